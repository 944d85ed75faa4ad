import { longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, Empty } from '#ui/words.tsx';
import { firstLadder } from '#texts/policies/ladder.ts';
import { intentWords, outcomeWords, sourceWords } from './words.ts';
import type { SanctionCaseRecord } from './view.ts';

export const routes = pageRoutes();

/** The ladder and the cases. Officials alone open it. */
routes.page('/sanctions', (context, visit) => {
  const { ladder, sanctionCases } = visit.program;
  const cases = [...sanctionCases.values()].toSorted((a, b) => b.on.localeCompare(a.on) || b.first - a.first);
  const fresh = context.get('installation').newId('case');
  return context.render(
    <>
      <h1>Sanctions</h1>
      <p>
        Whoever breaks your privacy and security policies is sanctioned, and what was done is written down.
        Owners and clinicians are not exempt. Only the officials see this page.{' '}
        <Cite citation="164.530(e)(1)" /> <Cite citation="164.308(a)(1)(ii)(C)" />
      </p>
      <section>
        <h2>The ladder</h2>
        {ladder ? (
          <ol>
            {ladder.rungs.map(({ conduct, measures }, index) => (
              <li key={index}>
                <b>{conduct}</b>
                <br />
                {measures}
              </li>
            ))}
          </ol>
        ) : (
          <p>
            No ladder is set yet. The law asks for sanctions and names no steps: these {firstLadder.length}{' '}
            are a start, and yours to change.
          </p>
        )}
        <a className={ladder ? 'button quiet' : 'button'} href="/sanctions/ladder">
          {ladder ? 'Change the ladder' : 'Set the ladder'}
        </a>
      </section>
      <section>
        <h2>Cases</h2>
        {cases.length === 0 ? (
          <Empty
            action={
              <a className="button" href={`/sanctions/${fresh}`}>
                Open a case
              </a>
            }
          >
            No case is on record. Open one where somebody may have broken a policy, also if it turns out that
            nobody did: that is written down, too.
          </Empty>
        ) : (
          <>
            <div className="row">
              <a className="button" href={`/sanctions/${fresh}`}>
                Open a case
              </a>
            </div>
            <Cases visit={visit} cases={cases} />
          </>
        )}
      </section>
    </>,
    { title: 'Sanctions' },
  );
});

function stateOf({ decided, carriedOut }: SanctionCaseRecord): string {
  if (!decided) return 'Not decided';
  if (decided.outcome !== 'sanction') return outcomeWords[decided.outcome];
  return carriedOut ? `Done on ${longDate(carriedOut.on)}` : 'Decided, not done';
}

function Cases({ visit: { program }, cases }: { visit: Visit; cases: readonly SanctionCaseRecord[] }) {
  return (
    <div className="scroll stack">
      <table>
        <caption>The latest first</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Learned of</th>
            <th scope="col">From</th>
            <th scope="col">How it came about</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <a href={`/sanctions/${one.id}`}>{nameOf(program, one.person)}</a>
              </th>
              <td data-label="Learned of">{longDate(one.on)}</td>
              <td data-label="From">{sourceWords[one.source]}</td>
              <td data-label="How it came about">
                {one.decided?.intent ? intentWords[one.decided.intent].label : '—'}
              </td>
              <td data-label="State">{stateOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
