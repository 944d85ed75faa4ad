import { addDays, longDate } from '#calendar.ts';
import { taughtOn } from '#duties.ts';
import { nameOf, policyNumber } from '#program.ts';
import { reminderTexts } from '#texts/training/reminders.ts';
import { telling } from '#told/telling.ts';
import { Choices, ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, Empty, When } from '#ui/words.tsx';
import { sendReminder } from './decide.ts';

export const routes = pageRoutes();

const title = 'Security reminders';

/** What went out, and the next one ready to go: read out at the morning meeting, printed, or sent by whatever the office uses. */
routes.page('/training/reminders', (context, visit) => shown(context, visit, undefined, []));

routes.action('/training/reminders', async (context, visit, form) => {
  const input = { ...form, to: texts(form, 'to') };
  const outcome = await visit.practice.record(visit.person.id, sendReminder, input);
  if ('refusals' in outcome) return shown(context, visit, input, outcome.refusals);
  return accepted(context, '/training/reminders', outcome);
});

/** The messages, those first that went out longest ago or never. */
function suggested({ program, today }: Visit) {
  const { told } = telling(program, today);
  const last = new Map([...program.reminders.values()].map((one) => [one.title, one.on]));
  return reminderTexts(told.reachSecurity()).toSorted((a, b) =>
    (last.get(a.title) ?? '').localeCompare(last.get(b.title) ?? ''),
  );
}

function shown(context: PageContext, visit: Visit, posted: FormInput | undefined, refusals: Refusals) {
  const { program, today } = visit;
  const sent = [...program.reminders.values()].toSorted(
    (a, b) => b.on.localeCompare(a.on) || b.first - a.first,
  );
  const texts = suggested(visit);
  const wanted = context.req.query('text');
  const next = texts.find(({ id }) => id === wanted) ?? texts[0];
  const due = sent[0] && addDays(sent[0].on, policyNumber(program, 'reminder-days'));
  return context.render(
    <>
      <p className="soft small">
        <a href="/training">Training</a>
      </p>
      <h1>{title}</h1>
      <p>
        A short word on security now and then keeps it in mind. The law says periodically and gives no number.{' '}
        <Cite citation="164.308(a)(5)(ii)(A)" />
        {due !== undefined && (
          <>
            {' '}
            By your policy the next one is <When due={due} today={today} />.
          </>
        )}
      </p>
      {visit.may('training.sendReminder') && next && (
        <Send
          visit={visit}
          form={
            posted ?? {
              id: context.get('installation').newId('reminder'),
              title: next.title,
              text: next.text,
              on: today,
              how: '',
              to: taughtOn(program, today).map(({ id }) => id),
            }
          }
          others={posted ? [] : texts.filter((one) => one !== next)}
          refusals={refusals}
        />
      )}
      <h2>What went out</h2>
      {sent.length === 0 ? (
        <Empty>No reminder is on record yet.</Empty>
      ) : (
        <ol className="plain">
          {sent.map((one) => (
            <li key={one.id}>
              <p>
                <b>{one.title}</b>, {longDate(one.on)}
                {one.how !== '' && `, ${one.how}`}
              </p>
              <p className="soft prewrap">{one.text}</p>
              <details>
                <summary>{one.to.length === 1 ? 'One person' : `${one.to.length} people`} got it</summary>
                <p>{one.to.map((id) => nameOf(program, id)).join(', ')}</p>
              </details>
            </li>
          ))}
        </ol>
      )}
    </>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}

function Send({
  visit,
  form,
  others,
  refusals,
}: {
  visit: Visit;
  form: FormInput;
  others: readonly { readonly id: string; readonly title: string }[];
  refusals: Refusals;
}) {
  return (
    <section>
      <h2>The next one</h2>
      <form method="post" action="/training/reminders" className="ask">
        <ErrorSummary refusals={refusals} />
        <Hidden name="id" value={text(form, 'id')} />
        <Field name="title" label="Title" value={text(form, 'title')} refusals={refusals} required />
        <TextArea
          name="text"
          label="Message"
          hint="Yours to change. Read it out, print it, or paste it into a message: Diligence sends nothing by itself."
          value={text(form, 'text')}
          rows={5}
          refusals={refusals}
        />
        <div className="fields">
          <Field name="on" label="Given on" type="date" value={text(form, 'on')} refusals={refusals} />
          <Field
            name="how"
            label="How"
            hint="Morning meeting, email, on the board"
            value={text(form, 'how')}
            refusals={refusals}
          />
        </div>
        <Choices
          name="to"
          label="Who got it"
          type="checkbox"
          options={taughtOn(visit.program, visit.today).map(({ id: value, name: label }) => ({
            value,
            label,
          }))}
          chosen={texts(form, 'to')}
          refusals={refusals}
          compact
        />
        <div className="row">
          <button>Record that it went out</button>
        </div>
      </form>
      {others.length > 0 && (
        <details>
          <summary>Another message</summary>
          <ul>
            {others.map(({ id, title: label }) => (
              <li key={id}>
                <a href={`/training/reminders?text=${id}`}>{label}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
