import type { Provision } from '#regulation/provision.ts';

/** Where the present text of 164.510 was published, and the day it took effect. */
const opportunity = {
  inForceFrom: '2013-03-26',
  source: '65 FR 82802, December 28, 2000; last amended at 78 FR 5699, January 25, 2013',
} as const;

/** The same for 164.512. What was added or reworded at 89 FR 32976 was vacated: the words from before bind. */
const published = {
  inForceFrom: '2013-03-26',
  source: '65 FR 82802, December 28, 2000; last amended at 78 FR 5700, January 25, 2013',
} as const;

const permission = { kind: 'standard', designation: 'permission', shownBy: [] } as const;

/** 164.510 and 164.512, in the order of the rule: what you may do without an authorization, and on what terms. */
export const publicInterest: readonly Provision[] = [
  {
    citation: '164.510(a)',
    ...permission,
    title: 'Facility directory',
    asks: 'You may list a patient’s name, place, general condition, and religion in a directory if the patient was told and could object, the religion for clergy only.',
    note: 'Few practices have a directory; it is meant for facilities with inpatients.',
    ...opportunity,
  },
  {
    citation: '164.510(b)',
    ...permission,
    title: 'Family, friends, and disaster relief',
    asks: 'You may tell family and friends what bears on their part in care or payment, if the patient agrees, could object and did not, or you judge it best when the patient cannot.',
    note: 'After a death it goes to those who were involved before, unless you know that the person did not want it.',
    ...opportunity,
  },
  {
    citation: '164.512 (introductory text)',
    ...permission,
    title: 'Without authorization or a chance to object',
    asks: 'You may use and disclose PHI for the purposes below without the patient’s authorization, each on its own terms.',
    note: 'Where a paragraph has you inform someone or get agreement, spoken words are enough. No signed statement about the purpose is asked of whoever requests records: the rule of 2024 that said so was vacated.',
    ...published,
  },
  {
    citation: '164.512(a)',
    ...permission,
    title: 'Required by law',
    asks: 'You may disclose what another law requires, no more than it requires, and for abuse, courts, and police also on the terms of those paragraphs.',
    ...published,
  },
  {
    citation: '164.512(b)',
    ...permission,
    title: 'Public health',
    asks: 'You may disclose PHI to public health authorities, to report child abuse, about FDA-regulated products, to people exposed to a disease, to some employers, and proof of shots to schools.',
    note: 'An employer’s case needs written notice to the patient, and a school’s an agreement that you document.',
    ...published,
  },
  {
    citation: '164.512(c)',
    ...permission,
    title: 'Abuse, neglect, or domestic violence',
    asks: 'You may report to an authority that you reasonably believe an adult to be a victim, if a law requires it, the victim agrees, or a law allows it and it is needed.',
    ...published,
  },
  {
    citation: '164.512(c)(2)',
    kind: 'specification',
    parent: '164.512(c)',
    title: 'Telling the victim',
    designation: 'conditional',
    asks: 'If you made such a report, you must promptly tell the individual, unless that would put them at risk or the representative is the one you suspect.',
    shownBy: ['The note of each report: when the individual was told, or the judgment why not'],
    ...published,
  },
  {
    citation: '164.512(d)',
    ...permission,
    title: 'Health oversight',
    asks: 'You may disclose PHI to an agency for oversight that a law authorizes, such as audits, inspections, and licensing, but not where it investigates the patient for something else.',
    ...published,
  },
  {
    citation: '164.512(e)',
    ...permission,
    title: 'Courts and tribunals',
    asks: 'You may disclose what a court orders and no more, and on a subpoena alone only with assurance that the patient was notified or a protective order sought.',
    note: 'You may make those efforts yourself instead. State law may be stricter.',
    ...published,
  },
  {
    citation: '164.512(f)',
    ...permission,
    title: 'Law enforcement',
    asks: 'You may give police PHI on legal process, limited facts to find someone, and in set cases about victims, deaths, crime on your premises, and emergencies.',
    note: 'DNA, dental records, and tissue or fluid typing are never among the facts to find someone. A change to (f)(1)(ii)(C) made in 2024 was vacated.',
    ...published,
  },
  {
    citation: '164.512(g)',
    ...permission,
    title: 'Coroners and funeral directors',
    asks: 'You may disclose the PHI of someone who has died to coroners, medical examiners, and funeral directors for their duties.',
    ...published,
  },
  {
    citation: '164.512(h)',
    ...permission,
    title: 'Organ donation',
    asks: 'You may disclose PHI to organizations that procure or transplant organs, eyes, or tissue.',
    ...published,
  },
  {
    citation: '164.512(i)',
    ...permission,
    title: 'Research',
    asks: 'You may disclose PHI for research with a waiver from an IRB or privacy board on file, or on a researcher’s statements for preparing a study or about people who have died.',
    ...published,
  },
  {
    citation: '164.512(j)',
    ...permission,
    title: 'Serious and imminent threats',
    asks: 'You may in good faith disclose PHI to someone who can prevent or lessen a serious and imminent threat, or so that police can find certain suspects.',
    ...published,
  },
  {
    citation: '164.512(k)',
    ...permission,
    title: 'Specialized government functions',
    asks: 'You may disclose PHI for the military, national security, protective services, the State Department, those with a person in custody, and public benefits, each on its terms.',
    note: 'A paragraph (k)(7) on firearm background checks was added in 2016 (81 FR 382) for a few entities only; it is not described here.',
    ...published,
  },
  {
    citation: '164.512(l)',
    ...permission,
    title: 'Workers’ compensation',
    asks: 'You may disclose PHI as far as the laws on workers’ compensation allow and need it.',
    ...published,
  },
];
