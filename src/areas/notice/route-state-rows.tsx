import { recordAccessIn } from '#states/record-access.ts';
import { stateName, stricterAccess } from '#texts/notice/state-access.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';

const confidenceWords = { high: 'sure', medium: 'fairly sure', low: 'not sure' } as const;

/** What is on file of the states on access to records, how sure it is, and whether the notice says it. */
export function StateRows({ visit: { program } }: { visit: Visit }) {
  const states = program.entity?.states ?? [];
  if (states.length === 0) return null;
  return (
    <section>
      <h2>State law</h2>
      <p>
        Where another law is stricter, the notice has to say so. Diligence has on file what states say on a
        patient’s access to the record, and nothing on the many other state laws, such as those on mental
        health, HIV or minors. The notice says that you follow the stricter law; ask a lawyer who knows your
        state what else to write in. <Cite citation="164.520(b)(1)(ii)(C)" />
      </p>
      <ul>
        {states.map((state) => {
          const row = recordAccessIn(state);
          const said = row && stricterAccess(row, 'en');
          return (
            <li key={state}>
              <b>{stateName(state)}:</b>{' '}
              {row === undefined || (row.copy === null && row.inspect === null && !row.says && !row.fees)
                ? 'nothing is on file.'
                : [
                    said
                      ? `in the notice: ${said.replaceAll('**', '')}`
                      : 'no number of days that is sure to be shorter than HIPAA’s 30 is on file, so the notice names none.',
                    row.says,
                    row.fees &&
                      `On fees, not in the notice: ${row.fees}. What a patient pays is capped by 164.524(c)(4).`,
                    row.statute && `Source: ${row.statute}.`,
                    `We are ${confidenceWords[row.confidence]} of this as of ${row.asOf}; check it at the source.`,
                  ]
                    .filter(Boolean)
                    .join(' ')}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
