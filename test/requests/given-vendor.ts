import assert from 'node:assert/strict';

import { recordVendor } from '#areas/business-associates/decide.ts';
import { recorded } from '#test/given-practice.ts';
import { origin } from './given-app.ts';
import { givenClinic } from './given-notice.ts';

/** A clinic whose facts are told, with one vendor that runs its EHR, and another that must stay unknown to the first. */
export async function givenVendor(facts: object = {}) {
  const given = await givenClinic();
  const { practice, officer, browser } = given;
  const id = 'vendor-lark0001';
  for (const vendor of [
    { id, name: 'Larkmeadow', service: 'Runs the EHR', phi: ['contact', 'clinical'], ...facts },
    { id: 'vendor-other001', name: 'Quillfax Secret', service: 'Fax', phi: ['contact'] },
  ])
    recorded(await practice.record(officer, recordVendor, { seen: 0, ...vendor }));
  const seen = async () => String((await practice.program()).vendors.get(id)?.revision);
  const vendor = async () => {
    const found = (await practice.program()).vendors.get(id);
    assert.ok(found);
    return found;
  };
  return {
    ...given,
    id,
    page: `/associates/${id}`,
    seen,
    vendor,
    /** Sends a form with a file. */
    async postFile(path: string, fields: Readonly<Record<string, string>>, name: string, file: File) {
      const body = new FormData();
      for (const [key, value] of Object.entries(fields)) body.append(key, value);
      body.append(name, file);
      return browser.send(path, { method: 'POST', body, headers: { origin } });
    },
    /** Offers the practice's own agreement, and gives the token of its link. */
    async offered(agreement = 'agreement-own00001') {
      const draft = await browser.get(`/associates/${id}/agreements/draft`);
      const value = (name: string) =>
        new RegExp(`name="${name}" value="([^"]*)"`).exec(
          draft.text.slice(draft.text.indexOf('Send it')),
        )?.[1] ?? '';
      const fields: Record<string, string> = Object.fromEntries(
        [
          'seen',
          'digest',
          'effective',
          'ends',
          'noticeDays',
          'accessDays',
          'ownWork',
          'aggregation',
          'abroad',
          'costs',
        ].map((name) => [name, value(name)]),
      );
      const answered = await browser.post(`/associates/${id}/agreements/draft`, {
        ...fields,
        agreement,
        to: 'Dana Reyes',
      });
      assert.equal(answered.status, 200, /<div class="errors".*?<\/div>/s.exec(answered.text)?.[0] ?? '');
      return { token: tokenIn(answered.text), digest: fields['digest'] ?? '', answered };
    },
  };
}

/** The token of the link that a page shows once. */
export function tokenIn(html: string): string {
  const [, token = ''] = /\?token=([A-Za-z0-9_-]{43})/.exec(html) ?? [];
  assert.ok(token, 'no link on the page');
  return token;
}

export const pdf = () => new File([`%PDF-1.7 agreement`], 'BAA signed.pdf', { type: 'application/pdf' });
