import assert from 'node:assert/strict';

import { establish } from '#areas/entity/decide.ts';
import type { VersionFacts } from '#areas/policies/events.ts';
import { recordPerson } from '#areas/workforce/decide.ts';
import type { Day } from '#calendar.ts';
import { fold } from '#fold.ts';
import { lessonWith } from '#texts/training/curriculum.ts';
import { ana, practiceForm, today, trial } from '#test/given-decisions.ts';
import type { Trial } from '#test/given-decisions.ts';
import { nextAttempt, shownLesson } from './attempt.ts';
import { finishAttempt } from './decide-attempt.ts';
import { asked } from './draw.ts';
import { owed } from './owed.ts';
import type { OwedModule } from './owed.ts';

export const ben = 'person-ben1';

/** A practice that began with Diligence on a day, and what people of these tests do in it. */
export function givenTraining({ began = '2026-01-05', state = 'OH' }: { began?: Day; state?: string } = {}) {
  const one: Trial = trial(false);
  const { program } = one;
  one.given(establish, { ...practiceForm, states: [state], timeZone: 'America/New_York' }, { today: began });

  function put(type: string, subject: string, data: unknown, on: Day): void {
    fold(program, [
      {
        area: 'policies',
        type,
        version: 1,
        subject,
        data,
        by: ana,
        at: `${on}T18:00:00.000Z`,
        position: program.position + 1,
      },
    ]);
  }

  /** The form of the next attempt, with so many right answers; by default all. */
  function answers(
    person: string,
    module: string,
    on: Day = today,
    right: number = asked.items,
    language: 'en' | 'es' = 'en',
  ) {
    const lesson = lessonWith(module);
    const shown = shownLesson(program, module, language, on);
    assert.ok(lesson && shown);
    const { id, items } = nextAttempt(program, person, lesson, on);
    const chosen = items.map((item, index): [string, string] => [
      item.id,
      item.options.find((option) => option.right === index < right)?.id ?? '',
    ]);
    return {
      id,
      module,
      language,
      content: shown.content,
      answers: Object.fromEntries(chosen),
      agree: 'yes',
      items,
    };
  }

  return {
    ...one,

    /** Puts somebody on the roster. */
    hired(id: string, start: Day, more: Readonly<Record<string, unknown>> = {}): void {
      const name = `Ben ${id.slice('person-'.length)}`;
      one.given(recordPerson, { id, name, relation: 'employee', start, ...more }, { today: start });
    },

    /** A version of a policy, approved on a day. */
    approved(library: string, on: Day, more: Partial<VersionFacts> = {}): void {
      const id = `policy-${library.toLowerCase()}`;
      const version = (program.policies.get(id)?.versions.length ?? 0) + 1;
      const facts: VersionFacts = {
        library,
        title: `Policy ${library}`,
        area: 'privacy',
        audience: 'everyone',
        answers: ['164.530(i)(1)'],
        version,
        text: [],
        relied: [],
        promised: [],
        effective: on,
        approver: ana,
        statement: 'I approve it.',
        changes: version === 1 ? '' : 'The desk calls first.',
        material: version > 1,
        ...more,
      };
      put('policy-approved', id, facts, on);
    },

    put,

    answers,

    /** Takes a module, with so many right answers. */
    took(person: string, module: string, on: Day = today, right: number = asked.items) {
      const { items: _items, ...form } = answers(person, module, on, right);
      one.given(finishAttempt, form, { by: person, today: on });
      return form;
    },

    /** What is open of one module for somebody on a day. */
    open(person: string, module: string, on: Day): OwedModule | undefined {
      return owed(program, on)
        .get(person)
        ?.find(({ lesson }) => lesson.id === module);
    },
  };
}
