import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';

import type { Question } from '#interview.ts';
import { isCitation, placeOf } from '#regulation/index.ts';
import { decideAssociate } from './decide-associate.ts';
import type { AssociateDecision, AssociateFacts } from './decide-associate.ts';
import { associateQuestions } from './questions.ts';

const table = Object.entries<Question>(associateQuestions);

function decided(facts: AssociateFacts): AssociateDecision {
  const found = decideAssociate(facts);
  if ('refusals' in found) throw new Error(found.refusals.map(({ because }) => because).join(' '));
  return found.decision;
}

const asks = (...fields: (keyof AssociateFacts)[]) => fields.map((field) => associateQuestions[field].asks);

const vendor: AssociateFacts = { workforce: 'no', phi: 'works-with', purpose: 'for-you' };

const anyFacts: fc.Arbitrary<AssociateFacts> = fc
  .record(
    Object.fromEntries(
      table.map(([field, { choices }]) => [field, fc.constantFrom(...Object.keys(choices), 'unknown')]),
    ),
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter((facts) => !('refusals' in decideAssociate(facts)));

describe('160.103: who is a business associate', () => {
  test('nothing known is not "no": find out, three questions, and no PHI until then', () => {
    const { conclusion, ask, agreement, because } = decided({});
    assert.equal(conclusion, 'find-out');
    assert.deepEqual(ask, asks('workforce', 'phi', 'purpose'));
    assert.equal(agreement.answer, 'find-out');
    assert.match(because, /treat them as a business associate/);
  });

  test('it asks no more than can still matter', () => {
    assert.deepEqual(decided({ workforce: 'no', phi: 'works-with' }).ask, asks('purpose'));
    assert.deepEqual(decided({ workforce: 'no', purpose: 'for-you' }).ask, asks('phi'));
    assert.deepEqual(decided({ phi: 'works-with', purpose: 'for-you' }).ask, asks('workforce'));
    const carrier: AssociateFacts = { workforce: 'no', phi: 'works-with', purpose: 'conduit' };
    assert.deepEqual(decided(carrier).ask, asks('keeps'));
    assert.deepEqual(decided({ ...carrier, purpose: 'card-payments' }).ask, asks('moreThanPayments'));
    for (const done of [{ workforce: 'yes' }, { phi: 'none' }, { purpose: 'treatment' }, vendor] as const) {
      assert.equal(decided(done).ask, undefined);
      assert.notEqual(decided(done).conclusion, 'find-out');
    }
    assert.deepEqual(decided(vendor).unanswered, []);
  });

  test('first it asks what can settle the matter by itself; a question that depends on another waits', () => {
    const settles = (facts: AssociateFacts, question: string) => {
      const [field, { choices }] = table.find(([, { asks }]) => asks === question) ?? assert.fail(question);
      return Object.keys(choices).some((answer) => {
        const found = decideAssociate({ ...facts, [field]: answer });
        return 'decision' in found && found.decision.conclusion !== 'find-out';
      });
    };
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const order = (decided(facts).ask ?? []).map((question) => settles(facts, question));
        assert.deepEqual(
          order,
          order.toSorted((one, other) => Number(other) - Number(one)),
        );
      }),
      { numRuns: 500 },
    );
    assert.deepEqual(decided({ workforce: 'no', moreThanPayments: 'yes' }).ask, asks('purpose', 'phi'));
    assert.deepEqual(decided({ purpose: 'conduit' }).ask, asks('workforce', 'phi', 'keeps'));
    assert.ok(decided({}).unanswered.includes('keeps'));
  });

  test('following the questions ends in at most four answers, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (chance) => {
        const facts: Record<string, string | undefined> = {};
        for (let count = 0; count <= 4; count++) {
          const found = decideAssociate(facts as AssociateFacts);
          if ('refusals' in found || found.decision.ask === undefined) return;
          assert.ok(count < 4, JSON.stringify(facts));
          const [field, question] =
            table.find(([, { asks }]) => asks === found.decision.ask?.[0]) ?? assert.fail();
          const answers = Object.keys(question.choices);
          facts[field] = answers[(chance[count] ?? 0) % answers.length];
        }
      }),
      { numRuns: 300 },
    );
  });

  test('storage without the key is a business associate; a carrier is none only as long as it keeps nothing', () => {
    assert.equal(decided({ ...vendor, phi: 'holds-encrypted' }).conclusion, 'business-associate');
    const carrier: AssociateFacts = { ...vendor, purpose: 'conduit' };
    assert.equal(decided({ ...carrier, keeps: 'transit-only' }).conclusion, 'not-business-associate');
    assert.equal(decided({ ...carrier, keeps: 'keeps' }).conclusion, 'business-associate');
    assert.equal(decided(carrier).conclusion, 'find-out');
  });

  test('42 U.S.C. 1320d-8: payments alone are outside the rule, billing is not', () => {
    const bank: AssociateFacts = { ...vendor, purpose: 'card-payments' };
    assert.equal(decided({ ...bank, moreThanPayments: 'no' }).conclusion, 'not-business-associate');
    assert.equal(decided({ ...bank, moreThanPayments: 'yes' }).conclusion, 'business-associate');
  });

  test('an answer taken back never makes anybody less of a business associate', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...table.map(([field]) => field)), (facts, field) => {
        const before = decided(facts).conclusion;
        const { [field as 'phi']: _, ...without } = facts;
        const after = decided(without).conclusion;
        if (before !== 'not-business-associate') assert.notEqual(after, 'not-business-associate');
        assert.deepEqual(decided({ ...facts, [field]: 'unknown' }), decided(without));
      }),
      { numRuns: 400 },
    );
  });

  test('what cannot be so is refused with its field', () => {
    const impossible: readonly [string, AssociateFacts][] = [
      ['keeps', { phi: 'none', keeps: 'keeps' }],
      ['moreThanPayments', { phi: 'by-chance', moreThanPayments: 'yes' }],
      ['keeps', { phi: 'holds-encrypted', keeps: 'transit-only' }],
      ['engagedBy', { workforce: 'yes', engagedBy: 'a-business-associate' }],
      ['purpose', { purpose: 'treatment', engagedBy: 'a-business-associate' }],
    ];
    for (const [field, facts] of impossible) {
      const found = decideAssociate(facts);
      assert.ok('refusals' in found, field);
      assert.equal(found.refusals[0]?.field, field);
    }
  });
});

describe('what follows', () => {
  test('164.502(e), 164.504(e): a written agreement with a business associate, none with others', () => {
    assert.equal(decided({ ...vendor, engagedBy: 'you' }).agreement.answer, 'yes');
    assert.match(decided(vendor).agreement.because, /164\.308\(b\)/);
    assert.ok(decided(vendor).agreement.ask);
    assert.equal(decided({ workforce: 'yes' }).agreement.answer, 'no');
  });

  test('164.502(e)(1)(ii): with a subcontractor it is the business associate that needs one', () => {
    const { conclusion, agreement, agent } = decided({ ...vendor, engagedBy: 'a-business-associate' });
    assert.equal(conclusion, 'business-associate');
    assert.deepEqual([agreement.answer, agreement.citation], ['no', '164.502(e)(1)(ii)']);
    assert.equal(agent.answer, 'no');
  });

  test('164.504(e)(3)(iv): a data use agreement is enough for a limited data set', () => {
    const found = decided({ ...vendor, phi: 'limited-data-set', engagedBy: 'you' });
    assert.deepEqual(
      [found.conclusion, found.agreement.citation],
      ['business-associate', '164.504(e)(3)(iv)'],
    );
  });

  test('164.404(a)(2): whether it is an agent is a question of its own, since it moves the clock', () => {
    const engaged: AssociateFacts = { ...vendor, engagedBy: 'you' };
    assert.equal(decided(engaged).agent.answer, 'find-out');
    assert.equal(decided(engaged).agent.ask, associateQuestions.control.asks);
    assert.equal(decided({ ...engaged, control: 'yes' }).agent.answer, 'yes');
    assert.equal(decided({ ...engaged, control: 'no' }).agent.answer, 'no');
  });
});

test('every question, answer and reason has its sentence and a citation that the rule has', () => {
  const cited = (citation: string) =>
    assert.ok(isCitation(citation) && (citation.startsWith('160.') || placeOf(citation)), citation);
  for (const [field, question] of table) {
    cited(question.citation);
    assert.match(question.asks, /^[A-Z].*\?$/, field);
    for (const { says, citation } of Object.values(question.choices)) {
      assert.match(says, /^[A-Z].*\.$/s);
      if (citation) cited(citation);
    }
  }
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { because, citation, reasons, agreement, agent } = decided(facts);
      for (const one of [{ because, citation }, agreement, agent]) {
        assert.match(one.because, /^[A-Z].*\.$/s);
        cited(one.citation);
      }
      for (const reason of reasons) {
        assert.match(reason.sentence, /[.?]$/);
        cited(reason.citation);
      }
    }),
    { numRuns: 200 },
  );
});
