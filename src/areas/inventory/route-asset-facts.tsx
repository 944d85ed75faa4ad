import { encryptionWords, phiUseWords, phiWords } from '#phi.ts';
import type { Program } from '#program.ts';
import { assetsInUse, nameOf, workforceOn } from '#program.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import type { AssetRecord } from './view.ts';
import { assetKindWords, hostingWords, outsideName } from './words.ts';

/** What is on record about an asset, for those who may not change it. */
export function AssetFactList({ program, asset }: { program: Program; asset: AssetRecord }) {
  return (
    <dl className="facts">
      <dt>Kind</dt>
      <dd>{assetKindWords[asset.kind]}</dd>
      {asset.form !== 'system' && (
        <>
          <dt>How many</dt>
          <dd>{asset.count.toLocaleString('en-US')}</dd>
        </>
      )}
      <dt>Where</dt>
      <dd>{asset.sites.map((site) => nameOf(program, site)).join(', ') || 'Everywhere, or in the cloud'}</dd>
      <dt>Run by</dt>
      <dd>
        {hostingWords[asset.hosting]}
        {asset.vendor && ` (${nameOf(program, asset.vendor)})`}
      </dd>
      <dt>Answers for it</dt>
      <dd>{asset.accountable ? nameOf(program, asset.accountable) : 'Nobody named yet'}</dd>
      <dt>Patient information</dt>
      <dd>
        {asset.phi.length > 0
          ? `${phiWords(asset.phi)}; it ${asset.uses.map((use) => phiUseWords[use]).join(', ')} it`
          : 'none'}
      </dd>
      {asset.form !== 'paper' && (
        <>
          <dt>At rest</dt>
          <dd>
            {encryptionWords[asset.encryptedAtRest]}
            {asset.encryption && `: ${asset.encryption}`}
          </dd>
        </>
      )}
      <dt>Leaves the practice</dt>
      <dd>{asset.leaves ? 'Yes' : 'No'}</dd>
      <dt>Personally owned</dt>
      <dd>{asset.personal ? 'Yes' : 'No'}</dd>
      <dt>Goes to</dt>
      <dd>
        {asset.flows.length > 0 ? (
          <ul>
            {asset.flows.map(({ to, what, encrypted }) => (
              <li key={to}>
                {outsideName(to) ?? nameOf(program, to)}: {phiWords(what)}. {encryptionWords[encrypted]}.
              </li>
            ))}
          </ul>
        ) : (
          'Nowhere, as far as is known'
        )}
      </dd>
      {asset.notes && (
        <>
          <dt>Notes</dt>
          <dd className="prewrap">{asset.notes}</dd>
        </>
      )}
    </dl>
  );
}

/** Who has access and why, by what each job needs; and where patient information comes from. */
export function AccessAndSources({
  visit: { program, today, may },
  asset,
}: {
  visit: Visit;
  asset: AssetRecord;
}) {
  const here = workforceOn(program, today);
  const jobs = [...program.jobs.values()].flatMap((job) =>
    job.needs
      .filter((need) => need.asset === asset.id)
      .map(({ why }) => ({ job, why, people: here.filter((person) => person.job === job.id) })),
  );
  const sources = assetsInUse(program, today).filter(({ flows }) => flows.some(({ to }) => to === asset.id));
  return (
    <>
      <section>
        <h2>Who has access, and why</h2>
        {jobs.length === 0 ? (
          <p>
            No job is said to need it.{' '}
            {may('workforce.recordJob') && (
              <>
                Say on <a href="/people">People</a> which jobs do.
              </>
            )}{' '}
            <Cite citation="164.308(a)(4)(ii)(B)" />
          </p>
        ) : (
          <div className="scroll stack">
            <table>
              <caption>
                From what each job needs <Cite citation="164.514(d)(2)" />
              </caption>
              <thead>
                <tr>
                  <th scope="col">Job</th>
                  <th scope="col">Why</th>
                  <th scope="col">Who</th>
                </tr>
              </thead>
              <tbody>
                {jobs.map(({ job, why, people }) => (
                  <tr key={job.id}>
                    <th scope="row">
                      {may('workforce.recordJob') ? (
                        <a href={`/people/jobs/${job.id}`}>{job.title}</a>
                      ) : (
                        job.title
                      )}
                    </th>
                    <td data-label="Why">{why}</td>
                    <td data-label="Who">
                      {people.map(({ name }) => name).join(', ') || <span className="soft">nobody now</span>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      {sources.length > 0 && (
        <section>
          <h2>Where it comes from</h2>
          <ul>
            {sources.map(({ id, name, flows }) => (
              <li key={id}>
                <a href={`/inventory/${id}`}>{name}</a>:{' '}
                {phiWords(flows.find(({ to }) => to === asset.id)?.what ?? [])}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
