import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

import { grantRole, recordPerson } from '#areas/workforce/decide.ts';
import type { GrantedRole } from '#areas/workforce/events.ts';
import type { Practice } from '#practice.ts';
import { cookieNameFor, thisComputer } from '#reach/reach.ts';
import type { Reach } from '#reach/reach.ts';
import { createApp, openInstallation } from '#test/built.ts';
import { countingBytes, recorded } from '#test/given-practice.ts';

export const origin = 'http://localhost:4700';

/** The name of the cookie under which a session is kept there. */
export const sessionCookie = cookieNameFor(origin);

/** What the form of the set-up page sends, for a made-up clinic. */
export const clinic = {
  name: 'Riverbend Clinic',
  kind: 'primary-care',
  state: 'OH',
  timeZone: 'America/New_York',
  staff: '9',
  patients: '4000',
  part2: 'no',
  clearinghouse: 'no',
  groupHealthPlan: 'no',
  officer: 'Olivia Park',
  email: 'olivia@clinic.example',
  password: 'copper lantern quietly',
};

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export type Answered = {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** Where it redirects to. */
  readonly location: string | undefined;
};

/** A browser: it keeps its cookies and sends the origin with its forms. */
export type Browser = {
  /** The session's token, if there is one. */
  cookie: string | undefined;
  /** The token of a sign-in that is half done, if there is one. */
  pending: string | undefined;
  /** The token of what a personal link opened, if there is one. */
  reading: string | undefined;
  get(path: string): Promise<Answered>;
  post(path: string, fields?: Fields, headers?: Record<string, string>): Promise<Answered>;
  /** Any request at all. */
  send(path: string, init: RequestInit): Promise<Answered>;
};

/** Diligence as built, over a data folder of its own, with a clock that is set by hand. It is put away after the tests. */
export function givenApp(reach: Reach = thisComputer(4700)) {
  const folder = mkdtempSync(join(tmpdir(), 'diligence-'));
  const hand = { at: Date.UTC(2026, 10, 30, 15) };
  const failures: unknown[] = [];
  const opened = openInstallation({
    folder,
    now: () => hand.at,
    randomBytes: countingBytes(),
    report: (failure) => failures.push(failure),
  });
  const { installation } = opened;
  const app = createApp(installation, reach);
  after(async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A browser at a desk, which the tries to sign in are counted for. */
  function browser(desk = '127.0.0.1'): Browser {
    const env = { incoming: { socket: { remoteAddress: desk } } };
    const self: Browser = {
      cookie: undefined,
      pending: undefined,
      reading: undefined,
      get: (path) => self.send(path, {}),
      post: (path, fields = {}, headers = {}) => {
        const body = new FormData();
        for (const [name, value] of Object.entries(fields))
          for (const one of [value].flat()) body.append(name, one);
        return self.send(path, { method: 'POST', body, headers: { origin, ...headers } });
      },
      async send(path, init) {
        const headers = new Headers(init.headers);
        const held = [
          ...(self.cookie === undefined ? [] : [`${sessionCookie}=${self.cookie}`]),
          ...(self.pending === undefined ? [] : [`${sessionCookie}-step=${self.pending}`]),
          ...(self.reading === undefined ? [] : [`${sessionCookie}-reading=${self.reading}`]),
        ];
        if (held.length > 0) headers.set('cookie', held.join('; '));
        const response = await app.request(
          new Request(new URL(path, origin), { ...init, headers }),
          undefined,
          env,
        );
        for (const set of response.headers.getSetCookie()) {
          const [name, value = ''] = (set.split(';')[0] ?? '').split('=');
          if (name === sessionCookie) self.cookie = value === '' ? undefined : value;
          if (name === `${sessionCookie}-step`) self.pending = value === '' ? undefined : value;
          if (name === `${sessionCookie}-reading`) self.reading = value === '' ? undefined : value;
        }
        return {
          status: response.status,
          text: await response.text(),
          headers: response.headers,
          location: response.headers.get('location') ?? undefined,
        };
      },
    };
    return self;
  }

  /** A browser in which the first officer has set the practice up and is signed in. */
  async function signedIn(): Promise<Browser> {
    const first = browser();
    const token = await opened.setUpToken();
    assert.ok(token);
    const answered = await first.post('/set-up', { ...clinic, token });
    assert.equal(answered.status, 303, answered.text);
    return first;
  }

  /** The only practice. */
  async function practice(): Promise<Practice> {
    const [id = ''] = await opened.practices();
    const only = await installation.practice(id);
    assert.ok(only);
    return only;
  }

  /** The person who set the practice up. */
  async function officer(): Promise<string> {
    const [first] = (await (await practice()).program()).people.keys();
    return first ?? '';
  }

  /** A browser in which somebody with this role is signed in; none: only on the roster. */
  async function signedInAs(role: GrantedRole | undefined): Promise<Browser & { person: string }> {
    const only = await practice();
    const by = await officer();
    const person = installation.newId('person');
    recorded(
      await only.record(by, recordPerson, {
        id: person,
        seen: 0,
        name: `Sam ${person.slice(-4)}`,
        job: '',
        start: '2026-01-05',
      }),
    );
    if (role) recorded(await only.record(by, grantRole, { id: person, role }));
    const email = `${person}@clinic.example`;
    const password = 'tuesday paints the canal';
    const made = await installation.accounts.createAccount({ practice: only.id, person, email, password });
    assert.ok('account' in made, JSON.stringify(made));
    const own = browser(`desk of ${person}`);
    const answered = await own.post('/sign-in', { email, password });
    assert.equal(answered.status, 303, answered.text);
    return Object.assign(own, { person });
  }

  return {
    folder,
    hand,
    failures,
    opened,
    installation,
    app,
    browser,
    signedIn,
    practice,
    officer,
    signedInAs,
  };
}

/** Minutes, in milliseconds. */
export const minutes = (count: number): number => count * 60_000;
