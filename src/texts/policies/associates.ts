import { stoppedOnce } from '#listing.ts';
import { numbers } from '#regulation/numbers.ts';
import { heading, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import { accountable, asReported, readAgain } from './sentences.ts';
import { technician } from './security-words.ts';
import { keptFor, opening, theBilling, theRecord } from './wording.ts';

const { associateNotice } = numbers;

/** Vendors with patient information, and the practice as somebody else’s vendor: BAA-01 and BAA-02. */
export const associates: readonly PolicyText[] = [
  {
    id: 'BAA-01',
    title: 'Business associates: vendors with patient information',
    area: 'business-associates',
    level: 'required',
    answers: [
      '164.502(e)(1)',
      '164.502(e)(2)',
      '164.504(e)(1)',
      '164.504(e)(2)(i)',
      '164.504(e)(2)(ii)(A)',
      '164.504(e)(2)(ii)(B)',
      '164.504(e)(2)(ii)(C)',
      '164.504(e)(2)(ii)(D)',
      '164.504(e)(2)(ii)(E)',
      '164.504(e)(2)(ii)(F)',
      '164.504(e)(2)(ii)(G)',
      '164.504(e)(2)(ii)(H)',
      '164.504(e)(2)(ii)(I)',
      '164.504(e)(2)(ii)(J)',
      '164.504(e)(2)(iii)',
      '164.504(e)(3)',
      '164.504(e)(4)',
      '164.308(b)(1)',
      '164.308(b)(3)',
      '164.314(a)(1)',
      '164.314(a)(2)(i)',
      '164.314(a)(2)(ii)',
      '164.314(a)(2)(iii)',
      '164.410(a)(1)',
      '164.410(a)(2)',
      '164.410(b)',
      '164.410(c)(1)',
      '164.410(c)(2)',
    ],
    elsewhere: ['45 CFR 160.103', '42 CFR 2.11', 'Texas SB 1188', 'Florida Statutes 408.051'],
    audience: ['it', 'official'],
    applies: () => ({
      applies: true,
      because: 'Every practice has vendors, and some see patient information.',
    }),
    purpose: (told) =>
      `Other firms hold, carry or destroy patient information for ${told.name()}. This makes sure that each has signed for it first, and tells us when something goes wrong.`,
    who: (told) => accountable(told, 'privacy', 'everyone who orders, renews or ends a service'),
    rule: (told) => [
      para(
        told.vendors() === undefined
          ? 'No vendor with patient information is on our list yet. There is hardly a practice without one. Start with whoever runs the record, the email and the backup.'
          : `We hold a written agreement with each of these: ${told.vendors()}.`,
      ),
      points(
        'A **business associate** is somebody outside our staff who makes, gets, keeps or sends patient information for us. What they do makes them one, signed or not.',
        '**No signature, no patient information.** Each vendor signs an agreement before it gets patient information. This holds for a free trial too.',
        'A host or backup firm is one even if all is encrypted and it has no key.',
        'A **carrier** is none only if it just passes things on: the post office, a parcel service, the phone line. That is narrow. A cloud fax, an email host or voicemail that is kept is more than that.',
        'None are: people under our direct control, whom we treat as our own staff; a clinic or lab that treats the patient; a health plan for itself; a bank that only moves payments; cleaners and movers who see things by chance.',
        'A signed agreement does not mean the vendor does its part. If we **know** of a pattern of violations, we get it mended. If that fails, we end the contract where we can.',
      ),
      heading('What each agreement says', 3),
      points(
        'What the vendor may do with the information, and nothing beyond that or the law. Its own office work and legal duties may be added.',
        'It guards the information, and follows the Security Rule for what is electronic.',
        `It reports any use that was not agreed, any security incident, and any breach. **Ours say: within ${told.measured('associate-notice-days')}.** The law’s outer limit is ${associateNotice.value} calendar days from when it knew or should have known. It names each person, as far as it can, and adds the rest as it learns it.`,
        'Its own subcontractors sign the same terms.',
        'It helps when patients ask for access, changes, or a list of disclosures.',
        'Where it does a duty of ours, it follows the rules for that duty.',
        'It opens its books to HHS.',
        'At the end it returns or destroys all of it, or guards what it cannot return.',
        'We may end the contract if it breaks an important term.',
        told.part2() !== 'no' &&
          'If it will see substance use records, it also agrees to keep to 42 CFR Part 2.',
        told.inState('TX') &&
          `Texas. ${asReported('electronic health records are kept in the United States (SB 1188), so the agreement says so.')}`,
        told.inState('FL') &&
          `Florida. ${asReported('where records may be kept abroad is limited (Florida Statutes 408.051), so the agreement says where they are.')}`,
      ),
    ],
    procedure: (told) => [
      heading('Take on a vendor', 3),
      steps(
        `Before you sign, try or pay for anything, write to ${told.reachPrivacy()}. Say what it does and what it would see.`,
        `${told.privacyOfficial()} decides: business associate or not, and why. A “no” gets a reason on paper too.`,
        `Look at it in line with the risk. Ask where the data stays, who can see it, how it is encrypted, and how it backs up. ${opening(technician(told))} helps to read the answers.`,
        'Check the agreement against the list above. Look at the right legal name, the right product and plan, the day, and both signatures.',
        `Strike out a bare “${associateNotice.value} days,” and any right to use our data for its own ends. Write in our ${told.measured('associate-notice-days')}.`,
        `Put it into Diligence, under Business associates. Only then connect it to ${theRecord(told)}.`,
      ),
      heading('Keep watch', 3),
      steps(
        `${opening(told.every('associate-review-months'))}, ${told.privacyOfficial()} goes through the list: still used, same service, agreement still good, who to call.`,
        `Start with those that hold most: ${told.vendorOf('ehr', 'pharmacy-system', 'practice-management') ?? 'whoever runs the record'}${told.vendorOf('backup', 'email') === undefined ? '' : `, then ${told.vendorOf('backup', 'email')}`}${told.itCompany() === undefined ? '' : `, then ${told.itCompany()}`}.`,
        told.shredder() !== undefined &&
          `${told.shredder()} sees paper. It needs an agreement like the rest, even for sealed bins.`,
        'A vendor calls about a breach? Write down the day and hour. Ask what, when, whose, and who will tell people. Start BRE-01 that day. If it acts as our agent, our clock began when it knew.',
      ),
      heading('End it', 3),
      steps(
        'Close its accounts and keys on the last day.',
        'Get our data back in a form that we can read. Then ask for a signed note that the rest is destroyed.',
        'Write the end into Diligence.',
      ),
    ],
    records: (told) => [
      points(
        `The list of vendors in Diligence, with each decision and its reason. ${told.privacyOfficial()} keeps it.`,
        'Signed agreements and changes to them. Answers to our questions. Notices of breaches. Notes of destruction.',
        keptFor(),
      ),
    ],
    review: (told) => readAgain(told, 'when a vendor has a breach or the law on agreements changes'),
    promises: (told) => [
      {
        id: 'agreement-before-information',
        sentence: 'Each vendor signs an agreement before it gets patient information.',
        shownBy: ['164.308(b)(1)', '164.502(e)(1)', '164.502(e)(2)'],
      },
      ...(told.vendors() === undefined
        ? []
        : [
            {
              id: 'agreements-in-writing',
              sentence: stoppedOnce(`We hold a written agreement with each of these: ${told.vendors()}.`),
              shownBy: ['164.308(b)(3)', '164.504(e)(1)'],
            },
          ]),
    ],
  },
  {
    id: 'BAA-02',
    title: 'When we work for another practice or plan',
    area: 'business-associates',
    level: 'optional',
    answers: [
      '164.504(e)(1)',
      '164.314(a)(1)',
      '164.410(a)(1)',
      '164.410(a)(2)',
      '164.410(b)',
      '164.410(c)(1)',
      '164.410(c)(2)',
    ],
    elsewhere: ['45 CFR 160.103', '45 CFR 164.502(e)(1)(ii)', '45 CFR 164.504(e)(5)'],
    audience: ['billing', 'official'],
    applies: (told) => {
      switch (told.does('acts-as-associate')) {
        case 'yes':
          return {
            applies: true,
            because: 'You said that you work for another practice or plan as a business associate.',
          };
        case 'no':
          return {
            applies: false,
            because: 'You said that you do not work for another practice or plan as a business associate.',
          };
        default:
          return {
            applies: false,
            because:
              'Nobody has said that you work for another practice or plan as a business associate. Say so if you bill, direct or run something for one.',
          };
      }
    },
    purpose: (told) =>
      `When ${told.name()} bills, directs or runs something for others with their patients’ information, we are the vendor. Then we owe them what we ask of ours.`,
    who: (told) => accountable(told, 'privacy', 'everyone who does that work'),
    rule: (told) => [
      points(
        told.does('acts-as-associate') === 'yes'
          ? 'We do such work, by our own answer. Their patients’ information is not ours.'
          : 'No such work is on record. This holds from the day we take some on.',
        'Treating a patient together is not such work. Two clinics that care for the same person need no agreement for it.',
        'We sign first. Then we do with their information only what the agreement and the law allow, and no more than needed.',
        'The Security Rule binds us for it by itself: risk analysis, safeguards, training.',
        `We tell them of a breach without unreasonable delay, and never later than ${associateNotice.value} calendar days after anyone of us knew or should have known. Their agreement may ask for less. Then that holds.`,
        'Whoever helps us with it signs the same terms with us.',
      ),
    ],
    procedure: (told) => [
      steps(
        `Asked to do work for others? First, call ${told.reachPrivacy()}. ${told.privacyOfficial()} settles whether we would be their business associate.`,
        'Read their agreement. Note the days for a breach, what we may do, who may see it, and what happens at the end.',
        `Keep their information apart from ours in ${theBilling(told)}, with a mark that shows whose it is.`,
        told.vendors() === undefined
          ? 'Let no vendor of ours see it until that vendor has signed the same terms.'
          : `Check which vendors of ours would see it (${told.vendors()}). Each signs the same terms first.`,
        `Add the work to the risk analysis. ${told.securityOfficial()} does this before it begins.`,
        'Their patient asks us for a copy or a change? Pass it on within the time of the agreement.',
        `Something went wrong? Report it ${told.value('incident-report-hours') === 0 ? 'at once' : `within ${told.measured('incident-report-hours')}`} as always. ${told.privacyOfficial()} tells the other practice, with the names of those it concerns.`,
        'At the end, give it back or destroy it, and get that in writing.',
      ),
    ],
    records: (told) => [
      para(
        `${told.privacyOfficial()} keeps the agreements we signed for others, notices we sent, and proof of return. ${keptFor()}`,
      ),
      para(
        'With each agreement stands a line: for whom, what we do, and in how many days we tell them of a breach.',
      ),
    ],
    review: (told) => readAgain(told, 'when we take on or end such work'),
  },
];
