import type { Day } from '#calendar.ts';
import { addMonths, longDate } from '#calendar.ts';
import { reopenedBy } from '#changed-law.ts';
import type { Finding } from '#finding.ts';
import { worst } from '#finding.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { latestAnalysis, nameOf, policyNumber } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { measured } from '#told/values.ts';
import { changedSince, changesSentence } from './changes.ts';
import { compareLevels, levelWords } from './levels.ts';
import { register, treatFrom } from './register.ts';
import type { Scenario } from './scenario.ts';
import type { ActionRecord } from './view.ts';

/** The provisions that this area answers. */
export const answers: readonly Citation[] = [
  '164.308(a)(1)(i)',
  '164.308(a)(1)(ii)(A)',
  '164.308(a)(1)(ii)(B)',
];

/** When a new look is due, as a sentence: the practice's own number, or the customary one. The law gives none. */
export function reviewWords(program: Program): string {
  const months = policyNumber(program, 'risk-analysis-months');
  const ours = program.policyValues.has('risk-analysis-months') ? 'your policy' : 'customary and your policy';
  return `A new look after ${measured(months, 'months')} is ${ours}; the law gives no number.`;
}

/** What the record shows of the risk analysis and of risk management (164.308(a)(1)). */
export function findings(program: Program, today: Day): Finding[] {
  const analysis = analysisFinding(program, today);
  const management = managementFindings(program, today);
  return [rollUp([analysis, ...management]), analysis, ...management];
}

function analysisFinding(program: Program, today: Day): Finding {
  const about = { citation: '164.308(a)(1)(ii)(A)', subject: PRACTICE };
  const analysis = latestAnalysis(program);
  if (!analysis)
    return {
      ...about,
      status: 'unknown',
      because: 'No risk analysis is signed here yet.',
      evidence: [],
      work: { path: '/risk-analysis', label: 'Work on the risk analysis', minutes: 60 },
    };
  const changes = changedSince(program, analysis, today);
  const signed = `Version ${analysis.version} was reviewed by ${nameOf(program, analysis.reviewer)} and signed for ${longDate(analysis.on)}, with ${analysis.register.length} risks.`;
  if (changes.length > 0)
    return {
      ...about,
      status: 'due',
      grade: 'shown',
      due: today,
      because: `${changesSentence(changes)} The law asks you to keep the analysis up to date, and gives no number of days. ${signed}`,
      evidence: [analysis.position, ...new Set(changes.map(({ position }) => position))],
      work: { path: '/risk-analysis', label: 'Bring the risk analysis up to date', minutes: 20 },
    };
  const law = reopenedBy(answers, analysis.on, today, 'The risk analysis was signed');
  if (law)
    return {
      ...about,
      status: 'due',
      grade: 'shown',
      due: today,
      because: `${law.because} ${signed}`,
      evidence: [analysis.position],
      work: { path: '/risk-analysis', label: 'Look at the risk analysis again', minutes: 30 },
    };
  const review = addMonths(analysis.on, policyNumber(program, 'risk-analysis-months'));
  if (review <= today)
    return {
      ...about,
      status: 'due',
      grade: 'shown',
      due: review,
      because: `${signed} ${reviewWords(program)}`,
      evidence: [analysis.position],
      work: { path: '/risk-analysis', label: 'Review the risk analysis', minutes: 30 },
    };
  return {
    ...about,
    status: 'satisfied',
    grade: 'shown',
    due: review,
    because: `${signed} Nothing it is made from has changed since. The next look is due by ${longDate(review)}. ${reviewWords(program)}`,
    evidence: [analysis.position],
  };
}

const managing = '164.308(a)(1)(ii)(B)';

function stepFinding(program: Program, action: ActionRecord, today: Day): Finding {
  const late = action.due < today;
  return {
    citation: managing,
    subject: action.id,
    status: late ? 'not-satisfied' : 'due',
    ...(!late && { grade: 'said' as const }),
    due: action.due,
    because: `${late ? 'Overdue' : 'Open'}: “${action.what}”, ${nameOf(program, action.owner)}, by ${longDate(action.due)} by your own plan.`,
    evidence: [action.revision],
    work: { path: '/risk-analysis/plan', label: action.what, minutes: 30 },
  };
}

function riskFinding(scenario: Scenario, today: Day): Finding | undefined {
  const { id, title, risk, treatment, need, residual, actions, own } = scenario;
  const path = `/risk-analysis/risks/${id}`;
  const about = { citation: managing, subject: id };
  if (need === 'decide' && treatment?.decision === 'accept')
    return {
      ...about,
      status: 'not-satisfied',
      due: treatment.until,
      because: `“${title}” (${levelWords[risk]}) was accepted until ${longDate(treatment.until)}, and that day has passed. Decide again.`,
      evidence: [treatment.position],
      work: { path, label: `Decide again: ${title}`, minutes: 5 },
    };
  if (need === 'decide')
    return {
      ...about,
      status: 'not-satisfied',
      because: `Nothing is decided about “${title}” (${levelWords[risk]}). Mitigate, accept, transfer or avoid it.`,
      evidence: scenario.positions,
      work: { path, label: `Decide: ${title}`, minutes: 5 },
    };
  if (need === 'plan')
    return {
      ...about,
      status: 'not-satisfied',
      because: `“${title}” (${levelWords[risk]}) is to be mitigated, and no step is planned.`,
      evidence: treatment ? [treatment.position] : [],
      work: { path, label: `Plan a step: ${title}`, minutes: 5 },
    };
  // Steps that are done lower nothing by themselves: the answers, or a person's own levels, say what came of them.
  if (
    need === 'decided' &&
    treatment?.decision === 'mitigate' &&
    compareLevels(risk, treatFrom) >= 0 &&
    residual &&
    compareLevels(residual.risk, risk) < 0
  )
    return {
      ...about,
      status: 'not-satisfied',
      because: `The steps for “${title}” are done, and it is ${levelWords[risk]} all the same; ${levelWords[residual.risk]} was to remain. Answer again what has changed, set the levels yourself with your reason, or plan another step.`,
      evidence: [treatment.position, ...actions.map(({ revision }) => revision)],
      work: { path, label: `See what came of the steps: ${title}`, minutes: 5 },
    };
  if (need === 'decided' && treatment?.decision === 'avoid' && !own && compareLevels(risk, treatFrom) >= 0)
    return {
      ...about,
      status: 'not-satisfied',
      because: `“${title}” (${levelWords[risk]}) was to be avoided, and by your inventory and answers what causes it is still there. Record that it has ended, plan the step that ends it, or decide otherwise.`,
      evidence: [treatment.position],
      work: { path, label: `End it, or decide otherwise: ${title}`, minutes: 10 },
    };
  if (treatment?.decision === 'accept' && treatment.until >= today)
    return {
      ...about,
      status: 'satisfied',
      grade: 'shown',
      due: treatment.until,
      because: `“${title}” (${levelWords[risk]}) is accepted until ${longDate(treatment.until)}, with the reason on record.`,
      evidence: [treatment.position],
    };
  return undefined;
}

function managementFindings(program: Program, today: Day): Finding[] {
  const { scenarios } = register(program, today);
  const treated = scenarios.filter(({ treatment }) => treatment);
  const analysis = latestAnalysis(program);
  if (!analysis && treated.length === 0)
    return [
      {
        citation: managing,
        subject: PRACTICE,
        status: 'unknown',
        because:
          scenarios.length === 0
            ? 'There is no risk on record yet, so nothing says what has to be managed. Start with the inventory.'
            : 'Nothing is decided about any risk yet.',
        evidence: [],
        work: { path: '/risk-analysis/risks', label: 'Decide what to do about your risks', minutes: 30 },
      },
    ];
  const open = [...program.actions.values()].filter((action) => !action.closed && !action.dropped);
  const closed = [...program.actions.values()].filter((action) => action.closed && !action.dropped);
  const found = [
    ...scenarios.flatMap((scenario) => riskFinding(scenario, today) ?? []),
    ...open.map((action) => stepFinding(program, action, today)),
  ];
  if (found.some(({ status }) => status !== 'satisfied')) return found;
  const serious = scenarios.filter(({ risk }) => compareLevels(risk, treatFrom) >= 0).length;
  return [
    ...found,
    {
      citation: managing,
      subject: PRACTICE,
      status: 'satisfied',
      grade: 'shown',
      because: `${serious === 0 ? 'No risk is Moderate or higher' : serious === 1 ? 'The one risk of Moderate or higher has a decision' : `Each of the ${serious} risks of Moderate or higher has a decision`}, and no step of the plan is open; ${closed.length === 1 ? 'one is' : `${closed.length} are`} closed with proof.`,
      evidence: [
        ...treated.flatMap(({ treatment }) => treatment?.position ?? []),
        ...closed.map(({ revision }) => revision),
        ...(analysis ? [analysis.position] : []),
      ].toSorted((a, b) => a - b),
    },
  ];
}

/** The standard stands as its two specifications here do; the other two are answered elsewhere. */
function rollUp(found: readonly Finding[]): Finding {
  const gravest = worst(found);
  return {
    citation: '164.308(a)(1)(i)',
    subject: PRACTICE,
    status: gravest?.status ?? 'unknown',
    ...(gravest?.grade && { grade: gravest.grade }),
    because: `This stands as your risk analysis and risk management do: ${gravest?.because ?? 'nothing is on record.'} The sanction policy (164.308(a)(1)(ii)(C)) and the activity review (164.308(a)(1)(ii)(D)) belong to this standard too and have lines of their own.`,
    evidence: gravest?.evidence ?? [],
    ...(gravest?.work && { work: gravest.work }),
  };
}
