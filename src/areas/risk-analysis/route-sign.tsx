import { Fragment } from 'react';
import type { Refusal } from '#decision.ts';
import { longDate } from '#calendar.ts';
import { latestAnalysis, nameOf } from '#program.ts';
import { ErrorSummary, Field, Hidden, Select, TextArea, type Refusals } from '#ui/form.tsx';
import { text, type FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted } from '#ui/words.tsx';
import { changedSince } from './changes.ts';
import { analysisRevision, beforeSigning, sign } from './decide-sign.ts';
import { countByRisk, register } from './register.ts';
import { LevelMark } from './route-heat.tsx';
import { peopleOptions } from './route-step-form.tsx';

export const routes = pageRoutes();

const address = '/risk-analysis/sign';
const title = 'Review and sign';

routes.page(address, (context, visit) => shown(context, visit, undefined, []));

routes.action(address, async (context, visit, form) => {
  if (text(form, 'reviewed') !== 'yes')
    return shown(context, visit, form, [
      { because: 'Tick that you have gone through the register, then sign.', field: 'reviewed' },
    ]);
  const outcome = await visit.practice.record(visit.person.id, sign, form);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, '/risk-analysis/report', outcome, 'signed');
});

/** Where what stands in the way is done, by the field that the refusal names. */
const places: Readonly<Record<string, { path: string; label: string }>> = {
  inventory: { path: '/inventory', label: 'Go to the list' },
  interview: { path: '/risk-analysis/interview', label: 'Answer now' },
  risks: { path: '/risk-analysis/plan', label: 'Decide and plan' },
};

function shown(context: PageContext, visit: Visit, form: FormInput | undefined, refusals: Refusals) {
  const { program, today } = visit;
  const standing = beforeSigning(program, today);
  const last = latestAnalysis(program);
  const changed = last ? changedSince(program, last, today).length : 0;
  const may = visit.may('risk-analysis.sign');
  return context.render(
    <>
      <p className="small soft">
        <a href="/risk-analysis">Risk analysis</a>
      </p>
      <h1>{title}</h1>
      <p className="soft">
        Signing freezes the register as it stands, with reviewer, day and version. Nothing can change it
        after; a new version is signed beside it. The law asks for an accurate and thorough analysis, kept in
        writing. <Cite citation="164.308(a)(1)(ii)(A)" /> <Cite citation="164.316(b)(1)(ii)" />
      </p>
      <ErrorSummary refusals={refusals} />
      {last && (
        <p className="callout">
          Version {last.version} was reviewed by {nameOf(program, last.reviewer)} on {longDate(last.on)}.{' '}
          {changed > 0
            ? `${counted(changed, 'thing has', 'things have')} changed since.`
            : 'Nothing it is made from has changed since; there is no need to sign again.'}{' '}
          <a href="/risk-analysis/report">Read the report</a>
        </p>
      )}
      {standing.length > 0 ? (
        <InTheWay standing={standing} />
      ) : may ? (
        <SignForm context={context} visit={visit} form={form} refusals={refusals} />
      ) : (
        <p className="callout">
          Nothing stands in the way. An official signs: ask your security or privacy official.
        </p>
      )}
    </>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}

function InTheWay({ standing }: { standing: readonly Refusal[] }) {
  return (
    <section>
      <h2>What still stands in the way</h2>
      <ol className="todo">
        {standing.map(({ because, citation, field = '' }) => {
          const place = places[field];
          return (
            <li key={because}>
              <p>
                {because} {citation && <Cite citation={citation} />}
              </p>
              {place && (
                <div className="do">
                  <a className="button quiet" href={place.path}>
                    {place.label}
                  </a>
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const statement =
  'I have reviewed this risk analysis. To my knowledge it covers all electronic patient information that the practice creates, receives, keeps or sends, and the risks are rated as I see them.';

type FormProps = { context: PageContext; visit: Visit; form: FormInput | undefined; refusals: Refusals };

function SignForm({ context, visit, form: posted, refusals }: FormProps) {
  const { program, today, person } = visit;
  const risks = register(program, today);
  const form: FormInput = posted ?? {
    id: context.get('installation').newId('analysis'),
    seen: String(analysisRevision(program)),
    reviewer: person.id,
    on: today,
    statement,
  };
  const wrong = refusals.some(({ field }) => field === 'reviewed');
  return (
    <>
      <section>
        <h2>What you sign</h2>
        <p>
          {counted(risks.scenarios.length, 'risk')}:{' '}
          {countByRisk(risks)
            .filter(({ count }) => count > 0)
            .map(({ level, count }) => (
              <Fragment key={level}>
                <span className="nowrap">
                  {count} <LevelMark level={level} />
                </span>{' '}
              </Fragment>
            ))}
          {risks.rejected.length > 0 && `, and ${risks.rejected.length} rejected with a reason`}.{' '}
          <a href="/risk-analysis/risks">Go through them once more</a>
        </p>
      </section>
      <form method="post" action={address} className="ask">
        <Hidden name="id" value={text(form, 'id')} />
        <Hidden name="seen" value={text(form, 'seen')} />
        <Select
          name="reviewer"
          label="Who reviewed it?"
          hint="Somebody who knows the practice and has read the register"
          value={text(form, 'reviewer')}
          options={peopleOptions(visit)}
          empty="Choose a person"
          refusals={refusals}
        />
        <Field name="on" label="Reviewed on" type="date" value={text(form, 'on')} refusals={refusals} />
        <TextArea
          name="statement"
          label="Statement"
          hint="Change it until it is true."
          value={text(form, 'statement')}
          refusals={refusals}
          rows={4}
        />
        <div className={wrong ? 'field wrong' : 'field'}>
          {wrong && <p className="error">Tick this first.</p>}
          <label className="choice" htmlFor="field-reviewed">
            <input
              type="checkbox"
              id="field-reviewed"
              name="reviewed"
              value="yes"
              defaultChecked={text(form, 'reviewed') === 'yes'}
            />{' '}
            I have gone through the register, and I sign as {person.name}
            <small>
              Recorded with your name and the moment. It cannot be taken back, only followed by a new version.
            </small>
          </label>
        </div>
        <div className="row">
          <button>Sign and lock version {(latestAnalysis(program)?.version ?? 0) + 1}</button>
          <a href="/risk-analysis">Not yet</a>
        </div>
      </form>
    </>
  );
}
