import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';

import type { Command, NewEvent } from '#decision.ts';
import type { Program } from '#program.ts';
import { answerTo } from '#program.ts';
import { answer, answerFacts, withdrawAnswer } from './decide-answers.ts';
import { answered, asset, familyPractice, person, record, today } from './given-interview.ts';
import { interview } from './interview.ts';

/** Parses and decides as `Practice.record` does; what comes out goes on record. */
function put<Input>(
  program: Program,
  command: Command<Program, Input>,
  input: unknown,
  by = 'person-ann',
): {
  readonly events: readonly NewEvent[];
  readonly refusals: readonly { because: string; field?: string }[];
} {
  const parsed = command.schema.safeParse(input);
  if (!parsed.success)
    return {
      events: [],
      refusals: parsed.error.issues.map(({ path, message }) => ({
        because: message,
        field: path.map(String).join('.'),
      })),
    };
  const before = program.position;
  const decision = command.decide(program, parsed.data, { by, today, at: '2026-11-30T15:00:00.000Z' });
  if ('refusals' in decision) {
    assert.equal(program.position, before);
    return { events: [], refusals: [...decision.refusals] };
  }
  record(program, decision.events, by);
  return { events: decision.events, refusals: [] };
}

const patching = { question: 'patching', subject: 'practice', choice: 'partly', note: '' };

test('an answer goes on record once; the same answer again records nothing, from an old form as well', () => {
  const program = familyPractice();
  assert.equal(put(program, answer, { ...patching, seen: 0 }).events.length, 1);
  const { position } = program;
  assert.deepEqual(put(program, answer, patching), { events: [], refusals: [] });
  assert.deepEqual(put(program, answer, { ...patching, seen: '0', note: '  ' }), {
    events: [],
    refusals: [],
  });
  assert.equal(program.position, position);
  assert.equal(
    put(program, answer, { ...patching, note: 'The X-ray computer', seen: position }).events.length,
    1,
  );
  assert.equal(answerTo(program, 'patching', 'practice')?.note, 'The X-ray computer');
});

test('a form that somebody else was faster than is refused, with what they answered', () => {
  const program = record(familyPractice(), [person('ben')]);
  put(program, answer, { ...patching, seen: 0 }, 'person-ben');
  const { events, refusals } = put(program, answer, { ...patching, choice: 'absent', seen: 0 });
  assert.deepEqual(events, []);
  assert.equal(
    refusals[0]?.because,
    'Since you opened this page, ben answered “Mostly, but something is old or gets forgotten” on November 22, 2026. Look at that answer, then answer again if you still want to change it.',
  );
  assert.equal(answerTo(program, 'patching', 'practice')?.choice, 'partly');
  const seen = answerTo(program, 'patching', 'practice')?.revision;
  assert.equal(put(program, answer, { ...patching, choice: 'absent', seen }).events.length, 1);
});

test('an answer withdrawn since is told as well, and a withdrawn answer leaves the question open', () => {
  const program = familyPractice();
  put(program, answer, patching);
  const seen = answerTo(program, 'patching', 'practice')?.revision;
  assert.match(
    put(program, withdrawAnswer, { question: 'patching', subject: 'practice', seen: 0 }).refusals[0]
      ?.because ?? '',
    /^Since you opened this page/,
  );
  assert.equal(
    put(program, withdrawAnswer, { question: 'patching', subject: 'practice', seen }).events.length,
    1,
  );
  assert.equal(interview(program, today).answered, 0);
  assert.deepEqual(put(program, withdrawAnswer, { question: 'patching' }), { events: [], refusals: [] });
  assert.match(
    put(program, answer, { ...patching, seen }).refusals[0]?.because ?? '',
    /the answer was withdrawn\. Look at the question again/,
  );
});

test('a question, subject or choice that does not exist is refused with what to do', () => {
  const program = familyPractice();
  const refused = (input: object) => put(program, answer, { ...patching, ...input }).refusals[0];
  assert.deepEqual(refused({ question: 'moonlight' }), {
    because: 'The interview has no such question. Open the interview again and answer from there.',
    field: 'question',
  });
  assert.equal(refused({ subject: 'asset-chart' })?.field, 'subject');
  assert.match(
    refused({ question: 'second-factor', subject: 'asset-copier', choice: 'absent' })?.because ?? '',
    /is not asked about copier/,
  );
  assert.match(refused({ choice: 'yes' })?.because ?? '', /does not offer that answer\. Choose one of: Yes/);
  assert.equal(refused({ choice: 'not-applicable' })?.field, 'choice');
  assert.equal(refused({ choice: 7 })?.field, 'choice');
  assert.equal(refused({ choice: undefined })?.field, 'choice');
  assert.equal(refused({ seen: -1 })?.field, 'seen');
  assert.equal(refused({ seen: 'x' })?.field, 'seen');
});

test('a note of 2,000 characters is taken, one more and 10 MB are refused, emoji and right-to-left text are kept', () => {
  const program = familyPractice();
  const note = (text: string) => put(program, answer, { ...patching, note: text }).refusals[0];
  assert.equal(note('🩺'.repeat(2000)), undefined);
  assert.equal(note('🩺'.repeat(2001))?.field, 'note');
  assert.match(note('x'.repeat(10_000_000))?.because ?? '', /Shorten it/);
  assert.equal(note('מחשב ישן 🖥️'), undefined);
  assert.equal(answerTo(program, 'patching', 'practice')?.note, 'מחשב ישן 🖥️');
});

test('a question that a fact settled is refused with the fact, and one that waits with what comes first', () => {
  const program = record(familyPractice(), [answered('works-from-home', 'no')]);
  const put1 = (question: string, choice: string) =>
    put(program, answer, { question, subject: 'practice', choice }).refusals[0]?.because;
  assert.equal(
    put1('remote-work-safe', 'absent'),
    'This question does not need an answer. Skipped: nobody works away from the office (your answer of November 22, 2026). If that is wrong, correct it there first.',
  );
  assert.match(put1('public-screens', 'no') ?? '', /Skipped: the inventory lists checkin\./);
  assert.equal(
    put1('telehealth-safe', 'absent'),
    'Whether this matters depends on another question. Answer “Video visits” first.',
  );
});

test('an asset that shares one sign-in is answered under the asset that leads', () => {
  const program = familyPractice();
  const [event] = put(program, answer, {
    question: 'second-factor',
    subject: 'asset-files',
    choice: 'in-place',
  }).events;
  assert.equal(event?.subject, 'asset-mail');
});

test('withdrawing takes back every answer that a group has', () => {
  const program = record(familyPractice(), [
    answered('second-factor', 'absent', 'asset-files'),
    answered('second-factor', 'partly', 'asset-mail'),
  ]);
  put(program, withdrawAnswer, { question: 'second-factor', subject: 'asset-mail' });
  assert.equal(interview(program, today).answered, 0);
});

test('an asset that left the inventory since is told', () => {
  const program = record(familyPractice(), [
    asset('vpn', { kind: 'remote-access' }),
    { area: 'inventory', type: 'asset-withdrawn', version: 1, subject: 'asset-vpn', data: { why: '' } },
  ]);
  assert.match(
    put(program, answer, { question: 'second-factor', subject: 'asset-vpn', choice: 'absent' }).refusals[0]
      ?.because ?? '',
    /not asked about vpn\. It may have left the inventory/,
  );
});

test('several facts go on record at once, or none, with every reason', () => {
  const program = familyPractice();
  const good = { question: 'wireless', choice: 'guests-too', seen: 0 };
  const bad = put(program, answerFacts, {
    answers: [
      good,
      { question: 'uses-ai', choice: 'perhaps' },
      { question: 'patching', choice: 'partly' },
      good,
    ],
  });
  assert.deepEqual(
    bad.refusals.map(({ field }) => field),
    ['answers.1.choice', 'answers.2.question', 'answers.3.question'],
  );
  assert.equal(answerTo(program, 'wireless', 'practice'), undefined);
  const all = { answers: [good, { question: 'uses-ai', choice: 'unknown' }] };
  assert.equal(put(program, answerFacts, all).events.length, 2);
  assert.equal(put(program, answerFacts, all).events.length, 0);
  assert.equal(
    put(program, answerFacts, { answers: [{ question: 'wireless', choice: 'none', seen: 0 }] }).refusals[0]
      ?.field,
    'answers.0.seen',
  );
  assert.equal(put(program, answerFacts, { answers: [] }).refusals.length, 1);
});

test('whatever is sent, nothing throws, and each refusal is a sentence with a field (property)', () => {
  const program = familyPractice();
  fc.assert(
    fc.property(
      fc.constantFrom<Command<Program, never>>(
        answer as Command<Program, never>,
        answerFacts as Command<Program, never>,
        withdrawAnswer as Command<Program, never>,
      ),
      fc.oneof(
        fc.anything(),
        fc.record(
          {
            question: fc.anything(),
            subject: fc.anything(),
            choice: fc.anything(),
            note: fc.anything(),
            seen: fc.anything(),
          },
          { requiredKeys: [] },
        ),
        fc.record({ answers: fc.anything() }),
      ),
      (command, input) => {
        const { refusals } = put(program, command, input);
        for (const { because } of refusals) assert.match(because, /^[A-Z“].*\.$/su);
      },
    ),
    { numRuns: 200 },
  );
});
