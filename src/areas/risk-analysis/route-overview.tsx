import { longDate } from '#calendar.ts';
import { assetsInUse, latestAnalysis, nameOf } from '#program.ts';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import { changedSince, type Change } from './changes.ts';
import { register, type Register } from './register.ts';
import { HeatMap, LevelMark, riskPath, shortly } from './route-heat.tsx';
import { stepsOf } from './route-overview-steps.tsx';
import { needWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/risk-analysis', (context, visit) => {
  const { program, today } = visit;
  const risks = register(program, today);
  const steps = stepsOf(visit, risks);
  const next = steps.find(({ done }) => !done);
  const started = assetsInUse(program, today).length > 0;
  return context.render(
    <>
      <h1>Risk analysis</h1>
      <p className="soft">
        The law asks you to find out what could happen to the patient information you hold, how likely and how
        bad it is, and to bring the risks down to a reasonable level. <Cite citation="164.308(a)(1)(ii)(A)" />{' '}
        <Cite citation="164.308(a)(1)(ii)(B)" />
      </p>
      <Signed visit={visit} />
      <ol className="todo">
        {steps.map(({ title, says, path, label, minutes, done }, index) => {
          const now = next?.title === title;
          return (
            <li key={title} aria-current={now ? 'step' : undefined}>
              <h2>
                {index + 1}. {title} {done && <span className="pill">done</span>}
              </h2>
              <p className={now ? undefined : 'soft'}>{says}</p>
              <div className="do">
                <a className={now ? 'button' : 'button quiet'} href={path}>
                  {label}
                </a>
                {now && minutes && <small>{minutes}</small>}
              </div>
            </li>
          );
        })}
      </ol>
      {started ? <Picture risks={risks} /> : null}
    </>,
    { title: 'Risk analysis' },
  );
});

const changePaths: Readonly<Record<Change['kind'], (subject: string) => string>> = {
  system: (id) => `/inventory/${id}`,
  vendor: (id) => `/associates/${id}`,
  site: () => '/practice',
  incident: (id) => `/incidents/${id}`,
  answer: () => '/risk-analysis/interview?list=all',
  practice: () => '/practice',
  risk: riskPath,
};

/** The latest signed version, and what changed since. */
function Signed({ visit: { program, today } }: { visit: Visit }) {
  const analysis = latestAnalysis(program);
  if (!analysis) return null;
  const changes = changedSince(program, analysis, today);
  return (
    <section className={changes.length > 0 ? 'callout wrong' : 'callout'}>
      <h2>
        {changes.length > 0
          ? 'Changed since the analysis'
          : `Version ${analysis.version} is signed and locked`}
      </h2>
      {changes.length > 0 && (
        <>
          <p>
            The law asks you to keep the analysis up to date. <Cite citation="164.316(b)(2)(iii)" /> Go
            through the steps below where something changed, then sign a new version.
          </p>
          <ul>
            {changes.slice(0, 8).map(({ kind, subject, words, position }) => (
              <li key={`${kind}-${subject}-${position}`}>
                <a href={changePaths[kind](subject)}>{words}</a>
              </li>
            ))}
            {changes.length > 8 && <li>and {changes.length - 8} more</li>}
          </ul>
        </>
      )}
      <p className="small">
        Version {analysis.version}, reviewed by {nameOf(program, analysis.reviewer)} on{' '}
        {longDate(analysis.on)}, {counted(analysis.register.length, 'risk')}, entry {analysis.position} of
        your record.
      </p>
      <div className="row">
        <a className="button quiet" href="/risk-analysis/report">
          Read the report
        </a>
        <a href="/risk-analysis/report.pdf">PDF</a>
        <a href="/risk-analysis/report.docx">Word</a>
        <a href="/risk-analysis/report.csv">CSV</a>
        {program.analyses.size > 1 && <a href="/risk-analysis/compare">Against the version before</a>}
        <a href="/proof">Checkpoint and proof</a>
      </div>
    </section>
  );
}

function Picture({ risks }: { risks: Register }) {
  if (risks.scenarios.length === 0)
    return (
      <Empty
        action={
          <a className="button quiet" href="/inventory">
            Look at what you have
          </a>
        }
      >
        Nothing that you list holds patient information, so no risk comes out of it. Look whether that is
        right.
      </Empty>
    );
  return (
    <>
      <section>
        <h2>Where your risks lie</h2>
        <HeatMap register={risks} />
        <p>
          <a href="/risk-analysis/loss">What a year could cost</a>
        </p>
      </section>
      <section>
        <h2>The ten that matter most</h2>
        <div className="scroll stack">
          <table>
            <caption>The highest first; among equals what others report more of</caption>
            <thead>
              <tr>
                <th scope="col">What could happen</th>
                <th scope="col">Risk</th>
                <th scope="col">Why it can happen here</th>
                <th scope="col">Next</th>
              </tr>
            </thead>
            <tbody>
              {risks.scenarios.slice(0, 10).map((scenario) => (
                <tr key={scenario.id}>
                  <th scope="row">
                    <a href={riskPath(scenario.id)}>{scenario.title}</a>
                  </th>
                  <td>
                    <LevelMark level={scenario.risk} />
                  </td>
                  <td className="soft">{shortly(scenario)}</td>
                  <td>{needWords[scenario.need]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p>
          <a href="/risk-analysis/risks">All {risks.scenarios.length} risks</a>
        </p>
      </section>
    </>
  );
}
