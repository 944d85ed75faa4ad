import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Fact } from '#areas/risk-analysis/measures.ts';
import { fold } from '#fold.ts';
import { emptyProgram } from '#program.ts';
import type { Program } from '#program.ts';
import { duties, provisionAt } from '#regulation/index.ts';
import { toldPractices } from '#test/cases/told.ts';
import { telling } from '#told/telling.ts';
import type { Told } from '#told/told.ts';
import { policyValues } from '#told/values.ts';
import type { PolicyValueId } from '#told/values.ts';
import { linesOf } from '#written/written.ts';

import { library, libraryPolicy } from './library.ts';
import type { PolicyText } from './policy.ts';
import { written } from './write.ts';

const security = library.filter(({ id }) => id.startsWith('SEC-'));

/** One of the sample practices, anew each time: its program may be changed. */
function practice(name: 'Family practice' | 'Behavioral health') {
  const found = toldPractices().get(name);
  assert.ok(found);
  const { program, sample } = found;
  let position = program.position;
  return {
    program,
    told: () => telling(program, sample.today).told,
    record(area: string, type: string, subject: string, data: object) {
      position += 1;
      fold(program, [{ area, type, version: 1, subject, data, by: sample.by, at: sample.at, position }]);
    },
    retire(asset: string) {
      assert.ok(program.assets.has(asset), asset);
      this.record('inventory', 'asset-retired', asset, { on: '2026-09-01', why: 'Sold' });
    },
  };
}

const linesIn = (policy: PolicyText, told: Told) => linesOf(written(policy, told));
const policy = (id: string): PolicyText => {
  const found = libraryPolicy(id);
  assert.ok(found, id);
  return found;
};
const nothingTold = () => telling(emptyProgram('practice') satisfies Program, '2026-11-23').told;
/** The same facts, and one of them otherwise. */
const but = (told: Told, changed: Partial<Told>): Told => ({ ...told, ...changed });
const withFact = (told: Told, fact: string, said: string): Told =>
  but(told, { fact: (asked) => (asked === fact ? said : told.fact(asked)) });

test('a practice without laptops reads of no laptop, in no policy; one with them has steps for them', () => {
  const family = practice('Family practice');
  const withLaptops = security.filter((text) =>
    linesOf(text.procedure(family.told())).some((line) => /laptop/i.test(line)),
  );
  assert.ok(withLaptops.length >= 5, withLaptops.map(({ id }) => id).join());
  family.retire('asset-laptops');
  for (const text of security)
    for (const line of linesIn(text, family.told()).filter((line) => !/No laptop/.test(line)))
      assert.doesNotMatch(line, /laptop/i, text.id);
});

test('a file server in the office brings steps for backup, encryption, updates and settings; none, none', () => {
  const clinic = practice('Behavioral health');
  const ids = ['SEC-07', 'SEC-11', 'SEC-12', 'SEC-13', 'SEC-16', 'SEC-18', 'SEC-19'];
  const mentions = (id: string) =>
    linesOf(policy(id).procedure(clinic.told())).filter((line) => line.includes('Shared drive')).length;
  for (const id of ids) assert.ok(mentions(id) > 0, id);
  clinic.retire('asset-files');
  for (const id of ids) assert.equal(mentions(id), 0, id);
});

test('SEC-07: a practice with everything at its vendors asks them for copies, and has no disks to unplug', () => {
  const family = practice('Family practice');
  family.retire('asset-scans');
  family.retire('asset-backup');
  const lines = linesIn(policy('SEC-07'), family.told());
  assert.ok(lines.some((line) => line.startsWith('Willow Chart copies the EHR.')));
  assert.ok(lines.some((line) => line.includes('What vendors keep for us, they copy')));
  for (const line of lines) assert.doesNotMatch(line, /unplugged|two kinds of media|No backup system/);
});

test('a check-in kiosk, a portal and a fax are spoken of only where there is one', () => {
  for (const [asset, name, ids] of [
    ['asset-kiosk', 'Check-in kiosk', ['SEC-03', 'SEC-09', 'SEC-10', 'SEC-12', 'SEC-19']],
    ['asset-portal', 'Patient portal', ['SEC-03', 'SEC-14', 'SEC-15']],
    ['asset-faxes', 'Cloud fax', ['SEC-13', 'SEC-15', 'SEC-19']],
  ] as const) {
    const family = practice('Family practice');
    const named = (id: string) => linesIn(policy(id), family.told()).some((line) => line.includes(name));
    for (const id of ids) assert.ok(named(id), `${id}: ${name}`);
    family.retire(asset);
    for (const id of ids) assert.ok(!named(id), `${id}: ${name}`);
  }
});

test('a number that the practice sets stands in each policy that has it', () => {
  const where: Partial<Record<PolicyValueId, readonly string[]>> = {
    'risk-analysis-months': ['SEC-01', 'SEC-21'],
    'log-review-days': ['SEC-03', 'SEC-10', 'SEC-13', 'SEC-14', 'SEC-18'],
    'access-review-months': ['SEC-05', 'SEC-15', 'SEC-18'],
    'contingency-test-months': ['SEC-06', 'SEC-07'],
    'backup-hours': ['SEC-07'],
    'restore-test-months': ['SEC-07', 'SEC-21'],
    'evaluation-months': ['SEC-08', 'SEC-19'],
    'screen-lock-minutes': ['SEC-10', 'SEC-12', 'SEC-17', 'SEC-18'],
    'logoff-minutes': ['SEC-12'],
    'password-length': ['SEC-14'],
    'patch-days': ['SEC-16', 'SEC-17'],
    'phishing-months': ['SEC-16'],
    'inventory-review-months': ['SEC-12', 'SEC-17', 'SEC-20'],
    'associate-review-months': ['SEC-19'],
    'incident-report-hours': ['SEC-06', 'SEC-14', 'SEC-15', 'SEC-16', 'SEC-17', 'SEC-18'],
    'leaver-hours': ['SEC-04', 'SEC-17'],
    'policy-review-months': security.map(({ id }) => id),
  };
  for (const [value, ids] of Object.entries(where) as [PolicyValueId, readonly string[]][]) {
    const family = practice('Family practice');
    const before = new Map(ids.map((id) => [id, linesIn(policy(id), family.told()).join('\n')]));
    const number = policyValues[value].most - 1;
    family.record('policies', 'value-set', `value-${value}`, { value, number, why: 'As we decided' });
    for (const [id, text] of before) {
      const after = linesIn(policy(id), family.told()).join('\n');
      assert.notEqual(after, text, `${id}: ${value}`);
      assert.ok(after.includes(String(number)), `${id}: ${value} is ${number}`);
    }
  }
});

test('what a policy promises moves with its number: “Screens lock after 5 minutes.”', () => {
  const family = practice('Family practice');
  family.record('policies', 'value-set', 'value-screen-lock-minutes', {
    value: 'screen-lock-minutes',
    number: 5,
    why: 'Busy hallway',
  });
  const promised = policy('SEC-10').promises?.(family.told()) ?? [];
  assert.deepEqual(
    promised.filter(({ id }) => id === 'screens-lock'),
    [{ id: 'screens-lock', sentence: 'Screens lock after 5 minutes.', shownBy: ['164.310(c)'] }],
  );
});

test('facts that nobody told bring no system, device, vendor or IT company into a text', () => {
  for (const text of security)
    for (const line of linesOf(text.procedure(nothingTold())))
      assert.doesNotMatch(
        line,
        /laptop|kiosk|check-in screen|portal|file server|shared drive|VPN|our IT company|computer support/i,
        `${text.id}: ${line}`,
      );
});

test('who looks after the computers decides who does the technical part', () => {
  const { told } = practice('Family practice');
  const own = but(withFact(told(), 'who-runs-it', 'own-staff'), { itCompany: () => undefined });
  const nobody = but(withFact(told(), 'who-runs-it', 'nobody'), { itCompany: () => undefined });
  for (const { id } of security.filter(({ id }) => id !== 'SEC-17')) {
    assert.match(linesIn(policy(id), told()).join('\n'), /Lantern IT/, id);
    assert.match(linesOf(policy(id).who(own)).join('\n'), /our computer support/, id);
    const alone = linesIn(policy(id), nobody).join('\n');
    assert.match(alone, /We have no technician of our own/, id);
    assert.doesNotMatch(alone, /our (IT company|computer support)/, id);
  }
});

test('each fact of the interview changes the texts that hang on it', () => {
  const hang: readonly (readonly [fact: Fact, one: string, other: string, ids: readonly string[]])[] = [
    ['works-from-home', 'yes', 'no', ['SEC-01', 'SEC-03', 'SEC-08', 'SEC-10', 'SEC-14', 'SEC-16', 'SEC-18']],
    ['offers-telehealth', 'yes', 'no', ['SEC-15', 'SEC-18']],
    ['wireless', 'guests-too', 'staff-only', ['SEC-19']],
    ['wireless', 'none', 'staff-only', ['SEC-15', 'SEC-19']],
    ['texts-about-patients', 'yes', 'no', ['SEC-15', 'SEC-17']],
    ['own-phones-for-work', 'yes', 'no', ['SEC-04', 'SEC-17', 'SEC-20']],
    ['usb-media-used', 'yes', 'no', ['SEC-04', 'SEC-10', 'SEC-11', 'SEC-16', 'SEC-17', 'SEC-20']],
    ['website-forms-or-booking', 'yes', 'no', ['SEC-15']],
    ['uses-ai', 'yes', 'no', ['SEC-01', 'SEC-10', 'SEC-15', 'SEC-19', 'SEC-20']],
    ['networked-medical-devices', 'yes', 'no', ['SEC-10', 'SEC-11', 'SEC-12', 'SEC-16', 'SEC-19', 'SEC-21']],
    ['moved-or-renovated', 'yes', 'no', ['SEC-08', 'SEC-09']],
    ['somebody-left', 'yes', 'no', ['SEC-04']],
    ['public-screens', 'yes', 'no', ['SEC-10']],
  ];
  const { told } = practice('Family practice');
  for (const [fact, one, other, ids] of hang)
    for (const id of ids) {
      const [first, second] = [one, other].map((said) =>
        linesIn(policy(id), withFact(told(), fact, said)).join('\n'),
      );
      assert.notEqual(first, second, `${id}: ${fact}`);
    }
});

test('“I don’t know” stays open in the text: it says what is still to be found out', () => {
  const { told } = practice('Family practice');
  for (const [fact, id, says] of [
    ['uses-ai', 'SEC-01', /We ask everybody which AI tools they use/],
    ['own-phones-for-work', 'SEC-04', /Ask whether our mail or an app of ours is on/],
    ['usb-media-used', 'SEC-11', /We look in drawers and ask for USB drives/],
    ['website-forms-or-booking', 'SEC-15', /We find out whether people can write, book/],
    ['networked-medical-devices', 'SEC-16', /That is still to be done/],
    ['works-from-home', 'SEC-18', /works away from [^\n]* is still to be settled/],
    ['offers-telehealth', 'SEC-18', /sees patients by video is still to be settled/],
    ['wireless', 'SEC-19', /We find out who has the wireless password/],
  ] as const) {
    const text = (said: string) => linesIn(policy(id), withFact(told(), fact, said)).join('\n');
    assert.match(text('unknown'), says, id);
    assert.match(text('unasked'), says, id);
    assert.doesNotMatch(text('yes'), says, id);
  }
});

test('nobody checks their own work: where the security official owns the practice, another person does', () => {
  const { told } = practice('Family practice');
  const alone = but(told(), { owner: told().securityOfficial, deputy: () => undefined });
  assert.match(
    linesIn(policy('SEC-03'), alone).join('\n'),
    /Dana Whitfield in these systems is reviewed by another/,
  );
  for (const text of security)
    for (const line of linesIn(text, alone))
      assert.doesNotMatch(line, /Dana Whitfield,? (and|or|with) Dana Whitfield/, text.id);
});

test('SEC-17 and SEC-18 apply by what people carry, where they work and how they see patients, and say so', () => {
  const family = practice('Family practice');
  const [mobile, remote] = [policy('SEC-17'), policy('SEC-18')];
  assert.deepEqual(mobile.applies(family.told()), {
    applies: true,
    because: 'Your inventory lists devices that people carry: Laptops.',
  });
  family.retire('asset-laptops');
  assert.equal(mobile.applies(family.told()).applies, false);
  assert.match(mobile.applies(family.told()).because, /no laptop, tablet, or phone/);
  assert.match(
    mobile.applies(withFact(family.told(), 'own-phones-for-work', 'yes')).because,
    /device of their own/,
  );
  assert.equal(remote.applies(family.told()).applies, false);
  assert.match(remote.applies(family.told()).because, /^You said that nobody works away/);
  assert.match(
    remote.applies(practice('Behavioral health').told()).because,
    /works away from the office, and you see patients by video/,
  );
  for (const text of [mobile, remote]) {
    const unknown = text.applies(nothingTold());
    assert.equal(unknown.applies, true);
    assert.match(unknown.because, /not known yet/);
  }
});

test('164.308, 164.310, 164.312: each standard and specification has its security policy, save those of other families', () => {
  const elsewhere = [
    '164.308(a)(1)(ii)(C)',
    '164.308(a)(2)',
    '164.308(a)(5)(i)',
    '164.308(a)(5)(ii)(A)',
    '164.308(b)(3)',
  ];
  const answered = new Set(security.flatMap(({ answers }) => answers));
  assert.deepEqual(
    duties
      .map(({ citation }) => citation)
      .filter((citation) => /^164\.3(08|10|12)\(/.test(citation) && !answered.has(citation)),
    elsewhere,
  );
});

test('164.306(d)(3): a policy on an addressable specification says how another way is recorded, and never “optional”', () => {
  const { told } = practice('Behavioral health');
  const addressable = security.filter(
    ({ level, answers }) =>
      level === 'required' && answers.some((at) => provisionAt(at)?.designation === 'addressable'),
  );
  assert.ok(addressable.length >= 11, addressable.map(({ id }) => id).join());
  for (const text of addressable)
    assert.match(
      linesIn(text, told()).join('\n'),
      /addressable \(164\.306\(d\)\(3\)\)\. We may not just leave (it|them) out\.[^\n]* Ines Halvorsen writes down why/,
      text.id,
    );
  for (const text of security)
    for (const line of linesIn(text, told())) assert.doesNotMatch(line, /\boptional\b/i, text.id);
});

test('a number of our own is never the law’s: each policy that sets one says whose it is', () => {
  const { told } = practice('Family practice');
  for (const id of ['SEC-01', 'SEC-03', 'SEC-04', 'SEC-08', 'SEC-10', 'SEC-12', 'SEC-14', 'SEC-16'])
    assert.match(
      linesIn(policy(id), told()).join('\n'),
      /[Tt]he law (says “\w+” and )?(gives|names) no [^\n]*|names no number of months|names no (minutes|hours|days|length)/,
      id,
    );
});

test('what peers get wrong is said right: passwords, lost disks, ransomware', () => {
  const { told } = practice('Family practice');
  const says = (id: string, what: RegExp) => assert.match(linesIn(policy(id), told()).join('\n'), what, id);
  says('SEC-14', /do not make you change a password by the calendar/);
  says('SEC-12', /A password is not encryption/);
  says('SEC-12', /While it is on and somebody is signed in, the disk is open/);
  says('SEC-06', /we presume a breach\. A restore from backup does not change that/);
  says('SEC-06', /Days run from discovery, not from the end of our inquiry/);
});
