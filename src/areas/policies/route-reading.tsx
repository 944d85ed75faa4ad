import { longDate } from '#calendar.ts';
import { concerns } from '#duties.ts';
import { nameOf, todayOf } from '#program.ts';
import { policyAreas } from '#texts/policies/policy.ts';
import { telling } from '#told/telling.ts';
import { redline } from '#written/redline.ts';
import { ErrorSummary, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { RedlineView, WrittenView } from '#ui/written.tsx';
import { Empty, When } from '#ui/words.tsx';
import { sign } from './decide-sign.ts';
import { owed, readable } from './reading.ts';
import type { Owed } from './reading.ts';
import type { PolicyRecord, PolicyVersion } from './view.ts';
import { versionInEffect } from './view.ts';
import { areaTitle, readingStatement } from './words.ts';

export const routes = pageRoutes();

/** What a person still has to read, for the page of everybody’s own reading. */
export function owedTo({ program, person, today }: Visit): readonly Owed[] {
  return owed(program, today).get(person.id) ?? [];
}

/** Every policy in effect, for whoever works here: at hand, signed or not (164.316(b)(2)(ii)). */
routes.page('/mine/policies', (context, visit) => {
  const { program, person, today } = visit;
  const open = new Map(owedTo(visit).map((one) => [one.policy, one]));
  const all = [...program.policies.values()].flatMap((record) => {
    const version = versionInEffect(record, today);
    return version ? [{ record, version }] : [];
  });
  const mine = all.filter(({ version }) => concerns(program, version.audience, person, today));
  const others = all.filter((one) => !mine.includes(one));
  const line = ({ record, version }: (typeof all)[number]) => {
    const one = open.get(record.id);
    return (
      <li key={record.id}>
        <a href={`/mine/policies/${record.id}`}>{version.title}</a>{' '}
        {one ? (
          <When due={one.due} today={today} />
        ) : (
          <span className="soft small">{signedWords(record, visit)}</span>
        )}
      </li>
    );
  };
  return context.render(
    <>
      <p className="small">
        <a href="/mine">Your reading</a>
      </p>
      <h1>Our policies</h1>
      <p>Everything that holds here, at hand whenever you need it.</p>
      {all.length === 0 && <Empty>No policy is in effect yet.</Empty>}
      {[...policyAreas, 'other'].map((area) => {
        const policies = mine.filter(({ version }) =>
          area === 'other'
            ? !(policyAreas as readonly string[]).includes(version.area)
            : version.area === area,
        );
        return policies.length === 0 ? null : (
          <section key={area}>
            <h2>{areaTitle(area)}</h2>
            <ul className="plain">{policies.map(line)}</ul>
          </section>
        );
      })}
      {others.length > 0 && (
        <details>
          <summary>For other kinds of work ({others.length})</summary>
          <ul className="plain">{others.map(line)}</ul>
        </details>
      )}
    </>,
    { title: 'Our policies' },
  );
});

function signedWords({ signatures }: PolicyRecord, { program, person }: Visit): string {
  const last = signatures.findLast((signature) => signature.person === person.id);
  return last ? `you signed on ${longDate(todayOf(program, last.at))}` : '';
}

const path = '/mine/policies/:id';

routes.page(path, (context, visit) => shown(context, visit, []));

routes.action(path, async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, sign, { ...form, id });
  if ('refusals' in outcome)
    // What came in between is on record by now: the page shows it.
    return shown(context, { ...visit, program: await visit.practice.program() }, outcome.refusals);
  return accepted(context, '/mine', outcome, 'policy-signed');
});

/** The version that the address asks for, else the first that is owed, else the one in effect. */
function chosen(context: PageContext, visit: Visit, record: PolicyRecord): PolicyVersion | undefined {
  const open = readable(record, visit.today);
  const asked = open.find(({ version }) => String(version) === context.req.query('version'));
  const due = owedTo(visit).find(({ policy }) => policy === record.id);
  return asked ?? open.find(({ version }) => version === due?.version) ?? open[0];
}

function shown(context: PageContext, visit: Visit, refusals: Refusals) {
  const { program, person, today } = visit;
  const record = program.policies.get(parameter(context, 'id'));
  // A draft is nobody's to read here.
  if (!record || record.versions.length === 0) throw new NotHere();
  const version = chosen(context, visit, record);
  const title = (version ?? record.versions.at(-1))?.title ?? '';
  if (!version)
    return context.render(
      <>
        <p className="small">
          <a href="/mine">Your reading</a>
        </p>
        <h1>{title}</h1>
        <ErrorSummary refusals={refusals} title="Nothing was signed" />
        <p className="callout">
          This policy is no longer in effect
          {record.retired && ` since ${longDate(record.retired.on)}`}. There is nothing to sign.{' '}
          {signedWords(record, visit)}
        </p>
        <p>
          <a className="button" href="/mine">
            Back to your reading
          </a>
        </p>
      </>,
      { title, status: refusals.length > 0 ? 422 : 200 },
    );
  const due = owedTo(visit).find((one) => one.policy === record.id && one.version === version.version);
  const signed = record.signatures.find(
    (signature) => signature.person === person.id && signature.version === version.version,
  );
  const known = record.versions.findLast(
    (earlier) =>
      earlier.version < version.version &&
      record.signatures.some(
        (signature) => signature.person === person.id && signature.version === earlier.version,
      ),
  );
  const onlyChanges = known !== undefined && context.req.query('show') === 'changes';
  const here = `/mine/policies/${record.id}`;
  return context.render(
    <>
      <p className="small">
        <a href="/mine">Your reading</a>
      </p>
      <h1>{title}</h1>
      <p className="soft">
        {version.library} Version {version.version}, in effect {version.effective > today ? 'from' : 'since'}{' '}
        {longDate(version.effective)}, approved by {nameOf(program, version.approver)}.{' '}
        {due && <When due={due.due} today={today} />}
      </p>
      <ErrorSummary refusals={refusals} title="Nothing was signed" />
      {known && (
        <aside className="callout">
          <p>
            <b>What changed since you signed version {known.version}:</b> {version.changes}{' '}
            <a href={onlyChanges ? here : `${here}?show=changes`}>
              {onlyChanges ? 'Read the whole text' : 'See it word by word'}
            </a>
          </p>
        </aside>
      )}
      <article>
        {onlyChanges ? (
          <RedlineView redlined={redline(known.text, version.text)} />
        ) : (
          <WrittenView written={version.text} />
        )}
      </article>
      {signed ? (
        <p className="callout">
          You signed this version on {longDate(todayOf(program, signed.at))}.{' '}
          <a href="/mine">Back to your reading</a>
        </p>
      ) : (
        <form method="post" action={here} className="ask card">
          <h2>Sign</h2>
          <p>
            Is anything not clear? Ask {telling(program, today).told.reachPrivacy()} before you sign. Nobody
            is punished for asking.
          </p>
          <Hidden name="version" value={version.version} />
          <Hidden name="person" value={person.id} />
          <div className={refusals.some(({ field }) => field === 'read') ? 'field wrong' : 'field'}>
            <label className="choice" htmlFor="field-read">
              <input type="checkbox" id="field-read" name="read" value="yes" /> {readingStatement}
            </label>
          </div>
          <button>Sign as {person.name}</button>
          <p className="soft small">
            Your name and this moment go on record. <cite>164.316(b)(2)(ii)</cite> <cite>164.530(b)(1)</cite>
          </p>
        </form>
      )}
    </>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}
