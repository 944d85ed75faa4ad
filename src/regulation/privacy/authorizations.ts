import type { Provision } from '#regulation/provision.ts';

/** Where the present text of 164.508 was published, and the day it took effect. */
const published = {
  inForceFrom: '2013-03-26',
  source: '67 FR 53268, August 14, 2002; amended at 78 FR 5699, January 25, 2013',
} as const;

const specification = { kind: 'specification', parent: '164.508(a)(1)', designation: 'required' } as const;

const part = {
  ...specification,
  shownBy: ['Your authorization form, with this part marked', 'Signed authorizations that carry it'],
} as const;

/** 164.508, in the order of the rule: one standard, and what an authorization is. */
export const authorizations: readonly Provision[] = [
  {
    citation: '164.508(a)(1)',
    kind: 'standard',
    title: 'When an authorization is needed',
    designation: 'required',
    asks: 'You must have a valid authorization for whatever the Privacy Rule does not otherwise allow, and keep to what it says.',
    shownBy: ['The signed authorizations, each with what was disclosed under it', 'Your authorization form'],
    ...published,
  },
  {
    citation: '164.508(a)(2)',
    ...specification,
    title: 'Psychotherapy notes',
    asks: 'You must have an authorization for nearly every use or disclosure of psychotherapy notes.',
    shownBy: [
      'Where psychotherapy notes are kept apart, and who can open them',
      'A dated statement that you keep none',
    ],
    note: 'The exceptions are few: treatment by their author, your own training programs, your defense against the patient’s lawsuit, HHS, oversight of the author, coroners, serious threats, and what a law requires. Notes kept in the chart are not psychotherapy notes (164.501).',
    ...published,
  },
  {
    citation: '164.508(a)(3)',
    ...specification,
    title: 'Marketing',
    asks: 'You must have an authorization to use PHI for marketing, unless you speak face to face or give a gift of little value, and it must say so if someone pays you.',
    shownBy: [
      'A list of your mailings and campaigns, each with why it is no marketing or its authorizations',
    ],
    ...published,
  },
  {
    citation: '164.508(a)(4)',
    ...specification,
    title: 'Authorization for a sale',
    asks: 'You must have an authorization for a sale of PHI, and it must say that you are paid for the disclosure.',
    shownBy: ['The authorizations', 'A dated statement that you sell no PHI'],
    ...published,
  },
  {
    citation: '164.508(b)(1)',
    ...specification,
    title: 'What makes an authorization valid',
    asks: 'You must act only on an authorization with all the elements and statements that the rule lists, and nothing in it that contradicts them.',
    shownBy: ['Your checklist for authorizations that come from outside'],
    ...published,
  },
  {
    citation: '164.508(b)(2)',
    ...specification,
    title: 'Defective authorizations',
    asks: 'You must not act on one that has expired, is incomplete, was revoked as far as you know, was wrongly combined or conditioned, or is false in a point that matters.',
    shownBy: [
      'Your checklist for authorizations that come from outside',
      'Authorizations you turned down, and why',
    ],
    ...published,
  },
  {
    citation: '164.508(b)(3)',
    ...specification,
    title: 'No combined authorizations',
    asks: 'You must keep an authorization apart from other documents, with exceptions for research, for psychotherapy notes among themselves, and for authorizations that condition nothing.',
    shownBy: ['Your intake papers, with the authorization on a form of its own'],
    ...published,
  },
  {
    citation: '164.508(b)(4)',
    ...specification,
    title: 'No conditions',
    asks: 'You must not make treatment or payment depend on a signed authorization, save for research treatment or care given only to report to a third party.',
    shownBy: ['Your authorization form and intake procedure'],
    ...published,
  },
  {
    citation: '164.508(b)(5)',
    ...specification,
    title: 'Revocation',
    asks: 'You must let an individual revoke an authorization in writing at any time, except for what you already did in reliance on it.',
    shownBy: ['The revocations you received, and when staff stopped'],
    ...published,
  },
  {
    citation: '164.508(b)(6)',
    ...specification,
    title: 'Keeping signed authorizations',
    asks: 'You must keep every signed authorization for 6 years, as with your other privacy documents.',
    shownBy: ['The file of signed authorizations, with the oldest from 6 years ago or when you opened'],
    ...published,
  },
  {
    citation: '164.508(c)(1)(i)',
    ...part,
    title: 'Element: what information',
    asks: 'Your form must describe the information in a way that is specific and that people understand.',
    ...published,
  },
  {
    citation: '164.508(c)(1)(ii)',
    ...part,
    title: 'Element: who discloses',
    asks: 'Your form must name who may use or disclose the information, by name or by kind.',
    ...published,
  },
  {
    citation: '164.508(c)(1)(iii)',
    ...part,
    title: 'Element: who receives',
    asks: 'Your form must name to whom the information may go, by name or by kind.',
    ...published,
  },
  {
    citation: '164.508(c)(1)(iv)',
    ...part,
    title: 'Element: purpose',
    asks: 'Your form must state each purpose.',
    note: '“At the request of the individual” is enough where the individual starts it and gives no purpose.',
    ...published,
  },
  {
    citation: '164.508(c)(1)(v)',
    ...part,
    title: 'Element: expiration',
    asks: 'Your form must give a date or an event at which the authorization ends.',
    note: 'Only for research may it say “none” or “end of the research study.”',
    ...published,
  },
  {
    citation: '164.508(c)(1)(vi)',
    ...part,
    title: 'Element: signature and date',
    asks: 'Your form must be signed and dated, and say by what authority a representative signs.',
    ...published,
  },
  {
    citation: '164.508(c)(2)(i)',
    ...part,
    title: 'Statement: it can be revoked',
    asks: 'Your form must tell the individual that it can be revoked in writing, how, and with what exceptions, or point to your notice if that says so.',
    ...published,
  },
  {
    citation: '164.508(c)(2)(ii)',
    ...part,
    title: 'Statement: whether anything depends on it',
    asks: 'Your form must say that nothing depends on signing, or what follows from not signing where the rule lets you set a condition.',
    ...published,
  },
  {
    citation: '164.508(c)(2)(iii)',
    ...part,
    title: 'Statement: it may be passed on',
    asks: 'Your form must warn that the recipient might pass the information on, and that this rule may then no longer protect it.',
    ...published,
  },
  {
    citation: '164.508(c)(3)',
    ...part,
    title: 'Authorization in plain language',
    asks: 'Your form must be written so that the people who sign it understand it.',
    ...published,
  },
  {
    citation: '164.508(c)(4)',
    ...specification,
    title: 'A copy for the individual',
    asks: 'If you are the one who asks for the authorization, you must give the individual a copy of what was signed.',
    shownBy: ['Your procedure, and the note on the form that a copy was given'],
    ...published,
  },
];
