import type { Questions } from '#interview.ts';

/** What tells whether a person or company is a business associate (160.103), and what follows for the agreement. */
export const associateQuestions = {
  workforce: {
    factor: 'workforce',
    asks: 'Do they work under your direct control, as part of your workforce?',
    help: 'Employees, trainees, volunteers, and others whose work you direct yourself, paid or not. A firm that you hire for a service is not.',
    citation: '160.103',
    choices: {
      yes: {
        words: 'Yes: an employee, trainee, volunteer, or temporary worker whom you direct',
        says: 'They are part of your workforce: you train them, and your own rules and sanctions bind them.',
        speaks: 'for',
      },
      no: {
        words: 'No: an independent person or firm',
        says: 'They are not part of your workforce.',
        speaks: 'against',
      },
    },
  },
  phi: {
    factor: 'phi',
    asks: 'What patient information do they get at?',
    help: 'What they can open counts, whether or not they look. Think of remote support, backups, recordings, and what a device keeps.',
    citation: '160.103',
    choices: {
      'works-with': {
        words: 'PHI: they create, receive, keep, send, or destroy it, or can open it',
        says: 'They create, receive, keep, send, or destroy PHI, or can open it.',
        speaks: 'against',
      },
      'holds-encrypted': {
        words: 'PHI that they keep encrypted, without the key',
        says: 'They keep PHI for you. That it is encrypted and they have no key changes nothing: who maintains PHI need not be able to read it (HHS guidance on cloud computing).',
        speaks: 'against',
      },
      'limited-data-set': {
        words: 'A limited data set only, for your health care operations',
        says: 'They get a limited data set, which is PHI without most identifiers.',
        citation: '164.514(e)',
        speaks: 'against',
      },
      'de-identified': {
        words: 'Only information that was de-identified before they get it',
        says: 'They get de-identified information only, which is not PHI. Keep the proof of how it was de-identified. Who de-identifies it for you does get PHI.',
        citation: '164.514(a)-(b)',
        speaks: 'for',
      },
      'by-chance': {
        words:
          'None that their work needs: they could come upon some by chance, as a cleaner or an electrician might',
        says: 'Their work needs no PHI, and they could come upon some only by chance. Reasonable safeguards keep that rare.',
        citation: '164.502(a)(1)(iii)',
        speaks: 'for',
      },
      none: {
        words: 'None',
        says: 'They get at no PHI. Look again when the service changes.',
        speaks: 'for',
      },
    },
  },
  purpose: {
    factor: 'purpose',
    asks: 'What do they have it for?',
    help: 'If they do several of these, choose the first that fits.',
    citation: '160.103',
    choices: {
      'for-you': {
        words:
          'To do something for you: billing, collections, hosting, software with support, backup, IT, messages, answering, transcription, shredding, storage, legal, accounting, consulting, accreditation, analysis, exchange of records, or the like',
        says: 'They perform a function or provide a service for you that takes PHI.',
        speaks: 'against',
      },
      treatment: {
        words:
          'To treat the patient, as a provider of care: another practice, laboratory, pharmacy, or somebody who takes part in the care',
        says: 'A disclosure to a provider for treatment makes nobody a business associate.',
        speaks: 'for',
      },
      conduit: {
        words:
          'Only to carry it from one place to another, such as mail, a courier, a phone or internet line',
        says: 'They carry information for you.',
      },
      'card-payments': {
        words: 'To move payments: a bank or card processor that authorizes, clears, settles, or transfers',
        says: 'They process payments of patients.',
      },
      'health-plan': {
        words: 'To decide on and pay claims as the patient’s health plan',
        says: 'A health plan that pays claims acts for itself, and the disclosure to it is for payment.',
        citation: '164.506(c)',
        speaks: 'for',
      },
      'joint-care': {
        words:
          'To take part with you in an organized health care arrangement, such as the staff of the same hospital',
        says: 'What members of an organized health care arrangement do for its joint activities makes none of them a business associate of another.',
        speaks: 'for',
      },
      patient: {
        words: 'Because the patient chose them and asked for it: an app, a relative, a person to interpret',
        says: 'The patient chose them. They act for the patient and not for you.',
        citation: '164.524(c)(3)(ii)',
        speaks: 'for',
      },
      government: {
        words: 'To do its own duty as an agency: oversight, public health, benefits',
        says: 'An agency that does its own duty acts for the public and not for you.',
        citation: '164.512',
        speaks: 'for',
      },
      research: {
        words: 'For research of its own, with authorizations, a waiver, or a data use agreement',
        says: 'A disclosure to a researcher for research makes nobody a business associate. It needs the authorization, waiver, or data use agreement.',
        citation: '164.512(i)',
        speaks: 'for',
      },
      'own-purposes': {
        words:
          'For another purpose of its own that the rule permits: an insurer for the cover it gives you, another covered entity for its own payment',
        says: 'They act for themselves and not for you. Check that the Privacy Rule permits the disclosure.',
        citation: '164.502(a)',
        speaks: 'for',
      },
    },
  },
  keeps: {
    factor: 'conduit',
    asks: 'Do they keep what they carry any longer than carrying it takes?',
    help: 'Voicemail, recordings, transcripts, stored faxes, mailboxes, and archives are kept. Being able to look at random, as a post office could, is not keeping.',
    citation: '160.103',
    after: [{ purpose: ['conduit'] }],
    choices: {
      'transit-only': {
        words: 'No: at most for the moment, on the way',
        says: 'They only carry it and keep nothing beyond that: a conduit. The exception is narrow.',
        speaks: 'for',
      },
      keeps: {
        words: 'Yes: it stays with them',
        says: 'They keep what they carry, so they are no mere conduit: who maintains PHI for you is a business associate, whether or not they look (160.103).',
        speaks: 'against',
      },
    },
  },
  moreThanPayments: {
    factor: 'payments',
    asks: 'Do they do more with PHI than move payments?',
    help: 'Statements, billing, accounts receivable, a lockbox that sorts explanations of benefits, a portal for patients.',
    citation: '160.103',
    after: [{ purpose: ['card-payments'] }],
    choices: {
      no: {
        words: 'No: they authorize, process, clear, settle, transfer, or collect payments, and nothing else',
        says: 'Payment processing alone is outside the rule (section 1179 of the Social Security Act, 42 U.S.C. 1320d-8).',
        speaks: 'for',
      },
      yes: {
        words: 'Yes',
        says: 'They do more than move payments: that is a service to you with PHI, which section 1179 does not cover.',
        speaks: 'against',
      },
    },
  },
  engagedBy: {
    factor: 'agreement',
    asks: 'Who engages them?',
    citation: '164.502(e)(1)',
    after: [{ phi: ['works-with', 'holds-encrypted', 'limited-data-set'] }],
    choices: {
      you: { words: 'You', says: 'You engage them yourself.' },
      'a-business-associate': {
        words: 'One of your business associates',
        says: 'One of your business associates engages them: a subcontractor that handles PHI is a business associate too.',
      },
    },
  },
  control: {
    factor: 'agent',
    asks: 'May you tell them, while they work, how to do it?',
    help: 'Not what you agreed at the start or could change only by a new contract, but instructions along the way.',
    citation: '164.404(a)(2)',
    after: [{ engagedBy: ['you'] }],
    choices: {
      yes: { words: 'Yes', says: 'You may direct them while they work.' },
      no: {
        words: 'No: you could only change the contract, or end it',
        says: 'You do not direct them while they work.',
      },
    },
  },
} as const satisfies Questions;

export type AssociateQuestions = typeof associateQuestions;
