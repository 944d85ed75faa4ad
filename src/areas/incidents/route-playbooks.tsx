import { playbookDocument } from '#documents/incidents/playbook.ts';
import { playbookFor, playbooks, written } from '#texts/playbooks/library.ts';
import { telling } from '#told/telling.ts';
import { NotHere, pageRoutes, parameter } from '#ui/page.ts';
import { Cite } from '#ui/words.tsx';
import { WrittenView } from '#ui/written.tsx';
import type { IncidentKind } from './events.ts';
import { kindIn } from './route-report-form.tsx';

export const routes = pageRoutes();

routes.page('/incidents/playbooks', (context) =>
  context.render(
    <>
      <p className="soft small">
        <a href="/incidents">Incidents</a>
      </p>
      <h1>Playbooks</h1>
      <p>
        What to do in the first hour, the first day and after, in your own names. Print them, and put them
        where they are found when no computer works. <Cite citation="164.308(a)(6)(i)" />
      </p>
      <ul className="cards">
        {playbooks.map(({ id, title, such }) => (
          <li key={id}>
            <h2>
              <a href={`/incidents/playbooks/${id}`}>{title}</a>
            </h2>
            <p>{such}</p>
            <a href={`/incidents/playbooks/playbook.pdf?kind=${id}`}>
              To print<span className="unseen">: {title}</span>
            </a>
          </li>
        ))}
      </ul>
    </>,
    { title: 'Playbooks' },
  ),
);

function kindOf(value: string | undefined): IncidentKind {
  const kind = kindIn(value);
  if (kind === undefined) throw new NotHere();
  return kind;
}

routes.page('/incidents/playbooks/playbook.pdf', async (context, visit) => {
  const kind = kindOf(context.req.query('kind'));
  const pdf = await context
    .get('installation')
    .pdf.render(playbookDocument(visit.program, kind, visit.today));
  return context.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="playbook-${kind}.pdf"`,
  });
});

routes.page('/incidents/playbooks/:kind', (context, visit) => {
  const kind = kindOf(parameter(context, 'kind'));
  const { title, such, cites } = playbookFor(kind);
  return context.render(
    <>
      <p className="soft small">
        <a href="/incidents/playbooks">Playbooks</a>
      </p>
      <h1>{title}</h1>
      <p className="soft">
        {such}{' '}
        {cites.map((citation) => (
          <span key={citation}>
            <Cite citation={citation} />{' '}
          </span>
        ))}
      </p>
      <div className="row">
        <a className="button" href={`/incidents/playbooks/playbook.pdf?kind=${kind}`}>
          Print it, with boxes to tick
        </a>
        <a className="button quiet" href={`/incidents/tabletops?kind=${kind}`}>
          Exercise it
        </a>
      </div>
      <WrittenView written={written(kind, telling(visit.program, visit.today).told)} />
    </>,
    { title },
  );
});
