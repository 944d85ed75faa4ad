import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import type { Env } from './page.ts';
import { serveAttachment } from './sealed-file.ts';

async function served(name: string, type: string, bytes = Buffer.from('%PDF-1.7')): Promise<Response> {
  const app = new Hono<Env>();
  app.get('/', (context) => serveAttachment(context, bytes, { digest: '', name, type, bytes: bytes.length }));
  return app.request('/');
}

test('a file that somebody sent is always saved and never shown: its kind is not guessed, and it is not kept on the way', async () => {
  const answer = await served('Scan.pdf', 'application/pdf');
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; /);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.equal(await answer.text(), '%PDF-1.7');
  for (const type of ['text/html', 'image/svg+xml', 'text/javascript', ''])
    assert.equal((await served('x.pdf', type)).headers.get('content-type'), 'application/octet-stream');
});

test('any name travels in the header: spelled out for programs of today, plain for the others, and never ending it', async () => {
  const disposition = async (name: string) =>
    (await served(name, 'application/pdf')).headers.get('content-disposition');
  assert.equal(
    await disposition('Año "2026" 100%.pdf'),
    'attachment; filename="A_o _2026_ 100_.pdf"; filename*=UTF-8\'\'A%C3%B1o%20%222026%22%20100%25.pdf',
  );
  assert.equal(
    await disposition("a'(b)*.pdf"),
    "attachment; filename=\"a'(b)*.pdf\"; filename*=UTF-8''a%27%28b%29%2A.pdf",
  );
  assert.doesNotMatch((await disposition('a\r\nset-cookie: x\ud800.pdf')) ?? '', /[\r\n]/);
});
