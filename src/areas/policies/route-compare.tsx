import { longDate } from '#calendar.ts';
import { redline } from '#written/redline.ts';
import { changeCount, isUnchanged } from '#written/redlined.ts';
import type { Written } from '#written/written.ts';
import { Select } from '#ui/form.tsx';
import { NotHere, pageRoutes, parameter } from '#ui/page.ts';
import { RedlineView } from '#ui/written.tsx';
import { Cite, counted, Empty } from '#ui/words.tsx';
import { proposed } from './route-new-text.tsx';
import { shelved } from './shelf.ts';
import type { Shelved } from './shelf.ts';

export const routes = pageRoutes();

/** A text that can be compared: a version, the draft, or what the library proposes. */
type Side = { readonly value: string; readonly label: string; readonly text: Written };

function sidesOf(one: Shelved): readonly Side[] {
  const proposal = proposed(one);
  return [
    ...(one.record?.versions ?? []).map(({ version, effective, text }) => ({
      value: String(version),
      label: `Version ${version}, ${longDate(effective)}`,
      text,
    })),
    ...(one.record?.draft ? [{ value: 'draft', label: 'The draft', text: one.record.draft.text }] : []),
    ...(proposal
      ? [{ value: 'proposed', label: 'The library’s text of today', text: proposal.written }]
      : []),
  ];
}

routes.page('/policies/:id/compare', (context, visit) => {
  const one = shelved(visit.program, parameter(context, 'id'), visit.today);
  if (!one) throw new NotHere();
  const sides = sidesOf(one);
  const asked = (name: 'from' | 'to') => {
    const value = context.req.query(name);
    const side = sides.find((each) => each.value === value);
    if (value !== undefined && !side) throw new NotHere();
    return side;
  };
  const versions = sides.filter(({ value }) => /^\d+$/.test(value));
  const to = asked('to') ?? versions.at(-1);
  const before = versions.findLast(({ value }) => value !== to?.value);
  const from = asked('from') ?? before;
  const redlined = from && to && redline(from.text, to.text);
  const counts = redlined && changeCount(redlined);
  const options = sides.map(({ value, label }) => ({ value, label }));
  return context.render(
    <>
      <p className="small soft">
        <a href={`/policies/${one.id}`}>{one.title}</a>
      </p>
      <h1>What changed</h1>
      <p className="soft">
        Each change of a policy stays on record. <Cite citation="164.530(i)(2)-(5)" />{' '}
        <Cite citation="164.316(b)(2)(i)" />
      </p>
      {sides.length < 2 ? (
        <Empty
          action={
            <a className="button quiet" href={`/policies/${one.id}`}>
              Back to the policy
            </a>
          }
        >
          There is one text so far, and nothing to compare it with.
        </Empty>
      ) : (
        <form method="get" action={`/policies/${one.id}/compare`} className="fields">
          <Select name="from" label="From" value={from?.value} options={options} />
          <Select name="to" label="To" value={to?.value} options={options} />
          <button className="quiet">Compare</button>
        </form>
      )}
      {redlined && counts && (
        <>
          <p>
            {isUnchanged(redlined)
              ? 'These two say the same, word for word.'
              : `${counted(counts.changed, 'passage')} changed, ${counts.added} added, ${counts.removed} taken out.`}
          </p>
          <RedlineView redlined={redlined} headingLevel={2} />
        </>
      )}
    </>,
    { title: `What changed in ${one.title}` },
  );
});
