import { factOf } from '#areas/risk-analysis/fact-of.ts';
import type { Question } from './question.ts';
import { always, standings } from './question.ts';

const topic = 'people';

/** Who gets access, and who loses it (164.308(a)(3)-(4)). */
export const peopleQuestions: readonly Question[] = [
  {
    id: 'access-authorized',
    topic,
    title: 'Access is decided before it is given',
    ask: 'Before somebody new gets access, does a named person check them and decide what they may use?',
    detail:
      'A check is whatever fits the job, such as references or a license. Temporary and cleaning staff count too.',
    why: 'The law asks you to have set ways of checking the people who will work with patient information, and of granting them access.',
    cites: ['164.308(a)(3)(ii)(A)', '164.308(a)(3)(ii)(B)', '164.308(a)(4)(ii)(B)'],
    choices: standings({
      inPlace: ['Yes, every time, and it is written down', 'A form, an email, or a ticket is enough.'],
      partly: 'Usually, or not in writing',
      absent: [
        'No, new people get what the last person had',
        'It is easily changed, starting with the next hire.',
      ],
    }),
    unknownBecomes: 'Find out who gave the newest person their access, and how that was decided',
    also: { 'staff-screened': always },
  },
  {
    id: 'leavers-lose-access',
    topic,
    title: 'Leavers’ accounts are closed',
    ask: ({ program, today }) =>
      factOf(program, 'somebody-left', today).value === 'no'
        ? 'If somebody left tomorrow, would all their accounts be closed and their keys be back by their last day?'
        : 'When people leave, are all their accounts closed and their keys back by their last day?',
    detail:
      'The EHR, email, remote access, vendors’ websites, alarm codes. How soon is your policy; the law gives no number of days.',
    why: 'The law asks you to have procedures that end a person’s access when their work with you ends.',
    cites: ['164.308(a)(3)(ii)(C)'],
    choices: standings({
      inPlace: ['Yes, with a checklist', 'Keep the finished checklists: they are what shows it later.'],
      partly: 'Yes, but it can take days, or something gets forgotten',
      absent: [
        'No, accounts can stay open',
        'A common gap. It becomes a risk with a plan, not a mark against anybody.',
      ],
    }),
    unknownBecomes: 'Ask each vendor for the list of users, and compare it with your roster',
  },
  {
    id: 'access-recertified',
    topic,
    title: 'Who has access is looked at again',
    ask: 'Does somebody go through the lists of users now and then, and take away what is no longer needed?',
    detail: 'People change jobs here, and what they may open often only grows.',
    why: 'The law asks you to review what access each user has, and to change it as your rules say. It gives no interval.',
    cites: ['164.308(a)(4)(ii)(C)'],
    choices: standings({
      inPlace: 'Yes, regularly, for every system, with a note of it',
      partly: 'We did, but not lately, or not for every system',
      absent: 'No',
    }),
    unknownBecomes: 'Ask when the list of EHR users was last checked, and by whom',
  },
];
