import type { Told } from '#told/told.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import {
  addressable,
  keptSoLong,
  open,
  reportTime,
  reviewed,
  technicalPart,
  technician,
  whoOf,
} from './security-words.ts';
import { everyPractice, opening } from './wording.ts';

const facility: PolicyText = {
  id: 'SEC-09',
  title: 'Facility access: doors, keys, visitors, and repairs',
  area: 'security',
  level: 'required',
  answers: [
    '164.310(a)(1)',
    '164.310(a)(2)(i)',
    '164.310(a)(2)(ii)',
    '164.310(a)(2)(iii)',
    '164.310(a)(2)(iv)',
  ],
  audience: ['front-desk', 'it', 'official'],
  applies: everyPractice('Every practice must limit who can physically get to its systems (164.310(a)(1)).'),
  purpose: (told) =>
    `Strangers do not get near the computers and records of ${told.name()}. Those who may come in can do so.`,
  who: (told) =>
    whoOf(
      told,
      `all who open, close, or let people in${told.jobs('front-desk') === undefined ? '' : `, above all the ${told.jobs('front-desk')}`}. Cleaners, landlords, and repair crews are let in only by these rules.`,
      technicalPart(told),
    ),
  rule: (told) => [
    para(
      `These rules hold for each place where we work: ${told.sites()}. Rooms with records and equipment are locked against strangers. Visitors behind the front desk are noted, and one of us is with them. We write down repairs of doors, locks, and alarms.`,
    ),
    grid(
      ['Area', 'Who may be there', 'How it is closed'],
      [
        ['Waiting room', 'Anybody, while we are open', 'The outer door, and the alarm where there is one'],
        [
          'Front desk and records',
          'Staff. Visitors only with one of us',
          'Door or gate; papers locked up at night',
        ],
        [
          'Rooms where we see patients',
          'Patients with one of us; staff',
          'Screens locked when nobody of ours is there',
        ],
        [
          told.has('server', 'file-server', 'network')
            ? `Where our equipment stands (${told.names('server', 'file-server', 'network')})`
            : 'Where network equipment stands',
          `${told.securityOfficial()}${technician(told) === told.securityOfficial() ? '' : ` and ${technician(told)}`}`,
          'A lock of its own: a room or a cabinet',
        ],
        ...(told.paper() === undefined
          ? []
          : [[`Paper (${told.paper()})`, 'Those whose job needs it', 'Cabinets or a room with a lock']]),
      ],
    ),
    para(
      addressable(
        told,
        'The four parts of this policy (entry in an emergency, security plan, visitors, and repairs) are',
      ),
    ),
  ],
  procedure: (told) => [
    heading('Each day', 3),
    steps(
      'The first one in looks for signs of a break-in before switching anything on. If there are any, stay out and call 911.',
      `The last one out closes windows, locks doors and cabinets, and sets the alarm if we have one${told.manySites() ? ', at each site' : ''}.`,
      'Never prop a door open. Never let a stranger in behind you. Ask, kindly: “May I help you find somebody?”',
    ),
    heading('Visitors and helpers', 3),
    steps(
      'Greet each visitor who goes behind the front desk. Ask who they are, whom they see, and why. Write it in the visitor log with the time.',
      'Somebody who comes to repair or inspect shows a badge. Call the company at a number we know, not one that they give. Stay with them.',
      `${technician(told) === told.securityOfficial() ? 'A technician' : `A technician of ${technician(told)}`} may come in without an appointment only if ${told.securityOfficial()} knows of it. New or changed software is tried out by named people, and not on live charts.`,
      'Cleaners work when one of us is here, or in rooms where everything is locked away. Where the landlord has keys, we note who may use them.',
    ),
    heading('Keys, codes, and repairs', 3),
    steps(
      `${told.securityOfficial()} keeps the log of keys, badges, and codes: who has which, since when. We count them ${told.every('access-review-months')}. This interval is ours.`,
      'A key is lost, or somebody leaves: change the code or the lock the same day, and write it down.',
      told.fact('moved-or-renovated') === 'yes'
        ? 'We moved, rebuilt, or changed locks in the past three years. We check that no old key or code still works, and write down what was changed.'
        : 'Before we move or rebuild, we plan how records and devices stay safe, and copy what is on them first (SEC-11).',
      'The repair log has each repair of a door, lock, wall, window, or alarm: what, when, who did it, who approved it.',
      'In an emergency, helpers who restore our systems are let in as the contingency plan says (SEC-07).',
      `Once a year, ${told.securityOfficial()} walks through ${told.sites()} as a stranger would, and writes down what is open. The year is our own measure.`,
      told.has('kiosk') &&
        `On that walk we look at the check-in screens too (${told.names('kiosk')}): are they fixed in place, and empty?`,
      told.has('file-server', 'server') &&
        `We look at heat, water, and power where ${told.names('file-server', 'server')} is kept. A battery lets it shut down in order.`,
    ),
  ],
  records: (told) => [
    points(
      'The visitor log, the log of keys and codes, and the repair log, with bills.',
      `Notes and photos of the walk, in the security folder of ${told.securityOfficial()}.`,
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when we move or rebuild, or after a break-in'),
  promises: () => [
    {
      id: 'building-is-secured',
      sentence: 'Rooms with records and equipment are locked against strangers.',
      shownBy: ['164.310(a)(2)(ii)'],
    },
    {
      id: 'visitors-are-controlled',
      sentence: 'Visitors behind the front desk are noted, and one of us is with them.',
      shownBy: ['164.310(a)(2)(iii)'],
    },
    {
      id: 'repairs-are-recorded',
      sentence: 'We write down repairs of doors, locks, and alarms.',
      shownBy: ['164.310(a)(2)(iv)'],
    },
  ],
};

/** What each class of workstation is for, where it stands, and what holds there. */
function workstations(told: Told): string[][] {
  // A fax service of a vendor stands nowhere.
  const machines = (['copier', 'fax'] as const).filter(
    (kind) => told.has(kind) && told.vendorOf(kind) === undefined,
  );
  return [
    [
      'Front desk',
      'Schedule, check-in, payments',
      'Screen turned away from patients, or with a privacy filter',
    ],
    [
      'Rooms where we see patients',
      'Charts, during the visit',
      'Lock it before you leave the patient alone with it',
    ],
    ['Offices', 'All work that your job needs', 'Not in view of a window or an open door'],
    ...(told.has('laptop', 'tablet')
      ? [
          [
            opening(told.system('', 'laptop', 'tablet')),
            'The same work, at more than one place',
            'In your hands, or locked up. Never left in a car (SEC-17)',
          ],
        ]
      : []),
    ...(told.has('kiosk')
      ? [
          [
            opening(told.system('', 'kiosk')),
            'Check-in by patients, and nothing else',
            'Fixed in place, one page only, cleared after each patient',
          ],
        ]
      : []),
    ...(told.fact('works-from-home') === 'yes'
      ? [['At home', 'What SEC-18 allows', 'A room where nobody looks over your shoulder']]
      : []),
    ...(told.fact('networked-medical-devices') === 'yes'
      ? [
          [
            opening(told.system('Medical devices', 'medical-device')),
            'Exams and results, and nothing else',
            'No email and no web on them',
          ],
        ]
      : []),
    ...(machines.length > 0
      ? [
          [
            opening(told.system('', ...machines)),
            'Copies, scans, faxes',
            'Take your paper at once. Look after each other’s',
          ],
        ]
      : []),
  ];
}

const workstationUse: PolicyText = {
  id: 'SEC-10',
  title: 'Workstations: how we use them and how we guard them',
  area: 'security',
  level: 'required',
  answers: ['164.310(b)', '164.310(c)'],
  audience: 'everyone',
  applies: everyPractice(
    'Every practice must say how its workstations are used, and guard them against others (164.310(b), 164.310(c)).',
  ),
  purpose: (told) =>
    `No patient and no visitor at ${told.name()} reads or uses a screen that is not meant for them.`,
  who: (told) =>
    whoOf(
      told,
      `everybody who uses a computer${told.has('phone', 'tablet') ? `, a tablet, or a phone` : ''} for our work.`,
      technicalPart(told),
    ),
  rule: (told) => [
    para(
      `A workstation is any computer that we work on, large or small, and what lies next to it. ${told.devices() === undefined ? '' : `We have ${told.devices()}.`}`.trim(),
    ),
    grid(['Where', 'What it is for', 'What holds there'], workstations(told)),
    para(
      `Screens lock after ${told.measured('screen-lock-minutes')}. They do it by themselves. The law names no minutes: the number is ours. Do not wait for it. Lock your screen each time you walk away.`,
    ),
    para(
      'Everybody knows what each workstation is for and how it is used. Both standards here are required.',
    ),
  ],
  procedure: (told) => [
    heading('What you do', 3),
    steps(
      'Sign in as yourself. Nobody works under your name, not even for a minute.',
      'Leaving your seat? Press the Windows key and L, or on a Mac Control, Command, and Q. At the end of the day, sign out.',
      `Save patient information only in ${told.system('the systems that we gave you', 'ehr', 'file-server', 'cloud-files')}. Nothing stays on the desktop, in Downloads, or on a stick.`,
      told.fact('usb-media-used') === 'no'
        ? 'We do not use USB drives or discs. If you find one, do not plug it in: bring it to the security official.'
        : `Plug in only drives that we gave you${told.has('portable-drive') ? ` (${told.names('portable-drive')})` : ''}. If you find one, bring it to the security official.`,
      'Do not install programs. Do not use work computers for games, private mail, or downloads.',
      told.fact('uses-ai') === 'no'
        ? 'Do not type or speak patient information into AI tools. We use none.'
        : `Use AI tools with patient information only if ${told.securityOfficial()} approved the tool by name and there is an agreement with its vendor.${told.has('ai-tool') ? ` In our inventory: ${told.names('ai-tool')}.` : ''}`,
      told.has('kiosk') &&
        `Look at the check-in screens (${told.names('kiosk')}) when you pass. Clear what a patient left open.`,
      told.fact('public-screens') === 'yes' &&
        'Never leave a patient alone with an open screen. Lock it, or take it with you.',
      'Keep papers with names face down, and clear your desk at night.',
      `Something is missing, or looks strange? Tell ${told.reachSecurity()}, ${reportTime(told)}.`,
    ),
    heading('What we do', 3),
    steps(
      `${opening(technician(told))} sets each computer to lock after ${told.measured('screen-lock-minutes')}, and keeps users from turning that off.`,
      `Computers that a stranger could carry off are cabled down or stand in a locked room. ${told.securityOfficial()} marks on a floor plan of ${told.sites()} where each one is.`,
      `${told.securityOfficial()} walks through unannounced ${told.every('log-review-days')}: open screens, notes with passwords, papers in the printer. We talk about it kindly, and write it down. The interval is ours.`,
    ),
  ],
  records: (told) => [
    points(
      'Diligence keeps the list of devices, where each is, and who answers for it.',
      `Notes of the walks, the floor plan, and pictures of the lock settings are in the security folder of ${told.securityOfficial()}.`,
      'Your signature under this policy, in Diligence.',
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when rooms or desks change'),
  promises: (told) => [
    {
      id: 'screens-lock',
      sentence: `Screens lock after ${told.measured('screen-lock-minutes')}.`,
      shownBy: ['164.310(c)'],
    },
    {
      id: 'workstations-have-rules',
      sentence: 'Everybody knows what each workstation is for and how it is used.',
      shownBy: ['164.310(b)'],
    },
  ],
};

/** How each kind of media is emptied before it leaves, by what the practice has. */
function endings(told: Told): string[][] {
  const computers = told.devices();
  return [
    ...(computers === undefined
      ? [
          [
            'Computers of any kind',
            'Erase the disk with a tool that overwrites or resets its key. If it fails, shred the disk.',
          ],
        ]
      : [
          [
            `Computers and phones (${computers})`,
            'Erase the disk with a tool that overwrites it or destroys its key. If that fails, shred the disk.',
          ],
        ]),
    ...(told.has('file-server', 'backup')
      ? [
          [
            `Disks and tapes of servers and backups (${told.names('file-server', 'backup')})`,
            told.vendorOf('backup') === undefined
              ? 'Shred them. Ask for a certificate with serial numbers.'
              : `Shred our own. For its copies, ${told.vendorOf('backup')} confirms in writing that they are destroyed.`,
          ],
        ]
      : []),
    ...(told.has('portable-drive') || told.fact('usb-media-used') !== 'no'
      ? [
          [
            `USB drives and discs${told.has('portable-drive') ? ` (${told.names('portable-drive')})` : ''}`,
            'Shred them. They are not given on.',
          ],
        ]
      : []),
    [
      `Copiers, printers, and fax machines${told.has('copier') ? ` (${told.names('copier')})` : ''}`,
      'They have disks too. Erase or take out the disk before a lease ends or a machine is sold.',
    ],
    ...(told.fact('networked-medical-devices') === 'no'
      ? []
      : [
          [
            `Medical devices${told.has('medical-device') ? ` (${told.names('medical-device')})` : ''}`,
            'Erase by the maker’s steps. Before a repair away from here, remove the disk or the data.',
          ],
        ]),
  ];
}

const media: PolicyText = {
  id: 'SEC-11',
  title: 'Devices and media: moving, reuse, and disposal',
  area: 'security',
  level: 'required',
  answers: [
    '164.310(d)(1)',
    '164.310(d)(2)(i)',
    '164.310(d)(2)(ii)',
    '164.310(d)(2)(iii)',
    '164.310(d)(2)(iv)',
  ],
  elsewhere: ['42 CFR 2.16 (records of treatment for substance use)'],
  audience: ['it', 'official'],
  applies: everyPractice(
    'Every practice must control how devices and media come, move, and go (164.310(d)(1)).',
  ),
  purpose: (told) =>
    `No device and no disk leaves ${told.name()} with patient information on it that others can read.`,
  who: (told) =>
    whoOf(
      told,
      'everybody who buys, moves, lends, repairs, or gives away a device, a disk, or a machine with a memory.',
      technicalPart(told),
    ),
  rule: (told) => [
    para(
      `Each device has a place and somebody who answers for it. Nothing is thrown out or returned before patient information on it is gone. A device is emptied before somebody else gets it. To delete files, or to format a disk, is not enough. We copy what a machine holds before we move it.${told.part2() === 'yes' ? ' We hold records of treatment for substance use. The same rules guard them, on paper as well (42 CFR 2.16).' : ''}`,
    ),
    grid(['What', 'How it is emptied (after NIST SP 800-88)'], endings(told)),
    para(
      `Disposal and emptying before reuse are required. ${addressable(told, 'The log of moves, and the copy before a move, are')}`,
    ),
  ],
  procedure: (told) => [
    heading('New and moved', 3),
    steps(
      `${technician(told) === told.securityOfficial() ? '' : `${opening(technician(told))} sets up each new device. `}${told.securityOfficial()} enters it in Diligence before it is used: kind, place, who answers for it, whether it is encrypted. It gets a tag with a number.`,
      `A device that moves to another ${told.manySites() ? 'site' : 'room'}, goes home with somebody, or goes to repair is written in the log of moves: what, from, to, who, when.`,
      told.has('laptop', 'tablet', 'phone') &&
        `What people carry is signed out by name (${told.names('laptop', 'tablet', 'phone')}), and signed in when it comes back.`,
      told.has('file-server', 'server')
        ? `Before ${told.names('file-server', 'server')} is moved, ${technician(told)} makes an exact copy, and opens something from it to be sure.`
        : 'Before a machine moves that holds patient information of its own, we make an exact copy, and open something from it to be sure.',
      told.fact('usb-media-used') === 'no' &&
        'We keep no patient information on USB drives or discs. A disc that a patient brings is copied in by one person, and given back.',
      told.fact('usb-media-used') === 'yes' &&
        `Drives are encrypted, numbered, and counted every month${told.has('portable-drive') ? ` (${told.names('portable-drive')})` : ''}. The month is our own measure. A missing one is an incident (SEC-06).`,
      open(told.fact('usb-media-used')) &&
        'We look in drawers and ask for USB drives and discs. What holds patient information is entered, encrypted, or destroyed.',
    ),
    heading('Reused', 3),
    steps(
      `${opening(technician(told))} empties a device, by the table above, before another person or another use gets it. We write down the number, the method, the day, and the name.`,
    ),
    heading('Gone for good', 3),
    steps(
      `${told.securityOfficial()} decides that it goes, and checks that we still have what the law and our plan ask us to keep. Where a lawsuit or an inquiry is open, nothing goes.`,
      'It waits under lock and key, not in a hallway.',
      `${opening(technician(told))}, or a firm with an agreement, empties or destroys it. The firm gives a certificate with serial numbers and the day. We compare the numbers.`,
      'Ask the lender of a leased machine for the disk, or for proof that it was erased, before you sign the return.',
      'In Diligence, the device is retired under Systems and devices, with the day and the reason.',
    ),
  ],
  records: (told) => [
    points(
      'Diligence keeps the inventory with its whole history: where a device was, who answered for it, when it went.',
      `The log of moves, the notes on reuse, and the certificates are in the security folder of ${told.securityOfficial()}.`,
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when a new kind of device comes in'),
  promises: () => [
    {
      id: 'media-are-destroyed',
      sentence: 'Nothing is thrown out or returned before patient information on it is gone.',
      shownBy: ['164.310(d)(2)(i)'],
    },
    {
      id: 'media-are-emptied-before-reuse',
      sentence: 'A device is emptied before somebody else gets it.',
      shownBy: ['164.310(d)(2)(ii)'],
    },
    {
      id: 'somebody-answers-for-each-device',
      sentence: 'Each device has a place and somebody who answers for it.',
      shownBy: ['164.310(d)(2)(iii)'],
    },
    {
      id: 'copied-before-a-move',
      sentence: 'We copy what a machine holds before we move it.',
      shownBy: ['164.310(d)(2)(iv)'],
    },
  ],
};

/** Policies on rooms and things. */
export const securityPlaces: readonly PolicyText[] = [facility, workstationUse, media];
