import type { Program } from '#program.ts';
import { Choices, Field, Hidden, Select } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import { recordJob, recordPerson } from './decide.ts';
import type { Relation } from './events.ts';
import type { PersonRecord } from './view.ts';
import { relationWords } from './words.ts';

/** A person's facts as the fields of the form. */
export function personInput(person: PersonRecord): FormInput {
  const { name, relation, job, email, start, revision } = person;
  return { name, relation, job, email, start, seen: String(revision) };
}

/**
 * Records a person; a title typed in beside the list becomes a job first, once the person's own facts are in
 * order. Comes to refusals, or to nothing wrong and whether anything changed.
 */
export async function recordFromForm(
  visit: Visit,
  id: string,
  form: FormInput,
): Promise<{ readonly positions: readonly number[] } | { readonly refusals: Refusals }> {
  if (form['newJob'] !== undefined && typeof form['newJob'] !== 'string')
    return { refusals: [{ because: 'The job must be text. Type it again.', field: 'newJob' }] };
  const title = text(form, 'newJob').trim();
  const positions: number[] = [];
  let job = text(form, 'job');
  if (title !== '') {
    const before = [...visit.program.jobs.values()].find(
      (one) => one.title.toLowerCase() === title.toLowerCase(),
    );
    const parsed = recordPerson.schema.safeParse({ ...form, id, job: '' });
    // Decided first without the job, so that no job comes on record for a person who does not.
    const by = { by: visit.person.id, today: visit.today, at: visit.at };
    const fit = parsed.success && !('refusals' in recordPerson.decide(visit.program, parsed.data, by));
    if (!before && fit) {
      const made = await visit.practice.record(visit.person.id, recordJob, {
        id: text(form, 'newJobId'),
        seen: 0,
        title,
        needs: [],
      });
      if ('refusals' in made)
        return { refusals: made.refusals.map((refusal) => ({ ...refusal, field: 'newJob' })) };
      positions.push(...made.positions);
    }
    job = before?.id ?? (fit ? text(form, 'newJobId') : '');
  }
  const outcome = await visit.practice.record(visit.person.id, recordPerson, { ...form, id, job });
  return 'refusals' in outcome ? outcome : { positions: [...positions, ...outcome.positions] };
}

/** The fields of a person, for somebody new and for corrections. */
export function PersonFields({
  program,
  form,
  newJobId,
  refusals,
}: {
  program: Program;
  form: FormInput;
  newJobId: string;
  refusals: Refusals;
}) {
  const jobs = [...program.jobs.values()].toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
  return (
    <>
      <Hidden name="seen" value={text(form, 'seen') || '0'} />
      <Hidden name="newJobId" value={text(form, 'newJobId') || newJobId} />
      <Field
        name="name"
        label="Name"
        value={text(form, 'name')}
        autoComplete="off"
        refusals={refusals}
        required
      />
      <div className="fields">
        <Select
          name="job"
          label="Job"
          hint="It says which systems the person may use."
          value={text(form, 'job')}
          options={jobs.map(({ id, title }) => ({ value: id, label: title }))}
          empty="Not decided yet"
          refusals={refusals}
        />
        <Field
          name="newJob"
          label="Or a job that is not in the list"
          hint="Front desk, hygienist, biller. It is added to your jobs."
          value={text(form, 'newJob')}
          refusals={refusals}
        />
        <Field
          name="start"
          label="First day"
          type="date"
          value={text(form, 'start')}
          refusals={refusals}
          required
        />
        <Field
          name="email"
          label="Work email, if there is one"
          type="email"
          value={text(form, 'email')}
          refusals={refusals}
        />
      </div>
      <Choices
        name="relation"
        label="How does this person belong to you?"
        options={(Object.entries(relationWords) as [Relation, string][]).map(([value, label]) => ({
          value,
          label,
        }))}
        chosen={[text(form, 'relation') || 'employee']}
        refusals={refusals}
        compact
      />
    </>
  );
}
