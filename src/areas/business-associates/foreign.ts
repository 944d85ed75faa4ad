import type { Field, FieldChoice, ForeignFile, MappedRow } from '#lists/column-mapping.ts';
import { dayOfCell, noteOf, oneLine, plainCell, toldApart } from '#lists/column-mapping.ts';
import type { PhiKind } from '#phi.ts';
import { vendorsEngaged } from '#program.ts';
import { vendorColumns } from './csv.ts';
import type { AgreementStatus } from './events.ts';
import { agreementStatuses } from './facts.ts';
import { agreementWords } from './words.ts';

/** What a column of somebody else's list of vendors can be read as. */
export type VendorKey =
  | 'name'
  | 'service'
  | 'phi'
  | 'agreement'
  | 'agreementSigned'
  | 'agreementEnds'
  | 'contact'
  | 'phone'
  | 'email'
  | 'agreementNote';

const agreements: Record<AgreementStatus, readonly string[]> = {
  signed: [
    'yes',
    'y',
    'true',
    '1',
    'x',
    'executed',
    'in place',
    'on file',
    'current',
    'signed baa',
    'obtained',
    'baa on file',
    'complete',
    'completed',
    'active',
  ],
  none: [
    'no',
    'n',
    'false',
    '0',
    'not signed',
    'missing',
    'not in place',
    'not on file',
    'not obtained',
    'none',
    'expired',
    'unsigned',
    'not executed',
  ],
  unknown: [
    'unknown',
    'not sure',
    'pending',
    'in progress',
    'requested',
    'tbd',
    'sent',
    'i don t know',
    'don t know',
  ],
  'not-needed': [
    'not needed',
    'not required',
    'n a',
    'na',
    'not applicable',
    'exempt',
    'not a business associate',
    'no baa needed',
  ],
};

const agreementChoices: readonly FieldChoice[] = agreementStatuses.map((value) => ({
  value,
  label: agreementWords[value].label,
  words: agreements[value],
}));

const phiChoices: readonly FieldChoice[] = [
  {
    value: 'some',
    label: 'They handle patient information',
    words: ['yes', 'y', 'true', '1', 'x', 'ephi', 'phi', 'access', 'has access', 'full'],
  },
  {
    value: 'none',
    label: 'None',
    words: ['no', 'n', 'false', '0', 'none', 'no access', 'n a', 'no ephi', 'no phi'],
  },
];

const fields: readonly Field<VendorKey>[] = [
  {
    key: 'name',
    title: 'Name',
    headers: [
      'vendor name',
      'name',
      'vendor',
      'business associate',
      'business associate name',
      'company',
      'company name',
      'organization',
      'supplier',
      'service provider',
    ],
  },
  {
    key: 'service',
    title: 'Service',
    headers: [
      'service type provided',
      'service type',
      'service',
      'services',
      'services provided',
      'type of service',
      'description of services',
      'description',
      'vendor type',
      'type',
      'product',
      'function',
    ],
  },
  {
    key: 'phi',
    title: 'Patient information',
    headers: [
      'phi',
      'ephi',
      'access to ephi',
      'ephi access',
      'phi access',
      'access to phi',
      'handles phi',
      'type of phi',
      'data',
      'data shared',
    ],
    choices: phiChoices,
    otherwise: 'Not known yet, and it goes into the note',
  },
  {
    key: 'agreement',
    title: 'Agreement',
    headers: [
      'agreement',
      'baa',
      'baa signed',
      'business associate agreement',
      'satisfactory assurances',
      'baa status',
      'agreement signed',
      'contract',
      'baa on file',
      'baa in place',
      'assurances',
      'business associate agreement in place',
    ],
    choices: agreementChoices,
    otherwise: 'I don’t know, and it goes into the note',
  },
  {
    key: 'agreementSigned',
    title: 'Signed on',
    headers: [
      'signed on',
      'baa date',
      'date signed',
      'agreement date',
      'baa signed date',
      'baa signed on',
      'date of agreement',
      'effective date',
      'execution date',
      'date executed',
      'contract date',
    ],
  },
  {
    key: 'agreementEnds',
    title: 'Ends on',
    headers: [
      'ends on',
      'expiration date',
      'expires',
      'expiration',
      'end date',
      'renewal date',
      'baa expiration',
      'contract end',
      'agreement end date',
    ],
  },
  {
    key: 'contact',
    title: 'Contact',
    headers: [
      'contact name',
      'contact',
      'contact person',
      'primary contact',
      'vendor contact',
      'contact name title',
      'contact information',
      'account manager',
    ],
  },
  {
    key: 'phone',
    title: 'Phone',
    hint: 'It goes behind the contact.',
    headers: ['phone', 'phone number', 'contact phone', 'telephone', 'vendor phone', 'tel'],
  },
  {
    key: 'email',
    title: 'Email',
    hint: 'It goes behind the contact.',
    headers: ['email', 'contact email', 'e mail', 'email address', 'contact email address', 'vendor email'],
  },
  {
    key: 'agreementNote',
    title: 'Note',
    headers: ['note', 'notes', 'comments', 'comment', 'remarks', 'additional information'],
  },
];

/** Somebody else's list of vendors: of the SRA Tool, of the bookkeeper, of the office itself. */
export const foreignVendors: ForeignFile<VendorKey> = {
  fields: () => fields,
  own(program, today, rows, phi) {
    const nameKey = (name: string) => name.normalize('NFC').toLowerCase();
    const onRecord = new Set(vendorsEngaged(program, today).map(({ name }) => nameKey(name)));
    const taken = new Set<string>();
    const left: { line: number; because: string }[] = [];
    const lines = rows.flatMap((row) => {
      const given = oneLine(row.cells.name);
      // Told apart by what they do: the same company often comes twice.
      const name = given === '' ? '' : toldApart(given, oneLine(row.cells.service), nameKey, taken);
      if (name !== '' && onRecord.has(nameKey(name))) {
        left.push({
          line: row.line,
          because: 'a vendor of this name is on record already, and stays as it is',
        });
        return [];
      }
      return [{ line: row.line, cells: cellsOf(row, name, phi) }];
    });
    return { file: { header: vendorColumns.map(({ title }) => title), rows: lines }, left };
  },
};

function cellsOf(row: MappedRow<VendorKey>, name: string, phi: readonly PhiKind[]): string[] {
  const { cells, fits } = row;
  const note: (string | undefined)[] = [cells.agreementNote, ...row.note];
  /** A day; what is none goes into the note. */
  const day = (key: 'agreementSigned' | 'agreementEnds', title: string): string => {
    const cell = cells[key] ?? '';
    const found = dayOfCell(cell);
    if (found === undefined && !['', 'n a', 'none', 'no'].includes(plainCell(cell)))
      note.push(`${title}: ${cell}`);
    return found ?? '';
  };
  const signed = day('agreementSigned', 'Signed on');
  const ends = day('agreementEnds', 'Ends on');
  let agreement = fits.agreement ?? (signed !== '' && cells.agreement === undefined ? 'signed' : 'unknown');
  // Why none is needed has to be said by somebody who knows: the list alone does not say it.
  if (agreement === 'not-needed' && noteOf([cells.agreementNote]) === '') {
    agreement = 'unknown';
    note.push(`Agreement: ${cells.agreement} (by the imported list; find out why)`);
  }
  if (agreement !== 'signed' && signed !== '') note.push(`Signed on: ${cells.agreementSigned}`);
  const own: Partial<Record<(typeof vendorColumns)[number]['key'], string>> = {
    name,
    service: oneLine(cells.service),
    phi: fits.phi === 'some' ? phi.join('; ') : '',
    agreement,
    agreementSigned: agreement === 'signed' ? signed : '',
    agreementEnds: ends,
    agreementNote: noteOf(note),
    contact: [cells.contact, cells.phone, cells.email]
      .map(oneLine)
      .filter((part) => part !== '')
      .join(', '),
    confirmed: 'no',
    id: '',
    revision: '',
  };
  return vendorColumns.map(({ key }) => own[key] ?? '');
}
