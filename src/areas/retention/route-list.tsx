import { addDays, longDate } from '#calendar.ts';
import { listed } from '#listing.ts';
import { jurisdictionName } from '#states/jurisdictions.ts';
import { pageRoutes } from '#ui/page.ts';
import { mayOpen } from '#page-permission.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import { Copies, Disposals, disposalsOf } from './route-disposals.tsx';
import { Holds } from './route-holds.tsx';
import { StatesNote } from './route-states.tsx';
import { firstDay, retained, yearsKept } from './standing.ts';
import type { Retained } from './standing.ts';
import { lastDayOf, lawYears } from './years.ts';
import { kindWords, whyWords } from './words.ts';

export const routes = pageRoutes();

/** Rows of a table that are shown; the file has all. */
const most = 100;

routes.page('/retention', async (context, visit) => {
  const { program, today } = visit;
  const all = retained(program, today);
  const ready = all.filter(({ why }) => why === 'may-go').toSorted(byDay);
  const waiting = all.filter(({ why }) => ['law', 'policy', 'state', 'named'].includes(why)).toSorted(byDay);
  const disposals = await disposalsOf(context, visit);
  const held = [...program.holds.values()].filter(({ lifted }) => !lifted);
  return context.render(
    <>
      <h1>
        {ready.length === 0
          ? 'Nothing is old enough to destroy'
          : `${counted(ready.length, 'record')} may be destroyed`}
      </h1>
      <p>
        You must keep the documentation of your program for {lawYears} years from the day it was made or the
        day it was last in effect, whichever is later. <Cite citation="164.316(b)(2)(i)" />{' '}
        <Cite citation="164.530(j)(2)" /> After that you may keep it or destroy it: the law does not ask for
        either.
      </p>
      <div className="row">
        {mayOpen('/retention/holds', visit.roles) && (
          <a className="button quiet" href="/retention/holds">
            Holds: keep records longer
          </a>
        )}
        {mayOpen('/retention/period', visit.roles) && (
          <a className="button quiet" href="/retention/period">
            Years you keep records
          </a>
        )}
        <a className="button quiet" href="/retention/export.csv">
          Download the list
        </a>
      </div>
      {held.length > 0 && <Holds visit={visit} holds={held} />}
      {ready.length === 0 ? <NothingYet visit={visit} /> : <Ready records={ready} />}
      {disposals.length > 0 && (
        <section>
          <h2>Disposed of</h2>
          <Disposals program={program} all={disposals} />
        </section>
      )}
      <section>
        <h2>What is kept, and why</h2>
        <p>
          {yearsKept(program) > lawYears
            ? `Your policy keeps everything for ${yearsKept(program)} years: ${program.period?.why}`
            : `The law’s ${lawYears} years hold for everything; you have set no longer period of your own.`}
        </p>
        <Counts records={all} />
        {waiting.length > 0 && <Waiting records={waiting} />}
        <StatesNote program={program} />
      </section>
      {disposals.length > 0 && <Copies context={context} visit={visit} />}
    </>,
    { title: 'Retention' },
  );
});

function byDay(a: Retained, b: Retained): number {
  return (a.keptThrough ?? '').localeCompare(b.keptThrough ?? '') || a.name.localeCompare(b.name, 'en');
}

function NothingYet({ visit: { program, today } }: { visit: Visit }) {
  const first = firstDay(program, today);
  return (
    <Empty>
      {first === undefined
        ? `Nothing that you have recorded here has ended yet, so nothing is old enough to dispose of. The ${lawYears} years of a record begin when it is no longer in effect: when somebody leaves, a device is retired, an incident is closed. What ends today may be destroyed from ${longDate(addDays(lastDayOf(yearsKept(program), today), 1))}.`
        : `What has ended is not old enough yet. By what is on record now, the first record may be destroyed on ${longDate(first)}.`}
    </Empty>
  );
}

function Ready({ records }: { records: readonly Retained[] }) {
  return (
    <div className="scroll stack">
      <table>
        <caption>May be disposed of, the longest over first</caption>
        <thead>
          <tr>
            <th scope="col">Record</th>
            <th scope="col">Kind</th>
            <th scope="col">Last entry</th>
            <th scope="col">Last in effect</th>
            <th scope="col">Had to be kept through</th>
          </tr>
        </thead>
        <tbody>
          {records.slice(0, most).map((one) => (
            <tr key={one.subject}>
              <th scope="row">
                <RecordLink record={one} />
              </th>
              <td data-label="Kind">{kindWords[one.kind]}</td>
              <td data-label="Last entry">{longDate(one.created)}</td>
              <td data-label="Last in effect">{one.ended && longDate(one.ended)}</td>
              <td data-label="Kept through">
                {one.keptThrough && longDate(one.keptThrough)}
                {one.ask.length > 0 && (
                  <p className="soft small">
                    Look up the rule of {listed(one.ask.map(({ state }) => jurisdictionName(state)))} first
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {records.length > most && <p className="soft">The {most} longest over. The file has all.</p>}
    </div>
  );
}

function Waiting({ records }: { records: readonly Retained[] }) {
  return (
    <details>
      <summary>{counted(records.length, 'record')} that ended and must still be kept</summary>
      <div className="scroll stack">
        <table>
          <caption>Kept for now, the soonest to go first</caption>
          <thead>
            <tr>
              <th scope="col">Record</th>
              <th scope="col">Kind</th>
              <th scope="col">Why</th>
              <th scope="col">May be destroyed from</th>
            </tr>
          </thead>
          <tbody>
            {records.slice(0, most).map((one) => (
              <tr key={one.subject}>
                <th scope="row">
                  <RecordLink record={one} />
                </th>
                <td data-label="Kind">{kindWords[one.kind]}</td>
                <td data-label="Why">{whyWords[one.why]}</td>
                <td data-label="May be destroyed from">
                  {one.why === 'named' || one.keptThrough === undefined
                    ? 'With the other record'
                    : longDate(addDays(one.keptThrough, 1))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {records.length > most && <p className="soft">The {most} soonest. The file has all.</p>}
    </details>
  );
}

/** How many records of each kind stand how. */
function Counts({ records }: { records: readonly Retained[] }) {
  const columns = ['in-effect', 'held', 'ended', 'may-go'] as const;
  const columnOf = ({ why }: Retained) =>
    why === 'in-effect' || why === 'held' || why === 'may-go' ? why : 'ended';
  const byKind = Map.groupBy(
    records.filter(({ kind }) => kind !== 'kept'),
    ({ kind }) => kind,
  );
  return (
    <div className="scroll stack">
      <table>
        <caption>Records by kind</caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col" className="number">
              In effect
            </th>
            <th scope="col" className="number">
              Under a hold
            </th>
            <th scope="col" className="number">
              Ended, still kept
            </th>
            <th scope="col" className="number">
              May be destroyed
            </th>
          </tr>
        </thead>
        <tbody>
          {[...byKind].map(([kind, those]) => (
            <tr key={kind}>
              <th scope="row">{kindWords[kind]}</th>
              {columns.map((column) => (
                <td className="number" key={column} data-label={columnLabels[column]}>
                  {those.filter((one) => columnOf(one) === column).length}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">
        The practice itself, its officials, its answers, holds and disposals are always kept. So is what
        another record that must be kept cannot be understood without.
      </p>
    </div>
  );
}

const columnLabels = {
  'in-effect': 'In effect',
  held: 'Under a hold',
  ended: 'Ended, still kept',
  'may-go': 'May be destroyed',
} as const;

function RecordLink({ record }: { record: Retained }) {
  return <a href={`/retention/${encodeURIComponent(record.subject)}`}>{record.name}</a>;
}
