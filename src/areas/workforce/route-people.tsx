import { longDate } from '#calendar.ts';
import { nameOf, workforceOn } from '#program.ts';
import { roleWords, rolesOf } from '#permission.ts';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import type { PersonRecord } from './view.ts';
import { relationWords, secondFactorWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/people', (context, visit) => {
  const { program, today } = visit;
  const { accounts, newId } = context.get('installation');
  const signedUp = new Set(accounts.accountsOf(visit.practice.id).map(({ person }) => person));
  const invited = new Set(
    accounts.links
      .open(visit.practice.id)
      .filter(({ purpose }) => purpose === 'invitation')
      .map(({ person }) => person),
  );
  const factors = accounts.secondFactors.kindsOf(visit.practice.id);
  const signIn = (person: PersonRecord): string => {
    if (!signedUp.has(person.id)) return invited.has(person.id) ? 'Invited' : 'None';
    const kinds = (factors.get(person.id) ?? []).map((kind) => secondFactorWords[kind]);
    return ['Password', ...kinds].join(', ');
  };

  const byName = (a: PersonRecord, b: PersonRecord) => a.name.localeCompare(b.name, 'en');
  const here = workforceOn(program, today).toSorted(byName);
  const coming = [...program.people.values()].filter(({ start }) => start > today).toSorted(byName);
  const gone = [...program.people.values()]
    .filter((person) => person.left !== undefined && person.left < today && person.start <= today)
    .toSorted((a, b) => (b.left ?? '').localeCompare(a.left ?? ''));
  const expected = program.entity?.staff ?? 0;

  return context.render(
    <>
      <h1>People</h1>
      <p>
        Everybody who works under your direction counts as workforce, paid or not. Each gets access to what
        the job needs, and loses it on the last day. <Cite citation="164.308(a)(3)(i)" />{' '}
        <Cite citation="164.308(a)(3)(ii)(C)" />
      </p>
      {here.length < expected && (
        <p className="soft">
          {counted(here.length, 'person is', 'people are')} on the roster; your facts say {expected} work
          here.
        </p>
      )}
      {visit.may('workforce.recordPerson') && (
        <div className="row">
          <a className="button" href="/people/new">
            Add a person
          </a>
        </div>
      )}
      {here.length === 0 ? (
        <Empty>Nobody is on the roster yet.</Empty>
      ) : (
        <Roster
          visit={visit}
          people={here}
          signIn={signIn}
          caption={`${counted(here.length, 'person', 'people')} on ${longDate(today)}`}
        />
      )}
      {coming.length > 0 && (
        <>
          <h2>Starting soon</h2>
          <Roster
            visit={visit}
            people={coming}
            signIn={signIn}
            caption={counted(coming.length, 'person', 'people')}
          />
        </>
      )}
      <Jobs visit={visit} newJob={newId('job')} here={here} />
      {gone.length > 0 && (
        <details>
          <summary>{counted(gone.length, 'person', 'people')} who left</summary>
          <ul>
            {gone.map((person) => (
              <li key={person.id}>
                <a href={`/people/${person.id}`}>{person.name}</a>,{' '}
                {program.jobs.get(person.job)?.title ?? 'no job on record'}, from {longDate(person.start)} to{' '}
                {longDate(person.left ?? today)}
                {signedUp.has(person.id) && ' · a sign-in is still there, and opens nothing'}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>,
    { title: 'People' },
  );
});

function Roster({
  visit: { program, today },
  people,
  signIn,
  caption,
}: {
  visit: Visit;
  people: readonly PersonRecord[];
  signIn: (person: PersonRecord) => string;
  caption: string;
}) {
  return (
    <div className="scroll stack">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Job</th>
            <th scope="col">Since</th>
            <th scope="col">In Diligence</th>
            <th scope="col">Sign-in</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const job = program.jobs.get(person.job);
            const held = rolesOf(program, person.id, person.start > today ? person.start : today);
            return (
              <tr key={person.id}>
                <th scope="row">
                  <a href={`/people/${person.id}`}>{person.name}</a>
                </th>
                <td>
                  {job?.title ?? <span className="soft">No job on record</span>}
                  {person.relation !== 'employee' && (
                    <span className="soft small"> · {relationWords[person.relation].toLowerCase()}</span>
                  )}
                </td>
                <td data-label="Since">
                  {longDate(person.start)}
                  {person.left && <span className="soft small"> · leaves {longDate(person.left)}</span>}
                </td>
                <td data-label="In Diligence">
                  {held.length > 0 ? (
                    held.map((role) => roleWords[role].replace(/ \(.*/, '')).join(', ')
                  ) : (
                    <span className="soft">No role</span>
                  )}
                </td>
                <td data-label="Sign-in">{signIn(person)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Jobs({ visit, newJob, here }: { visit: Visit; newJob: string; here: readonly PersonRecord[] }) {
  const { program } = visit;
  const jobs = [...program.jobs.values()].toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
  const may = visit.may('workforce.recordJob');
  const add = may && (
    <a className="button quiet" href={`/people/jobs/${newJob}`}>
      Add a job
    </a>
  );
  return (
    <section>
      <h2>What each job needs</h2>
      <p>
        For each job you say which systems it needs and why. People get access to those, and to no more: the
        minimum necessary. <Cite citation="164.502(b)" /> <Cite citation="164.514(d)(2)" />{' '}
        <Cite citation="164.308(a)(4)(ii)(B)" />
      </p>
      {jobs.length === 0 ? (
        <Empty action={add}>No job is on record. Begin with the one most people have.</Empty>
      ) : (
        <>
          <div className="scroll stack">
            <table>
              <caption>{counted(jobs.length, 'job')}</caption>
              <thead>
                <tr>
                  <th scope="col">Job</th>
                  <th scope="col">People</th>
                  <th scope="col">Needs</th>
                </tr>
              </thead>
              <tbody>
                {jobs.map((job) => {
                  const held = here.filter((person) => person.job === job.id).length;
                  return (
                    <tr key={job.id}>
                      <th scope="row">
                        {may ? <a href={`/people/jobs/${job.id}`}>{job.title}</a> : job.title}
                      </th>
                      <td>{counted(held, 'person', 'people')}</td>
                      <td data-label="Needs">
                        {job.needs.length > 0 ? (
                          job.needs.map(({ asset }) => nameOf(program, asset)).join(', ')
                        ) : (
                          <span className="soft">Nothing said yet</span>
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
          {add}
        </>
      )}
    </section>
  );
}
