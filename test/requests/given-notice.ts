import assert from 'node:assert/strict';

import { recordSite } from '#areas/entity/decide.ts';
import { describeContact } from '#areas/entity/decide-contact.ts';
import { publish } from '#areas/notice/decide.ts';
import { recorded } from '#test/given-practice.ts';
import { givenApp } from './given-app.ts';

/** A clinic whose facts are told, with an officer signed in; nothing is published yet. */
export async function givenClinic() {
  const given = givenApp();
  const browser = await given.signedIn();
  const practice = await given.practice();
  const officer = await given.officer();
  recorded(
    await practice.record(officer, recordSite, {
      id: 'site-main',
      seen: 0,
      name: 'Main office',
      street: '2 River Road',
      city: 'Columbus',
      state: 'OH',
      zip: '43004',
    }),
  );
  recorded(
    await practice.record(officer, describeContact, {
      seen: (await practice.program()).entity?.contact?.revision ?? 0,
      phone: '614-555-0123',
      email: 'front@clinic.example',
      website: 'https://riverbend.example',
      mail: '',
      privacyPhone: '',
      privacyPlace: '',
      securityPhone: '',
      securityPlace: '',
      deputy: '',
    }),
  );
  return {
    ...given,
    browser,
    /** Somebody who is not signed in. */
    visitor: () => given.browser('10.0.0.9'),
    practice,
    officer,
    /** Publishes the next version through the record. */
    async publish(effective = '2026-11-30', more: object = {}) {
      const seen = (await practice.program()).notice?.revision ?? 0;
      recorded(
        await practice.record(officer, publish, {
          seen,
          effective,
          material: 'no',
          changes: 'Clearer words.',
          ...more,
        }),
      );
    },
  };
}

/** A page as the reader has it: without its tags. */
export function plain(html: string): string {
  assert.ok(html.includes('<'), 'not a page');
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}
