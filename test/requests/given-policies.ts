import assert from 'node:assert/strict';

import { describeContact } from '#areas/entity/decide-contact.ts';
import { recordSite } from '#areas/entity/decide.ts';
import { approvable } from '#areas/policies/approval.ts';
import { isReady, shelf } from '#areas/policies/shelf.ts';
import { recorded } from '#test/given-practice.ts';
import { givenInventory } from './given-analysis.ts';

/** A practice that has told how it is reached, so that its policies are ready to be approved. */
export async function givenPolicies() {
  const given = await givenInventory();
  const { practice, by, today } = given;
  recorded(
    await practice.record(by, recordSite, {
      id: 'site-main',
      seen: 0,
      name: 'Main office',
      street: '1 River Rd',
      city: 'Dayton',
      state: 'OH',
      zip: '45402',
    }),
  );
  recorded(
    await practice.record(by, describeContact, {
      phone: '614-555-0188',
      email: 'office@riverbend.example',
      privacyPhone: '614-555-0189',
      securityPhone: '614-555-0190',
      seen: 0,
    }),
  );
  return {
    ...given,
    ready: async () => shelf(await practice.program(), today()).filter((one) => isReady(one)),
    policy: async (id: string) => {
      const found = shelf(await practice.program(), today()).find((one) => one.id === id);
      assert.ok(found, id);
      return found;
    },
    /** Approves through the page, as the officer does. */
    approve: async (id: string, more: Readonly<Record<string, string>> = {}) => {
      const one = shelf(await practice.program(), today()).find((each) => each.id === id);
      assert.ok(one, id);
      return given.browser.post(`/policies/${id}/approve`, {
        seen: String(one.record?.revision ?? 0),
        digest: approvable(one)?.digest ?? '',
        statement: 'I approve it.',
        ...more,
      });
    },
  };
}
