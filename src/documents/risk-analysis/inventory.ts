import { longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Block, Inline, Table } from '#documents/document.ts';
import {
  citation,
  figure,
  heading,
  landscape,
  pageBreak,
  paragraph,
  strong,
  table,
} from '#documents/document.ts';
import type { Program } from '#program.ts';
import { assetsInUse, nameOf, vendorsEngaged, workforceOn } from '#program.ts';
import { agreementWords } from '#areas/business-associates/words.ts';
import type { VendorRecord } from '#areas/business-associates/view.ts';
import { assetKindWords, assetFormWords } from '#areas/inventory/words.ts';
import type { AssetForm } from '#areas/inventory/events.ts';
import type { AssetRecord } from '#areas/inventory/view.ts';
import { encryptionWords, phiUseWords, phiWords } from '#phi.ts';
import { phiFlowRows } from '#pictures/phi-flow-graph.ts';
import type { ReportInput } from './line.ts';

/** A picture that was drawn for the report, with its words. */
export type FlowPicture = { readonly svg: string; readonly alt: string };

const unchecked = ' (from a starter set, not checked yet)';
const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Inventory: systems, devices, and paper on pages turned sideways, then vendors, and who needs what. */
export function inventorySection({ program, today }: ReportInput): Block[] {
  const assets = assetsInUse(program, today);
  const unconfirmed = [...assets, ...vendorsEngaged(program, today)].filter(({ confirmed }) => !confirmed);
  const tableOf = (form: AssetForm): Table =>
    table({
      id: `inventory-${form}`,
      caption: assetFormWords[form].many,
      columns: [
        { title: 'What', width: 5 },
        { title: 'Kind and place', width: 6 },
        { title: 'PHI in it', width: 5 },
        { title: 'What is done with it', width: 4 },
        { title: 'Encrypted at rest', width: 4 },
        { title: 'Accountable', width: 3 },
      ],
      rows: assets.filter((asset) => asset.form === form).map((asset) => assetCells(program, asset)),
    });
  return [
    landscape(
      heading(1, 'inventory', 'What the practice has'),
      paragraph(
        unconfirmed.length === 0
          ? 'Every line was entered or confirmed by a person of the practice.'
          : 'Lines from a starter set that nobody has checked yet are marked. The others were entered or confirmed by a person of the practice.',
      ),
      tableOf('system'),
      tableOf('device'),
      tableOf('paper'),
    ),
    vendorTable(program, today),
    accessTable(program, today),
  ];
}

function assetCells(program: Program, asset: AssetRecord): (string | Inline[])[] {
  const place = [
    asset.hosting === 'vendor' ? `run by ${asset.vendor ? nameOf(program, asset.vendor) : 'a vendor'}` : '',
    asset.sites.map((site) => nameOf(program, site)).join(', '),
    asset.leaves ? 'leaves the premises' : '',
    asset.personal ? 'privately owned' : '',
  ].filter(Boolean);
  return [
    `${asset.name}${asset.count > 1 ? ` (${asset.count.toLocaleString('en-US')})` : ''}${asset.confirmed ? '' : unchecked}`,
    [assetKindWords[asset.kind], ...(place.length > 0 ? place : ['all sites'])].join('; '),
    capital(phiWords(asset.phi)),
    capital(asset.uses.map((use) => phiUseWords[use]).join(', ')) || 'Nothing',
    `${encryptionWords[asset.encryptedAtRest]}${asset.encryption ? `: ${asset.encryption}` : ''}`,
    asset.accountable === '' ? 'Not named yet' : nameOf(program, asset.accountable),
  ];
}

/** Which job needs what, and why (164.308(a)(4), 164.502(b)). */
function accessTable(program: Program, today: Day): Table {
  const people = workforceOn(program, today);
  return table({
    id: 'access',
    caption: 'Who needs what, and why',
    columns: [
      { title: 'Job', width: 3 },
      { title: 'People in it', width: 3 },
      { title: 'Needs, and why', width: 7 },
    ],
    rows: [...program.jobs.values()]
      .filter(({ needs }) => needs.length > 0)
      .map((job) => [
        job.title,
        people
          .filter((person) => person.job === job.id)
          .map(({ name }) => name)
          .join(', ') || 'Nobody now',
        job.needs
          .map(({ asset, why }) => `${nameOf(program, asset)}${why === '' ? '' : `: ${why}`}`)
          .join('\n'),
      ]),
    empty: 'It is not on record yet which systems each job needs.',
  });
}

function vendorTable(program: Program, today: Day): Table {
  return table({
    id: 'vendors',
    caption: 'Vendors that work for the practice, and their business associate agreements',
    columns: [
      { title: 'Vendor', width: 3 },
      { title: 'Service', width: 3 },
      { title: 'PHI', width: 4 },
      { title: 'Agreement', width: 4 },
    ],
    rows: vendorsEngaged(program, today).map((vendor) => [
      `${vendor.name}${vendor.confirmed ? '' : unchecked}`,
      vendor.service,
      capital(phiWords(vendor.phi)),
      agreementCell(vendor, today),
    ]),
  });
}

/** Whether a vendor's agreement is not there on a day: never signed, or ended. */
export function agreementMissing({ agreement, agreementEnds }: VendorRecord, today: Day): boolean {
  return agreement === 'none' || (agreement === 'signed' && agreementEnds !== '' && agreementEnds < today);
}

function agreementCell(vendor: VendorRecord, today: Day): Inline[] {
  const note = vendor.agreementNote ? [` ${vendor.agreementNote}`] : [];
  switch (vendor.agreement) {
    case 'none':
      return [strong('Missing'), '.', ...note];
    case 'unknown':
      return [strong('Not known yet'), '.', ...note];
    case 'not-needed':
      return [`${agreementWords['not-needed'].label}.`, ...note];
    case 'signed': {
      const signed = vendor.agreementSigned ? `Signed ${longDate(vendor.agreementSigned)}` : 'Signed';
      const ends = vendor.agreementEnds ? longDate(vendor.agreementEnds) : '';
      if (ends === '') return [`${signed}.`, ...note];
      return agreementMissing(vendor, today)
        ? [strong(`Ended ${ends}`), `; ${lowerFirst(signed)}.`, ...note]
        : [`${signed}; ends ${ends}.`, ...note];
    }
  }
}

const lowerFirst = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

/** Room for a picture on a page, in points: upright, and turned sideways. */
const rooms = { upright: { width: 475, height: 518 }, sideways: { width: 655, height: 374 } };

/** Whether a picture is so much larger on a page turned sideways that turning it is worth the page. */
function isWide(svg: string): boolean {
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const scale = (room: { width: number; height: number }) =>
    Math.min(room.width / Number(width), room.height / Number(height));
  return scale(rooms.sideways) > 1.3 * scale(rooms.upright);
}

/** Flows: the picture, and the table that says the same. */
export function flowSection({ program, today }: ReportInput, picture: FlowPicture | undefined): Block[] {
  const rows = phiFlowRows(program, today);
  const flows = table({
    id: 'flow-table',
    caption: 'Every way by which PHI leaves a system, device or file',
    columns: [
      { title: 'From', width: 3 },
      { title: 'To', width: 3 },
      { title: 'Where that is', width: 2 },
      { title: 'What', width: 3 },
      { title: 'On the way', width: 2 },
    ],
    rows: rows.map(({ from, to, place, what, encrypted }) => [
      from,
      to,
      place,
      phiWords(what),
      encryptionWords[encrypted],
    ]),
    empty: 'None is on record.',
  });
  const opening: Block[] = [
    pageBreak,
    heading(1, 'flows', 'Where PHI flows'),
    paragraph(
      'Drawn from the inventory: what each line sends, to whom, and whether it is encrypted on the way. (',
      citation('164.312(e)(1)'),
      ')',
    ),
  ];
  if (!picture) return [...opening, flows];
  const drawn = [
    ...opening,
    figure({
      id: 'flow-picture',
      svg: picture.svg,
      alt: picture.alt,
      caption: 'Where PHI flows',
      table: flows,
    }),
  ];
  // A page turned sideways begins by itself.
  return isWide(picture.svg) ? [landscape(...drawn.slice(1))] : drawn;
}
