import type { SheetWork } from '#areas/entity/recovery-sheet.ts';
import { sheetWork } from '#areas/entity/recovery-sheet.ts';
import { timeZoneOn } from '#areas/entity/view.ts';
import type { SheetRecord } from '#areas/entity/view.ts';
import type { Instant } from '#calendar.ts';
import { dayOf, longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';

import type { KeyFacts } from './open-keys.ts';
import { SheetForm } from './sheet-form.tsx';

export const routes = pageRoutes();

routes.page('/keys', (context, visit) => {
  const facts = context.get('installation').keys.facts();
  const work = sheetWork(visit.program);
  const first = context.req.query('first') !== undefined;
  return context.render(
    <>
      <h1>{first ? 'One thing first: the recovery sheet' : 'Keys and recovery'}</h1>
      <p>
        Your record is locked with a key that lies on this computer. The recovery sheet, twelve words on
        paper, opens it when the key, the computer or a sign-in is lost. <cite>164.312(a)(2)(ii)</cite>{' '}
        <cite>164.312(a)(2)(iv)</cite>
      </p>
      <SheetPart visit={visit} work={work} first={first} />
      {!first && (
        <>
          <Stolen practice={visit.practice.id} />
          <details open={facts.another !== undefined || facts.closed.length > 0}>
            <summary>The keys, for whoever looks after the computer</summary>
            <InstallationKey facts={facts} visit={visit} />
            <PracticeKey visit={visit} />
          </details>
        </>
      )}
    </>,
    { title: first ? 'One thing first: the recovery sheet' : 'Keys and recovery' },
  );
});

const dayIn = ({ program, today }: Visit, at: Instant): string =>
  longDate(dayOf(at, program.entity ? timeZoneOn(program.entity, today) : 'UTC'));

function SheetPart({ visit, work, first }: { visit: Visit; work: SheetWork | undefined; first: boolean }) {
  const sheet = visit.program.entity?.recovery;
  const inForce = sheet && sheet.void === undefined ? sheet : undefined;
  return (
    <section>
      {!first && <h2>The recovery sheet</h2>}
      {work ? (
        <div className="callout">
          {!first && <h3>{work.title}</h3>}
          <p>{work.because}</p>
        </div>
      ) : (
        <p>It is on paper, and somebody confirmed it from the paper.</p>
      )}
      {inForce && <SheetFacts sheet={inForce} visit={visit} />}
      {(first || !inForce) && (
        <p>
          It takes five minutes. Diligence shows the words once; you print them in this office, type two of
          them back from the paper, and lock the sheet away. The words are stored nowhere.
        </p>
      )}
      {inForce && (
        <p className="soft">
          A new sheet takes the place of sheet {inForce.sheet}, which then no longer opens this record.
          Backups made until now still open with it: keep it sealed as long as you keep them.
        </p>
      )}
      {work?.what === 'confirm' && (
        <p className="row">
          <a className="button" href="/keys/sheet/confirm">
            Confirm sheet {inForce?.sheet}
          </a>
        </p>
      )}
      <SheetForm
        label={inForce ? 'Make a new sheet' : 'Show the words and print them'}
        quiet={work === undefined || work.what === 'confirm'}
      >
        {work === undefined && (
          <a className="button quiet" href="/keys/sheet/confirm">
            Check that the sheet still reads right
          </a>
        )}
        {first && (
          <a className="button quiet" href="/">
            Later
          </a>
        )}
      </SheetForm>
    </section>
  );
}

function SheetFacts({ sheet, visit }: { sheet: SheetRecord; visit: Visit }) {
  const who = (id: string): string => nameOf(visit.program, id);
  return (
    <dl className="facts">
      <dt>Sheet</dt>
      <dd>{sheet.sheet}</dd>
      <dt>Made</dt>
      <dd>
        {dayIn(visit, sheet.made)}, by {who(sheet.by)}
      </dd>
      <dt>Confirmed</dt>
      <dd>
        {sheet.confirmed ? `${dayIn(visit, sheet.confirmed.at)}, by ${who(sheet.confirmed.by)}` : 'not yet'}
      </dd>
    </dl>
  );
}

function InstallationKey({ facts, visit }: { facts: KeyFacts; visit: Visit }) {
  const { from, file, fingerprint, since, another, closed } = facts;
  const former = facts.former.filter(({ practice }) => practice === undefined);
  return (
    <section>
      <h2>The key of this installation</h2>
      <dl className="facts">
        <dt>Comes from</dt>
        <dd>
          {from === 'file' ? (
            <>
              the file <code>{file}</code>, which only the account that runs Diligence may read
            </>
          ) : (
            <>
              <code>DILIGENCE_KEY</code> in the environment
            </>
          )}
        </dd>
        <dt>Fingerprint</dt>
        <dd className="code">{fingerprint}</dd>
        <dt>In use since</dt>
        <dd>{since === undefined ? 'Diligence was set up' : dayIn(visit, since)}</dd>
        {former.length > 0 && (
          <>
            <dt>Before</dt>
            <dd>
              {former.map((key) => (
                <p key={key.next}>
                  <span className="code">{key.fingerprint || 'a key that was lost'}</span>, until{' '}
                  {dayIn(visit, key.at)}
                  {key.why === 'lost' && key.fingerprint !== '' && ' (it was lost)'}
                </p>
              ))}
            </dd>
          </>
        )}
      </dl>
      {former.some((key) => key.fingerprint !== '') && (
        <p className="soft">
          Backups from before open with the key of their time, or with the recovery sheet of their time. They
          expire by the same scheme as the others.
        </p>
      )}
      {another !== undefined && (
        <p className="callout">
          The file <code>{file}</code> holds another key ({another}), which opens nothing here. Once no backup
          needs it, remove it.
        </p>
      )}
      {closed.length > 0 && (
        <p className="callout">
          {closed.length === 1 ? 'One practice' : `${closed.length} practices`} in this folder wait for the
          recovery sheet: <code>diligence recover-key</code> opens them. Their record is kept.
        </p>
      )}
      <p>
        Keep a copy of the key in another place than the backups: whoever has both can read everything, and
        without the key a backup opens with the recovery sheet only.
      </p>
      <p>
        To change it, stop Diligence and run <code>diligence rekey</code>. It takes a moment, and nothing else
        changes.
      </p>
    </section>
  );
}

function PracticeKey({ visit }: { visit: Visit }) {
  const changed = visit.program.entity?.keyChanges?.findLast(({ key }) => key === 'practice');
  return (
    <section>
      <h2>The key of this practice</h2>
      <p>
        Each practice has a key of its own, wrapped by the installation’s and once more by its recovery sheet.{' '}
        {changed ? `It was changed on ${dayIn(visit, changed.at)}.` : 'It has not been changed.'} To change
        it, stop Diligence and run <code>diligence rekey --practice {visit.practice.id}</code>. The recovery
        sheet opens nothing here after that, and a new one is asked for.
      </p>
    </section>
  );
}

function Stolen({ practice }: { practice: string }) {
  return (
    <section>
      <h2>If somebody may have a key or the sheet</h2>
      <ol>
        <li>
          Report it as an incident: <a href="/incidents/report">what happened, and when it was found</a>.
        </li>
        <li>
          Change both keys: <code>diligence rekey</code>, then{' '}
          <code>diligence rekey --practice {practice}</code>.
        </li>
        <li>Make a new recovery sheet here, and destroy the old one when its backups have expired.</li>
      </ol>
      <p>
        <strong>What that does:</strong> the stolen key and the old sheet no longer open this computer’s
        record, nor any backup made from then on.
      </p>
      <p>
        <strong>What it cannot undo:</strong> whoever copied the data or a backup together with its key can go
        on reading that copy, and with the keys of its records also what is added to those records later. The
        key of each record stays the same, since every entry is bound to it by the chain. Whether that is a
        breach is for the incident to answer.
      </p>
    </section>
  );
}
