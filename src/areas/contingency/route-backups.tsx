import type { ReactNode } from 'react';

import type { BackupsPlace } from '#backup/backups.ts';
import { keeping } from '#backup/keep.ts';
import { timeZoneOn } from '#areas/entity/view.ts';
import { daysBetween, longDate } from '#calendar.ts';
import { Outage } from '#ledger/store.ts';
import { policyNumber, todayOf } from '#program.ts';
import { pageRoutes, redirect } from '#ui/page.ts';
import type { Installation } from '#ui/installation.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Moment } from '#ui/words.tsx';
import { daysBetweenBackups } from './view.ts';
import { copiesOf, shellWord, sizeWords } from './words.ts';
import type { Copies } from './words.ts';

export const routes = pageRoutes();

routes.page('/backups', async (context, visit) => {
  const { backups } = context.get('installation');
  const { first, second } = await backups.places();
  const copies = copiesOf(visit.practice.id, first, second);
  const zone = visit.program.entity ? timeZoneOn(visit.program.entity, visit.today) : 'UTC';
  return context.render(
    <>
      <h1>{headline(visit)}</h1>
      <p>
        The law asks for exact copies of your records that can be retrieved, a way to restore them, and a test
        that it works. Diligence backs up its own record every night at 1:30, while it runs, and proves each
        backup: it restores it into a scratch place and checks every entry. Your other systems need backups of
        their own. <Cite citation="164.308(a)(7)(ii)(A)" /> <Cite citation="164.308(a)(7)(ii)(D)" />
      </p>
      <State visit={visit} state={backups.state()} zone={zone} />
      <Last visit={visit} zone={zone} first={first} />
      <Second visit={visit} second={second} />
      <KeptCopies copies={copies} zone={zone} hasSecond={second !== undefined} />
      <Restoring file={copies[0]?.file} />
    </>,
    { title: 'Backups' },
  );
});

routes.action('/backups/now', (context) => {
  const installation = context.get('installation');
  // It goes on by itself; what comes of it is on the page and on record.
  void installation.backups.run().catch((failure: unknown) => installation.report(failure));
  return redirect(context, '/backups', 'backing-up');
});

function headline({ program, today }: Visit): string {
  const { proved, failed } = program.backups ?? {};
  if (!proved) return failed ? 'No backup is proved yet: the last try failed' : 'No backup is proved yet';
  const made = todayOf(program, proved.backupOf);
  const days = daysBetween(made, today);
  return days <= daysBetweenBackups(policyNumber(program, 'backup-hours'))
    ? `Backed up and proved on ${longDate(made)}`
    : `The last proved backup is ${days} days old`;
}

function State({
  visit,
  state: { runningSince, last },
  zone,
}: {
  visit: Visit;
  state: ReturnType<Installation['backups']['state']>;
  zone: string;
}) {
  const now = visit.may('entity.designate') && (
    <form method="post" action="/backups/now" className="row">
      <button>Back up now</button>
    </form>
  );
  if (runningSince !== undefined)
    return (
      <div className="callout" role="status">
        <h2>A backup is being made</h2>
        <p>
          It began on <Moment at={runningSince} zone={zone} />. A small practice takes seconds, one with many
          documents minutes. You can go on working; this page has the result.
        </p>
        <p className="row">
          <a className="button" href="/backups">
            Refresh
          </a>
        </p>
      </div>
    );
  const trouble = last && troubleOf(last);
  return (
    <>
      {trouble !== undefined && last && (
        <div className="callout wrong" role="status">
          <h2>
            The backup of <Moment at={last.at} zone={zone} /> failed
          </h2>
          <p>{trouble}</p>
          <p>
            Earlier backups stand as they were. Diligence tries again each hour until one is proved. When the
            cause is gone, you need not wait for that.
          </p>
        </div>
      )}
      {now}
    </>
  );
}

/** What went wrong with a run; undefined where it came to a proved backup. */
function troubleOf(
  last: NonNullable<ReturnType<Installation['backups']['state']>['last']>,
): string | undefined {
  if ('failure' in last)
    return last.failure instanceof Outage
      ? last.failure.message
      : 'It ended before it was done. What broke is in the output of Diligence, where it was started: show it to who runs this computer.';
  const { proof } = last.result;
  return proof.ok
    ? undefined
    : `The backup was written, and what is in it does not verify: ${proof.faults[0]?.what ?? 'a fault'} Look at the page Proof, and keep the earlier backups.`;
}

function Last({ visit: { program }, zone, first }: { visit: Visit; zone: string; first: BackupsPlace }) {
  const { proved, count = 0, failed } = program.backups ?? {};
  if (!proved)
    return (
      <p className="callout">
        {failed
          ? 'Diligence has tried, and no backup is on record as proved.'
          : 'The first backup is made within minutes of setting up, and then each night while Diligence runs.'}
      </p>
    );
  return (
    <section>
      <h2>The last proved backup</h2>
      <dl className="facts">
        <dt>Of</dt>
        <dd>
          <Moment at={proved.backupOf} zone={zone} />
        </dd>
        <dt>Proved</dt>
        <dd>
          Restored into a scratch place and verified: {counted(proved.entries, 'entry', 'entries')} of yours,
          each as it was written
        </dd>
        <dt>Size</dt>
        <dd>{sizeWords(proved.bytes)}</dd>
        <dt>Lies in</dt>
        <dd className="code">{first.folder}</dd>
        <dt>Fingerprint</dt>
        <dd className="code">{proved.digest}</dd>
        <dt>On record</dt>
        <dd>
          Entry {proved.position}, the {count === 1 ? 'first' : `last of ${count.toLocaleString('en-US')}`}{' '}
          that {count === 1 ? 'was' : 'were'} proved
        </dd>
      </dl>
    </section>
  );
}

function Second({ visit, second }: { visit: Visit; second: BackupsPlace | undefined }) {
  const last = visit.program.backups?.proved?.second;
  if (second && second.there && !second.sameDisk && last !== 'failed')
    return (
      <section>
        <h2>The second copy</h2>
        <p>
          Each backup is copied to <span className="code">{second.folder}</span>, and the copy is read back.
          {last !== 'made' && ' The first copy comes with the next backup.'}
        </p>
      </section>
    );
  return (
    <section className="callout wrong">
      <h2>
        {second ? 'The second copy does not protect you yet' : 'There is no second copy on another disk'}
      </h2>
      {second && !second.there && (
        <p>
          <span className="code">{second.folder}</span> is not there. Connect its disk, or make the folder
          above it.
        </p>
      )}
      {second && second.there && second.sameDisk && (
        <p>
          <span className="code">{second.folder}</span> lies on the same disk as the record.
        </p>
      )}
      {second && second.there && !second.sameDisk && (
        <p>
          The last backup could not be copied to <span className="code">{second.folder}</span>. Look whether
          that disk is full or read-only, then back up once more.
        </p>
      )}
      <p>
        A fire, a theft, ransomware or a broken disk takes the backups along with the record. Plug in a disk
        or name a folder on another computer, and tell who starts Diligence to set{' '}
        <code>DILIGENCE_BACKUPS</code> to it:
      </p>
      <pre className="code">DILIGENCE_BACKUPS=/path/on/another/disk npm start</pre>
      <p className="small">
        A backup is sealed: who finds that disk can read nothing of it without the installation key. Keep a
        copy of that key in another place than the backups.
      </p>
    </section>
  );
}

function KeptCopies({
  copies,
  zone,
  hasSecond,
}: {
  copies: readonly Copies[];
  zone: string;
  hasSecond: boolean;
}): ReactNode {
  return (
    <section>
      <h2>{copies.length === 0 ? 'Backups that are kept' : `${counted(copies.length, 'backup')} kept`}</h2>
      <p>
        Of the last {keeping.days} days, {keeping.weeks} weeks and {keeping.months} months that have any, the
        last backup of each is kept. The others are removed when a newer one is proved, never before.
      </p>
      {copies.length === 0 ? (
        <p className="soft">None lies in the folder yet.</p>
      ) : (
        <div className="scroll stack">
          <table>
            <caption>The newest first</caption>
            <thead>
              <tr>
                <th scope="col">Made</th>
                <th scope="col">Your entries in it</th>
                <th scope="col">Size</th>
                {hasSecond && <th scope="col">Second copy</th>}
                <th scope="col">File</th>
              </tr>
            </thead>
            <tbody>
              {copies.map((copy) => (
                <tr key={copy.file}>
                  <th scope="row">
                    <Moment at={copy.at} zone={zone} />
                  </th>
                  <td data-label="Your entries in it">{copy.entries.toLocaleString('en-US')}</td>
                  <td data-label="Size">{sizeWords(copy.bytes)}</td>
                  {hasSecond && <td data-label="Second copy">{copy.second ? 'Yes' : 'No'}</td>}
                  <td data-label="File">
                    <span className="code small">{copy.name}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Restoring({ file = 'FILE' }: { file: string | undefined }) {
  return (
    <section>
      <h2>If the record is lost</h2>
      <ol>
        <li>Take a computer with Diligence on it, the backup, and your copy of the installation key.</li>
        <li>
          Restore into a new folder. Nothing is ever restored over something else:
          <pre className="code">{`npx diligence restore ${shellWord(file)} --data NEW-FOLDER --key installation.key`}</pre>
        </li>
        <li>
          Every entry is verified before anything is in its place. Then start on it:
          <pre className="code">npx diligence start --data NEW-FOLDER</pre>
        </li>
      </ol>
      <p>
        What was recorded after the backup is not in it. Accounts and passwords are as they were then,
        everybody signs in again, and invitations that were open are made anew. Try it once into a folder you
        then delete, before you need it. <Cite citation="164.308(a)(7)(ii)(B)" />
      </p>
    </section>
  );
}
