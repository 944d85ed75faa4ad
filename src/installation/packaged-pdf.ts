import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { packageFolder } from './package-files.ts';
import type { PdfRenderer } from '#render/pdf.ts';

/** The PDF renderer, with its template and fonts read when the first document is asked for. */
export function packagedPdf(): PdfRenderer {
  let made: Promise<PdfRenderer> | undefined;
  return {
    async render(document) {
      made ??= madePdf();
      return (await made).render(document);
    },
    async close() {
      await (await made)?.close();
    },
  };
}

async function madePdf(): Promise<PdfRenderer> {
  const { createPdfRenderer } = await import('#render/pdf.ts');
  const { shippedFonts } = await import('#render/fonts.ts');
  const folder = packageFolder();
  const worker = join(folder, 'dist', 'pdf-worker.js');
  if (!existsSync(worker))
    throw new Error('The part that makes PDF files is not built. Run "npm run build".');
  return createPdfRenderer({
    worker: pathToFileURL(worker),
    template: readFileSync(join(folder, 'assets', 'document.typ'), 'utf8'),
    fonts: shippedFonts(),
  });
}
