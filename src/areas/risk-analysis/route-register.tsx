import { nameOf } from '#program.ts';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import { isLevel, levels, levelWords, type Level } from './levels.ts';
import { register, type Register } from './register.ts';
import { LevelMark, riskPath, shortly } from './route-heat.tsx';
import type { Scenario } from './scenario.ts';
import { needs, needWords } from './words.ts';

export const routes = pageRoutes();

const title = 'What could happen';

routes.page('/risk-analysis/risks', (context, visit) => {
  const risks = register(visit.program, visit.today);
  const asked = {
    level: context.req.query('level') ?? '',
    need: context.req.query('need') ?? '',
    about: context.req.query('about') ?? '',
    likelihood: context.req.query('likelihood') ?? '',
    impact: context.req.query('impact') ?? '',
  };
  const filtered = Object.values(asked).some((value) => value !== '');
  const shown = risks.scenarios.filter(
    (scenario) =>
      (asked.level === '' || scenario.risk === asked.level) &&
      (asked.need === '' || scenario.need === asked.need) &&
      (asked.about === '' || scenario.concerns === asked.about) &&
      (asked.likelihood === '' || scenario.likelihood === asked.likelihood) &&
      (asked.impact === '' || scenario.impact === asked.impact),
  );
  return context.render(
    <>
      <p className="small soft">
        <a href="/risk-analysis">Risk analysis</a>
      </p>
      <h1>{title}</h1>
      <p className="soft">
        Each line is a way in which patient information could be seen, changed or lost here. It comes out of
        what you have and what you answered; you can change it, add to it, or reject it with a reason.{' '}
        <Cite citation="164.308(a)(1)(ii)(A)" />
      </p>
      <Filter asked={asked} risks={risks} visit={visit} />
      <div className="row">
        <a className="button" href="/risk-analysis/plan">
          Plan what helps most
        </a>
        {visit.may('risk-analysis.addScenario') && (
          <a className="button quiet" href="/risk-analysis/risks/new">
            Add a risk of your own
          </a>
        )}
      </div>
      <Lines shown={shown} risks={risks} filtered={filtered} cell={cellWords(asked)} />
      {!filtered && risks.rejected.length > 0 && <Rejected rejected={risks.rejected} visit={visit} />}
    </>,
    { title },
  );
});

/** The words for a cell of the heat map, where the address names one. */
function cellWords({ likelihood, impact }: { likelihood: string; impact: string }): string {
  return isLevel(likelihood) && isLevel(impact)
    ? `${levelWords[likelihood]} likelihood, ${levelWords[impact]} impact`
    : '';
}

type Asked = { readonly level: string; readonly need: string; readonly about: string };

function Filter({ asked, risks, visit }: { asked: Asked; risks: Register; visit: Visit }) {
  if (risks.scenarios.length === 0) return null;
  const about = [
    ...new Map(risks.scenarios.map(({ concerns, concernsName }) => [concerns, concernsName])),
  ].toSorted(([, a], [, b]) => a.localeCompare(b));
  const open = asked.level !== '' || asked.need !== '' || asked.about !== '';
  return (
    <details open={open}>
      <summary>Show only some</summary>
      <form method="get" action="/risk-analysis/risks">
        <div className="fields">
          <Filtering name="level" label="Risk" value={asked.level} all="Every level">
            {levels.toReversed().map((level) => [level, levelWords[level]] as const)}
          </Filtering>
          <Filtering name="need" label="What is next" value={asked.need} all="Everything">
            {needs.map((need) => [need, needWords[need]] as const)}
          </Filtering>
          <Filtering name="about" label="About" value={asked.about} all="Everything you have">
            {about.map(([id, name]) => [id, id === 'practice' ? nameOf(visit.program, id) : name] as const)}
          </Filtering>
        </div>
        <div className="row">
          <button className="quiet">Show these</button>
          {open && <a href="/risk-analysis/risks">Show all</a>}
        </div>
      </form>
    </details>
  );
}

type FilteringProps = {
  name: string;
  label: string;
  value: string;
  all: string;
  children: readonly (readonly [string, string])[];
};

function Filtering({ name, label, value, all, children }: FilteringProps) {
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name} defaultValue={value}>
        <option value="">{all}</option>
        {children.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

type LinesProps = {
  shown: readonly Scenario[];
  risks: Register;
  filtered: boolean;
  cell: string;
};

function Lines({ shown, risks, filtered, cell }: LinesProps) {
  if (risks.scenarios.length === 0)
    return (
      <Empty
        action={
          <a className="button" href="/inventory">
            List what you have
          </a>
        }
      >
        No risk is known yet: they come out of what you have, and nothing that holds patient information is
        listed.
      </Empty>
    );
  if (shown.length === 0)
    return (
      <Empty
        action={
          <a className="button quiet" href="/risk-analysis/risks">
            Show all {risks.scenarios.length}
          </a>
        }
      >
        No risk is like that.
      </Empty>
    );
  const byLevel = Map.groupBy(shown, ({ risk }) => risk);
  return (
    <>
      {filtered && (
        <p>
          {counted(shown.length, 'risk')} of {risks.scenarios.length}
          {cell && `: ${cell}`}. <a href="/risk-analysis/risks">Show all</a>
        </p>
      )}
      {[...byLevel].map(([level, scenarios]) => (
        <LevelSection
          key={level}
          level={level}
          scenarios={scenarios}
          folded={!filtered && (level === 'low' || level === 'very-low')}
        />
      ))}
    </>
  );
}

type LevelProps = { level: Level; scenarios: readonly Scenario[]; folded: boolean };

function LevelSection({ level, scenarios, folded }: LevelProps) {
  const table = (
    <div className="scroll stack">
      <table>
        <caption>
          {counted(scenarios.length, `risk at ${levelWords[level]}`, `risks at ${levelWords[level]}`)}
        </caption>
        <thead>
          <tr>
            <th scope="col">What could happen</th>
            <th scope="col">Risk</th>
            <th scope="col">Why it can happen here</th>
            <th scope="col">Next</th>
          </tr>
        </thead>
        <tbody>
          {scenarios.map((scenario) => (
            <tr key={scenario.id}>
              <th scope="row">
                <a href={riskPath(scenario.id)}>{scenario.title}</a>
                {scenario.own && <span className="pill">yours</span>}
              </th>
              <td>
                <LevelMark level={scenario.risk} />
                {scenario.rating && <span className="soft small"> set by you</span>}
              </td>
              <td className="soft">{shortly(scenario)}</td>
              <td>{needWords[scenario.need]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  return (
    <section>
      <h2>
        {levelWords[level]} <span className="soft">{scenarios.length}</span>
      </h2>
      {folded ? (
        <details>
          <summary>Kept under watch; open to see {scenarios.length === 1 ? 'it' : 'them'}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </section>
  );
}

function Rejected({ rejected, visit: { program } }: { rejected: readonly Scenario[]; visit: Visit }) {
  return (
    <section>
      <h2>Rejected</h2>
      <div className="scroll stack">
        <table>
          <caption>Left out of the analysis by a person, with the reason</caption>
          <thead>
            <tr>
              <th scope="col">What could happen</th>
              <th scope="col">Why it is left out</th>
              <th scope="col">By</th>
            </tr>
          </thead>
          <tbody>
            {rejected.map(({ id, title: name, rejected: why }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={riskPath(id)}>{name}</a>
                </th>
                <td>{why?.reason}</td>
                <td>{why && nameOf(program, why.by)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
