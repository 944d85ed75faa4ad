import { ErrorSummary, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { counted } from '#ui/words.tsx';
import { addStarterSet } from './decide.ts';
import { starterLines } from './starter-lines.ts';
import { starterKinds, starterSets } from './starter-sets.ts';
import { starterKindWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/inventory/start', (context, visit) => shown(context, visit, []));

routes.action('/inventory/start', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, addStarterSet, { kind: text(form, 'kind') });
  if ('refusals' in outcome) return shown(context, visit, outcome.refusals);
  return accepted(context, '/inventory', outcome, 'started');
});

type Kind = (typeof starterKinds)[number];

function shown(context: PageContext, visit: Visit, refusals: Refusals) {
  const own = visit.program.entity?.kind;
  const others = starterKinds.filter((kind) => kind !== own);
  return context.render(
    <>
      <h1>Begin with a starter set</h1>
      <p>
        A list of what such a practice mostly has, with its vendors and where patient information goes. It is
        a guess, and counts for nothing until you have checked each line: most take one click. What you
        recorded yourself stays as it is.
      </p>
      <ErrorSummary refusals={refusals} />
      {own && <Set kind={own} own />}
      <h2>Other sets</h2>
      <p className="soft">You can add a second set; lines that you have already are not added again.</p>
      <div className="cards">
        {others.map((kind) => (
          <Set key={kind} kind={kind} />
        ))}
      </div>
      <h2>Or without one</h2>
      <p className="row">
        <a className="button quiet" href="/inventory/new?form=system">
          Add a system by hand
        </a>
        <a className="button quiet" href="/inventory/import">
          Import a CSV file
        </a>
      </p>
    </>,
    { title: 'Begin with a starter set', status: refusals.length > 0 ? 422 : 200 },
  );
}

function Set({ kind, own = false }: { kind: Kind; own?: boolean }) {
  const names = starterSets[kind].map((line) => starterLines[line].name);
  const list = (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
  return (
    <section className={own ? 'callout' : 'card'}>
      {own ? <h2>{starterKindWords[kind]}</h2> : <h3>{starterKindWords[kind]}</h3>}
      <p className="soft">{counted(names.length, 'line')}, and the vendors that go with them.</p>
      <details>
        <summary>What is in it</summary>
        {list}
      </details>
      <form method="post" action="/inventory/start">
        <Hidden name="kind" value={kind} />
        <button className={own ? undefined : 'quiet'} aria-label={`Add this set: ${starterKindWords[kind]}`}>
          Add this set
        </button>
      </form>
    </section>
  );
}
