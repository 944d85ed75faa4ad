import type { LetterTo } from './kinds.ts';

/** The columns of the mail list (164.404(d)(1)(i)), in their order. Only the first six are needed. */
export const mailListColumns = [
  'Name',
  'Address line 1',
  'Address line 2',
  'City',
  'State',
  'ZIP',
  'Letter to',
  'About',
  'Language',
] as const;

/** What the column `Letter to` may hold. */
export const letterToWords = {
  patient: 'patient',
  representative: 'parent or representative',
  'next-of-kin': 'next of kin',
} as const satisfies Record<LetterTo, string>;

/**
 * An empty list to fill in, as CSV (RFC 4180), with three made-up rows that show how: take them out. `About` is the
 * patient, where the letter goes to somebody else.
 */
export function mailListTemplate(): string {
  const rows = [
    mailListColumns,
    ['Alex Sample', '100 Example Street', '', 'Springfield', 'TX', '78701', 'patient', '', 'English'],
    [
      'Robin Sample',
      '200 Example Street',
      'Apartment 4',
      'Springfield',
      'TX',
      '78701',
      'parent or representative',
      'Sam Sample',
      'Spanish',
    ],
    ['Kim Sample', '300 Example Street', '', 'Springfield', 'OH', '43004', 'next of kin', 'Lee Sample', ''],
  ];
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}

/** A recipient of a letter. Names go into the sealed letters and nowhere else. */
export type Recipient = {
  readonly name: string;
  /** Lines of the address below the name. */
  readonly lines: readonly string[];
  /** The patient, where the letter goes to somebody who acts for one or is left. */
  readonly about?: string;
};
