import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { normalizeEmail } from './email.ts';

test('an address is trimmed, lower case, and its domain in ASCII', () => {
  assert.equal(normalizeEmail('  Ana.Lopez@Riverbend.Example \n'), 'ana.lopez@riverbend.example');
  assert.equal(normalizeEmail('ana@BÜCHER.example'), 'ana@xn--bcher-kva.example');
  assert.equal(normalizeEmail('ａｎａ@riverbend.example'), 'ana@riverbend.example');
  assert.equal(normalizeEmail('ana+desk@mail.riverbend.example'), 'ana+desk@mail.riverbend.example');
  assert.equal(normalizeEmail("o'neil@riverbend.example"), "o'neil@riverbend.example");
});

test('what no mail would reach is none', () => {
  for (const text of [
    '',
    'ana',
    '@riverbend.example',
    'ana@',
    'ana@riverbend',
    'ana@@riverbend.example',
    'ana lopez@riverbend.example',
    'ana@riverbend .example',
    'ana@riverbend..example',
    'ana@-riverbend.example',
    '.ana@riverbend.example',
    'a..na@riverbend.example',
    'ana\u202e@riverbend.example',
    'ana\n@riverbend.example',
    'ana\u0000@riverbend.example',
    'Ana <ana@riverbend.example>',
    'ana@riverbend.example,ben@riverbend.example',
    'ana@192.0.2.1',
    `${'a'.repeat(65)}@riverbend.example`,
    `ana@${'a.'.repeat(130)}example`,
    'x'.repeat(10_000_000),
  ]) {
    assert.equal(normalizeEmail(text), undefined, text.slice(0, 80));
  }
});

test('an address in its one form stays as it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (text) => {
      const once = normalizeEmail(text);
      if (once !== undefined) assert.equal(normalizeEmail(once), once);
    }),
    { numRuns: 500 },
  );
  assert.ok(fc.sample(fc.emailAddress(), 50).some((email) => normalizeEmail(email)));
});
