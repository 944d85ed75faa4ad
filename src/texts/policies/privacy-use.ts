import type { Told } from '#told/told.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import {
  everyPractice,
  keptFor,
  opening,
  privacyReview,
  privacyWho,
  theBilling,
  theFrontDesk,
  theRecord,
} from './wording.ts';

const usingAndSharing: PolicyText = {
  id: 'PRV-01',
  title: 'Using and sharing patient information: the general rule',
  area: 'privacy',
  level: 'required',
  answers: [
    '164.502(a)',
    '164.502(a)(1)',
    '164.502(a)(2)',
    '164.502(a)(5)(ii)',
    '164.506(a)',
    '164.506(b)',
    '164.506(c)',
  ],
  elsewhere: ['42 CFR part 2'],
  audience: 'everyone',
  applies: everyPractice(
    'Every practice uses and shares patient information, and may do so only as the rule allows.',
  ),
  purpose: (told) =>
    `Care at ${told.name()} would stop if we could not share. This policy says when you may share and when you stop and ask.`,
  who: (told) => privacyWho(told, 'It binds everyone who works here.'),
  rule: (told) => [
    para(
      'You use and share patient information only when a rule allows it or calls for it. If you cannot name the rule, you do not share.',
    ),
    grid(
      ['Who asks, and what for', 'May we?', 'What to mind'],
      [
        ['The patient, or who acts for the patient', 'We have to', 'See the policy on the right of access'],
        [
          'Another provider, to treat the patient',
          'Yes, without a form',
          'Send what the care needs. “Minimum necessary” does not limit it',
        ],
        [
          'A health plan or another provider, for payment',
          'Yes, without a form',
          'Only what the payment needs. Check for a “paid in full” flag',
        ],
        [
          'Another provider or plan, for its own quality review, training or fraud checks',
          'Yes, if it has or had this patient too',
          'Only what concerns that relationship. Ask first',
        ],
        [
          'Our own billing, quality review, training and management',
          'Yes, without a form',
          'Only those whose job it is, and only what it needs',
        ],
        [
          'A vendor that works for us',
          'Yes, once the agreement is signed',
          'See the policy on business associates',
        ],
        ['Family, friends and helpers', 'Often', 'See the policy on family and friends'],
        [
          'Health department, agencies, coroner',
          'In the cases that the rule lists',
          'See the policy on public purposes. Write it in the log',
        ],
        ['Court, lawyer, police', 'Sometimes', 'Hand it to the privacy official. See that policy'],
        ['HHS, when it looks into us', 'We have to', 'Hand it to the privacy official at once'],
        [
          'Employer, school, life insurer, press, sales',
          'Only with a signed authorization',
          'Proof of shots for a school has its own rule',
        ],
      ],
    ),
    points(
      'HIPAA makes us share in two cases only: with the patient who asks for access or for an accounting, and with HHS.',
      `HIPAA asks for no consent to treat, bill and run ${told.name()}. A “HIPAA consent form” is our choice. It never replaces an authorization.`,
      `State law may ask for consent where HIPAA does not. In ${told.states()} this can touch mental health, HIV, genetic tests and the care of minors. The stricter rule wins.`,
      told.part2() === 'yes'
        ? 'We hold records of treatment for substance use that fall under 42 CFR part 2. They leave only with the patient’s consent or as part 2 allows.'
        : 'Records from a substance use program may carry a part 2 notice. Before you pass one on, ask.',
      'We never sell patient information. We take no money or favor for it, unless the patient has signed an authorization that says so.',
      told.does('health-information-exchange') === 'yes' &&
        'We share through a health information exchange. A patient’s choice about it is set in the record and is followed.',
      told.groupHealthPlan() === 'yes' &&
        'Our own health plan never uses genetic information to set coverage or price.',
    ),
  ],
  procedure: (told) => {
    const fax = told.names('fax');
    const portal = told.names('patient-portal');
    return [
      para('Each time somebody wants patient information, go through these questions in order.'),
      steps(
        '**Who asks?** Check who it is, as the policy on verification says.',
        '**What for?** Find the purpose in the table above. If it is not there, the answer is “not yet”.',
        `**Is there a limit?** Look for flags in ${theRecord(told)}: a restriction, another address, a person who may not know.`,
        '**How much?** For anything but treatment, pick only what the purpose needs.',
        `**How does it go out?** ${[
          portal && `Use our portal (${portal}) where you can`,
          fax && `Use our fax (${fax}) only to a number that you have checked`,
          told.has('email') && `Email leaves only through ${told.names('email')}`,
        ]
          .filter(Boolean)
          .join(
            '. ',
          )}${portal || fax || told.has('email') ? '.' : 'Hand it over or mail it in a sealed envelope.'}`,
        `**Does it go into the log?** If it was not for treatment, payment or our own operations, not to the patient and not by authorization, write it into the disclosure log. ${told.privacyOfficial()} keeps it.`,
        `**In doubt?** Say: “I will find out and call you back.” Then ask ${told.reachPrivacy()}.`,
        '**Gone wrong?** If information went to the wrong person, report it now. Do not wait for the end of the day.',
      ),
    ];
  },
  records: (told) => [
    points(
      'The disclosure log',
      'A short note on each request that was not routine: who, what for, which rule, how much',
      `Letters and forms that came with a request, filed in ${theRecord(told)}`,
    ),
    para(keptFor('the log and the notes')),
  ],
  review: (told) => privacyReview(told, 'when the law changes, or when we begin to share in a new way'),
};

const minimumNecessary: PolicyText = {
  id: 'PRV-02',
  title: 'Minimum necessary and access by role',
  area: 'privacy',
  level: 'required',
  answers: [
    '164.308(a)(4)(i)',
    '164.308(a)(4)(ii)(B)',
    '164.308(a)(4)(ii)(C)',
    '164.502(b)',
    '164.502(b)(2)',
    '164.514(d)(1)',
    '164.514(d)(2)',
    '164.514(d)(3)',
    '164.514(d)(4)',
    '164.514(d)(5)',
  ],
  audience: 'everyone',
  applies: everyPractice(
    'Every practice has to keep what it uses, shares and asks for to the minimum that the purpose needs.',
  ),
  purpose: () =>
    'You need some patient information to do your job, and no more. This policy says who needs what, and how we keep to it.',
  who: (told) =>
    privacyWho(
      told,
      `It binds everyone. ${told.securityOfficial()} sets the rights in our systems to match it.`,
    ),
  rule: (told) => [
    para(
      `Access to patient information follows the role. Each role at ${told.name()} has the access in this table.`,
    ),
    grid(
      ['Role', 'What the work needs', 'What it does not need'],
      [
        [
          opening(told.jobs('clinical') ?? 'those who give care'),
          `The whole record in ${theRecord(told)} of the patients they care for`,
          'Records of people they do not care for',
        ],
        [
          opening(told.jobs('front-desk') ?? 'front desk'),
          'Names, contact data, visits, insurance, forms, and flags on how to reach a patient',
          'Notes of visits, results and letters, unless a task calls for one',
        ],
        [
          opening(told.jobs('billing') ?? 'those who bill'),
          'Visits, codes, insurance, payments, and the note that a claim rests on',
          'Notes that no claim rests on',
        ],
        [
          opening(told.jobs('it') ?? told.itCompany() ?? 'those who run our computers'),
          'The systems themselves; patient data only while they fix something',
          'Reading or copying records',
        ],
        [
          'Officials and managers',
          'What a request, a complaint, an incident or a log review calls for',
          'Records without such a reason',
        ],
      ],
    ),
    told.does('psychotherapy-notes') === 'yes'
      ? para(
          'Psychotherapy notes that are kept apart from the record are open to the therapist who wrote them, and to nobody else by role.',
        )
      : para('A right that your work does not need is taken away, even if you never used it.'),
    para('The minimum does **not** limit the following:'),
    points(
      'What we send to, or ask of, another provider for treatment',
      'What goes to the patient, or out under a signed authorization',
      'What HHS asks for, what a law demands, and what standard claims must contain',
    ),
    para('You may rely on what somebody says they need, where that is reasonable, if they are:'),
    points(
      'a public official, or another provider or health plan',
      'a professional on our staff or of a vendor, who says that this is the minimum',
      'a researcher with the right papers',
    ),
    para(
      'The whole record goes out only if somebody can say why all of it is needed. “To be safe” is not a reason.',
    ),
  ],
  procedure: (told) => [
    heading('Setting access', 3),
    steps(
      `When somebody starts or changes role, the manager asks ${told.privacyOfficial()} for access by role.`,
      `${told.securityOfficial()} sets the rights in ${told.ephiSystems()} to match the table, and notes the day.`,
      `Access is checked again ${told.every('access-review-months')}. Print the list of users and rights of each system. Strike what nobody needs.`,
      `When somebody leaves, access ends ${told.value('leaver-hours') === 0 ? 'at the end of the last shift' : `within ${told.measured('leaver-hours')}`}.`,
    ),
    heading('Routine sharing', 3),
    steps(
      'Referrals: send what the next provider needs to treat. You need not cut it down.',
      `Claims: send the codes and the dates from ${theBilling(told)}. Add the note of that visit only if the plan asks for it.`,
      'A plan that asks for records to pay a claim: send the notes for those dates of service, not the chart.',
      'Reminders and calls: name, time, place and our number. No reason for the visit.',
      'When we ask another office for records, name the dates or the kind of record that we need.',
    ),
    heading('Everything else', 3),
    steps(
      `Bring the request to ${told.reachPrivacy()}.`,
      'Write down four things: the purpose, what would serve it, whether less would do, and who will see it.',
      `Send only that. In ${theRecord(told)}, pick documents one by one rather than “print all”.`,
      'If all of the record is needed, write down why.',
    ),
  ],
  records: () => [
    points(
      'The table of roles, with its versions',
      'Who was given which access, when, and who approved it',
      'The results of each check of access',
      'The notes on requests that were not routine',
    ),
    para(keptFor()),
  ],
  review: (told) => privacyReview(told, 'when a role or a system is new'),
  promises: (told) => [
    {
      id: 'access-by-role',
      sentence: 'Access to patient information follows the role.',
      shownBy: ['164.308(a)(4)(ii)(B)'],
    },
    {
      id: 'role-access-checked-again',
      sentence: `Access is checked again ${told.every('access-review-months')}.`,
      shownBy: ['164.308(a)(4)(ii)(C)'],
    },
  ],
};

/** The few uses of psychotherapy notes that need no authorization (164.508(a)(2)), where such notes are kept. */
function psychotherapyNotes(told: Told): Written {
  if (told.does('psychotherapy-notes') !== 'yes') return [];
  return [
    para(
      'Psychotherapy notes are kept apart from the record. They hold what was said in a session, never medicine, times, tests, diagnosis, plan or progress. Without an authorization they may be used only:',
    ),
    points(
      'by their own writer, to treat the patient',
      told.does('trains-students') === 'yes'
        ? 'in our own training of students in mental health, who learn under supervision'
        : 'in a training program of our own in mental health, under supervision',
      'to defend us in a lawsuit that the patient brings',
      'for HHS, when it looks into us, or where a law demands it',
      'for an agency that oversees the writer, for a coroner, or against a serious threat that is about to happen',
    ),
  ];
}

const authorizations: PolicyText = {
  id: 'PRV-03',
  title: 'Authorizations: when a patient has to sign first',
  area: 'privacy',
  level: 'required',
  answers: [
    '164.508(a)(1)',
    '164.508(a)(2)',
    '164.508(a)(3)',
    '164.508(a)(4)',
    '164.508(b)(1)',
    '164.508(b)(2)',
    '164.508(b)(3)',
    '164.508(b)(4)',
    '164.508(b)(5)',
    '164.508(b)(6)',
    '164.508(c)(1)(i)',
    '164.508(c)(1)(ii)',
    '164.508(c)(1)(iii)',
    '164.508(c)(1)(iv)',
    '164.508(c)(1)(v)',
    '164.508(c)(1)(vi)',
    '164.508(c)(2)(i)',
    '164.508(c)(2)(ii)',
    '164.508(c)(2)(iii)',
    '164.508(c)(3)',
    '164.508(c)(4)',
  ],
  audience: ['front-desk', 'clinical', 'billing', 'official'],
  applies: everyPractice(
    'Whatever the rule does not otherwise allow needs the patient’s signed authorization, in every practice.',
  ),
  purpose: () =>
    'Some sharing needs the patient’s signature first. This policy says when, what the form has to say, and when a signed form is no good.',
  who: (told) => privacyWho(told, 'It binds everyone who takes in, checks or acts on a form.'),
  rule: (told) => [
    para(`At ${told.name()}, these need a signed authorization:`),
    points(
      'Sharing with an employer, a life insurer, a lawyer without other legal papers, or the press',
      told.does('markets') === 'no'
        ? 'Marketing. We do none with patient information today. Before that changes, ask. Talking face to face and small gifts need no form'
        : 'Marketing, apart from talking face to face and small gifts. If somebody pays us for it, the form says so',
      'Any sale of patient information. The form says that we are paid',
      'Photos, stories and reviews of patients that we want to show to others',
      told.does('psychotherapy-notes') === 'yes'
        ? 'Nearly every use of psychotherapy notes. See below'
        : 'Nearly every use of psychotherapy notes: the private notes of a therapist, kept apart from the record. If such notes reach us, ask first',
    ),
    ...psychotherapyNotes(told),
    para(
      'A patient who asks for their **own** records needs no authorization. Do not hand them this form. Follow the policy on the right of access.',
    ),
    grid(
      ['The form has to say', 'Check'],
      [
        ['What information', 'Specific: kind and dates, in words that people understand'],
        ['Who shares it', `${told.name()}, or whoever holds the records`],
        ['Who gets it', 'A name or a kind of person'],
        ['What for', '“At my request” will do if the patient began it and gives no other reason'],
        ['When it ends', 'A date or an event'],
        ['Signature and date', 'If somebody signs for the patient, by what right'],
        ['That it can be taken back', 'In writing, how, and what cannot be undone'],
        ['What depends on signing', 'Nothing does, except in the two cases below'],
        ['What the receiver may do', 'The receiver may pass it on, and HIPAA may not protect it then'],
      ],
    ),
    points(
      'We do not refuse or delay care, or ask for more money, because somebody will not sign. Two cases differ: care that is part of a research study, and an exam done only to report to somebody else, such as an employer.',
      'The form stands alone. It is not part of an intake packet with one signature for all. Psychotherapy notes have a form of their own.',
      'If we asked for the signature, the patient gets a copy.',
    ),
  ],
  procedure: (told) => [
    steps(
      `Whoever gets a form gives it to ${theFrontDesk(told)}. Write the date it came in on it.`,
      'Check who signed, as the policy on verification says.',
      'Go down the table above, line by line. One missing line makes the form no good.',
      'Check that it has not ended, was not taken back, says nothing that you know to be false, and was not joined with another form.',
      `If it fails, do not send. Tell the patient or the sender what is missing, and offer our own form. ${told.privacyOfficial()} keeps it.`,
      `If it holds, scan it into ${theRecord(told)} with its end date. Set a reminder for that day.`,
      `Send only what it names, only to whom it names${told.has('fax') ? `. Before you use our fax (${told.names('fax')}), check the number` : ''}. Note the day and what went out.`,
      `**Taking it back.** The patient writes to us at ${told.mail()}, or hands us a note. Mark the form “revoked” in ${theRecord(told)} on that day. Tell whoever acts on it to stop. What already went out stays out.`,
      `Unsure about a form, or asked about psychotherapy notes, marketing or money? Ask ${told.reachPrivacy()}.`,
    ),
  ],
  records: (told) => [
    points(
      'Every signed authorization, and every note that takes one back',
      'What was sent under it, and when',
      'Each version of our own form',
    ),
    para(`${keptFor('these')} They are in ${theRecord(told)}, with the patient’s documents.`),
  ],
  review: (told) => privacyReview(told, 'when the form changes, or when a form that was no good got through'),
};

const familyAndFriends: PolicyText = {
  id: 'PRV-04',
  title: 'Family, friends and others who help',
  area: 'privacy',
  level: 'required',
  answers: ['164.510(a)', '164.510(b)', '164.522(a)(1)'],
  audience: 'everyone',
  applies: everyPractice('Family and friends ask about patients in every practice.'),
  purpose: () =>
    'People who are ill need their people. This policy lets you talk with family and friends when the patient is fine with it, and tells you when to hold back.',
  who: (told) =>
    privacyWho(told, 'It binds everyone who talks with patients or with those who come and call for them.'),
  rule: (told) => [
    para(
      'The law asks for **no written form** before you talk with a husband, wife, child or friend. It asks what the patient wants.',
    ),
    grid(
      ['The patient is', 'You may share if', 'How much'],
      [
        [
          'Here and able to decide',
          'The patient agrees, or could object and does not, or you can fairly tell that it is fine',
          'What bears on this person’s part in care or payment',
        ],
        [
          'Not here, or not able to decide',
          'You judge, as a professional, that it is in the patient’s best interest',
          'Only what bears directly on this person’s part',
        ],
        [
          'Missing, badly hurt or dead, and family must be told',
          'You need to reach family or whoever looks after the patient',
          'Where the patient is, how they are in general, or that they died',
        ],
        [
          'No longer alive',
          'The person took part in the care or payment before, and the patient had not said no',
          'What bears on that part',
        ],
        [
          'In a disaster',
          'A relief group such as the Red Cross helps to tell families',
          'The same; ask the patient first where that does not slow the help',
        ],
      ],
    ),
    points(
      'A helper may pick up medicine, supplies or images if you judge that the patient wants it.',
      'A wish to keep somebody out is noted and followed. If we agree to it as a restriction, it binds all of us.',
      `Being married to a patient gives no right to the whole record. Whoever wants a copy goes through ${told.privacyOfficial()}.`,
      'A legal representative is different: they stand in the patient’s place. See that policy.',
      told.isKind('behavioral-health') || told.part2() === 'yes'
        ? `That somebody comes to ${told.name()} at all is sensitive. On the phone you never say whether a person is a patient until you know that you may.`
        : 'Think twice with mental health, HIV, pregnancy, substance use and the care of minors. State law may be stricter.',
      told.does('patient-directory') === 'yes'
        ? 'We keep a directory of patients in the building. Patients are told and may say no. To callers who ask by name we give place and general condition. Religion goes to clergy only.'
        : 'We keep no directory for callers and visitors.',
    ),
  ],
  procedure: (told) => {
    const portal = told.names('patient-portal');
    return [
      steps(
        `At check-in, ${theFrontDesk(told)} asks: “Is there anyone we may talk to about your care or your bills? Anyone we may not?” Put the answer in ${theRecord(told)}, where everyone sees it.`,
        'In the room, ask before you begin: “Is it all right if we talk with your daughter here?” If the patient wavers, ask the guest to step out.',
        `On the phone, look at the answer in ${theRecord(told)} first. Ask the caller for their name and how they help, and check it against the note.`,
        'No note, and the patient cannot be asked? A clinician decides what is best for the patient. Share the least that helps, and note why.',
        `If you cannot share, say: “I can’t say whether this person is a patient here. I can take a message.” Give our number, ${told.phone()}.`,
        portal !== undefined &&
          `A helper who wants ongoing access gets a sign-in of their own to our portal (${portal}), if the patient asks us for it. The patient’s own password is never shared.`,
        `When the patient changes their mind, change the note in ${theRecord(told)} at once and tell who needs to know.`,
        `When a family quarrels, when you fear harm, or when somebody presses you, stop and call ${told.reachPrivacy()}.`,
      ),
    ];
  },
  records: (told) => [
    points(
      `The patient’s wishes, dated, in ${theRecord(told)}`,
      'A note when the patient objected, or when you judged for them',
      'Restrictions that we agreed to',
    ),
    para(
      `${keptFor('agreed restrictions')} Sharing with family under this policy need not go into the disclosure log.`,
    ),
  ],
  review: (told) => privacyReview(told, 'after a complaint about what family was told'),
};

/** When patient information is used and shared: in general, how much, with a signature, and with family. */
export const privacyUse: readonly PolicyText[] = [
  usingAndSharing,
  minimumNecessary,
  authorizations,
  familyAndFriends,
];
