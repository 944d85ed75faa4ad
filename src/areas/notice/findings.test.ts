import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { recordSite } from '#areas/entity/decide.ts';
import { emptyProgram } from '#program.ts';
import { today } from '#test/given-decisions.ts';
import { publish } from './decide.ts';
import { acknowledge, recordFirstService, withdrawFirstService } from './decide-patients.ts';
import { post } from './decide-posting.ts';
import { answers, findings } from './findings.ts';
import { toldTrial } from './given.ts';

type Trial = ReturnType<typeof toldTrial>;
const found = (one: Trial, citation: string, day = today) =>
  findings(one.program, day).filter((finding) => finding.citation === citation);
const status = (one: Trial, citation: string, day = today) => found(one, citation, day)[0]?.status;

const photo = { digest: 'a'.repeat(64), name: 'wall.jpg', type: 'image/jpeg', bytes: 10 };
const posting = { version: '1', where: 'site-main', on: today, copies: 'on', note: '' };
const digest = 'c'.repeat(64);
const visit = (id: string, on = today, emergency = '') => ({
  id: `patient-${id}`,
  on,
  emergency,
  patient: digest,
});
const signed = (id: string, on = today) => ({
  id: `patient-${id}`,
  version: '1',
  on,
  way: 'paper',
  why: 'In the blue binder.',
  files: [],
});

describe('164.520: findings', () => {
  test('each of the 31 duties of 164.520 is answered, on an empty record as unknown', () => {
    assert.equal(new Set(answers).size, 31);
    const all = findings(emptyProgram('practice-test'), today);
    assert.deepEqual(
      all.filter((one) => one.status !== 'unknown'),
      [],
    );
    assert.deepEqual(
      [...new Set(all.map(({ citation }) => citation))].toSorted(),
      [...new Set(answers)].toSorted(),
    );
  });

  test('(a), (b): a version in effect shows its elements; one that is coming does not yet', () => {
    const one = toldTrial();
    one.given(publish, { seen: 0, effective: '2026-12-05', material: 'no', changes: '' });
    assert.equal(status(one, '164.520(a)', '2026-12-04'), 'not-satisfied');
    assert.equal(found(one, '164.520(a)', '2026-12-04')[0]?.due, '2026-12-05');
    assert.equal(status(one, '164.520(a)', '2026-12-05'), 'satisfied');
    const again = toldTrial();
    again.published(today);
    again.reach({ phone: '512-555-0199' });
    assert.equal(status(again, '164.520(b)(1)(vii)'), 'not-satisfied');
    assert.match(found(again, '164.520(b)(1)(vii)')[0]?.because ?? '', /^No longer true: the phone number\./);
    assert.equal(status(again, '164.520(b)(3)'), 'satisfied');
  });

  test('(b)(1)(iii): fundraising and part 2 follow what the practice said', () => {
    const one = toldTrial();
    one.published(today);
    // The trial practice said that it holds no part 2 records.
    assert.equal(status(one, '164.520(b)(1)(iii)(D)'), 'not-applicable');
    assert.equal(status(one, '164.520(b)(1)(iii)(A)'), 'unknown');
    one.does({ fundraises: 'no' });
    assert.equal(status(one, '164.520(b)(1)(iii)(A)'), 'not-applicable');
    one.does({ fundraises: 'yes' });
    assert.equal(status(one, '164.520(b)(1)(iii)(A)'), 'not-satisfied');
    assert.equal(status(one, '164.520(b)(1)'), 'not-satisfied');
    assert.match(found(one, '164.520(b)(3)')[0]?.because ?? '', /No longer true: whether you raise funds/);
    one.published(today);
    assert.equal(status(one, '164.520(b)(1)(iii)(A)'), 'satisfied');
    assert.equal(status(one, '164.520(b)(3)'), 'satisfied');
  });

  test('(b)(3): a coming version that puts a change right is due on its day', () => {
    const one = toldTrial();
    one.published(today);
    one.does({ fundraises: 'yes' });
    assert.equal(status(one, '164.520(b)(3)'), 'not-satisfied');
    one.given(publish, {
      seen: one.seen(),
      effective: '2026-12-10',
      material: 'yes',
      changes: 'We raise funds.',
    });
    const [finding] = found(one, '164.520(b)(3)');
    assert.equal(finding?.status, 'due');
    assert.equal(finding?.due, '2026-12-10');
    assert.equal(found(one, '164.520(c)(2)(iv)')[0]?.due, '2026-12-10');
    assert.equal(status(one, '164.520(c)(2)(iv)', '2026-12-10'), 'not-satisfied');
  });

  test('(c)(2)(iii), (iv), (c)(3): every site by itself, and the website where there is one', () => {
    const one = toldTrial();
    one.published(today);
    assert.equal(status(one, '164.520(c)(2)(iii)'), 'not-satisfied');
    assert.equal(status(one, '164.520(c)'), 'unknown');
    assert.equal(status(one, '164.520(c)(3)'), 'not-applicable');
    one.given(post, posting);
    assert.equal(found(one, '164.520(c)(2)(iii)')[0]?.grade, 'said');
    one.given(post, { ...posting, photo });
    assert.equal(found(one, '164.520(c)(2)(iii)')[0]?.grade, 'shown');
    assert.equal(status(one, '164.520(c)'), 'satisfied');
    assert.equal(status(one, '164.520(c)(2)(iv)'), 'not-applicable');
    one.given(recordSite, {
      id: 'site-oak2',
      seen: 0,
      name: 'Oak',
      street: '',
      city: '',
      state: 'TX',
      zip: '',
    });
    assert.deepEqual(
      found(one, '164.520(c)(2)(iii)').map(({ subject, status: now }) => [subject, now]),
      [
        ['site-main', 'satisfied'],
        ['site-oak2', 'not-satisfied'],
      ],
    );
    one.reach({ website: 'https://elm.example' });
    assert.equal(status(one, '164.520(c)(3)'), 'not-satisfied');
    one.given(post, { ...posting, where: 'website' });
    assert.equal(status(one, '164.520(c)(3)'), 'satisfied');
    one.published(today);
    assert.match(found(one, '164.520(c)(2)(iii)')[0]?.because ?? '', /still has version 1/);
    assert.equal(status(one, '164.520(c)(2)(iv)'), 'not-satisfied');
    assert.equal(status(one, '164.520(c)(3)'), 'not-satisfied');
  });

  test('(c)(2)(ii): patients with neither are counted, never named; today is still due, yesterday is not', () => {
    const one = toldTrial();
    one.published('2026-11-20', { changes: '' });
    assert.equal(status(one, '164.520(c)(2)(ii)'), 'unknown');
    one.given(recordFirstService, visit('one1'));
    assert.equal(status(one, '164.520(c)(2)(ii)'), 'due');
    assert.equal(found(one, '164.520(c)(2)(ii)')[0]?.due, today);
    assert.equal(status(one, '164.520(c)(2)(ii)', '2026-12-01'), 'not-satisfied');
    one.given(recordFirstService, visit('two2', '2026-11-25'));
    one.given(recordFirstService, visit('three3', '2026-11-26'));
    assert.match(found(one, '164.520(c)(2)(ii)')[0]?.because ?? '', /^2 patients have neither/);
    one.given(acknowledge, {
      ...signed('two2', '2026-11-25'),
      way: 'not-obtained',
      why: 'Chose not to sign.',
    });
    one.given(withdrawFirstService, { id: 'patient-three3', why: 'Logged twice.' });
    one.given(acknowledge, signed('one1'));
    const [finding] = found(one, '164.520(c)(2)(ii)');
    assert.equal(finding?.status, 'satisfied');
    assert.match(finding?.because ?? '', /Of 2 patients, 1 signed, and for 1 the reason/);
    assert.equal(status(one, '164.520(c)(2)(i)'), 'satisfied');
  });

  test('(c)(2)(i), (ii): an emergency needs no acknowledgment', () => {
    const one = toldTrial();
    one.published('2026-11-20', { changes: '' });
    one.given(recordFirstService, visit('one1', '2026-11-21', 'on'));
    assert.equal(status(one, '164.520(c)(2)(ii)'), 'satisfied');
    assert.equal(status(one, '164.520(c)(2)(i)'), 'unknown');
  });

  test('(c)(2)(i): signed a day late is late for 90 days, signed before the visit is in time', () => {
    const one = toldTrial();
    one.published('2026-11-20', { changes: '' });
    one.given(recordFirstService, visit('early1', '2026-11-28'));
    one.given(acknowledge, signed('early1', '2026-11-26'));
    assert.equal(status(one, '164.520(c)(2)(i)'), 'satisfied');
    one.given(recordFirstService, visit('late2', '2026-11-28'));
    one.given(acknowledge, signed('late2', '2026-11-29'));
    assert.equal(status(one, '164.520(c)(2)(i)'), 'not-satisfied');
    assert.equal(status(one, '164.520(c)(2)(i)', '2027-02-25'), 'not-satisfied');
    assert.equal(status(one, '164.520(c)(2)(i)', '2027-02-26'), 'satisfied');
  });

  test('no finding ever asks to mail or sign anew after a revision', () => {
    const one = toldTrial();
    one.published(today);
    one.given(recordFirstService, visit('one1'));
    one.given(acknowledge, signed('one1'));
    one.does({ fundraises: 'yes' });
    one.published(today, { material: 'yes' });
    assert.equal(status(one, '164.520(c)(2)(ii)'), 'satisfied');
    for (const { because } of findings(one.program, today))
      assert.doesNotMatch(
        because,
        /\b(re-?mail|mail (it|them|everybody)|redistribut|sign again|send (it|a copy) to (every|all))/i,
      );
  });
});

describe('164.520(c)(2)(ii): recording', () => {
  test('a note without a reason, a paper without its place, a signature that nobody gave are refused', () => {
    const one = toldTrial();
    one.published('2026-11-20', { changes: '' });
    one.given(recordFirstService, visit('one1', '2026-11-25'));
    const refused = (more: object) =>
      one
        .refused(acknowledge, { ...signed('one1', '2026-11-25'), why: '', ...more })
        .map(({ field }) => field);
    assert.deepEqual(refused({ way: 'not-obtained' }), ['why']);
    assert.deepEqual(refused({ way: 'paper' }), ['why']);
    assert.deepEqual(refused({ way: 'signed-here' }), ['signature']);
    assert.deepEqual(refused({ way: 'not-obtained', why: 'x', on: '2026-11-24' }), ['on']);
    assert.deepEqual(refused({ why: 'x', on: '2026-12-01' }), ['on']);
    assert.deepEqual(refused({ why: 'x', on: '2026-11-19' }), ['on']);
    assert.deepEqual(refused({ why: 'x', version: '2' }), ['version']);
  });

  test('a signature after a note is taken; a second signature is not; the same form twice is once', () => {
    const one = toldTrial();
    one.published('2026-11-20', { changes: '' });
    one.given(recordFirstService, visit('one1', '2026-11-25'));
    assert.equal(
      one.given(recordFirstService, { ...visit('one1', '2026-11-25'), patient: 'd'.repeat(64) }),
      0,
    );
    one.given(acknowledge, { ...signed('one1', '2026-11-25'), way: 'not-obtained', why: 'Left early.' });
    one.given(acknowledge, signed('one1', '2026-11-27'));
    assert.equal(one.given(acknowledge, signed('one1', '2026-11-27')), 0);
    const [refusal] = one.refused(acknowledge, signed('one1', '2026-11-28'));
    assert.match(refusal?.because ?? '', /One is enough/);
    one.given(withdrawFirstService, { id: 'patient-one1', why: 'A patient from before.' });
    assert.equal(one.given(withdrawFirstService, { id: 'patient-one1', why: 'Again.' }), 0);
  });

  test('a posting of a version that is not there, before it was published, or on no website is refused', () => {
    const one = toldTrial();
    one.published(today);
    const refused = (more: object) => one.refused(post, { ...posting, ...more }).map(({ field }) => field);
    assert.deepEqual(refused({ version: '2' }), ['version']);
    assert.deepEqual(refused({ on: '2026-11-29' }), ['on']);
    assert.deepEqual(refused({ where: 'website' }), ['where']);
    assert.deepEqual(refused({ where: 'site-none' }), ['where']);
    one.given(post, posting);
    assert.equal(one.given(post, posting), 0);
  });
});
