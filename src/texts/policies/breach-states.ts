import { numbers } from '#regulation/numbers.ts';
import { longDate } from '#calendar.ts';
import { breachStatutes } from '#states/breach-notice.ts';
import type { BreachStatute } from '#states/breach-notice/statute.ts';
import { jurisdictionName } from '#states/jurisdictions.ts';
import type { Told } from '#told/told.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { Passage } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import { accountable, readAgain } from './sentences.ts';
import { keptFor, theRecord } from './wording.ts';

const { individualNotice } = numbers;

/** BRE-02: the law of the states where the people live, and whoever else has to hear. */
export const breachStates: PolicyText = {
  id: 'BRE-02',
  title: 'Breaches: state law and others to tell',
  area: 'breach',
  level: 'required',
  answers: ['164.404(b)', '164.414(b)'],
  elsewhere: ['Breach notice laws of the states', '16 CFR part 318'],
  audience: ['official'],
  applies: (told) => ({
    applies: true,
    because: `Each state where a patient lives has a breach law of its own. Yours starts with ${told.states()}.`,
  }),
  purpose: (told) =>
    `HIPAA is not the only law after a breach at ${told.name()}. This says how we find the state laws that hold, and who else has to hear.`,
  who: (told) => accountable(told, 'privacy', 'both officials and the owners'),
  rule: (told) => [
    points(
      '**Where each person lives decides.** It does not matter where our office is. One breach may fall under many states.',
      `We run every clock side by side. **The shortest date leads.** HIPAA’s own outer limit is ${individualNotice.value} calendar days after discovery.`,
      'Some states take a HIPAA notice as enough. Many still want their own office told. We read the law before we rely on that.',
      'What is no breach under HIPAA may be one under state law, and the other way round. We test both.',
      '16 CFR part 318 (FTC) is for health apps outside HIPAA. It does not bind us for what we do as a provider.',
    ),
    ...ownStates(told),
  ],
  procedure: (told) => [
    steps(
      `Take the list of people from ${theRecord(told)}. Count them by the state of their address. Include old patients.`,
      `Begin with ${told.states()}, above. Look up each other state on the list in the same way.`,
      'For each state write down: days and from when, which office, from how many people, what the letter says, credit bureaus, credit watch, and what it says on HIPAA.',
      'Read each law at its source, or have a lawyer do it. Write down the day it was read.',
      'Put every date in the calendar, with two days to spare. The shortest leads.',
      'Write one letter that meets all of them. Where a state bars a detail in the letter, write one for that state.',
      `${told.privacyOfficial()} files with each state office, and keeps the receipt. Questions come to ${told.reachPrivacy()}.`,
      told.patients() > 0
        ? `We hold records of about ${told.patients().toLocaleString('en-US')} people. If most are in it, call the credit bureaus and a mailing firm early.`
        : 'If many people are in it, call the credit bureaus and a mailing firm early.',
    ),
    heading('Others to tell', 3),
    grid(
      ['Who', 'When'],
      [
        ['Our cyber insurer', 'At once, before any vendor is hired'],
        [
          'Health plans, hospitals and labs we have contracts with',
          'As each contract says: often within days',
        ],
        [
          'Practices for whom we work as a business associate',
          told.does('acts-as-associate') === 'yes'
            ? 'As the agreement says (BAA-02)'
            : 'None on record (BAA-02)',
        ],
        ['Medicare and Medicaid', 'As the enrollment papers and the state program say'],
        [
          told.vendors() === undefined
            ? 'Vendors that share the system'
            : `Vendors that share the system (of ours: ${told.vendors()})`,
          'As soon as they could be hit too',
        ],
        ['Police, FBI (ic3.gov)', 'For a crime, on the first day'],
      ],
    ),
  ],
  records: (told) => [
    para(
      `${told.privacyOfficial()} keeps the count by state, the laws as read with the day, each notice, and each receipt. ${keptFor()}`,
    ),
  ],
  review: (told) =>
    `Twice a year ${told.privacyOfficial()} checks the law of ${told.states()} for changes. That is our own rule. ${readAgain(told, 'when a state changes its law')}`,
};

/** The practice's own states, each with what its row says and how sure the row is. */
function ownStates(told: Told): readonly Passage[] {
  const rows = breachStatutes.filter(({ state }) => told.inState(state));
  if (rows.length === 0)
    return [
      heading('Our own state', 3),
      para(
        `No row is at hand for ${told.states()}. Ask a lawyer which breach law holds there, and write it here.`,
      ),
    ];
  return rows.flatMap((row) => [heading(jurisdictionName(row.state), 3), stateLines(row)]);
}

const surety = {
  high: 'High: it was read in the law, or in a source that quotes it. Check it at the source all the same.',
  medium: 'Medium: parts of it are not checked. **Read the law before you rely on it.**',
  low: 'Low: a report that is not checked. **Read the law before you rely on it.**',
} as const;

function stateLines(row: BreachStatute): Passage {
  return points(
    `**Law:** ${row.statute}.`,
    `**The people** hear ${row.says}.`,
    row.authorities.length === 0
      ? '**State office:** none that we know of.'
      : `**State office:** ${row.authorities
          .map(
            ({ who, least, says }) =>
              `${who}, ${least <= 1 ? 'whatever the number' : `from ${least.toLocaleString('en-US')} residents on`}: ${says}`,
          )
          .join('; ')}.`,
    row.creditBureaus === null
      ? '**Credit bureaus:** no number that we know of.'
      : `**Credit bureaus:** from ${row.creditBureaus.toLocaleString('en-US')} residents on.`,
    `**If we keep to HIPAA:** ${row.hipaa}`,
    `**Reach:** ${row.medical ? 'medical details count' : 'medical details alone do not count'}; paper ${row.paper ? 'counts' : 'does not count'}; ${row.riskOfHarm ? 'it has a test of likely harm' : 'it has no test of harm'}.`,
    ...(row.also ?? []).map((line) => `**Also:** ${line}`),
    row.disputed !== undefined && `**Sources differ:** ${row.disputed}`,
    `**How sure:** ${surety[row.confidence]} Drawn up ${longDate(row.asOf)}.`,
  );
}
