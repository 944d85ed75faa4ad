import type { AssetKind } from '#areas/inventory/events.ts';
import type { Told } from '#told/told.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import { bothOfficials } from './sentences.ts';
import {
  addressable,
  keptSoLong,
  andOwner,
  reportTime,
  reviewed,
  secondPerson,
  standIn,
  technicalPart,
  technician,
  whoOf,
} from './security-words.ts';
import { everyPractice, opening } from './wording.ts';

const incidents: PolicyText = {
  id: 'SEC-06',
  title: 'Security incidents: report, respond, record',
  area: 'security',
  level: 'required',
  answers: ['164.308(a)(6)(i)', '164.308(a)(6)(ii)'],
  audience: 'everyone',
  applies: everyPractice('Every practice must have procedures for security incidents (164.308(a)(6)(i)).'),
  purpose: (told) =>
    `When something goes wrong at ${told.name()}, we hear of it fast, stop the harm, and write it down.`,
  who: (told) =>
    whoOf(
      told,
      'everybody who works here. You report. You do not have to be sure.',
      technicalPart(told),
      `**Decides whether it is a breach that we must tell people of:** ${told.privacyOfficial()}, by the breach policies.`,
    ),
  rule: (told) => [
    para(
      'It is a security incident when somebody gets at information in our systems without permission: opens, uses, shares, changes, or destroys it. To disturb a system is one too. A try counts even if it failed (164.304).',
    ),
    para(
      `Report it ${reportTime(told)}. Everybody knows whom to tell when something goes wrong. Nobody is punished for a report made in good faith, not even of a mistake of your own. You never look into it alone.`,
    ),
    grid(
      ['How bad', 'Such as', 'Who is told'],
      [
        ['Small', 'A phishing email that nobody opened. A blocked sign-in.', told.securityOfficial()],
        [
          'Serious',
          `A lost ${told.has('laptop') ? 'laptop' : told.has('phone') ? 'phone' : 'device'}. Somebody read a chart without need. A fax or email to the wrong person.`,
          bothOfficials(told),
        ],
        [
          'Grave',
          'Ransomware. A stranger in our email. A system with patient information taken over or gone.',
          `${andOwner(told, told.securityOfficial(), told.privacyOfficial(), technician(told))}, day or night.`,
        ],
      ],
    ),
  ],
  procedure: (told) => [
    heading('What you do', 3),
    steps(
      `Tell ${told.reachSecurity()}${standIn(told) === undefined ? '' : `, or ${standIn(told)}`}. If you reach nobody, call ${told.phone()}. Or use “Report an incident” in Diligence.`,
      'Say what you saw, when, and on which device. Leave patient names out of it.',
      'Strange message or locked screen? Pull the network cable or turn off the wireless. **Do not turn the device off, and do not delete anything.**',
      'Pay nobody, and answer no stranger. Say nothing outside.',
    ),
    heading('What we do', 3),
    steps(
      `${told.securityOfficial()} notes the day and hour of the first report in Diligence. Later notices count from the day that any of us first knew, or should have known.`,
      `${opening(technician(told))} cuts off what is affected: the account, the device, the way in. The logs are saved before they are written over.`,
      `If we have insurance for such events, we call the insurer before we hire anybody.${told.vendorOf('ehr') === undefined ? '' : ` For the EHR we call ${told.vendorOf('ehr')}.`}${told.vendorOf('email') === undefined ? '' : ` For email we call ${told.vendorOf('email')}.`} In a crime we call the police and tell the FBI (ic3.gov). For ransomware, cisa.gov has help.`,
      'If care is at stake, we go over to work on paper (SEC-07).',
      told.has('email') &&
        `A mailbox in ${told.names('email')} was entered: new password, end all sessions, remove strange rules and apps, and keep the log. Then see what was in it.`,
      told.has('laptop', 'phone', 'tablet') &&
        `Something we carry is gone (${told.names('laptop', 'phone', 'tablet')}): lock it from afar, change its passwords, and note whether it was on. Wipe it only once the logs are saved.`,
      told.has('portable-drive') &&
        `A drive is gone (${told.names('portable-drive')}): find out what was on it and whether it was encrypted. A password on a file is not encryption.`,
      'Ransomware is a security incident. If it locked patient information, we presume a breach. A restore from backup does not change that.',
      `We stop the harm as far as we can: get things back, ask the wrong reader to destroy it, warn patients at risk.`,
      `${told.privacyOfficial()} makes the breach assessment in writing (45 CFR 164.402). Days run from discovery, not from the end of our inquiry.`,
      'We find the cause, fix it, and update the risk analysis (SEC-01). We write down each incident, what we did, and how it ended.',
    ),
    para(
      `We walk through a made-up incident with all concerned ${told.every('contingency-test-months')}. That interval is our own.`,
    ),
  ],
  records: (told) => [
    points(
      'Diligence keeps every incident: when it happened, when we knew, what we did, and how it ended. Small ones too.',
      `Logs, pictures, and letters of a case are in the security folder of ${told.securityOfficial()}.`,
      'The contact card with day and night numbers hangs at each desk, on paper. It names the vendors of our systems, the insurer, and our lawyer.',
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'after each grave incident'),
  promises: () => [
    {
      id: 'incidents-are-recorded',
      sentence: 'We write down each incident, what we did, and how it ended.',
      shownBy: ['164.308(a)(6)(ii)'],
    },
    {
      id: 'incidents-have-a-procedure',
      sentence: 'Everybody knows whom to tell when something goes wrong.',
      shownBy: ['164.308(a)(6)(i)'],
    },
  ],
};

type Meanwhile = readonly [kind: AssetKind, within: string, meanwhile: string];

const sameDay = 'The same day';
const twoDays = 'Two days';
const oneWeek = 'One week';

/** What patients need first comes first; how soon it is back, and how work goes on without it. */
const order: readonly Meanwhile[] = [
  ['network', sameDay, 'Calls only. Nothing over other networks.'],
  ['ehr', sameDay, 'Printed schedule and paper forms.'],
  ['practice-management', sameDay, 'Printed schedule.'],
  ['pharmacy-system', sameDay, 'Paper labels and the printed lists.'],
  ['e-prescribing', sameDay, 'By phone, or on paper where state law allows it.'],
  ['phone-system', sameDay, 'A mobile phone that gets our calls.'],
  ['telehealth', twoDays, 'By phone, or a new day.'],
  ['lab-interface', twoDays, 'Results by phone, read back.'],
  ['imaging', twoDays, 'Urgent images elsewhere.'],
  ['scheduling', twoDays, 'Printed schedule.'],
  ['cloud-files', twoDays, 'Printed forms.'],
  ['file-server', twoDays, 'Scans wait on paper, locked up.'],
  ['email', twoDays, 'By phone and mail.'],
  ['messaging', twoDays, 'By phone.'],
  ['fax', twoDays, 'By mail, or by phone and read back.'],
  ['billing', oneWeek, 'Bills wait.'],
  ['clearinghouse', oneWeek, 'Claims wait.'],
  ['patient-portal', oneWeek, 'By phone and mail.'],
];

/** The practice’s systems in the order in which they come back, with who brings each back. */
function recovery(told: Told): string[][] {
  return order
    .filter(([kind]) => told.has(kind))
    .map(([kind, within, meanwhile], at) => [
      `${at + 1}. ${told.system('', kind)}`,
      told.vendorOf(kind) ?? (kind === 'telehealth' ? 'Its vendor' : technician(told)),
      within,
      meanwhile,
    ]);
}

/** Whether patient information lies with the practice itself, beside what vendors keep for it. */
function keepsOwn(told: Told): boolean {
  return told.has('backup', 'file-server', 'server') || told.vendorOf('ehr') === undefined;
}

const contingency: PolicyText = {
  id: 'SEC-07',
  title: 'Contingency plan: backup, recovery, and work without systems',
  area: 'security',
  level: 'required',
  answers: [
    '164.308(a)(7)(i)',
    '164.308(a)(7)(ii)(A)',
    '164.308(a)(7)(ii)(B)',
    '164.308(a)(7)(ii)(C)',
    '164.308(a)(7)(ii)(D)',
    '164.308(a)(7)(ii)(E)',
    '164.310(a)(2)(i)',
    '164.312(a)(2)(ii)',
  ],
  audience: ['front-desk', 'clinical', 'it', 'official'],
  applies: everyPractice('Every practice must have a plan for the day its systems fail (164.308(a)(7)(i)).'),
  purpose: (told) =>
    `Fire, flood, a failed disk, or an attack: patients of ${told.name()} are still cared for, and their records come back.`,
  who: (told) =>
    whoOf(
      told,
      'all who work with patients or with our systems.',
      technicalPart(told),
      `**Declares an emergency, and ends it:** any one of ${andOwner(told, told.securityOfficial(), standIn(told))}.`,
    ),
  rule: (told) => [
    para(
      `**Backup.** We make backups at least ${told.every('backup-hours')}. They hold all patient information that we keep ourselves. So we lose no more than the work of that time. The number is ours. ${keepsOwn(told) ? 'There are three copies on two kinds of media. One is off site. One is out of reach of our network, or cannot be changed.' : 'We have no server here. What vendors keep for us, they copy, and we have that in writing.'}`,
    ),
    para(
      '**Recovery.** We have written steps to restore each system. Our systems are ranked by how soon patients need them. The times are our goals. We can work, and keep patient information safe, without our systems.',
    ),
    recovery(told).length > 0
      ? grid(['System', 'Who brings it back', 'Back within', 'How we work meanwhile'], recovery(told))
      : para(`The systems, in this order: ${told.ephiSystems()}.`),
    para(
      addressable(
        told,
        'Testing this plan, ranking our systems, and entry to the building in an emergency are',
      ),
    ),
  ],
  procedure: (told) => [
    heading('Backup', 3),
    steps(
      told.has('backup')
        ? `Our backup is this: ${told.names('backup')}${told.vendorOf('backup') === undefined ? '' : `, run by ${told.vendorOf('backup')}`}. ${opening(technician(told))} looks each work day whether it ran, and fixes what failed.`
        : keepsOwn(told)
          ? `No backup system is in our inventory yet. ${opening(technician(told))} names one for all that we hold ourselves, and enters it.`
          : `We keep no patient information on our computers, so there is nothing to copy on them. ${opening(technician(told))} looks ${told.every('log-review-days')} whether that is still so.`,
      told.has('backup') &&
        told.vendorOf('backup') === undefined &&
        'One copy is always away from the building, encrypted and locked up. The others are unplugged when no copy is being made.',
      told.has('file-server', 'server') &&
        `The copies include the whole of ${told.names('file-server', 'server')}, with its settings.`,
      told.vendorOf('ehr') !== undefined &&
        `${told.vendorOf('ehr')} copies the EHR. ${told.securityOfficial()} asks in writing how often, where to, and how fast it comes back, and keeps the answer.`,
      told.has('cloud-files', 'email') &&
        `We copy ${told.names('cloud-files', 'email')} too. A recycle bin in the cloud is not a backup.`,
      `We test a restore ${told.every('restore-test-months')}. First it is a folder, then a whole system. Somebody checks that it is complete. Only a restore proves a backup.`,
      'While it runs, Diligence copies its own record each night and tests the copy. That covers none of our other systems.',
    ),
    heading('When systems fail', 3),
    steps(
      `Tell ${told.reachSecurity()}. ${told.securityOfficial()} says “we work on paper from now”, and notes the hour.`,
      `The downtime box has forms, the last printed schedule, and phone lists. It stands at ${told.manySites() ? `each site (${told.sites()})` : told.sites()}.`,
      'Paper with patient information stays in sight or locked up.',
      `**Emergency access.** If a clinician needs a chart and cannot get in, ${told.securityOfficial()} opens the sealed envelope with the emergency sign-in${told.has('ehr') ? ` for ${told.names('ehr')}` : ''}. Each use is noted, reviewed the next work day, and the password changed.`,
      `**Entry.** This is for ${technician(told)} and the vendors of our systems. Those who restore our data can get into the building in an emergency. One of us lets them in, and checks who they are. Keys for a day without power are with ${andOwner(told, told.securityOfficial())}.`,
      `${opening(technician(told))} restores in the order above, on machines that are known to be clean.`,
      'We check a sample of records. Then we type in what is on paper, and a second person checks it.',
    ),
    para(
      `We try this plan ${told.every('contingency-test-months')}. For an hour, we work on paper. What did not work is changed in the plan.`,
    ),
  ],
  records: (told) => [
    points(
      'Reports of the backups, and the notes of each restore: what, when, by whom, whether complete.',
      'Notes of each drill and each real emergency, and each version of this plan.',
      `All of this is in the security folder of ${told.securityOfficial()}. A copy of the plan is on paper, off site.`,
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'after each drill, each outage, and each new system'),
  promises: (told) => [
    {
      id: 'backups-are-made',
      sentence: `We make backups at least ${told.every('backup-hours')}.`,
      shownBy: ['164.308(a)(7)(ii)(A)'],
    },
    {
      id: 'restores-are-tested',
      sentence: `We test a restore ${told.every('restore-test-months')}.`,
      shownBy: ['164.308(a)(7)(ii)(D)'],
    },
    {
      id: 'plan-is-tried',
      sentence: `We try this plan ${told.every('contingency-test-months')}.`,
      shownBy: ['164.308(a)(7)(ii)(D)'],
    },
    {
      id: 'lost-data-comes-back',
      sentence: 'We have written steps to restore each system.',
      shownBy: ['164.308(a)(7)(ii)(B)'],
    },
    {
      id: 'work-goes-on-without-systems',
      sentence: 'We can work, and keep patient information safe, without our systems.',
      shownBy: ['164.308(a)(7)(ii)(C)'],
    },
    {
      id: 'systems-are-ranked',
      sentence: 'Our systems are ranked by how soon patients need them.',
      shownBy: ['164.308(a)(7)(ii)(E)'],
    },
    {
      id: 'helpers-can-enter',
      sentence: 'Those who restore our data can get into the building in an emergency.',
      shownBy: ['164.310(a)(2)(i)'],
    },
  ],
};

const evaluation: PolicyText = {
  id: 'SEC-08',
  title: 'Evaluation of our security program',
  area: 'security',
  level: 'required',
  answers: ['164.308(a)(8)'],
  audience: ['it', 'official'],
  applies: everyPractice(
    'Every practice must evaluate from time to time how far it meets the Security Rule (164.308(a)(8)).',
  ),
  purpose: (told) =>
    `The risk analysis asks what could harm us. This evaluation asks something else: does ${told.name()} do what the Security Rule and our own policies say?`,
  who: (told) =>
    whoOf(
      told,
      'everybody who is asked to show how a rule is followed.',
      technicalPart(told),
      `**May do it:** ${told.securityOfficial()} with ${secondPerson(told)}, or somebody from outside. The law does not ask for an outsider. Whoever does it should not check only work of their own.`,
    ),
  rule: (told) => [
    para(
      `We evaluate our security program ${told.every('evaluation-months')}. The law says “periodic” and names no number: this one is ours. We also evaluate when our surroundings or our work change in a way that touches security.`,
    ),
    para('The evaluation has two halves. Both are needed.'),
    grid(
      ['Half', 'What we look at'],
      [
        ['Technical', `Settings and logs of ${told.ephiSystems()}.`],
        [
          'Not technical',
          `Policies, training, agreements, doors and desks at ${told.sites()}. Do people do what is written?`,
        ],
      ],
    ),
  ],
  procedure: (told) => [
    steps(
      `${told.securityOfficial()} opens “What you can show” in Diligence and goes through each standard of the Security Rule. For each: is it shown, only said, or missing?`,
      'We take the policies SEC-01 to SEC-20 one by one. Does the text still fit? Is it done? We look at one real case for each.',
      `${opening(technician(told))} shows the settings: sign-in, second factor, logoff, encryption, updates, backup, logs. A picture of each goes into the report.`,
      told.has('file-server', 'server') &&
        `${opening(technician(told))} scans ${told.names('file-server', 'server')} for known weak points.`,
      told.has('network') && `We look at the rules and the open doors of ${told.names('network')} (SEC-19).`,
      told.vendors() !== undefined &&
        `We check that there is an agreement for each vendor with patient information: ${told.vendors()}.`,
      `We ask three people of different jobs${told.staff() > 0 ? `, out of ${told.staff()}` : ''}: whom do you tell of an incident? What do you do when systems fail?`,
      told.fact('works-from-home') === 'yes' &&
        'We ask one who works from home to show how that is set up (SEC-18).',
      'We write the report: what we looked at, what we found, what is good, what is missing.',
      `Each gap goes into the risk plan with a name and a day (SEC-02). The report is signed by ${andOwner(told, told.securityOfficial())}.`,
    ),
    para('We do it early, for the part that is touched, when:'),
    points(
      'We take on or replace a main system, or a vendor of one.',
      told.fact('moved-or-renovated') === 'yes'
        ? 'We move or rebuild again, as we did in the past three years.'
        : 'We move, rebuild, or open a site.',
      'A grave incident happens, or the law changes.',
      'The practice grows, shrinks, merges, or is sold.',
    ),
  ],
  records: (told) => [
    points(
      `The signed report of each evaluation, in the security folder of ${told.securityOfficial()}, with its proof.`,
      'The measures that came of it, in the risk plan in Diligence.',
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when an evaluation missed something'),
  promises: (told) => [
    {
      id: 'program-is-evaluated',
      sentence: `We evaluate our security program ${told.every('evaluation-months')}.`,
      shownBy: ['164.308(a)(8)'],
    },
  ],
};

/** Policies for the day something goes wrong, and for finding out beforehand. */
export const securityTrouble: readonly PolicyText[] = [incidents, contingency, evaluation];
