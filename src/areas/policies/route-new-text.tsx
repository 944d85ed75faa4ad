import type { Written } from '#written/written.ts';
import { merge, redline } from '#written/redline.ts';
import type { MergeConflict } from '#written/redline.ts';
import { ErrorSummary, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { RedlineView, WrittenView } from '#ui/written.tsx';
import { Cite, counted } from '#ui/words.tsx';
import { draft } from './decide.ts';
import { baseOf, shelved } from './shelf.ts';
import type { Shelved } from './shelf.ts';

export const routes = pageRoutes();

/** The library’s text of today, with what the practice wrote of its own kept in it. */
export function proposed(
  one: Shelved,
): { readonly written: Written; readonly conflicts: readonly MergeConflict[] } | undefined {
  const latest = one.record?.versions.at(-1);
  if (!one.present) return undefined;
  if (!latest?.base) return { written: one.present.text, conflicts: [] };
  return merge(baseOf(latest), latest.text, one.present.text);
}

const path = '/policies/:id/new-text';

routes.page(path, (context, visit) => shown(context, visit, []));

routes.action(path, async (context, visit, form) => {
  const id = parameter(context, 'id');
  const one = shelved(visit.program, id, visit.today);
  const proposal = one && proposed(one);
  if (!proposal) throw new NotHere();
  const input = { id, seen: form['seen'], text: proposal.written, from: 'library' };
  const outcome = await visit.practice.record(visit.person.id, draft, input);
  if ('refusals' in outcome) return shown(context, visit, outcome.refusals);
  const next = proposal.conflicts.length > 0 ? 'edit' : visit.may('policies.approve') ? 'approve' : '';
  return accepted(context, next === '' ? `/policies/${id}` : `/policies/${id}/${next}`, outcome);
});

function shown(context: PageContext, visit: Visit, refusals: Refusals) {
  const one = shelved(visit.program, parameter(context, 'id'), visit.today);
  const latest = one?.record?.versions.at(-1);
  const proposal = one && proposed(one);
  if (!one || !latest || !proposal) throw new NotHere();
  return context.render(
    <>
      <p className="small soft">
        <a href={`/policies/${one.id}`}>{one.title}</a>
      </p>
      <h1>The new text</h1>
      <p>
        The law asks you to keep policies up to date as things change. <Cite citation="164.316(b)(2)(iii)" />{' '}
        <Cite citation="164.530(i)(2)-(5)" /> This is version {latest.version} with the facts of today.
        {latest.base && ' What you wrote yourself is kept.'}
      </p>
      <ErrorSummary refusals={refusals} />
      {one.notTrue.length > 0 && (
        <ul>
          {one.notTrue.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {proposal.conflicts.length > 0 && (
        <aside className="callout wrong">
          <h2>{counted(proposal.conflicts.length, 'passage')} to decide by hand</h2>
          <p>
            You changed the same words that the facts change. Your words stay; compare, and correct them in
            the draft.
          </p>
          {proposal.conflicts.map((conflict, index) => (
            <details key={index} open>
              <summary>{conflict.under ?? 'At the beginning'}</summary>
              <p>
                <b>Yours:</b>
              </p>
              <WrittenView written={conflict.mine} headingLevel={4} />
              <p>
                <b>With the facts of today:</b>
              </p>
              <WrittenView written={conflict.theirs} headingLevel={4} />
            </details>
          ))}
        </aside>
      )}
      <form method="post" action={`/policies/${one.id}/new-text`}>
        <Hidden name="seen" value={one.record?.revision ?? 0} />
        <div className="row">
          <button>Take the new text as a draft</button>
          <a href={`/policies/${one.id}`}>Not now</a>
        </div>
      </form>
      <h2>What changes</h2>
      <RedlineView redlined={redline(latest.text, proposal.written)} headingLevel={3} />
    </>,
    { title: `The new text of ${one.title}`, status: refusals.length > 0 ? 422 : 200 },
  );
}
