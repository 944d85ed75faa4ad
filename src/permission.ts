import type { Day } from './calendar.ts';
import type { Program } from './program.ts';
import { holderOf } from '#areas/entity/view.ts';
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

const officials: readonly Role[] = ['security-official', 'privacy-official'];
const managers: readonly Role[] = [...officials, 'manager'];
const workforce: readonly Role[] = [...managers, 'workforce-member'];
const readers: readonly Role[] = [...managers, 'reviewer'];
/** Who looks at the installation as a whole: those who answer for it, and those who review. */
const overseers: readonly Role[] = [...officials, 'reviewer'];
const everyRole: readonly Role[] = roles;

/** Who stands in the ledger for what Diligence does by itself (a nightly backup); no person has this identifier. */
export const system = 'system';

/**
 * Who may make each decision. `founder`: only while the practice is not established. `system`: nobody who signs in.
 * `roster`: whoever works here on that day, in whatever role, also without a sign-in, for themselves.
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
  'incidents.report': workforce,
  'incidents.note': managers,
  'incidents.close': officials,
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
} as const satisfies Record<string, readonly Role[] | 'founder' | 'system' | 'roster'>;
export type DecisionName = keyof typeof decisions;

/** Who may open each page. `anyone`: before sign-in. `roster`: whoever works here, also by a personal link. The paths are the table of contents of the product. */
export const pages = {
  '/set-up': 'anyone',
  '/sign-in': 'anyone',
  '/sign-in/second-step': 'anyone',
  '/sign-out': 'anyone',
  '/invitation': 'anyone',
  '/demo': 'anyone',
  '/away': 'anyone',
  '/reading': 'anyone',
  '/privacy-notice': 'anyone',
  '/recovery': 'anyone',
  '/recovery/sign-in': 'anyone',
  '/': everyRole,
  '/mine': 'roster',
  '/mine/policies': 'roster',
  '/mine/policies/:id': 'roster',
  '/mine/leave': 'roster',
  '/mine/training/results/:attempt': 'roster',
  '/mine/training/certificates/:attempt': 'roster',
  '/mine/training/:module': 'roster',
  '/mine/training/:module/questions': 'roster',
  '/account': everyRole,
  '/account/second-factor': everyRole,
  '/account/authenticator': everyRole,
  '/account/passkeys': everyRole,
  '/account/recovery-codes': everyRole,
  '/account/factors/:id/remove': everyRole,
  '/account/sessions': everyRole,
  '/deadlines': everyRole,
  '/deadlines/requests': everyRole,
  '/posture': readers,
  '/posture/:citation': readers,
  '/rule': everyRole,
  '/rule/:citation': everyRole,
  '/safekeeping': readers,
  '/proof': readers,
  '/export': readers,
  '/export/everything.zip': readers,
  '/export/everything-with-incident-words.zip': officials,
  '/export/incident-words.csv': officials,
  '/export/sanctions.csv': officials,
  '/export/checkpoint.txt': readers,
  '/export/:table': readers,
  '/installation': overseers,
  '/access-record': overseers,
  '/access-record/installation': officials,
  '/access-record/export.csv': overseers,
  '/keys': officials,
  '/keys/sheet': officials,
  '/keys/sheet/words': officials,
  '/keys/sheet/confirm': officials,
  '/retention': readers,
  '/retention/export.csv': readers,
  '/retention/holds': officials,
  '/retention/holds/:id/lift': officials,
  '/retention/period': officials,
  '/retention/:subject': readers,
  '/retention/:subject/review': officials,
  '/retention/:subject/dispose': officials,
  '/practice': readers,
  '/practice/facts': managers,
  '/practice/contact': managers,
  '/practice/activities': managers,
  '/practice/time-zone': managers,
  '/practice/sites/:id': managers,
  '/practice/sites/:id/close': managers,
  '/practice/officials': officials,
  '/practice/sign-in': officials,
  '/people': readers,
  '/people/new': managers,
  '/people/jobs/:id': managers,
  '/people/jobs/:id/duties': managers,
  '/people/reading-links': managers,
  '/people/:id': readers,
  '/people/:id/leave': managers,
  '/people/:id/roles': officials,
  '/people/:id/invitation': officials,
  '/people/:id/second-factor': officials,
  '/people/:id/sessions': officials,
  '/inventory': readers,
  '/inventory/start': managers,
  '/inventory/flows': readers,
  '/inventory/export.csv': readers,
  '/inventory/import': managers,
  '/inventory/import/:id': managers,
  '/inventory/new': managers,
  '/inventory/:id': readers,
  '/inventory/:id/confirm': managers,
  '/inventory/:id/withdraw': managers,
  '/inventory/:id/retire': managers,
  '/associates': readers,
  '/associates/export.csv': readers,
  '/associates/import': managers,
  '/associates/import/:id': managers,
  '/associates/new': managers,
  '/associates/:id': readers,
  '/associates/:id/confirm': managers,
  '/associates/:id/end': managers,
  '/incidents': readers,
  '/incidents/report': everyRole,
  '/incidents/:id': readers,
  '/incidents/:id/notes': managers,
  '/incidents/:id/close': officials,
  '/training': readers,
  '/training/people/:id': readers,
  '/training/assign': managers,
  '/training/assignments/:id/withdraw': managers,
  '/training/outside': managers,
  '/training/outside/:id/certificate': readers,
  '/training/outside/:id/withdraw': managers,
  '/training/reminders': readers,
  '/training/phishing': readers,
  '/training/phishing/:id': readers,
  '/training/phishing/:id/coaching': managers,
  '/training/records': readers,
  '/training/records.csv': readers,
  '/training/records.pdf': readers,
  '/training/certificates/:attempt': readers,
  '/sanctions': officials,
  '/sanctions/ladder': officials,
  '/sanctions/:id': officials,
  '/sanctions/:id/notes': officials,
  '/sanctions/:id/decision': officials,
  '/sanctions/:id/done': officials,
  '/notice': readers,
  '/notice/edit/:section': managers,
  '/notice/preview': readers,
  '/notice/publish': officials,
  '/notice/compare': readers,
  '/notice/notice.pdf': readers,
  '/notice/notice.docx': readers,
  '/notice/website.html': readers,
  '/notice/posting': readers,
  '/notice/posting/photo': readers,
  '/notice/patients': workforce,
  '/notice/patients/:id': workforce,
  '/notice/patients/:id/withdraw': managers,
  '/notice/patients/:id/file': workforce,
  '/backups': readers,
  '/backups/now': officials,
  '/risk-analysis': readers,
  '/risk-analysis/interview': readers,
  '/risk-analysis/interview/facts': readers,
  '/risk-analysis/interview/skipped': readers,
  '/risk-analysis/interview/:question': readers,
  '/risk-analysis/interview/:question/withdraw': managers,
  '/risk-analysis/risks': readers,
  '/risk-analysis/risks/new': managers,
  '/risk-analysis/risks/:id': readers,
  '/risk-analysis/risks/:id/levels': managers,
  '/risk-analysis/risks/:id/derived-levels': managers,
  '/risk-analysis/risks/:id/reject': managers,
  '/risk-analysis/risks/:id/restore': managers,
  '/risk-analysis/risks/:id/decision': managers,
  '/risk-analysis/risks/:id/steps': managers,
  '/risk-analysis/plan': readers,
  '/risk-analysis/plan/measure': managers,
  '/risk-analysis/plan/measures': managers,
  '/risk-analysis/plan/steps/:id': readers,
  '/risk-analysis/plan/steps/:id/close': managers,
  '/risk-analysis/plan/steps/:id/drop': managers,
  '/risk-analysis/sign': readers,
  '/risk-analysis/loss': readers,
  '/risk-analysis/loss/assumptions/:id': managers,
  '/risk-analysis/loss/assumptions/:id/standard': managers,
  '/risk-analysis/compare': readers,
  '/risk-analysis/report': readers,
  '/risk-analysis/report.pdf': readers,
  '/risk-analysis/report.docx': readers,
  '/risk-analysis/report.csv': readers,
  '/policies': readers,
  '/policies/values': readers,
  '/policies/approve': officials,
  '/policies/new': managers,
  '/policies/readers': readers,
  '/policies/manual': readers,
  '/policies/manual.pdf': readers,
  '/policies/manual.docx': readers,
  '/policies/:id': readers,
  '/policies/:id/edit': managers,
  '/policies/:id/discard': managers,
  '/policies/:id/new-text': managers,
  '/policies/:id/word': managers,
  '/policies/:id/word.docx': managers,
  '/policies/:id/compare': readers,
  '/policies/:id/approve': officials,
  '/policies/:id/review': managers,
  '/policies/:id/retire': officials,
  '/policies/:id/applies': officials,
  '/policies/:id/policy.pdf': readers,
  '/policies/:id/policy.docx': readers,
} as const satisfies Record<string, readonly Role[] | 'anyone' | 'roster'>;
export type PagePath = keyof typeof pages;

/**
 * Pages that leave an entry in the access record each time they are shown (164.312(b)): `looked` at a record that
 * says something about a patient or accuses somebody, or `exported`, a copy that leaves the house.
 */
export const watched: Partial<Record<PagePath, 'looked' | 'exported'>> = {
  '/incidents/:id': 'looked',
  // A form that is refused comes back with the whole record above it.
  '/incidents/:id/notes': 'looked',
  '/incidents/:id/close': 'looked',
  '/mine/training/certificates/:attempt': 'exported',
  '/training/outside/:id/certificate': 'exported',
  '/training/records.csv': 'exported',
  '/training/records.pdf': 'exported',
  '/training/certificates/:attempt': 'exported',
  // A case accuses somebody.
  '/sanctions/:id': 'looked',
  '/sanctions/:id/notes': 'looked',
  '/sanctions/:id/decision': 'looked',
  '/sanctions/:id/done': 'looked',
  '/access-record/export.csv': 'exported',
  '/export/everything.zip': 'exported',
  '/export/everything-with-incident-words.zip': 'exported',
  '/export/incident-words.csv': 'exported',
  '/export/sanctions.csv': 'exported',
  '/export/checkpoint.txt': 'exported',
  '/export/:table': 'exported',
  // Names of patients stand on them.
  '/notice/patients': 'looked',
  '/notice/patients/:id': 'looked',
  '/notice/patients/:id/withdraw': 'looked',
  '/notice/patients/:id/file': 'exported',
  '/notice/posting/photo': 'exported',
  '/notice/notice.pdf': 'exported',
  '/notice/notice.docx': 'exported',
  '/notice/website.html': 'exported',
  '/inventory/export.csv': 'exported',
  '/associates/export.csv': 'exported',
  '/retention/export.csv': 'exported',
  '/risk-analysis/report.pdf': 'exported',
  '/risk-analysis/report.docx': 'exported',
  '/risk-analysis/report.csv': 'exported',
  '/policies/manual.pdf': 'exported',
  '/policies/manual.docx': 'exported',
  '/policies/:id/word.docx': 'exported',
  '/policies/:id/policy.pdf': 'exported',
  '/policies/:id/policy.docx': 'exported',
};

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
 * Whether somebody with these roles may make a decision, or `system` itself. `works`: whether they are on the roster
 * of that day, which whoever holds a role is. An unknown decision may nobody make.
 */
export function mayDecide(
  decision: string,
  held: readonly Role[] | typeof system,
  established: boolean,
  works = held !== system && held.length > 0,
): boolean {
  const allowed = (decisions as Record<string, readonly Role[] | 'founder' | 'system' | 'roster'>)[decision];
  if (allowed === undefined) return false;
  if (allowed === 'roster') return held !== system && works && established;
  if (allowed === 'system' || held === system) return allowed === held && established;
  if (allowed === 'founder') return !established;
  return held.some((role) => allowed.includes(role));
}

/** Whether somebody with these roles may open a page; `undefined` roles: nobody is signed in. */
export function mayOpen(page: PagePath, held: readonly Role[] | undefined): boolean {
  const allowed: readonly Role[] | 'anyone' | 'roster' = pages[page];
  if (allowed === 'anyone') return true;
  // Whoever is known at all works here: `visitOf` sees to it.
  if (allowed === 'roster') return held !== undefined;
  return held !== undefined && held.some((role) => allowed.includes(role));
}

/** The roles as people read them. */
export const roleWords: Record<Role, string> = {
  'security-official': 'Security official',
  'privacy-official': 'Privacy official',
  manager: 'Manager',
  'workforce-member': 'Workforce member',
  reviewer: 'Reviewer (reads all, changes nothing)',
};
