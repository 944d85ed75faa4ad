import type { GrantedRole, Relation, SecondFactorKind } from './events.ts';
import type { Duty } from '#duty.ts';

/** The values of this area as people read them, on pages and in documents. */

export const relationWords: Record<Relation, string> = {
  employee: 'Employee',
  owner: 'Owner or partner',
  contractor: 'Contractor under your direction',
  trainee: 'Trainee or student',
  volunteer: 'Volunteer',
};

/** What somebody shows beside the password, inside a sentence. */
export const secondFactorWords: Record<SecondFactorKind, string> = {
  authenticator: 'authenticator app',
  passkey: 'passkey',
};

/** What somebody with a granted role does in Diligence. */
export const grantedRoleWords: Record<GrantedRole, { readonly label: string; readonly note: string }> = {
  'workforce-member': {
    label: 'Workforce member',
    note: 'Reports incidents, and sees nothing else. Right for most people.',
  },
  manager: {
    label: 'Manager',
    note: 'Keeps the records with you. Cannot designate officials, grant roles or sign.',
  },
  reviewer: { label: 'Reviewer', note: 'Reads everything and changes nothing: a consultant or an auditor.' },
};

/** What a job does, as far as policies and training differ by it. */
export const dutyWords: Record<Duty, { readonly label: string; readonly note: string }> = {
  'front-desk': { label: 'Front desk', note: 'Greets patients, takes calls and requests, checks in.' },
  clinical: { label: 'Clinical', note: 'Treats patients, or helps those who do.' },
  billing: { label: 'Billing', note: 'Claims, payments, collections.' },
  it: { label: 'Computers', note: 'Sets up accounts and devices, looks after systems.' },
  official: { label: 'Runs the program', note: 'Owns or manages the practice, or is one of its officials.' },
};
