import type { Day } from '#calendar.ts';
import type { Program } from '#program.ts';
import { lessonWith } from '#texts/training/curriculum.ts';
import type { Lesson } from '#texts/training/lesson.ts';
import { telling } from '#told/telling.ts';
import { digestOf } from '#written/digest.ts';
import type { Written } from '#written/written.ts';
import { versionInEffect } from '#areas/policies/view.ts';
import { drawn } from './draw.ts';
import type { DrawnItem } from './draw.ts';
import { attemptsOf, outsideFor, policyIdOf } from './owed.ts';

export type LessonLanguage = 'en' | 'es';

/** A lesson as one practice reads it on a day. */
export type ShownLesson = {
  readonly lesson: Lesson;
  readonly title: string;
  readonly objectives: readonly string[];
  readonly text: Written;
  /** SHA-256 of the title and text exactly as they stand, hexadecimal. */
  readonly content: string;
};

/** The lesson in this practice's own words; undefined where there is no such module. */
export function shownLesson(
  program: Program,
  module: string,
  language: LessonLanguage,
  today: Day,
): ShownLesson | undefined {
  const lesson = lessonWith(module);
  if (!lesson) return undefined;
  const { told } = telling(program, today, language);
  const text = lesson.text(told, language);
  const title = lesson.title[language];
  return {
    lesson,
    title,
    objectives: lesson.objectives(told, language),
    text,
    content: digestOf(title, text),
  };
}

/** The next attempt of a person at a module: its identifier, the same on every device, and its questions. */
export type NextAttempt = {
  readonly id: string;
  readonly items: readonly DrawnItem[];
};

/** What is asked next. The number of the attempt is in its identifier, so two devices open one and the same. */
export function nextAttempt(program: Program, person: string, lesson: Lesson, today: Day): NextAttempt {
  const before = attemptsOf(program, person, lesson.id);
  const id = attemptId(person, lesson.id, before.length + 1);
  const told = { en: telling(program, today, 'en').told, es: telling(program, today, 'es').told };
  const seen = new Set(before.flatMap(({ answers }) => answers.map(({ item }) => item)));
  const short = outsideFor(program, person, lesson.id, today) !== undefined;
  return { id, items: drawn(lesson.items(told), id, seen, short) };
}

/** `attempt-…`: names the person's part of the roster, the module and the number of the attempt. */
export function attemptId(person: string, module: string, number: number): string {
  const whose = person.replace(/^person-/, '').slice(-26);
  return `attempt-${whose}-${module.toLowerCase()}-${number}`;
}

/** The versions in effect of the policies that a module draws on. */
export function policiesBehind(
  program: Program,
  lesson: Lesson,
  today: Day,
): readonly { readonly policy: string; readonly version: number }[] {
  return lesson.policies.flatMap((library) => {
    const policy = policyIdOf(library);
    const version = versionInEffect(program.policies.get(policy), today);
    return version ? [{ policy, version: version.version }] : [];
  });
}
