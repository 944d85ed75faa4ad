import { addDays, longDate } from '#calendar.ts';
import { holdingIn } from '#backup/holding.ts';
import { numbersListed } from '#listing.ts';
import { nameOf, todayOf } from '#program.ts';
import { ErrorSummary } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { confirmation, dispose } from './decide.ts';
import { Copies, disposalsOf, isComplete, progressWords, sentence } from './route-disposals.tsx';
import type { Progress } from './route-disposals.tsx';
import { Asking, Confirming } from './route-confirm.tsx';
import { retainedOne } from './standing.ts';
import type { Retained } from './standing.ts';
import { kindWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/retention/:subject', async (context, visit) => {
  const subject = parameter(context, 'subject');
  const gone = (await disposalsOf(context, visit)).find((one) => one.disposal.subject === subject);
  if (gone) return goneShown(context, visit, gone);
  return shown(context, visit, found(visit, subject), {}, []);
});

/** Looks at what was entered, as the decision does, and asks once more. Nothing is recorded. */
routes.action('/retention/:subject/review', (context, visit, form) => {
  const record = found(visit, parameter(context, 'subject'));
  const parsed = dispose.schema.safeParse({ ...form, subject: record.subject, confirm: confirmation });
  if (!parsed.success) {
    const refusals = parsed.error.issues.map(({ path, message }) => ({
      because: message,
      field: path.map(String).join('.'),
    }));
    return shown(context, visit, record, form, refusals);
  }
  const { today, at, person } = visit;
  const decision = dispose.decide(visit.program, parsed.data, { by: person.id, today, at });
  if ('refusals' in decision) return shown(context, visit, record, form, decision.refusals);
  return confirming(context, visit, record, form, []);
});

routes.action('/retention/:subject/dispose', async (context, visit, form) => {
  const subject = parameter(context, 'subject');
  const outcome = await visit.practice.record(visit.person.id, dispose, { ...form, subject });
  if ('positions' in outcome) return accepted(context, `/retention/${encodeURIComponent(subject)}`, outcome);
  const record = found(visit, subject);
  const onlyTheWord = outcome.refusals.every(({ field }) => field === 'confirm');
  return onlyTheWord
    ? confirming(context, visit, record, form, outcome.refusals)
    : shown(context, visit, record, form, outcome.refusals);
});

function found({ program, today }: Visit, subject: string): Retained {
  const record = retainedOne(program, subject, today);
  if (!record) throw new NotHere();
  return record;
}

function Head({ record }: { record: Retained }) {
  return (
    <>
      <p className="soft small">
        <a href="/retention">Retention</a> · {kindWords[record.kind]}
      </p>
      <h1>{record.name}</h1>
    </>
  );
}

function Days({ record }: { record: Retained }) {
  const { created, ended, keptThrough, entries, path } = record;
  return (
    <dl className="facts">
      <dt>Last entry</dt>
      <dd>{longDate(created)}</dd>
      {ended !== undefined && (
        <>
          <dt>Last in effect</dt>
          <dd>{longDate(ended)}</dd>
        </>
      )}
      {keptThrough !== undefined && (
        <>
          <dt>Must be kept through</dt>
          <dd>
            {longDate(keptThrough)}, so it may be destroyed from {longDate(addDays(keptThrough, 1))}
          </dd>
        </>
      )}
      <dt>Entries</dt>
      <dd>
        {entries.length === 1 ? 'Record position' : 'Record positions'} {numbersListed(entries)}
        {path && (
          <>
            {' '}
            · <a href={path}>Look at it</a>
          </>
        )}
      </dd>
    </dl>
  );
}

async function shown(
  context: PageContext,
  visit: Visit,
  record: Retained,
  form: FormInput,
  refusals: Refusals,
) {
  const mayGo = record.why === 'may-go';
  return context.render(
    <>
      <Head record={record} />
      <ErrorSummary refusals={refusals} />
      <p>
        {record.reason} {record.citation && <Cite citation={record.citation} />}
      </p>
      <Days record={record} />
      {mayGo && visit.may('retention.dispose') && (
        <>
          <aside className="why">
            <p>
              To dispose of it, Diligence destroys the key that its entries are sealed with. Nobody can read
              them any more, you included, and no backup made later can bring them back. What stays is that
              there were entries: when, of which kind and by whom, so that your record can still be verified.
            </p>
          </aside>
          <Asking program={visit.program} record={record} form={form} refusals={refusals} />
        </>
      )}
      {mayGo && !visit.may('retention.dispose') && (
        <p className="soft">Your officials decide whether it is disposed of.</p>
      )}
    </>,
    { title: record.name, status: refusals.length > 0 ? 422 : 200 },
  );
}

async function confirming(
  context: PageContext,
  visit: Visit,
  record: Retained,
  form: FormInput,
  refusals: Refusals,
) {
  const { backups, keys, clock } = context.get('installation');
  const { first, second } = await backups.places();
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const scheme = {
    fingerprint: keys.facts().fingerprint,
    timeZone,
    today: todayOf(visit.program, clock()),
  };
  const gone = { practice: visit.practice.id, first: record.entries[0] ?? 1, destroyed: undefined };
  const holding = [first, ...(second ? [second] : [])].flatMap((place) => holdingIn(place, gone, scheme));
  return context.render(
    <>
      <Head record={record} />
      <ErrorSummary refusals={refusals} />
      <Confirming record={record} form={form} holding={holding} refusals={refusals} />
    </>,
    { title: 'Destroy for good?', status: refusals.length > 0 ? 422 : 200 },
  );
}

function goneShown(context: PageContext, visit: Visit, gone: Progress) {
  const { program } = visit;
  const { subject, decided } = gone.disposal;
  const name = sentence(nameOf(program, subject));
  return context.render(
    <>
      <p className="soft small">
        <a href="/retention">Retention</a> · disposed of
      </p>
      <h1>{name}</h1>
      <div className="callout">
        <p>
          <strong>{isComplete(gone) ? 'Complete.' : 'Not complete yet.'}</strong>
        </p>
        {progressWords(program, gone).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
      <dl className="facts">
        <dt>Decided</dt>
        <dd>
          {longDate(todayOf(program, decided.at))} by {nameOf(program, decided.by)}, record position{' '}
          {decided.position}
        </dd>
        <dt>Why</dt>
        <dd className="prewrap">{decided.why}</dd>
        <dt>Last entry</dt>
        <dd>{longDate(decided.created)}</dd>
        <dt>Last in effect</dt>
        <dd>{longDate(decided.lastInEffect)}</dd>
        <dt>Had to be kept</dt>
        <dd>
          {decided.years} years, through {longDate(decided.keptThrough)} <Cite citation="164.316(b)(2)(i)" />
        </dd>
        {decided.states.map(({ state, years, source, said }) => (
          <div key={state}>
            <dt>{state}</dt>
            <dd>
              {years} years for medical records ({source}){said && ', as it was looked up and stated'}
            </dd>
          </div>
        ))}
        <dt>Entries</dt>
        <dd>
          {decided.entries.length === 1 ? 'Record position' : 'Record positions'}{' '}
          {numbersListed(decided.entries)}: nobody can read {decided.entries.length === 1 ? 'it' : 'them'} any
          more
        </dd>
        {gone.holding.length > 0 && (
          <>
            <dt>Backups that hold its key</dt>
            <dd>
              <ul>
                {gone.holding.map(({ file, leaves }) => (
                  <li key={file}>
                    {file},{' '}
                    {leaves === undefined ? 'stays until you delete it' : `goes on ${longDate(leaves)}`}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <Copies context={context} visit={visit} />
    </>,
    { title: name },
  );
}
