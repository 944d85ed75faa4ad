import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { designate } from '#areas/entity/decide-officials.ts';
import type { Command } from '#decision.ts';
import { pages } from '#page-permission.ts';
import { decisions, roles } from '#permission.ts';
import type { PagePath } from '#page-permission.ts';
import type { Role } from '#permission.ts';
import type { Program } from '#program.ts';
import { recorded } from '#test/given-practice.ts';
import { givenApp } from './given-app.ts';
import type { Browser } from './given-app.ts';

/** The roles that people in these tests sign in with; `none`: on the roster, with nothing granted. */
type Holder = Role | 'nobody';

const given = givenApp();
const visitors = new Map<Holder, Browser>();
const people = new Map<Holder, string>();

before(async () => {
  visitors.set('security-official', await given.signedIn());
  people.set('security-official', await given.officer());
  for (const role of ['manager', 'workforce-member', 'reviewer'] as const) {
    const visitor = await given.signedInAs(role);
    visitors.set(role, visitor);
    people.set(role, visitor.person);
  }
  // An office by itself: the officer who set the practice up held both.
  const privacy = await given.signedInAs(undefined);
  visitors.set('privacy-official', privacy);
  people.set('privacy-official', privacy.person);
  const office = { office: 'privacy-official', person: privacy.person };
  recorded(await (await given.practice()).record(await given.officer(), designate, office));
  visitors.set('nobody', given.browser());
});

/** A path with every part that is a name filled in with one that does not exist. */
const filledIn = (path: string): string => path.replaceAll(/:(\w+)/g, 'none-0000');

const routes = given.app.routes
  .filter(({ method, path }) => ['GET', 'POST'].includes(method) && !path.includes('*'))
  .map(({ method, path }) => ({ method, path: path as PagePath }));

test('164.308(a)(4): every route of the program is a page that names who may open it, and every such page is there', () => {
  assert.deepEqual([...new Set(routes.map(({ path }) => path))].toSorted(), Object.keys(pages).toSorted());
});

test('164.312(a)(1): each role opens the pages that name it, and no other', async () => {
  for (const [role, visitor] of visitors)
    for (const { method, path } of routes) {
      if (path === '/sign-out') continue;
      const { status, location, headers } =
        method === 'GET' ? await visitor.get(filledIn(path)) : await visitor.post(filledIn(path));
      const allowed: readonly Role[] | 'anyone' | 'roster' = pages[path];
      const where = `${method} ${path} as ${role}: ${status}`;
      if (allowed === 'anyone') assert.ok(![401, 500].includes(status), where);
      else if (role === 'nobody' && method === 'GET') {
        assert.equal(status, 303, where);
        assert.match(location ?? '', /^\/sign-in\?next=/, where);
      } else if (role === 'nobody') assert.equal(status, 401, where);
      else if (allowed !== 'roster' && !allowed.includes(role)) assert.equal(status, 403, where);
      else assert.ok(status < 500 && ![401, 403].includes(status), where);
      assert.ok(headers.get('content-security-policy'), where);
    }
  assert.deepEqual(given.failures, []);
});

test('164.312(a)(1): each role makes the decisions that name it, and no other', async () => {
  const practice = await given.practice();
  for (const [role, person] of people)
    for (const [name, allowed] of Object.entries(decisions)) {
      const tried: Command<Program, unknown> = {
        name,
        schema: { safeParse: (data) => ({ success: true, data }) },
        decide: () => ({ events: [] }),
      };
      const outcome = await practice.record(person, tried, {});
      const may =
        // Whoever works here, in whatever role.
        allowed === 'roster'
          ? role !== 'nobody'
          : typeof allowed !== 'string' && (allowed as readonly Role[]).includes(role as Role);
      assert.equal('positions' in outcome, may, `${name} as ${role}`);
    }
  assert.ok('refusals' in (await practice.record(people.get('manager') ?? '', { ...unknownCommand }, {})));
});

const unknownCommand: Command<Program, unknown> = {
  name: 'entity.noSuchDecision',
  schema: { safeParse: (data) => ({ success: true, data }) },
  decide: () => ({ events: [] }),
};

test('a reviewer reads all and changes nothing; a workforce member reports incidents, logs who got the notice, and no more', () => {
  const of = (role: Role) =>
    Object.entries(decisions).flatMap(([name, allowed]) =>
      typeof allowed !== 'string' && (allowed as readonly Role[]).includes(role) ? [name] : [],
    );
  const own = ['workforce.enroll', 'workforce.enrollSecondFactor', 'workforce.removeSecondFactor'];
  assert.deepEqual(of('reviewer').toSorted(), own);
  assert.deepEqual(of('workforce-member').toSorted(), [
    'notice.acknowledge',
    'notice.recordFirstService',
    ...own,
  ]);
  // Whoever works here may say that something went wrong.
  assert.equal(decisions['incidents.report'], 'roster');
  assert.deepEqual(roles.length, 5);
});

test('whatever a reviewer sends to whatever page, the ledger, the accounts and the links stay as they are', async () => {
  const practice = await given.practice();
  const reviewer = visitors.get('reviewer');
  const [person = ''] = (await practice.program()).people.keys();
  const head = (await practice.checkpoint())?.position;
  const { accounts } = given.installation;
  const links = accounts.links.open(practice.id);
  for (const { method, path } of routes) {
    if (method !== 'POST' || ['/sign-out', '/sign-in', '/account'].includes(path)) continue;
    for (const id of [person, 'asset-abcd', 'practice'])
      for (const fields of [
        {},
        { id, seen: '0', name: 'x', role: 'manager', on: '2026-11-01', why: 'x', decision: 'accept' },
      ])
        await reviewer?.post(path.replaceAll(/:(\w+)/g, id), fields);
  }
  assert.equal((await practice.checkpoint())?.position, head);
  assert.deepEqual(accounts.links.open(practice.id), links);
  assert.equal(accounts.accountsOf(practice.id).length, people.size);
});

test('164.308(a)(3)(ii)(C): whoever has left is signed out with the day after, wherever they are', async () => {
  const practice = await given.practice();
  const leaver = await given.signedInAs('manager');
  assert.equal((await leaver.get('/')).status, 200);
  const { personLeft } = await import('#areas/workforce/decide.ts');
  const seen = (await practice.program()).people.get(leaver.person)?.revision;
  const officer = people.get('security-official') ?? '';
  const outcome = await practice.record(officer, personLeft, { id: leaver.person, seen, on: '2026-11-29' });
  assert.ok('positions' in outcome, JSON.stringify(outcome));
  assert.match((await leaver.get('/')).location ?? '', /^\/sign-in/);
  assert.ok('refusals' in (await practice.record(leaver.person, unknownCommand, {})));
});
