/**
 * The five levels of NIST SP 800-30 revision 1 (September 2012, appendices G, H and I), and the tables that
 * combine them. A level is looked up, never computed: the tables are not products of their arguments.
 *
 * How sure the transcription is:
 * - G-2, G-3, H-3: levels and their meaning checked against a copy of the publication.
 * - G-4: checked against one independent transcription.
 * - G-5: rows Very High and High seen in the draft of SP 800-66 revision 2; all 25 cells agree with one
 *   independent transcription made from the publication.
 * - I-2: all 25 cells agree with two independent transcriptions.
 *
 * The sentences are our own and say in plain words what each level means for a small practice.
 */

export type Level = 'very-low' | 'low' | 'moderate' | 'high' | 'very-high';

/** The levels, lowest first. */
export const levels = ['very-low', 'low', 'moderate', 'high', 'very-high'] as const satisfies Level[];

/** The levels as NIST writes them. */
export const levelWords: Readonly<Record<Level, string>> = {
  'very-low': 'Very Low',
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
  'very-high': 'Very High',
};

/** Whether the text is one of the five levels. */
export function isLevel(text: unknown): text is Level {
  return typeof text === 'string' && (levels as readonly string[]).includes(text);
}

/** Lowest first: negative when `a` is lower than `b`. For sorting; a difference of levels means nothing. */
export function compareLevels(a: Level, b: Level): number {
  return levels.indexOf(a) - levels.indexOf(b);
}

/** One scale: what it rates, what each level means, where it comes from and how the transcription was checked. */
export type Scale = {
  /** The table's number in NIST SP 800-30 revision 1. */
  readonly table: 'G-2' | 'G-3' | 'G-4' | 'H-3';
  /** What a person rates with it. */
  readonly title: string;
  readonly meaning: Readonly<Record<Level, string>>;
  readonly source: string;
  readonly checked: string;
};

/** G-2: how likely it is that somebody starts this on purpose. */
export const initiationScale: Scale = {
  table: 'G-2',
  title: 'Likelihood that somebody starts it',
  meaning: {
    'very-low': 'It is highly unlikely that an attacker would start this.',
    low: 'It is unlikely that an attacker would start this.',
    moderate: 'It is somewhat likely that an attacker starts this.',
    high: 'It is highly likely that an attacker starts this.',
    'very-high': 'It is almost certain that an attacker starts this.',
  },
  source: 'NIST SP 800-30 revision 1, table G-2',
  checked: 'Checked against a copy of the publication.',
};

/** G-3: how often accidents, failures, errors and acts of nature happen. The limits are NIST's, in times a year. */
export const occurrenceScale: Scale = {
  table: 'G-3',
  title: 'Likelihood that it happens',
  meaning: {
    'very-low': 'Highly unlikely: less than once in 10 years.',
    low: 'Unlikely: less than once a year, but more than once in 10 years.',
    moderate: 'Somewhat likely: 1 to 10 times a year.',
    high: 'Highly likely: 10 to 100 times a year.',
    'very-high': 'Almost certain: more than 100 times a year.',
  },
  source: 'NIST SP 800-30 revision 1, table G-3',
  checked: 'Checked against a copy of the publication.',
};

/** G-4: how likely harm is once it has started or happened, given the safeguards you have. */
export const harmScale: Scale = {
  table: 'G-4',
  title: 'Likelihood of harm if it happens',
  meaning: {
    'very-low': 'If it happens, harm is highly unlikely.',
    low: 'If it happens, harm is unlikely.',
    moderate: 'If it happens, harm is somewhat likely.',
    high: 'If it happens, harm is highly likely.',
    'very-high': 'If it happens, harm is almost certain.',
  },
  source: 'NIST SP 800-30 revision 1, table G-4',
  checked: 'Checked against one independent transcription of the publication.',
};

/** H-3: how bad the harm would be to the practice, what it owns, its patients and others. */
export const impactScale: Scale = {
  table: 'H-3',
  title: 'Impact',
  meaning: {
    'very-low': 'Negligible: hardly noticed by the practice, by patients or by anyone else.',
    low: 'Limited: care goes on with small delays; minor damage, minor loss, minor harm to patients.',
    moderate:
      'Serious: work slows down markedly; significant damage, loss or harm to patients, but no loss of life.',
    high: 'Severe: the practice cannot do an important part of its work for a time; major damage or loss, or severe harm to patients.',
    'very-high': 'Several severe or catastrophic effects at once, on the practice, its patients or others.',
  },
  source: 'NIST SP 800-30 revision 1, table H-3',
  checked: 'Checked against a copy of the publication.',
};

type Row = Readonly<Record<Level, Level>>;

/** A row in the order NIST prints its columns: from Very Low to Very High. */
function row(veryLow: Level, low: Level, moderate: Level, high: Level, veryHigh: Level): Row {
  return { 'very-low': veryLow, low, moderate, high, 'very-high': veryHigh };
}

const tableG5: Readonly<Record<Level, Row>> = {
  'very-high': row('low', 'moderate', 'high', 'very-high', 'very-high'),
  high: row('low', 'moderate', 'moderate', 'high', 'very-high'),
  moderate: row('low', 'low', 'moderate', 'moderate', 'high'),
  low: row('very-low', 'low', 'low', 'moderate', 'moderate'),
  'very-low': row('very-low', 'very-low', 'low', 'low', 'low'),
};

const tableI2: Readonly<Record<Level, Row>> = {
  'very-high': row('very-low', 'low', 'moderate', 'high', 'very-high'),
  high: row('very-low', 'low', 'moderate', 'high', 'very-high'),
  moderate: row('very-low', 'low', 'moderate', 'moderate', 'high'),
  low: row('very-low', 'low', 'low', 'low', 'moderate'),
  'very-low': row('very-low', 'very-low', 'very-low', 'low', 'low'),
};

/**
 * Overall likelihood, by table G-5. The first level comes from G-2 (somebody starts it) or G-3 (it happens),
 * the second from G-4 (harm follows, given the safeguards in place). Both worked examples of SP 800-66
 * revision 2 use this table.
 */
export function overallLikelihood(initiationOrOccurrence: Level, harm: Level): Level {
  return tableG5[initiationOrOccurrence][harm];
}

/** Level of risk, by table I-2: overall likelihood (G-5) against impact (H-3). */
export function riskLevel(likelihood: Level, impact: Level): Level {
  return tableI2[likelihood][impact];
}
