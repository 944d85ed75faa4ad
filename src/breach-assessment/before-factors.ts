import type { Questions } from '#interview.ts';

/**
 * What is settled before the four factors: whether it was PHI, whether it was unsecured, whether it was permitted
 * after all, and the facts of the three exceptions (164.402).
 */
export const beforeFactors = {
  phi: {
    factor: 'phi',
    asks: 'Was the information protected health information (PHI)?',
    help: 'PHI is about health, care, or payment for care, and it identifies a person or could. Encrypted PHI, a list without names, and a limited data set are all PHI.',
    citation: '160.103',
    choices: {
      yes: {
        words: 'Yes, or it may be',
        says: 'It was PHI: about health, care, or payment for care, and about people who can be identified.',
        speaks: 'against',
      },
      'de-identified': {
        words:
          'No: it had been de-identified, by an expert’s finding or by taking out all 18 kinds of identifiers',
        says: 'The information had been de-identified as the rule asks, so it was not PHI. Keep the proof of how.',
        citation: '164.514(a)-(b)',
        speaks: 'for',
      },
      'employment-records': {
        words: 'No: it was in employment records that you hold as an employer',
        says: 'Employment records that you hold as an employer are not PHI. The same person’s chart as a patient would be.',
        speaks: 'for',
      },
      'education-records': {
        words: 'No: it was in education records that FERPA covers',
        says: 'Education records that FERPA covers are not PHI. FERPA has rules of its own.',
        speaks: 'for',
      },
      'long-deceased': {
        words: 'No: everybody it is about has been dead for more than 50 years',
        says: 'Information about people who have been dead for more than 50 years is not PHI.',
        speaks: 'for',
      },
      'not-health-information': {
        words:
          'No: it says nothing about anybody’s health, care, or payment for care, not even that they are a patient',
        says: 'The information says nothing about anybody’s health, care, or payment for care, so it was not PHI.',
        speaks: 'for',
      },
    },
  },
  protection: {
    factor: 'secured',
    asks: 'How was the PHI itself protected when it happened?',
    help: 'HHS guidance (74 FR 19006) names two ways that secure PHI: encryption (at rest as in NIST SP 800-111; in motion as in SP 800-52, 800-77, or 800-113, or validated under FIPS 140) and destruction (paper shredded so that nobody can put it together; media as in NIST SP 800-88).',
    citation: '164.402 (Unsecured PHI)',
    choices: {
      encrypted: {
        words: 'Encrypted in a way that the guidance names',
        says: 'The PHI was encrypted in a way that HHS guidance names (74 FR 19006). Keep a record from before the event that shows it.',
        speaks: 'for',
      },
      destroyed: {
        words: 'Destroyed before anybody could get it, in a way that the guidance names',
        says: 'The PHI had been destroyed in a way that HHS guidance names (74 FR 19006): there was nothing left to read. Keep the certificate or the log.',
        speaks: 'for',
      },
      'encrypted-otherwise': {
        words: 'Encrypted, but in a way that is homemade, outdated, or not finished',
        says: 'Encryption that HHS guidance does not name leaves PHI unsecured.',
        speaks: 'against',
      },
      password: {
        words: 'By a password or a screen lock only',
        says: 'A password is not encryption: the PHI was unsecured.',
        speaks: 'against',
      },
      deleted: {
        words: 'Deleted, or the device formatted or reset',
        says: 'Deleting or formatting leaves PHI that can be brought back: it was unsecured.',
        speaks: 'against',
      },
      redacted: {
        words: 'Blacked out',
        says: 'HHS guidance does not accept redaction in place of destruction: the PHI was unsecured.',
        speaks: 'against',
      },
      none: {
        words: 'Not at all: readable, on paper, or spoken',
        says: 'The PHI could be read or heard as it was: it was unsecured.',
        speaks: 'against',
      },
    },
  },
  key: {
    factor: 'secured',
    asks: 'Was the key, or the password that opens the encryption, kept apart and safe?',
    citation: '164.402 (Unsecured PHI)',
    after: [{ protection: ['encrypted'] }],
    choices: {
      safe: {
        words: 'Yes: nobody got it together with the PHI',
        says: 'The key was kept apart and was not taken.',
        speaks: 'for',
      },
      taken: {
        words: 'No: it was on the same device, written beside it, guessed, or given away',
        says: 'The key was taken too, so the encryption does not count: the PHI was unsecured.',
        speaks: 'against',
      },
    },
  },
  access: {
    factor: 'secured',
    asks: 'Was the encrypted PHI closed to whoever or whatever got at it?',
    help: 'Encryption of a whole disk protects a device that is off or locked. Somebody who is signed in, and software that runs in that session, reads everything as plain text.',
    citation: '164.402 (Unsecured PHI)',
    after: [{ protection: ['encrypted'] }],
    choices: {
      closed: {
        words: 'Yes: the device was off or locked, or the file or message was not opened',
        says: 'The encrypted PHI stayed closed: nobody was signed in, and nothing had opened it.',
        speaks: 'for',
      },
      open: {
        words: 'No: somebody was signed in, or the file was open',
        says: 'Somebody was signed in, so the PHI lay open in spite of the encryption: it was unsecured (HHS guidance on ransomware, 2016).',
        speaks: 'against',
      },
    },
  },
  permission: {
    factor: 'permitted',
    asks: 'Does the Privacy Rule permit what happened after all?',
    help: 'Name the permission. If none fits, it was not permitted; more than the minimum necessary was not permitted either.',
    citation: '164.502(a)',
    choices: {
      none: {
        words: 'No',
        says: 'The Privacy Rule does not permit what happened.',
        speaks: 'against',
      },
      patient: {
        words: 'Yes: it went to the patient it is about, or to their personal representative',
        says: 'PHI may go to the person it is about, or to the personal representative.',
        citation: '164.502(a)(1)(i)',
        speaks: 'for',
      },
      treatment: {
        words: 'Yes: for treatment, by or to a provider',
        says: 'It was a use or disclosure for treatment, which is permitted.',
        citation: '164.506(c)',
        speaks: 'for',
      },
      authorization: {
        words: 'Yes: the patient’s valid authorization covers it',
        says: 'A valid authorization covers it. Keep a copy with this.',
        citation: '164.508(a)(1)',
        speaks: 'for',
      },
      law: {
        words: 'Yes: a law requires it',
        says: 'A law requires it, and it kept to what that law asks.',
        citation: '164.512(a)',
        speaks: 'for',
      },
      'payment-or-operations': {
        words: 'Yes, if no more than needed: for payment or health care operations',
        says: 'It was a use or disclosure for payment or health care operations, which is permitted as far as it is needed.',
        citation: '164.506(c)',
        speaks: 'for',
      },
      'family-or-directory': {
        words:
          'Yes, if no more than needed: to family or others involved in the care, or in a directory, as the patient agreed or did not object',
        says: 'It was a disclosure to those involved in the care, or in a directory, with the patient’s chance to agree or object.',
        citation: '164.510',
        speaks: 'for',
      },
      'public-interest': {
        words:
          'Yes, if no more than needed: for public health, oversight, a court, or another purpose of 164.512',
        says: 'It was a disclosure for a purpose of public interest, under the conditions of that purpose.',
        citation: '164.512',
        speaks: 'for',
      },
      incidental: {
        words:
          'Yes, if safeguards were in place: a by-product of something permitted, such as a word overheard',
        says: 'It was incidental to a permitted use or disclosure.',
        citation: '164.502(a)(1)(iii)',
        speaks: 'for',
      },
      'attempt-failed': {
        words: 'Nothing happened to the PHI: somebody tried to get at it and did not',
        says: 'It was an attempt that is said to have failed before anybody reached PHI. Record it as a security incident.',
        citation: '164.308(a)(6)(ii)',
        speaks: 'for',
      },
    },
  },
  minimumNecessary: {
    factor: 'permitted',
    asks: 'Was no more PHI used or disclosed than the purpose needed?',
    citation: '164.502(b)',
    after: [
      { permission: ['payment-or-operations', 'family-or-directory', 'public-interest', 'incidental'] },
    ],
    choices: {
      yes: { words: 'Yes', says: 'It was no more than the minimum necessary.', speaks: 'for' },
      no: {
        words: 'No, it was more',
        says: 'It was more than the minimum necessary, so it was not permitted, and the presumption holds.',
        speaks: 'against',
      },
    },
  },
  safeguards: {
    factor: 'permitted',
    asks: 'Were reasonable safeguards in place where it happened?',
    help: 'Lowered voices, screens turned away, sign-in sheets without reasons.',
    citation: '164.530(c)',
    after: [{ permission: ['incidental'] }],
    choices: {
      yes: { words: 'Yes', says: 'Reasonable safeguards were in place.', speaks: 'for' },
      no: {
        words: 'No',
        says: 'Without reasonable safeguards it is not an incidental disclosure that the rule permits.',
        citation: '164.502(a)(1)(iii)',
        speaks: 'against',
      },
    },
  },
  attemptShown: {
    factor: 'permitted',
    asks: 'Do complete logs or other evidence show that nobody reached any PHI?',
    citation: '164.414(b)',
    after: [{ permission: ['attempt-failed'] }],
    choices: {
      yes: {
        words: 'Yes, for the whole time',
        says: 'Complete evidence shows that nobody reached the PHI: it was not acquired, accessed, used, or disclosed. Keep that evidence.',
        speaks: 'for',
      },
      no: {
        words: 'No, or with gaps',
        says: 'Without complete evidence that the attempt failed, you cannot show that nobody reached the PHI.',
        speaks: 'against',
      },
    },
  },
  happened: {
    factor: 'exception',
    asks: 'What happened?',
    help: 'If facts differ between groups of patients, assess each group by itself.',
    citation: '164.402 (Breach)',
    choices: {
      'workforce-access': {
        words:
          'Somebody in your workforce, or acting under your or a business associate’s authority, got, opened, or used PHI',
        says: 'Somebody who works under your or a business associate’s authority got, opened, or used PHI.',
        citation: '164.402 (Breach)(1)(i)',
      },
      'internal-disclosure': {
        words:
          'Somebody who may access PHI disclosed it to somebody else within the same organization or organized health care arrangement',
        says: 'PHI was disclosed within the same organization or organized health care arrangement.',
        citation: '164.402 (Breach)(1)(ii)',
      },
      'outside-disclosure': {
        words: 'PHI was sent, handed, shown, or told to somebody else',
        says: 'PHI was disclosed to somebody outside.',
      },
      'loss-or-theft': {
        words: 'A device, media, or papers were lost or stolen',
        says: 'PHI was lost or stolen. None of the three exceptions is made for that.',
        speaks: 'against',
      },
      disposal: {
        words: 'PHI was thrown away or left where others could get at it',
        says: 'PHI was left or thrown away where others could get at it. None of the three exceptions is made for that.',
        speaks: 'against',
      },
      intrusion: {
        words: 'Somebody got into a system, a mailbox, or an account',
        says: 'Somebody got into a system or an account. None of the three exceptions is made for that.',
        speaks: 'against',
      },
      ransomware: {
        words: 'Ransomware, or other software that encrypts or destroys data, ran',
        says: 'Ransomware that encrypts ePHI has taken control of it: HHS guidance (2016) presumes a breach, also where everything was restored from a backup.',
        speaks: 'against',
      },
    },
  },
  intent: {
    factor: 'exception',
    asks: 'Did they do it by mistake?',
    citation: '164.402 (Breach)(1)(i)-(ii)',
    after: [{ happened: ['workforce-access', 'internal-disclosure'] }],
    choices: {
      mistake: {
        words: 'Yes: they did not mean to open, get, or pass on this PHI',
        says: 'It was done by mistake.',
        speaks: 'for',
      },
      meant: {
        words: 'No: they meant to, for whatever reason',
        says: 'It was not done by mistake, and the exceptions for mistakes within the organization do not apply.',
        speaks: 'against',
      },
    },
  },
  goodFaith: {
    factor: 'exception',
    asks: 'Did they act in good faith?',
    help: 'Curiosity, gossip, and private reasons are not good faith.',
    citation: '164.402 (Breach)(1)(i)',
    after: [{ happened: ['workforce-access'] }, { recipient: ['own-workforce'] }],
    choices: {
      yes: { words: 'Yes', says: 'They acted in good faith.', speaks: 'for' },
      no: {
        words: 'No',
        says: 'They did not act in good faith, such as out of curiosity. That is snooping, and it speaks clearly against a low probability too.',
        speaks: 'against',
      },
    },
  },
  withinAuthority: {
    factor: 'exception',
    asks: 'Was it within the scope of what they are authorized to do?',
    citation: '164.402 (Breach)(1)(i)',
    after: [{ happened: ['workforce-access'] }, { recipient: ['own-workforce'] }],
    choices: {
      yes: { words: 'Yes', says: 'It was within the scope of their authority.', speaks: 'for' },
      no: {
        words: 'No',
        says: 'It was outside the scope of their authority.',
        speaks: 'against',
      },
    },
  },
  bothAuthorized: {
    factor: 'exception',
    asks: 'Are both people authorized to access PHI there?',
    citation: '164.402 (Breach)(1)(ii)',
    after: [{ happened: ['internal-disclosure'] }],
    choices: {
      yes: {
        words: 'Yes, at the same practice, business associate, or organized health care arrangement',
        says: 'Both people are authorized to access PHI at the same organization.',
        speaks: 'for',
      },
      no: {
        words: 'No',
        says: 'One of the two is not authorized to access PHI there, so the exception does not apply.',
        speaks: 'against',
      },
    },
  },
  couldKeep: {
    factor: 'exception',
    asks: 'Could whoever received it have kept it, on paper, on a device, or in mind?',
    help: 'A letter that came back unopened, or papers taken back before they were read, could not be kept.',
    citation: '164.402 (Breach)(1)(iii)',
    after: [{ happened: ['internal-disclosure', 'outside-disclosure'] }],
    choices: {
      no: {
        words: 'No: you believe so in good faith, and can say why',
        says: 'You believe in good faith that whoever received it had no reasonable way to keep it. Write down who saw what, and why you believe it.',
        speaks: 'for',
      },
      yes: {
        words: 'Yes, or they may have',
        says: 'Whoever received it could have kept it.',
        speaks: 'against',
      },
    },
  },
  usedFurther: {
    factor: 'exception',
    asks: 'Was the PHI then used or passed on any further without permission?',
    citation: '164.402 (Breach)(1)',
    after: [
      { happened: ['workforce-access', 'internal-disclosure'] },
      { recipient: ['own-workforce', 'bound', 'known-person'] },
    ],
    choices: {
      no: { words: 'No', says: 'It was not used or passed on any further.', speaks: 'for' },
      yes: {
        words: 'Yes',
        says: 'It was used or passed on further without permission, so no exception for mistakes applies, and the risk is greater.',
        speaks: 'against',
      },
    },
  },
} as const satisfies Questions;
