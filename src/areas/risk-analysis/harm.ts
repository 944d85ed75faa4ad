import type { Level } from './levels.ts';
import type { Control } from './scenario.ts';

/**
 * The declared rule for table G-4 (likelihood of harm, given what is in place). It is a house rule: NIST gives
 * the five words and leaves it to the assessor how to come to one. In order:
 *
 * | decisive measures | supporting measures | harm |
 * |---|---|---|
 * | all in place | all in place | Very Low |
 * | all in place | some not | Low |
 * | some in place or partly | at least half of them in place, or partly | Moderate |
 * | some in place or partly | fewer | High |
 * | none, and at least one known to be missing | none in place, or none asked for | Very High |
 * | none | otherwise | High |
 *
 * A measure that does not apply is left out. One that nobody knows of counts as not in place until somebody
 * finds out, but alone never makes Very High. Where no decisive measure applies, the supporting ones take
 * their place; where none applies at all, harm is Moderate.
 */
export const harmRule: readonly { readonly when: string; readonly harm: Level }[] = [
  { when: 'Every decisive and every supporting measure is in place.', harm: 'very-low' },
  { when: 'Every decisive measure is in place, some supporting one is not.', harm: 'low' },
  {
    when: 'Some decisive measure is in place or partly, and at least half of the supporting ones.',
    harm: 'moderate',
  },
  {
    when: 'Some decisive measure is in place or partly, and fewer than half of the supporting ones.',
    harm: 'high',
  },
  { when: 'No decisive measure is in place as far as anybody knows.', harm: 'high' },
  {
    when: 'No decisive measure is in place, at least one is known to be missing, and no supporting one helps.',
    harm: 'very-high',
  },
];

/** What a standing reads like before what it is about. */
export const standingWords: Readonly<Record<Control['standing'], string>> = {
  'in-place': 'In place',
  partly: 'Only in part',
  absent: 'Missing',
  unknown: 'Not known yet, and counted as missing until somebody finds out',
  unasked: 'Not asked yet, and counted as missing until somebody answers',
  'not-applicable': 'Does not apply here',
};

const there = (control: Control) => control.standing === 'in-place';
const some = (control: Control) => there(control) || control.standing === 'partly';

/** The measures by standing, each standing once: `Missing: …; …. In place: ….` */
function standingsOf(controls: readonly Control[]): string {
  const order: readonly Control['standing'][] = ['absent', 'partly', 'unknown', 'unasked', 'in-place'];
  const by = Map.groupBy(controls, ({ standing }) => standing);
  return order
    .flatMap((standing) => {
      const clauses = by.get(standing)?.map(({ clause }) => clause);
      return clauses ? [`${standingWords[standing]}: ${clauses.join('; ')}.`] : [];
    })
    .join(' ');
}

/** The likelihood of harm by `harmRule`, and the sentences that say why. */
export function harmOf(controls: readonly Control[]): { readonly level: Level; readonly why: string } {
  const apply = controls.filter(({ standing }) => standing !== 'not-applicable');
  const named = apply.filter(({ weight }) => weight === 'decisive');
  const decisive = named.length > 0 ? named : apply;
  const supporting = named.length > 0 ? apply.filter(({ weight }) => weight === 'supporting') : [];
  const because = (level: Level, rule: string) => ({ level, why: `${rule} ${standingsOf(apply)}` });
  if (decisive.length === 0)
    return {
      level: 'moderate',
      why: 'No measure that you were asked about speaks to this, so harm is put in the middle.',
    };
  if (decisive.every(there)) {
    if (supporting.length === 0) return because('low', 'The measures that matter most are in place.');
    return supporting.every(there)
      ? because('very-low', 'All measures that matter here are in place.')
      : because('low', 'The measures that matter most are in place; not all that help are.');
  }
  if (decisive.some(some))
    return supporting.length > 0 && supporting.filter(some).length * 2 >= supporting.length
      ? because(
          'moderate',
          'The measures that matter most are there in part, and at least half of those that help.',
        )
      : because(
          'high',
          'The measures that matter most are there only in part, and too little helps beside them.',
        );
  if (!decisive.some(({ standing }) => standing === 'absent'))
    return because('high', 'Nobody knows yet whether the measures that matter most are in place.');
  return supporting.some(some)
    ? because('high', 'The measures that matter most are missing.')
    : because('very-high', 'The measures that matter most are missing, and nothing else stands in the way.');
}
