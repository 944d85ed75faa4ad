import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';

import type { Question } from '#interview.ts';
import { isCitation, placeOf } from '#regulation/index.ts';
import type { BreachFacts } from './assess.ts';
import {
  answersOf,
  assessed,
  cleared,
  conclusionOf,
  fields,
  misdirected,
  nearFacts,
  refusedField,
  sentences,
} from './given-facts.ts';
import { breachInterview, questions } from './ways.ts';

describe('164.402 (Unsecured PHI): what secures PHI', () => {
  const laptop: BreachFacts = { phi: 'yes', protection: 'encrypted', key: 'safe', access: 'closed' };

  test('encryption with its key safe, closed to whoever got it; or destruction', () => {
    assert.equal(conclusionOf(laptop), 'secured');
    assert.equal(conclusionOf({ protection: 'destroyed' }), 'secured');
  });

  test('not with the key taken, not in a signed-in session, not by a password, deleting, or redacting', () => {
    for (const change of [
      { key: 'taken' },
      { key: undefined },
      { access: 'open' },
      { access: undefined },
      { protection: 'password' },
      { protection: 'encrypted-otherwise' },
      { protection: 'deleted' },
      { protection: 'redacted' },
      { protection: 'none' },
    ] as const)
      assert.equal(conclusionOf({ ...laptop, ...change }), 'breach', JSON.stringify(change));
    assert.match(sentences({ protection: 'password' }), /A password is not encryption/);
  });

  test('unencrypted is not a breach by that alone: the exceptions and the factors are still gone through', () => {
    assert.equal(conclusionOf(cleared), 'low-probability');
    assert.equal(
      conclusionOf({ protection: 'none', happened: 'outside-disclosure', couldKeep: 'no' }),
      'exception',
    );
  });

  test('ransomware is presumed a breach, also where everything was restored; encrypted before and closed, it stays secured', () => {
    const attack: BreachFacts = { ...cleared, happened: 'ransomware' };
    assert.equal(conclusionOf({ happened: 'ransomware', restored: 'yes', mitigation: 'complete' }), 'breach');
    assert.equal(conclusionOf(attack), 'breach');
    assert.ok(assessed(attack).unanswered.includes('restored'));
    assert.equal(conclusionOf({ ...attack, restored: 'no' }), 'breach');
    assert.equal(conclusionOf({ ...attack, restored: 'yes' }), 'low-probability');
    assert.equal(conclusionOf({ ...attack, restored: 'yes', evidence: 'partial' }), 'breach');
    assert.match(sentences(attack), /presumes a breach/);
    assert.equal(conclusionOf({ ...laptop, happened: 'ransomware' }), 'secured');
    assert.match(sentences({ ...laptop, happened: 'ransomware' }), /once more/);
    assert.equal(conclusionOf({ ...laptop, access: 'open', happened: 'ransomware' }), 'breach');
  });
});

describe('164.502(a): what was permitted after all', () => {
  test('each permission, with what it asks for', () => {
    for (const permission of ['patient', 'treatment', 'authorization', 'law'] as const)
      assert.equal(conclusionOf({ permission }), 'permitted');
    for (const permission of ['payment-or-operations', 'family-or-directory', 'public-interest'] as const) {
      assert.equal(conclusionOf({ permission }), 'breach');
      assert.equal(conclusionOf({ permission, minimumNecessary: 'no' }), 'breach');
      assert.equal(conclusionOf({ permission, minimumNecessary: 'yes' }), 'permitted');
    }
  });

  test('164.502(a)(1)(iii): incidental only with the minimum necessary and reasonable safeguards', () => {
    const overheard = { permission: 'incidental', minimumNecessary: 'yes', safeguards: 'yes' } as const;
    assert.equal(conclusionOf(overheard), 'permitted');
    for (const field of ['minimumNecessary', 'safeguards'] as const) {
      assert.equal(conclusionOf({ ...overheard, [field]: 'no' }), 'breach');
      assert.deepEqual(
        assessed({ ...overheard, phi: 'yes', protection: 'none', [field]: undefined }).unanswered.includes(
          field,
        ),
        true,
      );
    }
  });

  test('an attempt that failed is one only where complete evidence shows it', () => {
    assert.equal(conclusionOf({ permission: 'attempt-failed', attemptShown: 'yes' }), 'permitted');
    assert.equal(conclusionOf({ permission: 'attempt-failed', attemptShown: 'no' }), 'breach');
    assert.equal(conclusionOf({ permission: 'attempt-failed' }), 'breach');
  });
});

describe('164.402 (Breach)(1): the three exceptions, each with all of its elements', () => {
  const cases: readonly (readonly [
    string,
    BreachFacts,
    readonly (readonly [keyof BreachFacts, string])[],
  ])[] = [
    [
      '(i) a mistake under the authority of the practice',
      {
        happened: 'workforce-access',
        intent: 'mistake',
        goodFaith: 'yes',
        withinAuthority: 'yes',
        usedFurther: 'no',
      },
      [
        ['intent', 'meant'],
        ['goodFaith', 'no'],
        ['withinAuthority', 'no'],
        ['usedFurther', 'yes'],
        ['happened', 'intrusion'],
      ],
    ],
    [
      '(ii) between two authorized people',
      { happened: 'internal-disclosure', intent: 'mistake', bothAuthorized: 'yes', usedFurther: 'no' },
      [
        ['intent', 'meant'],
        ['bothAuthorized', 'no'],
        ['usedFurther', 'yes'],
        ['happened', 'outside-disclosure'],
      ],
    ],
    [
      '(iii) could not have been kept',
      { happened: 'outside-disclosure', couldKeep: 'no' },
      [
        ['couldKeep', 'yes'],
        ['happened', 'loss-or-theft'],
      ],
    ],
  ];
  for (const [title, facts, worse] of cases)
    test(title, () => {
      assert.equal(conclusionOf(facts), 'exception');
      for (const [field, answer] of worse)
        assert.equal(conclusionOf({ ...facts, [field]: answer }), 'breach', `${field}: ${answer}`);
      for (const field of Object.keys(facts) as (keyof BreachFacts)[]) {
        const { conclusion, unanswered } = assessed({ ...facts, [field]: undefined });
        assert.equal(conclusion, 'breach', field);
        assert.ok(unanswered.includes(field), field);
      }
    });

  test('snooping is neither an exception nor a low probability, though it stayed within the workforce', () => {
    const look: BreachFacts = {
      ...cleared,
      happened: 'workforce-access',
      intent: 'meant',
      withinAuthority: 'yes',
      usedFurther: 'no',
      recipient: 'own-workforce',
      acquired: 'yes',
      evidence: undefined,
    };
    assert.equal(conclusionOf({ ...look, goodFaith: 'yes' }), 'low-probability');
    assert.equal(conclusionOf({ ...look, goodFaith: 'no' }), 'breach');
    assert.equal(conclusionOf({ ...look, goodFaith: 'yes', withinAuthority: 'no' }), 'breach');
  });
});

describe('what is not PHI, and what still is', () => {
  test('160.103: five kinds are not; a limited data set is, and has no rule of its own since 2013', () => {
    for (const phi of answersOf('phi'))
      assert.equal(conclusionOf({ phi } as BreachFacts), phi === 'yes' ? 'breach' : 'not-phi');
    const limited: BreachFacts = { ...misdirected, identifiers: 'indirect', recipient: 'known-person' };
    assert.equal(conclusionOf({ ...limited, reidentification: 'unlikely', assurance: 'none' }), 'breach');
    assert.equal(conclusionOf({ ...limited, reidentification: 'unlikely' }), 'low-probability');
    assert.equal(conclusionOf({ ...limited, reidentification: 'likely' }), 'breach');
    assert.equal(conclusionOf(limited), 'breach');
    assert.match(sentences(limited), /limited data sets ended in 2013/);
  });

  test('what cannot be so is refused with its field', () => {
    const impossible: readonly [string, BreachFacts][] = [
      ['sensitivity', { phi: 'not-health-information', sensitivity: 'clinical' }],
      ['identifiers', { phi: 'de-identified', identifiers: 'direct' }],
      ['reidentification', { phi: 'de-identified', reidentification: 'likely' }],
      ['reidentification', { identifiers: 'direct', reidentification: 'unlikely' }],
      ['acquired', { permission: 'attempt-failed', acquired: 'yes' }],
      ['acquired', { attemptShown: 'yes', acquired: 'yes' }],
      ['acquired', { protection: 'destroyed', acquired: 'yes' }],
      ['couldKeep', { couldKeep: 'no', acquired: 'yes' }],
      ['usedFurther', { usedFurther: 'yes', acquired: 'no' }],
      ['recipient', { recipient: 'nobody', acquired: 'yes' }],
      ['recipient', { happened: 'internal-disclosure', bothAuthorized: 'yes', recipient: 'public' }],
    ];
    for (const [field, facts] of impossible) assert.equal(refusedField(facts), field, JSON.stringify(facts));
    assert.equal(impossible.length, breachInterview.contradictions.length);
  });
});

test('every question, answer and way has its sentence and a citation that the rule has', () => {
  const cited = (citation: string) =>
    assert.ok(isCitation(citation) && (citation.startsWith('160.') || placeOf(citation)), citation);
  const sentence = (text: string) => assert.match(text, /^[A-Z“].*[.]$/s);
  for (const [field, question] of Object.entries<Question>(questions)) {
    cited(question.citation);
    assert.match(question.asks, /^[A-Z].*\?$/, field);
    for (const [answer, { words, says, citation }] of Object.entries(question.choices)) {
      assert.match(answer, /^[a-z0-9-]+$/);
      assert.notEqual(words, '');
      sentence(says);
      if (citation) cited(citation);
    }
    for (const conditions of question.after ?? [])
      for (const [name, accepted] of Object.entries(conditions))
        for (const answer of accepted) assert.ok(answersOf(name).includes(answer), `${field} after ${name}`);
  }
  for (const { says, citation } of breachInterview.ways) {
    sentence(says);
    cited(citation);
  }
  for (const { because, citation = '', field = '' } of breachInterview.contradictions) {
    sentence(because);
    cited(citation);
    assert.ok(field in questions);
  }
  fc.assert(
    fc.property(nearFacts, (facts) => {
      for (const { sentence: text, citation } of assessed(facts).because) {
        assert.match(text, /[.?]$/);
        cited(citation);
        assert.doesNotMatch(text, /compliant|significant risk/i);
      }
    }),
    { numRuns: 100 },
  );
});

test('every field can decide: there is a conclusion that turns on it', () => {
  const used = new Set(breachInterview.ways.flatMap(({ needs }) => Object.keys(needs)));
  assert.deepEqual(
    fields.filter((field) => !used.has(field)),
    [],
  );
  const order = breachInterview.ways.map(({ to }) => to);
  assert.deepEqual(
    order,
    order.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
  );
});
