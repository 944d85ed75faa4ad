import type { Day } from '#calendar.ts';
import { listed } from '#listing.ts';
import type { Program } from '#program.ts';
import { isReady, shelf } from './shelf.ts';
import type { Shelved } from './shelf.ts';
import { stateWords } from './words.ts';

/** Where a policy stands, as one short label. */
export function stateLabel({ state, present, record }: Shelved): string {
  const gaps = present?.gaps.length ?? 0;
  if (state !== 'not-written' || record?.draft) return stateWords[state];
  return gaps === 0 ? 'Ready to read' : `Waits for ${gaps === 1 ? 'a fact' : `${gaps} facts`}`;
}

/** The one thing to do next with the policies. */
export type NextStep = {
  readonly title: string;
  readonly because: string;
  readonly path: string;
  readonly label: string;
  readonly minutes?: number;
};

/** Minutes to read one policy, by estimate. */
const minutesAPolicy = 4;

/** Where a fact that a text waits for is put on record, by words of the gap. */
const places: readonly { readonly of: RegExp; readonly path: string; readonly label: string }[] = [
  { of: /official/, path: '/practice/officials', label: 'Name your officials' },
  { of: /reach|phone|email|mail|website/, path: '/practice/contact', label: 'Say how you are reached' },
  { of: /system|inventory/, path: '/inventory', label: 'List your systems' },
  { of: /state|address|site|office/, path: '/practice', label: 'Open the facts of your practice' },
];

/** The page on which a missing fact is put on record. */
export function placeOfGap(gap: string): { readonly path: string; readonly label: string } {
  // How an official is reached is no designation.
  const reach = places.find(({ path }) => path === '/practice/contact');
  if (reach && /how to reach/.test(gap)) return reach;
  return (
    places.find(({ of }) => of.test(gap)) ?? { path: '/practice', label: 'Open the facts of your practice' }
  );
}

/** What policies wait for, each once, the most wanted first. */
export function gapsOf(
  policies: readonly Shelved[],
): readonly { readonly gap: string; readonly policies: number }[] {
  const counts = new Map<string, number>();
  for (const { present, applies, record } of policies)
    if (applies && !record?.draft && !record?.versions.length)
      for (const gap of present?.gaps ?? []) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts]
    .map(([gap, count]) => ({ gap, policies: count }))
    .toSorted((a, b) => b.policies - a.policies);
}

const many = (count: number): string => (count === 1 ? 'one policy' : `${count} policies`);

/**
 * The next step: first what is untrue, then facts that texts wait for, then texts that are ready, drafts, and reviews.
 * Undefined where nothing is left to write. `approves`: whether the person may approve.
 */
export function nextStep(program: Program, today: Day, approves: boolean): NextStep | undefined {
  const all = shelf(program, today);
  const untrue = all.filter(({ state }) => state === 'not-true');
  const [first] = untrue;
  if (first)
    return {
      title: `Bring ${untrue.length === 1 ? `“${first.title}”` : many(untrue.length)} up to date.`,
      because: first.notTrue[0] ?? '',
      path: untrue.length === 1 ? `/policies/${first.id}` : '/policies?show=open',
      label: untrue.length === 1 ? 'See the new text' : 'See which',
      minutes: 3 * untrue.length,
    };
  const gaps = gapsOf(all);
  const [gap] = gaps;
  if (gap) {
    const { path, label } = placeOfGap(gap.gap);
    return {
      title: 'Tell what the texts still need.',
      because: `${gap.policies === 1 ? 'One policy waits' : `${gap.policies} policies wait`} for ${gap.gap}${
        gaps.length > 1
          ? `; others for ${listed(
              gaps.slice(1).map((one) => one.gap),
              3,
            )}`
          : ''
      }.`,
      path,
      label,
      minutes: 3,
    };
  }
  const ready = all.filter((one) => isReady(one));
  if (ready.length > 0)
    return {
      title: `${approves ? 'Read and approve' : 'Read'} ${many(ready.length)}.`,
      because: approves
        ? 'They are written with your own facts. You can approve several at once.'
        : 'They are written with your own facts. One of your officials approves them.',
      path: approves ? '/policies/approve' : '/policies?show=open',
      label: approves ? 'Read and approve' : 'See which',
      minutes: minutesAPolicy * ready.length,
    };
  const drafts = all.filter(({ record, applies }) => record?.draft && applies);
  const [draft] = drafts;
  if (draft)
    return {
      title: `Finish ${drafts.length === 1 ? `the draft of “${draft.title}”` : `${drafts.length} drafts`}.`,
      because: 'A draft binds nobody until it is approved.',
      path: drafts.length === 1 ? `/policies/${draft.id}` : '/policies?show=open',
      label: 'Open it',
      minutes: minutesAPolicy * drafts.length,
    };
  const reviews = all.filter(({ state }) => state === 'review-due');
  const [review] = reviews;
  if (review)
    return {
      title: `Look again at ${reviews.length === 1 ? `“${review.title}”` : many(reviews.length)}.`,
      because: 'Your own day of review has come. The law says “periodically” and gives no number.',
      path: reviews.length === 1 ? `/policies/${review.id}` : '/policies?show=open',
      label: 'Review',
      minutes: 3 * reviews.length,
    };
  return undefined;
}
