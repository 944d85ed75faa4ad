import type { Day } from '#calendar.ts';
import { addDays, longDate } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { answerTo } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { versionInEffect } from '#areas/policies/view.ts';

/** The provisions that this area answers. */
export const answers: readonly Citation[] = [
  '164.308(a)(1)(ii)(C)',
  '164.530(e)(1)',
  '164.530(e)(2)',
  '164.530(g)',
];

/** Days after which an open case is worth a look. Ours: the law gives no number. */
export const caseDays = 30;

const ladderWork = { path: '/sanctions/ladder', label: 'Set the ladder of sanctions', minutes: 10 };

/** Whether there is a ladder, and a policy that says so, for each of the two rules that ask for sanctions. */
function standing(program: Program, citation: Citation, today: Day): Finding {
  const about = { citation, subject: PRACTICE };
  const { ladder } = program;
  const policy = versionInEffect(program.policies.get('policy-san-01'), today);
  if (ladder && policy)
    return {
      ...about,
      status: 'satisfied',
      grade: 'shown',
      because: `The ladder of sanctions has ${ladder.rungs.length} steps, and the policy on sanctions is in effect since ${longDate(policy.effective)}.`,
      evidence: [ladder.revision, policy.position],
    };
  if (ladder)
    return {
      ...about,
      status: 'not-satisfied',
      grade: 'said',
      because:
        'The ladder of sanctions is set, but no policy on sanctions is in effect that tells it to the staff.',
      evidence: [ladder.revision],
      work: {
        path: '/policies/policy-san-01',
        label: 'Put the policy on sanctions into effect',
        minutes: 10,
      },
    };
  const answer = answerTo(program, 'sanctions-applied', PRACTICE);
  const said = answer?.choice === 'in-place' ? 'Somebody answered that sanctions are applied, but no' : 'No';
  return {
    ...about,
    status: answer ? 'not-satisfied' : 'unknown',
    ...(answer && { grade: 'said' as const }),
    because: `${said} ladder of sanctions is on record that the staff could know.`,
    evidence: answer ? [answer.revision] : [],
    work: ladderWork,
  };
}

/** The cases together: a line for each would tell everybody who reads it that somebody has one. */
function documentation(program: Program, today: Day): Finding {
  const about = { citation: '164.530(e)(2)', subject: PRACTICE };
  const cases = [...program.sanctionCases.values()];
  if (cases.length === 0)
    return program.ladder
      ? {
          ...about,
          status: 'satisfied',
          grade: 'said',
          because:
            'No case is on record since the ladder was set. The record cannot tell whether there was none or none was written down.',
          evidence: [program.ladder.revision],
        }
      : {
          ...about,
          status: 'unknown',
          because:
            'There is no ladder of sanctions and no case on record, so nothing shows how sanctions are documented.',
          evidence: [],
          work: ladderWork,
        };
  const undecided = cases.filter((one) => !one.decided);
  const undone = cases.filter((one) => one.decided?.outcome === 'sanction' && !one.carriedOut);
  const evidence = cases.map(({ revision }) => revision).toSorted((x, y) => x - y);
  if (undecided.length + undone.length === 0)
    return {
      ...about,
      status: 'satisfied',
      grade: 'shown',
      because: 'Every case is documented with what was found, what was decided and why, and what was done.',
      evidence,
    };
  const oldest = undecided.map(({ on }) => on).toSorted()[0];
  return {
    ...about,
    status: 'due',
    grade: 'said',
    ...(oldest !== undefined && { due: addDays(oldest, caseDays) }),
    because: [
      oldest === undefined
        ? ''
        : `A case that you learned of on ${longDate(oldest)} is not decided${oldest < addDays(today, -caseDays) ? ', and waits for long' : ''}. ${caseDays} days is our own mark; the law gives no number.`,
      undone.length === 0 ? '' : 'A sanction was decided, and nobody wrote down that it was done.',
    ]
      .filter(Boolean)
      .join(' '),
    evidence,
    work: { path: '/sanctions', label: 'Work on the open cases', minutes: 20 },
  };
}

function retaliation(program: Program, today: Day): Finding {
  const about = { citation: '164.530(g)', subject: PRACTICE };
  const decided = [...program.sanctionCases.values()].flatMap((one) => one.decided ?? []);
  const policy = versionInEffect(program.policies.get('policy-prv-16'), today);
  if (policy && decided.length > 0)
    return {
      ...about,
      status: 'satisfied',
      grade: 'shown',
      because: `Your policy against retaliation is in effect, and in ${decided.length === 1 ? 'the one case' : `all ${decided.length} cases`} that you decided it was checked first whether the person was protected.`,
      evidence: [policy.position, ...decided.map(({ position }) => position)].toSorted((a, b) => a - b),
    };
  if (policy)
    return {
      ...about,
      status: 'satisfied',
      grade: 'said',
      because: `Your policy against retaliation is in effect since ${longDate(policy.effective)}. No sanction was decided yet that could show it at work.`,
      evidence: [policy.position],
    };
  return {
    ...about,
    status: 'unknown',
    because: 'No policy against retaliation is in effect.',
    evidence: [],
    work: {
      path: '/policies/policy-prv-16',
      label: 'Put the policy against retaliation into effect',
      minutes: 10,
    },
  };
}

/** What the record shows on sanctions (164.308(a)(1)(ii)(C), 164.530(e)) and against retaliation (164.530(g)). No sentence names anybody. */
export function findings(program: Program, today: Day): Finding[] {
  return [
    standing(program, '164.308(a)(1)(ii)(C)', today),
    standing(program, '164.530(e)(1)', today),
    documentation(program, today),
    retaliation(program, today),
  ];
}
