import assert from 'node:assert/strict';
import { test } from 'node:test';

import { largestFile } from '#ledger/attachment-of.ts';
import { largestBody } from './body-size.ts';

const form = 11 * 1024 * 1024;

test('a form holds 11 MB; one that brings a scan holds the largest file, for who is signed in', () => {
  for (const path of ['/notice/patients/service-1', '/notice/posting', '/training/outside']) {
    assert.ok(largestBody(path, true) > largestFile + 500_000, path);
    assert.equal(largestBody(path, false), form, path);
  }
  for (const path of [
    '/',
    '/sign-in',
    '/incidents/report',
    '/notice/patients/service-1/withdraw',
    '/notice/patients/',
    '/x/notice/posting',
    '/notice/posting/',
  ])
    assert.equal(largestBody(path, true), form, path);
});
