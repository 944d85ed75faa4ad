import assert from 'node:assert/strict';
import { test } from 'node:test';

import { describe } from '#areas/entity/decide.ts';
import { addStarterSet, recordAsset } from '#areas/inventory/decide.ts';
import { fieldsOf, forCitation, practiceForm, today, trial } from '#test/given-decisions.ts';
import { confirmVendor, endVendor, recordVendor } from './decide.ts';
import { answers, findings } from './findings.ts';

const host = {
  id: 'vendor-host',
  name: 'Northwind Hosting',
  service: 'Runs the EHR',
  phi: ['clinical', 'contact'],
  agreement: 'signed',
  agreementSigned: '2024-05-01',
  agreementEnds: '2027-05-01',
};
/** What one signed agreement answers as a whole; the rest is about its single terms, and about other arrangements. */
const whole = [
  '164.308(b)(1)',
  '164.308(b)(3)',
  '164.314(a)(1)',
  '164.502(e)(1)',
  '164.502(e)(2)',
  '164.504(e)(1)',
];

test('a vendor is recorded once, corrected on the revision seen, and refused where a field is wrong', () => {
  const { program, given, refused } = trial();
  assert.equal(given(recordVendor, host), 1);
  assert.equal(given(recordVendor, host), 0);
  assert.deepEqual(program.vendors.get(host.id)?.phi, ['contact', 'clinical']);
  const seen = program.vendors.get(host.id)?.revision;
  for (const [change, field] of [
    [{ name: 'x'.repeat(121) }, 'name'],
    [{ phi: ['clinical', 'secret'] }, 'phi.1'],
    [{ agreement: 'verbal' }, 'agreement'],
    [{ agreement: 'none' }, 'agreement'],
    [{ agreementSigned: '2026-12-01' }, 'agreementSigned'],
    [{ agreementSigned: '2025-02-29' }, 'agreementSigned'],
    [{ agreementEnds: '2024-04-30' }, 'agreementEnds'],
    [{ agreementNote: 'x'.repeat(2001) }, 'agreementNote'],
    [{ agreement: 'not-needed', agreementSigned: '' }, 'agreementNote'],
  ] as const)
    assert.deepEqual(
      fieldsOf(refused(recordVendor, { ...host, seen, ...change })),
      [field],
      JSON.stringify(change),
    );
  assert.deepEqual(fieldsOf(refused(recordVendor, { ...host, id: 'vendor-twin' })), ['name']);
  assert.deepEqual(fieldsOf(refused(recordVendor, { ...host, service: 'x', seen: 0 })), ['seen']);
  assert.equal(given(recordVendor, { ...host, seen, agreementSigned: today }), 1);
});

test('a vendor does not end while the inventory says that it still works with PHI; recorded again it is back', () => {
  const { program, given, refused } = trial();
  given(recordVendor, host);
  const chart = {
    id: 'asset-chart',
    form: 'system',
    kind: 'ehr',
    name: 'Chart',
    count: 1,
    uses: 'keeps',
    phi: 'clinical',
  };
  given(recordAsset, { ...chart, hosting: 'vendor', vendor: host.id });
  const seen = program.vendors.get(host.id)?.revision;
  assert.match(refused(endVendor, { id: host.id, seen, on: today })[0]?.because ?? '', /“Chart”/);
  given(recordAsset, { ...chart, hosting: 'practice', seen: program.assets.get(chart.id)?.revision });
  assert.deepEqual(fieldsOf(refused(endVendor, { id: host.id, seen, on: '2026-12-01' })), ['on']);
  assert.equal(given(endVendor, { id: host.id, seen, on: today, why: 'Changed vendors' }), 1);
  assert.equal(given(endVendor, { id: host.id, seen, on: today }), 0);
  assert.equal(given(recordVendor, { ...host, seen: program.vendors.get(host.id)?.revision }), 1);
  assert.equal(program.vendors.get(host.id)?.ended, undefined);
});

test('164.308(b), 164.314(a), 164.502(e), 164.504(e): a missing agreement is named by its vendor; a signed one is said, until it ends', () => {
  const { program, given } = trial();
  const standings = (day = today) =>
    whole.map((citation) => {
      const found = forCitation(findings(program, day), citation);
      assert.equal(found.length, 1);
      return found[0]!;
    });
  assert.deepEqual(
    standings().map(({ status }) => status),
    whole.map(() => 'unknown'),
  );
  for (const [agreement, status] of [
    ['none', 'not-satisfied'],
    ['unknown', 'unknown'],
  ] as const) {
    given(recordVendor, {
      ...host,
      agreement,
      agreementSigned: '',
      agreementEnds: '',
      seen: program.vendors.get(host.id)?.revision,
    });
    for (const finding of standings()) {
      assert.equal(finding.status, status);
      assert.match(finding.because, /Northwind Hosting/);
      assert.equal(finding.work?.path, `/associates/${host.id}`);
    }
  }
  given(recordVendor, { ...host, seen: program.vendors.get(host.id)?.revision });
  for (const finding of standings()) assert.deepEqual([finding.status, finding.grade], ['satisfied', 'said']);
  for (const [day, status] of [
    ['2027-01-30', 'satisfied'],
    ['2027-01-31', 'due'],
    ['2027-05-01', 'due'],
    ['2027-05-02', 'not-satisfied'],
  ] as const)
    assert.equal(standings(day)[0]?.status, status, day);
  assert.equal(standings('2027-02-01')[0]?.due, '2027-05-01');
});

test('164.308(b)(1): a vendor without PHI needs nothing, unless the inventory says otherwise or nobody named it', () => {
  const { program, given } = trial();
  const cleaner = { id: 'vendor-clean', name: 'Bright Cleaning', phi: [], agreement: 'none' };
  given(recordVendor, cleaner);
  assert.deepEqual(
    forCitation(findings(program, today), '164.308(b)(1)').map(({ subject, status }) => [subject, status]),
    [['practice', 'not-applicable']],
  );
  const paper = {
    id: 'asset-waste',
    form: 'paper',
    kind: 'other-paper',
    name: 'Waste paper',
    count: 1,
    uses: 'keeps',
    phi: 'clinical',
  };
  given(recordAsset, { ...paper, flows: [{ to: cleaner.id, what: 'clinical' }] });
  const [found] = forCitation(findings(program, today), '164.308(b)(1)');
  assert.equal(found?.status, 'not-satisfied');
  assert.match(found?.because ?? '', /“Waste paper” gives it some/);
  const cloud = {
    id: 'asset-cloud',
    form: 'system',
    kind: 'ehr',
    name: 'Chart',
    count: 1,
    uses: 'keeps',
    phi: 'clinical',
    hosting: 'vendor',
  };
  given(recordAsset, cloud);
  assert.equal(
    forCitation(findings(program, today), '164.308(b)(1)').find(({ subject }) => subject === cloud.id)
      ?.status,
    'unknown',
  );
});

test('160.103: no business associate needs a reason, and is not applicable with it', () => {
  const { program, given } = trial();
  given(recordVendor, {
    ...host,
    agreement: 'not-needed',
    agreementSigned: '',
    agreementEnds: '',
    agreementNote: 'A laboratory that treats our patients.',
  });
  const [found] = forCitation(findings(program, today), '164.308(b)(1)');
  assert.equal(found?.status, 'not-applicable');
  assert.match(found?.because ?? '', /A laboratory that treats our patients/);
});

test('a vendor of a starter set is unknown until somebody confirms it', () => {
  const { program, given, refused } = trial();
  given(addStarterSet, { kind: 'dental' });
  const starter = [...program.vendors.values()][0]!;
  const about = () =>
    forCitation(findings(program, today), '164.308(b)(3)').find(({ subject }) => subject === starter.id);
  assert.match(about()?.because ?? '', /from the starter set/);
  assert.deepEqual(fieldsOf(refused(confirmVendor, { id: starter.id, seen: 0 })), ['seen']);
  assert.equal(given(confirmVendor, { id: starter.id, seen: starter.revision }), 1);
  assert.equal(given(confirmVendor, { id: starter.id, seen: starter.revision }), 0);
  assert.match(about()?.because ?? '', /not known whether there is an agreement/);
});

test('164.314(a)(2)(ii)-(iii): not applicable with the reason; unknown where a clearinghouse may make it apply', () => {
  const { program, given } = trial();
  given(recordVendor, host);
  const statuses = () =>
    findings(program, today)
      .filter(({ citation }) => /^164\.314\(a\)\(2\)\(iii?\)$/.test(citation))
      .map(({ status }) => status);
  assert.deepEqual(statuses(), ['not-applicable', 'not-applicable']);
  const { timeZone: _zone, officer: _officer, ...facts } = practiceForm;
  given(describe, { ...facts, clearinghouse: 'yes', seen: program.entity?.revision });
  assert.deepEqual(statuses(), ['not-applicable', 'unknown']);
  assert.deepEqual(
    new Set(findings(trial(false).program, today).map(({ citation }) => citation)),
    new Set(answers),
  );
});
