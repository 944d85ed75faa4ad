import type { Hono } from 'hono';

import { routes as accessRecord } from '#access-record/route-access-record.tsx';
import { routes as accessRecordCsv } from '#access-record/route-csv.tsx';
import { routes as account } from '#accounts/route-account.tsx';
import { routes as authenticator } from '#accounts/route-authenticator.tsx';
import { routes as away } from '#accounts/route-away.tsx';
import { routes as demo } from '#accounts/route-demo.tsx';
import { routes as factorRemoval } from '#accounts/route-factor-remove.tsx';
import { routes as invitation } from '#accounts/route-invitation.tsx';
import { routes as reading } from '#accounts/route-reading.tsx';
import { routes as passkeys } from '#accounts/route-passkeys.tsx';
import { routes as recoveryCodes } from '#accounts/route-recovery-codes.tsx';
import { routes as secondFactor } from '#accounts/route-second-factor.tsx';
import { routes as secondStep } from '#accounts/route-second-step.tsx';
import { routes as sessions } from '#accounts/route-sessions.tsx';
import { routes as setUp } from '#accounts/route-set-up.tsx';
import { routes as signIn } from '#accounts/route-sign-in.tsx';
import { routes as breach } from '#areas/breaches/route-breach.tsx';
import { routes as breachConclusion } from '#areas/breaches/route-conclusion.tsx';
import { routes as breachDelay } from '#areas/breaches/route-delay.tsx';
import { routes as breachFacts } from '#areas/breaches/route-facts.tsx';
import { routes as breachFiles } from '#areas/breaches/route-files.tsx';
import { routes as breachLetterWords } from '#areas/breaches/route-letter-words.tsx';
import { routes as breachLetters } from '#areas/breaches/route-letters.tsx';
import { routes as breaches } from '#areas/breaches/route-list.tsx';
import { routes as breachNotices } from '#areas/breaches/route-notices.tsx';
import { routes as breachPeople } from '#areas/breaches/route-people.tsx';
import { routes as breachQuestion } from '#areas/breaches/route-question.tsx';
import { routes as breachYear } from '#areas/breaches/route-year.tsx';
import { vendorPages } from '#areas/business-associates/route-order.tsx';
import { routes as backups } from '#areas/contingency/route-backups.tsx';
import { routes as activities } from '#areas/entity/route-activities.tsx';
import { routes as contact } from '#areas/entity/route-contact.tsx';
import { routes as practiceFacts } from '#areas/entity/route-facts.tsx';
import { routes as officials } from '#areas/entity/route-officials.tsx';
import { routes as practice } from '#areas/entity/route-practice.tsx';
import { routes as site } from '#areas/entity/route-site.tsx';
import { routes as signInPolicy } from '#areas/entity/route-sign-in-policy.tsx';
import { routes as timeZone } from '#areas/entity/route-time-zone.tsx';
import { routes as incident } from '#areas/incidents/route-incident.tsx';
import { routes as incidents } from '#areas/incidents/route-list.tsx';
import { routes as playbooks } from '#areas/incidents/route-playbooks.tsx';
import { routes as incidentReport } from '#areas/incidents/route-report.tsx';
import { routes as tabletops } from '#areas/incidents/route-tabletop.tsx';
import { routes as unnamedReport } from '#areas/incidents/route-unnamed.tsx';
import { routes as assetEnd } from '#areas/inventory/route-asset-end.tsx';
import { routes as asset } from '#areas/inventory/route-asset.tsx';
import { routes as inventoryCsv } from '#areas/inventory/route-csv.tsx';
import { routes as flows } from '#areas/inventory/route-flows.tsx';
import { routes as inventory } from '#areas/inventory/route-list.tsx';
import { routes as starterSet } from '#areas/inventory/route-start.tsx';
import { routes as lossAssumption } from '#areas/risk-analysis/route-assumption.tsx';
import { routes as riskComparison } from '#areas/risk-analysis/route-compare.tsx';
import { routes as noticeComparison } from '#areas/notice/route-compare.tsx';
import { routes as noticeEdit } from '#areas/notice/route-edit.tsx';
import { routes as noticeFiles } from '#areas/notice/route-files.tsx';
import { routes as notice } from '#areas/notice/route-notice.tsx';
import { routes as newPatient } from '#areas/notice/route-patient.tsx';
import { routes as newPatients } from '#areas/notice/route-patients.tsx';
import { routes as noticePosting } from '#areas/notice/route-posting.tsx';
import { routes as noticePreview } from '#areas/notice/route-preview.tsx';
import { routes as publicNotice } from '#areas/notice/route-public.tsx';
import { routes as noticePublication } from '#areas/notice/route-publish.tsx';
import { routes as policyApproval } from '#areas/policies/route-approve.tsx';
import { routes as policiesApproval } from '#areas/policies/route-approve-all.tsx';
import { routes as policyComparison } from '#areas/policies/route-compare.tsx';
import { routes as policyDocuments } from '#areas/policies/route-documents.tsx';
import { routes as policyEdit } from '#areas/policies/route-edit.tsx';
import { routes as policyKeeping } from '#areas/policies/route-keep.tsx';
import { routes as policies } from '#areas/policies/route-list.tsx';
import { routes as ownPolicy } from '#areas/policies/route-new.tsx';
import { routes as policyNewText } from '#areas/policies/route-new-text.tsx';
import { routes as policy } from '#areas/policies/route-policy.tsx';
import { routes as policyReaders } from '#areas/policies/route-readers.tsx';
import { routes as policyReading } from '#areas/policies/route-reading.tsx';
import { routes as policyValues } from '#areas/policies/route-values.tsx';
import { routes as policyWord } from '#areas/policies/route-word.tsx';
import { routes as retentionCsv } from '#areas/retention/route-csv.tsx';
import { routes as holds } from '#areas/retention/route-holds.tsx';
import { routes as retention } from '#areas/retention/route-list.tsx';
import { routes as retentionPeriod } from '#areas/retention/route-period.tsx';
import { routes as retainedRecord } from '#areas/retention/route-record.tsx';
import { routes as interviewFacts } from '#areas/risk-analysis/route-facts.tsx';
import { routes as interview } from '#areas/risk-analysis/route-interview.tsx';
import { routes as loss } from '#areas/risk-analysis/route-loss.tsx';
import { routes as riskAnalysis } from '#areas/risk-analysis/route-overview.tsx';
import { routes as ownRisk } from '#areas/risk-analysis/route-own.tsx';
import { routes as riskPlan } from '#areas/risk-analysis/route-plan.tsx';
import { routes as question } from '#areas/risk-analysis/route-question.tsx';
import { routes as riskRegister } from '#areas/risk-analysis/route-register.tsx';
import { routes as riskReport } from '#areas/risk-analysis/route-report.tsx';
import { routes as risk } from '#areas/risk-analysis/route-risk.tsx';
import { routes as signature } from '#areas/risk-analysis/route-sign.tsx';
import { routes as planStep } from '#areas/risk-analysis/route-step.tsx';
import { routes as sanctionCase } from '#areas/sanctions/route-case.tsx';
import { routes as sanctionLadder } from '#areas/sanctions/route-ladder.tsx';
import { routes as sanctions } from '#areas/sanctions/route-list.tsx';
import { routes as assignTraining } from '#areas/training/route-assign.tsx';
import { routes as exercise } from '#areas/training/route-exercise.tsx';
import { routes as lesson } from '#areas/training/route-lesson.tsx';
import { routes as outsideTraining } from '#areas/training/route-outside.tsx';
import { routes as training } from '#areas/training/route-overview.tsx';
import { routes as trainingPerson } from '#areas/training/route-person.tsx';
import { routes as phishing } from '#areas/training/route-phishing.tsx';
import { routes as lessonQuestions } from '#areas/training/route-questions.tsx';
import { routes as trainingRecords } from '#areas/training/route-records.tsx';
import { routes as reminders } from '#areas/training/route-reminders.tsx';
import { routes as invitationLink } from '#areas/workforce/route-invitation-link.tsx';
import { routes as jobDuties } from '#areas/workforce/route-job-duties.tsx';
import { routes as readingLinks } from '#areas/workforce/route-reading-links.tsx';
import { routes as job } from '#areas/workforce/route-job.tsx';
import { routes as people } from '#areas/workforce/route-people.tsx';
import { routes as newPerson } from '#areas/workforce/route-person-new.tsx';
import { routes as personSessions } from '#areas/workforce/route-person-sessions.tsx';
import { routes as person } from '#areas/workforce/route-person.tsx';
import { routes as personRoles } from '#areas/workforce/route-roles.tsx';
import { routes as secondFactorReset } from '#areas/workforce/route-second-factor-reset.tsx';
import { routes as keys } from '#keys/route-keys.tsx';
import { routes as recovery } from '#keys/route-recovery.tsx';
import { routes as sheet } from '#keys/route-sheet.tsx';
import type { Env, PageRoutes } from './page.ts';
import { routes as breachDates } from './route-deadlines.tsx';
import { routes as requestDates } from './route-deadlines-request.tsx';
import { routes as exported } from './route-export.tsx';
import { routes as home } from './route-home.tsx';
import { routes as installation } from './route-installation.tsx';
import { routes as mine } from './route-mine.tsx';
import { routes as posture } from './route-posture.tsx';
import { routes as proof } from './route-proof.tsx';
import { routes as provision } from './route-provision.tsx';
import { routes as rule } from './route-rule.tsx';
import { routes as safekeeping } from './route-safekeeping.tsx';

/** The door: before anybody is known, and one's own account. */
const door = [
  setUp,
  demo,
  signIn,
  secondStep,
  invitation,
  reading,
  away,
  account,
  sessions,
  recovery,
  publicNotice,
  unnamedReport,
  secondFactor,
  authenticator,
  passkeys,
  recoveryCodes,
  factorRemoval,
];

/** What the whole record shows. */
const whole = [
  home,
  mine,
  breachDates,
  requestDates,
  posture,
  rule,
  provision,
  safekeeping,
  installation,
  proof,
  exported,
  accessRecord,
  accessRecordCsv,
  keys,
  sheet,
];

/** The areas. In each, a fixed path goes before one with a name in it. */
const areas = [
  practice,
  practiceFacts,
  contact,
  activities,
  timeZone,
  signInPolicy,
  officials,
  site,
  people,
  newPerson,
  jobDuties,
  job,
  readingLinks,
  personRoles,
  secondFactorReset,
  invitationLink,
  personSessions,
  person,
  inventory,
  starterSet,
  flows,
  inventoryCsv,
  assetEnd,
  asset,
  ...vendorPages,
  backups,
  training,
  trainingPerson,
  assignTraining,
  outsideTraining,
  reminders,
  phishing,
  exercise,
  trainingRecords,
  lessonQuestions,
  lesson,
  sanctions,
  sanctionLadder,
  sanctionCase,
  incidents,
  incidentReport,
  playbooks,
  tabletops,
  incident,
  breaches,
  breachYear,
  breachFacts,
  breachQuestion,
  breachConclusion,
  breachPeople,
  breachDelay,
  breachLetterWords,
  breachLetters,
  breachNotices,
  breachFiles,
  breach,
  notice,
  noticeEdit,
  noticePreview,
  noticePublication,
  noticeComparison,
  noticeFiles,
  noticePosting,
  newPatients,
  newPatient,
  retention,
  retentionCsv,
  holds,
  retentionPeriod,
  retainedRecord,
  riskAnalysis,
  interviewFacts,
  interview,
  question,
  riskRegister,
  ownRisk,
  risk,
  riskPlan,
  planStep,
  signature,
  riskComparison,
  loss,
  lossAssumption,
  riskReport,
  policies,
  policyValues,
  policiesApproval,
  policyReaders,
  ownPolicy,
  policyDocuments,
  policyNewText,
  policyEdit,
  policyWord,
  policyComparison,
  policyApproval,
  policyKeeping,
  policyReading,
  policy,
];

/** Every page of Diligence. Who may open each is in `permission.ts`. */
export function mountRoutes(app: Hono<Env>): void {
  const all: readonly PageRoutes[] = [...door, ...whole, ...areas];
  for (const { app: routes } of all) app.route('/', routes);
}
