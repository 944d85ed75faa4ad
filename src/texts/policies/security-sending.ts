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

/** Each way that patient information takes out of the practice, and how it is guarded on it. */
function ways(told: Told): string[][] {
  const texts = told.fact('texts-about-patients');
  return [
    ...(told.has('patient-portal')
      ? [['Portal', told.system('', 'patient-portal'), 'Encrypted. Our first choice for patients.']]
      : []),
    ...(told.has('email')
      ? [['Email', told.system('', 'email'), 'Encrypted when patient information leaves us. See below.']]
      : []),
    ...(told.has('fax')
      ? [
          [
            'Fax',
            told.system('', 'fax'),
            told.vendorOf('fax') === undefined
              ? 'Preset numbers, a cover sheet, nobody else at the machine.'
              : 'Encrypted up to the service. Preset numbers and a cover sheet.',
          ],
        ]
      : []),
    ...(told.has('clearinghouse', 'e-prescribing', 'lab-interface')
      ? [
          [
            'Claims, prescriptions, and results',
            told.system('', 'clearinghouse', 'e-prescribing', 'lab-interface'),
            'Only the encrypted connection of the vendor.',
          ],
        ]
      : []),
    ...(told.has('cloud-files')
      ? [['Shared files', told.system('', 'cloud-files'), 'A link for one named person, with an end.']]
      : []),
    ...(told.fact('offers-telehealth') === 'yes'
      ? [['Video visits', told.system('The approved program', 'telehealth'), 'Encrypted. See SEC-18.']]
      : []),
    [
      'Text messages',
      told.system(texts === 'yes' ? 'The approved app' : 'None', 'messaging'),
      texts === 'no'
        ? 'We do not text about patients.'
        : 'Only in an app that we approved. No names in plain texts.',
    ],
    ...(told.fact('website-forms-or-booking') === 'yes'
      ? [
          [
            'Our website',
            told.website() ?? 'Forms and booking',
            'Encrypted (https). No trackers on such pages.',
          ],
        ]
      : []),
    ...(told.fact('wireless') === 'none'
      ? []
      : [['Wireless', told.system('Our own', 'network'), 'Encrypted (WPA2 or WPA3). See SEC-19.']]),
  ];
}

const transmission: PolicyText = {
  id: 'SEC-15',
  title: 'Sending patient information: email, fax, messages, and connections',
  area: 'security',
  level: 'required',
  answers: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  audience: 'everyone',
  applies: everyPractice(
    'Every practice must guard electronic patient information on its way over a network (164.312(e)(1)).',
  ),
  purpose: (told) => `What ${told.name()} sends reaches the right person, unread and unchanged.`,
  who: (told) => whoOf(told, 'everybody who sends patient information.', technicalPart(told)),
  rule: (told) => [
    para(
      'Patient information goes out only by ways that we guard. They are in the table. Send as little as does the job, to somebody who may have it. Private email and private apps are never used for it.',
    ),
    grid(['Way', 'What we use', 'How it is guarded'], ways(told)),
    para(
      `The law asks us to encrypt whenever it is appropriate. We have decided. Patient information that leaves our network is encrypted on its way. There is one exception. A patient may want plain email or text. We warn that others may read it, note the choice, and then send it so.${told.has('fax') && told.vendorOf('fax') === undefined ? ' A paper fax over a phone line is not encrypted: the steps for fax guard it.' : ''}`,
    ),
    para(addressable(told, 'Encryption on the way, and checks that nothing was changed, are')),
  ],
  procedure: (told) => [
    heading('What you do', 3),
    steps(
      'Check the address or number, letter by letter, before you send. Beware of names that fill in by themselves.',
      told.has('email') &&
        `In ${told.names('email')}, use the button or the word in the subject line that encrypts. Keep names and health out of the subject. It is never encrypted.`,
      told.has('patient-portal') && `For patients, use ${told.names('patient-portal')} first.`,
      told.has('fax') &&
        `Fax (${told.names('fax')}): choose a stored number. Call ahead for a new one. Use the cover sheet, and look at the report.`,
      told.fact('texts-about-patients') === 'no'
        ? 'Do not text about patients, not even among ourselves. Call.'
        : `Text only with ${told.system('the app that we approved', 'messaging')}. No names, no pictures in the private messages of your phone.`,
      told.does('appointment-reminders') === 'yes' &&
        `A reminder names ${told.name()}, the day, and the hour. It says nothing of the reason or of results.`,
      told.fact('uses-ai') === 'no'
        ? 'Do not paste patient information into any web page or AI tool.'
        : 'Paste patient information into no web page, and into no AI tool that we have not approved by name.',
      `A patient wants plain email? Say: “Others could read it on the way. Do you still want that?” Note the answer${told.has('ehr') ? ` in ${told.names('ehr')}` : ' in the chart'}.`,
      `It went to the wrong place? Do not just recall it. Tell ${told.reachSecurity()}, ${reportTime(told)}.`,
    ),
    heading('What we do', 3),
    steps(
      `${opening(technician(told))} sets ${told.system('email', 'email')} so that mail to outside goes over an encrypted line (TLS). Mail that looks like it holds patient information goes as a protected message. Without an encrypted line it stays here, unless the patient chose plain email.`,
      `${opening(technician(told))} turns off old and open methods: plain FTP, old TLS versions, and copying to private accounts.`,
      told.has('clearinghouse', 'lab-interface', 'e-prescribing') &&
        `For each connection (${told.names('clearinghouse', 'lab-interface', 'e-prescribing')}), we note who is at the other end, how it is encrypted, and how we see that something was lost or changed.`,
      `We send a test message ${told.every('access-review-months')} over each way, and look at how it arrives. The interval is ours.`,
      told.has('fax') && 'We check stored fax numbers at the same time. Old ones are removed.',
      open(told.fact('website-forms-or-booking')) &&
        'We find out whether people can write, book, or pay on our website, and how that is sent.',
    ),
  ],
  records: (told) => [
    points(
      'Diligence keeps, for each system, where patient information goes from it and whether it is encrypted on the way.',
      `Pictures of the settings, and notes of the tests, are in the security folder of ${told.securityOfficial()}.`,
      'A patient’s choice of plain email is in the chart.',
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when a new way of sending comes in'),
  promises: () => [
    {
      id: 'sent-information-is-encrypted',
      sentence: 'Patient information that leaves our network is encrypted on its way.',
      shownBy: ['164.312(e)(2)(ii)'],
    },
    {
      id: 'sending-is-guarded',
      sentence: 'Patient information goes out only by ways that we guard.',
      shownBy: ['164.312(e)(1)'],
    },
  ],
};

const malware: PolicyText = {
  id: 'SEC-16',
  title: 'Malware, updates, and weak points',
  area: 'security',
  level: 'required',
  answers: ['164.308(a)(1)(ii)(B)', '164.308(a)(5)(ii)(B)'],
  audience: 'everyone',
  applies: everyPractice(
    'Every practice must reduce its risks and have procedures against malicious software (164.308(a)(1)(ii)(B), 164.308(a)(5)(ii)(B)).',
  ),
  purpose: (told) =>
    `Malware comes in by email, by old software, and by open doors on the internet. ${told.name()} keeps all three shut.`,
  who: (told) => whoOf(told, 'everybody who uses a device of ours.', technicalPart(told)),
  rule: (told) => [
    points(
      'Every computer has protection against malware. It is on, current, and watched from one place.',
      `Urgent updates are installed within ${told.measured('patch-days')}. Others follow with the next round, at least every month. The law names no days: these are ours.`,
      'What its maker no longer updates is replaced. Until then it is cut off from the internet.',
      'Only programs that we approved are installed. Daily work is done without the right to install.',
    ),
    para(addressable(told, 'Protection from malicious software is')),
  ],
  procedure: (told) => [
    heading('What you do', 3),
    steps(
      'Stop before you click. Were you expecting it? Is it in a hurry? Does it want a password or money? Then it may be a trap.',
      `Check by phone, at a number that you already know. Mail that seems to come from ${told.securityOfficial()}${told.itCompany() === undefined ? '' : `, ${told.itCompany()},`} or a patient can be false too.`,
      told.fact('usb-media-used') === 'no'
        ? 'Plug in no USB drive or disc. We use none.'
        : 'Plug in only drives of ours. Discs from patients are scanned first.',
      'Never turn off protection or put off an update for more than a day. Leave the computer on, and locked, when updates are announced.',
      `You clicked, or something is strange: slow, locked files, a ransom note? Pull the network cable, leave it on, and tell ${told.reachSecurity()}, ${reportTime(told)}. You will not be punished for telling.`,
    ),
    heading('What we do', 3),
    steps(
      `${opening(technician(told))} puts protection on ${told.devices() ?? 'each computer'}, and looks at its warnings every work day.`,
      told.has('email') &&
        `In ${told.names('email')}: a filter for traps and dangerous files, a mark on mail from outside, no mail forwarded by itself.`,
      told.has('file-server', 'server') &&
        told.vendorOf('file-server', 'server') === undefined &&
        `Updates of ${told.names('file-server', 'server')} are ours alone. We make a backup first, work outside office hours, and test it afterward.`,
      told.vendorOf('ehr', 'practice-management', 'cloud-files') !== undefined &&
        `For systems in the cloud, the vendor installs updates (${told.vendorOf('ehr', 'practice-management', 'cloud-files')}). We read its notices and do our part, such as browsers.`,
      told.has('network') &&
        `Firewall, wireless, and phones need updates too (${told.names('network')}). They are easily forgotten.`,
      told.fact('networked-medical-devices') === 'yes' &&
        `A medical device is updated only as its maker allows${told.has('medical-device') ? ` (${told.names('medical-device')})` : ''}. One that cannot be updated gets a network of its own.`,
      open(told.fact('networked-medical-devices')) &&
        'We go through the rooms and note each medical device with a network cable. That is still to be done.',
      told.fact('works-from-home') === 'yes' &&
        'Devices that work from home get updates and protection there as well. One not seen for a month is called in.',
      `${opening(technician(told))} scans ${told.has('network') ? told.names('network') : 'our network'} for weak points every three months, from inside and outside. The three months are ours.`,
      `${technician(told) === told.securityOfficial() ? `Every month ${told.securityOfficial()} writes down` : `Every month ${technician(told)} gives ${told.securityOfficial()}`} a list: each device, its protection, missing updates and since when, and what is near its end. What is late goes into the risk plan (SEC-02).`,
      `We send a harmless trap by email ${told.every('phishing-months')}, to practice. Anybody who clicks gets help, not blame.`,
    ),
  ],
  records: (told) => [
    points(
      `The monthly lists and the reports of scans, in the security folder of ${told.securityOfficial()}.`,
      'What was found and how it ended, in Diligence under Incidents.',
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'after malware got in'),
  promises: (told) => [
    {
      id: 'computers-are-protected',
      sentence: 'Every computer has protection against malware.',
      shownBy: ['164.308(a)(5)(ii)(B)'],
    },
    {
      id: 'updates-are-installed',
      sentence: `Urgent updates are installed within ${told.measured('patch-days')}.`,
      shownBy: ['164.308(a)(5)(ii)(B)'],
    },
  ],
};

/** Policies on what goes out, and on what tries to come in. */
export const securitySending: readonly PolicyText[] = [transmission, malware];
