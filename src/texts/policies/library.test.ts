import assert from 'node:assert/strict';
import { test } from 'node:test';

import { gradeOf } from '#bench/readability.ts';
import { answering } from '#posture/posture.ts';
import { emptyProgram } from '#program.ts';
import { provisionAt } from '#regulation/index.ts';
import { toldPractices } from '#test/cases/told.ts';
import { telling } from '#told/telling.ts';
import type { Told } from '#told/told.ts';
import { gapsIn, linesOf } from '#written/written.ts';
import type { Written } from '#written/written.ts';

import { library, libraryPolicy } from './library.ts';
import type { PolicyText } from './policy.ts';
import { written } from './write.ts';

/** How many policies each family of the manual has, in its order: 60 in all. */
const families = { GOV: 3, PRV: 29, SEC: 21, BRE: 3, BAA: 2, TRN: 1, SAN: 1 } as const;
const ids: readonly string[] = Object.entries(families).flatMap(([family, count]) =>
  Array.from({ length: count }, (_, index) => `${family}-${String(index + 1).padStart(2, '0')}`),
);

/** School grade of Flesch-Kincaid that no policy may pass. */
const mostGrade = 9;

/** What peers get wrong, and words that no text of ours uses. */
const never: readonly (readonly [what: RegExp, why: string])[] = [
  [/significant risk of/i, 'the breach standard before 2013'],
  [/reproductive/i, 'vacated in 2025 (Purl v. HHS)'],
  [/attestation/i, 'vacated in 2025 where it meant reproductive care; otherwise say “statement”'],
  [
    /\b(HIPAA|law|rule)\b[^.]*\b(requires?|demands?|asks for)\b[^.]*\b(annual|yearly|every year)/i,
    'the law gives no such number',
  ],
  [/password[^.]*\bevery (60|90) days/i, 'nobody asks for it'],
  [/(spouse|husband|wife)[^.]*needs? (a |an )?(written|signed)/i, '164.510(b) asks for no form'],
  [/HIPAA.certified/i, 'nobody is HIPAA certified'],
  [/\bcompliant\b/i, 'nobody can say so'],
  [/redistribut/i, 'a revised notice goes to nobody by mail'],
  [/within 72 hours/i, 'a rule of elsewhere'],
  [/\$6\.50 (cap|limit|maximum)/i, 'an option, not a cap'],
  [/(significant|low) probability of harm/i, 'not the standard'],
  [/HIPAA[^.]*(medical|patient) records[^.]*(6|six) years/i, 'HIPAA keeps proof, not charts'],
  [/it is the policy of|\b(shall|hereby|herein|thereof|pursuant|aforementioned)\b/i, 'legalese'],
  [/\bthe user\b/i, 'say “you”'],
  [/undefined|null\b|NaN|\[object/, 'a fact that fell through'],
  [/ {2}|\s$|^\s/, 'a space too many'],
  [/\s[.,;:?!](\s|$)|[.,;:?!]{2}|\(\s|\s\)/, 'punctuation'],
  [/\*\*|(?<!\w)_|^#|`/, 'marks that were not read'],
];

type Sample = { readonly name: string; readonly told: () => Told };
const samples: readonly Sample[] = Array.from(toldPractices(), ([name, { program, sample }]) => ({
  name,
  told: () => telling(program, sample.today).told,
}));

/** Every policy for every sample practice. */
const every = library.flatMap((policy) => samples.map((sample) => ({ policy, ...sample })));

/** A text as the practice would have it if every question was answered “nobody said”. */
const nothingTold = (): Told => telling(emptyProgram('practice'), '2026-11-23').told;

/** The lines of numbered lists: what is done in order. */
function stepsIn(text: Written): readonly string[] {
  return text.flatMap((passage) => (passage.kind === 'list' && passage.ordered ? linesOf([passage]) : []));
}

/** Lines that read as sentences: paragraphs and numbered steps. */
function sentencesIn(text: Written): readonly string[] {
  return text.flatMap((passage) =>
    passage.kind === 'paragraph' || (passage.kind === 'list' && passage.ordered) ? linesOf([passage]) : [],
  );
}

const sections = (policy: PolicyText, told: Told): Readonly<Record<string, Written>> => ({
  who: policy.who(told),
  rule: policy.rule(told),
  procedure: policy.procedure(told),
  records: policy.records(told),
});

test('the library holds the 60 policies of the manual, each once and in its order', () => {
  assert.equal(ids.length, 60);
  assert.deepEqual(
    library.map(({ id }) => id),
    ids.filter((id) => libraryPolicy(id)),
  );
  assert.deepEqual(
    ids.filter((id) => !libraryPolicy(id)),
    [],
  );
  assert.equal(new Set(library.map(({ title }) => title)).size, library.length);
});

test('each policy answers provisions that the regulation has, each once', () => {
  for (const { id, level, answers } of library) {
    assert.ok(answers.length > 0 || level === 'optional', `${id} answers nothing`);
    assert.equal(new Set(answers).size, answers.length, `${id} names a provision twice`);
    for (const citation of answers) assert.ok(provisionAt(citation), `${id} answers ${citation}`);
  }
});

test('a promise stands in its policy word for word, and some finding shows whether it is kept', () => {
  const shown = new Set(Object.values(answering).flatMap(({ answers }) => answers));
  const owner = new Map<string, string>();
  for (const { policy, name, told } of every) {
    const text = linesOf(written(policy, told())).join('\n');
    for (const { id, sentence, shownBy } of policy.promises?.(told()) ?? []) {
      assert.equal(owner.get(id) ?? policy.id, policy.id, `${id} is promised twice`);
      owner.set(id, policy.id);
      assert.match(id, /^[a-z]+(-[a-z0-9]+)*$/);
      assert.ok(text.includes(sentence), `${policy.id}, ${name}: “${sentence}” is not in the text`);
      assert.ok(shownBy.length > 0, id);
      for (const citation of shownBy) assert.ok(shown.has(citation), `${id}: nothing shows ${citation}`);
    }
    const promised = policy.promises?.(told()).map(({ id }) => id) ?? [];
    assert.equal(new Set(promised).size, promised.length, policy.id);
  }
});

test('a procedure has at least four steps, and rests on at least two facts of the practice', () => {
  for (const { policy, name, told } of every) {
    assert.ok(stepsIn(policy.procedure(told())).length >= 4, `${policy.id}, ${name}: too few steps`);
  }
  for (const { program, sample } of toldPractices().values())
    for (const policy of library) {
      const { told, relied } = telling(program, sample.today);
      policy.procedure(told);
      assert.ok(relied().length >= 2, `${policy.id}: relies on ${relied().length} facts`);
    }
});

test('the procedures of two practices differ in at least two lines', () => {
  for (const policy of library) {
    const [mine = [], theirs = []] = samples.map(({ told }) => linesOf(policy.procedure(told())));
    const apart = mine.filter((line) => !theirs.includes(line));
    assert.ok(apart.length >= 2, `${policy.id}: ${apart.length} lines differ`);
  }
});

test('no section is empty, and every line is whole', () => {
  for (const { policy, name, told } of every) {
    const at = `${policy.id}, ${name}`;
    for (const [section, text] of Object.entries(sections(policy, told())))
      assert.ok(linesOf(text).join('').length > 30, `${at}: ${section} is empty`);
    for (const text of [
      policy.title,
      policy.applies(told()).because,
      policy.purpose(told()),
      policy.review(told()),
    ])
      assert.ok(text.length > 5, at);
    for (const said of [policy.purpose(told()), policy.review(told()), policy.applies(told()).because])
      assert.match(said, /[.!?]$/, `${at}: ${said}`);
    const text = written(policy, told());
    for (const line of linesOf(text))
      assert.doesNotMatch(line, /(^|[^\p{L}\d.%)”’!?:›])$/u, `${at}: “${line}”`);
    for (const line of sentencesIn(text)) assert.match(line, /[.!?:]”?$/, `${at}: “${line}”`);
    for (const line of linesOf(text))
      assert.match(line, /^[\p{Lu}\d“$‹(]|^[a-z]/u, `${at}: begins oddly: “${line}”`);
  }
});

test('no text says what peers get wrong, what was vacated, or what no text of ours says', () => {
  for (const { policy, name, told } of every)
    for (const line of [policy.title, policy.applies(told()).because, ...linesOf(written(policy, told()))])
      for (const [what, why] of never)
        assert.doesNotMatch(line, what, `${policy.id}, ${name} (${why}): “${line}”`);
});

test('a practice that told everything finds no gap in its policies', () => {
  for (const { policy, name, told } of every)
    assert.deepEqual(gapsIn(written(policy, told())), [], `${policy.id}, ${name}`);
});

test('a practice that told nothing still gets every policy whole, with gaps where a name has to stand', () => {
  for (const policy of library) {
    const text = written(policy, nothingTold());
    assert.ok(gapsIn(text).length > 0, `${policy.id} names nobody`);
    assert.ok(stepsIn(policy.procedure(nothingTold())).length >= 4, policy.id);
    for (const line of linesOf(text))
      for (const [what, why] of never) assert.doesNotMatch(line, what, `${policy.id} (${why}): “${line}”`);
  }
});

test(`every policy reads at school grade ${mostGrade} or below (Flesch-Kincaid), for both practices`, () => {
  for (const { policy, name, told } of every) {
    const grade = gradeOf(written(policy, told()));
    assert.ok(grade <= mostGrade, `${policy.id}, ${name}: grade ${grade.toFixed(1)}`);
  }
});

test('no sentence is so long that one has to read it twice', () => {
  for (const { policy, name, told } of every)
    for (const line of linesOf(written(policy, told())))
      for (const sentence of line.split(/(?<=[.!?:;]”?)\s+/))
        assert.ok(sentence.split(/\s+/).length <= 40, `${policy.id}, ${name}: “${sentence}”`);
});

test('where one person owns the practice and holds both offices, no text sends anybody to themselves', () => {
  for (const { policy, name, told: tell } of every) {
    const told = tell();
    const official = told.privacyOfficial();
    const alone: Told = {
      ...told,
      owner: () => official,
      deputy: () => undefined,
      securityOfficial: () => official,
      oneOfficial: () => true,
    };
    const twice = new RegExp(
      `${official},? (and|or|to|with|nor|asks|tells|gives it to) ${official}|${official} is away, (\\w+ )+${official}`,
    );
    for (const line of linesOf(written(policy, alone)))
      assert.doesNotMatch(line, twice, `${policy.id}, ${name}: “${line}”`);
  }
});

test('every policy is for somebody, and is long enough to work by', () => {
  for (const { policy, name, told } of every) {
    assert.ok(policy.audience === 'everyone' || policy.audience.length > 0, policy.id);
    const words = linesOf(written(policy, told())).join(' ').split(/\s+/).length;
    const most = policy.id === 'BRE-01' ? 1400 : 1200;
    assert.ok(words >= 300 && words <= most, `${policy.id}, ${name}: ${words} words`);
  }
});
