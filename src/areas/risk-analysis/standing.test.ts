import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Program } from '#program.ts';
import { factOf } from './fact-of.ts';
import { answered, asset, familyPractice, givenProgram, record, today, vendor } from './given-interview.ts';
import { interview } from './interview.ts';
import type { Fact, MeasureId } from './measures.ts';
import { assetsAsked, standingOf } from './standing.ts';

test('the inventory settles what it knows, and only lines that somebody confirmed', () => {
  const cases: readonly (readonly [Fact, ReturnType<typeof asset>])[] = [
    ['offers-telehealth', asset('video', { kind: 'telehealth' })],
    ['uses-ai', asset('scribe', { kind: 'ai-tool' })],
    ['usb-media-used', asset('stick', { kind: 'portable-drive' })],
    ['networked-medical-devices', asset('ecg', { kind: 'medical-device' })],
    ['works-from-home', asset('vpn', { kind: 'remote-access' })],
    ['public-screens', asset('tablet', { kind: 'kiosk' })],
    ['own-phones-for-work', asset('phone', { kind: 'phone', personal: true })],
    ['texts-about-patients', asset('texts', { kind: 'messaging' })],
    ['website-forms-or-booking', asset('site', { kind: 'website', uses: ['receives'] })],
  ];
  for (const [fact, event] of cases) {
    assert.equal(factOf(givenProgram(), fact, today).value, 'unasked', fact);
    const known = factOf(givenProgram(event), fact, today);
    assert.deepEqual([known.value, known.settled, known.evidence], ['yes', true, [3]], fact);
    const starter = { ...event, data: { ...(event.data as object), confirmed: false } };
    assert.equal(factOf(givenProgram(starter), fact, today).value, 'unasked', fact);
    const retired = {
      area: 'inventory',
      type: 'asset-retired',
      version: 1,
      subject: event.subject,
      data: { on: '2026-11-29', why: '' },
    };
    assert.equal(factOf(givenProgram(event, retired), fact, today).value, 'unasked', fact);
  }
  const it = factOf(givenProgram(vendor('desk', 'IT support')), 'who-runs-it', today);
  assert.equal(it.value, 'it-company');
  assert.equal(
    factOf(givenProgram(vendor('unit', 'It sells scrubs')), 'who-runs-it', today).value,
    'unasked',
  );
});

test('the roster settles that somebody left, up to two years back', () => {
  const left = (on: string) => ({
    area: 'workforce',
    type: 'person-left',
    version: 1,
    subject: 'person-ann',
    data: { on },
  });
  assert.equal(factOf(givenProgram(left('2024-11-30')), 'somebody-left', today).value, 'yes');
  assert.equal(factOf(givenProgram(left('2024-11-29')), 'somebody-left', today).value, 'unasked');
  assert.equal(factOf(givenProgram(left('2026-12-01')), 'somebody-left', today).value, 'unasked');
});

test('without a wireless network, guests on it are not applicable; "I don’t know" leaves the answer open', () => {
  const program = familyPractice();
  const guests = () => standingOf(program, 'guest-wireless-separate', 'practice', today);
  assert.equal(guests().standing, 'unasked');
  record(program, [answered('network-separated', 'absent'), answered('wireless', 'none')]);
  assert.equal(guests().standing, 'not-applicable');
  assert.equal(guests().because, 'Skipped: you have no wireless network (your answer of November 22, 2026).');
  record(program, [answered('wireless', 'unknown')]);
  assert.equal(guests().standing, 'absent');
});

test('one answer counts for all that come from one vendor, and for all computers', () => {
  const program = familyPractice();
  assert.deepEqual(assetsAsked(program, 'second-factor', today), ['asset-mail', 'asset-chart']);
  assert.deepEqual(assetsAsked(program, 'unique-logins', today), ['asset-chart', 'asset-desktops']);
  record(program, [answered('second-factor', 'absent', 'asset-mail')]);
  const files = standingOf(program, 'second-factor', 'asset-files', today);
  assert.equal(files.standing, 'absent');
  assert.equal(
    files.because,
    'A second step at sign-in (MFA), mail and files: you answered “No, the password is enough” on November 22, 2026.',
  );
  assert.equal(standingOf(program, 'second-factor', 'asset-copier', today).standing, 'unasked');
  assert.equal(standingOf(program, 'second-factor', 'practice', today).standing, 'absent');
});

test('an answer stays with its group when another asset comes to lead it', () => {
  const program = givenProgram(
    asset('files', { kind: 'cloud-files', vendor: 'vendor-mail' }),
    answered('second-factor', 'in-place', 'asset-files'),
  );
  record(program, [asset('mail', { kind: 'email', vendor: 'vendor-mail' })]);
  assert.equal(standingOf(program, 'second-factor', 'asset-mail', today).standing, 'in-place');
});

test('nothing is asked twice: flows that the inventory knows settle whether they are encrypted', () => {
  const flows = (...encrypted: ('yes' | 'no' | 'unknown')[]) =>
    givenProgram(
      asset('mail', {
        kind: 'email',
        flows: encrypted.map((one) => ({ to: 'outside: A hospital', what: ['clinical'], encrypted: one })),
      }),
    );
  const standing = (program: Program, id: MeasureId) => standingOf(program, id, 'practice', today);
  assert.equal(standing(flows('yes', 'yes'), 'email-encrypted').standing, 'in-place');
  assert.equal(standing(flows('yes', 'no'), 'transmission-integrity').standing, 'partly');
  assert.equal(standing(flows('no'), 'email-encrypted').standing, 'absent');
  assert.equal(
    standing(flows('no'), 'email-encrypted').because,
    'Skipped: the inventory says that what goes from mail to A hospital is not encrypted.',
  );
  assert.equal(standing(flows('yes', 'unknown'), 'email-encrypted').standing, 'unasked');
  assert.equal(standing(flows(), 'transmission-integrity').standing, 'unasked');
});

test('164.312(e)(2)(i): what one line says of its ways does not speak for lines that say nothing', () => {
  const mail = asset('mail', {
    kind: 'email',
    flows: [{ to: 'outside: A hospital', what: ['clinical'], encrypted: 'yes' }],
  });
  const standing = (id: MeasureId, ...others: ReturnType<typeof asset>[]) =>
    standingOf(givenProgram(mail, ...others), id, 'practice', today).standing;
  const unchecked = { flows: [{ to: 'outside: A lab', what: ['clinical'], encrypted: 'unknown' }] } as const;
  assert.equal(standing('transmission-integrity'), 'in-place');
  assert.equal(standing('transmission-integrity', asset('chart', { kind: 'ehr' })), 'unasked');
  assert.equal(
    standing('transmission-integrity', asset('chart', { kind: 'ehr', confirmed: false, ...unchecked })),
    'unasked',
  );
  assert.equal(
    standing('transmission-integrity', asset('chart', { kind: 'ehr', uses: ['keeps'] })),
    'in-place',
  );
  assert.equal(standing('email-encrypted', asset('chart', { kind: 'ehr' })), 'in-place');
  assert.equal(standing('email-encrypted', asset('second', { kind: 'email' })), 'unasked');
});

test('164.312(b): whoever looks at the EHR’s log on a schedule knows that it keeps one; looking now and then, perhaps at failed sign-ins alone, or not at all leaves it to be asked', () => {
  const ehr = (choice: string) => {
    const program = record(familyPractice(), [answered('access-logs-reviewed', choice)]);
    return {
      ...standingOf(program, 'activity-recorded', 'asset-chart', today),
      asked: interview(program, today).asked.some(({ id }) => id === 'activity-recorded~asset-chart'),
      scans: interview(program, today).asked.some(({ id }) => id === 'activity-recorded~asset-scans'),
    };
  };
  const read = ehr('in-place');
  assert.deepEqual([read.standing, read.asked, read.scans], ['in-place', false, true]);
  assert.equal(
    read.because,
    'Skipped: you look at the record of who opened which chart (your answer of November 22, 2026), so chart keeps one.',
  );
  for (const choice of ['partly', 'absent', 'unknown']) {
    const unread = ehr(choice);
    assert.deepEqual([unread.standing, unread.asked], ['unasked', true]);
  }
});
