import { mayOpen } from '#page-permission.ts';
import { keptSafe } from './kept-safe.ts';
import { pageRoutes } from './page.ts';
import { Cite } from './words.tsx';

export const routes = pageRoutes();

/** The one page that leads to what is seldom opened: proof, access record, backups, keys, retention, export. */
routes.page('/safekeeping', (context, visit) =>
  context.render(
    <>
      <h1>Safekeeping</h1>
      <p>
        How your record in Diligence stays whole, private and at hand. The law asks you to keep the
        documentation of your program for 6 years, where those who need it can get to it.{' '}
        <Cite citation="164.316(b)(2)(i)" /> <Cite citation="164.316(b)(2)(ii)" />
      </p>
      <ul className="cards">
        {keptSafe
          .filter(({ path }) => mayOpen(path, visit.roles))
          .map(({ path, label, about }) => (
            <li key={path}>
              <h2>
                <a href={path}>{label}</a>
              </h2>
              <p>{about}</p>
            </li>
          ))}
      </ul>
    </>,
    { title: 'Safekeeping' },
  ),
);
