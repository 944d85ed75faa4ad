import { longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import { posture, tally } from '#posture/posture.ts';
import type { ProvisionStanding } from '#posture/posture.ts';
import { notAskedYet } from '#posture/unanswered.ts';
import { ruleOf, rules, sections } from '#regulation/index.ts';
import type { Rule, Section } from '#regulation/index.ts';
import { sectionOf } from '#regulation/citation.ts';
import { PostureBars, barOf } from './posture-bars.tsx';
import { judged } from './judged.ts';
import { pageRoutes } from './page.ts';
import { ProvisionLine } from './provision-lines.tsx';
import { FindingMark, Mark, counted, ruleAddress } from './words.tsx';

export const routes = pageRoutes();

/** The address of the posture of a rule, for the day that is judged. */
function address(rule: Rule['id'], on: string | undefined, known: string | undefined): string {
  const query = new URLSearchParams({
    ...(rule !== 'security' && { rule }),
    ...(on !== undefined && { on }),
    ...(known !== undefined && { known }),
  }).toString();
  return query === '' ? '/posture' : `/posture?${query}`;
}

routes.page('/posture', async (context, visit) => {
  const { on, known, program } = await judged(context, visit);
  const rule = rules.find(({ id }) => id === context.req.query('rule')) ?? rules[0]!;
  const all = posture(program, on);
  const standings = all.filter(({ provision }) => ruleOf(provision.citation) === rule.id);
  const bySection = sections
    .map((section) => ({
      ...section,
      held: standings.filter(({ provision }) => sectionOf(provision.citation) === section.citation),
    }))
    .filter(({ held }) => held.length > 0);
  const asked = bySection.filter(({ held }) => held.some((one) => one.asked));
  const silent = standings.filter((one) => !one.asked);
  const day = on === visit.today ? undefined : on;
  return context.render(
    <>
      <h1>What you can show</h1>
      <ul className="tabs">
        {rules.map(({ id, title }) => (
          <li key={id}>
            <a href={address(id, day, known)} aria-current={id === rule.id ? 'page' : undefined}>
              {title.replace(/ Rule$/, '')}
            </a>
          </li>
        ))}
      </ul>
      <p>
        {counted(standings.length, 'duty', 'duties')} of the {rule.title} (45 CFR {rule.where}), judged for{' '}
        {longDate(on)}
        {known === undefined
          ? '.'
          : `, from what was on record by ${longDate(known)}. What was recorded later is left out.`}
      </p>
      <Counts standings={standings} />
      {silent.length > 0 && <NotAsked standings={standings} silent={silent} />}
      {asked.length > 0 && (
        <div className="figure">
          <PostureBars bars={asked.map(({ title, short, held }) => barOf(short ?? title, held))} />
        </div>
      )}
      <details>
        <summary>What the three words mean</summary>
        <p>
          <b>Shown</b>: there is a document, a log or a measured fact that you could hand over. <b>Said</b>:
          somebody answered, and nothing but the answer stands behind it yet. <b>Missing</b>: not in place, or
          nobody knows yet; the sentence beside it says which.
        </p>
      </details>
      <AnotherDay on={on} known={known} rule={rule} />
      {asked.map(({ citation, title, held }) => (
        <section key={citation}>
          <h2>
            {title}{' '}
            <cite>
              <a href={ruleAddress(citation)}>{citation}</a>
            </cite>
          </h2>
          <Standings
            caption={`What is shown, said and missing for ${citation}`}
            standings={held.filter((one) => one.asked)}
          />
        </section>
      ))}
      {silent.length > 0 && (
        <Silent
          sections={bySection
            .map((section) => ({ ...section, held: section.held.filter((one) => !one.asked) }))
            .filter(({ held }) => held.length > 0)}
        />
      )}
    </>,
    { title: 'What you can show' },
  );
});

function Counts({ standings }: { standings: readonly ProvisionStanding[] }) {
  const counts = tally(standings);
  return (
    <p className="row small">
      <Mark word="shown">shown {counts.shown}</Mark>
      <Mark word="said">said {counts.said}</Mark>
      <Mark word="missing">missing {counts.missing}</Mark>
      {counts['not applicable'] > 0 && (
        <Mark word="not applicable">not applicable {counts['not applicable']}</Mark>
      )}
    </p>
  );
}

/** Why so much is missing: what the program asks about, it can show; the rest is for the practice to keep. */
function NotAsked({
  standings,
  silent,
}: {
  standings: readonly ProvisionStanding[];
  silent: readonly ProvisionStanding[];
}) {
  return (
    <div className="callout">
      <p>
        {silent.length === standings.length
          ? 'Diligence does not ask about this rule yet'
          : `Diligence does not ask about ${silent.length} of these ${standings.length} yet`}
        , so they read missing here, whatever you have. The law binds you all the same. Below stands what each
        asks, and what to keep as proof.
      </p>
    </div>
  );
}

function AnotherDay({ on, known, rule }: { on: Day; known: Day | undefined; rule: Rule }) {
  return (
    <details>
      <summary>Judge another day</summary>
      <form method="get" className="ask">
        {rule.id !== 'security' && <input type="hidden" name="rule" value={rule.id} />}
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
  );
}

function Standings({ caption, standings }: { caption: string; standings: readonly ProvisionStanding[] }) {
  if (standings.length === 0) return null;
  return (
    <div className="scroll stack">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">What the law asks</th>
            <th scope="col">Yours</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {standings.map((standing) => (
            <Row key={standing.provision.citation} standing={standing} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ standing: { provision, finding, findings } }: { standing: ProvisionStanding }) {
  return (
    <tr>
      <th scope="row">
        <a href={ruleAddress(provision.citation)}>{provision.title}</a>
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

/** What is not asked about yet, section by section: how much, what to keep, and behind it what each asks. */
function Silent({
  sections: silent,
}: {
  sections: readonly (Section & { readonly held: readonly ProvisionStanding[] })[];
}) {
  return (
    <section>
      <h2>Not asked about yet</h2>
      <div className="scroll stack">
        <table>
          <caption>These read missing until Diligence asks about them</caption>
          <thead>
            <tr>
              <th scope="col">Section</th>
              <th scope="col">Yours</th>
              <th scope="col">Keep as proof meanwhile</th>
            </tr>
          </thead>
          <tbody>
            {silent.map(({ citation, title, held }) => (
              <tr key={citation}>
                <th scope="row">
                  <a href={ruleAddress(citation)}>{title}</a>
                  <br />
                  <cite>{citation}</cite>
                </th>
                <td>
                  <Mark word="missing">missing {held.length}</Mark>
                </td>
                <td>
                  {held[0]?.finding.because.replace(notAskedYet, '')}
                  <details>
                    <summary>{held.length === 1 ? 'What it asks' : `What these ${held.length} ask`}</summary>
                    <ul>
                      {held.map(({ provision }) => (
                        <ProvisionLine key={provision.citation} provision={provision} />
                      ))}
                    </ul>
                  </details>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
