import { dirname } from 'node:path';

import { dayOf, longDate } from '#calendar.ts';
import type { Holding } from '#backup/holding.ts';
import { holdingIn } from '#backup/holding.ts';
import { listed } from '#listing.ts';
import type { Program } from '#program.ts';
import { nameOf, todayOf } from '#program.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { counted } from '#ui/words.tsx';
import type { DisposalRecord } from './view.ts';

/** How far a disposal has come: its key, and the backups that hold it. */
export type Progress = {
  readonly disposal: DisposalRecord & { readonly decided: NonNullable<DisposalRecord['decided']> };
  readonly holding: readonly Holding[];
  /** The folder for copies, where its disk is not connected: what lies there is not known. */
  readonly away: string | undefined;
};

/** Every disposal with the backups that still hold its key, the latest first. Looked at anew each time. */
export async function disposalsOf(context: PageContext, { program, practice }: Visit): Promise<Progress[]> {
  const decided = [...program.disposed.values()].flatMap((disposal) =>
    disposal.decided ? [{ ...disposal, decided: disposal.decided }] : [],
  );
  if (decided.length === 0) return [];
  const { backups, keys, clock } = context.get('installation');
  const { first, second } = await backups.places();
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const scheme = { fingerprint: keys.facts().fingerprint, timeZone, today: dayOf(clock(), timeZone) };
  return decided
    .map((disposal): Progress => {
      const gone = {
        practice: practice.id,
        first: disposal.decided.entries[0] ?? 1,
        destroyed: disposal.destroyed?.position,
      };
      return {
        disposal,
        holding: [first, ...(second ? [second] : [])].flatMap((place) => holdingIn(place, gone, scheme)),
        away: second?.there === false ? second.folder : undefined,
      };
    })
    .toSorted((a, b) => b.disposal.decided.position - a.disposal.decided.position);
}

/** What is left to wait for, in sentences. */
export function progressWords(program: Program, { disposal, holding, away }: Progress): string[] {
  if (!disposal.destroyed)
    return [
      'The key is not destroyed yet: something stood in the way. Diligence tries again with the next entry, and when it starts. Nobody can read the record here any more.',
    ];
  const destroyed = `The key was destroyed on ${longDate(todayOf(program, disposal.destroyed.at))}.`;
  const unknown =
    away === undefined
      ? []
      : [`The folder ${away} is not connected, so the backups that lie there are not counted.`];
  if (holding.length === 0)
    return [
      `${destroyed} ${away === undefined ? 'Complete: no backup here holds it any more.' : 'No backup that is connected holds it any more.'}`,
      ...unknown,
    ];
  const staying = holding.filter(({ leaves }) => leaves === undefined);
  const last = holding
    .flatMap(({ leaves }) => leaves ?? [])
    .toSorted()
    .at(-1);
  const folders = listed([...new Set(holding.map(({ file }) => dirname(file)))]);
  return [
    `${destroyed} ${counted(holding.length, 'backup')} made before still ${holding.length === 1 ? 'holds' : 'hold'} it, in ${folders}.`,
    ...(last === undefined
      ? []
      : [
          `By the keeping scheme the last one goes on ${longDate(last)}, if a backup is made each night until then.`,
        ]),
    ...(staying.length > 0
      ? [
          `${counted(staying.length, 'of them was', 'of them were')} sealed for a key that was changed since, and ${staying.length === 1 ? 'does' : 'do'} not go by ${staying.length === 1 ? 'itself' : 'themselves'}. Delete ${staying.length === 1 ? 'it' : 'them'} when you no longer need ${staying.length === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...unknown,
  ];
}

/** Whether nothing is left to wait for. */
export function isComplete({ disposal, holding, away }: Progress): boolean {
  return disposal.destroyed !== undefined && holding.length === 0 && away === undefined;
}

/** The disposals as a table. */
export function Disposals({ program, all }: { program: Program; all: readonly Progress[] }) {
  return (
    <div className="scroll stack">
      <table>
        <caption>Disposed of, the latest first</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Kept through</th>
            <th scope="col">Decided by</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => {
            const { subject, decided } = one.disposal;
            return (
              <tr key={subject}>
                <th scope="row">
                  <a href={`/retention/${encodeURIComponent(subject)}`}>
                    {sentence(nameOf(program, subject))}
                  </a>
                </th>
                <td data-label="Kept through">{longDate(decided.keptThrough)}</td>
                <td data-label="Decided by">{nameOf(program, decided.by)}</td>
                <td data-label="State">
                  {isComplete(one) ? (
                    <strong>Complete</strong>
                  ) : (
                    <span className="when soon">
                      {one.disposal.destroyed ? 'Waiting for backups to go' : 'The key is not destroyed yet'}
                    </span>
                  )}
                  <p className="soft small">{progressWords(program, one)[0]}</p>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The words with a capital at their beginning. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Copies that left the house, as the access record has them: what a person took out may still be readable, and nobody
 * can know where it is.
 */
export function Copies({ context, visit }: { context: PageContext; visit: Visit }) {
  const { program, practice } = visit;
  const noted = context
    .get('installation')
    .access.find({ chain: practice.id, kind: 'exported', most: 500 })
    .filter(({ subject }) => subject !== 'backup');
  return (
    <section>
      <h2>Copies elsewhere</h2>
      <p>
        Destroying a key reaches this installation and its backups. It does not reach what was printed, sent,
        exported, or copied to another place, nor a backup that somebody moved. Nobody can know all of these:
        ask, and destroy them too.
      </p>
      {noted.length > 0 && (
        <details>
          <summary>{counted(noted.length, 'copy', 'copies')} taken out, by the access record</summary>
          <ul>
            {noted.slice(0, 50).map(({ position, at, person = '', subject = '' }) => (
              <li key={position}>
                {longDate(todayOf(program, at))}: {subject}
                {person !== '' &&
                  `, ${person === 'system' ? 'from the command line' : nameOf(program, person)}`}
              </li>
            ))}
          </ul>
          {noted.length > 50 && (
            <p>
              <a href="/access-record?kind=exported">All of them</a>
            </p>
          )}
        </details>
      )}
    </section>
  );
}
