import type { Document } from '#documents/document.ts';
import { manual } from '#documents/manual/manual.ts';
import { policyDocument } from '#documents/manual/policy.ts';
import { NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import { shelf, shelved } from './shelf.ts';

export const routes = pageRoutes();

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function asPdf(context: PageContext, document: Document, name: string): Promise<Response> {
  const pdf = await context.get('installation').pdf.render(document);
  return context.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${name}.pdf"`,
  });
}

async function asWord(context: PageContext, document: Document, name: string): Promise<Response> {
  // Loaded when the first file is asked for: it is large, and most practices want the PDF.
  const { toDocx } = await import('#render/docx.ts');
  return context.body(new Uint8Array(await toDocx(document)), 200, {
    'content-type': wordType,
    'content-disposition': `attachment; filename="${name}.docx"`,
  });
}

async function whole({ practice, program, today }: Visit): Promise<Document> {
  return manual({ program, today, checkpoint: await practice.checkpoint(program.position) });
}

routes.page('/policies/manual', (context, { program, today }) => {
  const all = shelf(program, today);
  const inEffect = all.filter((one) => one.inEffect !== undefined);
  const open = all.filter((one) => one.level === 'required' && one.applies && !one.inEffect);
  return context.render(
    <>
      <p className="small soft">
        <a href="/policies">Policies</a>
      </p>
      <h1>The whole manual</h1>
      <p>
        Every policy in effect in one file, with contents, versions, who approved what and when, who has
        signed, and the checkpoint that proves how your record stood. The law asks for your policies in
        writing, which may be electronic. <Cite citation="164.316(b)(1)" /> <Cite citation="164.530(j)(1)" />
      </p>
      {inEffect.length === 0 ? (
        <Empty
          action={
            <a className="button" href="/policies">
              Open the policies
            </a>
          }
        >
          No policy is in effect yet. Approve the first ones, and they are in the manual.
        </Empty>
      ) : (
        <section className="card">
          <h2>{counted(inEffect.length, 'policy', 'policies')} in effect today</h2>
          {open.length > 0 && (
            <p>
              {counted(open.length, 'policy', 'policies')} that the rule asks for{' '}
              {open.length === 1 ? 'is' : 'are'} not in effect yet, and the cover says so.{' '}
              <a href="/policies?show=open">See which</a>
            </p>
          )}
          <div className="row">
            <a className="button" href="/policies/manual.pdf">
              Download as PDF
            </a>
            <a className="button quiet" href="/policies/manual.docx">
              As a Word file
            </a>
          </div>
        </section>
      )}
    </>,
    { title: 'The whole manual' },
  );
});

routes.page('/policies/manual.pdf', async (context, visit) =>
  asPdf(context, await whole(visit), `policies-${visit.today}`),
);

routes.page('/policies/manual.docx', async (context, visit) =>
  asWord(context, await whole(visit), `policies-${visit.today}`),
);

/** One policy: the version that the address names, the one in effect or to come, or the draft. */
async function single(
  context: PageContext,
  { practice, program, today }: Visit,
): Promise<{ document: Document; name: string }> {
  const one = shelved(program, parameter(context, 'id'), today);
  const asked = context.req.query('version');
  const version =
    asked === undefined
      ? (one?.inEffect ?? one?.coming)
      : one?.record?.versions.find((each) => String(each.version) === asked);
  const drafted = one?.record?.draft !== undefined && asked === undefined;
  if (!one?.record || !(version || drafted)) throw new NotHere();
  return {
    document: policyDocument({
      program,
      today,
      record: one.record,
      version,
      checkpoint: await practice.checkpoint(program.position),
    }),
    name: `${one.number || 'policy'}-${version ? `version-${version.version}` : 'draft'}`,
  };
}

routes.page('/policies/:id/policy.pdf', async (context, visit) => {
  const { document, name } = await single(context, visit);
  return asPdf(context, document, name);
});

routes.page('/policies/:id/policy.docx', async (context, visit) => {
  const { document, name } = await single(context, visit);
  return asWord(context, document, name);
});
