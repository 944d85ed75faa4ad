import { factOf } from '#areas/risk-analysis/fact-of.ts';
import type { Question } from './question.ts';
import { always, askIt, onlyWith, standings, unlessFact } from './question.ts';

const topic = 'outside';

/** Malice from outside, and what is open to it (164.308(a)(5), 164.312). */
export const outsideQuestions: readonly Question[] = [
  {
    id: 'security-training',
    topic,
    title: 'Training and reminders',
    ask: 'Has everybody been trained in security, and are they reminded of it from time to time?',
    detail:
      'Owners, clinicians, and temporary staff included. How often is your policy; the law gives no number.',
    why: 'The law asks for a program that trains your whole workforce in security, with updates from time to time.',
    cites: ['164.308(a)(5)(i)', '164.308(a)(5)(ii)(A)'],
    choices: standings({
      inPlace: ['Yes, everybody, and it is on record', 'The record holds who, when, and what was taught.'],
      partly: 'Some people, or no reminders since, or no record',
      absent: 'No',
    }),
    unknownBecomes: 'Look for the training records, and compare them with your roster',
    also: { 'security-reminders': always },
  },
  {
    id: 'phishing-practice',
    topic,
    title: 'Practice against phishing',
    ask: 'Do people practice spotting false emails, and do they know whom to tell when they clicked on one?',
    detail: 'Phishing messages trick people into giving away a password, or into opening harmful software.',
    why: 'The law asks you to keep people aware of security from time to time, and false emails are a common way in.',
    cites: ['164.308(a)(5)(ii)(A)'],
    choices: standings({
      inPlace: 'Yes, we send practice messages, and everybody knows whom to tell',
      partly: 'It was talked about, but never practiced',
      absent: ['No', 'Fifteen minutes at a staff meeting are a good start.'],
    }),
    unknownBecomes: 'Ask three people what they would do after clicking on a false email',
  },
  {
    id: 'email-filtering',
    topic,
    title: 'Filter for incoming email',
    ask: 'Is incoming email checked for false senders, harmful links, and harmful attachments?',
    why: 'The law asks you to guard against malicious software and to detect it, and much of it arrives by email.',
    cites: ['164.308(a)(5)(ii)(B)'],
    choices: standings({
      inPlace: 'Yes, and messages from outside are marked',
      partly: 'Only by what the mail service does without anybody setting it',
      absent: 'No',
    }),
    unknownBecomes: askIt('which protections against phishing are turned on in your email'),
    matters: onlyWith(['email'], 'email'),
  },
  {
    id: 'endpoint-protection',
    topic,
    title: 'Protection software on every computer',
    ask: 'Does every computer and server have protection software that is running, up to date, and watched by somebody?',
    detail: 'Antivirus, or what vendors call endpoint detection and response (EDR).',
    why: 'The law asks for procedures that guard against malicious software, detect it, and report it.',
    cites: ['164.308(a)(5)(ii)(B)'],
    choices: standings({
      inPlace: 'Yes, on all of them, and somebody gets the alarms',
      partly: 'On some, or nobody looks at the alarms',
      absent: 'No',
    }),
    unknownBecomes: askIt('for a list of your computers with the state of their protection software'),
  },
  {
    id: 'patching',
    topic,
    title: 'Updates (patching)',
    ask: 'Do computers, servers, and network equipment get security updates soon after they come out?',
    detail: 'This includes replacing what its maker no longer updates, such as an old version of Windows.',
    why: 'The law asks you to guard against malicious software, and old holes are what it comes through.',
    cites: ['164.308(a)(5)(ii)(B)'],
    choices: standings({
      inPlace: 'Yes, all of them, and somebody checks',
      partly: [
        'Mostly, but something is old or gets forgotten',
        'Routers, printers, and the computer of an old device are often the ones.',
      ],
      absent: 'No, or only when something breaks',
    }),
    unknownBecomes: askIt('for a list of what is not up to date'),
  },
  {
    id: 'firewall-maintained',
    topic,
    title: 'A firewall that somebody maintains',
    ask: 'Between your network and the internet, is there a firewall that somebody sets up and looks after?',
    detail:
      'It is often inside the router. Looking after means: only what is needed may come in, and somebody would notice a fault.',
    why: 'The law asks you to guard patient information against unauthorized access while it is sent over a network.',
    cites: ['164.312(e)(1)'],
    choices: standings({
      inPlace: 'Yes, at every site',
      partly: 'There is one, but nobody has looked at it since it was set up',
      absent: 'No, or just what the internet company brought',
    }),
    unknownBecomes: askIt('which firewall you have, and who looks after it'),
  },
  {
    id: 'network-separated',
    topic,
    title: 'Guests and gadgets on a network of their own',
    ask: ({ program, today }) =>
      factOf(program, 'wireless', today).value === 'guests-too'
        ? 'Are guests and gadgets on a network apart from the computers with patient information?'
        : 'Are gadgets on a network apart from the computers with patient information?',
    detail:
      'Gadgets are cameras, televisions, speakers, thermostats, and medical devices: whatever is connected and hard to keep safe.',
    why: 'The law asks you to let only those into your systems who were granted access. On one network, each device can reach all the others.',
    cites: ['164.312(a)(1)', '164.312(e)(1)'],
    choices: standings({
      inPlace: 'Yes, all of them, or there are none',
      partly: 'Some of them',
      absent: ['No, everything is on one network', 'Many routers can make a second network at no cost.'],
    }),
    unknownBecomes: askIt('for a drawing of your network, with what is on it'),
    also: { 'guest-wireless-separate': unlessFact('wireless', 'none', 'staff-only') },
  },
  {
    id: 'remote-work-safe',
    topic,
    title: 'Safe work away from the office',
    ask: 'When people work away from the office, is it over a protected connection and on devices that you control?',
    detail: 'And out of sight and hearing of family, guests, and people at the next table.',
    why: 'The law asks you to say how and in what surroundings computers with access to patient information are used, at home as well.',
    cites: ['164.310(b)', '164.312(e)(1)'],
    choices: standings({
      inPlace: 'Yes, for everybody, and the rules are in writing',
      partly: 'Some people, or there are no written rules',
      absent: 'No, people use what they have',
    }),
    unknownBecomes: 'Ask each person who works away from the office on which device, and how they connect',
    matters: unlessFact('works-from-home', 'no'),
  },
  {
    id: 'telehealth-safe',
    topic,
    title: 'Safe video visits',
    ask: 'Do video visits run on a service chosen for health care, from a private room, with the patient’s identity checked?',
    detail: 'Chosen for health care means: encrypted, and with a business associate agreement.',
    why: 'The law asks you to guard patient information while it is sent over a network, and a video visit is just that.',
    cites: ['164.312(e)(1)', '164.312(d)'],
    choices: standings({
      inPlace: 'Yes, all of that',
      partly: 'Some of that, or some clinicians use something else',
      absent: 'No, we use an ordinary video app',
    }),
    unknownBecomes: 'Ask each clinician which program they use for video visits, and from where',
    matters: unlessFact('offers-telehealth', 'no'),
  },
  {
    id: 'portal-safe',
    topic,
    title: 'A safe patient portal',
    ask: 'On the patient portal, is a patient’s identity checked before the first sign-in, and can a stolen password alone not open it?',
    detail: 'Think of parents and former partners too: is their access ended when it should be?',
    why: 'The law asks you to verify that whoever seeks access is who they claim to be, patients included.',
    cites: ['164.312(d)'],
    choices: standings({
      inPlace: 'Yes, both',
      partly: 'One of the two, or only if the patient turns it on',
      absent: 'No',
    }),
    unknownBecomes: 'Ask the vendor of the patient portal how patients are enrolled and how they sign in',
    matters: onlyWith(['patient-portal'], 'patient portal'),
  },
  {
    id: 'medical-devices-safe',
    topic,
    title: 'Connected medical devices',
    ask: 'Does somebody keep the medical devices updated, with changed passwords, and reachable only for those who need them?',
    detail: 'Old devices may get no updates anymore. Then the network around them has to protect them.',
    why: 'The law asks that only people and programs with granted access get in, and a device with patient information is such a system.',
    cites: ['164.312(a)(1)'],
    choices: standings({
      inPlace: 'Yes, all of them',
      partly: 'Some of them, or some get no updates anymore',
      absent: 'No, nobody looks after that',
    }),
    unknownBecomes: 'Ask the maker of each device whether it still gets updates, and who can sign in to it',
    matters: unlessFact('networked-medical-devices', 'no'),
  },
];
