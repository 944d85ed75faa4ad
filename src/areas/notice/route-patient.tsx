import { longDate } from '#calendar.ts';
import type { Patient } from '#patients/patient.ts';
import { Choices, ErrorSummary, Field, Select, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { serveAttachment } from '#ui/sealed-file.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { acknowledge, withdrawFirstService } from './decide-patients.ts';
import { FileField, sentAttachment } from '#ui/file-field.tsx';
import { personName } from './route-parts.tsx';
import { languageToSign, signHere, signing } from './route-sign-here.tsx';
import type { FirstServiceRecord } from './view.ts';
import { noticeInEffect } from './view.ts';
import { wayWords, whyNot } from './words.ts';

export const routes = pageRoutes();

function recordAt(context: PageContext, { program }: Visit): FirstServiceRecord {
  const record = program.firstServices.get(parameter(context, 'id'));
  if (!record) throw new NotHere();
  return record;
}

routes.page('/notice/patients/:id', (context, visit) => {
  const record = recordAt(context, visit);
  return languageToSign(context)
    ? signHere(context, visit, record, {}, [])
    : shown(context, visit, record, {});
});

routes.action('/notice/patients/:id', async (context, visit, form) => {
  const record = recordAt(context, visit);
  if (text(form, 'way') === 'signed-here') return signing(context, visit, record, form);
  const sent = await sentAttachment(form, 'file');
  if (sent && 'refusals' in sent) return shown(context, visit, record, { form, refusals: sent.refusals });
  const on = text(form, 'on');
  const given = noticeInEffect(visit.program.notice, on) ?? visit.program.notice?.versions[0];
  const why = [text(form, 'reason'), text(form, 'why')].filter(Boolean).join('\n');
  const outcome = await visit.practice.record(
    visit.person.id,
    acknowledge,
    {
      id: record.id,
      version: given?.version ?? 0,
      on,
      way: form['way'],
      why,
      files: sent ? [sent.attachment] : [],
    },
    sent?.beside,
  );
  if ('refusals' in outcome) return shown(context, visit, record, { form, refusals: outcome.refusals });
  return accepted(context, `/notice/patients/${record.id}`, outcome);
});

routes.action('/notice/patients/:id/withdraw', async (context, visit, form) => {
  const record = recordAt(context, visit);
  const outcome = await visit.practice.record(visit.person.id, withdrawFirstService, {
    ...form,
    id: record.id,
  });
  if ('refusals' in outcome)
    return shown(context, visit, record, { withdrawal: form, refusals: outcome.refusals });
  return accepted(context, `/notice/patients/${record.id}`, outcome);
});

routes.page('/notice/patients/:id/file', async (context, visit) => {
  const record = recordAt(context, visit);
  const file = record.acknowledgment?.files[Number(context.req.query('number') ?? '1') - 1];
  const bytes = file && (await visit.practice.files.open(record.id, file));
  if (!file || !bytes) throw new NotHere();
  return serveAttachment(context, bytes, file);
});

type Posted = {
  readonly form?: FormInput;
  readonly withdrawal?: FormInput;
  readonly refusals?: Refusals;
};

async function shown(context: PageContext, visit: Visit, record: FirstServiceRecord, posted: Posted) {
  const { form, withdrawal, refusals = [] } = posted;
  const { program } = visit;
  const patient = await visit.practice.patients.of(record.id);
  const { acknowledgment, withdrawn, emergency } = record;
  const settled = withdrawn || (acknowledgment && acknowledgment.way !== 'not-obtained');
  const hasNotice = (program.notice?.versions.length ?? 0) > 0;
  return context.render(
    <>
      <p className="soft small">
        <a href="/notice/patients">New patients</a>
      </p>
      <h1>{patient?.name ?? 'A patient'}</h1>
      <ErrorSummary refusals={refusals} />
      <Facts visit={visit} record={record} patient={patient} />
      {!settled && !hasNotice && (
        <div className="callout wrong">
          <p>No notice is published yet, so there is nothing to sign.</p>
        </div>
      )}
      {!settled && hasNotice && visit.may('notice.acknowledge') && (
        <>
          <h2>
            {acknowledgment ? 'Signed after all?' : emergency ? 'If one is given' : 'Now: the signature'}
          </h2>
          <p>
            Hand over the notice, then one of these. A patient who does not sign is treated like any other.{' '}
            <Cite citation="164.520(c)(2)(ii)" />
          </p>
          <p className="row">
            <a className="button" href={`/notice/patients/${record.id}?sign=en`}>
              Sign here on this tablet
            </a>
            <a className="button quiet" href={`/notice/patients/${record.id}?sign=es`} lang="es">
              Firmar en español
            </a>
            <a className="button quiet" href="/notice/patients">
              Later
            </a>
          </p>
          <OtherWays visit={visit} record={record} form={form} refusals={form ? refusals : []} />
        </>
      )}
      {!withdrawn && visit.may('notice.withdrawFirstService') && (
        <details open={withdrawal !== undefined}>
          <summary>Logged by mistake?</summary>
          <form method="post" action={`/notice/patients/${record.id}/withdraw`} className="ask">
            <TextArea
              name="why"
              label="Why is it taken back?"
              hint="Logged twice, say, or a patient from before. No names."
              value={withdrawal && text(withdrawal, 'why')}
              rows={2}
              refusals={withdrawal ? refusals : []}
            />
            <div className="row">
              <button className="danger">Take it back</button>
            </div>
          </form>
        </details>
      )}
    </>,
    { title: 'A patient’s acknowledgment', status: refusals.length > 0 ? 422 : 200 },
  );
}

function Facts({
  visit: { program },
  record,
  patient,
}: {
  visit: Visit;
  record: FirstServiceRecord;
  patient: Patient | undefined;
}) {
  const { acknowledgment, withdrawn, emergency } = record;
  return (
    <dl className="facts">
      <dt>Chart number</dt>
      <dd>{patient?.number ?? 'None'}</dd>
      <dt>First visit</dt>
      <dd>
        {longDate(record.on)}
        {emergency && ', an emergency: no signature is asked for'}
      </dd>
      <dt>Acknowledgment</dt>
      <dd>
        {acknowledgment
          ? `${wayWords[acknowledgment.way].short}, ${longDate(acknowledgment.on)}, version ${acknowledgment.version}, recorded by ${personName(program, acknowledgment.by)}`
          : 'Open'}
        {acknowledgment?.why && <span className="prewrap small"> {acknowledgment.why}</span>}
      </dd>
      {acknowledgment && acknowledgment.files.length > 0 && (
        <>
          <dt>Kept with it</dt>
          <dd>
            {acknowledgment.files.map(({ name }, index) => (
              <span key={index}>
                {index > 0 && ', '}
                <a href={`/notice/patients/${record.id}/file?number=${index + 1}`}>{name}</a>
              </span>
            ))}
          </dd>
        </>
      )}
      {withdrawn && (
        <>
          <dt>Taken back</dt>
          <dd>
            {withdrawn.why} ({personName(program, withdrawn.by)})
          </dd>
        </>
      )}
    </dl>
  );
}

function OtherWays({
  visit,
  record,
  form,
  refusals,
}: {
  visit: Visit;
  record: FirstServiceRecord;
  form: FormInput | undefined;
  refusals: Refusals;
}) {
  const value = (name: string, otherwise = '') => (form ? text(form, name) : otherwise);
  const ways = record.acknowledgment
    ? (['paper', 'electronic'] as const)
    : (['paper', 'electronic', 'not-obtained'] as const);
  return (
    <details open={form !== undefined}>
      <summary>Signed on paper, confirmed electronically, or not obtained</summary>
      <form
        method="post"
        action={`/notice/patients/${record.id}`}
        encType="multipart/form-data"
        className="ask"
      >
        <Choices
          name="way"
          label="How?"
          options={ways.map((way) => ({ value: way, label: wayWords[way].label, note: wayWords[way].note }))}
          chosen={[value('way')]}
          refusals={refusals}
        />
        <Field
          name="on"
          label="On what day?"
          type="date"
          max={visit.today}
          value={value('on', visit.today)}
          refusals={refusals}
        />
        <FileField
          name="file"
          label="Scan, photo or receipt"
          hint="PDF, PNG or JPEG. It lies sealed with this patient."
          accept="application/pdf,image/png,image/jpeg"
          refusals={refusals}
        />
        {!record.acknowledgment && (
          <Select
            name="reason"
            label="If not obtained: what was tried, and why not?"
            value={value('reason')}
            options={whyNot.map((reason) => ({ value: reason, label: reason }))}
            empty="Choose, or write it below"
            refusals={refusals}
          />
        )}
        <TextArea
          name="why"
          label="In your own words"
          hint="Where the paper is kept, or more on why there is no signature. No names."
          value={value('why')}
          rows={2}
          refusals={refusals}
        />
        <div className="row">
          <button>Record it</button>
        </div>
      </form>
    </details>
  );
}
