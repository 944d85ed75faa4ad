import { longDateIn } from '#calendar.ts';
import { noticeDocument } from '#documents/notice.ts';
import type { PrintedNotice } from '#documents/notice.ts';
import { escaped, plainHtml } from '#render/plain-html.ts';
import { NotHere, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { linesOf } from '#written/written.ts';
import { languageAsked, shownVersion } from './route-parts.tsx';

export const routes = pageRoutes();

/** The notice that the address asks for, and what the file is called. */
function asked(
  context: PageContext,
  visit: Visit,
): { readonly notice: PrintedNotice; readonly name: string } {
  const language = languageAsked(context);
  const { version, sections } = shownVersion(context, visit);
  const size = context.req.query('size') ?? 'normal';
  if (size !== 'normal' && size !== 'large') throw new NotHere();
  return {
    notice: {
      practice: visit.program.entity?.name ?? '',
      language,
      sections: sections[language],
      effective: version?.effective ?? visit.today,
      ...(version && { version: version.version }),
      large: size === 'large',
    },
    name: `notice-of-privacy-practices-${version?.version ?? 'draft'}-${language}${size === 'large' ? '-large-print' : ''}`,
  };
}

routes.page('/notice/notice.pdf', async (context, visit) => {
  const { notice, name } = asked(context, visit);
  const pdf = await context.get('installation').pdf.render(noticeDocument(notice));
  return context.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${name}.pdf"`,
  });
});

routes.page('/notice/notice.docx', async (context, visit) => {
  const { notice, name } = asked(context, visit);
  // Loaded when the first file is asked for: it is large, and most practices want the PDF.
  const { toDocx } = await import('#render/docx.ts');
  const file = await toDocx(noticeDocument(notice));
  return context.body(new Uint8Array(file), 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-disposition': `attachment; filename="${name}.docx"`,
  });
});

/** Plain HTML to paste into a website: no script, no style, no class. */
function websiteHtml({ practice, language, sections, effective }: PrintedNotice): string {
  const [header, ...rest] = sections;
  return [
    `<article lang="${language}">`,
    `<h1>${escaped(header?.title ?? '')}</h1>`,
    `<p>${escaped(practice)}, ${escaped(longDateIn(effective, language))}</p>`,
    ...linesOf(header?.text ?? []).map((line) => `<p><strong>${escaped(line)}</strong></p>`),
    ...rest.flatMap(({ title, part, text }) => [
      ...(part === undefined ? [] : [`<h2>${escaped(part)}</h2>`]),
      `<h3>${escaped(title)}</h3>`,
      plainHtml(text, 4),
    ]),
    '</article>',
    '',
  ].join('\n');
}

routes.page('/notice/website.html', (context, visit) => {
  const { notice, name } = asked(context, visit);
  // A draft is not to be put up by mistake.
  if (notice.version === undefined) throw new NotHere();
  return context.body(websiteHtml(notice), 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.html"`,
    'content-security-policy': "default-src 'none'; sandbox",
  });
});
