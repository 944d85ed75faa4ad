import type { ReactNode } from 'react';

import { mappedRows } from '#lists/column-mapping.ts';
import type { ForeignFile } from '#lists/column-mapping.ts';
import type { Column, CsvFile } from '#lists/csv-table.ts';
import { readTable } from '#lists/csv-table.ts';
import type { Command, Context, NewEvent, Refusal } from '#decision.ts';
import type { PagePath } from '#page-permission.ts';
import type { Program } from '#program.ts';
import { notAList } from '#lists/workbook-file.ts';
import { CsvImport } from './csv-import.tsx';
import type { Refusals } from './form.tsx';
import { text } from './form-input.ts';
import type { FormInput } from './form-input.ts';
import { ImportMapping, SheetChoice } from './import-mapping.tsx';
import { chosenMapping, guessedMapping, ownerOf, readBrought, usualPhi } from './import-reading.ts';
import type { Brought } from './import-reading.ts';
import { accepted, parameter, redirect } from './page.ts';
import type { PageContext, PageRoutes } from './page.ts';
import type { Visit } from './visit.ts';

/** What an area imports, and how. */
export type Import = {
  /** The page that takes the file. */
  readonly path: PagePath;
  /** The page on which a file of somebody else is matched: `path` and `/:id`. */
  readonly matching: PagePath;
  /** The list that it goes into. */
  readonly list: PagePath;
  readonly title: string;
  readonly columns: readonly (Column<string> & { readonly words: ReactNode })[];
  readonly foreign: ForeignFile;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly command: Command<Program, any>;
  /** What a file would come to, without recording it. */
  decide(
    program: Program,
    id: string,
    file: CsvFile,
    context: Context,
  ): { readonly events: readonly NewEvent[] } | { readonly refusals: readonly Refusal[] };
};

const idShape = /^import-[0-9a-z-]{4,40}$/;

/** The pages of an import: our own file goes in at once; of any other it is shown first how it would be read. */
export function importPages(routes: PageRoutes, kind: Import): void {
  routes.page(kind.path, (context) => askForFile(context, kind, undefined, []));
  routes.action(kind.path, (context, visit, form) => takeFile(context, visit, form, kind));
  routes.page(kind.matching, (context, visit) => showMatching(context, visit, kind));
  routes.action(kind.matching, (context, visit, form) => decideMatching(context, visit, form, kind));
}

function askForFile(
  context: PageContext,
  { path, list, title, columns }: Import,
  id: string | undefined,
  refusals: Refusals,
  status: 404 | 422 = 422,
) {
  return context.render(
    <CsvImport
      title={title}
      action={path}
      template={`${list}/export.csv?empty=yes`}
      back={list}
      id={id || context.get('installation').newId('import')}
      columns={columns}
      refusals={refusals}
      exported={`${list}/export.csv`}
    />,
    { title, ...(refusals.length > 0 && { status }) },
  );
}

async function takeFile(context: PageContext, visit: Visit, form: FormInput, kind: Import) {
  const id = text(form, 'id');
  const again = (refusals: Refusals) => askForFile(context, kind, id, refusals);
  const file = form['file'];
  if (!(file instanceof Blob) || file.size === 0)
    return again([
      {
        because:
          'Choose a CSV file first, or an Excel workbook. The one you chose is empty, or there was none.',
        field: 'file',
      },
    ]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const strange = notAList(bytes);
  if (strange) return again([strange]);
  const brought = readBrought(bytes, undefined);
  if (brought.is === 'refused') return again(brought.refusals);
  const read = ownFile(brought, kind.columns);
  if (read) {
    const outcome = await visit.practice.record(visit.person.id, kind.command, { id, ...read });
    return 'refusals' in outcome
      ? again(outcome.refusals)
      : accepted(context, kind.list, outcome, 'imported');
  }
  if (!idShape.test(id))
    return again([
      {
        because:
          'The form came without its identifier (import-…). Open the page again and send it once more.',
        field: 'id',
      },
    ]);
  context.get('installation').held.hold(ownerOf(context, visit.practice.id), id, bytes);
  return redirect(context, `${kind.path}/${id}`);
}

/** The file, where it has the columns of our own and nothing in it was calculated. */
function ownFile(brought: Brought, columns: readonly Column<string>[]): CsvFile | undefined {
  if (brought.is !== 'rows' || brought.met?.formulas || brought.met?.withoutValue || brought.met?.errors)
    return undefined;
  const [header, ...rows] = brought.grid.rows;
  const file = { header: header?.cells ?? [], rows };
  return 'refusals' in readTable(file, columns) ? undefined : file;
}

const gone: Refusal = {
  because:
    'The file is not here any more: it is kept for 15 minutes, and for the sign-in that brought it. Choose it again; nothing of it is recorded.',
  field: 'file',
};

/** The file that was brought under the identifier in the address, read; undefined where it is not held any more. */
function broughtOf(context: PageContext, visit: Visit, sheet: string | undefined): Brought | undefined {
  const bytes = context
    .get('installation')
    .held.find(ownerOf(context, visit.practice.id), parameter(context, 'id'));
  return (
    bytes && readBrought(bytes, sheet !== undefined && /^\d{1,3}$/.test(sheet) ? Number(sheet) : undefined)
  );
}

function showMatching(context: PageContext, visit: Visit, kind: Import) {
  const brought = broughtOf(context, visit, context.req.query('sheet'));
  if (!brought) return askForFile(context, kind, undefined, [gone], 404);
  if (brought.is === 'refused') return askForFile(context, kind, undefined, brought.refusals);
  const { title, list } = kind;
  const action = `${kind.path}/${parameter(context, 'id')}`;
  if (brought.is === 'sheets')
    return context.render(<SheetChoice title={title} action={action} back={list} sheets={brought.sheets} />, {
      title,
    });
  const fields = kind.foreign.fields(visit.program, visit.today);
  return matched(context, visit, kind, brought, {
    mapping: guessedMapping(brought.grid, fields),
    phi: usualPhi,
    refusals: [],
  });
}

type Rows = Extract<Brought, { is: 'rows' }>;
type Chosen = ReturnType<typeof chosenMapping>;

function ownFileOf({ program, today }: Visit, { foreign }: Import, { grid }: Rows, { mapping, phi }: Chosen) {
  return foreign.own(program, today, mappedRows(grid, foreign.fields(program, today), mapping), phi);
}

/** The page on which a file is matched, with what would be refused if it came in like this. */
function matched(
  context: PageContext,
  visit: Visit,
  kind: Import,
  brought: Rows,
  chosen: Chosen,
  failed: Refusals = [],
) {
  const { program, today, at, person } = visit;
  const id = parameter(context, 'id');
  const own = ownFileOf(visit, kind, brought, chosen);
  const tried = kind.decide(program, id, own.file, { by: person.id, today, at });
  const refusals =
    failed.length > 0 ? failed : [...chosen.refusals, ...('refusals' in tried ? tried.refusals : [])];
  return context.render(
    <ImportMapping
      title={kind.title}
      action={`${kind.path}/${id}`}
      back={kind.list}
      fields={kind.foreign.fields(program, today)}
      columns={kind.columns}
      grid={brought.grid}
      sheet={brought.sheet}
      met={brought.met}
      mapping={chosen.mapping}
      phi={chosen.phi}
      own={own}
      // What is wrong with a line is told once, at the head.
      refusals={refusals.map(({ field, ...refusal }) =>
        field?.startsWith('column.') ? { ...refusal, field } : refusal,
      )}
    />,
    { title: kind.title, status: failed.length > 0 ? 422 : 200 },
  );
}

async function decideMatching(context: PageContext, visit: Visit, form: FormInput, kind: Import) {
  const brought = broughtOf(context, visit, text(form, 'sheet') || undefined);
  if (!brought) return askForFile(context, kind, undefined, [gone]);
  if (brought.is !== 'rows') return redirect(context, `${kind.path}/${parameter(context, 'id')}`);
  const fields = kind.foreign.fields(visit.program, visit.today);
  const chosen = chosenMapping(form, brought.grid, fields);
  if (text(form, 'do') !== 'import' || text(form, 'header') !== text(form, 'header-before'))
    return matched(context, visit, kind, brought, chosen);
  if (chosen.refusals.length > 0) return matched(context, visit, kind, brought, chosen, chosen.refusals);
  const { file } = ownFileOf(visit, kind, brought, chosen);
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, kind.command, { id, ...file });
  if ('refusals' in outcome) return matched(context, visit, kind, brought, chosen, outcome.refusals);
  context.get('installation').held.release(ownerOf(context, visit.practice.id), id);
  return accepted(context, kind.list, outcome, 'imported-unchecked');
}
