import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import type { VendorRecord } from '#areas/business-associates/view.ts';
import type { SiteRecord } from '#areas/entity/view.ts';
import { holdsEphi, type AssetRecord } from '#areas/inventory/view.ts';
import { listed } from '#listing.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { assetsInUse, nameOf, openSites, vendorsEngaged } from '#program.ts';
import { phiWords } from './impact.ts';
import type { Fact, MeasureId } from './measures.ts';
import { questionOf } from './questions/bank.ts';
import { factOf } from './fact-of.ts';
import { standingOf, type StandingOfMeasure } from './standing.ts';
import { subjectsOf, subjectWith } from './subjects.ts';

/** A place with things in it: an open site, or the practice as a whole while no site is on record. */
export type Place = {
  readonly id: string;
  readonly name: string;
  readonly site: SiteRecord | undefined;
  /** What stands there, in the order of the inventory. */
  readonly assets: readonly AssetRecord[];
};

/** A practice on one day, as the templates look at it. */
export type Situation = {
  readonly program: Program;
  readonly today: Day;
  /** Assets in use with PHI in them, of any form. */
  readonly phi: readonly AssetRecord[];
  /** Assets in use with ePHI in them. */
  readonly ephi: readonly AssetRecord[];
  /** All assets in use. */
  readonly assets: readonly AssetRecord[];
  readonly vendors: readonly VendorRecord[];
  readonly places: readonly Place[];
  readonly patients: number;
  fact(fact: Fact): ReturnType<typeof factOf>;
  standing(measure: MeasureId, subject: string): StandingOfMeasure;
  /** Whether the interview asks a measure about an asset. */
  asks(measure: MeasureId, asset: string): boolean;
  name(id: string): string;
};

/** Whether an asset stands somewhere: a device, paper, or a system that the practice runs itself. */
export function hasPlace(asset: AssetRecord): boolean {
  return asset.form !== 'system' || asset.hosting === 'practice';
}

/** Reads the program for one day. */
export function situationOf(program: Program, today: Day): Situation {
  const assets = inOrder(assetsInUse(program, today));
  const phi = assets.filter((asset) => asset.uses.length > 0 && asset.phi.length > 0);
  const sites = inOrder(openSites(program, today));
  const at = (site: SiteRecord) =>
    phi.filter((asset) => hasPlace(asset) && (asset.sites.length === 0 || asset.sites.includes(site.id)));
  const facts = new Map<Fact, ReturnType<typeof factOf>>();
  const standings = new Map<string, StandingOfMeasure>();
  return {
    program,
    today,
    assets,
    phi,
    ephi: phi.filter(holdsEphi),
    vendors: inOrder(vendorsEngaged(program, today)),
    places:
      sites.length > 0
        ? sites.map((site) => ({ id: site.id, name: site.name, site, assets: at(site) }))
        : [
            {
              id: PRACTICE,
              name: program.entity?.name ?? 'the practice',
              site: undefined,
              assets: phi.filter(hasPlace),
            },
          ],
    patients: program.entity?.patients ?? 0,
    fact(fact) {
      const found = facts.get(fact) ?? factOf(program, fact, today);
      facts.set(fact, found);
      return found;
    },
    standing(measure, subject) {
      const key = `${measure}/${subject}`;
      const found = standings.get(key) ?? standingAt(program, measure, subject, today);
      standings.set(key, found);
      return found;
    },
    asks: (measure, asset) => subjectWith(program, questionOf(measure), asset, today) !== undefined,
    name: (id) => nameOf(program, id),
  };
}

/**
 * The standing of a measure for a subject. Where the interview does not ask it about that asset, it is in place if
 * it is everywhere else, and not known otherwise.
 */
function standingAt(program: Program, measure: MeasureId, subject: string, today: Day): StandingOfMeasure {
  const question = questionOf(measure);
  if (question.about === undefined || subject === PRACTICE || subjectWith(program, question, subject, today))
    return standingOf(program, measure, subject, today);
  if (subjectsOf(program, question, today).length === 0)
    return {
      standing: 'unknown',
      because: `Nobody is asked this about ${nameOf(program, subject)}, so it is not known.`,
      evidence: [],
    };
  const others = standingOf(program, measure, PRACTICE, today);
  const everywhere = others.standing === 'in-place';
  return {
    standing: everywhere ? 'in-place' : 'unknown',
    because: `Nobody is asked this about ${nameOf(program, subject)}; ${everywhere ? 'it is in place wherever you were asked' : 'it is not in place everywhere else, so it is not known'}. ${others.because}`,
    evidence: others.evidence,
  };
}

/** By identifier: the order in which things were recorded must not matter. */
function inOrder<Entry extends { readonly id: string }>(records: readonly Entry[]): Entry[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

const done = { creates: 'created', receives: 'received', keeps: 'kept', sends: 'sent' } as const;

/** The reason that every scenario about an asset starts with: what the inventory says of it. */
export function holding(situation: Situation, asset: AssetRecord): string {
  const how = asset.count > 1 ? `${asset.name} (${asset.count})` : asset.name;
  const by = asset.hosting === 'vendor' && asset.vendor ? `, run by ${situation.name(asset.vendor)}` : '';
  const what = asset.phi.length > 0 ? `: ${phiWords(asset.phi)}` : '';
  const uses =
    asset.uses.length > 0 && what
      ? `, ${listed(
          asset.uses.map((use) => done[use]),
          4,
        )}`
      : '';
  return `Your inventory lists ${how}${by}${what}${uses}.`;
}

/** Incidents on record about an asset, as reasons; the words of the incident stay where they are. */
export function incidentReasons(situation: Situation, assets: readonly string[]): string[] {
  return [...situation.program.incidents.values()]
    .filter((incident) => incident.assets.some((asset) => assets.includes(asset)))
    .toSorted((a, b) => b.discovered.localeCompare(a.discovered) || a.id.localeCompare(b.id))
    .slice(0, 3)
    .map(({ discovered, assets: about }) => {
      const names = about.filter((id) => assets.includes(id)).map((id) => situation.name(id));
      return `An incident about ${names.join(', ')} is on record, discovered ${longDate(discovered)}.`;
    });
}
