import { standingOn } from '#areas/breaches/standing.ts';
import { inSentence, standingWords } from '#areas/breaches/words.ts';
import { longDate } from '#calendar.ts';
import { mayOpen } from '#page-permission.ts';
import type { Visit } from './visit.ts';
import { Cite } from './words.tsx';

/** On the page of an incident: whether it was a breach, as far as somebody has asked, and the way to ask. */
export function WasItABreach({ visit, incident }: { visit: Visit; incident: string }) {
  if (!mayOpen('/breaches/:id', visit.roles)) return null;
  const records = [...visit.program.breaches.values()].filter((record) => record.incident === incident);
  return (
    <section>
      <h2>Was it a breach?</h2>
      {records.length === 0 ? (
        <p>
          If PHI was used or disclosed as it must not be, it is presumed to be a breach until you decide
          otherwise, and the days for the notices run already. <Cite citation="164.402 (Breach)(2)" />
        </p>
      ) : (
        <ul>
          {records.map((record) => (
            <li key={record.id}>
              <a href={`/breaches/${record.id}`}>{record.group || record.title}</a>, discovered on{' '}
              {longDate(record.discovered)}: {inSentence(standingWords[standingOn(record, visit.today)])}
            </li>
          ))}
        </ul>
      )}
      {visit.may('breaches.record') && (
        <div className="row">
          <a
            className={records.length === 0 ? 'button' : 'button quiet'}
            href={`/breaches/new?incident=${incident}`}
          >
            {records.length === 0 ? 'Was it a breach?' : 'Assess another group of people'}
          </a>
        </div>
      )}
    </section>
  );
}
