import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Day } from '#calendar.ts';
import { fieldsOf, forCitation, today } from '#test/given-decisions.ts';
import { recordDelay } from './decide-delay.ts';
import { recordNotice, withdrawNotice } from './decide-notices.ts';
import { clocksOf } from './clocks.ts';
import { dutiesOf, openDuties } from './duties.ts';
import { contentParts } from './events.ts';
import { findings } from './findings.ts';
import { givenBreach, recordOf } from './given.ts';
import type { BreachTrial } from './given.ts';

/** A breach of twenty people, decided on October 10. */
function decided(more: object = {}): BreachTrial {
  const one = givenBreach();
  one.counted(20, '2026-10-02', more);
  one.concluded('2026-10-10', { as: 'breach' });
  return one;
}

const letter = { kind: 'individuals', way: 'mail', on: '2026-10-12', number: 20, content: contentParts };
const file = { digest: 'a'.repeat(64), name: 'receipt.pdf', type: 'application/pdf', bytes: 10 };
const statuses = ({ program }: BreachTrial, citation: string, day: Day = today) =>
  forCitation(findings(program, day), citation).map(({ status, grade }) => [status, grade]);

describe('164.404: a notice is recorded when it can have been given', () => {
  test('not before the discovery, not before the decision, not ahead, not to more people than there are', () => {
    const undecided = givenBreach();
    undecided.counted(20, '2026-10-02');
    assert.match(
      undecided.refused(recordNotice, undecided.about(letter))[0]?.because ?? '',
      /decision comes first/,
    );
    const { refused, about, given } = decided();
    for (const [change, field] of [
      [{ on: '2026-09-30' }, 'on'],
      [{ on: '2026-10-09' }, 'on'],
      [{ on: '2026-12-01' }, 'on'],
      [{ number: 21 }, 'number'],
      [{ number: 0 }, 'number'],
      [{ number: -1 }, 'number'],
      [{ way: 'portal' }, 'way'],
      [{ way: 'phone' }, 'way'],
      [{ content: [] }, 'content'],
      [{ kind: 'everybody' }, 'kind'],
    ] as const)
      assert.deepEqual(
        fieldsOf(refused(recordNotice, about({ ...letter, ...change }))),
        [field],
        JSON.stringify(change),
      );
    assert.equal(given(recordNotice, about(letter)), 1);
    assert.equal(given(recordNotice, about(letter)), 0);
    assert.deepEqual(fieldsOf(refused(recordNotice, about({ ...letter, number: 1, on: '2026-10-13' }))), [
      'number',
    ]);
    assert.equal(given(recordNotice, about({ ...letter, on: '2026-10-13', again: 'yes' })), 1);
  });

  test('nothing is sent to people whom nobody has counted; a report of one that is no breach is refused', () => {
    const one = givenBreach();
    one.concluded('2026-10-10', { as: 'breach' });
    assert.deepEqual(fieldsOf(one.refused(recordNotice, one.about({ ...letter, number: 3 }))), ['number']);
    const none = givenBreach();
    none.counted(3, '2026-10-02');
    none.answered({ protection: 'destroyed' });
    none.concluded('2026-10-10');
    assert.deepEqual(fieldsOf(none.refused(recordNotice, none.about({ ...letter, number: 3 }))), ['kind']);
    assert.deepEqual(openDuties(none.program, recordOf(none.program), today), []);
  });

  test('164.404(d)(3): an urgent call waits for no decision, but for the discovery', () => {
    const one = givenBreach();
    one.counted(20, '2026-10-02');
    const call = { kind: 'urgent', way: 'phone', number: 2 };
    assert.deepEqual(fieldsOf(one.refused(recordNotice, one.about({ ...call, on: '2026-09-29' }))), ['on']);
    assert.equal(one.given(recordNotice, one.about({ ...call, on: '2026-10-02' })), 1);
  });

  test('164.408, 164.406, states: the receipt, the outlets, the office and the state are named', () => {
    const { refused, about } = decided();
    for (const [change, field] of [
      [{ kind: 'hhs', way: 'portal' }, 'confirmation'],
      [{ kind: 'media', way: 'release', state: 'TX' }, 'to'],
      [{ kind: 'media', way: 'release', to: 'The Tribune' }, 'state'],
      [{ kind: 'state', way: 'portal', state: 'XX', to: 'Attorney general' }, 'state'],
      [{ kind: 'state', way: 'portal', state: 'TX' }, 'to'],
      [{ kind: 'associate', way: 'mail' }, 'kind'],
    ] as const)
      assert.ok(
        fieldsOf(refused(recordNotice, about({ on: '2026-10-12', ...change }))).includes(field),
        JSON.stringify(change),
      );
  });

  test('one recorded by mistake is taken back with a reason, and counts no more', () => {
    const one = decided();
    one.noticed(letter);
    assert.deepEqual(statuses(one, '164.404(a)(1)'), [['satisfied', 'said']]);
    assert.deepEqual(fieldsOf(one.refused(withdrawNotice, one.about({ notice: 2, why: 'x' }))), ['notice']);
    assert.deepEqual(fieldsOf(one.refused(withdrawNotice, one.about({ notice: 1, why: '' }))), ['why']);
    one.given(withdrawNotice, one.about({ notice: 1, why: 'It was another practice’s.' }));
    assert.deepEqual(statuses(one, '164.404(a)(1)'), [['due', 'said']]);
  });
});

describe('164.404(d)(2): substitute notice', () => {
  const posted = {
    kind: 'substitute',
    way: 'web',
    on: '2026-10-12',
    number: 10,
    postedUntil: '2027-01-10',
    tollFree: '800-555-0100',
    tollFreeUntil: '2027-01-10',
  };

  test('fewer than ten: another form will do; none without a good address: none is asked for', () => {
    const nine = decided({ unreachable: 9 });
    nine.noticed({
      ...posted,
      way: 'another-form',
      number: 9,
      postedUntil: '',
      tollFree: '',
      tollFreeUntil: '',
    });
    assert.deepEqual(statuses(nine, '164.404(d)(2)(i)'), [['satisfied', 'said']]);
    assert.deepEqual(statuses(nine, '164.404(d)(2)(ii)'), [['not-applicable', undefined]]);
    const none = decided();
    assert.deepEqual(fieldsOf(none.refused(recordNotice, none.about(posted))), ['number']);
  });

  test('ten: a posting of 90 days or the media, with a toll-free number active for 90 days', () => {
    const ten = decided({ unreachable: 10 });
    for (const [change, fields] of [
      [{ way: 'another-form' }, ['way']],
      [{ postedUntil: '2027-01-09' }, ['postedUntil']],
      [{ postedUntil: '' }, ['postedUntil']],
      [{ tollFree: '' }, ['tollFree']],
      [{ tollFreeUntil: '2027-01-09' }, ['tollFreeUntil']],
    ] as const)
      assert.deepEqual(
        fieldsOf(ten.refused(recordNotice, ten.about({ ...posted, ...change }))),
        fields,
        JSON.stringify(change),
      );
    assert.deepEqual(statuses(ten, '164.404(d)(2)(ii)'), [['due', 'said']]);
    ten.noticed(posted);
    assert.deepEqual(statuses(ten, '164.404(d)(2)(ii)'), [['satisfied', 'said']]);
  });

  test('the others are told by mail: whoever cannot be reached by mail is not missing there', () => {
    const ten = decided({ unreachable: 10 });
    ten.noticed({ ...letter, number: 10 });
    assert.deepEqual(statuses(ten, '164.404(b)'), [['satisfied', 'said']]);
  });
});

describe('164.412: a law-enforcement delay', () => {
  const said = {
    kind: 'oral',
    stated: '2026-11-10',
    official: 'Detective Lee',
    agency: 'Police',
    what: 'Wait.',
  };

  test('spoken: 30 days at most, with who said it; written: for the time it names, and then at once', () => {
    const oral = decided();
    oral.given(recordDelay, oral.about(said));
    assert.equal(clocksOf(oral.program, recordOf(oral.program), today).individualsBy, '2026-12-10');
    assert.deepEqual(statuses(oral, '164.412(b)'), [['satisfied', 'said']]);
    const written = decided();
    written.given(recordDelay, written.about({ ...said, kind: 'written', until: '2027-01-31', file }));
    const clocks = clocksOf(written.program, recordOf(written.program), today);
    assert.deepEqual([clocks.individualsBy, clocks.notBefore], ['2027-02-01', '2027-02-01']);
    assert.deepEqual(statuses(written, '164.412(a)'), [['satisfied', 'shown']]);
  });

  test('without who said it, without its time, ahead, or before the discovery it is refused', () => {
    const { refused, about } = decided();
    for (const [change, field] of [
      [{ official: '' }, 'official'],
      [{ what: '' }, 'what'],
      [{ kind: 'written' }, 'until'],
      [{ until: '2026-12-01' }, 'until'],
      [{ kind: 'written', until: '2026-11-09' }, 'until'],
      [{ stated: '2026-12-01' }, 'stated'],
      [{ stated: '2026-09-30' }, 'stated'],
    ] as const)
      assert.deepEqual(
        fieldsOf(refused(recordDelay, about({ ...said, ...change }))),
        [field],
        JSON.stringify(change),
      );
  });

  test('a notice that went out while an official had asked to wait is not in order', () => {
    const one = decided();
    one.given(recordDelay, one.about({ ...said, kind: 'written', until: '2026-12-31' }));
    one.noticed({ ...letter, on: '2026-11-15' });
    assert.deepEqual(statuses(one, '164.412(a)'), [['not-satisfied', undefined]]);
  });
});

describe('what the record shows', () => {
  test('164.404(b): due by its day, nagged about from day 10, late after it, and late for good when done late', () => {
    const one = decided();
    const of = (day: Day) => forCitation(findings(one.program, day), '164.404(b)')[0];
    assert.deepEqual([of('2026-10-10')?.status, of('2026-10-10')?.due], ['due', '2026-11-30']);
    assert.doesNotMatch(of('2026-10-10')?.because ?? '', /Today is day/);
    assert.match(of('2026-10-11')?.because ?? '', /Today is day 10/);
    assert.equal(of('2026-11-30')?.status, 'due');
    assert.equal(of('2026-12-01')?.status, 'not-satisfied');
    one.given(recordNotice, one.about({ ...letter, on: '2026-12-02', file }), { today: '2026-12-03' });
    assert.match(of('2026-12-03')?.because ?? '', /2 days after the last day/);
    assert.equal(of('2026-12-03')?.status, 'not-satisfied');
    assert.deepEqual(statuses(one, '164.404(a)(1)', '2026-12-03'), [['satisfied', 'shown']]);
  });

  test('164.404(c): a letter that lacks a part is not one; with a copy of it the rest is shown', () => {
    const one = decided();
    one.noticed({ ...letter, content: ['happened', 'kinds', 'doing', 'reach', 'plain'], file });
    assert.deepEqual(statuses(one, '164.404(c)(1)(A)'), [['satisfied', 'shown']]);
    assert.deepEqual(statuses(one, '164.404(c)(1)(C)'), [['not-satisfied', undefined]]);
  });

  test('164.408(b): a report from before the count reached 500 does not do; a later one does', () => {
    const one = decided();
    const hhs = { kind: 'hhs', way: 'portal', confirmation: 'HHS-1' };
    one.noticed({ ...hhs, on: '2026-10-20' });
    assert.deepEqual(statuses(one, '164.408(c)'), [['satisfied', 'shown']]);
    one.counted(500, '2026-11-01');
    assert.deepEqual(statuses(one, '164.408(b)'), [['due', 'said']]);
    one.noticed({ ...hhs, on: '2026-11-02', confirmation: 'HHS-2' });
    assert.deepEqual(statuses(one, '164.408(b)'), [['satisfied', 'shown']]);
  });

  test('two states: each has its own duties, with its statute; an office that was told counts for its state alone', () => {
    const one = decided();
    one.counted(620, '2026-11-01', {
      states: [
        { state: 'TX', residents: 400 },
        { state: 'CA', residents: 220 },
      ],
    });
    const states = (done: boolean) =>
      dutiesOf(one.program, recordOf(one.program), today)
        .filter((duty) => duty.statute !== undefined && duty.kind === 'state' && duty.done === done)
        .map(({ state }) => state);
    assert.ok(states(false).includes('TX'));
    one.noticed({ kind: 'state', way: 'portal', on: '2026-11-02', state: 'TX', to: 'Attorney general' });
    assert.ok(states(true).includes('TX') && !states(true).includes('CA'));
    assert.match(
      clocksOf(one.program, recordOf(one.program), today)
        .timeline.map(({ because }) => because)
        .join(' '),
      /= \w+ \d+, 20\d\d/,
    );
  });

  test('164.414(b): an open assessment shows nothing; a decided one with its notices and proofs does', () => {
    const one = givenBreach();
    assert.deepEqual(statuses(one, '164.414(b)'), [['due', 'said']]);
    one.counted(20, '2026-10-02');
    one.concluded('2026-10-10', { as: 'breach' });
    one.noticed(letter);
    assert.deepEqual(statuses(one, '164.414(b)'), [['satisfied', 'said']]);
    one.given(withdrawNotice, one.about({ notice: 1, why: 'Twice.' }));
    one.noticed({ ...letter, file });
    assert.deepEqual(statuses(one, '164.414(b)'), [['satisfied', 'shown']]);
  });

  test('no sentence of a finding repeats what somebody wrote', () => {
    const one = decided();
    one.noticed({ ...letter, note: 'Zebra' });
    for (const { because } of findings(one.program, today))
      assert.doesNotMatch(because, /Zebra|Fax to the wrong|Counted in the chart/);
  });
});
