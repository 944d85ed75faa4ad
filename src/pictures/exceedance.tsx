/** One point of an exceedance curve: a loss, US dollars, and the share of years above it. */
export type ExceedancePoint = { readonly amount: number; readonly share: number };

const box = { left: 92, top: 14, width: 520, height: 240 } as const;
const amounts = [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];
const shares = [1, 0.1, 0.01, 0.001, 0.0001];

const x = (amount: number): number => {
  const [first = 1, last = 10] = [amounts[0], amounts.at(-1)];
  const share = Math.log(Math.max(first, Math.min(last, amount)) / first) / Math.log(last / first);
  return Math.round(box.left + share * box.width);
};
const y = (share: number): number => {
  const last = shares.at(-1) ?? 1;
  return Math.round(box.top + (Math.log(Math.max(last, Math.min(1, share))) / Math.log(last)) * box.height);
};

/** The losses that an exceedance curve is asked for: four to each tenfold. */
export const askedAmounts: readonly number[] = Array.from({ length: 41 }, (_, step) =>
  Math.round(100 * 10 ** (step / 8)),
);

/** A share of years in words: `1 in 120 years`. */
export function oneIn(share: number): string {
  if (share <= 0) return 'never in the years that were drawn';
  if (share >= 0.995) return 'every year';
  const years = 1 / share;
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(years)) - 1);
  return years < 1.95
    ? `${Math.round(share * 100)} of 100 years`
    : `1 in ${(Math.round(years / digits) * digits).toLocaleString('en-US')} years`;
}

/** Dollars to two digits, which is more than any of it knows: `$120,000`. */
export function roughly(dollars: number): string {
  if (dollars < 0.5) return '$0';
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(dollars)) - 1);
  return `$${(Math.round(dollars / digits) * digits).toLocaleString('en-US')}`;
}

/** How often a year costs more than an amount; both axes grow tenfold from line to line. Its table stands beside it. */
export function ExceedanceCurve({ points, alt }: { points: readonly ExceedancePoint[]; alt: string }) {
  const seen = points.filter(({ share }) => share >= (shares.at(-1) ?? 0));
  const path = seen
    .map(({ amount, share }, index) => `${index === 0 ? 'M' : 'L'}${x(amount)} ${y(share)}`)
    .join('');
  const bottom = box.top + box.height;
  return (
    <svg
      viewBox={`0 0 ${box.left + box.width + 40} ${bottom + 50}`}
      width={box.left + box.width + 40}
      height={bottom + 50}
      role="img"
      aria-label={alt}
    >
      {shares.map((share) => (
        <g key={share}>
          <path d={`M${box.left} ${y(share)}H${box.left + box.width}`} className="s-line" fill="none" />
          <text x={box.left - 8} y={y(share) + 4} textAnchor="end">
            {share === 1 ? 'every year' : `1 in ${Math.round(1 / share).toLocaleString('en-US')}`}
          </text>
        </g>
      ))}
      {amounts.map((amount) => (
        <g key={amount}>
          <path d={`M${x(amount)} ${box.top}V${bottom}`} className="s-line" fill="none" />
          <text x={x(amount)} y={bottom + 18} textAnchor="middle">
            {amount >= 1_000_000 ? `$${amount / 1_000_000} M` : `$${amount.toLocaleString('en-US')}`}
          </text>
        </g>
      ))}
      <text x={box.left + box.width / 2} y={bottom + 42} textAnchor="middle">
        A year costs more than this
      </text>
      {path !== '' && <path d={path} className="s-missing" fill="none" strokeWidth={2.5} />}
    </svg>
  );
}
