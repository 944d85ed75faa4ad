import type { BreachLetter } from '#documents/breach/letters-of.ts';
import { lettersOf } from '#documents/breach/letters-of.ts';
import { readCsv } from '#lists/csv-file.ts';
import { mailListTemplate } from '#texts/breach-letters/mail-list.ts';
import type { Recipient } from '#texts/breach-letters/mail-list.ts';
import { stateRemarks } from '#texts/breach-letters/remarks.ts';
import { placeFirst } from '#deadlines/breach-question.ts';
import { mayOpen } from '#page-permission.ts';
import { NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { letterFacts } from './letter-facts.ts';
import { addresseesIn } from './recipients.ts';
import { breachIn, Head, titleOf } from './route-parts.tsx';
import { standingOn } from './standing.ts';
import type { BreachRecord } from './view.ts';

export const routes = pageRoutes();

routes.page('/breaches/:id/letters', (context, visit) => {
  const record = breachIn(context, visit);
  const standing = standingOn(record, visit.today);
  return context.render(
    <>
      <Head visit={visit} record={record} here="/letters" heading="Letters, ready to sign" />
      {standing === 'breach' && <Letters visit={visit} record={record} />}
      {standing === 'not-a-breach' && (
        <p>
          No letter is due under HIPAA. <a href={`/breaches/${record.id}/conclusion`}>See why</a>.
        </p>
      )}
      {standing === 'open' && (
        <div className="callout">
          <h2>The decision comes first</h2>
          <p>
            Letters go out when it is concluded that it was a breach.{' '}
            <a href={`/breaches/${record.id}/conclusion`}>Go to the assessment</a>. What they will say can be
            written meanwhile.
          </p>
        </div>
      )}
      {standing !== 'not-a-breach' && visit.may('breaches.setLetterWords') && (
        <div className="row">
          <a
            className={record.letterWords ? 'button quiet' : 'button'}
            href={`/breaches/${record.id}/letters/words`}
          >
            {record.letterWords ? 'Change what they say' : 'Write what they say'}
          </a>
        </div>
      )}
    </>,
    { title: `Letters: ${titleOf(record)}` },
  );
});

function Letters({ visit, record }: { visit: Visit; record: BreachRecord }) {
  const letters = lettersOf(visit.program, record, visit.today);
  const gaps = [...new Set(letters.filter(({ language }) => language === 'en').flatMap((one) => one.gaps))];
  const remarks = stateRemarks(letterFacts(visit.program, record, visit.today));
  const may = mayOpen('/breaches/:id/letters/:letter', visit.roles);
  const groups = [...Map.groupBy(letters, ({ group }) => group)];
  return (
    <>
      <p>
        Each is made from what is on record, holds what the law asks for, and says where something is still
        missing. Read it before you sign it. <Cite citation="164.404(c)(1)(A)" />{' '}
        <Cite citation="164.404(c)(2)" />
      </p>
      {gaps.length > 0 && (
        <div className="callout">
          <h2>Still missing in them</h2>
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="scroll stack">
        <table>
          <caption>The documents of this breach</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Files</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(([group, ones]) => (
              <tr key={group}>
                <th scope="row">
                  {group} {ones[0]?.citation && <Cite citation={ones[0].citation} />}
                </th>
                <td data-label="Files">
                  {may ? <Links record={record} letters={ones} /> : 'An official or a manager can take them.'}
                </td>
              </tr>
            ))}
            {may && (
              <tr>
                <th scope="row">A mailing list to fill in</th>
                <td data-label="Files">
                  <a href={`/breaches/${record.id}/letters/mailing-list.csv`}>CSV</a>, then{' '}
                  <a href={`/breaches/${record.id}/people`}>seal it with the people</a>
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {remarks.length > 0 && (
        <details>
          <summary>What states forbid or add</summary>
          <ul>
            {remarks.map(({ state, says, statute, confidence }, index) => (
              <li key={index}>
                {state !== undefined && <b>{placeFirst(state)}: </b>}
                {says}{' '}
                {statute !== undefined && (
                  <span className="small soft">
                    {statute}; {confidence ?? 'low'} confidence
                    {confidence !== 'high' && ', verify at source'}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Links({ record, letters }: { record: BreachRecord; letters: readonly BreachLetter[] }) {
  return (
    <ul className="plain">
      {letters.map(({ name, title, language, gaps, to }) => (
        <li key={name}>
          {letters.length > 1 && `${language === 'es' ? 'Spanish' : 'English'}: `}
          <a href={`/breaches/${record.id}/letters/${name}.pdf`} aria-label={`${title}, PDF`}>
            PDF
          </a>
          {', '}
          <a href={`/breaches/${record.id}/letters/${name}.docx`} aria-label={`${title}, Word`}>
            Word
          </a>
          {to !== undefined && record.mailLists.length > 0 && (
            <>
              {'; '}
              <a
                href={`/breaches/${record.id}/letters/${name}-for-each.pdf`}
                aria-label={`${title}, one for each on the list, PDF`}
              >
                one for each on the list
              </a>
            </>
          )}
          {gaps.length > 0 && <span className="soft small"> {gaps.length} still missing</span>}
        </li>
      ))}
    </ul>
  );
}

routes.page('/breaches/:id/letters/:letter', async (context, visit) => {
  const record = breachIn(context, visit);
  const file = parameter(context, 'letter');
  if (standingOn(record, visit.today) !== 'breach') throw new NotHere();
  if (file === 'mailing-list.csv')
    return context.body(mailListTemplate(), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="mailing-list.csv"',
    });
  const [, name, everybody, ending] = /^([a-z0-9-]+?)(-for-each)?\.(pdf|docx)$/.exec(file) ?? [];
  const letter = lettersOf(visit.program, record, visit.today).find((one) => one.name === name);
  if (!letter || (everybody && !letter.to)) throw new NotHere();
  const found = everybody ? await recipientsOf(visit, record, letter) : [];
  if (!Array.isArray(found))
    return context.render(<NoList record={record} because={found} />, {
      title: 'The list does not do',
      status: 422,
    });
  const document = letter.document(found);
  const { toDocx } = await import('#render/docx.ts');
  const [body, type] =
    ending === 'pdf'
      ? [await context.get('installation').pdf.render(document), 'application/pdf']
      : [await toDocx(document), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'];
  return context.body(new Uint8Array(body), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}${everybody ?? ''}.${ending}"`,
  });
});

/** Whom of the sealed list a letter goes to; or why there is nobody, a sentence each. */
async function recipientsOf(
  visit: Visit,
  record: BreachRecord,
  letter: BreachLetter,
): Promise<Recipient[] | { readonly sentences: readonly string[] }> {
  const sealed = record.mailLists.at(-1);
  const bytes = sealed && (await visit.practice.files.open(record.id, sealed.file));
  if (!bytes) return { sentences: ['No list of the people is sealed yet.'] };
  const file = readCsv(bytes);
  const read = 'refusals' in file ? file : addresseesIn(file);
  if ('refusals' in read) return { sentences: read.refusals.slice(0, 20).map(({ because }) => because) };
  const found = read.addressees.filter(
    ({ to, language }) => to === letter.to && language === letter.language,
  );
  return found.length > 0
    ? found.map(({ recipient }) => recipient)
    : { sentences: ['Nobody on the list gets this letter in this language.'] };
}

function NoList({
  record,
  because,
}: {
  record: BreachRecord;
  because: { readonly sentences: readonly string[] };
}) {
  return (
    <>
      <p className="soft small">
        <a href={`/breaches/${record.id}/letters`}>Letters</a>
      </p>
      <h1>No letters came of the list</h1>
      <ul>
        {because.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className="row">
        <a className="button" href={`/breaches/${record.id}/people`}>
          Look at the list
        </a>
        <a href={`/breaches/${record.id}/letters/mailing-list.csv`}>A list to fill in (CSV)</a>
      </div>
    </>
  );
}
