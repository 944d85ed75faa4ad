import type { Day } from '#calendar.ts';
import { addDays, longDate } from '#calendar.ts';
import { phiWords } from '#phi.ts';
import { vendorsEngaged } from '#program.ts';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty, Mark, When } from '#ui/words.tsx';
import type { VendorRecord } from './view.ts';
import { agreementWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/associates', (context, visit) => {
  const { program, today } = visit;
  const vendors = vendorsEngaged(program, today).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const ended = [...program.vendors.values()].filter((vendor) => !vendors.includes(vendor));
  const missing = vendors.filter((vendor) => lacks(vendor, today));
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
          {missing.length > 0 && <Missing vendors={missing} today={today} />}
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
              </li>
            ))}
          </ul>
        </details>
      )}
    </>,
    { title: 'Vendors' },
  );
});

/** Whether a vendor handles PHI and no agreement is known to stand on a day. */
function lacks(vendor: VendorRecord, today: Day): boolean {
  if (vendor.phi.length === 0 || vendor.agreement === 'not-needed') return false;
  return vendor.agreement !== 'signed' || isOver(vendor, today);
}

function isOver({ agreementEnds }: VendorRecord, today: Day): boolean {
  return agreementEnds !== '' && agreementEnds < today;
}

function Missing({ vendors, today }: { vendors: readonly VendorRecord[]; today: Day }) {
  const none = vendors.filter(({ agreement }) => agreement === 'none');
  const over = vendors.filter((vendor) => vendor.agreement === 'signed' && isOver(vendor, today));
  const unknown = vendors.filter(({ agreement }) => agreement === 'unknown');
  const missing = none.length + over.length;
  const heading = [
    missing > 0 && (missing === 1 ? 'One agreement is missing' : `${missing} agreements are missing`),
    unknown.length > 0 &&
      `${missing > 0 ? 'and ' : ''}${counted(unknown.length, missing > 0 ? 'has' : 'agreement has', missing > 0 ? 'have' : 'agreements have')} to be looked for`,
  ].filter(Boolean);
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
  const { today } = visit;
  return (
    <div className="scroll stack">
      <table>
        <caption>{counted(vendors.length, 'vendor')}</caption>
        <thead>
          <tr>
            <th scope="col">Vendor</th>
            <th scope="col">Patient information</th>
            <th scope="col">Agreement</th>
            <th scope="col">Checked</th>
          </tr>
        </thead>
        <tbody>
          {vendors.map((vendor) => (
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
                <Agreement vendor={vendor} today={today} />
              </td>
              <td data-label="Checked">
                {vendor.confirmed ? 'Yes' : <Unchecked visit={visit} vendor={vendor} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether the agreement stands, and until when where the end is near. */
export function Agreement({ vendor, today }: { vendor: VendorRecord; today: Day }) {
  const { agreement, agreementSigned, agreementEnds } = vendor;
  if (vendor.phi.length === 0 && agreement !== 'signed')
    return <Mark word="not applicable">{agreementWords['not-needed'].label}</Mark>;
  if (agreement !== 'signed')
    return (
      <Mark word={agreement === 'not-needed' ? 'not applicable' : 'missing'}>
        {agreement === 'unknown' ? 'Not known' : agreementWords[agreement].label}
      </Mark>
    );
  if (isOver(vendor, today)) return <Mark word="missing">Ran out on {longDate(agreementEnds)}</Mark>;
  return (
    <>
      <Mark word="said">Signed{agreementSigned && ` ${longDate(agreementSigned)}`}</Mark>
      {agreementEnds !== '' && agreementEnds <= addDays(today, 90) && (
        <>
          <br />
          <span className="small">
            ends {longDate(agreementEnds)} <When due={agreementEnds} today={today} />
          </span>
        </>
      )}
    </>
  );
}

/** What stands at a vendor of a starter set: nobody has said yet who it is. */
function Unchecked({ visit, vendor }: { visit: Visit; vendor: VendorRecord }) {
  return visit.may('business-associates.recordVendor') ? (
    <a
      className="button quiet"
      href={`/associates/${vendor.id}`}
      aria-label={`Say who it is: ${vendor.name}`}
    >
      Say who it is
    </a>
  ) : (
    <span className="soft small">From the starter set, not checked</span>
  );
}
