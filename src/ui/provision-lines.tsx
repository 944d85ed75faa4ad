import type { Definition, Provision } from '#regulation/index.ts';
import type { RuleNumber } from '#regulation/numbers.ts';
import type { ProvisionStanding } from '#posture/posture.ts';
import { Cite, FindingMark, ruleAddress } from './words.tsx';

/** A provision in a list: its title, its citation, what it asks, and how the practice stands where it is asked. */
export function ProvisionLine({
  provision: { citation, title, designation, asks },
  standing,
}: {
  provision: Provision;
  standing?: ProvisionStanding | undefined;
}) {
  return (
    <li>
      <a href={ruleAddress(citation)}>{title}</a>{' '}
      <cite>
        {citation} · {designation}
      </cite>{' '}
      {standing?.asked && <FindingMark finding={standing.finding} />}
      <br />
      {asks}
    </li>
  );
}

/** Words that the rule defines, with what they mean, and where, if the page does not say it already. */
export function Terms({ terms, at }: { terms: readonly Definition[]; at?: string }) {
  return (
    <ul className="plain">
      {terms.map(({ term, abbreviation, citation, means }) => (
        <li key={term}>
          <b>{term}</b>
          {abbreviation !== undefined && ` (${abbreviation})`}{' '}
          {citation !== at && <Cite citation={citation} />}
          <br />
          {means}
        </li>
      ))}
    </ul>
  );
}

/** A number of the rule in words: `at most 60 days`, `500 or more individuals`, `any 12 months`. */
function amount({ bound, value, unit }: RuleNumber): string {
  const count = value.toLocaleString('en-US');
  return bound === 'or more' ? `${count} or more ${unit}` : `${bound} ${count} ${unit}`;
}

/** The numbers of a provision, each with what it measures and where the rule gives it. */
export function Numbers({ numbers, at }: { numbers: readonly RuleNumber[]; at: string }) {
  return (
    <ul>
      {numbers.map((number) => (
        <li key={number.what}>
          <b>{amount(number)}</b> {number.what}{' '}
          {number.citation !== at && <Cite citation={number.citation} />}
        </li>
      ))}
    </ul>
  );
}
