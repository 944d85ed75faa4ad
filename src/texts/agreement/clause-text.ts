import type { AgreementChoices, ClauseId } from '#areas/business-associates/events.ts';
import { measured } from '#told/values.ts';

/** How the two sides are called in an agreement, as they stand at the beginning of a sentence and inside one. */
export type Parties = {
  readonly practice: readonly [begins: string, inside: string];
  readonly vendor: readonly [begins: string, inside: string];
};

/** In the practice's own agreement. */
export const ownParties: Parties = {
  practice: ['The Practice', 'the Practice'],
  vendor: ['The Vendor', 'the Vendor'],
};

/** In agreements that somebody else wrote, mostly. */
export const usualParties: Parties = {
  practice: ['Covered Entity', 'Covered Entity'],
  vendor: ['Business Associate', 'Business Associate'],
};

/** What the wording of a term turns on. */
export type Wording = {
  readonly parties: Parties;
  readonly service: string;
  readonly choices: Pick<AgreementChoices, 'noticeDays' | 'accessDays'>;
};

/**
 * Each term in words that can be signed, one sentence or a few: what the practice's own agreement says, and what it
 * proposes for an agreement that lacks it. Our words; the rule gives the substance (164.504(e)(2)-(4), 164.314(a)(2)(i),
 * 164.410).
 */
export function clauseText(id: ClauseId, { parties, service, choices }: Wording): readonly string[] {
  const [P, p] = parties.practice;
  const [V, v] = parties.vendor;
  const notice = `${measured(choices.noticeDays, 'days').replace(/ (days?)$/, ' calendar $1')}`;
  const soon = `${measured(choices.accessDays, 'days').replace(/ (days?)$/, ' calendar $1')}`;
  switch (id) {
    case 'uses':
      return [
        `${V} may use and disclose PHI only to do this work for ${p}: ${service}. It must do so where the work needs it, and where this agreement or a law asks for it.`,
        `${V} may not use or disclose PHI in any way that would break the Privacy Rule if ${p} did it.`,
        `${V} asks for, uses and passes on no more PHI than the work needs.`,
      ];
    case 'own-work':
      return [
        `${V} may also use PHI to manage its own business and to meet its own legal duties.`,
        `For these it may disclose PHI only where a law requires it, or where whoever gets it has first given good assurance of two things: to keep it confidential and use it or pass it on only as a law requires or for the purpose it was given for; and to tell ${v} of every case in which that was broken.`,
      ];
    case 'aggregation':
      return [
        `${V} may put PHI of ${p} together with that of its other clients to study the health care operations of ${p} for ${p} (data aggregation). It may do this for nothing else.`,
      ];
    case 'only-as-agreed':
      return [
        `${V} may not use or disclose PHI other than this agreement permits or requires, or as a law requires.`,
      ];
    case 'safeguards':
      return [
        `${V} guards PHI with fitting safeguards, in whatever form it is, so that it is not used or disclosed in ways that this agreement does not allow.`,
      ];
    case 'security-rule':
      return [
        `${V} follows the Security Rule (45 CFR Part 164, Subpart C) for all electronic PHI of ${p}. This includes a written analysis of its risks.`,
      ];
    case 'reports-uses':
      return [
        `${V} reports to ${p} every use or disclosure of PHI that this agreement does not allow. It does so without unreasonable delay, and no later than ${notice} after it learns of it.`,
      ];
    case 'reports-incidents':
      return [
        `${V} reports to ${p} every security incident that it becomes aware of, no later than ${notice} after it does.`,
        `Attempts that fail happen all the time: pings, scans of ports, sign-ins that are blocked. This sentence is the report of those. ${V} gives their numbers when ${p} asks.`,
      ];
    case 'reports-breaches':
      return [
        `${V} reports to ${p} every breach of unsecured PHI without unreasonable delay, and no later than ${notice} after it discovers the breach (45 CFR 164.410).`,
        `A breach is discovered on the first day on which ${v} knows of it, or would have known with reasonable diligence. What its staff or agents know counts, other than the person who committed the breach.`,
        `The report names each person whose PHI is or may be concerned, as far as that can be done. It says what happened and when, what PHI it was, who had it, and what was done about it. ${V} sends what it learns later as soon as it learns it.`,
      ];
    case 'subcontractors':
      return [
        `${V} gives PHI to a subcontractor only after the subcontractor has agreed in writing to the same limits, conditions and duties that hold for ${v} (45 CFR 164.502(e)(1)(ii)).`,
      ];
    case 'subcontractors-ephi':
      return [
        `A subcontractor that gets electronic PHI also agrees in writing to follow the Security Rule (45 CFR 164.308(b)(2)).`,
      ];
    case 'access':
      return [
        `${V} gives ${p} the PHI in a designated record set within ${soon} of being asked, so that ${p} can give patients access to it (45 CFR 164.524). If it is electronic, it comes in the electronic form that was asked for, where that can readily be done.`,
      ];
    case 'amendment':
      return [
        `${V} opens PHI in a designated record set to correction, and takes over the corrections that ${p} makes or agrees to, within ${soon} of being asked (45 CFR 164.526).`,
      ];
    case 'accounting':
      return [
        `${V} notes the disclosures of PHI that ${p} must account for, and gives ${p} the list within ${soon} of being asked (45 CFR 164.528). It keeps the notes for six years.`,
      ];
    case 'our-duties':
      return [
        `Where ${v} carries out a duty that ${p} has under the Privacy Rule, it follows the same rules that hold for ${p} in that duty.`,
      ];
    case 'hhs':
      return [
        `${V} opens its practices, books and records on the use and disclosure of PHI to the Secretary of Health and Human Services, so that the Secretary can see whether ${p} follows the rules.`,
      ];
    case 'return':
      return [
        `When this agreement ends, ${v} returns or destroys all PHI that it got from ${p}, or made or got for ${p}, and that it still has in any form, where that is feasible. It keeps no copy. It sees to it that its subcontractors do the same.`,
        `Where return or destruction is not feasible, ${v} tells ${p} why. It then goes on guarding that PHI as this agreement says, and uses or discloses it only for what makes return or destruction not feasible, for as long as it has it.`,
      ];
    case 'termination':
      return [`${P} may end this agreement when it finds that ${v} has broken an important term of it.`];
  }
}
