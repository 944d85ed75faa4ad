import type { Office, PracticeKind } from './events.ts';

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
