import type { Day } from '#calendar.ts';
import { addMonths, daysBetween, longDate } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { answerTo, policyNumber } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { versionInEffect } from '#areas/policies/view.ts';
import { everyWords } from '#told/values.ts';
import type { IncidentRecord, TabletopRecord } from './view.ts';

/** The provisions that this area answers. */
export const answers: readonly Citation[] = ['164.308(a)(6)(i)', '164.308(a)(6)(ii)', '164.530(f)'];

/** The policy that says how incidents are answered. */
const policyId = 'policy-sec-06';

/** The exercise finished last, up to a day. */
export function lastTabletop(program: Program, today: Day): TabletopRecord | undefined {
  return [...program.tabletops.values()]
    .filter(({ finished }) => finished && finished.on <= today)
    .toSorted((a, b) => (a.finished?.on ?? '').localeCompare(b.finished?.on ?? '') || a.first - b.first)
    .at(-1);
}

/** Policies and procedures to address security incidents (164.308(a)(6)(i)); and whether they were tried. */
function procedures(program: Program, today: Day): Finding {
  const about = { citation: '164.308(a)(6)(i)', subject: PRACTICE } as const;
  const policy = versionInEffect(program.policies.get(policyId), today);
  const exercise = lastTabletop(program, today);
  if (!policy) {
    const answer = answerTo(program, 'incident-procedure', PRACTICE);
    const said = answer?.choice === 'in-place';
    return {
      ...about,
      status: answer && answer.choice !== 'unknown' ? 'not-satisfied' : 'unknown',
      ...(answer && answer.choice !== 'unknown' && { grade: 'said' as const }),
      because: `${said ? 'Somebody answered that everybody knows whom to tell, but no' : 'No'} policy on security incidents is in effect here. The playbooks are ready to be used meanwhile.`,
      evidence: answer ? [answer.revision] : [],
      work: {
        path: `/policies/${policyId}`,
        label: 'Put the policy on security incidents into effect',
        minutes: 10,
      },
    };
  }
  const inEffect = `The policy on security incidents is in effect since ${longDate(policy.effective)}`;
  const months = policyNumber(program, 'contingency-test-months');
  const every = everyWords(months, 'months', 'en');
  const last = exercise?.finished?.on;
  const due = addMonths(last ?? policy.effective, months);
  if (last === undefined || due < today)
    return {
      ...about,
      status: 'due',
      grade: 'said',
      due,
      because: `${inEffect}. ${last === undefined ? 'No exercise with a playbook is on record yet' : `The last exercise with a playbook was on ${longDate(last)}`}; your own policy says ${every}. The law gives no number.`,
      evidence: [policy.position, ...(exercise ? [exercise.revision] : [])].toSorted((a, b) => a - b),
      work: { path: '/incidents/tabletops', label: 'Walk through a made-up incident', minutes: 45 },
    };
  return {
    ...about,
    status: 'satisfied',
    grade: 'shown',
    due,
    because: `${inEffect}, and an exercise with a playbook was held on ${longDate(last)}. Your own policy says ${every}.`,
    evidence: [policy.position, ...(exercise ? [exercise.revision] : [])].toSorted((a, b) => a - b),
  };
}

function response(incident: IncidentRecord, today: Day): Finding {
  const about = { citation: '164.308(a)(6)(ii)', subject: incident.id };
  const discovered = `The incident discovered on ${longDate(incident.discovered)}`;
  if (incident.closed && incident.closed.on <= today)
    return {
      ...about,
      status: 'satisfied',
      grade: 'shown',
      because: `${discovered} is documented here with its outcome, closed on ${longDate(incident.closed.on)}.`,
      evidence: [incident.first, incident.closed.position],
    };
  const days = daysBetween(incident.discovered, today);
  return {
    ...about,
    status: 'due',
    // The report is on record; how it was answered, and how it ended, is not yet.
    grade: 'said',
    because: `${discovered} is still open${days > 0 ? `, ${days} ${days === 1 ? 'day' : 'days'} on` : ''}. Limit the harm, and write down what was done and how it ended.`,
    evidence: [incident.first],
    work: { path: `/incidents/${incident.id}`, label: 'Work on the open incident', minutes: 15 },
  };
}

/** Harmful effects that are known are lessened (164.530(f)): one finding for each incident that may have had one. */
function mitigation(incident: IncidentRecord, today: Day): readonly Finding[] {
  const about = { citation: '164.530(f)', subject: incident.id };
  const discovered = `the incident discovered on ${longDate(incident.discovered)}`;
  const { closed } = incident;
  const work = {
    path: `/incidents/${incident.id}`,
    label: 'Lessen the harm, and write it down',
    minutes: 10,
  };
  if (!closed || closed.on > today)
    return [
      {
        ...about,
        status: 'due',
        because: `It is not known yet whether ${discovered} did harm. Lessen what you know of, and write it down when you close it.`,
        evidence: [incident.first],
        work,
      },
    ];
  const evidence = [incident.first, closed.position];
  if (closed.ending === 'unsaid')
    return [
      {
        ...about,
        status: 'unknown',
        because: `How ${discovered} ended is on record in words, but not whether patient information was involved and what lessened the harm. Open it again, and close it with that.`,
        evidence,
        work,
      },
    ];
  if (closed.ending !== 'phi') return [];
  return [
    {
      ...about,
      status: 'satisfied',
      grade: 'shown',
      because: `Patient information was involved in ${discovered}, and what was done to lessen the harm is on record.`,
      evidence,
    },
  ];
}

/** Findings for each incident, or one that says what an empty log shows: nothing. */
function mitigations(program: Program, today: Day): readonly Finding[] {
  const incidents = [...program.incidents.values()];
  const about = { citation: '164.530(f)', subject: PRACTICE };
  if (incidents.length === 0)
    return [
      {
        ...about,
        status: 'unknown',
        because:
          'No incident is on record, so nothing shows how harm was lessened. The record cannot tell whether there was none.',
        evidence: [],
        work: { path: '/incidents', label: 'Record past incidents', minutes: 10 },
      },
    ];
  const found = incidents.flatMap((incident) => mitigation(incident, today));
  if (found.length > 0) return found;
  return [
    {
      ...about,
      status: 'not-applicable',
      because: `No harm is known that could be lessened: patient information was involved in none of the incidents on record (${incidents.length}).`,
      evidence: incidents.flatMap(({ closed }) => closed?.position ?? []).toSorted((a, b) => a - b),
    },
  ];
}

/**
 * What the log of incidents shows on response and reporting (164.308(a)(6)) and on mitigation (164.530(f)). A closed
 * incident is shown: the entries are the documentation that the law asks for. An empty log shows nothing: whether
 * nothing happened, or nothing was written down, cannot be told from it. No sentence here repeats what a report says,
 * and an exercise is never counted as an incident.
 */
export function findings(program: Program, today: Day): Finding[] {
  const responses: readonly Finding[] =
    program.incidents.size > 0
      ? [...program.incidents.values()].map((incident) => response(incident, today))
      : [
          {
            citation: '164.308(a)(6)(ii)',
            subject: PRACTICE,
            status: 'unknown',
            because:
              'No security incident is on record. The record cannot tell whether there was none or none was written down. Ask your staff, and record what they remember, small things included: a lost phone, a phishing email that somebody opened.',
            evidence: [],
            work: { path: '/incidents', label: 'Record past incidents', minutes: 10 },
          },
        ];
  return [procedures(program, today), ...responses, ...mitigations(program, today)];
}
