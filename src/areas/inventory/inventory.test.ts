import assert from 'node:assert/strict';
import { test } from 'node:test';

import { recordVendor } from '#areas/business-associates/decide.ts';
import { recordSite } from '#areas/entity/decide.ts';
import { personLeft, recordPerson } from '#areas/workforce/decide.ts';
import { assetsInUse } from '#program.ts';
import { ana, fieldsOf, forCitation, today, trial } from '#test/given-decisions.ts';
import { addStarterSet, confirmAsset, recordAsset, retireAsset, withdrawAsset } from './decide.ts';
import { practiceKinds } from '#areas/entity/events.ts';
import { answers, findings } from './findings.ts';

/** As a browser posts it: everything text, one ticked box a text and not a list, unticked ones absent. */
const laptop = {
  id: 'asset-laptop',
  seen: '0',
  form: 'device',
  kind: 'laptop',
  name: 'Laptops',
  count: '4',
  sites: '',
  hosting: '',
  vendor: '',
  uses: ['sends', 'keeps'],
  phi: 'clinical',
  flows: [
    { to: 'outside: The hospital', what: ['clinical'], encrypted: 'yes' },
    { to: '', encrypted: 'unknown' },
  ],
  encryptedAtRest: 'yes',
  encryption: 'BitLocker',
  accountable: ana,
  leaves: 'on',
  notes: '',
};

test('a form as a browser posts it is recorded once, in one settled form', () => {
  const { program, given } = trial();
  assert.equal(given(recordAsset, laptop), 1);
  assert.equal(given(recordAsset, laptop), 0);
  const {
    first: _first,
    revision: _revision,
    changedBy: _by,
    withdrawn: _gone,
    ...facts
  } = program.assets.get(laptop.id)!;
  assert.deepEqual(facts, {
    id: laptop.id,
    confirmed: true,
    form: 'device',
    kind: 'laptop',
    name: 'Laptops',
    count: 4,
    sites: [],
    hosting: 'practice',
    vendor: '',
    uses: ['keeps', 'sends'],
    phi: ['clinical'],
    flows: [{ to: 'outside:The hospital', what: ['clinical'], encrypted: 'yes' }],
    encryptedAtRest: 'yes',
    encryption: 'BitLocker',
    accountable: ana,
    leaves: true,
    personal: false,
    notes: '',
  });
});

test('each field of an asset that is wrong is refused by its name, with what to do', () => {
  const { given, refused } = trial();
  given(recordAsset, { ...laptop, id: 'asset-other' });
  const flow = laptop.flows[0];
  for (const [change, field] of [
    [{ form: 'gadget' }, 'form'],
    [{ kind: 'spaceship' }, 'kind'],
    [{ kind: 'ehr' }, 'kind'],
    [{ form: 'system', kind: 'ehr' }, 'count'],
    [{ name: '\t' }, 'name'],
    [{ name: 'x'.repeat(121) }, 'name'],
    [{ name: ['a', 'b'] }, 'name'],
    [{ count: '0' }, 'count'],
    [{ count: '100,001' }, 'count'],
    [{ count: '-1' }, 'count'],
    [{ count: '' }, 'count'],
    [{ sites: ['site-none'] }, 'sites.0'],
    [{ hosting: 'cloud' }, 'hosting'],
    [{ vendor: 'vendor-none' }, 'vendor'],
    [{ uses: 'burns' }, 'uses.0'],
    [{ uses: '' }, 'uses'],
    [{ phi: '' }, 'phi'],
    [{ encryptedAtRest: 'perhaps' }, 'encryptedAtRest'],
    [{ encryptedAtRest: 'not-applicable' }, 'encryptedAtRest'],
    [{ accountable: 'person-none' }, 'accountable'],
    [{ leaves: 'sometimes' }, 'leaves'],
    [{ notes: 'x'.repeat(2001) }, 'notes'],
    [{ flows: [{ ...flow, to: laptop.id }] }, 'flows.0.to'],
    [{ flows: [{ ...flow, to: 'asset-none' }] }, 'flows.0.to'],
    [{ flows: [{ ...flow, to: 'outside:' }] }, 'flows.0.to'],
    [{ flows: [flow, { ...flow, to: 'outside:The hospital' }] }, 'flows.1.to'],
    [{ flows: [{ ...flow, what: '' }] }, 'flows.0.what'],
    [{ flows: [{ ...flow, what: 'gossip' }] }, 'flows.0.what.0'],
    [{ flows: [{ ...flow, encrypted: 'rot13' }] }, 'flows.0.encrypted'],
    [{ flows: Array.from({ length: 201 }, (_, index) => ({ ...flow, to: `outside:${index}` })) }, 'flows'],
    [{ id: 'asset-UP' }, 'id'],
    [{ id: '' }, 'id'],
    [{ seen: -1 }, 'seen'],
  ] as const)
    assert.deepEqual(
      fieldsOf(refused(recordAsset, { ...laptop, ...change })),
      [field],
      JSON.stringify(change).slice(0, 80),
    );
});

test('PHI cannot flow from an asset on record to itself', () => {
  const { program, given, refused } = trial();
  given(recordAsset, laptop);
  const seen = program.assets.get(laptop.id)?.revision;
  const flows = [{ to: laptop.id, what: 'clinical', encrypted: 'yes' }];
  assert.match(refused(recordAsset, { ...laptop, seen, flows })[0]?.because ?? '', /to itself/);
});

test('two people edit one asset: the second is told by whom, and a correction on the newest revision is taken', () => {
  const { program, given, refused } = trial();
  given(recordPerson, { id: 'person-ben1', name: 'Ben Osei', start: '2024-03-01' });
  given(recordAsset, laptop);
  const seen = program.assets.get(laptop.id)?.revision;
  given(recordAsset, { ...laptop, seen, count: 5 }, { by: 'person-ben1' });
  assert.match(
    refused(recordAsset, { ...laptop, seen, count: 6 })[0]?.because ?? '',
    /^Ben Osei changed this/,
  );
  assert.match(
    refused(recordAsset, { ...laptop, seen, count: 6 }, { by: 'person-ben1' })[0]?.because ?? '',
    /^You changed this in another window/,
  );
  assert.equal(program.assets.get(laptop.id)?.count, 5);
  assert.equal(given(recordAsset, { ...laptop, seen: program.assets.get(laptop.id)?.revision, count: 6 }), 1);
  assert.deepEqual(fieldsOf(refused(recordAsset, { ...laptop, id: 'asset-never', seen: 3 })), ['seen']);
});

test('an asset is retired on a day, withdrawn if it never was, and back in use when recorded again', () => {
  const { program, given, refused } = trial();
  given(recordAsset, laptop);
  const seen = () => program.assets.get(laptop.id)?.revision;
  const gone = { id: laptop.id, on: today, why: 'Wiped and sold' };
  assert.deepEqual(fieldsOf(refused(retireAsset, { ...gone, seen: seen(), on: '2026-12-01' })), ['on']);
  assert.deepEqual(fieldsOf(refused(retireAsset, { ...gone, seen: seen(), why: '' })), ['why']);
  assert.equal(given(retireAsset, { ...gone, seen: seen() }), 1);
  assert.equal(given(retireAsset, { ...gone, seen: 0 }), 0);
  assert.equal(assetsInUse(program, today).length, 0);
  assert.equal(given(recordAsset, { ...laptop, seen: seen() }), 1);
  assert.equal(assetsInUse(program, today).length, 1);
  assert.deepEqual(fieldsOf(refused(withdrawAsset, { id: laptop.id, seen: seen(), why: '' })), ['why']);
  assert.equal(given(withdrawAsset, { id: laptop.id, seen: seen(), why: 'A slip' }), 1);
  assert.equal(given(withdrawAsset, { id: laptop.id, seen: 0 }), 0);
  assert.deepEqual(fieldsOf(refused(retireAsset, { ...gone, seen: seen() })), ['id']);
  assert.deepEqual(fieldsOf(refused(confirmAsset, { id: laptop.id, seen: seen() })), ['id']);
});

test('every kind of practice has a starter set with systems, devices, paper, flows, vendors and Diligence; nothing in it is confirmed', () => {
  for (const kind of practiceKinds) {
    const { program, given } = trial();
    assert.ok(given(addStarterSet, { kind }) > 15, kind);
    assert.equal(given(addStarterSet, { kind }), 0, `${kind}: applied again`);
    const assets = assetsInUse(program, today);
    for (const form of ['system', 'device', 'paper']) assert.ok(assets.some((asset) => asset.form === form));
    assert.equal(assets.filter((asset) => asset.kind === 'diligence').length, 1);
    assert.ok(assets.some(({ flows }) => flows.some(({ to }) => to.startsWith('asset-'))));
    assert.ok(program.vendors.size > 3);
    for (const { confirmed } of [...assets, ...program.vendors.values()]) assert.equal(confirmed, false);
    // A line that is saved as it stands must pass what a form must pass.
    for (const asset of assets)
      assert.equal(given(recordAsset, { ...asset, seen: asset.revision }), 1, asset.id);
    assert.equal(given(addStarterSet, { kind }), 0, `${kind}: applied after it was checked`);
  }
});

test('with two sites each has its own devices and paper; lines taken out stay out', () => {
  const { program, given } = trial();
  given(recordSite, { id: 'site-main', name: 'Elm Street', state: 'TX' });
  given(addStarterSet, { kind: 'specialty-group' });
  const desktops = () => assetsInUse(program, today).filter(({ kind }) => kind === 'desktop');
  assert.equal(desktops().length, 1);
  given(recordSite, { id: 'site-west', name: 'West Side', state: 'TX' });
  given(addStarterSet, { kind: 'specialty-group' });
  assert.deepEqual(
    desktops().map(({ sites }) => sites),
    [['site-main'], ['site-west']],
  );
  const [, west] = desktops();
  assert.match(west?.name ?? '', /West Side/);
  given(withdrawAsset, { id: west?.id, seen: west?.revision });
  assert.equal(given(addStarterSet, { kind: 'specialty-group' }), 0);
});

test('what the practice recorded itself stands in for a line of the starter set, and flows lead to it', () => {
  const { program, given } = trial();
  given(recordAsset, { id: 'asset-ours', form: 'system', kind: 'ehr', name: 'OurChart', count: 1 });
  given(addStarterSet, { kind: 'primary-care' });
  assert.equal(assetsInUse(program, today).filter(({ kind }) => kind === 'ehr').length, 1);
  assert.ok(assetsInUse(program, today).some(({ flows }) => flows.some(({ to }) => to === 'asset-ours')));
});

test('a line of a starter set is unknown in every provision until it is confirmed', () => {
  const { program, given, refused } = trial();
  given(addStarterSet, { kind: 'solo-physician' });
  for (const finding of findings(program, today)) {
    assert.equal(finding.status, 'unknown');
    assert.match(finding.because, /from the starter set; check it/);
  }
  const { id, revision } = assetsInUse(program, today).find(({ kind }) => kind === 'laptop')!;
  assert.deepEqual(fieldsOf(refused(confirmAsset, { id, seen: 0 })), ['seen']);
  assert.equal(given(confirmAsset, { id, seen: revision }), 1);
  assert.equal(given(confirmAsset, { id, seen: revision }), 0);
  const about = findings(program, today).filter(({ subject }) => subject === id);
  assert.deepEqual(
    about.map(({ citation, status }) => [citation, status]),
    [
      ['164.310(d)(2)(iii)', 'not-satisfied'],
      ['164.312(a)(2)(iv)', 'unknown'],
    ],
  );
});

test('164.312(a)(2)(iv), 164.306(d)(3): encryption said, denied and not known; not encrypted names what addressable means', () => {
  const { program, given } = trial();
  const about = () => forCitation(findings(program, today), '164.312(a)(2)(iv)')[0];
  for (const [encryptedAtRest, status] of [
    ['yes', 'satisfied'],
    ['no', 'not-satisfied'],
    ['unknown', 'unknown'],
  ] as const) {
    given(recordAsset, { ...laptop, encryptedAtRest, seen: program.assets.get(laptop.id)?.revision });
    assert.equal(about()?.status, status);
    assert.equal(about()?.grade, status === 'satisfied' ? 'said' : undefined);
    if (status === 'not-satisfied') assert.match(about()?.because ?? '', /not optional.*164\.306\(d\)\(3\)/);
  }
});

test('164.312(e)(2)(ii): the worst way that PHI takes decides for its asset, and names who receives it', () => {
  const { program, given } = trial();
  given(recordVendor, { id: 'vendor-faxline', name: 'Faxline', phi: 'clinical', agreement: 'unknown' });
  const about = () => forCitation(findings(program, today), '164.312(e)(2)(ii)')[0];
  const hospital = { to: 'outside:The hospital', what: 'clinical', encrypted: 'yes' };
  const fax = (encrypted: string) => ({ to: 'vendor-faxline', what: 'clinical', encrypted });
  for (const [flows, status, words] of [
    [[hospital], 'satisfied', /The hospital/],
    [[hospital, fax('unknown')], 'unknown', /Faxline/],
    [[hospital, fax('no')], 'not-satisfied', /on its way to Faxline\./],
    [[fax('not-applicable')], 'not-applicable', /network/],
    [[], 'unknown', /not where to/],
  ] as const) {
    given(recordAsset, { ...laptop, flows, seen: program.assets.get(laptop.id)?.revision });
    assert.equal(about()?.status, status);
    assert.match(about()?.because ?? '', words);
    assert.equal(about()?.subject, laptop.id);
  }
});

test('164.310(d)(2)(iii): somebody who left answers for nothing', () => {
  const { program, given } = trial();
  given(recordPerson, { id: 'person-ben1', name: 'Ben Osei', start: '2024-03-01' });
  given(recordAsset, { ...laptop, accountable: 'person-ben1' });
  const about = (day = today) => forCitation(findings(program, day), '164.310(d)(2)(iii)')[0];
  assert.equal(about()?.status, 'satisfied');
  given(personLeft, { id: 'person-ben1', seen: program.people.get('person-ben1')?.revision, on: today });
  assert.equal(about()?.status, 'satisfied');
  assert.equal(about('2026-12-01')?.status, 'not-satisfied');
});

test('an empty inventory is unknown in every provision, each once', () => {
  for (const { program } of [trial(false), trial()]) {
    assert.deepEqual(
      findings(program, today).map(({ citation, status }) => [citation, status]),
      answers.map((citation) => [citation, 'unknown']),
    );
  }
});
