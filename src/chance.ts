/**
 * Chance that comes from a seed: the same seed gives the same numbers on every machine. Only additions,
 * multiplications and the exponential and logarithm of the language are used.
 */
export type Chance = {
  /** From 0 up to, and not, 1. */
  uniform(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** How often something happens that happens `rate` times on average. */
  poisson(rate: number): number;
};

/** A source of chance (sfc32, 128 bits of state) for a whole number from 0 to 4,294,967,295. */
export function chanceFrom(seed: number): Chance {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed >>> 0, 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first numbers still show the seed.
  for (let round = 0; round < 20; round++) next();

  let spare: number | undefined;
  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    // Marsaglia's polar method: a point in the circle gives two independent numbers.
    for (;;) {
      const x = 2 * next() - 1;
      const y = 2 * next() - 1;
      const square = x * x + y * y;
      if (square === 0 || square >= 1) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * scale;
      return x * scale;
    }
  };

  return {
    uniform: next,
    normal,
    poisson(rate) {
      // Knuth's product; in parts, so that a large rate does not vanish in the exponential.
      let count = 0;
      for (let left = rate; left > 0; left -= 30) {
        const floor = Math.exp(-Math.min(left, 30));
        for (let product = next(); product > floor; product *= next()) count++;
      }
      return count;
    },
  };
}

/** The 95th percentile of the standard normal distribution. */
const z95 = 1.644_853_6;

/**
 * An amount of which half of all cases stay below `median` and nineteen of twenty below `high` (lognormal); exactly
 * `median` where both are the same.
 */
export type Amount = { readonly median: number; readonly high: number };

/** One case of an amount. */
export function drawn(chance: Chance, { median, high }: Amount): number {
  if (median <= 0) return 0;
  return high <= median ? median : median * Math.exp((Math.log(high / median) / z95) * chance.normal());
}
