import assert from 'node:assert/strict';
import { test } from 'node:test';

import { reopenedBy } from './changed-law.ts';

const notice = ['164.520(b)(1)(v)(B)', '164.520(b)(1)(v)(A)'];

test('164.520: a notice of before June 25, 2024, is reopened, with the provision, the day, and the last day to follow it', () => {
  assert.deepEqual(
    reopenedBy(notice, '2024-06-24', '2026-11-30', 'This notice was written')?.because,
    'This notice was written for the text before June 25, 2024: 164.520(b)(1)(v)(A) reads otherwise since, to be followed by February 16, 2026. See what is new, and bring it up to date.',
  );
  assert.equal(reopenedBy(notice, '2024-06-25', '2026-11-30', 'It was written'), undefined);
});

test('what changes later than the day that is judged reopens nothing yet', () => {
  assert.equal(reopenedBy(notice, '2023-01-01', '2024-06-24', 'It was written'), undefined);
  assert.equal(reopenedBy(notice, '2023-01-01', '2024-06-25', 'It was written')?.change.citation, notice[1]);
});

test('of several that changed the latest is told', () => {
  assert.equal(
    reopenedBy(['164.524(a)', ...notice, '164.404(b)'], '2008-01-01', '2026-11-30', 'It was written')?.change
      .on,
    '2024-06-25',
  );
});
