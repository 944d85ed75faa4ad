import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { pages } from '#page-permission.ts';
import { clinic, givenApp, origin } from './given-app.ts';

/** How many requests are made up. */
const numRuns = process.env['DILIGENCE_FAULTS'] === 'whole' ? 100_000 : 2_000;

const names = fc.oneof(
  fc.constantFrom(
    'id',
    'seen',
    'name',
    'what',
    'on',
    'token',
    'email',
    'password',
    'next',
    'kept-path',
    'kept.a',
    'flows.0.to',
    'answers.0.choice',
    'states',
    'reason',
    '__proto__',
    'constructor.prototype.x',
    'a.b.c.d.e.f.g',
  ),
  fc.string({ maxLength: 20 }),
);
const values = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e99',
    'NaN',
    '2026-02-30',
    '9999-99-99',
    'practice',
    'null',
    '[object Object]',
    '\u0000',
    '\ud800',
    '؜‮שלום',
    '<script>',
    "'; DROP TABLE entry; --",
    '../../etc/passwd',
    '%00',
    'x'.repeat(5_000),
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const parts = fc.oneof(
  fc.constantFrom(
    'practice',
    'new',
    '0',
    '164.308(a)(1)(i)',
    '..',
    '%',
    '%zz',
    '%00',
    '%E0%A4%A',
    '__proto__',
    'x'.repeat(3_000),
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => encodeURIComponent(text.toWellFormed())),
);

const paths = fc
  .tuple(
    fc.constantFrom(...Object.keys(pages)),
    fc.array(parts, { minLength: 4, maxLength: 4 }),
    fc.array(fc.tuple(names, values), { maxLength: 3 }),
  )
  .map(([path, fillings, query]) => {
    let used = 0;
    const filled = path.replaceAll(/:\w+/g, () => fillings[used++] ?? 'x');
    const search = new URLSearchParams(
      query.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]),
    );
    return `${filled}${query.length > 0 ? `?${search}` : ''}`;
  });

const bodies = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.tuple(names, values), { maxLength: 12 }).map((fields) => ({ fields })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      raw: fc.uint8Array({ maxLength: 300 }),
      type: fc.constantFrom(
        'multipart/form-data; boundary=x',
        'multipart/form-data',
        'application/x-www-form-urlencoded',
        'application/json',
        'text/plain',
        'x/y; charset=utf-99',
        '',
      ),
    }),
  },
);

test(`${numRuns.toLocaleString('en-US')} malformed requests to every page, signed in or not, are answered and break nothing`, async () => {
  const { signedIn, browser, failures, practice, opened, installation } = givenApp();
  const officer = await signedIn();
  const cookie = officer.cookie;
  const methods = fc.constantFrom('GET', 'POST', 'POST', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS');
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      methods,
      paths,
      bodies,
      fc.string({ unit: 'binary', maxLength: 60 }),
      async (inside, method, path, body, junk) => {
        const visitor = inside ? officer : browser(`desk ${answered % 50}`);
        visitor.cookie = inside ? cookie : junk.replaceAll(/[^\x21-\x7e]|[;,\\"]/g, '');
        const { status } = await visitor.send(path, { method, ...requestBody(method, body) });
        answered++;
        assert.ok(status >= 200 && status < 500, `${method} ${path}: ${status}`);
        // Somebody may have signed out, which is right.
        if (inside && visitor.cookie === undefined) officer.cookie = cookie;
      },
    ),
    { numRuns, interruptAfterTimeLimit: 60 * numRuns, markInterruptAsFailure: true },
  );
  assert.deepEqual(failures, []);
  const only = await practice();
  assert.equal((await installation.verify(only.id)).ok, true);
  assert.deepEqual(await opened.practices(), [only.id]);
  assert.equal((await only.program()).entity?.name, clinic.name);
});

type Body = { fields: [string, string][] } | { raw: Uint8Array; type: string };

function requestBody(method: string, body: Body): RequestInit {
  if (['GET', 'HEAD'].includes(method)) return {};
  if ('raw' in body)
    return {
      body: Buffer.from(body.raw),
      headers: { origin, ...(body.type && { 'content-type': body.type }) },
    };
  const form = new FormData();
  for (const [name, value] of body.fields) form.append(name.toWellFormed(), value.toWellFormed());
  return { body: form, headers: { origin } };
}
