import { grid, heading, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import {
  addressable,
  keptSoLong,
  andOwner,
  reportTime,
  reviewed,
  secondPerson,
  technicalPart,
  technician,
  whoOf,
} from './security-words.ts';
import { everyPractice, opening } from './wording.ts';

const accessControl: PolicyText = {
  id: 'SEC-12',
  title: 'Access control: own sign-ins, emergency access, automatic logoff, and encryption',
  area: 'security',
  level: 'required',
  answers: [
    '164.312(a)(1)',
    '164.312(a)(2)(i)',
    '164.312(a)(2)(ii)',
    '164.312(a)(2)(iii)',
    '164.312(a)(2)(iv)',
  ],
  audience: ['it', 'official'],
  applies: everyPractice(
    'Every practice must let only those into its systems who were granted access (164.312(a)(1)).',
  ),
  purpose: (told) =>
    `Our systems themselves keep out whoever has no access. This policy says how they are set at ${told.name()}.`,
  who: (told) =>
    whoOf(
      told,
      'everybody who sets up or manages a system of ours, vendors included. How all of us sign in is in SEC-14.',
      technicalPart(told),
    ),
  rule: (told) => [
    points(
      'Each person has a sign-in of their own in each system. Nobody shares one. So each entry in a log leads to one person.',
      `Systems with patient information sign out after ${told.measured('logoff-minutes')} without use. Screens lock after ${told.measured('screen-lock-minutes')}. The law names no minutes: both numbers are ours.`,
      'Patient information is encrypted wherever it is stored. Keys are not kept on the device that they open.',
      'There is a way to a chart in an emergency.',
    ),
    para(
      'A password is not encryption. A lost device with a password alone counts as open. Encryption of the whole disk guards a device that is off. While it is on and somebody is signed in, the disk is open to whoever holds it.',
    ),
    para(
      `Own sign-ins and emergency access are required. ${addressable(told, 'Automatic logoff and encryption are')}`,
    ),
  ],
  procedure: (told) => [
    heading('Own sign-ins', 3),
    steps(
      `${opening(technician(told))} makes one account for each approved person (SEC-05). The name in it tells who it is.`,
      `We look through ${told.ephiSystems()} for shared accounts. Each is closed, or changed into single ones.`,
      told.has('kiosk') &&
        `The check-in screens (${told.names('kiosk')}) run under an account of their own that opens the check-in page and nothing else.`,
      told.fact('networked-medical-devices') === 'yes' &&
        `A medical device that knows only one account stands where patients are not alone, and we note who uses it${told.has('medical-device') ? ` (${told.names('medical-device')})` : ''}.`,
    ),
    heading('Emergency access', 3),
    steps(
      `The sealed envelope with the emergency sign-in${told.has('ehr') ? ` for ${told.names('ehr')}` : ''} is with ${told.securityOfficial()}. A second one is with ${secondPerson(told)}, at another place.`,
      'Whoever opens it writes down the day, the hour, the patient, and why. We review the use the next work day, change the password, and seal a new envelope.',
    ),
    heading('Automatic logoff', 3),
    steps(
      `${opening(technician(told))} sets the time of ${told.measured('logoff-minutes')} in each of these systems.`,
      'Where a system cannot do it, its computer signs out after the same time. The reason is written down.',
      `Where care needs longer, such as in a procedure, ${told.securityOfficial()} may set another time for that room. The reason and what guards the screen instead are written down.`,
    ),
    heading('Encryption', 3),
    steps(
      `${opening(technician(told))} turns on encryption of the whole disk on ${told.devices() ?? 'each computer'}. A device without it gets no patient information.`,
      told.has('laptop', 'tablet', 'phone') &&
        `What we carry comes first (${told.names('laptop', 'tablet', 'phone')}). It is turned off, not put to sleep, before it leaves the building.`,
      told.has('file-server', 'server') &&
        told.vendorOf('file-server', 'server') === undefined &&
        `The disks of ${told.names('file-server', 'server')} are encrypted as well.`,
      told.has('backup') && `Copies are encrypted before they leave us (${told.names('backup')}).`,
      told.has('portable-drive') &&
        `Drives without encryption are collected and replaced, or destroyed (${told.names('portable-drive')}).`,
      told.vendorOf('ehr', 'cloud-files', 'email') !== undefined &&
        `${told.securityOfficial()} asks in writing how stored data is encrypted, and files the answers: ${told.vendorOf('ehr', 'cloud-files', 'email')}.`,
      `Recovery keys are printed or stored apart, where only ${andOwner(told, told.securityOfficial())} can get at them.`,
      `We use encryption that follows the guidance of NIST. If such a device is lost while it is off, and its key is safe, we may not have to notify anybody. ${told.privacyOfficial()} judges each case, with proof from before the loss.`,
    ),
  ],
  records: (told) => [
    points(
      'Diligence keeps, for each system and device, whether it is encrypted and how.',
      `Pictures or reports of the settings, and the notes on exceptions, are in the security folder of ${told.securityOfficial()}. They are renewed ${told.every('inventory-review-months')}.`,
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when a new system or kind of device comes in'),
  promises: (told) => [
    {
      id: 'sign-ins-are-own',
      sentence: 'Each person has a sign-in of their own in each system.',
      shownBy: ['164.312(a)(2)(i)'],
    },
    {
      id: 'emergency-access-is-ready',
      sentence: 'There is a way to a chart in an emergency.',
      shownBy: ['164.312(a)(2)(ii)'],
    },
    {
      id: 'systems-sign-out',
      sentence: `Systems with patient information sign out after ${told.measured('logoff-minutes')} without use.`,
      shownBy: ['164.312(a)(2)(iii)'],
    },
    {
      id: 'stored-information-is-encrypted',
      sentence: 'Patient information is encrypted wherever it is stored.',
      shownBy: ['164.312(a)(2)(iv)'],
    },
  ],
};

const integrity: PolicyText = {
  id: 'SEC-13',
  title: 'Integrity: records stay true and whole',
  area: 'security',
  level: 'required',
  answers: ['164.312(c)(1)', '164.312(c)(2)', '164.312(e)(2)(i)'],
  audience: ['clinical', 'billing', 'it', 'official'],
  applies: everyPractice(
    'Every practice must guard electronic patient information against improper change and loss (164.312(c)(1)).',
  ),
  purpose: (told) =>
    `A wrong dose or a lost result can hurt somebody. Records at ${told.name()} are changed only by those who may, and every change can be seen.`,
  who: (told) =>
    whoOf(told, 'everybody who writes in, corrects, moves, or deletes records.', technicalPart(told)),
  rule: (told) => [
    points(
      'Nobody overwrites what is in a record. You correct it with an entry of your own that keeps the old text readable.',
      'Nobody deletes a record, except by the rules on how long we keep things.',
      'Our systems note each change with name, day, and hour. We notice when a record is changed or deleted without permission.',
      'A change on the way from one system to another is noticed.',
    ),
    grid(
      ['What guards it', 'Where'],
      [
        ...(told.has('ehr', 'practice-management')
          ? [
              [
                'Signed notes, corrections that keep the old text, and a log of changes',
                told.system('', 'ehr', 'practice-management'),
              ],
            ]
          : []),
        ...(told.has('file-server', 'cloud-files')
          ? [
              [
                'Older versions of each file, and few people who may delete',
                told.system('', 'file-server', 'cloud-files'),
              ],
            ]
          : []),
        ...(told.has('backup')
          ? [['Copies that nobody can change, and test restores', told.system('', 'backup')]]
          : []),
        ['Protection against malware', told.devices() ?? 'Every computer'],
        ['Checked transfer (TLS), which notices a change on the way', 'Every connection (SEC-15)'],
        ['A chain of fingerprints over all entries', 'Diligence, for its own record'],
      ],
    ),
    para(
      addressable(
        told,
        'The means to notice a change (164.312(c)(2)), and the checks on the way (164.312(e)(2)(i)), are',
      ),
    ),
  ],
  procedure: (told) => [
    heading('When you write or correct', 3),
    steps(
      'Look at the name and birth date before you type. Wrong chart? Stop, and tell the security official the same day.',
      `To correct an entry${told.has('ehr') ? ` in ${told.names('ehr')}` : ''}, use the function for corrections. Say what was wrong, and sign.`,
      told.paper() !== undefined &&
        `On paper (${told.paper()}): one line through the error, so that it can be read. Initials and day. No correction fluid.`,
      'A patient who asks for a change of the record has a right of their own. Take the request to the privacy official.',
      'Two charts for one patient? Do not merge them yourself, unless that is your job.',
    ),
    heading('What we do', 3),
    steps(
      `${opening(technician(told))} lets only the jobs that need it change or delete records, in each system.`,
      told.has('file-server') &&
        `On ${told.names('file-server')}, we log who changes and deletes files, and get a warning when many change at once.`,
      told.has('cloud-files') &&
        `In ${told.names('cloud-files')}, old versions are kept on, and shared links end by themselves.`,
      told.has('lab-interface', 'clearinghouse', 'imaging') &&
        `What comes in from others is compared with what was sent (${told.names('lab-interface', 'clearinghouse', 'imaging')}). Rejected items are worked off each day.`,
      told.has('fax') &&
        `Scans and faxes are looked at before they are filed (${told.names('fax')}). Is it whole, and the right patient?`,
      `${told.securityOfficial()} takes a sample of changed and deleted records with each log review, ${told.every('log-review-days')} (SEC-03).`,
      `After an attack, an outage, a move, or a change of system, we compare counts and a sample of records with a copy known to be good. ${told.vendorOf('ehr') === undefined ? 'We' : `Where it is the EHR, ${told.vendorOf('ehr')} helps us. We`} open the system for work only then.`,
      'A change that nobody can explain is an incident (SEC-06). We save the log before we repair anything.',
    ),
  ],
  records: (told) => [
    points(
      'The change logs of the systems, and the notes of the samples.',
      `What vendors write on how their systems guard records, in the security folder of ${told.securityOfficial()}.`,
      'For its own record, Diligence can verify that no entry was changed, and prints the result.',
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'after each change that nobody can explain'),
  promises: () => [
    {
      id: 'changes-are-noticed',
      sentence: 'We notice when a record is changed or deleted without permission.',
      shownBy: ['164.312(c)(1)', '164.312(c)(2)'],
    },
    {
      id: 'transfers-are-checked',
      sentence: 'A change on the way from one system to another is noticed.',
      shownBy: ['164.312(e)(2)(i)'],
    },
  ],
};

const authentication: PolicyText = {
  id: 'SEC-14',
  title: 'Passwords, second factor, and knowing who is asking',
  area: 'security',
  level: 'required',
  answers: ['164.308(a)(5)(ii)(D)', '164.312(d)'],
  elsewhere: ['21 CFR part 1311 (electronic prescriptions for controlled substances)'],
  audience: 'everyone',
  applies: everyPractice(
    'Every practice must make sure that whoever asks for access is who they say they are (164.312(d)).',
  ),
  purpose: (told) =>
    `Whoever gets into the systems of ${told.name()} is the person they say they are. Most attacks begin with a stolen password.`,
  who: (told) =>
    whoOf(
      told,
      `everybody who has a password of ours, and vendors who sign in to our systems.`,
      technicalPart(told),
    ),
  rule: (told) => [
    points(
      `Passwords have at least ${told.measured('password-length')}, and are not shared. A few words in a row are easier to keep in mind than signs and numbers.`,
      'One password, one place. No password of your private life is used here.',
      'You tell it to nobody: no manager, no technician, no caller. Nobody here will ask.',
      'We do not make you change a password by the calendar. It is changed at once when somebody else may know it.',
      'Where a system offers a second factor, we use it. It is an app, a key, or a passkey. A code by text message is the last choice.',
    ),
    para(
      `The law names no length, no change, and no second factor. It asks that we verify who signs in, and leaves the way to our risk analysis. ${addressable(told, 'The handling of passwords is')}`,
    ),
    grid(
      ['Where a second factor is asked for', 'Here'],
      [
        ...(told.has('email') ? [['Email', told.system('', 'email')]] : []),
        ...(told.has('ehr', 'practice-management')
          ? [['Health records', told.system('', 'ehr', 'practice-management')]]
          : []),
        ...(told.has('cloud-files', 'backup')
          ? [['Files and copies', told.system('', 'cloud-files', 'backup')]]
          : []),
        ...(told.has('remote-access') || told.fact('works-from-home') === 'yes'
          ? [['Work from outside', told.system('Every way in from home', 'remote-access')]]
          : []),
        ['Full rights', 'Each account that manages a system'],
        ['Money', 'Bank, payroll, and payers’ sites'],
        ['This program', 'Diligence, for the roles that must have one'],
      ],
    ),
  ],
  procedure: (told) => [
    heading('What you do', 3),
    steps(
      `Make a password of at least ${told.measured('password-length')}. Keep it in the password manager that ${technician(told)} approved, not on paper at your desk and not in the browser of a shared computer.`,
      'Turn on the second factor the first time you sign in. Say no to a request that you did not start, and report it.',
      `Forgot it, or lost your phone or key? Come in person to ${told.reachSecurity()}. Or call from a number that we know.`,
      `Did somebody see it, or did you type it into a page that looked wrong? Change it and tell ${told.securityOfficial()}, ${reportTime(told)}.`,
      `A caller wants a password, a code, or a link opened, even in the name of ${technician(told)}${told.vendorOf('ehr') === undefined ? '' : ` or ${told.vendorOf('ehr')}`}? Hang up. Call back at the number on our contact card.`,
    ),
    heading('What we do', 3),
    steps(
      `${opening(technician(told))} sets the length, blocks passwords known from leaks, and locks an account for a while after many failed tries.`,
      'A reset needs two proofs: we know the voice or face, and we call back or ask for a badge. A new password works once, and is changed at first use.',
      `Passwords that came with equipment are changed before it is used${told.has('network') ? ` (${told.names('network')})` : ''}. A password that several people must know is changed when one of them leaves.`,
      told.has('e-prescribing') &&
        `Prescribing controlled drugs by computer (${told.names('e-prescribing')}) has rules of its own for two factors, of the DEA. They go further than HIPAA.`,
      told.has('patient-portal') &&
        `For ${told.names('patient-portal')}, we check who a patient is before we open an account. Somebody who acts for a patient gets an account of their own.`,
      `${told.securityOfficial()} prints a list ${told.every('log-review-days')}: which accounts have no second factor, and why. Each gets a day by which it has one.`,
    ),
  ],
  records: (told) => [
    points(
      `Pictures of the password settings and the lists on the second factor, in the security folder of ${told.securityOfficial()}.`,
      'Diligence keeps who has a second factor for Diligence itself.',
      'Nobody keeps a list of passwords.',
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when a password was stolen, or a new system comes in'),
  promises: (told) => [
    {
      id: 'second-factor-is-used',
      sentence: 'Where a system offers a second factor, we use it.',
      shownBy: ['164.312(d)'],
    },
    {
      id: 'passwords-are-long',
      sentence: `Passwords have at least ${told.measured('password-length')}, and are not shared.`,
      shownBy: ['164.308(a)(5)(ii)(D)'],
    },
  ],
};

/** Policies on what systems do to keep others out and records true. */
export const securityAccess: readonly PolicyText[] = [accessControl, integrity, authentication];
