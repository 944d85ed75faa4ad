import { stateTraining } from '#states/training.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { Told } from '#told/told.ts';
import type { PolicyText } from './policy.ts';
import { accountable, asReported, everybody, readAgain } from './sentences.ts';
import { keptFor, opening, theRecord } from './wording.ts';

/** What Texas gives for training somebody new, as reported. */
const texas = stateTraining(['TX']);

/** TRN-01: what everybody learns, and when. */
export const trainingPolicies: readonly PolicyText[] = [
  {
    id: 'TRN-01',
    title: 'Training and security awareness',
    area: 'training',
    level: 'required',
    answers: [
      '164.530(b)(1)',
      '164.530(b)(2)(i)',
      '164.530(b)(2)(ii)',
      '164.308(a)(5)(i)',
      '164.308(a)(5)(ii)(A)',
      '164.308(a)(5)(ii)(B)',
      '164.308(a)(5)(ii)(C)',
      '164.308(a)(5)(ii)(D)',
      '164.414(a)',
    ],
    elsewhere: [
      'Texas Health and Safety Code 181.101 (Texas)',
      '201 CMR 17.00 (Massachusetts)',
      'New York General Business Law 899-bb (New York)',
    ],
    audience: 'everyone',
    applies: () => ({ applies: true, because: 'Everyone who works here is trained.' }),
    purpose: (told) =>
      `You cannot follow a rule that nobody showed you. This says what each of us at ${told.name()} learns, by when, and how we show it.`,
    who: (told) => accountable(told, 'privacy', `${everybody}. Doctors and managers are not left out`),
    rule: (told) => [
      points(
        'We train on **our own** policies: our names, our systems, our steps. A film or a certificate from elsewhere does not stand in for that.',
        `Everyone is trained ${firstTraining(told)}. Training is repeated ${told.every('training-months')}. A security reminder goes out ${told.every('reminder-days')}.`,
        'You learn what your work needs. The front desk learns other things than billing.',
        'The law sets no number of hours and no yearly date. These times are our own.',
        told.inState('TX') &&
          `**Texas.** ${asReported(`train on state and federal privacy law within ${texas?.days} days of hire, and again within a year of a change of the law that touches your work. You sign that you did it, and we keep that for 6 years (${texas?.citation}).`)}`,
        told.inState('MA') &&
          `**Massachusetts.** ${asReported('staff is trained again and again in the written security program (201 CMR 17.00).')}`,
        told.inState('NY') &&
          `**New York.** ${asReported('staff is trained in the security program (General Business Law 899-bb).')}`,
        'Nobody is laughed at or punished for a first click on a practice phish. We coach.',
      ),
      heading('What, and by when', 3),
      grid(
        ['When', 'What'],
        [
          [opening(firstTraining(told)), 'What HIPAA is in your job, using and sharing, reporting incidents'],
          [`Within ${told.measured('role-training-days')} of the start`, 'The modules for your role'],
          [`${every(told, 'training-months')} after that`, 'All of yours again, with new questions'],
          [
            `Within ${told.measured('change-training-days')} of a change of policy`,
            'What changed: only those it concerns',
          ],
          ['After an incident', 'The part that went wrong, for those involved'],
          [every(told, 'reminder-days'), 'A short security reminder to all'],
          [every(told, 'phishing-months'), 'A practice phish, with coaching'],
        ],
      ),
    ],
    procedure: (told) => [
      heading('Your part', 3),
      steps(
        'Open your link, or sign in to Diligence. It lists what is yours and by when.',
        `Read the module, then answer. You pass with ${told.measured('pass-mark')}. If you do not, read again and try with other questions. There is no shame in it.`,
        'Sign that you read it and will follow it. Read and sign the policies on your list.',
        `Do not sign in to ${theRecord(told)} before your first modules are done${told.value('first-training-days') === 0 ? '' : `, unless ${told.privacyOfficial()} says so`}.`,
        `Something unclear, or hard to read? Ask ${told.reachPrivacy()}. We find another way to teach it.`,
      ),
      heading('Everyday security, in short', 3),
      points(
        'Bad programs: open no file or link you did not expect. Plug in nothing you found. Let updates run.',
        `Sign-ins: you get a code that you did not ask for, are locked out, or see a sign-in that was not you? Tell ${told.reachSecurity()}.`,
        `Passwords: at least ${told.measured('password-length')}, yours alone, another for each system. We do not make you change it on a date; you change it when it may be known.`,
        `Strange mail in ${told.system('your mail', 'email')}: do not answer. Pass it on to ${told.securityOfficial()}. Leave it where it is until you hear back.`,
      ),
      heading(`The part of ${told.privacyOfficial()}`, 3),
      steps(
        'Put each new person on the roster before the first day. Diligence then asks for the right modules.',
        'Look each week at who is late. Talk to them, then to their lead. Access can be held until it is done.',
        `${told.securityOfficial()} sends the reminder and runs the practice phish. ${told.itCompany() === undefined ? 'What comes in strange goes to the same place.' : `${told.itCompany()} may run it for us; we record the result.`}`,
        'Training done elsewhere counts for its general part, with the certificate. Ours still has to be done.',
      ),
    ],
    records: (told) => [
      para(
        `Each training is on record with its day, its text and its score. Diligence keeps for each person, former staff too: what was asked and when, the day done, the exact text, the score, each try, and what was signed. It keeps each reminder and practice phish. ${told.privacyOfficial()} answers for it. ${keptFor()}`,
      ),
    ],
    review: (told) => readAgain(told, 'when a policy, a system or the law changes what people have to know'),
    promises: (told) => [
      {
        id: 'trained-before-access',
        sentence: `Everyone is trained ${firstTraining(told)}.`,
        shownBy: ['164.530(b)(2)(i)', '164.308(a)(5)(i)'],
      },
      {
        id: 'training-repeated',
        sentence: `Training is repeated ${told.every('training-months')}.`,
        shownBy: ['164.530(b)(1)', '164.308(a)(5)(i)'],
      },
      {
        id: 'training-on-record',
        sentence: 'Each training is on record with its day, its text and its score.',
        shownBy: ['164.530(b)(2)(ii)'],
      },
      {
        id: 'security-reminders-sent',
        sentence: `A security reminder goes out ${told.every('reminder-days')}.`,
        shownBy: ['164.308(a)(5)(ii)(A)'],
      },
    ],
  },
];

/** By when the first training is done, inside a sentence. */
function firstTraining(told: Told): string {
  return told.value('first-training-days') === 0
    ? 'before the first look at patient information'
    : `within ${told.measured('first-training-days')} of the start`;
}

function every(told: Told, id: 'training-months' | 'reminder-days' | 'phishing-months'): string {
  return opening(told.every(id));
}
