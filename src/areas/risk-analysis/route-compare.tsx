import { longDate } from '#calendar.ts';
import { NotHere, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import { changeCounts, compareAnalyses } from './compare.ts';
import type { RiskChange } from './compare.ts';
import { LevelMark } from './route-heat.tsx';
import type { AnalysisRecord } from './view.ts';

export const routes = pageRoutes();

/** What each kind of change is called, and what it means where there is none of it. */
const kinds: readonly { what: RiskChange['what']; title: string; none: string }[] = [
  { what: 'worse', title: 'Worse', none: 'No risk rose.' },
  { what: 'new', title: 'New', none: 'No risk is new.' },
  { what: 'better', title: 'Better', none: 'No risk went down.' },
  { what: 'gone', title: 'Gone', none: 'No risk went away.' },
];

routes.page('/risk-analysis/compare', (context, visit) => {
  const signed = [...visit.program.analyses.values()];
  const [earlier, later] = chosen(context, signed);
  return context.render(
    <>
      <h1>One analysis against the next</h1>
      <p>
        The law asks you to review your measures and to keep the analysis up to date as things change. What
        went up, what went down, and why, is how you see whether it worked. <Cite citation="164.308(a)(8)" />{' '}
        <Cite citation="164.316(b)(2)(iii)" />
      </p>
      {earlier && later ? (
        <>
          <Choice signed={signed} earlier={earlier} later={later} />
          <Compared visit={visit} earlier={earlier} later={later} />
        </>
      ) : (
        <Empty
          action={
            <a className="button quiet" href="/risk-analysis">
              Open the risk analysis
            </a>
          }
        >
          {signed.length === 0
            ? 'No version is signed yet. With the second one, you see here what became of each risk.'
            : 'One version is signed. Once you sign the next, you see here what became of each risk.'}
        </Empty>
      )}
    </>,
    { title: 'One analysis against the next' },
  );
});

/** The two versions that the address names; without names, the last two that are signed. */
function chosen(
  context: PageContext,
  signed: readonly AnalysisRecord[],
): readonly [AnalysisRecord, AnalysisRecord] | readonly [] {
  const asked = (name: 'from' | 'to', otherwise: AnalysisRecord | undefined) => {
    const text = context.req.query(name);
    if (text === undefined) return otherwise;
    const found = /^\d{1,6}$/.test(text) && signed.find(({ version }) => version === Number(text));
    if (!found) throw new NotHere();
    return found;
  };
  const to = asked('to', signed.at(-1));
  const from = asked('from', to && signed.findLast(({ version }) => version < to.version));
  if (!from || !to || from === to) return [];
  return from.version < to.version ? [from, to] : [to, from];
}

function Choice({
  signed,
  earlier,
  later,
}: {
  signed: readonly AnalysisRecord[];
  earlier: AnalysisRecord;
  later: AnalysisRecord;
}) {
  const select = (name: 'from' | 'to', label: string, chosen: AnalysisRecord) => (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen.version}>
        {signed.map(({ version, on }) => (
          <option key={version} value={version}>
            Version {version}, {longDate(on)}
          </option>
        ))}
      </select>
    </div>
  );
  if (signed.length === 2)
    return (
      <p className="soft">
        Version {earlier.version} of {longDate(earlier.on)} against version {later.version} of{' '}
        {longDate(later.on)}.
      </p>
    );
  return (
    <form method="get">
      <div className="fields">
        {select('from', 'From', earlier)}
        {select('to', 'To', later)}
      </div>
      <div className="row">
        <button className="quiet">Compare these two</button>
      </div>
    </form>
  );
}

function Compared({
  visit,
  earlier,
  later,
}: {
  visit: Visit;
  earlier: AnalysisRecord;
  later: AnalysisRecord;
}) {
  const changes = compareAnalyses(visit.program, earlier, later);
  const counts = changeCounts(changes);
  return (
    <>
      <p>
        <b>
          {counted(counts.worse, 'risk')} worse, {counts.new} new, {counts.better} better, {counts.gone} gone.
        </b>{' '}
        {counts.same} stayed at {counts.same === 1 ? 'its' : 'their'} level.
      </p>
      {kinds.map(({ what, title, none }) => (
        <Kind
          key={what}
          title={title}
          none={none}
          changes={changes.filter((change) => change.what === what)}
        />
      ))}
      <p className="soft small">
        Both versions are compared as they were signed. A risk counts as the same where it is the same threat
        to the same thing.
      </p>
    </>
  );
}

function Kind({ title, none, changes }: { title: string; none: string; changes: readonly RiskChange[] }) {
  if (changes.length === 0)
    return (
      <section>
        <h2>{title}</h2>
        <p className="soft">{none}</p>
      </section>
    );
  return (
    <section>
      <h2>
        {title} ({changes.length})
      </h2>
      <div className="scroll stack">
        <table>
          <caption>The highest first</caption>
          <thead>
            <tr>
              <th scope="col">What could happen</th>
              <th scope="col">Before</th>
              <th scope="col">Now</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ id, title, concernsName, before, after, why }) => (
              <tr key={id}>
                <th scope="row">
                  {title}
                  {!title.includes(concernsName) && <small className="soft"> {concernsName}</small>}
                </th>
                <td data-label="Before">{before ? <LevelMark level={before} /> : 'not there'}</td>
                <td data-label="Now">{after ? <LevelMark level={after} /> : 'not there'}</td>
                <td>
                  {why.map((sentence) => (
                    <p key={sentence} className="small">
                      {sentence}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
