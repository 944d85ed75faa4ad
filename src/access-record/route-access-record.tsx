import { longDate } from '#calendar.ts';
import { mayOpen } from '#page-permission.ts';
import { system } from '#permission.ts';
import { nameOf } from '#program.ts';
import type { Program } from '#program.ts';
import { Field, Select } from '#ui/form.tsx';
import { pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, Empty } from '#ui/words.tsx';
import { addressFor, askedIn, searchOf } from './asked.ts';
import type { Asked } from './asked.ts';
import { installationChain } from './entry.ts';
import type { AccessEntry } from './entry.ts';
import { accessKinds } from './kinds.ts';
import type { AccessKind } from './kinds.ts';
import type { LocalTime } from './words.ts';
import { localTimes, wordsOf, zoneOf } from './words.ts';

export const routes = pageRoutes();

/** Entries on one page. */
const onePage = 50;

const ownPath = '/access-record';
const strangersPath = '/access-record/installation';

routes.page(ownPath, (context, visit) => shown(context, visit, ownPath, visit.practice.id));

routes.page(strangersPath, (context, visit) => shown(context, visit, strangersPath, installationChain));

function shown(
  context: PageContext,
  visit: Visit,
  path: typeof ownPath | typeof strangersPath,
  chain: string,
) {
  const { access } = context.get('installation');
  const zone = zoneOf(visit.program, visit.today);
  const asked = askedIn((name) => context.req.query(name));
  const found = access.find({ ...searchOf(asked, chain, zone), most: onePage + 1 });
  const entries = found.slice(0, onePage);
  const earlier = found.length > onePage ? entries.at(-1)?.position : undefined;
  const own = path === ownPath;
  return context.render(
    <>
      <h1>Access record</h1>
      <p>
        Who signed in to Diligence and who could not, what was copied out of it, and who looked at what is
        sensitive. The law asks for a record of what happens in systems that hold ePHI.{' '}
        <Cite citation="164.312(b)" /> Going through the audit log of your EHR is another matter, and this
        does not replace it. <Cite citation="164.308(a)(1)(ii)(D)" />
      </p>
      <Tabs visit={visit} path={path} />
      {!own && (
        <p className="soft">
          Tries to sign in with an email address that has no sign-in here, and links to set up Diligence. The
          email address that was typed is not kept, only the network address it came from.
        </p>
      )}
      <Filter program={visit.program} path={path} asked={asked} />
      {entries.length > 0 ? (
        <Entries entries={entries} program={visit.program} zone={zone} own={own} />
      ) : (
        <Nothing path={path} filtered={addressFor(path, asked, asked.before) !== path} />
      )}
      {(earlier !== undefined || asked.before !== undefined) && (
        <nav className="row" aria-label="Pages">
          {asked.before !== undefined && (
            <a className="button quiet" href={addressFor(path, asked)}>
              The newest
            </a>
          )}
          {earlier !== undefined && (
            <a className="button quiet" href={addressFor(path, asked, earlier)} rel="next">
              Earlier
            </a>
          )}
        </nav>
      )}
      {own && entries.length > 0 && (
        <p className="row">
          <a className="button quiet" href={addressFor('/access-record/export.csv', asked)} download>
            Export as CSV
          </a>
        </p>
      )}
      <p className="soft small">
        Each entry carries the fingerprint of the one before it, and <a href="/proof">the checkpoint</a> of
        your record says how far this one had come: a line that is changed or taken out is found.
      </p>
    </>,
    { title: 'Access record' },
  );
}

function Tabs({ visit, path }: { visit: Visit; path: string }) {
  return (
    <nav aria-label="Access record">
      <ul className="tabs">
        <li>
          <a href={ownPath} aria-current={path === ownPath ? 'page' : undefined}>
            Your practice
          </a>
        </li>
        {mayOpen(strangersPath, visit.roles) && (
          <li>
            <a href={strangersPath} aria-current={path === strangersPath ? 'page' : undefined}>
              Unknown people
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** What can stand in the installation's chain. */
const strangerKinds: readonly AccessKind[] = [
  'sign-in-failed',
  'sign-in-held',
  'recovery-sheet-failed',
  'link-made',
  'link-used',
  'not-written',
];

function Filter({ program, path, asked }: { program: Program; path: string; asked: Asked }) {
  const own = path === ownPath;
  const people = [...program.people.values()]
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  const kinds = own ? (Object.keys(accessKinds) as AccessKind[]) : strangerKinds;
  const set = (['person', 'kind', 'from', 'until'] as const).some((name) => asked[name] !== undefined);
  return (
    <details open={set}>
      <summary>{set ? 'Only some of it is shown' : 'Show only some of it'}</summary>
      <form method="get" action={path} className="ask">
        <div className="fields">
          {own && (
            <Select
              name="person"
              label="Who"
              value={asked.person}
              options={[...people, { value: system, label: nameOf(program, system) }]}
              empty="Everybody"
            />
          )}
          <Select
            name="kind"
            label="What"
            value={asked.kind}
            options={kinds.map((kind) => ({ value: kind, label: accessKinds[kind].words }))}
            empty="Everything"
          />
          <Field name="from" label="From" type="date" value={asked.from} />
          <Field name="until" label="Through" type="date" value={asked.until} />
        </div>
        <div className="row">
          <button className="quiet">Show</button>
          {set && <a href={path}>Show all of it</a>}
        </div>
      </form>
    </details>
  );
}

function Entries({
  entries,
  program,
  zone,
  own,
}: {
  entries: readonly AccessEntry[];
  program: Program;
  zone: string;
  own: boolean;
}) {
  const timeOf = localTimes(zone);
  const days = Map.groupBy(entries, ({ at }) => timeOf(at).day);
  return (
    <div className="scroll stack">
      <table>
        <caption className="unseen">The latest first</caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            {own && <th scope="col">Who</th>}
            <th scope="col">What</th>
            <th scope="col">From</th>
          </tr>
        </thead>
        {[...days].map(([day, ofDay]) => (
          <tbody key={day}>
            <tr>
              <th scope="rowgroup" colSpan={own ? 4 : 3}>
                <strong>{longDate(day)}</strong>
              </th>
            </tr>
            {ofDay.map((entry) => (
              <Line key={entry.position} entry={entry} program={program} timeOf={timeOf} own={own} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Line({
  entry,
  program,
  timeOf,
  own,
}: {
  entry: AccessEntry;
  program: Program;
  timeOf: (at: string) => LocalTime;
  own: boolean;
}) {
  const { at, person, subject = '', from } = entry;
  const { what, link, about } = wordsOf(entry, program);
  const incident = program.incidents.has(subject);
  return (
    <tr>
      <th scope="row">
        <time dateTime={at}>{timeOf(at).clock}</time>
      </th>
      {own && <td data-label="Who">{person === undefined ? '' : nameOf(program, person)}</td>}
      <td data-label="What">
        {what}
        {link}
        {incident ? <a href={`/incidents/${subject}`}>{about}</a> : about}
      </td>
      <td data-label={from === undefined ? undefined : 'From'}>{from === undefined ? '' : placeOf(from)}</td>
    </tr>
  );
}

function Nothing({ path, filtered }: { path: string; filtered: boolean }) {
  if (filtered)
    return (
      <Empty
        action={
          <a className="button" href={path}>
            Show all of it
          </a>
        }
      >
        Nothing on record fits this.
      </Empty>
    );
  return (
    <Empty>
      {path === ownPath
        ? 'Nothing is on record yet. The next sign-in is the first line.'
        : 'No unknown person has tried to get in.'}
    </Empty>
  );
}

/** A network address; that of this computer itself in words. */
function placeOf(address: string): string {
  return address === '::1' || address.startsWith('127.') ? 'This computer' : address;
}
