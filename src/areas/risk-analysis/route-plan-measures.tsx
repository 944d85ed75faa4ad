import { addMonths } from '#calendar.ts';
import { Field, Hidden, Select } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import { counted, Empty } from '#ui/words.tsx';
import { compareLevels } from './levels.ts';
import { treatFrom } from './register.ts';
import { Effect } from './route-plan-measure.tsx';
import type { Posted } from './route-plan.tsx';
import { peopleOptions } from './route-step-form.tsx';
import { isMeasure, placedKey, type Help, type Placed } from './what-if.ts';
import { measureTitle } from './words.ts';

/** How many are shown at most before the rest is folded away. */
const most = 12;

/** The measure that a ticked box names (`patching/practice`); undefined: there is none such. */
export function placedOf(key: string): Placed | undefined {
  const [measure = '', subject = ''] = key.split('/');
  return isMeasure(measure) ? { measure, subject } : undefined;
}

/** The address at which a measure's form is open. */
export function planPath({ measure, subject }: Placed): string {
  return `/risk-analysis/plan?${new URLSearchParams({ measure, subject })}#plan-this`;
}

/** Whether a measure by itself lowers a risk that must be treated, or decides one about which nothing is decided. */
function lowersMuch({ lowers, helped }: Help): boolean {
  return (
    lowers.some(({ before }) => compareLevels(before.risk, treatFrom) >= 0) ||
    helped.some(({ scenario }) => scenario.need === 'decide')
  );
}

type MostProps = {
  visit: Visit;
  helps: readonly Help[];
  /** The measure whose form is open. */
  chosen: Help | undefined;
  posted: Posted;
  /** What the identifiers of new steps begin with. */
  batch: string;
};

/** The measures that are missing, what lowers most first; several can be ticked and planned at once. */
export function MostHelp({ visit, helps, chosen, posted, batch }: MostProps) {
  const others = helps.filter((help) => help !== chosen);
  const first = others.filter(lowersMuch).slice(0, most);
  const rest = others.filter((help) => !first.includes(help));
  if (helps.length === 0)
    return (
      <section>
        <h2>What would help most</h2>
        <Empty
          action={
            <a className="button quiet" href="/risk-analysis/risks">
              Look at the risks
            </a>
          }
        >
          No measure is missing that is not planned already.
        </Empty>
      </section>
    );
  const ticks = !chosen && visit.may('risk-analysis.planMeasure');
  const ticked = new Set(posted.several ? texts(posted.several, 'measures') : []);
  const folded = rest.some((help) => ticked.has(placedKey(help)));
  const lists = (
    <>
      {first.length > 0 ? (
        <Helps visit={visit} helps={first} ticks={ticks} ticked={ticked} />
      ) : (
        <p className="soft">No single measure lowers a risk of Moderate or higher any more.</p>
      )}
      {rest.length > 0 && (
        <details open={folded}>
          <summary>{counted(rest.length, 'more measure')} that would help</summary>
          <Helps visit={visit} helps={rest} ticks={ticks} ticked={ticked} />
        </details>
      )}
    </>
  );
  return (
    <section id="helps">
      <h2>{chosen ? 'What else would help' : 'What would help most'}</h2>
      {ticks ? (
        <form method="post" action="/risk-analysis/plan/measures">
          <Hidden name="batch" value={posted.several ? text(posted.several, 'batch') : batch} />
          <div id="field-measures" tabIndex={-1}>
            {lists}
          </div>
          <Together visit={visit} posted={posted} />
        </form>
      ) : (
        lists
      )}
    </section>
  );
}

/** Who does what is ticked, and by when. */
function Together({ visit, posted: { several, refusals } }: { visit: Visit; posted: Posted }) {
  const wrong = several ? refusals : undefined;
  return (
    <div className="card">
      <h3>Plan what you ticked</h3>
      <p className="soft small">
        Each becomes a step with this person and day; change any of them later. Risks about which nothing is
        decided yet are then to be lowered by it.
      </p>
      <div className="fields">
        <Select
          name="owner"
          label="Who sees to it?"
          value={several && text(several, 'owner')}
          options={peopleOptions(visit)}
          empty="Choose a person"
          {...(wrong && { refusals: wrong })}
        />
        <Field
          name="due"
          label="By when?"
          type="date"
          value={several ? text(several, 'due') : addMonths(visit.today, 3)}
          {...(wrong && { refusals: wrong })}
        />
      </div>
      <div className="row">
        <button>Plan what is ticked</button>
      </div>
    </div>
  );
}

type HelpsProps = {
  visit: Visit;
  helps: readonly Help[];
  ticks: boolean;
  ticked: ReadonlySet<string>;
};

function Helps({ visit, helps, ticks, ticked }: HelpsProps) {
  const may = visit.may('risk-analysis.planMeasure');
  return (
    <ol className="todo">
      {helps.map((help) => {
        const key = placedKey(help);
        const name = measureTitle(visit.program, help.measure, help.subject);
        return (
          <li key={key}>
            <h3>
              {ticks ? (
                <label className="tick">
                  <input type="checkbox" name="measures" value={key} defaultChecked={ticked.has(key)} />{' '}
                  {name}
                </label>
              ) : (
                name
              )}
            </h3>
            <p>
              <Effect help={help} />
            </p>
            {may && (
              <div className="do">
                <a className="button quiet" href={planPath(help)} aria-label={`Plan it: ${name}`}>
                  Plan it
                </a>
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
