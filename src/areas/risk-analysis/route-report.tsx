import { longDate } from '#calendar.ts';
import { tableOf } from '#documents/reading.ts';
import { tableToCsv } from '#render/csv.ts';
import { toHtmlFragment } from '#render/html.ts';
import { riskReport } from '#risk-report.ts';
import type { RiskReport, Wanted } from '#risk-report.ts';
import { NotHere, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { changedSince, changesSentence } from './changes.ts';
import type { AnalysisRecord } from './view.ts';

export const routes = pageRoutes();

/** The version that the address asks for; without one, the latest that is signed. */
async function asked(context: PageContext, visit: Visit): Promise<RiskReport> {
  const text = context.req.query('version') ?? 'latest';
  const wanted: Wanted | undefined =
    text === 'draft' || text === 'latest' ? text : /^\d{1,6}$/.test(text) ? Number(text) : undefined;
  const report = wanted === undefined ? undefined : await riskReport(visit.practice, wanted, visit.today);
  if (!report || 'refusals' in report) throw new NotHere();
  return report;
}

/** `1` or `draft`: what names a version in an address and in the name of a file. */
const versionOf = (analysis: AnalysisRecord | undefined): string => String(analysis?.version ?? 'draft');

routes.page('/risk-analysis/report', async (context, visit) => {
  const { document, analysis } = await asked(context, visit);
  const version = versionOf(analysis);
  const signed = [...visit.program.analyses.values()].toReversed();
  return context.render(
    <>
      <h1>Risk analysis report</h1>
      <p className="soft">
        {analysis
          ? `Version ${analysis.version}, as it was signed. Nothing that came later is in it.`
          : 'As your record stands today. Sign it, and this version stays as it is.'}
      </p>
      {signed.length > 0 && (
        <ul className="tabs">
          <li>
            <a href="/risk-analysis/report?version=draft" aria-current={analysis ? undefined : 'page'}>
              As it stands today
            </a>
          </li>
          {signed.map((one) => (
            <li key={one.id}>
              <a
                href={`/risk-analysis/report?version=${one.version}`}
                aria-current={one.version === analysis?.version ? 'page' : undefined}
              >
                Version {one.version}, {longDate(one.on)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="row">
        <a className="button" href={`/risk-analysis/report.pdf?version=${version}`}>
          Download as PDF
        </a>
        <a className="button quiet" href={`/risk-analysis/report.docx?version=${version}`}>
          As a Word file
        </a>
        <a className="button quiet" href={`/risk-analysis/report.csv?version=${version}`}>
          Register as CSV
        </a>
        <a href="/risk-analysis">Risk analysis</a>
      </p>
      <Changes visit={visit} analysis={analysis} latest={signed[0]} />
      <div dangerouslySetInnerHTML={{ __html: toHtmlFragment(document, { titleLevel: 2 }) }} />
    </>,
    { title: 'Risk analysis report' },
  );
});

/** What changed since the latest version was signed: on the page only, since a signed version stays as it is. */
function Changes({
  visit,
  analysis,
  latest,
}: {
  visit: Visit;
  analysis: AnalysisRecord | undefined;
  latest: AnalysisRecord | undefined;
}) {
  if (!analysis || !latest) return null;
  if (analysis.version < latest.version)
    return (
      <aside className="callout wrong">
        <p>
          <b>A later version is signed.</b>{' '}
          <a href={`/risk-analysis/report?version=${latest.version}`}>Open version {latest.version}</a>.
        </p>
      </aside>
    );
  const changes = changedSince(visit.program, analysis, visit.today);
  if (changes.length === 0) return null;
  return (
    <aside className="callout wrong">
      <p>
        {changesSentence(changes)} None of it is in this version.{' '}
        <a href="/risk-analysis/report?version=draft">See it as it stands today</a>.
      </p>
    </aside>
  );
}

routes.page('/risk-analysis/report.pdf', async (context, visit) => {
  const { document, analysis } = await asked(context, visit);
  const pdf = await context.get('installation').pdf.render(document);
  return context.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="risk-analysis-${versionOf(analysis)}-${document.date}.pdf"`,
  });
});

routes.page('/risk-analysis/report.docx', async (context, visit) => {
  const { document, analysis } = await asked(context, visit);
  // Loaded when the first file is asked for: it is large, and most practices want the PDF.
  const { toDocx } = await import('#render/docx.ts');
  const file = await toDocx(document);
  return context.body(new Uint8Array(file), 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-disposition': `attachment; filename="risk-analysis-${versionOf(analysis)}-${document.date}.docx"`,
  });
});

routes.page('/risk-analysis/report.csv', async (context, visit) => {
  const { document, analysis } = await asked(context, visit);
  const register = tableOf(document, 'register-table');
  if (!register) throw new NotHere();
  return context.body(tableToCsv(register, { bom: true }), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="risk-register-${versionOf(analysis)}-${document.date}.csv"`,
  });
});
