/** What a job does, as far as policies and training differ by it. */
export const duties = ['front-desk', 'clinical', 'billing', 'it', 'official'] as const;
export type Duty = (typeof duties)[number];
