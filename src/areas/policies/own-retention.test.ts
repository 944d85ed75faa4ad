import assert from 'node:assert/strict';
import { test } from 'node:test';

import { worst, wordOf } from '#finding.ts';
import { disposalOf } from '#ledger/entry.ts';
import { fold } from '#fold.ts';
import { forCitation, trial } from '#test/given-decisions.ts';
import { findings } from './findings.ts';
import { ownRetention } from './own-retention.ts';

const citation = '164.316(b)(2)(i)';
const today = '2026-11-30';

test('164.316(b)(2)(i): Diligence’s own record is shown as kept, and says nothing of the policies elsewhere: they decide', () => {
  const { program } = trial();
  const found = forCitation(findings(program, today), citation);
  assert.deepEqual(found.find(({ subject }) => subject === 'diligence')?.status, 'satisfied');
  const whole = worst(found);
  assert.ok(whole && wordOf(whole) === 'missing', 'what nobody has answered stays missing');
  assert.deepEqual(ownRetention(trial(false).program, citation), []);
});

test('164.316(b)(2)(i): each disposal is evidence', () => {
  const { program } = trial();
  const position = program.position + 1;
  fold(program, [
    {
      position,
      at: '2026-11-30T18:00:00.000Z',
      by: 'person-ana1',
      area: 'retention',
      type: 'disposed',
      version: 1,
      subject: disposalOf('person-ben1'),
      data: {
        kind: 'person',
        why: 'x',
        created: '',
        lastInEffect: '',
        years: 6,
        keptThrough: '',
        states: [],
        entries: [],
      },
    },
  ]);
  const [found] = ownRetention(program, citation);
  assert.deepEqual(found?.evidence, [position]);
  assert.match(found?.because ?? '', /one record was disposed of, each after its years were over/);
});
