import { taughtOn } from '#duties.ts';
import { curriculum } from '#texts/training/curriculum.ts';
import { Choices, ErrorSummary, Field, Hidden, Select } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { FileField, sentAttachment } from '#ui/file-field.tsx';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { serveAttachment } from '#ui/sealed-file.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { recordOutside, withdrawOutside } from './decide.ts';

export const routes = pageRoutes();

const title = 'Training elsewhere';

routes.page('/training/outside', (context, visit) =>
  shown(
    context,
    visit,
    {
      id: context.get('installation').newId('training'),
      person: context.req.query('person') ?? '',
      on: visit.today,
    },
    [],
  ),
);

routes.action('/training/outside', async (context, visit, form) => {
  const sent = await sentAttachment(form, 'certificate');
  if (sent && 'refusals' in sent) return shown(context, visit, form, sent.refusals);
  const input = { ...form, modules: texts(form, 'modules'), certificate: sent?.attachment };
  const outcome = await visit.practice.record(visit.person.id, recordOutside, input, sent?.beside);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/training/people/${text(form, 'person')}`, outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  return context.render(
    <form method="post" action="/training/outside" encType="multipart/form-data" className="ask">
      <h1>{title}</h1>
      <p className="soft">
        A course, a webinar, the training of a former employer. It stands for the general part of a module.
        What your own policies say is still asked here, in a few questions: a certificate that never names
        them cannot show that they were taught. <Cite citation="164.530(b)(1)" />
      </p>
      <ErrorSummary refusals={refusals} />
      <Hidden name="id" value={text(form, 'id')} />
      <Select
        name="person"
        label="Who"
        value={text(form, 'person')}
        options={taughtOn(visit.program, visit.today).map(({ id: value, name: label }) => ({ value, label }))}
        empty="Choose"
        refusals={refusals}
      />
      <Field
        name="title"
        label="What it was called"
        value={text(form, 'title')}
        refusals={refusals}
        required
      />
      <Field
        name="provider"
        label="Who gave it"
        value={text(form, 'provider')}
        refusals={refusals}
        required
      />
      <Field name="on" label="Finished on" type="date" value={text(form, 'on')} refusals={refusals} />
      <Choices
        name="modules"
        label="It stands for the general part of"
        type="checkbox"
        options={curriculum.map(({ id, title: { en } }) => ({ value: id, label: `${id} ${en}` }))}
        chosen={texts(form, 'modules')}
        refusals={refusals}
      />
      <FileField
        name="certificate"
        label="The certificate"
        hint="A PDF, or a photo (PNG or JPEG), up to 25 MB. It is sealed with the record."
        refusals={refusals}
      />
      <div className="row">
        <button>Record it</button>
        <a className="button quiet" href="/training">
          Leave without saving
        </a>
      </div>
    </form>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}

routes.page('/training/outside/:id/certificate', async (context, visit) => {
  const record = visit.program.outsideTrainings.get(parameter(context, 'id'));
  const bytes = record?.certificate && (await visit.practice.files.open(record.id, record.certificate));
  if (!record?.certificate || !bytes) throw new NotHere();
  return serveAttachment(context, bytes, record.certificate);
});

routes.action('/training/outside/:id/withdraw', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const record = visit.program.outsideTrainings.get(id);
  if (!record) throw new NotHere();
  const outcome = await visit.practice.record(visit.person.id, withdrawOutside, { ...form, id });
  if ('refusals' in outcome)
    return context.render(
      <div className="ask">
        <h1>Nothing was recorded</h1>
        <ErrorSummary refusals={outcome.refusals} />
        <a className="button" href={`/training/people/${record.person}`}>
          Back
        </a>
      </div>,
      { title, status: 422 },
    );
  return accepted(context, `/training/people/${record.person}`, outcome);
});
