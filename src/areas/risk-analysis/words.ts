import type { Treatment } from './events.ts';
import { levelWords, type Level } from './levels.ts';
import { measureWords } from './measure-words.ts';
import type { MeasureId } from './measures.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { nameOf } from '#program.ts';
import type { Affected, Control, Need, ThreatSource, Weight } from './scenario.ts';

/** How this area names its values, on pages and in documents. */

export const needWords: Readonly<Record<Need, string>> = {
  decide: 'Decide',
  plan: 'Plan a step',
  work: 'Under way',
  decided: 'Decided',
  watch: 'Watch',
};

/** The needs, the most urgent first. */
export const needs: readonly Need[] = ['decide', 'plan', 'work', 'decided', 'watch'];

export const decisionWords: Readonly<Record<Treatment['decision'], { label: string; note: string }>> = {
  mitigate: { label: 'Lower it', note: 'Put measures in place. NIST calls this mitigate.' },
  accept: { label: 'Accept it', note: 'Live with it until a day you name, and say why.' },
  transfer: {
    label: 'Hand it over',
    note: 'Somebody else carries it: insurance, a vendor. NIST calls this transfer.',
  },
  avoid: { label: 'Stop doing it', note: 'End the activity that brings the risk. NIST calls this avoid.' },
};

export const sourceWords: Readonly<Record<ThreatSource, { label: string; note: string }>> = {
  adversarial: { label: 'Somebody does it on purpose', note: 'A thief, an intruder, a dishonest insider.' },
  accidental: { label: 'A mistake', note: 'A wrong number, a lost bag, a door left open.' },
  structural: { label: 'Something fails', note: 'A disk, a program, a line, a vendor.' },
  environmental: { label: 'Nature or the building', note: 'Storm, fire, water, power.' },
};

export const affectedWords: Readonly<Record<Affected, string>> = {
  confidentiality: 'who can read it (confidentiality)',
  integrity: 'whether it is right (integrity)',
  availability: 'whether it is there (availability)',
};

export const standingWords: Readonly<Record<Control['standing'], string>> = {
  'in-place': 'In place',
  partly: 'In part',
  absent: 'Missing',
  unknown: 'Not known yet',
  unasked: 'Not asked yet',
  'not-applicable': 'Does not apply',
};

export const weightWords: Readonly<Record<Weight, string>> = {
  decisive: 'decides',
  supporting: 'helps',
};

/** The levels as choices, the highest first, with what each means on a scale. */
export function levelOptions(
  meaning?: Readonly<Record<Level, string>>,
): { value: Level; label: string; note?: string }[] {
  return (['very-high', 'high', 'moderate', 'low', 'very-low'] as const).map((value) =>
    meaning ? { value, label: levelWords[value], note: meaning[value] } : { value, label: levelWords[value] },
  );
}

/** A measure as a state to reach: `Signing in takes a second factor: Outlook`. */
export function measureTitle(program: Program, measure: MeasureId, subject: string): string {
  const { is } = measureWords[measure];
  const sentence = `${is.charAt(0).toUpperCase()}${is.slice(1)}`;
  return subject === PRACTICE ? sentence : `${sentence}: ${nameOf(program, subject)}`;
}

/** US dollars, whole: `$1,200`. */
export function dollars(amount: number): string {
  return `$${amount.toLocaleString('en-US')}`;
}
