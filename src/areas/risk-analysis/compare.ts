import { longDate } from '#calendar.ts';
import type { Program } from '#program.ts';
import { compareLevels, levelWords } from './levels.ts';
import type { Level } from './levels.ts';
import type { SignedScenario } from './signed-scenario.ts';
import type { AnalysisRecord } from './view.ts';

/** What became of one risk from one signed analysis to a later one. */
export type RiskChange = {
  readonly what: 'new' | 'gone' | 'worse' | 'better' | 'same';
  readonly id: string;
  readonly title: string;
  /** The name of what it concerns, as the later version (or, of a risk that is gone, the earlier) has it. */
  readonly concernsName: string;
  readonly before?: Level;
  readonly after?: Level;
  /** Whole sentences, the weightiest first; none where nothing changed. */
  readonly why: readonly string[];
};

/** The parts of a risk that a person or the rules set; likelihood and risk are looked up from them (NIST SP 800-30, G-5 and I-2). */
const parts = [
  { level: 'initiation', why: 'initiationWhy', words: 'How likely it begins' },
  { level: 'harm', why: 'harmWhy', words: 'How likely it then does harm' },
  { level: 'impact', why: 'impactWhy', words: 'How bad it would be' },
] as const;

/**
 * Every risk of two signed analyses of one practice, the later held against the earlier: new, gone, worse, better or
 * the same, and why (164.308(a)(1)(ii)(A) with 164.306(e)). Worse ones come first, then new ones, the highest first.
 * What both versions froze is compared; the record beside them says what was done in between.
 */
export function compareAnalyses(
  program: Program,
  before: AnalysisRecord,
  after: AnalysisRecord,
): readonly RiskChange[] {
  const earlier = new Map(before.register.map((risk) => [risk.id, risk]));
  const later = new Map(after.register.map((risk) => [risk.id, risk]));
  const about = { program, before, after };
  const changes = [
    ...after.register.map((risk) => {
      const was = earlier.get(risk.id);
      return was ? moved(about, was, risk) : appeared(about, risk);
    }),
    ...before.register.filter(({ id }) => !later.has(id)).map((risk) => disappeared(about, risk)),
  ];
  return changes.toSorted(
    (a, b) =>
      order.indexOf(a.what) - order.indexOf(b.what) ||
      compareLevels(b.after ?? b.before ?? 'very-low', a.after ?? a.before ?? 'very-low'),
  );
}

const order: readonly RiskChange['what'][] = ['worse', 'new', 'better', 'gone', 'same'];

type Both = {
  readonly program: Program;
  readonly before: AnalysisRecord;
  readonly after: AnalysisRecord;
};

const named = ({ id, title, concernsName }: SignedScenario) => ({ id, title, concernsName });

function moved(both: Both, was: SignedScenario, is: SignedScenario): RiskChange {
  const risen = compareLevels(is.risk, was.risk);
  const why = [
    ...parts.flatMap(({ level, why, words }) =>
      was[level] === is[level]
        ? []
        : [`${words}: ${levelWords[was[level]]} before, ${levelWords[is[level]]} now. ${is[why]}`],
    ),
    ...(is.rated !== '' && is.rated !== was.rated ? [`A person set these levels: ${is.rated}`] : []),
    ...(is.rated === '' && was.rated !== ''
      ? ['A person had set the levels before; now they are the derived ones.']
      : []),
  ];
  return {
    ...named(is),
    what: risen > 0 ? 'worse' : risen < 0 ? 'better' : 'same',
    before: was.risk,
    after: is.risk,
    // Steps are told where something moved: a step that changed nothing is no reason.
    why: why.length === 0 ? [] : [...why, ...stepsDone(both, is.id)],
  };
}

function appeared({ program, before }: Both, risk: SignedScenario): RiskChange {
  const thing = program.assets.get(risk.concerns) ?? program.vendors.get(risk.concerns);
  const own = program.risks.get(risk.id)?.own;
  const wasRejected = before.rejected.some(({ title }) => title === risk.title);
  const because = own
    ? 'A person added it.'
    : thing && thing.first > before.position
      ? `${thing.name} came on record after version ${before.version}.`
      : wasRejected
        ? `It was rejected in version ${before.version}, and no longer is.`
        : 'An answer or a fact changed, or this release of Diligence knows a threat that the earlier one did not.';
  return { ...named(risk), what: 'new', after: risk.risk, why: [because, ...risk.reasons.slice(0, 2)] };
}

function disappeared(both: Both, risk: SignedScenario): RiskChange {
  const { program, after } = both;
  const asset = program.assets.get(risk.concerns);
  const vendor = program.vendors.get(risk.concerns);
  const rejected = after.rejected.find(({ title }) => title === risk.title);
  const ended = asset?.retired ?? vendor?.ended;
  const because = rejected
    ? `Rejected: ${rejected.reason}`
    : asset?.withdrawn
      ? `${asset.name} was taken out of the inventory.`
      : ended !== undefined && ended <= after.on
        ? `${asset?.name ?? vendor?.name ?? risk.concernsName} is no longer in use since ${longDate(ended)}.`
        : 'It no longer comes out of your inventory and your answers.';
  return { ...named(risk), what: 'gone', before: risk.risk, why: [because, ...stepsDone(both, risk.id)] };
}

/** Steps of the plan about this risk that were closed between the two signatures. */
function stepsDone({ program, before, after }: Both, risk: string): string[] {
  return [...program.actions.values()].flatMap(({ scenarios, what, closed, revision }) =>
    scenarios.includes(risk) &&
    closed !== undefined &&
    revision > before.position &&
    revision < after.position
      ? [`Done in between: “${what}”, ${longDate(closed.on)}.`]
      : [],
  );
}

/** How many risks of each kind. */
export function changeCounts(changes: readonly RiskChange[]): Readonly<Record<RiskChange['what'], number>> {
  const counts = { new: 0, gone: 0, worse: 0, better: 0, same: 0 };
  for (const { what } of changes) counts[what]++;
  return counts;
}
