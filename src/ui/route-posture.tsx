import { longDate, parseDay, startOfDay, addDays, instant } from '#calendar.ts';
import { timeZoneOn } from '#areas/entity/view.ts';
import type { Finding } from '#finding.ts';
import { wordOf } from '#finding.ts';
import { posture, tally } from '#posture.ts';
import type { ProvisionStanding } from '#posture.ts';
import type { Program } from '#program.ts';
import { nameOf } from '#program.ts';
import { designationMeaning, provisionAt, sections } from '#regulation/index.ts';
import { sectionOf } from '#regulation/citation.ts';
import { PostureBars } from './posture-bars.tsx';
import { NotHere, pageRoutes, parameter } from './page.ts';
import type { PageContext } from './page.ts';
import { Cite, FindingMark, Mark, When } from './words.tsx';
import type { Visit } from './visit.ts';

export const routes = pageRoutes();

/** The day that is judged, and what was on record by then where that is asked: two questions with the same functions. */
async function asked(context: PageContext, visit: Visit) {
  const on = parseDay(context.req.query('on') ?? '') ?? visit.today;
  const known = parseDay(context.req.query('known') ?? '');
  const zone = visit.program.entity ? timeZoneOn(visit.program.entity, known ?? on) : 'UTC';
  const program =
    known === undefined
      ? visit.program
      : // The last millisecond of that day, where the practice is.
        await visit.practice.program(instant(Date.parse(startOfDay(addDays(known, 1), zone)) - 1));
  return { on, known, program };
}

routes.page('/posture', async (context, visit) => {
  const { on, known, program } = await asked(context, visit);
  const standings = posture(program, on);
  const bySection = sections
    .map((section) => ({
      ...section,
      standings: standings.filter(({ provision }) => sectionOf(provision.citation) === section.citation),
    }))
    .filter((section) => section.standings.length > 0);
  const counts = tally(standings);
  return context.render(
    <>
      <h1>What you can show</h1>
      <p>
        {standings.length} standards and specifications of the Security Rule, judged for {longDate(on)}
        {known === undefined
          ? '.'
          : `, from what was on record by ${longDate(known)}. What was recorded later is left out.`}
      </p>
      <p className="row small">
        <Mark word="shown">shown {counts.shown}</Mark>
        <Mark word="said">said {counts.said}</Mark>
        <Mark word="missing">missing {counts.missing}</Mark>
        <Mark word="not applicable">not applicable {counts['not applicable']}</Mark>
      </p>
      <div className="figure">
        <PostureBars
          sections={bySection.map(({ title, standings: held }) => ({ title, counts: tally(held) }))}
        />
      </div>
      <details>
        <summary>What the three words mean</summary>
        <p>
          <b>Shown</b>: there is a document, a log or a measured fact that you could hand over. <b>Said</b>:
          somebody answered, and nothing but the answer stands behind it yet. <b>Missing</b>: not in place, or
          nobody knows yet; the sentence beside it says which.
        </p>
      </details>
      <details>
        <summary>Judge another day</summary>
        <form method="get" className="ask">
          <div className="fields">
            <div className="field">
              <label htmlFor="on">Day to judge</label>
              <input id="on" name="on" type="date" defaultValue={on} />
            </div>
            <div className="field">
              <label htmlFor="known">Only what was on record by</label>
              <input id="known" name="known" type="date" defaultValue={known} />
            </div>
          </div>
          <div className="row">
            <button className="quiet">Show that day</button>
          </div>
        </form>
      </details>
      {bySection.map(({ citation, title, standings: held }) => (
        <section key={citation}>
          <h2>
            {title} <cite>{citation}</cite>
          </h2>
          <div className="scroll stack">
            <table>
              <caption>What is shown, said and missing for {citation}</caption>
              <thead>
                <tr>
                  <th scope="col">What the law asks</th>
                  <th scope="col">Yours</th>
                  <th scope="col">Why</th>
                </tr>
              </thead>
              <tbody>
                {held.map((standing) => (
                  <Row key={standing.provision.citation} standing={standing} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>,
    { title: 'What you can show' },
  );
});

function Row({ standing: { provision, finding, findings } }: { standing: ProvisionStanding }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/posture/${provision.citation}`}>{provision.title}</a>
        <br />
        <cite>
          {provision.citation} · {provision.designation}
        </cite>
      </th>
      <td>
        <FindingMark finding={finding} /> {finding.status === 'due' && <span className="pill">due</span>}
      </td>
      <td>
        {finding.because}
        {findings.length > 1 && <span className="soft small"> The worst of {findings.length} lines.</span>}
      </td>
    </tr>
  );
}

routes.page('/posture/:citation', async (context, visit) => {
  const citation = parameter(context, 'citation');
  const provision = provisionAt(citation);
  if (!provision) throw new NotHere();
  const { on, program } = await asked(context, visit);
  const standing = posture(program, on).find(({ provision: one }) => one.citation === citation);
  if (!standing) throw new NotHere();
  const findings = standing.findings.length > 0 ? standing.findings : [standing.finding];
  return context.render(
    <>
      <p className="small">
        <a href="/posture">What you can show</a>
      </p>
      <h1>{provision.title}</h1>
      <p className="soft">
        45 CFR {citation} · {provision.kind === 'standard' ? 'standard' : 'implementation specification'} ·{' '}
        {provision.designation}
      </p>
      <p>{provision.asks}</p>
      <p className="soft small">{designationMeaning[provision.designation].says}</p>
      {provision.note && <p className="soft small">{provision.note}</p>}
      <section>
        <h2>What your record shows</h2>
        <div className="scroll stack">
          <table>
            <caption>Judged for {longDate(on)}; the worst line decides</caption>
            <thead>
              <tr>
                <th scope="col">About</th>
                <th scope="col">Yours</th>
                <th scope="col">Why</th>
                <th scope="col">Next</th>
              </tr>
            </thead>
            <tbody>
              {findings.map((finding, index) => (
                <FindingRow key={index} finding={finding} program={program} visit={visit} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section>
        <h2>What would show it</h2>
        <ul>
          {provision.shownBy.map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
        {provision.parent && (
          <p className="small soft">
            It belongs to the standard <Cite citation={provision.parent} />.
          </p>
        )}
        <p className="small soft">
          In force as it stands since {longDate(provision.inForceFrom)}. {provision.source}
        </p>
      </section>
    </>,
    { title: `${provision.title} ${citation}` },
  );
});

/** The name of what a finding is about; a derived risk has none of its own, and its sentence says which it is. */
function aboutWhat(program: Program, subject: string): string {
  const name = nameOf(program, subject);
  return name === subject ? 'A risk' : name;
}

function FindingRow({ finding, program, visit }: { finding: Finding; program: Program; visit: Visit }) {
  return (
    <tr>
      <th scope="row">{aboutWhat(program, finding.subject)}</th>
      <td>
        <Mark word={wordOf(finding)} /> {finding.status === 'due' && <span className="pill">due</span>}
      </td>
      <td>
        {finding.because}
        {finding.due && (
          <>
            {' '}
            <When due={finding.due} today={visit.today} />
          </>
        )}
        {finding.evidence.length > 0 && (
          <span className="soft small">
            {' '}
            Entry {finding.evidence.slice(0, 5).join(', ')}
            {finding.evidence.length > 5 ? ` and ${finding.evidence.length - 5} more` : ''} of your record.
          </span>
        )}
      </td>
      <td>
        {finding.work && (
          <a className="button quiet" href={finding.work.path}>
            {finding.work.label}
          </a>
        )}
      </td>
    </tr>
  );
}
