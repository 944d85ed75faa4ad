import { worst } from '#finding.ts';
import { longDate } from '#calendar.ts';
import { listed } from '#listing.ts';
import { nameOf } from '#program.ts';
import { findingsOn } from '#posture/posture.ts';
import { timeZoneOn } from '#areas/entity/view.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, FindingMark, Moment } from '#ui/words.tsx';
import { readersOf } from './reading.ts';
import type { Shelved } from './shelf.ts';

/** What the version in effect promises, and what shows that it is so. */
export function Promised({ visit, one }: { visit: Visit; one: Shelved }) {
  const promised = one.inEffect?.promised ?? one.present?.promised ?? [];
  if (promised.length === 0) return null;
  const findings = findingsOn(visit.program, visit.today);
  return (
    <section>
      <h2>What it promises, and what shows it</h2>
      <ul>
        {promised.map(({ id, sentence, shownBy }) => (
          <li key={id}>
            {sentence}
            {shownBy.map((citation) => {
              const found = worst(findings.filter((finding) => finding.citation === citation));
              return (
                <p className="small" key={citation}>
                  {found && <FindingMark finding={found} />} <Cite citation={citation} /> {found?.because}
                </p>
              );
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Its versions and reviews, the latest first. */
export function History({ visit, one }: { visit: Visit; one: Shelved }) {
  const { record, id, inEffect } = one;
  if (!record || (record.versions.length === 0 && record.reviews.length === 0)) return null;
  const { program, today } = visit;
  return (
    <section>
      <h2>History</h2>
      <ol className="plain">
        {record.versions.toReversed().map((version) => (
          <li key={version.version}>
            <b>Version {version.version}</b>, {version.effective > today ? 'from' : 'since'}{' '}
            {longDate(version.effective)}
            {version === inEffect && ' (in effect)'}. Approved by {nameOf(program, version.approver)}
            {version.changes !== '' && <>: {version.changes}</>}{' '}
            <a href={`/policies/${id}?version=${version.version}`}>
              Read<span className="unseen"> version {version.version}</span>
            </a>
            {version.version > 1 && (
              <>
                {' · '}
                <a href={`/policies/${id}/compare?from=${version.version - 1}&to=${version.version}`}>
                  What changed<span className="unseen"> in version {version.version}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ol>
      {record.reviews.length > 0 && (
        <ul className="plain">
          {record.reviews.toReversed().map(({ position, on, by, note, version }) => (
            <li key={position}>
              {longDate(on)}: {nameOf(program, by)} looked at version {version} and found it right.
              {note !== '' && ` ${note}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Who of those it concerns has signed, and every signature. */
export function Signed({ visit, one }: { visit: Visit; one: Shelved }) {
  const { record, inEffect } = one;
  if (!record || !inEffect) return null;
  const { program, today } = visit;
  const { done, open } = readersOf(program, record, inEffect, today);
  const zone = program.entity ? timeZoneOn(program.entity, today) : 'UTC';
  return (
    <section>
      <h2>Who has signed</h2>
      <p>
        {done.length} of {counted(done.length + open.length, 'person', 'people')} whom it concerns.{' '}
        {open.length > 0 &&
          `Still to read: ${listed(
            open.map(({ name }) => name),
            8,
          )}.`}
      </p>
      {record.signatures.length > 0 && (
        <details>
          <summary>{counted(record.signatures.length, 'signature')} of all versions</summary>
          <ul>
            {record.signatures.toReversed().map(({ position, person, version, at }) => {
              const left = program.people.get(person)?.left;
              return (
                <li key={position}>
                  {nameOf(program, person)}, version {version}, <Moment at={at} zone={zone} />
                  {left !== undefined && left < today && ` (left on ${longDate(left)})`}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}
