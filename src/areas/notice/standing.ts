import type { Day } from '#calendar.ts';
import type { Program } from '#program.ts';
import { openSites } from '#program.ts';
import { readOnce } from '#read-once.ts';
import { composed, noLongerTrue } from './composed.ts';
import type { Changed } from './composed.ts';
import { WEBSITE } from './facts.ts';
import type { FirstServiceRecord, NoticePosting, NoticeVersion } from './view.ts';
import { noticeInEffect } from './view.ts';

/** A place where the notice is posted, and what hangs there by the record. */
export type PostingPlace = {
  /** A site’s identifier, or `website`. */
  readonly where: string;
  readonly name: string;
  /** The latest posting there. */
  readonly posting: NoticePosting | undefined;
};

/** What the record shows of the notice on a day. */
export type NoticeStanding = {
  readonly inEffect: NoticeVersion | undefined;
  /** Published, and in effect from a later day on. */
  readonly coming: NoticeVersion | undefined;
  /** Facts of the version in effect that are told otherwise now, and that no coming version has right. */
  readonly changed: readonly Changed[];
  /** Those that the coming version puts right. */
  readonly beingChanged: readonly Changed[];
  readonly places: readonly PostingPlace[];
};

/** Facts that say how the practice is reached, rather than what it does with PHI. */
const reachFacts: ReadonlySet<string> = new Set([
  'the name of the practice',
  'the phone number',
  'the email address',
  'the website',
  'the mailing address',
]);

/** Whether a changed fact is about how the practice is reached. */
export function isReach({ fact }: Changed): boolean {
  return reachFacts.has(fact);
}

/** The notice as the record shows it on a day. */
export const noticeStanding = readOnce((program, today): NoticeStanding => {
  const { notice } = program;
  const inEffect = noticeInEffect(notice, today);
  const coming = notice?.versions.findLast(({ effective }) => effective > today);
  const relied = composed(program, today).relied;
  const wrong = inEffect ? noLongerTrue(inEffect, relied) : [];
  const still = coming ? new Set(noLongerTrue(coming, relied).map(({ fact }) => fact)) : undefined;
  return {
    inEffect,
    coming,
    changed: wrong.filter(({ fact }) => still?.has(fact) ?? true),
    beingChanged: wrong.filter(({ fact }) => still && !still.has(fact)),
    places: postingPlaces(program, today),
  };
});

function postingPlaces(program: Program, today: Day): readonly PostingPlace[] {
  const latest = (where: string) =>
    program.notice?.postings
      .filter((posting) => posting.where === where && posting.on <= today)
      .toSorted((a, b) => a.on.localeCompare(b.on) || a.position - b.position)
      .at(-1);
  return [
    ...openSites(program, today).map(({ id, name }) => ({ where: id, name, posting: latest(id) })),
    ...(program.entity?.contact?.website
      ? [{ where: WEBSITE, name: 'your website', posting: latest(WEBSITE) }]
      : []),
  ];
}

/** Whether the version in effect hangs at a place, or a later one. */
export function isPosted({ posting }: PostingPlace, version: number): boolean {
  return posting !== undefined && posting.version >= version;
}

/** First services up to a day that were not taken back, the latest first. */
export function servicesUpTo(program: Program, today: Day): readonly FirstServiceRecord[] {
  return [...program.firstServices.values()]
    .filter(({ withdrawn, on }) => !withdrawn && on <= today)
    .toSorted((a, b) => b.on.localeCompare(a.on) || b.first - a.first);
}

/** Whether a patient has neither an acknowledgment nor a note on why there is none. In an emergency none is asked for. */
export function lacksBoth({ acknowledgment, emergency }: FirstServiceRecord): boolean {
  return !acknowledgment && !emergency;
}
