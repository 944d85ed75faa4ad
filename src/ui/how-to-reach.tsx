import type { Reach } from '#reach/reach.ts';

/** Step by step, what makes phones and other desks reach Diligence: for whoever looks after the computer. */
export function HowToReach({ reach }: { reach: Reach }) {
  const name = 'diligence.your-practice.example';
  const { port } = reach;
  return (
    <section>
      <h2>How phones and other desks reach it</h2>
      <p>
        {reach.how === 'this-computer'
          ? 'They need an https address, so that nobody on the network can read along. There are two ways. Both begin with a name for this computer, which whoever runs your network gives it.'
          : 'They do already, at the address above. The two ways, to change from one to the other:'}
      </p>
      <details open={reach.how === 'this-computer'}>
        <summary>With a certificate of its own</summary>
        <ol>
          <li>
            Ask whoever runs your network for a name such as <code>{name}</code> that leads to this computer,
            and for a certificate for that name with its key, as two PEM files.
          </li>
          <li>Put both files where only the account that runs Diligence can read them.</li>
          <li>
            Stop Diligence, and start it like this:
            <pre>
              <code>{`diligence start --public-url https://${name}:${port} \\
  --certificate certificate.pem --key key.pem`}</code>
            </pre>
          </li>
          <li>
            Let the firewall of this computer pass port {port} for the office network. Leave it closed to the
            internet unless somebody looks after that.
          </li>
          <li>Open the address on a phone in the office network. No warning of the browser should come.</li>
        </ol>
      </details>
      <details open={reach.how === 'this-computer'}>
        <summary>Behind a proxy that has the certificate</summary>
        <ol>
          <li>
            A reverse proxy on this computer, such as Caddy, gets the certificate and renews it by itself. Its
            whole configuration:
            <pre>
              <code>{`${name} {
    reverse_proxy 127.0.0.1:${port}
}`}</code>
            </pre>
          </li>
          <li>
            Stop Diligence, and start it like this:
            <pre>
              <code>{`diligence start --behind-proxy --public-url https://${name}`}</code>
            </pre>
          </li>
          <li>
            Another proxy must pass on the Host header as it came and set X-Forwarded-For; a proxy on another
            computer is named with <code>--proxy ADDRESS</code>.
          </li>
        </ol>
      </details>
      <p className="soft small">
        Where Diligence is started as a service, the same can be said in the environment:{' '}
        <code>DILIGENCE_PUBLIC_URL</code>, <code>DILIGENCE_CERTIFICATE</code>,{' '}
        <code>DILIGENCE_CERTIFICATE_KEY</code>, <code>DILIGENCE_BEHIND_PROXY=yes</code>,{' '}
        <code>DILIGENCE_PROXY</code>, <code>DILIGENCE_LISTEN</code>.
      </p>
    </section>
  );
}
