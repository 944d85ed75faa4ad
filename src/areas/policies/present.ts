import type { Day } from '#calendar.ts';
import type { Program } from '#program.ts';
import { written } from '#texts/policies/write.ts';
import type { PolicyText, Promised } from '#texts/policies/policy.ts';
import { telling } from '#told/telling.ts';
import type { Relied, Told } from '#told/told.ts';
import { tidied } from '#written/tidy.ts';
import { gapsIn } from '#written/written.ts';
import type { Written } from '#written/written.ts';

/** What the library writes for a practice today. */
export type Present = {
  readonly text: Written;
  /** Facts that nobody recorded. */
  readonly gaps: readonly string[];
  readonly promised: readonly Promised[];
  readonly relied: readonly Relied[];
};

/** A question that a text asked, and the answer. */
type Asked = { readonly name: keyof Told; readonly of: readonly unknown[]; readonly answer: string };

type Found = { readonly answer: unknown; readonly same: string; readonly noted: readonly Relied[] };

/** The facts of a practice on a day, each looked up once for all policies: sixty of them ask the same few dozen questions. */
export type Facts = {
  ask(name: keyof Told, of: readonly unknown[]): Found;
  /** A fresh `Told` for one text, what it noted, and what it asked. */
  tell(): { readonly told: Told; relied(): readonly Relied[]; asked(): readonly Asked[] };
};

/** The facts of a practice on a day. */
export function factsFor(program: Program, today: Day): Facts {
  const known = new Map<string, Found>();
  const ask = (name: keyof Told, of: readonly unknown[]): Found => {
    const key = JSON.stringify([name, of]);
    const before = known.get(key);
    if (before) return before;
    const { told: source, relied } = telling(program, today);
    const answer: unknown =
      name === 'today' ? today : (source[name] as (...of: readonly unknown[]) => unknown)(...of);
    const found = { answer, same: JSON.stringify(answer) ?? '', noted: relied() };
    known.set(key, found);
    return found;
  };
  return {
    ask,
    tell() {
      const noted = new Map<string, string>();
      const asked = new Map<string, Asked>();
      const put = (name: keyof Told, of: readonly unknown[]): unknown => {
        const found = ask(name, of);
        for (const { fact, said } of found.noted) noted.set(fact, said);
        asked.set(JSON.stringify([name, of]), { name, of, answer: found.same });
        return found.answer;
      };
      const told = new Proxy({} as Told, {
        get: (_none, name: keyof Told) =>
          name === 'today' ? put(name, []) : (...of: readonly unknown[]) => put(name, of),
      });
      return {
        told,
        relied: () => [...noted].map(([fact, said]) => ({ fact, said })),
        asked: () => [...asked.values()],
      };
    },
  };
}

/** The text that was made last of each policy, with all that it asked. */
const made = new WeakMap<PolicyText, { readonly asked: readonly Asked[]; readonly present: Present }>();

/**
 * The library's text of a policy for these facts. A text is a function of the answers to what it asks: where they are all
 * what they were, the text of before is the text of now, whoever's it was.
 */
export function presentOf(policy: PolicyText, facts: Facts): Present {
  const before = made.get(policy);
  if (before?.asked.every(({ name, of, answer }) => facts.ask(name, of).same === answer))
    return before.present;
  const { told, relied, asked } = facts.tell();
  // As it comes back from an editor that changed nothing in it.
  const text = tidied(written(policy, told));
  const present = {
    text,
    gaps: gapsIn(text),
    promised: policy.promises?.(told) ?? [],
    relied: relied(),
  };
  made.set(policy, { asked: asked(), present });
  return present;
}
