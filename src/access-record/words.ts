import type { Day, Instant } from '#calendar.ts';
import { timeZoneOn } from '#areas/entity/view.ts';
import type { Program } from '#program.ts';
import { nameOf } from '#program.ts';

import type { AccessEntry } from './entry.ts';
import { accessKinds, isAccessKind } from './kinds.ts';

/** Subjects that are no record of the practice, and say how or what for: `Signed in` `with a passkey`. */
const howWords: Readonly<Record<string, string>> = {
  'sign-in': 'at the sign-in page',
  'password-change': 'when changing the password',
  'password-check': 'when asked for the password once more',
  'second-factor': 'at the second step',
  'set-up': 'to set up Diligence',
  invitation: 'to join the practice',
  recovery: 'to get in again',
  reading: 'to read, sign and learn',
  agreement: 'to sign an agreement',
  review: 'to answer questions on safeguards',
  demo: 'into the sample practice',
  code: 'with a code from an app',
  passkey: 'with a passkey',
  'recovery-code': 'with a recovery code',
};

/** Subjects that are no record of the practice, and say what it was: `Took a copy out`: `the inventory, as a table`. */
const whatWords: Readonly<Record<string, string>> = {
  'factor-authenticator': 'authenticator app',
  'factor-passkey': 'passkey',
  backup: 'all of it, as a sealed backup',
  'practice-file': 'all of it, as a sealed file for another installation',
  '/export/everything.zip': 'all of it, as tables',
  '/export/everything-with-incident-words.zip':
    'all of it, as tables, with what people wrote about incidents',
  '/training/records.csv': 'the records of training, as a table',
  '/incidents/playbooks/playbook.pdf': 'a playbook for incidents, as PDF',
  '/training/records.pdf': 'the records of training, as PDF',
  '/export/sanctions.csv': 'the cases of sanctions, as a table',
  '/breaches/yearly-list.pdf': 'the yearly list of small breaches, as PDF',
  '/export/breach-words.csv': 'what people wrote about breaches, as a table',
  '/export/incident-words.csv': 'what people wrote about incidents, as a table',
  '/export/checkpoint.txt': 'the checkpoint of that moment',
  '/inventory/export.csv': 'the inventory, as a table',
  '/associates/export.csv': 'the list of vendors, as a table',
  '/for-vendors/agreement.pdf': 'an agreement to sign, by its link',
  '/access-record/export.csv': 'this access record, as a table',
  '/retention/export.csv': 'what is kept and until when, as a table',
  '/notice/patients': 'the list of new patients',
  '/notice/posting/photo': 'a photo of the posted notice',
  '/notice/notice.pdf': 'the Notice of Privacy Practices, as PDF',
  '/notice/notice.docx': 'the Notice of Privacy Practices, for Word',
  '/notice/website.html': 'the Notice of Privacy Practices, for a website',
  '/risk-analysis/report.pdf': 'the report of the risk analysis, as PDF',
  '/risk-analysis/report.docx': 'the report of the risk analysis, for Word',
  '/risk-analysis/report.csv': 'the risk register, as a table',
  '/policies/manual.pdf': 'the manual of policies, as PDF',
  '/policies/manual.docx': 'the manual of policies, for Word',
};

/** What an entry says happened, in words, and what about; `link` goes between the two. */
export type Words = { readonly what: string; readonly link: ' ' | ': ' | ''; readonly about: string };

/** An entry in words. People and records have the names that they have now. */
export function wordsOf({ kind, subject }: AccessEntry, program: Program): Words {
  // A later version may know more kinds.
  const what = isAccessKind(kind) ? accessKinds[kind].words : kind;
  if (subject === undefined) return { what, link: '', about: '' };
  const how = wordsIn(howWords, subject);
  if (how !== undefined) return { what, link: ' ', about: how };
  const more = kind === 'not-written' && isAccessKind(subject) ? accessKinds[subject].words : undefined;
  return { what, link: ': ', about: more ?? wordsIn(whatWords, subject) ?? nameOf(program, subject) };
}

/** Whether a subject has words of its own here. */
export function hasWords(subject: string): boolean {
  return wordsIn({ ...howWords, ...whatWords }, subject) !== undefined;
}

function wordsIn(words: Readonly<Record<string, string>>, subject: string): string | undefined {
  return Object.hasOwn(words, subject) ? words[subject] : undefined;
}

/** A moment as people read it: the day, and `10:04:05 AM`. */
export type LocalTime = { readonly day: Day; readonly clock: string };

const quarter = 15 * 60_000;

/**
 * Tells moments in a time zone. The offset is worked out once for each quarter of an hour, in which no zone has ever
 * changed it: for a hundred thousand entries in a row that is the difference between seconds and a moment.
 */
export function localTimes(zone: string): (at: Instant) => LocalTime {
  let known = Number.NaN;
  let offset = 0;
  return (at) => {
    const moment = Date.parse(at);
    const began = Math.floor(moment / quarter);
    if (began !== known) {
      const { offsetNanoseconds } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
      offset = Math.round(offsetNanoseconds / 1e6);
      known = began;
    }
    const local = new Date(moment + offset).toISOString();
    const hour = Number(local.slice(11, 13));
    return {
      day: local.slice(0, 10),
      clock: `${hour % 12 === 0 ? 12 : hour % 12}${local.slice(13, 19)} ${hour < 12 ? 'AM' : 'PM'}`,
    };
  };
}

/** The time zone that the record is read in: the practice's. */
export function zoneOf({ entity }: Program, today: Day): string {
  return entity ? timeZoneOn(entity, today) : 'UTC';
}
