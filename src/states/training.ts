/** A state's own time for training new members of the workforce. */
export type StateTraining = {
  readonly state: string;
  /** Days from the first day of work. */
  readonly days: number;
  readonly citation: string;
  /** `low`: reported by others and not read in the law itself; whoever relies on it checks there. */
  readonly confidence: 'high' | 'medium' | 'low';
};

const rows: readonly StateTraining[] = [
  { state: 'TX', days: 90, citation: 'Texas Health and Safety Code 181.101', confidence: 'low' },
];

/** The shortest time that the law of one of these states gives for training somebody new; undefined where none gives any. */
export function stateTraining(states: readonly string[]): StateTraining | undefined {
  return rows.filter(({ state }) => states.includes(state)).toSorted((a, b) => a.days - b.days)[0];
}
