import type { Questions } from '#interview.ts';

/** The facts of the four factors that a risk assessment weighs at the least (164.402 (Breach)(2)(i)-(iv)). */
export const fourFactors = {
  identifiers: {
    factor: 'nature',
    asks: 'What in it says who the patients are?',
    citation: '164.402 (Breach)(2)(i)',
    choices: {
      direct: {
        words:
          'Names, contact details, numbers of records or accounts, Social Security numbers, faces, or the like',
        says: 'It held direct identifiers.',
        speaks: 'against',
      },
      indirect: {
        words:
          'Nothing direct: only dates, ZIP codes, codes, or circumstances, such as in a limited data set',
        says: 'It held no direct identifiers. That alone exempts nothing: the special rule for limited data sets ended in 2013.',
        speaks: 'for',
      },
    },
  },
  reidentification: {
    factor: 'nature',
    asks: 'How likely is it that whoever had it can tell who the patients are?',
    help: 'Think of what else they know. An employer can match dates of care with absences.',
    citation: '164.402 (Breach)(2)(i)',
    after: [{ identifiers: ['indirect'] }],
    choices: {
      unlikely: {
        words: 'Unlikely, and you can say why',
        says: 'Whoever had it is unlikely to be able to tell who the patients are. Write down why.',
        speaks: 'for',
      },
      likely: {
        words: 'Likely, or possible with what they know',
        says: 'Whoever had it can work out who the patients are.',
        speaks: 'against',
      },
    },
  },
  sensitivity: {
    factor: 'nature',
    asks: 'What is the most harmful thing in it?',
    citation: '164.402 (Breach)(2)(i)',
    choices: {
      limited: {
        words: 'Little beyond being a patient, such as an appointment',
        says: 'It says little beyond that somebody is a patient.',
        speaks: 'for',
      },
      clinical: {
        words: 'Care or billing, such as diagnoses, results, prescriptions, claims',
        says: 'It tells of care or billing: diagnoses, results, prescriptions, claims.',
      },
      high: {
        words:
          'Social Security or financial account numbers, or mental health, substance use, HIV, reproductive care, abuse, genetics, or the like',
        says: 'It holds what can do great harm: numbers that open accounts, or especially sensitive care.',
        speaks: 'against',
      },
    },
  },
  recipient: {
    factor: 'recipient',
    asks: 'Who used it, or who had it?',
    help: 'If several had it, choose the one from whom you expect the most harm.',
    citation: '164.402 (Breach)(2)(ii)',
    choices: {
      nobody: {
        words: 'Nobody else had the chance: it stayed where only authorized people go',
        says: 'It stayed where only authorized people go.',
        speaks: 'for',
      },
      'own-workforce': {
        words: 'Somebody of your own workforce, or of your business associate',
        says: 'Somebody of your own workforce or of your business associate had it, who is bound by your rules.',
        speaks: 'for',
      },
      bound: {
        words: 'Another covered entity or business associate, or a federal agency that the Privacy Act binds',
        says: 'Whoever had it must protect PHI as you must, which makes a compromise less likely.',
        speaks: 'for',
      },
      'known-person': {
        words:
          'Somebody else you know of: another patient, a relative, an employer, a company without an agreement',
        says: 'Somebody had it whom no law binds to protect PHI.',
        speaks: 'against',
      },
      unidentified: {
        words: 'You cannot find out who',
        says: 'Nobody can say who had it.',
        speaks: 'against',
      },
      'ill-intended': {
        words: 'A thief, an intruder, or somebody with a reason to use it against the patient',
        says: 'Whoever had it may well mean to misuse it.',
        speaks: 'against',
      },
      public: {
        words: 'Anybody: it was posted or published',
        says: 'Anybody could have it.',
        speaks: 'against',
      },
    },
  },
  acquired: {
    factor: 'acquired',
    asks: 'Was the PHI actually acquired or viewed?',
    help: 'That it could have been is not the same as that it was. If you do not know, say so: it cannot end in a low probability.',
    citation: '164.402 (Breach)(2)(iii)',
    choices: {
      no: {
        words: 'No',
        says: 'The PHI is said not to have been acquired or viewed.',
        speaks: 'for',
      },
      yes: {
        words: 'Yes: somebody read, heard, copied, or took it',
        says: 'The PHI was acquired or viewed.',
        speaks: 'against',
      },
    },
  },
  evidence: {
    factor: 'acquired',
    asks: 'What shows that it was not acquired or viewed?',
    citation: '164.402 (Breach)(2)(iii)',
    after: [{ acquired: ['no'] }],
    choices: {
      complete: {
        words:
          'Evidence for the whole time: a forensic report, complete logs, an unbroken seal or unopened envelope, a recording',
        says: 'Evidence for the whole time shows that it was not acquired or viewed. Keep it with this assessment.',
        speaks: 'for',
      },
      partial: {
        words: 'Evidence with gaps, or only what somebody says',
        says: 'The evidence that it was not acquired or viewed has gaps or is only somebody’s word.',
        speaks: 'against',
      },
      none: {
        words: 'Nothing but that no misuse is known',
        says: 'That no misuse is known shows nothing about whether it was acquired or viewed.',
        speaks: 'against',
      },
    },
  },
  mitigation: {
    factor: 'mitigation',
    asks: 'How far has the risk been reduced?',
    citation: '164.402 (Breach)(2)(iv)',
    choices: {
      complete: {
        words:
          'Nothing is left with others: all of it was returned, recovered, destroyed, or cut off, or never left',
        says: 'Nothing is left with others: all of it came back, was destroyed or cut off, or never left.',
        speaks: 'for',
      },
      partial: {
        words: 'Some of it may still be with others',
        says: 'Some of it may still be with others.',
        speaks: 'against',
      },
      none: {
        words: 'Not at all so far',
        says: 'Nothing has reduced the risk so far.',
        speaks: 'against',
      },
    },
  },
  assurance: {
    factor: 'mitigation',
    asks: 'Has whoever received it assured you that it was destroyed or returned and is not used or passed on?',
    citation: '164.402 (Breach)(2)(iv)',
    after: [{ recipient: ['bound', 'known-person'] }],
    choices: {
      written: {
        words: 'Yes, in writing',
        says: 'Whoever received it has assured you in writing that it was destroyed or returned and is not used or passed on.',
        speaks: 'for',
      },
      spoken: {
        words: 'Yes, in spoken words that you wrote down',
        says: 'Whoever received it has assured you that it was destroyed or returned and is not used or passed on. Keep the note of who said so and when; ask for it in writing.',
        speaks: 'for',
      },
      none: {
        words: 'No, or not in a way that you can rely on',
        says: 'There is no assurance that you can rely on. A criminal’s promise to delete is none.',
        speaks: 'against',
      },
    },
  },
  restored: {
    factor: 'mitigation',
    asks: 'Is all the ePHI whole and available again, and was that checked?',
    help: 'HHS guidance (2016) adds this for ransomware: a high risk that ePHI stays unavailable or altered speaks for a compromise.',
    citation: '164.402 (Breach)(2)(iv)',
    after: [{ happened: ['ransomware'] }],
    choices: {
      yes: {
        words: 'Yes, checked against a backup or in another way',
        says: 'The ePHI is whole and available again, and that was checked. By itself that does not make it any less a breach.',
        speaks: 'for',
      },
      no: {
        words: 'No, or not checked',
        says: 'Some ePHI is missing, altered, or unchecked, which speaks for a compromise.',
        speaks: 'against',
      },
    },
  },
} as const satisfies Questions;
