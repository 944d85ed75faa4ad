import { alabamaToIllinois } from '#states/breach-notice/alabama-to-illinois.ts';
import { indianaToNevada } from '#states/breach-notice/indiana-to-nevada.ts';
import { newHampshireToPuertoRico } from '#states/breach-notice/new-hampshire-to-puerto-rico.ts';
import { rhodeIslandToWyoming } from '#states/breach-notice/rhode-island-to-wyoming.ts';
import type { BreachStatute } from '#states/breach-notice/statute.ts';

/**
 * The breach notice laws of the 50 states, the District of Columbia, Puerto Rico, Guam and the U.S. Virgin Islands.
 * Where the people live decides, not where the practice is. The rows were drawn from published statutes, surveys and
 * law firms' notes, and not from the live codes: each says how sure it is, and all are to be verified at the source
 * before anybody relies on them. American Samoa and the Northern Mariana Islands have no row: no statute is known to us.
 */
export const breachStatutes: readonly BreachStatute[] = [
  ...alabamaToIllinois,
  ...indianaToNevada,
  ...newHampshireToPuertoRico,
  ...rhodeIslandToWyoming,
];

const byState: ReadonlyMap<string, BreachStatute> = new Map(breachStatutes.map((row) => [row.state, row]));

/** The law for people who live in a state (`TX`); undefined for the two territories that have no row. */
export function breachStatuteOf(state: string): BreachStatute | undefined {
  return byState.get(state);
}
