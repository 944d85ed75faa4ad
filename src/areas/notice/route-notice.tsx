import { longDate } from '#calendar.ts';
import { mayOpen } from '#page-permission.ts';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import { composed, gapsOf, noticeLanguages } from './composed.ts';
import type { Composed } from './composed.ts';
import { NextVersion } from './route-elements.tsx';
import { personName } from './route-parts.tsx';
import { StateRows } from './route-state-rows.tsx';
import { isPosted, lacksBoth, noticeStanding, servicesUpTo } from './standing.ts';
import type { NoticeStanding } from './standing.ts';
import { languageWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/notice', (context, visit) => {
  const { program, today } = visit;
  if (!program.entity)
    return context.render(
      <>
        <h1>Notice of Privacy Practices</h1>
        <Empty
          action={
            <a className="button" href="/practice">
              Open the practice
            </a>
          }
        >
          Nothing is on record of the practice yet. The notice is written from its facts.
        </Empty>
      </>,
      { title: 'Notice of Privacy Practices' },
    );
  const standing = noticeStanding(program, today);
  const next = composed(program, today);
  return context.render(
    <>
      <h1>Notice of Privacy Practices</h1>
      <p>
        The law has you tell patients, in plain language, how you use and share PHI, what they may ask of you,
        and what you must do. <Cite citation="164.520(a)" />
      </p>
      <InEffect visit={visit} standing={standing} next={next} />
      <NextVersion visit={visit} next={next} standing={standing} />
      <StateRows visit={visit} />
      <Versions visit={visit} />
    </>,
    { title: 'Notice of Privacy Practices' },
  );
});

function InEffect({ visit, standing, next }: { visit: Visit; standing: NoticeStanding; next: Composed }) {
  const { inEffect, coming, changed, beingChanged, places } = standing;
  const { program, today } = visit;
  const publish = visit.may('notice.publish') && (
    <a className="button" href="/notice/publish">
      {inEffect || coming ? 'Publish a new version' : 'Read and publish it'}
    </a>
  );
  if (!inEffect && !coming)
    return (
      <>
        <Empty
          action={
            <div className="row">
              {publish}
              <a className="button quiet" href="/notice/preview?version=draft">
                Read the text
              </a>
            </div>
          }
        >
          No notice is published here yet. Diligence has written one from your facts, in English and in
          Spanish. {gapsOf(next).length > 0 && 'A few facts are still missing; they are named below.'}
        </Empty>
      </>
    );
  const services = servicesUpTo(program, today);
  const open = services.filter(lacksBoth).length;
  const version = inEffect ?? coming;
  const unposted = inEffect ? places.filter((place) => !isPosted(place, inEffect.version)) : [];
  return (
    <section>
      {(changed.length > 0 || beingChanged.length > 0) && (
        <div className="callout wrong">
          <h2>No longer true</h2>
          <ul>
            {[...changed, ...beingChanged].map(({ fact, was, is }) => (
              <li key={fact}>
                {fact}: the notice was written with “{was}”; on record now is “{is}”.
              </li>
            ))}
          </ul>
          {changed.length > 0 ? (
            <p>
              Read what changes, then publish a new version. Nobody has to be sent a copy.{' '}
              <Cite citation="164.520(b)(3)" />
            </p>
          ) : (
            <p>Version {coming?.version} puts this right.</p>
          )}
          <div className="row">
            {publish}
            <a className="button quiet" href="/notice/compare">
              See what would change
            </a>
          </div>
        </div>
      )}
      <dl className="facts">
        <dt>In effect</dt>
        <dd>
          {inEffect ? (
            <>
              <a href={`/notice/preview?version=${inEffect.version}`}>Version {inEffect.version}</a>, since{' '}
              {longDate(inEffect.effective)}, approved by {personName(program, inEffect.approver)}
            </>
          ) : (
            'None yet'
          )}
        </dd>
        {coming && (
          <>
            <dt>Coming</dt>
            <dd>
              <a href={`/notice/preview?version=${coming.version}`}>Version {coming.version}</a>, from{' '}
              {longDate(coming.effective)}
            </dd>
          </>
        )}
        <dt>Posted</dt>
        <dd>
          {!inEffect
            ? 'After it takes effect'
            : places.length === 0
              ? 'No site is on record'
              : unposted.length === 0
                ? `Everywhere: ${places.map(({ name }) => name).join(', ')}`
                : `Not yet at ${unposted.map(({ name }) => name).join(', ')}`}{' '}
          <a href="/notice/posting">Posting</a>
        </dd>
        <dt>Patients</dt>
        <dd>
          {services.length === 0
            ? 'No first service is logged yet'
            : open === 0
              ? `${counted(services.length, 'first service')}, all settled`
              : `${counted(open, 'patient')} with neither acknowledgment nor note, of ${services.length.toLocaleString('en-US')}`}{' '}
          {mayOpen('/notice/patients', visit.roles) && <a href="/notice/patients">Acknowledgments</a>}
        </dd>
        <dt>Website</dt>
        <dd>
          Link the page <a href="/privacy-notice">/privacy-notice</a> of this Diligence where patients can
          reach it, or{' '}
          <a href={`/notice/website.html?version=${version?.version}`}>take the text as plain HTML</a> (
          <a href={`/notice/website.html?version=${version?.version}&language=es`}>in Spanish</a>)
        </dd>
        <dt>To print</dt>
        <dd>
          {noticeLanguages.map((language, index) => (
            <span key={language}>
              {index > 0 && ' · '}
              <a href={`/notice/notice.pdf?version=${version?.version}&language=${language}`}>
                {languageWords[language]}
              </a>
              ,{' '}
              <a href={`/notice/notice.pdf?version=${version?.version}&language=${language}&size=large`}>
                large print
              </a>
            </span>
          ))}
        </dd>
      </dl>
    </section>
  );
}

function Versions({ visit: { program } }: { visit: Visit }) {
  const versions = program.notice?.versions ?? [];
  if (versions.length === 0) return null;
  return (
    <section>
      <h2>Versions</h2>
      <p>
        Each is kept for 6 years from the day it was last in effect. <Cite citation="164.520(e)" />{' '}
        <a href="/notice/compare">Compare two versions</a>
      </p>
      <div className="scroll stack">
        <table>
          <caption>Published, the latest first</caption>
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">In effect from</th>
              <th scope="col">Approved by</th>
              <th scope="col">What changed</th>
            </tr>
          </thead>
          <tbody>
            {versions.toReversed().map((version) => (
              <tr key={version.version}>
                <th scope="row">
                  <a href={`/notice/preview?version=${version.version}`}>Version {version.version}</a>
                </th>
                <td data-label="In effect from">{longDate(version.effective)}</td>
                <td data-label="Approved by">{personName(program, version.approver)}</td>
                <td data-label="What changed">
                  {version.changes} {version.material && <span className="pill">material</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
