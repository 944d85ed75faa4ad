import { technician } from './always.ts';
import type { Playbook } from './playbook.ts';
import { asked, stepsIn } from './playbook.ts';

export const baNotice: Playbook = {
  id: 'ba-notice',
  title: 'A vendor tells you of a breach',
  choice: 'A vendor tells us that something happened there',
  such: 'A letter, call or email of a billing, EHR, IT or mailing company.',
  now: [
    'Write down the day and hour it came, from whom, and how.',
    'Keep the letter with its envelope, or the email with its header.',
    'Promise nothing, and sign nothing.',
    'Check by a number you know that it is truly from them.',
  ],
  steps: [
    ...stepsIn(
      'ba-notice',
      'first-hour',
      ['received', 'finder', 'Note when it came and from whom. Call back by a number you know.'],
      [
        'agreement',
        'privacy',
        'Pull the agreement. How soon must they tell you? Who writes to patients, who pays? Are they your agent?',
      ],
    ),
    ...stepsIn(
      'ba-notice',
      'first-day',
      [
        'questions',
        'privacy',
        'Send your questions in writing: which days, which systems, what data, which of your patients, was it encrypted, what do the logs show, which subcontractors, who tells whom?',
      ],
      [
        'clock',
        'privacy',
        'Set the day of discovery. If they are your agent, it is the day they knew. If not, the day they told you (164.404(a)(2)).',
      ],
      [
        'cut',
        'technician',
        (told) =>
          `If their systems reach yours: cut the link and change the passwords, with ${technician(told)}.`,
      ],
    ),
    ...stepsIn(
      'ba-notice',
      'after',
      [
        'who',
        'privacy',
        'Agree in writing who sends which letter, and who files with HHS and the states. The duty stays yours.',
      ],
      ['proof', 'privacy', 'Get proof that the letters went out and the filings were made.'],
      [
        'vendor',
        'owner',
        'Decide whether to stay with them. Write down a pattern of violations (164.504(e)(1)(ii)).',
      ],
    ),
  ],
  evidence: [
    'Their notice, with the day it came.',
    'The agreement.',
    'All letters and mails with them.',
    'Their list of your patients.',
    'Proof of their mailing and filing.',
  ].map(asked),
  decides: [
    'Is the vendor your agent? Then your days began when they knew.',
    'Do they notify for you, in writing? Who files with HHS?',
    'Do the facts show a low probability for your patients, not for all of theirs?',
  ],
  mistakes: [
    'To think that the vendor did it.',
    'To have it filed twice, or not at all.',
    'To take “no evidence of misuse” for an answer.',
  ],
  cites: ['164.410(a)(1)', '164.404(a)(2)', '164.504(e)(1)(ii)'],
};

export const portal: Playbook = {
  id: 'portal',
  title: 'Patient portal or app shows too much',
  choice: 'The portal or an app shows the wrong person’s records',
  such: 'A patient sees somebody else’s results, or a parent sees too much.',
  now: [
    'Ask the patient to close it, and to print or share nothing.',
    'Note who saw what, and when.',
    'Take a picture of the screen, if you can.',
    'Do not correct the records yet.',
  ],
  steps: [
    ...stepsIn(
      'portal',
      'first-hour',
      [
        'off',
        'technician',
        (told) =>
          `Turn the function off in ${told.system('the portal', 'patient-portal')}, or the whole of it.`,
      ],
      [
        'config',
        'technician',
        'Save the settings as they were, and the access logs, before anything is changed.',
      ],
    ),
    ...stepsIn(
      'portal',
      'first-day',
      [
        'ticket',
        'technician',
        (told) =>
          `Open a ticket with ${told.vendorOf('patient-portal', 'ehr') ?? 'the vendor'}. Ask since when, and whether other practices are hit.`,
      ],
      ['who', 'privacy', 'List for each person: who could see them, and who did.'],
      ['links', 'privacy', 'Check proxies, merged charts and the access of parents.'],
    ),
    ...stepsIn(
      'portal',
      'after',
      ['test', 'technician', 'Test with made-up patients before you turn it on again.'],
      ['change', 'security', 'Have each later change of the settings checked by a second person.'],
    ),
  ],
  evidence: [
    'The settings before and after.',
    'The logs of pages that were opened.',
    'The vendor’s report of the cause.',
    'The list, person by person.',
  ].map(asked),
  decides: [
    'For each person: was the record seen, shown not to be seen, or is it not known?',
    'Was it your setting or the vendor’s fault?',
    'Tell those whose records were seen, and those where nobody can say.',
  ],
  mistakes: ['To decide once for all people.', 'To fix the settings before they are saved.'],
  cites: ['164.402', '164.312(a)(1)', '164.312(c)(1)'],
};

export const pixel: Playbook = {
  id: 'pixel',
  title: 'Trackers on the website or portal',
  choice: 'Our website or portal sends data to others',
  such: 'A pixel, analytics or ad tag of another company, mostly on forms or after sign-in.',
  now: [
    'Remove nothing yourself: what the tags did must be saved first.',
    'Note which pages you mean.',
    'Do not start new ads.',
  ],
  steps: [
    ...stepsIn(
      'pixel',
      'first-hour',
      ['capture', 'technician', 'Save what the pages send (a HAR file) and the history of the tag manager.'],
      [
        'off',
        'technician',
        (told) =>
          `Then turn the tags off: on ${told.system('the portal', 'patient-portal')} and on every form first${told.website() === undefined ? '' : `, on ${told.website()} next`}.`,
      ],
    ),
    ...stepsIn(
      'pixel',
      'first-day',
      ['list', 'technician', 'List each tag: on which pages, since when, what it sends, and to whom.'],
      ['agreements', 'privacy', 'Look for an agreement with each of those companies.'],
      ['users', 'privacy', 'Count the people who signed in or sent a form in that time.'],
      ['law', 'owner', 'Call your lawyer and the insurer. Some states see it as wiretapping.'],
    ),
    ...stepsIn(
      'pixel',
      'after',
      ['delete', 'privacy', 'Ask each company in writing to delete the data, and keep the answer.'],
      [
        'approve',
        'security',
        'Let no tag go live without an official’s yes. Scan the pages every few months.',
      ],
    ),
  ],
  evidence: [
    'The HAR files, the history of tags, and pictures.',
    'The contracts with those companies.',
    'Counts of visits.',
    'Their answers on deletion.',
  ].map(asked),
  decides: [
    'Was it after sign-in, or on a form? Then patient information went to a company without an agreement.',
    'Was it a page for everybody, with only an address of a computer? A court set that part of the guidance aside in 2024. Ask your lawyer about state law.',
    'Can the company show that it deleted the data?',
  ],
  mistakes: ['To delete the tags first.', 'To take a click on a cookie banner for an authorization.'],
  cites: ['164.402', '164.502(a)(1)', '164.508(a)(3)', '164.504(e)(1)(i)'],
};

export const aiUpload: Playbook = {
  id: 'ai-upload',
  title: 'Patient information in an AI or cloud tool',
  choice: 'Patient information was typed into an AI or cloud tool',
  such: 'A chat, a translator, a note taker or a file share that nobody approved.',
  now: [
    'Stop using it, and keep the window open.',
    'Save what you typed and what came back.',
    'Note the account and the settings.',
    'Do not delete the account.',
  ],
  steps: [
    ...stepsIn(
      'ai-upload',
      'first-hour',
      ['save', 'finder', 'Save the text or files that went in, the account, and the time.'],
      ['stop', 'finder', 'Stop all use of it, by others too.'],
    ),
    ...stepsIn(
      'ai-upload',
      'first-day',
      [
        'request',
        'privacy',
        'Ask the vendor in writing to delete it, not to train on it, and to say who could read it.',
      ],
      ['terms', 'privacy', 'Save the terms of that day: how long is it kept, and who reads it?'],
      ['list', 'privacy', 'List the patients, and what was told of each.'],
      ['agreement', 'privacy', 'Look whether there is a business associate agreement for this very product.'],
    ),
    ...stepsIn(
      'ai-upload',
      'after',
      ['tool', 'security', 'Offer a tool with an agreement, and say which ones are allowed.'],
      ['teach', 'security', 'Teach what may not go in, with this case and without a name.'],
    ),
  ],
  evidence: ['A copy of what went in.', 'The vendor’s answer.', 'The terms as they were that day.'].map(
    asked,
  ),
  decides: [
    'Is there an agreement that covers it? Then it may be no disclosure to a stranger.',
    'Can somebody be known from what went in?',
    'Is it shown to be deleted, and read by nobody?',
  ],
  mistakes: [
    'To trust that a mode without history keeps nothing.',
    'To delete the account before a copy is saved.',
  ],
  cites: ['164.402', '164.502(e)(1)(i)', '164.308(b)(1)'],
};

/** What is none of the twelve, or not clear yet: the steps that always hold. */
export const general: Playbook = {
  id: 'other',
  title: 'Something else, or not clear yet',
  choice: 'Something else, or I don’t know',
  such: 'A wrong chart, a found USB stick, an open door, a bad feeling.',
  now: [
    'Stop what is still going on, if you safely can.',
    'Keep what you saw: the message, the screen, the paper. Write down the time.',
    'Delete nothing, and wipe nothing.',
    'Talk about it with the officials, and nobody else.',
  ],
  steps: [
    ...stepsIn('other', 'first-hour', [
      'look',
      'security',
      'Go and look. Is it one of the twelve kinds? Then choose it, and its list appears.',
    ]),
  ],
  evidence: ['Photos, messages and logs, as they were.'].map(asked),
  decides: [
    'Did somebody see, get, change or lose patient information who should not have?',
    'If not: why not, and how do you know? Write that down.',
  ],
  mistakes: ['To wait until it is clear.', 'To write down nothing, because it was small.'],
  cites: ['164.308(a)(6)(ii)'],
};
