import { longDate } from '#calendar.ts';
import type { Refusal } from '#decision.ts';
import { patientForm } from '#patients/fields.ts';
import { Choices, ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import { recordFirstService } from './decide-patients.ts';
import { lacksBoth, noticeStanding, servicesUpTo } from './standing.ts';
import type { FirstServiceRecord } from './view.ts';
import { wayWords } from './words.ts';

export const routes = pageRoutes();

/** The most that a list shows; whoever is not on it is found by name or number. */
const mostShown = 100;

routes.page('/notice/patients', (context, visit) => shown(context, visit, {}));

routes.action('/notice/patients', async (context, visit, form) => {
  const { practice, program } = visit;
  // A name never stands in an address, so a search is posted.
  if (text(form, 'do') === 'find') {
    const subjects = await practice.patients.find(text(form, 'q'));
    const found = subjects.flatMap((subject) => program.firstServices.get(subject) ?? []);
    return shown(context, visit, { q: text(form, 'q'), found });
  }
  const parsed = patientForm.safeParse(form);
  const refused: Refusal[] = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({
        because: message,
        field: path.map(String).join('.'),
      }));
  if (!parsed.success) return shown(context, visit, { form, refusals: refused });
  const twin = text(form, 'again') === 'on' ? undefined : await sameNumber(visit, parsed.data.number);
  if (twin)
    return shown(context, visit, {
      form,
      twin,
      refusals: [
        {
          because: `A patient with this chart number is logged already, with a first service on ${longDate(twin.on)}. Open that one below, or tick the box if this is somebody else.`,
          field: 'number',
        },
      ],
    });
  const patient = practice.patients.part(parsed.data);
  const { id, on, emergency } = form;
  const outcome = await practice.record(
    visit.person.id,
    recordFirstService,
    { id, on, emergency, patient: patient.digest },
    { patient },
  );
  if ('refusals' in outcome) return shown(context, visit, { form, refusals: outcome.refusals });
  return accepted(context, `/notice/patients/${text(form, 'id')}`, outcome);
});

/** A first service of a patient with this chart number that was not taken back. */
async function sameNumber(
  { practice, program }: Visit,
  number: string,
): Promise<FirstServiceRecord | undefined> {
  if (number === '') return undefined;
  for (const subject of await practice.patients.find(number)) {
    const record = program.firstServices.get(subject);
    if (!record || record.withdrawn) continue;
    if ((await practice.patients.of(subject))?.number?.toLowerCase() === number.toLowerCase()) return record;
  }
  return undefined;
}

type Asked = {
  readonly form?: FormInput;
  readonly refusals?: Refusals;
  readonly twin?: FirstServiceRecord;
  readonly q?: string;
  readonly found?: readonly FirstServiceRecord[];
};

async function shown(context: PageContext, visit: Visit, asked: Asked) {
  const { program, today } = visit;
  const { form, refusals = [], twin, q, found } = asked;
  const services = servicesUpTo(program, today);
  const open = services.filter(lacksBoth);
  const { inEffect } = noticeStanding(program, today);
  const listed = found ?? open;
  const rows = await withNames(visit, listed.slice(0, mostShown));
  return context.render(
    <>
      <h1>New patients and the notice</h1>
      <p>
        On the day of the first visit, the law has you give the patient the notice and try in good faith to
        get a signature that says so. Without one, write down what you tried and why.{' '}
        <Cite citation="164.520(c)(2)(i)" /> <Cite citation="164.520(c)(2)(ii)" />
      </p>
      {!inEffect && (
        <div className="callout wrong">
          <p>No notice is in effect here yet. You can log patients; they can sign once it is.</p>
        </div>
      )}
      <form method="post" action="/notice/patients" className="ask">
        <h2>Log a first visit</h2>
        <p className="soft">The name lies sealed apart from the record, and each look at it is noted.</p>
        <ErrorSummary refusals={refusals} />
        <Hidden
          name="id"
          value={(form && text(form, 'id')) || context.get('installation').newId('patient')}
        />
        <div className="fields">
          <Field
            name="name"
            label="The patient’s name"
            value={form && text(form, 'name')}
            refusals={refusals}
          />
          <Field
            name="number"
            label="Chart number, if there is one"
            value={form && text(form, 'number')}
            width="medium"
            refusals={refusals}
          />
          <Field
            name="on"
            label="Day of the first visit"
            type="date"
            max={today}
            value={form ? text(form, 'on') : today}
            refusals={refusals}
          />
        </div>
        <Choices
          name="emergency"
          label="Emergency"
          type="checkbox"
          options={[
            {
              value: 'on',
              label: 'It was an emergency',
              note: 'The notice then follows as soon as that is practicable, and no signature is asked for.',
            },
          ]}
          chosen={form ? [text(form, 'emergency')] : []}
          refusals={refusals}
        />
        {twin && (
          <>
            <p>
              <a href={`/notice/patients/${twin.id}`}>Open the one that is logged</a>
            </p>
            <Choices
              name="again"
              label="Somebody else"
              type="checkbox"
              options={[{ value: 'on', label: 'This is another patient with the same number' }]}
              chosen={[]}
              refusals={refusals}
            />
          </>
        )}
        <div className="row">
          <button>Log the visit</button>
        </div>
      </form>
      <section>
        <h2>
          {found
            ? 'Found'
            : open.length === 0
              ? 'No signature is open'
              : counted(open.length, 'patient') + ' without either'}
        </h2>
        <form method="post" action="/notice/patients" className="row">
          <Hidden name="do" value="find" />
          <label htmlFor="field-q">Find by name or chart number</label>
          <input id="field-q" name="q" type="search" defaultValue={q} autoComplete="off" />
          <button className="quiet">Find</button>
          {found && <a href="/notice/patients">Back to those without either</a>}
        </form>
        {rows.length === 0 ? (
          <Empty>
            {found
              ? 'Nobody was found. Try the beginning of a name, or the whole number.'
              : services.length === 0
                ? 'No first visit is logged yet. Begin with the next new patient; those who came before need nothing.'
                : 'Every patient who is logged has an acknowledgment, or a note on why there is none.'}
          </Empty>
        ) : (
          <PatientTable rows={rows} found={found !== undefined} total={listed.length} />
        )}
      </section>
    </>,
    { title: 'New patients and the notice', status: refusals.length > 0 ? 422 : 200 },
  );
}

type Row = { readonly record: FirstServiceRecord; readonly name: string; readonly number: string };

async function withNames(
  { practice }: Visit,
  records: readonly FirstServiceRecord[],
): Promise<readonly Row[]> {
  return Promise.all(
    records.map(async (record) => {
      const patient = await practice.patients.of(record.id);
      return { record, name: patient?.name ?? 'Name not known', number: patient?.number ?? '' };
    }),
  );
}

/** What came of the acknowledgment, in a few words. */
export function stateOf(record: FirstServiceRecord): string {
  if (record.withdrawn) return 'Taken back';
  if (record.acknowledgment) return wayWords[record.acknowledgment.way].short;
  return record.emergency ? 'Emergency: none needed' : 'Open';
}

function PatientTable({ rows, found, total }: { rows: readonly Row[]; found: boolean; total: number }) {
  return (
    <div className="scroll stack">
      <table>
        <caption>
          {found
            ? 'Patients that were found'
            : 'Neither an acknowledgment nor a note on why, the latest first'}
          {total > rows.length && ` (the first ${rows.length} of ${total.toLocaleString('en-US')})`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Patient</th>
            <th scope="col">Chart number</th>
            <th scope="col">First visit</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ record, name, number }) => (
            <tr key={record.id}>
              <th scope="row">
                <a href={`/notice/patients/${record.id}`}>{name}</a>
              </th>
              <td data-label="Chart number">{number || <span className="soft">None</span>}</td>
              <td data-label="First visit">{longDate(record.on)}</td>
              <td data-label="State">{stateOf(record)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
