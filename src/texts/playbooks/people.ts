import type { Playbook } from './playbook.ts';
import { asked, stepsIn } from './playbook.ts';

export const snooping: Playbook = {
  id: 'snooping',
  title: 'Somebody looked without need',
  choice: 'Somebody looked at records without need',
  such: 'A chart of a neighbor, a coworker, a relative or somebody famous.',
  now: [
    'Write down what you saw or heard, and when.',
    'Do not look at the chart yourself to check.',
    'Do not talk to the person about it. The official does.',
    'Tell nobody else.',
  ],
  steps: [
    ...stepsIn(
      'snooping',
      'first-hour',
      [
        'log',
        'security',
        (told) =>
          `Export the full access log of that person and that patient from ${told.system('the EHR', 'ehr')}${told.vendorOf('ehr') === undefined ? '' : `. ${told.vendorOf('ehr')} can help`}.`,
      ],
      ['access', 'security', 'Take the person’s access away until you have talked.'],
    ),
    ...stepsIn(
      'snooping',
      'first-day',
      [
        'talk',
        'privacy',
        'Two of you talk with the person. Ask why, what was seen, who was told, and whether pictures or copies exist. Write it down and have it signed.',
      ],
      ['schedule', 'privacy', 'Check the work plan: was the look part of the job that day?'],
      ['wider', 'security', 'Look back further, at least three months, and at other patients.'],
    ),
    ...stepsIn(
      'snooping',
      'after',
      [
        'sanction',
        'privacy',
        'Decide by the ladder of sanctions, the same for doctors and owners (164.530(e)).',
      ],
      ['back', 'privacy', 'Ask for copies and pictures back, and a signed word that none are left.'],
      ['remind', 'security', 'Remind all staff that looks are logged, and look at the logs more often.'],
    ),
  ],
  evidence: [
    'The access log with times.',
    'The work plan and duties of that person.',
    'Notes of the talk, and the signed statement.',
  ].map(asked),
  decides: [
    'Was there a reason in the job? Was it in good faith, within the job, and told to nobody? That may be an exception.',
    'Was it passed on, or used outside?',
    'Curiosity is no exception. Plan to tell the patient.',
  ],
  mistakes: [
    'To think that only looking does no harm.',
    'To check that one patient, and no others.',
    'To let a doctor or an owner off.',
  ],
  cites: ['164.402', '164.308(a)(1)(ii)(C)', '164.308(a)(1)(ii)(D)', '164.530(e)(1)'],
};

export const social: Playbook = {
  id: 'social',
  title: 'Posted or answered in public',
  choice: 'Something about a patient is on the internet',
  such: 'A photo, a post, an answer to a review.',
  now: [
    'Take a picture of it with the address and the time. Do that first.',
    'Then take it down, if it is yours.',
    'Do not answer again, and do not argue.',
    'Ask who shared it.',
  ],
  steps: [
    ...stepsIn(
      'social',
      'first-hour',
      [
        'capture',
        'finder',
        'Save pictures of the post, with its address, time, and how many saw or shared it.',
      ],
      ['down', 'finder', 'Take it down. If others shared it, ask them and the site to remove it.'],
      ['silence', 'finder', 'Answer nothing more in public. Even “you are our patient” says too much.'],
    ),
    ...stepsIn(
      'social',
      'first-day',
      ['author', 'privacy', 'Talk with who wrote it. Where else is it? Who else has the picture?'],
      ['allowed', 'privacy', 'Look for a signed authorization of the patient for this very use.'],
      ['patient', 'privacy', 'Think of what the patient may need, and who calls.'],
    ),
    ...stepsIn(
      'social',
      'after',
      ['sanction', 'privacy', 'Decide by the ladder of sanctions.'],
      ['board', 'owner', 'Ask your lawyer whether a licensing board must be told.'],
      ['script', 'privacy', 'Write one answer for reviews that tells nothing of anybody, and teach it.'],
    ),
  ],
  evidence: [
    'Pictures with address and time, and the number of views.',
    'The authorization, if there is one.',
    'What the site answered.',
    'Notes of the talk.',
  ].map(asked),
  decides: [
    'Can the patient be known from it, by name, face, or the story?',
    'Did the patient sign for this use?',
    'How many saw it, and can it be taken back?',
  ],
  mistakes: [
    'To say that there was no name in it.',
    'To argue with the patient in public.',
    'To delete it before a picture is saved.',
  ],
  cites: ['164.402', '164.502(a)(1)', '164.508(a)(1)'],
};
