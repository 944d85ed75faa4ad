import { longDate } from '#calendar.ts';
import { proposalStatus } from '#regulation/proposed-2025.ts';
import type { ProposedChange } from '#regulation/proposed-2025.ts';
import type { PageContext } from './page.ts';

/** Whether the reader switched on what is proposed; it is off until then. */
export function proposedShown(context: PageContext): boolean {
  return context.req.query('proposed') === 'show';
}

/**
 * What was proposed, in a box of its own, once the reader switches it on; until then one line that says that there
 * is something, and that it is not law. Each line in the box says that it is proposed, and when that was checked.
 */
export function Proposed({
  address,
  shown,
  changes,
}: {
  address: string;
  shown: boolean;
  changes: readonly ProposedChange[];
}) {
  const count = changes.length === 1 ? 'A change' : `${changes.length} changes`;
  if (!shown)
    return (
      <p className="small soft" id="proposed">
        {count} here {changes.length === 1 ? 'was' : 'were'} proposed in 2025.{' '}
        {changes.length === 1 ? 'It is' : 'They are'} not law.{' '}
        <a href={`${address}?proposed=show#proposed`}>Show what is proposed</a>
      </p>
    );
  return (
    <section className="callout" id="proposed">
      <h2>Proposed, not law</h2>
      <p>
        {proposalStatus.document}, {longDate(proposalStatus.published)}. {proposalStatus.says} Status checked{' '}
        {longDate(proposalStatus.checked)}, in sources up to {longDate(proposalStatus.newestSource)}. None of
        it counts in what you can show. <a href={`${address}#proposed`}>Hide what is proposed</a>
      </p>
      <ul>
        {changes.map(({ wouldBe, title, wouldAsk, wouldBeTimed }) => (
          <li key={wouldBe + title}>
            <b>{title}</b> <span className="pill">proposed {wouldBe}</span>
            <br />
            {wouldAsk} {wouldBeTimed}{' '}
            <span className="soft small">Proposed only, checked {longDate(proposalStatus.checked)}.</span>
          </li>
        ))}
      </ul>
      <p className="small soft">{proposalStatus.ifFinal}</p>
    </section>
  );
}
