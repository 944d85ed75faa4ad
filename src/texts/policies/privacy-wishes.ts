import { grid, heading, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import {
  everyPractice,
  keptFor,
  opening,
  privacyReview,
  privacyWho,
  recordAndBilling,
  soon,
  theBilling,
  theFrontDesk,
  theRecord,
  whileAway,
} from './wording.ts';

const restrictions: PolicyText = {
  id: 'PRV-13',
  title: 'When a patient asks us to share less',
  area: 'privacy',
  level: 'required',
  answers: [
    '164.502(c)',
    '164.522(a)(1)',
    '164.522(a)(1)(vi)',
    '164.522(a)(1)(iii)-(v)',
    '164.522(a)(2)',
    '164.522(a)(3)',
  ],
  audience: ['front-desk', 'clinical', 'billing', 'official'],
  applies: everyPractice(
    'Every patient may ask a practice to share less, and one such wish has to be granted.',
  ),
  purpose: () =>
    'A patient may ask us to share less than the law allows. Mostly we may say no. In one case, “I paid for this myself”, we have to say yes.',
  who: (told) =>
    privacyWho(told, `It binds ${theFrontDesk(told)}, those who bill, and everyone who sends records out.`),
  rule: (told) => [
    grid(
      ['The patient asks', 'Our answer'],
      [
        [
          '“Don’t tell my health plan. I have paid in full.”',
          '**Yes, always,** for that service, if the plan would get it for payment or its operations and no law makes us send it. Somebody other than the plan may have paid',
        ],
        ['“Don’t tell my family.”', 'We look at it. Mostly yes, if we can keep to it'],
        ['“Don’t send this to my other doctor.”', 'A clinician looks at it. We say no if care would suffer'],
        ['“Nobody in your office may see it.”', 'We say no to what we cannot keep, and say what we can do'],
      ],
    ),
    points(
      'A limit that we agreed to binds all of us, and our vendors too.',
      'In an emergency we may share what treatment needs. Then we ask the other provider to pass it no further.',
      'A limit cannot stop what a law makes us report, what the patient asks for, or what HHS asks for.',
      'A limit ends if the patient asks or agrees. Note it, even if it was only spoken. We may also end it ourselves by telling the patient, but only for what comes after that day.',
      'The “paid in full” limit we may **not** end ourselves.',
      `Only ${told.privacyOfficial()} may agree to any other limit.`,
    ),
  ],
  procedure: (told) => {
    const record = theRecord(told);
    const billing = theBilling(told);
    const clearinghouse = told.names('clearinghouse');
    return [
      heading('Paid in full', 3),
      steps(
        `${opening(theFrontDesk(told))} gives the form and asks which service and which day.`,
        'Explain three things. The full price is due. A later visit may need this information to be billed, so ask again then. Lab, pharmacy and specialists bill for themselves, so the patient has to ask them too.',
        'If the service is part of a bundle, say so before it is given. Can the rest be billed alone? If not, the patient may pay for the bundle.',
        'Take the payment. If it bounces, try to get it another way before you think of the plan.',
        `Flag the visit in ${billing}, so that no claim goes out${clearinghouse === undefined || clearinghouse === billing ? '' : `, and check that none waits in ${clearinghouse}`}.`,
        `Flag the note in ${record}, so that it is left out when a plan asks for records or audits a chart.`,
        'Do it before the day’s claims are sent. If a claim is already out, call the official now.',
      ),
      heading('Every other wish', 3),
      steps(
        `Write it down in the patient’s words and give it to ${told.reachPrivacy()}.`,
        'Promise nothing yet. Say by when the patient hears from us.',
        `${told.privacyOfficial()} asks whether we can keep to it in ${recordAndBilling(told)}, then answers in writing.`,
        'If yes, set the flag, and tell the vendors and colleagues it concerns.',
        'If no, say what we can do instead, such as calling another number.',
        'To end a limit, note who asked or agreed and when, or send our letter. Take off the flag for new information only.',
      ),
    ];
  },
  records: (told) => [
    points(
      'Each request and our answer',
      `The flag in ${recordAndBilling(told)}, with its dates`,
      'Notes and letters that ended a limit',
    ),
    para(keptFor()),
  ],
  review: (told) => privacyReview(told, 'when a claim went out in spite of a flag, or when billing changes'),
};

const reachingPatients: PolicyText = {
  id: 'PRV-14',
  title: 'Reaching patients: phone, mail, email, text and portal',
  area: 'privacy',
  level: 'required',
  answers: [
    '164.312(e)(1)',
    '164.312(e)(2)(ii)',
    '164.502(h)',
    '164.522(b)(1)',
    '164.524(c)(2)',
    '164.530(c)(1)',
    '164.530(c)(2)',
  ],
  elsewhere: ['47 U.S.C. 227'],
  audience: ['front-desk', 'clinical', 'billing', 'official'],
  applies: everyPractice(
    'Every practice calls and writes to patients, and has to follow reasonable wishes on how.',
  ),
  purpose: () =>
    'A call to the wrong number can put somebody in danger. Patients choose how we reach them, and this policy makes us follow it.',
  who: (told) => privacyWho(told, 'It binds everyone who calls, writes, texts or leaves a message.'),
  rule: (told) => {
    const portal = told.names('patient-portal');
    const email = told.names('email');
    const texting = told.names('messaging');
    return [
      points(
        'We follow every reasonable wish to be reached at another place or in another way.',
        'You **never ask why.** You may ask for the other address, and how bills will be paid.',
        'Messages with patient information travel protected.',
        'A patient who prefers plain email or text may have it, after one sentence of warning. The choice is noted.',
      ),
      grid(
        ['Way', 'How we use it'],
        [
          [
            'Phone',
            `Ask for the patient by name. Say your own name and ${told.phone()}. Say more only after the check`,
          ],
          ['Voicemail', 'Your name, our number, “please call back”. No results, no reason, no kind of visit'],
          ['Mail', 'Sealed envelope. A plain sender if the patient asks. No postcards with health facts'],
          ...(portal === undefined ? [] : [['Portal', `${portal}: first choice for results and questions`]]),
          ...(email === undefined
            ? []
            : [
                [
                  'Email',
                  `Only from ${email}, protected, unless the patient chose plain email. No health facts in the subject line`,
                ],
              ]),
          [
            'Text',
            texting === undefined
              ? 'We have no approved texting service. Do not text about patients from your own phone'
              : `Only from ${texting}. Time, place and our number, or what the patient chose`,
          ],
          ...(told.has('telehealth')
            ? [
                [
                  'Video',
                  `A link from ${told.names('telehealth')} to the address on file, with no reason in it`,
                ],
              ]
            : []),
        ],
      ),
      para(
        told.does('appointment-reminders') === 'yes'
          ? 'We send reminders of visits. They say when, where and our number, and never what for. Automatic calls and texts have rules of their own beside HIPAA (47 U.S.C. 227), so a patient who says “stop” gets no more.'
          : 'Automatic calls and texts have rules of their own beside HIPAA (47 U.S.C. 227). Ask before you start any.',
      ),
    ];
  },
  procedure: (told) => {
    const record = theRecord(told);
    const email = told.names('email');
    return [
      steps(
        `At the first visit, and once a year, ${theFrontDesk(told)} asks: “How may we reach you? May we leave a message? Is there a place where we should not?”`,
        `Enter the answer in ${record}, as the first thing that everyone sees.`,
        `If the wish also touches bills, enter it in ${theBilling(told)}. Billing statements and mail from health plans give secrets away most often.`,
        'Grant a reasonable wish on the spot. If you think that we cannot do it, do not refuse. Ask first.',
        `Not sure? ${told.privacyOfficial()} answers the patient within a working day.`,
        `Before each call or message, look at the wish in ${record}.`,
        email !== undefined &&
          `Before you write from ${email}, read the address aloud, letter by letter. Start a new message rather than reply to an old one with more in it than needed.`,
        'For plain email or text, say: “Others may be able to read this on its way. Do you still want it?” Note the answer and the date.',
        told.has('fax') &&
          `A fax (${told.names('fax')}) is for offices. Send one to a patient only if they ask and stand by.`,
        `A message that went astray is an incident. ${soon(told)}, tell ${told.reachPrivacy()}.`,
      ),
    ];
  },
  records: (told) => [
    points(
      `Wishes on how to reach a patient, with dates, in ${theRecord(told)}`,
      'The note of the warning before plain email or text',
      'Wishes that we did not grant, and why they were not reasonable',
    ),
    para(keptFor()),
  ],
  review: (told) => privacyReview(told, 'when we want to use a new way to reach patients'),
  promises: () => [
    {
      id: 'messages-travel-protected',
      sentence: 'Messages with patient information travel protected.',
      shownBy: ['164.312(e)(1)', '164.312(e)(2)(ii)'],
    },
  ],
};

const complaints: PolicyText = {
  id: 'PRV-15',
  title: 'Privacy complaints',
  area: 'privacy',
  level: 'required',
  answers: ['164.530(a)(1)(ii)', '164.530(d)(1)', '164.530(d)(2)'],
  elsewhere: ['45 CFR 160.306'],
  audience: 'everyone',
  applies: everyPractice(
    'Every practice has to have a way to complain, and to write down what became of each complaint.',
  ),
  purpose: () =>
    'A complaint is the cheapest warning we ever get. This policy makes it easy to complain, and makes sure that each one is heard, answered and used.',
  who: (told) => privacyWho(told, 'It binds everyone, since a patient may complain to any of us.'),
  rule: (told) => [
    points(
      'Anybody may complain: a patient, a relative, a visitor or one of us. It may be about our privacy policies, about how we follow them, or about how we handle a breach.',
      'A complaint can be spoken, written or without a name. It needs no form, and not the word “complaint”. A bad review that speaks of privacy counts too.',
      `Our contact for complaints is ${told.reachPrivacy()}. From outside: ${told.phone()}, ${told.email()}, or ${told.mail()}.`,
      'Anybody may also go to the U.S. Department of Health and Human Services, Office for Civil Rights: in writing, or online at ocrportal.hhs.gov. They need not come to us first. It should be within 180 days of when they knew (45 CFR 160.306(b)(3)).',
      'Nobody is treated worse for it. Nobody has to give up the right to complain to get care.',
      `We answer a complaint within ${told.measured('complaint-answer-days')}. That is our own limit.`,
      'You never argue, never explain it away, and never reply to a review online. Even “we are sorry about your visit” says that somebody is a patient.',
    ),
  ],
  procedure: (told) => [
    heading('Everyone', 3),
    steps(
      'Listen. Thank the person. Write down what they say in their own words, with the date.',
      'Ask how we may reach them. If they want no name, leave it out.',
      `Give it to ${told.privacyOfficial()} on the same day. If it is about ${told.privacyOfficial()}, give it to ${told.owner() === told.privacyOfficial() ? 'HHS, or tell the person how to reach HHS' : told.owner()}.`,
      'If somebody may have seen or got information wrongly, it is an incident as well. Report it now.',
    ),
    heading(told.privacyOfficial(), 3),
    steps(
      'Log it: number, day, what it is about, who brought it.',
      'Tell the person within a few days that it came and when they hear from us.',
      `Find out what happened. Talk with those who were there. Look at the access log of ${theRecord(told)}. Secure it before it is written over.`,
      'Decide: did we break a rule or a policy? Was it a breach? Begin the breach assessment on the same day if it may be.',
      'Fix what can be fixed. If a member of staff did wrong, follow the sanctions policy.',
      `Answer within ${told.measured('complaint-answer-days')}: what we looked at, what we found in general, what we changed, and how to reach HHS. Name no discipline.`,
      'Close the log with the outcome. Note what we change so that it does not come back.',
      'A letter from HHS itself goes to the owners and our lawyer on the day it comes. Delete nothing.',
    ),
    para(whileAway(told) || `Complaints also come in on the main line, ${told.phone()}.`),
  ],
  records: (told) => [
    points(
      `The complaint log, kept by ${told.privacyOfficial()}`,
      'Notes of talks, logs that we looked at, letters',
      'The outcome of each, and what changed',
    ),
    para(`${keptFor()} None of this goes into the patient’s chart.`),
  ],
  review: (told) => privacyReview(told, 'when two complaints are about the same thing'),
  promises: (told) => [
    {
      id: 'complaints-have-a-contact',
      sentence: `Our contact for complaints is ${told.reachPrivacy()}.`,
      shownBy: ['164.530(a)(1)'],
    },
  ],
};

const noRetaliation: PolicyText = {
  id: 'PRV-16',
  title: 'No retaliation, no waiver of rights, and speaking up',
  area: 'privacy',
  level: 'required',
  answers: ['164.502(j)', '164.530(g)', '164.530(h)'],
  elsewhere: ['45 CFR 160.316'],
  audience: 'everyone',
  applies: everyPractice(
    'No practice may punish people for using their rights, and staff of every practice may speak up.',
  ),
  purpose: (told) =>
    `People must be able to speak up at ${told.name()} without fear. This policy protects patients, staff and everyone else who does.`,
  who: (told) => privacyWho(told, 'It binds everyone, and the owners and managers most of all.'),
  rule: () => [
    para('We do not threaten, press, punish or treat worse anyone because that person:'),
    points(
      'used a privacy right, such as asking for the record',
      'complained to us or to HHS',
      'helped or testified in an inquiry, review or hearing',
      'spoke against something that they believed in good faith to be unlawful, in a reasonable way and without sharing information wrongly',
    ),
    para('Before anyone is disciplined, we check whether they spoke up.'),
    para(
      'We ask nobody to give up a privacy right, or the right to complain to HHS, as the price of care, payment or coverage. No form of ours may say so.',
    ),
    para(
      '**You may go outside.** It is not a violation of the privacy rule if you do one of these in good faith:',
    ),
    grid(
      ['You', 'May tell', 'What'],
      [
        [
          'Believe that we break the law or professional standards, or that our care puts somebody in danger',
          'A health oversight or public health agency, or a body that accredits us',
          'What it needs to look into it',
        ],
        [
          'Want advice on your own choices in such a case',
          'A lawyer of your own',
          'What the lawyer needs to advise you',
        ],
        [
          'Were the victim of a crime',
          'The police',
          'About the suspect only: name, address, date and place of birth, Social Security number, blood type, injury, times of treatment or death, and how the person looks',
        ],
      ],
    ),
    para('The press, social media and friends are not on this list.'),
  ],
  procedure: (told) => [
    steps(
      `If you feel punished or pressed, tell ${told.reachPrivacy()}. If it is about an official, go to ${told.owner() === told.privacyOfficial() ? 'HHS' : told.owner()}. You may always go straight to HHS.`,
      'Write down what happened, when, and who saw it.',
      `${told.privacyOfficial()} notes it on the day and begins to look into it within three working days. Nobody looks into a matter of their own.`,
      'Before anyone is disciplined, moved, or given fewer hours, the manager checks: did this person complain, speak up or help an inquiry? If so, an owner looks at the reasons first, and writes them down.',
      `Before a patient is turned away from ${told.name()}, make the same check.`,
      `Before a form goes into use at the front desk${told.has('kiosk') ? ` or on our kiosk (${told.names('kiosk')})` : ''}${told.has('patient-portal') ? ` or in our portal (${told.names('patient-portal')})` : ''}, read it for words that waive a right or the right to complain. Strike them.`,
      'If we did punish or press somebody, undo it, and follow the sanctions policy for whoever did it.',
      'Each new colleague hears of this policy in the first training.',
    ),
  ],
  records: (told) => [
    points(
      'Each report of retaliation, what we found and what we did',
      'The check that was made before discipline',
      `Notes are kept by ${told.privacyOfficial()}, apart from personnel files`,
    ),
    para(keptFor()),
  ],
  review: (told) => privacyReview(told, 'after any report of retaliation'),
  promises: () => [
    {
      id: 'speaking-up-checked',
      sentence: 'Before anyone is disciplined, we check whether they spoke up.',
      shownBy: ['164.530(g)'],
    },
  ],
};

const mitigation: PolicyText = {
  id: 'PRV-17',
  title: 'Reducing harm after a mistake',
  area: 'privacy',
  level: 'required',
  answers: ['164.308(a)(6)(ii)', '164.530(f)'],
  audience: ['it', 'official'],
  applies: everyPractice(
    'Every practice has to lessen harm that it knows of, whether it or a vendor caused it.',
  ),
  purpose: () =>
    'When information gets out, the first hour counts most. This policy lists what helps, and makes sure that somebody does it.',
  who: (told) =>
    privacyWho(
      told,
      `It binds everyone, and our vendors through their agreements. ${told.securityOfficial()} leads when a system is hit.`,
    ),
  rule: () => [
    points(
      'When we know of harm from a violation, by one of us or by a vendor, we lessen it as far as is practicable.',
      'Each incident is on record with what was done about it.',
      'Each step has one name and one due day.',
      'Help does not replace the breach assessment, and does not wait until it is done.',
    ),
  ],
  procedure: (told) => {
    const fax = told.names('fax');
    const email = told.names('email');
    const vendors = told.vendors();
    return [
      steps(
        'Stop it. Close what is open, and call back what is still on its way.',
        `${soon(told)}, report it to ${told.reachPrivacy()}.`,
        `${told.privacyOfficial()} opens the incident in Diligence and picks from the table below. Each line gets a name and a day.`,
        'Ask the patient what would help, if the patient could be harmed.',
        'Check each line on its day. Note what was done and what came of it. A promise to delete is worth more in writing.',
        'Close the incident only when each line is done or there is a reason why it cannot be.',
      ),
      grid(
        ['What happened', 'What helps'],
        [
          [
            fax === undefined
              ? 'A letter to the wrong place'
              : `A letter, or a page from our fax (${fax}), to the wrong place`,
            'Call. Ask them to return or shred it, and to sign that they did and kept and told nothing. Correct the number where it is stored',
          ],
          [
            email === undefined
              ? 'A message to the wrong person'
              : `An email from ${email} to the wrong person`,
            'Ask them to delete it, the trash too, and to confirm it in writing. Recall rarely works. Take the name off the list of suggestions',
          ],
          [
            'A lost or stolen device',
            `Lock or wipe it from afar. Call ${told.itCompany() ?? told.securityOfficial()} for that. Change every password that was on it. Tell the police of a theft`,
          ],
          [
            'A stolen password',
            `Change it from another device. End all sessions. Look at the access log of ${theRecord(told)} and of mail rules`,
          ],
          [
            'Papers of two patients mixed',
            `Get the wrong ones back. Correct both in ${theRecord(told)}. Tell the clinician, the pharmacy or lab if care could go wrong`,
          ],
          [
            'Somebody looked without a reason',
            'End the access. Have them sign that they kept and told nothing. See the sanctions policy',
          ],
          [
            'Numbers that open accounts got out',
            'Tell the plan or bank. Offer credit monitoring where theft of identity is likely',
          ],
          ['Information posted online', 'Take it down, and ask the site and search engines to remove it'],
          [
            vendors === undefined ? 'A vendor’s mistake' : `A vendor’s mistake (we work with ${vendors})`,
            'Hold the vendor to the agreement: what it does, by when, and proof in writing',
          ],
          [
            'A person in danger because of it',
            `Call the person by a safe way at once. Call 911 if need be. ${told.privacyOfficial()} stays in touch`,
          ],
        ],
      ),
    ];
  },
  records: () => [
    points(
      'In the incident in Diligence: each step, its owner, its day and its result',
      'Signed statements on return or deletion',
      'Letters to patients, vendors, plans and sites',
    ),
    para(keptFor()),
  ],
  review: (told) => privacyReview(told, 'after each incident in which help came late'),
  promises: () => [
    {
      id: 'incidents-on-record',
      sentence: 'Each incident is on record with what was done about it.',
      shownBy: ['164.308(a)(6)(ii)'],
    },
  ],
};

/** What patients may ask of us, and what we owe when something went wrong. */
export const privacyWishes: readonly PolicyText[] = [
  restrictions,
  reachingPatients,
  complaints,
  noRetaliation,
  mitigation,
];
