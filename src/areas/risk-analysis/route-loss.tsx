import { askedAmounts, ExceedanceCurve, oneIn, roughly } from '#pictures/exceedance.tsx';
import { NotHere, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { Cite, counted } from '#ui/words.tsx';
import { usualSeed, usualYear, yearOf } from './loss/reduction.ts';
import type { YearOfLoss } from './loss/simulate.ts';
import { causeTitles } from './loss/words.ts';
import { baseRate, portalCaveat } from './portal.ts';
import { LevelMark } from './route-heat.tsx';
import { Assumptions, Bands, Plan } from './route-loss-parts.tsx';

export const routes = pageRoutes();

routes.page('/risk-analysis/loss', (context, visit) => {
  const seed = seedOf(context);
  const { program, today } = visit;
  const made = seed === usualSeed ? usualYear(program, today) : yearOf(program, today, seed);
  const { model, year, plan } = made;
  return context.render(
    <>
      <h1>What a year could cost</h1>
      <p>
        {counted(year.years, 'year')} of your practice, drawn by chance from what others reported, from your
        own facts, and from the assumptions below. It helps to decide what to do first. It changes no level of
        your risk analysis, and the law asks for none of it. <Cite citation="164.306(b)(2)(iii)" />
      </p>
      <aside className="callout">
        <p>
          <b>Read what a large breach costs first.</b> How often one comes is the weakest part: it is counted
          from reported breaches of 500 or more people, over an old count of providers. An attack that stops
          your work and is no breach is not in it. What a large breach costs a practice of your size is
          firmer. Set <a href="#assumptions">“How much more often”</a> to 10, and look again.
        </p>
      </aside>
      <Years year={year} />
      <Curve year={year} />
      <Causes made={made} />
      <Plan visit={visit} plan={plan} mean={year.mean} />
      <Bands />
      <section>
        <h2>What is not in it</h2>
        <p>
          Ransom (none is assumed to be paid), lawsuits, patients who go elsewhere, higher premiums, and the
          harm to the patients themselves. What insurance gives back is not taken off either.
        </p>
        <p className="soft small">
          {baseRate.sentence} {portalCaveat}
        </p>
      </section>
      <Assumptions visit={visit} assumed={model.assumed} />
      <section>
        <h2>The luck of the draw</h2>
        <p>
          Drawn with seed {seed}: whoever uses the same seed on the same record gets the same figures. Try
          another to see how much of them is luck.
        </p>
        <form method="get" className="row">
          <label htmlFor="seed">Seed</label>
          <input id="seed" name="seed" inputMode="numeric" defaultValue={seed} size={10} />
          <button className="quiet">Draw again</button>
        </form>
      </section>
    </>,
    { title: 'What a year could cost' },
  );
});

/** The seed of the address: a whole number of at most nine digits. */
function seedOf(context: PageContext): number {
  const text = context.req.query('seed');
  if (text === undefined) return usualSeed;
  if (!/^\d{1,9}$/.test(text.trim())) throw new NotHere();
  return Number(text);
}

const quantiles = [
  { share: 0.5, words: 'Half of all years' },
  { share: 0.9, words: '9 of 10 years' },
  { share: 0.95, words: '19 of 20 years' },
  { share: 0.99, words: '99 of 100 years' },
  { share: 0.999, words: '999 of 1,000 years' },
] as const;

function Years({ year }: { year: YearOfLoss }) {
  return (
    <div className="two">
      <section>
        <h2>Most years, and the bad ones</h2>
        <table>
          <caption>A year costs no more than this</caption>
          <thead>
            <tr>
              <th scope="col">In</th>
              <th scope="col">At most</th>
            </tr>
          </thead>
          <tbody>
            {quantiles.map(({ share, words }) => (
              <tr key={share}>
                <th scope="row">{words}</th>
                <td>{roughly(year.quantile(share))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>If a large breach comes</h2>
        <p>
          One that concerns 500 people or more comes in about {oneIn(year.anyLarge)}. Half of them cost less
          than <b>{roughly(year.largeQuantile(0.5))}</b>, one in ten more than{' '}
          <b>{roughly(year.largeQuantile(0.9))}</b>, one in a hundred more than{' '}
          <b>{roughly(year.largeQuantile(0.99))}</b>.
        </p>
        <p className="soft small">
          On average, of each: {roughly(year.largeParts.response)} help from outside,{' '}
          {roughly(year.largeParts.closed)} closed days, {roughly(year.largeParts.penalty)} payments to HHS,{' '}
          {roughly(year.largeParts.notices)} notices. Averages lie far above what is usual, because a few are
          very expensive.
        </p>
      </section>
    </div>
  );
}

/** The rows of the curve's table. */
const told = [100, 1_000, 10_000, 50_000, 100_000, 250_000, 500_000, 1_000_000];

function Curve({ year }: { year: YearOfLoss }) {
  const points = askedAmounts.map((amount) => ({ amount, share: year.exceeding(amount) }));
  const alt = `How often a year costs more than an amount: more than $1,000 ${oneIn(year.exceeding(1_000))}, more than $100,000 ${oneIn(year.exceeding(100_000))}.`;
  return (
    <section>
      <h2>How often it costs more than …</h2>
      <figure
        className="figure far"
        tabIndex={0}
        aria-label="Picture; on a phone, scroll sideways to see all of it"
      >
        <ExceedanceCurve points={points} alt={alt} />
        <figcaption className="small">
          Each line is ten times the one before. The table says the same.
        </figcaption>
      </figure>
      <details>
        <summary>As a table</summary>
        <table>
          <caption>Years that cost more than an amount</caption>
          <thead>
            <tr>
              <th scope="col">More than</th>
              <th scope="col">How often</th>
            </tr>
          </thead>
          <tbody>
            {told.map((amount) => (
              <tr key={amount}>
                <th scope="row">${amount.toLocaleString('en-US')}</th>
                <td>{oneIn(year.exceeding(amount))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function Causes({ made: { model, year } }: { made: ReturnType<typeof yearOf> }) {
  const causes = model.causes
    .map((cause, index) => ({ ...cause, ...year.byCause[index] }))
    .toSorted((a, b) => (b.yearly ?? 0) - (a.yearly ?? 0));
  return (
    <section>
      <h2>What it comes from</h2>
      <div className="scroll stack">
        <table>
          <caption>Large breaches by cause, and small ones; what weighs most first</caption>
          <thead>
            <tr>
              <th scope="col">Cause</th>
              <th scope="col">How often, here</th>
              <th scope="col">The average provider</th>
              <th scope="col">Worst harm in your analysis</th>
              <th scope="col">In the average year</th>
            </tr>
          </thead>
          <tbody>
            {causes.map(({ cause, rate, baseRate, harms: [worst], yearly }) => (
              <tr key={cause}>
                <th scope="row">{causeTitles[cause]}</th>
                <td data-label="How often, here">{oneIn(rate)}</td>
                <td data-label="The average provider">{oneIn(baseRate)}</td>
                <td data-label="Worst harm in your analysis">
                  {worst ? <LevelMark level={worst} /> : 'no risk of yours'}
                </td>
                <td data-label="In the average year">{roughly(yearly ?? 0)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">Small breaches, fewer than 500 people</th>
              <td data-label="How often, here">{oneIn(Math.min(1, model.smallRate))}</td>
              <td data-label="The average provider">{oneIn(Math.min(1, model.smallRate))}</td>
              <td data-label="Worst harm in your analysis">not looked at</td>
              <td data-label="In the average year">{roughly(year.smallYearly)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p className="soft small">
        The average year comes to {roughly(year.mean)}. No year looks like it: it is what a very bad year,
        spread over all the quiet ones, comes to.
      </p>
    </section>
  );
}
