import type { Day } from '#calendar.ts';
import { addMonths, longDate } from '#calendar.ts';
import type { AssetKind } from '#areas/inventory/events.ts';
import type { AssetRecord } from '#areas/inventory/view.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { answerTo, assetsInUse, todayOf, vendorsEngaged } from '#program.ts';
import type { Fact } from './measures.ts';

/** What is known of one fact, and from where. */
export type FactKnown = {
  /** `yes`, `no`, `unknown`, or a choice of the fact's own (`own-staff`, `guests-too`); `unasked`: nothing known yet. */
  readonly value: string;
  /** The sentence a person reads. */
  readonly because: string;
  /** Positions in the ledger. */
  readonly evidence: readonly number[];
  /** Whether the record settles it without an answer, so that nobody is asked. */
  readonly settled: boolean;
};

const yesNo = (yes: string, no: string, unknown: string) => ({ yes, no, unknown });

/** Each choice of each fact as a clause, to be read after "Skipped:" or on its own. */
export const factClauses: { readonly [F in Fact]: Readonly<Record<string, string>> } = {
  'works-from-home': yesNo(
    'somebody works away from the office',
    'nobody works away from the office',
    'whether anybody works away from the office is still to be found out',
  ),
  'offers-telehealth': yesNo(
    'you see patients by video',
    'you do not see patients by video',
    'whether you see patients by video is still to be found out',
  ),
  'who-runs-it': {
    'own-staff': 'somebody on your staff looks after your computers',
    'it-company': 'an IT company looks after your computers',
    nobody: 'nobody in particular looks after your computers',
    unknown: 'who looks after your computers is still to be found out',
  },
  wireless: {
    none: 'you have no wireless network',
    'staff-only': 'your wireless network is for staff only',
    'guests-too': 'guests use your wireless network too',
    unknown: 'who can use your wireless network is still to be found out',
  },
  'texts-about-patients': yesNo(
    'text messages are sent about patients or to them',
    'no text messages are sent about patients or to them',
    'whether anybody texts about patients is still to be found out',
  ),
  'own-phones-for-work': yesNo(
    'somebody works with patient information on a device of their own',
    'nobody works with patient information on a device of their own',
    'whether anybody works on a device of their own is still to be found out',
  ),
  'usb-media-used': yesNo(
    'patient information is put on portable drives or discs',
    'patient information is never put on portable drives or discs',
    'whether patient information is put on portable drives is still to be found out',
  ),
  'website-forms-or-booking': yesNo(
    'people can book, write, or fill in forms on your website',
    'people cannot book, write, or fill in forms on a website of yours',
    'what people can do on your website is still to be found out',
  ),
  'uses-ai': yesNo(
    'AI tools are used for work',
    'no AI tools are used for work',
    'whether anybody uses AI tools for work is still to be found out',
  ),
  'networked-medical-devices': yesNo(
    'you have medical devices that are connected or keep patient information',
    'you have no medical devices that are connected or keep patient information',
    'whether any medical device is connected is still to be found out',
  ),
  'moved-or-renovated': yesNo(
    'you moved, rebuilt, or changed locks in the past three years',
    'you did not move, rebuild, or change locks in the past three years',
    'whether doors and locks were changed is still to be found out',
  ),
  'somebody-left': yesNo(
    'somebody left or changed jobs in the past two years',
    'nobody left or changed jobs in the past two years',
    'whether anybody left or changed jobs is still to be found out',
  ),
  'public-screens': yesNo(
    'there are screens that patients or visitors can reach',
    'there are no screens that patients or visitors can reach',
    'whether visitors can reach a screen is still to be found out',
  ),
};

/** A clause as a sentence. */
export function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

/** "your answer of November 22, 2026", by the practice's own day. */
export function yourAnswerOf(program: Program, answer: { readonly at: string }): string {
  return `your answer of ${longDate(todayOf(program, answer.at))}`;
}

/** The order of identifiers: what is asked and said must not hang on the order in which things were recorded. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

type Settlement = { readonly value: string; readonly because: string; readonly evidence: readonly number[] };

// A starter set's line is not trusted until somebody confirmed it.
function listed(
  program: Program,
  today: Day,
  fits: (asset: AssetRecord) => boolean,
  value = 'yes',
): Settlement | undefined {
  const asset = assetsInUse(program, today)
    .toSorted(byId)
    .find((asset) => asset.confirmed && fits(asset));
  return asset && { value, because: `The inventory lists ${asset.name}.`, evidence: [asset.revision] };
}

const ofKind =
  (...kinds: AssetKind[]) =>
  (asset: AssetRecord) =>
    kinds.includes(asset.kind);

const itService = /\b(I\.?T\.?|managed service|network support|computer support|tech(nical)? support|MSP)\b/;

function somebodyLeft(program: Program, today: Day): Settlement | undefined {
  const since = addMonths(today, -24);
  const gone = [...program.people.values()]
    .toSorted(byId)
    .find(({ left }) => left !== undefined && left <= today && left >= since);
  return (
    gone && {
      value: 'yes',
      because: `The roster shows that somebody left on ${longDate(gone.left ?? today)}.`,
      evidence: [gone.revision],
    }
  );
}

function siteClosed(program: Program, today: Day): Settlement | undefined {
  const since = addMonths(today, -36);
  const site = [...program.sites.values()]
    .toSorted(byId)
    .find(({ closed }) => closed !== undefined && closed <= today && closed >= since);
  return (
    site && {
      value: 'yes',
      because: `Your list of sites shows that ${site.name} closed on ${longDate(site.closed ?? today)}.`,
      evidence: [site.revision],
    }
  );
}

function itCompany(program: Program, today: Day): Settlement | undefined {
  const vendor = vendorsEngaged(program, today)
    .toSorted(byId)
    .find(({ confirmed, service }) => confirmed && itService.test(service));
  return (
    vendor && {
      value: 'it-company',
      because: `Your list of vendors has ${vendor.name} (${vendor.service}).`,
      evidence: [vendor.revision],
    }
  );
}

const settlements: { readonly [F in Fact]?: (program: Program, today: Day) => Settlement | undefined } = {
  'works-from-home': (program, today) => listed(program, today, ofKind('remote-access')),
  'offers-telehealth': (program, today) => listed(program, today, ofKind('telehealth')),
  'who-runs-it': itCompany,
  'texts-about-patients': (program, today) =>
    listed(program, today, (asset) => asset.kind === 'messaging' && asset.phi.length > 0),
  'own-phones-for-work': (program, today) =>
    listed(program, today, (asset) => asset.form === 'device' && asset.personal && asset.phi.length > 0),
  'usb-media-used': (program, today) => listed(program, today, ofKind('portable-drive')),
  'website-forms-or-booking': (program, today) =>
    listed(program, today, (asset) => asset.kind === 'website' && asset.uses.includes('receives')),
  'uses-ai': (program, today) => listed(program, today, ofKind('ai-tool')),
  'networked-medical-devices': (program, today) => listed(program, today, ofKind('medical-device')),
  'moved-or-renovated': siteClosed,
  'somebody-left': somebodyLeft,
  'public-screens': (program, today) => listed(program, today, ofKind('kiosk')),
};

/**
 * What is known of a fact of the practice on a day: what the inventory, the roster, the sites or the vendors
 * settle, else the answer that stands, else `unasked`. What is on record goes before an answer, since a
 * system that was added later is there whatever was answered before.
 */
export function factOf(program: Program, fact: Fact, today: Day): FactKnown {
  const settlement = settlements[fact]?.(program, today);
  if (settlement) return { ...settlement, settled: true };
  const answer = answerTo(program, fact, PRACTICE);
  const clause = answer && factClauses[fact][answer.choice];
  if (!answer || clause === undefined)
    return { value: 'unasked', because: 'Nobody has answered this yet.', evidence: [], settled: false };
  return {
    value: answer.choice,
    because: sentence(`${clause} (${yourAnswerOf(program, answer)})`),
    evidence: [answer.revision],
    settled: false,
  };
}
