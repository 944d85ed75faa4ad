import type { Citation } from './citation.ts';

/** A word that the rule defines. The sentence is ours, shorter than the rule's; the regulation's text binds. */
export type Definition = {
  readonly term: string;
  /** The short form that pages use: `ePHI`. */
  readonly abbreviation?: string;
  readonly citation: Citation;
  readonly means: string;
};

/** Words of 160.103, 164.304 and 164.402 that pages and documents use, in alphabetical order. */
export const definitions: readonly Definition[] = [
  {
    term: 'Access',
    citation: '164.304',
    means:
      'Being able to read, write, change, or pass on information, or to use any part of a system. The Breach Notification and Privacy Rules use the word in other ways.',
  },
  {
    term: 'Administrative safeguards',
    citation: '164.304',
    means:
      'What you do and decide, and the policies and procedures you have, to manage the security of ePHI and how your workforce protects it.',
  },
  {
    term: 'Authentication',
    citation: '164.304',
    means: 'Confirming that a person is who they claim to be.',
  },
  {
    term: 'Availability',
    citation: '164.304',
    means: 'Information can be reached and used by an authorized person when they ask for it.',
  },
  {
    term: 'Breach',
    citation: '164.402',
    means:
      'Getting, accessing, using, or disclosing PHI in a way that the Privacy Rule does not permit and that compromises its security or privacy. It is presumed to be one unless an exception applies or an assessment shows a low probability that the PHI was compromised.',
  },
  {
    term: 'Business associate',
    citation: '160.103',
    means:
      'A person or company outside your workforce that creates, receives, maintains, or transmits PHI for you, or gets PHI from you to provide certain services such as legal, accounting, or consulting work. Its subcontractors that handle the PHI are business associates too.',
  },
  {
    term: 'Confidentiality',
    citation: '164.304',
    means: 'Information is not made available or disclosed to persons or processes without authorization.',
  },
  {
    term: 'Covered entity',
    citation: '160.103',
    means:
      'A health plan, a health care clearinghouse, or a health care provider that transmits health information electronically in a transaction with a HIPAA standard, such as a claim.',
  },
  {
    term: 'Disclosure',
    citation: '160.103',
    means: 'Letting information out, in any way, to someone outside the entity that holds it.',
  },
  {
    term: 'Electronic media',
    citation: '160.103',
    means:
      'What data is stored on or can be stored on electronically, such as a hard drive, a memory card, or a disk, and what carries data that was already electronic, such as the internet or a private network.',
  },
  {
    term: 'Electronic protected health information',
    abbreviation: 'ePHI',
    citation: '160.103',
    means: 'PHI that is kept in, or sent by, electronic media.',
  },
  {
    term: 'Encryption',
    citation: '164.304',
    means:
      'Transforming data with an algorithm so that it is unlikely to make sense to anyone without a confidential process or key.',
  },
  {
    term: 'Facility',
    citation: '164.304',
    means: 'The physical premises, and the inside and outside of a building.',
  },
  {
    term: 'Group health plan',
    citation: '160.103',
    means:
      'An employee benefit plan that provides medical care and has 50 or more participants, or is administered by someone other than the employer that set it up.',
  },
  {
    term: 'Health care clearinghouse',
    citation: '160.103',
    means:
      'An organization that turns health information it receives from others into standard transactions, or standard transactions into other forms.',
  },
  {
    term: 'Health care provider',
    citation: '160.103',
    means:
      'A person or organization that furnishes, bills, or is paid for health care in the normal course of business.',
  },
  {
    term: 'Individual',
    citation: '160.103',
    means: 'The person whom the PHI is about.',
  },
  {
    term: 'Information system',
    citation: '164.304',
    means:
      'A connected set of information resources under one direct management control and with a common purpose: hardware, software, data, communications, and people.',
  },
  {
    term: 'Integrity',
    citation: '164.304',
    means: 'Information has not been altered or destroyed in an unauthorized way.',
  },
  {
    term: 'Malicious software',
    citation: '164.304',
    means: 'Software made to damage or disrupt a system, such as a virus.',
  },
  {
    term: 'Password',
    citation: '164.304',
    means: 'A confidential string of characters by which someone shows who they are.',
  },
  {
    term: 'Physical safeguards',
    citation: '164.304',
    means:
      'Physical measures, with their policies and procedures, that protect electronic systems and the buildings and equipment around them from natural hazards, the environment, and intruders.',
  },
  {
    term: 'Protected health information',
    abbreviation: 'PHI',
    citation: '160.103',
    means:
      'Information that identifies a person, or could, and is about their health, their care, or the payment for it, in any form. Certain education records, an employer’s own employment records, and records of persons dead for more than 50 years are not PHI.',
  },
  {
    term: 'Security incident',
    citation: '164.304',
    means:
      'Unauthorized access, use, disclosure, change, or destruction of information in a system, or interference with how the system works. An attempt counts as well.',
  },
  {
    term: 'Security measures',
    citation: '164.304',
    means: 'All the administrative, physical, and technical safeguards in an information system.',
  },
  {
    term: 'Subcontractor',
    citation: '160.103',
    means:
      'Someone to whom a business associate passes on a function or service, other than a member of its own workforce.',
  },
  {
    term: 'Technical safeguards',
    citation: '164.304',
    means:
      'The technology that protects ePHI and controls access to it, with the policies and procedures for its use.',
  },
  {
    term: 'Unsecured protected health information',
    abbreviation: 'unsecured PHI',
    citation: '164.402',
    means:
      'PHI that was not made unusable, unreadable, or indecipherable to unauthorized persons by a method that HHS names in its guidance.',
  },
  {
    term: 'Use',
    citation: '160.103',
    means: 'Sharing, applying, examining, or analyzing PHI inside the entity that holds it.',
  },
  {
    term: 'User',
    citation: '164.304',
    means: 'A person or entity with authorized access.',
  },
  {
    term: 'Workforce',
    citation: '160.103',
    means:
      'Employees, volunteers, trainees, and others whose work for you is under your direct control, whether or not you pay them.',
  },
  {
    term: 'Workstation',
    citation: '164.304',
    means:
      'A computing device such as a laptop or a desktop computer, or a device that does similar work, and the electronic media kept close to it.',
  },
];

/** The definition of a term, found by its name or its short form, whatever the capitals; undefined if there is none. */
export function definitionOf(term: string): Definition | undefined {
  const wanted = term.toLowerCase();
  return definitions.find(
    (definition) =>
      definition.term.toLowerCase() === wanted || definition.abbreviation?.toLowerCase() === wanted,
  );
}
