import assert from 'node:assert/strict';
import { test } from 'node:test';

import { approve } from '#areas/policies/decide-approve.ts';
import { sign } from '#areas/policies/decide-sign.ts';
import { draft } from '#areas/policies/decide.ts';
import { givenPolicies } from '#areas/policies/given-policies.ts';
import { owed } from '#areas/policies/reading.ts';
import { shelf } from '#areas/policies/shelf.ts';
import { allBlocks, plainText } from '#documents/reading.ts';
import { gapsIn, linesOf, para } from '#written/written.ts';
import { manual } from './manual.ts';
import { policyDocument } from './policy.ts';

const checkpoint = {
  practice: 'practice-sample',
  position: 300,
  at: '2026-09-15T18:00:00.000Z',
  hash: 'a'.repeat(64),
  key: 'k'.repeat(43),
  signature: 's'.repeat(86),
};

/** Every word of a document, in order. */
function wordsOf(document: ReturnType<typeof manual>): string {
  return allBlocks(document.blocks)
    .flatMap((block): string[] => {
      switch (block.kind) {
        case 'heading':
          return [block.text];
        case 'paragraph':
          return [plainText(block.inlines)];
        case 'table':
          return [block.caption, ...block.rows.flat().map(({ inlines }) => plainText(inlines))];
        case 'terms':
          return block.terms.map(({ term, description }) => `${term} ${plainText(description)}`);
        default:
          return [];
      }
    })
    .join('\n');
}

for (const name of ['Family practice', 'Behavioral health'] as const)
  test(`164.316(b)(1), 164.530(j)(1): the whole manual of the ${name.toLowerCase()} has every policy in effect once, whole, with its head, and names what does not apply`, () => {
    const one = givenPolicies(name);
    one.approveReady();
    const { program, today } = one;
    for (const { policy, version } of owed(program, today).get(one.by) ?? [])
      one.given(sign, { id: policy, version, read: 'on' });
    const made = manual({ program, today, checkpoint });
    const headings = allBlocks(made.blocks).flatMap((block) => (block.kind === 'heading' ? [block] : []));
    const words = wordsOf(made);
    const all = shelf(program, today);
    const inEffect = all.filter((each) => each.inEffect);
    assert.ok(inEffect.length >= 50);
    for (const { id, title, inEffect: version } of inEffect) {
      assert.equal(headings.filter((block) => block.id === id && block.text === title).length, 1, title);
      for (const passage of version?.text ?? [])
        if (passage.kind === 'paragraph')
          for (const line of linesOf([passage])) assert.ok(words.includes(line), `${id}: ${line}`);
    }
    for (const { title, because } of all.filter(({ applies }) => !applies)) {
      assert.ok(words.includes(title), title);
      assert.ok(words.includes(because), because);
    }
    assert.equal(made.mark, undefined);
    assert.doesNotMatch(words, /[‹›]|undefined|\[object|complian|[Cc]ertified/);
    assert.equal(made.checkpoint?.lines.length, 6);
    assert.ok(words.includes(`${program.people.get(one.by)?.name}`));
    assert.deepEqual(gapsIn(inEffect.flatMap(({ inEffect: version }) => version?.text ?? [])), []);
  });

test('a manual in which a required policy is missing says so on every page and names it', () => {
  const one = givenPolicies();
  one.given(approve, one.approval('policy-sec-01'));
  const made = manual({ program: one.program, today: one.today, checkpoint });
  assert.match(made.mark ?? '', /^\d+ policies that the rule asks for are not in effect yet$/);
  const lists = allBlocks(made.blocks).flatMap((block) => (block.kind === 'list' ? [block] : []));
  assert.ok(lists.some(({ items }) => items.length > 30));
});

test('one policy is a document with who approved it and who signed, its draft is marked as one', () => {
  const one = givenPolicies();
  one.given(approve, one.approval('policy-sec-01'));
  one.given(sign, { id: 'policy-sec-01', version: 1, read: 'on' });
  const seen = one.policy('policy-sec-01').record?.revision;
  one.given(draft, { id: 'policy-sec-01', seen, text: [para('A new text.')] });
  const { record, inEffect } = one.policy('policy-sec-01');
  assert.ok(record && inEffect);
  const about = { program: one.program, today: one.today, record, checkpoint };
  const approved = policyDocument({ ...about, version: inEffect });
  assert.equal(approved.mark, undefined);
  assert.ok(approved.blocks.some(({ kind }) => kind === 'signatures'));
  assert.ok(wordsOf(approved).includes(one.program.people.get(one.by)?.name ?? '?'));
  const drafted = policyDocument({ ...about, version: undefined });
  assert.equal(drafted.mark, 'Draft, not approved');
  assert.ok(wordsOf(drafted).includes('A new text.'));
});
