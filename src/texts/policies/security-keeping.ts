import { grid, heading, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import {
  keptSoLong,
  named,
  andOwner,
  open,
  reviewed,
  secondPerson,
  technicalPart,
  technician,
  whoOf,
} from './security-words.ts';
import { everyPractice, opening } from './wording.ts';

const network: PolicyText = {
  id: 'SEC-19',
  title: 'Network, wireless, cloud, and backup settings',
  area: 'security',
  level: 'supports',
  answers: [
    '164.308(a)(1)(ii)(B)',
    '164.308(b)(1)',
    '164.312(a)(1)',
    '164.312(b)',
    '164.312(c)(1)',
    '164.312(d)',
    '164.312(e)(1)',
    '164.314(a)(1)',
  ],
  audience: ['it', 'official'],
  applies: everyPractice(
    'Every practice with computers has a network or a service in the cloud, and must bring down the risks of both (164.308(a)(1)(ii)(B)).',
  ),
  purpose: (told) =>
    `The network and the cloud services of ${told.name()} are set up on purpose, not by chance. And we can show how.`,
  who: (told) =>
    whoOf(
      told,
      'everybody who sets up or changes the network, a server, or a service in the cloud.',
      technicalPart(told),
    ),
  rule: (told) => [
    points(
      'What is not needed is off. What is needed has an owner and a reason.',
      wirelessRule(told.fact('wireless')),
      'No desktop, server, or camera can be reached straight from the internet. Remote work comes in by an encrypted way with a second factor.',
      'No vendor that handles patient information for us gets any before there is a signed agreement. That is so even where the vendor has no key to the data.',
      'Accounts that manage something are few, named, and have a second factor.',
      'Logging is on (SEC-03).',
    ),
    para(
      'A service in the cloud has two halves. The vendor guards the building and the machines. The settings are ours: who may sign in, what is shared, what is logged.',
    ),
  ],
  procedure: (told) => [
    heading('Network', 3),
    steps(
      `${opening(technician(told))} draws the network of ${told.sites()} on one page: lines in, firewall, wireless, ${told.devices() ?? 'computers'}, and what talks to the internet.`,
      `The firewall${told.has('network') ? ` of ${told.names('network')}` : ''} lets in nothing that we have not listed. The list has a reason for each line.`,
      'Remote desktop (RDP) is never open to the internet. A vendor who must come in gets a named account for that time only.',
      told.fact('wireless') === 'guests-too' &&
        'Guests, televisions, and private phones have a network of their own. From it, nothing of ours can be reached. We try that out.',
      told.fact('wireless') === 'staff-only' &&
        'The wireless password is for our devices. Guests do not get it. It changes when somebody leaves who knew it.',
      open(told.fact('wireless')) &&
        'We find out who has the wireless password. Until then we treat it as known to all, and change it.',
      told.has('kiosk') &&
        `Check-in screens (${told.names('kiosk')}) have a part of the network of their own.`,
      told.fact('networked-medical-devices') !== 'no' &&
        'Medical devices have a part of their own as well, with only the connections that they need.',
      told.has('phone-system', 'fax') &&
        `${opening(told.system('Phones', 'phone-system', 'fax'))}: settings are open to named managers only. No calls or faxes are sent on to private numbers.`,
    ),
    heading('Server, cloud, and backup', 3),
    steps(
      told.has('file-server', 'server') &&
        told.vendorOf('file-server', 'server') === undefined &&
        `${told.names('file-server', 'server')}: sign-in by name, rights by group, disk encrypted, no web and no email on it.`,
      told.vendorOf('ehr', 'email', 'cloud-files', 'practice-management') === undefined
        ? 'For each service in the cloud, we go through its page of security settings with its vendor.'
        : `For each service in the cloud (${told.names('ehr', 'email', 'cloud-files', 'practice-management')}), we go through its security settings. We note what we chose, and what is left to ${told.vendorOf('ehr', 'email', 'cloud-files', 'practice-management')}.`,
      told.has('cloud-files') &&
        `In ${told.names('cloud-files')}, links for “anybody” are off, and sharing outside needs approval.`,
      told.has('email') && `In ${told.names('email')}, apps of others get no access unless we approved them.`,
      told.has('backup') &&
        `The account of the backup (${told.names('backup')}) is used for nothing else. It has a second factor, and nobody can delete all copies from our network.`,
      told.fact('uses-ai') !== 'no' &&
        `AI features inside programs are off, unless ${told.securityOfficial()} approved them and the agreement covers them.`,
      told.vendors() !== undefined &&
        `${told.securityOfficial()} compares the agreements with our vendors ${told.every('associate-review-months')}: ${told.vendors()}.`,
    ),
    heading('Changes', 3),
    steps(
      `Whoever wants to change a setting writes it in the change log first: what, why, when, how to go back. ${told.securityOfficial()} approves it. In an emergency this is done afterward.`,
      `${opening(technician(told))} saves the settings before and after.`,
      `We compare all settings with this policy ${told.every('evaluation-months')}, as part of the evaluation (SEC-08).`,
    ),
  ],
  records: (told) => [
    points(
      'The drawing of the network, the list of the firewall, saved settings, and the change log.',
      `All of it is in the security folder of ${told.securityOfficial()}, locked. A copy is with ${secondPerson(told)}${technician(told) === told.securityOfficial() ? '' : `, so that we do not depend on ${technician(told)}`}.`,
      'Diligence keeps which vendor runs what, and which agreement there is.',
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when the network or a main service changes'),
};

function wirelessRule(said: string): string {
  switch (said) {
    case 'none':
      return 'We have no wireless network. Nobody sets one up without approval.';
    case 'guests-too':
      return 'Guests may use wireless, on a network of their own. It is kept apart from ours.';
    case 'staff-only':
      return 'Wireless is for our own devices only.';
    default:
      return 'Wireless for our devices is kept apart from any for guests.';
  }
}

const inventory: PolicyText = {
  id: 'SEC-20',
  title: 'Inventory, and the map of where patient information goes',
  area: 'security',
  level: 'supports',
  answers: ['164.308(a)(1)(ii)(A)', '164.310(d)(2)(iii)'],
  audience: ['it', 'official'],
  applies: everyPractice(
    'No practice can analyze its risks without knowing what it has (164.308(a)(1)(ii)(A)). The rule in force does not ask for an inventory by name.',
  ),
  purpose: (told) =>
    `${told.name()} knows each place where its patient information is. What we do not know of, we cannot guard.`,
  who: (told) =>
    whoOf(
      told,
      'everybody who buys, starts, ends, or moves a system, a device, or a service.',
      technicalPart(told),
    ),
  rule: (told) => [
    para(
      `There is one inventory, in Diligence under Systems and devices. We check the inventory ${told.every('inventory-review-months')}. Each line has a name of somebody who answers for it. What is not on it may hold no patient information. Nothing new is used before it is on it. That is true of free apps too.`,
    ),
    grid(
      ['What is on it', 'Today'],
      [
        ['Systems and services', told.ephiSystems()],
        ['Devices', told.devices() ?? 'None on record'],
        [
          'Drives, copiers, and medical devices',
          told.names('portable-drive', 'copier', 'medical-device') ?? 'None on record',
        ],
        ['AI tools', told.names('ai-tool') ?? 'None on record'],
        ['Paper and films', told.paper() ?? 'None on record'],
        ['Vendors with patient information', told.vendors() ?? 'None on record'],
      ],
    ),
    para(
      'For each line we note: its name and place, who answers for it, what patient information it holds, who runs it, whether it is encrypted, where it sends to, how it is backed up, and when its maker ends its updates.',
    ),
  ],
  procedure: (told) => [
    steps(
      `You want something new? Before you buy it or sign up, ask ${told.reachSecurity()}. We check what it will hold, whether there is an agreement, and what it adds to our risks.`,
      `${opening(technician(told))} gives ${technician(told) === told.securityOfficial() ? 'it a number and notes' : `${told.securityOfficial()} the number and`} the details. It is entered the same day, with the name of whoever answers for it.`,
      'For each system, we note where patient information comes from and where it goes. Diligence makes the map from that. We read the map together: is a line missing?',
      told.fact('own-phones-for-work') === 'yes' &&
        'Devices of our own staff that work with patient information are on it too, marked as personal.',
      told.fact('usb-media-used') !== 'no' &&
        `${named('Drives', told.names('portable-drive'))} are counted one by one, and so are discs.`,
      told.fact('uses-ai') === 'yes' &&
        `AI tools are on it${told.has('ai-tool') ? ` (${told.names('ai-tool')})` : ''}, with what people may put in.`,
      open(told.fact('uses-ai')) && 'We ask everybody about AI tools and free apps, and enter what we find.',
      `For the check, ${technician(told) === told.securityOfficial() ? 'we scan the network' : `${technician(told)} scans the network`}. ${told.securityOfficial()} walks through ${told.sites()} and ticks off each thing. The bills of the last year show services that nobody told us of.`,
      'Found but not listed: we find out what it is, enter it or end it, and ask how it came in. Listed but not found: it is an incident until it turns up (SEC-06).',
      told.has('file-server', 'server', 'desktop', 'laptop') &&
        `What nears its end gets a day of replacement in the risk plan (SEC-02). That goes first for ${told.names('file-server', 'server', 'desktop', 'laptop')}.`,
      'What goes is emptied (SEC-11), and retired in Diligence with day and reason. Its line stays to be read.',
    ),
    para(
      'We also write down moves of devices and who answers for them. That is the log of SEC-11, which is addressable (164.310(d)(2)(iii)). How we record another way is said there.',
    ),
  ],
  records: (told) => [
    points(
      'Diligence keeps the inventory, each change of it with day and name, the map, and what each risk analysis was based on. It comes out as a table.',
      `Notes of each check are in the security folder of ${told.securityOfficial()}.`,
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when a check finds something that nobody knew of'),
  promises: () => [
    {
      id: 'inventory-names-who-answers',
      sentence: 'Each line has a name of somebody who answers for it.',
      shownBy: ['164.310(d)(2)(iii)'],
    },
  ],
};

const recognizedPractices: PolicyText = {
  id: 'SEC-21',
  title: 'Recognized security practices: proof for twelve months',
  area: 'security',
  level: 'optional',
  answers: [],
  elsewhere: ['Public Law 116-321', '42 U.S.C. 17941 (section 13412 of the HITECH Act)'],
  audience: ['it', 'official'],
  applies: everyPractice(
    'No law asks for it. It is worth having: HHS considers it in penalties, audits, and settlements (42 U.S.C. 17941).',
  ),
  purpose: (told) =>
    `We choose a known set of security practices and prove that ${told.name()} follows it. If HHS ever looks into us, it considers what we had in place in the twelve months before.`,
  who: (told) => whoOf(told, 'everybody who is named in the list of proof below.', technicalPart(told)),
  rule: (told) => [
    para(
      `We follow the practices of HHS for small organizations: “Health Industry Cybersecurity Practices”, made under section 405(d) of the Cybersecurity Act of 2015. They fit ${told.staff() > 0 ? `a ${told.kind()} of ${told.staff()} people` : `a ${told.kind()}`}. The framework of NIST would count as well.`,
    ),
    para(
      'Nobody is punished for not having this. It does not take the place of the Security Rule, and it does not promise a lower penalty. A paper alone counts for little: what counts is that it was done for at least twelve months.',
    ),
    grid(
      ['Practice', 'Our proof'],
      [
        [
          '1. Email',
          `Filter and second factor of ${told.system('our email', 'email')}; results of practice traps`,
        ],
        ['2. Devices', `Protection and encryption of ${told.devices() ?? 'our devices'} (SEC-12, SEC-16)`],
        ['3. Access', 'Checked lists of users; checklists of those who left (SEC-04, SEC-05)'],
        ['4. Data', 'Settings for sending; restore tests (SEC-07, SEC-15)'],
        ['5. Inventory', 'The inventory, and its checks (SEC-20)'],
        [
          '6. Network',
          `Drawing and settings${told.has('network') ? ` of ${told.names('network')}` : ''} (SEC-19)`,
        ],
        ['7. Weak points', 'Scans, and the list of updates (SEC-16)'],
        ['8. Incidents', 'The incidents in Diligence, and the drill (SEC-06)'],
        [
          '9. Medical devices',
          told.fact('networked-medical-devices') === 'no'
            ? 'We have none on the network; the answer is on record'
            : `The list and the network of ${told.system('medical devices', 'medical-device')} (SEC-16, SEC-19)`,
        ],
        ['10. Oversight', 'Policies, training, and the risk plan with its days'],
      ],
    ),
  ],
  procedure: (told) => [
    steps(
      `A page says which practices we follow, and from which day. It is signed by ${andOwner(told, told.securityOfficial())}.`,
      `In the first days of each month, ${told.securityOfficial()} puts the proof of the month before into the folder “Recognized practices”, one for each line above. It shows a date.`,
      `${opening(technician(told))} adds a report: updates, protection, scans, backups${told.has('backup') ? ` (${told.names('backup')})` : ''}, and accounts.`,
      told.vendorOf('ehr') !== undefined &&
        `Once a year we ask ${told.vendorOf('ehr')} for its newest security report, and file it.`,
      'A month without proof is not filled in later. We write down why, and go on.',
      `The notes of the log reviews (${told.every('log-review-days')}) and of the restore tests (${told.every('restore-test-months')}) go in as copies.`,
      `At each renewal of the risk analysis (${told.every('risk-analysis-months')}) we compare the list with the newest edition.`,
      `HHS asks? ${told.securityOfficial()} tells ${told.privacyOfficial() === told.securityOfficial() ? 'our lawyer' : `${told.privacyOfficial()} and our lawyer`}, and hands over the last twelve months, with the signed page.`,
    ),
  ],
  records: (told) => [
    points(
      `The signed page, and the folder with one part for each month, kept by ${told.securityOfficial()}.`,
      'What Diligence keeps anyway: reviewed risk analyses, the plan, the inventory, and incidents, each with its day.',
    ),
    para('We keep this as long as our other security records.'),
  ],
  review: (told) => reviewed(told, 'when HHS or NIST publishes a new edition'),
};

/** Policies that keep order: the network, the inventory, and proof over time. */
export const securityKeeping: readonly PolicyText[] = [network, inventory, recognizedPractices];
