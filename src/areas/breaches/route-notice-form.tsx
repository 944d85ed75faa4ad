import { addDays } from '#calendar.ts';
import { lettersOf } from '#documents/breach/letters-of.ts';
import { jurisdictions } from '#states/jurisdictions.ts';
import { numbers } from '#regulation/numbers.ts';
import { FileField } from '#ui/file-field.tsx';
import { Choices, Field, Hidden, Select, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import { openDuties } from './duties.ts';
import { contentParts, noticeKinds, noticeWays } from './events.ts';
import type { NoticeKind } from './events.ts';
import { countOn, standingOn } from './standing.ts';
import type { BreachRecord } from './view.ts';
import { contentWords, kindWords, wayWords } from './words.ts';

/** The kinds that can be recorded now: before the decision only a call in an emergency, and what a vendor sent. */
function kindsFor(record: BreachRecord, visit: Visit): NoticeKind[] {
  const decided = standingOn(record, visit.today) === 'breach';
  return noticeKinds.filter(
    (kind) =>
      (decided || kind === 'urgent' || kind === 'associate') &&
      (kind !== 'associate' || record.vendor !== ''),
  );
}

/** The form for one notice: first whom it went to, then only the fields that fit. */
export function NoticeForm({
  visit,
  record,
  form,
  refusals,
}: {
  visit: Visit;
  record: BreachRecord;
  form: FormInput | undefined;
  refusals: Refusals;
}) {
  const kinds = kindsFor(record, visit);
  const [next] = openDuties(visit.program, record, visit.today);
  const asked = form ? text(form, 'kind') : (next?.kind ?? '');
  const kind = kinds.find((one) => one === asked) ?? kinds[0] ?? 'urgent';
  const action = `/breaches/${record.id}/notices`;
  return (
    <section>
      <h2>Record a notice</h2>
      <form method="post" action={action} className="ask">
        <Select
          name="kind"
          label="Whom it went to"
          value={kind}
          options={kinds.map((one) => ({ value: one, label: kindWords[one] }))}
        />
        <Hidden name="seen" value={record.revision} />
        <div className="row">
          <button className="quiet" name="fields" value="show">
            Show its fields
          </button>
        </div>
      </form>
      <Fields
        visit={visit}
        record={record}
        kind={kind}
        form={form}
        refusals={refusals}
        action={action}
        state={next?.kind === kind ? next.state : undefined}
      />
    </section>
  );
}

function Fields({
  visit,
  record,
  kind,
  form,
  refusals,
  action,
  state,
}: {
  visit: Visit;
  record: BreachRecord;
  kind: NoticeKind;
  form: FormInput | undefined;
  refusals: Refusals;
  action: string;
  state: string | undefined;
}) {
  const filled = form !== undefined && text(form, 'fields') === '';
  const own = { refusals: filled ? refusals : [] };
  const value = (name: string, first: string | number = '') => (filled ? text(form, name) : first);
  const count = countOn(record, visit.today);
  const ways: readonly (keyof typeof wayWords)[] = noticeWays[kind];
  const people = ['individuals', 'next-of-kin', 'substitute', 'urgent'].includes(kind);
  const letter =
    kind === 'individuals' || kind === 'next-of-kin' || kind === 'media' || kind === 'substitute';
  const firstNumber =
    kind === 'individuals'
      ? count && count.total - count.unreachable - count.kin
      : kind === 'next-of-kin'
        ? count?.kin
        : kind === 'substitute'
          ? count?.unreachable
          : undefined;
  // Ticked beforehand only where the letters that Diligence writes have no gap left.
  const whole =
    letter &&
    lettersOf(visit.program, record, visit.today).every(
      ({ name, gaps }) => name !== 'letter-en' || gaps.length === 0,
    );
  const many = (count?.unreachable ?? 0) >= numbers.substituteNotice.value;
  return (
    <form method="post" action={action} encType="multipart/form-data" className="ask">
      <h3>{kindWords[kind]}</h3>
      <Hidden name="kind" value={kind} />
      <Hidden name="seen" value={filled ? text(form, 'seen') : record.revision} />
      <Choices
        {...own}
        name="way"
        label="How"
        options={ways.map((way) => ({ value: way, label: wayWords[way] }))}
        chosen={[filled ? text(form, 'way') : (ways[0] ?? '')]}
        compact
      />
      <Field
        {...own}
        name="on"
        type="date"
        label={kind === 'associate' ? 'It came on' : 'Sent or given on'}
        value={value('on', visit.today)}
        max={visit.today}
        required
      />
      {people && (
        <Field
          {...own}
          name="number"
          label="How many people"
          value={value('number', firstNumber ?? '')}
          inputMode="numeric"
          width="short"
          required
        />
      )}
      {kind === 'individuals' && (
        <Choices
          {...own}
          name="again"
          type="checkbox"
          label="A further mailing"
          options={[{ value: 'yes', label: 'To people who had a letter before, with what is known since' }]}
          chosen={filled && text(form, 'again') !== '' ? ['yes'] : []}
          compact
        />
      )}
      {(kind === 'media' || kind === 'state') && (
        <Select
          {...own}
          name="state"
          label="State"
          value={value('state', state ?? '') as string}
          options={jurisdictions.map(({ code, name }) => ({ value: code, label: name }))}
          empty="Choose"
        />
      )}
      {kind !== 'individuals' && kind !== 'next-of-kin' && kind !== 'hhs' && (
        <Field
          {...own}
          name="to"
          label={
            kind === 'state'
              ? 'Which office'
              : kind === 'media'
                ? 'Which outlets'
                : kind === 'substitute'
                  ? 'Where'
                  : 'Whom, or from whom'
          }
          hint={kind === 'urgent' ? 'Name nobody: “the two people on the list”.' : undefined}
          value={value('to')}
        />
      )}
      {kind === 'substitute' && (
        <>
          <Field
            {...own}
            name="postedUntil"
            type="date"
            label="Posted through"
            hint={many ? `At least ${numbers.substitutePosting.value} days.` : 'Where it is posted.'}
            value={value('postedUntil', many ? addDays(visit.today, numbers.substitutePosting.value) : '')}
          />
          <Field
            {...own}
            name="tollFree"
            label="Toll-free number"
            value={value('tollFree', record.letterWords?.reach.tollFree ?? '')}
          />
          <Field
            {...own}
            name="tollFreeUntil"
            type="date"
            label="Active through"
            hint={many ? `At least ${numbers.tollFreeNumber.value} days.` : undefined}
            value={value('tollFreeUntil', many ? addDays(visit.today, numbers.tollFreeNumber.value) : '')}
          />
        </>
      )}
      {(kind === 'hhs' || kind === 'state') && (
        <Field
          {...own}
          name="confirmation"
          label="Confirmation number"
          hint="What the portal gave as its receipt."
          value={value('confirmation')}
        />
      )}
      {(letter || kind === 'associate') && (
        <Choices
          {...own}
          name="content"
          type="checkbox"
          label="What it holds"
          hint="All of it is in the letters that Diligence writes, once their gaps are filled."
          options={contentParts.map((part) => ({ value: part, label: contentWords[part] }))}
          chosen={filled ? texts(form, 'content') : whole ? contentParts : []}
        />
      )}
      <TextArea
        {...own}
        name="note"
        label="Note"
        hint="What else is to be remembered, such as why it went out when it did."
        value={value('note') as string}
        rows={2}
      />
      <FileField
        name="file"
        label="The proof"
        hint="A copy of the letter, the receipt, a screenshot: PDF, PNG or JPEG. Names of patients may be in it: it is sealed."
        refusals={own.refusals}
      />
      <div className="row">
        <button>Record the notice</button>
      </div>
    </form>
  );
}
