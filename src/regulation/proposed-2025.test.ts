import assert from 'node:assert/strict';
import { test } from 'node:test';

import { rowsOf } from '#test/fixtures/rows.ts';
import { isCitation, provisionAt, provisions, sections } from './index.ts';
import { proposalStatus, proposedChanges, proposedFor } from './proposed-2025.ts';

const rows = rowsOf('proposed-2025.csv');

test('90 FR 898: each paragraph that was proposed is there once, in full, and no other', () => {
  const named = rows
    .map(({ proposed = '' }) => proposed.replace(' (structure)', ''))
    .filter((proposed) => !proposed.startsWith('('));
  assert.deepEqual(proposedChanges.map(({ wouldBe }) => wouldBe).toSorted(), named.toSorted());
  assert.equal(proposedChanges.length, 36);
  for (const { wouldBe } of proposedChanges) assert.ok(isCitation(wouldBe), wouldBe);
});

test('90 FR 898: each number of the fixture stands in the line of its paragraph, and the 240 days in that on compliance', () => {
  for (const { proposed = '', numbers = '' } of rows) {
    const change = proposedChanges.find(({ wouldBe }) => wouldBe === proposed.replace(' (structure)', ''));
    const words = change ? `${change.wouldAsk} ${change.wouldBeTimed ?? ''}` : proposalStatus.ifFinal;
    for (const [number] of numbers.replace('day 240, or 1 year', 'year').matchAll(/\d+/g)) {
      if (proposed === '164.318' && number !== '60') continue; // told as “renewed, or at most a year and 60 days”
      assert.match(words, new RegExp(`\\b${number}\\b`), `${proposed}: ${numbers}`);
    }
  }
});

test('every line says that it is proposed, and its status has the day it was checked', () => {
  for (const { wouldAsk, wouldBeTimed, proposed, title } of proposedChanges) {
    assert.equal(proposed, true);
    assert.match(wouldAsk, /^Proposed: [^.]*\.$/, title);
    if (wouldBeTimed !== undefined) assert.match(wouldBeTimed, /^Proposed: [^.]*\.$/, title);
    assert.doesNotMatch(wouldAsk, /\bmust\b/, title);
  }
  assert.match(proposalStatus.says, /^Proposed only: no final rule/);
  assert.match(proposalStatus.ifFinal, /^Proposed: /);
  assert.match(proposalStatus.checked, /^\d{4}-\d\d-\d\d$/);
  assert.ok(proposalStatus.newestSource <= proposalStatus.checked);
});

test('nothing proposed is among the provisions, and no provision is among what is proposed', () => {
  const asked = new Set(provisions.map(({ asks }) => asks));
  for (const change of proposedChanges) {
    assert.ok(!asked.has(change.wouldAsk));
    for (const field of ['citation', 'asks', 'designation', 'inForceFrom'])
      assert.ok(!(field in change), field);
  }
  for (const provision of provisions) assert.ok(!('proposed' in provision));
  for (const invented of ['164.308(a)(9)(ii)(C)', '164.308(a)(14)', '164.312(f)', '164.312(h)(2)(i)'])
    assert.equal(provisionAt(invented), undefined);
});

test('what it would change is in force today, or a section or paragraph that holds something in force', () => {
  for (const { wouldChange, title } of proposedChanges)
    for (const changed of wouldChange)
      assert.ok(
        [...provisions, ...sections].some(
          ({ citation }) => citation === changed || citation.startsWith(`${changed}(`),
        ),
        `${title}: ${changed}`,
      );
});

test('proposedFor: of the provision, or of the paragraph or section it lies in, and not of its neighbor', () => {
  const titles = (citation: string) => proposedFor(citation).map(({ title }) => title);
  assert.deepEqual(titles('164.308(a)(1)(ii)(A)'), ['Risk analysis as a standard of its own']);
  assert.deepEqual(titles('164.312(a)(2)(iv)'), ['Access control', 'Encryption']);
  assert.deepEqual(titles('164.310(b)'), ['Physical safeguards in writing']);
  assert.deepEqual(titles('164.404(b)'), []);
});
