import { addDays, longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Refusal } from '#decision.ts';
import type { Citation } from '#regulation/citation.ts';
import { numbers } from '#regulation/numbers.ts';
import type { RuleNumber } from '#regulation/numbers.ts';
import type { Confidence } from '#states/breach-notice/statute.ts';
import { recordAccessIn } from '#states/record-access.ts';
import type { RecordAccess, Span } from '#states/record-access.ts';
import { addWorkingDays, joined, lateWords, sumInWords, weekendWords } from './arithmetic.ts';
import { dayFaults, placeFirst, placeName, stateCode, unknownState } from './breach-question.ts';

/** What a patient may ask for that has a clock. */
export const requestKinds = ['access', 'amendment', 'accounting'] as const;
export type RequestKind = (typeof requestKinds)[number];

const clocks: Readonly<
  Record<RequestKind, { first: RuleNumber; more: RuleNumber; what: string; act: string }>
> = {
  access: {
    first: numbers.access,
    more: numbers.accessExtension,
    what: 'access to the record',
    act: 'give access, or deny it in writing with the reasons',
  },
  amendment: {
    first: numbers.amendment,
    more: numbers.amendmentExtension,
    what: 'an amendment of the record',
    act: 'amend the record, or deny that in writing with the reasons',
  },
  accounting: {
    first: numbers.accounting,
    more: numbers.accountingExtension,
    what: 'an accounting of disclosures',
    act: 'give the accounting',
  },
};

/** What the deadline of a request depends on. Nothing here is about a person. */
export type RequestQuestion = {
  readonly kind: string;
  /** The day the request was received; day 1 is the day after. */
  readonly received: Day;
  /** The state whose law on access to records applies (`CA`). */
  readonly state?: string | undefined;
  /** Whether the one extension is taken. */
  readonly extended?: boolean;
  /** The day the person was told of the extension, where it is known. */
  readonly asked?: Day | undefined;
  /** The day that is judged. */
  readonly today?: Day | undefined;
};

export type RequestDeadlines = {
  readonly kind: RequestKind;
  readonly by: Day;
  readonly citation: Citation;
  /** With the extension. */
  readonly extendedBy?: Day;
  /** Where the law of the state is sooner than the federal day: for a copy, or to look where only that has a number. */
  readonly stateBy?: Day;
  /** What is on file on the state: how sure, and what it lets others charge. */
  readonly stateLaw?: {
    readonly statute: string | null;
    readonly confidence: Confidence;
    readonly fees: string | null;
  };
  readonly because: readonly string[];
  readonly timeline: readonly {
    readonly what: string;
    readonly by: Day;
    readonly because: string;
    readonly citation?: Citation;
    readonly statute?: string;
    readonly confidence?: Confidence;
  }[];
  readonly remarks: readonly string[];
};

/**
 * The last day to act on a patient's request (164.524(b)(2), 164.526(b)(2), 164.528(c)(1)), with the one extension where
 * it is taken and the state's day where that is sooner. Calendar days; nothing moves for weekends.
 */
export function requestDeadlines(
  question: RequestQuestion,
): { readonly deadlines: RequestDeadlines } | { readonly refusals: readonly Refusal[] } {
  const kind = requestKinds.find((one) => one === question.kind);
  if (kind === undefined)
    return {
      refusals: [{ field: 'kind', because: 'Say what was asked for: access, amendment or accounting.' }],
    };
  const { first, more, what, act } = clocks[kind];
  const faults = requestFaults(question, first, more);
  if (faults.length > 0) return { refusals: faults };
  const { received, today } = question;
  const by = addDays(received, first.value);
  const extendedBy = question.extended ? addDays(by, more.value) : undefined;
  const state = question.state === undefined ? undefined : stateCode(question.state);
  const law = kind === 'access' && state !== undefined ? stateOf(state, received, by) : undefined;
  const timeline: RequestDeadlines['timeline'] = [
    ...(law?.steps ?? []),
    {
      what: `Act on the request for ${what}`,
      by,
      citation: first.citation,
      because: joined(
        `By this day you ${act}: ${sumInWords(received, first.value)} (${first.citation}). Day 1 is the day after the request came in.`,
        extendedBy === undefined ? lateWords(by, today) : undefined,
      ),
    },
    ...(extendedBy
      ? [
          {
            what: 'Act on it, with the one extension',
            by: extendedBy,
            citation: more.citation,
            because: joined(
              `${sumInWords(by, more.value)} (${more.citation}): once, and only if by ${longDate(by)} you told the person in writing why, and the day you will be done.`,
              question.asked === undefined
                ? today !== undefined && today > by
                  ? `That day has passed: if nothing was sent by then, there is no extension and the last day was ${longDate(by)}.`
                  : undefined
                : `You told them on ${longDate(question.asked)}, in time.`,
              lateWords(extendedBy, today),
            ),
          },
        ]
      : []),
  ].toSorted((one, other) => one.by.localeCompare(other.by));
  const remarks = [
    today !== undefined && received > today
      ? `${longDate(received)} is still ahead. Check the year, unless you plan.`
      : undefined,
    weekendWords(extendedBy ?? by),
    ...(law?.remarks ?? []),
    kind !== 'access' && state !== undefined ? 'State dates are kept here for access only.' : undefined,
    'Asking for a form, a fee or a better description does not stop these days, and neither does waiting for a business associate.',
  ].filter((sentence) => sentence !== undefined);
  return {
    deadlines: {
      kind,
      by,
      citation: first.citation,
      ...(extendedBy ? { extendedBy } : {}),
      ...(law?.by ? { stateBy: law.by } : {}),
      ...(law?.row
        ? { stateLaw: { statute: law.row.statute, confidence: law.row.confidence, fees: law.row.fees } }
        : {}),
      because: [...timeline.map(({ because }) => because), ...remarks],
      timeline,
      remarks,
    },
  };
}

function requestFaults(question: RequestQuestion, first: RuleNumber, more: RuleNumber): Refusal[] {
  const malformed = dayFaults({ received: question.received, asked: question.asked });
  if (malformed.length > 0) return malformed;
  const { received, asked, extended, state } = question;
  const faults: Refusal[] = [];
  if (state !== undefined && stateCode(state) === undefined) faults.push(unknownState(state));
  if (asked === undefined) return faults;
  const last = addDays(received, first.value);
  if (!extended)
    faults.push({
      field: 'extended',
      because: 'You gave the day the person was told of an extension. Say as well that it is extended.',
      citation: more.citation,
    });
  if (asked < received)
    faults.push({
      field: 'asked',
      because: `An extension cannot be noticed on ${longDate(asked)}, before the request came in on ${longDate(received)}. Correct one of the two.`,
      citation: more.citation,
    });
  if (extended && asked > last)
    faults.push({
      field: 'extended',
      because: `The person was told on ${longDate(asked)}, after the first period ended on ${longDate(last)}: there is no extension. Act on the request now.`,
      citation: more.citation,
    });
  return faults;
}

type StateAccess = {
  readonly by?: Day;
  readonly row?: RecordAccess;
  readonly steps: RequestDeadlines['timeline'];
  readonly remarks: readonly string[];
};

/** What the state adds to a request for access. */
function stateOf(state: string, received: Day, federalBy: Day): StateAccess {
  const name = placeName(state);
  const first = placeFirst(state);
  const row = recordAccessIn(state);
  if (!row)
    return {
      steps: [],
      remarks: [`Nothing on access to records in ${name} is on file here: look at its own law.`],
    };
  const sure =
    row.confidence === 'high' ? 'High confidence.' : `Verify at source (${row.confidence} confidence).`;
  // A count of working days that the source itself is not sure of is said, and not turned into a date.
  const certain = (span: Span | null) => (span?.about && span.unit === 'working' ? null : span);
  const [copy, inspect] = [certain(row.copy), certain(row.inspect)];
  const unsure = (copy === null ? row.copy : null) ?? (inspect === null ? row.inspect : null);
  const step = (span: Span, what: string, does: string) => ({
    what: `${what} under the law of ${name}`,
    by: spanEnd(received, span),
    because: joined(
      `${first} has you ${does} within ${span.about ? 'about ' : ''}${span.days} ${span.unit} days (${row.statute ?? 'statute not on file'}): ${spanWords(received, span)}. It gives the patient more than HIPAA, so it governs (160.203(b)).`,
      sure,
    ),
    statute: row.statute ?? '',
    confidence: row.confidence,
  });
  const steps = [
    copy && step(copy, 'Give the copy', 'give a copy'),
    inspect && step(inspect, 'Let the patient look', 'let the patient look at the record'),
  ]
    .filter((one) => one !== null)
    .filter(({ by }) => by < federalBy);
  const governing = copy ?? inspect;
  const governingBy = governing && spanEnd(received, governing);
  const sooner = governingBy !== null && governingBy < federalBy ? governingBy : undefined;
  const none =
    steps.length > 0
      ? undefined
      : unsure
        ? `${first} is said to allow about ${unsure.days} working days (${row.statute ?? 'statute not on file'}), which may be sooner than ${longDate(federalBy)}. ${sure}`
        : row.copy
          ? `The number that ${name} gives, ${row.copy.days} ${row.copy.unit} days (${row.statute ?? 'statute not on file'}), is not sooner here. ${sure}`
          : `No number of days of ${name} is on file, so the federal day stands. ${sure}`;
  return {
    ...(sooner ? { by: sooner } : {}),
    row,
    steps,
    remarks: [
      ...(none ? [none] : []),
      ...(row.says ? [`${first}: ${row.says}`] : []),
      ...(steps.length > 0
        ? ['Whether the state allows an extension is not on file here: keep to its day.']
        : []),
      ...(row.fees
        ? [
            `Fees in ${name}: ${row.fees} (${row.feesConfidence} confidence, verify at source). Whatever such a schedule says, a patient pays no more than the cost that HIPAA allows (164.524(c)(4)).`,
          ]
        : []),
    ],
  };
}

function spanEnd(received: Day, { days, unit }: Span): Day {
  return unit === 'calendar' ? addDays(received, days) : addWorkingDays(received, days);
}

function spanWords(received: Day, span: Span): string {
  return span.unit === 'calendar'
    ? sumInWords(received, span.days)
    : `${longDate(received)} + ${span.days} working days, Monday to Friday, = ${longDate(spanEnd(received, span))}; a state holiday in between moves it later`;
}
