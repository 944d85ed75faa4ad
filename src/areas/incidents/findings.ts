import type { Day } from '#calendar.ts';
import { daysBetween, longDate } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import type { IncidentRecord } from './view.ts';

/** The provisions that this area answers. */
export const answers: readonly Citation[] = ['164.308(a)(6)(ii)'];

const citation = '164.308(a)(6)(ii)';

function standing(incident: IncidentRecord, today: Day): Finding {
  const about = { citation, subject: incident.id };
  const discovered = `The incident discovered on ${longDate(incident.discovered)}`;
  if (incident.closed && incident.closed.on <= today)
    return {
      ...about,
      status: 'satisfied',
      grade: 'shown',
      because: `${discovered} is documented here with its outcome, closed on ${longDate(incident.closed.on)}.`,
      evidence: [incident.first, incident.revision],
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

/**
 * What the log of incidents shows on response and reporting (164.308(a)(6)(ii)). A closed incident is shown: the
 * entries are the documentation that the law asks for. An empty log shows nothing: whether nothing happened, or
 * nothing was written down, cannot be told from it. No sentence here repeats what a report says.
 */
export function findings(program: Program, today: Day): Finding[] {
  if (program.incidents.size === 0)
    return [
      {
        citation,
        subject: PRACTICE,
        status: 'unknown',
        because:
          'No security incident is on record. The record cannot tell whether there was none or none was written down. Ask your staff, and record what they remember, small things included: a lost phone, a phishing email that somebody opened.',
        evidence: [],
        work: { path: '/incidents', label: 'Record past incidents', minutes: 10 },
      },
    ];
  return [...program.incidents.values()].map((incident) => standing(incident, today));
}
