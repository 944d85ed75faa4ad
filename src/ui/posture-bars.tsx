import type { Word } from '#finding.ts';

/** Counts of the three words, and of what does not apply. */
export type Tally = Readonly<Record<Word, number>>;

const drawn = ['shown', 'said', 'missing'] as const;

/** A title that fits beside its bar: long ones end at the last whole word that does. */
function shortTitle(title: string): string {
  if (title.length <= 26) return title;
  return `${title.slice(0, 26).replace(/ (and )?[^ ]*$/, '')} …`;
}

/** One bar a section: how much is shown, said, missing. The table on the posture page says the same in words. */
export function PostureBars({ sections }: { sections: readonly { title: string; counts: Tally }[] }) {
  const label = 170;
  const width = 640;
  const height = 28;
  const most = Math.max(
    1,
    ...sections.map(({ counts }) => drawn.reduce((sum, word) => sum + counts[word], 0)),
  );
  const unit = (width - label - 70) / most;
  const words = sections.map(
    ({ title, counts }) => `${title}: ${drawn.map((word) => `${counts[word]} ${word}`).join(', ')}`,
  );
  return (
    <svg viewBox={`0 0 ${width} ${sections.length * height}`} role="img" aria-label={`${words.join('. ')}.`}>
      {sections.map(({ title, counts }, row) => {
        let x = label;
        return (
          <g key={title}>
            <text className="f-ink" x={0} y={row * height + 15}>
              {shortTitle(title)}
            </text>
            {drawn.map((word) => {
              const from = x;
              const long = counts[word] * unit;
              x += long;
              return (
                long > 0 && (
                  <g key={word}>
                    <rect
                      className={`f-${word}`}
                      x={from}
                      y={row * height + 4}
                      width={Math.max(0, long - 2)}
                      height={14}
                      rx={2}
                    />
                  </g>
                )
              );
            })}
            <text x={x + 6} y={row * height + 15}>
              {counts.shown + counts.said} of {drawn.reduce((sum, word) => sum + counts[word], 0)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
