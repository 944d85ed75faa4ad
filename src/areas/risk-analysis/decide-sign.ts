import type { z } from 'zod';
import { longDate } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { day, form, identifier, reference, seen, text } from '#fields.ts';
import type { Program } from '#program.ts';
import { listed } from '#listing.ts';
import { assetsInUse, latestAnalysis, nameOf, vendorsEngaged } from '#program.ts';
import { worksOn } from '#areas/workforce/view.ts';
import { notYet, refusalsOf } from '#revision.ts';
import type { Day } from '#calendar.ts';
import { riskEvent } from './decide-risks.ts';
import { interview } from './interview.ts';
import { register } from './register.ts';
import { frozen } from './scenario.ts';

const citation = '164.308(a)(1)(ii)(A)';

/**
 * The latest position that the analysis is made from. The page where it is signed carries it as `seen`, so that
 * nobody signs what they have not read.
 */
export function analysisRevision(program: Program): number {
  return Math.max(
    0,
    program.entity?.revision ?? 0,
    ...[
      program.assets,
      program.vendors,
      program.sites,
      program.incidents,
      program.answers,
      program.risks,
    ].flatMap((records) => [...records.values()].map(({ revision }) => revision)),
  );
}

/** What still stands between the practice and a signed analysis, each with what to do; none: it can be signed. */
export function beforeSigning(program: Program, today: Day): Refusal[] {
  const assets = assetsInUse(program, today);
  if (assets.length === 0)
    return [
      {
        because:
          'Your inventory is empty, so there is nothing to analyze yet. List what you have first: systems, devices and paper.',
        citation,
        field: 'inventory',
      },
    ];
  const starters = [...assets, ...vendorsEngaged(program, today)].filter(({ confirmed }) => !confirmed);
  const { total, answered, waiting } = interview(program, today);
  const unanswered = total - answered + waiting;
  const { scenarios } = register(program, today);
  const undecided = scenarios.filter(({ need }) => need === 'decide');
  const unplanned = scenarios.filter(({ need }) => need === 'plan');
  const refusals: (Refusal | undefined)[] = [
    starters.length > 0
      ? {
          because: `${starters.length === 1 ? 'One line comes' : `${starters.length} lines come`} from a starter set and nobody checked ${starters.length === 1 ? 'it' : 'them'}: ${listed(starters.map(({ name }) => name))}. Confirm, correct or remove ${starters.length === 1 ? 'it' : 'each'}.`,
          citation,
          field: 'inventory',
        }
      : undefined,
    unanswered > 0
      ? {
          because: `${unanswered === 1 ? 'One question of the interview has' : `${unanswered} questions of the interview have`} no answer yet. Answer ${unanswered === 1 ? 'it' : 'them'}; “I don’t know” is an answer.`,
          citation,
          field: 'interview',
        }
      : undefined,
    undecided.length > 0
      ? {
          because: `For ${undecided.length === 1 ? 'one risk' : `${undecided.length} risks`} nothing is decided yet: ${listed(undecided.map(({ title }) => `“${title}”`))}. Mitigate, accept, transfer or avoid ${undecided.length === 1 ? 'it' : 'each'}.`,
          citation: '164.308(a)(1)(ii)(B)',
          field: 'risks',
        }
      : undefined,
    unplanned.length > 0
      ? {
          because: `${unplanned.length === 1 ? 'One risk is' : `${unplanned.length} risks are`} to be mitigated, and no step is planned: ${listed(unplanned.map(({ title }) => `“${title}”`))}. Plan who does what by when.`,
          citation: '164.308(a)(1)(ii)(B)',
          field: 'risks',
        }
      : undefined,
  ];
  return refusals.filter((refusal) => refusal !== undefined);
}

const signSchema = form({
  id: identifier('analysis'),
  seen,
  reviewer: reference('who reviewed it'),
  on: day('the day of the review'),
  statement: text('the statement of the reviewer'),
});

/**
 * Signs the risk analysis: the register as it stands is frozen, with reviewer, day and version. Refused while
 * something of `beforeSigning` stands in the way, and where anything changed after the page was opened.
 */
export const sign: Command<Program, z.output<typeof signSchema>> = {
  name: 'risk-analysis.sign',
  schema: signSchema,
  decide(program, { id, seen, reviewer, on, statement }, { today }) {
    const record = program.analyses.get(id);
    if (record)
      return record.reviewer === reviewer && record.on === on && record.statement === statement
        ? decided()
        : refuse(
            'This analysis is signed and does not change any more. Open the page again to sign a new version.',
            { field: 'id', citation },
          );
    const last = latestAnalysis(program);
    const who = program.people.get(reviewer);
    const unfit = refusalsOf(
      beforeSigning(program, today),
      who && worksOn(who, today)
        ? undefined
        : {
            because: 'Choose who reviewed the analysis: a person of your workforce.',
            field: 'reviewer',
            citation,
          },
      notYet(on, today, 'The day of the review', 'on'),
      last && on < last.on
        ? {
            because: `The day of the review cannot be ${longDate(on)}: version ${last.version} was signed for ${longDate(last.on)}, by ${nameOf(program, last.reviewer)}. Enter that day or a later one.`,
            field: 'on',
            citation,
          }
        : undefined,
      seen === analysisRevision(program)
        ? undefined
        : {
            because:
              'Something that the analysis is made from changed after you opened this page. Open it again, look at the register, then sign.',
            field: 'seen',
            citation,
          },
    );
    if (unfit) return unfit;
    const { scenarios, rejected } = register(program, today);
    return decided(
      riskEvent('analysis-signed', id, {
        version: (last?.version ?? 0) + 1,
        reviewer,
        on,
        statement,
        register: scenarios.map(frozen),
        rejected: rejected.map((scenario) => ({
          title: scenario.title,
          reason: scenario.rejected?.reason ?? '',
        })),
      }),
    );
  },
};
