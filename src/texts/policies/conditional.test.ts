import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Activity } from '#areas/entity/events.ts';
import type { YesNo } from '#phi.ts';
import type { Program } from '#program.ts';
import { toldPractices } from '#test/cases/told.ts';
import { telling } from '#told/telling.ts';
import type { Told } from '#told/told.ts';
import { linesOf } from '#written/written.ts';
import { firstLadder } from './ladder.ts';
import { libraryPolicy } from './library.ts';
import { written } from './write.ts';

const practices = toldPractices();
const family = practices.get('Family practice') ?? assert.fail();
const clinic = practices.get('Behavioral health') ?? assert.fail();

type Change = Partial<NonNullable<Program['entity']>> & { does?: Partial<Record<Activity, YesNo>> };

function toldOf(
  { program, sample }: typeof family,
  { does, ...change }: Change = {},
  more: Partial<Program> = {},
): Told {
  const entity = program.entity ?? assert.fail();
  const { activities: _said, ...without } = entity;
  const activities = does ? { ...entity.activities, does } : entity.activities;
  return telling(
    {
      ...program,
      ...more,
      entity: { ...without, ...change, ...(activities && { activities }) } as typeof entity,
    },
    sample.today,
  ).told;
}

const policy = (id: string) => libraryPolicy(id) ?? assert.fail(id);
const applies = (id: string, told: Told) => policy(id).applies(told);
const textOf = (id: string, told: Told) => linesOf(written(policy(id), told)).join('\n');

describe('a policy that only some practices need', () => {
  test('42 CFR Part 2: yes and not known bring it in, no leaves it out; each with its reason', () => {
    const [yes, no, unknown] = (['yes', 'no', 'unknown'] as const).map((part2) =>
      applies('PRV-23', toldOf(family, { part2 })),
    );
    assert.equal(yes?.applies, true);
    assert.equal(no?.applies, false);
    assert.equal(unknown?.applies, true);
    assert.match(unknown?.because ?? '', /Nobody has said/);
    assert.equal(new Set([yes, no, unknown].map((one) => one?.because)).size, 3);
  });

  test('while Part 2 is not settled the texts say so, and act as if it applied', () => {
    const unknown = toldOf(clinic, { part2: 'unknown' });
    assert.match(textOf('PRV-23', unknown), /nobody has settled yet .* Until then we act as if we do/);
    assert.match(textOf('BRE-01', unknown), /not settled yet whether we hold any/);
    assert.doesNotMatch(textOf('BRE-01', toldOf(clinic, { part2: 'no' })), /42 CFR Part 2/);
  });

  const byActivity: readonly (readonly [id: string, activity: Activity, silent: boolean])[] = [
    ['PRV-25', 'research', false],
    ['PRV-24', 'psychotherapy-notes', false],
    ['PRV-19', 'shares-deidentified', false],
    ['PRV-29', 'hybrid-or-affiliated', false],
    ['PRV-29', 'organized-arrangement', false],
    ['BAA-02', 'acts-as-associate', false],
    ['PRV-20', 'markets', true],
    ['PRV-20', 'fundraises', true],
  ];
  for (const [id, activity, silent] of byActivity)
    test(`${id} hangs on “${activity}”, and without a word on it ${silent ? 'applies' : 'does not'}`, () => {
      const saying = (does: Partial<Record<Activity, YesNo>>) => applies(id, toldOf(family, { does }));
      assert.equal(saying({ [activity]: 'yes' }).applies, true);
      assert.equal(saying({}).applies, silent);
      const none = Object.fromEntries(byActivity.map(([, one]) => [one, 'no'])) as Record<Activity, YesNo>;
      const no = saying(none);
      assert.equal(no.applies, false);
      for (const { because } of [saying({ [activity]: 'yes' }), saying({}), no])
        assert.match(because, /^[A-Z].*\.$/);
      assert.notEqual(saying({ [activity]: 'yes' }).because, no.because);
    });

  test('a behavioral health clinic has the policy on psychotherapy notes whatever it said of notes', () => {
    for (const said of ['yes', 'no', 'unknown'] as const)
      assert.equal(
        applies('PRV-24', toldOf(clinic, { does: { 'psychotherapy-notes': said } })).applies,
        true,
      );
  });

  test('video visits on record bring in the policy on what kind of organization it is', () => {
    assert.match(applies('PRV-29', toldOf(clinic)).because, /by video/);
    assert.equal(applies('PRV-29', toldOf(family)).applies, false);
    assert.equal(applies('PRV-29', toldOf(family, { groupHealthPlan: 'yes' })).applies, true);
  });
});

describe('what the texts say of training, sanctions, AI tools and the website', () => {
  test('164.530(b): no number is said to be the law’s, and Texas alone brings its 90 days', () => {
    const [here, there] = [textOf('TRN-01', toldOf(family)), textOf('TRN-01', toldOf(clinic))];
    for (const text of [here, there])
      assert.match(text, /The law sets no number of hours and no yearly date/);
    assert.match(here, /within 90 days of hire/);
    assert.doesNotMatch(there, /within 90 days of hire|Texas/);
  });

  test('164.530(e)(1): the ladder is the practice’s own once it has one, and ours until then', () => {
    const first = textOf('SAN-01', toldOf(family));
    for (const { conduct, measures } of firstLadder) {
      assert.ok(first.includes(conduct));
      assert.ok(first.includes(measures));
    }
    const rungs = [
      { conduct: 'A slip.', measures: 'A word.' },
      { conduct: 'Worse.', measures: 'The door.' },
    ];
    const own = textOf(
      'SAN-01',
      toldOf(family, {}, { ladder: { rungs, revision: 1, changedBy: 'person-officer' } }),
    );
    assert.match(own, /The door\./);
    assert.ok(!own.includes(firstLadder[0]?.measures ?? ''));
  });

  test('164.530(g), 164.502(j): who is protected is checked before anybody is sanctioned, owners included in the rest', () => {
    const text = textOf('SAN-01', toldOf(clinic));
    assert.match(text, /Check the list of the protected above/);
    assert.match(text, /not an owner, not a doctor, not an official/);
  });

  test('without an AI tool on record none may get patient information, and the steps to let one in are there', () => {
    const text = textOf('PRV-28', toldOf(family));
    assert.match(text, /No AI tool is approved here/);
    assert.match(text, /Let a tool in/);
    const assets = new Map(family.program.assets);
    const [any] = assets.values();
    assert.ok(any);
    assets.set('asset-scribe', {
      ...any,
      id: 'asset-scribe',
      kind: 'ai-tool',
      form: 'system',
      name: 'Heron Scribe',
    });
    const approved = textOf('PRV-28', toldOf(family, {}, { assets }));
    assert.match(approved, /you may use only: Heron Scribe/);
    assert.doesNotMatch(approved, /No AI tool is approved/);
  });

  test('each kind of practice reads what its own rooms ask for', () => {
    const rooms = (
      ['pharmacy', 'dental', 'physical-therapy', 'behavioral-health', 'primary-care'] as const
    ).map((kind) => textOf('PRV-18', toldOf(family, { kind })));
    assert.equal(new Set(rooms).size, rooms.length);
    assert.match(rooms[0] ?? '', /pick-up bin/);
    assert.doesNotMatch(rooms[4] ?? '', /pick-up bin|open bays|In the gym|sound machine/);
  });

  test('a practice without a website reads what comes before one', () => {
    assert.match(textOf('PRV-22', toldOf(clinic)), /No website of ours is on record/);
    assert.match(textOf('PRV-22', toldOf(family)), /Our site is https:\/\//);
  });

  test('AHA v. Becerra frees open pages alone: neither “all trackers banned” nor “all fine”', () => {
    const text = textOf('PRV-22', toldOf(family));
    assert.match(text, /does not free forms, portals or booking pages/);
    assert.match(text, /A cookie banner is not an authorization/);
  });
});

test('a vendor whose name ends in a period ends a sentence with one', () => {
  const vendors = new Map(
    [...family.program.vendors].map(([id, vendor]) => [
      id,
      /shred/i.test(vendor.service) ? { ...vendor, name: 'Paper Trail, Inc.' } : vendor,
    ]),
  );
  const told = toldOf(family, {}, { vendors });
  const text = textOf('BAA-01', told);
  assert.match(text, /Paper Trail, Inc\.(\n|$)/);
  assert.doesNotMatch(text, /\.\./);
  assert.match(textOf('PRV-26', told), /Paper Trail, Inc\. shreds it/);
  assert.doesNotMatch(textOf('PRV-26', toldOf(family, {}, { vendors: new Map() })), /shreds it/);
  for (const { sentence } of policy('BAA-01').promises?.(told) ?? [])
    assert.ok(text.includes(sentence), sentence);
});
