import { placeName } from '#deadlines/breach-question.ts';
import type { BreachRecord } from './view.ts';

/** How a list and the count of the same people differ, a sentence each; none where they agree. */
export function listDifferences(record: BreachRecord): string[] {
  const list = record.mailLists.at(-1);
  const counted = record.counts.at(-1);
  if (!list || !counted) return [];
  const number = (value: number) => value.toLocaleString('en-US');
  const inList = new Map(list.states.map(({ state, residents }) => [state, residents]));
  const onRecord = new Map(counted.states.map(({ state, residents }) => [state, residents]));
  const states = inList.size === 0 ? [] : [...new Set([...inList.keys(), ...onRecord.keys()])].toSorted();
  return [
    ...(list.rows === counted.total
      ? []
      : [
          `The list has ${number(list.rows)} ${list.rows === 1 ? 'row' : 'rows'}; the count on record is ${number(counted.total)}.`,
        ]),
    ...states
      .filter((state) => inList.get(state) !== onRecord.get(state))
      .map(
        (state) =>
          `In ${placeName(state)}, the list has ${number(inList.get(state) ?? 0)}; the count on record is ${number(onRecord.get(state) ?? 0)}.`,
      ),
  ];
}
