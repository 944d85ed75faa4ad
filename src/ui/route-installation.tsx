import type { Day } from '#calendar.ts';
import { dayOf, longDate } from '#calendar.ts';
import type { CertificateState } from '#reach/certificate.ts';
import { timeZoneOn } from '#areas/entity/view.ts';
import { addressFor, isLoopback } from '#reach/reach.ts';
import type { Reach } from '#reach/reach.ts';
import { certificateDaysLeft, certificateWarning } from './certificate-job.ts';
import { HowToReach } from './how-to-reach.tsx';
import type { Place } from './installation.ts';
import { pageRoutes } from './page.ts';
import { counted, Mark } from './words.tsx';

export const routes = pageRoutes();

routes.page('/installation', (context, visit) => {
  const reach = context.get('reach');
  const { entity } = visit.program;
  const zone = entity ? timeZoneOn(entity, visit.today) : 'UTC';
  return context.render(
    <>
      <h1>This installation</h1>
      <p className="soft">
        For whoever looks after the computer: how Diligence is reached and what it stands on, as it is now.
      </p>
      <Reached reach={reach} today={visit.today} zone={zone} />
      <p>
        <a href="/export">Take out everything as tables</a>: CSV files, one by one or as one archive.
      </p>
      <Computer place={context.get('installation').place()} />
      <HowToReach reach={reach} />
      <WithoutAddress isPublic={reach.publicUrl !== undefined} />
    </>,
    { title: 'This installation' },
  );
});

function Reached({ reach, today, zone }: { reach: Reach; today: Day; zone: string }) {
  const address = addressFor(reach);
  return (
    <section>
      <h2>How it is reached</h2>
      <dl className="facts">
        <dt>Address</dt>
        <dd className="code">{address}</dd>
        <dt>From</dt>
        <dd>{from(reach)}</dd>
        <dt>On the way</dt>
        <dd>
          {reach.how === 'this-computer'
            ? 'Plain HTTP, which never leaves this computer.'
            : reach.how === 'certificate'
              ? 'Encrypted (TLS 1.2 or newer), up to Diligence itself.'
              : 'Encrypted up to the proxy; from there to Diligence it is plain HTTP.'}{' '}
          <cite>164.312(e)(1)</cite>
        </dd>
        <dt>Listens on</dt>
        <dd>
          {reach.listening.map(listening).join(', ')}, port {reach.port}
        </dd>
        {reach.how === 'proxy' && (
          <>
            <dt>Proxies that are believed</dt>
            <dd>{['this computer', ...reach.proxies].join(', ')}</dd>
          </>
        )}
      </dl>
      {reach.how === 'certificate' && (
        <Certificate
          state={reach.certificate()}
          left={certificateDaysLeft(reach, today, zone) ?? 0}
          zone={zone}
        />
      )}
      {reach.how === 'proxy' && (
        <p>
          The certificate is the proxy’s: Diligence does not see when it ends. Ask whoever looks after the
          proxy.
          {!reach.proxies.every(isLoopback) &&
            ' It stands on another computer, so the way from it to this one should be a cable in a locked room, or a network that is encrypted itself.'}
        </p>
      )}
    </section>
  );
}

function from(reach: Reach): string {
  switch (reach.how) {
    case 'this-computer':
      return 'This computer only. No phone and no other desk reaches it.';
    case 'certificate':
      return reach.listening.every(isLoopback)
        ? 'This computer only, since it listens on this computer only.'
        : 'Every computer and phone that finds this address.';
    case 'proxy':
      return 'Whoever reaches the proxy in front of it; and this computer, at its own port.';
  }
}

/** An address it listens on, in words where it stands for more than one. */
function listening(address: string): string {
  if (address === '::' || address === '0.0.0.0') return 'every address of this computer';
  return isLoopback(address) ? `${address} (this computer only)` : address;
}

function Certificate({ state, left, zone }: { state: CertificateState; left: number; zone: string }) {
  const day = (at: string): string => longDate(dayOf(at, zone));
  return (
    <>
      <h3>The certificate</h3>
      {state.trouble !== undefined && (
        <div className="callout wrong">
          <h4>The files were changed, and are not used</h4>
          <p>{state.trouble}</p>
          <p>The certificate that was there before is used until they are right.</p>
        </div>
      )}
      <dl className="facts">
        <dt>For</dt>
        <dd>{state.subject}</dd>
        <dt>Good for the names</dt>
        <dd>{state.names.join(', ')}</dd>
        <dt>Issued by</dt>
        <dd>
          {state.issuer === state.subject
            ? `${state.issuer} itself, so a phone warns of it until it is told to trust it`
            : state.issuer}
        </dd>
        <dt>Ends</dt>
        <dd>
          {day(state.until)}{' '}
          <Mark word={left > certificateWarning ? 'shown' : 'missing'}>
            {left < 0 ? 'it has ended' : `${counted(left, 'day')} left`}
          </Mark>
        </dd>
      </dl>
      <p className="soft small">
        Put the renewed files in the place of the old ones: they are read again by themselves, without a
        restart.
      </p>
    </>
  );
}

const gigabyte = 1024 ** 3;

/** Less than this much room on the disk is spoken of, in bytes. Ours. */
const littleRoom = gigabyte;

function Computer({ place }: { place: Place }) {
  return (
    <section>
      <h2>The computer</h2>
      <dl className="facts">
        <dt>Diligence</dt>
        <dd>version {place.version}</dd>
        <dt>Node, which runs it</dt>
        <dd>version {place.node}</dd>
        <dt>Data folder</dt>
        <dd className="code">{place.folder}</dd>
        <dt>Who can look into it</dt>
        <dd>
          {place.onlyOwner === undefined ? (
            'This system does not tell Diligence. Let only the account that runs Diligence open the folder.'
          ) : place.onlyOwner ? (
            <>
              <Mark word="shown">only its owner</Mark>, the account that runs Diligence
            </>
          ) : (
            <>
              <Mark word="missing">others, too</Mark>: other accounts on this computer. Close it:{' '}
              <code>chmod 700 {place.folder}</code>
            </>
          )}{' '}
          <cite>164.312(a)(1)</cite>
        </dd>
        <dt>Room on its disk</dt>
        <dd>
          {place.disk === undefined ? (
            'This system does not tell.'
          ) : (
            <>
              {size(place.disk.free)} left of {size(place.disk.size)}
              {place.disk.free < littleRoom && (
                <>
                  {' '}
                  <Mark word="missing">little</Mark> When the disk is full, nothing more can be recorded.
                </>
              )}
            </>
          )}
        </dd>
      </dl>
    </section>
  );
}

function size(bytes: number): string {
  const [count, unit] = bytes >= gigabyte ? [bytes / gigabyte, 'GB'] : [bytes / 1024 ** 2, 'MB'];
  return `${count.toLocaleString('en-US', { maximumFractionDigits: count < 10 ? 1 : 0 })} ${unit}`;
}

function WithoutAddress({ isPublic }: { isPublic: boolean }) {
  return (
    <section>
      <h2>What needs an address that others reach</h2>
      <p>
        {isPublic
          ? 'Links that you hand out, such as invitations, lead to the address above. Whoever is to use one must reach it: from the office network, or from anywhere, as your network is made.'
          : 'Diligence can be used whole on one computer. What would need an address comes another way:'}
      </p>
      {!isPublic && (
        <ul>
          <li>An invitation link is opened here, on this computer, by the person it is for.</li>
          <li>
            The risk analysis and its plan leave as a PDF, a page or a CSV file, which you pass on yourself.
          </li>
          <li>Lists of systems and vendors leave and come as CSV files.</li>
          <li>An incident is reported at this computer.</li>
        </ul>
      )}
    </section>
  );
}
