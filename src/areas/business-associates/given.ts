import assert from 'node:assert/strict';

import { forCitation, today, trial } from '#test/given-decisions.ts';
import type { Trial } from '#test/given-decisions.ts';
import { recordVendor } from './decide.ts';
import { findings } from './findings.ts';

export const id = 'vendor-host';

/** A practice with one vendor that runs its EHR, without an agreement. */
export function withVendor(facts: object = {}): Trial {
  const one = trial();
  one.given(recordVendor, {
    id,
    name: 'Northwind Hosting',
    service: 'Runs the EHR',
    phi: ['clinical'],
    agreement: 'none',
    ...facts,
  });
  return one;
}

export const vendorIn = ({ program }: Trial) => program.vendors.get(id) ?? assert.fail();
export const seenIn = (one: Trial) => vendorIn(one).revision;

/** The one finding for a citation. */
export const statusOf = (one: Trial, citation: string, day = today) => {
  const found = forCitation(findings(one.program, day), citation);
  assert.equal(found.length, 1, citation);
  return found[0] ?? assert.fail();
};
