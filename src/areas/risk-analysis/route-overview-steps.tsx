import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { Program } from '#program.ts';
import { assetsInUse, latestAnalysis, vendorsEngaged } from '#program.ts';
import type { Visit } from '#ui/visit.ts';
import { counted } from '#ui/words.tsx';
import { changedSince } from './changes.ts';
import { beforeSigning } from './decide-sign.ts';
import { interview } from './interview.ts';
import { countByRisk, type Register } from './register.ts';
import { LevelMark } from './route-heat.tsx';

/** One of the five steps of the analysis, and how far it is. */
export type Step = {
  readonly title: string;
  readonly says: ReactNode;
  readonly path: string;
  readonly label: string;
  /** How long it takes, in words; where it is the next. */
  readonly minutes?: string;
  readonly done: boolean;
};

/** The five steps in order; the first that is not done is the next. */
export function stepsOf({ program, today, may }: Visit, risks: Register): readonly Step[] {
  return [
    inventoryStep(program, today),
    questionStep(program, today, may('risk-analysis.answer')),
    riskStep(program, today, risks),
    planStep(program, today, risks),
    signStep(program, today),
  ];
}

/** `about 5 minutes`. */
function minutesWords(minutes: number): string {
  return `about ${counted(Math.max(1, Math.round(minutes)), 'minute')}`;
}

function inventoryStep(program: Program, today: string): Step {
  const assets = assetsInUse(program, today);
  const vendors = vendorsEngaged(program, today);
  const unchecked = [...assets, ...vendors].filter(({ confirmed }) => !confirmed).length;
  const has = `${counted(assets.length, 'system or device', 'systems, devices and kinds of paper')}, ${counted(vendors.length, 'vendor')}.`;
  return {
    title: 'What you have',
    says:
      assets.length === 0
        ? 'Nothing is listed yet. A starter set for your kind of practice gives you most of the lines.'
        : unchecked > 0
          ? `${has} ${unchecked === 1 ? 'One line comes' : `${unchecked} lines come`} from a starter set and nobody checked ${unchecked === 1 ? 'it' : 'them'} yet.`
          : `${has} All checked.`,
    path: '/inventory',
    label: assets.length === 0 ? 'List what you have' : unchecked > 0 ? 'Check the list' : 'Look at the list',
    minutes: assets.length === 0 ? 'about 20 minutes' : minutesWords(unchecked / 3),
    done: assets.length > 0 && unchecked === 0,
  };
}

function questionStep(program: Program, today: string, may: boolean): Step {
  const { facts, answered, total, waiting, skipped, unknowns } = interview(program, today);
  const left = total - answered;
  const ready = assetsInUse(program, today).length > 0;
  const factsLeft = facts.some(({ answer }) => answer === undefined);
  const found =
    unknowns.length > 0 ? ` ${counted(unknowns.length, 'answer is', 'answers are')} work to find out.` : '';
  return {
    title: 'Facts and questions',
    says: (
      <>
        {answered === 0
          ? `A dozen facts on one page, then only the questions that matter here. “I don’t know” is an answer.`
          : `${answered} of ${waiting > 0 ? 'about ' : ''}${total} answered.${found}`}{' '}
        {skipped.length > 0 && (
          <a href="/risk-analysis/interview/skipped">
            {counted(skipped.length, 'question')} skipped, with the reason
          </a>
        )}
        {answered > 0 && !factsLeft && may && (
          <>
            {' · '}
            <a href="/risk-analysis/interview/facts">Change the facts</a>
          </>
        )}
      </>
    ),
    path:
      left > 0 && may
        ? factsLeft
          ? '/risk-analysis/interview/facts'
          : '/risk-analysis/interview'
        : '/risk-analysis/interview?list=all',
    label:
      left === 0 || !may
        ? 'Look at your answers'
        : answered === 0
          ? 'Start with the facts'
          : 'Go on answering',
    minutes: minutesWords((left + waiting) / 3),
    done: ready && left === 0 && waiting === 0,
  };
}

function riskStep(program: Program, today: string, { scenarios, rejected }: Register): Step {
  const { answered, total, waiting } = interview(program, today);
  const open = answered < total || waiting > 0;
  const counts = countByRisk({ scenarios }).filter(({ count }) => count > 0);
  return {
    title: 'What could happen',
    says:
      scenarios.length === 0 ? (
        'Comes out of your list and your answers; nothing to enter.'
      ) : (
        <>
          {counted(scenarios.length, 'risk')} {open ? 'so far' : 'from your list and your answers'}:{' '}
          {counts.map(({ level, count }) => (
            <Fragment key={level}>
              <span className="nowrap">
                {count} <LevelMark level={level} />
              </span>{' '}
            </Fragment>
          ))}
          {rejected.length > 0 &&
            ` ${counted(rejected.length, 'more is', 'more are')} rejected with a reason.`}
        </>
      ),
    path: '/risk-analysis/risks',
    label: 'Look at the risks',
    done: scenarios.length > 0 && !open,
  };
}

function planStep(program: Program, today: string, { scenarios }: Register): Step {
  const decide = scenarios.filter(({ need }) => need === 'decide').length;
  const plan = scenarios.filter(({ need }) => need === 'plan').length;
  const open = [...program.actions.values()].filter(({ closed, dropped }) => !closed && !dropped);
  const late = open.filter(({ due }) => due < today).length;
  const work =
    open.length === 0
      ? 'No step is open.'
      : `${counted(open.length, 'step is', 'steps are')} open${late > 0 ? `, ${late} late` : ''}.`;
  const early =
    program.analyses.size === 0 && open.length === 0 && interview(program, today).next !== undefined;
  return {
    title: 'What you do about it',
    says:
      scenarios.length === 0 || early
        ? 'After the questions. One measure often lowers many risks at once. You plan measures, not forty risks one by one.'
        : decide + plan > 0
          ? `${decide > 0 ? `${counted(decide, 'risk')} ${decide === 1 ? 'waits' : 'wait'} for your decision. ` : ''}${plan > 0 ? `${counted(plan, 'risk is', 'risks are')} to be lowered, without a step yet. ` : ''}${work}`
          : `Everything is decided. ${work}`,
    path: '/risk-analysis/plan',
    label: decide + plan > 0 ? 'Plan what helps most' : 'Look at the plan',
    minutes: 'about 10 minutes',
    done: scenarios.length > 0 && decide + plan === 0,
  };
}

function signStep(program: Program, today: string): Step {
  const analysis = latestAnalysis(program);
  const changed = analysis ? changedSince(program, analysis, today).length : 0;
  const standing = beforeSigning(program, today).length;
  return {
    title: 'Sign',
    says: analysis
      ? changed > 0
        ? `Version ${analysis.version} is signed, and ${counted(changed, 'thing has', 'things have')} changed since.`
        : `Version ${analysis.version} is signed, and nothing changed since.`
      : standing > 0
        ? 'When nothing stands in the way, somebody who knows the practice reviews it, and an official signs.'
        : 'Nothing stands in the way.',
    path: analysis && changed === 0 ? '/risk-analysis/report' : '/risk-analysis/sign',
    label: analysis ? (changed > 0 ? 'Sign a new version' : 'Read the report') : 'Review and sign',
    minutes: 'about 5 minutes',
    done: analysis !== undefined && changed === 0,
  };
}
