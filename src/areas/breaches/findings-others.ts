import { addDays, longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import type { Citation } from '#regulation/citation.ts';
import { numbers } from '#regulation/numbers.ts';
import { gradeOf, positionsOf } from './findings-notices.ts';
import { countOn, noticesOn } from './standing.ts';
import type { BreachRecord } from './view.ts';

/** What a business associate owes the practice, where it happened there (164.410). */
export function associateFindings(record: BreachRecord, today: Day): Finding[] {
  const named = `The breach discovered on ${longDate(record.discovered)}`;
  const at = (citation: Citation) => ({ citation, subject: record.id, evidence: [record.first] });
  const all = ['164.410(a)(1)', '164.410(a)(2)', '164.410(b)', '164.410(c)(1)', '164.410(c)(2)'] as const;
  if (record.vendor === '')
    return all.map((citation) => ({
      ...at(citation),
      status: 'not-applicable',
      because: `${named}: it did not happen at a business associate.`,
    }));
  const work = {
    path: `/breaches/${record.id}/notices`,
    label: 'Ask the business associate for what is missing',
    minutes: 10,
  };
  const told = noticesOn(record, today).filter(({ kind }) => kind === 'associate');
  const first = told.toSorted((a, b) => a.on.localeCompare(b.on))[0];
  const { associateDiscovered: knew } = record;
  const by = knew === '' ? undefined : addDays(knew, numbers.associateNotice.value);
  const missing = (citation: Citation, because: string): Finding => ({
    ...at(citation),
    status: 'unknown',
    because: `${named}: ${because}`,
    work,
  });
  const shown = (citation: Citation, because: string): Finding => ({
    ...at(citation),
    status: 'satisfied',
    grade: gradeOf(told),
    because: `${named}: ${because}`,
    evidence: positionsOf(record, told),
  });
  const late = by !== undefined && first !== undefined && first.on > by;
  return [
    first
      ? shown('164.410(a)(1)', `the business associate told you on ${longDate(first.on)}.`)
      : missing('164.410(a)(1)', 'no notice of the business associate is on record.'),
    knew === ''
      ? missing('164.410(a)(2)', 'the day the business associate discovered it is not on record. Ask for it.')
      : shown('164.410(a)(2)', `the business associate discovered it on ${longDate(knew)}.`),
    late
      ? {
          ...at('164.410(b)'),
          status: 'not-satisfied',
          because: `${named}: the business associate told you on ${longDate(first.on)}, after its last day, ${longDate(by)}.`,
        }
      : first && by !== undefined
        ? shown(
            '164.410(b)',
            `the business associate told you on ${longDate(first.on)}; its last day was ${longDate(by)}. Your agreement may set fewer days.`,
          )
        : missing('164.410(b)', 'whether the business associate told you in time is not known.'),
    record.mailLists.length > 0 || (first && countOn(record, today))
      ? shown('164.410(c)(1)', 'whom it concerns is on record.')
      : missing('164.410(c)(1)', 'the business associate has not named whom it concerns.'),
    first && told.some(({ content }) => content.includes('happened') && content.includes('kinds'))
      ? shown('164.410(c)(2)', 'the business associate said what your letters have to say.')
      : missing(
          '164.410(c)(2)',
          'what happened and what kinds of PHI were involved is not yet on record from the business associate.',
        ),
  ];
}

/** A delay that a law-enforcement official asked for (164.412). */
export function delayFindings(record: BreachRecord, today: Day): Finding[] {
  const named = `The breach discovered on ${longDate(record.discovered)}`;
  const statements = record.delays.filter(({ stated }) => stated <= today);
  const written = statements.findLast(({ kind }) => kind === 'written');
  const oral = statements.findLast(({ kind }) => kind === 'oral');
  const at = (citation: Citation) => ({ citation, subject: record.id, evidence: [record.first] });
  const none = (citation: Citation, because: string): Finding => ({
    ...at(citation),
    status: 'not-applicable',
    because: `${named}: ${because}`,
  });
  const given = (citation: Citation, from: Day, until: Day, position: number, filed: boolean): Finding => {
    const early = noticesOn(record, today).find(
      ({ kind, on }) => kind !== 'associate' && on >= from && on <= until,
    );
    return early
      ? {
          ...at(citation),
          status: 'not-satisfied',
          because: `${named}: a notice went out on ${longDate(early.on)}, while an official had asked to wait through ${longDate(until)}.`,
          evidence: [position, early.position].toSorted((a, b) => a - b),
        }
      : {
          ...at(citation),
          status: 'satisfied',
          grade: filed ? 'shown' : 'said',
          because: `${named}: an official’s statement is on record, with who made it, and no notice went out before ${longDate(addDays(until, 1))}.`,
          evidence: [position],
        };
  };
  const holdOral = oral && { from: oral.stated, until: addDays(oral.stated, numbers.oralDelay.value) };
  const ofWritten = written
    ? given('164.412(a)', written.stated, written.until, written.position, written.file !== undefined)
    : none('164.412(a)', 'no written statement of an official is on record.');
  const ofOral =
    oral && holdOral
      ? given(
          '164.412(b)',
          holdOral.from,
          written ? oral.stated : earliest(holdOral.until, today),
          oral.position,
          oral.file !== undefined,
        )
      : none('164.412(b)', 'no spoken statement of an official is on record.');
  const both =
    [ofWritten, ofOral].find(({ status }) => status === 'not-satisfied') ?? (written ? ofWritten : ofOral);
  return [
    written || oral
      ? { ...both, citation: '164.412' }
      : none('164.412', 'no law-enforcement official has asked to wait, as far as the record shows.'),
    ofWritten,
    ofOral,
  ];
}

const earliest = (one: Day, other: Day): Day => (one < other ? one : other);
