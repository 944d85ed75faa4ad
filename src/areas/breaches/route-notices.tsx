import { longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import { ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { sentAttachment } from '#ui/file-field.tsx';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, Mark, When } from '#ui/words.tsx';
import { recordNotice, withdrawNotice } from './decide-notices.ts';
import { dutiesOf } from './duties.ts';
import { NoticeForm } from './route-notice-form.tsx';
import { breachIn, Files, Head, titleOf } from './route-parts.tsx';
import { standingOn } from './standing.ts';
import type { BreachRecord } from './view.ts';
import { contentWords, kindWords, wayWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/breaches/:id/notices', (context, visit) => shown(context, visit, undefined, []));

routes.action('/breaches/:id/notices', async (context, visit, form) => {
  const record = breachIn(context, visit);
  if (text(form, 'fields') !== '') return shown(context, visit, form, []);
  const sent = await sentAttachment(form, 'file');
  if (sent && 'refusals' in sent) return shown(context, visit, form, sent.refusals);
  const { file: _file, ...fields } = form;
  const outcome = await visit.practice.record(
    visit.person.id,
    recordNotice,
    { ...fields, id: record.id, ...(sent && { file: sent.attachment }) },
    sent?.beside,
  );
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/breaches/${record.id}/notices`, outcome);
});

routes.action('/breaches/:id/notices/withdraw', async (context, visit, form) => {
  const { id } = breachIn(context, visit);
  const outcome = await visit.practice.record(visit.person.id, withdrawNotice, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, undefined, outcome.refusals);
  return accepted(context, `/breaches/${id}/notices`, outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput | undefined, refusals: Refusals) {
  const record = breachIn(context, visit);
  const standing = standingOn(record, visit.today);
  return context.render(
    <>
      <Head visit={visit} record={record} here="/notices" heading="Notices, and their proof" />
      <p>
        Record each notice when it has gone out, with what shows it: the receipt of the mailing house, a copy
        of the letter, a screenshot of the posting, the confirmation of the portal.{' '}
        <Cite citation="164.414(b)" />
      </p>
      <ErrorSummary refusals={refusals} />
      {standing === 'open' && (
        <div className="callout">
          <h2>The decision comes first</h2>
          <p>
            <a href={`/breaches/${record.id}/conclusion`}>Conclude whether it was a breach</a>, then send the
            letters and record them here. An urgent call, where misuse may be near, waits for nothing.{' '}
            <Cite citation="164.404(d)(3)" />
          </p>
        </div>
      )}
      <Duties visit={visit} record={record} />
      <Given visit={visit} record={record} />
      {visit.may('breaches.recordNotice') && standing !== 'not-a-breach' && (
        <NoticeForm visit={visit} record={record} form={form} refusals={refusals} />
      )}
    </>,
    { title: `Notices: ${titleOf(record)}`, status: refusals.length > 0 ? 422 : 200 },
  );
}

function Duties({ visit, record }: { visit: Visit; record: BreachRecord }) {
  const { program, today } = visit;
  const duties = dutiesOf(program, record, today);
  if (duties.length === 0) return <p>No notice is due under HIPAA.</p>;
  return (
    <div className="scroll stack">
      <table>
        <caption>Who is told, and by when</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">At the latest</th>
            <th scope="col">On record</th>
          </tr>
        </thead>
        <tbody>
          {duties.map((duty, index) => (
            <tr key={index}>
              <th scope="row">
                {duty.what}{' '}
                {duty.citation ? (
                  <Cite citation={duty.citation} />
                ) : (
                  <span className="small soft">{duty.statute}</span>
                )}
              </th>
              <td data-label="At the latest">
                {duty.by === null ? 'No number of days' : longDate(duty.by)}{' '}
                {!duty.done && duty.by !== null && <When due={duty.by} today={today} />}
                {duty.notBefore !== undefined && (
                  <span className="small soft"> Not before {longDate(duty.notBefore)}.</span>
                )}
              </td>
              <td data-label="On record">
                {duty.done ? (
                  <>
                    <Mark
                      word={
                        duty.notices.every(({ file, confirmation }) => file || confirmation !== '')
                          ? 'shown'
                          : 'said'
                      }
                    />{' '}
                    {duty.doneOn !== undefined && longDate(duty.doneOn)}
                    {duty.by !== null && duty.doneOn !== undefined && duty.doneOn > duty.by && ', late'}
                  </>
                ) : (
                  <>
                    <Mark word="missing" /> {duty.lacks}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Given({ visit, record }: { visit: Visit; record: BreachRecord }) {
  const { program } = visit;
  if (record.notices.length === 0) return null;
  return (
    <section>
      <h2>Given so far</h2>
      <ol className="plain">
        {record.notices.map((notice, index) => (
          <li key={notice.position} className="card">
            <h3>
              {kindWords[notice.kind]}, {longDate(notice.on)}
            </h3>
            <p>
              {wayWords[notice.way]}
              {notice.number > 0 && `, ${notice.number.toLocaleString('en-US')} people`}
              {notice.again && ', a further mailing'}
              {notice.to !== '' && `: ${notice.to}`}
              {notice.state !== '' && ` (${notice.state})`}
              {notice.postedUntil !== '' && `; posted through ${longDate(notice.postedUntil)}`}
              {notice.tollFree !== '' && `; ${notice.tollFree}`}
              {notice.tollFreeUntil !== '' && ` through ${longDate(notice.tollFreeUntil)}`}
              {notice.confirmation !== '' && `; confirmation ${notice.confirmation}`}
            </p>
            {notice.content.length > 0 && (
              <p className="small soft">
                It holds: {notice.content.map((part) => contentWords[part]).join('; ')}.
              </p>
            )}
            {notice.note !== '' && <p className="prewrap">{notice.note}</p>}
            <p className="small soft">
              Proof:{' '}
              {notice.file ? (
                <>
                  <Files visit={visit} record={record} files={[notice.file]} />, SHA-256{' '}
                  {notice.file.digest.slice(0, 16)}…
                </>
              ) : (
                'no file'
              )}
              . Recorded by {nameOf(program, notice.by)}, position {notice.position}.
            </p>
            {notice.withdrawn ? (
              <p>
                <b>Taken back:</b> {notice.withdrawn.why}
              </p>
            ) : (
              visit.may('breaches.withdrawNotice') && (
                <details>
                  <summary>It was recorded by mistake</summary>
                  <form method="post" action={`/breaches/${record.id}/notices/withdraw`}>
                    <Hidden name="seen" value={record.revision} />
                    <Hidden name="notice" value={index + 1} />
                    <Field name="why" label="Why it is taken back" required />
                    <div className="row">
                      <button className="quiet">Take it back</button>
                    </div>
                  </form>
                </details>
              )
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
