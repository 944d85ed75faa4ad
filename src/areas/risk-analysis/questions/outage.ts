import type { Question } from './question.ts';
import { always, askIt, onlyWithOwnServers, standings } from './question.ts';

const topic = 'outage';

/** When something stops working (164.308(a)(7), 164.310(a)(2)(i), (d)(2)(iv), 164.312(a)(2)(ii)). */
export const outageQuestions: readonly Question[] = [
  {
    id: 'backups-made',
    topic,
    title: 'Backups',
    ask: 'Is everything with patient information copied regularly, by itself, and does somebody notice when it fails?',
    detail: 'The EHR’s vendor may do it for the EHR. Files, scans, email, and images need it too.',
    why: 'The law asks for exact copies of patient information that can be retrieved. It gives no interval.',
    cites: ['164.308(a)(7)(ii)(A)'],
    choices: standings({
      inPlace: 'Yes, everything',
      partly: 'The main things, or nobody checks whether it worked',
      absent: 'No',
    }),
    unknownBecomes: askIt('what is backed up, how often, and who is told when it fails'),
  },
  {
    id: 'backups-offline',
    topic,
    title: 'A backup that an attacker cannot reach',
    ask: 'Is there one copy that somebody who has broken into your systems could not erase or encrypt?',
    detail:
      'Disconnected and stored elsewhere, or with a service that does not let anybody change copies for a while.',
    why: 'The law asks for copies that can be retrieved. Attackers who want a ransom look for the backups first.',
    cites: ['164.308(a)(7)(ii)(A)'],
    choices: standings({
      inPlace: 'Yes',
      partly: 'For some systems, or we are not sure about all',
      absent: [
        'No, all copies are connected',
        'A second drive that is unplugged after each copy is a start.',
      ],
    }),
    unknownBecomes: askIt('whether somebody with an administrator’s password could erase every backup'),
  },
  {
    id: 'restore-tested',
    topic,
    title: 'A restore and the recovery were tried',
    ask: 'Have you tried to bring a whole system back from a backup, following your own steps?',
    detail: 'Only a restore shows that a backup works. How often is your policy; the law gives no number.',
    why: 'The law asks you to test your contingency plans from time to time, and to mend what did not work.',
    cites: ['164.308(a)(7)(ii)(D)'],
    choices: standings({
      inPlace: [
        'Yes, it worked, and we wrote it down',
        'Note the day, what was restored, and how long it took.',
      ],
      partly: 'Only single files, or only part of the way',
      absent: 'Never',
    }),
    unknownBecomes: askIt('when a restore was last tried, and what came of it'),
    also: { 'recovery-plan-tested': always },
  },
  {
    id: 'recovery-plan',
    topic,
    title: 'The way back, in writing',
    ask: 'Is it written down how you get your data and systems back, and which of them come first?',
    detail: 'The steps, the telephone numbers, and who may enter the building for it, day or night.',
    why: 'The law asks for a plan to restore what was lost, for a ranking of your systems, and for a way into the building to do it.',
    cites: ['164.308(a)(7)(ii)(B)', '164.308(a)(7)(ii)(E)', '164.310(a)(2)(i)'],
    choices: standings({
      inPlace: ['Yes, all of that', 'Keep a printed copy: it is needed when nothing works.'],
      partly: 'Some of that',
      absent: 'No, or only in somebody’s head',
    }),
    unknownBecomes: askIt('whether there is a recovery plan, and where it is kept'),
    also: { 'systems-ranked': always, 'contingency-entry': always },
  },
  {
    id: 'works-without-systems',
    topic,
    title: 'Working while systems are down',
    ask: 'If the EHR or the internet is down for a day, can you still see what you need of a patient’s record, and work on safely?',
    detail:
      'Printed forms, a way to read the record in an emergency, and somebody else who can get in when the one person with the password is away.',
    why: 'The law asks for ways to get at patient information in an emergency, and to keep protecting it while you work in emergency mode.',
    cites: ['164.308(a)(7)(ii)(C)', '164.312(a)(2)(ii)'],
    choices: standings({
      inPlace: 'Yes, it is written down, and people know it',
      partly: 'In some way, but not in writing, or only some people know',
      absent: 'No, we would have to send patients home',
    }),
    unknownBecomes:
      'Ask the EHR vendor how you read records during an outage, and ask the staff what they would do',
    also: { 'emergency-access': always },
  },
  {
    id: 'copied-before-moving',
    topic,
    title: 'A copy before equipment is moved',
    ask: 'Before a server or another machine with patient information is moved or repaired, do you make a copy of what is on it?',
    why: 'The law asks for an exact copy that can be retrieved, made before equipment is moved, where it is needed.',
    cites: ['164.310(d)(2)(iv)'],
    choices: standings({
      inPlace: 'Yes, each time',
      partly: 'Sometimes, or we rely on the last backup',
      absent: 'No',
    }),
    unknownBecomes: askIt('what is done before a server is moved or repaired'),
    matters: onlyWithOwnServers({ as: 'backups-made' }, ', so what you say about backups counts'),
  },
];
