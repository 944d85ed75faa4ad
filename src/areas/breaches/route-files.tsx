import { printedCheckpoint } from '#documents/document.ts';
import { burdenOfProof } from '#documents/breach/burden-of-proof.ts';
import { NotHere, pageRoutes, parameter } from '#ui/page.ts';
import { serveAttachment } from '#ui/sealed-file.ts';
import { breachIn, filesOf } from './route-parts.tsx';

export const routes = pageRoutes();

/** A file that lies sealed with a breach, the list of people among them. */
routes.page('/breaches/:id/files/:digest', async (context, visit) => {
  const record = breachIn(context, visit);
  const digest = parameter(context, 'digest');
  const file = filesOf(record).find((one) => one.digest === digest);
  const bytes = file && (await visit.practice.files.open(record.id, file));
  if (!file || !bytes) throw new NotHere();
  return serveAttachment(context, bytes, file);
});

/** The file that shows that every notice was made, or that none was due (164.414(b)). */
routes.page('/breaches/:id/proof.pdf', async (context, visit) => {
  const record = breachIn(context, visit);
  const checkpoint = await visit.practice.checkpoint(visit.program.position);
  const pdf = await context
    .get('installation')
    .pdf.render(
      burdenOfProof(visit.program, record, visit.today, checkpoint && printedCheckpoint(checkpoint)),
    );
  return context.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="breach-file-${record.id}.pdf"`,
  });
});
