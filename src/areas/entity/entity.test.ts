import assert from 'node:assert/strict';
import { test } from 'node:test';

import { officialOn, todayOf } from '#program.ts';
import { ana, fieldsOf, forCitation, practiceForm, today, trial, type Trial } from '#test/given-decisions.ts';
import { recordAsset, retireAsset } from '#areas/inventory/decide.ts';
import { enroll, recordPerson } from '#areas/workforce/decide.ts';
import { closeSite, describe, establish, recordSite, setTimeZone } from './decide.ts';
import { designate, endDesignation } from './decide-officials.ts';
import { findings } from './findings.ts';

const { timeZone: _zone, officer: _officer, ...facts } = practiceForm;
const ben = { id: 'person-ben1', name: 'Ben Osei', start: '2024-03-01' };
const site = {
  id: 'site-main',
  name: 'Elm Street',
  street: '1 Elm St',
  city: 'Austin',
  state: 'tx',
  zip: '78701',
};

test('setting up records the practice, a job, the person and both offices, and the same form again records nothing', () => {
  const { program, given, refused } = trial(false);
  assert.equal(given(establish, practiceForm), 5);
  assert.equal(officialOn(program, 'security-official', today)?.name, 'Ana Ruiz');
  assert.equal(officialOn(program, 'privacy-official', today)?.name, 'Ana Ruiz');
  assert.ok(program.jobs.has(program.people.get(ana)?.job ?? ''));
  assert.equal(given(establish, practiceForm), 0);
  assert.match(refused(establish, { ...practiceForm, name: 'Another' })[0]?.because ?? '', /set up already/);
});

test('164.308(a)(2): set up in the evening, when UTC has the next day already, the official holds the office at once', () => {
  const { program } = trial(false);
  const at = '2026-12-01T03:00:00.000Z';
  const input = establish.schema.safeParse(practiceForm);
  assert.ok(input.success);
  const decision = establish.decide(program, input.data, { by: ana, today: '2026-12-01', at });
  assert.ok('events' in decision);
  assert.deepEqual(
    decision.events
      .filter(({ type }) => type === 'official-designated' || type === 'practice-established')
      .map(({ data }) => (data as { from: string }).from),
    ['2026-11-30', '2026-11-30', '2026-11-30'],
  );
});

test('the form takes text as well as JSON, and says for each field what is wrong and what to do', () => {
  const { given, refused } = trial(false);
  const wrong = refused(establish, {
    ...practiceForm,
    name: '  ',
    kind: 'hospital',
    states: ['TX', 'ZZ'],
    staff: '0',
    patients: '1.5',
    part2: 'maybe',
    timeZone: 'Texas',
    officer: { id: ana, name: 'A\u0000na', email: 'ana at elm' },
  });
  assert.deepEqual(fieldsOf(wrong), [
    'name',
    'kind',
    'states.1',
    'staff',
    'patients',
    'part2',
    'timeZone',
    'officer.name',
    'officer.email',
  ]);
  assert.match(wrong[1]?.because ?? '', /solo-physician, primary-care, dental/);
  assert.ok(refused(establish, {}).length >= 6);
  assert.equal(refused(establish, 'nonsense').length, 1);
  assert.equal(
    given(establish, { ...practiceForm, states: 'tx', staff: '4', patients: '1,200', part2: '' }),
    5,
  );
});

test('a name of 120 characters is taken, 121 are refused with the limit; emoji and right-to-left text are welcome', () => {
  const { program, given, refused } = trial();
  const seen = () => program.entity?.revision;
  assert.equal(given(describe, { ...facts, name: '😀'.repeat(120), seen: seen() }), 1);
  assert.match(
    refused(describe, { ...facts, name: '😀'.repeat(121), seen: seen() })[0]?.because ?? '',
    /121 characters long\. Shorten it to 120/,
  );
  assert.match(
    refused(describe, { ...facts, name: 'x'.repeat(10_000_000), seen: seen() })[0]?.because ?? '',
    /10,000,000 characters/,
  );
  assert.equal(given(describe, { ...facts, name: 'מרפאת אלם ‏🏥', seen: seen() }), 1);
  assert.equal(given(describe, { ...facts, name: ' Cafe\u0301 ', seen: seen() }), 1);
  assert.equal(program.entity?.name, 'Café');
  for (const bad of ['a\u0007b', 'a\nb', 'a\ud800b', 'a\u2028b', '\u200b'])
    assert.deepEqual(fieldsOf(refused(describe, { ...facts, name: bad, seen: seen() })), ['name'], bad);
});

test('two people describe the practice at once: the second is told who was first, and nothing is lost', () => {
  const { program, given, refused } = trial();
  given(recordPerson, ben);
  const seen = program.entity?.revision;
  assert.equal(given(describe, { ...facts, staff: 5, seen }, { by: ben.id }), 1);
  const [refusal] = refused(describe, { ...facts, staff: 6, seen });
  assert.match(refusal?.because ?? '', /^Ben Osei changed this after you opened it/);
  assert.equal(refusal?.field, 'seen');
  assert.equal(program.entity?.staff, 5);
  assert.equal(given(describe, { ...facts, staff: '5', seen }), 0, 'the same content is no conflict');
});

test('the time zone is a dated fact', () => {
  const { program, given, refused } = trial();
  assert.equal(given(setTimeZone, { timeZone: 'America/Denver', from: '2027-01-01' }), 1);
  assert.equal(given(setTimeZone, { timeZone: 'America/Denver', from: '2027-01-01' }), 0);
  assert.equal(todayOf(program, '2026-12-15T06:30:00.000Z'), '2026-12-15');
  assert.equal(todayOf(program, '2027-02-15T06:30:00.000Z'), '2027-02-14');
  for (const from of ['2027-12-01', '2026-02-30', 'soon'])
    assert.deepEqual(fieldsOf(refused(setTimeZone, { timeZone: 'America/Denver', from })), ['from'], from);
});

test('164.308(a)(2): a successor ends the designation before, on the day before', () => {
  const { program, given, refused } = trial();
  given(recordPerson, ben);
  const office = 'security-official';
  assert.equal(given(designate, { office, person: ben.id, from: '2026-12-15' }), 2);
  assert.equal(given(designate, { office, person: ben.id, from: '2026-12-15' }), 0);
  assert.equal(officialOn(program, office, '2026-12-14')?.id, ana);
  assert.equal(officialOn(program, office, '2026-12-15')?.id, ben.id);
  assert.equal(officialOn(program, 'privacy-official', '2026-12-15')?.id, ana);
  assert.deepEqual(fieldsOf(refused(designate, { office, person: 'person-nobody' })), ['person']);
  assert.deepEqual(fieldsOf(refused(designate, { office, person: ben.id, from: '2020-01-01' })), ['from']);
  assert.deepEqual(fieldsOf(refused(designate, { office: 'king', person: ben.id })), ['office']);
});

test('164.308(a)(2): the last official cannot be ended without a successor', () => {
  const { given, refused } = trial();
  given(recordPerson, ben);
  assert.equal(given(endDesignation, { office: 'privacy-official', person: ana }), 1);
  assert.equal(given(endDesignation, { office: 'privacy-official', person: ana }), 0);
  const [refusal] = refused(endDesignation, { office: 'security-official', person: ana });
  assert.equal(refusal?.citation, '164.308(a)(2)');
  assert.deepEqual(fieldsOf(refused(endDesignation, { office: 'security-official', person: ben.id })), [
    'person',
  ]);
});

test('a site is recorded, corrected, closed and opened again; it does not close over what stands there', () => {
  const { program, given, refused } = trial();
  const seen = () => program.sites.get(site.id)?.revision ?? 0;
  assert.equal(given(recordSite, site), 1);
  assert.equal(given(recordSite, site), 0);
  assert.equal(program.sites.get(site.id)?.state, 'TX');
  assert.deepEqual(fieldsOf(refused(recordSite, { ...site, id: 'site-other' })), ['name']);
  assert.deepEqual(fieldsOf(refused(recordSite, { ...site, seen: seen(), zip: '787' })), ['zip']);
  assert.deepEqual(fieldsOf(refused(recordSite, { ...site, id: 'nowhere' })), ['id']);
  const desk = {
    id: 'asset-desk',
    form: 'device',
    kind: 'desktop',
    name: 'Desktops',
    count: 2,
    sites: [site.id],
  };
  given(recordAsset, desk);
  assert.match(
    refused(closeSite, { id: site.id, seen: seen(), on: today })[0]?.because ?? '',
    /such as “Desktops”/,
  );
  given(retireAsset, {
    id: desk.id,
    seen: program.assets.get(desk.id)?.revision,
    on: today,
    why: 'Sold, wiped',
  });
  assert.deepEqual(fieldsOf(refused(closeSite, { id: site.id, seen: seen(), on: '2026-12-01' })), ['on']);
  assert.equal(given(closeSite, { id: site.id, seen: seen(), on: today }), 1);
  assert.equal(given(closeSite, { id: site.id, seen: 0, on: today }), 0);
  assert.equal(given(recordSite, { ...site, seen: seen() }), 1);
  assert.equal(program.sites.get(site.id)?.closed, undefined);
});

test('164.308(a)(2): shown by a designation in force; unknown in an empty practice; not satisfied once the holder has left', () => {
  const empty = trial(false);
  assert.equal(forCitation(findings(empty.program, today), '164.308(a)(2)')[0]?.status, 'unknown');
  const { program, given } = trial();
  const [shown] = forCitation(findings(program, today), '164.308(a)(2)');
  assert.equal(shown?.status, 'satisfied');
  assert.equal(shown?.grade, 'shown');
  assert.equal(shown?.evidence.length, 1);
  const [before] = forCitation(findings(program, '2026-11-29'), '164.308(a)(2)');
  assert.equal(before?.status, 'not-satisfied');
  assert.match(before?.because ?? '', /November 30, 2026/);
  given(recordPerson, ben);
  given(endDesignation, { office: 'security-official', person: ana });
  assert.equal(forCitation(findings(program, today), '164.308(a)(2)')[0]?.status, 'satisfied');
  assert.equal(forCitation(findings(program, '2026-12-01'), '164.308(a)(2)')[0]?.status, 'not-satisfied');
});

test('164.530(a)(1)(i): the privacy official is shown by the designation in force, and missing once the holder has left', () => {
  const empty = trial(false);
  const privacy = (one: Trial, day = today) =>
    ['164.530(a)(1)', '164.530(a)(1)(i)', '164.530(a)(2)'].map(
      (citation) => forCitation(findings(one.program, day), citation)[0]!,
    );
  assert.deepEqual(
    privacy(empty).map(({ status }) => status),
    ['unknown', 'unknown', 'unknown'],
  );
  const one = trial();
  const [standard, official, documented] = privacy(one);
  assert.deepEqual(
    [standard?.status, official?.status, official?.grade],
    ['satisfied', 'satisfied', 'shown'],
  );
  assert.match(official?.because ?? '', /is your privacy official, designated in this record/);
  // The contact person is not asked about here yet, so the documentation of both is not shown.
  assert.equal(documented?.status, 'unknown');
  assert.deepEqual(documented?.evidence, official?.evidence);
  assert.equal(privacy(one, '2026-11-29')[1]?.status, 'not-satisfied');
});

test('164.308(a)(2): a holder who left leaves the office empty', () => {
  const { program, given } = trial();
  given(recordPerson, ben);
  given(designate, { office: 'security-official', person: ben.id });
  // A ledger may hold what the decision would refuse today.
  program.people.set(ben.id, { ...program.people.get(ben.id)!, left: '2026-12-01' });
  assert.equal(forCitation(findings(program, '2026-12-01'), '164.308(a)(2)')[0]?.status, 'satisfied');
  const [gone] = forCitation(findings(program, '2026-12-02'), '164.308(a)(2)');
  assert.equal(gone?.status, 'not-satisfied');
  assert.match(gone?.because ?? '', /Ben Osei.*left on December 1, 2026/);
});

test('164.308(a)(4)(ii)(A), 164.314(b): no is not applicable with its reason, unknown and yes are unknown', () => {
  const conditional = new Set(['164.308(a)(4)(ii)(A)', '164.314(b)(1)', '164.314(b)(2)']);
  const { program, given } = trial();
  const statuses = () => findings(program, today).filter(({ citation }) => conditional.has(citation));
  assert.deepEqual(
    statuses().map(({ status, grade }) => [status, grade]),
    Array.from({ length: 3 }, () => ['not-applicable', 'said']),
  );
  for (const said of ['unknown', 'yes']) {
    given(describe, {
      ...facts,
      clearinghouse: said,
      groupHealthPlan: said,
      seen: program.entity?.revision,
    });
    assert.deepEqual(
      statuses().map(({ status, work }) => [status, work?.path]),
      Array.from({ length: 3 }, () => ['unknown', '/practice']),
    );
  }
});

test('164.308(a)(2): the offices are not handed from the last who can sign in to somebody who cannot', () => {
  const { given, refused } = trial();
  given(recordPerson, ben);
  given(enroll, {});
  given(designate, { office: 'privacy-official', person: ben.id });
  assert.deepEqual(fieldsOf(refused(designate, { office: 'security-official', person: ben.id })), ['person']);
  given(enroll, {}, { by: ben.id });
  given(designate, { office: 'security-official', person: ben.id });
});
