import type { Day } from '#calendar.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { assetsInUse } from '#program.ts';
import type { AssetRecord } from '#areas/inventory/view.ts';
import type { Citation } from '#regulation/citation.ts';
import { factOf } from './fact-of.ts';
import type { Fact } from './measures.ts';
import { bank, isFact, questionWith } from './questions/bank.ts';
import type { Choice, Question, Subject, Topic } from './questions/question.ts';
import { inWords } from './questions/question.ts';
import { answersFor, mattersFor, subjectsOf, subjectWith } from './subjects.ts';
import type { AnswerRecord } from './view.ts';
import { answerKey } from './view.ts';

/** One question as it is put to this practice, about one subject. */
export type Item = {
  /** Safe in a path: `patching`, `second-factor~asset-9f2c`. */
  readonly id: string;
  /** The key of its answer (`answerKey`). */
  readonly key: string;
  readonly question: Question;
  /** `practice`, or the identifier of an asset. */
  readonly subject: string;
  readonly subjectName: string;
  readonly topic: Topic;
  readonly title: string;
  readonly ask: string;
  readonly detail?: string;
  readonly why: string;
  readonly citations: readonly Citation[];
  /** "I don't know" carries the work that it becomes as its note. */
  readonly choices: readonly Choice[];
  readonly unknownBecomes: string;
  /** The answer that stands; none: still to be answered. */
  readonly answer?: AnswerRecord;
};

/** A question that a fact settled. */
export type Skip = {
  readonly id: string;
  /** The question's title, with the subject where it is an asset. */
  readonly text: string;
  /** Begins with "Skipped:" and names the fact. */
  readonly because: string;
  readonly evidence: readonly number[];
};

/** Something that a fact says is there, while the inventory has no line for it: the analysis cannot cover it yet. */
export type Unlisted = {
  readonly fact: Fact;
  /** What to do, a sentence. */
  readonly because: string;
  readonly evidence: readonly number[];
};

export type Interview = {
  /** The facts that are asked, for one page. */
  readonly facts: readonly Item[];
  /** The questions that matter, in the order they are asked; facts are not among them. */
  readonly asked: readonly Item[];
  readonly skipped: readonly Skip[];
  /** How many more wait for an answer before it is known whether they matter. */
  readonly waiting: number;
  /** Of facts and questions that matter. "I don't know" is an answer. */
  readonly answered: number;
  readonly total: number;
  /** The first that is not answered; undefined: nothing is left to ask. */
  readonly next?: Item;
  /** Answered with "I don't know": work to find out. */
  readonly unknowns: readonly Item[];
  /** What the answers tell of and the inventory does not list. */
  readonly unlisted: readonly Unlisted[];
};

/** The part of a path that names a question and its subject. */
export function itemId(question: string, subject: string): string {
  return subject === PRACTICE ? question : `${question}~${subject}`;
}

function itemOf(program: Program, question: Question, subject: Subject, today: Day): Item {
  const context = { program, subject, today };
  const answer = answersFor(program, question, subject).at(-1);
  const unknownBecomes = inWords(question.unknownBecomes, context);
  return {
    id: itemId(question.id, subject.id),
    key: answerKey(question.id, subject.id),
    question,
    subject: subject.id,
    subjectName: subject.name,
    topic: question.topic,
    title: question.title,
    ask: inWords(question.ask, context),
    ...(question.detail !== undefined && { detail: inWords(question.detail, context) }),
    why: question.why,
    citations: question.cites,
    choices: question.choices.map((choice) =>
      choice.id === 'unknown' ? { ...choice, note: `This becomes work: ${unknownBecomes}.` } : choice,
    ),
    unknownBecomes,
    ...(answer && { answer }),
  };
}

/** How the inventory would list what a fact tells of, and what to do where it does not. */
const lines: readonly (readonly [Fact, (asset: AssetRecord) => boolean, string])[] = [
  ['offers-telehealth', ({ kind }) => kind === 'telehealth', 'the service that your video visits run on'],
  ['usb-media-used', ({ kind }) => kind === 'portable-drive', 'the portable drives and discs'],
  ['website-forms-or-booking', ({ kind }) => kind === 'website', 'your website'],
  ['uses-ai', ({ kind }) => kind === 'ai-tool', 'the AI tools in use'],
  ['networked-medical-devices', ({ kind }) => kind === 'medical-device', 'the medical devices'],
  [
    'own-phones-for-work',
    ({ form, personal }) => form === 'device' && personal,
    'the devices of their own that people work on',
  ],
];

function unlisted(program: Program, today: Day): readonly Unlisted[] {
  return lines.flatMap(([fact, fits, what]): Unlisted[] => {
    const known = factOf(program, fact, today);
    if (known.value !== 'yes' || known.settled || assetsInUse(program, today).some(fits)) return [];
    return [
      {
        fact,
        because: `Add ${what} to the inventory, so that the analysis covers it all. ${known.because}`,
        evidence: known.evidence,
      },
    ];
  });
}

/** The interview as it stands on a day: what is asked, what a fact settled, and what comes next. */
export function interview(program: Program, today: Day): Interview {
  const facts: Item[] = [];
  const asked: Item[] = [];
  const skipped: Skip[] = [];
  let waiting = 0;
  for (const question of bank) {
    for (const subject of subjectsOf(program, question, today)) {
      const matters = mattersFor(program, question, subject, today);
      if (matters.is === 'asked')
        (isFact(question.id) ? facts : asked).push(itemOf(program, question, subject, today));
      else if (matters.is === 'waiting') waiting++;
      else
        skipped.push({
          id: itemId(question.id, subject.id),
          text: subject.id === PRACTICE ? question.title : `${question.title}, ${subject.name}`,
          because: matters.because,
          evidence: matters.evidence,
        });
    }
  }
  const all = [...facts, ...asked];
  const next = all.find(({ answer }) => answer === undefined);
  return {
    facts,
    asked,
    skipped,
    waiting,
    answered: all.filter(({ answer }) => answer !== undefined).length,
    total: all.length,
    ...(next && { next }),
    unknowns: all.filter(({ answer }) => answer?.choice === 'unknown'),
    unlisted: unlisted(program, today),
  };
}

/** The item that a path names, whether it matters today or not; undefined: no such question, or not asked about that subject. */
export function itemWith(program: Program, id: string, today: Day): Item | undefined {
  const [name = '', asset] = id.split('~');
  const question = questionWith(name);
  const subject = question && subjectWith(program, question, asset ?? PRACTICE, today);
  return question && subject && itemOf(program, question, subject, today);
}
