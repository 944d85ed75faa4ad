import { breachDeadlines } from '#deadlines/breach.ts';
import type { BreachDeadlines } from '#deadlines/breach.ts';
import { mostPeople, placeFirst } from '#deadlines/breach-question.ts';
import type { Refusal } from '#decision.ts';
import { numbers } from '#regulation/numbers.ts';
import { jurisdictions } from '#states/jurisdictions.ts';
import { CalculatorTabs, NoDate, Remarks, Timeline } from './deadline-timeline.tsx';
import { Choices, Field } from './form.tsx';
import type { Refusals } from './form.tsx';
import { pageRoutes } from './page.ts';
import type { PageContext } from './page.ts';
import type { Visit } from './visit.ts';

export const routes = pageRoutes();

/** More rows of states than there are are not read. */
const mostRows = jurisdictions.length;

type Row = { readonly state: string; readonly residents: string };

/** What stands in the address: texts, as they were typed. */
type Given = {
  readonly text: (name: string) => string;
  readonly rows: readonly Row[];
  readonly asked: boolean;
};

function givenIn(context: PageContext): Given {
  const text = (name: string) => (context.req.query(name) ?? '').trim();
  const residents = context.req.queries('residents') ?? [];
  const rows = (context.req.queries('state') ?? [])
    .slice(0, mostRows)
    .map((state, index) => ({ state: state.trim(), residents: (residents[index] ?? '').trim() }))
    .filter((row) => row.state !== '' || row.residents !== '');
  return {
    text,
    rows,
    asked: ['discovered', 'affected'].some((name) => context.req.query(name) !== undefined),
  };
}

/** A count as it was typed; not a number where it is none. */
function count(text: string): number {
  return /^\d{1,9}$/.test(text.replaceAll(',', '')) ? Number(text.replaceAll(',', '')) : Number.NaN;
}

/** The dates, or what is missing or cannot be so. */
function answerTo({ text, rows }: Given, today: string) {
  const day = (name: string) => (text(name) === '' ? undefined : text(name));
  const discovered = day('discovered');
  const half = rows.find(({ state, residents }) => state === '' || residents === '');
  const refusals: Refusal[] = [
    ...(discovered === undefined
      ? [
          {
            field: 'discovered',
            because: 'Give the day the breach was discovered.',
            citation: '164.404(a)(2)',
          },
        ]
      : []),
    ...(half
      ? [{ field: 'state', because: 'Give both the state and how many of the people live there.' }]
      : []),
  ];
  if (discovered === undefined || refusals.length > 0) return { refusals };
  return breachDeadlines({
    discovered,
    affected: count(text('affected')),
    states: rows.map(({ state, residents }) => ({ state, residents: count(residents) })),
    associateDiscovered: day('associate-discovered'),
    agent: text('agent') !== '',
    determined: day('determined'),
    delayWritten: day('delay-written'),
    delayOral: day('delay-oral'),
    today,
  });
}

routes.page('/deadlines', (context, visit) => {
  const given = givenIn(context);
  const answer = given.asked ? answerTo(given, visit.today) : undefined;
  const deadlines = answer && 'deadlines' in answer ? answer.deadlines : undefined;
  const refusals = answer && 'refusals' in answer ? answer.refusals : [];
  return context.render(
    <>
      <h1>Work out a date</h1>
      <p>
        By when you must give notice of a breach of unsecured PHI, and to whom: the federal rule and the
        states’ own. Give days and numbers only, and name nobody. Nothing is recorded; the address of the
        answer can be bookmarked.
      </p>
      <CalculatorTabs here="/deadlines" />
      <NoDate refusals={refusals} />
      {deadlines && <Dates deadlines={deadlines} visit={visit} />}
      <BreachForm given={given} refusals={refusals} today={visit.today} again={deadlines !== undefined} />
    </>,
    { title: 'Work out a date: a breach', status: refusals.length > 0 ? 422 : 200 },
  );
});

function Dates({ deadlines, visit }: { deadlines: BreachDeadlines; visit: Visit }) {
  const { timeline, remarks, states, waiting, earliest, individuals } = deadlines;
  const late = visit.today > individuals.by;
  return (
    <>
      {waiting && (
        <div className={late ? 'callout wrong' : 'callout'}>
          <h2>{late ? 'The last day has passed' : 'Waiting is itself a delay'}</h2>
          <p>{waiting}</p>
        </div>
      )}
      <section>
        <h2>The dates</h2>
        {earliest && <p>{earliest}</p>}
        <Timeline
          lines={timeline}
          caption="Last days, the earliest first. All are outer limits: notify without unreasonable delay."
          visit={visit}
        />
        <Remarks sentences={remarks} />
      </section>
      {states.length > 0 && (
        <section>
          <h2>The states</h2>
          {states.map(({ state, words, authority, statute }) => (
            <details className="card" key={state}>
              <summary>{placeFirst(state)}</summary>
              <p>{words}</p>
              {authority && <p>{authority}</p>}
              <p className="small soft">Statute: {statute}</p>
            </details>
          ))}
        </section>
      )}
    </>
  );
}

function BreachForm({
  given: { text, rows },
  refusals,
  today,
  again,
}: {
  given: Given;
  refusals: Refusals;
  today: string;
  again: boolean;
}) {
  const own = { refusals };
  const special = ['associate-discovered', 'agent', 'determined', 'delay-written', 'delay-oral'];
  const open = special.some((name) => text(name) !== '' || refusals.some(({ field }) => field === name));
  return (
    <form method="get" action="/deadlines" className="ask">
      <h2>{again ? 'Change what you gave' : 'What happened'}</h2>
      <Field
        {...own}
        name="discovered"
        type="date"
        label="Discovered on"
        hint="The first day anyone in your workforce or an agent of yours knew of it, or would have with reasonable diligence: not the day the investigation ended."
        value={text('discovered')}
        max={today}
        required
      />
      <Field
        {...own}
        name="affected"
        type="number"
        label="People affected, in all states together"
        value={text('affected')}
        min={1}
        max={mostPeople}
        width="short"
        required
      />
      <StateRows rows={rows} refusals={refusals} />
      <details open={open}>
        <summary>A vendor, a state that counts from another day, or the police</summary>
        <Field
          {...own}
          name="associate-discovered"
          type="date"
          label="A business associate discovered it on"
          value={text('associate-discovered')}
          max={today}
        />
        <Choices
          {...own}
          name="agent"
          type="checkbox"
          label="Is that business associate your agent?"
          hint="It is one if you may direct how it does its work while it does it (federal common law of agency). Then what it knows, you know."
          options={[{ value: 'yes', label: 'Yes, it is our agent' }]}
          chosen={text('agent') === '' ? [] : ['yes']}
        />
        <Field
          {...own}
          name="determined"
          type="date"
          label="You concluded that it was a breach on"
          hint="Some states count from this day. Without it their dates are counted from discovery, which is safer."
          value={text('determined')}
          max={today}
        />
        <Field
          {...own}
          name="delay-written"
          type="date"
          label="A law enforcement official asked in writing to wait through"
          hint="The last day that the statement names."
          value={text('delay-written')}
        />
        <Field
          {...own}
          name="delay-oral"
          type="date"
          label="A law enforcement official asked in person or by phone on"
          hint={`The day of the statement. It holds for at most ${numbers.oralDelay.value} days.`}
          value={text('delay-oral')}
          max={today}
        />
      </details>
      <div className="row">
        <button>Work out the dates</button>
      </div>
    </form>
  );
}

/** One row for each state given, and two empty ones. */
function StateRows({ rows, refusals }: { rows: readonly Row[]; refusals: Refusals }) {
  const shown = [...rows, { state: '', residents: '' }, { state: '', residents: '' }].slice(0, mostRows);
  const errors = refusals.filter(({ field }) => field === 'state');
  return (
    <fieldset aria-describedby={errors.length > 0 ? 'field-state-error' : 'field-state-hint'}>
      <legend>Where they live</legend>
      <p className="hint" id="field-state-hint">
        The state of each person’s home decides, not yours. Two more rows appear with each answer.
      </p>
      {errors.length > 0 && (
        <p className="error" id="field-state-error">
          {errors.map(({ because }) => because).join(' ')}
        </p>
      )}
      {shown.map(({ state, residents }, index) => {
        const suffix = index === 0 ? '' : `-${index + 1}`;
        return (
          <div className="fields" key={index}>
            <div className="field">
              <label htmlFor={`field-state${suffix}`}>State or territory {index + 1}</label>
              <select id={`field-state${suffix}`} name="state" defaultValue={state.toUpperCase()}>
                <option value="">None</option>
                {jurisdictions.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor={`field-residents${suffix}`}>People who live there</label>
              <input
                id={`field-residents${suffix}`}
                name="residents"
                type="number"
                min={1}
                max={mostPeople}
                defaultValue={residents}
                autoComplete="off"
              />
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
