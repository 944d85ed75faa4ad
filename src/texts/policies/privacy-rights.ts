import { numbers } from '#regulation/numbers.ts';
import { jurisdictions } from '#states/jurisdictions.ts';
import { recordAccess } from '#states/record-access.ts';
import type { Span } from '#states/record-access.ts';
import type { Told } from '#told/told.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import {
  everyPractice,
  keptFor,
  opening,
  privacyReview,
  privacyWho,
  proofYears,
  theBilling,
  theFrontDesk,
  theRecord,
} from './wording.ts';

const notice: PolicyText = {
  id: 'PRV-09',
  title: 'Our notice of privacy practices',
  area: 'privacy',
  level: 'required',
  answers: [
    '164.502(i)',
    '164.520(a)',
    '164.520(b)(1)',
    '164.520(b)(3)',
    '164.520(c)',
    '164.520(c)(2)(i)',
    '164.520(c)(2)(ii)',
    '164.520(c)(2)(iii)',
    '164.520(c)(2)(iv)',
    '164.520(c)(3)',
    '164.520(e)',
    '164.530(i)(2)-(5)',
  ],
  elsewhere: ['42 CFR 2.22'],
  audience: ['front-desk', 'clinical', 'official'],
  applies: everyPractice(
    'Every practice that treats patients gives them a notice and asks them to confirm that they got it.',
  ),
  purpose: (told) =>
    `The notice tells patients what ${told.name()} does with their information and what they may ask of us. This policy says how they get it and how it stays true.`,
  who: (told) =>
    privacyWho(told, `It binds ${theFrontDesk(told)} and everyone who begins care with a new patient.`),
  rule: (told) => {
    const website = told.website();
    return [
      points(
        'We do only what our notice says we do.',
        'Every patient gets the notice no later than the day of our first service. After an emergency it follows as soon as is practical.',
        'We ask the patient to confirm in writing that they got it. If they do not, we note what we tried and why it failed. Their care goes on just the same.',
        `The full notice hangs at ${told.sites()} where patients can read it. Copies to take lie beside it, so that nobody has to ask.`,
        website === undefined
          ? 'We have no website on record. If we open one, the notice goes on it the same day.'
          : `It is easy to find on our website, ${website}.`,
        'Anybody who asks gets a copy, patient or not. A paper copy is always free.',
        'We email it only to those who agreed. If the email fails, we send paper.',
        'When the notice changes, current patients do not sign again, and we do not mail it to everyone.',
        told.part2() === 'yes'
          ? 'The notice has the statements on records of substance use treatment. As a part 2 program we also give the notice of 42 CFR 2.22.'
          : 'The notice has the statements on records from substance use programs, since such records can reach us.',
      ),
    ];
  },
  procedure: (told) => {
    const record = theRecord(told);
    const portal = told.names('patient-portal');
    const video = told.names('telehealth');
    const kiosk = told.has('kiosk') && told.names('kiosk');
    return [
      heading('A new patient', 3),
      steps(
        `${opening(theFrontDesk(told))} hands over the notice and says what it is in one sentence${kiosk ? `. On the ${kiosk}, the whole notice is on the screen before the signature` : ''}.`,
        'Ask the patient to sign that they got it. The signature says no more than that. It is not consent.',
        `No signature? Write in ${record}: the date, what you tried, and why, such as “did not want to sign”. Then go on.`,
        `Scan or save the signed page in ${record}, with the version of the notice.`,
        video !== undefined &&
          `A first visit by video (${video}): the notice goes out by itself with our answer to the first request for an appointment. Build it into the invitation, and ask for a reply that it came${portal === undefined ? '' : `. The portal (${portal}) can carry both`}.`,
        'An emergency: care first. Give the notice later. You need not ask for a signature.',
        'Somebody who cannot read it, or not in English? Read it out, or call an interpreter.',
      ),
      heading('Every month', 3),
      steps(
        `Look at the wall, the stack of copies${website(told)}. Is it the version in effect? Take a dated photo${told.website() === undefined ? '' : ' or screenshot'}.`,
        `Count new patients with neither a signature nor a note. ${told.privacyOfficial()} has them asked at the next visit.`,
      ),
      heading('A change', 3),
      steps(
        `When we change what the notice describes, ${told.privacyOfficial()} revises it promptly. The date in effect is no earlier than the day we publish it.`,
        'Hold the change itself until the new notice is in effect, unless a law sets an earlier day.',
        `On that day swap the wall, the copies, the forms${website(told)}, and give the new one to those who ask and to new patients.`,
        'Put the old version in the archive with its last day.',
      ),
    ];
  },
  records: (told) => [
    points(
      'Every version of the notice, with its dates',
      `Signed pages and notes of why there is none, in ${theRecord(told)}`,
      `Dated photos of the wall${told.website() === undefined ? '' : ', and pictures of the web page'}`,
    ),
    para(keptFor()),
  ],
  review: (told) => privacyReview(told, 'when our work, our systems or the law changes what the notice says'),
  promises: (told) => {
    const site = told.website();
    return [
      {
        id: 'notice-at-first-service',
        sentence: 'Every patient gets the notice no later than the day of our first service.',
        shownBy: ['164.520(c)(2)(i)'],
      },
      {
        id: 'notice-confirmed',
        sentence: 'We ask the patient to confirm in writing that they got it.',
        shownBy: ['164.520(c)(2)(ii)'],
      },
      {
        id: 'notice-hangs',
        sentence: `The full notice hangs at ${told.sites()} where patients can read it.`,
        shownBy: ['164.520(c)(2)(iii)'],
      },
      ...(site === undefined
        ? []
        : [
            {
              id: 'notice-on-website',
              sentence: `It is easy to find on our website, ${site}.`,
              shownBy: ['164.520(c)(3)'],
            },
          ]),
    ];
  },
};

function website(told: Told): string {
  const at = told.website();
  return at === undefined ? '' : ` and ${at}`;
}

const access: PolicyText = {
  id: 'PRV-10',
  title: 'A patient’s right to see and get the record',
  area: 'privacy',
  level: 'required',
  answers: [
    '164.524(a)',
    '164.524(a)(2)',
    '164.524(a)(3)',
    '164.524(a)(4)',
    '164.524(b)(1)',
    '164.524(b)(2)(i)',
    '164.524(b)(2)(ii)',
    '164.524(c)(1)',
    '164.524(c)(2)',
    '164.524(c)(3)(i)',
    '164.524(c)(3)(ii)',
    '164.524(c)(4)',
    '164.524(d)(1)-(3)',
    '164.524(d)(4)',
    '164.524(e)',
  ],
  elsewhere: ['42 U.S.C. 17935(e)', '45 CFR part 171'],
  audience: 'everyone',
  applies: everyPractice('Every patient of every practice may see and get their record.'),
  purpose: () =>
    'Patients may see their record and have a copy. Late answers have cost many small practices a penalty. This policy makes sure that ours are on time.',
  who: (told) =>
    privacyWho(
      told,
      'It binds everyone, since a request can reach any of us. The privacy official receives and handles requests.',
    ),
  rule: (told) => {
    const { access: first, accessExtension: more } = numbers;
    return [
      points(
        `We answer within ${told.measured('access-answer-days')} of the day a request reaches any of us. This is our own limit.`,
        `The law’s limit is ${first.value} calendar ${first.unit}. Weekends and holidays count. A state may set fewer days, and then those hold.`,
        `Once only, we may take up to ${more.value} ${more.unit} more. We must write to the patient within the first ${first.value} ${first.unit} why, and by what day.`,
        'Waiting for a vendor, for a fee or for a form does not stop the clock.',
        ...stateDays(told),
      ),
      para(
        '**What we never ask for:** a reason, a visit in person, use of the portal alone, an authorization form, or payment of an old bill first.',
      ),
      grid(
        ['Part of the record set', 'Where it is'],
        [
          [
            'Visits, notes, results, images, letters, and records from others that we used for decisions',
            recordPlaces(told),
          ],
          ['Bills, claims and payments', theBilling(told)],
          ...(told.paper() === undefined ? [] : [['On paper', told.paper() ?? '']]),
          ['**Not** part of it', 'Psychotherapy notes kept apart, and what we compiled for a lawsuit'],
        ],
      ),
      grid(
        ['Fee', 'Rule'],
        [
          ['Looking at the record, or through a portal', 'Free'],
          [
            'A copy for the patient',
            'Free, or a fair fee for the labor of copying, supplies, postage, and a summary that the patient agreed to',
          ],
          ['Finding, checking or handling the record; our systems', 'Never charged'],
          [
            'An electronic copy of an electronic record',
            'Instead of working out the cost, a flat fee of at most $6.50, which HHS allows in its guidance. It is a choice, not a cap',
          ],
          ['A state’s price list per page', 'Not for the patient’s own copy if it is more than our cost'],
        ],
      ),
      para('We may say no, with no right to a review, to:'),
      points(
        'what is not part of the record set',
        'some requests of inmates, and records under the federal Privacy Act',
        'research that the patient joined and agreed to wait for',
        'what somebody other than a provider told us in confidence, if the source would show',
      ),
      para(
        'We may also say no, with a right to a review, where a licensed professional judges that access would likely:',
      ),
      points(
        'endanger the life or physical safety of the patient or somebody else',
        'cause serious harm to another person whom the record names, unless that is a provider',
        'cause serious harm to the patient or somebody else, if a representative asks',
      ),
      para('There is no other reason. That it may upset the patient is not one.'),
    ];
  },
  procedure: (told) => {
    const portal = told.names('patient-portal');
    const email = told.names('email');
    return [
      steps(
        `**Take it.** Accept a request by letter (${told.mail()}), by hand${email === undefined ? '' : ', by email'}${portal === undefined ? '' : ', through the portal'} or by phone. Help the patient to write it down if our notice asks for writing.`,
        `**Log it at once.** Note the day it came, who asks, and what. Give it to ${told.privacyOfficial()} that day. The due day is ${told.measured('access-answer-days')} later, or sooner where the state says so. Diligence works out the law’s last day under “Work out a date”.`,
        '**Check who it is,** as the policy on verification says. This takes minutes, not days.',
        '**Ask how.** Paper, file, email, a look? If we can readily make that form, we do. If not, agree on another. Whoever asks for an electronic copy of an electronic record gets one.',
        `**Find all of it.** Look in ${[...new Set([recordPlaces(told), theBilling(told)])].join(' and in ')}${told.paper() === undefined ? '' : `, and on paper (${told.paper()})`}. Ask vendors on the first day.`,
        '**Quote a fee,** if any, before you copy. Offer a way that is free.',
        portal !== undefined &&
          `**Portal.** Show the patient what is there today in ${portal}, if they like. It does not replace the copy.`,
        email !== undefined &&
          `**Plain email.** If the patient wants it unprotected, warn in one sentence that others could read it. If they still want it, send it from ${email} and note the warning.`,
        '**To somebody else.** A patient may tell us, in a signed writing that names the person and the place, to send an electronic copy of the electronic record. For other copies to others, use an authorization. Ask about the fee.',
        '**Hand it over,** mail it or send it. For a look, agree on a time and place that suit the patient. Log the day, the form and the fee. Ready early? Send it now. Holding back what is ready may also break the rules on information blocking (45 CFR part 171).',
        `**If we need more time,** ${told.privacyOfficial()} writes before the first limit ends: why, and by what day.`,
        `**If we say no to a part,** give the rest. Write within the limit, in plain words: the reason, the right to a review if there is one, and how to complain to ${told.privacyOfficial()} at ${told.phone()} and to HHS. If we do not hold it but know who does, say who.`,
        '**A review.** If the patient asks, pass it on promptly to a licensed professional who had no part in the decision. Tell the patient the result in writing, and do what it says.',
      ),
      para(`Each Monday ${told.privacyOfficial()} looks at every open request and its due day.`),
    ];
  },
  records: (told) => [
    points(
      'The log: day received, due day, day delivered, form, fee',
      'Letters on more time, refusals and reviews',
      'The record set as written above, and who handles requests by title: the privacy official',
    ),
    para(`${keptFor()} Letters are in ${theRecord(told)}.`),
  ],
  review: (told) =>
    privacyReview(told, 'when a system joins or leaves the record set, and after any late answer'),
};

function recordPlaces(told: Told): string {
  return told.names('ehr', 'imaging', 'pharmacy-system', 'lab-interface') ?? theRecord(told);
}

const inDays = ({ days, unit, about }: Span) => `${about ? 'about ' : ''}${days} ${unit} days`;

/** What the states’ own laws say of time, as lines: only numbers that are on file, and how sure they are. */
function stateDays(told: Told): string[] {
  return recordAccess
    .filter(({ state }) => told.inState(state))
    .flatMap(({ state, copy, inspect, confidence }) => {
      const name = jurisdictions.find(({ code }) => code === state)?.name ?? state;
      const spans = [copy && `${inDays(copy)} for a copy`, inspect && `${inDays(inspect)} to look at it`];
      const said = spans.filter((span) => span !== null).join(' and ');
      const sure =
        confidence === 'high'
          ? ''
          : ' We did not read this in the statute itself, so check before you rely on it.';
      return [
        said === ''
          ? `For ${name} we have no number of days on file. Check its law.`
          : `In ${name}, state law is said to allow ${said}.${sure}`,
      ];
    });
}

const amendment: PolicyText = {
  id: 'PRV-11',
  title: 'A patient’s right to have the record corrected',
  area: 'privacy',
  level: 'required',
  answers: [
    '164.526(a)',
    '164.526(b)(1)',
    '164.526(b)(2)(i)',
    '164.526(b)(2)(ii)',
    '164.526(c)',
    '164.526(d)',
    '164.526(e)',
    '164.526(f)',
  ],
  audience: ['front-desk', 'clinical', 'billing', 'official'],
  applies: everyPractice('Every patient of every practice may ask to have the record amended.'),
  purpose: () =>
    'Records have mistakes, and patients find them. This policy says how we look at a request, decide in time and keep both sides on record.',
  who: (told) =>
    privacyWho(
      told,
      `It binds everyone who takes in a request, and everyone who writes in ${theRecord(told)}. The privacy official receives and handles requests.`,
    ),
  rule: () => [
    points(
      `We act within ${numbers.amendment.value} calendar ${numbers.amendment.unit} of receipt. Once, we may take up to ${numbers.amendmentExtension.value} ${numbers.amendmentExtension.unit} more, if we write within the first ${numbers.amendment.value} why and by what day. A state may set fewer days.`,
      'We ask for the request and its reason in writing only as far as our notice says so. If it does not, spoken will do.',
      'We never delete what was there. A correction is added, dated and linked.',
      'When another office tells us that it amended a record, we amend ours too.',
    ),
    para('We may say no for four reasons only:'),
    points(
      'The record is accurate and complete.',
      'We did not make it, unless whoever did can no longer be reached to act on it.',
      'It is not part of the record set.',
      'The patient could not get access to it either.',
    ),
  ],
  procedure: (told) => {
    const record = theRecord(told);
    return [
      steps(
        `**Log it.** ${opening(theFrontDesk(told))} notes the day it came and gives it to ${told.privacyOfficial()} that day. Diligence works out the last day under “Work out a date”. Simple facts, such as a wrong address, are fixed at once.`,
        '**Check who it is,** as the policy on verification says.',
        `**Ask the writer.** Whoever wrote the entry in ${record} reads the request and answers within a week. If they have left, another ${told.jobs('clinical') === undefined ? 'clinician' : 'licensed clinician'} does.`,
        `**Decide.** ${told.privacyOfficial()} decides with that answer. A “no” names one of the four reasons.`,
        `**If yes:** add the correction to ${record} and link it to each entry it touches. Tell the patient. Ask whom else to tell, and whether that is all right. Tell those people, and whoever has the old text and may act on it to the patient’s harm, such as a lab, a payer${told.has('pharmacy-system') ? '' : ', a pharmacy'} or a vendor.`,
        `**If no:** write in plain words the reason, and that the patient may send us a statement of disagreement at ${told.mail()}. Or, without one, may ask that the request and our “no” go along with later sharing. Say how to complain to ${told.reachPrivacy()}, by phone at ${told.phone()}, and to HHS.`,
        '**A statement comes.** We may set a fair limit on its length. We may write an answer, and the patient gets a copy of it.',
        `**Link it all.** The request, our “no”, the statement and our answer stay with the entry in ${record}. If there is a statement, all of this, or a fair summary, goes along whenever we share that entry. If there is none, the request and our “no” go along if the patient asked for that.`,
        `**Bills.** If a code or charge was wrong, correct it in ${theBilling(told)} and with the plan.`,
        '**Close the log** with the day and the result.',
      ),
    ];
  },
  records: (told) => [
    points(
      'The log, with the days of receipt and answer',
      `Requests, letters, statements and answers, linked in ${theRecord(told)}`,
      'Who was told of an amendment, and when',
      'Who handles requests, by title: the privacy official',
    ),
    para(keptFor()),
  ],
  review: (told) => privacyReview(told, 'after a late answer, or when the record system changes'),
};

const accounting: PolicyText = {
  id: 'PRV-12',
  title: 'The disclosure log and a patient’s right to an accounting',
  area: 'privacy',
  level: 'required',
  answers: [
    '164.528(a)',
    '164.528(a)(1)(i)-(ix)',
    '164.528(a)(2)',
    '164.528(b)(2)',
    '164.528(b)(3)',
    '164.528(b)(4)',
    '164.528(c)(1)',
    '164.528(c)(1)(ii)',
    '164.528(c)(2)',
    '164.528(d)',
  ],
  elsewhere: ['42 CFR 2.25'],
  audience: ['front-desk', 'clinical', 'billing', 'official'],
  applies: everyPractice('Every patient may ask to whom a practice disclosed their information.'),
  purpose: () =>
    'A patient may ask where their information went. We can only answer if we wrote it down on the day. This policy says what goes into the log and how we answer.',
  who: (told) =>
    privacyWho(
      told,
      'It binds everyone who gives out information, and our vendors through their agreements. The privacy official receives and handles requests.',
    ),
  rule: (told) => [
    grid(
      ['Into the log', 'Not into the log'],
      [
        [
          'Reports to health departments and other public health',
          'Treatment, payment and our own operations',
        ],
        ['Reports of abuse, neglect or violence', 'To the patient, or under an authorization'],
        ['Agencies that oversee us, HHS among them', 'Family and friends; a directory; disaster relief'],
        ['Courts, subpoenas, police', 'What is overheard or seen in passing, if we take care'],
        ['Coroners, organ agencies, workers’ compensation', 'Limited data sets'],
        [
          'Research without authorization',
          'National security; jails and officers with the patient in custody',
        ],
        [
          '**Every mistake:** a wrong fax, letter, email or handout',
          `Disclosures more than ${numbers.accountingLookBack.value} ${numbers.accountingLookBack.unit} before the request`,
        ],
      ],
    ),
    points(
      'A mistake goes into the log even if it turned out not to be a breach.',
      'Each entry says the date, who got it and their address if known, what it was in a few words, and why. A copy of the request can stand for the “why”.',
      `We account for up to ${numbers.accountingLookBack.value} ${numbers.accountingLookBack.unit} before the request.`,
      `We answer within ${numbers.accounting.value} calendar ${numbers.accounting.unit}. Once, we may take ${numbers.accountingExtension.value} ${numbers.accountingExtension.unit} more, if we write within the first ${numbers.accounting.value} why and by what day.`,
      `The first accounting in any ${numbers.accountingFree.value} ${numbers.accountingFree.unit} is free. For another we may charge our cost. We say how much first, so that the patient can change or drop the request.`,
      told.does('research') === 'no'
        ? 'We take part in no research today.'
        : `For research on ${numbers.accountingResearch.value} or more people, we may describe the study in place of each entry.`,
      told.part2() === 'yes' &&
        'For part 2 records that went out with consent, 42 CFR 2.25 gives patients an accounting of its own. Ask before you answer.',
    ),
  ],
  procedure: (told) => {
    const fax = told.names('fax');
    return [
      heading('Keeping the log', 3),
      steps(
        `Write the entry on the day you disclose. Send it to ${told.privacyOfficial()}, who keeps the log.`,
        `Name the patient, the date, who got it, what, and why. Say where it came from, such as ${theRecord(told)}.`,
        `For a mistake${fax === undefined ? ' in mail or email' : `, such as a page from our fax (${fax}) to a wrong number`}, report the incident first. The entry follows.`,
        'Many to one place for one purpose? Write the first in full, then how often, and the last date.',
        `Each month, compare the log with incidents, legal papers and reports. ${told.privacyOfficial()} adds what is missing.`,
      ),
      heading('Answering', 3),
      steps(
        `Log the request and its day. Check who asks. Give it to ${told.reachPrivacy()}.`,
        'Ask which years matter to the patient. Fewer will often do.',
        `Take the entries from the log. Ask our vendors for theirs on the first day${told.vendors() === undefined ? '' : `: ${told.vendors()}`}.`,
        `Is there a letter of an agency or the police that asks us to wait? Leave those entries out for the time it states. If it was only spoken, note who asked. Wait at most ${numbers.accountingOralSuspension.value} ${numbers.accountingOralSuspension.unit} without a letter.`,
        `Write the accounting. Send it as the patient likes: to the address in ${theRecord(told)}, or by hand at ${told.sites()}.`,
        'Keep a copy with the day you sent it.',
      ),
    ];
  },
  records: () => [
    points(
      'The disclosure log',
      'Each request, and each accounting that we gave',
      'Letters of agencies that asked us to wait',
      'Who handles requests, by title: the privacy official',
    ),
    para(
      `We keep each of these for at least ${proofYears}, and each log entry for as long as a patient can ask for it.`,
    ),
  ],
  review: (told) => privacyReview(told, 'when an incident or a report was missing from the log'),
};

/** What patients are told, and what they may ask for: the notice, access, amendment, an accounting. */
export const privacyRights: readonly PolicyText[] = [notice, access, amendment, accounting];
