import type { ReactNode } from 'react';
import type { Attachment } from '#attachment.ts';
import { longDate } from '#calendar.ts';
import { mayOpen } from '#page-permission.ts';
import { NotHere, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { clocksOf, publishedWords } from './clocks.ts';
import { standingOn } from './standing.ts';
import type { BreachRecord } from './view.ts';
import { standingWords } from './words.ts';

/** The breach that the address names. */
export function breachIn(context: PageContext, visit: Visit): BreachRecord {
  const record = visit.program.breaches.get(parameter(context, 'id'));
  if (!record) throw new NotHere();
  return record;
}

/** What a breach is called on its pages: the title, and the group where there are several. */
export function titleOf({ title, group }: BreachRecord): string {
  return group === '' ? title : `${title}: ${group}`;
}

const tabs = [
  { path: '', label: 'What now' },
  { path: '/conclusion', label: 'Assessment' },
  { path: '/people', label: 'People' },
  { path: '/letters', label: 'Letters' },
  { path: '/notices', label: 'Notices' },
] as const;
export type BreachTab = (typeof tabs)[number]['path'];

/** The head of each page of a breach: where one is, how it stands, and the other pages. */
export function Head({
  visit,
  record,
  here,
  heading,
}: {
  visit: Visit;
  record: BreachRecord;
  here: BreachTab | undefined;
  heading: ReactNode;
}) {
  const { large } = clocksOf(visit.program, record, visit.today);
  const standing = standingOn(record, visit.today);
  return (
    <>
      <p className="soft small">
        <a href="/breaches">Breaches</a> · discovered on {longDate(record.discovered)} ·{' '}
        {standingWords[standing]}
      </p>
      <h1>{heading}</h1>
      <ul className="tabs">
        {tabs.map(({ path, label }) => (
          <li key={path}>
            <a href={`/breaches/${record.id}${path}`} aria-current={path === here ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {large && standing !== 'not-a-breach' && (here === '' || here === '/people') && (
        <div className="callout">
          <h2>HHS will publish it</h2>
          <p>{publishedWords}</p>
        </div>
      )}
    </>
  );
}

/** Files that lie sealed with a breach, to be saved by those who may. */
export function Files({
  visit,
  record,
  files,
}: {
  visit: Visit;
  record: BreachRecord;
  files: readonly Attachment[];
}) {
  if (files.length === 0) return null;
  const may = mayOpen('/breaches/:id/files/:digest', visit.roles);
  return (
    <>
      {files.map(({ digest, name }, index) => (
        <span key={digest}>
          {index > 0 && ', '}
          {may ? <a href={`/breaches/${record.id}/files/${digest}`}>{name}</a> : name}
        </span>
      ))}
    </>
  );
}

/** Every file that an entry of the breach names. */
export function filesOf(record: BreachRecord): Attachment[] {
  return [
    ...Object.values(record.answers).flatMap(({ files }) => files),
    ...record.conclusions.flatMap(({ answers }) => answers.flatMap(({ files }) => files)),
    ...record.mailLists.map(({ file }) => file),
    ...record.delays.flatMap(({ file }) => file ?? []),
    ...record.notices.flatMap(({ file }) => file ?? []),
  ];
}
