import { longDate } from '#calendar.ts';
import { nameOf, workforceOn } from '#program.ts';
import type { Program } from '#program.ts';
import { evidenceFor, phaseWords, playbookFor, stepsFor, stepWords } from '#texts/playbooks/library.ts';
import type { ToldStep } from '#texts/playbooks/library.ts';
import { phases } from '#texts/playbooks/playbook.ts';
import { telling } from '#told/telling.ts';
import { Choices, Field, Hidden, Select, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import type { IncidentKind } from './events.ts';
import type { TickRecord } from './view.ts';

/** A run of a playbook: of an incident, or of an exercise. */
export type Run = {
  readonly kind: IncidentKind;
  readonly ticks: readonly TickRecord[];
  /** Where ticks are sent. */
  readonly action: string;
  /** Whether steps can be ticked now, by whoever looks. */
  readonly may: boolean;
};

/** What is next: the first steps that nobody has dealt with. Three at a time are enough to act on. */
const shownNext = 3;

/** The steps of a run that are open, in order. */
export function openSteps(visit: Visit, { kind, ticks }: Run): readonly ToldStep[] {
  const { told } = telling(visit.program, visit.today);
  const dealtWith = new Set(ticks.map(({ step }) => step));
  return stepsFor(kind, told).filter(({ id }) => !dealtWith.has(id));
}

function Tick({ run, step, quiet }: { run: Run; step: ToldStep; quiet?: boolean }) {
  return (
    <form method="post" action={run.action}>
      <Hidden name="step" value={step.id} />
      <button className={quiet ? 'quiet' : undefined}>
        Done
        <span className="unseen">: {step.what}</span>
      </button>
    </form>
  );
}

/** What now: the next steps, each with its button. */
export function NextSteps({ visit, run }: { visit: Visit; run: Run }) {
  const open = openSteps(visit, run);
  if (open.length === 0)
    return <p>Every step of the playbook is dealt with. Write down how it ended, and close it.</p>;
  return (
    <ol className="todo">
      {open.slice(0, shownNext).map((step) => (
        <li key={step.id}>
          <h3>{step.what}</h3>
          <p className="soft">
            {step.who} · {phaseWords[step.phase].toLowerCase()}
          </p>
          {run.may && (
            <div className="do">
              <Tick run={run} step={step} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Who did a step, when, and what was said of it. */
function Done({ program, tick }: { program: Program; tick: TickRecord }) {
  return (
    <>
      {tick.state === 'skipped' && 'Not needed: '}
      {nameOf(program, tick.person)}, {longDate(tick.on)}
      {tick.by !== tick.person && ` (written down by ${nameOf(program, tick.by)})`}
      {tick.note !== '' && <span className="prewrap">. {tick.note}</span>}
    </>
  );
}

/** The whole playbook with who, done and when; and how a step is recorded that somebody else did, or that is not needed. */
export function Playbook({
  visit,
  run,
  form,
  refusals,
}: {
  visit: Visit;
  run: Run;
  form: FormInput | undefined;
  refusals: Refusals;
}) {
  const { program, today } = visit;
  const { told } = telling(program, today);
  const steps = stepsFor(run.kind, told);
  const known = new Set(steps.map(({ id }) => id));
  const others = run.ticks.filter(({ step }) => !known.has(step));
  return (
    <section>
      <h2>
        The playbook: {run.ticks.length - others.length} of {steps.length} steps
      </h2>
      {phases.map((phase) => (
        <details key={phase} open={phase !== 'after'}>
          <summary>{phaseWords[phase]}</summary>
          <div className="scroll stack">
            <table>
              <caption className="unseen">{phaseWords[phase]}</caption>
              <thead>
                <tr>
                  <th scope="col">What to do</th>
                  <th scope="col">Who</th>
                  <th scope="col">Done</th>
                </tr>
              </thead>
              <tbody>
                {steps
                  .filter((step) => step.phase === phase)
                  .map((step) => {
                    const tick = run.ticks.find((one) => one.step === step.id);
                    return (
                      <tr key={step.id}>
                        <th scope="row">{step.what}</th>
                        <td data-label="Who">{step.who}</td>
                        <td data-label="Done">
                          {tick && <Done program={program} tick={tick} />}
                          {run.may &&
                            (tick ? (
                              <form method="post" action={run.action}>
                                <Hidden name="step" value={step.id} />
                                <Hidden name="undo" value="yes" />
                                <button className="quiet">
                                  Undo<span className="unseen">: {step.what}</span>
                                </button>
                              </form>
                            ) : (
                              <Tick run={run} step={step} quiet />
                            ))}
                          {!run.may && !tick && 'Open'}
                        </td>
                      </tr>
                    );
                  })}
              </tbody>
            </table>
          </div>
        </details>
      ))}
      {others.length > 0 && (
        <>
          <h3>Done under another playbook before</h3>
          <ul>
            {others.map((tick) => (
              <li key={tick.step}>
                {stepWords(tick.step, told) ?? tick.step} <Done program={program} tick={tick} />
              </li>
            ))}
          </ul>
        </>
      )}
      {run.may && <OtherWay visit={visit} run={run} steps={steps} form={form} refusals={refusals} />}
      <details>
        <summary>What decides, what to keep, and mistakes that others made</summary>
        <h3>Keep as proof</h3>
        <Lines of={evidenceFor(run.kind, told)} />
        <h3>What decides whether people are told</h3>
        <Lines of={playbookFor(run.kind).decides} />
        <h3>Mistakes that others made</h3>
        <Lines of={playbookFor(run.kind).mistakes} />
      </details>
    </section>
  );
}

export function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function OtherWay({
  visit: { program, today, person },
  run,
  steps,
  form,
  refusals,
}: {
  visit: Visit;
  run: Run;
  steps: readonly ToldStep[];
  form: FormInput | undefined;
  refusals: Refusals;
}) {
  const people = workforceOn(program, today)
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
  return (
    <details open={form !== undefined}>
      <summary>Somebody else did a step, or on another day, or it is not needed</summary>
      <form method="post" action={run.action} className="ask">
        <Select
          name="step"
          label="Which step?"
          value={form && text(form, 'step')}
          options={steps.map(({ id, what }) => ({
            value: id,
            label: what.length > 90 ? `${what.slice(0, 89)}…` : what,
          }))}
          empty="Choose"
          refusals={refusals}
        />
        <Choices
          name="state"
          label="What came of it?"
          options={[
            { value: 'done', label: 'It was done' },
            { value: 'skipped', label: 'It is not needed', note: 'Say why below.' },
          ]}
          chosen={[(form && text(form, 'state')) || 'done']}
          refusals={refusals}
          compact
        />
        <div className="fields">
          <Select
            name="person"
            label="Who?"
            value={(form && text(form, 'person')) || person.id}
            options={people}
            refusals={refusals}
          />
          <Field
            name="doneOn"
            label="When?"
            type="date"
            value={(form && text(form, 'doneOn')) || today}
            refusals={refusals}
          />
        </div>
        <TextArea
          name="remark"
          label="Note"
          hint="The hour, a number of a report, or why it is not needed"
          value={form && text(form, 'remark')}
          refusals={refusals}
        />
        <div className="row">
          <button>Record the step</button>
        </div>
      </form>
    </details>
  );
}
