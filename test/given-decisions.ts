import assert from 'node:assert/strict';

import { establish } from '#areas/entity/decide.ts';
import type { Day } from '#calendar.ts';
import type { Command, NewEvent, Refusal } from '#decision.ts';
import type { Finding } from '#finding.ts';
import type { Program } from '#program.ts';
import { fold } from '#fold.ts';
import { emptyProgram } from '#program.ts';

export const today = '2026-11-30';
export const ana = 'person-ana1';

/** What `entity.establish` takes for a made-up practice. */
export const practiceForm = {
  name: 'Elm Street Family Practice',
  kind: 'solo-physician',
  states: ['TX'],
  staff: 4,
  patients: 1200,
  part2: 'no',
  clearinghouse: 'no',
  groupHealthPlan: 'no',
  timeZone: 'America/Chicago',
  officer: { id: ana, name: 'Ana Ruiz', email: 'ana@elm.example' },
};

export type Tried = { readonly events: readonly NewEvent[] } | { readonly refusals: readonly Refusal[] };
export type Trial = {
  readonly program: Program;
  /** Parses, decides and, where something was decided, puts it on record. A refused one must leave no trace. */
  attempt<Input>(
    command: Command<Program, Input>,
    input: unknown,
    as?: { readonly by?: string; readonly today?: Day },
  ): Tried;
  /** The same, where it must be accepted: how many events came of it. */
  given<Input>(
    command: Command<Program, Input>,
    input: unknown,
    as?: { readonly by?: string; readonly today?: Day },
  ): number;
  /** The same, where it must be refused: the refusals. */
  refused<Input>(
    command: Command<Program, Input>,
    input: unknown,
    as?: { readonly by?: string; readonly today?: Day },
  ): readonly Refusal[];
};

/** A practice of one with nothing else on record, or an empty one. */
export function trial(established = true): Trial {
  const program = emptyProgram('practice-test');
  const one: Trial = {
    program,
    attempt(command, input, { by = ana, today: day = today } = {}) {
      const before = structuredClone(program);
      const parsed = command.schema.safeParse(input);
      const at = `${day}T18:00:00.000Z`;
      const tried: Tried = parsed.success
        ? command.decide(program, parsed.data, { by, today: day, at })
        : {
            refusals: parsed.error.issues.map(({ path, message }) => ({
              because: message,
              field: path.map(String).join('.'),
            })),
          };
      assert.deepEqual(program, before, 'a decision changes nothing by itself');
      if ('refusals' in tried) {
        assert.ok(tried.refusals.length > 0);
        for (const { because } of tried.refusals) {
          assert.match(because, /^\S.*[.!?]$/su);
          assert.doesNotMatch(because, /compliant|undefined|Invalid input|\[object/u);
        }
        return tried;
      }
      fold(
        program,
        tried.events.map((event, index) => ({
          ...structuredClone(event),
          by,
          at,
          position: program.position + index + 1,
        })),
      );
      return tried;
    },
    given(command, input, as) {
      const tried = one.attempt(command, input, as);
      assert.ok('events' in tried, `refused: ${JSON.stringify(tried)}`);
      return tried.events.length;
    },
    refused(command, input, as) {
      const tried = one.attempt(command, input, as);
      assert.ok('refusals' in tried, `accepted: ${JSON.stringify(tried)}`);
      return tried.refusals;
    },
  };
  if (established) one.given(establish, practiceForm);
  return one;
}

/** The fields and sentences of refusals, for a short comparison. */
export function fieldsOf(refusals: readonly Refusal[]): (string | undefined)[] {
  return refusals.map(({ field }) => field);
}

/** The findings for one citation. */
export function forCitation(findings: readonly Finding[], citation: string): Finding[] {
  return findings.filter((finding) => finding.citation === citation);
}
