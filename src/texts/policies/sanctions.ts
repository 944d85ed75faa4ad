import { grid, heading, para, points, steps } from '#written/written.ts';
import { firstLadder } from './ladder.ts';
import type { PolicyText } from './policy.ts';
import { accountable, clinicians, everybody, frontDesk, ownerBeside, readAgain } from './sentences.ts';
import { keptFor, theRecord } from './wording.ts';

/** SAN-01: what follows when somebody breaks a rule. */
export const sanctionPolicies: readonly PolicyText[] = [
  {
    id: 'SAN-01',
    title: 'Sanctions',
    area: 'sanctions',
    level: 'required',
    answers: ['164.530(e)(1)', '164.530(e)(2)', '164.308(a)(1)(ii)(C)', '164.530(g)', '164.502(j)'],
    audience: 'everyone',
    applies: () => ({ applies: true, because: 'Every practice has and applies sanctions.' }),
    purpose: (told) =>
      `Rules that cost nothing to break are not kept. This says what follows at ${told.name()} when somebody breaks one, so that it is fair and the same for all.`,
    who: (told) =>
      accountable(
        told,
        'privacy',
        `${everybody}. Nobody is above it: not an owner, not a doctor, not an official`,
      ),
    rule: (told) => [
      points(
        'There is a ladder of sanctions, and it binds everyone who works here.',
        'Before anyone is sanctioned, we check whether they are protected.',
        'What counts is what was done, why, what harm came of it, and whether it was the first time. Rank and popularity do not.',
        'Like cases are treated alike. Who strays from the ladder writes down why.',
        'You hear what is said against you, and may answer, before anything is decided.',
        'To report your own mistake at once speaks for you. To hide one speaks against you.',
        'A slip that could happen to anybody is first of all a reason to mend the work. Not each one ends in a sanction. Each one is looked at.',
      ),
      heading('Who is protected', 3),
      para('Nobody is sanctioned, threatened or treated worse for one of these:'),
      points(
        'To complain to us, to HHS or to a state, or to help in an inquiry.',
        'To refuse, in good faith and in a fair way, what they believe is against the privacy rule.',
        'To use a right as a patient.',
        'To give patient information, in good faith, to an oversight agency, a board or their own lawyer because they believe we act against the law or good practice, or put people in danger.',
        'As the victim of a crime, to tell the police a few facts about the suspect.',
      ),
      heading('The ladder', 3),
      grid(
        ['Step', 'For what', 'What follows'],
        (told.ladder() ?? firstLadder).map(({ conduct, measures }, index) => [
          String(index + 1),
          conduct,
          measures,
        ]),
      ),
      para(
        told.ladder() === undefined
          ? 'This is where we start from. Once we set a ladder of our own in Diligence, that one stands here.'
          : 'This is the ladder that we set in Diligence. The law asks for sanctions that fit and names no steps.',
      ),
    ],
    procedure: (told) => [
      steps(
        `Saw something? Tell ${told.reachPrivacy()}. ${ownerBeside(told) === undefined ? 'About that person, tell HHS, a board or a lawyer if you wish.' : `You may also tell ${ownerBeside(told)}.`}`,
        `${told.privacyOfficial()} opens a case in Diligence, under Sanctions, the same day. Only the officials can see it.`,
        `Secure the proof: the access log of ${theRecord(told)}, mail, papers. ${told.itCompany() ?? told.securityOfficial()} saves logs before anyone is told.`,
        'Where patients are at risk, cut off access now. That is not yet a sanction.',
        'Hear the person. Hear those who saw it. Write down what each said.',
        '**Check the list of the protected above, and write down how.** If one fits, stop: there is no sanction for it.',
        'Was it a mistake, careless, curious, on purpose, or to do harm? Find the step of the ladder.',
        `${told.privacyOfficial()} decides with the person’s lead, and writes down why. A case about an official or an owner is decided by another owner, or with a lawyer from outside. Nobody decides a case of their own.`,
        'Carry it out within a week, and write down the day. A contractor’s firm, a school or a licensing board is told where the contract or the law asks for it.',
        `Train again: the person, and others like them. That may be ${frontDesk(told)}, or ${clinicians(told)}.`,
        'If patient information got out, BRE-01 runs by its own clock. It does not wait for the case.',
      ),
      heading('Two examples', 3),
      points(
        `A letter from ${told.system('the fax', 'fax', 'email')} goes to the wrong clinic, and the sender reports it within the hour. That is the first step: a talk, and the number is fixed.`,
        `Somebody looks up a neighbor in ${theRecord(told)} to see how they are. That is curiosity. It makes no difference that nothing was passed on.`,
      ),
    ],
    records: (told) => [
      para(
        `Each case is written down with what was decided, why, and what was done. Diligence keeps what was found, the check for protection, and each day. A decision for “no sanction” is kept with its reason too. ${told.privacyOfficial()} answers for it. ${keptFor()}`,
      ),
    ],
    review: (told) =>
      `${readAgain(told, 'when two like cases came out differently')} Once a year both officials look at all cases side by side.`,
    promises: () => [
      {
        id: 'sanctions-documented',
        sentence: 'Each case is written down with what was decided, why, and what was done.',
        shownBy: ['164.530(e)(2)'],
      },
      {
        id: 'sanctions-applied-to-all',
        sentence: 'There is a ladder of sanctions, and it binds everyone who works here.',
        shownBy: ['164.530(e)(1)', '164.308(a)(1)(ii)(C)'],
      },
      {
        id: 'protected-before-sanction',
        sentence: 'Before anyone is sanctioned, we check whether they are protected.',
        shownBy: ['164.530(g)'],
      },
    ],
  },
];
