import type { Citation } from './citation.ts';

/** A word that the rule defines. The sentence is ours, shorter than the rule's; the regulation's text binds. */
export type Definition = {
  readonly term: string;
  /** The short form that pages use: `ePHI`. */
  readonly abbreviation?: string;
  readonly citation: Citation;
  readonly means: string;
};

/** Words of 160.103, 164.304, 164.402 and 164.501 that pages and documents use, in alphabetical order. */
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
    term: 'Correctional institution',
    citation: '164.501',
    means:
      'Any place where people are held or rehabilitated under criminal charges, sentences, or other lawful custody, run by or for a government.',
  },
  {
    term: 'Covered entity',
    citation: '160.103',
    means:
      'A health plan, a health care clearinghouse, or a health care provider that transmits health information electronically in a transaction with a HIPAA standard, such as a claim.',
  },
  {
    term: 'Data aggregation',
    citation: '164.501',
    means:
      'Combining the PHI of several covered entities, by a business associate of each, so that data on their operations can be analyzed.',
  },
  {
    term: 'Designated record set',
    citation: '164.501',
    means:
      'The medical and billing records that you keep about people, and any other records that you use to make decisions about them. This is what people have a right to see, copy, and have amended.',
  },
  {
    term: 'Direct treatment relationship',
    citation: '164.501',
    means: 'Treating a patient other than only on the orders of another provider who passes the results on.',
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
    term: 'Health care operations',
    citation: '164.501',
    means:
      'The running of a practice apart from treatment and payment: quality work, credentialing, training, audits, legal services, planning, and management.',
  },
  {
    term: 'Health care provider',
    citation: '160.103',
    means:
      'A person or organization that furnishes, bills, or is paid for health care in the normal course of business.',
  },
  {
    term: 'Health oversight agency',
    citation: '164.501',
    means:
      'A government agency, or whoever acts for it, that oversees health care, public benefits, or civil rights and needs health information for that.',
  },
  {
    term: 'Indirect treatment relationship',
    citation: '164.501',
    means:
      'Delivering care on another provider’s orders, with products, results, or reports going to that provider, as a laboratory or a radiologist mostly does.',
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
    term: 'Inmate',
    citation: '164.501',
    means: 'A person held in a correctional institution.',
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
    term: 'Marketing',
    citation: '164.501',
    means:
      'A message that encourages people to buy or use a product or service. Refill reminders, and messages about treatment or your own services, are not marketing so long as nobody pays you for them beyond what the rule allows.',
  },
  {
    term: 'Password',
    citation: '164.304',
    means: 'A confidential string of characters by which someone shows who they are.',
  },
  {
    term: 'Payment',
    citation: '164.501',
    means:
      'What you do to be paid for care, and a plan to cover it: eligibility, billing, collection, review of necessity, and limited facts to credit bureaus.',
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
    term: 'Psychotherapy notes',
    citation: '164.501',
    means:
      'A mental health professional’s own notes on what was said in a counseling session, kept apart from the rest of the record. Medication, session times, test results, and summaries of diagnosis, plan, and progress are not among them.',
  },
  {
    term: 'Public health authority',
    citation: '164.501',
    means: 'A government agency responsible for public health, or whoever acts for it.',
  },
  {
    term: 'Research',
    citation: '164.501',
    means: 'A systematic investigation meant to add to knowledge that holds in general.',
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
    term: 'Treatment',
    citation: '164.501',
    means: 'Providing, coordinating, or managing health care, consulting on a patient, and referring one.',
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
