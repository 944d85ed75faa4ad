import type { Lesson, ModuleId } from './lesson.ts';
import { hipaaInYourJob } from './m01-hipaa-in-your-job.ts';
import { usingAndSharing } from './m02-using-and-sharing.ts';
import { patientRights } from './m03-patient-rights.ts';
import { identityAndFamily } from './m04-identity-and-family.ts';
import { paperAndDevices } from './m05-paper-and-devices.ts';
import { reportingIncidents } from './m06-reporting-incidents.ts';
import { frontDesk } from './m07-front-desk.ts';
import { clinicians } from './m08-clinicians.ts';
import { securityEveryDay } from './m09-security-every-day.ts';
import { publicWords } from './m10-public-words.ts';
import { officers } from './m11-officers.ts';
import { yourStates } from './m12-your-states.ts';

/** The modules, in order. */
export const curriculum: readonly Lesson[] = [
  hipaaInYourJob,
  usingAndSharing,
  patientRights,
  identityAndFamily,
  paperAndDevices,
  reportingIncidents,
  frontDesk,
  clinicians,
  securityEveryDay,
  publicWords,
  officers,
  yourStates,
];

const byId: ReadonlyMap<string, Lesson> = new Map(curriculum.map((lesson) => [lesson.id, lesson]));

/** The module of this name; undefined where there is none. */
export function lessonWith(id: string): Lesson | undefined {
  return byId.get(id as ModuleId);
}
