import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { report } from '#areas/incidents/decide.ts';
import { emptyProgram } from '#program.ts';
import { fieldsOf, today, trial } from '#test/given-decisions.ts';
import { clocksOf } from './clocks.ts';
import { recordBreach } from './decide.ts';
import { findings } from './findings.ts';
import { faxed, givenBreach, recordOf } from './given.ts';
import { standingOn } from './standing.ts';

const incident = {
  id: 'incident-fax1',
  what: 'A fax went to the wrong number.',
  happened: '2026-09-30',
  discovered: '2026-10-01',
  assets: [],
};

describe('164.402: what may have been a breach goes on record', () => {
  test('presumed a breach from its first entry on; the same form sent twice is taken once', () => {
    const { program, given } = trial();
    assert.equal(given(recordBreach, faxed), 1);
    assert.equal(given(recordBreach, { ...faxed, seen: recordOf(program).revision }), 0);
    assert.equal(standingOn(recordOf(program), today), 'open');
    assert.equal(clocksOf(program, recordOf(program), today).individualsBy, '2026-11-30');
  });

  test('164.404(a)(2): a discovery that cannot be so is refused: the future, before the rule, after the incident was known', () => {
    const { given, refused } = trial();
    given(report, incident);
    for (const [change, field] of [
      [{ discovered: '2026-12-01' }, 'discovered'],
      [{ discovered: '2009-09-22', from: '' }, 'discovered'],
      [{ discovered: '2026-02-30' }, 'discovered'],
      [{ discovered: '' }, 'discovered'],
      [{ incident: incident.id, discovered: '2026-10-02' }, 'discovered'],
      [{ incident: 'incident-none' }, 'incident'],
      [{ from: '2026-10-02' }, 'from'],
      [{ from: '2026-09-30', to: '2026-09-29' }, 'to'],
      [{ from: '2026-09-30', to: '2026-12-29' }, 'to'],
      [{ vendor: 'vendor-none' }, 'vendor'],
      [{ associateDiscovered: '2026-09-30' }, 'vendor'],
      [{ title: '' }, 'title'],
      [{ agent: 'perhaps' }, 'agent'],
    ] as const)
      assert.deepEqual(
        fieldsOf(refused(recordBreach, { ...faxed, ...change })),
        [field],
        JSON.stringify(change),
      );
  });

  test('164.404(a)(2): where the incident turns out to have been known earlier, the clock goes back with it', () => {
    const { program, given } = trial();
    given(report, incident);
    given(recordBreach, { ...faxed, incident: incident.id });
    const known = program.incidents.get(incident.id);
    assert.ok(known);
    program.incidents.set(incident.id, { ...known, discovered: '2026-09-25' });
    assert.equal(clocksOf(program, recordOf(program), today).start, '2026-09-25');
  });

  test('a discovery cannot be moved behind a count, a decision, or a notice', () => {
    const { given, refused, about, counted, program } = givenBreach();
    counted(3, '2026-10-02');
    assert.deepEqual(fieldsOf(refused(recordBreach, about({ ...faxed, discovered: '2026-10-03' }))), [
      'discovered',
    ]);
    assert.equal(given(recordBreach, about({ ...faxed, discovered: '2026-10-02' })), 1);
    assert.deepEqual(fieldsOf(refused(recordBreach, { ...faxed, title: 'Other', seen: 1 })), ['seen']);
    assert.equal(recordOf(program).discovered, '2026-10-02');
  });
});

describe('164.404(a)(2), 164.410: a breach at a business associate', () => {
  const vendor = { id: 'vendor-bill1', name: 'Billing LLC' };
  const at = (agent: string) => {
    const one = trial();
    one.program.vendors.set(vendor.id, { id: vendor.id, name: vendor.name } as never);
    one.given(recordBreach, {
      ...faxed,
      vendor: vendor.id,
      associateDiscovered: '2026-08-01',
      agent,
      from: '2026-07-30',
    });
    return clocksOf(one.program, recordOf(one.program), today);
  };

  test('an agent’s discovery is the practice’s; another’s is not; nobody knowing counts as an agent, and says so', () => {
    assert.equal(at('yes').start, '2026-08-01');
    assert.equal(at('no').start, '2026-10-01');
    const unknown = at('unknown');
    assert.equal(unknown.start, '2026-08-01');
    assert.match(unknown.remarks.join(' '), /not known\. It is counted here as if it did/);
    assert.equal(at('no').associate?.by, '2026-09-30');
  });

  test('its own duties are answered: nothing is on record of it until its notice is', () => {
    const one = trial();
    one.program.vendors.set(vendor.id, { id: vendor.id, name: vendor.name } as never);
    one.given(recordBreach, { ...faxed, vendor: vendor.id, associateDiscovered: '', agent: 'no' });
    const of = (citation: string) =>
      findings(one.program, today).find((found) => found.citation === citation);
    for (const citation of ['164.410(a)(1)', '164.410(a)(2)', '164.410(b)'])
      assert.equal(of(citation)?.status, 'unknown', citation);
  });
});

test('an empty record knows nothing of breaches; a record of none is not the same as nothing on record', () => {
  const found = findings(emptyProgram('practice-test'), today);
  assert.ok(found.every(({ status }) => status === 'unknown'));
  assert.ok(found.every(({ because }) => !/no breach happened/i.test(because)));
  assert.match(found.find(({ citation }) => citation === '164.404(b)')?.because ?? '', /cannot tell/);
});
