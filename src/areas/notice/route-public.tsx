import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { laterOf, longDate, longDateIn } from '#calendar.ts';
import { todayOf } from '#program.ts';
import { pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { noticeLanguages } from './composed.ts';
import { NoticeText } from './route-parts.tsx';
import type { NoticeVersion } from './view.ts';
import { noticeInEffect } from './view.ts';

export const routes = pageRoutes();

/**
 * The notice in effect, for anybody: a page that the practice’s website links to (164.520(c)(3)(i)). It shows the notice
 * and nothing else. Where several practices live here it shows none, since it cannot tell whose is asked for.
 */
routes.open('/privacy-notice', async (context) => {
  const found = await onlyNotice(context);
  return found
    ? context.html(`<!doctype html>${renderToStaticMarkup(<PublicNotice {...found} />)}`)
    : context.html(`<!doctype html>${renderToStaticMarkup(<NoNotice />)}`, 404);
});

type Found = { readonly name: string; readonly version: NoticeVersion };

async function onlyNotice(context: PageContext): Promise<Found | undefined> {
  const installation = context.get('installation');
  const [id, ...others] = await installation.practices();
  if (id === undefined || others.length > 0) return undefined;
  const program = await (await installation.practice(id))?.program();
  if (!program?.entity) return undefined;
  const today = todayOf(program, laterOf(installation.clock(), program.at));
  const version = noticeInEffect(program.notice, today);
  return version && { name: program.entity.name, version };
}

function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/diligence.css" />
      </head>
      <body className="bare">
        <main id="main">{children}</main>
      </body>
    </html>
  );
}

function PublicNotice({ name, version }: Found) {
  const { sections, effective } = version;
  return (
    <Page title={`Notice of Privacy Practices · ${name}`}>
      <p className="soft">{name}</p>
      <h1>Notice of Privacy Practices</h1>
      <p className="soft">In effect from {longDate(effective)}.</p>
      <ul className="tabs">
        {noticeLanguages.map((language) => (
          <li key={language}>
            <a href={`#${language}`} lang={language}>
              {language === 'en' ? 'Read it in English' : 'Leer en español'}
            </a>
          </li>
        ))}
      </ul>
      <div id="en">
        <NoticeText sections={sections.en} language="en" />
      </div>
      <div id="es" lang="es">
        <h2>{sections.es[0]?.title}</h2>
        <p className="soft">En vigor desde el {longDateIn(effective, 'es')}.</p>
        <NoticeText sections={sections.es} language="es" />
      </div>
    </Page>
  );
}

function NoNotice() {
  return (
    <Page title="No notice here">
      <h1>There is no notice here</h1>
      <p>No Notice of Privacy Practices is posted at this address. Ask at the office for a copy.</p>
      <p lang="es">En esta dirección no hay un aviso de privacidad. Pida una copia en el consultorio.</p>
    </Page>
  );
}
