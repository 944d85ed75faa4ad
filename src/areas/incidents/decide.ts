import type { z } from 'zod';

import { longDate } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { day, form, identifier, list, reference, seen, text } from '#fields.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, says, staleness } from '#revision.ts';
import type { IncidentEvent } from './events.ts';

function event<Type extends IncidentEvent['type']>(
  type: Type,
  subject: string,
  data: Extract<IncidentEvent, { type: Type }>['data'],
): IncidentEvent {
  return { area: 'incidents', type, version: 1, subject, data } as IncidentEvent;
}

const reportSchema = form({
  id: identifier('incident'),
  what: text('what happened'),
  happened: day('the day it happened'),
  discovered: day('the day somebody here first knew of it'),
  assets: list('what is concerned', reference('the system, device or paper')),
});

/**
 * Reports a security incident, suspected or known (164.308(a)(6)(ii)). A report is not changed afterwards: what
 * is learned later is added as a note.
 */
export const report: Command<Program, z.output<typeof reportSchema>> = {
  name: 'incidents.report',
  schema: reportSchema,
  decide(program, { id, ...given }, { today }) {
    const facts = { ...given, assets: [...new Set(given.assets)].toSorted() };
    const record = program.incidents.get(id);
    if (says(record, facts)) return decided();
    if (record)
      return refuse(
        'This incident is on record already, and a report is not changed afterwards. Add what you know now as a note.',
        { field: 'id', citation: '164.308(a)(6)(ii)' },
      );
    return (
      refusalsOf(
        notYet(facts.discovered, today, 'The day somebody first knew of it', 'discovered'),
        facts.happened > facts.discovered
          ? {
              because: `It cannot have happened on ${longDate(facts.happened)}, after somebody knew of it on ${longDate(facts.discovered)}. Correct one of the two days.`,
              field: 'happened',
            }
          : undefined,
        given.assets.flatMap((asset, index): Refusal[] =>
          program.assets.has(asset) ? [] : [missing('system, device or paper', `assets.${index}`)],
        ),
      ) ?? decided(event('incident-reported', id, facts))
    );
  },
};

const noteSchema = form({ id: identifier('incident'), seen, note: text('the note') });

/**
 * Adds a note to an incident: what was found, what was done. Notes overwrite nothing, so a note on an older
 * revision is taken too; the same note sent twice from one form is taken once.
 */
export const note: Command<Program, z.output<typeof noteSchema>> = {
  name: 'incidents.note',
  schema: noteSchema,
  decide(program, { id, seen, note }, { by }) {
    const record = program.incidents.get(id);
    if (!record) return { refusals: [missing('incident')] };
    const sent = record.notes.some((one) => one.by === by && one.note === note);
    return sent && seen !== record.revision ? decided() : decided(event('incident-noted', id, { note }));
  },
};

const closeSchema = form({
  id: identifier('incident'),
  seen,
  outcome: text('the outcome'),
  on: day('the day it was closed'),
});

/** Closes an incident with its outcome, which the law asks to document (164.308(a)(6)(ii)). */
export const close: Command<Program, z.output<typeof closeSchema>> = {
  name: 'incidents.close',
  schema: closeSchema,
  decide(program, { id, seen, outcome, on }, context) {
    const record = program.incidents.get(id);
    if (!record) return { refusals: [missing('incident')] };
    if (record.closed?.outcome === outcome && record.closed.on === on) return decided();
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        notYet(on, context.today, 'The day it was closed', 'on'),
        on < record.discovered
          ? {
              because: `It was discovered on ${longDate(record.discovered)}, and cannot be closed before that. Correct the day.`,
              field: 'on',
            }
          : undefined,
      ) ?? decided(event('incident-closed', id, { outcome, on }))
    );
  },
};
