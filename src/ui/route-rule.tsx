import { definitions, isDuty, provisions, ruleOf, rules, sectionOf, sections } from '#regulation/index.ts';
import type { Provision, Section } from '#regulation/index.ts';
import { proposedChanges } from '#regulation/proposed-2025.ts';
import { Proposed, proposedShown } from './proposed.tsx';
import { pageRoutes } from './page.ts';
import { ProvisionLine, Terms } from './provision-lines.tsx';
import { counted, ruleAddress } from './words.tsx';

export const routes = pageRoutes();

/** Characters of a search that are read. */
const longestSearch = 100;

routes.page('/rule', (context) => {
  const query = (context.req.query('q') ?? '').slice(0, longestSearch).trim();
  const shown = proposedShown(context);
  return context.render(
    <>
      <h1>The rule, in plain words</h1>
      <p>
        What HIPAA asks of a practice, paragraph by paragraph. The sentences are ours; the binding text is 45
        CFR part 164.
      </p>
      <form method="get" className="row" role="search">
        <label htmlFor="q">Find a word or a citation</label>
        <input id="q" name="q" type="search" defaultValue={query} maxLength={longestSearch} />
        {shown && <input type="hidden" name="proposed" value="show" />}
        <button>Find</button>
        {query !== '' && <a href="/rule">Show all</a>}
      </form>
      {query === '' ? <Contents /> : <Found query={query} />}
      {query === '' && <Proposed address="/rule" shown={shown} changes={proposedChanges} />}
    </>,
    { title: 'The rule' },
  );
});

function heldIn(section: Section): readonly Provision[] {
  return provisions.filter(({ citation }) => sectionOf(citation) === section.citation);
}

function sizeOf(section: Section): string {
  const held = heldIn(section);
  const count = held.filter(isDuty).length;
  const terms = definitions.filter(({ citation }) => citation === section.citation).length;
  return [
    count > 0 && counted(count, 'duty', 'duties'),
    held.length > count && counted(held.length - count, 'other paragraph'),
    terms > 0 && counted(terms, 'defined word'),
  ]
    .filter((part) => part !== false)
    .join(', ');
}

function Contents() {
  return rules.map(({ id, title, where, about }) => (
    <section key={id}>
      <h2>
        {title} <cite>45 CFR {where}</cite>
      </h2>
      <p>{about}</p>
      <div className="scroll stack">
        <table>
          <caption>The sections of the {title}</caption>
          <thead>
            <tr>
              <th scope="col">Section</th>
              <th scope="col">What it is about</th>
              <th scope="col">In it</th>
            </tr>
          </thead>
          <tbody>
            {sections
              .filter(({ citation }) => ruleOf(citation) === id)
              .map((section) => (
                <tr key={section.citation}>
                  <th scope="row">
                    <a href={ruleAddress(section.citation)}>{section.title}</a>
                    <br />
                    <cite>{section.citation}</cite>
                  </th>
                  <td>{section.about}</td>
                  <td className="small soft">{sizeOf(section)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  ));
}

/** Whether each word that is looked for stands somewhere in the texts; a citation may be written without its signs. */
function matches(query: string, ...texts: (string | undefined)[]): boolean {
  const text = texts.join(' ').toLowerCase();
  return query
    .toLowerCase()
    .replace(/\b45 cfr\b|§/g, ' ')
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function Found({ query }: { query: string }) {
  const found = provisions.filter(({ citation, title, asks, note, designation }) =>
    matches(query, citation, title, asks, note, designation),
  );
  const terms = definitions.filter(({ citation, term, abbreviation, means }) =>
    matches(query, citation, term, abbreviation, means),
  );
  if (found.length + terms.length === 0)
    return (
      <div className="empty" role="status">
        <p>
          Nothing here says “{query}”. Try one plain word, such as “fax”, “notice” or “minor”, or a citation,
          such as 164.524.
        </p>
      </div>
    );
  return (
    <>
      <p role="status">
        {counted(found.length, 'paragraph')}
        {terms.length > 0 && ` and ${counted(terms.length, 'word')}`} for “{query}”.
      </p>
      {rules.map(({ id, title }) => {
        const within = found.filter(({ citation }) => ruleOf(citation) === id);
        return (
          within.length > 0 && (
            <section key={id}>
              <h2>{title}</h2>
              <ul>
                {within.map((provision) => (
                  <ProvisionLine key={provision.citation} provision={provision} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {terms.length > 0 && (
        <section>
          <h2>Words</h2>
          <Terms terms={terms} />
        </section>
      )}
    </>
  );
}
