import assert from 'node:assert/strict';
import { test } from 'node:test';

import { breachStatutes } from '#states/breach-notice.ts';
import { diligence, givenFolder, json, refusal } from './diligence.ts';

type Breach = {
  individuals: { by: string };
  hhs: { by: string; how: string };
  media: { state: string; by: string }[];
  states: {
    state: string;
    by: string | null;
    words: string;
    authority?: string;
    confidence: string;
    statute: string;
  }[];
  because: string[];
  associate?: { by: string };
  waiting?: string;
};
type Request = { by: string; extendedBy?: string; stateBy?: string; because: string[] };

const breach = (...args: string[]) => json<Breach>(['deadlines', 'breach', ...args]);
const request = (...args: string[]) => json<Request>(['deadlines', 'request', ...args]);

test('deadlines breach: the shape of the contract, without a data folder', async () => {
  const cwd = givenFolder();
  const { code, out } = await diligence(
    [
      'deadlines',
      'breach',
      '--discovered',
      '2024-01-01',
      '--affected',
      '600',
      '--state',
      'TX=501',
      '--state',
      'ak=99',
      '--json',
    ],
    { cwd },
  );
  assert.equal(code, 0);
  const found = JSON.parse(out) as Breach;
  assert.deepEqual(found.individuals, { by: '2024-03-01' });
  assert.deepEqual(found.hhs, { by: '2024-03-01', how: 'with-individuals' });
  assert.deepEqual(found.media, [{ state: 'TX', by: '2024-03-01' }]);
  assert.deepEqual(
    found.states.map(({ state, by, confidence }) => ({ state, by, confidence })),
    [
      { state: 'TX', by: '2024-03-01', confidence: 'medium' },
      { state: 'AK', by: null, confidence: 'low' },
    ],
  );
  const [texas, alaska] = found.states;
  assert.match(texas?.words ?? '', /Verify at source/);
  assert.match(texas?.authority ?? '', /Attorney General/);
  assert.match(texas?.statute ?? '', /521\.053/);
  assert.equal(alaska?.authority, undefined);
  assert.match(alaska?.words ?? '', /without unreasonable delay/);
  assert.ok(
    found.because.some((one) =>
      one.includes('January 1, 2024 + 60 calendar days = March 1, 2024 (164.404(b))'),
    ),
  );
});

test('deadlines breach: the yearly report, an associate, an agent, a determination and the two delays', async () => {
  const day = ['--discovered', '2023-06-01', '--affected', '499'];
  assert.deepEqual((await breach(...day)).hhs, { by: '2024-02-29', how: 'annual' });
  const associate = await breach(...day, '--associate-discovered', '2023-05-01');
  assert.equal(associate.associate?.by, '2023-06-30');
  assert.equal(associate.individuals.by, '2023-07-31');
  const agent = await breach(...day, '--associate-discovered', '2023-05-01', '--agent');
  assert.equal(agent.individuals.by, '2023-06-30');
  const determined = await breach(...day, '--state', 'CO=5', '--determined', '2023-06-11');
  assert.equal(determined.states[0]?.by, '2023-07-11');
  assert.equal((await breach(...day, '--delay-written', '2023-09-01')).individuals.by, '2023-09-02');
  assert.equal((await breach(...day, '--delay-oral', '2023-07-20')).individuals.by, '2023-08-19');
});

test('deadlines breach: every state by its code', async () => {
  const found = await breach(
    '--discovered',
    '2024-06-01',
    '--affected',
    '54',
    ...breachStatutes.flatMap(({ state }) => ['--state', `${state}=1`]),
  );
  assert.equal(found.states.length, 54);
});

test('deadlines breach: what cannot be so is refused with its field', async () => {
  const refused = async (field: string, ...args: string[]) => {
    const error = await refusal(['deadlines', 'breach', ...args]);
    assert.equal(error.field, field, error.because);
    return error.because;
  };
  const good = ['--discovered', '2024-02-01', '--affected', '10'];
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  assert.match(await refused('discovered', '--discovered', tomorrow, '--affected', '1'), /in the future/);
  await refused('discovered', '--affected', '1');
  await refused('discovered', '--discovered', '2024-02-30', '--affected', '1');
  await refused('affected', '--discovered', '2024-02-01');
  for (const count of ['0', '1.5', 'ten', '1e9', '999999999', '=-1'])
    await refused(
      'affected',
      '--discovered',
      '2024-02-01',
      count.startsWith('=') ? `--affected${count}` : `--affected=${count}`,
    );
  assert.match(await refused('state', ...good, '--state', 'TX=6', '--state', 'OK=5'), /11 people.*only 10/);
  for (const state of ['ZZ=1', 'TX', 'TX=', 'TX=0', 'TX=1=2', '=1', 'Texas=1'])
    await refused('state', ...good, '--state', state);
  await refused('state', ...good, '--state', 'TX=1', '--state', 'tx=2');
  await refused('agent', ...good, '--agent');
  await refused('determined', ...good, '--determined', '2024-01-31');
  await refused('delay-written', ...good, '--delay-written', '2024-01-31');
  await refused('delay-oral', ...good, '--delay-oral', '2024-01-31');
  await refused('residents', ...good, '--residents', '3');
  await refusal(['deadlines']);
  await refusal(['deadlines', 'breaches']);
});

test('deadlines breach --on judges as of a day: a drill with days ahead, and what is late', async () => {
  const drill = await breach('--discovered', '2099-12-31', '--affected', '3', '--on', '2100-01-10');
  assert.deepEqual(drill.hhs, { by: '2100-03-01', how: 'annual' });
  assert.match(drill.waiting ?? '', /Today is day 10/);
  const late = await breach('--discovered', '2024-02-01', '--affected', '3');
  assert.equal(late.individuals.by, '2024-04-01');
  assert.match(late.waiting ?? '', /has passed/);
});

test('deadlines request: three kinds, the extension, and the state where it is sooner', async () => {
  const received = ['--received', '2024-01-31'];
  const access = await request('--kind', 'access', ...received);
  assert.deepEqual(
    { by: access.by, extendedBy: access.extendedBy, stateBy: access.stateBy },
    {
      by: '2024-03-01',
      extendedBy: undefined,
      stateBy: undefined,
    },
  );
  assert.ok(
    access.because.some((one) =>
      one.includes('January 31, 2024 + 30 calendar days = March 1, 2024 (164.524(b)(2)(i))'),
    ),
  );
  assert.equal((await request('--kind', 'access', ...received, '--extended')).extendedBy, '2024-03-31');
  assert.equal((await request('--kind', 'access', ...received, '--state', 'CA')).stateBy, '2024-02-15');
  assert.equal((await request('--kind', 'amendment', ...received)).by, '2024-03-31');
  assert.equal((await request('--kind', 'amendment', ...received, '--extended')).extendedBy, '2024-04-30');
  assert.equal((await request('--kind', 'accounting', ...received, '--extended')).extendedBy, '2024-04-30');
  const late = await refusal([
    'deadlines',
    'request',
    '--kind',
    'access',
    ...received,
    '--extended',
    '--asked',
    '2024-03-02',
  ]);
  assert.equal(late.field, 'extended');
  for (const [field, ...args] of [
    ['kind', ...received],
    ['kind', '--kind', 'deletion', ...received],
    ['received', '--kind', 'access'],
    ['received', '--kind', 'access', '--received', 'yesterday'],
    ['state', '--kind', 'access', ...received, '--state', 'XX'],
  ])
    assert.equal((await refusal(['deadlines', 'request', ...args])).field, field);
});

test('both as text: the dates, the arithmetic, and how sure the law of a state is', async () => {
  const { code, out } = await diligence([
    'deadlines',
    'breach',
    '--discovered',
    '2024-01-01',
    '--affected',
    '9',
    '--state',
    'WA=9',
  ]);
  assert.equal(code, 0);
  assert.match(out, /March 1, 2024 {2}Tell each person/);
  assert.match(out, /January 31, 2024 {2}Tell the people in Washington/);
  assert.match(out.replaceAll(/\s+/g, ' '), /Verify at source before you rely on this: medium confidence/);
  assert.ok(out.split('\n').every((line) => line.length <= 100));
  const asked = await diligence(['deadlines', 'request', '--kind', 'access', '--received', '2024-01-01']);
  assert.match(asked.out, /January 31, 2024 {2}Act on the request for access/);
});
