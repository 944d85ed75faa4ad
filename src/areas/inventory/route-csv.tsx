import { phiKinds, phiUses, protection } from '#phi.ts';
import { toCsv } from '#render/csv.ts';
import { csvDownload } from '#ui/csv-import.tsx';
import { importPages } from '#ui/import-pages.tsx';
import { pageRoutes } from '#ui/page.ts';
import { assetColumns, assetRows, importedAssets } from './csv.ts';
import { importAssets } from './decide.ts';
import { assetKinds } from './events.ts';
import { assetForms } from './facts.ts';
import { foreignAssets } from './foreign.ts';

export const routes = pageRoutes();

/** The assets in use, as a file that the import takes back; with `?empty`, its header alone. */
routes.page('/inventory/export.csv', (context, { program, today }) => {
  const { header, rows } = assetRows(program, today);
  return context.req.query('empty') === undefined
    ? csvDownload(toCsv(header, rows, { bom: true }), `inventory-${today}.csv`)
    : csvDownload(toCsv(header, [], { bom: true }), 'inventory-empty.csv');
});

const listing = (words: readonly string[]) => words.join(', ');

/** What to write into each column. */
const columnWords: Record<(typeof assetColumns)[number]['key'], string> = {
  name: 'As you call it.',
  form: `One of: ${listing(assetForms)}.`,
  kind: assetForms.map((form) => `For a ${form}: ${listing(assetKinds[form])}.`).join(' '),
  count: 'How many of them the line stands for; 1 for a system.',
  sites: 'Names of your sites, with semicolons between. Empty: everywhere, or in the cloud.',
  hosting: 'practice or vendor.',
  vendor: 'The name of one of your vendors.',
  uses: `What happens with patient information: ${listing(phiUses)}; semicolons between.`,
  phi: `Which: ${listing(phiKinds)}; semicolons between.`,
  flows: `Where it goes | what | ${listing(protection)}; semicolons between two ways. Where: the name of a line or a vendor, or “outside: Health plans”. For example: EHR | clinical, contact | yes; outside: Patients | contact | unknown.`,
  encryptedAtRest: `${listing(protection)}.`,
  encryption: 'How it is encrypted, in words.',
  accountable: 'The name of a person on your roster.',
  leaves: 'yes or no.',
  personal: 'yes or no.',
  notes: 'Anything; no patients’ names.',
  confirmed: 'yes or no: whether somebody has checked the line.',
  id: 'As the export gives it. Empty for something new.',
  revision: 'As the export gives it, so that a change made in between is not overwritten.',
};

importPages(routes, {
  path: '/inventory/import',
  matching: '/inventory/import/:id',
  list: '/inventory',
  title: 'Import an inventory',
  columns: assetColumns.map((column) => ({ ...column, words: columnWords[column.key] })),
  foreign: foreignAssets,
  command: importAssets,
  decide: importedAssets,
});
