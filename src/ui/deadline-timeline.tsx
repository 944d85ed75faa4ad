import type { Day } from '#calendar.ts';
import { daysBetween, longDate } from '#calendar.ts';
import type { Refusal } from '#decision.ts';
import { mayOpen } from '#page-permission.ts';
import type { Visit } from './visit.ts';
import { Cite, counted } from './words.tsx';

/** One line: what, by when, and why. */
type Line = {
  readonly what: string;
  readonly by: Day | null;
  readonly because: string;
  readonly citation?: string;
  readonly statute?: string;
  readonly confidence?: 'high' | 'medium' | 'low';
};

/** The dates as a table, with the days left and the arithmetic. */
export function Timeline({
  lines,
  caption,
  visit,
}: {
  lines: readonly Line[];
  caption: string;
  visit: Visit;
}) {
  return (
    <div className="scroll stack">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">By</th>
            <th scope="col">What, and why then</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <th scope="row">
                {line.by === null ? (
                  'Without unreasonable delay; no number'
                ) : (
                  <>
                    <span className="nowrap">{longDate(line.by)}</span>
                    <br />
                    <Left by={line.by} today={visit.today} />
                  </>
                )}
              </th>
              <td>
                <b>{line.what}</b> <Source line={line} visit={visit} />
                <br />
                {line.because}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How far a last day is. Whether it was kept is not known here, so one that has passed is not called late. */
function Left({ by, today }: { by: Day; today: Day }) {
  const days = daysBetween(today, by);
  const [words, tone] =
    days < 0
      ? [`${counted(-days, 'day')} ago`, 'late']
      : days === 0
        ? ['today', 'soon']
        : [`${counted(days, 'day')} left`, days <= 14 ? 'soon' : ''];
  return <span className={`when ${tone}`}>{words}</span>;
}

/** Where a date comes from, and how sure that is. */
function Source({ line: { citation, statute, confidence }, visit }: { line: Line; visit: Visit }) {
  if (citation !== undefined)
    return mayOpen('/posture/:citation', visit.roles) ? (
      <Cite citation={citation} />
    ) : (
      <cite>{citation}</cite>
    );
  return (
    <span className="small soft">
      State law
      {confidence === undefined || confidence === 'high'
        ? ', high confidence'
        : `, ${confidence} confidence: verify at source`}
      {statute === 'none on file' && ' (none on file)'}
    </span>
  );
}

/** The two calculators, as tabs. */
export function CalculatorTabs({ here }: { here: '/deadlines' | '/deadlines/requests' }) {
  const tabs = [
    { path: '/deadlines', label: 'A breach' },
    { path: '/deadlines/requests', label: 'A patient’s request' },
  ];
  return (
    <ul className="tabs">
      {tabs.map(({ path, label }) => (
        <li key={path}>
          <a href={path} aria-current={path === here ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What was wrong with what was asked: nothing is recorded here in any case. */
export function NoDate({ refusals }: { refusals: readonly Refusal[] }) {
  if (refusals.length === 0) return null;
  return (
    <div className="errors" role="alert" tabIndex={-1} id="errors">
      <h2>No date yet</h2>
      <ul>
        {refusals.map(({ because, citation, field }, index) => (
          <li key={index}>
            {field ? <a href={`#field-${field}`}>{because}</a> : because}{' '}
            {citation && <cite>{citation}</cite>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The sentences that belong to no single date. */
export function Remarks({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
