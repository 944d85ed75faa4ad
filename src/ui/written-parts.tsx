import { Fragment } from 'react';
import type { ReactNode } from 'react';

import type { Passage, Run, WrittenList } from '#written/written.ts';
import { textOf } from '#written/written.ts';

/** The level of the text's own headings on the page; its subheadings are one deeper. */
export type Level = 2 | 3 | 4 | 5;

/** A name for each table that no other of the text has: the heading it stands under. */
export function tableNames(): (passage: Passage | undefined, heading?: string) => string {
  let under = '';
  const used = new Map<string, number>();
  return (passage, heading) => {
    if (heading !== undefined) under = heading;
    if (passage?.kind === 'heading') under = textOf(passage.runs);
    if (passage?.kind !== 'table') return '';
    const name = under === '' ? 'Table' : under;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name}, table ${count}`;
  };
}

export function PassageView({ passage, level, name }: { passage: Passage; level: Level; name: string }) {
  switch (passage.kind) {
    case 'heading':
      return (
        <Heading level={passage.level} top={level}>
          <Runs runs={passage.runs} />
        </Heading>
      );
    case 'paragraph':
      return (
        <p>
          <Runs runs={passage.runs} />
        </p>
      );
    case 'list':
      return <ListView list={passage} />;
    case 'table':
      return (
        <TableFrame
          name={name}
          header={passage.header.map((cell, at) => (
            <Runs key={at} runs={cell} />
          ))}
          empty={passage.header.map((cell) => cell.length === 0)}
        >
          {passage.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => (
                <td key={index}>
                  <Runs runs={cell} />
                </td>
              ))}
            </tr>
          ))}
        </TableFrame>
      );
  }
}

export function Heading({ level, top, children }: { level: 2 | 3; top: Level; children: ReactNode }) {
  const Tag = `h${Math.min(level === 2 ? top : top + 1, 6)}` as 'h2';
  return <Tag>{children}</Tag>;
}

export function ListView({ list: { ordered, items } }: { list: WrittenList }) {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag>
      {items.map(({ runs, nested }, at) => (
        <li key={at}>
          <Runs runs={runs} />
          {nested && <ListView list={nested} />}
        </li>
      ))}
    </Tag>
  );
}

export function TableFrame({
  name,
  header,
  empty,
  children,
}: {
  name: string;
  header: readonly ReactNode[];
  empty: readonly boolean[];
  children: ReactNode;
}) {
  return (
    // What is wider than the page scrolls in itself, by the keyboard too.
    <div className="scroll" role="region" aria-label={name} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {header.map((cell, at) =>
              empty[at] ? (
                <td key={at}>{'\u00a0'}</td>
              ) : (
                <th scope="col" key={at}>
                  {cell}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

export function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, at) => <RunView key={at} run={run} />);
}

export function RunView({ run: { text, strong, emphasis } }: { run: Run }) {
  const words = <Gaps text={text} />;
  const soft = emphasis ? <em>{words}</em> : words;
  return strong ? <strong>{soft}</strong> : soft;
}

/** A place that waits for a fact (`gap`) is marked, so that nobody reads over it. */
function Gaps({ text }: { text: string }) {
  if (!text.includes('‹')) return text;
  return text.split(/(‹[^›]*›)/u).map((part, at) =>
    part.startsWith('‹') && part.endsWith('›') ? (
      <mark className="gap" key={at}>
        {part}
      </mark>
    ) : (
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}
