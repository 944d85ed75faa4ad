import type { Day } from './calendar.ts';
import type { Program } from './program.ts';
import { holderOf } from '#areas/entity/view.ts';
import { unnamed } from '#areas/incidents/view.ts';
import { worksOn } from '#areas/workforce/view.ts';

/**
 * Who may do what, and see what: the one place. A decision or page that is not named here cannot be used.
 * (164.308(a)(4), 164.312(a)(1): access only for those who were granted it.)
 */

/** Roles in Diligence. The two officials hold theirs by designation, the others by a grant. */
export const roles = [
  'security-official',
  'privacy-official',
  'manager',
  'workforce-member',
  'reviewer',
] as const;
export type Role = (typeof roles)[number];

export const officials: readonly Role[] = ['security-official', 'privacy-official'];
export const managers: readonly Role[] = [...officials, 'manager'];
export const workforce: readonly Role[] = [...managers, 'workforce-member'];
export const readers: readonly Role[] = [...managers, 'reviewer'];
/** Who looks at the installation as a whole: those who answer for it, and those who review. */
export const overseers: readonly Role[] = [...officials, 'reviewer'];
export const everyRole: readonly Role[] = roles;

/** Who stands in the ledger for what Diligence does by itself (a nightly backup); no person has this identifier. */
export const system = 'system';

/**
 * Who may make each decision. `founder`: only while the practice is not established. `system`: nobody who signs in.
 * `roster`: whoever works here on that day, in whatever role, also without a sign-in, for themselves.
 * `unnamed`: only somebody who gave no name, who may decide nothing else.
 */
export const decisions = {
  'entity.establish': 'founder',
  'entity.describe': managers,
  'entity.setTimeZone': managers,
  'entity.designate': officials,
  'entity.endDesignation': officials,
  'entity.setSignInPolicy': officials,
  'entity.makeRecoverySheet': officials,
  'entity.confirmRecoverySheet': officials,
  'entity.recordKeyChange': 'system',
  'entity.describeContact': managers,
  'entity.describeActivities': managers,
  'entity.recordSite': managers,
  'entity.closeSite': managers,
  'workforce.recordPerson': managers,
  'workforce.personLeft': managers,
  'workforce.recordJob': managers,
  'workforce.setJobDuties': managers,
  'workforce.grantRole': officials,
  'workforce.endRole': officials,
  'workforce.enroll': everyRole,
  'workforce.recoverAccess': 'system',
  'workforce.enrollSecondFactor': everyRole,
  'workforce.removeSecondFactor': everyRole,
  'workforce.endSecondFactors': officials,
  'inventory.recordAsset': managers,
  'inventory.confirmAsset': managers,
  'inventory.retireAsset': managers,
  'inventory.withdrawAsset': managers,
  'inventory.addStarterSet': managers,
  'inventory.importAssets': managers,
  'business-associates.recordVendor': managers,
  'business-associates.confirmVendor': managers,
  'business-associates.endVendor': managers,
  'business-associates.importVendors': managers,
  'business-associates.decideAssociate': managers,
  'business-associates.describeVendor': managers,
  'business-associates.fileAgreement': managers,
  'business-associates.checkClauses': managers,
  'business-associates.endAgreement': managers,
  'business-associates.offerAgreement': managers,
  'business-associates.openAgreement': 'system',
  'business-associates.signAgreement': 'system',
  'business-associates.countersignAgreement': officials,
  'business-associates.withdrawAgreement': managers,
  'business-associates.askReview': managers,
  'business-associates.answerReview': 'system',
  'business-associates.noteReview': managers,
  'business-associates.concludeReview': managers,
  'business-associates.recordViolation': managers,
  'business-associates.recordViolationStep': managers,
  'business-associates.recordDisposition': managers,
  'training.finishAttempt': 'roster',
  'training.assign': managers,
  'training.withdrawAssignment': managers,
  'training.recordOutside': managers,
  'training.withdrawOutside': managers,
  'training.sendReminder': managers,
  'training.recordExercise': managers,
  'training.coach': managers,
  'sanctions.setLadder': officials,
  'sanctions.openCase': officials,
  'sanctions.note': officials,
  'sanctions.decide': officials,
  'sanctions.carryOut': officials,
  'retention.placeHold': officials,
  'retention.liftHold': officials,
  'retention.setPeriod': officials,
  'retention.dispose': officials,
  'retention.recordDestruction': 'system',
  'incidents.report': 'roster',
  'incidents.reportUnnamed': unnamed,
  'incidents.note': managers,
  'incidents.setKind': managers,
  'incidents.setDiscovery': officials,
  'incidents.tickStep': managers,
  'incidents.untickStep': managers,
  'incidents.addEvidence': managers,
  'incidents.close': officials,
  'incidents.reopen': officials,
  'incidents.beginTabletop': managers,
  'incidents.tickTabletop': managers,
  'incidents.untickTabletop': managers,
  'incidents.finishTabletop': managers,
  'breaches.record': managers,
  'breaches.answer': managers,
  'breaches.withdrawAnswer': managers,
  'breaches.conclude': officials,
  'breaches.reopen': managers,
  'breaches.count': managers,
  'breaches.keepMailList': managers,
  'breaches.setLetterWords': managers,
  'breaches.recordDelay': managers,
  'breaches.recordNotice': managers,
  'breaches.withdrawNotice': officials,
  'contingency.recordBackup': 'system',
  'risk-analysis.answer': managers,
  'risk-analysis.answerFacts': managers,
  'risk-analysis.withdrawAnswer': managers,
  'risk-analysis.addScenario': managers,
  'risk-analysis.rateScenario': managers,
  'risk-analysis.withdrawRating': managers,
  'risk-analysis.rejectScenario': managers,
  'risk-analysis.restoreScenario': managers,
  'risk-analysis.treatRisk': managers,
  'risk-analysis.planAction': managers,
  'risk-analysis.planMeasure': managers,
  'risk-analysis.closeAction': managers,
  'risk-analysis.dropAction': managers,
  'risk-analysis.setAssumption': managers,
  'risk-analysis.withdrawAssumption': managers,
  'risk-analysis.sign': officials,
  'notice.draft': managers,
  'notice.discardDraft': managers,
  'notice.publish': officials,
  'notice.post': managers,
  'notice.recordFirstService': workforce,
  'notice.acknowledge': workforce,
  'notice.withdrawFirstService': managers,
  'policies.setValue': managers,
  'policies.draft': managers,
  'policies.discardDraft': managers,
  'policies.review': managers,
  'policies.setApplicability': officials,
  'policies.approve': officials,
  'policies.approveAll': officials,
  'policies.retire': officials,
  'policies.sign': 'roster',
} as const satisfies Record<string, readonly Role[] | 'founder' | 'system' | 'roster' | typeof unnamed>;
export type DecisionName = keyof typeof decisions;

/** The roles a person holds on a day. Somebody who has left, or is not known, holds none. */
export function rolesOf(program: Program, person: string, today: Day): readonly Role[] {
  const record = program.people.get(person);
  if (!record || !program.entity || !worksOn(record, today)) return [];
  const entity = program.entity;
  const held = new Set<Role>(
    record.roles
      .filter(({ from, until }) => from <= today && (until === undefined || today <= until))
      .map(({ role }) => role),
  );
  for (const office of ['security-official', 'privacy-official'] as const)
    if (holderOf(entity, office, today)?.person === person) held.add(office);
  return roles.filter((role) => held.has(role));
}

/**
 * Whether somebody with these roles may make a decision, or `system` itself, or somebody unnamed. `works`: whether they are on the roster
 * of that day, which whoever holds a role is. An unknown decision may nobody make.
 */
export function mayDecide(
  decision: string,
  held: readonly Role[] | typeof system | typeof unnamed,
  established: boolean,
  works = typeof held !== 'string' && held.length > 0,
): boolean {
  const allowed = (
    decisions as Record<string, readonly Role[] | 'founder' | 'system' | 'roster' | typeof unnamed>
  )[decision];
  if (allowed === undefined) return false;
  if (allowed === 'roster') return typeof held !== 'string' && works && established;
  if (allowed === system || allowed === unnamed || typeof held === 'string')
    return allowed === held && established;
  if (allowed === 'founder') return !established;
  return held.some((role) => allowed.includes(role));
}

/** The roles as people read them. */
export const roleWords: Record<Role, string> = {
  'security-official': 'Security official',
  'privacy-official': 'Privacy official',
  manager: 'Manager',
  'workforce-member': 'Workforce member',
  reviewer: 'Reviewer (reads all, changes nothing)',
};
