import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import { placeFirst, placeName } from '#deadlines/breach-question.ts';
import { breachStatuteOf } from '#states/breach-notice.ts';
import type { BreachStatute, Confidence, UnderHipaa } from '#states/breach-notice/statute.ts';
import type { Told } from '#told/told.ts';
import { gap, grid, heading, para, points } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import { reachOf, saidOr, signerOf } from './facts.ts';
import type { LetterFacts } from './facts.ts';
import { kindsInvolved } from './kinds.ts';

/** An office of a state to tell, for the people who live there. */
export type OfficeToTell = {
  readonly state: string;
  /** How it is addressed: `the Attorney General of Texas`. */
  readonly who: string;
  readonly residents: number;
  /** From how many residents on, and how soon, as the row says it. */
  readonly least: number;
  readonly says: string;
  readonly statute: string;
  readonly confidence: Confidence;
  /** Not asked for while you are under HIPAA; a copy costs little. */
  readonly courtesy: boolean;
};

/** Where the statute does not bind who is under HIPAA. */
const free: ReadonlySet<UnderHipaa> = new Set(['entity-exempt', 'entity-exempt-if-kept']);

type Row = { readonly row: BreachStatute; readonly state: string; readonly residents: number };

/** The rows of the states where people live, as far as they reach a practice; a state without a row is left to `stateRemarks`. */
function rowsOf({ states }: LetterFacts): readonly Row[] {
  return states.flatMap(({ state, residents }) => {
    const row = breachStatuteOf(state);
    return row && row.underHipaa !== 'outside' ? [{ row, state, residents }] : [];
  });
}

/** The offices whose thresholds are reached, in the order of the states. */
export function officesToTell(facts: LetterFacts): readonly OfficeToTell[] {
  return rowsOf(facts).flatMap(({ row, state, residents }) =>
    row.authorities
      .filter(({ least }) => residents >= least)
      .map(({ who, least, says }) => ({
        state,
        who: `${who} of ${placeName(state)}`,
        residents,
        least,
        says,
        statute: row.statute,
        confidence: row.confidence,
        courtesy: free.has(row.underHipaa),
      })),
  );
}

/** The states whose statute has the nationwide consumer reporting agencies told, at these numbers. */
export function bureausToTell(facts: LetterFacts): readonly Omit<OfficeToTell, 'who' | 'says'>[] {
  return rowsOf(facts).flatMap(({ row, state, residents }) =>
    row.creditBureaus !== null && residents >= row.creditBureaus
      ? [
          {
            state,
            residents,
            least: row.creditBureaus,
            statute: row.statute,
            confidence: row.confidence,
            courtesy: free.has(row.underHipaa),
          },
        ]
      : [],
  );
}

/** A statute as a letter names it: one that is not sure waits until somebody has read it. */
function statuteWords({ statute, confidence }: Pick<OfficeToTell, 'statute' | 'confidence'>): string {
  return confidence === 'high' ? statute : `${statute} ${gap('verify this law at its source')}`;
}

function days({ from, to }: LetterFacts): string {
  if (from === '') return 'Not known';
  return to === '' || to === from ? longDate(from) : `${longDate(from)} to ${longDate(to)}`;
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}

function about(facts: LetterFacts): string {
  return facts.estimate ? 'about ' : '';
}

/** The facts that each office is told, a row each. */
function factRows(facts: LetterFacts, told: Told, today: Day): readonly (readonly string[])[] {
  const { name, title } = signerOf(facts, told, 'en');
  const { offer, associate, delay, sent, doing } = facts;
  const reach = reachOf(facts, told);
  const whenTold =
    sent.individuals === ''
      ? `They are told by first-class mail, beginning ${longDate(today)} or after.`
      : `First-class mail, ${longDate(sent.individuals)}.`;
  return [
    ['Who gives this notice', `${told.name()}, a health care provider under HIPAA, ${told.mail()}`],
    ['Contact', `${name}, ${title}, ${[told.phone(), reach.email].filter(Boolean).join(', ')}`],
    ['When it happened', days(facts)],
    ['When it was discovered', longDate(facts.discovered)],
    ['What happened', saidOr('en', facts.happened, 'happened')],
    ...(associate ? [['Where', `At ${associate.name}, a business associate`]] : []),
    ['Kinds of information', kindsInvolved(facts, 'en').join('; ')],
    ['People in all states', `${about(facts)}${number(facts.total)}`],
    ['What is being done to look into it', saidOr('en', doing.investigating, 'investigating')],
    ['What is being done to limit harm', saidOr('en', doing.lessening, 'lessening')],
    ['What is being done to prevent another', saidOr('en', doing.preventing, 'preventing')],
    ['How the people are told', whenTold],
    [
      'What the people are offered',
      offer
        ? `${offer.months} months of credit and identity monitoring by ${offer.provider}, free of charge`
        : 'No monitoring service',
    ],
    [
      'Law enforcement',
      delay
        ? `Asked that notices wait through ${longDate(delay.until)}. They waited.`
        : 'No request to wait is on record.',
    ],
  ];
}

/**
 * The notice to one office of one state: what the statutes commonly ask for, in one order for all. Many offices take it
 * on a form or portal of their own; this is then the sheet to copy from. It names no patient.
 */
export function officeLetter(facts: LetterFacts, told: Told, office: OfficeToTell, today: Day): Written {
  const { name, title } = signerOf(facts, told, 'en');
  return [
    para(`**To:** ${office.who}`),
    para(
      `${told.name()} gives notice of a breach that concerns ${about(facts)}${number(office.residents)} ${office.residents === 1 ? 'resident' : 'residents'} of ${placeName(office.state)}, under ${statuteWords(office)}${office.courtesy ? ', as a courtesy: we are under HIPAA' : ''}.`,
    ),
    grid(
      ['Question', 'Answer'],
      [
        [`Residents of ${placeName(office.state)}`, `${about(facts)}${number(office.residents)}`],
        ...factRows(facts, told, today),
        ...(office.state === 'MA'
          ? [
              [
                'Written information security program (201 CMR 17.00)',
                facts.securityProgram === 'unknown'
                  ? gap('whether you have a written information security program')
                  : facts.securityProgram === 'yes'
                    ? 'Yes'
                    : 'No',
              ],
            ]
          : []),
      ],
    ),
    para('Enclosed: a copy of the letter to the people. We will add to this notice if we learn more.'),
    para(`${name}, ${title}, ${told.name()}`),
  ];
}

/** The notice to Equifax, Experian and TransUnion: when, how and how many are told, and no name. */
export function bureausLetter(facts: LetterFacts, told: Told, today: Day): Written {
  const { name, title } = signerOf(facts, told, 'en');
  const states = bureausToTell(facts);
  const { sent } = facts;
  return [
    para('**To:** Equifax, Experian and TransUnion'),
    para(
      `${told.name()} is telling ${about(facts)}${number(facts.total)} people of a breach. You may hear from them about fraud alerts and credit freezes. This notice names none of them.`,
    ),
    heading('What you should know'),
    points(
      sent.individuals === ''
        ? `**When:** the letters go out on ${longDate(today)} or after.`
        : `**When:** the letters went out on ${longDate(sent.individuals)}.`,
      '**How:** by first-class mail, and by another form for people without a good address.',
      `**Kinds of information:** ${kindsInvolved(facts, 'en').join('; ')}.`,
      ...states.map(
        (one) =>
          `**${placeFirst(one.state)}:** ${about(facts)}${number(one.residents)} residents, under ${statuteWords(one)}.`,
      ),
    ),
    para('Enclosed: a copy of the letter, without names.'),
    para(`${name}, ${title}, ${told.name()}, ${told.phone()}`),
  ];
}
