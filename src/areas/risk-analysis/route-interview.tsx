import { pageRoutes, redirect } from '#ui/page.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import { interview, type Item } from './interview.ts';
import { topics, type Topic } from './questions/question.ts';

export const routes = pageRoutes();

routes.page('/risk-analysis/interview', (context, visit) => {
  const all = interview(visit.program, visit.today);
  const { next } = all;
  if (next && context.req.query('list') === undefined && visit.may('risk-analysis.answer'))
    return redirect(
      context,
      all.facts.includes(next) ? '/risk-analysis/interview/facts' : `/risk-analysis/interview/${next.id}`,
    );
  const byTopic = Map.groupBy([...all.facts, ...all.asked], ({ topic }) => topic);
  return context.render(
    <>
      <p className="small soft">
        <a href="/risk-analysis">Risk analysis</a>
      </p>
      <h1>Your answers</h1>
      <p>
        {next
          ? `${all.answered} of ${all.waiting > 0 ? 'about ' : ''}${all.total} answered.`
          : 'Every question that matters here is answered. Change an answer whenever something changes.'}{' '}
        {all.unknowns.length > 0 &&
          `${counted(all.unknowns.length, 'answer is', 'answers are')} “I don’t know”, which is work to find out. `}
        <a href="/risk-analysis/interview/skipped">
          {counted(all.skipped.length, 'question')} skipped, with the reason for each
        </a>
        . <Cite citation="164.308(a)(1)(ii)(A)" />
      </p>
      <div className="row">
        {next && visit.may('risk-analysis.answer') ? (
          <a className="button" href="/risk-analysis/interview">
            Go on answering
          </a>
        ) : (
          <a className="button" href="/risk-analysis/risks">
            See what could happen
          </a>
        )}
      </div>
      {[...byTopic].map(([topic, items]) => (
        <Answers key={topic} topic={topic} items={items} may={visit.may('risk-analysis.answer')} />
      ))}
    </>,
    { title: 'Your answers' },
  );
});

function labelOf({ answer, question }: Item): string {
  if (!answer) return 'Not answered yet';
  return question.choices.find(({ id }) => id === answer.choice)?.label ?? answer.choice;
}

function Answers({ topic, items, may }: { topic: Topic; items: readonly Item[]; may: boolean }) {
  return (
    <section>
      <h2>{topics[topic]}</h2>
      <div className="scroll stack">
        <table>
          <caption>
            {items.filter(({ answer }) => answer).length} of {items.length} answered
          </caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Your answer</th>
              <th scope="col">{may ? 'Change' : 'Open'}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <th scope="row">{item.ask}</th>
                <td className={item.answer ? undefined : 'soft'}>
                  {labelOf(item)}
                  {item.answer?.note && <span className="soft small"> — {item.answer.note}</span>}
                </td>
                <td>
                  <a
                    href={`/risk-analysis/interview/${item.id}`}
                    aria-label={`${may ? (item.answer ? 'Change' : 'Answer') : 'Open'}: ${item.title}`}
                  >
                    {may ? (item.answer ? 'Change' : 'Answer') : 'Open'}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

routes.page('/risk-analysis/interview/skipped', (context, visit) => {
  const { skipped, unknowns, waiting } = interview(visit.program, visit.today);
  return context.render(
    <>
      <p className="small soft">
        <a href="/risk-analysis">Risk analysis</a> ·{' '}
        <a href="/risk-analysis/interview?list=all">Your answers</a>
      </p>
      <h1>Left out, and to find out</h1>
      <p className="soft">
        Nothing is asked that a fact has settled. Each line names the fact; where it is wrong, correct it, and
        the question comes back.
      </p>
      <section>
        <h2>To find out</h2>
        {unknowns.length === 0 ? (
          <p className="soft">No answer is “I don’t know”.</p>
        ) : (
          <ol className="todo">
            {unknowns.map((item) => (
              <li key={item.id}>
                <h3>{item.unknownBecomes}</h3>
                <p className="soft">
                  {item.ask} <Cite citation={item.citations[0] ?? ''} />
                </p>
                <div className="do">
                  <a className="button quiet" href={`/risk-analysis/interview/${item.id}`}>
                    {visit.may('risk-analysis.answer') ? 'Answer it' : 'Open it'}
                  </a>
                </div>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section>
        <h2>Skipped</h2>
        {skipped.length === 0 ? (
          <Empty
            action={
              <a className="button" href="/risk-analysis/interview/facts">
                Answer the facts
              </a>
            }
          >
            Nothing is skipped yet. The facts decide what you are spared.
          </Empty>
        ) : (
          <div className="scroll stack">
            <table>
              <caption>
                {counted(skipped.length, 'question')} that a fact has settled
                {waiting > 0 && `; ${waiting} more wait for another answer`}
              </caption>
              <thead>
                <tr>
                  <th scope="col">Question</th>
                  <th scope="col">The fact that settled it</th>
                </tr>
              </thead>
              <tbody>
                {skipped.map(({ id, text, because, evidence }) => (
                  <tr key={id}>
                    <th scope="row">{text}</th>
                    <td>
                      {because}
                      {evidence.length > 0 && (
                        <span className="soft small">
                          {' '}
                          Entry {evidence.slice(0, 5).join(', ')} of your record.
                        </span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>,
    { title: 'Left out, and to find out' },
  );
});
