import { requestDeadlines } from '#deadlines/request.ts';
import type { RequestDeadlines } from '#deadlines/request.ts';
import { numbers } from '#regulation/numbers.ts';
import { jurisdictions } from '#states/jurisdictions.ts';
import { CalculatorTabs, NoDate, Remarks, Timeline } from './deadline-timeline.tsx';
import { Choices, Field, Select } from './form.tsx';
import type { Refusals } from './form.tsx';
import { pageRoutes } from './page.ts';
import type { Visit } from './visit.ts';

export const routes = pageRoutes();

const kinds = [
  {
    value: 'access',
    label: 'Access to the record',
    note: `To look at it, or to have a copy: ${numbers.access.value} days (164.524)`,
  },
  {
    value: 'amendment',
    label: 'An amendment of the record',
    note: `To correct what is wrong or missing: ${numbers.amendment.value} days (164.526)`,
  },
  {
    value: 'accounting',
    label: 'An accounting of disclosures',
    note: `To whom it was disclosed: ${numbers.accounting.value} days (164.528)`,
  },
];

routes.page('/deadlines/requests', (context, visit) => {
  const text = (name: string) => (context.req.query(name) ?? '').trim();
  const day = (name: string) => (text(name) === '' ? undefined : text(name));
  const asked = ['kind', 'received'].some((name) => context.req.query(name) !== undefined);
  const received = day('received');
  const answer = !asked
    ? undefined
    : received === undefined
      ? { refusals: [{ field: 'received', because: 'Give the day the request came in.' }] }
      : requestDeadlines({
          kind: text('kind'),
          received,
          state: day('state'),
          extended: text('extended') !== '',
          asked: day('asked'),
          today: visit.today,
        });
  const deadlines = answer && 'deadlines' in answer ? answer.deadlines : undefined;
  const refusals = answer && 'refusals' in answer ? answer.refusals : [];
  return context.render(
    <>
      <h1>Work out a date</h1>
      <p>
        By when you must answer a patient’s request. Give days only, and name nobody. Nothing is recorded; the
        address of the answer can be bookmarked.
      </p>
      <CalculatorTabs here="/deadlines/requests" />
      <NoDate refusals={refusals} />
      {deadlines && <Dates deadlines={deadlines} visit={visit} />}
      <RequestForm text={text} refusals={refusals} again={deadlines !== undefined} />
    </>,
    { title: 'Work out a date: a request', status: refusals.length > 0 ? 422 : 200 },
  );
});

function Dates({ deadlines, visit }: { deadlines: RequestDeadlines; visit: Visit }) {
  return (
    <section>
      <h2>The dates</h2>
      <Timeline lines={deadlines.timeline} caption="Last days, the earliest first." visit={visit} />
      <Remarks sentences={deadlines.remarks} />
    </section>
  );
}

function RequestForm({
  text,
  refusals,
  again,
}: {
  text: (name: string) => string;
  refusals: Refusals;
  again: boolean;
}) {
  const own = { refusals };
  return (
    <form method="get" action="/deadlines/requests" className="ask">
      <h2>{again ? 'Change what you gave' : 'What was asked for'}</h2>
      <Choices {...own} name="kind" label="The patient asks for" options={kinds} chosen={[text('kind')]} />
      <Field
        {...own}
        name="received"
        type="date"
        label="Received on"
        hint="The day it reached anyone in the practice. Day 1 is the day after."
        value={text('received')}
        required
      />
      <Select
        {...own}
        name="state"
        label="State"
        hint="Some states give less time for access to records."
        value={text('state').toUpperCase()}
        options={jurisdictions.map(({ code, name }) => ({ value: code, label: name }))}
        empty="Federal rule only"
      />
      <Choices
        {...own}
        name="extended"
        type="checkbox"
        label="Extension"
        hint={`Once, at most ${numbers.accessExtension.value} days, and only if you tell the person in writing, within the first period, why and by when.`}
        options={[{ value: 'yes', label: 'The extension is taken' }]}
        chosen={text('extended') === '' ? [] : ['yes']}
      />
      <Field
        {...own}
        name="asked"
        type="date"
        label="You told the person of it on"
        hint="If you have told them."
        value={text('asked')}
      />
      <div className="row">
        <button>Work out the dates</button>
      </div>
    </form>
  );
}
