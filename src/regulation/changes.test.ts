import assert from 'node:assert/strict';
import { test } from 'node:test';

import { changeAfter, changedSince } from './changes.ts';
import { provisionAt, provisions } from './index.ts';

test('164.520(b)(1)(v)(A): a notice of before June 25, 2024, was written for an earlier text; one of that day was not', () => {
  assert.deepEqual(changedSince('164.520(b)(1)(v)(A)', '2024-06-24'), {
    citation: '164.520(b)(1)(v)(A)',
    on: '2024-06-25',
    what: 'text',
    followBy: '2026-02-16',
    source: '65 FR 82802, December 28, 2000; last amended at 89 FR 32976, April 26, 2024',
  });
  assert.equal(changedSince('164.520(b)(1)(v)(A)', '2024-06-25'), undefined);
  assert.equal(changedSince('164.520(b)(1)(v)(B)', '2024-06-24'), undefined);
});

test('164.308(a)(1)(ii)(A): nothing signed since March 26, 2013, relied on an earlier text', () => {
  assert.equal(changedSince('164.308(a)(1)(ii)(A)', '2013-03-25')?.on, '2013-03-26');
  assert.equal(changedSince('164.308(a)(1)(ii)(A)', '2013-03-26'), undefined);
});

test('a reading of ours that changed is told as that, and a newer text before it', () => {
  const provision = provisionAt('164.404(b)')!;
  const revised = { ...provision, revised: '2027-02-01' };
  assert.deepEqual(changeAfter(revised, '2027-01-31'), {
    citation: '164.404(b)',
    on: '2027-02-01',
    what: 'reading',
    source: provision.source,
  });
  assert.equal(changeAfter(revised, '2027-02-01'), undefined);
  assert.equal(changeAfter(revised, '2009-09-22')?.what, 'text');
});

test('of what is no provision nothing changed', () => {
  assert.equal(changedSince('164.509', '1999-01-01'), undefined);
});

test('every day of a provision is a day, and a text is followed after it takes effect', () => {
  for (const { citation, inForceFrom, followBy, revised } of provisions) {
    for (const day of [inForceFrom, followBy, revised])
      if (day !== undefined) assert.equal(Temporal.PlainDate.from(day).toString(), day, citation);
    if (followBy !== undefined) assert.ok(followBy > inForceFrom, citation);
  }
});
