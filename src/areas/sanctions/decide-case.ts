import type { z } from 'zod';

import { longDate } from '#calendar.ts';
import type { Command, Context, Refusal } from '#decision.ts';
import { decided } from '#decision.ts';
import { choice, count, day, form, identifier, optionalText, reference, seen, text } from '#fields.ts';
import { officialOn } from '#program.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, says, staleness } from '#revision.ts';
import { sanctionEvent } from './decide.ts';
import { intents } from './events.ts';
import type { SanctionCaseRecord } from './view.ts';

const answered = (what: string) => choice(what, ['yes', 'no']);

const decideSchema = form({
  id: identifier('case'),
  seen,
  outcome: choice('the outcome', ['sanction', 'no-violation', 'protected']),
  intent: choice('how it came about', [...intents, '']),
  rung: count('the step of the ladder', 0, 10),
  measure: optionalText('what is done'),
  why: text('the reason'),
  complaint: answered('whether it was a complaint, or help in one'),
  whistleblower: answered('whether it was a report to an agency or a lawyer'),
  crimeVictim: answered('whether it was a victim’s report to the police'),
  note: text('how you know'),
  decider: reference('who decided'),
  on: day('the day of the decision'),
});

type Input = z.output<typeof decideSchema>;

/**
 * Decides a case. Before a sanction is recorded, the record asks whether what the person did is itself protected: a
 * complaint, testimony or opposition in good faith (164.530(g)(2)), a whistleblower's disclosure or a crime victim's
 * (164.502(j)); for those, the standard on sanctions does not apply (164.530(e)(1)). Nobody decides about themselves.
 */
export const decideCase: Command<Program, Input> = {
  name: 'sanctions.decide',
  schema: decideSchema,
  decide(program, { id, seen, complaint, whistleblower, crimeVictim, note, ...given }, context) {
    const record = program.sanctionCases.get(id);
    if (!record) return { refusals: [missing('case')] };
    const checked = {
      complaint: complaint === 'yes',
      whistleblower: whistleblower === 'yes',
      crimeVictim: crimeVictim === 'yes',
      note,
    };
    const none = given.outcome === 'sanction' ? {} : { intent: '' as const, rung: 0, measure: '' };
    const facts = { ...given, ...none, checked };
    if (says(record.decided, facts)) return decided();
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        deciding(program, record, facts.decider, context),
        timing(record, facts.on, context),
        protection(facts.outcome, checked),
        facts.outcome === 'sanction' ? measureProblems(program, facts) : [],
      ) ?? decided(sanctionEvent('case-decided', id, facts))
    );
  },
};

/** Nobody decides about themselves; with one official alone, somebody else decides and the official writes it down. */
function deciding(
  program: Program,
  record: SanctionCaseRecord,
  decider: string,
  { by, today }: Context,
): Refusal[] {
  if (!program.people.has(decider)) return [missing('person', 'decider')];
  if (decider === record.person)
    return [{ because: 'Nobody decides about themselves. Choose who decided.', field: 'decider' }];
  const officials = new Set(
    (['privacy-official', 'security-official'] as const).flatMap(
      (office) => officialOn(program, office, today)?.id ?? [],
    ),
  );
  const other = [...officials].find((official) => official !== record.person);
  return by === record.person && other !== undefined
    ? [
        {
          because: `This case is about you. ${program.people.get(other)?.name ?? 'The other official'} records the decision.`,
          field: 'decider',
        },
      ]
    : [];
}

function timing(record: SanctionCaseRecord, on: string, { today }: Context): Refusal[] {
  const early =
    on < record.on
      ? [
          {
            because: `The practice learned of it on ${longDate(record.on)}, and cannot have decided before. Correct the day.`,
            field: 'on',
          },
        ]
      : [];
  const done = record.carriedOut
    ? [{ because: 'The sanction was carried out already. Add what is new as a note.', field: 'outcome' }]
    : [];
  return [
    ...early,
    ...done,
    ...[notYet(on, today, 'The day of the decision', 'on')].filter((one) => one !== undefined),
  ];
}

function protection(
  outcome: Input['outcome'],
  checked: { readonly complaint: boolean; readonly whistleblower: boolean; readonly crimeVictim: boolean },
): Refusal[] {
  const [field, citation, what] = checked.complaint
    ? ['complaint', '164.530(g)', 'A complaint, or help in one, made in good faith']
    : checked.whistleblower
      ? ['whistleblower', '164.502(j)', 'A whistleblower’s report to an agency or a lawyer']
      : checked.crimeVictim
        ? ['crimeVictim', '164.502(j)', 'A victim’s report to the police about the suspect']
        : [];
  if (field === undefined || what === undefined)
    return outcome === 'protected'
      ? [
          {
            because:
              'The case is said to be protected, but none of the three questions is answered with yes.',
            field: 'outcome',
          },
        ]
      : [];
  return outcome === 'sanction'
    ? [
        {
          because: `${what} is protected, and nobody is sanctioned for it. If something else was wrong, open a case about that alone.`,
          field,
          ...(citation !== undefined && { citation }),
        },
      ]
    : [];
}

function measureProblems(program: Program, facts: Pick<Input, 'intent' | 'rung' | 'measure'>): Refusal[] {
  const rungs = program.ladder?.rungs.length ?? 0;
  return [
    rungs === 0
      ? {
          because: 'Set the ladder first: a sanction follows a step that was known before.',
          field: 'rung',
          citation: '164.530(e)(1)',
        }
      : facts.rung < 1 || facts.rung > rungs
        ? { because: `Choose a step of the ladder, from 1 to ${rungs}.`, field: 'rung' }
        : undefined,
    facts.intent === '' ? { because: 'Choose how it came about.', field: 'intent' } : undefined,
    facts.measure === '' ? { because: 'Say what is done.', field: 'measure' } : undefined,
  ].filter((problem) => problem !== undefined);
}
