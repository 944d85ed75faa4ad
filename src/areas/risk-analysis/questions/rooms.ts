import type { Question, Rule } from './question.ts';
import { always, asked, onlyWith, onlyWithOwnServers, ownServers, skipped, standings } from './question.ts';
import { factOf } from '#areas/risk-analysis/fact-of.ts';

const topic = 'rooms';

const repairsMatter: Rule = (program, today) => {
  const moved = factOf(program, 'moved-or-renovated', today);
  if (moved.value === 'unasked') return { is: 'waiting', for: 'moved-or-renovated' };
  if (moved.value !== 'no') return asked;
  return {
    is: 'skipped',
    settles: { as: 'building-secured' },
    because: skipped(moved.because),
    evidence: moved.evidence,
  };
};

/** Rooms and things (164.310). */
export const roomQuestions: readonly Question[] = [
  {
    id: 'building-secured',
    topic,
    title: 'The building and the equipment in it',
    ask: ({ program, today }) =>
      ownServers(program, today).length > 0
        ? 'Are the building and your equipment protected against break-in, against visitors on their own, and against water and power failure?'
        : 'Are the building and your equipment protected against break-in, and against visitors on their own?',
    detail:
      'Locks, an alarm, a list of who holds keys and codes, visitors and technicians who are met and accompanied, and a note of each repair to doors and locks.',
    why: 'The law asks for procedures that guard the building and your equipment against theft and tampering, and that control who comes in.',
    cites: ['164.310(a)(2)(ii)', '164.310(a)(2)(iii)'],
    choices: standings({
      inPlace: 'Yes, at every site, and it is in writing',
      partly: 'Mostly, but something is missing, or nothing is in writing',
      absent: 'No',
    }),
    unknownBecomes: 'Walk through each site, and note doors, locks, alarms, and who holds keys',
    also: {
      'visitors-controlled': always,
      'power-and-water': onlyWithOwnServers({ standing: 'not-applicable' }),
    },
  },
  {
    id: 'locks-and-repairs-recorded',
    topic,
    title: 'Changes to doors and locks are on record',
    ask: 'Is it on record what was changed on doors, locks, and alarms, and that old keys and codes no longer work?',
    detail: 'Invoices are a record. After a move, somebody before you may still have a key.',
    why: 'The law asks you to document repairs and changes to the parts of your building that bear on security.',
    cites: ['164.310(a)(2)(iv)'],
    choices: standings({
      inPlace: 'Yes',
      partly: 'It was done, but not all of it is on record',
      absent: 'No',
    }),
    unknownBecomes: 'Ask the landlord or the locksmith for the invoices, and count the keys',
    matters: repairsMatter,
  },
  {
    id: 'front-desk-private',
    topic,
    title: 'Private at the front desk',
    ask: 'Are screens, talk, and papers with patient information kept from people in the waiting room and the hallway?',
    detail:
      'Stand where a patient stands: what can you read, hear, or reach? For talk and papers it is the Privacy Rule that asks (164.530(c)).',
    why: 'The law asks for safeguards around each computer with patient information, so that only authorized people get at what is on it.',
    cites: ['164.310(c)', '164.310(b)'],
    choices: standings({
      inPlace: 'Yes',
      partly: 'Mostly, but some can be seen, heard, or reached',
      absent: ['No', 'Turning a screen or adding a filter often helps the same day.'],
      notApplicable: 'No patients or visitors ever come to us',
    }),
    unknownBecomes: 'Sit in the waiting room for ten minutes, and note what you see, hear, and could reach',
    also: { 'paper-locked-away': onlyWith(['paper-charts', 'paper-forms', 'films', 'other-paper'], 'paper') },
  },
  {
    id: 'media-destroyed',
    topic,
    title: 'Nothing readable leaves with old equipment',
    ask: 'Before a computer, drive, phone, or copier is thrown away, returned, or given to somebody else, is it wiped or destroyed?',
    detail: 'Copiers and leased equipment keep copies of what they printed. Deleting files is not wiping.',
    why: 'The law asks for procedures for what becomes of old equipment with patient information, and for removing it before somebody else uses the equipment.',
    cites: ['164.310(d)(2)(i)', '164.310(d)(2)(ii)'],
    choices: standings({
      inPlace: ['Yes, each time, and we keep a record', 'A certificate of destruction is the best record.'],
      partly: 'Usually, or without a record',
      absent: 'No, or old equipment is just stored somewhere',
    }),
    unknownBecomes: 'Find out where the last computers and copiers went, and who wiped them',
    also: { 'media-wiped-before-reuse': always },
  },
];
