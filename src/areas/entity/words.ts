import type { Activity, Office, PracticeKind } from './events.ts';

/** The values of this area as people read them, on pages and in documents. */

export const practiceKindWords: Record<PracticeKind, string> = {
  'solo-physician': 'Solo physician',
  'primary-care': 'Family or primary care practice',
  dental: 'Dental practice',
  'physical-therapy': 'Physical therapy',
  pharmacy: 'Community pharmacy',
  'behavioral-health': 'Behavioral health',
  'specialty-group': 'Specialty group',
  other: 'Another kind of practice',
};

export const officeWords: Record<Office, string> = {
  'security-official': 'Security official',
  'privacy-official': 'Privacy official',
};

/** What the holder of an office answers for, and the provision that asks for one. */
export const officeDuties: Record<Office, { readonly duty: string; readonly citation: string }> = {
  'security-official': {
    duty: 'Answers for the safeguards of electronic patient information.',
    citation: '164.308(a)(2)',
  },
  'privacy-official': {
    duty: 'Answers for the privacy policies, and takes privacy complaints unless somebody else is named.',
    citation: '164.530(a)(1)',
  },
};

/** Time zones of the United States and its territories, by IANA name. */
export const timeZoneWords: Readonly<Record<string, string>> = {
  'America/New_York': 'Eastern (New York)',
  'America/Chicago': 'Central (Chicago)',
  'America/Denver': 'Mountain (Denver)',
  'America/Phoenix': 'Arizona, no daylight saving (Phoenix)',
  'America/Los_Angeles': 'Pacific (Los Angeles)',
  'America/Anchorage': 'Alaska (Anchorage)',
  'Pacific/Honolulu': 'Hawaii (Honolulu)',
  'America/Puerto_Rico': 'Atlantic (Puerto Rico)',
  'America/St_Thomas': 'Atlantic (U.S. Virgin Islands)',
  'Pacific/Guam': 'Chamorro (Guam)',
  'Pacific/Saipan': 'Chamorro (Northern Mariana Islands)',
  'Pacific/Pago_Pago': 'Samoa (Pago Pago)',
};

/** A time zone as people name it; the IANA name where it is none of the usual. */
export function timeZoneName(timeZone: string): string {
  return timeZoneWords[timeZone] ?? timeZone.replaceAll('_', ' ');
}

/** What only some practices do: how it is asked, and its label in a list. */
export const activityQuestions: Record<
  Activity,
  { readonly ask: string; readonly label: string; readonly hint?: string }
> = {
  markets: {
    ask: 'Do you use patients’ details to advertise somebody’s product or service, or is anybody paid for it?',
    label: 'Marketing',
    hint: 'Reminders of care, and news of your own services, do not count.',
  },
  fundraises: { ask: 'Do you ask patients for donations?', label: 'Fundraising' },
  research: { ask: 'Do you take part in research studies?', label: 'Research' },
  'shares-deidentified': {
    ask: 'Do you give out data about patients without their names?',
    label: 'Data without names',
    hint: 'For statistics, teaching, a registry, or to try out software.',
  },
  'psychotherapy-notes': {
    ask: 'Does anybody keep psychotherapy notes apart from the record?',
    label: 'Psychotherapy notes',
    hint: 'A therapist’s own notes on a talk, kept separate. Progress notes in the record do not count.',
  },
  'acts-as-associate': {
    ask: 'Do you work with patient information for another practice or a health plan?',
    label: 'Business associate of others',
    hint: 'Such as billing for a colleague. Treating their patients does not count.',
  },
  'hybrid-or-affiliated': {
    ask: 'Are you part of an organization that also does something other than health care, or of several under one owner?',
    label: 'Hybrid or affiliated organization',
    hint: 'Such as a clinic inside a school or a store.',
  },
  'organized-arrangement': {
    ask: 'Do you share one notice or one record with a hospital or other practices?',
    label: 'Organized health care arrangement',
  },
  'patient-directory': {
    ask: 'Do you keep a list of who is in the building, for callers and visitors?',
    label: 'Directory of patients',
  },
  'trains-students': { ask: 'Do students or residents learn here?', label: 'Students' },
  'appointment-reminders': { ask: 'Do you remind patients of appointments?', label: 'Reminders' },
  'health-information-exchange': {
    ask: 'Do you share records through a health information exchange?',
    label: 'Health information exchange',
  },
};
