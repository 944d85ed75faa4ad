import type { Citation } from '#regulation/citation.ts';
import type { Told } from '#told/told.ts';
import { inWords, policyValues } from '#told/values.ts';
import type { PolicyValueId } from '#told/values.ts';
import { heading, points } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { Both, LessonItem, Option } from './lesson.ts';

/**
 * How questions of the lessons are built. A question of the law has the same answer everywhere: `lawItem`. A question
 * of the practice's own names, numbers, systems and policies is an `ownItem`: its right answer always names something
 * that another practice does not share (a person, an extension, a place, a system), so that a copied answer sheet does
 * not fit. A number alone is not enough, as many practices keep the customary one; nor is a system, as many use the
 * same: say it together with a name. At most one own question of a module may do without a person, a telephone number
 * or the name of the practice.
 */

/** English, then Spanish. */
export type Pair = readonly [en: string, es: string];

/** The same practice in both languages, as `Lesson.items` gets it. */
export type Tellings = { readonly en: Told; readonly es: Told };

/** An answer to choose: its text, and why it is right or wrong. */
export type Answer = { readonly id: string; readonly text: Both; readonly why: Both };

type Question = {
  /** `M1-schedule`. */
  readonly id: string;
  /** One more for each new wording. */
  readonly version: number;
  readonly cites: readonly Citation[];
  readonly ask: Pair;
  readonly right: Answer;
  /** Wrong answers, the best first: the first three that can be told apart are kept. At least two. */
  readonly wrong: readonly Answer[];
};

/** Both languages of a text that has its English first. */
export function both([en, es]: Pair): Both {
  return { en, es };
}

/** An answer to choose. `id` is stable within its question: `tell-now`. */
export function answer(id: string, text: Pair, why: Pair): Answer {
  return { id, text: both(text), why: both(why) };
}

/** A question of the law, or of good sense: its right answer is the same in every practice. */
export function lawItem(question: Question): LessonItem {
  return { ...asked(question), own: false, options: optionsOf(question) };
}

/**
 * A question whose right answer lies in the facts of this practice: one item, or none where a fact it needs was never
 * recorded (a gap in what it asks or in its right answer), or where fewer than two wrong answers differ from the right
 * one and from each other. Wrong answers with a gap, or that read like another answer, are left out, so the options
 * stay distinct whatever the facts are: give one or two more than are needed.
 */
export function ownItem(question: Question): readonly LessonItem[] {
  const options = optionsOf(question);
  return waits(question.ask.join(' ')) || waits(JSON.stringify(question.right)) || options.length < 3
    ? []
    : [{ ...asked(question), own: true, options }];
}

function asked({ id, version, ask, cites }: Question) {
  return { id, version, ask: both(ask), cites };
}

function optionsOf({ right, wrong }: Question): readonly Option[] {
  const kept: Answer[] = [right];
  for (const candidate of wrong)
    if (
      kept.length < 4 &&
      !waits(JSON.stringify(candidate)) &&
      kept.every(
        ({ id, text }) =>
          id !== candidate.id && !alike(text.en, candidate.text.en) && !alike(text.es, candidate.text.es),
      )
    )
      kept.push(candidate);
  return kept.map((option) => ({ ...option, right: option === right }));
}

/** Whether a text has a place for a fact that nobody recorded. */
function waits(text: string): boolean {
  return text.includes('‹');
}

function alike(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(one) === plain(other);
}

/** The privacy official and how to reach them: `Olivia Park (extension 12, front office)`. A gap where nobody said how. */
export function privacyPerson(told: Told): string {
  return withReach(told.privacyOfficial(), told.reachPrivacy());
}

/** The same for a question: the name alone while nobody said how to reach them, so that it can be asked. */
export function privacyContact(told: Told): string {
  return knownOf(told.privacyOfficial(), privacyPerson(told));
}

/** The security official and how to reach them, in the form of a lesson: with a gap where nobody said how. */
export function securityPerson(told: Told): string {
  return withReach(told.securityOfficial(), told.reachSecurity());
}

/** The same for a question. */
export function securityContact(told: Told): string {
  return knownOf(told.securityOfficial(), securityPerson(told));
}

function knownOf(name: string, person: string): string {
  return waits(person) ? name : person;
}

function withReach(name: string, reach: string): string {
  return `${name} (${reach.slice(name.length + 2)})`;
}

/** The EHR by name, or words for it: `Open Chart`, `the EHR`, `el expediente electrónico`. */
export function ehrOf(told: Told, language: 'en' | 'es'): string {
  return told.system(language === 'en' ? 'the EHR' : 'el expediente electrónico', 'ehr');
}

/** The IT company by name, or words for whoever looks after the computers. For wrong answers and scenes. */
export function itPeople({ en }: Tellings): Pair {
  const name = en.itCompany();
  return name === undefined
    ? ['whoever looks after the computers', 'quien se encarga de las computadoras']
    : [name, name];
}

/** A policy value with its unit, in both languages: `10 minutes`, `10 minutos`. */
export function measure({ en, es }: Tellings, id: PolicyValueId): Pair {
  return [en.measured(id), es.measured(id)];
}

/** Other numbers of the same kind, without the practice's own: give one more than are needed. */
export function otherMeasures(
  { en }: Tellings,
  id: PolicyValueId,
  ...numbers: readonly number[]
): readonly Pair[] {
  const { unit } = policyValues[id];
  const own = en.value(id);
  return numbers
    .filter((number) => number !== own)
    .map((number) => [inWords(number, unit, 'en'), inWords(number, unit, 'es')]);
}

/** A time limit of the practice inside a sentence: `within 1 hour`; `at once` where the value is 0. */
export function within(told: Told, language: 'en' | 'es', id: PolicyValueId): string {
  if (told.value(id) === 0) return language === 'en' ? 'at once' : 'de inmediato';
  return language === 'en' ? `within ${told.measured(id)}` : `en un plazo de ${told.measured(id)}`;
}

/** The same in both languages, for items. */
export function withinBoth({ en, es }: Tellings, id: PolicyValueId): Pair {
  return [within(en, 'en', id), within(es, 'es', id)];
}

/** The end of a lesson: whom to tell here, by name, where, on which extension. */
export function whomToTell(told: Told, language: 'en' | 'es'): Written {
  const deputy = told.deputy();
  const inEnglish = language === 'en';
  return [
    heading(inEnglish ? 'Whom to tell here' : 'A quién avisar aquí'),
    points(
      `**${inEnglish ? 'Privacy' : 'Privacidad'}:** ${told.reachPrivacy()}.`,
      `**${inEnglish ? 'Computers, phones, and passwords' : 'Computadoras, teléfonos y contraseñas'}:** ${told.reachSecurity()}.`,
      deputy !== undefined && `**${inEnglish ? 'When they are away' : 'Cuando no están'}:** ${deputy}.`,
    ),
  ];
}
