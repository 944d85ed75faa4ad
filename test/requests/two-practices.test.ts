import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { recordVendor } from '#areas/business-associates/decide.ts';
import { establish, recordSite } from '#areas/entity/decide.ts';
import { report } from '#areas/incidents/decide.ts';
import { recordAsset } from '#areas/inventory/decide.ts';
import { placeHold } from '#areas/retention/decide-holds.ts';
import { enroll, grantRole, recordPerson } from '#areas/workforce/decide.ts';
import type { GrantedRole } from '#areas/workforce/events.ts';
import type { Command } from '#decision.ts';
import { pages } from '#page-permission.ts';
import { decisions } from '#permission.ts';
import type { Practice } from '#practice.ts';
import type { Program } from '#program.ts';
import { recorded } from '#test/given-practice.ts';
import { clinic, givenApp } from './given-app.ts';
import type { Browser } from './given-app.ts';

/** Two practices in one installation. Everything of the first bears this word, which the second must never see. */
const word = 'Zebrawood';
const given = givenApp();
const { installation } = given;
const otherId = 'practice-second';

let first: Practice;
let second: Practice;
let firstOfficer: Browser;
let invitation = '';
/** The people of the second practice, each signed in. */
const visitors = new Map<string, Browser & { person: string }>();
/** What the first practice has on record, by its identifiers. */
let identifiers: string[] = [];

async function signedInTo(
  practice: Practice,
  person: string,
  email: string,
): Promise<Browser & { person: string }> {
  const password = 'tuesday paints the canal';
  const made = await installation.accounts.createAccount({ practice: practice.id, person, email, password });
  assert.ok('account' in made, JSON.stringify(made));
  const own = given.browser(`desk of ${person}`);
  assert.equal((await own.post('/sign-in', { email, password })).status, 303);
  return Object.assign(own, { person });
}

before(async () => {
  firstOfficer = await given.signedIn();
  first = await given.practice();
  const by = await given.officer();
  const fill = async <Input>(command: Command<Program, Input>, input: unknown) =>
    recorded(await first.record(by, command, input));
  await fill(recordSite, { id: 'site-zebra1', seen: 0, name: `${word} House`, state: 'OH' });
  await fill(recordPerson, {
    id: 'person-zebra1',
    seen: 0,
    name: `Quentin ${word}`,
    job: '',
    start: '2026-01-05',
  });
  await fill(grantRole, { id: 'person-zebra1', role: 'manager' });
  await fill(recordVendor, {
    id: 'vendor-zebra1',
    seen: 0,
    name: `${word} Billing`,
    service: 'Bills',
    phi: ['billing'],
    agreement: 'none',
  });
  await fill(recordAsset, {
    id: 'asset-zebra1',
    seen: 0,
    form: 'device',
    kind: 'server',
    name: `${word} server`,
    count: 1,
    sites: ['site-zebra1'],
  });
  await fill(report, {
    id: 'incident-zebra1',
    seen: 0,
    what: `The ${word} laptop is gone.`,
    happened: '2026-11-28',
    discovered: '2026-11-29',
  });
  await fill(placeHold, {
    id: 'hold-zebra1',
    reason: 'litigation',
    why: `The ${word} case`,
    scope: 'chosen',
    subjects: ['asset-zebra1'],
    from: '2026-11-29',
  });
  await signedInTo(first, 'person-zebra1', 'quentin@zebrawood.example');
  invitation = installation.accounts.links.make('invitation', { practice: first.id, person: by });
  identifiers = [
    'site-zebra1',
    'person-zebra1',
    'vendor-zebra1',
    'asset-zebra1',
    'incident-zebra1',
    'hold-zebra1',
    by,
    first.id,
  ];

  second = await installation.found(otherId);
  const officer = { id: 'person-other1', name: 'Olga Meyer', email: 'olga@other.example' };
  recorded(
    await second.record(officer.id, establish, {
      name: 'The Other Clinic',
      kind: 'dental',
      states: ['KY'],
      staff: 5,
      patients: 900,
      timeZone: 'America/New_York',
      officer,
    }),
  );
  recorded(await second.record(officer.id, enroll, {}));
  visitors.set('security-official', await signedInTo(second, officer.id, officer.email));
  for (const role of ['manager', 'workforce-member', 'reviewer'] as const satisfies readonly GrantedRole[]) {
    const person = `person-${role}1`;
    recorded(
      await second.record(officer.id, recordPerson, {
        id: person,
        seen: 0,
        name: `Sam ${role}`,
        job: '',
        start: '2026-01-05',
      }),
    );
    recorded(await second.record(officer.id, grantRole, { id: person, role }));
    visitors.set(role, await signedInTo(second, person, `${role}@other.example`));
  }
});

/** All that could be changed of the first practice from outside its ledger's own people. */
async function standing(): Promise<unknown> {
  const { accounts } = installation;
  const people = [...(await first.program()).people.keys()];
  return {
    position: (await first.program()).position,
    accounts: accounts.accountsOf(first.id),
    links: accounts.links.open(first.id),
    sessions: people.map((person) =>
      accounts.sessions.of({ practice: first.id, person }, 60).map(({ id }) => id),
    ),
  };
}

const routes = given.app.routes
  .filter(({ method, path }) => ['GET', 'POST'].includes(method) && !path.includes('*'))
  .map(({ method, path }) => ({ method, path }));

/** A path with an identifier of the other practice wherever it names something. */
const aimedAt = (path: string, id: string): string => path.replaceAll(/:(\w+)/g, id);

/** What is there before anybody is known, and the way out. */
const atTheDoor = ['/sign-out', '/sign-in', '/set-up', '/demo', '/invitation'];

test('164.312(a)(1): role by page by practice, nobody of one practice sees anything of another, by address or by form', async () => {
  const start = await standing();
  for (const [role, visitor] of visitors)
    for (const { method, path } of routes) {
      // A backup is of the whole installation, and goes on record in each practice that is in it.
      if ([...atTheDoor, '/backups/now'].includes(path)) continue;
      for (const id of path.includes(':') ? identifiers : [identifiers[0] ?? '']) {
        const where = `${method} ${aimedAt(path, id)} as ${role}`;
        if (method === 'GET') {
          const answered = await visitor.get(`${aimedAt(path, id)}?person=${id}&practice=${first.id}`);
          assert.ok(!answered.text.includes(word), where);
          assert.ok(answered.status < 500, where);
        } else {
          // The same fields, as if they came from a page of the first practice.
          const fields = {
            id,
            practice: first.id,
            person: id,
            asset: id,
            vendor: id,
            site: id,
            seen: '1',
            on: '2026-11-30',
          };
          const answered = await visitor.post(aimedAt(path, id), { ...fields, 'opened-by': visitor.person });
          assert.ok(!answered.text.includes(word), where);
          assert.ok(answered.status < 500, `${where}: ${answered.status}`);
          if (path.startsWith('/people/:id/') || path === '/account/sessions')
            assert.deepEqual(await standing(), start, where);
        }
      }
    }
  assert.deepEqual(await standing(), start);
  assert.equal(
    (await firstOfficer.get('/practice')).status,
    200,
    'nobody of the first practice was signed out',
  );
  assert.deepEqual(given.failures, []);
});

test('no page of one practice names the identifiers of another: no person, record, link or practice', async () => {
  for (const [role, visitor] of visitors)
    for (const { method, path } of routes) {
      if (method !== 'GET' || path.includes(':') || atTheDoor.includes(path)) continue;
      const { text, headers } = await visitor.get(path);
      for (const id of identifiers) {
        assert.ok(!text.includes(id), `${id} on ${path} as ${role}`);
        assert.ok(![...headers.values()].some((value) => value.includes(id)), `${id} in a header of ${path}`);
      }
    }
});

/** Makes a recovery sheet on the page, and reads its words from there. */
async function sheetOf(officer: Browser, password: string): Promise<string> {
  const { text } = await officer.post('/keys/sheet', { password });
  const cells = [...text.matchAll(/<th scope="row">(\d+)<\/th><td>([a-z]+)<\/td>/g)];
  assert.equal(cells.length, 12);
  const words = cells.toSorted(([, a], [, b]) => Number(a) - Number(b)).map(([, , word]) => word);
  return words.join(' ');
}

test('164.312(a)(2)(ii): the recovery sheet of one practice makes a sign-in there alone, and confirms nothing in another', async () => {
  const officer = visitors.get('security-official');
  assert.ok(officer);
  const own = await sheetOf(officer, 'tuesday paints the canal');
  const theirs = await sheetOf(firstOfficer, clinic.password);
  assert.equal((await officer.post('/keys/sheet/confirm', { words: theirs })).status, 422);
  const start = await standing();
  const stranger = given.browser('198.51.100.20');
  const begun = await stranger.post('/recovery', { words: own });
  assert.match((await stranger.get(begun.location ?? '')).text, /A new sign-in for Olga Meyer/);
  const token = new URL(begun.location ?? '', 'http://x').searchParams.get('token') ?? '';
  const made = await stranger.post('/recovery/sign-in', {
    token,
    email: 'olga.again@other.example',
    password: 'lanterns over the harbor',
    practice: first.id,
    person: identifiers[6] ?? '',
  });
  assert.equal(made.status, 303, made.text);
  assert.deepEqual(await standing(), start);
  assert.equal((await firstOfficer.get('/')).status, 200);
  assert.equal((await officer.get('/')).status, 303, 'the sign-in before has ended, there');
  visitors.set('security-official', Object.assign(stranger, { person: officer.person }));
  const again = { email: 'olga.again@other.example', password: 'lanterns over the harbor' };
  assert.equal((await stranger.post('/sign-in', again)).status, 303);
});

test('164.308(a)(4): role by decision by practice, nobody decides in a practice that is not theirs, whatever their role at home', async () => {
  for (const [role, { person }] of visitors)
    for (const name of Object.keys(decisions)) {
      const tried: Command<Program, unknown> = {
        name,
        schema: { safeParse: (data) => ({ success: true, data }) },
        decide: () => assert.fail(`${name} was decided for a ${role} of another practice`),
      };
      assert.ok('refusals' in (await first.record(person, tried, {})), `${name} as ${role}`);
    }
  const founder = { ...establish, decide: () => assert.fail('founded again') };
  assert.ok('refusals' in (await first.record('person-nobody', founder, {})));
});

test('an open session of one practice is worth nothing in another, and its list names only its own', async () => {
  const officer = visitors.get('security-official');
  assert.ok(officer);
  const { sessions } = installation.accounts;
  const [session] = sessions.of({ practice: first.id, person: 'person-zebra1' }, 60);
  assert.ok(session);
  await officer.post('/account/sessions', { which: session.id });
  assert.equal((await officer.post('/people/person-zebra1/sessions')).status, 404);
  assert.equal(sessions.of({ practice: first.id, person: 'person-zebra1' }, 60).length, 1);
  assert.ok(!(await officer.get('/account/sessions')).text.includes(session.id));
});

test('a link of one practice that somebody of another opens stays a link of its own practice', async () => {
  const officer = visitors.get('security-official');
  assert.ok(officer);
  const before = installation.accounts.accountsOf(otherId);
  const taken = await officer.post('/invitation', {
    token: invitation,
    email: 'mole@other.example',
    password: 'tuesday paints the canal',
    practice: otherId,
  });
  assert.equal(taken.status, 422, 'who it is for has an account already');
  assert.deepEqual(installation.accounts.accountsOf(otherId), before);
  assert.equal(installation.accounts.accountsOf(first.id).length, 2);
});

test('every page and every route is walked above: a new one cannot be forgotten', () => {
  assert.ok(routes.length > Object.keys(pages).length / 2);
  for (const path of Object.keys(pages))
    assert.ok(
      routes.some((route) => route.path === path),
      path,
    );
});
