import { answerTo, contradiction, isAsked, openFields, wayMet } from '#interview.ts';
import type { Answers, Question } from '#interview.ts';
import type { Refusal } from '#decision.ts';
import type { Citation } from '#regulation/citation.ts';
import { breachInterview, questions } from './ways.ts';
import type { BreachQuestions, Conclusion } from './ways.ts';

/** What is known of an event, for one group of people to whom the same happened. Missing and `unknown` are the same. */
export type BreachFacts = Answers<BreachQuestions>;

/** The parts of the reasoning, in the order in which they are gone through. */
export const factors = [
  'phi',
  'secured',
  'permitted',
  'exception',
  'nature',
  'recipient',
  'acquired',
  'mitigation',
] as const;
export type Factor = (typeof factors)[number];

/** One sentence of the reasoning. `speaks` is for or against not notifying; `open` where it is not yet known. */
export type Reason = {
  readonly factor: Factor | 'conclusion';
  readonly sentence: string;
  readonly citation: Citation;
  readonly speaks?: 'for' | 'against' | 'open';
};

export type BreachAssessment = {
  /** A use or disclosure that is not permitted is presumed to be a breach (164.402 (Breach)(2)). */
  readonly presumed: true;
  readonly conclusion: Conclusion;
  /** Whether the people are notified (164.404). */
  readonly notify: boolean;
  /** The fields that are not yet known and could change the conclusion, in the order of the interview. */
  readonly unanswered: readonly (keyof BreachQuestions)[];
  readonly because: readonly Reason[];
};

/** The part of the reasoning at which each conclusion is reached. */
const reachedAt: Readonly<Record<Conclusion, Factor>> = {
  'not-phi': 'phi',
  secured: 'secured',
  permitted: 'permitted',
  exception: 'exception',
  'low-probability': 'mitigation',
  breach: 'mitigation',
};

/**
 * Whether an event is a breach (164.402): presumed, unless the facts show that it was not PHI, was secured, was
 * permitted, falls under one of the three exceptions, or that all four factors together leave a low probability of
 * compromise. What is not known never speaks against notifying: the burden of proof is the practice's (164.414(b)).
 */
export function assessBreach(
  facts: BreachFacts,
): { readonly assessment: BreachAssessment } | { readonly refusals: readonly Refusal[] } {
  const fault = contradiction(breachInterview, facts);
  if (fault) return { refusals: [fault] };
  const way = wayMet(breachInterview, facts);
  const conclusion = way?.to ?? 'breach';
  const unanswered = openFields(breachInterview, facts);
  const gone = reasons(facts, conclusion, unanswered);
  return {
    assessment: {
      presumed: true,
      conclusion,
      notify: conclusion === 'breach',
      unanswered,
      because: [
        ...gone,
        ...(way ? [concluded(way.says, way.citation)] : presumption(unanswered, gone)),
        ...afterwards(conclusion, facts),
      ],
    },
  };
}

function concluded(sentence: string, citation: Citation): Reason {
  return { factor: 'conclusion', sentence, citation };
}

/** The facts, each with what it means, as far as the conclusion rests on them; then what is not yet known. */
function reasons(facts: BreachFacts, conclusion: Conclusion, unanswered: readonly string[]): Reason[] {
  const last = factors.indexOf(reachedAt[conclusion]);
  return factors.slice(0, last + 1).flatMap((factor) => {
    const asked = Object.entries<Question>(questions).filter(
      ([, question]) => question.factor === factor && isAsked(question, facts),
    );
    const known = asked.flatMap(([field, question]): Reason[] => {
      const choice = question.choices[answerTo(facts, field) ?? ''];
      if (!choice) return [];
      return [
        {
          factor,
          sentence: choice.says,
          citation: choice.citation ?? question.citation,
          ...(choice.speaks ? { speaks: choice.speaks } : {}),
        },
      ];
    });
    const open = asked.filter(([field]) => unanswered.includes(field));
    const [first] = open;
    if (!first) return known;
    const sentence = [
      `Not yet known: ${open.map(([, { asks }]) => asks).join(' ')}`,
      ...(first[0] === 'acquired'
        ? [
            'As long as that is not known, Diligence ends in no low probability: that is its own rule, since the burden of proof is yours.',
          ]
        : []),
    ].join(' ');
    return [...known, { factor, sentence, citation: first[1].citation, speaks: 'open' as const }];
  });
}

const factorWords: Partial<Record<Factor | 'conclusion', string>> = {
  nature: 'what PHI it was',
  recipient: 'who had it',
  acquired: 'whether it was acquired or viewed',
  mitigation: 'how far the risk was reduced',
};

/** Why it stays a breach. */
function presumption(unanswered: readonly string[], gone: readonly Reason[]): Reason[] {
  const against = new Set(
    gone.flatMap(({ factor, speaks }) => (speaks === 'against' ? (factorWords[factor] ?? []) : [])),
  );
  return [
    concluded(
      [
        unanswered.length > 0
          ? 'This is presumed to be a breach, and what is known so far does not show otherwise. What is not known does not count for you: the burden of proof is yours.'
          : 'This is presumed to be a breach, and the facts do not show that it is not one.',
        ...(against.size > 0
          ? [`Of the four factors, these speak against you: ${[...against].join('; ')}.`]
          : []),
      ].join(' '),
      '164.402 (Breach)(2)',
    ),
  ];
}

/** What follows: on notice, and on keeping the proof. */
function afterwards(conclusion: Conclusion, { happened }: BreachFacts): Reason[] {
  if (conclusion === 'breach')
    return [
      concluded(
        'Notify each of the people without unreasonable delay, and no later than 60 calendar days after the breach was discovered. The clock runs from discovery, also while you find out more.',
        '164.404(b)',
      ),
    ];
  return [
    ...(conclusion === 'secured' && happened === 'ransomware'
      ? [
          concluded(
            'Ransomware that encrypts once more what was encrypted and closed does not open it. That you cannot get at it is for your contingency plan.',
            '164.308(a)(7)(i)',
          ),
        ]
      : []),
    concluded(
      'Keep these answers and what shows them for six years: if anybody asks, you have to show that no notice was due.',
      '164.414(b)',
    ),
    ...(conclusion === 'low-probability'
      ? [
          concluded(
            'It was not permitted all the same. If it was a disclosure, list it for the patient’s accounting of disclosures.',
            '164.528(a)(1)',
          ),
        ]
      : []),
    concluded(
      'State law and your contracts can ask for notice where HIPAA does not. Look at them separately.',
      '160.203',
    ),
  ];
}
