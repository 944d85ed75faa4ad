import type { Day } from '#calendar.ts';
import type { NewEvent } from '#decision.ts';
import { phiKinds } from '#phi.ts';
import type { PhiKind } from '#phi.ts';
import type { Program } from '#program.ts';
import { assetsInUse, vendorsEngaged } from '#program.ts';
import type { AssetFacts, Flow } from './events.ts';
import { assetEvent, settled } from './facts.ts';
import type { StarterLine, StarterLineName } from './starter-lines.ts';
import { starterLines } from './starter-lines.ts';
import type { StarterVendor } from './starter-vendors.ts';
import { starterVendors } from './starter-vendors.ts';
import { inUse } from './view.ts';

type Kind = NonNullable<Program['entity']>['kind'];

/** What every practice mostly has, Diligence itself included. */
const common = [
  'diligence',
  'email',
  'cloud-files',
  'phones',
  'backup',
  'website',
  'network',
  'desktops',
  'smartphones',
  'copier',
  'forms',
] as const satisfies readonly StarterLineName[];

const office = [...common, 'ehr', 'billing', 'clearinghouse', 'fax', 'charts'] as const;

const physician = [
  ...office,
  'portal',
  'scheduling',
  'erx',
  'lab',
  'telehealth',
  'laptops',
  'instruments',
] as const;

/** The lines of each set, by kind of practice. A guess, to be corrected, never trusted. */
export const starterSets: Readonly<Record<Kind, readonly StarterLineName[]>> = {
  'solo-physician': physician,
  'primary-care': [...physician, 'file-server', 'server', 'texting', 'remote', 'ai', 'kiosk', 'tablets'],
  dental: [
    ...common,
    'pm',
    'clearinghouse',
    'imaging',
    'xray-sensors',
    'server',
    'erx',
    'texting',
    'tablets',
    'charts',
    'films',
  ],
  'physical-therapy': [...office, 'scheduling', 'texting', 'tablets', 'laptops', 'exercise', 'telehealth'],
  pharmacy: [
    ...common,
    'pharmacy-system',
    'erx-inbox',
    'clearinghouse',
    'fax',
    'server',
    'register',
    'label-printers',
    'texting',
    'prescriptions',
  ],
  'behavioral-health': [
    ...office,
    'portal',
    'scheduling',
    'texting',
    'erx',
    'lab',
    'telehealth',
    'laptops',
    'remote',
    'drives',
    'therapy-notes',
  ],
  'specialty-group': [
    ...physician,
    'pm',
    'imaging',
    'scanners',
    'file-server',
    'server',
    'texting',
    'remote',
    'ai',
    'kiosk',
    'tablets',
    'films',
  ],
  other: [...common, 'ehr', 'billing', 'laptops', 'charts'],
};

/** The kinds that a starter set exists for. */
export const starterKinds = Object.keys(starterSets) as Kind[];

/** Kinds of practice whose clinical records are sensitive throughout. */
const sensitive: ReadonlySet<Kind> = new Set(['behavioral-health']);

/** The prefix of what a starter set records, so that a set applied again finds its own lines. */
const mark = 'starter-';

type Place = { readonly site: string; readonly name: string; readonly suffix: string };

/** Where lines stand that each site has its own of. With one site or none, one line stands for all. */
function placesOf(program: Program): readonly Place[] {
  const places = [...program.sites.values()].flatMap((site, index) =>
    site.closed === undefined
      ? [{ site: site.id, name: site.name, suffix: index === 0 ? '' : `-s${index + 1}` }]
      : [],
  );
  return places.length === 0 ? [{ site: '', name: '', suffix: '' }] : places;
}

/**
 * The events that record the starter set of a kind of practice: only lines that are not on record yet, each not
 * confirmed. Something of the same kind that the practice recorded itself stands in for a line. With several
 * sites, each has its own devices, network and paper. Applied again: no events.
 */
export function starterEvents(program: Program, kind: Kind, today: Day): NewEvent[] {
  const names = starterSets[kind];
  const places = placesOf(program);
  const inventory = assetsInUse(program, today);
  const assets = new Map<string, { id: string; place: Place; line: StarterLine; own: boolean }[]>();
  for (const name of names) {
    const line: StarterLine = starterLines[name];
    const shared: Place = { site: '', name: '', suffix: '' };
    assets.set(
      name,
      (line.perSite ? places : [shared]).map((place) => {
        const own = inventory.find(
          (asset) =>
            asset.kind === line.kind &&
            !asset.id.startsWith(`asset-${mark}`) &&
            (place.site === '' || asset.sites.length === 0 || asset.sites.includes(place.site)),
        );
        return { id: own?.id ?? `asset-${mark}${name}${place.suffix}`, place, line, own: own !== undefined };
      }),
    );
  }
  const vendors = new Map<string, string>();
  const vendorId = (name: string): string => {
    const vendor = starterVendors[name as keyof typeof starterVendors];
    const namesake = vendorsEngaged(program, today).find((known) => known.name === vendor.name);
    const id = namesake?.id ?? `vendor-${mark}${name}`;
    vendors.set(name, id);
    return id;
  };
  const recorded = [...assets.values()].flat().filter(({ id, own }) => !own && !program.assets.has(id));
  const assetEvents = recorded.map(({ id, line, place }) =>
    assetEvent('asset-recorded', id, {
      ...factsOf(line, place, places.length > 1, sensitive.has(kind), (flow) =>
        flow.startsWith('vendor:')
          ? [vendorId(flow.slice('vendor:'.length))]
          : flow.startsWith('outside:')
            ? [flow]
            : targets(assets.get(flow) ?? [], place).filter((id) => stands(program, id, today)),
      ),
      vendor: line.vendor === undefined ? '' : vendorId(line.vendor),
      confirmed: false,
    }),
  );
  const vendorEvents = [...vendors]
    .filter(([, id]) => !program.vendors.has(id))
    .map(([name, id]) => {
      const vendor = starterVendors[name as keyof typeof starterVendors];
      return vendorRecorded(id, { ...vendor, phi: withSensitive(vendor.phi, sensitive.has(kind)) });
    });
  return [...vendorEvents, ...assetEvents];
}

/** Whether a line is in use, or about to be: not one that the practice took out. */
function stands(program: Program, id: string, today: Day): boolean {
  const asset = program.assets.get(id);
  return asset === undefined || inUse(asset, today);
}

/** The lines that a flow from a place goes to: the ones at the same site, where each site has its own. */
function targets(
  lines: readonly { readonly id: string; readonly place: Place }[],
  from: Place,
): readonly string[] {
  const near = lines.filter(({ place }) => place.site === '' || from.site === '' || place.site === from.site);
  return [...new Set(near.map(({ id }) => id))];
}

function withSensitive(phi: readonly PhiKind[], also: boolean): readonly PhiKind[] {
  return also && phi.includes('clinical')
    ? phiKinds.filter((one) => one === 'sensitive' || phi.includes(one))
    : phi;
}

function factsOf(
  line: StarterLine,
  place: Place,
  several: boolean,
  also: boolean,
  resolve: (to: string) => readonly string[],
): AssetFacts {
  const flows = (line.flows ?? []).flatMap(({ to, what }) =>
    resolve(to).map((target): Flow => ({
      to: target,
      what: withSensitive(what, also),
      encrypted: 'unknown',
    })),
  );
  return settled({
    form: line.form,
    kind: line.kind,
    name:
      several && place.name !== ''
        ? [...`${line.name}, ${place.name}`].slice(0, 120).join('').trim()
        : line.name,
    count: line.count ?? 1,
    sites: place.site === '' ? [] : [place.site],
    hosting: line.inHouse || line.vendor === undefined ? 'practice' : 'vendor',
    vendor: '',
    uses: line.uses,
    phi: withSensitive(line.phi, also),
    flows,
    encryptedAtRest: line.uses.includes('keeps') ? 'unknown' : 'not-applicable',
    encryption: '',
    accountable: '',
    leaves: line.leaves ?? false,
    personal: line.personal ?? false,
    notes: '',
  });
}

function vendorRecorded(id: string, { name, service, phi }: StarterVendor): NewEvent {
  type Facts = Omit<
    NonNullable<ReturnType<Program['vendors']['get']>>,
    'id' | 'first' | 'revision' | 'changedBy' | 'ended'
  >;
  const data = {
    name,
    service,
    phi,
    agreement: 'unknown',
    agreementSigned: '',
    agreementEnds: '',
    agreementNote: '',
    contact: '',
    confirmed: false,
  } satisfies Facts;
  return { area: 'business-associates', type: 'vendor-recorded', version: 1, subject: id, data };
}
