import type { Day } from '#calendar.ts';
import { addDays } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { lacksBoth, servicesUpTo } from './standing.ts';
import type { NoticeStanding } from './standing.ts';
import type { FirstServiceRecord } from './view.ts';

const work = { path: '/notice/patients', label: 'Settle open acknowledgments', minutes: 5 } as const;

/**
 * Days of first services in which a late one counts: what was late before cannot be mended, and says little about how it
 * is done now. A house rule.
 */
const looksBack = 90;

/** At most so many entries are named as evidence: a clinic logs thousands. */
const evidenceAtMost = 20;

function entries(services: readonly FirstServiceRecord[]): number[] {
  return services
    .slice(0, evidenceAtMost)
    .map(({ acknowledgment, first }) => acknowledgment?.position ?? first)
    .toSorted((a, b) => a - b);
}

function counted(count: number): string {
  return count === 1 ? '1 patient' : `${count.toLocaleString('en-US')} patients`;
}

/** What the record shows on giving the notice and on acknowledgments: 164.520(c)(2)(i), (ii). It counts, and names nobody. */
export function onPatients(program: Program, { inEffect }: NoticeStanding, today: Day): Finding[] {
  const services = servicesUpTo(program, today);
  if (services.length === 0) {
    const because = inEffect
      ? 'No first service of a patient is on record yet. Log each new patient on the day of the first visit; it takes less than a minute.'
      : 'No first service of a patient is on record yet, and no notice is in effect here to give out.';
    return (['164.520(c)(2)(i)', '164.520(c)(2)(ii)'] as const).map((citation) => ({
      citation,
      subject: PRACTICE,
      status: 'unknown' as const,
      because,
      evidence: [],
      work: { path: '/notice/patients', label: 'Log a new patient', minutes: 1 },
    }));
  }
  return [given(services, today), acknowledged(services, today)];
}

/** 164.520(c)(2)(i): no later than the day of the first service; after an emergency, as soon as practicable. */
function given(services: readonly FirstServiceRecord[], today: Day): Finding {
  const about = { citation: '164.520(c)(2)(i)', subject: PRACTICE } as const;
  const known = services.filter(({ acknowledgment }) => acknowledgment);
  const late = known.filter(
    ({ acknowledgment, on, emergency }) =>
      !emergency && acknowledgment && acknowledgment.on > on && on > addDays(today, -looksBack),
  );
  const open = services.filter(lacksBoth);
  if (late.length > 0)
    return {
      ...about,
      status: 'not-satisfied',
      because: `In the last ${looksBack} days, ${counted(late.length)} signed, or were noted, only after the day of the first service. That cannot be changed any more. Give the notice at check-in, before the visit begins.`,
      evidence: entries(late),
      work: { path: '/notice/patients', label: 'Look at the late ones', minutes: 3 },
    };
  if (open.length > 0)
    return {
      ...about,
      status: 'unknown',
      because: `Whether ${counted(open.length)} got the notice by the day of the first service is not on record.`,
      evidence: entries(open),
      work,
    };
  if (known.length === 0)
    return {
      ...about,
      status: 'unknown',
      because:
        'The only first services on record were emergencies. Give those patients the notice as soon as that is practicable.',
      evidence: entries(services),
      work,
    };
  return {
    ...about,
    status: 'satisfied',
    grade: 'shown',
    because: `${counted(known.length)} got the notice with the first service, as the acknowledgments and notes show.`,
    evidence: entries(known),
  };
}

/** 164.520(c)(2)(ii): a written acknowledgment, or the effort and why it failed; not in an emergency. */
function acknowledged(services: readonly FirstServiceRecord[], today: Day): Finding {
  const about = { citation: '164.520(c)(2)(ii)', subject: PRACTICE } as const;
  const open = services.filter(lacksBoth);
  const older = open.filter(({ on }) => on < today);
  const fix = 'Ask at the next visit, or write down what was tried and why there is none.';
  if (older.length > 0)
    return {
      ...about,
      status: 'not-satisfied',
      because: `${counted(older.length)} ${older.length === 1 ? 'has' : 'have'} neither an acknowledgment nor a note on why there is none. ${fix}`,
      evidence: entries(older),
      work,
    };
  if (open.length > 0)
    return {
      ...about,
      status: 'due',
      grade: 'said',
      due: today,
      because: `${counted(open.length)} of today ${open.length === 1 ? 'has' : 'have'} no acknowledgment yet. Ask before the visit ends, or write down why there is none.`,
      evidence: entries(open),
      work,
    };
  const signed = services.filter(
    ({ acknowledgment }) => acknowledgment && acknowledgment.way !== 'not-obtained',
  ).length;
  const noted = services.filter(({ acknowledgment }) => acknowledgment?.way === 'not-obtained').length;
  return {
    ...about,
    status: 'satisfied',
    grade: 'shown',
    because: `Of ${counted(services.length)}, ${signed.toLocaleString('en-US')} signed, and for ${noted.toLocaleString('en-US')} the reason why not is on record. Emergencies need neither.`,
    evidence: entries(services),
  };
}
