import { answerTo, contradiction, isAsked, openFields, wayMet } from '#interview.ts';
import type { Answers, Interview, Question } from '#interview.ts';
import type { Refusal } from '#decision.ts';
import type { Citation } from '#regulation/citation.ts';
import { associateQuestions } from './questions.ts';
import type { AssociateQuestions } from './questions.ts';

/** What is known of a person or company. Missing and `unknown` are the same. */
export type AssociateFacts = Answers<AssociateQuestions>;

export type AssociateConclusion = 'business-associate' | 'not-business-associate' | 'find-out';

/** One sentence of the reasoning. `speaks` is for or against its being no business associate; `open`: not yet known. */
export type AssociateReason = {
  readonly field: keyof AssociateQuestions;
  readonly sentence: string;
  readonly citation: Citation;
  readonly speaks?: 'for' | 'against' | 'open';
};

/** What follows for one matter. */
export type Consequence = {
  readonly answer: 'yes' | 'no' | 'find-out';
  readonly because: string;
  readonly citation: Citation;
  /** The question whose answer would settle it. */
  readonly ask?: string;
};

export type AssociateDecision = {
  readonly conclusion: AssociateConclusion;
  /** Why, in one sentence. */
  readonly because: string;
  readonly citation: Citation;
  /** The facts that it rests on, each with what it means. */
  readonly reasons: readonly AssociateReason[];
  /** The questions to ask next, where something is open: first those that can settle it by themselves. */
  readonly ask?: readonly string[];
  /** The fields that are not yet known and could change the conclusion, in the order of the interview. */
  readonly unanswered: readonly (keyof AssociateQuestions)[];
  /** Whether a written agreement is needed before they get PHI. */
  readonly agreement: Consequence;
  /** Whether it may be the practice's agent, whose discovery of a breach is the practice's own (164.404(a)(2)). */
  readonly agent: Consequence;
};

const handles = ['works-with', 'holds-encrypted', 'limited-data-set'] as const;
const no = 'not-business-associate';
const yes = 'business-associate';

const interview: Interview<AssociateConclusion, AssociateQuestions> = {
  questions: associateQuestions,
  ways: [
    {
      to: no,
      says: 'They are part of your workforce, and a member of the workforce is no business associate.',
      citation: '160.103',
      needs: { workforce: ['yes'] },
    },
    {
      to: no,
      says: 'They get at no PHI, or only by chance, so they are no business associate.',
      citation: '160.103',
      needs: { phi: ['none', 'by-chance', 'de-identified'] },
    },
    {
      to: no,
      says: 'They get PHI to treat the patient, so they are no business associate.',
      citation: '160.103',
      needs: { purpose: ['treatment'] },
    },
    {
      to: no,
      says: 'They act for the patient, the public, an arrangement you share, or themselves, and not for you, so they are no business associate.',
      citation: '160.103',
      needs: { purpose: ['health-plan', 'joint-care', 'patient', 'government', 'research', 'own-purposes'] },
    },
    {
      to: no,
      says: 'They only carry information and keep none of it, so they are a conduit and no business associate.',
      citation: '160.103',
      needs: { purpose: ['conduit'], keeps: ['transit-only'] },
    },
    {
      to: no,
      says: 'They only process payments, which section 1179 of the Social Security Act leaves outside the rule, so they are no business associate.',
      citation: '160.103',
      needs: { purpose: ['card-payments'], moreThanPayments: ['no'] },
    },
    {
      to: yes,
      says: 'They are not part of your workforce and handle PHI for you, so they are a business associate, with or without a contract.',
      citation: '160.103',
      needs: { workforce: ['no'], phi: handles, purpose: ['for-you'] },
    },
    {
      to: yes,
      says: 'They are not part of your workforce and keep PHI for you beyond carrying it, so they are a business associate and no conduit.',
      citation: '160.103',
      needs: { workforce: ['no'], phi: handles, purpose: ['conduit'], keeps: ['keeps'] },
    },
    {
      to: yes,
      says: 'They are not part of your workforce and do more for you with PHI than move payments, so they are a business associate.',
      citation: '160.103',
      needs: { workforce: ['no'], phi: handles, purpose: ['card-payments'], moreThanPayments: ['yes'] },
    },
  ],
  contradictions: [
    {
      when: { phi: ['none', 'by-chance', 'de-identified'], keeps: ['keeps'] },
      field: 'keeps',
      because:
        'You say that they get at no PHI, and that they keep what they carry for you. Correct "phi" or "keeps".',
      citation: '160.103',
    },
    {
      when: { phi: ['none', 'by-chance', 'de-identified'], moreThanPayments: ['yes'] },
      field: 'moreThanPayments',
      because:
        'You say that they get at no PHI, and that they do more with PHI than move payments. Correct "phi" or "moreThanPayments".',
      citation: '160.103',
    },
    {
      when: { phi: ['holds-encrypted'], keeps: ['transit-only'] },
      field: 'keeps',
      because:
        'You say that they keep encrypted PHI for you, and that they keep nothing longer than carrying it takes. Correct "phi" or "keeps".',
      citation: '160.103',
    },
    {
      when: { workforce: ['yes'], engagedBy: ['a-business-associate'] },
      field: 'engagedBy',
      because:
        'You say that they are your own workforce, and that a business associate of yours engages them. Correct "workforce" or "engagedBy".',
      citation: '160.103',
    },
    {
      when: { purpose: ['treatment'], engagedBy: ['a-business-associate'] },
      field: 'purpose',
      because:
        'You say that they treat the patient, and that a business associate of yours engages them to handle PHI. If they do something for that business associate, choose "for-you"; otherwise correct "engagedBy".',
      citation: '160.103',
    },
  ],
};

/**
 * Whether a person or company is a business associate (160.103): by what they do and not by what a contract says.
 * It asks as little as it can; what is not known is never read as "no".
 */
export function decideAssociate(
  facts: AssociateFacts,
): { readonly decision: AssociateDecision } | { readonly refusals: readonly Refusal[] } {
  const fault = contradiction(interview, facts);
  if (fault) return { refusals: [fault] };
  const way = wayMet(interview, facts);
  const conclusion = way?.to ?? 'find-out';
  const open = openFields(interview, facts);
  const asked = open.filter((field) => isAsked(associateQuestions[field], facts));
  const ask = [
    ...asked.filter((field) => settles(facts, field)),
    ...asked.filter((field) => !settles(facts, field)),
  ];
  return {
    decision: {
      conclusion,
      because:
        way?.says ??
        'What is known so far does not tell. Until you know, treat them as a business associate: give them no PHI without an agreement.',
      citation: way?.citation ?? '160.103',
      reasons: reasons(facts, way ? Object.keys(way.needs) : asked),
      ...(conclusion === 'find-out' ? { ask: ask.map((field) => associateQuestions[field].asks) } : {}),
      unanswered: open,
      agreement: agreementFor(conclusion, facts),
      agent: agentOf(conclusion, facts),
    },
  };
}

/** Whether one of the answers to a question ends the matter. */
function settles(facts: AssociateFacts, field: keyof AssociateQuestions): boolean {
  return Object.keys(associateQuestions[field].choices).some((answer) => {
    const answered = { ...facts, [field]: answer };
    return !contradiction(interview, answered) && wayMet(interview, answered) !== undefined;
  });
}

/** What each answer means that the conclusion rests on; where there is none yet, every answer so far and what is open. */
function reasons(facts: AssociateFacts, fields: readonly string[]): AssociateReason[] {
  return (Object.keys(associateQuestions) as (keyof AssociateQuestions)[]).flatMap(
    (field): AssociateReason[] => {
      const question: Question = associateQuestions[field];
      const choice = question.choices[answerTo(facts, field) ?? ''];
      if (!choice)
        return fields.includes(field)
          ? [
              {
                field,
                sentence: `Not yet known: ${question.asks}`,
                citation: question.citation,
                speaks: 'open',
              },
            ]
          : [];
      if (!isAsked(question, facts)) return [];
      return [
        {
          field,
          sentence: choice.says,
          citation: choice.citation ?? question.citation,
          ...(choice.speaks ? { speaks: choice.speaks } : {}),
        },
      ];
    },
  );
}

function agreementFor(conclusion: AssociateConclusion, facts: AssociateFacts): Consequence {
  if (conclusion === no)
    return {
      answer: 'no',
      because:
        'No business associate agreement is needed. Keep the reason on record, and look again when the service changes.',
      citation: '164.502(e)(1)',
    };
  if (conclusion === 'find-out')
    return {
      answer: 'find-out',
      because: 'Whether an agreement is needed depends on the answers that are still open.',
      citation: '164.502(e)(1)',
    };
  const engagedBy = answerTo(facts, 'engagedBy');
  if (engagedBy === 'a-business-associate')
    return {
      answer: 'no',
      because:
        'You need none with a subcontractor: your business associate must have one with it, and your agreement with your business associate must ask for that.',
      citation: '164.502(e)(1)(ii)',
    };
  const open = engagedBy === undefined ? { ask: associateQuestions.engagedBy.asks } : {};
  const whose =
    engagedBy === undefined
      ? 'If one of your business associates engages them, the agreement is between those two. '
      : '';
  if (answerTo(facts, 'phi') === 'limited-data-set')
    return {
      answer: 'yes',
      because: `${whose}A data use agreement is enough as long as they get a limited data set only, for your health care operations.`,
      citation: '164.504(e)(3)(iv)',
      ...open,
    };
  return {
    answer: 'yes',
    because: `${whose}A written agreement with what 164.504(e)(2) asks is needed before they get PHI; for ePHI, also what 164.314(a) asks (164.308(b)(3)).`,
    citation: '164.504(e)',
    ...open,
  };
}

function agentOf(conclusion: AssociateConclusion, facts: AssociateFacts): Consequence {
  const citation = '164.404(a)(2)';
  if (conclusion === no)
    return {
      answer: 'no',
      because: 'They are no business associate, so the question does not come up here.',
      citation,
    };
  if (conclusion === yes && answerTo(facts, 'engagedBy') === 'a-business-associate')
    return {
      answer: 'no',
      because:
        'You do not engage them, so it is your business associate that would direct them. Ask it about that.',
      citation,
    };
  const control = answerTo(facts, 'control');
  if (conclusion === 'find-out' || control === undefined)
    return {
      answer: 'find-out',
      because:
        'The federal common law of agency decides: it turns on whether you may direct them while they work, whatever the contract calls them. If they are your agent, your 60 days start on the day they discover a breach.',
      citation,
      ask: associateQuestions.control.asks,
    };
  return control === 'yes'
    ? {
        answer: 'yes',
        because:
          'You may direct them while they work, so they may be your agent. Count the day they discover a breach as the day you do, and have them tell you at once.',
        citation,
      }
    : {
        answer: 'no',
        because:
          'You do not direct them while they work, so they are likely no agent: your 60 days start when you know of the breach, or should have known.',
        citation,
      };
}
