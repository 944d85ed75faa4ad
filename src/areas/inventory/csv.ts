import type { Context, Refusal } from '#decision.ts';
import type { Column, CsvFile, LineProblem, Row } from '#lists/csv-table.ts';
import { Names, asPart, bare, code, lineRefusals, parts, readTable } from '#lists/csv-table.ts';
import { form } from '#fields.ts';
import type { Program } from '#program.ts';
import { assetsInUse, openSites, vendorsEngaged, workforceOn } from '#program.ts';
import { says } from '#revision.ts';
import type { AssetFacts, InventoryEvent } from './events.ts';
import { assetEvent, assetFields, assetProblems, settled } from './facts.ts';
import type { AssetRecord } from './view.ts';
import { inUse } from './view.ts';

/** The columns of the file, in the order of the export. Their titles do not change. */
export const assetColumns = [
  { key: 'name', title: 'Name', required: true },
  { key: 'form', title: 'Form', required: true },
  { key: 'kind', title: 'Kind', required: true },
  { key: 'count', title: 'Count' },
  { key: 'sites', title: 'Sites' },
  { key: 'hosting', title: 'Run by' },
  { key: 'vendor', title: 'Vendor' },
  { key: 'uses', title: 'Uses' },
  { key: 'phi', title: 'PHI' },
  { key: 'flows', title: 'Goes to' },
  { key: 'encryptedAtRest', title: 'Encrypted at rest' },
  { key: 'encryption', title: 'Encryption' },
  { key: 'accountable', title: 'Accountable' },
  { key: 'leaves', title: 'Leaves the practice' },
  { key: 'personal', title: 'Personally owned' },
  { key: 'notes', title: 'Notes' },
  { key: 'confirmed', title: 'Checked' },
  { key: 'id', title: 'Id' },
  { key: 'revision', title: 'Revision' },
] as const satisfies readonly Column<string>[];
type Key = (typeof assetColumns)[number]['key'];

const schema = form(assetFields);
const outside = /^outside:\s*/iu;

/** What the cells of a file can name. */
type Named = { readonly sites: Names; readonly vendors: Names; readonly people: Names; readonly ends: Names };

function namesOf(program: Program, today: string): Named {
  const named = { sites: new Names(), vendors: new Names(), people: new Names(), ends: new Names() };
  for (const { id, name } of openSites(program, today)) named.sites.add(id, name);
  for (const { id, name } of vendorsEngaged(program, today)) {
    named.vendors.add(id, name);
    named.ends.add(id, name);
  }
  for (const { id, name } of workforceOn(program, today)) named.people.add(id, name);
  for (const { id, name } of assetsInUse(program, today)) named.ends.add(id, name);
  return named;
}

/** The assets in use as rows of the file: `toCsv(header, rows)` writes it. */
export function assetRows(
  program: Program,
  today: string,
): { header: string[]; rows: (string | number | boolean)[][] } {
  const named = namesOf(program, today);
  const nameFor = (names: Names, id: string, records: ReadonlyMap<string, { readonly name: string }>) =>
    names.nameFor(id, records.get(id)?.name ?? id);
  const rows = assetsInUse(program, today).map((asset) => {
    const end = (to: string) =>
      outside.test(to)
        ? asPart(to.replace(outside, 'outside: '))
        : asPart(nameFor(named.ends, to, program.assets.has(to) ? program.assets : program.vendors));
    const cells: Record<Key, string | number | boolean> = {
      name: asset.name,
      form: asset.form,
      kind: asset.kind,
      count: asset.count,
      sites: asset.sites.map((site) => asPart(nameFor(named.sites, site, program.sites))).join('; '),
      hosting: asset.hosting,
      vendor: asset.vendor === '' ? '' : nameFor(named.vendors, asset.vendor, program.vendors),
      uses: asset.uses.join('; '),
      phi: asset.phi.join('; '),
      flows: asset.flows
        .map(({ to, what, encrypted }) => `${end(to)} | ${what.join(', ')} | ${encrypted}`)
        .join('; '),
      encryptedAtRest: asset.encryptedAtRest,
      encryption: asset.encryption,
      accountable: asset.accountable === '' ? '' : nameFor(named.people, asset.accountable, program.people),
      leaves: asset.leaves,
      personal: asset.personal,
      notes: asset.notes,
      confirmed: asset.confirmed,
      id: asset.id,
      revision: asset.revision,
    };
    return assetColumns.map(({ key }) => cells[key]);
  });
  return { header: assetColumns.map(({ title }) => title), rows };
}

/** A row, once it is known which asset it is about. */
type Aimed = { readonly row: Row<Key>; readonly id: string; readonly record: AssetRecord | undefined };

/** Finds the asset of each row: by its identifier, by form and name, or a new one. */
function aim(
  program: Program,
  batch: string,
  rows: readonly Row<Key>[],
  today: string,
  problems: LineProblem[],
): Aimed[] {
  const keyOf = (form: string, name: string) => `${code(form)}/${name.normalize('NFC').trim().toLowerCase()}`;
  const byName = Map.groupBy(assetsInUse(program, today), ({ form, name }) => keyOf(form, name));
  const taken = new Map<string, number>();
  return rows.flatMap((row): Aimed[] => {
    const { id: given = '', name = '', form = '' } = row.cells;
    const key = keyOf(form, name);
    const namesakes = byName.get(key) ?? [];
    let id = given.trim();
    if (id !== '' && !/^asset-[0-9a-z-]{4,40}$/u.test(id)) {
      problems.push({
        line: row.line,
        because: `“${id.slice(0, 60)}” is no Id of an asset. Leave the cell empty for a new one.`,
      });
      return [];
    }
    if (id === '' && namesakes.length > 1) {
      problems.push({
        line: row.line,
        because: `several assets are named “${name.trim().slice(0, 120)}”. Export the inventory, and give the Id of the one you mean.`,
      });
      return [];
    }
    const slot = id === '' ? (namesakes[0]?.id ?? key) : id;
    const other = taken.get(slot);
    if (other !== undefined) {
      problems.push({
        line: row.line,
        because: `it names the same thing as line ${other}. Keep one of them, or give each a name of its own.`,
      });
      return [];
    }
    taken.set(slot, row.line);
    if (id === '') id = namesakes[0]?.id ?? '';
    if (id === '') {
      // The import makes the identifiers: its own, and the line.
      id = `asset-${batch.slice('import-'.length, 'import-'.length + 24)}-${row.line.toString(36)}`;
      while (program.assets.has(id)) id = `${id.slice(0, 44)}-x`;
    }
    return [{ row, id, record: program.assets.get(id) }];
  });
}

/** What a row says, as a form would: absent columns as the record has them. */
function inputOf({ row, record }: Aimed, named: Named, problem: (because: string) => void): object {
  const { cells } = row;
  const refer = (names: Names, text: string, what: string, page: string): string => {
    if (text === '') return '';
    const found = names.find(text);
    if (typeof found === 'object') return found.id;
    problem(
      found === 'none'
        ? `${what} “${text.slice(0, 120)}” is not on record. Record it first (${page}), or correct the name.`
        : `several are named “${text.slice(0, 120)}”. Write the Id in place of the name.`,
    );
    return '';
  };
  const given = <Value>(cell: string | undefined, known: Value, read: (cell: string) => unknown): unknown =>
    cell === undefined ? known : read(cell);
  const words = (cell: string) =>
    cell
      .split(/[;,]/u)
      .map(code)
      .filter((word) => word !== '');
  const codeOr = (fallback: string) => (cell: string) => (cell.trim() === '' ? fallback : code(cell));
  return {
    form: code(cells.form ?? ''),
    kind: code(cells.kind ?? ''),
    name: cells.name ?? '',
    count: given(cells.count, record?.count ?? 1, (cell) => (cell.trim() === '' ? 1 : cell)),
    sites: given(cells.sites, record?.sites ?? [], (cell) =>
      parts(cell, ';')
        .filter(Boolean)
        .map((part) => refer(named.sites, bare(part), 'The site', 'Practice')),
    ),
    hosting: given(cells.hosting, record?.hosting ?? 'practice', code),
    vendor: given(cells.vendor, record?.vendor ?? '', (cell) =>
      refer(named.vendors, cell.trim(), 'The vendor', 'Business associates'),
    ),
    uses: given(cells.uses, record?.uses ?? [], words),
    phi: given(cells.phi, record?.phi ?? [], words),
    flows: given(cells.flows, record?.flows ?? [], (cell) =>
      parts(cell, ';')
        .filter(Boolean)
        .map((flow) => {
          const [to = '', what = '', encrypted = '', ...more] = parts(flow, '|');
          if (more.length > 0)
            problem('in “Goes to”, a way has three parts at most: where to | what PHI | encrypted or not.');
          const target = bare(to);
          return {
            to: outside.test(target)
              ? target.replace(outside, 'outside:')
              : refer(named.ends, target, 'In “Goes to”,', 'Inventory or Business associates'),
            what: words(what),
            encrypted: codeOr('unknown')(encrypted),
          };
        }),
    ),
    encryptedAtRest: given(cells.encryptedAtRest, record?.encryptedAtRest ?? 'unknown', codeOr('unknown')),
    encryption: given(cells.encryption, record?.encryption ?? '', (cell) => cell),
    accountable: given(cells.accountable, record?.accountable ?? '', (cell) =>
      refer(named.people, cell.trim(), 'The person', 'People'),
    ),
    leaves: given(cells.leaves, record?.leaves ?? false, (cell) => cell),
    personal: given(cells.personal, record?.personal ?? false, (cell) => cell),
    notes: given(cells.notes, record?.notes ?? '', (cell) => cell),
  };
}

/** Whether the line is checked: as the file says; where it does not, an unchanged line stays as it is. */
function checked({ row, record }: Aimed, facts: AssetFacts, problem: (because: string) => void): boolean {
  const said = code(row.cells.confirmed ?? '');
  if (said === 'yes' || said === 'true') return true;
  if (said === 'no' || said === 'false') return false;
  if (said !== '') problem('in “Checked”, answer yes or no.');
  return record !== undefined && says(record, facts) ? record.confirmed : true;
}

/**
 * What a file would record: an event for each line that differs from the record. Any bad line refuses the whole
 * file, with all bad lines named. `batch`: the identifier of the import, from which new assets get theirs.
 */
export function importedAssets(
  program: Program,
  batch: string,
  file: CsvFile,
  context: Context,
): { events: InventoryEvent[] } | { refusals: Refusal[] } {
  const table = readTable(file, assetColumns);
  if ('refusals' in table) return table;
  const problems: LineProblem[] = [...table.problems];
  const aimed = aim(program, batch, table.rows, context.today, problems);
  const named = namesOf(program, context.today);
  const beside = new Set(aimed.map(({ id }) => id));
  for (const { id, row } of aimed) named.ends.add(id, row.cells.name ?? '');
  const events = aimed.flatMap((one): InventoryEvent[] => {
    const before = problems.length;
    const problem = (because: string) => problems.push({ line: one.row.line, because });
    const parsed = schema.safeParse(inputOf(one, named, problem));
    // A name that was not found is told once, not again as what it leaves behind.
    if (problems.length > before) return [];
    if (!parsed.success) {
      for (const { message } of parsed.error.issues) problem(message);
      return [];
    }
    const facts = settled(parsed.data);
    const { record, id } = one;
    const confirmed = checked(one, facts, problem);
    if (record && inUse(record, context.today) && says(record, { ...facts, confirmed })) return [];
    for (const { because } of assetProblems(program, id, facts, context, beside)) problem(because);
    const revision = one.row.cells.revision?.trim() ?? '';
    if (record && revision !== '' && revision !== `${record.revision}` && record.changedBy !== context.by)
      problem(
        `${program.people.get(record.changedBy)?.name ?? 'Somebody else'} changed this after the file was exported. Export again, and enter your change there.`,
      );
    return [assetEvent('asset-recorded', id, { ...facts, confirmed })];
  });
  return problems.length > 0 ? { refusals: lineRefusals(problems) } : { events };
}
