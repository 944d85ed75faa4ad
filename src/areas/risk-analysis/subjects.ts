import type { Day } from '#calendar.ts';
import type { AssetKind } from '#areas/inventory/events.ts';
import type { AssetRecord } from '#areas/inventory/view.ts';
import { holdsEphi } from '#areas/inventory/view.ts';
import { listed } from '#listing.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { answerTo, assetsInUse, nameOf } from '#program.ts';
import { byId, factOf } from './fact-of.ts';
import { isFact } from './questions/bank.ts';
import type { Matters, Question, Subject } from './questions/question.ts';
import { asked, skipped } from './questions/question.ts';
import type { AnswerRecord } from './view.ts';

/** The practice as the subject of a question. */
export function wholePractice(program: Program): Subject {
  return { id: PRACTICE, name: nameOf(program, PRACTICE), assets: [] };
}

function nameOfGroup(assets: readonly AssetRecord[]): string {
  const devices = assets.every(({ form }) => form === 'device');
  const count = assets.reduce((sum, asset) => sum + asset.count, 0);
  return devices && count > 1 ? `your ${count} computers` : listed(assets.map(({ name }) => name));
}

/** Assets that share one answer: all computers, and what comes from one vendor, which is one sign-in. */
function groupOf(asset: AssetRecord): string {
  if (asset.form === 'device') return 'computers';
  return asset.hosting === 'vendor' && asset.vendor !== '' ? `vendor ${asset.vendor}` : asset.id;
}

/** Systems without people's accounts of their own, or that hold too little to stand in for a record system. */
const noRecord: ReadonlySet<AssetKind> = new Set<AssetKind>([
  'network',
  'phone-system',
  'fax',
  'website',
  'clearinghouse',
  'backup',
  'diligence',
]);

function assetsFor(program: Program, about: readonly AssetKind[], today: Day): readonly AssetRecord[] {
  const inUse = assetsInUse(program, today).toSorted(byId);
  const meant = about.flatMap((kind) => inUse.filter((asset) => asset.kind === kind));
  if (meant.some(({ form }) => form === 'system')) return meant;
  // The practice keeps its records in something else: the first two systems with ePHI stand in.
  const others = inUse.filter(
    (asset) => asset.form === 'system' && holdsEphi(asset) && !noRecord.has(asset.kind),
  );
  return [...others.slice(0, 2), ...meant];
}

/** What a question is asked about on a day, in order: the practice, or groups of assets. None: no such asset is listed. */
export function subjectsOf(program: Program, question: Question, today: Day): readonly Subject[] {
  if (question.about === undefined) return [wholePractice(program)];
  const groups = Map.groupBy(assetsFor(program, question.about, today), groupOf);
  return [...groups.values()].map((assets) => ({
    id: assets[0]?.id ?? PRACTICE,
    name: nameOfGroup(assets),
    assets,
  }));
}

/** The subject that an identifier belongs to: `practice`, or any asset of a group. Undefined: the question is not asked about it. */
export function subjectWith(
  program: Program,
  question: Question,
  id: string,
  today: Day,
): Subject | undefined {
  return subjectsOf(program, question, today).find(
    (subject) => subject.id === id || subject.assets.some((asset) => asset.id === id),
  );
}

/** The answers that stand for a subject, the latest last. Several, where assets were answered for apart before they came to share one answer. */
export function answersFor(program: Program, question: Question, subject: Subject): readonly AnswerRecord[] {
  const ids = new Set([subject.id, ...subject.assets.map(({ id }) => id)]);
  return [...ids]
    .flatMap((id) => answerTo(program, question.id, id) ?? [])
    .toSorted((a, b) => a.revision - b.revision);
}

/** Whether a question matters for a subject on a day, and if not, which fact settled it. */
export function mattersFor(program: Program, question: Question, subject: Subject, today: Day): Matters {
  if (!isFact(question.id)) return question.matters?.(program, today, subject) ?? asked;
  const known = factOf(program, question.id, today);
  if (!known.settled) return asked;
  return {
    is: 'skipped',
    settles: { value: known.value },
    because: skipped(known.because),
    evidence: known.evidence,
  };
}
