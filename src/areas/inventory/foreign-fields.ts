import type { Day } from '#calendar.ts';
import type { Field, FieldChoice } from '#lists/column-mapping.ts';
import { plainCell } from '#lists/column-mapping.ts';
import { listed } from '#listing.ts';
import { encryptionWords, phiUses, phiUseWords } from '#phi.ts';
import type { PhiUse, Protected } from '#phi.ts';
import type { Program } from '#program.ts';
import { openSites, vendorsEngaged, workforceOn } from '#program.ts';
import { allKinds } from './facts.ts';
import { kindNames } from './foreign-kinds.ts';
import { assetFormWords, assetKindWords, formOf } from './words.ts';

/** What a column of somebody else's list of assets can be read as. */
export type AssetKey =
  | 'name'
  | 'tag'
  | 'kind'
  | 'standing'
  | 'count'
  | 'sites'
  | 'hosting'
  | 'vendor'
  | 'uses'
  | 'phi'
  | 'encryptedAtRest'
  | 'accountable'
  | 'leaves'
  | 'personal'
  | 'notes';

const kinds: readonly FieldChoice[] = allKinds.map((kind) => ({
  value: kind,
  label: `${assetFormWords[formOf(kind)].one}: ${assetKindWords[kind]}`,
  words: [assetKindWords[kind], ...(kindNames[kind] ?? [])],
}));

const yesNo: readonly FieldChoice[] = [
  { value: 'yes', label: 'Yes', words: ['y', 'true', '1', 'x'] },
  { value: 'no', label: 'No', words: ['n', 'false', '0', 'none', 'n a'] },
];

/** What the words of a cell say is done with patient information, in the order of the law's verbs. */
const useWords: Record<PhiUse, RegExp> = {
  creates: /\b(creat|enter|generat|input)/u,
  receives: /\b(receiv|access|view|read|download|display)/u,
  keeps: /\b(keep|kept|stor|maintain|retain|hold|contain|archiv|sav)/u,
  sends: /\b(send|sent|transmi|transfer|shar|email|fax|upload)/u,
};

/** Every group of the four verbs, as one choice each. */
const uses: readonly FieldChoice[] = [
  {
    value: 'none',
    label: 'No patient information',
    words: ['no', 'none', 'n', 'false', '0', 'no ephi', 'no phi', 'does not', 'n a'],
  },
  ...Array.from({ length: 15 }, (_, at) => phiUses.filter((_use, bit) => (at + 1) & (1 << bit))).map(
    (group) => ({
      value: group.join('; '),
      label: `Yes: ${listed(
        group.map((use) => phiUseWords[use]),
        4,
      )} it`,
      words:
        group.length === 2 && group[0] === 'receives' && group[1] === 'keeps'
          ? ['yes', 'y', 'true', '1', 'x', 'ephi', 'phi']
          : [],
    }),
  ),
];

function usesSaid(cell: string): string | undefined {
  const text = plainCell(cell);
  if (/\b(no|not|none|never)\b/u.test(text)) return undefined;
  const group = phiUses.filter((use) => useWords[use].test(text));
  return group.length > 0 ? group.join('; ') : undefined;
}

const protections: Record<Protected, readonly string[]> = {
  yes: [
    'encrypted',
    'full disk',
    'full disk encryption',
    'bitlocker',
    'filevault',
    'aes',
    'aes 256',
    'aes 128',
    'fips',
    'y',
    'true',
    '1',
    'x',
    'at rest',
    'luks',
    'veracrypt',
    'file level',
    'database encryption',
    'self encrypting',
  ],
  no: [
    'not encrypted',
    'unencrypted',
    'none',
    'n',
    'false',
    '0',
    'no encryption',
    'not enabled',
    'disabled',
    'off',
  ],
  unknown: ['unknown', 'not sure', 'i don t know', 'don t know', 'tbd', 'to be determined'],
  'not-applicable': ['n a', 'na', 'not applicable', 'not needed', 'does not apply'],
};

const standing: readonly FieldChoice[] = [
  {
    value: 'in-use',
    label: 'Still there: taken',
    words: [
      'active',
      'in use',
      'in service',
      'current',
      'deployed',
      'production',
      'inactive',
      'in storage',
      'stored',
      'spare',
      'yes',
      'not disposed',
      'not yet disposed',
      'pending',
      'no',
      'n a',
    ],
  },
  {
    value: 'gone',
    label: 'Gone: the line is left out',
    words: [
      'disposed',
      'disposed of',
      'destroyed',
      'retired',
      'decommissioned',
      'returned',
      'sold',
      'recycled',
      'donated',
      'scrapped',
      'shredded',
      'wiped and disposed',
    ],
  },
];

const records = (named: readonly { readonly id: string; readonly name: string }[]): FieldChoice[] =>
  named.map(({ id, name }) => ({ value: id, label: name, words: [] }));

/**
 * The fields of an asset as other lists name them: what offices keep by themselves, and what the SRA Tool's list of
 * assets is described to have. No file that the SRA Tool exported was at hand.
 */
export function assetMapping(program: Program, today: Day): readonly Field<AssetKey>[] {
  const noted = 'Nothing: it goes into the note';
  return [
    {
      key: 'name',
      title: 'Name',
      headers: [
        'name',
        'asset name',
        'asset',
        'device name',
        'system name',
        'computer name',
        'host name',
        'hostname',
        'system',
        'device',
        'description',
        'asset description',
        'item',
        'model',
        'make model',
        'product',
      ],
    },
    {
      key: 'tag',
      title: 'Number or tag',
      hint: 'It tells apart what has the same name, and stands for the name where there is none.',
      headers: [
        'asset id',
        'asset tag',
        'asset number',
        'tag',
        'serial number',
        'serial',
        'inventory number',
        'id',
        'asset id number',
        'number',
      ],
    },
    {
      key: 'kind',
      title: 'Kind',
      headers: [
        'asset type',
        'type',
        'kind',
        'type of asset',
        'device type',
        'category',
        'asset category',
        'class',
      ],
      choices: kinds,
      otherwise: 'As the name tells; else another device',
    },
    {
      key: 'standing',
      title: 'Still there',
      headers: [
        'disposal status',
        'asset status',
        'status',
        'asset disposal status',
        'disposed',
        'lifecycle',
      ],
      choices: standing,
      otherwise: 'Still there, and it goes into the note',
    },
    {
      key: 'count',
      title: 'Count',
      headers: ['count', 'quantity', 'qty', 'how many', 'number of devices', 'number of assets', 'units'],
    },
    {
      key: 'sites',
      title: 'Site',
      headers: [
        'site',
        'sites',
        'location',
        'asset location',
        'office',
        'facility',
        'practice location',
        'building',
        'where',
      ],
      choices: records(openSites(program, today)),
      otherwise: noted,
    },
    {
      key: 'hosting',
      title: 'Run by',
      headers: ['run by', 'hosting', 'hosted by', 'hosted', 'cloud or on premises'],
      choices: [
        {
          value: 'practice',
          label: 'The practice',
          words: [
            'on premises',
            'on premise',
            'on site',
            'onsite',
            'local',
            'in house',
            'internal',
            'us',
            'self hosted',
          ],
        },
        {
          value: 'vendor',
          label: 'A vendor',
          words: [
            'cloud',
            'vendor',
            'hosted',
            'saas',
            'web based',
            'external',
            'off site',
            'offsite',
            'third party',
          ],
        },
      ],
      otherwise: 'The practice, and it goes into the note',
    },
    {
      key: 'vendor',
      title: 'Vendor',
      headers: ['vendor', 'vendor name', 'service provider', 'supplier', 'business associate'],
      choices: records(vendorsEngaged(program, today)),
      otherwise: noted,
    },
    {
      key: 'uses',
      title: 'What is done with patient information',
      headers: [
        'ephi access',
        'ephi',
        'asset ephi access',
        'uses',
        'phi access',
        'access to ephi',
        'contains ephi',
        'stores phi',
        'contains phi',
        'has phi',
        'phi y n',
        'ephi type of access',
        'accesses ephi',
      ],
      choices: uses,
      fit: usesSaid,
      otherwise: 'Not known yet, and it goes into the note',
    },
    {
      key: 'phi',
      title: 'Which patient information',
      headers: [
        'phi',
        'type of phi',
        'phi type',
        'data type',
        'type of data',
        'data',
        'information',
        'data stored',
        'ephi type',
      ],
    },
    {
      key: 'encryptedAtRest',
      title: 'Encrypted',
      headers: [
        'asset encryption',
        'encrypted at rest',
        'encryption',
        'encrypted',
        'encryption status',
        'encryption type',
        'is encrypted',
      ],
      choices: (Object.keys(protections) as Protected[]).map((value) => ({
        value,
        label: encryptionWords[value],
        words: [value, ...protections[value]],
      })),
      otherwise: 'Not known yet, and it goes into the note',
    },
    {
      key: 'accountable',
      title: 'Accountable',
      headers: [
        'asset assignment',
        'assigned to',
        'assignment',
        'accountable',
        'owner',
        'asset owner',
        'responsible',
        'responsible person',
        'custodian',
        'user',
        'assigned user',
        'employee',
      ],
      choices: records(workforceOn(program, today)),
      otherwise: noted,
    },
    {
      key: 'leaves',
      title: 'Leaves the practice',
      headers: [
        'leaves the practice',
        'portable',
        'leaves the office',
        'taken home',
        'mobile',
        'off site use',
      ],
      choices: yesNo,
      otherwise: 'No, and it goes into the note',
    },
    {
      key: 'personal',
      title: 'Belongs to somebody personally',
      headers: ['personally owned', 'personal', 'byod', 'personal device', 'ownership'],
      choices: yesNo.map((choice) =>
        choice.value === 'yes'
          ? { ...choice, words: [...choice.words, 'byod', 'personal', 'employee owned'] }
          : {
              ...choice,
              words: [...choice.words, 'practice', 'company', 'owned', 'leased', 'practice owned'],
            },
      ),
      otherwise: 'No, and it goes into the note',
    },
    {
      key: 'notes',
      title: 'Note',
      headers: [
        'notes',
        'note',
        'comments',
        'asset comments',
        'comment',
        'remarks',
        'additional information',
      ],
    },
  ];
}
