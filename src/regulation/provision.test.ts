import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';

import { rowsOf } from '#test/fixtures/rows.ts';
import type { Provision } from './index.ts';
import {
  complianceDates,
  definitions,
  designationMeaning,
  duties,
  generalRules,
  isDuty,
  provisionAt,
  provisions,
  ruleOf,
  sections,
} from './index.ts';
import { bindsOthers } from './outside.ts';
import { proposedChanges } from './proposed-2025.ts';

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
    for (const { citation, asks, kind } of provisions) {
      if (kind === 'general rule') continue;
      assert.ok(asks.length <= 220, `${citation}: ${asks.length}`);
      assert.match(asks, /^[A-Z]/, citation);
      assert.match(asks, /[A-Za-z0-9)]\.$/, citation);
      assert.doesNotMatch(asks, /[.!?;]\s/, citation);
      assert.match(asks, /\byou(r|rself)?\b/i, citation);
    }
  });

  test('no two provisions ask in the same words', () => {
    assert.equal(new Set(provisions.map(({ asks }) => asks)).size, provisions.length);
  });

  test('164.306(d)(2)-(3): what is required is said with must or only if; what is addressable is assessed first and never said with must', () => {
    for (const { citation, designation, asks } of duties) {
      if (designation === 'addressable') assert.doesNotMatch(asks, /\bmust\b/, citation);
      else assert.match(asks, /\bmust\b|\bonly if\b/, citation);
    }
  });

  test('what is no duty is not said with must, the general rules aside', () => {
    for (const provision of provisions)
      if (!isDuty(provision) && provision.kind !== 'general rule')
        assert.doesNotMatch(provision.asks, /\bmust\b/, provision.citation);
  });

  test('what is permitted or left to you says so; what is conditional says on what condition', () => {
    for (const { citation, designation, asks } of provisions) {
      if (designation === 'permission' || designation === 'optional')
        assert.match(asks, /\bYou (may|are not in violation)\b/, citation);
      if (designation === 'conditional') assert.match(asks, /^If /, citation);
    }
  });

  test('no sentence is that of the index the facts were taken from: the words are ours', () => {
    const digest = (text: string) =>
      createHash('sha256')
        .update(
          text
            .toLowerCase()
            .replace(/[^a-z0-9 ]/g, '')
            .trim()
            .replace(/\s+/g, ' '),
        )
        .digest('hex')
        .slice(0, 16);
    const theirs = new Set(
      ['breach-rule.csv', 'privacy-rule.csv', 'security-summaries.csv', 'proposed-2025.csv'].flatMap((name) =>
        rowsOf(name).map(({ summary }) => summary),
      ),
    );
    assert.ok(theirs.size > 250);
    for (const [where, sentence] of sentences) assert.ok(!theirs.has(digest(sentence)), where);
    for (const { wouldAsk, title } of proposedChanges)
      assert.ok(!theirs.has(digest(wouldAsk.replace('Proposed: ', ''))), title);
  });

  test('every duty names one to three things that show it, without repeating one; what is no duty names none', () => {
    for (const provision of provisions) {
      const { citation, shownBy } = provision;
      if (!isDuty(provision)) assert.deepEqual(shownBy, [], citation);
      else assert.ok(shownBy.length >= 1 && shownBy.length <= 3, citation);
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
    for (const sentence of whole) assert.match(sentence, /^[^\s][^]*(\.|\.”)$/, sentence);
  });

  test('nothing proposed is given as law, nothing is called yearly, nobody is called compliant', () => {
    const never =
      /compliant|compliance with|annual|yearly|every year|12 months|multi-?factor|\bMFA\b|second factor|\b\d+ hours|network map|asset inventory|penetration|attestation|\bshall\b/i;
    for (const [where, sentence] of sentences) assert.doesNotMatch(sentence, never, where);
  });

  test('the only number of time in the Security Rule is the 6 years of 164.316(b)(2)(i)', () => {
    const timed = provisions
      .filter(({ citation }) => ruleOf(citation) === 'security')
      .filter(({ asks }) => /\b\d+ (minute|hour|day|week|month|year)s?\b/.test(asks));
    assert.deepEqual(
      timed.map(({ citation }) => citation),
      ['164.316(b)(2)(i)'],
    );
    assert.match(timed[0]!.asks, /\b6 years\b.*whichever is later/);
  });

  test('where the law says periodic or regular, or gives no number, the note says so', () => {
    const withoutNumber = [
      '164.524(d)(4)',
      '164.530(b)(2)(i)',
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

  test('a paragraph of part 164 that is mentioned exists', () => {
    const known = [...provisions, ...generalRules, ...sections, ...complianceDates, ...bindsOthers].map(
      ({ citation }) => citation,
    );
    // The Privacy Rule is held by larger paragraphs than it has: (e)(4)(ii) lies in 164.514(e).
    const within = (mentioned: string) =>
      known.some((citation) => citation.includes('(') && mentioned.startsWith(`${citation}(`));
    // Two paragraphs that hold no provision of their own, and 164.308(b)(4), which does not exist and is
    // named only to say so.
    const named = new Set(['164.308(b)(2)', '164.314(b)(2)(i)', '164.308(b)(4)']);
    for (const [where, sentence] of sentences) {
      for (const [mentioned] of sentence.matchAll(/(?<!\d)164\.[345]\d\d(\([a-zA-Z0-9]+\))*/g)) {
        const exists =
          named.has(mentioned) ||
          known.some((citation) => citation.startsWith(mentioned)) ||
          (mentioned > '164.4' && within(mentioned));
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
