import assert from 'node:assert/strict';
import { test } from 'node:test';

import { gradeOf } from '#bench/readability.ts';
import { longDate } from '#calendar.ts';
import { breachDeadlines } from '#deadlines/breach.ts';
import { breachStatutes } from '#states/breach-notice.ts';
import { jurisdictionCodes, jurisdictionName } from '#states/jurisdictions.ts';
import { stateTraining } from '#states/training.ts';
import { toldPractices } from '#test/cases/told.ts';
import { telling } from '#told/telling.ts';
import { drawn } from '#areas/training/draw.ts';
import { linesOf, para } from '#written/written.ts';
import { curriculum, lessonWith } from './curriculum.ts';
import type { Lesson, LessonItem } from './lesson.ts';
import { officersItems } from './m11-items.ts';
import { officesInSpanish } from './state-facts.ts';

const practices = [...toldPractices().values()];
const family = practices[0] ?? assert.fail();
const clinic = practices[1] ?? assert.fail();

/** A sample practice that works in other states. */
function inStates(states: readonly string[], { program, sample } = family) {
  const entity = program.entity ?? assert.fail();
  const moved = { ...program, entity: { ...entity, states: [...states] } };
  return {
    en: telling(moved, sample.today, 'en').told,
    es: telling(moved, sample.today, 'es').told,
  };
}

const lesson = (id: string): Lesson => lessonWith(id) ?? assert.fail(id);
const rightOf = ({ options, id }: LessonItem) => options.find(({ right }) => right)?.text ?? assert.fail(id);
const itemOf = (items: readonly LessonItem[], id: string) =>
  items.find((one) => one.id === id) ?? assert.fail(id);
const linesIn = (of: Lesson, states: readonly string[], language: 'en' | 'es') =>
  linesOf(of.text(inStates(states)[language], language));
const states12 = lesson('M12');

/** One state, and a few practices that work in several. */
const places: readonly (readonly string[])[] = [
  ...jurisdictionCodes.map((code) => [code]),
  ['KY', 'OH'],
  ['MA', 'NH', 'NY'],
  ['AS', 'MP'],
  ['AZ', 'CA', 'NV', 'TX'],
];

test('M12 holds for every jurisdiction and for several: 10 questions, 4 of its own, whole and readable', () => {
  for (const states of places) {
    const told = inStates(states);
    const items = states12.items(told);
    assert.ok(items.length >= 10, states.join());
    assert.ok(items.filter(({ own }) => own).length >= 4, states.join());
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    for (const { id, options } of items) {
      assert.ok(options.length >= 3 && options.length <= 4, id);
      for (const language of ['en', 'es'] as const)
        assert.equal(new Set(options.map(({ text }) => text[language])).size, options.length, id);
    }
    const english = states12.text(told.en, 'en');
    const asked = items.flatMap(({ ask, options }) =>
      [ask, ...options.flatMap(({ text, why }) => [text, why])].map(({ en }) => para(en)),
    );
    assert.ok(gradeOf(english) <= 7, `${states.join()}: ${gradeOf(english).toFixed(1)}`);
    assert.ok(gradeOf(asked) <= 7, `${states.join()}: ${gradeOf(asked).toFixed(1)}`);
    for (const language of ['en', 'es'] as const) {
      const lines = linesOf(states12.text(told[language], language));
      assert.doesNotMatch(lines.join('\n'), /[‹›]|undefined|\bnull\b/);
      for (const state of states)
        assert.ok(
          lines.some((line) => line.endsWith(jurisdictionName(state))),
          `${state}, ${language}`,
        );
      const words = lines.join(' ').split(/\s+/).length;
      assert.ok(words >= 500 && words <= 850 + 90 * states.length, `${states.join()}: ${words} words`);
    }
  }
});

test('M12 says the days that are on file, and nothing of another state', () => {
  const texas = linesIn(states12, ['TX'], 'en').join('\n');
  assert.match(texas, /A copy within 15 working days/);
  assert.match(texas, /At most 60 days after we conclude that it was a breach/);
  assert.match(texas, /The Attorney General, from 250 people who live there on/);
  const ohio = linesIn(states12, ['OH'], 'en').join('\n');
  assert.match(ohio, /does not bind a practice under HIPAA/);
  assert.doesNotMatch(ohio, /Texas|181\.101|Attorney General, from/);
  assert.match(linesIn(states12, ['AS'], 'en').join('\n'), /No breach law is on file here/);
});

test('the Texas time for training is said to be unchecked, only in Texas, with the days of the data', () => {
  const { days = 0, citation = '' } = stateTraining(['TX']) ?? {};
  for (const [language, words] of [
    ['en', /not checked that in the law itself\. Check with a lawyer/],
    ['es', /No lo hemos comprobado en la propia ley\. Consúltelo con un abogado/],
  ] as const) {
    const text = linesIn(states12, ['TX'], language).join('\n');
    assert.match(text, words);
    assert.ok(text.includes(`${days} d`) && text.includes(citation));
    assert.doesNotMatch(linesIn(states12, ['OR'], language).join('\n'), new RegExp(`${days} d`));
  }
  const ids = (states: readonly string[]) => states12.items(inStates(states)).map(({ id }) => id);
  assert.ok(ids(['TX']).includes('M12-texas-training'));
  assert.ok(ids(['MA']).includes('M12-massachusetts-letter'));
  assert.ok(ids(['NY']).includes('M12-new-york-five-days'));
  for (const id of ids(['OR'])) assert.doesNotMatch(id, /texas|massachusetts|new-york/);
});

test('each state office that is on file has its words in Spanish', () => {
  for (const { state, authorities } of breachStatutes)
    for (const { who } of authorities) assert.ok(officesInSpanish[who], `${state}: ${who}`);
});

test('164.408(c), 164.406(a), 164.408(b): the dates and numbers of M11 are those of the deadlines', () => {
  const items = officersItems(inStates(['TX']));
  const by = (affected: number, states?: readonly { state: string; residents: number }[]) => {
    const answer = breachDeadlines({ discovered: '2026-11-03', affected, ...(states && { states }) });
    assert.ok('deadlines' in answer);
    return answer.deadlines;
  };
  const small = itemOf(items, 'M11-small-breach-date');
  assert.match(small.ask.en, /November 3, 2026.* 487 people/);
  assert.equal(rightOf(small).en, 'March 1, 2027');
  assert.equal(rightOf(small).en, longDate(by(487).hhs.by));
  const exact = by(500, [{ state: 'OH', residents: 500 }]);
  assert.equal(exact.hhs.how, 'with-individuals');
  assert.deepEqual(exact.media, []);
  assert.match(rightOf(itemOf(items, 'M11-exactly-so-many')).en, /HHS, along with the people; not the press/);
});

test('164.308(a)(5)(i): security training is for everyone, and M9 cites all of its parts', () => {
  const { audience, cites } = lesson('M9');
  assert.equal(audience, 'everyone');
  for (const part of ['(i)', '(ii)(A)', '(ii)(B)', '(ii)(C)', '(ii)(D)'])
    assert.ok(cites.includes(`164.308(a)(5)${part}`), part);
});

test('who takes which module: the front desk, those who treat patients, officials; the rest is for everyone', () => {
  const audiences = Object.fromEntries(curriculum.map(({ id, audience }) => [id, audience]));
  assert.deepEqual(audiences['M7'], ['front-desk', 'official']);
  assert.deepEqual(audiences['M8'], ['clinical']);
  assert.deepEqual(audiences['M11'], ['official']);
  for (const id of ['M9', 'M10', 'M12']) assert.equal(audiences[id], 'everyone');
});

test('42 CFR Part 2 and AI tools: what the practice said of itself is what M8 and M10 say', () => {
  const { program, sample } = family;
  const entity = program.entity ?? assert.fail();
  const texts = (['yes', 'no', 'unknown'] as const).map((part2) => {
    const { told } = telling({ ...program, entity: { ...entity, part2 } }, sample.today, 'en');
    return linesOf(lesson('M8').text(told, 'en')).join('\n');
  });
  assert.match(texts[0] ?? '', /We hold such records/);
  assert.match(texts[1] ?? '', /We are no such program/);
  assert.match(texts[2] ?? '', /act as if we do/);
  for (const id of ['M8', 'M10'])
    assert.match(linesOf(lesson(id).text(inStates(['TX']).en, 'en')).join('\n'), /No AI tool is on our list/);
});

test('an answer sheet of the other practice never reaches 80 percent in what an attempt draws', () => {
  const told = practices.map(({ program, sample }) => ({
    en: telling(program, sample.today, 'en').told,
    es: telling(program, sample.today, 'es').told,
  }));
  for (const { id, items } of curriculum)
    for (const [from, to] of [told, told.toReversed()] as const) {
      assert.ok(from && to);
      const sheet = new Map(items(from).map((item) => [item.id, rightOf(item).en]));
      const theirs = items(to);
      for (let attempt = 0; attempt < 300; attempt++) {
        const asked = drawn(theirs, `attempt-${attempt}`, new Set());
        const hits = asked.filter((item) => sheet.get(item.id) === rightOf(item).en).length;
        assert.ok(hits / asked.length < 0.8, `${id}: ${hits} of ${asked.length}`);
      }
    }
});

test('in the same state as well, no right answer of one practice’s own is that of the other', () => {
  const [one, other] = [inStates(['TX'], family), inStates(['TX'], clinic)];
  const sheet = new Map(states12.items(one).map((item) => [item.id, rightOf(item)]));
  for (const item of states12.items(other)) {
    if (!item.own) continue;
    assert.notEqual(sheet.get(item.id)?.en, rightOf(item).en, item.id);
    assert.notEqual(sheet.get(item.id)?.es, rightOf(item).es, item.id);
  }
});

test('to choose the option with a familiar name is not the way to pass: wrong ones name the officials too', () => {
  const told = inStates(['TX']);
  const names = [told.en.privacyOfficial(), told.en.securityOfficial()];
  for (const id of ['M7', 'M8', 'M9', 'M10', 'M11', 'M12']) {
    const own = lesson(id)
      .items(told)
      .filter((item) => item.own);
    const misleading = own.filter(({ options }) =>
      options.some(({ right, text }) => !right && names.some((name) => text.en.includes(name))),
    );
    assert.ok(misleading.length >= own.length / 2, `${id}: ${misleading.length} of ${own.length}`);
  }
});
