import type { Contradiction, Interview, Needs, Way } from '#interview.ts';
import { beforeFactors } from './before-factors.ts';
import { fourFactors } from './four-factors.ts';

/** What an assessment can come to. Only `breach` is notified; it is what stays when nothing else is shown. */
export type Conclusion = 'not-phi' | 'secured' | 'permitted' | 'exception' | 'low-probability' | 'breach';

export const questions = { ...beforeFactors, ...fourFactors } as const;
export type BreachQuestions = typeof questions;
type ShortWay = Way<Conclusion, BreachQuestions>;
type N = Needs<BreachQuestions>;

const beforeTheRule: readonly ShortWay[] = [
  {
    to: 'not-phi',
    says: 'It was not PHI, so this is not a breach under HIPAA. Other law may still ask for notice.',
    citation: '160.103',
    needs: {
      phi: [
        'de-identified',
        'employment-records',
        'education-records',
        'long-deceased',
        'not-health-information',
      ],
    },
  },
  {
    to: 'secured',
    says: 'Encrypted PHI whose key is safe and that stayed closed is secured, and only a breach of unsecured PHI is notified.',
    citation: '164.402 (Unsecured PHI)',
    needs: { protection: ['encrypted'], key: ['safe'], access: ['closed'] },
  },
  {
    to: 'secured',
    says: 'Destroyed PHI is secured, and only a breach of unsecured PHI is notified.',
    citation: '164.402 (Unsecured PHI)',
    needs: { protection: ['destroyed'] },
  },
  {
    to: 'permitted',
    says: 'The Privacy Rule permits it, so it is not a breach.',
    citation: '164.502(a)',
    needs: { permission: ['patient', 'treatment', 'authorization', 'law'] },
  },
  {
    to: 'permitted',
    says: 'The Privacy Rule permits it, and it was no more than needed, so it is not a breach.',
    citation: '164.502(a)',
    needs: {
      permission: ['payment-or-operations', 'family-or-directory', 'public-interest'],
      minimumNecessary: ['yes'],
    },
  },
  {
    to: 'permitted',
    says: 'An incidental disclosure with reasonable safeguards and no more than the minimum necessary is permitted, so it is not a breach.',
    citation: '164.502(a)(1)(iii)',
    needs: { permission: ['incidental'], minimumNecessary: ['yes'], safeguards: ['yes'] },
  },
  {
    to: 'permitted',
    says: 'Nobody reached the PHI, so nothing happened to it that the Privacy Rule forbids. It is a security incident, which you document, and not a breach.',
    citation: '164.402 (Breach)',
    needs: { permission: ['attempt-failed'], attemptShown: ['yes'] },
  },
];

const exceptions: readonly ShortWay[] = [
  {
    to: 'exception',
    says: 'A mistake by somebody under your authority, in good faith, within their job, and with nothing further is not a breach.',
    citation: '164.402 (Breach)(1)(i)',
    needs: {
      happened: ['workforce-access'],
      intent: ['mistake'],
      goodFaith: ['yes'],
      withinAuthority: ['yes'],
      usedFurther: ['no'],
    },
  },
  {
    to: 'exception',
    says: 'A mistaken disclosure between two people who may both access PHI at the same organization, and that goes no further, is not a breach.',
    citation: '164.402 (Breach)(1)(ii)',
    needs: {
      happened: ['internal-disclosure'],
      intent: ['mistake'],
      bothAuthorized: ['yes'],
      usedFurther: ['no'],
    },
  },
  {
    to: 'exception',
    says: 'A disclosure to somebody who could not reasonably have kept the PHI is not a breach.',
    citation: '164.402 (Breach)(1)(iii)',
    needs: { happened: ['internal-disclosure', 'outside-disclosure'], couldKeep: ['no'] },
  },
];

/**
 * Factor 1 was looked at. How likely it is that the patients are recognized helps only where it is unlikely: not
 * known, it counts as likely.
 */
const natureKnown = {
  identifiers: ['direct', 'indirect'],
  sensitivity: ['limited', 'clinical', 'high'],
} as const satisfies N;

const anyRecipient = {
  recipient: ['nobody', 'own-workforce', 'bound', 'known-person', 'unidentified', 'ill-intended', 'public'],
} as const satisfies N;

const anythingButRansomware = {
  happened: [
    'workforce-access',
    'internal-disclosure',
    'outside-disclosure',
    'loss-or-theft',
    'disposal',
    'intrusion',
  ],
} as const satisfies N;

/** It was shown that nobody acquired or viewed it, and nothing is left with others. */
const shownUntouched = {
  acquired: ['no'],
  evidence: ['complete'],
  mitigation: ['complete'],
} as const satisfies N;

/** It stayed among authorized people. That is evidence too, so what else shows it may have gaps. */
const neverOutside = {
  recipient: ['nobody'],
  acquired: ['no'],
  evidence: ['complete', 'partial'],
  mitigation: ['complete'],
} as const satisfies N;

/** Somebody of the practice's own had it, did their job, and it went no further. */
const inOwnHands = {
  recipient: ['own-workforce'],
  acquired: ['no', 'yes'],
  goodFaith: ['yes'],
  withinAuthority: ['yes'],
  usedFurther: ['no'],
  mitigation: ['complete'],
} as const satisfies N;

/** Somebody else who is bound to protect it had it, and it went no further. */
const inBoundHands = {
  recipient: ['bound'],
  assurance: ['written', 'spoken'],
  usedFurther: ['no'],
  mitigation: ['complete'],
} as const satisfies N;

const untouchedSays =
  'All four factors were looked at. Evidence for the whole time shows that nobody acquired or viewed the PHI, and nothing is left with others; what it was and who might have had it then do not make a compromise likely. There is a low probability that the PHI was compromised.';
const neverOutsideSays =
  'All four factors were looked at, and none speaks clearly for a compromise: the PHI stayed where only authorized people go, nobody acquired or viewed it, and nothing is left with others. There is a low probability that the PHI was compromised.';
const boundSays =
  'All four factors were looked at, and none speaks clearly for a compromise: whoever had the PHI is bound to protect it, it went no further, and nothing is left with them. There is a low probability that the PHI was compromised.';
const unrecognizedSays =
  'All four factors were looked at, and none speaks clearly for a compromise: whoever had it is unlikely to be able to tell who the patients are, what it says can do little harm by itself, and it was returned or destroyed, with an assurance. There is a low probability that the PHI was compromised.';

function lowProbability(says: string, needs: N): ShortWay {
  return { to: 'low-probability', says, citation: '164.402 (Breach)(2)', needs };
}

/** Each needs all four factors. Ransomware also needs the ePHI to be whole again. */
function whateverHappened(says: string, needs: N): ShortWay[] {
  return [
    lowProbability(says, { ...needs, ...anythingButRansomware }),
    lowProbability(says, { ...needs, happened: ['ransomware'], restored: ['yes'] }),
  ];
}

const lowProbabilities: readonly ShortWay[] = [
  ...whateverHappened(untouchedSays, { ...natureKnown, ...anyRecipient, ...shownUntouched }),
  ...whateverHappened(neverOutsideSays, { ...natureKnown, ...neverOutside }),
  ...whateverHappened(boundSays, { ...natureKnown, ...inOwnHands }),
  ...whateverHappened(boundSays, { ...natureKnown, ...inBoundHands, acquired: ['no'] }),
  // What can do great harm and was seen outside speaks clearly for a compromise, whoever saw it.
  ...whateverHappened(boundSays, {
    ...natureKnown,
    ...inBoundHands,
    acquired: ['yes'],
    sensitivity: ['limited', 'clinical'],
  }),
  ...whateverHappened(unrecognizedSays, {
    identifiers: ['indirect'],
    reidentification: ['unlikely'],
    sensitivity: ['limited', 'clinical'],
    recipient: ['known-person'],
    acquired: ['no', 'yes'],
    usedFurther: ['no'],
    mitigation: ['complete'],
    assurance: ['written', 'spoken'],
  }),
];

const contradictions: readonly Contradiction<BreachQuestions>[] = [
  {
    when: { phi: ['not-health-information'], sensitivity: ['clinical', 'high'] },
    field: 'sensitivity',
    because:
      'You say that it held nothing about health, care, or payment, and that it held care, billing, or sensitive facts. If it did, it was PHI. Correct "phi" or "sensitivity".',
    citation: '160.103',
  },
  {
    when: { phi: ['de-identified'], identifiers: ['direct'] },
    field: 'identifiers',
    because:
      'You say that it was de-identified, and that it held direct identifiers. Information with names or numbers is not de-identified. Correct "phi" or "identifiers".',
    citation: '164.514(a)-(b)',
  },
  {
    when: { phi: ['de-identified'], reidentification: ['likely'] },
    field: 'reidentification',
    because:
      'You say that it was de-identified, and that whoever had it can tell who the patients are. Then it was not. Correct "phi" or "reidentification".',
    citation: '164.514(a)-(b)',
  },
  {
    when: { identifiers: ['direct'], reidentification: ['unlikely'] },
    field: 'reidentification',
    because:
      'You say that it held direct identifiers, and that nobody is likely to tell who the patients are. Direct identifiers say who they are. Correct one of the two.',
    citation: '164.402 (Breach)(2)(i)',
  },
  {
    when: { permission: ['attempt-failed'], acquired: ['yes'] },
    field: 'acquired',
    because:
      'You say that the attempt failed before anybody reached the PHI, and that it was acquired or viewed. Correct "permission" or "acquired".',
    citation: '164.402 (Breach)',
  },
  {
    when: { attemptShown: ['yes'], acquired: ['yes'] },
    field: 'acquired',
    because:
      'You say that complete evidence shows nobody reached the PHI, and that it was acquired or viewed. Correct "attemptShown" or "acquired".',
    citation: '164.402 (Breach)(2)(iii)',
  },
  {
    when: { protection: ['destroyed'], acquired: ['yes'] },
    field: 'acquired',
    because:
      'You say that the PHI was destroyed before anybody could get it, and that it was acquired or viewed. Correct "protection" or "acquired".',
    citation: '164.402 (Unsecured PHI)',
  },
  {
    when: { couldKeep: ['no'], acquired: ['yes'] },
    field: 'couldKeep',
    because:
      'You say that whoever received it could not have kept it, and that it was acquired or viewed. Who has read it may remember it. Correct "couldKeep" or "acquired".',
    citation: '164.402 (Breach)(1)(iii)',
  },
  {
    when: { usedFurther: ['yes'], acquired: ['no'] },
    field: 'usedFurther',
    because:
      'You say that the PHI was used or passed on further, and that it was not acquired or viewed. Correct "usedFurther" or "acquired".',
    citation: '164.402 (Breach)(2)(iii)',
  },
  {
    when: { recipient: ['nobody'], acquired: ['yes'] },
    field: 'recipient',
    because:
      'You say that nobody else had the chance, and that the PHI was acquired or viewed. Say who had it, in "recipient", or correct "acquired".',
    citation: '164.402 (Breach)(2)(ii)',
  },
  {
    when: {
      happened: ['internal-disclosure'],
      bothAuthorized: ['yes'],
      recipient: ['known-person', 'unidentified', 'ill-intended', 'public'],
    },
    field: 'recipient',
    because:
      'You say that both people may access PHI at the same organization, and that somebody without any duty to protect it had it. Correct "bothAuthorized" or "recipient".',
    citation: '164.402 (Breach)(1)(ii)',
  },
];

/** The assessment of 164.402 as questions and ways, in the order that the rule gives: the presumption is what stays. */
export const breachInterview: Interview<Conclusion, BreachQuestions> = {
  questions,
  ways: [...beforeTheRule, ...exceptions, ...lowProbabilities],
  contradictions,
};
