import { numbers } from '#regulation/numbers.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import {
  everyPractice,
  keptFor,
  privacyReview,
  privacyWho,
  theFrontDesk,
  theRecord,
  whileAway,
} from './wording.ts';

const publicPurposes: PolicyText = {
  id: 'PRV-05',
  title: 'Reports and sharing for public purposes',
  area: 'privacy',
  level: 'required',
  answers: [
    '164.512 (introductory text)',
    '164.512(a)',
    '164.512(b)',
    '164.512(c)',
    '164.512(c)(2)',
    '164.512(d)',
    '164.512(g)',
    '164.512(h)',
    '164.512(j)',
    '164.512(k)',
    '164.512(l)',
  ],
  audience: ['clinical', 'front-desk', 'official'],
  applies: everyPractice(
    'Every practice has to report some diseases and some harm, and agencies may ask any practice.',
  ),
  purpose: () =>
    'Sometimes the public needs what a patient told us: a disease that spreads, a child in danger, a death. This policy says when we may share without a signature, and how.',
  who: (told) =>
    privacyWho(
      told,
      'It binds everyone who gives care, and everyone who answers the phone, the door or the mail.',
    ),
  rule: (told) => [
    para(
      `Each purpose has its own limits. HIPAA allows the sharing below. Other law, such as that of ${told.states()}, says what we must report and to whom.`,
    ),
    grid(
      ['Purpose', 'What is allowed'],
      [
        ['A law demands it', 'What that law asks for, such as a report of a gunshot wound, and no more'],
        [
          'Public health',
          'Reports of disease, injury, birth and death. Problems with a drug or device, to its maker or the FDA. Telling somebody who was exposed, if a law lets us',
        ],
        [
          'Child abuse or neglect',
          'A report to the agency that takes them, at any time. Nobody’s consent is needed',
        ],
        [
          'An adult harmed by abuse, neglect or violence at home',
          'A report if a law demands it, if the patient agrees, or if a law allows it and it is needed to prevent serious harm. Then tell the patient promptly, unless that brings danger or the one to tell is the one you suspect',
        ],
        [
          'Proof of shots for a school',
          'If state law makes the school ask for it, and the parent, or the adult or emancipated student, agrees. Spoken is enough; note it',
        ],
        [
          'An employer, about health at work',
          'Only if we gave the care at the employer’s request, the law makes the employer track it, and the worker was told in writing',
        ],
        [
          'Oversight: audits, inspections, licenses',
          'What the agency may look at by law. Not if it is investigating the patient for something else',
        ],
        ['A death', 'What a coroner, medical examiner or funeral director needs'],
        ['Organs, eyes or tissue', 'What the donor agency needs'],
        [
          'A serious threat that is about to happen',
          'What somebody who can prevent it needs. A clinician decides, in good faith',
        ],
        ['Injury at work', 'What the law on workers’ compensation allows and needs'],
        [
          'Jail, military, national security, public benefits',
          'Narrow cases. The privacy official decides each time',
        ],
      ],
    ),
    told.isKind('behavioral-health')
      ? para(
          `Our patients speak of anger, harm and despair. Most of it is not a threat that is about to happen. In ${told.states()}, check with counsel when the law makes a therapist warn or protect somebody.`,
        )
      : para(
          'The patient need not agree to these reports. Telling the patient is often still the kind thing to do.',
        ),
    points(
      told.part2() === 'yes'
        ? 'Our records under 42 CFR part 2 follow narrower rules. Child abuse reports and medical emergencies have their own limits there. Ask before you report.'
        : 'Records marked as coming from a substance use program (42 CFR part 2) follow narrower rules. Ask first.',
      'Research has a policy of its own.',
      'Nobody outside gets the whole chart because “it is for public health”.',
    ),
  ],
  procedure: (told) => {
    const fax = told.names('fax');
    return [
      steps(
        'In danger now? Call 911. Say what helpers need to know, and nothing else.',
        'A clinician who sees that a report is due does not wait for approval. Make the report in the time that its law sets.',
        'Find the purpose in the table, and the law that asks for or allows the report. Write both down.',
        `If an agency contacts us, take the name, agency, number and the law it relies on. Do not answer yet. Tell ${told.reachPrivacy()}.`,
        `Check who it is. Call back on a number that you looked up yourself${fax === undefined ? '' : `, also before you send a fax (${fax})`}.`,
        `Pick from ${theRecord(told)} only what this purpose needs. You may rely on a public official who says in writing what the minimum is.`,
        'For an adult harmed by violence: tell the patient that you made the report, or note why telling would bring danger. Do not tell the person whom you suspect.',
        `Write the entry for the disclosure log the same day: date, to whom, what, why. ${told.privacyOfficial()} keeps the log. An agency may ask in writing that we do not tell the patient for a time. Hand such a letter over at once.`,
        `Note the report in ${theRecord(told)}. Mark it so that it is not released to somebody whom it would put in danger.`,
      ),
      para(`Agencies can reach us at ${told.phone()}. ${whileAway(told)}`.trim()),
    ];
  },
  records: (told) => [
    points(
      'The entry in the disclosure log',
      'The request, or the name of the law for a report of our own',
      `What was sent, or a note of what was said, in ${theRecord(told)}`,
      'For violence against an adult: when the patient was told, or why not',
    ),
    para(keptFor()),
  ],
  review: (told) => privacyReview(told, `when reporting law in ${told.states()} changes`),
};

const legalProcess: PolicyText = {
  id: 'PRV-06',
  title: 'Subpoenas, court orders, lawyers and police',
  area: 'privacy',
  level: 'required',
  answers: ['164.512(e)', '164.512(f)', '164.514(h)'],
  elsewhere: ['42 CFR 2.61-2.67'],
  audience: 'everyone',
  applies: everyPractice(
    'A server with papers, a lawyer or an officer can come to the door of any practice.',
  ),
  purpose: () =>
    'Papers that look official make people hand over records. This policy makes sure that we answer in time and give only what the law allows.',
  who: (told) =>
    privacyWho(told, 'It binds everyone. Only the privacy official, or who stands in, answers legal papers.'),
  rule: (told) => [
    para(
      `Nobody at the front desk or on the phone releases records on legal papers. They all go to ${told.privacyOfficial()}. We never ignore them either.`,
    ),
    grid(
      ['What it is', 'What we may do'],
      [
        ['Order of a court or of a tribunal', 'Give exactly what the order names, and nothing more'],
        [
          'Subpoena or request of a lawyer or clerk, without an order',
          'Wait for written proof of one of two things. Either the patient got notice with time to object, and raised nothing that is still open. Or a protective order was agreed on and presented, or asked for, that limits the use to this case and has the copies returned or destroyed. We may instead tell the patient ourselves',
        ],
        ['Warrant or subpoena that a judge issued, or grand jury subpoena', 'Give what it names'],
        [
          'An agency’s own paper, with no judge',
          'Give it only if a law gives it force, and the agency states that it is relevant, that it is limited to its purpose, and that data without names would not do',
        ],
        [
          'Police look for a suspect, witness or missing person',
          'Only name, address, date and place of birth, Social Security number, blood type, type of injury, dates and times of treatment and death, and how the person looks. Never DNA, dental records or samples',
        ],
        [
          'Police ask about a victim',
          'If the victim agrees. If the victim cannot, only on the officer’s stated need, and if it is best for the victim',
        ],
        ['A death that may be a crime', 'Tell police of the death'],
        ['A crime on our premises', 'Give what you believe in good faith to be proof of it'],
        [
          'An emergency that we treat elsewhere',
          'Tell police of the crime, where, who was hurt, and who did it. For abuse, see the policy on public purposes',
        ],
        ['A lawyer’s letter, without more', 'Nothing, without an authorization'],
      ],
    ),
    points(
      `State law may protect more, mostly what is said in therapy. Where the law of ${told.states()} is stricter, it wins.`,
      told.part2() === 'yes'
        ? 'Our records on substance use under 42 CFR part 2 need the patient’s consent for this, or a special court order under part 2 with a subpoena. A subpoena alone never opens them.'
        : 'If we hold records from a substance use program (42 CFR part 2), a subpoena alone never opens them. They need the patient’s consent for this, or a special court order under part 2 with a subpoena.',
      told.does('psychotherapy-notes') === 'yes' &&
        'Psychotherapy notes are not part of what we hand over on a subpoena. The privacy official asks counsel first.',
      'An officer with a warrant that a judge signed may enter. Do not block anyone, and do not consent to more than the paper says. Other papers may not open the rooms where patients are: the privacy official reads them first.',
    ),
  ],
  procedure: (told) => {
    const legal = told.privacyOfficial();
    return [
      heading('At the door or on the phone', 3),
      steps(
        `Stay friendly. Say: “I am not able to answer this. Please wait while I call ${legal}.”`,
        'Take the paper. Write the date, the time, your name, and how it came on a note, not on the paper.',
        'Do not say whether somebody is a patient or in the building.',
        `Call ${told.reachPrivacy()}. ${whileAway(told)}`.trim(),
        'If an officer acts at once under a warrant, ask for a copy and a card. Watch, and write down what is taken.',
        'Change nothing, delete nothing and shred nothing that the paper may be about.',
      ),
      heading(legal, 3),
      steps(
        'Log it on the day it comes, with the day an answer is due. Record a hold in Diligence, so that nothing it may be about is disposed of.',
        'Sort it by the table above. Is there a judge’s name, or only that of a lawyer or clerk?',
        'Check that the sender is real. Call the court or the station on a number that you looked up.',
        'Call our lawyer about anything but a clear order. Tell our liability insurer if we are sued.',
        'If proof is missing, write back before the due day what is missing. Say neither yes nor no on whether we hold records.',
        `Take from ${theRecord(told)} what is named, page by page. Remove part 2 records, psychotherapy notes and what other law protects, unless the paper opens those too.`,
        `Send it in a way that shows it arrived${told.has('fax') ? `, rather than by fax (${told.names('fax')})` : ''}. Keep a copy of all of it.`,
        'Write the entry for the disclosure log.',
      ),
    ];
  },
  records: (told) => [
    points(
      `The log of legal papers, kept by ${told.privacyOfficial()}`,
      'The paper, the proof of notice or the protective order, our letters, and what went out',
      'Names and badge numbers of officers, and notes of what was said',
    ),
    para(keptFor()),
  ],
  review: (told) => privacyReview(told, 'after each paper that was not handled as it says here'),
};

const verification: PolicyText = {
  id: 'PRV-07',
  title: 'Checking who is asking',
  area: 'privacy',
  level: 'required',
  answers: ['164.514(h)'],
  audience: 'everyone',
  applies: everyPractice('Every practice has to know who is asking, and by what right, before it shares.'),
  purpose: () =>
    'Most wrong disclosures start with a voice on the phone that sounds right. This policy gives you a check that takes a minute.',
  who: (told) => privacyWho(told, 'It binds everyone who gives out patient information in any way.'),
  rule: (told) => {
    const record = theRecord(told);
    const portal = told.names('patient-portal');
    const email = told.names('email');
    const fax = told.names('fax');
    const video = told.names('telehealth');
    return [
      para(
        'Before you share, you know two things: who it is, and by what right they ask. If you know both already, you need no check.',
      ),
      grid(
        ['How they ask', 'Check'],
        [
          ['In person', `Photo ID, or two facts that match ${record}. You know the patient? That will do`],
          [
            'By phone',
            'Full name and date of birth, and one more fact: address, phone on file, or last visit',
          ],
          ...(portal === undefined
            ? []
            : [
                [
                  'By the portal',
                  `Their own sign-in to ${portal} is the check. Watch for a proxy who writes as the patient`,
                ],
              ]),
          ...(email === undefined
            ? []
            : [
                [
                  'By email',
                  `It comes from the address in ${record}. If not, phone the number on file before you answer from ${email}`,
                ],
              ]),
          ...(fax === undefined
            ? []
            : [
                [
                  'By fax',
                  `Letterhead and a number that we know. If not, look up the number and call. Only then use ${fax}`,
                ],
              ]),
          ...(video === undefined
            ? []
            : [
                [
                  'By video',
                  `Ask for name and date of birth at the start of each first visit on ${video}, and where the patient is`,
                ],
              ]),
          ['By letter', `Compare the signature with one in ${record}. If in doubt, call the number on file`],
          ['Another office', 'Call back on the number that we have or that you looked up'],
          ['Police or an agency', 'Badge or ID card, letterhead, or a government email address. See below'],
          [
            'Someone for the patient',
            'Paper that shows the right: power of attorney, court papers, proof of being the parent',
          ],
        ],
      ),
      points(
        'The caller says the facts. You never read them out for a yes or no.',
        'Caller ID, a known voice on voicemail, or being in a hurry proves nothing.',
        'A check must never become a wall. You do not ask a patient for a notary, for a visit in person, or for ID that they do not have.',
        'A public official shows the power to ask in writing. Where writing is not possible, a spoken statement will do. Note it.',
      ),
    ];
  },
  procedure: (told) => [
    steps(
      'Ask for the name and what the person wants.',
      'Ask for the facts in the table. Say: “To protect your privacy, please tell me your full name and date of birth, and your address.”',
      `Compare with ${theRecord(told)}. All of it has to match.`,
      'If somebody acts for another person, look for the paper that shows their right. No paper on file? Ask for it before you share.',
      `Look for flags in ${theRecord(told)}: a code word, a person who may not know, another number.`,
      'If a fact does not match, stay kind. Say: “I can’t match this. I will call you at the number that we have.” Then do it.',
      `If the request is unusual, such as a new address with a request for the whole record, call back on the number on file. ${told.has('patient-portal') ? `Do the same before you change the email address behind the portal (${told.names('patient-portal')}).` : 'Do the same before you change a phone number or an email address.'}`,
      `If somebody fails twice, presses you or threatens, stop. It may be theft of identity. The same day, tell ${told.reachPrivacy()}.`,
      `Note in ${theRecord(told)} how you checked, if the request was not routine.`,
    ),
    para(`Doubts are never a reason to guess. Callers can always reach us again at ${told.phone()}.`),
  ],
  records: (told) => [
    points(
      'How you checked, on each request that was not routine',
      `Copies of papers that show a right, in ${theRecord(told)}`,
      'Attempts that failed and looked wrong, as incidents',
    ),
    para(keptFor('these notes')),
  ],
  review: (told) => privacyReview(told, 'when somebody got through who should not have'),
};

const representatives: PolicyText = {
  id: 'PRV-08',
  title: 'People who act for a patient, minors, and patients who have died',
  area: 'privacy',
  level: 'required',
  answers: [
    '164.502(f)',
    '164.502(g)(1)',
    '164.502(g)(2)',
    '164.502(g)(3)',
    '164.502(g)(4)',
    '164.502(g)(5)',
    '164.510(b)',
  ],
  audience: ['front-desk', 'clinical', 'billing', 'official'],
  applies: everyPractice('Parents, guardians, agents and executors come to every practice.'),
  purpose: () =>
    'Some people stand in the patient’s place. This policy says who does, how far, and when a clinician may say no.',
  who: (told) => privacyWho(told, 'It binds everyone who gives care or handles records and appointments.'),
  rule: (told) => [
    para('Who stands in the patient’s place has the patient’s rights, but only for what their power covers.'),
    grid(
      ['The patient', 'Who may act', 'Proof'],
      [
        [
          'An adult who can decide',
          'Nobody, unless the patient named somebody and the paper is in effect',
          'Power of attorney. Read when it starts',
        ],
        [
          'An adult who cannot decide',
          'Guardian, agent for health care, or whom state law names',
          'Court letter, power of attorney, or a note on how they are related',
        ],
        [
          'A minor',
          'Parent, guardian, or whoever stands in for a parent by law',
          'What intake has on file; court papers if parents live apart',
        ],
        [
          'Someone who has died',
          'Executor, administrator, or whom the law gives power over the estate',
          'Court letters, or what state law takes',
        ],
      ],
    ),
    points(
      'A parent does **not** act for a minor in three cases. The minor may agree to the care alone by law, did so, and did not ask that the parent act. A court or another law lets somebody else decide. Or the parent agreed that the minor and the clinician may talk in confidence.',
      `In those cases the law of ${told.states()} says whether a parent may, must or may not see that part. If it says nothing, a licensed clinician decides.`,
      'Divorce by itself takes no right from a parent. A court order may. Read it; do not take one parent’s word.',
      'A stepparent or grandparent who brings the child has no rights by that alone. See the policy on family and friends for what you may tell them.',
      'We may refuse to treat somebody as representative if we reasonably believe in abuse, neglect or danger, and a clinician judges that it is not in the patient’s interest.',
      `The record of a patient who died stays protected for ${numbers.decedent.value} ${numbers.decedent.unit} after the death. Family who helped before may hear what bears on their part, unless the patient had said no.`,
      told.isKind('behavioral-health') &&
        'Teens may be able to agree to some counseling alone. Before you tell a parent anything, look at who agreed to the care.',
      told.isKind('dental', 'physical-therapy') &&
        'Most care of minors here rests on a parent’s consent. Ask when a minor came alone.',
    ),
  ],
  procedure: (told) => {
    const portal = told.names('patient-portal');
    const record = theRecord(told);
    return [
      steps(
        `At intake, ${theFrontDesk(told)} asks who acts for the patient, and for the paper that shows it.`,
        'Read the paper. Is it signed and in effect today? Does it cover health care, and all of it? Has it ended?',
        `Scan it into ${record}. Put name, phone, what it covers and its end date where everyone sees it.`,
        'Check who it is at each request, as the policy on verification says.',
        `For a minor, look in ${record} at who agreed to this care. If the minor did, do not share it with a parent before a clinician has looked.`,
        portal === undefined
          ? `Send copies for a representative by the policy on the right of access, to the address in ${record}. We have no patient portal.`
          : `In ${portal}, give a parent or agent a proxy sign-in of their own. ${told.privacyOfficial()} sets by state law at which age a parent’s view is narrowed. Test what the proxy can see.`,
        'When a minor comes of age, marries or is emancipated, end the parents’ access that day. Ask the patient whom we may talk to.',
        `If you suspect abuse or danger, share nothing with that person yet. A clinician decides and writes down why. Tell ${told.reachPrivacy()}.`,
        `After a death, mark ${record}. Stop reminders. Ask whoever wants records for the court letter, or send them to ${told.privacyOfficial()}.`,
      ),
    ];
  },
  records: (told) => [
    points(
      'Copies of the papers that show a right',
      told.has('patient-portal')
        ? 'The list of proxy sign-ins, with start and end'
        : 'The note of who acts, with start and end',
      'A clinician’s reasons for a refusal',
    ),
    para(keptFor('these')),
  ],
  review: (told) => privacyReview(told, `when the law on minors in ${told.states()} changes`),
};

/** Others who ask: agencies, courts and police, callers, and those who act for a patient. */
export const privacyOthers: readonly PolicyText[] = [
  publicPurposes,
  legalProcess,
  verification,
  representatives,
];
