import { Choices, ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { clauses } from './clauses.ts';
import { checkClauses } from './decide-agreements.ts';
import { clauseIds } from './events.ts';
import { agreementAt, BackTo, vendorAt } from './route-parts.tsx';

export const routes = pageRoutes();

routes.page('/associates/:id/agreements/:agreement/terms', (context, visit) =>
  shown(context, visit, undefined, []),
);

routes.action('/associates/:id/agreements/:agreement/terms', async (context, visit, form) => {
  const vendor = vendorAt(context, visit);
  const { id } = agreementAt(context, vendor);
  const input = { ...form, id: vendor.id, agreement: id };
  const outcome = await visit.practice.record(visit.person.id, checkClauses, input);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/associates/${vendor.id}/agreements/${id}`, outcome);
});

function shown(context: PageContext, visit: Visit, posted: FormInput | undefined, refusals: Refusals) {
  const vendor = vendorAt(context, visit);
  const agreement = agreementAt(context, vendor);
  const { marks } = agreement;
  const page = `/associates/${vendor.id}/agreements/${agreement.id}`;
  const may = visit.may('business-associates.checkClauses') && !agreement.offer;
  const title = 'Check the terms';
  const given = (posted?.['marks'] ?? {}) as FormInput;
  return context.render(
    <>
      <BackTo vendor={vendor}>
        {' '}
        / <a href={page}>Agreement</a>
      </BackTo>
      <h1>{title}</h1>
      <p>
        Read the agreement with this list beside you. For each term: on which page or in which section it
        stands, or that it is missing. You can leave off and come back. <Cite citation="164.504(e)(2)" />{' '}
        <Cite citation="164.314(a)(2)(i)" />
      </p>
      <ErrorSummary refusals={refusals} />
      {may ? (
        <form method="post" action={`${page}/terms`} className="ask">
          <Hidden name="seen" value={posted ? text(posted, 'seen') : agreement.revision} />
          {clauseIds.map((id) => {
            const mark = marks.find(({ clause }) => clause === id);
            const own = (given[id] ?? {}) as FormInput;
            const found = posted ? text(own, 'found') : mark ? (mark.found ? 'yes' : 'no') : '';
            return (
              <section key={id}>
                <h2>
                  {clauses[id].title}
                  {clauses[id].optional && <span className="soft"> (may be there, need not)</span>}
                </h2>
                <p>
                  {clauses[id].asks}{' '}
                  {clauses[id].citations.map((citation) => (
                    <span key={citation}>
                      <Cite citation={citation} />{' '}
                    </span>
                  ))}
                </p>
                <Choices
                  name={`marks.${id}.found`}
                  label={`Is it there: ${clauses[id].title.toLowerCase()}?`}
                  options={[
                    { value: 'yes', label: 'Yes' },
                    { value: 'no', label: 'No, it is missing' },
                    { value: '', label: 'Not looked for yet' },
                  ]}
                  chosen={[found]}
                  refusals={refusals}
                  compact
                />
                <Field
                  name={`marks.${id}.where`}
                  label="Page or section"
                  width="medium"
                  value={posted ? text(own, 'where') : (mark?.where ?? '')}
                  refusals={refusals}
                />
              </section>
            );
          })}
          <div className="row">
            <button>Save the checklist</button>
            <a className="button quiet" href={page}>
              Leave without saving
            </a>
          </div>
        </form>
      ) : (
        <dl className="facts">
          {clauseIds.map((id) => {
            const mark = marks.find(({ clause }) => clause === id);
            return [
              <dt key={id}>{clauses[id].title}</dt>,
              <dd key={`${id}-mark`}>
                {mark ? (mark.found ? mark.where || 'There' : 'Not there') : 'Not looked for yet'}
              </dd>,
            ];
          })}
        </dl>
      )}
    </>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}
