import type { Question } from './question.ts';
import { always, standings } from './question.ts';

const topic = 'keeping';

/** Rules, and keeping them alive (164.308(a)(1), (6), (8), 164.316). */
export const keepingQuestions: readonly Question[] = [
  {
    id: 'policies-written',
    topic,
    title: 'Security policies in writing',
    ask: 'Do you have your security policies in writing, where the people who follow them can find them?',
    detail:
      'Among them how each kind of computer may be used, and where. Old versions have to be kept for 6 years from when they were last in effect.',
    why: 'The law asks you to keep your security policies in writing, at hand for those who follow them, and for 6 years.',
    cites: ['164.316(a)', '164.316(b)(1)', '164.316(b)(2)(i)', '164.316(b)(2)(ii)', '164.310(b)'],
    choices: standings({
      inPlace: 'Yes, all of that',
      partly: [
        'Some of it',
        'For example no old versions, no rules for computers, or a binder that nobody opens.',
      ],
      absent: 'No',
    }),
    unknownBecomes: 'Look for a binder or folder with security policies, and read the dates on them',
    also: { 'policies-available': always, 'policies-kept-six-years': always, 'workstation-rules': always },
  },
  {
    id: 'evaluation-done',
    topic,
    title: 'Looking back at your own program',
    ask: 'Since your last big change, have you checked in writing whether your policies still fit, and updated them?',
    detail:
      'A big change is a new EHR, a move, a new service, many new people. How often otherwise is your policy; the law gives no number.',
    why: 'The law asks you to evaluate from time to time how far your policies meet the rule, and to keep them up to date.',
    cites: ['164.308(a)(8)', '164.316(b)(2)(iii)'],
    choices: standings({
      inPlace: 'Yes, it is signed and dated',
      partly: 'In part, or nothing is in writing',
      absent: 'No',
    }),
    unknownBecomes: 'Look for the last written evaluation, and compare its date with your last big change',
    also: { 'policies-reviewed': always },
  },
  {
    id: 'sanctions-applied',
    topic,
    title: 'Consequences when rules are broken',
    ask: 'When somebody breaks the security rules, is there a written set of consequences, applied to everybody alike?',
    detail:
      'From a talk to a dismissal; the steps are yours to decide. If it never happened, answer for what is in writing.',
    why: 'The law asks you to apply appropriate sanctions to people who do not follow your security policies.',
    cites: ['164.308(a)(1)(ii)(C)'],
    choices: standings({
      inPlace: 'Yes, and each case is on record',
      partly: 'It is handled somehow, or not for everybody alike',
      absent: 'No',
    }),
    unknownBecomes: 'Look in the employee handbook for what follows when somebody breaks a security rule',
  },
  {
    id: 'incident-procedure',
    topic,
    title: 'What to do when something happens',
    ask: 'When something looks wrong, does everybody know whom to tell, and is each case followed up and written down?',
    detail:
      'A lost phone, a strange message, a chart that somebody had no reason to open. What was only attempted counts too.',
    why: 'The law asks for procedures for security incidents, for a response to each, and for a record of how it ended.',
    cites: ['164.308(a)(6)(i)', '164.308(a)(6)(ii)'],
    choices: standings({
      inPlace: 'Yes, in writing, with names and numbers',
      partly: 'People would tell somebody, but nothing is in writing',
      absent: 'No',
    }),
    unknownBecomes: 'Ask three people whom they would tell if they lost a work phone tonight',
    also: { 'incidents-recorded': always },
  },
];
