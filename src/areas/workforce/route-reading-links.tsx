import { taughtOn } from '#duties.ts';
import { longDate } from '#calendar.ts';
import { addDays } from '#calendar.ts';
import { addressOf, hasPublicAddress, linkTo } from '#reach/reach.ts';
import { Choices } from '#ui/form.tsx';
import { texts } from '#ui/form-input.ts';
import { pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { QrPicture } from '#ui/qr-picture.tsx';
import type { Visit } from '#ui/visit.ts';
import { Empty } from '#ui/words.tsx';

export const routes = pageRoutes();

const title = 'Personal links';

routes.page('/people/reading-links', (context, visit) =>
  chooser(context, visit, context.req.queries('person') ?? []),
);

/** Makes a link for each person who was ticked, and shows them on this answer only: a token is not kept. */
routes.action('/people/reading-links', (context, visit, form) => {
  const { accounts } = context.get('installation');
  const chosen = new Set(texts(form, 'people'));
  const people = taughtOn(visit.program, visit.today).filter(({ id }) => chosen.has(id));
  if (people.length === 0) return chooser(context, visit, [], 422);
  const by = { person: visit.person.id, address: addressOf(context) };
  const made = people.map(({ id, name }) => {
    const token = accounts.readings.link({ practice: visit.practice.id, person: id }, by);
    return { id, name, link: linkTo(context, `/reading?${new URLSearchParams({ token })}`) };
  });
  const until = longDate(addDays(visit.today, 14));
  return context.render(
    <>
      <h1>{title}</h1>
      <p>
        They are shown this once: print the page and cut it, or copy each link into a message that only that
        person reads. Each opens on one device and works until {until}. It opens what there is to read, sign
        and learn, and nothing else.
      </p>
      {!hasPublicAddress(context) && (
        <p className="callout">
          These links work on this computer only: let each person read here. For phones, Diligence needs an
          address of its own; see <a href="/installation">This installation</a>.
        </p>
      )}
      <ul className="cards">
        {made.map(({ id, name, link }) => (
          <li key={id}>
            <h2>{name}</h2>
            <QrPicture text={link} label={`Code of the personal link for ${name}`} />
            <div className="field">
              <label htmlFor={`link-${id}`}>Link</label>
              <textarea id={`link-${id}`} className="code" rows={4} readOnly defaultValue={link} />
            </div>
          </li>
        ))}
      </ul>
      <p>
        <a className="button quiet" href="/people">
          Back to the people
        </a>
      </p>
    </>,
    { title },
  );
});

function chooser(context: PageContext, visit: Visit, chosen: readonly string[], status: 200 | 422 = 200) {
  const people = taughtOn(visit.program, visit.today).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return context.render(
    <form method="post" action="/people/reading-links" className="ask">
      <h1>{title}</h1>
      <p>
        For people who read, sign and learn on a phone without a sign-in. A new link for somebody takes the
        place of the one before, and closes what that one opened.
      </p>
      {status === 422 && (
        <div className="errors" role="alert" tabIndex={-1} id="errors">
          <h2>Nobody is ticked</h2>
          <p>Tick those who get a link.</p>
        </div>
      )}
      {people.length === 0 ? (
        <Empty
          action={
            <a className="button" href="/people/new">
              Add a person
            </a>
          }
        >
          Nobody is on the roster yet.
        </Empty>
      ) : (
        <>
          <Choices
            name="people"
            label="Who gets a link?"
            type="checkbox"
            options={people.map(({ id: value, name: label }) => ({ value, label }))}
            chosen={chosen}
          />
          <div className="row">
            <button>Make the links</button>
            <a className="button quiet" href="/people">
              Back
            </a>
          </div>
        </>
      )}
    </form>,
    { title, status },
  );
}
