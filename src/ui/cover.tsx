import { renderToStaticMarkup } from 'react-dom/server';

/**
 * What becomes of a page that lies open after its session is over (164.312(a)(2)(iii)). The session ends on the server,
 * whatever the browser shows; this takes what was shown off the screen, without script.
 *
 * A page that only shows is left for `/away` by a `Refresh` header. A page with a form is not: somebody may be in the
 * middle of a long text, and the server does not hear typing. It is covered in place, by the stylesheet and the clock
 * of the browser alone. Taking the cover off brings back what was typed, starts the time anew, and opens nothing: what
 * is sent then asks for a sign-in first, and keeps the form (docs/decisions/008-a-page-left-open.md).
 */

/** Seconds after the idle limit: by then the server has ended the session, too. */
const grace = 5;

/** The `Refresh` header of a page that only shows. */
export function leaveAfter(idleMinutes: number, path: string): string {
  return `${idleMinutes * 60 + grace}; url=/away?${new URLSearchParams({ from: path })}`;
}

const coverPath = /^\/cover-(\d{1,2})\.css$/;

/** The stylesheet of the cover for a number of idle minutes, by its path; undefined for any other path. */
export function coverSheet(path: string): string | undefined {
  const minutes = Number(coverPath.exec(path)?.[1]);
  if (!(minutes >= 1 && minutes <= 60)) return undefined;
  const after = `1ms ${minutes * 60 + grace}s forwards`;
  return `@keyframes cover { to { visibility: visible } }
@keyframes cover-again { to { visibility: visible } }
@keyframes gone { to { visibility: hidden } }
@keyframes gone-again { to { visibility: hidden } }
.cover { visibility: hidden; animation: cover ${after} }
body > :not(.cover) { animation: gone ${after} }
body:has(#uncover:checked) .cover { animation-name: cover-again }
body:has(#uncover:checked) > :not(.cover) { animation-name: gone-again }
`;
}

/** Whether a page holds a form that somebody may be filling in. The one that signs out is none. */
export function holdsForm(html: string): boolean {
  const forms = html.match(/<form [^>]*?method="post"[^>]*>/g) ?? [];
  return forms.some((tag) => !tag.includes('action="/sign-out"'));
}

/** A page with its cover on, unseen until the time is over. */
export function covered(html: string, idleMinutes: number): string {
  return html
    .replace('</head>', `<link rel="stylesheet" href="/cover-${idleMinutes}.css"/></head>`)
    .replace('</body>', `${renderToStaticMarkup(<Cover idleMinutes={idleMinutes} />)}</body>`);
}

function Cover({ idleMinutes }: { idleMinutes: number }) {
  return (
    <div className="cover">
      <div className="ask">
        <h2>This page is covered</h2>
        <p>
          Nothing was sent from it for {idleMinutes === 1 ? 'a minute' : `${idleMinutes} minutes`}, so it is
          out of sight, and you are signed out unless you went on in another window. What you typed is still
          here. When you send it, you sign in first, and nothing is lost. <cite>164.312(a)(2)(iii)</cite>
        </p>
        <p>
          <input type="checkbox" id="uncover" autoComplete="off" />{' '}
          <label htmlFor="uncover" className="button">
            Show the page again
          </label>
        </p>
        <p>
          <a href="/sign-in">Leave it and sign in</a>
        </p>
      </div>
    </div>
  );
}
