import { longDate } from '#calendar.ts';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import { policyAreas } from '#texts/policies/policy.ts';
import { nextStep, stateLabel } from './next-step.ts';
import { readers } from './reading.ts';
import { shelf } from './shelf.ts';
import type { Shelved } from './shelf.ts';
import { areaTitle, policyAreaWords } from './words.ts';

export const routes = pageRoutes();

/** What the list can be narrowed to. */
const views: Readonly<Record<string, { readonly label: string; readonly takes: (one: Shelved) => boolean }>> =
  {
    apply: { label: 'All that apply', takes: ({ applies, inEffect }) => applies || inEffect !== undefined },
    open: {
      label: 'To do',
      takes: (one) =>
        (one.applies && one.inEffect === undefined && one.coming === undefined) ||
        one.state === 'not-true' ||
        one.state === 'review-due' ||
        (one.record?.draft !== undefined && one.applies),
    },
    effect: { label: 'In effect', takes: ({ inEffect }) => inEffect !== undefined },
    not: { label: 'Do not apply', takes: ({ applies, inEffect }) => !applies && inEffect === undefined },
  };

routes.page('/policies', (context, visit) => {
  const { program, today } = visit;
  const all = shelf(program, today);
  const chosen = context.req.query('show') ?? '';
  const view = Object.hasOwn(views, chosen) ? chosen : 'apply';
  const shown = all.filter((one) => views[view]?.takes(one));
  const groups = [...policyAreas, 'other'].map((area) => ({
    area,
    policies: shown.filter((one) =>
      area === 'other' ? !(policyAreas as readonly string[]).includes(one.area) : one.area === area,
    ),
  }));
  return context.render(
    <>
      <h1>Policies</h1>
      <p>
        The law asks you for written policies and procedures that fit your practice, and that those who follow
        them can read. <Cite citation="164.316(a)" /> <Cite citation="164.316(b)(1)" />{' '}
        <Cite citation="164.530(i)(1)" />
      </p>
      <Progress visit={visit} all={all} />
      <nav aria-label="Which policies">
        <ul className="tabs">
          {Object.entries(views).map(([key, { label, takes }]) => (
            <li key={key}>
              <a
                href={key === 'apply' ? '/policies' : `/policies?show=${key}`}
                aria-current={key === view ? 'page' : undefined}
              >
                {label} ({all.filter(takes).length})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shown.length === 0 && (
        <Empty>
          {view === 'open' ? 'Nothing is left to do here.' : 'None of your policies is in this list.'}
        </Empty>
      )}
      {groups.map(({ area, policies }) =>
        policies.length === 0 ? null : (
          <section key={area}>
            <h2>{areaTitle(area)}</h2>
            {Object.hasOwn(policyAreaWords, area) && (
              <p className="soft">{policyAreaWords[area as keyof typeof policyAreaWords].about}</p>
            )}
            <List policies={policies} area={area} />
          </section>
        ),
      )}
      <section>
        <h2>More</h2>
        <div className="row">
          {visit.may('policies.draft') && (
            <a className="button quiet" href="/policies/new">
              Write one of your own
            </a>
          )}
          <a href="/policies/values">Your numbers</a>
          <a href="/policies/readers">Who has read what</a>
          <a href="/policies/manual">The whole manual</a>
        </div>
      </section>
    </>,
    { title: 'Policies' },
  );
});

function Progress({ visit, all }: { visit: Visit; all: readonly Shelved[] }) {
  const { program, today } = visit;
  const applying = all.filter(({ applies }) => applies);
  const done = applying.filter(({ inEffect }) => inEffect !== undefined).length;
  const open = readers(program, today).reduce((sum, { owed }) => sum + owed.length, 0);
  const step = nextStep(program, today, visit.may('policies.approve'));
  return (
    <section className="card" aria-labelledby="progress">
      <h2 id="progress">
        {done} of {counted(applying.length, 'policy', 'policies')} in effect
      </h2>
      <progress max={Math.max(1, applying.length)} value={done} aria-labelledby="progress" />
      {step ? (
        <>
          <p>
            <b>{step.title}</b> {step.because}
          </p>
          <div className="row">
            <a className="button" href={step.path}>
              {step.label}
            </a>
            {step.minutes !== undefined && <span className="soft small">{about(step.minutes)}</span>}
          </div>
        </>
      ) : (
        <p>
          {open > 0
            ? `Everything is written and true. ${counted(open, 'text is', 'texts are')} still to be read and signed.`
            : 'Everything is written, true, and read by those it concerns.'}{' '}
          <a href={open > 0 ? '/policies/readers' : '/policies/manual'}>
            {open > 0 ? 'See who' : 'Download the manual'}
          </a>
        </p>
      )}
    </section>
  );
}

/** How long something takes: `About 4 minutes`, `About 4 hours`. */
function about(minutes: number): string {
  return `About ${minutes > 90 ? counted(Math.round(minutes / 60), 'hour') : counted(minutes, 'minute')}`;
}

function List({ policies, area }: { policies: readonly Shelved[]; area: string }) {
  return (
    <div className="scroll stack">
      <table>
        <caption className="unseen">{areaTitle(area)}</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Policy</th>
            <th scope="col">Where it stands</th>
          </tr>
        </thead>
        <tbody>
          {policies.map((one) => (
            <tr key={one.id}>
              <td className="nowrap soft">{one.number === '' ? 'Own' : one.number}</td>
              <th scope="row">
                <a href={`/policies/${one.id}`}>{one.title}</a>
                {!one.applies && <p className="soft small">{one.because}</p>}
                {one.notTrue[0] !== undefined && <p className="small">{one.notTrue[0]}</p>}
              </th>
              <td data-label="Where it stands">
                <span className="pill">{stateLabel(one)}</span>
                <span className="soft small"> {standing(one)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is known beside the state: version and days. */
function standing({ inEffect, coming, record, reviewBy }: Shelved): string {
  return [
    inEffect && `version ${inEffect.version}, since ${longDate(inEffect.effective)}`,
    coming && `version ${coming.version} from ${longDate(coming.effective)}`,
    record?.draft && inEffect && 'a draft is being worked on',
    inEffect && reviewBy !== undefined && `review by ${longDate(reviewBy)}`,
  ]
    .filter((part) => typeof part === 'string')
    .join('; ');
}
