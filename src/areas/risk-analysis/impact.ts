import type { AssetKind } from '#areas/inventory/events.ts';
import type { AssetRecord } from '#areas/inventory/view.ts';
import { listed } from '#listing.ts';
import type { PhiKind } from '#phi.ts';
import { compareLevels, levels, levelWords, type Level } from './levels.ts';
import type { Affected } from './scenario.ts';

/** Whose PHI is reached if it goes wrong: a handful of patients, many, or all that the practice has. */
export type Extent = 'few' | 'many' | 'all';

/** What becomes of care if the asset is gone for days. */
export type Care = 'stops' | 'slows' | 'goes-on';

/** From this number of patients on, a breach goes to HHS at once and to the media (164.406, 164.408(b)). */
const large = 500;

const stopping: ReadonlySet<AssetKind> = new Set<AssetKind>([
  'ehr',
  'practice-management',
  'pharmacy-system',
  'e-prescribing',
  'network',
  'server',
  'paper-charts',
]);
const slowing: ReadonlySet<AssetKind> = new Set<AssetKind>([
  'scheduling',
  'billing',
  'clearinghouse',
  'imaging',
  'lab-interface',
  'file-server',
  'cloud-files',
  'email',
  'phone-system',
  'fax',
  'messaging',
  'telehealth',
  'remote-access',
  'backup',
  'desktop',
  'laptop',
  'tablet',
  'medical-device',
  'other-system',
]);

/** What becomes of care without an asset of this kind. */
export function careWithout(kind: AssetKind): Care {
  return stopping.has(kind) ? 'stops' : slowing.has(kind) ? 'slows' : 'goes-on';
}

const raise = (level: Level): Level => levels[levels.indexOf(level) + 1] ?? level;
/** One lower, and Low at least: PHI is never negligible. */
const lower = (level: Level): Level =>
  level === 'low' ? level : (levels[levels.indexOf(level) - 1] ?? level);

/** The words for kinds of PHI, in a list. */
export function phiWords(kinds: readonly PhiKind[]): string {
  const words: Readonly<Record<PhiKind, string>> = {
    contact: 'contact details',
    clinical: 'clinical records',
    billing: 'billing data',
    images: 'images',
    scheduling: 'appointments',
    sensitive: 'especially sensitive records',
  };
  return listed(
    [...new Set(kinds)].map((kind) => words[kind]),
    kinds.length,
  );
}

export type Stake = {
  readonly assets: readonly AssetRecord[];
  /** Kinds of PHI that are at stake beside what the assets hold. */
  readonly phi: readonly PhiKind[];
  readonly extent: Extent;
  readonly affects: readonly Affected[];
  /** Patients on record, 0: not known. */
  readonly patients: number;
  /** Set where it is not the assets' kind that decides. */
  readonly care?: Care | undefined;
  /** Whether care is known to go on without the systems (measure `works-without-systems`). */
  readonly worksWithout: boolean;
};

/**
 * The declared rule for table H-3 (a house rule, as for harm):
 * confidentiality: few patients Low, many Moderate, all High (Moderate where the practice is known to hold fewer than
 * 500); one lower, Low at least, for contact details and appointments alone; one higher for especially sensitive records.
 * Integrity: few Low, many Moderate, all High; one lower where nothing clinical is in it.
 * Availability: care stops High (Moderate where the practice can go on without systems), slows Moderate, goes on Low.
 * The highest counts; High for confidentiality and for availability at once are several severe effects: Very High.
 */
export function impactOf(stake: Stake): { readonly level: Level; readonly why: string } {
  const kinds = new Set([...stake.phi, ...stake.assets.flatMap(({ phi }) => phi)]);
  const sensitive = kinds.has('sensitive');
  const clinical = sensitive || kinds.has('clinical') || kinds.has('images');
  const light = !clinical && !kinds.has('billing');
  const base: Level = stake.extent === 'few' ? 'low' : stake.extent === 'many' ? 'moderate' : 'high';
  const small = stake.patients > 0 && stake.patients < large;
  const sentences: string[] = [];
  const found: { readonly what: Affected; readonly level: Level }[] = [];

  if (stake.affects.includes('confidentiality')) {
    let level: Level = stake.extent === 'all' && small ? 'moderate' : base;
    if (light) level = lower(level);
    if (sensitive) level = raise(level);
    found.push({ what: 'confidentiality', level });
    const whose =
      stake.extent === 'few'
        ? 'one patient or a handful'
        : stake.extent === 'many'
          ? 'many patients'
          : stake.patients > 0
            ? `all of your about ${stake.patients.toLocaleString('en-US')} patients`
            : 'all of your patients, whose number is not on record';
    sentences.push(
      `It would expose ${kinds.size > 0 ? phiWords([...kinds]) : 'PHI'} of ${whose}${sensitive ? '; sensitive records can do severe harm to a person' : ''}.`,
    );
    if (stake.extent === 'all' && !small)
      sentences.push(
        'A breach of 500 or more people is told to HHS when it is told to them, and of more than 500 residents of a state to the media there (164.408(b), 164.406).',
      );
  }
  if (stake.affects.includes('integrity')) {
    found.push({ what: 'integrity', level: clinical ? base : lower(base) });
    sentences.push(
      clinical
        ? 'A changed record can lead to wrong care.'
        : 'A changed record costs work and money, and seldom changes care.',
    );
  }
  if (stake.affects.includes('availability')) {
    const care =
      stake.care ??
      stake.assets
        .map(({ kind }) => careWithout(kind))
        .toSorted((a, b) => caring.indexOf(b) - caring.indexOf(a))[0] ??
      'goes-on';
    found.push({
      what: 'availability',
      level:
        care === 'stops' ? (stake.worksWithout ? 'moderate' : 'high') : care === 'slows' ? 'moderate' : 'low',
    });
    sentences.push(
      care === 'stops'
        ? stake.worksWithout
          ? 'Without it care would stop, but people know how to go on without the systems.'
          : 'Without it care cannot go on as usual.'
        : care === 'slows'
          ? 'Without it care goes on, more slowly.'
          : 'Care goes on without it.',
    );
  }
  const top =
    found
      .map(({ level }) => level)
      .toSorted(compareLevels)
      .at(-1) ?? 'low';
  const severe = found.filter(({ what, level }) => what !== 'integrity' && compareLevels(level, 'high') >= 0);
  const level = severe.length > 1 ? 'very-high' : top;
  if (severe.length > 1) sentences.push('These are two severe effects at once.');
  return { level, why: `${levelWords[level]}: ${sentences.join(' ')}` };
}

const caring: readonly Care[] = ['goes-on', 'slows', 'stops'];
