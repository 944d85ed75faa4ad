import type { Citation } from './citation.ts';

/** One of the four tiers of civil money penalties, by what the practice knew (160.404(b)(2)). Whole US dollars. */
export type PenaltyTier = {
  readonly citation: Citation;
  readonly culpability: string;
  /** The least and the most for one violation. */
  readonly least: number;
  readonly most: number;
  /** The most for all violations of an identical provision in a calendar year, as the regulation has it. */
  readonly yearlyMost: number;
  /**
   * The lower yearly most that HHS said in 2019 it would apply (84 FR 18151), raised like the others. The notice is
   * no regulation and can be withdrawn; the figure is our multiplication, no source prints it.
   */
  readonly yearlyMostByDiscretion: number;
};

/** The amounts for penalties assessed on or after this day. */
export const penaltiesFrom = '2026-01-28';

/** Where the amounts come from, and how sure they are. */
export const penaltySource =
  '45 CFR 160.404(b)(2), as adjusted for inflation at 45 CFR 102.3 (91 FR 3665, January 28, 2026). The adjusted amounts come from secondary sources and agree with the 2024 amounts times 1.02598; verify at source.';

/** The four tiers, as adjusted in 2026. Several provisions and several years add up (160.406). */
export const penaltyTiers: readonly PenaltyTier[] = [
  {
    citation: '160.404(b)(2)(i)',
    culpability: 'You did not know, and with reasonable diligence would not have known',
    least: 145,
    most: 73_011,
    yearlyMost: 2_190_294,
    yearlyMostByDiscretion: 36_505,
  },
  {
    citation: '160.404(b)(2)(ii)',
    culpability: 'Reasonable cause, and not willful neglect',
    least: 1_461,
    most: 73_011,
    yearlyMost: 2_190_294,
    yearlyMostByDiscretion: 146_053,
  },
  {
    citation: '160.404(b)(2)(iii)',
    culpability: 'Willful neglect, corrected within 30 days',
    least: 14_602,
    most: 73_011,
    yearlyMost: 2_190_294,
    yearlyMostByDiscretion: 365_052,
  },
  {
    citation: '160.404(b)(2)(iv)',
    culpability: 'Willful neglect, not corrected within 30 days',
    least: 73_011,
    most: 2_190_294,
    yearlyMost: 2_190_294,
    yearlyMostByDiscretion: 2_190_294,
  },
];

/** The most that HHS can ask for all violations of one provision in one year. */
export const yearlyPenaltyMost = Math.max(...penaltyTiers.map(({ yearlyMost }) => yearlyMost));
