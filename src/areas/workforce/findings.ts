import type { Day } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { assetsInUse, workforceOn } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import type { JobRecord, PersonRecord } from './view.ts';

/** The provisions that this area answers. */
export const answers: readonly Citation[] = ['164.308(a)(3)(i)', '164.308(a)(4)(i)'];

const people = (label: string, minutes: number) => ({ work: { path: '/people', label, minutes } });

/** Everybody's place in the workforce: who they are, and the job that says what access they need. */
function roster(program: Program, working: readonly PersonRecord[]): Finding[] {
  const citation = '164.308(a)(3)(i)';
  if (working.length === 0)
    return [
      {
        citation,
        subject: PRACTICE,
        status: 'unknown',
        because: 'Nobody is on your roster yet, so nobody can tell who should have access.',
        evidence: [],
        ...people('Record your workforce', 10),
      },
    ];
  const without = working.filter(({ job }) => !program.jobs.has(job));
  const staff = program.entity?.staff ?? 0;
  const found = without.map((person): Finding => ({
    citation,
    subject: person.id,
    status: 'unknown',
    because: `${person.name} has no job on record, so it is not known what access is appropriate. Choose one.`,
    evidence: [person.revision],
    work: { path: `/people/${person.id}`, label: `Choose the job of ${person.name}`, minutes: 2 },
  }));
  if (working.length < staff && program.entity)
    found.push({
      citation,
      subject: PRACTICE,
      status: 'unknown',
      because: `You said that ${staff} people work here, and ${working.length} ${working.length === 1 ? 'is' : 'are'} on the roster. Record the others, or correct the number.`,
      evidence: [program.entity.revision],
      ...people('Complete the roster', 2 * Math.min(staff - working.length, 30)),
    });
  return found.length > 0
    ? found
    : [
        {
          citation,
          subject: PRACTICE,
          status: 'satisfied',
          grade: 'said',
          because: `You said who works here and in what job: ${working.length} ${working.length === 1 ? 'person' : 'people'}. The lists of users of your systems are not compared with it yet.`,
          evidence: working.map(({ revision }) => revision),
        },
      ];
}

function access(program: Program, job: JobRecord, holders: readonly PersonRecord[]): Finding {
  const about = { citation: '164.308(a)(4)(i)', subject: job.id, evidence: [job.revision] } as const;
  const work = {
    work: { path: `/people/jobs/${job.id}`, label: `Say what the job “${job.title}” needs`, minutes: 4 },
  };
  if (job.needs.length > 0)
    return {
      ...about,
      status: 'satisfied',
      grade: 'said',
      because: `You said what the job “${job.title}” needs, and why: ${job.needs.length} ${job.needs.length === 1 ? 'system' : 'systems'}.`,
    };
  const offices = program.entity?.designations ?? [];
  const signsIn = holders.find(
    ({ id, roles, enrolled }) =>
      enrolled && (roles.length > 0 || offices.some(({ person }) => person === id)),
  );
  return signsIn
    ? {
        ...about,
        status: 'unknown',
        because: `The job “${job.title}” lists no system, though ${signsIn.name} signs in to Diligence with it. Say which systems it needs, and why.`,
        ...work,
      }
    : {
        ...about,
        status: 'satisfied',
        grade: 'said',
        because: `You said that the job “${job.title}” needs no system.`,
      };
}

/**
 * What the roster and the jobs show on workforce security (164.308(a)(3)(i)) and on access by the minimum
 * necessary (164.308(a)(4)(i)). Who holds more access than that is another question.
 */
export function findings(program: Program, today: Day): Finding[] {
  const working = workforceOn(program, today);
  const held = [...program.jobs.values()].filter(({ id }) => working.some(({ job }) => job === id));
  const found = held.map((job) =>
    access(
      program,
      job,
      working.filter((person) => person.job === job.id),
    ),
  );
  if (held.length === 0)
    found.push({
      citation: '164.308(a)(4)(i)',
      subject: PRACTICE,
      status: 'unknown',
      because: 'It is not on record which systems each job needs, and why.',
      evidence: [],
      ...people('Record your jobs', 10),
    });
  const named = new Set(held.flatMap(({ needs }) => needs.map(({ asset }) => asset)));
  const unnamed = assetsInUse(program, today).filter(
    ({ id, form, confirmed, uses, phi }) =>
      form === 'system' && confirmed && uses.length > 0 && phi.length > 0 && !named.has(id),
  );
  if (held.length > 0 && unnamed.length > 0)
    found.push({
      citation: '164.308(a)(4)(i)',
      subject: PRACTICE,
      status: 'unknown',
      because: `No job on record needs ${unnamed.length === 1 ? `“${unnamed[0]?.name}”` : `${unnamed.length} systems with PHI, such as “${unnamed[0]?.name}”`}. Say whose work does.`,
      evidence: unnamed.map(({ revision }) => revision),
      ...people('Say which job needs which system', 5),
    });
  return [...roster(program, working), ...found];
}
