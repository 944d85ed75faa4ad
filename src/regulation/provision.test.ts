import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Provision } from './index.ts';
import {
  complianceDates,
  definitions,
  designationMeaning,
  generalRules,
  provisionAt,
  provisions,
  sections,
} from './index.ts';

/** Every sentence of a provision that a person reads. */
function sentencesOf(provision: Provision): string[] {
  return [provision.title, provision.asks, ...provision.shownBy, provision.note ?? ''];
}

/** Every sentence of ours in this folder, with the citation it stands at. */
const sentences: readonly (readonly [string, string])[] = [
  ...provisions.flatMap((provision) =>
    sentencesOf(provision).map((sentence) => [provision.citation, sentence] as const),
  ),
  ...generalRules.map(({ citation, says }) => [citation, says] as const),
  ...Object.values(designationMeaning).map(({ citation, says }) => [citation, says] as const),
  ...definitions.map(({ term, means }) => [term, means] as const),
  ...sections.map(({ citation, about }) => [citation, about] as const),
];

describe('what a person reads', () => {
  test('what is asked is one sentence in the second person, of at most 220 characters', () => {
    for (const { citation, asks } of provisions) {
      assert.ok(asks.length <= 220, `${citation}: ${asks.length}`);
      assert.match(asks, /^[A-Z]/, citation);
      assert.match(asks, /[A-Za-z)]\.$/, citation);
      assert.doesNotMatch(asks, /[.!?;]\s/, citation);
      assert.match(asks, /\byou(r|rself)?\b/i, citation);
    }
  });

  test('no two provisions ask in the same words', () => {
    assert.equal(new Set(provisions.map(({ asks }) => asks)).size, 65);
  });

  test('164.306(d)(2)-(3): what is required is said with must or only if; what is addressable is assessed first and never said with must', () => {
    for (const { citation, designation, asks } of provisions) {
      if (designation === 'addressable') assert.doesNotMatch(asks, /\bmust\b/, citation);
      else assert.match(asks, /\bmust\b|\bonly if\b/, citation);
    }
  });

  test('every provision names one to three things that show it, without repeating one', () => {
    for (const { citation, shownBy } of provisions) {
      assert.ok(shownBy.length >= 1 && shownBy.length <= 3, citation);
      assert.equal(new Set(shownBy).size, shownBy.length, citation);
      for (const thing of shownBy) {
        assert.match(thing, /^[A-Z]/, citation);
        assert.match(thing, /[^.\s]$/, citation);
        assert.ok(thing.length >= 8 && thing.length <= 120, `${citation}: ${thing}`);
      }
    }
  });

  test('a note, a rule, and a definition end as sentences do', () => {
    const whole = [
      ...provisions.flatMap(({ note }) => (note === undefined ? [] : [note])),
      ...generalRules.map(({ says }) => says),
      ...definitions.map(({ means }) => means),
      ...sections.map(({ about }) => about),
    ];
    for (const sentence of whole) assert.match(sentence, /^[^\s][^]*\.$/, sentence);
  });

  test('nothing proposed is given as law, nothing is called yearly, nobody is called compliant', () => {
    const never =
      /compliant|compliance with|annual|yearly|every year|12 months|multi-?factor|\bMFA\b|second factor|\b\d+ hours|network map|asset inventory|penetration|attestation|\bshall\b/i;
    for (const [where, sentence] of sentences) assert.doesNotMatch(sentence, never, where);
  });

  test('the only number of time in the Security Rule is the 6 years of 164.316(b)(2)(i)', () => {
    const timed = provisions.filter(({ asks }) => /\b\d+ (minute|hour|day|week|month|year)s?\b/.test(asks));
    assert.deepEqual(
      timed.map(({ citation }) => citation),
      ['164.316(b)(2)(i)'],
    );
    assert.match(timed[0]!.asks, /\b6 years\b.*whichever is later/);
  });

  test('where the law says periodic or regular, or gives no number, the note says so', () => {
    const withoutNumber = [
      '164.308(a)(1)(ii)(A)',
      '164.308(a)(1)(ii)(D)',
      '164.308(a)(3)(ii)(C)',
      '164.308(a)(5)(i)',
      '164.308(a)(5)(ii)(A)',
      '164.308(a)(5)(ii)(D)',
      '164.308(a)(7)(ii)(A)',
      '164.308(a)(7)(ii)(D)',
      '164.308(a)(8)',
      '164.312(a)(2)(iii)',
      '164.312(b)',
      '164.316(b)(2)(iii)',
    ];
    for (const citation of withoutNumber) {
      assert.match(provisionAt(citation)?.note ?? '', /gives no|does not say how/, citation);
    }
  });

  test('what seldom applies to a small practice says when it does', () => {
    assert.match(provisionAt('164.308(a)(4)(ii)(A)')?.note ?? '', /^Seldom applies/);
    assert.match(provisionAt('164.314(a)(2)(ii)')?.note ?? '', /^Seldom applies/);
    assert.match(provisionAt('164.314(a)(2)(iii)')?.note ?? '', /only when you act as a business associate/);
    assert.match(provisionAt('164.314(b)(1)')?.note ?? '', /Does not apply to you as a provider/);
    for (const citation of ['164.308(a)(4)(ii)(A)', '164.314(b)(1)', '164.314(b)(2)']) {
      assert.match(provisionAt(citation)?.asks ?? '', /^If /, citation);
    }
  });

  test('a paragraph of 164.302-318 that is mentioned exists', () => {
    const known = [...provisions, ...generalRules, ...sections, ...complianceDates].map(
      ({ citation }) => citation,
    );
    // Two paragraphs that hold no provision of their own, and 164.308(b)(4), which does not exist and is
    // named only to say so.
    const named = new Set(['164.308(b)(2)', '164.314(b)(2)(i)', '164.308(b)(4)']);
    for (const [where, sentence] of sentences) {
      for (const [mentioned] of sentence.matchAll(/164\.3\d\d(\([a-zA-Z0-9]+\))*/g)) {
        const exists = named.has(mentioned) || known.some((citation) => citation.startsWith(mentioned));
        assert.ok(exists, `${where} mentions ${mentioned}`);
      }
    }
    const dead = sentences.filter(([, sentence]) => sentence.includes('164.308(b)(4)'));
    assert.deepEqual(
      dead.map(([where]) => where),
      ['164.314(a)(2)(iii)'],
    );
    assert.match(dead[0]![1], /does not exist/);
  });
});
