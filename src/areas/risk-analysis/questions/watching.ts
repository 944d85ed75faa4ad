import { yourAnswerOf } from '#areas/risk-analysis/fact-of.ts';
import { PRACTICE } from '#phi.ts';
import { answerTo } from '#program.ts';
import type { Question, Rule } from './question.ts';
import { always, asked, askVendor, standings } from './question.ts';

const topic = 'watching';

const clinical = ['ehr', 'practice-management', 'pharmacy-system'] as const;

/** Somebody who looks at the access log on a schedule knows that there is one. "Only one of the two" may mean failed sign-ins. */
const unlessLogIsRead: Rule = (program, _today, subject) => {
  if (!subject.assets.some(({ kind }) => (clinical as readonly string[]).includes(kind))) return asked;
  const review = answerTo(program, 'access-logs-reviewed', PRACTICE);
  if (!review) return { is: 'waiting', for: 'access-logs-reviewed' };
  if (review.choice !== 'in-place') return asked;
  return {
    is: 'skipped',
    settles: { standing: 'in-place' },
    because: `Skipped: you look at the record of who opened which chart (${yourAnswerOf(program, review)}), so ${subject.name} keeps one.`,
    evidence: [review.revision],
  };
};

/** Noticing what happened (164.308(a)(1)(ii)(D), 164.308(a)(5)(ii)(C), 164.312(b)-(c)). */
export const watchingQuestions: readonly Question[] = [
  {
    id: 'access-logs-reviewed',
    topic,
    title: 'Somebody looks at who opened what',
    ask: 'Does somebody regularly look at who opened which charts, and at sign-ins that failed?',
    detail:
      'Charts of neighbors, colleagues, and well-known people; opened at night; sign-ins from far away. “Regularly” is yours to define.',
    why: 'The law asks you to review regularly what your systems record, and to watch attempts to sign in. It gives no number of days.',
    cites: ['164.308(a)(1)(ii)(D)', '164.308(a)(5)(ii)(C)'],
    choices: standings({
      inPlace: ['Yes, on a set schedule, with a note of each review', 'The notes are what shows it later.'],
      partly: 'Now and then, or only one of the two',
      absent: 'No',
    }),
    unknownBecomes:
      'Ask the EHR vendor how to print who opened which charts, and ask who has ever looked at it',
    also: { 'failed-logins-seen': always },
  },
  {
    id: 'activity-recorded',
    topic,
    title: 'Activity is recorded',
    about: [...clinical, 'file-server'],
    ask: ({ subject }) =>
      `Does ${subject.name} record who opened, changed, and deleted what, and keep that long enough to be of use?`,
    detail:
      'How long is your policy. Many things are only noticed after months, so 30 days are rarely enough.',
    why: 'The law asks you to record and examine what happens in systems with patient information.',
    cites: ['164.312(b)'],
    choices: standings({
      inPlace: 'Yes',
      partly: 'Only in part, or only for a short time',
      absent: 'No',
    }),
    unknownBecomes: askVendor('what is recorded about who opened and changed what, and how long it is kept'),
    matters: unlessLogIsRead,
  },
  {
    id: 'file-changes-noticed',
    topic,
    title: 'Wrong changes would be noticed',
    ask: 'If a record or a scan were changed or deleted without permission, would you find out and be able to tell what it was before?',
    detail:
      'In the EHR, each change leaves a trace. In folders with files and scans, usually nothing does unless it is set up.',
    why: 'The law asks you to protect patient information from improper change and destruction, and for a means to confirm that none happened.',
    cites: ['164.312(c)(1)', '164.312(c)(2)'],
    choices: standings({
      inPlace: 'Yes, everywhere we keep patient information',
      partly: 'In the EHR, but not everywhere else',
      absent: 'No',
    }),
    unknownBecomes:
      'Ask the EHR vendor how changes are shown, and do the same for the folders with files and scans',
  },
];
