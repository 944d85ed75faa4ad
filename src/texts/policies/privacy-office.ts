import { jurisdictionName } from '#states/jurisdictions.ts';
import { recordRetention } from '#states/record-retention.ts';
import type { RecordRetention } from '#states/record-retention.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import {
  accountable,
  asReported,
  clinicians,
  everybody,
  frontDesk,
  ownerBeside,
  readAgain,
} from './sentences.ts';
import { keptFor, proofYears, theBilling, theRecord } from './wording.ts';

/** How long records stay, regulators, AI tools, and what kind of organization it is: PRV-26 to PRV-29. */
export const privacyOffice: readonly PolicyText[] = [
  {
    id: 'PRV-26',
    title: 'Keeping, storing and destroying medical records',
    area: 'privacy',
    level: 'required',
    answers: ['164.530(c)(1)', '164.310(d)(1)', '164.310(d)(2)(i)', '164.310(d)(2)(ii)'],
    elsewhere: ['State law and board rules on keeping records', '42 CFR 424.516(f)', '42 CFR 422.504(d)'],
    audience: ['front-desk', 'it', 'official'],
    applies: () => ({ applies: true, because: 'Every practice keeps records and one day destroys some.' }),
    purpose: () =>
      'Records stay as long as patients and the law need them, and then they go for good. This says how long, who says yes, and how they are destroyed.',
    who: (told) => accountable(told, 'privacy', everybody),
    rule: (told) => [
      para(
        `HIPAA sets no time for medical records. Its ${proofYears} are for the proof of our privacy and security work. For the chart, the longest time in this table wins.`,
      ),
      grid(
        ['What', 'How long', 'From where'],
        [
          ...recordRetention
            .filter(({ state }) => told.inState(state))
            .map((row) => [`Charts: ${jurisdictionName(row.state)}`, chartTime(row), sourceOf(row)]),
          ['Medicare: orders and certifications', '7 years from the day of service', '42 CFR 424.516(f)'],
          ['Medicare Advantage patients', '10 years', '42 CFR 422.504(d), by contract'],
          ['Other payers, our liability insurer', 'What the contract says, if longer', 'The contract'],
          [
            'Policies, training, logs, agreements, breach files',
            `${proofYears} from the day made or last in effect, whichever is later`,
            '45 CFR 164.316(b)(2)(i), 164.530(j)(2)',
          ],
        ],
      ),
      points(
        `The rows for ${told.states()} were gathered from published sources. ${told.privacyOfficial()} checks them with the board before anything is destroyed.`,
        'Nothing is destroyed that a lawsuit, an audit, a complaint or an open request may need. That is a legal hold. It beats every time above.',
        'Until it is destroyed, an old record is guarded like a new one.',
        'Drives and discs are wiped or destroyed so that nothing can be read from them.',
        'A drive is cleared before somebody else uses it.',
      ),
    ],
    procedure: (told) => [
      heading('Store', 3),
      steps(
        `Records are kept in ${theRecord(told)}${told.paper() === undefined ? '' : `, and on paper: ${told.paper()}`}.`,
        told.paper() !== undefined &&
          `Paper is locked up at ${told.sites()}, dry and off the floor. A list says who has keys.`,
        'A storage firm signs a business associate agreement before the first box goes.',
      ),
      heading('Destroy', 3),
      steps(
        'Once a year, list what is past its time: whose, which years, where. For a child, count from the day the state sets.',
        'Cross out what is under a legal hold.',
        `${told.privacyOfficial()} signs the list. Without a signature nothing is destroyed.`,
        told.shredder() === undefined
          ? 'Paper and film: shred, burn, pulp or grind, so that it cannot be put back together. If a firm does it, it signs an agreement first and gives a certificate.'
          : `Paper and film: ${told.shredder()} shreds it so that it cannot be put back together. We get a certificate with date and amount. Its agreement must be signed first.`,
        `Electronic: ${told.itCompany() ?? told.securityOfficial()} clears, purges or destroys the media after NIST SP 800-88, and writes down the serial number and the way. This covers ${told.devices() ?? 'every computer and drive'}${told.has('copier') ? ', and the disk in the copier' : ''}.`,
        `Then check that no copy is left in ${told.system('a backup', 'backup')} longer than our plan says.`,
        'No record goes into the trash, a dumpster or a recycling bin. Black ink over words is not enough.',
        `Found records where they should not be? Guard them. Call ${told.reachPrivacy()}.`,
      ),
      heading('If the practice closes, is sold, or a clinician dies', 3),
      steps(
        `${told.owner() === 'the owner of the practice' ? 'The owner' : told.owner()} names who keeps the records, in writing.`,
        `Patients are told how to get a copy, as the board of ${told.states()} asks. Our number ${told.phone()} keeps a message that says it.`,
        'Agreements, passwords and keys go to whoever keeps them. Vendors are told.',
      ),
    ],
    records: (told) => [
      para(
        `${told.privacyOfficial()} keeps this table, each signed list, the log of what was destroyed, and the certificates. We keep the log for good.`,
      ),
    ],
    review: (told) => readAgain(told, 'when a state, a board or a payer changes its time'),
    promises: () => [
      {
        id: 'media-destroyed-for-good',
        sentence: 'Drives and discs are wiped or destroyed so that nothing can be read from them.',
        shownBy: ['164.310(d)(2)(i)'],
      },
      {
        id: 'media-cleared-before-reuse',
        sentence: 'A drive is cleared before somebody else uses it.',
        shownBy: ['164.310(d)(2)(ii)'],
      },
    ],
  },
  {
    id: 'PRV-27',
    title: 'When HHS, OCR or a state agency writes or visits',
    area: 'privacy',
    level: 'required',
    answers: ['164.502(a)(2)', '164.504(e)(2)(ii)(I)', '164.530(g)'],
    elsewhere: ['45 CFR 160.310', '45 CFR 160.314', '45 CFR 160.316'],
    audience: ['front-desk', 'official'],
    applies: () => ({ applies: true, because: 'Any practice can get a letter from OCR.' }),
    purpose: (told) =>
      `A letter from OCR has a date on it and is easy to lose. This makes sure it reaches ${told.privacyOfficial()} the same day, and that our answer is whole and true.`,
    who: (told) => accountable(told, 'privacy', everybody),
    rule: () => [
      points(
        'We keep the records that HHS may ask for. We send them when asked, and let HHS see our books in business hours. In a pressing case it may come without notice.',
        'One person speaks for us. Nobody else answers, and nobody is rude.',
        '**From the moment we know of it, no one changes, adds a date to, or destroys anything.** A new paper gets today’s date.',
        'Nobody is punished for having complained, or for talking to an agency.',
        'We send what was asked, and no more about patients than that.',
      ),
    ],
    procedure: (told) => [
      heading('Whoever gets it', 3),
      steps(
        `A letter, email, call or visit from HHS, OCR, the attorney general of ${told.states()}, a board or an auditor? At ${frontDesk(told)}, write the day and hour on it.`,
        `The same day, hand it to ${told.reachPrivacy()}. If it came to ${told.email()} or by mail to ${told.mail()}, forward it; do not answer it.`,
        'A visitor shows a badge. Offer a seat. Call at once. Give out nothing until then.',
      ),
      heading(`What ${told.privacyOfficial()} does`, 3),
      steps(
        'Check that it is real: look up the regional office of OCR, and call the number found there.',
        'Put the due date in the calendar, with a reminder a week before. The letter sets the date.',
        ownerBeside(told) === undefined
          ? 'Within a day, tell a lawyer and the insurer.'
          : `Within a day, tell ${ownerBeside(told)}, a lawyer and the insurer.`,
        `Order a hold: ${told.itCompany() ?? told.securityOfficial()} stops any deleting of mail, logs and backups. It covers ${told.ephiSystems()}.`,
        'Need more time? Ask in writing before the date, and keep the answer.',
        'If the case is about a patient’s records, send the patient the records now. Then answer.',
        'Go through the letter item by item. Put in the policies of that time and those of today, and what shows that we followed them: training, risk analysis and plan, sanctions, agreements, logs.',
        'Say what went wrong and what we fixed since. Guess at nothing.',
        'Number each page. Keep a copy of all that went out.',
      ),
      para(
        `A vendor has to open its books to HHS too. ${told.vendors() === undefined ? 'No vendor with patient information is on our list.' : `If one of ours gets a letter about us (${told.vendors()}), it tells us.`}`,
      ),
    ],
    records: (told) => [
      para(
        `${told.privacyOfficial()} keeps the letter, the envelope, each answer with its list of pages, and notes of calls. ${keptFor()} While a case is open, nothing in it is destroyed.`,
      ),
    ],
    review: (told) => readAgain(told, 'after each letter'),
  },
  {
    id: 'PRV-28',
    title: 'AI tools and scribes that listen',
    area: 'privacy',
    level: 'supports',
    answers: [
      '164.502(a)',
      '164.502(b)',
      '164.502(e)(1)',
      '164.308(a)(1)(ii)(A)',
      '164.308(b)(1)',
      '164.314(a)(1)',
    ],
    elsewhere: ['45 CFR 92.210', 'Texas SB 1188', 'California AB 3030', 'State law on recording talks'],
    audience: 'everyone',
    applies: (told) => ({
      applies: true,
      because: told.has('ai-tool')
        ? 'An AI tool is on your list of systems.'
        : 'No AI tool is on your list, but everyone can open one in a browser.',
    }),
    purpose: (told) =>
      `An AI tool keeps and may learn from what is typed or said to it. This says which tools ${told.name()} uses with patient information, and how a new one is let in.`,
    who: (told) => accountable(told, 'security', everybody),
    rule: (told) => [
      points(
        told.has('ai-tool')
          ? `With patient information you may use only: **${told.system('', 'ai-tool')}**.`
          : told.fact('uses-ai') === 'yes'
            ? 'AI is used here, but no tool is on our list yet. **None may get patient information until it is.**'
            : '**No AI tool is approved here. None may get patient information.**',
        'Public chatbots, free plans, note apps and browser add-ons get none, with or without the name. A letter to a payer, a photo, a list of drugs: all of it counts.',
        'The maker of a tool signs a business associate agreement before the first word. No maker may train on our patients’ details, unless the law and the agreement both allow it.',
        'A person reads what the tool wrote before it counts. Whoever signs a note answers for each word.',
        'No tool alone decides on care, on who gets a visit, or on who pays. We watch that it does not treat people worse by race, sex, age, language or disability.',
        'Nobody is recorded without being asked first. If one person says no, it is off.',
        told.inState('TX') &&
          `Texas. ${asReported('who uses AI to help with a diagnosis tells the patient (SB 1188).')}`,
        told.inState('CA') &&
          `California. ${asReported('a message to a patient that AI wrote says so (AB 3030).')}`,
      ),
    ],
    procedure: (told) => [
      heading('Let a tool in', 3),
      steps(
        `Say what the tool is for, what goes in, and who made it. Say it to ${told.reachSecurity()}.`,
        `${told.securityOfficial()} finds out where the data stays, for how long, who can see it, and whether the maker trains on it.`,
        `${told.privacyOfficial()} gets the agreement signed for the very plan we buy. A sister plan does not count.`,
        `Put it on the list of systems and into the risk analysis. ${told.itCompany() === undefined ? 'Set up sign-in for each user.' : `${told.itCompany()} sets up a sign-in for each user.`}`,
        'Try it with made-up patients. Look for made-up facts. Then say yes or no, with a date.',
      ),
      heading(told.has('ai-tool') ? `Use ${told.system('it', 'ai-tool')}` : 'Once one is in use', 3),
      steps(
        'Say to the patient: “A program helps me write my notes. It listens. Is that all right?” Note the answer.',
        `Read and correct the draft the same day, before it goes into ${theRecord(told)}.`,
        'The sound is deleted once the note is signed, unless the law or a hold says to keep it.',
        'Give it what the task needs, and no more.',
      ),
      heading('If somebody slipped', 3),
      para(
        `You pasted patient details into a tool that is not on the list? At once, tell ${told.reachPrivacy()}. Save the text and the time. We ask the maker to delete it, and look at it as a possible breach.`,
      ),
    ],
    records: (told) => [
      para(
        `${told.securityOfficial()} keeps the list of tools with the day each was let in, the questions and answers, the agreements, and the entry in the risk analysis. ${keptFor()}`,
      ),
    ],
    review: (told) => readAgain(told, 'when a tool changes its terms or a state passes a law on AI'),
  },
  {
    id: 'PRV-29',
    title: 'What kind of organization we are',
    area: 'privacy',
    level: 'optional',
    answers: ['164.500(a)', '164.520(d)'],
    elsewhere: ['45 CFR 160.103', '45 CFR 164.103', '45 CFR 164.105', '45 CFR 164.504(f) and (g)'],
    audience: ['official'],
    applies: (told) => {
      const reasons = [
        told.does('hybrid-or-affiliated') === 'yes' && 'you are part of a hybrid or affiliated organization',
        told.does('organized-arrangement') === 'yes' &&
          'you are part of an organized health care arrangement',
        told.groupHealthPlan() === 'yes' && 'you sponsor a self-insured health plan',
        (told.has('telehealth') || told.fact('offers-telehealth') === 'yes') &&
          'you see patients by video, perhaps in other states',
      ].filter((reason) => reason !== false);
      return reasons.length > 0
        ? { applies: true, because: `It is on record that ${reasons.join('; ')}.` }
        : {
            applies: false,
            because:
              'Nothing on record says that you are a hybrid or affiliated organization, share a notice in an arrangement, sponsor a self-insured plan, or see patients by video.',
          };
    },
    purpose: (told) =>
      `Some rules hang on what we are: who shares our notice, whose plan we run, where our patients sit. This keeps that on one page for ${told.name()}.`,
    who: (told) => accountable(told, 'privacy', 'the owners and both officials'),
    rule: (told) => [
      points(
        `We are a health care provider that sends claims, or other standard transactions, by computer${told.has('clearinghouse') ? ` (through ${told.system('', 'clearinghouse')})` : ''}. So HIPAA binds us. A practice that takes only cash and sends none may not be bound. We do not rest on that without a lawyer.`,
        told.does('hybrid-or-affiliated') === 'yes'
          ? '**Hybrid or affiliated:** yes. The parts under HIPAA are named in writing. The walls between them and the rest are kept up.'
          : '**Hybrid or affiliated:** none on record. All of our work is under HIPAA.',
        told.does('organized-arrangement') === 'yes'
          ? '**Arrangement with others** (such as a hospital’s medical staff): yes. We may share one notice that names its members and sites. Each of us agrees to keep to it.'
          : '**Arrangement with others:** none on record. Our notice is ours alone.',
        '**As an employer:** sick notes, shots and leave papers in personnel files are not PHI. The chart of a worker who is our patient is. The two stay apart.',
        told.groupHealthPlan() === 'yes'
          ? '**Our own health plan:** yes. It is a covered entity of its own, with duties of its own. Plan papers limit what the employer side may see. No one uses it for hiring or firing.'
          : told.groupHealthPlan() === 'no'
            ? '**Our own health plan:** we run no self-insured plan for our staff.'
            : '**Our own health plan:** nobody has said yet whether we run a self-insured plan. Find out.',
        told.has('telehealth') || told.fact('offers-telehealth') === 'yes'
          ? `**Video visits:** yes${told.has('telehealth') ? `, by ${told.system('', 'telehealth')}` : ''}. Ask at each visit in which state the patient sits. That state’s law on licenses, consent and minors may hold.`
          : '**Video visits:** none by our answers.',
      ),
    ],
    procedure: (told) => [
      steps(
        `${told.privacyOfficial()} writes one page on the points above, with the day and a signature. It says who owns us, and each yes or no with its reason. Our sites: ${told.sites()}. Our states: ${told.states()}.`,
        'If a part of us is named as under HIPAA or not, the owner signs that paper.',
        'If we share a notice, list its members and sites. Check it against the notice on our wall.',
        told.groupHealthPlan() === 'yes' &&
          'Keep plan papers away from personnel files, with a key for those named in the plan papers alone.',
        `A new payer, or a new way to send claims, in ${theBilling(told)}? Tell ${told.reachPrivacy()}.`,
        (told.has('telehealth') || told.fact('offers-telehealth') === 'yes') &&
          `${frontDesk(told) === 'the front desk' ? 'The front desk' : `Whoever schedules (${told.jobs('front-desk') ?? ''})`} asks for the patient’s place and state, and writes it into ${theRecord(told)}. ${clinicians(told).replace('our clinicians', 'Our clinicians')} check it at the start.`,
        'Before a merger, a new owner, a new site or a new line of care: write the page again first.',
      ),
    ],
    records: (told) => [
      para(
        `${told.privacyOfficial()} keeps the page, the papers that name parts, and the list of members. ${keptFor()}`,
      ),
    ],
    review: (told) => readAgain(told, 'when we change owners, sites, states or what we do'),
  },
];

/** How long charts are kept in a state, as a cell. */
function chartTime({ years, from, minors, note }: RecordRetention): string {
  return [
    years === undefined
      ? 'No number for a physician’s practice was found.'
      : `${years} years${from === undefined ? '' : ` from ${from}`}.`,
    minors !== undefined && `Children: until ${minors}.`,
    note,
  ]
    .filter(Boolean)
    .join(' ');
}

function sourceOf({ source, confidence }: RecordRetention): string {
  const sure = {
    high: 'checked in several sources',
    medium: 'to be verified',
    low: 'not checked: verify first',
  }[confidence];
  return `${source ?? 'No source found'} (${sure})`;
}
