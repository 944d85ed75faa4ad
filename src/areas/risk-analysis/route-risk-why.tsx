import { longDate } from '#calendar.ts';
import { nameOf, todayOf } from '#program.ts';
import { PRACTICE } from '#phi.ts';
import { Hidden, Select, TextArea } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import {
  harmScale,
  impactScale,
  initiationScale,
  levelWords,
  occurrenceScale,
  type Scale,
} from './levels.ts';
import { LevelMark, riskPath } from './route-heat.tsx';
import type { Posted } from './route-risk.tsx';
import type { Scenario } from './scenario.ts';
import { levelOptions, weightWords } from './words.ts';

type Part = { readonly visit: Visit; readonly scenario: Scenario };

/** How the level of risk came about, table by table, and the form that changes it. */
export function Levels({ visit, scenario, posted }: Part & { posted: Posted }) {
  const first = scenario.source === 'adversarial' ? initiationScale : occurrenceScale;
  const { rating } = scenario;
  return (
    <section>
      <h2>How the level came about</h2>
      <div className="scroll stack">
        <table>
          <caption>Levels are looked up in the tables of NIST SP 800-30 revision 1, never multiplied</caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Level</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            <Line
              scale={first}
              level={scenario.initiation}
              why={scenario.initiationWhy}
              set={rating?.initiation !== undefined}
            />
            <Line
              scale={harmScale}
              level={scenario.harm}
              why={scenario.harmWhy}
              set={rating?.harm !== undefined}
            />
            <tr>
              <th scope="row">
                Likelihood overall <cite>table G-5</cite>
              </th>
              <td>
                <LevelMark level={scenario.likelihood} />
              </td>
              <td>
                {levelWords[scenario.initiation]} and {levelWords[scenario.harm]} give{' '}
                {levelWords[scenario.likelihood]}.
              </td>
            </tr>
            <Line
              scale={impactScale}
              level={scenario.impact}
              why={scenario.impactWhy}
              set={rating?.impact !== undefined}
            />
            <tr>
              <th scope="row">
                Risk <cite>table I-2</cite>
              </th>
              <td>
                <LevelMark level={scenario.risk} />
              </td>
              <td>
                {levelWords[scenario.likelihood]} likelihood and {levelWords[scenario.impact]} impact give{' '}
                {levelWords[scenario.risk]}.
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      {rating && (
        <p>
          <b>Set by {nameOf(visit.program, rating.by)}</b> on {longDate(todayOf(visit.program, rating.at))}:{' '}
          {rating.reason}
        </p>
      )}
      {posted.doing === 'levels' && visit.may('risk-analysis.rateScenario') ? (
        <LevelForm scenario={scenario} posted={posted} />
      ) : (
        <div className="row">
          {visit.may('risk-analysis.rateScenario') && !scenario.rejected && (
            <a className="button quiet" href={`${riskPath(scenario.id)}?do=levels#levels`}>
              Change the levels
            </a>
          )}
          {rating && visit.may('risk-analysis.withdrawRating') && (
            <form method="post" action={`${riskPath(scenario.id)}/derived-levels`}>
              <Hidden name="seen" value={scenario.revision} />
              <button className="quiet">Go back to the derived levels</button>
            </form>
          )}
        </div>
      )}
    </section>
  );
}

type LineProps = {
  readonly scale: Scale;
  readonly level: Scenario['harm'];
  readonly why: string;
  readonly set: boolean;
};

function Line({ scale, level, why, set }: LineProps) {
  return (
    <tr>
      <th scope="row">
        {scale.title} <cite>table {scale.table}</cite>
      </th>
      <td>
        <LevelMark level={level} />
      </td>
      <td>
        {set ? 'Set by a person, see below. ' : `${why} `}
        <span className="soft small">{scale.meaning[level]}</span>
      </td>
    </tr>
  );
}

function LevelForm({ scenario, posted }: { scenario: Scenario; posted: Posted }) {
  const { form, refusals = [] } = posted;
  const first = scenario.source === 'adversarial' ? initiationScale : occurrenceScale;
  const value = (field: 'initiation' | 'harm' | 'impact') =>
    form ? text(form, field) : (scenario.rating?.[field] ?? '');
  const line = (field: 'initiation' | 'harm' | 'impact', scale: Scale) => (
    <>
      <Select
        name={field}
        label={`${scale.title} (table ${scale.table})`}
        value={value(field)}
        options={levelOptions()}
        empty={`As derived: ${levelWords[scenario.derived[field]]}`}
        refusals={refusals}
      />
      <details>
        <summary>What the levels of {scale.table} mean</summary>
        <ul className="small">
          {levelOptions(scale.meaning).map(({ value: level, label, note }) => (
            <li key={level}>
              <b>{label}.</b> {note}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
  return (
    <form id="levels" method="post" action={`${riskPath(scenario.id)}/levels`} className="ask card">
      <h3>Change the levels</h3>
      <p className="soft small">
        You know your practice better than a table does. What you set here stands, with your name and reason,
        and the derived levels stay beside it.
      </p>
      <Hidden name="seen" value={form ? text(form, 'seen') : scenario.revision} />
      {line('initiation', first)}
      {line('harm', harmScale)}
      {line('impact', impactScale)}
      <TextArea
        name="reason"
        label="Why?"
        value={form ? text(form, 'reason') : (scenario.rating?.reason ?? '')}
        refusals={refusals}
      />
      <div className="row">
        <button>Set these levels</button>
        <a href={riskPath(scenario.id)}>Leave as it is</a>
      </div>
    </form>
  );
}

/** The measures that count in a risk, and how each stands. */
export function Controls({ visit, scenario }: Part) {
  if (scenario.controls.length === 0) return null;
  return (
    <section>
      <h2>What stands in its way</h2>
      <div className="scroll stack">
        <table>
          <caption>Measures that decide come first; without one of them the others only help</caption>
          <thead>
            <tr>
              <th scope="col">How it stands</th>
              <th scope="col">How we know</th>
            </tr>
          </thead>
          <tbody>
            {scenario.controls.map(({ id, subject, weight, sentence, because, evidence }) => (
              <tr key={`${id}-${subject}`}>
                <th scope="row">
                  {sentence}{' '}
                  <span className="soft small">
                    {subject !== PRACTICE && `${nameOf(visit.program, subject)}, `}
                    {weightWords[weight]}
                  </span>
                </th>
                <td className="soft">
                  {because}
                  {evidence.length > 0 && <span className="small"> Entry {evidence.join(', ')}.</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What others reported, beside the words: it orders, and never sets a likelihood. */
export function Evidence({ scenario }: { scenario: Scenario }) {
  if (scenario.evidence === '') return null;
  return (
    <section>
      <h2>What others reported</h2>
      <p>{scenario.evidence}</p>
      {scenario.portal && (
        <p className="soft small">
          {scenario.portal.caveat} <Source words={scenario.portal.source} />
        </p>
      )}
    </section>
  );
}

/** Where a count comes from, with the address as a link instead of in full. */
function Source({ words }: { words: string }) {
  const [all, address] = /\s*\((https:[^)\s]+)\)/.exec(words) ?? [];
  if (all === undefined) return words;
  const [before, after] = words.split(all);
  return (
    <>
      <a href={address} rel="noreferrer">
        {before}
      </a>
      {after}
    </>
  );
}
