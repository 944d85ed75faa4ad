import type { Citation } from '#regulation/citation.ts';
import type { ReviewAnswers } from './events.ts';

/** How an answer reads: what a practice hopes for, something to talk about, something to act on. */
export type Weight = 'good' | 'talk' | 'act';

export type ReviewChoice = {
  readonly value: string;
  readonly words: string;
  readonly weight: Weight;
  /** Why it counts so; one sentence for the practice. Not shown to the vendor. */
  readonly because?: string;
};

export type ReviewQuestion = {
  readonly id: string;
  readonly asks: string;
  readonly help?: string;
  readonly citation: Citation;
  readonly choices: readonly ReviewChoice[];
};

const yes = (words = 'Yes'): ReviewChoice => ({ value: 'yes', words, weight: 'good' });
const no = (because: string, weight: Weight = 'act', words = 'No'): ReviewChoice => ({
  value: 'no',
  words,
  weight,
  because,
});
const partly = (words: string, because: string): ReviewChoice => ({
  value: 'partly',
  words,
  weight: 'talk',
  because,
});
const unknown: ReviewChoice = {
  value: 'unknown',
  words: 'We do not know',
  weight: 'talk',
  because: 'They do not know. Ask who does.',
};

/**
 * What a vendor is asked when its assurances are renewed. The law asks for satisfactory assurances and gives no
 * questionnaire (164.308(b)(1)); the questions are ours.
 */
export const reviewQuestions: readonly ReviewQuestion[] = [
  {
    id: 'analysis',
    asks: 'When did you last write down an analysis of the risks to the patient information you hold?',
    citation: '164.308(a)(1)(ii)(A)',
    choices: [
      { value: 'year', words: 'Within the last 12 months', weight: 'good' },
      {
        value: 'older',
        words: 'Longer ago',
        weight: 'talk',
        because: 'Their risk analysis is more than a year old.',
      },
      {
        value: 'never',
        words: 'Never',
        weight: 'act',
        because: 'They have no written risk analysis, which the Security Rule asks of them as well.',
      },
      unknown,
    ],
  },
  {
    id: 'official',
    asks: 'Is one person named who answers for security?',
    citation: '164.308(a)(2)',
    choices: [yes(), no('Nobody there is named who answers for security.'), unknown],
  },
  {
    id: 'training',
    asks: 'Is everybody who can reach our information trained in handling it?',
    citation: '164.308(a)(5)(i)',
    choices: [
      yes(),
      partly('Some of them', 'Some of their people with access are not trained.'),
      no('Their people with access are not trained.'),
      unknown,
    ],
  },
  {
    id: 'sign-in',
    asks: 'Does everybody sign in under their own name, with a second factor, to reach our information?',
    citation: '164.312(d)',
    choices: [
      yes(),
      partly('Own names, without a second factor', 'They sign in without a second factor.'),
      no('People there share sign-ins, so nobody can tell who did what.'),
      unknown,
    ],
  },
  {
    id: 'encryption',
    asks: 'Is our information encrypted where it lies and on its way?',
    help: 'Backups, laptops and phones count.',
    citation: '164.312(a)(2)(iv)',
    choices: [
      yes('Yes, everywhere'),
      partly('In some places', 'Some of it is not encrypted: if that is lost or stolen, it may be a breach.'),
      no('It is not encrypted: if it is lost or stolen, it is presumed to be a breach.'),
      unknown,
    ],
  },
  {
    id: 'logs',
    asks: 'Do you record who looks at our information, and check those records?',
    citation: '164.312(b)',
    choices: [
      yes('Yes, both'),
      partly('We record, and do not check', 'They record access and do not check it.'),
      no('They could not tell who looked at your information.'),
      unknown,
    ],
  },
  {
    id: 'backups',
    asks: 'Do you back our information up, and have you restored a backup to test it in the last 12 months?',
    citation: '164.308(a)(7)(ii)(A)',
    choices: [
      yes('Yes, both'),
      partly('Backed up, not tested', 'Their backups are not tested.'),
      no('They do not back it up.'),
      { value: 'none-kept', words: 'We keep none of it', weight: 'good' },
      unknown,
    ],
  },
  {
    id: 'updates',
    asks: 'Are urgent security updates installed within 30 days?',
    citation: '164.308(a)(5)(ii)(B)',
    choices: [yes(), no('Urgent updates wait for more than 30 days.', 'talk'), unknown],
  },
  {
    id: 'subcontractors',
    asks: 'Does every subcontractor that gets our information have a written agreement with the same limits?',
    citation: '164.308(b)(2)',
    choices: [
      yes(),
      { value: 'none', words: 'We have no such subcontractors', weight: 'good' },
      no('Subcontractors of theirs have your information without the agreement that the rule asks of them.'),
      unknown,
    ],
  },
  {
    id: 'abroad',
    asks: 'Is our information kept or looked at outside the United States?',
    citation: '164.308(a)(1)(ii)(A)',
    choices: [
      { value: 'no', words: 'No', weight: 'good' },
      {
        value: 'yes',
        words: 'Yes',
        weight: 'talk',
        because:
          'It is kept or seen abroad. The rule does not forbid that; your risk analysis, your agreement and some states have something to say.',
      },
      unknown,
    ],
  },
  {
    id: 'own-uses',
    asks: 'Do you use our information, or anything made from it, for purposes of your own, such as training AI?',
    citation: '164.504(e)(2)(ii)(A)',
    choices: [
      { value: 'no', words: 'No', weight: 'good' },
      {
        value: 'agreed',
        words: 'Only as our agreement allows',
        weight: 'talk',
        because: 'They say that the agreement allows uses of their own. Read it there.',
      },
      {
        value: 'yes',
        words: 'Yes',
        weight: 'act',
        because: 'They use it for themselves. That needs to stand in the agreement and be permitted.',
      },
      unknown,
    ],
  },
  {
    id: 'incidents',
    asks: 'Since the last review, was there a security incident or a wrong use that touched our information?',
    citation: '164.314(a)(2)(i)(C)',
    choices: [
      { value: 'no', words: 'No', weight: 'good' },
      {
        value: 'told',
        words: 'Yes, and we told you',
        weight: 'talk',
        because: 'There was an incident. Look whether it is in your log.',
      },
      {
        value: 'untold',
        words: 'Yes, and we have not told you yet',
        weight: 'act',
        because: 'There was an incident that you were not told of. Ask today, and report it in your own log.',
      },
      unknown,
    ],
  },
  {
    id: 'notice',
    asks: 'Do your people know within how many days they must tell us of a breach?',
    citation: '164.410(b)',
    choices: [yes(), no('Their people do not know how soon they must tell you.', 'talk'), unknown],
  },
];

/** One answer, as the practice reads it. */
export type ReadAnswer = {
  readonly question: ReviewQuestion;
  readonly choice: ReviewChoice | undefined;
};

/** How a questionnaire came out: what reads well, what to talk about, what to act on. It is no verdict. */
export type Reading = {
  readonly answers: readonly ReadAnswer[];
  readonly good: number;
  readonly talk: readonly ReadAnswer[];
  readonly act: readonly ReadAnswer[];
  /** `11 of 13 answers are what you would hope for.` */
  readonly sentence: string;
};

/** Answers to the questionnaire with what each means. A question without an answer is one to talk about. */
export function readingOf(answers: ReviewAnswers): Reading {
  const read = reviewQuestions.map((question): ReadAnswer => {
    const said = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    return { question, choice: question.choices.find(({ value }) => value === said) };
  });
  const of = (weight: Weight) => read.filter(({ choice }) => (choice?.weight ?? 'talk') === weight);
  const good = of('good').length;
  return {
    answers: read,
    good,
    talk: of('talk'),
    act: of('act'),
    sentence: `${good} of ${read.length} answers are what you would hope for.`,
  };
}

/** Which questions have no answer that is one of their choices. */
export function unansweredIn(answers: ReviewAnswers): readonly ReviewQuestion[] {
  return readingOf(answers).answers.flatMap(({ question, choice }) => (choice ? [] : [question]));
}
