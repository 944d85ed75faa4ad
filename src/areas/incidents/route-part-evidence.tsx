import { longDate } from '#calendar.ts';
import { nameOf, todayOf } from '#program.ts';
import { FileField } from '#ui/file-field.tsx';
import { Field, Select } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import { evidenceKinds } from './events.ts';
import type { IncidentRecord } from './view.ts';
import { evidenceWords } from './words.ts';

/** The files that are kept with an incident, and the form that adds one. */
export function Evidence({
  visit,
  incident,
  form,
  refusals,
}: {
  visit: Visit;
  incident: IncidentRecord;
  form: FormInput | undefined;
  refusals: Refusals;
}) {
  const { program } = visit;
  return (
    <section>
      <h2>Evidence</h2>
      {incident.evidence.length === 0 ? (
        <p className="soft">No file is kept with it yet.</p>
      ) : (
        <ul>
          {incident.evidence.map(({ what, kind, file, by, at, position }) => (
            <li key={position}>
              <a href={`/incidents/${incident.id}/evidence/file?entry=${position}`}>{what}</a>{' '}
              <span className="soft small">
                {evidenceWords[kind]}, {file.name}, {nameOf(program, by)}, {longDate(todayOf(program, at))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {!incident.closed && visit.may('incidents.addEvidence') && (
        <details open={form !== undefined}>
          <summary>Add a photo, a message or a log</summary>
          <form
            method="post"
            action={`/incidents/${incident.id}/evidence`}
            encType="multipart/form-data"
            className="ask"
          >
            <Field
              name="shows"
              label="What does it show?"
              value={form && text(form, 'shows')}
              refusals={refusals}
            />
            <Select
              name="sort"
              label="What is it?"
              value={(form && text(form, 'sort')) || 'photo'}
              options={evidenceKinds.map((value) => ({ value, label: evidenceWords[value] }))}
              refusals={refusals}
            />
            <FileField
              name="file"
              label="The file"
              hint="A photo, a PDF, or plain text such as a log, 25 MB at most. It is sealed, and deleted with this incident."
              accept=".pdf,.png,.jpg,.jpeg,.txt,.log,.csv,.eml"
              refusals={refusals}
            />
            <div className="row">
              <button>Keep it as evidence</button>
            </div>
          </form>
        </details>
      )}
    </section>
  );
}
