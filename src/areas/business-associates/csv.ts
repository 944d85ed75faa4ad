import type { Column, CsvFile, LineProblem } from '#lists/csv-table.ts';
import { code, lineRefusals, readTable } from '#lists/csv-table.ts';
import type { Context, Refusal } from '#decision.ts';
import { form } from '#fields.ts';
import type { Program } from '#program.ts';
import { vendorsEngaged } from '#program.ts';
import { says } from '#revision.ts';
import type { BusinessAssociateEvent } from './events.ts';
import { vendorEvent, vendorFields, vendorProblems } from './facts.ts';
import { engaged } from './view.ts';

/** The columns of the file, in the order of the export. Their titles do not change. */
export const vendorColumns = [
  { key: 'name', title: 'Name', required: true },
  { key: 'service', title: 'Service' },
  { key: 'phi', title: 'PHI' },
  { key: 'agreement', title: 'Agreement' },
  { key: 'agreementSigned', title: 'Signed on' },
  { key: 'agreementEnds', title: 'Ends on' },
  { key: 'agreementNote', title: 'Note' },
  { key: 'contact', title: 'Contact' },
  { key: 'confirmed', title: 'Checked' },
  { key: 'id', title: 'Id' },
  { key: 'revision', title: 'Revision' },
] as const satisfies readonly Column<string>[];
type Key = (typeof vendorColumns)[number]['key'];

const schema = form(vendorFields);

/** The vendors that work for the practice, as rows of the file: `toCsv(header, rows)` writes it. */
export function vendorRows(
  program: Program,
  today: string,
): { header: string[]; rows: (string | number | boolean)[][] } {
  const rows = vendorsEngaged(program, today).map((vendor) => {
    const cells: Record<Key, string | number | boolean> = { ...vendor, phi: vendor.phi.join('; ') };
    return vendorColumns.map(({ key }) => cells[key]);
  });
  return { header: vendorColumns.map(({ title }) => title), rows };
}

/**
 * What a file would record: an event for each line that differs from the record. Any bad line refuses the whole
 * file, with all bad lines named. `batch`: the identifier of the import, from which new vendors get theirs.
 */
export function importedVendors(
  program: Program,
  batch: string,
  file: CsvFile,
  context: Context,
): { events: BusinessAssociateEvent[] } | { refusals: Refusal[] } {
  const table = readTable(file, vendorColumns);
  if ('refusals' in table) return table;
  const problems: LineProblem[] = [...table.problems];
  const nameKey = (name: string) => name.normalize('NFC').trim().toLowerCase();
  const byName = Map.groupBy(vendorsEngaged(program, context.today), ({ name }) => nameKey(name));
  const taken = new Map<string, number>();
  const events = table.rows.flatMap(({ line, cells }): BusinessAssociateEvent[] => {
    const before = problems.length;
    const problem = (because: string) => problems.push({ line, because });
    const name = cells.name ?? '';
    const namesakes = byName.get(nameKey(name)) ?? [];
    let id = cells.id?.trim() ?? '';
    if (id !== '' && !/^vendor-[0-9a-z-]{4,40}$/u.test(id))
      problem(`“${id.slice(0, 60)}” is no Id of a vendor. Leave the cell empty for a new one.`);
    if (id === '' && namesakes.length > 1)
      problem(
        `several vendors are named “${name.slice(0, 120)}”. Export the list, and give the Id of the one you mean.`,
      );
    const slot = id === '' ? (namesakes[0]?.id ?? nameKey(name)) : id;
    const other = taken.get(slot);
    if (other === undefined) taken.set(slot, line);
    else problem(`it names the same vendor as line ${other}. Keep one of them.`);
    if (problems.length > before) return [];
    id ||= namesakes[0]?.id ?? '';
    if (id === '') {
      // The import makes the identifiers: its own, and the line.
      id = `vendor-${batch.slice('import-'.length, 'import-'.length + 24)}-${line.toString(36)}`;
      while (program.vendors.has(id)) id = `${id.slice(0, 45)}-x`;
    }
    const record = program.vendors.get(id);
    const parsed = schema.safeParse({
      name,
      service: cells.service ?? record?.service,
      phi:
        cells.phi === undefined
          ? record?.phi
          : cells.phi
              .split(/[;,]/u)
              .map(code)
              .filter((word) => word !== ''),
      agreement: cells.agreement === undefined ? record?.agreement : code(cells.agreement),
      agreementSigned: cells.agreementSigned ?? record?.agreementSigned,
      agreementEnds: cells.agreementEnds ?? record?.agreementEnds,
      agreementNote: cells.agreementNote ?? record?.agreementNote,
      contact: cells.contact ?? record?.contact,
    });
    if (!parsed.success) {
      for (const { message } of parsed.error.issues) problem(message);
      return [];
    }
    const facts = parsed.data;
    const said = code(cells.confirmed ?? '');
    if (!['', 'yes', 'no', 'true', 'false'].includes(said)) problem('in “Checked”, answer yes or no.');
    const confirmed =
      said === ''
        ? says(record, facts)
          ? record?.confirmed === true
          : true
        : said === 'yes' || said === 'true';
    if (record && engaged(record, context.today) && says(record, { ...facts, confirmed })) return [];
    for (const { because } of vendorProblems(facts, context)) problem(because);
    const revision = cells.revision?.trim() ?? '';
    if (record && revision !== '' && revision !== `${record.revision}` && record.changedBy !== context.by)
      problem(
        `${program.people.get(record.changedBy)?.name ?? 'Somebody else'} changed this after the file was exported. Export again, and enter your change there.`,
      );
    return [vendorEvent('vendor-recorded', id, { ...facts, confirmed })];
  });
  return problems.length > 0 ? { refusals: lineRefusals(problems) } : { events };
}
