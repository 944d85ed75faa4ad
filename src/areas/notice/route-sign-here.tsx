import { longDateIn } from '#calendar.ts';
import type { Refusal } from '#decision.ts';
import { receiptDocument } from '#documents/notice-receipt.ts';
import { line } from '#fields.ts';
import { attachmentOf } from '#ledger/attachment-of.ts';
import { ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { NotHere, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { WrittenView } from '#ui/written.tsx';
import { noticeLanguages } from './composed.ts';
import { acknowledge } from './decide-patients.ts';
import type { NoticeLanguage } from './events.ts';
import { NoticeText } from './route-parts.tsx';
import type { FirstServiceRecord } from './view.ts';
import { noticeInEffect } from './view.ts';
import { receiptWords } from './words.ts';

/** What the patient reads on the tablet. */
const words: Readonly<Record<NoticeLanguage, Readonly<Record<string, string>>>> = {
  en: {
    handOver:
      'For the staff: stay with the patient. This device is signed in under your name; take it back right after.',
    about: 'Read it here, or ask for a copy on paper to keep. You do not have to sign to be treated.',
    whole: 'Read the whole notice',
    name: 'Type your full name to sign',
    hint: 'Signing for somebody else? Type your own name, then “for” and theirs.',
    draw: 'You can also sign with your finger',
    clear: 'Clear',
    sign: 'Sign',
    thanks: 'Thank you',
    back: 'Please give the device back to our staff.',
    staff: 'For the staff: back to the patient',
    empty: 'Type your name to sign.',
  },
  es: {
    handOver:
      'Para el personal: quédese con el paciente. Este dispositivo tiene su sesión abierta; recójalo enseguida.',
    about: 'Léalo aquí o pida una copia en papel para llevar. No tiene que firmar para recibir atención.',
    whole: 'Leer el aviso completo',
    name: 'Escriba su nombre completo para firmar',
    hint: '¿Firma por otra persona? Escriba su propio nombre, luego “por” y el nombre de ella.',
    draw: 'También puede firmar con el dedo',
    clear: 'Borrar',
    sign: 'Firmar',
    thanks: 'Gracias',
    back: 'Por favor, devuelva el dispositivo a nuestro personal.',
    staff: 'Para el personal: volver al paciente',
    empty: 'Escriba su nombre para firmar.',
  },
};

/** The language in which the tablet is handed over; undefined where the page of the staff is asked for. */
export function languageToSign(context: PageContext): NoticeLanguage | undefined {
  return noticeLanguages.find((language) => language === context.req.query('sign'));
}

/** The page that a patient signs on. It stands alone, without the navigation of the staff. */
export function signHere(
  context: PageContext,
  visit: Visit,
  record: FirstServiceRecord,
  form: FormInput,
  refusals: Refusals,
) {
  const language = languageToSign(context) ?? noticeLanguages.find((one) => one === form['language']) ?? 'en';
  const version = noticeInEffect(visit.program.notice, visit.today);
  if (!version) throw new NotHere();
  const says = words[language];
  if (context.req.query('thanks') !== undefined)
    return context.render(
      <div className="ask" lang={language}>
        <h1>{says['thanks']}</h1>
        <p>{says['back']}</p>
        <p>
          <a href={`/notice/patients/${record.id}`}>{says['staff']}</a>
        </p>
      </div>,
      { title: says['thanks'] ?? '', bare: true, alone: true },
    );
  const sections = version.sections[language];
  const summary = sections.find(({ id }) => id === 'summary');
  return context.render(
    <form
      method="post"
      action={`/notice/patients/${record.id}?sign=${language}`}
      className="ask"
      lang={language}
    >
      <p className="soft small">{says['handOver']}</p>
      <h1>{sections[0]?.title}</h1>
      <p className="soft">
        {visit.program.entity?.name}, {longDateIn(version.effective, language)}
      </p>
      <ErrorSummary
        refusals={refusals}
        title={language === 'es' ? 'Todavía no está firmado' : 'Not signed yet'}
      />
      {summary && <WrittenView written={summary.text} headingLevel={2} />}
      <details>
        <summary>{says['whole']}</summary>
        <NoticeText sections={sections} language={language} />
      </details>
      <p>{says['about']}</p>
      <h2>{receiptWords[language]}</h2>
      <Hidden name="way" value="signed-here" />
      <Hidden name="language" value={language} />
      <Field
        name="signature"
        label={says['name']}
        hint={says['hint']}
        value={text(form, 'signature')}
        refusals={refusals}
      />
      <div data-signature="" hidden>
        <p>{says['draw']}</p>
        <canvas width={600} height={200} className="signature" aria-label={says['draw']} />
        <input type="hidden" name="drawing" defaultValue="" />
        <p className="row">
          <button type="button" className="quiet">
            {says['clear']}
          </button>
        </p>
      </div>
      <div className="row">
        <button>{says['sign']}</button>
      </div>
    </form>,
    {
      title: sections[0]?.title ?? '',
      bare: true,
      alone: true,
      script: '/signature.js',
      status: refusals.length > 0 ? 422 : 200,
    },
  );
}

/** The picture of a drawn signature; undefined where nothing was drawn. */
function drawn(form: FormInput): Uint8Array | undefined {
  const [, data] = /^data:image\/png;base64,([A-Za-z0-9+/=]{1,2000000})$/.exec(text(form, 'drawing')) ?? [];
  return data === undefined ? undefined : new Uint8Array(Buffer.from(data, 'base64'));
}

/** Records what was signed on the tablet: the typed name as a sealed page, and the drawing beside it. */
export async function signing(
  context: PageContext,
  visit: Visit,
  record: FirstServiceRecord,
  form: FormInput,
) {
  const language = noticeLanguages.find((one) => one === form['language']) ?? 'en';
  const version = noticeInEffect(visit.program.notice, visit.today);
  if (!version) throw new NotHere();
  const refused = (...refusals: readonly Refusal[]) => signHere(context, visit, record, form, refusals);
  const name = line('your name').safeParse(form['signature']);
  if (!name.success || !/\p{L}/u.test(name.data))
    return refused({
      because: name.success
        ? (words[language]['empty'] ?? '')
        : text(form, 'signature').trim() === ''
          ? (words[language]['empty'] ?? '')
          : (name.error.issues[0]?.message ?? ''),
      field: 'signature',
    });
  const picture = drawn(form);
  const page = await context.get('installation').pdf.render(
    receiptDocument({
      practice: visit.program.entity?.name ?? '',
      language,
      statement: receiptWords[language],
      name: name.data,
      on: visit.today,
      version: version.version,
      effective: version.effective,
      drawn: picture !== undefined,
    }),
  );
  const parts = [
    { bytes: page, file: 'acknowledgment.pdf' },
    ...(picture ? [{ bytes: picture, file: 'signature.png' }] : []),
  ];
  const made = parts.map(({ bytes, file }) => attachmentOf(bytes, file));
  const bad = made.flatMap((one) => ('refusals' in one ? one.refusals : []));
  if (bad.length > 0) return refused(...bad.map((one) => ({ ...one, field: 'signature' })));
  const outcome = await visit.practice.record(
    visit.person.id,
    acknowledge,
    {
      id: record.id,
      version: version.version,
      on: visit.today,
      way: 'signed-here',
      why: '',
      files: made.flatMap((one) => ('attachment' in one ? [one.attachment] : [])),
    },
    { files: parts.map(({ bytes }) => bytes) },
  );
  if ('refusals' in outcome) return refused(...outcome.refusals);
  return redirect(context, `/notice/patients/${record.id}?sign=${language}&thanks=yes`);
}
