import type { Told } from '#told/told.ts';
import { grid, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import {
  everyPractice,
  keptFor,
  opening,
  privacyReview,
  privacyWho,
  proofYears,
  soonEnough,
  theFrontDesk,
  theRecord,
  whileAway,
} from './wording.ts';

const whoIsInCharge: PolicyText = {
  id: 'GOV-01',
  title: 'Who is in charge: privacy official, security official, and contact for complaints',
  area: 'privacy',
  level: 'required',
  answers: ['164.308(a)(2)', '164.530(a)(1)', '164.530(a)(1)(i)', '164.530(a)(1)(ii)', '164.530(a)(2)'],
  audience: 'everyone',
  applies: everyPractice(
    'Every practice has to name its officials and its contact for complaints, and to keep proof of it.',
  ),
  purpose: (told) =>
    `This policy names the people at ${told.name()} who answer for privacy and security. With it, you always know whom to ask and whom to tell.`,
  who: (told) => [
    para(
      `The owners of ${told.name()} name the officials and answer for the whole program. Naming an official does not move that duty to somebody else. This policy binds the owners, the officials, and everyone who works here.`,
    ),
  ],
  rule: (told) => [
    grid(
      ['Role', 'Who', 'What they do'],
      [
        [
          'Privacy official',
          told.reachPrivacy(),
          'Writes our privacy policies, sees that we follow them, and answers requests from patients',
        ],
        [
          'Security official',
          told.reachSecurity(),
          'Keeps electronic patient information safe, and runs the risk analysis and its plan',
        ],
        [
          'Contact for complaints and for questions about our notice',
          told.reachPrivacy(),
          'Takes complaints, and explains our notice of privacy practices',
        ],
      ],
    ),
    told.oneOfficial()
      ? para(
          `One person may hold both roles. Here ${told.privacyOfficial()} does. Each role is still named in writing, by itself.`,
        )
      : para('Two people hold the two roles. They tell each other about every incident on the same day.'),
    para('Our privacy official is named. Our security official is named. A contact for complaints is named.'),
    points(
      'An official may see any record, log or room that the work calls for.',
      'An official may stop anything that puts patient information at risk, at once, and tells the owners after.',
      'The officials report to the owners. Nobody may punish an official for doing this work.',
      whileAway(told) ||
        `Nobody stands in for ${told.privacyOfficial()}. Call ${told.phone()}, and stop what does harm without waiting for an answer.`,
    ),
  ],
  procedure: (told) => [
    steps(
      `To name an official, ${told.owner()} signs a dated letter for each role. It states the name, the role and the first day.`,
      'The new official signs it too, and gets the job description of the role.',
      'Record the official in Diligence on the same day: the name, the role and the date.',
      `When ${told.privacyOfficial()} or a later official leaves the role, name the next one before the last day. Close the old letter with its end date.`,
      `On a change, correct the contact in every place that shows it: the incident call list, the main line ${told.phone()}${told.website() === undefined ? '' : `, the website ${told.website()}`}, our HHS portal account, and the agreements with our vendors that name a person.`,
      'Look at our notice of privacy practices. If it names the person, correct the name. If it gives a title and a number, it can stay as it is.',
      `Tell ${told.staff() > 1 ? `all ${told.staff()} of us` : 'everyone who works here'} in writing who the officials are and how to reach them. Put the names where you can see them: by the phones and in the break room.`,
      `An official who plans to be away tells ${theFrontDesk(told)} who stands in and for how long.`,
    ),
  ],
  records: () => [
    points(
      'The signed letter for each role, with the first and the last day',
      'The job description of each role',
      'The notes that told the staff of each change',
    ),
    para(`${keptFor('these papers')} The letters are made in Diligence or scanned into it.`),
  ],
  review: (told) =>
    `${told.owner() === 'the owner of the practice' ? 'The owner' : told.owner()} checks the names ${told.every('policy-review-months')}, and on every change of person. The interval is our own.`,
  promises: () => [
    {
      id: 'privacy-official-named',
      sentence: 'Our privacy official is named.',
      shownBy: ['164.530(a)(1)(i)', '164.530(a)(2)'],
    },
    {
      id: 'security-official-named',
      sentence: 'Our security official is named.',
      shownBy: ['164.308(a)(2)'],
    },
    {
      id: 'complaint-contact-named',
      sentence: 'A contact for complaints is named.',
      shownBy: ['164.530(a)(1)'],
    },
  ],
};

/** ` with 27 people`, where that is known and more than one. */
function ofSize(told: Told): string {
  return told.staff() > 1 ? ` with ${told.staff()} people` : '';
}

const policiesAndProof: PolicyText = {
  id: 'GOV-02',
  title: 'Policies, proof and how long we keep them',
  area: 'privacy',
  level: 'required',
  answers: [
    '164.316(a)',
    '164.316(b)(1)',
    '164.316(b)(2)(i)',
    '164.316(b)(2)(ii)',
    '164.316(b)(2)(iii)',
    '164.414(a)',
    '164.414(b)',
    '164.530(i)(1)',
    '164.530(i)(2)-(5)',
    '164.530(j)(1)',
    '164.530(j)(2)',
  ],
  audience: ['official'],
  applies: everyPractice(
    'Every practice has to have written policies, keep them true, and keep proof of what it did.',
  ),
  purpose: (told) =>
    `Policies only help if they are true and people can find them. This one says how ${told.name()} writes, approves, changes and keeps them.`,
  who: (told) => privacyWho(told, 'It binds the officials and everyone who approves or changes a policy.'),
  rule: (told) => [
    points(
      `Our policies are in writing and fit a ${told.kind()}${ofSize(told)}.`,
      'Those who work by our policies can read them.',
      `Policies are reviewed ${told.every('policy-review-months')}.`,
      'A change is written down and approved before we work by it. When the law changes, we change the policy promptly.',
      'If a change touches what our notice of privacy practices says, the notice is revised first. We hold the change until the new notice is in effect. Only a law that sets an earlier day comes before that.',
      `We keep our policies and our proof for at least ${proofYears}.`,
      'We can prove what we did about each suspected breach. The burden of proof is ours.',
    ),
    para(
      `The ${proofYears} run from the day a paper was made or from the last day it was in effect, whichever is later. So a policy is kept while we use it, and for ${proofYears} more. This is about proof of our program. How long we keep charts in ${theRecord(told)} is a matter of state law and has a policy of its own.`,
    ),
  ],
  procedure: (told) => [
    steps(
      `**Draft.** ${told.privacyOfficial()} writes the new text in Diligence. Ask the people who do the work whether they can follow it with ${theRecord(told)} as it is set up here.`,
      '**Check the notice.** Ask: does our notice say something else? If so, revise the notice first and set one day for both.',
      `**Approve.** ${told.owner() === told.privacyOfficial() ? told.privacyOfficial() : `${opening(told.owner())} or ${told.privacyOfficial()}`} approves it by name. The version carries the day of approval, the day it takes effect and the day of its next review.`,
      '**Publish.** The policy goes to those it concerns. Only they are asked to sign.',
      `**Read.** You have ${told.measured('change-training-days')} to read and sign a changed policy. That is our own limit.`,
      `**Follow up.** ${told.privacyOfficial()} looks weekly at who has not signed, and asks them in person.`,
      '**Archive.** The old version stays in Diligence with its dates. Nobody writes over it or deletes it.',
      `**Look for signs that a policy is no longer true.** Do so when a system, a vendor or an official changes, such as a move away from ${theRecord(told)}.`,
      `**Exceptions.** If you cannot follow a policy, tell ${told.privacyOfficial()} before you leave it. An exception is in writing. It says why, what protects patients meanwhile, who approved it and when it ends. No exception may break the law.`,
    ),
  ],
  records: (told) => [
    points(
      'The list of policies, and every version with its dates',
      'Who approved each version, and each review, with its result',
      'Who read and signed which version, also for people who have left',
      'Exceptions with their end dates',
      'Every action, decision and assessment that the rules ask us to write down',
    ),
    para(
      `${keptFor()} It is in Diligence. ${told.has('backup') ? `The backup (${told.names('backup')}) must cover it too.` : 'A backup must cover it too.'}`,
    ),
  ],
  review: (told) =>
    privacyReview(
      told,
      'when the law changes, or when our work or our systems do. The law says “periodically” and gives no number',
    ),
  promises: (told) => [
    {
      id: 'policies-in-writing',
      sentence: `Our policies are in writing and fit a ${told.kind()}${ofSize(told)}.`,
      shownBy: ['164.316(a)', '164.316(b)(1)', '164.530(i)(1)'],
    },
    {
      id: 'policy-changes-approved-first',
      sentence: 'A change is written down and approved before we work by it.',
      shownBy: ['164.530(i)(2)-(5)'],
    },
    {
      id: 'policies-can-be-read',
      sentence: 'Those who work by our policies can read them.',
      shownBy: ['164.316(b)(2)(ii)'],
    },
    {
      id: 'policies-reviewed',
      sentence: `Policies are reviewed ${told.every('policy-review-months')}.`,
      shownBy: ['164.316(b)(2)(iii)'],
    },
    {
      id: 'proof-kept',
      sentence: `We keep our policies and our proof for at least ${proofYears}.`,
      shownBy: ['164.316(b)(2)(i)', '164.530(j)(2)'],
    },
  ],
};

const workingHere: PolicyText = {
  id: 'GOV-03',
  title: 'Working here: confidentiality and acceptable use',
  area: 'training',
  level: 'supports',
  answers: [
    '164.308(a)(3)(i)',
    '164.310(b)',
    '164.530(b)(1)',
    '164.530(c)(1)',
    '164.530(c)(2)',
    '164.530(e)(1)',
  ],
  audience: 'everyone',
  applies: everyPractice(
    'Everyone who works for a practice can see or hear about patients, so everyone agrees to these rules.',
  ),
  purpose: (told) =>
    `Patients tell ${told.name()} things that they tell nobody else. This policy is what each of us promises in return. Your signature on it is your agreement.`,
  who: (told) =>
    privacyWho(
      told,
      `It binds our whole workforce. That means staff, owners, volunteers, ${told.does('trains-students') === 'yes' ? 'the students we train' : 'trainees'}, temps and everyone else who works under our direction. It does not matter whether we pay them.`,
    ),
  rule: (told) => {
    const devices = told.devices();
    const email = told.names('email');
    return [
      points(
        'You look at, use and share patient information only as your work calls for. Your own record, and those of family, friends and co-workers, are no exception.',
        'What you learn about patients here stays here. This does not end when you leave.',
        'Our computers and accounts are for our work, and there are written rules for their use.',
        'You sign in as yourself. You never share a password or work in somebody else’s session.',
        `Patient information goes only into systems that we approved: ${told.ephiSystems()}. It never goes into your own email, cloud storage or chats.`,
        email !== undefined && `Work email is ${email}. You do not forward it to a private address.`,
        told.has('ai-tool')
          ? `The only AI tool for patient information is ${told.names('ai-tool')}. Any other AI or chat tool gets none, even with the name left out.`
          : 'We have approved no AI or chat tool for patient information. Do not type or paste any into one, even with the name left out.',
        'You take no photos, videos or sound of patients or screens with your own phone, and you post nothing about patients anywhere.',
        devices !== undefined &&
          `You lock the screen when you walk away. We have ${devices}, and each must be locked or in your sight.`,
        'We record who opens which record, and we look at these logs. Expect no privacy in our systems.',
        `You report anything that looks wrong ${soonEnough(told)}. Nobody is punished for an honest report.`,
      ),
      para(
        'Nothing here stops you from reporting a concern to HHS, another agency or your own lawyer. Nor does it stop you from talking about your own pay and working conditions.',
      ),
    ];
  },
  procedure: (told) => {
    const record = theRecord(told);
    return [
      steps(
        `**Before your first access.** Read this policy and sign it. Only then does ${told.securityOfficial()} open your accounts, ${record} among them.`,
        `**First training.** Finish it ${told.value('first-training-days') === 0 ? 'before you first see patient information' : `within ${told.measured('first-training-days')}`}. The training for your own role follows within ${told.measured('role-training-days')}.`,
        `**Every day.** Open a record in ${record} only if you can say which task it was for.`,
        told.has('laptop', 'tablet', 'phone', 'portable-drive') &&
          'Before you take a device or paper out of the building, ask. Carry only what the day’s work needs, and never leave it in a car.',
        `**If you are not sure** whether a tool, a message or a copy is allowed, do not do it yet. Ask ${told.reachPrivacy()}.`,
        `**If something goes wrong,** tell ${told.privacyOfficial()} ${soonEnough(told)}. Say what happened, when, and what you have done so far. Do not delete anything, and do not look into it yourself.`,
        `**When the text changes,** you are asked to read and sign again, within ${told.measured('change-training-days')}.`,
        `**When you leave,** hand back keys, badges, devices and papers. Your accounts close ${told.value('leaver-hours') === 0 ? 'at the end of your last shift' : `within ${told.measured('leaver-hours')} of your last shift`}. Your promise to keep things private goes on.`,
      ),
      para(
        'Whoever breaks this agreement is treated as our sanctions policy says, whatever their job. Owners and clinicians are no exception.',
      ),
    ];
  },
  records: () => [
    para(
      `Your signature, with the date and the exact version that you signed, is kept in Diligence. ${keptFor('all versions and signatures')} Yours stays there after you leave.`,
    ),
  ],
  review: (told) =>
    privacyReview(
      told,
      'when we bring in a new kind of tool, and after an incident that these rules did not prevent',
    ),
  promises: () => [
    {
      id: 'rules-for-computers',
      sentence: 'Our computers and accounts are for our work, and there are written rules for their use.',
      shownBy: ['164.310(b)'],
    },
  ],
};

/** How the program is run: who is in charge, how policies are kept, and what everyone promises. */
export const governance: readonly PolicyText[] = [whoIsInCharge, policiesAndProof, workingHere];
