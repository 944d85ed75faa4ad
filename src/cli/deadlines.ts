import { instant, dayOf, longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Refusal } from '#decision.ts';
import { breachDeadlines } from '#deadlines/breach.ts';
import { mostPeople, stateCode } from '#deadlines/breach-question.ts';
import type { Residents } from '#deadlines/breach-question.ts';
import { requestDeadlines } from '#deadlines/request.ts';
import { Stop, wrapped } from './answer.ts';
import type { Answer, Surroundings } from './answer.ts';
import { dayOption, numberOption, optionsOf, quoted } from './options.ts';

/** The two calculators: each needs no data folder, and writes nothing. */
const verbs = { breach, request };

/** `diligence deadlines breach` and `diligence deadlines request`. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Answer> {
  const [which = '', ...rest] = args;
  if (!Object.hasOwn(verbs, which))
    throw new Stop(
      `Say which dates: "diligence deadlines breach" or "diligence deadlines request". Run "diligence --help" to see what they take.`,
    );
  return verbs[which as keyof typeof verbs](rest, surroundings);
}

function breach(args: readonly string[], surroundings: Surroundings): Answer {
  const { values } = optionsOf('deadlines breach', args, {
    discovered: { type: 'string' },
    affected: { type: 'string' },
    state: { type: 'string', multiple: true },
    'associate-discovered': { type: 'string' },
    agent: { type: 'boolean' },
    determined: { type: 'string' },
    'delay-written': { type: 'string' },
    'delay-oral': { type: 'string' },
    on: { type: 'string' },
  });
  const discovered = dayOption('discovered', values.discovered);
  if (discovered === undefined)
    throw new Stop('Give the day the breach was discovered, such as --discovered 2026-11-30.', {
      field: 'discovered',
      citation: '164.404(a)(2)',
    });
  const affected = numberOption('affected', values.affected, 1, mostPeople);
  if (affected === undefined)
    throw new Stop('Give the number of people affected in all states together, such as --affected 120.', {
      field: 'affected',
      citation: '164.408',
    });
  const today = dayOption('on', values.on) ?? localDay(surroundings);
  const found = breachDeadlines({
    discovered,
    affected,
    states: (values.state ?? []).map(residentsOption),
    associateDiscovered: dayOption('associate-discovered', values['associate-discovered']),
    agent: values.agent ?? false,
    determined: dayOption('determined', values.determined),
    delayWritten: dayOption('delay-written', values['delay-written']),
    delayOral: dayOption('delay-oral', values['delay-oral']),
    today,
  });
  if ('refusals' in found) throw stopOf(found.refusals);
  const { timeline, remarks, states, ...rest } = found.deadlines;
  return {
    json: { day: today, ...rest, states: states.map(({ steps: _steps, ...state }) => state) },
    text: [
      ...[rest.waiting, rest.earliest].flatMap((sentence) => (sentence ? [wrapped(sentence, '')] : [])),
      ...timeline.map(stepText),
      ...remarks.map((sentence) => wrapped(sentence, '')),
      ...states.map(({ words, authority }) => wrapped(authority ? `${words} ${authority}` : words, '')),
    ].join('\n\n'),
  };
}

function request(args: readonly string[], surroundings: Surroundings): Answer {
  const { values } = optionsOf('deadlines request', args, {
    kind: { type: 'string' },
    received: { type: 'string' },
    state: { type: 'string' },
    extended: { type: 'boolean' },
    asked: { type: 'string' },
    on: { type: 'string' },
  });
  const received = dayOption('received', values.received);
  if (received === undefined)
    throw new Stop('Give the day the request was received, such as --received 2026-11-30.', {
      field: 'received',
    });
  const today = dayOption('on', values.on) ?? localDay(surroundings);
  const found = requestDeadlines({
    kind: values.kind ?? '',
    received,
    state: values.state,
    extended: values.extended ?? false,
    asked: dayOption('asked', values.asked),
    today,
  });
  if ('refusals' in found) throw stopOf(found.refusals);
  const { timeline, remarks, ...rest } = found.deadlines;
  return {
    json: { day: today, ...rest },
    text: [...timeline.map(stepText), ...remarks.map((sentence) => wrapped(sentence, ''))].join('\n\n'),
  };
}

/** Today where this computer is. */
function localDay({ now }: Surroundings): Day {
  return dayOf(instant(now()), Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** `TX=501`: how many of the people live in one state. */
function residentsOption(text: string): Residents {
  const [state = '', count, ...more] = text.split('=');
  if (count === undefined || more.length > 0)
    throw new Stop(
      `--state ${quoted(text)} is not a state and a number. Write the people who live there like this: --state TX=501.`,
      { field: 'state' },
    );
  const code = stateCode(state);
  const residents = numberOption('state', count, 1, mostPeople, `--state ${code ?? quoted(state)}=`);
  return { state: code ?? state, residents: residents ?? 0 };
}

function stopOf(refusals: readonly Refusal[]): Stop {
  const [first] = refusals;
  const { because = 'No date could be worked out.', ...more } = first ?? {};
  return new Stop(because, more);
}

function stepText({
  what,
  by,
  because,
}: {
  readonly what: string;
  readonly by: Day | null;
  readonly because: string;
}): string {
  return `${by === null ? 'Without a number of days' : longDate(by)}  ${what}\n${wrapped(because, '    ')}`;
}
