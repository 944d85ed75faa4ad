import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';

import { findings } from '#areas/safeguards/findings.ts';
import { ownRecord } from '#areas/safeguards/own-backups.ts';
import type { Program } from '#program.ts';
import { emptyProgram } from '#program.ts';
import { answered, asset, clinic, familyPractice, givenProgram, record, today } from './given-interview.ts';
import { interview, itemWith } from './interview.ts';
import { measures } from './measures.ts';
import type { Fact, MeasureId } from './measures.ts';
import { bank } from './questions/bank.ts';
import { standingOf } from './standing.ts';

/** Answers everything that is asked until nothing is left, as `choose` says. Returns how many answers it took. */
function answerAll(
  program: Program,
  choose: (id: string, choices: readonly string[]) => string,
): { readonly steps: number; readonly most: number } {
  let most = 0;
  for (let steps = 0; steps < 200; steps++) {
    const { next, total } = interview(program, today);
    most = Math.max(most, total);
    if (!next) return { steps, most };
    const choice = choose(
      next.question.id,
      next.choices.map(({ id }) => id),
    );
    record(program, [answered(next.question.id, choice, next.subject)]);
  }
  throw new Error('The interview does not end.');
}

const facts = (answers: Partial<Record<Fact, string>>) => (id: string, choices: readonly string[]) =>
  answers[id as Fact] ?? (choices.includes('absent') ? 'absent' : 'no');

test('a family practice with a server of its own is asked at most 60 questions, asset rows counted', () => {
  const { steps, most } = answerAll(
    familyPractice(),
    facts({
      'works-from-home': 'yes',
      wireless: 'guests-too',
      'website-forms-or-booking': 'yes',
      'moved-or-renovated': 'yes',
      'somebody-left': 'yes',
      'own-phones-for-work': 'yes',
    }),
  );
  assert.ok(most <= 60 && steps <= 60, `${steps} answered, ${most} at most`);
  assert.ok(most >= 45, `${most}: too few to speak to every provision`);
});

test('a clinic with telehealth, sticks, private phones and gadgets is asked at most 60 questions', () => {
  const { steps, most } = answerAll(
    clinic(),
    facts({
      'works-from-home': 'yes',
      wireless: 'guests-too',
      'texts-about-patients': 'yes',
      'networked-medical-devices': 'yes',
      'somebody-left': 'yes',
      'public-screens': 'yes',
    }),
  );
  assert.ok(most <= 60 && steps <= 60, `${steps} answered, ${most} at most`);
  assert.ok(most >= 45, `${most}: too few to speak to every provision`);
});

test('neither is asked more than 60 where nobody knows anything, so that nothing is skipped', () => {
  for (const make of [familyPractice, clinic]) {
    const { most } = answerAll(make(), () => 'unknown');
    assert.ok(most <= 60, `${most}`);
  }
});

test('facts come first, and nothing that hangs on one is asked before it is known', () => {
  const begun = interview(familyPractice(), today);
  assert.equal(begun.next?.topic, 'facts');
  assert.ok(begun.facts.length >= 8 && begun.facts.length <= 13);
  assert.ok(begun.waiting > 0);
  assert.equal(begun.answered, 0);
  assert.ok(!begun.asked.some(({ question }) => question.id === 'remote-work-safe'));
});

test('each skip names the fact that settled it', () => {
  const program = familyPractice();
  answerAll(program, facts({ wireless: 'none' }));
  const { skipped, waiting } = interview(program, today);
  assert.equal(waiting, 0);
  assert.ok(skipped.length >= 5);
  for (const { because, id } of skipped) {
    assert.match(because, /^Skipped: .+\.$/u, id);
    assert.match(because, /answer of \w+ \d+, \d{4}|inventory|vendors|roster|sites/u, because);
  }
  const remote = skipped.find(({ id }) => id === 'remote-work-safe');
  assert.equal(
    remote?.because,
    'Skipped: nobody works away from the office (your answer of November 22, 2026).',
  );
  assert.ok(remote.evidence.length > 0);
  const kiosk = skipped.find(({ id }) => id === 'public-screens');
  assert.equal(kiosk?.because, 'Skipped: the inventory lists checkin.');
});

test('each question that hangs on something matters exactly when it should', () => {
  const asks = (program: Program, id: string) =>
    interview(program, today).asked.some(({ question }) => question.id === id);
  const hanging: readonly (readonly [id: string, fact: Fact, settles: string, matters: string])[] = [
    ['remote-work-safe', 'works-from-home', 'no', 'yes'],
    ['telehealth-safe', 'offers-telehealth', 'no', 'yes'],
    ['texting-safe', 'texts-about-patients', 'no', 'yes'],
    ['own-phones-managed', 'own-phones-for-work', 'no', 'yes'],
    ['ai-use-governed', 'uses-ai', 'no', 'yes'],
    ['medical-devices-safe', 'networked-medical-devices', 'no', 'yes'],
    ['trackers-checked', 'website-forms-or-booking', 'no', 'yes'],
    ['locks-and-repairs-recorded', 'moved-or-renovated', 'no', 'yes'],
  ];
  const small = () => givenProgram(asset('chart', { kind: 'ehr' }));
  for (const [id, fact, settles, matters] of hanging) {
    assert.equal(asks(small(), id), false, `${id} is asked before ${fact} is known`);
    assert.equal(asks(record(small(), [answered(fact, settles)]), id), false, id);
    assert.equal(asks(record(small(), [answered(fact, matters)]), id), true, id);
    assert.equal(asks(record(small(), [answered(fact, 'unknown')]), id), true, id);
  }
  const listed: readonly (readonly [id: string, line: Parameters<typeof asset>[1]])[] = [
    ['fax-numbers-checked', { kind: 'fax' }],
    ['email-filtering', { kind: 'email' }],
    ['email-encrypted', { kind: 'email' }],
    ['portal-safe', { kind: 'patient-portal' }],
    ['trackers-checked', { kind: 'patient-portal' }],
    ['copied-before-moving', { kind: 'server' }],
    ['copied-before-moving', { kind: 'file-server', hosting: 'practice' }],
  ];
  for (const [id, line] of listed) {
    assert.equal(asks(small(), id), false, id);
    assert.equal(asks(record(small(), [asset('more', line)]), id), true, id);
  }
});

test('an answer to a question that no longer matters stays on record and is not counted', () => {
  const program = familyPractice();
  answerAll(program, facts({ 'works-from-home': 'yes' }));
  const before = interview(program, today);
  assert.ok(before.asked.some(({ question }) => question.id === 'remote-work-safe'));
  record(program, [answered('works-from-home', 'no')]);
  const after = interview(program, today);
  assert.deepEqual([after.total, after.answered], [before.total - 1, before.answered - 1]);
  assert.equal(itemWith(program, 'remote-work-safe', today)?.answer?.choice, 'absent');
  record(program, [answered('works-from-home', 'yes')]);
  assert.equal(interview(program, today).answered, before.answered);
});

test('"I don’t know" is an answer, and becomes work that names whom to ask', () => {
  const program = familyPractice();
  record(program, [answered('second-factor', 'unknown', 'asset-chart')]);
  const { unknowns, answered: count } = interview(program, today);
  assert.equal(count, 1);
  assert.deepEqual(
    unknowns.map(({ id, unknownBecomes }) => [id, unknownBecomes]),
    [['second-factor~asset-chart', 'Ask ehr whether a second step at sign-in is turned on, and for whom']],
  );
});

test('what an answer tells of and the inventory does not list is named, until it is listed', () => {
  const program = record(familyPractice(), [
    answered('uses-ai', 'yes'),
    answered('usb-media-used', 'unknown'),
  ]);
  const { unlisted } = interview(program, today);
  assert.deepEqual(
    unlisted.map(({ fact, because }) => [fact, because]),
    [
      [
        'uses-ai',
        'Add the AI tools in use to the inventory, so that the analysis covers it all. AI tools are used for work (your answer of November 22, 2026).',
      ],
    ],
  );
  record(program, [asset('scribe', { kind: 'ai-tool', confirmed: false })]);
  assert.deepEqual(interview(program, today).unlisted, []);
});

test('with nothing on record nothing is settled, and nothing is in place', () => {
  const program = emptyProgram('practice-test');
  const { skipped, facts } = interview(program, today);
  assert.deepEqual(skipped, []);
  assert.equal(facts.length, 13);
  for (const id of Object.keys(measures) as MeasureId[])
    assert.ok(
      ['unasked', 'not-applicable'].includes(standingOf(program, id, 'practice', today).standing),
      id,
    );
});

test('every item’s identifier is safe in a path and finds the item again', () => {
  const program = clinic();
  answerAll(program, () => 'unknown');
  const { facts, asked } = interview(program, today);
  const ids = [...facts, ...asked].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) {
    assert.equal(encodeURIComponent(id), id);
    assert.equal(itemWith(program, id, today)?.id, id);
  }
  assert.equal(itemWith(program, 'no-such-question', today), undefined);
  assert.equal(itemWith(program, 'second-factor~asset-none', today), undefined);
});

test('whatever is answered, the interview ends, stays small, and leaves no finding without a reason (property)', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(familyPractice, clinic, () => givenProgram()),
      fc.infiniteStream(fc.nat(100)),
      (make, picks) => {
        const program = make();
        const { most } = answerAll(
          program,
          (_id, choices) => choices[(picks.next().value ?? 0) % choices.length] ?? 'unknown',
        );
        assert.ok(most <= 60, `${most}`);
        const { next, answered: count, total } = interview(program, today);
        assert.equal(next, undefined);
        assert.equal(count, total);
        for (const finding of findings(program, today)) {
          // Diligence’s own record shows something without anybody’s answer.
          if (finding.subject === ownRecord) continue;
          assert.match(finding.because, /^[A-Z“\d].*\.$/u);
          assert.notEqual(finding.grade, 'shown');
          assert.equal(finding.work !== undefined, ['unknown', 'not-satisfied'].includes(finding.status));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('answers that no release offers do not break anything (property)', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom(...bank.map(({ id }) => id), 'gone'),
          fc.oneof(fc.constantFrom('in-place', 'absent', 'yes', 'no', 'none', 'guests-too'), fc.string()),
          fc.constantFrom('practice', 'asset-chart', 'asset-gone'),
        ),
        { maxLength: 40 },
      ),
      (all) => {
        const program = familyPractice();
        record(
          program,
          all.map(([question, choice, subject]) => answered(question, choice, subject)),
        );
        const { total, answered: count, next } = interview(program, today);
        assert.ok(count <= total && total <= 60);
        assert.equal(next === undefined, count === total);
        findings(program, today);
      },
    ),
    { numRuns: 100 },
  );
});
