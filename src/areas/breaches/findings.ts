import { addDays, longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { numbers } from '#regulation/numbers.ts';
import { versionInEffect } from '#areas/policies/view.ts';
import { noticeFindings } from './findings-notices.ts';
import { associateFindings, delayFindings } from './findings-others.ts';
import { conclusionOn, nextQuestion, noticesOn, standingOn } from './standing.ts';
import type { BreachRecord } from './view.ts';

/** What a breach of unsecured PHI asks for: without one, each of these has nothing to be about. */
const ofNotices = [
  '164.404(a)(1)',
  '164.404(a)(2)',
  '164.404(b)',
  '164.404(c)(1)(A)',
  '164.404(c)(1)(B)',
  '164.404(c)(1)(C)',
  '164.404(c)(1)(D)',
  '164.404(c)(1)(E)',
  '164.404(c)(2)',
  '164.404(d)(1)(i)',
  '164.404(d)(1)(ii)',
  '164.404(d)(2)(i)',
  '164.404(d)(2)(ii)',
  '164.406(a)',
  '164.406(b)',
  '164.406(c)',
  '164.408(a)',
  '164.408(b)',
  '164.408(c)',
  '164.410(a)(1)',
  '164.410(a)(2)',
  '164.410(b)',
  '164.410(c)(1)',
  '164.410(c)(2)',
  '164.412',
  '164.412(a)',
  '164.412(b)',
] as const satisfies readonly Citation[];

/** The provisions that this area answers: all of breach notification. */
export const answers: readonly Citation[] = ['164.402 (Breach)(2)', ...ofNotices, '164.414(a)', '164.414(b)'];

/** Breaches that were known of on a day. */
function known(program: Program, today: Day): BreachRecord[] {
  return [...program.breaches.values()].filter(({ discovered }) => discovered <= today);
}

/** Incidents in which PHI may have been used or disclosed as it must not be, and nobody has asked whether it was a breach. */
function unassessed(program: Program, today: Day) {
  const asked = new Set(known(program, today).map(({ incident }) => incident));
  return [...program.incidents.values()].filter(
    ({ id, discovered, closed }) =>
      discovered <= today &&
      !asked.has(id) &&
      !(closed && closed.on <= today && closed.ending !== 'phi' && closed.ending !== 'unsaid'),
  );
}

function assessment(program: Program, today: Day): Finding[] {
  const citation = '164.402 (Breach)(2)';
  const about = known(program, today).map((record): Finding => {
    const own = { citation, subject: record.id } as const;
    const path = `/breaches/${record.id}`;
    const conclusion = conclusionOn(record, today);
    if (conclusion)
      return {
        ...own,
        status: 'satisfied',
        grade: 'shown',
        because: conclusion.notify
          ? `What was discovered on ${longDate(record.discovered)} was concluded to be a breach on ${longDate(conclusion.on)}, with reasons.`
          : `What was discovered on ${longDate(record.discovered)} was assessed, and concluded on ${longDate(conclusion.on)} not to be a breach that is notified. The answers, what shows them, and the reasons are locked.`,
        evidence: [record.first, conclusion.position],
      };
    const reopened = record.reopenings.some(({ on }) => on <= today);
    return {
      ...own,
      status: 'due',
      grade: 'said',
      due: addDays(record.discovered, numbers.individualNotice.value),
      because: `What was discovered on ${longDate(record.discovered)} is presumed to be a breach until it is decided, and the days run from the discovery.${reopened ? ' It was reopened because of new facts.' : ''}`,
      evidence: [record.first],
      work: {
        path,
        label:
          nextQuestion(record) === undefined
            ? 'Conclude whether it was a breach'
            : 'Decide whether it was a breach',
        minutes: 10,
      },
    };
  });
  const open = unassessed(program, today).map((incident): Finding => ({
    citation,
    subject: incident.id,
    status: 'due',
    grade: 'said',
    due: addDays(incident.discovered, numbers.individualNotice.value),
    because: `Nobody has looked yet whether the incident discovered on ${longDate(incident.discovered)} was a breach. If PHI was used or disclosed as it must not be, it is presumed to be one, and the days run.`,
    evidence: [incident.first],
    work: {
      path: `/breaches/new?incident=${incident.id}`,
      label: 'Ask whether an incident was a breach',
      minutes: 10,
    },
  }));
  if (about.length + open.length > 0) return [...about, ...open];
  if (program.incidents.size === 0)
    return [
      {
        citation,
        subject: PRACTICE,
        status: 'unknown',
        because:
          'No incident and no possible breach is on record. The record cannot tell whether there was none or none was written down.',
        evidence: [],
      },
    ];
  return [
    {
      citation,
      subject: PRACTICE,
      status: 'satisfied',
      grade: 'said',
      because:
        'Every incident on record was closed as one in which no PHI was used or disclosed as it must not be, so there was nothing to assess.',
      evidence: [...program.incidents.values()].map(({ revision }) => revision).toSorted((a, b) => a - b),
    },
  ];
}

/** Where there is no breach to notify: not applicable if everything on record was decided, else not known. */
function withoutBreach(program: Program, today: Day): Finding[] {
  const none = known(program, today).length === 0 && program.incidents.size === 0;
  const open = unassessed(program, today).length > 0;
  const [status, because] = none
    ? ([
        'unknown',
        'No breach is on record. The record cannot tell whether there was none or none was written down.',
      ] as const)
    : open
      ? ([
          'unknown',
          'No breach is on record, but an incident is of which nobody has said whether it was one.',
        ] as const)
      : ([
          'not-applicable',
          'No breach of unsecured PHI is on record: everything that happened was looked at and found not to be one.',
        ] as const);
  return ofNotices.map((citation) => ({ citation, subject: PRACTICE, status, because, evidence: [] }));
}

/** The duties of training, complaints, sanctions, and policies, carried over to breaches (164.414(a)). */
function carriedOver(program: Program, today: Day): Finding {
  const about = { citation: '164.414(a)', subject: PRACTICE } as const;
  const policies = [...program.policies.values()].filter(({ id }) => id.startsWith('policy-bre-'));
  const inEffect = policies.flatMap((policy) => versionInEffect(policy, today) ?? []);
  if (inEffect.length === 0)
    return {
      ...about,
      status: 'unknown',
      because:
        'No policy on breaches is in effect. It is where training, complaints, sanctions and retention are carried over to breaches.',
      evidence: [],
      work: { path: '/policies', label: 'Put the policies on breaches into effect', minutes: 10 },
    };
  return {
    ...about,
    status: 'satisfied',
    grade: 'shown',
    because: `${inEffect.length === 1 ? 'A policy on breaches is' : `${inEffect.length} policies on breaches are`} in effect, and sanctions, training and complaints are kept for breaches in the same places as for all else.`,
    evidence: inEffect.map(({ position }) => position).toSorted((a, b) => a - b),
  };
}

/** That every notice was made, or that none was due, can be shown (164.414(b)). */
function proof(program: Program, today: Day): Finding[] {
  const citation = '164.414(b)';
  const records = known(program, today);
  if (records.length === 0)
    return [
      {
        citation,
        subject: PRACTICE,
        status:
          program.incidents.size > 0 && unassessed(program, today).length === 0
            ? 'not-applicable'
            : 'unknown',
        because:
          program.incidents.size === 0
            ? 'No incident and no breach is on record, so there is nothing here to show, whether or not something happened.'
            : 'No use or disclosure of PHI is on record here that would have to be shown not to be a breach, or to have been notified.',
        evidence: [],
      },
    ];
  return records.map((record): Finding => {
    const about = { citation, subject: record.id } as const;
    const conclusion = conclusionOn(record, today);
    const evidence = [record.first, ...(conclusion ? [conclusion.position] : [])];
    const work = { path: `/breaches/${record.id}`, label: 'Complete the breach file', minutes: 10 };
    if (!conclusion)
      return {
        ...about,
        status: 'due',
        grade: 'said',
        because: `It is not decided whether what was discovered on ${longDate(record.discovered)} was a breach, so neither can be shown yet.`,
        evidence,
        work,
      };
    if (!conclusion.notify)
      return {
        ...about,
        status: 'satisfied',
        grade: 'shown',
        because: `The assessment of what was discovered on ${longDate(record.discovered)}, with what shows each answer, is locked and kept.`,
        evidence,
      };
    const given = noticesOn(record, today).filter(({ kind }) => kind !== 'associate');
    if (given.length === 0)
      return {
        ...about,
        status: 'due',
        grade: 'said',
        because: `No notice of the breach discovered on ${longDate(record.discovered)} is on record yet.`,
        evidence,
        work,
      };
    const bare = given.filter(({ file, confirmation }) => !file && confirmation === '');
    return {
      ...about,
      status: 'satisfied',
      grade: bare.length === 0 ? 'shown' : 'said',
      because:
        bare.length === 0
          ? `Each notice of the breach discovered on ${longDate(record.discovered)} is on record with its proof.`
          : `${bare.length === 1 ? 'One notice' : `${bare.length} notices`} of the breach discovered on ${longDate(record.discovered)} ${bare.length === 1 ? 'has' : 'have'} no file or receipt beside ${bare.length === 1 ? 'it' : 'them'}.`,
      evidence: [...evidence, ...given.map(({ position }) => position)].toSorted((a, b) => a - b),
      ...(bare.length > 0 && { work }),
    };
  });
}

/** What the record shows on breach notification (164.402 to 164.414). No sentence repeats what somebody wrote about it. */
export function findings(program: Program, today: Day): Finding[] {
  const notified = known(program, today).filter((record) => standingOn(record, today) !== 'not-a-breach');
  return [
    ...assessment(program, today),
    ...(notified.length === 0
      ? withoutBreach(program, today)
      : notified.flatMap((record) => [
          ...noticeFindings(program, record, today),
          ...associateFindings(record, today),
          ...delayFindings(record, today),
        ])),
    carriedOver(program, today),
    ...proof(program, today),
  ];
}
