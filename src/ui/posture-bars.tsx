import type { Word } from '#finding.ts';
import type { ProvisionStanding } from '#posture/posture.ts';
import { tally } from '#posture/posture.ts';

/** Counts of the three words, and of what does not apply. */
export type Tally = Readonly<Record<Word, number>>;

/** One bar: its title, its counts, and how many of the missing nobody asks about yet. */
export type Bar = { readonly title: string; readonly counts: Tally; readonly unasked?: number };

const words = ['shown', 'said', 'missing'] as const;

/** The drawing, in its own units: on the narrowest phone its words are still 11 px high. */
const width = 360;
const height = 44;

function applying(counts: Tally): number {
  return words.reduce((sum, word) => sum + counts[word], 0);
}

/** The parts of a bar, in the order they are drawn. What nobody asks about yet is drawn apart from what is missing. */
function partsOf({ counts, unasked = 0 }: Bar): readonly (readonly [string, number])[] {
  return [
    ['shown', counts.shown],
    ['said', counts.said],
    ['missing', counts.missing - unasked],
    ['not asked about yet', unasked],
  ];
}

/**
 * One bar a row, under its title: how much is shown, said, missing. Bars share one measure; with `whole` each has its own, and is as
 * long as the others. The table on the posture page says the same in words.
 */
export function PostureBars({ bars, whole = false }: { bars: readonly Bar[]; whole?: boolean }) {
  const most = Math.max(1, ...bars.map(({ counts }) => applying(counts)));
  const said = bars.map((bar) => {
    const parts = partsOf(bar).filter(([name, count]) => count > 0 || name !== 'not asked about yet');
    return `${bar.title}: ${parts.map(([name, count]) => `${count} ${name}`).join(', ')}`;
  });
  return (
    <svg
      className="bars"
      viewBox={`0 0 ${width} ${bars.length * height}`}
      role="img"
      aria-label={`${said.join('. ')}.`}
    >
      {bars.map((bar, row) => {
        const all = applying(bar.counts);
        const unit = width / (whole ? Math.max(1, all) : most);
        let x = 0;
        return (
          <g key={bar.title}>
            <text className="f-ink" x={0} y={row * height + 15}>
              {bar.title}
            </text>
            <text x={width} y={row * height + 15} textAnchor="end">
              {bar.unasked === all ? 'not asked yet' : `${bar.counts.shown + bar.counts.said} of ${all}`}
            </text>
            {partsOf(bar).map(([name, count]) => {
              const from = x;
              x += count * unit;
              return (
                count > 0 && (
                  <rect
                    key={name}
                    className={name === 'not asked about yet' ? 'f-wash' : `f-${name}`}
                    x={from}
                    y={row * height + 21}
                    width={Math.max(1, count * unit - 2)}
                    height={14}
                    rx={2}
                  />
                )
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

/** The bar of some standings. */
export function barOf(title: string, standings: readonly ProvisionStanding[]): Bar {
  return {
    title,
    counts: tally(standings),
    unasked: standings.filter(({ asked }) => !asked).length,
  };
}
