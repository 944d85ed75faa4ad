import { workforceOn } from '#program.ts';
import { Choices, Field, Hidden, Select, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { intents } from './events.ts';
import type { SanctionCaseRecord } from './view.ts';
import { intentWords, outcomeWords } from './words.ts';

type Part = {
  readonly visit: Visit;
  readonly record: SanctionCaseRecord;
  readonly form: FormInput | undefined;
  readonly refusals: Refusals;
};

const yesNo = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
];

/** The decision about a case: whether it is protected first, then what is done. */
export function Decide({ visit, record, form, refusals }: Part) {
  const { program, today } = visit;
  const given = form ?? { on: today };
  const rungs = program.ladder?.rungs ?? [];
  const question = (name: string, label: string) => (
    <Choices
      name={name}
      label={label}
      options={yesNo}
      chosen={[text(given, name)]}
      refusals={refusals}
      compact
    />
  );
  return (
    <details open={form !== undefined || !record.decided}>
      <summary>{record.decided ? 'Decide it anew' : 'Decide the case'}</summary>
      <form method="post" action={`/sanctions/${record.id}/decision`} className="ask">
        <Hidden name="seen" value={form ? text(form, 'seen') : record.revision} />
        <h3>First: is it protected?</h3>
        <p className="soft small">
          Nobody is sanctioned for what the law protects. <Cite citation="164.530(g)" />{' '}
          <Cite citation="164.502(j)" />
        </p>
        {question(
          'complaint',
          'Was what they did itself a complaint, help in an inquiry, or opposing in good faith what they believed unlawful?',
        )}
        {question(
          'whistleblower',
          'Was it a report to a health oversight agency or to a lawyer, in the belief that something here was wrong?',
        )}
        {question('crimeVictim', 'Were they the victim of a crime who told the police about the suspect?')}
        <TextArea
          name="note"
          label="How do you know?"
          value={text(given, 'note')}
          rows={2}
          refusals={refusals}
        />
        <h3>Then: what comes of it</h3>
        <Choices
          name="outcome"
          label="Outcome"
          options={Object.entries(outcomeWords).map(([value, label]) => ({ value, label }))}
          chosen={[text(given, 'outcome')]}
          refusals={refusals}
        />
        <Select
          name="intent"
          label="For a sanction: how did it come about?"
          value={text(given, 'intent')}
          options={intents.map((value) => ({
            value,
            label: `${intentWords[value].label}: ${intentWords[value].note}`,
          }))}
          empty="Choose"
          refusals={refusals}
        />
        {rungs.length > 0 ? (
          <Choices
            name="rung"
            label="For a sanction: the step of the ladder"
            options={rungs.map(({ conduct, measures }, index) => ({
              value: String(index + 1),
              label: `${index + 1}. ${conduct}`,
              note: measures,
            }))}
            chosen={[text(given, 'rung')]}
            refusals={refusals}
          />
        ) : (
          <p>
            Before a sanction, <a href="/sanctions/ladder">set the ladder</a>: it follows a step that was
            known before.
          </p>
        )}
        <TextArea
          name="measure"
          label="For a sanction: what is done"
          value={text(given, 'measure')}
          rows={2}
          refusals={refusals}
        />
        <TextArea
          name="why"
          label="Why"
          hint="What speaks for more and for less. If others got another step for the same, say why."
          value={text(given, 'why')}
          refusals={refusals}
        />
        <Select
          name="decider"
          label="Who decided?"
          value={text(given, 'decider')}
          options={workforceOn(program, today)
            .filter(({ id }) => id !== record.person)
            .map(({ id: value, name: label }) => ({ value, label }))}
          empty="Choose"
          refusals={refusals}
        />
        <Field name="on" label="Decided on" type="date" value={text(given, 'on')} refusals={refusals} />
        <div className="row">
          <button>Record the decision</button>
        </div>
      </form>
    </details>
  );
}

/** That the sanction was done, and when. */
export function CarryOut({ visit, record, form, refusals }: Part) {
  const given = form ?? { on: visit.today };
  return (
    <section>
      <h2>Was it done?</h2>
      <form method="post" action={`/sanctions/${record.id}/done`} className="ask">
        <Hidden name="seen" value={form ? text(form, 'seen') : record.revision} />
        <TextArea
          name="what"
          label="What was done"
          value={text(given, 'what')}
          rows={2}
          refusals={refusals}
        />
        <Field name="on" label="Done on" type="date" value={text(given, 'on')} refusals={refusals} />
        <div className="row">
          <button>Record that it was done</button>
        </div>
      </form>
    </section>
  );
}
