import { addressOf } from '#reach/reach.ts';
import { longDate } from '#calendar.ts';
import { todayOf } from '#program.ts';
import { ErrorSummary } from '#ui/form.tsx';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { endSecondFactors } from './decide-second-factor.ts';
import type { PersonRecord } from './view.ts';
import { secondFactorWords } from './words.ts';

export const routes = pageRoutes();

/** Resets the second factor of a colleague who lost phone and codes; every session of that person ends with it. */
routes.action('/people/:id/second-factor', async (context, visit) => {
  const person = visit.program.people.get(parameter(context, 'id'));
  if (!person) throw new NotHere();
  const { accounts } = context.get('installation');
  const outcome = await visit.practice.record(visit.person.id, endSecondFactors, {
    id: person.id,
    why: 'reset',
  });
  if ('refusals' in outcome)
    return context.render(
      <div className="ask">
        <h1>{person.name}</h1>
        <ErrorSummary refusals={outcome.refusals} />
        <p>
          <a className="button quiet" href={`/people/${person.id}`}>
            Back to {person.name}
          </a>
        </p>
      </div>,
      { title: person.name, status: 422 },
    );
  accounts.resetSecondFactor(
    { practice: visit.practice.id, person: person.id },
    { person: visit.person.id, address: addressOf(context) },
  );
  return accepted(context, `/people/${person.id}#sign-in`, outcome);
});

/** What somebody shows beside the password, as a fact; and for an official the way to reset it. */
export function SecondFactorOf({
  context,
  visit,
  person,
}: {
  context: PageContext;
  visit: Visit;
  person: PersonRecord;
}) {
  const factors = context
    .get('installation')
    .accounts.secondFactors.of({ practice: visit.practice.id, person: person.id });
  return (
    <>
      <p>
        {factors.length === 0
          ? 'No second factor: the password alone opens the account.'
          : `Second factor: ${factors
              .map(
                ({ kind, addedAt }) =>
                  `${secondFactorWords[kind]} since ${longDate(todayOf(visit.program, addedAt))}`,
              )
              .join('; ')}.`}{' '}
        <Cite citation="164.312(d)" />
      </p>
      {factors.length > 0 && visit.person.id !== person.id && visit.may('workforce.endSecondFactors') && (
        <details>
          <summary>{person.name} lost phone and recovery codes</summary>
          <form method="post" action={`/people/${person.id}/second-factor`} className="ask">
            <p>
              Be sure that it is {person.name} who asks: in person, or by a call to a number that you know.
              Somebody who wants to get in with a stolen password would ask for exactly this.
            </p>
            <p>
              The reset ends every second factor, all recovery codes and every session of {person.name}, and
              stands on record under your name. The password stays as it is.
            </p>
            <div className="row">
              <button className="danger">Reset the second factor</button>
            </div>
          </form>
        </details>
      )}
    </>
  );
}
