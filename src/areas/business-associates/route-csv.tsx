import { phiKinds } from '#phi.ts';
import { toCsv } from '#render/csv.ts';
import { csvDownload, CsvImport, uploadedCsv } from '#ui/csv-import.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { vendorColumns, vendorRows } from './csv.ts';
import { importVendors } from './decide.ts';
import { agreementStatuses } from './facts.ts';

export const routes = pageRoutes();

/** The vendors that work for the practice, as a file that the import takes back; with `?empty`, its header alone. */
routes.page('/associates/export.csv', (context, { program, today }) => {
  const { header, rows } = vendorRows(program, today);
  return context.req.query('empty') === undefined
    ? csvDownload(toCsv(header, rows, { bom: true }), `vendors-${today}.csv`)
    : csvDownload(toCsv(header, [], { bom: true }), 'vendors-empty.csv');
});

routes.page('/associates/import', (context) => shown(context, undefined, []));

routes.action('/associates/import', async (context, visit, form) => {
  const file = await uploadedCsv(form);
  if ('refusals' in file) return shown(context, text(form, 'id'), file.refusals);
  const input = { id: text(form, 'id'), ...file };
  const outcome = await visit.practice.record(visit.person.id, importVendors, input);
  if ('refusals' in outcome) return shown(context, text(form, 'id'), outcome.refusals);
  return accepted(context, '/associates', outcome, 'imported');
});

/** What to write into each column. */
const columnWords: Record<(typeof vendorColumns)[number]['key'], string> = {
  name: 'Who it is.',
  service: 'What they do for you.',
  phi: `What patient information they handle: ${phiKinds.join(', ')}; semicolons between. Empty: none.`,
  agreement: `${agreementStatuses.join(', ')}.`,
  agreementSigned: 'A day: 2026-11-30 or 11/30/2026.',
  agreementEnds: 'A day, or empty where it has no end.',
  agreementNote: 'Where the paper is, or why none is needed.',
  contact: 'Whom to call there about an incident.',
  confirmed: 'yes or no: whether somebody has checked the line.',
  id: 'As the export gives it. Empty for a new vendor.',
  revision: 'As the export gives it, so that a change made in between is not overwritten.',
};

function shown(context: PageContext, id: string | undefined, refusals: Refusals) {
  return context.render(
    <CsvImport
      title="Import vendors"
      action="/associates/import"
      template="/associates/export.csv?empty=yes"
      back="/associates"
      id={id || context.get('installation').newId('import')}
      columns={vendorColumns.map((column) => ({
        title: column.title,
        required: 'required' in column,
        words: columnWords[column.key],
      }))}
      refusals={refusals}
    >
      <p className="soft">
        Bring a list you keep elsewhere, or <a href="/associates/export.csv">export</a> the present one,
        change it in a spreadsheet and bring it back.
      </p>
    </CsvImport>,
    { title: 'Import vendors', status: refusals.length > 0 ? 422 : 200 },
  );
}
