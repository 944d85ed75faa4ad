import type { Citation } from '#regulation/citation.ts';

/**
 * Numbers that a practice sets for itself. The law gives none of them; each has a customary number that holds until
 * the practice sets its own, and pages say "your policy" or "customary", never that the law asks for it.
 */
export type PolicyValue = {
  /** What it is, as a label: `Screens lock after`. */
  readonly label: string;
  readonly unit: 'minutes' | 'hours' | 'days' | 'months' | 'percent' | 'characters' | 'people';
  /** What is customary: a house rule of Diligence. */
  readonly customary: number;
  readonly least: number;
  readonly most: number;
  /** The provision that it serves, which names no number. */
  readonly citation: Citation;
  readonly note?: string;
};

const value = (
  label: string,
  customary: number,
  unit: PolicyValue['unit'],
  [least, most]: readonly [number, number],
  citation: Citation,
  note?: string,
): PolicyValue => ({ label, unit, customary, least, most, citation, ...(note !== undefined && { note }) });

export const policyValues = {
  'policy-review-months': value('Policies are reviewed every', 12, 'months', [1, 36], '164.316(b)(2)(iii)'),
  'risk-analysis-months': value(
    'The risk analysis is renewed every',
    12,
    'months',
    [1, 36],
    '164.308(a)(1)(ii)(A)',
  ),
  'evaluation-months': value('The program is evaluated every', 12, 'months', [1, 36], '164.308(a)(8)'),
  'training-months': value('Training is repeated every', 12, 'months', [1, 36], '164.530(b)(1)'),
  'first-training-days': value(
    'A new member of staff is trained within',
    0,
    'days',
    [0, 90],
    '164.530(b)(2)(i)(B)',
    '0: before the first access to patient information.',
  ),
  'role-training-days': value(
    'Training for the role follows within',
    30,
    'days',
    [0, 90],
    '164.530(b)(2)(i)(B)',
  ),
  'change-training-days': value(
    'After a policy changes, those it concerns read it within',
    30,
    'days',
    [1, 180],
    '164.530(b)(2)(i)(C)',
  ),
  'pass-mark': value('A module is passed with', 80, 'percent', [50, 100], '164.530(b)(1)'),
  'reminder-days': value('Security reminders go out every', 30, 'days', [7, 120], '164.308(a)(5)(ii)(A)'),
  'phishing-months': value('Phishing is practiced every', 3, 'months', [1, 24], '164.308(a)(5)(ii)(A)'),
  'screen-lock-minutes': value('Screens lock after', 10, 'minutes', [1, 60], '164.310(c)'),
  'logoff-minutes': value(
    'Systems with patient information sign out after',
    15,
    'minutes',
    [1, 480],
    '164.312(a)(2)(iii)',
  ),
  'log-review-days': value('Access logs are reviewed every', 30, 'days', [1, 180], '164.308(a)(1)(ii)(D)'),
  'access-review-months': value(
    'Everybody’s access is checked again every',
    6,
    'months',
    [1, 24],
    '164.308(a)(4)(ii)(C)',
  ),
  'leaver-hours': value(
    'Access of somebody who leaves ends within',
    0,
    'hours',
    [0, 72],
    '164.308(a)(3)(ii)(C)',
    '0: at the end of the last shift.',
  ),
  'password-length': value('Passwords have at least', 12, 'characters', [8, 64], '164.308(a)(5)(ii)(D)'),
  'patch-days': value('Urgent updates are installed within', 14, 'days', [1, 60], '164.308(a)(5)(ii)(B)'),
  'backup-hours': value('Backups are made at least every', 24, 'hours', [1, 168], '164.308(a)(7)(ii)(A)'),
  'restore-test-months': value('A restore is tested every', 6, 'months', [1, 24], '164.308(a)(7)(ii)(D)'),
  'contingency-test-months': value(
    'The contingency plan is tested every',
    12,
    'months',
    [1, 36],
    '164.308(a)(7)(ii)(D)',
  ),
  'associate-review-months': value(
    'Business associates are reviewed every',
    12,
    'months',
    [1, 36],
    '164.308(b)(1)',
  ),
  'associate-notice-days': value(
    'A business associate tells you of a breach within',
    5,
    'days',
    [1, 60],
    '164.410(b)',
    'The law’s outer limit is 60 calendar days; your own days run as well.',
  ),
  'incident-report-hours': value(
    'A suspected incident is reported within',
    1,
    'hours',
    [0, 24],
    '164.308(a)(6)(ii)',
    '0: at once.',
  ),
  'access-answer-days': value(
    'A patient’s request for records is answered within',
    15,
    'days',
    [1, 30],
    '164.524(b)(2)(i)',
    'The law’s limit is 30 calendar days; a state may set fewer.',
  ),
  'complaint-answer-days': value('A complaint is answered within', 30, 'days', [1, 90], '164.530(d)(1)'),
  'inventory-review-months': value(
    'The inventory is checked every',
    6,
    'months',
    [1, 24],
    '164.310(d)(2)(iii)',
  ),
} as const satisfies Record<string, PolicyValue>;

export type PolicyValueId = keyof typeof policyValues;

/** Every policy value, in the order of pages. */
export const policyValueIds = Object.keys(policyValues) as PolicyValueId[];

/** A number with its unit: `1 month`, `90 days`, `80 percent`. */
export function measured(number: number, unit: PolicyValue['unit']): string {
  if (unit === 'percent') return `${number} percent`;
  if (unit === 'people') return number === 1 ? '1 person' : `${number} people`;
  return `${number} ${number === 1 ? unit.slice(0, -1) : unit}`;
}

type Unit = PolicyValue['unit'];

const inSpanish: Record<Unit, readonly [one: string, many: string]> = {
  minutes: ['minuto', 'minutos'],
  hours: ['hora', 'horas'],
  days: ['día', 'días'],
  months: ['mes', 'meses'],
  percent: ['por ciento', 'por ciento'],
  characters: ['carácter', 'caracteres'],
  people: ['persona', 'personas'],
};

/** A number with its unit in a language: `12 months`, `12 meses`. */
export function inWords(number: number, unit: Unit, language: 'en' | 'es'): string {
  return language === 'en' ? measured(number, unit) : `${number} ${inSpanish[unit][number === 1 ? 0 : 1]}`;
}

/** An interval in a language: `every month`, `every 12 months`, `cada mes`, `cada 12 meses`. */
export function everyWords(number: number, unit: Unit, language: 'en' | 'es'): string {
  if (language === 'es')
    return number === 1 ? `cada ${inSpanish[unit][0]}` : `cada ${number} ${inSpanish[unit][1]}`;
  return number === 1 ? `every ${unit.replace(/s$/, '')}` : `every ${number} ${unit}`;
}
