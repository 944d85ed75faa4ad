import { longDate } from '#calendar.ts';
import { yesNoWords } from '#phi.ts';
import { nameOf, openSites } from '#program.ts';
import { jurisdictions } from '#states/jurisdictions.ts';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty, Mark } from '#ui/words.tsx';
import type { Office, SiteFacts } from './events.ts';
import { ActivitiesSection } from './route-activities.tsx';
import { ContactSection } from './route-contact.tsx';
import { SignInPolicySection } from './route-sign-in-policy.tsx';
import type { PracticeRecord } from './view.ts';
import { holderOf, timeZoneOn } from './view.ts';
import { officeDuties, officeWords, practiceKindWords, timeZoneName } from './words.ts';

export const routes = pageRoutes();

routes.page('/practice', (context, visit) => {
  const { entity } = visit.program;
  const newSite = context.get('installation').newId('site');
  return context.render(
    entity ? (
      <>
        <h1>{entity.name}</h1>
        <p className="soft">
          The facts that everything else is built on. A practice that sends claims or other standard
          transactions electronically, itself or through somebody else, is a covered entity; the Security Rule
          applies to all of it. <cite>160.103</cite> <Cite citation="164.306(b)" />
        </p>
        <Officials visit={visit} entity={entity} />
        <Facts visit={visit} entity={entity} />
        <ContactSection visit={visit} entity={entity} />
        <ActivitiesSection visit={visit} entity={entity} />
        <Sites visit={visit} newSite={newSite} />
        <TimeZones visit={visit} entity={entity} />
        <SignInPolicySection visit={visit} />
      </>
    ) : (
      <>
        <h1>The practice</h1>
        <Empty>
          Nothing is on record yet. Open the set-up link that was printed where Diligence was started.
        </Empty>
      </>
    ),
    { title: 'The practice' },
  );
});

function stateNames(codes: readonly string[]): string {
  return codes.map((state) => jurisdictions.find(({ code }) => code === state)?.name ?? state).join(', ');
}

/** The address of a site on one line; empty where none is on record. */
function addressOf(site: SiteFacts): string {
  return [site.street, site.city, [site.state, site.zip].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
}

function Facts({ visit, entity }: { visit: Visit; entity: PracticeRecord }) {
  return (
    <section>
      <h2>Facts</h2>
      <dl className="facts">
        <dt>Kind of practice</dt>
        <dd>{practiceKindWords[entity.kind]}</dd>
        <dt>Works in</dt>
        <dd>{stateNames(entity.states)}</dd>
        <dt>Workforce</dt>
        <dd>{counted(entity.staff, 'person', 'people')}, employed or not</dd>
        <dt>Patients on file</dt>
        <dd>about {entity.patients.toLocaleString('en-US')}</dd>
        <dt>Substance use disorder records (42 CFR Part 2)</dt>
        <dd>{yesNoWords[entity.part2]}</dd>
        <dt>Clearinghouse inside</dt>
        <dd>
          {yesNoWords[entity.clearinghouse]} <Cite citation="164.308(a)(4)(ii)(A)" />
        </dd>
        <dt>Self-insured health plan for staff</dt>
        <dd>
          {yesNoWords[entity.groupHealthPlan]} <Cite citation="164.314(b)(1)" />
        </dd>
      </dl>
      {visit.may('entity.describe') && (
        <a className="button quiet" href="/practice/facts">
          Correct the facts
        </a>
      )}
    </section>
  );
}

function Officials({ visit, entity }: { visit: Visit; entity: PracticeRecord }) {
  const { program, today } = visit;
  const offices: readonly Office[] = ['security-official', 'privacy-official'];
  // An office that was handed on the same day was held on no day.
  const history = entity.designations
    .filter(({ from, until }) => until === undefined || until >= from)
    .toSorted((a, b) => b.from.localeCompare(a.from) || b.position - a.position);
  return (
    <section>
      <h2>Officials</h2>
      <p>
        The law asks for one person who answers for security and one who answers for privacy; it may be the
        same person. This page is the designation in writing.
      </p>
      <ul className="cards">
        {offices.map((office) => {
          const held = holderOf(entity, office, today);
          const { duty, citation } = officeDuties[office];
          return (
            <li key={office}>
              <h3>{officeWords[office]}</h3>
              {held ? (
                <>
                  <p>
                    <a href={`/people/${held.person}`}>{nameOf(program, held.person)}</a>
                  </p>
                  <p className="small">
                    <Mark word="shown">designated in writing</Mark>{' '}
                    <span className="soft">
                      from {longDate(held.from)}
                      {held.until && ` until ${longDate(held.until)}`}, record position {held.position}
                    </span>
                  </p>
                </>
              ) : (
                <p>
                  <Mark word="missing">nobody is designated</Mark>
                </p>
              )}
              <p className="soft small">
                {duty} <Cite citation={citation} />
              </p>
            </li>
          );
        })}
      </ul>
      {visit.may('entity.designate') && (
        <a className="button quiet" href="/practice/officials">
          Designate or hand over
        </a>
      )}
      {history.length > 0 && (
        <details>
          <summary>Who held each office, and when</summary>
          <div className="scroll">
            <table>
              <caption>Every designation on record, the latest first</caption>
              <thead>
                <tr>
                  <th scope="col">Office</th>
                  <th scope="col">Person</th>
                  <th scope="col">From</th>
                  <th scope="col">Until</th>
                </tr>
              </thead>
              <tbody>
                {history.map((held) => (
                  <tr key={`${held.position}-${held.office}`}>
                    <th scope="row">{officeWords[held.office]}</th>
                    <td>{nameOf(program, held.person)}</td>
                    <td>{longDate(held.from)}</td>
                    <td>{held.until ? longDate(held.until) : 'today and on'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}

function Sites({ visit, newSite }: { visit: Visit; newSite: string }) {
  const { program, today } = visit;
  const open = openSites(program, today);
  const closed = [...program.sites.values()].filter((site) => !open.includes(site));
  const may = visit.may('entity.recordSite');
  const add = may && (
    <a className="button quiet" href={`/practice/sites/${newSite}`}>
      Add a site
    </a>
  );
  return (
    <section>
      <h2>Sites</h2>
      <p>
        Every place where you work with patient information counts, a storage room or a home office too. The
        risk analysis asks about doors and keys for each of them. <Cite citation="164.310(a)(1)" />
      </p>
      {open.length === 0 ? (
        <Empty action={add}>No site is on record. Add the first: its name and address are enough.</Empty>
      ) : (
        <>
          <div className="scroll stack">
            <table>
              <caption>{counted(open.length, 'open site')}</caption>
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Address</th>
                  <th scope="col">What is there</th>
                  {may && (
                    <th scope="col">
                      <span className="soft">Change</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {open.map((site) => {
                  const here = [...program.assets.values()].filter(
                    (asset) =>
                      asset.sites.includes(site.id) &&
                      !asset.withdrawn &&
                      (asset.retired === undefined || today < asset.retired),
                  ).length;
                  return (
                    <tr key={site.id}>
                      <th scope="row">{site.name}</th>
                      <td>{addressOf(site) || <span className="soft">No address on record</span>}</td>
                      <td>
                        {here > 0 ? `${counted(here, 'line')} of the inventory` : 'Nothing recorded here'}
                      </td>
                      {may && (
                        <td>
                          <a href={`/practice/sites/${site.id}`} aria-label={`Edit or close ${site.name}`}>
                            Edit or close
                          </a>
                        </td>
                      )}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
          {add}
        </>
      )}
      {closed.length > 0 && (
        <details>
          <summary>{counted(closed.length, 'closed site')}</summary>
          <ul>
            {closed.map((site) => (
              <li key={site.id}>
                {may ? <a href={`/practice/sites/${site.id}`}>{site.name}</a> : site.name}, closed on{' '}
                {longDate(site.closed ?? today)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function TimeZones({ visit, entity }: { visit: Visit; entity: PracticeRecord }) {
  const now = timeZoneOn(entity, visit.today);
  return (
    <section>
      <h2>Time zone</h2>
      <p>
        <b>{timeZoneName(now)}</b>. Days are counted in it: today is {longDate(visit.today)}. Days before a
        change stay in the zone they were in.
      </p>
      {entity.timeZones.length > 1 && (
        <ul>
          {entity.timeZones.map(({ timeZone, from }, index) => (
            <li key={index}>
              {timeZoneName(timeZone)} from {longDate(from)}
            </li>
          ))}
        </ul>
      )}
      {visit.may('entity.setTimeZone') && (
        <a className="button quiet" href="/practice/time-zone">
          Change the time zone
        </a>
      )}
    </section>
  );
}
