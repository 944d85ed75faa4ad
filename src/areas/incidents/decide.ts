import type { z } from 'zod';

import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import type { Command, Decision, Refusal } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import {
  choice,
  day,
  form,
  identifier,
  list,
  optionalDay,
  optionalText,
  reference,
  seen,
  text,
} from '#fields.ts';
import { knowledge } from '#phi.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, says, staleness } from '#revision.ts';
import { playbookFor } from '#texts/playbooks/library.ts';
import type { IncidentEvent, IncidentFacts } from './events.ts';
import { endings, incidentKinds, versionOf } from './events.ts';

/** An event of this area, in its present version. */
export function incidentEvent<Type extends IncidentEvent['type']>(
  type: Type,
  subject: string,
  data: Extract<IncidentEvent, { type: Type }>['data'],
): IncidentEvent {
  return { area: 'incidents', type, version: versionOf(type), subject, data } as IncidentEvent;
}

/** The first day of the Breach Notification Rule (164.400): no clock of it began before. */
const firstDay: Day = '2009-09-23';

/** The refusals of a day of discovery that cannot be. */
export function dayOfDiscovery(discovered: Day, today: Day, field: string): readonly Refusal[] {
  const ahead = notYet(discovered, today, 'The day somebody first knew of it', field);
  if (ahead) return [ahead];
  if (discovered >= firstDay) return [];
  return [
    {
      because: `${longDate(discovered)} is before ${longDate(firstDay)}, the first day of the rule on breaches. Check the year.`,
      field,
      citation: '164.400',
    },
  ];
}

const reportFields = {
  id: identifier('incident'),
  what: optionalText('what happened'),
  kind: choice('what kind it is', incidentKinds, 'other'),
  ongoing: choice('whether it is still going on', knowledge, 'unknown'),
};

/** What was said in words; where nothing was, the name of its kind. */
function wordsOf({ what, kind }: Pick<IncidentFacts, 'what' | 'kind'>): string {
  return what === '' && kind !== 'other' ? playbookFor(kind).title : what;
}

const nothingSaid: Refusal = {
  because: 'Choose what kind of thing it is, or say in a few words what happened.',
  field: 'what',
};

/** A report as an event: once, since what is learned later is added. */
function reported(program: Program, id: string, facts: IncidentFacts): Decision {
  const record = program.incidents.get(id);
  if (record && says({ ...record, discovered: record.reportedDiscovered }, facts)) return decided();
  if (record)
    return refuse(
      'This incident is on record already, and a report is not changed afterwards. Add what you know now as a note.',
      { field: 'id', citation: '164.308(a)(6)(ii)' },
    );
  return decided(incidentEvent('incident-reported', id, facts));
}

const reportSchema = form({
  ...reportFields,
  happened: day('the day it happened'),
  discovered: day('the day somebody here first knew of it'),
  assets: list('what is concerned', reference('the system, device or paper')),
});

/**
 * Reports a security incident, suspected or known (164.308(a)(6)(ii)). A report is not changed afterwards: what
 * is learned later is added.
 */
export const report: Command<Program, z.output<typeof reportSchema>> = {
  name: 'incidents.report',
  schema: reportSchema,
  decide(program, { id, ...given }, { today }) {
    const facts = { ...given, what: wordsOf(given), assets: [...new Set(given.assets)].toSorted() };
    return (
      refusalsOf(
        facts.what === '' ? nothingSaid : undefined,
        dayOfDiscovery(facts.discovered, today, 'discovered'),
        facts.happened > facts.discovered
          ? {
              because: `It cannot have happened on ${longDate(facts.happened)}, after somebody knew of it on ${longDate(facts.discovered)}. Correct one of the two days.`,
              field: 'happened',
            }
          : undefined,
        given.assets.flatMap((asset, index): Refusal[] =>
          program.assets.has(asset) ? [] : [missing('system, device or paper', `assets.${index}`)],
        ),
      ) ?? reported(program, id, facts)
    );
  },
};

const unnamedSchema = form({ ...reportFields, happened: optionalDay('the day it happened') });

/**
 * Reports an incident without a name. Nothing but these answers and the day goes on record: it is recorded by
 * `unnamed`, and `practice.record` gives it the beginning of the day for its time.
 */
export const reportUnnamed: Command<Program, z.output<typeof unnamedSchema>> = {
  name: 'incidents.reportUnnamed',
  schema: unnamedSchema,
  decide(program, { id, happened, ...given }, { today }) {
    const facts = {
      ...given,
      what: wordsOf(given),
      happened: happened === '' ? today : happened,
      // A report that is sent a second time after midnight is the same report.
      discovered: program.incidents.get(id)?.reportedDiscovered ?? today,
      assets: [],
    };
    return (
      refusalsOf(
        facts.what === '' ? nothingSaid : undefined,
        notYet(facts.happened, today, 'The day it happened', 'happened'),
      ) ?? reported(program, id, facts)
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
    return sent && seen !== record.revision
      ? decided()
      : decided(incidentEvent('incident-noted', id, { note }));
  },
};

const closeSchema = form({
  id: identifier('incident'),
  seen,
  ending: choice('what it came to', endings),
  outcome: text('the outcome'),
  mitigation: optionalText('what was done to lessen the harm'),
  on: day('the day it was closed'),
});

/**
 * Closes an incident with its outcome, which the law asks to document (164.308(a)(6)(ii)), also where it was found
 * harmless: the reason says how that is known. Where PHI was involved, what was done to lessen the harm stands with
 * it (164.530(f)).
 */
export const close: Command<Program, z.output<typeof closeSchema>> = {
  name: 'incidents.close',
  schema: closeSchema,
  decide(program, { id, seen, ...facts }, context) {
    const record = program.incidents.get(id);
    if (!record) return { refusals: [missing('incident')] };
    if (says(record.closed, facts)) return decided();
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        record.closed
          ? { because: 'This incident is closed. Open it again first, and say why.', field: 'id' }
          : undefined,
        notYet(facts.on, context.today, 'The day it was closed', 'on'),
        facts.on < record.discovered
          ? {
              because: `It was discovered on ${longDate(record.discovered)}, and cannot be closed before that. Correct the day.`,
              field: 'on',
            }
          : undefined,
        facts.ending === 'phi' && facts.mitigation === ''
          ? {
              because:
                'Patient information was involved, so write down what was done to lessen the harm: what was fetched back, who was warned, or why nothing could be done.',
              field: 'mitigation',
              citation: '164.530(f)',
            }
          : undefined,
      ) ?? decided(incidentEvent('incident-closed', id, facts))
    );
  },
};

const reopenSchema = form({ id: identifier('incident'), seen, news: text('why it is opened again') });

/** Opens a closed incident again. How it was closed before stays on record. */
export const reopen: Command<Program, z.output<typeof reopenSchema>> = {
  name: 'incidents.reopen',
  schema: reopenSchema,
  decide(program, { id, seen, news }, context) {
    const record = program.incidents.get(id);
    if (!record) return { refusals: [missing('incident')] };
    if (!record.closed) return decided();
    return (
      refusalsOf(staleness(program, record, seen, context)) ??
      decided(incidentEvent('incident-reopened', id, { why: news }))
    );
  },
};
