import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { mayOpen } from '#page-permission.ts';
import type { PagePath } from '#page-permission.ts';
import { openedBy } from './kept-form.tsx';
import { keptSafe } from './kept-safe.ts';
import { notices } from './page.ts';
import type { Notice } from './page.ts';
import type { Frame, Visit } from './visit.ts';

type Place = {
  readonly path: PagePath;
  readonly label: string;
  readonly thumb?: string;
  /** Where the pages lie that this one leads to, and that have no line of their own. */
  readonly holds?: readonly string[];
};

/** The areas, in the order of the navigation; `thumb`: its word in the bar of a phone. */
const areas: readonly { readonly title: string; readonly places: readonly Place[] }[] = [
  {
    title: 'Every day',
    places: [
      { path: '/', label: 'Today', thumb: 'Today' },
      { path: '/mine', label: 'Your reading' },
      { path: '/incidents/report', label: 'Report an incident', thumb: 'Report' },
      { path: '/notice/patients', label: 'New patients' },
      { path: '/deadlines', label: 'Work out a date' },
    ],
  },
  {
    title: 'Program',
    places: [
      { path: '/risk-analysis', label: 'Risk analysis', thumb: 'Risks' },
      { path: '/risk-analysis/plan', label: 'Risk plan' },
      { path: '/policies', label: 'Policies' },
      { path: '/notice', label: 'Privacy notice' },
      { path: '/incidents', label: 'Incidents' },
      { path: '/breaches', label: 'Breaches' },
      { path: '/training', label: 'Training' },
      { path: '/sanctions', label: 'Sanctions' },
      { path: '/posture', label: 'What you can show', thumb: 'Shown' },
      { path: '/rule', label: 'The rule' },
    ],
  },
  {
    title: 'Practice',
    places: [
      { path: '/practice', label: 'The practice' },
      { path: '/people', label: 'People' },
      { path: '/inventory', label: 'Systems and devices' },
      { path: '/associates', label: 'Vendors' },
      {
        path: '/safekeeping',
        label: 'Safekeeping',
        holds: keptSafe.map(({ path }) => path),
      },
    ],
  },
  {
    title: 'You',
    places: [{ path: '/account', label: 'Your account' }],
  },
];

const allPlaces = areas.flatMap(({ places }) => places);

/** The place whose path, or that of a page behind it, is the longest beginning of the address. */
function placeOf(address: string): PagePath | undefined {
  return allPlaces
    .flatMap(({ path, holds = [] }) => [path, ...holds].map((start) => ({ path, start })))
    .filter(({ start }) => address === start || (start !== '/' && address.startsWith(`${start}/`)))
    .toSorted((a, b) => b.start.length - a.start.length)[0]?.path;
}

function Navigation({ visit, address }: { visit: Visit; address: string }) {
  const here = placeOf(address);
  const open = ({ path }: Place): boolean => mayOpen(path, visit.roles);
  const link = ({ path, label }: Place, words = label) => (
    <li key={path}>
      <a href={path} aria-current={path === here ? 'page' : undefined}>
        {words}
      </a>
    </li>
  );
  return (
    <>
      <nav className="areas" id="areas" aria-label="Areas">
        {areas.map(({ title, places }) => {
          const shown = places.filter(open);
          return (
            shown.length > 0 && (
              <section key={title}>
                <h2>{title}</h2>
                <ul>{shown.map((place) => link(place))}</ul>
              </section>
            )
          );
        })}
      </nav>
      <nav className="thumb" aria-label="Most used">
        <ul>
          {allPlaces
            .filter((place) => place.thumb !== undefined && open(place))
            .map((place) => link(place, place.thumb))}
          <li>
            <a href="#areas">More</a>
          </li>
        </ul>
      </nav>
    </>
  );
}

function Shell({
  frame,
  visit,
  address,
  notice,
  children,
}: {
  frame: Frame;
  visit: Visit | undefined;
  address: string;
  notice: Notice | undefined;
  children: ReactNode;
}) {
  const signedIn = frame.bare ? undefined : visit;
  const practice = signedIn?.program.entity?.name;
  const open = signedIn?.secondFactorDue || signedIn?.byLink ? undefined : signedIn;
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{[frame.title, practice, 'Diligence'].filter(Boolean).join(' · ')}</title>
        <link rel="stylesheet" href="/diligence.css" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {frame.script && <script type="module" src={frame.script} />}
      </head>
      <body className={open ? undefined : 'bare'}>
        <a className="skip" href="#main">
          Skip to the page
        </a>
        {!frame.alone && (
          <header className="top">
            <b>{practice ?? 'Diligence'}</b>
            {signedIn?.byLink && (
              <form method="post" action="/mine/leave">
                <span>{signedIn.person.name}</span>
                <button className="quiet">Close on this device</button>
              </form>
            )}
            {signedIn && !signedIn.byLink && (
              <form method="post" action="/sign-out">
                <a href="/account">{signedIn.person.name}</a>
                <button className="quiet">Sign out</button>
              </form>
            )}
          </header>
        )}
        {open && <Navigation visit={open} address={address} />}
        <main id="main" tabIndex={-1}>
          {notice && (
            <p className="notice" role="status">
              {notices[notice]}
            </p>
          )}
          {children}
        </main>
        {!frame.alone && (
          <footer>
            <p>
              Diligence helps you do and show what the law asks. It is not legal advice. Where a decision is
              hard, ask a lawyer who knows your state.
            </p>
          </footer>
        )}
      </body>
    </html>
  );
}

/** The whole page as HTML. `address` is the path of the request, `done` what the address says was just done. */
export function pageHtml(
  content: ReactNode,
  frame: Frame,
  visit: Visit | undefined,
  address: string,
  done: string | undefined,
): string {
  const notice = done !== undefined && Object.hasOwn(notices, done) ? (done as Notice) : undefined;
  const html = renderToStaticMarkup(
    <Shell frame={frame} visit={visit} address={address} notice={notice}>
      {content}
    </Shell>,
  );
  return `<!doctype html>${visit ? signed(html, visit.person.id) : html}`;
}

/** Says in every form that records something who it was shown to, in one place, so that no form can forget it. */
function signed(html: string, person: string): string {
  // React writes `<` and `>` inside texts and attributes as entities: this finds tags only.
  const form = /<form [^>]*?method="post"[^>]*>/g;
  return html.replaceAll(form, (tag) => `${tag}<input type="hidden" name="${openedBy}" value="${person}"/>`);
}
