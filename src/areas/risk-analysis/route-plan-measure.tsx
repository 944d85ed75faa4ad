import { Fragment } from 'react';
import { addMonths } from '#calendar.ts';
import { Hidden, type Refusals } from '#ui/form.tsx';
import { text, type FormInput } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted } from '#ui/words.tsx';
import { compareLevels, levels, levelWords, type Level } from './levels.ts';
import { measures } from './measures.ts';
import { LevelMark, riskPath } from './route-heat.tsx';
import { StepFields } from './route-step-form.tsx';
import type { Help, Helped } from './what-if.ts';
import { measureTitle } from './words.ts';

/** A form as it starts: what the measure is, two months from today. */
export function startOf({ program, today }: Visit, { measure, subject }: Help, id: string): FormInput {
  return {
    id,
    seen: '0',
    measure,
    subject,
    what: measureTitle(program, measure, subject),
    owner: '',
    due: addMonths(today, 2),
    cost: '0',
  };
}

/** How many risks go from which level to which: `3 from High to Moderate`. */
function moves(lowers: readonly Helped[]): { from: Level; to: Level; count: number }[] {
  const byMove = Map.groupBy(lowers, ({ before, after }) => `${before.risk}/${after.risk}`);
  return [...byMove.values()]
    .flatMap((held) =>
      held[0] ? [{ from: held[0].before.risk, to: held[0].after.risk, count: held.length }] : [],
    )
    .toSorted((a, b) => compareLevels(b.from, a.from) || levels.indexOf(a.to) - levels.indexOf(b.to));
}

/** What a measure does: which risks it lowers by itself, and which it decides. */
export function Effect({ help }: { help: Help }) {
  const { lowers, helped } = help;
  const waiting = helped.filter(({ scenario }) => scenario.need === 'decide').length;
  const decides =
    waiting > 0
      ? ` Decides ${counted(waiting, 'risk')} that ${waiting === 1 ? 'waits' : 'wait'} for you.`
      : '';
  if (lowers.length === 0)
    return (
      <span className="soft">
        Helps against {counted(helped.length, 'risk')}, and lowers none of them by itself.{decides}
      </span>
    );
  return (
    <>
      Lowers{' '}
      {moves(lowers).map(({ from, to, count }, index) => (
        <Fragment key={`${from}-${to}`}>
          {index > 0 && ', '}
          <span className="nowrap">
            {count} from <LevelMark level={from} /> to <LevelMark level={to} />
          </span>
        </Fragment>
      ))}
      {helped.length > lowers.length && (
        <span className="soft">
          ; helps against {counted(helped.length - lowers.length, 'more risk', 'more')}
        </span>
      )}
      {decides && <span className="soft">.{decides}</span>}
    </>
  );
}

type FormProps = { visit: Visit; help: Help; form: FormInput; refusals: Refusals };

/** The form that plans one measure, with what it changes. */
export function MeasureForm({ visit, help, form, refusals }: FormProps) {
  const { helped, measure, subject } = help;
  const decides = helped.filter(({ scenario }) => scenario.need === 'decide').length;
  return (
    <section id="plan-this">
      <form method="post" action="/risk-analysis/plan/measure" className="ask card">
        <h2>{measureTitle(visit.program, measure, subject)}</h2>
        <p>
          <Effect help={help} />
        </p>
        <p className="soft small">
          {decides > 0
            ? `This also records, for ${counted(decides, 'risk')} about which nothing is decided yet, that you lower ${decides === 1 ? 'it' : 'them'}, with what remains as shown below.`
            : 'What is decided about these risks stays.'}{' '}
          {measures[measure].citations.map((citation, index) => (
            <span key={citation}>
              {index > 0 && ', '}
              <Cite citation={citation} />
            </span>
          ))}
        </p>
        <Hidden name="id" value={text(form, 'id')} />
        <Hidden name="seen" value={text(form, 'seen')} />
        <Hidden name="measure" value={measure} />
        <Hidden name="subject" value={subject} />
        <StepFields visit={visit} form={form} refusals={refusals} />
        <div className="row">
          <button>Plan this for {counted(helped.length, 'risk')}</button>
          <a href="/risk-analysis/plan">Not now</a>
        </div>
        <details>
          <summary>The risks it helps against</summary>
          <div className="scroll stack">
            <table>
              <caption>Levels on top of what is planned already</caption>
              <thead>
                <tr>
                  <th scope="col">Risk</th>
                  <th scope="col">Before</th>
                  <th scope="col">After</th>
                </tr>
              </thead>
              <tbody>
                {helped.map(({ scenario, before, after }) => (
                  <tr key={scenario.id}>
                    <th scope="row">
                      <a href={riskPath(scenario.id)}>{scenario.title}</a>
                    </th>
                    <td>
                      <LevelMark level={before.risk} />
                    </td>
                    <td>
                      <LevelMark level={after.risk} />
                      {compareLevels(after.risk, before.risk) === 0 && (
                        <span className="soft small"> {levelWords[after.likelihood]} likelihood</span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      </form>
    </section>
  );
}
