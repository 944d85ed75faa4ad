import { nameOf, workforceOn } from '#program.ts';
import { ErrorSummary, Field, Hidden, Select } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { describeContact } from './decide-contact.ts';
import type { PracticeRecord } from './view.ts';

export const routes = pageRoutes();

const title = 'How you are reached';

routes.page('/practice/contact', (context, visit) => {
  const contact = visit.program.entity?.contact;
  const form: FormInput = contact ? { ...contact, seen: String(contact.revision) } : { seen: '0' };
  return shown(context, visit, form, []);
});

routes.action('/practice/contact', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, describeContact, form);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, '/practice', outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  const { program, today } = visit;
  if (!program.entity) throw new NotHere();
  const field = (name: string, label: string, hint?: string, required = false) => (
    <Field
      name={name}
      label={label}
      hint={hint}
      value={text(form, name)}
      refusals={refusals}
      required={required}
    />
  );
  return context.render(
    <form method="post" action="/practice/contact" className="ask">
      <h1>{title}</h1>
      <p className="soft">
        Your notice has to give a name or title and a telephone number. <Cite citation="164.520(b)(1)(vii)" />{' '}
        Your policies and lessons tell the staff whom to call, and where.
      </p>
      <ErrorSummary refusals={refusals} />
      <Hidden name="seen" value={text(form, 'seen')} />
      <div className="fields">
        {field('phone', 'Phone number of the practice', undefined, true)}
        <Field
          name="email"
          label="Email address of the practice"
          type="email"
          value={text(form, 'email')}
          refusals={refusals}
        />
        {field('website', 'Website', 'Empty, if there is none')}
        {field('mail', 'Where letters go', 'Empty: the address of your first site')}
      </div>
      <h2>The officials, inside the practice</h2>
      <div className="fields">
        {field('privacyPhone', 'Privacy official: phone', 'Such as: extension 12')}
        {field('privacyPlace', 'Privacy official: where', 'Such as: the office behind the desk')}
        {field('securityPhone', 'Security official: phone', 'Their extension or number')}
        {field('securityPlace', 'Security official: where', 'Their room')}
      </div>
      <Select
        name="deputy"
        label="Who stands in while they are away?"
        value={text(form, 'deputy')}
        options={workforceOn(program, today).map(({ id: value, name }) => ({ value, label: name }))}
        empty="Nobody is named"
        refusals={refusals}
      />
      <div className="row">
        <button>Save</button>
        <a className="button quiet" href="/practice">
          Leave without saving
        </a>
      </div>
    </form>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}

/** How the practice and its officials are reached, on the page of the practice. */
export function ContactSection({ visit, entity }: { visit: Visit; entity: PracticeRecord }) {
  const { contact } = entity;
  const inside = (phone: string, place: string) =>
    [phone, place].filter(Boolean).join(', ') || 'Not on record yet';
  return (
    <section>
      <h2>How you are reached</h2>
      {contact ? (
        <dl className="facts">
          <dt>Phone</dt>
          <dd>{contact.phone}</dd>
          <dt>Email</dt>
          <dd>{contact.email || 'None on record'}</dd>
          <dt>Website</dt>
          <dd>{contact.website || 'None on record'}</dd>
          <dt>Privacy official</dt>
          <dd>{inside(contact.privacyPhone, contact.privacyPlace)}</dd>
          <dt>Security official</dt>
          <dd>{inside(contact.securityPhone, contact.securityPlace)}</dd>
          <dt>Stands in for them</dt>
          <dd>{contact.deputy ? nameOf(visit.program, contact.deputy) : 'Nobody is named'}</dd>
        </dl>
      ) : (
        <p>
          Not on record yet. Your notice needs a telephone number, and your policies tell the staff whom to
          call.
        </p>
      )}
      {visit.may('entity.describeContact') && (
        <a className="button quiet" href="/practice/contact">
          {contact ? 'Correct it' : 'Say how you are reached'}
        </a>
      )}
    </section>
  );
}
