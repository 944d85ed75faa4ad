import { longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import { addressOf } from '#reach/reach.ts';
import { ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { personLeft } from './decide.ts';
import { personInput, PersonFields, recordFromForm } from './route-person-form.tsx';
import { RoleAndSignIn } from './route-roles.tsx';
import type { PersonRecord } from './view.ts';
import { relationWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/people/:id', (context, visit) => shown(context, visit, {}));

routes.action('/people/:id', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await recordFromForm(visit, id, form);
  if ('refusals' in outcome) return shown(context, visit, { facts: form, refusals: outcome.refusals });
  return accepted(context, `/people/${id}`, outcome);
});

routes.action('/people/:id/leave', async (context, visit, form) => {
  const person = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, personLeft, { ...form, id: person });
  if ('refusals' in outcome) return shown(context, visit, { leave: form, refusals: outcome.refusals });
  // Somebody whose last day is still ahead keeps the sign-in until then; it opens nothing afterwards.
  const left = (await visit.practice.program()).people.get(person)?.left;
  if (left !== undefined && left <= visit.today)
    context
      .get('installation')
      .accounts.closeAccount(
        { practice: visit.practice.id, person },
        { person: visit.person.id, address: addressOf(context) },
      );
  return accepted(context, `/people/${person}`, outcome);
});

/** What was posted to one of the page's forms, and what was wrong with it. */
type Posted = { readonly facts?: FormInput; readonly leave?: FormInput; readonly refusals?: Refusals };

function shown(context: PageContext, visit: Visit, { facts, leave, refusals = [] }: Posted) {
  const { program } = visit;
  const person = program.people.get(parameter(context, 'id'));
  if (!person) throw new NotHere();
  const job = program.jobs.get(person.job);
  return context.render(
    <>
      <h1>{person.name}</h1>
      <ErrorSummary refusals={refusals} />
      <dl className="facts">
        <dt>Job</dt>
        <dd>
          {job ? (
            visit.may('workforce.recordJob') ? (
              <a href={`/people/jobs/${job.id}`}>{job.title}</a>
            ) : (
              job.title
            )
          ) : (
            'Not on record yet'
          )}
        </dd>
        <dt>Relation</dt>
        <dd>{relationWords[person.relation]}</dd>
        <dt>First day</dt>
        <dd>{longDate(person.start)}</dd>
        {person.left && (
          <>
            <dt>Last day</dt>
            <dd>{longDate(person.left)}</dd>
          </>
        )}
        {person.email && (
          <>
            <dt>Work email</dt>
            <dd>{person.email}</dd>
          </>
        )}
        <dt>May use</dt>
        <dd>
          {job && job.needs.length > 0 ? (
            <ul>
              {job.needs.map(({ asset, why }) => (
                <li key={asset}>
                  <a href={`/inventory/${asset}`}>{nameOf(program, asset)}</a>: {why}
                </li>
              ))}
            </ul>
          ) : (
            'Nothing is said yet about what this job needs.'
          )}{' '}
          <Cite citation="164.514(d)(2)" />
        </dd>
      </dl>
      {visit.may('workforce.recordPerson') && (
        <details open={facts !== undefined}>
          <summary>
            {person.left && person.left < visit.today
              ? `Correct, or take ${person.name} back`
              : 'Correct these facts'}
          </summary>
          <form method="post" action={`/people/${person.id}`} className="ask">
            {person.left && person.left < visit.today && (
              <p className="soft">
                Enter a first day after {longDate(person.left)} for somebody who came back.
              </p>
            )}
            <PersonFields
              program={program}
              form={facts ?? personInput(person)}
              newJobId={context.get('installation').newId('job')}
              refusals={facts ? refusals : []}
            />
            <div className="row">
              <button>Save</button>
            </div>
          </form>
        </details>
      )}
      <RoleAndSignIn context={context} visit={visit} person={person} />
      {visit.may('workforce.personLeft') && !person.left && (
        <Leave visit={visit} person={person} form={leave} refusals={leave ? refusals : []} />
      )}
    </>,
    { title: person.name, status: refusals.length > 0 ? 422 : 200 },
  );
}

function Leave({
  visit: { program, today },
  person,
  form,
  refusals,
}: {
  visit: Visit;
  person: PersonRecord;
  form: FormInput | undefined;
  refusals: Refusals;
}) {
  const needs = program.jobs.get(person.job)?.needs ?? [];
  return (
    <details open={form !== undefined}>
      <summary>{person.name} leaves</summary>
      <form method="post" action={`/people/${person.id}/leave`} className="ask">
        <p>
          When somebody leaves, access ends the same day. Recording it here ends the role and the sign-in in
          Diligence; the other systems are yours to close. <Cite citation="164.308(a)(3)(ii)(C)" />
        </p>
        {needs.length > 0 && (
          <>
            <p>Take back keys, badges and devices, and close the accounts in:</p>
            <ul>
              {needs.map(({ asset }) => (
                <li key={asset}>{nameOf(program, asset)}</li>
              ))}
            </ul>
          </>
        )}
        <Hidden name="seen" value={(form && text(form, 'seen')) || person.revision} />
        <Field
          name="on"
          label="Last day of work"
          hint="A day ahead is fine: the sign-in works through that day."
          type="date"
          value={(form && text(form, 'on')) ?? today}
          refusals={refusals}
          required
        />
        <div className="row">
          <button className="danger">Record the last day</button>
        </div>
      </form>
    </details>
  );
}
