import { addDays, longDate } from '#calendar.ts';
import { numbers } from '#regulation/numbers.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import { reportTime } from './security-words.ts';
import { accountable, readAgain } from './sentences.ts';
import { breachStates } from './breach-states.ts';
import { securedInformation } from './breach-secured.ts';
import { keptFor, theRecord } from './wording.ts';

const {
  individualNotice,
  mediaResidents,
  mediaNotice,
  largeBreach,
  annualReport,
  associateNotice,
  substituteNotice,
  substitutePosting,
  tollFreeNumber,
  oralDelay,
} = numbers;

/** The last day to report the smaller breaches of a year to HHS, without the year: `March 1`. */
function lastDayAfter(year: number): string {
  return longDate(addDays(`${year}-12-31`, annualReport.value)).replace(/, \d+$/, '');
}

const [usually, inLeapYears] = [lastDayAfter(2026), lastDayAfter(2027)];

const assessment: PolicyText = {
  id: 'BRE-01',
  title: 'Breaches: assessing them and telling people',
  area: 'breach',
  level: 'required',
  answers: [
    '164.402 (Breach)',
    '164.402 (Breach)(1)(i)',
    '164.402 (Breach)(1)(ii)',
    '164.402 (Breach)(1)(iii)',
    '164.402 (Breach)(2)',
    '164.404(a)(1)',
    '164.404(a)(2)',
    '164.404(b)',
    '164.404(c)(1)(A)',
    '164.404(c)(1)(B)',
    '164.404(c)(1)(C)',
    '164.404(c)(1)(D)',
    '164.404(c)(1)(E)',
    '164.404(c)(2)',
    '164.404(d)(1)(i)',
    '164.404(d)(1)(ii)',
    '164.404(d)(2)(i)',
    '164.404(d)(2)(ii)',
    '164.404(d)(3)',
    '164.406(a)',
    '164.406(b)',
    '164.406(c)',
    '164.408(a)',
    '164.408(b)',
    '164.408(c)',
    '164.412',
    '164.412(a)',
    '164.412(b)',
    '164.414(a)',
    '164.414(b)',
  ],
  elsewhere: ['42 CFR 2.16(b)'],
  audience: ['official'],
  applies: () => ({ applies: true, because: 'Every practice has to be ready for a breach.' }),
  purpose: (told) =>
    `When patient information gets into wrong hands, people have a right to know, and soon. This says how ${told.name()} decides whether it was a breach, whom we tell, and by when.`,
  who: (told) =>
    accountable(
      told,
      'privacy',
      'both officials and the owners. Everyone else has one duty, set out in SEC-06: to report at once',
    ),
  rule: (told) => [
    points(
      '**It counts as a breach until we show that it was not.** This holds for each use or release of patient information that the Privacy Rule does not allow. Ransomware that locked or reached our files counts too.',
      'We show it in one of three ways. The information was **secured** (BRE-03). Or one of three **exceptions** fits. Or a written look at **all four factors** shows a low chance that the information was compromised.',
      'We do not ask whether it did “much harm.” That test is gone from the law.',
      'We may always skip the four factors and tell people.',
      `**The clock starts on discovery.** That is the first day anyone who works here, or an agent of ours, knew of it, or would have known with fair care. The one who did it does not count. Day 1 is the day after. The clock does not wait for our inquiry to end.`,
      `**${individualNotice.value} calendar days is the outer limit, not the goal.** Once we know enough to write, we write.`,
      'If we are ever asked, it is on us to prove that we told everyone, or that it was no breach.',
      told.part2() !== 'no' &&
        `A breach of substance use records (42 CFR Part 2) runs the same way.${told.part2() === 'unknown' ? ' It is not settled yet whether we hold any. Ask that early.' : ''}`,
    ),
    heading('The three exceptions', 3),
    points(
      'One of us came upon it by mistake, in good faith, within the job. It went no further in a way the rule bars.',
      'One of us who may see such information gave some, by mistake, to another who may see it here. It went no further.',
      'We believe in good faith that whoever got it could not have kept it. A letter that came back unopened is one.',
    ),
    heading('The four factors', 3),
    grid(
      ['Factor', 'Ask', 'Risk is lower when', 'Risk is higher when'],
      [
        [
          'What it was',
          'Which details? Can they be tied to a person?',
          'No names, few details',
          'Names with diagnoses, Social Security or bank numbers',
        ],
        [
          'Who got it',
          'Do they owe secrecy themselves? Could they tell who it is?',
          'Another clinic under HIPAA',
          'A stranger, an ex-partner, a criminal',
        ],
        [
          'Was it seen or taken',
          'What do logs, or a look at the device, show?',
          'Proof that it was not opened',
          'It was opened, or there is no log',
        ],
        [
          'What we did about it',
          'Is it back or destroyed? Can we rely on that?',
          'Returned at once, with a signed word',
          'No answer, or a thief’s promise',
        ],
      ],
    ),
    para(
      'Each factor gets a level **and a reason**. A factor left blank shows nothing. Three low ones do not make up for a high one. We decide on all four together.',
    ),
    heading('Whom we tell, and by when', 3),
    grid(
      ['Whom', 'If it concerns', 'By when'],
      [
        [
          'Each person',
          'one person or more',
          `Without unreasonable delay, and never later than ${individualNotice.value} calendar days after discovery`,
        ],
        [
          'HHS, online',
          `${largeBreach.value} or more people in all`,
          `At the same time as the people: never later than ${individualNotice.value} calendar days after discovery`,
        ],
        [
          'HHS, online',
          `fewer than ${largeBreach.value} people`,
          `Within ${annualReport.value} days after the end of the calendar year of discovery: by ${usually}, or ${inLeapYears} in a leap year`,
        ],
        [
          'Well-known media there',
          `more than ${mediaResidents.value} people who live in one state or territory. ${mediaResidents.value} is not enough`,
          `Without unreasonable delay, and never later than ${mediaNotice.value} calendar days after discovery`,
        ],
        ['State offices and others', 'see BRE-02', 'The shortest date leads'],
      ],
    ),
  ],
  procedure: (told) => [
    heading('The first day', 3),
    steps(
      `Whoever sees it reports it ${reportTime(told)}. It goes to ${told.reachPrivacy()}. It is written down in Diligence, under Incidents.`,
      'Write down who first knew, on what day and at what hour. That day is the discovery, or an earlier one if somebody should have known then.',
      `Stop the leak. ${told.itCompany() ?? told.securityOfficial()} cuts off the account or the device, and saves the logs first. Nothing is wiped or restored before that.`,
      'Call the insurer before you hire anyone. Then call a lawyer.',
      'A crime? Call the police, and write down the case number.',
    ),
    heading('The facts', 3),
    steps(
      `Find out what was reached: ${told.ephiSystems()}. Ask about ${told.devices() ?? 'each device'}${told.paper() === undefined ? '' : ` and paper (${told.paper()})`} too.`,
      `List each person it concerns from ${theRecord(told)}, with the address and the **state they live in**.`,
      told.vendors() === undefined
        ? 'Was a vendor part of it? None with patient information is on our list. Ask all the same.'
        : `Was a vendor part of it (${told.vendors()})? Our agreements ask for word within ${told.measured('associate-notice-days')}. The law’s own outer limit is ${associateNotice.value} calendar days. If the vendor acts as our agent, our clock began when **it** knew. If not, it begins when we are told.`,
      'A letter or fax that went astray: call the one who got it today. Ask that it not be read or passed on. Ask for it back, or for a signed word that it was destroyed.',
    ),
    heading('The decision', 3),
    steps(
      'Was it secured? Look for proof from before that day (BRE-03).',
      'Does an exception fit? Write which, and why.',
      'Otherwise write up all four factors with reasons, and what the reasons rest on.',
      `${told.privacyOfficial()} signs the decision with the date. We do this for **every** incident, also where we decide that it was no breach.`,
      `Did an officer of the law say that a notice would harm a case or national security? We wait as long as a written paper says. If it was only said, we write down who said it and when. Then we wait ${oralDelay.value} days at the most, unless a written paper comes.`,
    ),
    heading('Telling people', 3),
    steps(
      'Write in plain words: what happened, the day of it and the day we found out; which kinds of details; what people should do; what we do to look into it, limit harm and prevent the next; how to ask us.',
      `The letter names ${told.email()} and our address, ${told.mail()}. ${told.phone()} may stand beside them. If that is not a toll-free number, it does not do alone.`,
      'Send it by first-class mail to the last known address. Email is for people who agreed to it. If the person has died and we know the address of next of kin or representative, write to them.',
      `Bad addresses for fewer than ${substituteNotice.value} people: call, or write in another way.`,
      `Bad addresses for ${substituteNotice.value} or more: ${told.website() === undefined ? 'we have no website on record, so we use major print or broadcast media where they likely live' : `post it on the home page of ${told.website()} for ${substitutePosting.value} days, or use major print or broadcast media where they likely live`}. A toll-free number works for at least ${tollFreeNumber.value} days and tells people whether they are in it.`,
      'If misuse may be near, call people today. The letter still follows.',
      'Tell HHS on its website, and the media and states as the table and BRE-02 say.',
    ),
    heading('Afterward', 3),
    steps(
      'Put it on the breach log, and on the list for accountings where it was a release.',
      'Lessen what harm we can. Decide on a sanction (SAN-01). Train those it concerns (TRN-01).',
      `${told.securityOfficial()} looks at the risk analysis again and puts the fix in the plan.`,
    ),
  ],
  records: (told) => [
    points(
      `Every incident is written down with what was done and how it ended. ${told.privacyOfficial()} keeps a file for each: times, facts, decision, signature.`,
      'Copies of each notice, the mailing list, proof of mailing, and what came back.',
      'What HHS and the states sent back as receipts. The log of small breaches.',
      'Papers or notes from law enforcement.',
      keptFor(),
    ),
  ],
  review: (told) => readAgain(told, 'after each breach and each change of the law'),
  promises: () => [
    {
      id: 'incidents-recorded-with-outcome',
      sentence: 'Every incident is written down with what was done and how it ended.',
      shownBy: ['164.308(a)(6)(ii)'],
    },
  ],
};

/** Breaches: deciding, telling people, the states, and what counts as secured. BRE-01 to BRE-03. */
export const breach: readonly PolicyText[] = [assessment, breachStates, securedInformation];
