import { z } from 'zod';

import { addDays, longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided } from '#decision.ts';
import { stateCode, unknownState } from '#deadlines/breach-question.ts';
import {
  choice,
  choices,
  count,
  day,
  flag,
  form,
  identifier,
  optionalDay,
  optionalLine,
  optionalText,
  seen,
  text,
} from '#fields.ts';
import { optionalAttachment } from '#fields-attachment.ts';
import type { Program } from '#program.ts';
import { numbers } from '#regulation/numbers.ts';
import { missing, notYet, refusalsOf, says, staleness } from '#revision.ts';
import { startOf } from './clocks.ts';
import { allWays, contentParts, noticeKinds, noticeWays } from './events.ts';
import type { NoticeFacts } from './events.ts';
import { breachEvent, countOn, decidedOn } from './standing.ts';
import type { BreachRecord } from './view.ts';

const noticeSchema = form({
  id: identifier('breach'),
  seen,
  kind: choice('whom it went to', noticeKinds),
  way: choice('how it was sent', allWays),
  on: day('the day it was sent'),
  number: z.preprocess(
    (value) => (value === undefined || value === null || value === '' ? 0 : value),
    count('the number of people', 0, 100_000_000),
  ),
  again: flag('a further mailing'),
  state: optionalLine('the state'),
  to: optionalLine('whom or where', 500),
  postedUntil: optionalDay('the last day of the posting'),
  tollFree: optionalLine('the toll-free number'),
  tollFreeUntil: optionalDay('the last day of the toll-free number'),
  confirmation: optionalLine('the confirmation'),
  content: choices('what it holds', contentParts),
  note: optionalText('the note'),
  file: optionalAttachment('the proof'),
});

const fault = (because: string, field: string, citation?: string): Refusal => ({
  because,
  field,
  ...(citation !== undefined && { citation }),
});

/** What a notice has to say, by whom it went to. */
function incomplete(facts: NoticeFacts): Refusal[] {
  const { kind, way, number, to, state, confirmation, file } = facts;
  const counted = ['individuals', 'next-of-kin', 'substitute', 'urgent'].includes(kind);
  return [
    ...((noticeWays[kind] as readonly string[]).includes(way)
      ? []
      : [
          fault(
            'That way does not fit whom it went to. Choose another.',
            'way',
            kind === 'individuals' ? '164.404(d)(1)(i)' : undefined,
          ),
        ]),
    ...(counted && number === 0
      ? [fault('Enter how many people it went to, or is meant for.', 'number')]
      : []),
    ...(kind === 'hhs' && confirmation === '' && !file
      ? [
          fault(
            'Enter the confirmation number that the portal gave, or add its receipt as a file.',
            'confirmation',
            '164.408(a)',
          ),
        ]
      : []),
    ...(kind === 'media' && to === '' ? [fault('Name the outlets that were told.', 'to', '164.406(a)')] : []),
    ...(kind === 'state' && to === ''
      ? [fault('Name the office that was told, such as the attorney general.', 'to')]
      : []),
    ...((kind === 'media' || kind === 'state') && stateCode(state) === undefined
      ? [state === '' ? fault('Choose the state.', 'state') : unknownState(state)]
      : []),
    ...((kind === 'individuals' || kind === 'next-of-kin') && facts.content.length === 0
      ? [
          fault(
            'Say what the letter holds. The letters that Diligence writes hold all of it.',
            'content',
            '164.404(c)',
          ),
        ]
      : []),
  ];
}

/** A substitute notice fits the number of people who cannot be reached (164.404(d)(2)). */
function unfitting(facts: NoticeFacts, unreachable: number): Refusal[] {
  if (facts.kind !== 'substitute') return [];
  const least = numbers.substituteNotice.value;
  const citation = '164.404(d)(2)(ii)';
  if (unreachable === 0)
    return [
      fault(
        'The count on record says that every address is good. Count those without one first.',
        'number',
        '164.404(d)(2)',
      ),
    ];
  if (unreachable < least) return [];
  if (facts.way === 'another-form')
    return [
      fault(
        `For ${least} people or more, here ${unreachable.toLocaleString('en-US')}, post it on your home page or tell major print or broadcast media where they live.`,
        'way',
        citation,
      ),
    ];
  const posting = addDays(facts.on, numbers.substitutePosting.value);
  const phone = addDays(facts.on, numbers.tollFreeNumber.value);
  return [
    ...(facts.way === 'web' && facts.postedUntil < posting
      ? [
          fault(
            `A posting stays for at least ${numbers.substitutePosting.value} days: from ${longDate(facts.on)} through ${longDate(posting)}. Enter the day it comes down.`,
            'postedUntil',
            citation,
          ),
        ]
      : []),
    ...(facts.tollFree === ''
      ? [fault('Enter the toll-free number that the notice gives.', 'tollFree', citation)]
      : []),
    ...(facts.tollFree !== '' && facts.tollFreeUntil < phone
      ? [
          fault(
            `The toll-free number stays active for at least ${numbers.tollFreeNumber.value} days: through ${longDate(phone)}. Enter its last day.`,
            'tollFreeUntil',
            citation,
          ),
        ]
      : []),
  ];
}

/** What came before what: a notice comes after the discovery and after the decision, and goes to no more people than there are. */
function untimely(program: Program, record: BreachRecord, facts: NoticeFacts, today: Day): Refusal[] {
  const start = startOf(program, record, today);
  const { kind, on, number } = facts;
  if (on < (kind === 'associate' ? record.associateDiscovered || record.discovered : start))
    return [
      fault(
        `It was discovered on ${longDate(start)}, so nobody can have been told on ${longDate(on)}. Correct the day.`,
        'on',
        '164.404(a)(2)',
      ),
    ];
  // The vendor tells the practice first; and a call in an emergency waits for nothing (164.404(d)(3)).
  if (kind === 'associate' || kind === 'urgent') return tooManyTold(record, facts, today);
  const decision = decidedOn(record, today);
  if (decision === undefined)
    return [
      fault(
        'The decision comes first: conclude whether it is a breach, then send and record the notices.',
        'kind',
        '164.402 (Breach)(2)',
      ),
    ];
  if (on < decision)
    return [
      fault(
        `It was decided on ${longDate(decision)} that the people are told, so this cannot have gone out on ${longDate(on)}. Correct the day.`,
        'on',
        '164.402 (Breach)(2)',
      ),
    ];
  const counted = ['individuals', 'next-of-kin', 'substitute'].includes(kind);
  if (counted && number > 0 && !countOn(record, today))
    return [fault('Count the people first, then record whom you told.', 'number', '164.404(a)(1)')];
  return tooManyTold(record, facts, today);
}

function tooManyTold(record: BreachRecord, facts: NoticeFacts, today: Day): Refusal[] {
  const total = countOn(record, today)?.total;
  if (total === undefined) return [];
  const words = (told: number) =>
    fault(
      `That makes ${told.toLocaleString('en-US')} people told, and in all there are only ${total.toLocaleString('en-US')}. Correct the number, say that it is a further mailing, or count the people anew.`,
      'number',
    );
  if (facts.number > total) return [words(facts.number)];
  if (facts.again || (facts.kind !== 'individuals' && facts.kind !== 'next-of-kin')) return [];
  const before = record.notices
    .filter(
      ({ kind, withdrawn, again }) =>
        (kind === 'individuals' || kind === 'next-of-kin') && !withdrawn && !again,
    )
    .reduce((sum, { number }) => sum + number, 0);
  return before + facts.number > total ? [words(before + facts.number)] : [];
}

/**
 * Records a notice that was given, with what shows it (164.404 to 164.410, 164.414(b)): to the people, to HHS, to the
 * media, to a state; or the one that came from a business associate.
 */
export const recordNotice: Command<Program, z.output<typeof noticeSchema>> = {
  name: 'breaches.recordNotice',
  schema: noticeSchema,
  decide(program, { id, seen, file, ...given }, context) {
    const record = program.breaches.get(id);
    if (!record) return { refusals: [missing('breach')] };
    const facts: NoticeFacts = {
      ...given,
      state: stateCode(given.state) ?? given.state,
      ...(file && { file }),
    };
    if (record.notices.some((one) => !one.withdrawn && says(one, facts))) return decided();
    const ahead = notYet(facts.on, context.today, 'The day it was sent', 'on');
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        ahead,
        ahead ? undefined : untimely(program, record, facts, context.today),
        incomplete(facts),
        unfitting(facts, countOn(record, context.today)?.unreachable ?? 0),
        facts.kind === 'associate' && record.vendor === ''
          ? fault('No business associate is named for this breach. Name it first.', 'kind', '164.410(a)(1)')
          : undefined,
      ) ?? decided(breachEvent('notice-given', id, facts))
    );
  },
};

const takeBackSchema = form({
  id: identifier('breach'),
  seen,
  notice: count('the notice', 1, 100_000),
  why: text('why it is taken back'),
});

/** Takes back a notice that was recorded by mistake; it stays in the history, with the reason. */
export const withdrawNotice: Command<Program, z.output<typeof takeBackSchema>> = {
  name: 'breaches.withdrawNotice',
  schema: takeBackSchema,
  decide(program, { id, seen, notice, why }, context) {
    const record = program.breaches.get(id);
    const given = record?.notices[notice - 1];
    if (!record || !given) return { refusals: [missing('notice', 'notice')] };
    if (given.withdrawn) return decided();
    return (
      refusalsOf(staleness(program, record, seen, context)) ??
      decided(breachEvent('notice-withdrawn', id, { notice, why }))
    );
  },
};
