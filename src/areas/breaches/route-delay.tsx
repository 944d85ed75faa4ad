import { longDate } from '#calendar.ts';
import { numbers } from '#regulation/numbers.ts';
import { FileField, sentAttachment } from '#ui/file-field.tsx';
import { Choices, ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { recordDelay } from './decide-delay.ts';
import { breachIn, Files, Head } from './route-parts.tsx';

export const routes = pageRoutes();

routes.page('/breaches/:id/delay', (context, visit) => shown(context, visit, undefined, []));

routes.action('/breaches/:id/delay', async (context, visit, form) => {
  const record = breachIn(context, visit);
  const sent = await sentAttachment(form, 'file');
  if (sent && 'refusals' in sent) return shown(context, visit, form, sent.refusals);
  const { file: _file, ...fields } = form;
  const outcome = await visit.practice.record(
    visit.person.id,
    recordDelay,
    { ...fields, id: record.id, ...(sent && { file: sent.attachment }) },
    sent?.beside,
  );
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/breaches/${record.id}`, outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput | undefined, refusals: Refusals) {
  const record = breachIn(context, visit);
  const own = { refusals };
  const value = (name: string, first = '') => (form ? text(form, name) : first);
  return context.render(
    <>
      <Head visit={visit} record={record} here={undefined} heading="An official asked us to wait" />
      <p>
        If a law-enforcement official says that a notice would impede a criminal investigation or damage
        national security, you wait: in writing, for the time that it names; spoken, for at most{' '}
        {numbers.oralDelay.value} days, and you write down what was said and by whom.{' '}
        <Cite citation="164.412(a)" /> <Cite citation="164.412(b)" />
      </p>
      {record.delays.map(({ kind, stated, until, official, agency, file, position }) => (
        <p key={position}>
          On record: {kind === 'written' ? 'a written statement' : 'a spoken statement'} of {longDate(stated)}
          {until !== '' && `, through ${longDate(until)}`}, by {official}, {agency}.{' '}
          <Files visit={visit} record={record} files={file ? [file] : []} />
        </p>
      ))}
      <ErrorSummary refusals={refusals} />
      <form
        method="post"
        action={`/breaches/${record.id}/delay`}
        encType="multipart/form-data"
        className="ask"
      >
        <Hidden name="seen" value={form ? text(form, 'seen') : record.revision} />
        <Choices
          {...own}
          name="kind"
          label="How"
          options={[
            { value: 'written', label: 'In writing, with the time it asks for' },
            { value: 'oral', label: 'In person or by phone' },
          ]}
          chosen={[value('kind')]}
        />
        <Field
          {...own}
          name="stated"
          type="date"
          label="On"
          value={value('stated', visit.today)}
          max={visit.today}
          required
        />
        <Field
          {...own}
          name="until"
          type="date"
          label="Asked to wait through"
          hint="For a written statement only."
          value={value('until')}
        />
        <Field {...own} name="official" label="Who: name and rank" value={value('official')} required />
        <Field {...own} name="agency" label="Agency" value={value('agency')} required />
        <TextArea {...own} name="what" label="What was said" value={value('what')} />
        <FileField name="file" label="The statement" hint="PDF, PNG or JPEG." refusals={refusals} />
        <div className="row">
          <button>Record the statement</button>
          <a href={`/breaches/${record.id}`}>Cancel</a>
        </div>
      </form>
    </>,
    { title: 'An official asked us to wait', status: refusals.length > 0 ? 422 : 200 },
  );
}
