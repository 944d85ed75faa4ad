import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import { phiWords } from '#phi.ts';
import type { Program } from '#program.ts';
import { vendorsEngaged } from '#program.ts';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty, Mark, When } from '#ui/words.tsx';
import { agreementStanding, assetsWith, needOf } from './standing.ts';
import { nextStep, stepsOf } from './steps.ts';
import type { VendorRecord } from './view.ts';
import { agreementWords } from './words.ts';

export const routes = pageRoutes();

type Listed = { program: Program; vendors: readonly VendorRecord[]; today: Day };

routes.page('/associates', (context, visit) => {
  const { program, today } = visit;
  const vendors = vendorsEngaged(program, today).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const ended = [...program.vendors.values()].filter((vendor) => !vendors.includes(vendor));
  const may = visit.may('business-associates.recordVendor');
  const add = may && (
    <a className="button" href="/associates/new">
      Add a vendor
    </a>
  );
  return context.render(
    <>
      <h1>Vendors</h1>
      <p>
        A company that handles patient information for you is your business associate. Before it gets any, the
        two of you sign an agreement that says how it is guarded. <Cite citation="164.308(b)(1)" />{' '}
        <Cite citation="164.308(b)(3)" /> <Cite citation="164.314(a)(1)" />
      </p>
      {vendors.length === 0 ? (
        <Empty action={add}>
          No vendor is on record. Begin with those who run your EHR, your email and your billing, or with a{' '}
          <a href="/inventory/start">starter set</a>, which brings its vendors along.
        </Empty>
      ) : (
        <>
          <Missing program={program} vendors={vendors} today={today} />
          <div className="row">
            {add}
            <a className="button quiet" href="/associates/export.csv" download>
              Export as CSV
            </a>
            {may && (
              <a className="button quiet" href="/associates/import">
                Import CSV
              </a>
            )}
          </div>
          <Vendors visit={visit} vendors={vendors} />
        </>
      )}
      {ended.length > 0 && (
        <details>
          <summary>{counted(ended.length, 'vendor')} who no longer work for you</summary>
          <ul>
            {ended.map((vendor) => (
              <li key={vendor.id}>
                <a href={`/associates/${vendor.id}`}>{vendor.name}</a>, until{' '}
                {longDate(vendor.ended ?? today)}
                {nextStep(stepsOf(program, vendor, today)) && (
                  <>
                    {' '}
                    <Mark word="missing">Return or destruction open</Mark>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>,
    { title: 'Vendors' },
  );
});

/** Vendors with something to do about the agreement, by what it is; the first things first. */
function Missing({ program, vendors, today }: Listed) {
  const standing = vendors
    .filter((vendor) => lacks(program, vendor, today))
    .map((vendor) => ({ vendor, ...agreementStanding(vendor, today) }));
  const of = (...states: string[]) =>
    standing.filter(({ state }) => states.includes(state)).map(({ vendor }) => vendor);
  const [none, over, unknown] = [of('none', 'begins'), of('over'), of('unknown')];
  const missing = none.length + over.length;
  const heading = [
    missing > 0 && (missing === 1 ? 'One agreement is missing' : `${missing} agreements are missing`),
    unknown.length > 0 &&
      `${missing > 0 ? 'and ' : ''}${counted(unknown.length, missing > 0 ? 'has' : 'agreement has', missing > 0 ? 'have' : 'agreements have')} to be looked for`,
  ].filter(Boolean);
  if (heading.length === 0) return null;
  return (
    <div className="callout wrong">
      <h2>{heading.join(', ')}</h2>
      {none.length > 0 && (
        <p>
          <b>None:</b> <Names vendors={none} />. Sign one, or stop sending them patient information until you
          have.
        </p>
      )}
      {over.length > 0 && (
        <p>
          <b>Run out:</b> <Names vendors={over} />. Renew it.
        </p>
      )}
      {unknown.length > 0 && (
        <p>
          <b>Not known:</b> <Names vendors={unknown} />. Look in the contract folder, or ask them for a copy;
          many vendors keep theirs in their terms of service.
        </p>
      )}
    </div>
  );
}

/** Whether a vendor handles PHI and no agreement is known to stand on a day. */
function lacks(program: Program, vendor: VendorRecord, today: Day): boolean {
  if (needOf(program, vendor, today) === 'none') return false;
  const handles = vendor.phi.length > 0 || assetsWith(program, vendor, today).length > 0;
  return handles && !['holds', 'ends-soon'].includes(agreementStanding(vendor, today).state);
}

/** Vendors by name, each a link; the first dozen of a long list. */
function Names({ vendors }: { vendors: readonly VendorRecord[] }) {
  const shown = vendors.slice(0, 12);
  return (
    <>
      {shown.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={`/associates/${id}`}>{name}</a>
        </span>
      ))}
      {vendors.length > shown.length && ` and ${vendors.length - shown.length} more below`}
    </>
  );
}

function Vendors({ visit, vendors }: { visit: Visit; vendors: readonly VendorRecord[] }) {
  const { program, today } = visit;
  const may = visit.may('business-associates.recordVendor');
  return (
    <div className="scroll stack">
      <table>
        <caption>{counted(vendors.length, 'vendor')}</caption>
        <thead>
          <tr>
            <th scope="col">Vendor</th>
            <th scope="col">Patient information</th>
            <th scope="col">Agreement</th>
            <th scope="col">Next</th>
          </tr>
        </thead>
        <tbody>
          {vendors.map((vendor) => {
            const steps = stepsOf(program, vendor, today);
            const next = nextStep(steps);
            const done = steps.filter(({ state }) => state === 'done').length;
            return (
              <tr key={vendor.id} id={vendor.id}>
                <th scope="row">
                  <a href={`/associates/${vendor.id}`}>{vendor.name}</a>
                  {vendor.service && (
                    <>
                      <br />
                      <span className="soft small">{vendor.service}</span>
                    </>
                  )}
                </th>
                <td data-label="Patient information">
                  {vendor.phi.length > 0 ? phiWords(vendor.phi) : <span className="soft">none</span>}
                </td>
                <td data-label="Agreement">
                  <Agreement program={program} vendor={vendor} today={today} />
                </td>
                <td data-label="Next">
                  {next === undefined ? (
                    <span className="soft">Nothing now</span>
                  ) : may && next.state === 'do' ? (
                    <a href={next.path} aria-label={`${next.title}: ${vendor.name}`}>
                      {next.title}
                    </a>
                  ) : next.state === 'waits' ? (
                    'Waiting for them'
                  ) : (
                    next.title
                  )}
                  <br />
                  <span className="soft small">
                    {done} of {steps.length} done
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Whether the agreement stands, and until when where the end is near. */
export function Agreement({
  program,
  vendor,
  today,
}: {
  program: Program;
  vendor: VendorRecord;
  today: Day;
}) {
  const { state, signed, day, shown } = agreementStanding(vendor, today);
  const handles =
    vendor.phi.length > 0 ||
    vendor.decision?.conclusion === 'business-associate' ||
    assetsWith(program, vendor, today).length > 0;
  if (needOf(program, vendor, today) === 'none' || (!handles && !['holds', 'ends-soon'].includes(state)))
    return <Mark word="not applicable">{agreementWords['not-needed'].label}</Mark>;
  switch (state) {
    case 'none':
      return <Mark word="missing">{agreementWords.none.label}</Mark>;
    case 'unknown':
      return <Mark word="missing">Not known</Mark>;
    case 'over':
      return <Mark word="missing">Ran out on {longDate(day ?? today)}</Mark>;
    case 'begins':
      return <Mark word="missing">Begins {longDate(day ?? today)}</Mark>;
    default:
      return (
        <>
          <Mark word={shown ? 'shown' : 'said'}>Signed{signed && ` ${longDate(signed)}`}</Mark>
          {state === 'ends-soon' && day !== undefined && (
            <>
              <br />
              <span className="small">
                ends {longDate(day)} <When due={day} today={today} />
              </span>
            </>
          )}
        </>
      );
  }
}
