import { noticeElements } from '#texts/notice/elements.ts';
import type { NoticeElement } from '#texts/notice/elements.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, Mark } from '#ui/words.tsx';
import { gapsOf, noticeLanguages } from './composed.ts';
import type { Composed } from './composed.ts';
import { isNeeded, lackingIn } from './elements.ts';
import type { NoticeStanding } from './standing.ts';
import { languageWords } from './words.ts';

/** What the next version still lacks, and each element with where it stands. */
export function NextVersion({
  visit,
  next,
  standing,
}: {
  visit: Visit;
  next: Composed;
  standing: NoticeStanding;
}) {
  const gaps = gapsOf(next);
  const { program } = visit;
  const published = standing.inEffect ?? standing.coming;
  const edit = visit.may('notice.draft');
  return (
    <section>
      <h2>{published ? 'The next version, element by element' : 'Element by element'}</h2>
      <p>
        Written from your facts. Every part can be put into your own words; what the law asks for has to stay
        in. The contact is given by title, so that a new name needs no new notice.{' '}
        <Cite citation="164.520(b)(1)" />
      </p>
      {gaps.length > 0 && (
        <div className="callout">
          <p>
            <b>Still missing:</b> {gaps.join('; ')}. <a href="/practice">Record it with the practice</a>.
          </p>
        </div>
      )}
      <div className="scroll stack">
        <table>
          <caption>What a notice must contain</caption>
          <thead>
            <tr>
              <th scope="col">Element</th>
              <th scope="col">Where the law asks</th>
              <th scope="col">State</th>
              <th scope="col">Part</th>
            </tr>
          </thead>
          <tbody>
            {noticeElements.map((element) => (
              <tr key={element.id}>
                <th scope="row">{capital(element.name)}</th>
                <td data-label="Law">
                  <Cite citation={element.citation} />
                </td>
                <td data-label="State">
                  <ElementState visit={visit} next={next} element={element} />
                </td>
                <td data-label="Part">
                  {next.sections.en
                    .filter(({ elements }) => elements.includes(element.id))
                    .map(({ id, title, own }, index) => (
                      <span key={id}>
                        {index > 0 && ', '}
                        {edit ? <a href={`/notice/edit/${id}`}>{title}</a> : title}
                        {own && <span className="pill">your words</span>}
                      </span>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {edit && (
        <details>
          <summary>All parts, in order</summary>
          <ul>
            {next.sections.en.map(({ id, title }) => (
              <li key={id}>
                <a href={`/notice/edit/${id}`}>{title}</a> ·{' '}
                <a href={`/notice/edit/${id}?language=es`}>Spanish</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {program.entity?.part2 === 'yes' && (
        <p className="soft small">
          If you are yourself a program under 42 CFR Part 2, its patients have a right to the notice of 42 CFR
          2.22 as well. Diligence does not write that one.
        </p>
      )}
      {program.entity?.part2 !== 'no' && (
        <p className="soft small">
          The statement on substance use disorder records stands in it unless you say that you get and hold
          none: few practices can be sure that none ever comes in. <Cite citation="164.520(b)(1)(iii)(D)" />
        </p>
      )}
    </section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ElementState({
  visit: { program },
  next,
  element,
}: {
  visit: Visit;
  next: Composed;
  element: NoticeElement;
}) {
  const needed = isNeeded(element, program);
  if (needed === 'no') return <Mark word="not applicable" />;
  if (needed === 'unknown')
    return (
      <>
        <Mark word="missing">not known</Mark> <a href="/practice/activities">Say whether you raise funds</a>
      </>
    );
  const lacking = noticeLanguages.flatMap((language) =>
    lackingIn(next.sections[language], language, program)
      .filter(({ element: { id } }) => id === element.id)
      .map(({ what }) => `${languageWords[language]}: ${what}`),
  );
  return lacking.length === 0 ? (
    <Mark word="shown">in it</Mark>
  ) : (
    <>
      <Mark word="missing" /> {lacking.join('; ')}
    </>
  );
}
