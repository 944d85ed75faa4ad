import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { NoticeLanguage } from '#areas/notice/events.ts';
import { practiceKinds } from '#areas/entity/events.ts';
import { fold } from '#fold.ts';
import type { Program } from '#program.ts';
import { telling } from '#told/telling.ts';
import { toldPractices } from '#test/cases/told.ts';
import { linesOf } from '#written/written.ts';
import { gradeOf } from '#bench/readability.ts';
import { headerInSpanish, mandatedHeader, noticeElements } from './elements.ts';
import { noticeSections } from './sections.ts';
import { isShorter, stricterAccess } from './state-access.ts';
import { recordAccessIn } from '#states/record-access.ts';

const today = '2026-11-30';
const sectionsOf = (program: Program, language: NoticeLanguage = 'en') =>
  noticeSections(telling(program, today, language).told, language, '2026-12-01');
const textOf = (program: Program, language: NoticeLanguage = 'en') =>
  sectionsOf(program, language)
    .flatMap(({ title, part, text }) => [part ?? '', title, ...linesOf(text)])
    .join('\n');

/** A sample practice of which more was said. */
function practice(
  name: 'Family practice' | 'Behavioral health',
  more: object = {},
  does: object = {},
): Program {
  const { program } = toldPractices().get(name) ?? assert.fail();
  const {
    name: called,
    kind,
    states,
    staff,
    patients,
    part2,
    clearinghouse,
    groupHealthPlan,
  } = program.entity ?? assert.fail();
  const facts = {
    name: called,
    kind,
    states,
    staff,
    patients,
    part2,
    clearinghouse,
    groupHealthPlan,
    ...more,
  };
  for (const event of [
    { type: 'practice-described', data: facts },
    { type: 'activities-described', data: { does } },
  ])
    fold(program, [
      {
        area: 'entity',
        version: 1,
        subject: 'practice',
        by: 'person-officer',
        at: `${today}T12:00:00.000Z`,
        position: program.position + 1,
        ...event,
      },
    ]);
  return program;
}

describe('the text of the notice', () => {
  test('164.520(b)(1)(i): the header stands first, letter by letter, in both languages', () => {
    for (const { program } of toldPractices().values()) {
      assert.deepEqual(linesOf(sectionsOf(program)[0]?.text ?? []), [mandatedHeader]);
      assert.deepEqual(linesOf(sectionsOf(program, 'es')[0]?.text ?? []), [headerInSpanish, mandatedHeader]);
    }
    assert.equal(
      mandatedHeader,
      'THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION ABOUT YOU MAY BE USED AND DISCLOSED AND HOW YOU CAN GET ACCESS TO THIS INFORMATION. PLEASE REVIEW IT CAREFULLY.',
    );
  });

  test('164.520(b)(1): plain language: grade 7 or below in English, without the header of the rule', () => {
    for (const [name, { program }] of toldPractices()) {
      const text = sectionsOf(program)
        .filter(({ id }) => id !== 'header')
        .flatMap(({ text: own }) => own);
      const grade = gradeOf(text);
      assert.ok(grade > 2 && grade <= 7, `${name}: ${grade}`);
    }
  });

  test('both languages have the same parts and elements, whatever the facts', () => {
    for (const part2 of ['yes', 'no', 'unknown'])
      for (const fundraises of ['yes', 'no', 'unknown']) {
        const program = practice('Family practice', { part2 }, { fundraises });
        const shape = (language: NoticeLanguage) =>
          sectionsOf(program, language).map(({ id, elements, part, text }) => [
            id,
            elements,
            part !== undefined,
            text.map((passage) => (passage.kind === 'list' ? passage.items.length : passage.kind)),
          ]);
        const trimmed = (language: NoticeLanguage) => shape(language).slice(1);
        assert.deepEqual(trimmed('es'), trimmed('en'));
      }
  });

  test('every element that is always needed is in it, each under its own name', () => {
    for (const { program } of toldPractices().values()) {
      const held = new Set(sectionsOf(program).flatMap(({ elements }) => elements));
      for (const { id, when } of noticeElements) if (!when) assert.ok(held.has(id), id);
    }
  });

  test('164.520(b)(1)(iii)(D): the part 2 statement stands in it unless the practice said it holds no such record', () => {
    for (const language of ['en', 'es'] as const) {
      const statement = /42 CFR Part 2/;
      assert.match(textOf(practice('Family practice', { part2: 'unknown' }), language), statement);
      assert.match(textOf(practice('Family practice', { part2: 'yes' }), language), statement);
      assert.doesNotMatch(textOf(practice('Family practice', { part2: 'no' }), language), statement);
    }
  });

  test('164.520(b)(1)(iii)(A), (E): fundraising is in it only if they raise funds, and then with the choice', () => {
    assert.doesNotMatch(textOf(practice('Family practice', {}, { fundraises: 'no' })), /raise funds/);
    assert.doesNotMatch(textOf(practice('Family practice', {}, {})), /raise funds/);
    const raising = textOf(practice('Family practice', { part2: 'unknown' }, { fundraises: 'yes' }));
    assert.match(raising, /right to opt out/);
    assert.match(raising, /Before we use records from an alcohol or drug program/);
  });

  test('164.520(b)(1)(ii)(E): psychotherapy notes are named only where they are kept', () => {
    assert.match(
      textOf(practice('Behavioral health', {}, { 'psychotherapy-notes': 'yes' })),
      /psychotherapy/i,
    );
    assert.doesNotMatch(
      textOf(practice('Behavioral health', {}, { 'psychotherapy-notes': 'no' })),
      /psychotherapy/i,
    );
    assert.match(
      textOf(practice('Behavioral health', {}, { 'psychotherapy-notes': 'yes' }), 'es'),
      /psicoterapia/i,
    );
  });

  test('nothing that was vacated is in any version: no reproductive health, no attestation, no redisclosure', () => {
    for (const kind of practiceKinds)
      for (const does of ['yes', 'no', 'unknown'])
        for (const language of ['en', 'es'] as const) {
          const program = practice('Family practice', { kind, part2: does }, { fundraises: does });
          const text = textOf(program, language);
          assert.doesNotMatch(text, /reproducti|attest|atestig|redisclos|redivulg|aborti|compliant/i, kind);
          assert.doesNotMatch(text, /‹|undefined|\[object/, kind);
        }
  });

  test('164.520(b)(1)(ii)(A): each kind of practice has examples of its own kind', () => {
    const dental = textOf(practice('Family practice', { kind: 'dental' }));
    assert.match(dental, /wisdom tooth/);
    assert.doesNotMatch(textOf(practice('Family practice', { kind: 'pharmacy' })), /wisdom tooth/);
    for (const kind of practiceKinds)
      assert.equal(textOf(practice('Family practice', { kind })).match(/For example:/g)?.length, 3, kind);
  });

  test('the contact is a title: the name of the official is nowhere, so a new one needs no new notice', () => {
    for (const { program } of toldPractices().values())
      for (const language of ['en', 'es'] as const) {
        const { told, relied } = telling(program, today, language);
        noticeSections(told, language);
        assert.ok(relied().every(({ fact }) => !/official/.test(fact)));
        for (const { name } of program.people.values())
          assert.ok(!textOf(program, language).includes(name), name);
      }
  });

  test('164.520(b)(1)(ii)(C): a stricter state is named with its days and statute; one that is not sure is not', () => {
    const california = textOf(practice('Family practice', { states: ['CA'] }));
    assert.match(
      california,
      /In California the law makes us faster\. You can see your record within 5 working days.*have the copy within 15 days \(Health & Safety Code 123110\)/,
    );
    assert.match(textOf(practice('Family practice', { states: ['CA'] }), 'es'), /5 días hábiles.*15 días/);
    for (const state of ['LA', 'HI', 'NV', 'OH', 'IL'])
      assert.doesNotMatch(textOf(practice('Family practice', { states: [state] })), /makes us faster/, state);
    const maryland = recordAccessIn('MD');
    assert.equal(maryland && stricterAccess(maryland, 'en'), undefined);
    assert.ok(!isShorter({ days: 30, unit: 'calendar' }) && isShorter({ days: 29, unit: 'calendar' }));
    assert.ok(!isShorter({ days: 21, unit: 'working' }) && isShorter({ days: 20, unit: 'working' }));
    assert.ok(!isShorter({ days: 10, unit: 'working', about: true }));
  });
});
