import type { BreachCause } from '#areas/risk-analysis/breach-portal.ts';
import type { Assumption } from './assumptions.ts';

/** The causes as the head of a line. */
export const causeTitles: Readonly<Record<BreachCause, string>> = {
  ransomware: 'Ransomware',
  'email-compromise': 'Phishing, or a mailbox taken over',
  'other-hacking': 'Other hacking',
  insider: 'Somebody inside looks, takes or shares',
  misdirected: 'Sent to the wrong place, or left open',
  lost: 'Something lost',
  stolen: 'Something stolen',
  disposal: 'Thrown away the wrong way',
  other: 'Another cause, or one that nobody told',
};

/** A value with its unit, as it is read and as it can be typed again: `$600`, `1.2 %`, `5`. */
export function valueWords(unit: Assumption['unit'], value: number): string {
  const plain = value.toLocaleString('en-US', { maximumFractionDigits: 6 });
  if (unit === 'dollars') return `$${plain}`;
  return unit === 'share' ? `${Number((value * 100).toPrecision(6))} %` : plain;
}

/** What the number counts, after it: ` days`; none where the value says it. */
export const unitWords: Readonly<Record<Assumption['unit'], string>> = {
  dollars: '',
  share: '',
  times: ' times',
  days: ' days',
  people: ' people',
  entities: ' entities',
  breaches: ' breaches',
};
