import type { Day } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { worst } from '#finding.ts';
import { listed } from '#listing.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import type { Provision } from '#regulation/provision.ts';
import { provisionAt, specificationsOf } from '#regulation/index.ts';
import { itemId, itemWith } from '#areas/risk-analysis/interview.ts';
import type { MeasureId } from '#areas/risk-analysis/measures.ts';
import { measures } from '#areas/risk-analysis/measures.ts';
import { questionOf } from '#areas/risk-analysis/questions/bank.ts';
import type { StandingOfMeasure } from '#areas/risk-analysis/standing.ts';
import { standingOf } from '#areas/risk-analysis/standing.ts';
import { mattersFor, subjectsOf, subjectWith } from '#areas/risk-analysis/subjects.ts';
import { ownBackups } from './own-backups.ts';
import { ownSignIn } from './own-sign-in.ts';

/** The provisions that this area answers: those that an answer of the interview speaks to and no record of another area does. */
export const answers: readonly Citation[] = [
  '164.308(a)(1)(ii)(D)',
  '164.308(a)(3)(ii)(A)',
  '164.308(a)(3)(ii)(B)',
  '164.308(a)(3)(ii)(C)',
  '164.308(a)(4)(ii)(B)',
  '164.308(a)(4)(ii)(C)',
  '164.308(a)(5)(ii)(B)',
  '164.308(a)(5)(ii)(C)',
  '164.308(a)(5)(ii)(D)',
  '164.308(a)(7)(i)',
  '164.308(a)(7)(ii)(A)',
  '164.308(a)(7)(ii)(B)',
  '164.308(a)(7)(ii)(C)',
  '164.308(a)(7)(ii)(D)',
  '164.308(a)(7)(ii)(E)',
  '164.308(a)(8)',
  '164.310(a)(1)',
  '164.310(a)(2)(i)',
  '164.310(a)(2)(ii)',
  '164.310(a)(2)(iii)',
  '164.310(a)(2)(iv)',
  '164.310(b)',
  '164.310(c)',
  '164.310(d)(1)',
  '164.310(d)(2)(i)',
  '164.310(d)(2)(ii)',
  '164.310(d)(2)(iv)',
  '164.312(a)(1)',
  '164.312(a)(2)(i)',
  '164.312(a)(2)(ii)',
  '164.312(a)(2)(iii)',
  '164.312(b)',
  '164.312(c)(1)',
  '164.312(c)(2)',
  '164.312(d)',
  '164.312(e)(1)',
  '164.312(e)(2)(i)',
];

const measureIds = Object.keys(measures) as MeasureId[];

/** The measures that speak to a provision directly. */
function measuresFor(citation: Citation): readonly MeasureId[] {
  return measureIds.filter((id) => (measures[id].citations as readonly Citation[]).includes(citation));
}

const addressable =
  'It is addressable, which is not optional: do it if it is reasonable and appropriate, or write down why not and what you do instead (164.306(d)(3)).';

/** What a skip says, as a sentence of its own. */
function plain(because: string): string {
  const text = because.replace(/^Skipped: /, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The page where something can be done about a measure: its question, or the record that settles it. */
function workOn(
  program: Program,
  measure: MeasureId,
  subject: string,
  standing: StandingOfMeasure['standing'],
  today: Day,
): NonNullable<Finding['work']> {
  const question = questionOf(measure);
  const about = subjectWith(program, question, subject, today);
  if (!about) return { path: '/inventory', label: 'List your systems and devices', minutes: 15 };
  const matters = mattersFor(program, question, about, today);
  if (matters.is === 'waiting')
    return matters.for === 'inventory'
      ? { path: '/inventory', label: 'List your systems and devices', minutes: 15 }
      : { path: '/risk-analysis/interview/facts', label: 'Answer the facts of the interview', minutes: 5 };
  if (matters.is === 'skipped' && 'as' in matters.settles)
    return workOn(program, matters.settles.as, PRACTICE, standing, today);
  if (matters.is === 'skipped')
    return { path: '/inventory', label: 'Look at this in the inventory', minutes: 5 };
  const path = `/risk-analysis/interview/${itemId(question.id, about.id)}`;
  if (standing === 'unasked') return { path, label: `Answer: ${question.title}`, minutes: 1 };
  if (standing === 'unknown') {
    const item = itemWith(program, itemId(question.id, about.id), today);
    return { path, label: item?.unknownBecomes ?? question.title, minutes: 15 };
  }
  return { path, label: `Put in place: ${question.title}`, minutes: 30 };
}

function findingOf(
  program: Program,
  provision: Provision,
  measure: MeasureId,
  subject: string,
  today: Day,
): Finding {
  const known = standingOf(program, measure, subject, today);
  const about = { citation: provision.citation, subject, evidence: known.evidence };
  const because = plain(known.because);
  const work = () => workOn(program, measure, subject, known.standing, today);
  switch (known.standing) {
    case 'in-place':
      return { ...about, status: 'satisfied', grade: 'said', because };
    case 'not-applicable':
      return { ...about, status: 'not-applicable', because };
    case 'partly':
    case 'absent': {
      const words = provision.designation === 'addressable' ? `${because} ${addressable}` : because;
      return { ...about, status: 'not-satisfied', grade: 'said', because: words, work: work() };
    }
    case 'unknown': {
      const found = work();
      return { ...about, status: 'unknown', because: `${because} To find out: ${found.label}.`, work: found };
    }
    case 'unasked':
      return { ...about, status: 'unknown', because, work: work() };
  }
}

/** What the answers say of a provision: one finding for each measure and asset. What does not apply is left out beside what does. */
function direct(program: Program, provision: Provision, today: Day): readonly Finding[] {
  const all = measuresFor(provision.citation).flatMap((measure) => {
    const question = questionOf(measure);
    const subjects = subjectsOf(program, question, today).map(({ id }) => id);
    return (subjects.length === 0 ? [PRACTICE] : subjects).map((subject) =>
      findingOf(program, provision, measure, subject, today),
    );
  });
  const applying = all.filter(({ status }) => status !== 'not-applicable');
  return applying.length > 0 ? applying : all.slice(0, 1);
}

type Part = { readonly title: string; readonly finding: Finding };

/** The parts of a standard: what the answers say of it directly, and of each of its specifications. */
function partsOf(program: Program, standard: Provision, today: Day): readonly Part[] {
  const own = measuresFor(standard.citation).flatMap((measure): Part[] => {
    const question = questionOf(measure);
    const subjects = subjectsOf(program, question, today).map(({ id }) => id);
    const finding = worst(
      (subjects.length === 0 ? [PRACTICE] : subjects).map((subject) =>
        findingOf(program, standard, measure, subject, today),
      ),
    );
    return finding ? [{ title: question.title, finding }] : [];
  });
  const specifications = specificationsOf(standard.citation)
    .filter(({ citation }) => answers.includes(citation))
    .flatMap((provision): Part[] => {
      const finding = worst(direct(program, provision, today));
      return finding ? [{ title: provision.title, finding }] : [];
    });
  // Two measures may share one question, and then one title.
  const byTitle = Map.groupBy([...own, ...specifications], ({ title }) => title);
  return [...byTitle].flatMap(([title, same]): Part[] => {
    const finding = worst(same.map((part) => part.finding));
    return finding ? [{ title, finding }] : [];
  });
}

function titles(parts: readonly Part[]): string {
  return parts.map(({ title }) => title).join('; ');
}

/** The specifications of a standard that another record answers, as a sentence: what is said here does not cover them. */
function elsewhere(standard: Provision): readonly string[] {
  const others = specificationsOf(standard.citation).filter(({ citation }) => !answers.includes(citation));
  if (others.length === 0) return [];
  const names = listed(others.map(({ title, citation }) => `${title} (${citation})`));
  return [
    others.length === 1
      ? `${names} belongs to this standard too and has a line of its own.`
      : `${names} belong to this standard too and have lines of their own.`,
  ];
}

/** A standard with specifications, from its parts: in place when all are that apply. */
function rolledUp(program: Program, standard: Provision, today: Day): Finding {
  const parts = partsOf(program, standard, today);
  const applying = parts.filter(({ finding }) => finding.status !== 'not-applicable');
  const about = {
    citation: standard.citation,
    subject: PRACTICE,
    evidence: [...new Set(applying.flatMap(({ finding }) => finding.evidence))].toSorted((a, b) => a - b),
  };
  const of = (...statuses: Finding['status'][]) =>
    applying.filter(({ finding }) => statuses.includes(finding.status));
  const inPlace = of('satisfied');
  const missing = of('not-satisfied', 'due');
  const open = of('unknown');
  if (applying.length === 0)
    return { ...about, status: 'not-applicable', because: 'None of its parts applies to you.' };
  const count =
    inPlace.length === applying.length
      ? applying.length === 1
        ? 'Its one part is said to be in place.'
        : `All ${applying.length} parts are said to be in place.`
      : applying.length === 1
        ? 'Its one part is not in place, as far as anybody knows.'
        : `${inPlace.length} of ${applying.length} parts are said to be in place.`;
  const because = [
    count,
    ...(missing.length > 0 ? [`Missing: ${titles(missing)}.`] : []),
    ...(open.length > 0 ? [`Not known yet: ${titles(open)}.`] : []),
    ...elsewhere(standard),
  ].join(' ');
  const work = [...missing, ...open].find(({ finding }) => finding.work)?.finding.work;
  return {
    ...about,
    status: missing.length > 0 ? 'not-satisfied' : open.length > 0 ? 'unknown' : 'satisfied',
    ...(open.length < applying.length && { grade: 'said' as const }),
    because,
    ...(work && { work }),
  };
}

/**
 * What the answers of the interview show on a day. An answer is somebody's word, so nothing here is `shown` but the
 * backups of Diligence's own record, and the second factors at its own sign-in.
 * "I don't know" and what was never asked are `unknown`, each with the page where the work is.
 */
export function findings(program: Program, today: Day): Finding[] {
  return answers.flatMap((citation) => {
    const provision = provisionAt(citation);
    if (!provision) throw new Error(`${citation} is not in the regulation.`);
    return specificationsOf(citation).length > 0
      ? [rolledUp(program, provision, today)]
      : [
          ...direct(program, provision, today),
          ...ownBackups(program, citation, today),
          ...ownSignIn(program, citation, today),
        ];
  });
}
