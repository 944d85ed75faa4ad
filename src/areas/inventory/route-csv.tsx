import { phiKinds, phiUses, protection } from '#phi.ts';
import { toCsv } from '#render/csv.ts';
import { csvDownload, CsvImport, uploadedCsv } from '#ui/csv-import.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { assetColumns, assetRows } from './csv.ts';
import { importAssets } from './decide.ts';
import { assetKinds } from './events.ts';
import { assetForms } from './facts.ts';

export const routes = pageRoutes();

/** The assets in use, as a file that the import takes back; with `?empty`, its header alone. */
routes.page('/inventory/export.csv', (context, { program, today }) => {
  const { header, rows } = assetRows(program, today);
  return context.req.query('empty') === undefined
    ? csvDownload(toCsv(header, rows, { bom: true }), `inventory-${today}.csv`)
    : csvDownload(toCsv(header, [], { bom: true }), 'inventory-empty.csv');
});

routes.page('/inventory/import', (context) => shown(context, undefined, []));

routes.action('/inventory/import', async (context, visit, form) => {
  const file = await uploadedCsv(form);
  if ('refusals' in file) return shown(context, text(form, 'id'), file.refusals);
  const input = { id: text(form, 'id'), ...file };
  const outcome = await visit.practice.record(visit.person.id, importAssets, input);
  if ('refusals' in outcome) return shown(context, text(form, 'id'), outcome.refusals);
  return accepted(context, '/inventory', outcome, 'imported');
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

function shown(context: PageContext, id: string | undefined, refusals: Refusals) {
  return context.render(
    <CsvImport
      title="Import an inventory"
      action="/inventory/import"
      template="/inventory/export.csv?empty=yes"
      back="/inventory"
      id={id || context.get('installation').newId('import')}
      columns={assetColumns.map((column) => ({
        title: column.title,
        required: 'required' in column,
        words: columnWords[column.key],
      }))}
      refusals={refusals}
    >
      <p className="soft">
        Bring a list you keep elsewhere, or <a href="/inventory/export.csv">export</a> the present one, change
        it in a spreadsheet and bring it back.
      </p>
    </CsvImport>,
    { title: 'Import an inventory', status: refusals.length > 0 ? 422 : 200 },
  );
}
