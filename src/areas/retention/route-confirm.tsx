import { longDate } from '#calendar.ts';
import type { Holding } from '#backup/holding.ts';
import type { Program } from '#program.ts';
import { Choices, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { inputs, text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { counted } from '#ui/words.tsx';
import { jurisdictionName } from '#states/jurisdictions.ts';
import { confirmation, minorsMatter } from './decide.ts';
import { stateWords } from './route-states.tsx';
import { statesOf } from './standing.ts';
import type { Retained } from './standing.ts';

/** The first step: why, and what the states ask where the record may hold patients' details. */
export function Asking({
  program,
  record,
  form,
  refusals,
}: {
  program: Program;
  record: Retained;
  form: FormInput;
  refusals: Refusals;
}) {
  const states = record.patients ? statesOf(program) : [];
  return (
    <form method="post" action={`/retention/${encodeURIComponent(record.subject)}/review`} className="ask">
      <h2>Dispose of it</h2>
      <TextArea
        name="why"
        label="Why?"
        hint="For the record: your policy, who was asked. Leave out what the record was about."
        value={text(form, 'why')}
        rows={2}
        refusals={refusals}
      />
      {states.length > 0 && (
        <>
          <p>It may hold details of patients, so your state’s years for medical records count too.</p>
          <ul>
            {states.map((row) => (
              <li key={row.state}>{stateWords(row)}</li>
            ))}
          </ul>
        </>
      )}
      {record.ask.map(({ state }, index) => (
        <fieldset key={state}>
          <legend>What did you find for {jurisdictionName(state)}?</legend>
          <Hidden name={`states.${index}.state`} value={state} />
          <div className="fields">
            <Field
              name={`states.${index}.years`}
              label={`Years that ${jurisdictionName(state)} keeps medical records`}
              hint="0, if it has no rule"
              type="number"
              width="short"
              min={0}
              max={100}
              value={text(inputs(form, 'states')[index] ?? {}, 'years')}
              refusals={refusals}
            />
            <Field
              name={`states.${index}.source`}
              label="Where does it say so?"
              hint="A statute, a rule of the board, or whom you asked"
              value={text(inputs(form, 'states')[index] ?? {}, 'source')}
              refusals={refusals}
            />
          </div>
        </fieldset>
      ))}
      {states.some(minorsMatter) && (
        <Choices
          name="minors"
          label="Minors"
          type="checkbox"
          options={[
            {
              value: 'on',
              label: 'It is about no minor whose records must still be kept',
              note: 'Many states keep the records of minors for some years past majority.',
            },
          ]}
          chosen={texts(form, 'minors')}
          refusals={refusals}
        />
      )}
      <div className="row">
        <button>Continue</button>
        <a className="button quiet" href="/retention">
          Keep it
        </a>
      </div>
      <p className="soft small">Nothing is destroyed yet: you are asked once more.</p>
    </form>
  );
}

/** The second step: what will be gone, and the word that is typed. */
export function Confirming({
  record,
  form,
  holding,
  refusals,
}: {
  record: Retained;
  form: FormInput;
  holding: readonly Holding[];
  refusals: Refusals;
}) {
  const last = holding
    .flatMap(({ leaves }) => leaves ?? [])
    .toSorted()
    .at(-1);
  return (
    <form method="post" action={`/retention/${encodeURIComponent(record.subject)}/dispose`} className="ask">
      <h2>Destroy it for good?</h2>
      <p>
        {counted(record.entries.length, 'entry', 'entries')} about “{record.name}” will be unreadable from now
        on. Nobody can undo this.
      </p>
      <p>
        {holding.length === 0
          ? 'No backup here holds its key. Copies elsewhere are not known.'
          : `${counted(holding.length, 'backup')} made before can still open it${last === undefined ? '' : ` until the last one goes on ${longDate(last)}`}. Only then is the disposal complete.`}
      </p>
      {Object.entries(form)
        .filter(([name]) => name !== 'confirm')
        .flatMap(([name, value]) =>
          hiddenValues(name, value).map(([field, one]) => <Hidden key={field} name={field} value={one} />),
        )}
      <Field
        name="confirm"
        label={`Type ${confirmation.toUpperCase()} to confirm`}
        value={text(form, 'confirm')}
        width="medium"
        refusals={refusals}
      />
      <div className="row">
        <button className="danger">Destroy for good</button>
        <a className="button quiet" href={`/retention/${encodeURIComponent(record.subject)}`}>
          Keep it
        </a>
      </div>
    </form>
  );
}

/** What the first step asked, to travel with the second: names and texts, however deep. */
function hiddenValues(name: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => hiddenValues(`${name}.${key}`, one));
  return [];
}
