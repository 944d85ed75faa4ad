import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import * as fc from 'fast-check';

import * as associates from '#areas/business-associates/decide.ts';
import * as entity from '#areas/entity/decide.ts';
import * as inventory from '#areas/inventory/decide.ts';
import { decisions } from '#permission.ts';
import type { DecisionName } from '#permission.ts';
import type { Command } from '#decision.ts';
import type { Program } from '#program.ts';
import { ana, practiceForm, today, trial } from '#test/given-decisions.ts';
import { choice, choices, count, flag, optionalDay, optionalEmail, optionalText, quoted } from './fields.ts';

/** The risk analysis has properties of its own, over its own forms. */
const files = globSync('areas/!(risk-analysis)/decide*.ts', { cwd: import.meta.dirname }).filter(
  (path) => !path.endsWith('.test.ts'),
);
const areas = await Promise.all(
  files.map(
    (path) => import(pathToFileURL(join(import.meta.dirname, path)).href) as Promise<Record<string, unknown>>,
  ),
);
const commands = areas.flatMap((area) =>
  Object.values(area).filter(
    (one): one is Command<Program, unknown> => typeof one === 'object' && one !== null && 'decide' in one,
  ),
);

test('every decision of these areas is one that somebody may make, under its own name', () => {
  const named = Object.keys(decisions).filter((name) => !name.startsWith('risk-analysis.'));
  assert.deepEqual(commands.map(({ name }) => name).toSorted(), named.toSorted());
});

const strange = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'on',
      '0',
      '2026-02-30',
      'x'.repeat(3000),
      '\u0000',
      '\ud800',
      null,
      -1,
      1.5,
      true,
      [],
      {},
      [''],
      [{}],
      [null],
      Number.POSITIVE_INFINITY,
    ),
  },
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 2 }),
);
const known = fc.constantFrom(
  ana,
  'asset-desk',
  'vendor-host',
  'site-main',
  'incident-0001',
  'job-first',
  'person-none',
  today,
  'system',
  'ehr',
  'signed',
);
const keys = [
  ...'id seen name kind form state states street city zip on why from until office person role officer timeZone'.split(
    ' ',
  ),
  ...'staff patients part2 clearinghouse groupHealthPlan relation job email start title needs count sites hosting'.split(
    ' ',
  ),
  ...'vendor uses phi flows encryptedAtRest encryption accountable leaves personal notes service agreement'.split(
    ' ',
  ),
  ...'agreementSigned agreementEnds agreementNote contact what happened discovered assets note outcome header rows'.split(
    ' ',
  ),
];
const input = fc.oneof(
  strange,
  fc.dictionary(fc.constantFrom(...keys), fc.oneof(strange, known), { maxKeys: 20 }),
  fc
    .dictionary(fc.constantFrom(...keys), fc.oneof(strange, known), { maxKeys: 3 })
    .map((changes) =>
      Object.assign(
        { id: 'asset-desk', form: 'device', kind: 'desktop', count: 1 },
        { ...practiceForm, kind: 'desktop' },
        changes,
      ),
    ),
);

/** What Diligence decides by itself comes from no form. */
const sent = commands.filter(({ name }) => decisions[name as DecisionName] !== 'system');

test('property: whatever is sent to whatever decision is answered with sentences; refused, it leaves no trace', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sent),
      fc.array(input, { minLength: 1, maxLength: 3 }),
      (command, inputs) => {
        const one = trial();
        one.given(entity.recordSite, { id: 'site-main', name: 'Elm Street', state: 'TX' });
        one.given(associates.recordVendor, { id: 'vendor-host', name: 'Northwind', phi: 'clinical' });
        one.given(inventory.recordAsset, {
          id: 'asset-desk',
          form: 'device',
          kind: 'desktop',
          name: 'Desk',
          count: 1,
        });
        // `attempt` compares the program before and after, and reads every sentence.
        for (const each of inputs) {
          const tried = one.attempt(command, each);
          if ('events' in tried) assert.equal(one.given(command, each), 0, 'the same form sent twice');
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('ticked boxes, counts and days are read as forms, spreadsheets and JSON give them', () => {
  for (const [value, expected] of [
    ['on', true],
    [undefined, false],
    ['', false],
    ['No', false],
    [true, true],
    ['TRUE', true],
  ] as const)
    assert.equal(flag('It').parse(value), expected);
  assert.equal(flag('It').safeParse('maybe').success, false);
  assert.equal(count('the count', 0).parse(' 1,200 '), 1200);
  for (const value of [
    '1,20',
    '1e3',
    '0x10',
    '',
    ' ',
    null,
    true,
    100_001,
    Number.NaN,
    '99999999999999999999',
  ])
    assert.equal(count('the count', 0).safeParse(value).success, false, String(value));
  for (const [value, expected] of [
    ['2028-02-29', '2028-02-29'],
    ['2/29/2028', '2028-02-29'],
    ['', ''],
    [undefined, ''],
  ] as const)
    assert.equal(optionalDay('the day').parse(value), expected);
  for (const value of [
    '2026-02-29',
    '2/30/2026',
    '13/1/2026',
    '1899-12-31',
    '2200-01-01',
    '2026-1-1',
    20261130,
    '30.11.2026',
  ])
    assert.equal(optionalDay('the day').safeParse(value).success, false, String(value));
});

test('lists come in the order of the choices, each once; line breaks are unified; values are quoted back short', () => {
  assert.deepEqual(choices('the kinds', ['a', 'b', 'c']).parse(['c', 'a', 'c', '']), ['a', 'c']);
  assert.deepEqual(choices('the kinds', ['a', 'b', 'c']).parse('b'), ['b']);
  assert.equal(optionalText('the notes').parse(' a\r\nb\rc\u2028d\te '), 'a\nb\nc\nd\te');
  assert.equal(optionalText('the notes').safeParse('a\u0085b').success, false);
  assert.equal(optionalEmail('the email').safeParse('a@b').success, false);
  assert.equal(optionalEmail('the email').parse('zoë@exämple.com'), 'zoë@exämple.com');
  assert.equal(quoted('x'.repeat(1000)), `“${'x'.repeat(40)}…”`);
});

test('a choice that was left empty asks for one in words; a wrong value is told which values there are', () => {
  const kind = choice('the kind of practice', ['solo-physician', 'dental']);
  const because = (value: unknown) => kind.safeParse(value).error?.issues[0]?.message;
  assert.equal(because(''), 'Choose the kind of practice.');
  assert.match(because('clinic') ?? '', /“clinic”.*solo-physician, dental/);
});
