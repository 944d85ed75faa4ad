import { longDate } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { wordOf } from '#finding.ts';
import type { ProvisionStanding } from '#posture/posture.ts';
import { mayFollow } from '#page-permission.ts';
import type { Program } from '#program.ts';
import { nameOf } from '#program.ts';
import { subjectAddress } from './subject.ts';
import type { Visit } from './visit.ts';
import { FindingMark, Mark, When } from './words.tsx';

/** What the practice shows for a duty, and why. */
export function Shown({
  standing,
  program,
  on,
  visit,
}: {
  standing: ProvisionStanding;
  program: Program;
  on: string;
  visit: Visit;
}) {
  const findings = standing.findings.length > 0 ? standing.findings : [standing.finding];
  return (
    <section>
      <h2>What your record shows</h2>
      {standing.asked ? (
        <div className="scroll stack">
          <table>
            <caption>Judged for {longDate(on)}; the worst line decides</caption>
            <thead>
              <tr>
                <th scope="col">About</th>
                <th scope="col">Yours</th>
                <th scope="col">Why</th>
                <th scope="col">Next</th>
              </tr>
            </thead>
            <tbody>
              {findings.map((finding, index) => (
                <FindingRow key={index} finding={finding} program={program} visit={visit} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p>
          <FindingMark finding={standing.finding} /> {standing.finding.because}
        </p>
      )}
    </section>
  );
}

/** The name of what a finding is about; a derived risk has none of its own, and its sentence says which it is. */
function aboutWhat(program: Program, subject: string): string {
  const name = nameOf(program, subject);
  return name === subject ? 'A risk' : name;
}

/** Entries that are named; of more, only how many. */
const namedEntries = 5;

function FindingRow({ finding, program, visit }: { finding: Finding; program: Program; visit: Visit }) {
  const { subject, because, due, evidence, status, work } = finding;
  const address = subjectAddress(program, subject);
  const name = aboutWhat(program, subject);
  return (
    <tr>
      <th scope="row">{address === undefined ? name : <a href={address}>{name}</a>}</th>
      <td>
        <Mark word={wordOf(finding)} /> {status === 'due' && <span className="pill">due</span>}
      </td>
      <td>
        {because}
        {due !== undefined && (
          <>
            {' '}
            <When due={due} today={visit.today} />
          </>
        )}
        {evidence.length > 0 && (
          <span className="soft small">
            {' '}
            Entry {evidence.slice(0, namedEntries).join(', ')}
            {evidence.length > namedEntries ? ` and ${evidence.length - namedEntries} more` : ''} of{' '}
            <a href="/proof">your record</a>.
          </span>
        )}
      </td>
      <td>
        {work && mayFollow(work.path, visit.roles) && (
          <a className="button quiet" href={work.path}>
            {work.label}
          </a>
        )}
      </td>
    </tr>
  );
}
