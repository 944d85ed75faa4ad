import { phiKinds } from '#phi.ts';
import { toCsv } from '#render/csv.ts';
import { csvDownload } from '#ui/csv-import.tsx';
import { importPages } from '#ui/import-pages.tsx';
import { pageRoutes } from '#ui/page.ts';
import { vendorColumns, vendorRows, importedVendors } from './csv.ts';
import { importVendors } from './decide.ts';
import { agreementStatuses } from './facts.ts';
import { foreignVendors } from './foreign.ts';

export const routes = pageRoutes();

/** The vendors that work for the practice, as a file that the import takes back; with `?empty`, its header alone. */
routes.page('/associates/export.csv', (context, { program, today }) => {
  const { header, rows } = vendorRows(program, today);
  return context.req.query('empty') === undefined
    ? csvDownload(toCsv(header, rows, { bom: true }), `vendors-${today}.csv`)
    : csvDownload(toCsv(header, [], { bom: true }), 'vendors-empty.csv');
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

importPages(routes, {
  path: '/associates/import',
  matching: '/associates/import/:id',
  list: '/associates',
  title: 'Import vendors',
  columns: vendorColumns.map((column) => ({ ...column, words: columnWords[column.key] })),
  foreign: foreignVendors,
  command: importVendors,
  decide: importedVendors,
});
