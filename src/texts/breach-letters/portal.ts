import { longDate } from '#calendar.ts';
import type { PhiKind } from '#areas/breaches/events.ts';
import type { IncidentKind } from '#areas/incidents/events.ts';
import type { BreachLocation, BreachType } from '#areas/risk-analysis/breach-portal.ts';
import { numbers } from '#regulation/numbers.ts';
import type { Told } from '#told/told.ts';
import { gap, grid, heading, para } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import { reachOf, saidOr, signerOf } from './facts.ts';
import type { LetterFacts } from './facts.ts';
import { mediaStates } from './media.ts';

/** Where a report is made. */
export const portalAddress = 'https://ocrportal.hhs.gov/ocr/breach/';

/** What the portal calls the kind of breach and where the information was; more than one: choose. */
const onPortal: Readonly<
  Record<IncidentKind, { readonly types: readonly BreachType[]; readonly places: readonly BreachLocation[] }>
> = {
  misdirected: { types: ['Unauthorized Access/Disclosure'], places: ['Paper/Films', 'Email'] },
  'lost-device': { types: ['Loss', 'Theft'], places: ['Laptop', 'Other Portable Electronic Device'] },
  mailbox: { types: ['Hacking/IT Incident'], places: ['Email'] },
  ransomware: { types: ['Hacking/IT Incident'], places: ['Network Server', 'Desktop Computer'] },
  snooping: { types: ['Unauthorized Access/Disclosure'], places: ['Electronic Medical Record'] },
  'paper-theft': { types: ['Theft', 'Loss'], places: ['Paper/Films'] },
  disposal: { types: ['Improper Disposal'], places: ['Paper/Films', 'Other Portable Electronic Device'] },
  social: { types: ['Unauthorized Access/Disclosure'], places: ['Other'] },
  portal: { types: ['Unauthorized Access/Disclosure'], places: ['Other'] },
  'ba-notice': {
    types: ['Hacking/IT Incident', 'Unauthorized Access/Disclosure'],
    places: ['Network Server'],
  },
  pixel: { types: ['Unauthorized Access/Disclosure'], places: ['Other'] },
  'ai-upload': { types: ['Unauthorized Access/Disclosure'], places: ['Other'] },
  other: { types: [], places: [] },
};

/** The groups in which the portal asks for kinds of PHI. */
const groups: readonly (readonly [name: string, kinds: readonly PhiKind[]])[] = [
  [
    'Clinical',
    ['diagnosis', 'treatment', 'medication', 'results', 'photo', 'mental-health', 'substance-use', 'hiv'],
  ],
  ['Demographic', ['name', 'address', 'contact', 'birth-date', 'social-security', 'license']],
  ['Financial', ['financial', 'insurance', 'record-number']],
  ['Other', ['other']],
];

const chosen = (words: readonly string[], what: string): string =>
  words.length === 0 ? gap(what) : words.length === 1 ? (words[0] ?? '') : `${words.join(', or ')}: choose`;

/**
 * The answers for the portal of HHS (164.408), screen by screen, to be typed there. The screens and questions follow
 * published descriptions of the portal; it was not at hand, so where it differs, it is right.
 */
export function portalSheet(facts: LetterFacts, told: Told): Written {
  const { name, title } = signerOf(facts, told, 'en');
  const reach = reachOf(facts, told);
  const { incident, associate, sent, unreachable, from, to } = facts;
  const { types, places } = onPortal[incident === '' ? 'other' : incident];
  const large = facts.total >= numbers.largeBreach.value;
  const media = mediaStates(facts);
  const count = facts.total === 0 ? gap('how many people') : facts.total.toLocaleString('en-US');
  return [
    para(
      large
        ? `${count} people: HHS is told at the same time as the people (164.408(b)). HHS will publish this breach on its website.`
        : `${count} ${facts.total === 1 ? 'person' : 'people'}: HHS may be told in the yearly report, one report for each breach (164.408(c)).`,
    ),
    para(
      `The order is that of published descriptions of the portal at ${portalAddress}. The portal itself was not at hand when this was made. Where it asks in another order or for more, follow the portal.`,
    ),
    heading('1. General'),
    answers([
      [
        'How many are affected',
        large ? `${numbers.largeBreach.value} or more` : `Fewer than ${numbers.largeBreach.value}`,
      ],
      [
        'Report type',
        'Initial report. If you reported before and know more now: addendum, with the number of the first report',
      ],
    ]),
    heading('2. Contact'),
    answers([
      [
        'Who files',
        associate
          ? 'A covered entity, for a breach at its business associate'
          : 'A covered entity, for itself',
      ],
      ['Name of the covered entity', told.name()],
      ['Type', 'Healthcare provider'],
      ['Address', told.mail()],
      ['Point of contact', `${name}, ${title}`],
      ['Email', reach.email ?? told.email()],
      ['Phone', told.phone()],
      [
        'Business associate',
        associate ? `${associate.name}. Its address and contact: see the inventory` : 'None',
      ],
    ]),
    heading('3. Breach'),
    answers([
      ['First day of the breach', from === '' ? 'Not known: say so in the description' : longDate(from)],
      ['Last day of the breach', from === '' ? 'Not known' : longDate(to || from)],
      ['Discovered from', longDate(facts.discovered)],
      [
        'Approximate number of people',
        `${count}${facts.estimate ? ', an estimate so far: add the final number later' : ''}`,
      ],
      ['Type of breach', chosen(types, 'the type of breach, as the portal names it')],
      ['Location of the information', chosen(places, 'where the information was, as the portal names it')],
      [
        'Types of PHI',
        groups
          .filter(([, kinds]) => kinds.some((kind) => facts.kinds.includes(kind)))
          .map(([group]) => group)
          .join(', ') || gap('the kinds of information'),
      ],
      ['Description', saidOr('en', facts.happened, 'happened')],
      [
        'Safeguards in place before',
        facts.safeguardsBefore || gap('the safeguards that were in place before it happened'),
      ],
    ]),
    heading('4. Notices and actions taken'),
    answers([
      [
        'Notices to individuals',
        sent.individuals === '' ? gap('the day the letters went out') : `From ${longDate(sent.individuals)}`,
      ],
      [
        'Substitute notice',
        unreachable === 0
          ? 'Not needed'
          : `${unreachable < numbers.substituteNotice.value ? `Yes, for fewer than ${numbers.substituteNotice.value}` : `Yes, for ${numbers.substituteNotice.value} or more`}${sent.substitute === '' ? '' : `, ${longDate(sent.substitute)}`}`,
      ],
      [
        'Media notice',
        media.length === 0
          ? `Not needed: no state has more than ${numbers.mediaResidents.value}`
          : `Yes: ${media.join(', ')}${sent.media === '' ? '' : `, ${longDate(sent.media)}`}`,
      ],
      ['Actions taken in response', facts.actionsTaken || gap('what was done about it')],
    ]),
    heading('5. Attestation'),
    answers([
      ['Who attests', `${name}, ${title}`],
      [
        'Before you press the button',
        'Read all of it once more. It is sent under your name, and can be asked for under the Freedom of Information Act.',
      ],
      ['After', 'Save the page that confirms it, with its number, and record the notice.'],
    ]),
  ];
}

function answers(rows: readonly (readonly [string, string])[]) {
  return grid(['The portal asks', 'Answer'], rows);
}
