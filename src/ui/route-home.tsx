import { addDays, longDate } from '#calendar.ts';
import { jobsToday } from '#posture/jobs-today.ts';
import type { Job } from '#posture/jobs-today.ts';
import type { Finding } from '#finding.ts';
import { mayFollow, mayOpen } from '#page-permission.ts';
import { dueItems, posture, tally } from '#posture/posture.ts';
import { nameOf } from '#program.ts';
import { ruleOf, rules } from '#regulation/index.ts';
import type { Reach } from '#reach/reach.ts';
import { timeZoneOn } from '#areas/entity/view.ts';
import { owed as owedPolicies } from '#areas/policies/reading.ts';
import { owed as owedModules } from '#areas/training/owed.ts';
import { withCertificate } from './certificate-job.ts';
import { PostureBars, barOf } from './posture-bars.tsx';
import { pageRoutes } from './page.ts';
import type { Visit } from './visit.ts';
import { Cite, counted, Mark, When } from './words.tsx';

export const routes = pageRoutes();

/** Jobs on the first screen; the rest waits behind "later". */
const atMost = 5;

/** And of those, so many by name: nobody reads a hundred lines. */
const laterAtMost = 20;

/** How far ahead the list of dates looks. */
const daysAhead = 90;

routes.page('/', (context, visit) =>
  context.render(
    mayOpen('/posture', visit.roles) ? (
      <Today visit={visit} reach={context.get('reach')} />
    ) : (
      <ForStaff visit={visit} />
    ),
    { title: 'Today' },
  ),
);

function Today({ visit, reach }: { visit: Visit; reach: Reach }) {
  const { program, today } = visit;
  const zone = program.entity ? timeZoneOn(program.entity, today) : 'UTC';
  const acts = visit.may('inventory.recordAsset');
  const mine = ({ path }: Job): boolean => mayFollow(path, visit.roles);
  const own = acts ? jobsToday(program, today).filter(mine) : [];
  const jobs = acts && mayOpen('/installation', visit.roles) ? withCertificate(own, reach, today, zone) : own;
  const now = jobs.slice(0, atMost);
  const later = jobs.slice(atMost);
  const minutes = now.reduce((sum, job) => sum + job.minutes, 0);
  const standings = posture(program, today);
  const silent = standings.filter(({ asked }) => !asked).length;
  const counts = tally(standings.filter(({ asked }) => asked));
  const dates = dueItems(program, today, addDays(today, daysAhead));
  return (
    <>
      <h1>{headline(now.length, later.length)}</h1>
      <p className="soft">
        {longDate(today)}
        {now.length > 0 && ` · about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} in all`}
      </p>
      {now.length > 0 && (
        <ol className="todo">
          {now.map((job, index) => (
            <JobLine key={job.path} job={job} visit={visit} first={index === 0} />
          ))}
        </ol>
      )}
      {later.length > 0 && (
        <details>
          <summary>
            Later: {later.length} more {later.length === 1 ? 'thing' : 'things'}
          </summary>
          <ul>
            {later.slice(0, laterAtMost).map((job) => (
              <li key={job.path}>
                <a href={job.path}>{job.title}</a> <Cite citation={job.citation} />
              </li>
            ))}
            {later.length > laterAtMost && (
              <li>
                <a href="/posture">{later.length - laterAtMost} more, by provision</a>
              </li>
            )}
          </ul>
        </details>
      )}
      <div className="two">
        <section>
          <h2>What you could show an investigator today</h2>
          <div className="figure">
            <PostureBars
              whole
              bars={rules.map(({ id, title }) =>
                barOf(
                  title,
                  standings.filter(({ provision }) => ruleOf(provision.citation) === id),
                ),
              )}
            />
          </div>
          <p className="small">
            <Mark word="shown">shown {counts.shown}</Mark> &ensp; <Mark word="said">said {counts.said}</Mark>{' '}
            &ensp; <Mark word="missing">missing {counts.missing}</Mark> &ensp;{' '}
            <a href="/posture">see each, on any day</a>
          </p>
          {silent > 0 && (
            <p className="small soft">
              Of {standings.length} duties, Diligence asks about {standings.length - silent} so far, and these
              are counted. The pale part of a bar is not asked about yet; see{' '}
              <a href="/posture?rule=privacy">what to keep for it meanwhile</a>.
            </p>
          )}
        </section>
        <section>
          <h2>Next {daysAhead} days</h2>
          {dates.length === 0 ? (
            <p className="soft">No date is near.</p>
          ) : (
            <ul className="plain">
              {datesOf(visit, dates)
                .slice(0, 8)
                .map(({ words, finding }) => (
                  <li key={`${finding.due} ${words}`}>
                    {finding.due && <When due={finding.due} today={today} />}{' '}
                    {finding.work && mayFollow(finding.work.path, visit.roles) ? (
                      <a href={finding.work.path}>{words}</a>
                    ) : (
                      words
                    )}{' '}
                    <Cite citation={finding.citation} />
                  </li>
                ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

/** The dates, each once: one agreement answers several provisions, and ends on one day. */
function datesOf(visit: Visit, findings: readonly Finding[]): { words: string; finding: Finding }[] {
  const named = findings.map((finding) => ({
    words: finding.work?.label ?? aboutWhat(visit, finding),
    finding,
  }));
  const seen = new Set<string>();
  return named.filter(({ words, finding }) => {
    const line = `${finding.due} ${words}`;
    return !seen.has(line) && seen.add(line);
  });
}

/** What a date is about where there is nothing to press yet: the first sentence of the reason. */
function aboutWhat(visit: Visit, { because, subject }: { because: string; subject: string }): string {
  const [sentence = because] = because.split(/(?<=\.) /);
  return subject === 'practice' || sentence.includes(nameOf(visit.program, subject))
    ? sentence
    : `${nameOf(visit.program, subject)}: ${sentence}`;
}

function headline(now: number, later: number): string {
  if (now === 0) return 'Nothing needs you today';
  const words = [
    '',
    'One thing needs',
    'Two things need',
    'Three things need',
    'Four things need',
    'Five things need',
  ];
  return `${words[now] ?? `${now} things need`} you${later > 0 ? ' first' : ''}`;
}

function JobLine({ job, visit, first }: { job: Job; visit: Visit; first: boolean }) {
  return (
    <li>
      <h2>{job.title}</h2>
      <p>{job.because}</p>
      <p>
        {job.due && (
          <>
            <When due={job.due} today={visit.today} />{' '}
          </>
        )}
        <Cite citation={job.citation} />
      </p>
      <div className="do">
        <a className={first ? 'button' : 'button quiet'} href={job.path}>
          {job.label}
          <span className="unseen">: {job.title}</span>
        </a>
        <small>{job.minutes} min</small>
      </div>
    </li>
  );
}

/** What waits to be read, signed and learned. */
function Reading({ visit: { program, today, person } }: { visit: Visit }) {
  const open =
    (owedPolicies(program, today).get(person.id)?.length ?? 0) +
    (owedModules(program, today).get(person.id)?.length ?? 0);
  return (
    <p className="row">
      <a className={open > 0 ? 'button' : 'button quiet'} href="/mine">
        {open > 0 ? `${counted(open, 'thing')} to read and sign` : 'Your reading: nothing is open'}
      </a>
    </p>
  );
}

/** The page of somebody who reports, trains and signs, on a phone. */
function ForStaff({ visit }: { visit: Visit }) {
  return (
    <>
      <h1>Hello, {visit.person.name}</h1>
      <Reading visit={visit} />
      <p>
        Did something go wrong, or look wrong? A lost phone, a fax to a wrong number, a strange email, a
        screen left open? Report it now, even if you are not sure. Nobody may hold a report made in good faith
        against you. <cite>164.530(g)</cite>
      </p>
      <p className="row">
        <a className="button" href="/incidents/report">
          Report an incident
        </a>
      </p>
    </>
  );
}
