import type { Program } from '#program.ts';
import { jurisdictionName } from '#states/jurisdictions.ts';
import type { RecordRetention } from '#states/record-retention.ts';
import { statesOf } from './standing.ts';

const confidenceWords: Record<RecordRetention['confidence'], string> = {
  high: 'checked in several sources; verify at the source',
  medium: 'found in one source; verify it there',
  low: 'a report that nobody checked; verify before you rely on it',
};

/** What is known of a state, as one or two sentences. */
export function stateWords({
  state,
  years,
  from,
  minors,
  source,
  confidence,
  note,
}: RecordRetention): string {
  const known =
    years === undefined
      ? `${jurisdictionName(state)}: no number is known. Find out before a record goes.`
      : `${jurisdictionName(state)}: ${years} years${from === undefined ? '' : ` from ${from}`} (${source}; ${confidenceWords[confidence]}).`;
  return [known, note, minors === undefined ? undefined : `For minors: ${minors}.`].filter(Boolean).join(' ');
}

/** Why a state's rule for medical records is asked for at all, and what it is in the practice's states. */
export function StatesNote({ program }: { program: Program }) {
  const states = statesOf(program);
  return (
    <details>
      <summary>Why some records wait for your state</summary>
      <p>
        HIPAA says how long you keep the documentation of your program, and nothing about medical records:
        states do that. Most of what is kept here is no medical record, and six years are enough. A report of
        an incident may hold details of patients, so Diligence treats it as if it were one and keeps it for as
        long as your state keeps a physician’s records. The state’s years are counted from the same day; the
        last contact with the patient, which many states count from, is not known here and is earlier.
      </p>
      <ul>
        {states.map((row) => (
          <li key={row.state}>{stateWords(row)}</li>
        ))}
      </ul>
    </details>
  );
}
