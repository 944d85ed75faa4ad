import { longDate } from '#calendar.ts';
import { redline } from '#written/redline.ts';
import { changeCount } from '#written/redlined.ts';
import { Choices, ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { RedlineView, WrittenView } from '#ui/written.tsx';
import { Cite, counted, Empty } from '#ui/words.tsx';
import { approvable, earliestDay } from './approval.ts';
import type { Approvable } from './approval.ts';
import { approve } from './decide-approve.ts';
import { placeOfGap } from './next-step.ts';
import { shelved } from './shelf.ts';
import type { Shelved } from './shelf.ts';
import { approvalStatement, asChanges, audienceWords } from './words.ts';

export const routes = pageRoutes();

const path = '/policies/:id/approve';

routes.page(path, (context, visit) => shown(context, visit, undefined, []));

routes.action(path, async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, approve, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/policies/${id}`, outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput | undefined, refusals: Refusals) {
  const one = shelved(visit.program, parameter(context, 'id'), visit.today);
  if (!one) throw new NotHere();
  const found = approvable(one);
  return context.render(
    <>
      <p className="small soft">
        <a href={`/policies/${one.id}`}>{one.title}</a>
      </p>
      <h1>Approve the policy</h1>
      <p>
        Your approval puts this text on record as it stands, with your name and the moment. It cannot be
        changed after, only followed by a new version. <Cite citation="164.316(b)(1)" />{' '}
        <Cite citation="164.530(i)(1)" />
      </p>
      <ErrorSummary refusals={refusals} />
      {!found ? (
        <Empty
          action={
            <a className="button quiet" href={`/policies/${one.id}`}>
              Back to the policy
            </a>
          }
        >
          Nothing waits to be approved here.
        </Empty>
      ) : found.gaps.length > 0 ? (
        <section className="callout wrong">
          <h2>The text still waits for {counted(found.gaps.length, 'fact')}</h2>
          <ul>
            {found.gaps.map((gap) => (
              <li key={gap}>
                {gap}: <a href={placeOfGap(gap).path}>{placeOfGap(gap).label}</a>, or{' '}
                <a href={`/policies/${one.id}/edit`}>write it into the text</a>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <ApprovalForm visit={visit} one={one} found={found} form={form} refusals={refusals} />
      )}
      {found && <TheText one={one} found={found} />}
    </>,
    { title: `Approve ${one.title}`, status: refusals.length > 0 ? 422 : 200 },
  );
}

function ApprovalForm({
  visit,
  one,
  found,
  form,
  refusals,
}: {
  visit: Visit;
  one: Shelved;
  found: Approvable;
  form: FormInput | undefined;
  refusals: Refusals;
}) {
  const latest = one.record?.versions.at(-1);
  const earliest = earliestDay(one, visit.today);
  return (
    <form method="post" action={`/policies/${one.id}/approve`} className="ask">
      <Hidden name="seen" value={form ? text(form, 'seen') : (one.record?.revision ?? 0)} />
      {/* Of the text that this page shows below, also after a refusal. */}
      <Hidden name="digest" value={found.digest} />
      <p>
        <b>{one.title}</b>, version {(latest?.version ?? 0) + 1}, for {audienceWords(one.audience)}.{' '}
        <a href="#the-text">{latest ? 'Read what changes, below' : 'Read the text, below'}</a>
      </p>
      <Field
        name="effective"
        label="In effect from"
        hint={
          earliest > visit.today
            ? `The law wants a changed privacy policy on record before the day it takes effect: ${longDate(earliest)} at the earliest, a year ahead at most.`
            : 'Today or later, a year ahead at most.'
        }
        type="date"
        min={earliest}
        value={form ? text(form, 'effective') : earliest}
        refusals={refusals}
      />
      {latest && (
        <>
          <TextArea
            name="changes"
            label="What changed, and why"
            hint="In a sentence or two, for those who know the version before."
            value={form ? text(form, 'changes') : asChanges(one.notTrue)}
            refusals={refusals}
            rows={3}
          />
          <Choices
            name="material"
            label="Does the change matter to how people work?"
            hint="Then those it concerns read and sign it again."
            options={[
              { value: 'yes', label: 'Yes, ask them again' },
              { value: 'no', label: 'No, only the wording or a detail changed' },
            ]}
            chosen={[form ? text(form, 'material') : 'yes']}
            refusals={refusals}
          />
        </>
      )}
      <TextArea
        name="statement"
        label="Statement"
        hint="It stands above your name. Change it until it is true."
        value={form ? text(form, 'statement') : approvalStatement}
        refusals={refusals}
        rows={3}
      />
      <div className="row">
        <button>Approve it, as {visit.person.name}</button>
        <a href={`/policies/${one.id}`}>Not yet</a>
      </div>
    </form>
  );
}

function TheText({ one, found }: { one: Shelved; found: Approvable }) {
  const latest = one.record?.versions.at(-1);
  const redlined = latest && redline(latest.text, found.text);
  const counts = redlined && changeCount(redlined);
  return (
    <section id="the-text">
      <h2>{latest ? `What changes against version ${latest.version}` : 'The text'}</h2>
      {redlined && counts ? (
        <>
          <p className="soft">
            {counted(counts.changed, 'passage')} changed, {counts.added} added, {counts.removed} taken out.
          </p>
          <RedlineView redlined={redlined} headingLevel={3} />
        </>
      ) : (
        <WrittenView written={found.text} headingLevel={3} />
      )}
    </section>
  );
}
