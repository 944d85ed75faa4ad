import { longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type {
  AgreementChoices,
  ClauseId,
  ClauseMark,
  VendorDetails,
} from '#areas/business-associates/events.ts';
import { clauseIds } from '#areas/business-associates/events.ts';
import type { Told } from '#told/told.ts';
import { tidied } from '#written/tidy.ts';
import { gap, heading, para, points } from '#written/written.ts';
import type { Passage, Written } from '#written/written.ts';
import { clauseText, ownParties } from './clause-text.ts';
import type { Wording } from './clause-text.ts';

/** What an agreement is made of, beside what the practice has told of itself. */
export type AgreementFacts = {
  readonly vendor: { readonly name: string; readonly service: string };
  readonly details: Partial<VendorDetails> | undefined;
  readonly effective: Day;
  /** Empty: with the services. */
  readonly ends: Day | '';
  readonly choices: AgreementChoices;
  /** Whether the practice may direct the vendor while it works: then the agreement does not say otherwise. */
  readonly agent: boolean;
};

export type AgreementText = {
  readonly title: string;
  readonly text: Written;
  /** Where each term stands in it. */
  readonly marks: readonly ClauseMark[];
};

type Section = { readonly title: string; readonly clauses?: readonly ClauseId[]; readonly text: Written };

/**
 * A whole business associate agreement of the practice with one vendor. A fact that nobody recorded stands in it as a
 * gap (`‹…›`): such a text is not ready to be signed.
 */
export function agreementText(told: Told, facts: AgreementFacts): AgreementText {
  const { choices } = facts;
  const service = facts.vendor.service.replace(/\.+$/u, '') || gap('what they do for you');
  const wording: Wording = { parties: ownParties, service, choices };
  const say = (...ids: ClauseId[]): Passage => points(...ids.flatMap((id) => clauseText(id, wording)));
  const all = sections(told, facts, service, say);
  const marks = all.flatMap(({ clauses = [] }, index) =>
    clauses.map((clause): ClauseMark => ({ clause, found: true, where: `section ${index + 1}` })),
  );
  const has = new Set(marks.map(({ clause }) => clause));
  return {
    title: `Business associate agreement between ${told.name()} and ${facts.details?.legalName || facts.vendor.name}`,
    text: tidied(all.flatMap(({ title, text }, index) => [heading(`${index + 1}. ${title}`), ...text])),
    marks: clauseIds.flatMap((id) =>
      has.has(id) ? marks.filter(({ clause }) => clause === id) : [{ clause: id, found: false, where: '' }],
    ),
  };
}

function sections(
  told: Told,
  { vendor, details, effective, ends, choices, agent }: AgreementFacts,
  service: string,
  say: (...ids: ClauseId[]) => Passage,
): readonly Section[] {
  const legal = details?.legalName || vendor.name;
  const address = details?.address ? `, ${details.address}` : '';
  const extras: ClauseId[] = [
    ...(choices.ownWork ? (['own-work'] as const) : []),
    ...(choices.aggregation ? (['aggregation'] as const) : []),
  ];
  return [
    {
      title: 'Who agrees',
      text: [
        para(
          `This agreement is between **${told.name()}** (“the Practice”) and **${legal}**${address} (“the Vendor”).`,
        ),
        para(
          `The Practice is a covered entity under HIPAA. The Vendor does this for it: ${service}. To do so, the Vendor creates, receives, keeps or sends PHI for the Practice. That makes it a business associate (45 CFR 160.103).`,
        ),
        para(
          `The agreement holds from ${longDate(effective)}${ends === '' ? ' for as long as the Vendor does this work' : ` to ${longDate(ends)}`}. It covers every service of the Vendor that involves PHI of the Practice.`,
        ),
      ],
    },
    {
      title: 'Words',
      text: [
        para(
          'Words in this agreement mean what they mean in the HIPAA rules (45 CFR Parts 160 and 164). **PHI** is protected health information that the Vendor gets from the Practice, or makes, gets, keeps or sends for it. **The Privacy Rule** is 45 CFR Part 164, Subpart E. **The Security Rule** is Subpart C.',
        ),
      ],
    },
    {
      title: 'What the Vendor may do with PHI',
      clauses: ['uses', 'only-as-agreed', ...extras],
      text: [
        say('uses', 'only-as-agreed', ...extras),
        points(
          'The Vendor may not sell PHI, and may not use it for marketing.',
          'The Vendor may not remove names from PHI to use it for itself, and may not use PHI to train artificial intelligence, unless the Practice agrees to that in writing first.',
        ),
      ],
    },
    {
      title: 'How the Vendor guards PHI',
      clauses: ['safeguards', 'security-rule'],
      text: [
        say('safeguards', 'security-rule'),
        points(
          'The Vendor encrypts electronic PHI where it is kept and on its way. Whoever reaches it signs in under a name of their own and with a second factor.',
          'The Vendor trains everybody who works with PHI, and lets nobody reach it who does not need to.',
          choices.abroad
            ? 'Where PHI is kept or can be seen outside the United States, the Vendor tells the Practice in which countries, before it happens.'
            : 'PHI stays in the United States. The Vendor does not keep it abroad, and lets nobody abroad reach it.',
        ),
      ],
    },
    {
      title: 'What the Vendor reports',
      clauses: ['reports-uses', 'reports-incidents', 'reports-breaches'],
      text: [
        say('reports-breaches', 'reports-uses', 'reports-incidents'),
        para(
          `Reports go to the privacy official of the Practice, now ${told.privacyOfficial()}: by phone ${told.phone()}, and by email ${told.email()}.`,
        ),
        points(
          'The Vendor does what it can to limit the harm, keeps what is needed to find out what happened, and helps the Practice to find out.',
          'The Practice decides who is told of a breach. The Vendor tells patients, agencies or the press only if the Practice asks it to.',
          choices.costs &&
            'Where the breach happened at the Vendor or its subcontractors, the Vendor pays what the notices cost: letters, calls, and help for patients that is customary.',
        ),
      ],
    },
    {
      title: 'Subcontractors',
      clauses: ['subcontractors', 'subcontractors-ephi'],
      text: [
        say('subcontractors', 'subcontractors-ephi'),
        points('The Vendor tells the Practice who these subcontractors are when it asks.'),
      ],
    },
    {
      title: 'What patients may ask for',
      clauses: ['access', 'amendment', 'accounting'],
      text: [
        say('access', 'amendment', 'accounting'),
        points(
          'Where a patient asks the Vendor itself, the Vendor passes that on to the Practice within 2 business days. The Practice answers.',
        ),
      ],
    },
    {
      title: 'Duties of the Practice, and open books',
      clauses: ['our-duties', 'hhs'],
      text: [
        say('our-duties', 'hhs'),
        points(
          'Once a year, and after a breach, the Vendor answers the Practice’s written questions on how it guards PHI.',
        ),
      ],
    },
    {
      title: 'What the Practice does',
      text: [
        points(
          'The Practice tells the Vendor of limits in its Notice of Privacy Practices, of permissions that a patient takes back, and of restrictions that it agreed to, where they touch the Vendor’s work.',
          'The Practice does not ask the Vendor to use or disclose PHI in a way that would break the Privacy Rule if the Practice did it.',
        ),
      ],
    },
    {
      title: 'How this agreement ends',
      clauses: ['termination', 'return'],
      text: [
        say('termination'),
        points(
          'The Practice may first give the Vendor time to mend what it broke. It does not have to.',
          'This agreement ends when all services that involve PHI have ended.',
        ),
        say('return'),
        points(
          'The Vendor returns PHI within 30 days, in a form that the Practice can read, and says in writing what was destroyed, how, and when. PHI that is destroyed is destroyed so that nobody can read it.',
          'Duties on PHI that the Vendor still has go on after the end.',
        ),
      ],
    },
    {
      title: 'More terms',
      text: [
        points(
          !agent &&
            'The Vendor works on its own account. It is not an agent of the Practice, and the Practice does not direct how it does its work.',
          details?.insurance && `Insurance: ${sentence(details.insurance)}`,
          details?.liability && `Liability: ${sentence(details.liability)}`,
          details?.indemnity && `Making good: ${sentence(details.indemnity)}`,
          told.part2() !== 'no' &&
            'Records of treatment for substance use disorders (42 CFR Part 2): the Vendor is bound by Part 2 in all that it does with them. It resists efforts to get them in court other than Part 2 allows, and it is a qualified service organization (42 CFR 2.11).',
          'Where the law of a state protects PHI better, the Vendor follows that law.',
          'If the HIPAA rules change, the two sides change this agreement so that it fits them. Until then, it is read in the way that fits them.',
          'Where this agreement and another contract of the two sides differ on PHI, this one holds. Whatever is unclear is read in the way that protects PHI.',
          'Changes are made in writing and signed by both. It gives rights to nobody but the two sides.',
        ),
      ],
    },
  ];
}

/** What somebody wrote, as a sentence of its own. */
function sentence(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return /[.!?]$/u.test(line) ? line : `${line}.`;
}
