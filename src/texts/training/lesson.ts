import type { Audience } from '#duties.ts';
import type { Citation } from '#regulation/citation.ts';
import type { Told } from '#told/told.ts';
import type { Written } from '#written/written.ts';

/** A text in each language of the lessons. */
export type Both = { readonly en: string; readonly es: string };

export const moduleIds = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11', 'M12'] as const;
export type ModuleId = (typeof moduleIds)[number];

export type Option = {
  /** Stable within the item: `told-owner`. */
  readonly id: string;
  readonly text: Both;
  readonly right: boolean;
  /** Why it is right, or wrong: shown after the answer. */
  readonly why: Both;
};

/** A question about a scene, with one best answer. */
export type LessonItem = {
  /** `M1-schedule`: stable; a new wording is a new `version`. */
  readonly id: string;
  readonly version: number;
  /** Whether its answer lies in this practice's own names, numbers or policies, and not in the law alone. */
  readonly own: boolean;
  readonly ask: Both;
  /** Three or four; exactly one is right. They are shuffled when they are shown. */
  readonly options: readonly Option[];
  readonly cites: readonly Citation[];
};

/** A module: what is read, then asked. At least 12 items, at least 6 of them `own`; 6 are drawn for an attempt. */
export type Lesson = {
  readonly id: ModuleId;
  readonly title: Both;
  /** Minutes to read and answer, 5 to 12: an estimate. */
  readonly minutes: number;
  readonly audience: Audience;
  readonly cites: readonly Citation[];
  /** Policies of the library that it draws on: when one of them changes materially, it is asked again. */
  readonly policies: readonly string[];
  /** What somebody can do after it. `told` speaks the language that is asked for. */
  objectives(told: Told, language: 'en' | 'es'): readonly string[];
  text(told: Told, language: 'en' | 'es'): Written;
  /** `told` in English and in Spanish, for items that name facts. */
  items(told: { readonly en: Told; readonly es: Told }): readonly LessonItem[];
};
