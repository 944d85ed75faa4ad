import { addMonths, longDate } from '#calendar.ts';
import { nameOf, todayOf } from '#program.ts';
import { Field, Hidden, Select, TextArea, type Refusals } from '#ui/form.tsx';
import { text, type FormInput } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted } from '#ui/words.tsx';
import type { Treatment } from './events.ts';
import { compareLevels, levelWords, type Level } from './levels.ts';
import { register } from './register.ts';
import { LevelMark, riskPath } from './route-heat.tsx';
import type { Posted } from './route-risk.tsx';
import { peopleOptions } from './route-step-form.tsx';
import { planPath } from './route-plan-measures.tsx';
import type { Scenario } from './scenario.ts';
import { situationOf } from './situation.ts';
import { isLacking, isMeasure, missingIn, placedKey, plannedMeasures, withMeasures } from './what-if.ts';
import { decisionWords, levelOptions, measureTitle } from './words.ts';

/** What a person can do on the page of a risk; the one named in the address is open. */
export const doings = ['mitigate', 'accept', 'transfer', 'avoid', 'levels', 'reject', 'step'] as const;
export type Doing = (typeof doings)[number];

const ways = ['mitigate', 'accept', 'transfer', 'avoid'] as const;

type Part = { readonly visit: Visit; readonly scenario: Scenario; readonly posted: Posted };

/** What is decided about a risk, and the one form that is open. */
export function Decision({ visit, scenario, posted }: Part) {
  const { treatment, rejected } = scenario;
  const open = ways.find((way) => way === posted.doing);
  const may = visit.may('risk-analysis.treatRisk') && !rejected;
  return (
    <section id="decide">
      <h2>What you do about it</h2>
      {treatment ? (
        <Decided visit={visit} scenario={scenario} treatment={treatment} />
      ) : (
        <p className="soft">
          {scenario.need === 'watch'
            ? 'Low enough to keep under watch; nothing has to be decided.'
            : 'Nothing is decided yet.'}{' '}
          <Cite citation="164.308(a)(1)(ii)(B)" />
        </p>
      )}
      <Measures visit={visit} scenario={scenario} />
      {may && open && <Way visit={visit} scenario={scenario} posted={posted} way={open} />}
      {may && !open && posted.doing !== 'reject' && <Ways scenario={scenario} visit={visit} />}
      {may && posted.doing === 'reject' && <Reject scenario={scenario} posted={posted} />}
      {treatment && scenario.need !== 'decide' && <Others visit={visit} />}
    </section>
  );
}

/** Where to go on, once this risk is decided. */
function Others({ visit: { program, today } }: { visit: Visit }) {
  const waiting = register(program, today).scenarios.filter(({ need }) => need === 'decide');
  const [next] = waiting;
  if (!next) return null;
  return (
    <p className="small">
      {counted(waiting.length, 'more risk waits', 'more risks wait')} for a decision. Next:{' '}
      <a href={`${riskPath(next.id)}#decide`}>{next.title}</a>
    </p>
  );
}

/** The ways to decide; folded away once something is decided. */
function Ways({ scenario: { id, treatment, need }, visit }: Omit<Part, 'posted'>) {
  const list = (
    <ul className="ways">
      {ways.map((way) => (
        <li key={way}>
          <a href={`${riskPath(id)}?do=${way}#decide`}>{decisionWords[way].label}</a>{' '}
          <span className="soft small">{decisionWords[way].note}</span>
        </li>
      ))}
      {visit.may('risk-analysis.rejectScenario') && (
        <li>
          <a href={`${riskPath(id)}?do=reject#decide`}>Reject it</a>{' '}
          <span className="soft small">It cannot happen here: say why.</span>
        </li>
      )}
    </ul>
  );
  if (need === 'decide' || (!treatment && need !== 'watch')) return list;
  return (
    <details>
      <summary>{treatment ? 'Decide otherwise' : 'Decide something all the same'}</summary>
      {list}
    </details>
  );
}

function Decided({ visit, scenario, treatment }: Omit<Part, 'posted'> & { treatment: Treatment }) {
  const { program, today } = visit;
  const { residual } = scenario;
  const record = scenario.treatment;
  return (
    <div className="callout">
      <p>
        <b>{decisionWords[treatment.decision].label}.</b> {'why' in treatment && treatment.why}
        {treatment.decision === 'accept' &&
          ` Accepted by ${nameOf(program, treatment.person)} until ${longDate(treatment.until)}${treatment.until < today ? ', and that day has passed: decide again' : ''}.`}
        {treatment.decision === 'transfer' && ` Carried by: ${treatment.to}.`}
      </p>
      {residual && (
        <p>
          What remains: <LevelMark level={residual.risk} />{' '}
          <span className="soft small">
            {levelWords[residual.likelihood]} likelihood, {levelWords[residual.impact]} impact
          </span>
        </p>
      )}
      {record && (
        <p className="soft small">
          {nameOf(program, record.by)}, {longDate(todayOf(program, record.at))}, entry {record.position}.
        </p>
      )}
    </div>
  );
}

/** Where a fact that is no measure is put right: at the vendor, at the asset, or at the facts of the practice. */
function placeOf({ program }: Visit, subject: string): string {
  if (program.vendors.has(subject)) return `/associates/${subject}`;
  return program.assets.has(subject) ? `/inventory/${subject}` : '/practice';
}

/** What is missing here: measures, each planned once for all the risks it lowers, and facts that can be put right. */
function Measures({ visit, scenario }: Omit<Part, 'posted'>) {
  const { program, today } = visit;
  if (scenario.rejected || !visit.may('risk-analysis.planMeasure')) return null;
  const situation = situationOf(program, today);
  const planned = new Set(plannedMeasures(situation, register(program, today)).map(placedKey));
  const open = missingIn(situation, scenario).filter((one) => !planned.has(placedKey(one)));
  const facts = scenario.controls.filter((control) => !isMeasure(control.id) && isLacking(control));
  if (open.length + facts.length === 0) return null;
  return (
    <>
      <h3>{scenario.treatment ? 'What else would lower it' : 'What would lower it'}</h3>
      <ul>
        {facts.map((control) => (
          <li key={`${control.id}-${control.subject}`}>
            {control.sentence} <a href={placeOf(visit, control.subject)}>Put it right</a>
          </li>
        ))}
        {[...new Map(open.map((one) => [placedKey(one), one])).values()].map((one) => (
          <li key={placedKey(one)}>
            <a href={planPath(one)}>{measureTitle(program, one.measure, one.subject)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

type WayProps = Part & { way: (typeof ways)[number] };

function Way({ visit, scenario, posted, way }: WayProps) {
  const { refusals = [] } = posted;
  const form: FormInput = posted.form ?? startOf(visit, scenario, way);
  return (
    <form method="post" action={`${riskPath(scenario.id)}/decision`} className="card">
      <h3>{decisionWords[way].label}</h3>
      <p className="soft small">{decisionWords[way].note}</p>
      <Hidden name="seen" value={text(form, 'seen')} />
      <Hidden name="decision" value={way} />
      {way === 'mitigate' ? (
        <Remaining scenario={scenario} form={form} refusals={refusals} />
      ) : (
        <TextArea
          name="why"
          label={way === 'accept' ? 'Why do you accept it?' : 'How does this take care of it?'}
          value={text(form, 'why')}
          refusals={refusals}
        />
      )}
      {way === 'accept' && (
        <>
          <Select
            name="person"
            label="Who accepts it?"
            value={text(form, 'person')}
            options={peopleOptions(visit)}
            empty="Choose a person"
            refusals={refusals}
          />
          <Field
            name="until"
            label="Until when?"
            hint="Then you look at it again. Three years at most: a house rule, the law gives no number."
            type="date"
            value={text(form, 'until')}
            refusals={refusals}
          />
        </>
      )}
      {way === 'transfer' && (
        <Field
          name="to"
          label="Who carries it?"
          hint="An insurer, a vendor. What you must do yourself under the law stays with you."
          value={text(form, 'to')}
          refusals={refusals}
        />
      )}
      <div className="row">
        <button>{decisionWords[way].label}</button>
        <a href={riskPath(scenario.id)}>Leave it as it is</a>
      </div>
    </form>
  );
}

/** A form as it starts: what stands, or what the plan so far comes to. */
function startOf(
  { program, today, person }: Visit,
  scenario: Scenario,
  way: (typeof ways)[number],
): FormInput {
  const seen = String(scenario.revision);
  const { treatment } = scenario;
  if (treatment?.decision === way) return { seen, ...treatment };
  if (way === 'accept') return { seen, person: person.id, until: addMonths(today, 12) };
  if (way !== 'mitigate') return { seen };
  const situation = situationOf(program, today);
  const steps = new Set(scenario.actions.filter(({ closed }) => !closed).map(({ measure }) => measure));
  const lacking = missingIn(situation, scenario);
  const planned = lacking.filter(({ measure }) => steps.has(measure));
  const placed = planned.length > 0 ? planned : lacking;
  const then = withMeasures(situation, [scenario], placed).get(scenario.id);
  return { seen, residualLikelihood: then?.likelihood, residualImpact: then?.impact };
}

type RemainingProps = { scenario: Scenario; form: FormInput; refusals: Refusals };

function Remaining({ scenario, form, refusals }: RemainingProps) {
  const upTo = (most: Level) => levelOptions().filter(({ value }) => compareLevels(value, most) <= 0);
  return (
    <>
      <p className="small">
        What remains when the plan is done? The levels proposed are what comes out with the measures in place
        that are planned or, where none is, with all that are missing.
      </p>
      <div className="fields">
        <Select
          name="residualLikelihood"
          label="Likelihood that remains"
          value={text(form, 'residualLikelihood')}
          options={upTo(scenario.likelihood)}
          empty="Choose a level"
          refusals={refusals}
        />
        <Select
          name="residualImpact"
          label="Impact that remains"
          value={text(form, 'residualImpact')}
          options={upTo(scenario.impact)}
          empty="Choose a level"
          refusals={refusals}
        />
      </div>
    </>
  );
}

function Reject({ scenario, posted }: { scenario: Scenario; posted: Posted }) {
  const { form, refusals = [] } = posted;
  return (
    <form method="post" action={`${riskPath(scenario.id)}/reject`} className="card">
      <h3>Reject it</h3>
      <p className="soft small">
        It leaves the register and stays readable among the rejected ones, with your reason.
      </p>
      <Hidden name="seen" value={form ? text(form, 'seen') : scenario.revision} />
      <TextArea
        name="reason"
        label="Why can it not happen here?"
        value={form && text(form, 'reason')}
        refusals={refusals}
      />
      <div className="row">
        <button className="danger">Leave it out of the analysis</button>
        <a href={riskPath(scenario.id)}>Keep it</a>
      </div>
    </form>
  );
}
