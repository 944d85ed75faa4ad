import { technician } from './always.ts';
import type { Playbook } from './playbook.ts';
import { asked, stepsIn } from './playbook.ts';

/** Something that is carried or stands here is gone, or locked by a stranger. */
export const lostDevice: Playbook = {
  id: 'lost-device',
  title: 'Lost or stolen device',
  choice: 'A device is lost or stolen',
  such: 'A laptop, phone, tablet, USB stick or backup drive.',
  now: [
    'Write down which device it is, when you last had it, and where.',
    'Was it on, and were you signed in? Was paper in the same bag? Say so.',
    'Look where it may be, but do not wait with the report until you have looked.',
    'Do not wipe it from afar yourself. The logs come first.',
  ],
  steps: [
    ...stepsIn(
      'lost-device',
      'first-hour',
      [
        'facts',
        'security',
        'Note the device, its serial number, where and when it was seen last, and whether it was on, locked or signed in.',
      ],
      [
        'lock',
        'technician',
        (told) => `Lock it from afar, and look where it is. If you do not know how, ask ${technician(told)}.`,
      ],
      [
        'passwords',
        'technician',
        (told) =>
          `Change the passwords that were used on it, and end all sessions${told.names('email') === undefined ? '' : `, ${told.names('email')} first`}.`,
      ],
      ['paper', 'finder', 'Ask what else was in the bag or the car: charts, lists, keys, badges.'],
    ),
    ...stepsIn(
      'lost-device',
      'first-day',
      ['police', 'security', 'If it may be stolen: report it to the police, and keep the report number.'],
      [
        'encryption',
        'technician',
        'Find proof that it was encrypted before it was lost. A password to sign in is not encryption.',
      ],
      [
        'data',
        'privacy',
        (told) =>
          `List what could be on it: files that sync, saved mail, downloads, pictures${told.names('cloud-files') === undefined ? '' : `, folders of ${told.names('cloud-files')}`}. Build the list of patients from that.`,
      ],
      ['wipe', 'technician', 'Once the logs are saved: wipe it from afar, and keep the note that it worked.'],
    ),
    ...stepsIn(
      'lost-device',
      'after',
      ['found', 'technician', 'If it comes back: do not start it up. Have it looked at for traces first.'],
      ['rest', 'security', 'Encrypt the devices that are not, and correct the inventory.'],
    ),
  ],
  evidence: [
    'The report that the device was encrypted, with a date before the loss.',
    'The line of the inventory, with the serial number.',
    'The number of the police report.',
    'The list of what was on it, and how you worked it out.',
    'The log of the lock, the wipe and the ended sessions.',
  ].map(asked),
  decides: [
    'Was it encrypted the way the guidance of HHS asks, was it off or locked, and was the key kept apart? Then the information was secured.',
    'Was somebody signed in when it went? Then encryption does not help: what was open can be read.',
    'If it was not secured: whose information could be on it?',
    'Did it come back, and does a close look show that nobody opened it?',
  ],
  mistakes: [
    'To trust the sign-in password.',
    'To wipe it before the logs are saved.',
    'To forget the paper in the same bag.',
    'To wait until it turns up.',
  ],
  cites: ['164.402', '164.310(d)(1)', '164.312(a)(2)(iv)'],
};

export const ransomware: Playbook = {
  id: 'ransomware',
  title: 'Ransomware or other malware',
  choice: 'A computer is locked, or acts strangely',
  such: 'Files do not open, a note asks for money, the virus scanner warns, a stranger moves the mouse.',
  now: [
    'Pull the network cable, or turn Wi-Fi off. Leave the computer on.',
    'Take a photo of the screen with your phone.',
    'Do not click, pay, answer or delete anything.',
    'Tell the others to touch no strange mail, and not to plug in backup drives.',
    'If care is at stake, go over to paper.',
  ],
  steps: [
    ...stepsIn(
      'ransomware',
      'first-hour',
      [
        'isolate',
        'technician',
        'Cut off every computer that may be hit: network cable out, Wi-Fi off. Leave the power on, so that its memory can be saved.',
      ],
      [
        'care',
        'owner',
        (told) =>
          `See that patients are safe, and go over to paper. Without ${told.system('the EHR', 'ehr')}, use the printed schedule and paper forms.`,
      ],
      ['photo', 'finder', 'Photograph the note and the screens. Keep a copy of the note.'],
      [
        'backups',
        'technician',
        (told) =>
          `Take the backups off the network${told.names('backup') === undefined ? '' : ` (${told.names('backup')})`}. Do not restore yet.`,
      ],
    ),
    ...stepsIn(
      'ransomware',
      'first-day',
      [
        'help',
        'owner',
        (told) =>
          `Get help: the insurer’s hotline, then ${technician(told)}${told.vendorOf('ehr') === undefined ? '' : ` and ${told.vendorOf('ehr')}`}. Use phones, not the email that may be read.`,
      ],
      [
        'accounts',
        'technician',
        'Block the accounts of administrators and the ways in from outside. Set new passwords from a clean computer.',
      ],
      [
        'images',
        'technician',
        'Save copies of disks and memory, and the logs of the firewall, the virus scanner and the sign-ins. Only then clean anything.',
      ],
      [
        'fbi',
        'security',
        'Report it to the FBI (ic3.gov) and to CISA (cisa.gov). It is free, and they may have the key.',
      ],
      [
        'ransom',
        'owner',
        'Pay nobody without your lawyer. A payment may break the law on sanctions, and a promise to delete is worth nothing.',
      ],
      [
        'reach',
        'privacy',
        (told) =>
          `List what lay on, or could be reached from, what was hit. Begin with ${told.ephiSystems()}.`,
      ],
    ),
    ...stepsIn(
      'ransomware',
      'after',
      [
        'restore',
        'technician',
        'Rebuild what was hit from clean media. Test a backup that is older than the attack, then restore.',
      ],
      [
        'report',
        'privacy',
        'Get the report of those who looked into it: the way in, the kind of malware, what was copied out, how far it went.',
      ],
      ['others', 'privacy', 'Tell those whom your contracts name, such as payers and hospitals.'],
      [
        'doors',
        'security',
        'Close the way in: a second factor, updates, no open remote access. Then test a restore.',
      ],
    ),
  ],
  evidence: [
    'Logs of the virus scanner, the firewall, the ways in from outside, and the sign-ins.',
    'Copies of disks and memory, the note, and a sample of the malware.',
    'The logs of backups and of the restore.',
    'The report of those who looked into it, with a timeline.',
  ].map(asked),
  decides: [
    'Was patient information on, or in reach of, what was hit? Then a breach is presumed.',
    'What shows that nothing was copied out: full logs, or only that nobody saw anything?',
    'Can it be proved, with logs that leave no hole, that the probability is low?',
    'Was the disk encrypted, but the computer on and signed in? Then that does not help.',
  ],
  mistakes: [
    'To say: we restored from backup, so there was no breach.',
    'To believe the criminals that they deleted the data.',
    'To clean the computers before copies are made.',
    'To plug the backup drive in to have a look.',
  ],
  cites: ['164.308(a)(6)(ii)', '164.308(a)(7)(i)', '164.402'],
};

export const mailbox: Playbook = {
  id: 'mailbox',
  title: 'Phishing, or a stranger in a mailbox',
  choice: 'Somebody clicked, or a stranger is in an email account',
  such: 'A password typed into a strange page, mail that you did not send, a payment to a new account.',
  now: [
    'Typed a password? Change it now, from another device.',
    'Keep the message. Do not forward or delete it.',
    'Write down what you clicked, and when.',
    'Warn those who may have got mail in your name: by phone.',
  ],
  steps: [
    ...stepsIn(
      'mailbox',
      'first-hour',
      [
        'lockout',
        'technician',
        (told) =>
          `Lock the stranger out of ${told.system('the mailbox', 'email')}: new password, end all sessions, remove second factors that are not yours.`,
      ],
      ['rules', 'technician', 'Take pictures of strange rules, forwards and linked apps. Then remove them.'],
      ['bank', 'owner', 'Check payments and payroll: was a bank account changed? Then call the bank now.'],
    ),
    ...stepsIn(
      'mailbox',
      'first-day',
      [
        'audit',
        'technician',
        'Export the log of sign-ins and the log of which messages were opened. Do it today: they are kept for a short time.',
      ],
      [
        'others',
        'technician',
        'Search all other accounts for the same message, and for sign-ins from the same place.',
      ],
      ['mailbox', 'technician', 'Save a copy of the whole mailbox as it is.'],
      ['contacts', 'security', 'Warn the people who got mail from it.'],
      [
        'inside',
        'privacy',
        'Begin to list the patients whose information is in the mailbox, with attachments. The days of the law run meanwhile.',
      ],
    ),
    ...stepsIn(
      'mailbox',
      'after',
      ['factor', 'security', 'Turn on a second factor for every account, and keep logs longer.'],
      ['money', 'owner', 'If money is gone: report it to the bank and to ic3.gov.'],
      ['teach', 'security', 'Show all staff the message, without blame.'],
    ),
  ],
  evidence: [
    'The message with its full header.',
    'The log of sign-ins, with places and times.',
    'Pictures of the rules, forwards and apps.',
    'The copy of the mailbox, and the list of patients made from it.',
  ].map(asked),
  decides: [
    'Did the stranger get in? Could the whole mailbox be copied?',
    'Is there a log of the messages that were opened? Without one, assume that all of them were.',
    'Whose information was in it, and in which states do they live?',
  ],
  mistakes: [
    'To count the days from the end of the search through the mailbox. They run from the day you knew.',
    'To change the password, and leave the sessions and rules.',
    'To let the logs run out.',
  ],
  cites: ['164.402', '164.308(a)(5)(i)', '164.312(d)'],
};
