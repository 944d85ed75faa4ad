import { createHash } from 'node:crypto';

import { knowledge } from '#phi.ts';
import { assetsInUse, officialOn } from '#program.ts';
import { playbookFor, playbooks, stepsFor } from '#texts/playbooks/library.ts';
import { telling } from '#told/telling.ts';
import { Choices, ErrorSummary, Field, Hidden, Select, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import type { IncidentKind } from './events.ts';
import { incidentKinds } from './events.ts';
import { ongoingWords } from './words.ts';

/** Those who learn of every report: the two officials, by name; once where it is the same person. */
export function told({ program, today }: Visit): string[] {
  const names = (['security-official', 'privacy-official'] as const).flatMap(
    (office) => officialOn(program, office, today)?.name ?? [],
  );
  return [...new Set(names)];
}

/** The kind that a value names; undefined for any other. */
export function kindIn(value: string | undefined): IncidentKind | undefined {
  return incidentKinds.find((kind) => kind === value);
}

/** The short code of a practice on its poster: eight letters and digits. It names nobody and opens nothing but the report. */
export function codeOf(practice: string): string {
  return createHash('sha256').update(`report ${practice}`).digest('hex').slice(0, 8).toUpperCase();
}

/** Where a practice's staff reports without a name. */
export function withoutName(practice: string): string {
  return `/report?${new URLSearchParams({ code: codeOf(practice) })}`;
}

/** The questions that lead to a first list of what to do: what kind it is, whether it goes on. */
export function KindAndOngoing({ form, refusals }: { form: FormInput; refusals: Refusals }) {
  return (
    <>
      <Choices
        name="kind"
        label="What kind of thing is it?"
        options={playbooks.map(({ id, choice, such }) => ({ value: id, label: choice, note: such }))}
        chosen={[text(form, 'kind')]}
        refusals={refusals}
      />
      <Choices
        name="ongoing"
        label="Is it still going on?"
        options={knowledge.map((value) => ({ value, ...ongoingWords[value] }))}
        chosen={[text(form, 'ongoing')]}
        refusals={refusals}
        compact
      />
    </>
  );
}

/** The form of whoever is here by name: three answers, of which one is enough. */
export function ReportForm({
  visit,
  action,
  id,
  form,
  refusals,
}: {
  visit: Visit;
  action: string;
  id: string;
  form: FormInput;
  refusals: Refusals;
}) {
  const assets = assetsInUse(visit.program, visit.today)
    .map((asset) => ({ value: asset.id, label: asset.name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
  const chosen = texts(form, 'assets');
  const names = told(visit);
  const otherDay = [text(form, 'happened'), text(form, 'discovered')].some(
    (day) => day !== '' && day !== visit.today,
  );
  return (
    <form method="post" action={action} className="ask">
      <h1>Report an incident</h1>
      <p>Three short answers, and you get a list of what to do now. If in doubt, report it.</p>
      <p className="soft">
        Nobody may be punished for reporting in good faith. <Cite citation="164.530(g)" /> You can also{' '}
        <a href={withoutName(visit.practice.id)}>report without your name</a>.
      </p>
      <ErrorSummary refusals={refusals} />
      <Hidden name="id" value={id} />
      <KindAndOngoing form={form} refusals={refusals} />
      {assets.length > 0 && (
        <Select
          name="assets.0"
          label="Which system, device or paper?"
          value={chosen[0]}
          options={assets}
          empty="I don’t know"
          refusals={refusals}
        />
      )}
      <TextArea
        name="what"
        label="What happened?"
        hint="You may leave this empty if you chose a kind above. No names of patients: “a chart of one patient” is enough."
        value={text(form, 'what')}
        refusals={refusals}
      />
      <details open={otherDay || refusals.length > 0}>
        <summary>It was not today</summary>
        <div className="fields">
          <Field
            name="happened"
            label="When did it happen?"
            hint="Your best guess, if you are not sure"
            type="date"
            value={text(form, 'happened') || visit.today}
            refusals={refusals}
          />
          <Field
            name="discovered"
            label="When did somebody here first notice?"
            hint="Deadlines run from this day, or from the day it should have been noticed"
            type="date"
            value={text(form, 'discovered') || visit.today}
            refusals={refusals}
          />
        </div>
      </details>
      <div className="row">
        <button>Send the report</button>
      </div>
      {names.length > 0 && (
        <p className="soft small">It goes to {names.join(' and ')}, with your name and the time.</p>
      )}
    </form>
  );
}

/** The first list of what to do, for whoever reported: at once, and what the practice does in the first hour. */
export function FirstList({ kind, visit }: { kind: IncidentKind; visit: Visit | undefined }) {
  const playbook = playbookFor(kind);
  const hour = visit
    ? stepsFor(kind, telling(visit.program, visit.today).told).filter(({ phase }) => phase === 'first-hour')
    : [];
  return (
    <>
      <h2>What you do now</h2>
      <ol>
        {playbook.now.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {hour.length > 0 && (
        <>
          <h2>What happens in the first hour</h2>
          <ol>
            {hour.map(({ id, who, what }) => (
              <li key={id}>
                <b>{who}:</b> {what}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
