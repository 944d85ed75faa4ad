import type { Told } from '#told/told.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import {
  addressable,
  keptSoLong,
  leaverTime,
  reviewed,
  secondPerson,
  technicalPart,
  technician,
  whoOf,
} from './security-words.ts';
import { everyPractice, opening } from './wording.ts';

const workforceSecurity: PolicyText = {
  id: 'SEC-04',
  title: 'Workforce security: who may work with patient information, and what happens when somebody leaves',
  area: 'security',
  level: 'required',
  answers: ['164.308(a)(3)(i)', '164.308(a)(3)(ii)(A)', '164.308(a)(3)(ii)(B)', '164.308(a)(3)(ii)(C)'],
  elsewhere: ['42 U.S.C. 1320a-7 and 1320a-7a (exclusion from federal health care programs)'],
  audience: ['it', 'official'],
  applies: everyPractice(
    'Every practice must see to it that each person has the right access, and nobody else has any (164.308(a)(3)(i)).',
  ),
  purpose: (told) =>
    `The right people at ${told.name()} get to patient information, and nobody else does. When somebody leaves, that ends in time.`,
  who: (told) =>
    whoOf(
      told,
      `all ${told.staff() > 0 ? `${told.staff()} of us` : 'of us'}: owners, staff, trainees, volunteers, and temporary help.`,
      technicalPart(told),
    ),
  rule: (told) => [
    para(
      'We clear each person before the first access. Nobody gets access before it is approved. Those who only work near it, such as cleaners or repair crews, are let in and watched by one of us.',
    ),
    para(
      `The access of somebody who leaves ends ${leaverTime(told)}. That is our own rule: the law names no hours. When we dismiss somebody, it ends before we tell them.`,
    ),
    para(addressable(told, 'These three steps (approval, clearance, and the end of access) are')),
  ],
  procedure: (told) => [
    heading('When somebody starts', 3),
    steps(
      `Whoever hires tells ${told.reachSecurity()}: name, job, first day.`,
      'We check who the person is, their license where the job needs one, and their references. We also look the name up in the federal list of excluded people (OIG). That list is other law, not HIPAA.',
      `${told.securityOfficial()} enters the person in Diligence under People, with the job, and approves the access that the job needs (SEC-05).`,
      `The person reads the policies and trains ${told.value('first-training-days') === 0 ? 'before the first access' : `within ${told.measured('first-training-days')} of the first day`}.`,
      `Only then does ${technician(told)} open the accounts. A new person works beside somebody with experience at first.`,
    ),
    heading('When somebody leaves, or changes jobs', 3),
    steps(
      `Whoever learns of it first tells ${told.securityOfficial()} the same day, with the last day and hour.`,
      `${opening(technician(told))} closes each account: ${told.ephiSystems()}. The check is done against this list, line by line, with the time.`,
      told.has('email') &&
        `In ${told.names('email')}: stop mail that is forwarded, end open sessions, and give the mailbox to the person who takes over the work.`,
      told.has('remote-access', 'network') &&
        `End remote access, and the person’s way into ${told.system('the network', 'network', 'remote-access')}.`,
      'Close accounts with others: payers, pharmacies, labs, the state’s registries, the bank.',
      'Change each password and code that the person shared or knew: alarm, doors, the safe, wireless, voicemail.',
      `Take back keys, badges,${told.has('laptop', 'phone', 'tablet') ? ` ${told.names('laptop', 'phone', 'tablet')},` : ''}${told.fact('usb-media-used') === 'no' ? '' : ' drives,'} and paper. Tick them off.`,
      told.fact('own-phones-for-work') !== 'no' &&
        `${told.fact('own-phones-for-work') === 'yes' ? 'Remove' : 'Ask whether our mail or an app of ours is on the person’s own phone. If so, remove'} ${told.fact('own-phones-for-work') === 'yes' ? 'our mail and our apps from the person’s own phone' : 'it'} while the person is present, or wipe our part from afar.`,
      `Enter the last day in Diligence under People. That ends the person’s own sign-in there too.`,
      `${told.securityOfficial()} signs the checklist. ${told.fact('somebody-left') === 'yes' ? 'For those who left in the past two years we go through the same list once more, to find what was left open.' : 'We use the same list for temporary help.'}`,
      'Somebody who changes jobs loses the old access on the day of the change, and gets new access by SEC-05.',
    ),
  ],
  records: (told) => [
    points(
      'Diligence keeps the roster: who works here, in what job, from when, until when.',
      `${told.securityOfficial()} keeps one checklist for each start and each end in the security folder, with times and initials.`,
      'The answer of the list of excluded people, with its date.',
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when a checklist turned out to have a hole'),
  promises: (told) => [
    {
      id: 'access-is-approved-first',
      sentence: 'Nobody gets access before it is approved.',
      shownBy: ['164.308(a)(3)(ii)(A)'],
    },
    {
      id: 'staff-are-cleared',
      sentence: 'We clear each person before the first access.',
      shownBy: ['164.308(a)(3)(ii)(B)'],
    },
    {
      id: 'leavers-lose-access',
      sentence: `The access of somebody who leaves ends ${leaverTime(told)}.`,
      shownBy: ['164.308(a)(3)(ii)(C)'],
    },
  ],
};

/** What of the practice is kept apart from the rest: a clearinghouse, where there is one (164.308(a)(4)(ii)(A)). */
function clearinghousePart(told: Told): string {
  switch (told.clearinghouse()) {
    case 'yes':
      return 'A part of our practice is a health care clearinghouse. It has its own users, its own rights, and its own folders. Nobody from the rest of the practice has access to them (164.308(a)(4)(ii)(A)).';
    case 'no':
      return 'No part of our practice is a health care clearinghouse, so nothing has to be kept apart for one (164.308(a)(4)(ii)(A)). Sending claims through one does not make us one.';
    default:
      return 'Nobody has said yet whether a part of our practice is a health care clearinghouse. If one is, its patient information is kept apart from the rest of us (164.308(a)(4)(ii)(A)). Sending claims through one does not make us one.';
  }
}

const informationAccess: PolicyText = {
  id: 'SEC-05',
  title: 'Information access management',
  area: 'security',
  level: 'required',
  answers: ['164.308(a)(4)(i)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(B)', '164.308(a)(4)(ii)(C)'],
  audience: ['it', 'official'],
  applies: everyPractice(
    'Every practice must say how access to electronic patient information is given (164.308(a)(4)(i)).',
  ),
  purpose: (told) =>
    `Each person at ${told.name()} has the access that the job needs, and no more. This policy says who grants it, changes it, and checks it.`,
  who: (told) =>
    whoOf(
      told,
      'everybody who asks for access, grants it, or sets it up. Vendors who sign in to our systems are bound by it as well.',
      technicalPart(told),
    ),
  rule: (told) => [
    para(
      'The job decides who has which access. Each job has a list of the systems that it needs, with the reason. That is how we keep to the minimum necessary. Access is granted in writing before it is set up.',
    ),
    grid(
      ['Work', 'Access that goes with it', 'Jobs here'],
      [
        [
          'Front desk',
          'Schedule, contact details, insurance. No clinical notes unless a task needs them.',
          told.jobs('front-desk') ?? 'Nobody on the roster',
        ],
        [
          'Care',
          'The whole chart of the patients whom the person helps to treat.',
          told.jobs('clinical') ?? 'Nobody on the roster',
        ],
        [
          'Billing',
          'Charges, claims, and the notes that a claim needs.',
          told.jobs('billing') ?? 'Nobody on the roster',
        ],
        [
          'Computers',
          `Settings. Patient information only as far as a repair needs it. This covers ${technician(told)}.`,
          told.jobs('it') ?? 'Nobody on the roster',
        ],
      ],
    ),
    para(
      'Whoever manages a system has two accounts: one for daily work, and one with full rights that is used for nothing else.',
    ),
    para(clearinghousePart(told)),
    para(addressable(told, 'The two steps of giving access, and of changing and checking it, are')),
  ],
  procedure: (told) => [
    steps(
      `You need access? You or your manager writes to ${told.reachSecurity()}: who, which system, why, and until when.`,
      `${told.securityOfficial()} compares the request with the job in Diligence. Does it fit? Then the answer is yes, with the day and a name. If not, the job’s list changes first, or the answer is no. Requests by ${told.securityOfficial()} are approved by ${secondPerson(told)}.`,
      `${opening(technician(told))} sets up what was approved, and nothing else.${told.has('ehr') ? ` In ${told.names('ehr')} we use its roles. We do not copy the rights of another user.` : ''}`,
      told.has('file-server', 'cloud-files') &&
        `In ${told.names('file-server', 'cloud-files')} rights hang on folders and groups, not on single people. Nobody shares a folder with “everyone”.`,
      told.vendorOf('ehr', 'practice-management', 'file-server') !== undefined &&
        `A vendor’s technician (${told.vendorOf('ehr', 'practice-management', 'file-server')}) gets in only for a task, under a named account, for as long as the task lasts.`,
      'Temporary access has an end date from the start.',
      `We check everybody’s access again ${told.every('access-review-months')}. ${opening(technician(told))} prints the list of users and rights of ${told.ephiSystems()}. ${told.securityOfficial()} holds it against the roster of ${told.staff() > 0 ? `${told.staff()} people` : 'our people'}.`,
      'What is too much is taken away the same day. Accounts that nobody knows are closed, and looked into as an incident (SEC-06).',
    ),
  ],
  records: () => [
    points(
      'Diligence keeps each job with the systems that it needs and why, and each person’s job over time.',
      'The security folder keeps the requests with their answers, and the checked lists of users with the date, a signature, and what was changed.',
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when a job or a system changes'),
  promises: (told) => [
    {
      id: 'access-follows-the-job',
      sentence: 'The job decides who has which access.',
      shownBy: ['164.308(a)(4)(i)'],
    },
    {
      id: 'access-is-granted-in-writing',
      sentence: 'Access is granted in writing before it is set up.',
      shownBy: ['164.308(a)(4)(ii)(B)'],
    },
    {
      id: 'access-checked-again',
      sentence: `We check everybody’s access again ${told.every('access-review-months')}.`,
      shownBy: ['164.308(a)(4)(ii)(C)'],
    },
  ],
};

/** Policies on people: who may get to patient information, and to what of it. */
export const securityPeople: readonly PolicyText[] = [workforceSecurity, informationAccess];
