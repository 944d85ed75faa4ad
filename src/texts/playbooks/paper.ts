import type { Playbook } from './playbook.ts';
import { asked, stepsIn } from './playbook.ts';

export const misdirected: Playbook = {
  id: 'misdirected',
  title: 'Sent or given to the wrong person',
  choice: 'Something went to the wrong person',
  such: 'A fax, email, letter, text or printout.',
  now: [
    'Keep the confirmation page, the sent message, the envelope.',
    'Note who got it, what was in it, and when.',
    'Are there more in the same batch? Stop the rest.',
    'Do not ask anybody to send it back by plain email.',
  ],
  steps: [
    ...stepsIn(
      'misdirected',
      'first-hour',
      [
        'stop',
        'finder',
        (told) =>
          `Stop what is still going out, by ${told.system('fax, email or mail', 'fax', 'email', 'messaging')}.`,
      ],
      [
        'call',
        'privacy',
        'Call who got it. Ask them not to read, copy or pass it on. Ask them to destroy it, or keep it for you to fetch.',
      ],
      [
        'recall',
        'technician',
        'An email inside your own system: take it back, and note whether it was opened.',
      ],
    ),
    ...stepsIn(
      'misdirected',
      'first-day',
      [
        'written',
        'privacy',
        'Get it in writing: what they got, whether they read it, how and when they destroyed it, with name and date.',
      ],
      ['batch', 'privacy', 'Check the whole batch. Which others went wrong? Which came back unopened?'],
      ['address', 'finder', 'Correct the number or address in every system where it stands.'],
      [
        'whois',
        'privacy',
        'Note who the reader is: a practice or plan that must keep secrets too, or anybody else.',
      ],
    ),
    ...stepsIn(
      'misdirected',
      'after',
      ['log', 'privacy', 'Write it into the log of disclosures: the patient may ask for it (164.528).'],
      [
        'habit',
        'security',
        'Change the habit behind it: saved numbers, names that fill in by themselves, a second look.',
      ],
    ),
  ],
  evidence: [
    'The confirmation of the fax, the header of the email, or the envelope.',
    'The written word of who got it.',
    'The list of people, and what was told of each.',
    'A note by whoever sent it.',
  ].map(asked),
  decides: [
    'Did it stay inside, with somebody who may see such records? That may be an exception.',
    'Did it come back unopened, so that nobody could have kept it? That may be one too.',
    'Did it go to a practice or plan that must keep it secret, and is destroyed? The probability is often low. Show why.',
    'Did somebody else open it? Then plan to tell the patient.',
  ],
  mistakes: [
    'No written assessment, because it was only one page.',
    'To have it sent back by plain email.',
    'To correct the address in one system only.',
  ],
  cites: ['164.402', '164.528(a)(1)', '164.530(f)'],
};

export const disposal: Playbook = {
  id: 'disposal',
  title: 'Thrown away the wrong way',
  choice: 'Records or devices were thrown away the wrong way',
  such: 'Charts in a dumpster, labels in the trash, an old computer given away.',
  now: [
    'Do not leave it alone. Stay there, or have somebody stay.',
    'Take photos before you move anything.',
    'Bring it to a locked room. Do not put it back in a bin.',
    'Ask who was there, and since when it lay open.',
  ],
  steps: [
    ...stepsIn(
      'disposal',
      'first-hour',
      ['photos', 'finder', 'Photograph how and where it lies, from far and near.'],
      ['fetch', 'finder', 'Bring all of it into a locked room. Two people are better than one.'],
      [
        'stop',
        'security',
        (told) =>
          `Stop further pick-ups${told.shredder() === undefined ? '' : `, also those of ${told.shredder()}`}.`,
      ],
    ),
    ...stepsIn(
      'disposal',
      'first-day',
      ['list', 'privacy', 'List what is there, patient by patient, and what is missing.'],
      [
        'window',
        'privacy',
        'Find out how long it lay open and who could get at it: cameras, neighbors, cleaners.',
      ],
      [
        'statement',
        'privacy',
        (told) =>
          told.shredder() === undefined
            ? 'Get a written statement of the vendor who picked it up, if there is one.'
            : `Get a written statement of ${told.shredder()}, and look at the agreement.`,
      ],
    ),
    ...stepsIn(
      'disposal',
      'after',
      ['destroy', 'security', 'Destroy it the right way, with a certificate, once nobody needs it as proof.'],
      ['bins', 'security', 'Put locked bins where paper is made. Show everybody what goes in.'],
    ),
  ],
  evidence: [
    'Photos of how it lay.',
    'The list of what was there.',
    'The recording of a camera, before it is written over.',
    'The vendor’s certificate and agreement.',
  ].map(asked),
  decides: [
    'Could anybody have seen or taken it? For how long?',
    'Is a piece missing?',
    'Unless it is shown that nobody saw it, plan to tell the people.',
  ],
  mistakes: [
    'To put it back into the bin.',
    'To count only what was found.',
    'To miss the camera’s recording.',
  ],
  cites: ['164.402', '164.530(c)(1)', '164.310(d)(2)(i)'],
};

export const paperTheft: Playbook = {
  id: 'paper-theft',
  title: 'Paper records lost or stolen',
  choice: 'Paper is lost or stolen, or there was a break-in',
  such: 'Charts, schedules, forms, a bag from a car, a broken door.',
  now: [
    'After a break-in: touch nothing, and call the police.',
    'Take photos of the place.',
    'Write down what was there, and who saw it last.',
    'Look along the way, and in the recycling.',
  ],
  steps: [
    ...stepsIn(
      'paper-theft',
      'first-hour',
      ['police', 'finder', 'Call the police. Keep the report number and the officer’s name.'],
      ['photos', 'finder', 'Photograph the doors, cabinets and rooms as they are.'],
      ['search', 'finder', 'Search the way it took: car, copier, recycling, other rooms.'],
      ['secure', 'security', 'Lock what is left. Change locks and codes if keys are gone.'],
    ),
    ...stepsIn(
      'paper-theft',
      'first-day',
      [
        'rebuild',
        'privacy',
        (told) =>
          `Rebuild the list of patients from ${told.system('the schedule', 'practice-management', 'scheduling', 'ehr')}: who was on those pages?`,
      ],
      ['numbers', 'privacy', 'Look for Social Security numbers, cards and IDs among them.'],
      ['devices', 'technician', 'After a break-in: check that no computer or drive is gone too.'],
    ),
    ...stepsIn(
      'paper-theft',
      'after',
      [
        'credit',
        'privacy',
        'If Social Security numbers are gone: offer to watch people’s credit. Some states ask for it.',
      ],
      ['carry', 'security', 'Set a rule for paper that leaves the office, and for locked cabinets.'],
    ),
  ],
  evidence: [
    'The police report.',
    'Photos of the place.',
    'The list of patients, and how you worked it out.',
    'The log of keys, alarm and door.',
  ].map(asked),
  decides: [
    'Did it come back, sealed and untouched? Can you show that?',
    'If not, plan to tell the people. Paper cannot be encrypted.',
  ],
  mistakes: [
    'To count only the charts, and forget schedules and forms.',
    'To wait for the police to find it.',
  ],
  cites: ['164.402', '164.530(c)(1)', '164.310(a)(1)'],
};
