import type { Told } from '#told/told.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import {
  keptSoLong,
  leaverTime,
  named,
  open,
  reportTime,
  reviewed,
  technicalPart,
  technician,
  whoOf,
} from './security-words.ts';
import { opening } from './wording.ts';

const carried = ['laptop', 'tablet', 'phone'] as const;

const mobileDevices: PolicyText = {
  id: 'SEC-17',
  title: 'Mobile devices, and devices of your own',
  area: 'security',
  level: 'supports',
  answers: [
    '164.308(a)(1)(ii)(B)',
    '164.310(b)',
    '164.310(c)',
    '164.310(d)(1)',
    '164.312(a)(2)(iv)',
    '164.312(e)(1)',
    '164.312(e)(2)(ii)',
  ],
  audience: 'everyone',
  applies: (told) => {
    const own = told.fact('own-phones-for-work');
    if (told.has(...carried))
      return {
        applies: true,
        because: `Your inventory lists devices that people carry: ${told.names(...carried)}.`,
      };
    if (own === 'yes')
      return { applies: true, because: 'You said that somebody works on a device of their own.' };
    if (open(own))
      return {
        applies: true,
        because:
          'It is not known yet whether anybody works on a device of their own. Until it is, this policy holds.',
      };
    return {
      applies: false,
      because:
        'Your inventory lists no laptop, tablet, or phone, and you said that nobody works on a device of their own.',
    };
  },
  purpose: (told) =>
    `Small devices get lost and stolen. When that happens at ${told.name()}, no patient information goes with them.`,
  who: (told) =>
    whoOf(
      told,
      `everybody who carries a device of ours${told.fact('own-phones-for-work') === 'no' ? '' : ', or who works for us on a device of their own'}.`,
      technicalPart(told),
    ),
  rule: (told) => [
    told.has(...carried)
      ? para(`We have these devices to carry: ${told.names(...carried)}.`)
      : para('We have no devices to carry in our inventory.'),
    para(ownDevices(told)),
    grid(
      ['Each device', 'How'],
      [
        ['Is encrypted', 'The whole disk or the whole memory. Proof is kept.'],
        [
          'Locks by itself',
          `After ${told.measured('screen-lock-minutes')} at most. A code, finger, or face opens it.`,
        ],
        ['Can be locked and wiped from afar', 'It is enrolled with our management before it is used.'],
        ['Gets its updates', `Urgent ones within ${told.measured('patch-days')}.`],
        ['Has few programs', 'Those that we approved for patient information.'],
      ],
    ),
    para('Each device that we carry is encrypted. The numbers are ours: the law names none.'),
  ],
  procedure: (told) => [
    heading('Before it is used', 3),
    steps(
      told.fact('own-phones-for-work') === 'no'
        ? `Somebody wants to use a device of their own? ${told.securityOfficial()} decides first, in writing. Until then the answer is no.`
        : `Before you work on a device of your own, ask ${told.reachSecurity()}. You sign the terms: what we may manage and wipe, and what stays private.`,
      `${opening(technician(told))} enrolls it, turns encryption on, and sets the lock. ${told.securityOfficial()} enters it in Diligence, with the name of whoever answers for it.`,
      told.has('email') &&
        `Our mail (${told.names('email')}) is read in the approved app only. It can be removed without touching private things.`,
    ),
    heading('Day by day', 3),
    steps(
      'Keep it with you or under lock. Do not leave it in a car. On a trip, carry it in the cabin.',
      told.has('laptop') &&
        `${named('Laptops', told.names('laptop'))}: shut them down before you leave. A laptop that sleeps or is on is not safe, although its disk is encrypted.`,
      told.has('tablet', 'phone') &&
        `${named('Tablets and phones', told.names('tablet', 'phone'))}: hide the text of messages on the locked screen.`,
      `Work in ${told.system('our systems', 'ehr')} directly. Keep no copies on the device.`,
      'Take no pictures of patients, charts, or screens with the private camera of a phone.',
      told.fact('texts-about-patients') === 'yes'
        ? `Text about patients only with ${told.system('the approved app', 'messaging')}. Plain text messages are not safe.`
        : 'Send no texts about patients.',
      'Let nobody else use it, family included. Do not use charging stations or networks that you do not know.',
      told.fact('usb-media-used') === 'yes' &&
        `${named('Drives', told.names('portable-drive'))} follow the same rules: encrypted, signed out by name, never left lying around.`,
    ),
    heading('Lost, stolen, or given back', 3),
    steps(
      `Gone? Tell ${told.reachSecurity()}, ${reportTime(told)}. If you reach nobody, call ${told.phone()}. Say when you last had it, and whether it was on.`,
      `${opening(technician(told))} locks it from afar, ends its sessions, changes the passwords, saves the logs, and then wipes it.`,
      `${told.securityOfficial()} opens an incident (SEC-06), calls the police in case of theft, and finds the proof of encryption.`,
      `When you leave, our part is removed ${leaverTime(told)} (SEC-04).`,
      `${told.securityOfficial()} counts the devices ${told.every('inventory-review-months')}. Each one is seen.`,
    ),
  ],
  records: (told) => [
    points(
      'Diligence keeps the list of devices, who answers for each, and whether it is encrypted.',
      `Signed terms and the reports of our management are in the security folder of ${told.securityOfficial()}.`,
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when a device was lost, or a new kind comes in'),
};

function ownDevices(told: Told): string {
  switch (told.fact('own-phones-for-work')) {
    case 'yes':
      return 'Some of us use devices of their own for work. That is allowed only for devices that we approved and enrolled.';
    case 'no':
      return 'Nobody uses a device of their own for work with patient information. That is our rule.';
    default:
      return 'Whether anybody uses a device of their own is still to be settled. Until then, nobody may without written approval.';
  }
}

const remoteWork: PolicyText = {
  id: 'SEC-18',
  title: 'Work away from the office, and visits by video',
  area: 'security',
  level: 'supports',
  answers: [
    '164.308(a)(4)(i)',
    '164.310(b)',
    '164.310(c)',
    '164.312(a)(1)',
    '164.312(d)',
    '164.312(e)(1)',
    '164.530(c)(1)',
  ],
  audience: 'everyone',
  applies: (told) => {
    const away = told.fact('works-from-home');
    const video = told.fact('offers-telehealth');
    const facts = [
      away === 'yes' && 'somebody works away from the office',
      video === 'yes' && 'you see patients by video',
    ].filter((fact) => fact !== false);
    if (facts.length > 0) return { applies: true, because: `${opening(facts.join(', and '))}.` };
    if (open(away) || open(video))
      return {
        applies: true,
        because: open(away)
          ? 'It is not known yet whether anybody works away from the office. Until it is, this policy holds.'
          : 'It is not known yet whether you see patients by video. Until it is, this policy holds.',
      };
    return {
      applies: false,
      because: 'You said that nobody works away from the office, and that you see no patients by video.',
    };
  },
  purpose: (told) =>
    `Patient information is as safe at a kitchen table or in a video visit as it is at ${told.name()}.`,
  who: (told) =>
    whoOf(
      told,
      `everybody who works from another place, even now and then${told.fact('offers-telehealth') === 'no' ? '' : ', and everybody who sees patients by video'}.`,
      technicalPart(told),
    ),
  rule: (told) => [
    para(awayRule(told)),
    para(`${videoRule(told)} Work away from the office follows the same rules as work in it.`),
    grid(
      ['At the other place', 'What holds'],
      [
        ['Room', 'Nobody sees the screen or hears you. No smart speaker that listens.'],
        ['Device', 'One of ours, or one that we approved (SEC-17). Family does not use it.'],
        [
          'Way in',
          `${told.system('The way that we set up', 'remote-access')}, with a second factor. No other.`,
        ],
        ['Internet', 'Your own router with its own password and updates. No open hotspot.'],
        ['Paper', 'None, if it can be helped. No printing at home without written approval.'],
      ],
    ),
  ],
  procedure: (told) => [
    heading('Before you start', 3),
    steps(
      `Ask ${told.reachSecurity()}. Approval is in writing, with the systems that you may use. Your access stays what your job needs, wherever you are.`,
      'Go through the home checklist: the room, the lock, the router, who lives there, what happens to paper. Sign it. Renew it when you move.',
      `${opening(technician(told))} sets up the device and the way in${told.has('ehr') ? ` to ${told.names('ehr')}` : ''}, and shows you how to sign in.`,
      told.has('file-server') &&
        `${told.names('file-server')} is reached only through an encrypted tunnel (VPN). It is not open to the internet.`,
    ),
    heading('While you work', 3),
    steps(
      'Close the door, use a headset, and turn the screen away from windows.',
      `Lock the screen when you get up, at home too. It locks by itself after ${told.measured('screen-lock-minutes')}.`,
      'Save nothing on the device or in private storage. Send nothing to your private email.',
      'Paper that you must have with you lies in a locked bag or drawer, and comes back for shredding. It does not go into the trash at home.',
      `Lost, stolen, overheard, or strange? Tell ${told.securityOfficial()}, ${reportTime(told)}. If you reach nobody, call ${told.phone()}.`,
    ),
    heading('Visits by video', 3),
    told.fact('offers-telehealth') === 'no'
      ? para(
          `We offer none. Whoever wants to begin asks ${told.securityOfficial()} first. We choose a program, sign an agreement with its vendor, and add it to the risk analysis.`,
        )
      : steps(
          `Use only ${told.system('the program that we approved', 'telehealth')}. ${told.securityOfficial()} keeps the agreement with its vendor${told.vendorOf('telehealth') === undefined ? '' : `, ${told.vendorOf('telehealth')}`}. HHS let other apps pass in the pandemic. That ended on August 9, 2023.`,
          'Send each patient a link of their own. Let people in one by one, from a waiting room.',
          'Ask the patient for name and birth date, where they are, and a number to call back. Ask who else is in the room, and say who is in yours.',
          'Do not record, unless our policy for it and the patient say yes. No AI note-taker joins that we have not approved.',
          'The line breaks, or the patient is in danger? Call the number that you asked for. In an emergency call 911 for the place where the patient is.',
        ),
    heading('What we do', 3),
    steps(
      `${told.securityOfficial()} looks at sign-ins from outside ${told.every('log-review-days')} (SEC-03), and asks about each that nobody knows.`,
      `The list of those who may work away is checked ${told.every('access-review-months')}. These intervals are ours.`,
    ),
  ],
  records: (told) => [
    points(
      `Approvals and signed checklists, in the security folder of ${told.securityOfficial()}.`,
      'Agreements with the vendors of the programs, noted in Diligence under Vendors.',
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when a new program or a new way of work comes in'),
  promises: () => [
    {
      id: 'work-away-follows-rules',
      sentence: 'Work away from the office follows the same rules as work in it.',
      shownBy: ['164.310(b)'],
    },
  ],
};

function awayRule(told: Told): string {
  switch (told.fact('works-from-home')) {
    case 'yes':
      return `Some of us work away from ${told.sites()}, at least now and then. That needs written approval.`;
    case 'no':
      return `At present we all work at ${told.sites()}, and nobody works from elsewhere. If that is to change, this policy comes first.`;
    default:
      return `Whether anybody works away from ${told.sites()} is still to be settled. Until then, nobody does without written approval.`;
  }
}

function videoRule(told: Told): string {
  switch (told.fact('offers-telehealth')) {
    case 'yes':
      return `We see patients by video with ${told.system('the program that we approved', 'telehealth')}, and with nothing else.`;
    case 'no':
      return 'We do not see patients by video.';
    default:
      return 'Whether any of us sees patients by video is still to be settled. Until then, nobody does without written approval.';
  }
}

/** Policies for what leaves the building, and for those who work outside of it. */
export const securityAway: readonly PolicyText[] = [mobileDevices, remoteWork];
