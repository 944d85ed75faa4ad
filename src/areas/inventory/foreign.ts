import { asPart } from '#lists/csv-table.ts';
import type { ForeignFile, MappedRow } from '#lists/column-mapping.ts';
import { fitOf, noteOf, oneLine, plainCell, toldApart } from '#lists/column-mapping.ts';
import type { PhiKind } from '#phi.ts';
import type { Program } from '#program.ts';
import { assetsInUse } from '#program.ts';
import { assetColumns } from './csv.ts';
import type { AssetKind } from './events.ts';
import type { AssetKey } from './foreign-fields.ts';
import { assetMapping } from './foreign-fields.ts';
import { assetKindWords, formOf } from './words.ts';

/** Somebody else's list of assets: of the SRA Tool, of a computer company, of the office itself. */
export const foreignAssets: ForeignFile<AssetKey> = {
  fields: assetMapping,
  own(program, today, rows, phi) {
    const kindField = assetMapping(program, today).find(({ key }) => key === 'kind');
    const kindOf = ({ cells, fits }: MappedRow<AssetKey>): AssetKind =>
      (fits.kind ??
        (kindField && fitOf(kindField, [cells.name, cells.notes].join(' '))) ??
        'other-device') as AssetKind;
    const onRecord = namesOf(program, today);
    const taken = new Set<string>();
    const left: { line: number; because: string }[] = [];
    const lines = rows.flatMap((row) => {
      const { line, cells, fits } = row;
      if (fits.standing === 'gone') {
        left.push({ line, because: 'it is gone by now' });
        return [];
      }
      const kind = kindOf(row);
      const form = formOf(kind);
      const tag = oneLine(cells.tag);
      const own = oneLine(cells.name) || (tag === '' ? '' : `${assetKindWords[kind]} ${tag}`);
      const keyOf = (name: string) => `${form}/${name.normalize('NFC').toLowerCase()}`;
      const name = own === '' ? '' : toldApart(own, tag, keyOf, taken);
      if (name !== '' && onRecord.has(keyOf(name))) {
        left.push({ line, because: 'something of this name is on record already, and stays as it is' });
        return [];
      }
      return [{ line, cells: cellsOf(row, { name, tag, kind, form }, phi) }];
    });
    return { file: { header: assetColumns.map(({ title }) => title), rows: lines }, left };
  },
};

function namesOf(program: Program, today: string): ReadonlySet<string> {
  return new Set(assetsInUse(program, today).map(({ form, name }) => `${form}/${name.toLowerCase()}`));
}

const kindsOfPhi: Record<PhiKind, RegExp> = {
  contact: /\b(contact|demographic|address|name|personal|pii)/u,
  clinical: /\b(clinical|medical|diagnos|chart|health|lab|treatment|record|prescription|medication)/u,
  billing: /\b(billing|claim|financial|insurance|payment)/u,
  images: /\b(image|imaging|x ?ray|photo|film|video|recording|scan)/u,
  scheduling: /\b(schedul|appointment|calendar)/u,
  sensitive: /\b(sensitive|psychotherap|substance|hiv|reproductive|behavioral|mental)/u,
};

type Known = { readonly name: string; readonly tag: string; readonly kind: AssetKind; readonly form: string };

/** The cells of our own file, in the order of its columns. What has no column of its own goes into the note. */
function cellsOf(row: MappedRow<AssetKey>, known: Known, assumed: readonly PhiKind[]): string[] {
  const { cells, fits } = row;
  const { name, tag, kind, form } = known;
  const note: (string | undefined)[] = [cells.notes, ...row.note];
  const said = plainCell(cells.phi ?? '');
  const named = (Object.keys(kindsOfPhi) as PhiKind[]).filter((one) => kindsOfPhi[one].test(said));
  const none = fits.uses === 'none' || ['no', 'none', 'n a', 'false'].includes(said);
  const any =
    !none &&
    (named.length > 0 || fits.uses !== undefined || ['yes', 'y', 'true', 'phi', 'ephi'].includes(said));
  if (said !== '' && named.length === 0 && !any && !none)
    note.push(`Which patient information: ${cells.phi}`);
  const uses = any ? (fits.uses ?? 'receives; keeps') : '';
  const phi = any ? (named.length > 0 ? named : assumed).join('; ') : '';
  const counted = /^[\d,]{1,9}$/u.test(cells.count ?? '') && cells.count !== '0';
  if (cells.count !== undefined && (!counted || (form === 'system' && cells.count !== '1')))
    note.push(`Count: ${cells.count}`);
  const encrypted = fits.encryptedAtRest ?? 'unknown';
  // Encryption applies wherever patient information is kept.
  const applies = form !== 'paper' && uses.includes('keeps') && phi !== '';
  const how = oneLine(cells.encryptedAtRest);
  if (tag !== '' && !name.includes(tag)) note.push(`Number: ${tag}`);
  const own: Partial<Record<(typeof assetColumns)[number]['key'], string>> = {
    name,
    form,
    kind,
    count: form === 'system' || !counted ? '1' : (cells.count ?? '1'),
    sites: fits.sites === undefined ? '' : asPart(fits.sites),
    hosting: fits.hosting ?? 'practice',
    vendor: fits.vendor ?? '',
    uses,
    phi,
    flows: '',
    encryptedAtRest: encrypted === 'not-applicable' && applies ? 'unknown' : encrypted,
    // How it is encrypted, where the cell says more than yes.
    encryption: encrypted === 'yes' && form !== 'paper' && plainCell(how).length > 9 ? how : '',
    accountable: fits.accountable ?? '',
    leaves: fits.leaves ?? 'no',
    personal: fits.personal ?? 'no',
    notes: noteOf(note),
    confirmed: 'no',
    id: '',
    revision: '',
  };
  return assetColumns.map(({ key }) => own[key] ?? '');
}
