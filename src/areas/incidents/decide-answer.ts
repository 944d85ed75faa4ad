import type { z } from 'zod';

import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import type { Command, Context, Refusal } from '#decision.ts';
import { decided } from '#decision.ts';
import { attachment } from '#fields-attachment.ts';
import {
  choice,
  day,
  form,
  identifier,
  line,
  optionalDay,
  optionalText,
  reference,
  seen,
  text,
} from '#fields.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, says, staleness } from '#revision.ts';
import { stepIds } from '#texts/playbooks/library.ts';
import { dayOfDiscovery, incidentEvent } from './decide.ts';
import type { Tick } from './events.ts';
import { evidenceKinds, incidentKinds, knowers } from './events.ts';
import type { IncidentRecord, TickRecord } from './view.ts';

/** The incident, if it can still be worked on; else why not. */
function openIncident(
  program: Program,
  id: string,
): { readonly record: IncidentRecord } | { readonly refusals: readonly Refusal[] } {
  const record = program.incidents.get(id);
  if (!record) return { refusals: [missing('incident')] };
  if (record.closed)
    return {
      refusals: [{ because: 'This incident is closed. Open it again first, and say why.', field: 'id' }],
    };
  return { record };
}

const kindSchema = form({
  id: identifier('incident'),
  seen,
  kind: choice('what kind it is', incidentKinds),
});

/** Chooses another playbook. What was ticked in the one before stays on record, and is shown. */
export const setKind: Command<Program, z.output<typeof kindSchema>> = {
  name: 'incidents.setKind',
  schema: kindSchema,
  decide(program, { id, seen, kind }, context) {
    const open = openIncident(program, id);
    if ('refusals' in open) return open;
    if (open.record.kind === kind) return decided();
    return (
      refusalsOf(staleness(program, open.record, seen, context)) ??
      decided(incidentEvent('incident-kind-set', id, { kind }))
    );
  },
};

const discoverySchema = form({
  id: identifier('incident'),
  seen,
  knower: choice('whose knowledge it was', knowers),
  who: line('who knew first'),
  knew: day('the day they knew'),
  noticeable: optionalDay('the day it should have been noticed'),
  why: text('how you know'),
});

/**
 * Records who knew first, and when it should have been known: an incident is discovered on the first day on which it
 * is known, or by exercising reasonable diligence would have been known, to any workforce member or agent other than
 * the person who committed it (164.404(a)(2)). A correction is a new entry; the earlier ones stay.
 */
export const setDiscovery: Command<Program, z.output<typeof discoverySchema>> = {
  name: 'incidents.setDiscovery',
  schema: discoverySchema,
  decide(program, { id, seen, ...facts }, context) {
    const record = program.incidents.get(id);
    if (!record) return { refusals: [missing('incident')] };
    if (says(record.discoveries.at(-1), facts)) return decided();
    const early = (found: Day, field: string): Refusal[] =>
      found !== '' && found < record.happened
        ? [
            {
              because: `It happened on ${longDate(record.happened)}, and nobody can have known before. Correct the day.`,
              field,
            },
          ]
        : [];
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        dayOfDiscovery(facts.knew, context.today, 'knew'),
        early(facts.knew, 'knew'),
        early(facts.noticeable, 'noticeable'),
        facts.noticeable > facts.knew
          ? {
              because: `They knew on ${longDate(facts.knew)} already, so that day counts. Leave the other one empty, or enter an earlier day.`,
              field: 'noticeable',
            }
          : undefined,
        record.closed && record.closed.on < facts.knew
          ? {
              because: `It was closed on ${longDate(record.closed.on)}, and was known before that. Correct the day.`,
              field: 'knew',
            }
          : undefined,
      ) ?? decided(incidentEvent('incident-discovery-set', id, facts))
    );
  },
};

/** What a form says of a step that is dealt with. */
export const tickFields = {
  step: reference('the step'),
  state: choice('what came of the step', ['done', 'skipped'], 'done'),
  person: reference('who did it'),
  // The names are other than those of the forms beside it on one page.
  doneOn: optionalDay('the day it was done'),
  remark: optionalText('the note'),
};
type Given = { step: string; state: Tick['state']; person: string; doneOn: Day; remark: string };

/** A tick as it goes on record; no tick: it is there already. */
export function tickOf(
  program: Program,
  { step, state, person, doneOn, remark }: Given,
  ticks: readonly TickRecord[],
  began: Day,
  { by, today }: Context,
): { readonly tick: Tick | undefined } | { readonly refusals: readonly Refusal[] } {
  const before = ticks.find((one) => one.step === step);
  const tick = { step, state, person: person || by, on: doneOn || today, note: remark };
  const saysMore = person + doneOn + remark !== '';
  if (before && (says(before, tick) || (before.state === state && !saysMore))) return { tick: undefined };
  return (
    refusalsOf(
      stepIds.has(step) ? undefined : missing('step', 'step'),
      program.people.has(tick.person) ? undefined : missing('person', 'person'),
      notYet(tick.on, today, 'The day of the step', 'doneOn'),
      tick.on < began
        ? {
            because: `It began on ${longDate(began)}, and no step was done before. Correct the day.`,
            field: 'doneOn',
          }
        : undefined,
      state === 'skipped' && remark === ''
        ? { because: 'Say in a few words why the step is not needed.', field: 'remark' }
        : undefined,
    ) ?? { tick }
  );
}

const tickSchema = form({ id: identifier('incident'), ...tickFields });

/** Ticks a step of a playbook: who did it, on what day; or says why it is not needed. */
export const tickStep: Command<Program, z.output<typeof tickSchema>> = {
  name: 'incidents.tickStep',
  schema: tickSchema,
  decide(program, { id, ...given }, context) {
    const open = openIncident(program, id);
    if ('refusals' in open) return open;
    const found = tickOf(program, given, open.record.ticks, open.record.happened, context);
    if ('refusals' in found) return found;
    return found.tick ? decided(incidentEvent('incident-step-done', id, found.tick)) : decided();
  },
};

const untickSchema = form({ id: identifier('incident'), step: reference('the step') });

/** Takes a tick back. That it stood there stays on record. */
export const untickStep: Command<Program, z.output<typeof untickSchema>> = {
  name: 'incidents.untickStep',
  schema: untickSchema,
  decide(program, { id, step }) {
    const open = openIncident(program, id);
    if ('refusals' in open) return open;
    return open.record.ticks.some((one) => one.step === step)
      ? decided(incidentEvent('incident-step-undone', id, { step }))
      : decided();
  },
};

const evidenceSchema = form({
  id: identifier('incident'),
  sort: choice('what it is', evidenceKinds, 'other'),
  shows: line('what it shows'),
  file: attachment('the file'),
});

/** Keeps a file as evidence, sealed with the incident. The same file with the same words is kept once. */
export const addEvidence: Command<Program, z.output<typeof evidenceSchema>> = {
  name: 'incidents.addEvidence',
  schema: evidenceSchema,
  decide(program, { id, sort, shows, file }) {
    const open = openIncident(program, id);
    if ('refusals' in open) return open;
    const facts = { kind: sort, what: shows, file };
    // The same form sent twice brings the same file with the same words.
    if (program.incidents.get(id)?.evidence.some((one) => says(one, facts))) return decided();
    return decided(incidentEvent('incident-evidence-added', id, facts));
  },
};
