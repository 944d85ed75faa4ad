import { longDate } from '#calendar.ts';
import { placeFirst } from '#deadlines/breach-question.ts';
import { nameOf } from '#program.ts';
import { Remarks, Timeline } from '#ui/deadline-timeline.tsx';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, When } from '#ui/words.tsx';
import { clocksOf } from './clocks.ts';
import type { BreachClocks } from './clocks.ts';
import { dutiesOf, openDuties } from './duties.ts';
import { breachIn, Head, titleOf } from './route-parts.tsx';
import { conclusionOn, countedTogether, countOn, nextQuestion, standingOn } from './standing.ts';
import type { BreachRecord } from './view.ts';
import { agencyWords, conclusionWords, standingWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/breaches/:id', (context, visit) => {
  const record = breachIn(context, visit);
  const { program, today } = visit;
  const clocks = clocksOf(program, record, today);
  const standing = standingOn(record, today);
  return context.render(
    <>
      <Head visit={visit} record={record} here="" heading={titleOf(record)} />
      <WhatNow visit={visit} record={record} clocks={clocks} />
      {standing !== 'not-a-breach' && <Clocks visit={visit} record={record} clocks={clocks} />}
      <Facts visit={visit} record={record} />
      <section>
        <h2>The breach file</h2>
        <p>
          Everything here as one PDF: the incident, the days, the assessment, the decision, the counts, and
          each notice with the digest of its proof. It is what shows that every notice was made, or that none
          was due. <Cite citation="164.414(b)" />
        </p>
        <div className="row">
          <a className="button quiet" href={`/breaches/${record.id}/proof.pdf`}>
            Save the breach file (PDF)
          </a>
        </div>
      </section>
    </>,
    { title: titleOf(record) },
  );
});

/** The one next step, and then the others. */
function WhatNow({ visit, record, clocks }: { visit: Visit; record: BreachRecord; clocks: BreachClocks }) {
  const { program, today } = visit;
  const standing = standingOn(record, today);
  const question = nextQuestion(record);
  const open = openDuties(program, record, today);
  const [next] = open;
  const told = dutiesOf(program, record, today).find(({ kind }) => kind === 'individuals')?.done === true;
  const path = `/breaches/${record.id}`;
  const late = today > clocks.individualsBy;
  return (
    <section>
      <h2>What now</h2>
      <ol className="todo">
        {standing === 'open' && (
          <li>
            <div>
              <h3>{question === undefined ? 'Conclude whether it was a breach' : 'Answer what happened'}</h3>
              <p>
                It is presumed to be a breach until then.{' '}
                {question === undefined
                  ? 'Every question that matters has an answer.'
                  : 'Only what still matters is asked; “I don’t know” is an answer.'}
              </p>
            </div>
            <div className="do">
              <a
                className="button"
                href={question === undefined ? `${path}/conclusion` : `${path}/questions/${question}`}
              >
                {question === undefined ? 'Conclude' : 'Next question'}
              </a>
            </div>
          </li>
        )}
        {standing !== 'not-a-breach' && !countOn(record, today) && (
          <li>
            <div>
              <h3>Count the people</h3>
              <p>
                In all, and by the state where they live: it decides who else is told, and when. An estimate
                is a beginning.
              </p>
            </div>
            <div className="do">
              <a className={standing === 'open' ? 'button quiet' : 'button'} href={`${path}/people`}>
                Count them
              </a>
            </div>
          </li>
        )}
        {next && standing === 'breach' && (
          <li>
            <div>
              <h3>{next.what}</h3>
              <p>
                {next.by === null
                  ? 'The law gives no number of days.'
                  : `By ${longDate(next.by)} at the latest.`}{' '}
                {next.by !== null && <When due={next.by} today={today} />}{' '}
                {next.notBefore !== undefined &&
                  next.notBefore > today &&
                  `Not before ${longDate(next.notBefore)}: an official asked to wait. `}
                {next.lacks}
                {open.length > 1 && ` ${counted(open.length - 1, 'more notice')} after it.`}{' '}
                <a href={`${path}/notices`}>Record that it was sent</a>
              </p>
            </div>
            <div className="do">
              <a className="button" href={`${path}/letters`}>
                Open the letters
              </a>
            </div>
          </li>
        )}
        {!next && standing === 'breach' && (
          <li>
            <div>
              <h3>Every notice is on record</h3>
              <p>Save the breach file, and keep it for six years.</p>
            </div>
          </li>
        )}
        {standing === 'not-a-breach' && (
          <li>
            <div>
              <h3>No notice is due under HIPAA</h3>
              <p>
                {conclusionOn(record, today)?.because.findLast(({ factor }) => factor === 'conclusion')
                  ?.sentence ?? 'The assessment is kept as the proof.'}
              </p>
            </div>
            <div className="do">
              <a className="button quiet" href={`${path}/conclusion`}>
                See the assessment
              </a>
            </div>
          </li>
        )}
      </ol>
      {clocks.waiting && !told && standing !== 'not-a-breach' && (
        <div className={late ? 'callout wrong' : 'callout'}>
          <h3>{late ? 'The last day has passed' : 'Waiting is itself a delay'}</h3>
          <p>{clocks.waiting}</p>
        </div>
      )}
    </section>
  );
}

function Clocks({ visit, record, clocks }: { visit: Visit; record: BreachRecord; clocks: BreachClocks }) {
  return (
    <>
      <section>
        <h2>The days</h2>
        {clocks.earliest && <p>{clocks.earliest}</p>}
        <Timeline
          lines={clocks.timeline}
          caption="Last days, the earliest first. All are outer limits: notify without unreasonable delay."
          visit={visit}
        />
        <Remarks sentences={clocks.remarks} />
        {visit.may('breaches.recordDelay') && (
          <p>
            <a href={`/breaches/${record.id}/delay`}>The police or a prosecutor asked us to wait</a>
          </p>
        )}
      </section>
      {clocks.states.length > 0 && (
        <section>
          <h2>The states</h2>
          {clocks.states.map(({ state, words, authority, statute, confidence, residents }) => (
            <details className="card" key={state}>
              <summary>
                {placeFirst(state)}: {counted(residents, 'person', 'people')}
              </summary>
              <p>{words}</p>
              {authority && <p>{authority}</p>}
              <p className="small soft">
                Statute: {statute}. Confidence: {confidence}.
                {confidence !== 'high' && ' Verify at source before you rely on it.'}
              </p>
            </details>
          ))}
        </section>
      )}
    </>
  );
}

function Facts({ visit, record }: { visit: Visit; record: BreachRecord }) {
  const { program, today } = visit;
  const conclusion = conclusionOn(record, today);
  const groups = countedTogether(program, record, today).filter(({ id }) => id !== record.id);
  return (
    <section>
      <h2>On record</h2>
      <dl className="facts">
        <dt>Decision</dt>
        <dd>
          {conclusion
            ? `${conclusionWords[conclusion.conclusion]}, version ${conclusion.version}, by ${nameOf(program, conclusion.decider)} on ${longDate(conclusion.on)}`
            : standingWords.open}
        </dd>
        <dt>Happened</dt>
        <dd>
          {record.from === '' ? 'Not known yet' : longDate(record.from)}
          {record.to !== '' && ` to ${longDate(record.to)}`}
        </dd>
        <dt>Discovered</dt>
        <dd>{longDate(record.discovered)}</dd>
        {record.incident !== '' && (
          <>
            <dt>Incident</dt>
            <dd>
              <a href={`/incidents/${record.incident}`}>{nameOf(program, record.incident)}</a>
            </dd>
          </>
        )}
        {groups.length > 0 && (
          <>
            <dt>Other groups</dt>
            <dd>
              {groups.map((one, index) => (
                <span key={one.id}>
                  {index > 0 && ', '}
                  <a href={`/breaches/${one.id}`}>{titleOf(one)}</a>
                </span>
              ))}
            </dd>
          </>
        )}
        {record.vendor !== '' && (
          <>
            <dt>Business associate</dt>
            <dd>
              <a href={`/associates/${record.vendor}`}>{nameOf(program, record.vendor)}</a>
              {record.associateDiscovered !== '' &&
                `, which discovered it on ${longDate(record.associateDiscovered)}`}
              . Your agent? {agencyWords[record.agent]}.
            </dd>
          </>
        )}
      </dl>
      {visit.may('breaches.record') && (
        <div className="row">
          <a className="button quiet" href={`/breaches/${record.id}/facts`}>
            Correct the facts
          </a>
          {record.incident !== '' && (
            <a href={`/breaches/new?incident=${record.incident}`}>Assess another group of people</a>
          )}
        </div>
      )}
    </section>
  );
}
