import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { gradeOf } from '#bench/readability.ts';
import { fold } from '#fold.ts';
import type { Program } from '#program.ts';
import { provisionAt } from '#regulation/index.ts';
import { answered } from '#test/cases/sample-case.ts';
import { toldPractices } from '#test/cases/told.ts';
import { telling } from '#told/telling.ts';
import type { Told } from '#told/told.ts';
import { policyValueIds, policyValues } from '#told/values.ts';
import type { PolicyValueId } from '#told/values.ts';
import { gapsIn, linesOf, para } from '#written/written.ts';
import { curriculum, lessonWith } from './curriculum.ts';
import type { Both, Lesson, LessonItem } from './lesson.ts';
import { moduleIds } from './lesson.ts';
import { hipaaInYourJob } from './m01-hipaa-in-your-job.ts';

const languages = ['en', 'es'] as const;

/** What an attempt draws, and how many of it lie in the practice's own facts at least. */
const drawn = 6;
const ownDrawn = 3;

type Tellings = Parameters<Lesson['items']>[0];
type Practice = { readonly name: string; readonly told: Tellings };

const toldBy = (program: Program, today: string): Tellings => ({
  en: telling(program, today, 'en').told,
  es: telling(program, today, 'es').told,
});

const practices: readonly Practice[] = [...toldPractices()].map(([name, { program, sample }]) => ({
  name,
  told: toldBy(program, sample.today),
}));

/** Every lesson with every sample practice. */
const taught = curriculum.flatMap((lesson) =>
  practices.map(({ name, told }) => ({
    lesson,
    told,
    at: `${lesson.id}, ${name}`,
    items: lesson.items(told),
  })),
);

const textsOf = ({ ask, options }: LessonItem): readonly Both[] => [
  ask,
  ...options.flatMap(({ text, why }) => [text, why]),
];
const rightOf = (item: LessonItem): Both => {
  const right = item.options.find((option) => option.right);
  assert.ok(right, item.id);
  return right.text;
};
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const wordsIn = (lesson: Lesson, told: Told, language: 'en' | 'es'): number =>
  linesOf(lesson.text(told, language)).join(' ').split(/\s+/).length;

test('modules are each there once, in order, and are found by their names', () => {
  const ids = curriculum.map(({ id }) => id);
  assert.deepEqual(
    ids,
    moduleIds.filter((id) => ids.includes(id)),
  );
  for (const lesson of curriculum) assert.equal(lessonWith(lesson.id), lesson);
});

test('a module has at least 12 questions, and 6 of the practice’s own where all of its facts are on record: enough for two attempts', () => {
  for (const { items, at } of taught) {
    assert.ok(items.length >= 2 * drawn, `${at}: ${items.length}`);
    assert.ok(items.filter(({ own }) => own).length >= 2 * ownDrawn, at);
  }
});

test('questions have names of their own, in all modules together', () => {
  for (const { told } of practices) {
    const ids = curriculum.flatMap((lesson) =>
      lesson.items(told).map(({ id, version }) => {
        assert.match(id, new RegExp(`^${lesson.id}-[a-z0-9-]+$`));
        assert.ok(version >= 1);
        return id;
      }),
    );
    assert.equal(new Set(ids).size, ids.length);
  }
});

/** What is wrong with the options of an item. */
function faultsIn({ id, options }: LessonItem): readonly string[] {
  const twice = (values: readonly string[]) => new Set(values).size !== values.length;
  return [
    (options.length < 3 || options.length > 4) && `${options.length} options`,
    options.filter(({ right }) => right).length !== 1 && 'not exactly one right',
    twice(options.map((option) => option.id)) && 'an option’s name twice',
    ...languages.map(
      (language) =>
        twice(options.map(({ text }) => plain(text[language]))) && `two options alike (${language})`,
    ),
    options.some(({ text, why }) =>
      languages.some((language) => text[language].trim() === '' || why[language].trim() === ''),
    ) && 'an empty option or reason',
    options.some(({ text, why }) =>
      languages.some((language) => /[‹›]|undefined|\bnull\b/.test(text[language] + why[language])),
    ) && 'a gap',
  ].flatMap((fault) => (fault === false ? [] : [`${id}: ${fault}`]));
}

test('a question has three or four different options in each language, one of them right, each with its reason', () => {
  assert.deepEqual(
    taught.flatMap(({ items }) => items.flatMap(faultsIn)),
    [],
  );
});

test('to choose the longest answer is not the way to pass: it is right in 6 of 10 questions at most', () => {
  for (const { items, at } of taught)
    for (const language of languages) {
      const longest = items.filter(
        (item) =>
          rightOf(item)[language].length >
          Math.max(...item.options.flatMap(({ right, text }) => (right ? [] : [text[language].length]))),
      );
      assert.ok(
        longest.length <= 0.6 * items.length,
        `${at}, ${language}: ${longest.map(({ id }) => id).join(' ')}`,
      );
    }
});

test('modules and questions cite provisions of the regulation; policies are of the library', () => {
  const numbered = { GOV: 3, PRV: 29, SEC: 21, BRE: 3, BAA: 2, TRN: 1, SAN: 1 };
  const library = new Set(
    Object.entries(numbered).flatMap(([area, count]) =>
      Array.from({ length: count }, (_, index) => `${area}-${String(index + 1).padStart(2, '0')}`),
    ),
  );
  for (const { lesson, items } of taught) {
    for (const citation of [...lesson.cites, ...items.flatMap(({ cites }) => cites)])
      assert.ok(provisionAt(citation), `${lesson.id}: ${citation}`);
    for (const { id, cites } of items) assert.ok(cites.length > 0, id);
    assert.ok(lesson.policies.length > 0, lesson.id);
    for (const policy of lesson.policies) assert.ok(library.has(policy), `${lesson.id}: ${policy}`);
  }
});

test('lessons and their questions read at grade 7 or below (Flesch-Kincaid)', () => {
  for (const { lesson, told, items, at } of taught) {
    const grades = [
      gradeOf(lesson.text(told.en, 'en')),
      gradeOf(items.flatMap((item) => textsOf(item).map(({ en }) => para(en)))),
    ];
    for (const grade of grades) assert.ok(grade <= 7, `${at}: ${grades.map((one) => one.toFixed(1))}`);
  }
});

test('a module takes 5 to 12 minutes: 200 words a minute, and half a minute for each of 6 questions', () => {
  for (const { lesson, told, at } of taught)
    for (const language of languages) {
      const words = wordsIn(lesson, told[language], language);
      assert.ok(words >= 500 && words <= 900, `${at}, ${language}: ${words} words`);
      const minutes = words / 200 + drawn / 2;
      assert.ok(Math.abs(lesson.minutes - minutes) <= 1, `${at}, ${language}: ${minutes.toFixed(1)}`);
      assert.ok(lesson.minutes >= 5 && lesson.minutes <= 12, at);
    }
});

test('Spanish is a text of its own, in every line that is not only names and numbers', () => {
  for (const { lesson, told, items, at } of taught) {
    const english = new Set(linesOf(lesson.text(told.en, 'en')));
    assert.deepEqual(
      linesOf(lesson.text(told.es, 'es')).filter((line) => english.has(line)),
      [],
      at,
    );
    assert.equal(lesson.objectives(told.en, 'en').length, lesson.objectives(told.es, 'es').length);
    for (const pair of [
      lesson.title,
      ...items.flatMap(({ ask, options }) => [ask, ...options.map(({ why }) => why)]),
    ])
      assert.notEqual(pair.en, pair.es, at);
    for (const { own, options } of items)
      if (!own) for (const { text } of options) assert.notEqual(text.en, text.es, `${at}: ${text.en}`);
    const reach = [told.es.reachPrivacy(), told.es.reachSecurity()].map((text) =>
      text.replace(/^[^,]+, /, ''),
    );
    const facts = [
      told.es.ephiSystems(),
      ...reach,
      told.es.owner(),
      told.es.name(),
      told.es.names('fax') ?? '',
    ];
    const spanish = facts.reduce(
      (text, fact) => text.replaceAll(fact, ''),
      [
        ...linesOf(lesson.text(told.es, 'es')),
        ...items.flatMap((item) => textsOf(item).map(({ es }) => es)),
      ].join('\n'),
    );
    assert.doesNotMatch(spanish, /\b(the|with|your|patient|patients|you|within|hours|days)\b/i, at);
  }
});

test('a lesson names the officials of this practice and how to reach them, in both languages', () => {
  for (const { lesson, told, at } of taught)
    for (const language of languages) {
      const text = linesOf(lesson.text(told[language], language)).join('\n');
      assert.ok(text.includes(told[language].reachPrivacy()), `${at}, ${language}`);
      assert.ok(text.includes(told[language].reachSecurity()), `${at}, ${language}`);
      assert.deepEqual(gapsIn(lesson.text(told[language], language)), []);
    }
});

/** What peers get wrong, and what Diligence never says: not in a lesson, a right answer or a reason. */
const forbidden: readonly RegExp[] = [
  /HIPAA[- ]certif/i,
  /certificad[oa]s? (en|por|de) HIPAA/i,
  /\bcompliant\b/i,
  /significant risk/i,
  /riesgo significativo/i,
  /\b(law|HIPAA|rule|ley|regla)\b[^.]*\b(annual|annually|yearly|every year|every 12 months|anual|anualmente|cada año)\b/i,
  /every 90 days|cada 90 días/i,
  /reproductive|reproductiv/i,
  /seat time/i,
  /PHI (needs|requires|must have) (a|both|an)\b/i,
  /(spouse|wife|husband)s? (needs?|must have|has to have) (a |an )?(signed|written)/i,
];

test('no lesson says what the law does not say', () => {
  const said = taught.flatMap(({ lesson, told, items }) => [
    ...languages.flatMap((language) => [
      ...linesOf(lesson.text(told[language], language)),
      ...lesson.objectives(told[language], language),
    ]),
    ...items.flatMap(({ ask, options }) =>
      [ask, ...options.flatMap(({ text, why, right }) => (right ? [text, why] : [why]))].flatMap(
        ({ en, es }) => [en, es],
      ),
    ),
  ]);
  for (const wrong of forbidden)
    assert.deepEqual(
      said.filter((line) => wrong.test(line)),
      [],
    );
});

/** Items with the same name in two practices. */
function pairsOf(lesson: Lesson, one: Practice, other: Practice) {
  const theirs = new Map(lesson.items(one.told).map((item) => [item.id, item]));
  return lesson.items(other.told).map((item) => ({ item, same: theirs.get(item.id) }));
}

test('every question of a practice’s own has another right answer in another practice', () => {
  const [one, other] = practices;
  assert.ok(one && other);
  for (const lesson of curriculum)
    for (const { item, same } of pairsOf(lesson, one, other))
      if (item.own && same)
        for (const language of languages)
          assert.notEqual(plain(rightOf(item)[language]), plain(rightOf(same)[language]), item.id);
});

test('an answer sheet copied from another practice stays below 80 percent, whatever 6 questions are drawn', () => {
  for (const from of practices)
    for (const to of practices.filter((practice) => practice !== from))
      for (const lesson of curriculum)
        for (const language of languages) {
          const pairs = pairsOf(lesson, from, to);
          const hits = pairs.filter(
            ({ item, same }) => same && plain(rightOf(same)[language]) === plain(rightOf(item)[language]),
          );
          const own = pairs.filter(({ item }) => item.own).length;
          const ownHits = hits.filter(({ item }) => item.own).length;
          const lawHits = hits.length - ownHits;
          // The draw that serves the copy best, for each number of own questions in it.
          for (let ofOwn = ownDrawn; ofOwn <= Math.min(drawn, own); ofOwn++) {
            const best = Math.min(ofOwn, ownHits) + Math.min(drawn - ofOwn, lawHits);
            assert.ok(best / drawn < 0.8, `${lesson.id}: ${best} of ${drawn} by a copy`);
          }
        }
});

test('most own answers name a person, a number or the practice, which a practice with the same systems does not share', () => {
  for (const { items, told, at } of taught) {
    const marks = [
      told.en.privacyOfficial(),
      told.en.securityOfficial(),
      told.en.phone(),
      told.en.email(),
      told.en.name(),
      told.en.mail(),
    ];
    const shared = items.filter((item) => item.own && !marks.some((mark) => rightOf(item).en.includes(mark)));
    assert.ok(shared.length <= 1, `${at}: ${shared.map(({ id }) => id)}`);
  }
});

test('what nobody recorded is a gap in the lesson, and is not asked', () => {
  for (const [name, { sample }] of toldPractices()) {
    const told = toldBy(answered(sample), sample.today);
    for (const lesson of curriculum) {
      const items = lesson.items(told);
      assert.deepEqual(items.flatMap(faultsIn), []);
      assert.doesNotMatch(items.map(({ ask }) => ask.en + ask.es).join(), /[‹›]|undefined/);
      assert.ok(gapsIn(lesson.text(told.en, 'en')).includes('how to reach the privacy official'), name);
      assert.ok(items.filter(({ own }) => own).length >= ownDrawn, `${lesson.id}, ${name}`);
    }
  }
});

test('who stands in for an official who is away is told, and asked in M1, where somebody is named', () => {
  for (const { program: sampled, sample } of toldPractices().values()) {
    const { entity, people } = sampled;
    assert.ok(entity?.contact);
    const deputy = [...people.values()].find(({ id }) => id !== sample.by);
    assert.ok(deputy);
    const contact = { ...entity.contact, deputy: deputy.id };
    const told = toldBy({ ...sampled, entity: { ...entity, contact } }, sample.today);
    for (const lesson of curriculum)
      assert.ok(linesOf(lesson.text(told.es, 'es')).join('\n').includes(deputy.name), lesson.id);
    const away = hipaaInYourJob.items(told).find(({ id }) => id === 'M1-official-away');
    assert.ok(away);
    assert.deepEqual(rightOf(away), { en: deputy.name, es: deputy.name });
    assert.deepEqual(faultsIn(away), []);
  }
});

test('options stay apart whatever numbers the practice sets', () => {
  const [first] = toldPractices().values();
  assert.ok(first);
  const { sample } = first;
  const anyValue = fc.constantFrom<PolicyValueId>(...policyValueIds).chain((value) =>
    fc.record({
      value: fc.constant(value),
      number: fc.integer({ min: policyValues[value].least, max: policyValues[value].most }),
    }),
  );
  const full = curriculum.map((lesson) => lesson.items(toldBy(first.program, sample.today)).length);
  fc.assert(
    fc.property(fc.array(anyValue, { minLength: 1, maxLength: 12 }), (set) => {
      const program = { ...first.program, policyValues: new Map(first.program.policyValues) };
      for (const data of set)
        fold(program, [
          {
            area: 'policies',
            type: 'value-set',
            version: 1,
            subject: data.value,
            data: { ...data, why: '' },
            by: sample.by,
            at: sample.at,
            position: program.position + 1,
          },
        ]);
      const told = toldBy(program, sample.today);
      const items = curriculum.map((lesson) => lesson.items(told));
      assert.deepEqual(items.flat().flatMap(faultsIn), []);
      assert.deepEqual(
        items.map(({ length }) => length),
        full,
      );
    }),
    { numRuns: 60 },
  );
});
