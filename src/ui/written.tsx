import type { ReactNode } from 'react';

import { parseMarkdown, toMarkdown } from '#written/markdown.ts';
import type { Redlined, RedlinedItem, RedlinedPassage, RedlinedRun } from '#written/redlined.ts';
import type { Written } from '#written/written.ts';
import { textOf } from '#written/written.ts';
import type { Refusals } from './form.tsx';
import { TextArea } from './form.tsx';
import type { Level } from './written-parts.tsx';
import { Heading, ListView, PassageView, Runs, RunView, TableFrame, tableNames } from './written-parts.tsx';

/** A text as people read it. It is plain text in elements of ours: nothing in it can be markup. */
export function WrittenView({ written, headingLevel = 2 }: { written: Written; headingLevel?: Level }) {
  const nameOf = tableNames();
  return written.map((passage, at) => (
    <PassageView key={at} passage={passage} level={headingLevel} name={nameOf(passage)} />
  ));
}

/** Two versions of a text in one: what came is underlined, what went is struck through, and both say so in words. */
export function RedlineView({ redlined, headingLevel = 2 }: { redlined: Redlined; headingLevel?: Level }) {
  const nameOf = tableNames();
  return (
    <div className="redline">
      {redlined.map((part, at) => (
        <RedlinedView key={at} part={part} level={headingLevel} nameOf={nameOf} />
      ))}
    </div>
  );
}

function Changed({
  change,
  children,
}: {
  change: 'added' | 'removed' | 'kept' | undefined;
  children: ReactNode;
}) {
  if (change !== 'added' && change !== 'removed') return children;
  const Tag = change === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <span className="unseen"> [{change}: </span>
      {children}
      <span className="unseen">] </span>
    </Tag>
  );
}

function RedlinedRuns({ runs }: { runs: readonly RedlinedRun[] }) {
  return runs.map(({ change, ...run }, at) => (
    <Changed key={at} change={change}>
      <RunView run={run} />
    </Changed>
  ));
}

function RedlinedView({
  part,
  level,
  nameOf,
}: {
  part: RedlinedPassage;
  level: Level;
  nameOf: ReturnType<typeof tableNames>;
}) {
  if (part.change !== 'changed')
    return (
      <Changed change={part.change}>
        <PassageView passage={part.passage} level={level} name={nameOf(part.passage)} />
      </Changed>
    );
  switch (part.kind) {
    case 'heading':
      nameOf(undefined, textOf(part.runs.filter(({ change }) => change !== 'removed')));
      return (
        <Heading level={part.level} top={level}>
          <RedlinedRuns runs={part.runs} />
        </Heading>
      );
    case 'paragraph':
      return (
        <p>
          <RedlinedRuns runs={part.runs} />
        </p>
      );
    case 'list': {
      const Tag = part.ordered ? 'ol' : 'ul';
      return (
        <Tag>
          {part.items.map((item, at) => (
            <li key={at}>
              <ItemView item={item} level={level} nameOf={nameOf} />
            </li>
          ))}
        </Tag>
      );
    }
    case 'table':
      return (
        <TableFrame
          name={nameOf({ kind: 'table', header: [], rows: [] })}
          header={part.header.map((cell, at) => (
            <RedlinedRuns key={at} runs={cell} />
          ))}
          empty={part.header.map((cell) => cell.length === 0)}
        >
          {part.rows.map(({ change, cells }, at) => (
            <tr key={at}>
              {cells.map((cell, index) => (
                <td key={index}>
                  {change === 'changed' ? (
                    <RedlinedRuns runs={cell} />
                  ) : (
                    <Changed change={cell.length > 0 ? change : undefined}>
                      <Runs runs={cell} />
                    </Changed>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </TableFrame>
      );
  }
}

function ItemView({
  item,
  level,
  nameOf,
}: {
  item: RedlinedItem;
  level: Level;
  nameOf: ReturnType<typeof tableNames>;
}) {
  if (item.change !== 'changed')
    return (
      <Changed change={item.change}>
        <Runs runs={item.item.runs} />
        {item.item.nested && <ListView list={item.item.nested} />}
      </Changed>
    );
  return (
    <>
      <RedlinedRuns runs={item.runs} />
      {item.below.map((part, at) => (
        <RedlinedView key={at} part={part} level={level} nameOf={nameOf} />
      ))}
    </>
  );
}

/** What the five marks of a text are, in one line. */
const marks =
  'Five marks: ## before a heading, - before a line of a list, 1. before a step, **strong**, _stands out_. An empty line ends a paragraph.';

/**
 * A text to write: a field with its five marks. On a page with the script `/editor.js` it becomes an editor; without
 * script it is the field, and the form is the same. `markdown` is what somebody sent before, kept after a refusal; what
 * cannot be read stays in the field as it is.
 */
export function WrittenField({
  name,
  label,
  hint,
  refusals = [],
  written = [],
  markdown,
  rows = 20,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  refusals?: Refusals;
  written?: Written;
  markdown?: string | undefined;
  rows?: number;
}) {
  const read = markdown === undefined ? { written } : parseMarkdown(markdown);
  return (
    <TextArea
      name={name}
      label={label}
      hint={
        <>
          {hint} <span data-marks="">{marks}</span>
        </>
      }
      refusals={refusals}
      value={markdown ?? toMarkdown(written)}
      rows={rows}
      editor={'written' in read ? JSON.stringify(read.written) : undefined}
    />
  );
}
