import { longDate } from '#calendar.ts';
import type { Word } from '#finding.ts';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty, Mark } from '#ui/words.tsx';
import { curriculum } from '#texts/training/curriculum.ts';
import { formerOf, rows } from './standing.ts';
import type { Row, Square } from './standing.ts';

export const routes = pageRoutes();

/** Who has learned what: people down, modules across. */
routes.page('/training', (context, visit) => {
  const { program, today } = visit;
  const all = rows(program, today);
  const asked = all.reduce((sum, row) => sum + row.asked, 0);
  const done = all.reduce((sum, row) => sum + row.done, 0);
  const late = all.filter(({ squares }) => squares.some(({ state }) => state === 'late'));
  return context.render(
    <>
      <h1>{headline(all, late.length)}</h1>
      <p>
        Everybody is trained on your own policies, as their work asks for it, and it is written down. The law
        gives no number of hours and no yearly date. <Cite citation="164.530(b)(1)" />{' '}
        <Cite citation="164.308(a)(5)(i)" />
      </p>
      {asked > 0 && (
        <p>
          <progress value={done} max={asked} aria-label="Modules passed" /> {done} of{' '}
          {counted(asked, 'module')} passed
        </p>
      )}
      <Actions visit={visit} late={late} />
      {all.length === 0 ? (
        <Empty
          action={
            visit.may('workforce.recordPerson') && (
              <a className="button" href="/people/new">
                Add a person
              </a>
            )
          }
        >
          Nobody is on the roster yet. Put your people there, with what their jobs do: it decides who learns
          what.
        </Empty>
      ) : (
        <Matrix all={all} />
      )}
      <Former visit={visit} />
    </>,
    { title: 'Training' },
  );
});

function headline(all: readonly Row[], late: number): string {
  if (all.length === 0) return 'Training';
  if (late > 0) return `${counted(late, 'person is', 'people are')} late with training`;
  return all.every(({ done, asked }) => done === asked) ? 'Everybody is trained' : 'Training is under way';
}

function Actions({ visit, late }: { visit: Visit; late: readonly Row[] }) {
  const query = new URLSearchParams(late.map(({ person }) => ['person', person.id]));
  return (
    <p className="row">
      {visit.may('workforce.recordPerson') && (
        <a className="button" href={`/people/reading-links${late.length > 0 ? `?${query}` : ''}`}>
          Give out personal links
        </a>
      )}
      {visit.may('training.assign') && (
        <>
          <a className="button quiet" href="/training/assign">
            Assign a module
          </a>
          <a className="button quiet" href="/training/outside">
            Training elsewhere
          </a>
          <a className="button quiet" href="/training/phishing">
            Phishing exercises
          </a>
        </>
      )}
      <a className="button quiet" href="/training/reminders">
        Security reminders
      </a>
      <a className="button quiet" href="/training/records">
        Records
      </a>
    </p>
  );
}

function Matrix({ all }: { all: readonly Row[] }) {
  return (
    <>
      <div className="scroll">
        <table className="matrix">
          <caption>
            Who has most to do comes first. <Mark word="shown">passed</Mark> <Mark word="said">to do</Mark>{' '}
            <Mark word="missing">late</Mark>
          </caption>
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Passed</th>
              {curriculum.map(({ id, title }) => (
                <th scope="col" key={id}>
                  <abbr title={title.en}>{id}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map(({ person, squares, done, asked }) => (
              <tr key={person.id}>
                <th scope="row">
                  <a href={`/training/people/${person.id}`}>{person.name}</a>
                </th>
                <td>
                  {done} of {asked}
                </td>
                {squares.map((square) => (
                  <td key={square.lesson.id}>
                    <SquareMark square={square} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>What the modules are</summary>
        <dl className="facts">
          {curriculum.map(({ id, title, minutes }) => [
            <dt key={id}>{id}</dt>,
            <dd key={`${id}-title`}>
              {title.en}, about {minutes} minutes
            </dd>,
          ])}
        </dl>
      </details>
    </>
  );
}

/** A square of the matrix: a mark by its shape, with its words for whoever rests on it or hears it. */
function SquareMark({ square: { state, on, open } }: { square: Square }) {
  if (state === 'none') return <span className="soft">—</span>;
  const due = open && `by ${longDate(open.due)}`;
  const [word, words] = {
    passed: ['shown', on ? `passed on ${longDate(on)}` : 'passed'],
    late: ['missing', `late, was due ${due ?? ''}`],
    failed: ['said', `not passed yet, to do again ${due ?? ''}`],
    open: ['said', `to do ${due ?? ''}`],
  }[state] as [Word, string];
  return (
    <span title={words}>
      <Mark word={word}>
        <span className="unseen">{words}</span>
      </Mark>
    </span>
  );
}

function Former({ visit: { program, today } }: { visit: Visit }) {
  const former = formerOf(program, today);
  if (former.length === 0) return null;
  return (
    <section>
      <h2>Who has left</h2>
      <p className="soft">Their training stays on record for six years, and is in every export.</p>
      <ul>
        {former.map(({ id, name, left }) => (
          <li key={id}>
            <a href={`/training/people/${id}`}>{name}</a>
            {left !== undefined && `, last day ${longDate(left)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
