import { proposed } from '#texts/breach-letters/proposals.ts';
import { Choices, ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { setLetterWords } from './decide-letters.ts';
import { noWords } from './letter-facts.ts';
import { breachIn, Head, titleOf } from './route-parts.tsx';

export const routes = pageRoutes();

routes.page('/breaches/:id/letters/words', (context, visit) => shown(context, visit, undefined, []));

routes.action('/breaches/:id/letters/words', async (context, visit, form) => {
  const { id } = breachIn(context, visit);
  const outcome = await visit.practice.record(visit.person.id, setLetterWords, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/breaches/${id}/letters`, outcome);
});

/** The text under a dotted name, in what was posted or in what is on record. */
function at(tree: unknown, name: string): string {
  const found = name
    .split('.')
    .reduce<unknown>((place, step) => (place as Record<string, unknown> | undefined)?.[step], tree);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

function shown(context: PageContext, visit: Visit, form: FormInput | undefined, refusals: Refusals) {
  const record = breachIn(context, visit);
  const proposal = proposed(visit.program.incidents.get(record.incident)?.kind ?? '');
  const given: unknown = form ?? record.letterWords ?? { ...noWords, ...proposal };
  const value = (name: string) => at(given, name);
  const own = { refusals };
  const both = (name: string, label: string, hint?: string) => (
    <>
      <TextArea {...own} name={`${name}.en`} label={label} hint={hint} value={value(`${name}.en`)} rows={4} />
      <TextArea
        {...own}
        name={`${name}.es`}
        label={`${label}, in Spanish`}
        value={value(`${name}.es`)}
        rows={4}
      />
    </>
  );
  return context.render(
    <>
      <Head visit={visit} record={record} here="/letters" heading="What the letters say" />
      <p>
        The letters need what only you know, in short, plain sentences. Name no patient.{' '}
        {!record.letterWords && 'What stands here is a proposal: read it, and correct what is not so. '}
        <Cite citation="164.404(c)(1)(A)" /> <Cite citation="164.404(c)(2)" />
      </p>
      <ErrorSummary refusals={refusals} />
      <form method="post" action={`/breaches/${record.id}/letters/words`} className="ask">
        <Hidden name="seen" value={form ? at(form, 'seen') : record.revision} />
        <h2>What happened</h2>
        {both('happened', 'What happened', 'Not who did it, and not how somebody else could do the same.')}
        <details open={value('otherKind.en') !== ''}>
          <summary>Other kinds of PHI</summary>
          <Field {...own} name="otherKind.en" label="What else it was" value={value('otherKind.en')} />
          <Field
            {...own}
            name="otherKind.es"
            label="What else it was, in Spanish"
            value={value('otherKind.es')}
          />
        </details>
        <h2>What you are doing</h2>
        {both('doing.investigating', 'To look into it')}
        {both('doing.lessening', 'To lessen the harm')}
        {both('doing.preventing', 'So that it does not happen again')}
        <h2>How people reach you</h2>
        <p className="soft small">
          A toll-free number, an email address, a website, or a postal address: at least one of them.{' '}
          <Cite citation="164.404(c)(1)(E)" />
        </p>
        <Field {...own} name="reach.tollFree" label="Toll-free number" value={value('reach.tollFree')} />
        <Field
          {...own}
          name="reach.tollFreeUntil"
          type="date"
          label="Active through"
          value={value('reach.tollFreeUntil')}
        />
        <Field {...own} name="reach.hours.en" label="Days and hours" value={value('reach.hours.en')} />
        <Field
          {...own}
          name="reach.hours.es"
          label="Days and hours, in Spanish"
          value={value('reach.hours.es')}
        />
        <details>
          <summary>Other than on the page of the practice</summary>
          <Field
            {...own}
            name="reach.email"
            type="email"
            label="Email address"
            value={value('reach.email')}
          />
          <Field {...own} name="reach.website" label="Website" value={value('reach.website')} />
          <Field {...own} name="reach.mail" label="Postal address" value={value('reach.mail')} />
        </details>
        <details open={value('offer.provider') !== ''}>
          <summary>Credit or identity monitoring, free of charge</summary>
          <Field
            {...own}
            name="offer.months"
            label="For how many months"
            value={value('offer.months')}
            inputMode="numeric"
            width="short"
          />
          <Field {...own} name="offer.provider" label="Who provides it" value={value('offer.provider')} />
          <Field
            {...own}
            name="offer.how"
            label="How people sign up"
            hint="A phone number or website, and the code. It stands in both languages."
            value={value('offer.how')}
          />
          <Field
            {...own}
            name="offer.until"
            type="date"
            label="Last day to sign up"
            value={value('offer.until')}
          />
        </details>
        <details open={value('signer.name') !== ''}>
          <summary>Somebody else than the privacy official signs</summary>
          <Field {...own} name="signer.name" label="Name" value={value('signer.name')} />
          <Field {...own} name="signer.title.en" label="Title" value={value('signer.title.en')} />
          <Field {...own} name="signer.title.es" label="Title, in Spanish" value={value('signer.title.es')} />
        </details>
        <h2>For HHS and the states</h2>
        <TextArea
          {...own}
          name="safeguardsBefore"
          label="What was in place before it happened"
          value={value('safeguardsBefore')}
        />
        <TextArea {...own} name="actionsTaken" label="What was done about it" value={value('actionsTaken')} />
        <Choices
          {...own}
          name="securityProgram"
          label="Is there a written information security program?"
          hint="Massachusetts asks (201 CMR 17.00)."
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
            { value: 'unknown', label: 'I don’t know' },
          ]}
          chosen={[value('securityProgram') || 'unknown']}
          compact
        />
        <div className="row">
          <button>Save the words</button>
          <a href={`/breaches/${record.id}/letters`}>Cancel</a>
        </div>
      </form>
    </>,
    { title: `What the letters say: ${titleOf(record)}`, status: refusals.length > 0 ? 422 : 200 },
  );
}
