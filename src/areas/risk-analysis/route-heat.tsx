import { levels, levelWords, type Level } from './levels.ts';
import { heatMap, type Register } from './register.ts';
import type { Scenario } from './scenario.ts';

/** A level of risk: its word on its shade. */
export function LevelMark({ level }: { level: Level }) {
  return <span className={`level level-${level}`}>{levelWords[level]}</span>;
}

/** The address of a risk's page. */
export function riskPath(id: string): string {
  return `/risk-analysis/risks/${id}`;
}

/** What makes a risk possible, short enough for a line of a table. */
export function shortly({ vulnerability, own }: Pick<Scenario, 'vulnerability' | 'own'>): string {
  const [first = '', ...others] = vulnerability.split('; ');
  if (own || others.length === 0 || vulnerability.length <= 90) return vulnerability;
  return `${first}; and ${others.length} more.`;
}

/** How likely against how bad: each cell tells how many risks lie there and at which level, and leads to them. */
export function HeatMap({ register }: { register: Pick<Register, 'scenarios'> }) {
  return (
    <div className="scroll">
      <table className="heat">
        <caption>How many risks, by how likely (down) and how bad (across)</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">Likelihood</span>
            </th>
            {levels.map((impact) => (
              <th scope="col" key={impact}>
                {levelWords[impact]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heatMap(register).map((cells) => (
            <tr key={cells[0]?.likelihood}>
              <th scope="row">{cells[0] && levelWords[cells[0].likelihood]}</th>
              {cells.map(({ likelihood, impact, risk, ids }) => (
                <td key={impact} className={`level-${risk}`}>
                  {ids.length > 0 && (
                    <>
                      <a href={`/risk-analysis/risks?likelihood=${likelihood}&impact=${impact}`}>
                        {ids.length}
                      </a>
                      <br />
                    </>
                  )}
                  <small>{levelWords[risk]}</small>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
