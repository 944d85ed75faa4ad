import { dayOf, longDate } from '#calendar.ts';
import { timeZoneOn } from '#areas/entity/view.ts';
import { printed } from '#ledger/checkpoint.ts';
import { pageRoutes } from './page.ts';
import { counted } from './words.tsx';

export const routes = pageRoutes();

routes.page('/proof', async (context, visit) => {
  const installation = context.get('installation');
  const checkpoint = await visit.practice.checkpoint();
  const verification =
    context.req.query('check') === 'now' ? await installation.verify(visit.practice.id) : undefined;
  const zone = visit.program.entity ? timeZoneOn(visit.program.entity, visit.today) : 'UTC';
  return context.render(
    <>
      <h1>Proof that your record was not changed</h1>
      <p>
        Everything you record becomes an entry that carries the fingerprint of the one before it. Whoever
        changes, removes or slips in an entry breaks the chain, and anybody can check that without a key.{' '}
        <cite>164.312(c)(1)</cite> <cite>164.316(b)(1)</cite>
      </p>
      {verification && (
        <div className={verification.ok ? 'callout' : 'callout wrong'} role="status">
          <h2>{verification.ok ? 'The chain holds' : 'The record was changed'}</h2>
          <p>
            {verification.ok
              ? `${counted(verification.entries, 'entry', 'entries')} read, each follows the one before, each opens${verification.disposed > 0 ? ` but ${verification.disposed} of records that were disposed of` : ''}, and the checkpoint is signed.`
              : 'Keep the data folder as it is, tell your security official, and restore from a backup made before.'}
          </p>
          {verification.notes.map(({ what }) => (
            <p key={what}>{what}</p>
          ))}
          {verification.faults.length > 0 && (
            <ul>
              {verification.faults.slice(0, 20).map(({ position, what }, index) => (
                <li key={index}>
                  {position > 0 && `Entry ${position}: `}
                  {what}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <form method="get" className="row">
        <input type="hidden" name="check" value="now" />
        <button>Check every entry now</button>
      </form>
      <p>
        <a href="/export">Take out everything as tables</a>: each kind of record as CSV, or one archive with
        the checkpoint and how to verify it.
      </p>
      {checkpoint && (
        <section>
          <h2>The checkpoint of this moment</h2>
          <p>
            A checkpoint says how far your record had come, and is signed. One is printed on every document.
            Keep one where nobody who runs this computer can reach it (print it, mail it to your lawyer): then
            even a record that was rebuilt from its first entry is found out.
          </p>
          <dl className="facts">
            <dt>Entries</dt>
            <dd>{checkpoint.position.toLocaleString('en-US')}</dd>
            <dt>As of</dt>
            <dd>
              <time dateTime={checkpoint.at}>{longDate(dayOf(checkpoint.at, zone))}</time>
            </dd>
            <dt>Fingerprint</dt>
            <dd className="code">{checkpoint.hash}</dd>
            <dt>To keep</dt>
            <dd className="code">{printed(checkpoint)}</dd>
          </dl>
          <p className="soft small">
            The same check from a command line: <code>diligence verify</code>. It needs no key and shares no
            code with what writes the record.
          </p>
        </section>
      )}
    </>,
    { title: 'Proof' },
  );
});
