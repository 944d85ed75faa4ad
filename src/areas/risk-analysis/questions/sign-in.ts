import { factOf } from '#areas/risk-analysis/fact-of.ts';
import type { Question } from './question.ts';
import { always, askIt, askVendor, inWords, standings, unlessFact } from './question.ts';

const topic = 'sign-in';

/** Accounts, passwords, and screens that lock (164.312(a), (d), 164.308(a)(5)(ii)(D)). */
export const signInQuestions: readonly Question[] = [
  {
    id: 'unique-logins',
    topic,
    title: 'A sign-in of their own for everybody',
    about: ['ehr', 'practice-management', 'pharmacy-system', 'desktop', 'laptop'],
    ask: ({ subject }) => `Does everybody sign in to ${subject.name} with a user name of their own?`,
    detail: ({ subject }) =>
      subject.assets.some(({ form }) => form === 'device')
        ? 'Think of the front desk and the exam rooms, where people take turns at one computer.'
        : 'Think of the front desk, of temporary staff, and of people who fill in for each other.',
    why: 'The law asks for a name or number of their own for each user, so that the record shows who did what.',
    cites: ['164.312(a)(2)(i)'],
    choices: standings({
      inPlace: ['Yes, everybody', 'The record can then tell who did what.'],
      partly: [
        'Some people share one',
        'It happens where people take turns. It becomes a risk with a plan, not a mark against anybody.',
      ],
      absent: 'No, there is one for all, or none is needed',
    }),
    unknownBecomes: (context) =>
      context.subject.assets.some(({ form }) => form === 'device')
        ? 'Watch for a day which user name each computer is signed in with'
        : inWords(askVendor('for the list of users, and see whether each name is one person'), context),
  },
  {
    id: 'second-factor',
    topic,
    title: 'A second step at sign-in (MFA)',
    about: ['email', 'ehr', 'practice-management', 'pharmacy-system', 'remote-access', 'cloud-files'],
    ask: ({ subject }) =>
      `To sign in to ${subject.name}, does everybody need a second step besides the password?`,
    detail:
      'A code from an app, a prompt on the phone, or a security key. Vendors call it multi-factor authentication (MFA) or two-step sign-in.',
    why: 'The law asks you to verify that whoever signs in is who they claim to be. It names no method, and a password alone can be stolen.',
    cites: ['164.312(d)'],
    choices: standings({
      inPlace: ['Yes, everybody', 'A stolen password alone then opens nothing.'],
      partly: 'Some people, or only in some situations',
      absent: [
        'No, the password is enough',
        'One stolen password would open it. Turning the second step on is often free.',
      ],
    }),
    unknownBecomes: askVendor('whether a second step at sign-in is turned on, and for whom'),
  },
  {
    id: 'password-practice',
    topic,
    title: 'Passwords that hold',
    ask: 'Do you have rules for passwords, and do people follow them?',
    detail:
      'How long they are, a different one for each system, kept in a password manager and not on a note, changed when somebody else may know them.',
    why: 'The law asks for procedures on how passwords are made, changed, and kept safe. It sets no length and no time.',
    cites: ['164.308(a)(5)(ii)(D)'],
    choices: standings({
      inPlace: [
        'Yes, and weak or stolen passwords are refused',
        'Many systems can check this by themselves.',
      ],
      partly: 'There are rules, but weak, old, or reused passwords get through',
      absent: 'No, everybody does as they like',
    }),
    unknownBecomes: askIt('which password rules your systems enforce'),
  },
  {
    id: 'default-passwords-changed',
    topic,
    title: 'Vendors’ first passwords and shared ones are changed',
    ask: 'Were the passwords that equipment came with changed, and are those that several people know changed when one of them leaves?',
    detail:
      'Router, wireless network, copier, cameras, medical devices; also the accounts that programs use, such as the one for the backup or the scanner.',
    why: 'The law asks you to verify who or what gets access. The first passwords of many devices can be looked up on the internet.',
    cites: ['164.312(d)', '164.308(a)(5)(ii)(D)'],
    choices: standings({
      inPlace: 'Yes, all of them',
      partly: [
        'Some, or they are years old',
        'Start with the router and with whatever can be reached from outside.',
      ],
      absent: 'No',
    }),
    unknownBecomes: askIt('whether any device or program still has its first password'),
    also: { 'service-passwords-renewed': always },
  },
  {
    id: 'admin-accounts-separate',
    topic,
    title: 'Administrator rights only where needed',
    ask: 'Do people do their everyday work on accounts that cannot install programs or change settings?',
    detail: 'Whoever looks after the computers would have a second account, used for nothing else.',
    why: 'The law asks that access go only as far as it was granted. Malware gets the same rights as the account that opened it.',
    cites: ['164.312(a)(1)'],
    choices: standings({
      inPlace: 'Yes, everybody',
      partly: 'Most, but some work with full rights every day',
      absent: 'No, everyday accounts can change everything',
    }),
    unknownBecomes: askIt('which accounts have administrator rights'),
  },
  {
    id: 'session-logoff',
    topic,
    title: 'Automatic sign-out',
    about: ['ehr', 'practice-management', 'pharmacy-system'],
    ask: ({ subject }) => `When nobody is using it, how soon does ${subject.name} sign people out?`,
    why: 'The law asks that a session end after a time that you set. It gives no number of minutes; the time is your policy.',
    cites: ['164.312(a)(2)(iii)'],
    choices: standings({
      inPlace: 'Within the minutes that we decided on',
      partly: [
        'It does, but late, or nobody decided when',
        'For example after hours, or at the end of the day.',
      ],
      absent: 'It never does',
    }),
    unknownBecomes: ({ subject }) =>
      `Look up after how many minutes ${subject.name} signs people out, or ask for the setting`,
  },
  {
    id: 'workstations-lock',
    topic,
    title: 'Screens that lock by themselves',
    ask: ({ program, today }) =>
      factOf(program, 'public-screens', today).value === 'yes'
        ? 'Does every computer lock by itself when people walk away, and does every screen that visitors can reach?'
        : 'Does every computer lock by itself when people walk away?',
    detail: 'Exam rooms, the front desk, and kiosks are where it is most often missing.',
    why: 'The law asks for safeguards at every computer with access to patient information, so that only authorized people get to it.',
    cites: ['164.310(c)'],
    choices: standings({
      inPlace: 'Yes, all of them, within a few minutes',
      partly: 'Most, but not all',
      absent: 'No, only when somebody remembers',
    }),
    unknownBecomes: 'Walk away from one computer of each kind, and see how long it stays open',
    also: { 'public-screens-locked': unlessFact('public-screens', 'no') },
  },
];
