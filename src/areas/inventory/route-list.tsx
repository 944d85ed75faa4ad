import { nameOf, assetsInUse } from '#program.ts';
import { encryptionWords, phiWords } from '#phi.ts';
import { Hidden } from '#ui/form.tsx';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import type { AssetForm } from './events.ts';
import { assetKinds } from './events.ts';
import { assetForms } from './facts.ts';
import type { AssetRecord } from './view.ts';
import { assetFormWords, assetKindWords } from './words.ts';

export const routes = pageRoutes();

/** Lines of one group that are shown at once; the rest behind a link. */
const linesShown = 150;

routes.page('/inventory', (context, visit) => {
  const { program, today } = visit;
  const assets = assetsInUse(program, today);
  const confirmed = assets.filter((asset) => asset.confirmed).length;
  const gone = [...program.assets.values()].filter((asset) => !asset.withdrawn && !assets.includes(asset));
  const may = visit.may('inventory.recordAsset');
  const whole = context.req.query('all');
  return context.render(
    <>
      <h1>Systems and devices</h1>
      <p>
        Everything that patient information is in or passes through. The risk analysis looks at each line, so
        a line that is missing here is missing there. <Cite citation="164.308(a)(1)(ii)(A)" />{' '}
        <Cite citation="164.310(d)(1)" />
      </p>
      {assets.length === 0 ? (
        <Empty
          action={
            may && (
              <a className="button" href="/inventory/start">
                Begin with a starter set
              </a>
            )
          }
        >
          Nothing is on record yet. A starter set lists what a practice of your kind mostly has; you correct
          it line by line.
        </Empty>
      ) : (
        <>
          <Progress confirmed={confirmed} all={assets.length} />
          <nav aria-label="Inventory">
            <ul className="tabs">
              {assetForms.map((form) => (
                <li key={form}>
                  <a href={`#${form}`}>{assetFormWords[form].many}</a>
                </li>
              ))}
              <li>
                <a href="/inventory/flows">Where PHI flows</a>
              </li>
              <li>
                <a href="/inventory/export.csv" download>
                  Export as CSV
                </a>
              </li>
              {may && (
                <li>
                  <a href="/inventory/import">Import CSV</a>
                </li>
              )}
              {may && (
                <li>
                  <a href="/inventory/start">Starter sets</a>
                </li>
              )}
            </ul>
          </nav>
          {assetForms.map((form) => (
            <Group
              key={form}
              visit={visit}
              form={form}
              assets={assets.filter((asset) => asset.form === form)}
              whole={whole === form}
            />
          ))}
        </>
      )}
      {gone.length > 0 && (
        <details>
          <summary>{counted(gone.length, 'line')} out of use</summary>
          <ul>
            {gone.slice(0, 500).map((asset) => (
              <li key={asset.id}>
                <a href={`/inventory/${asset.id}`}>{asset.name}</a>,{' '}
                {assetKindWords[asset.kind].toLowerCase()}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>,
    { title: 'Systems and devices' },
  );
});

function Progress({ confirmed, all }: { confirmed: number; all: number }) {
  if (confirmed === all) return <p className="soft">All {counted(all, 'line')} checked by somebody here.</p>;
  return (
    <div className="ask">
      <label htmlFor="checked" className="small">
        {confirmed} of {counted(all, 'line')} checked. The others come from a starter set: a guess, until you
        say it is right.
      </label>
      <progress id="checked" value={confirmed} max={all}>
        {confirmed} of {all}
      </progress>
    </div>
  );
}

function byKind(form: AssetForm): (a: AssetRecord, b: AssetRecord) => number {
  const order: readonly string[] = assetKinds[form];
  return (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.localeCompare(b.name, 'en');
}

function Group({
  visit,
  form,
  assets,
  whole,
}: {
  visit: Visit;
  form: AssetForm;
  assets: readonly AssetRecord[];
  whole: boolean;
}) {
  const words = assetFormWords[form];
  const sorted = assets.toSorted(byKind(form));
  const shown = whole ? sorted : sorted.slice(0, linesShown);
  const add = visit.may('inventory.recordAsset') && (
    <a className="button quiet" href={`/inventory/new?form=${form}`}>
      {form === 'system' ? 'Add a system' : form === 'device' ? 'Add a device' : 'Add paper or film'}
    </a>
  );
  return (
    <section id={form}>
      <h2>{words.many}</h2>
      {assets.length === 0 ? (
        <Empty action={add}>{words.note} None is on record.</Empty>
      ) : (
        <>
          <div className="scroll stack">
            <table>
              <caption>
                {counted(assets.length, 'line')}
                {form === 'device' &&
                  `, ${counted(
                    assets.reduce((sum, { count }) => sum + count, 0),
                    'device',
                  )}`}
              </caption>
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Patient information</th>
                  {form !== 'paper' && <th scope="col">At rest</th>}
                  <th scope="col">Answers for it</th>
                  <th scope="col">Checked</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((asset, index) => (
                  <Line
                    key={asset.id}
                    visit={visit}
                    asset={asset}
                    // After a click the next line is where to go on.
                    next={shown.slice(index + 1).find((other) => !other.confirmed)?.id}
                  />
                ))}
              </tbody>
            </table>
          </div>
          {shown.length < sorted.length && (
            <p>
              <a href={`/inventory?all=${form}#${form}`}>Show all {counted(sorted.length, 'line')}</a>
            </p>
          )}
          {add}
        </>
      )}
    </section>
  );
}

function Line({ visit, asset, next }: { visit: Visit; asset: AssetRecord; next: string | undefined }) {
  const { program } = visit;
  const place = asset.sites.map((site) => nameOf(program, site)).join(', ');
  return (
    <tr id={asset.id}>
      <th scope="row">
        <a href={`/inventory/${asset.id}`}>{asset.name}</a>
        {asset.count > 1 && <span className="soft"> × {asset.count.toLocaleString('en-US')}</span>}
        <br />
        <span className="soft small">
          {[
            assetKindWords[asset.kind] === asset.name ? '' : assetKindWords[asset.kind],
            asset.vendor && nameOf(program, asset.vendor),
            place,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </th>
      <td data-label="Patient information">
        {asset.phi.length > 0 ? phiWords(asset.phi) : <span className="soft">none</span>}
      </td>
      {asset.form !== 'paper' && <td data-label="At rest">{encryptionWords[asset.encryptedAtRest]}</td>}
      <td data-label="Answers for it">
        {asset.accountable ? nameOf(program, asset.accountable) : <span className="soft">Nobody named</span>}
      </td>
      <td data-label="Checked">
        {asset.confirmed ? 'Yes' : <Unchecked visit={visit} asset={asset} next={next} />}
      </td>
    </tr>
  );
}

/** What stands at a line of a starter set: that it is a guess, and the two answers. */
export function Unchecked({
  visit,
  asset,
  next,
}: {
  visit: Visit;
  asset: AssetRecord;
  next?: string | undefined;
}) {
  return (
    <>
      <span className="soft small">From the starter set: check it</span>
      {visit.may('inventory.confirmAsset') && (
        <div className="pair">
          <form method="post" action={`/inventory/${asset.id}/confirm`}>
            <Hidden name="seen" value={asset.revision} />
            {next && <Hidden name="next" value={next} />}
            <button className="quiet" aria-label={`This is right: ${asset.name}`}>
              This is right
            </button>
          </form>
          <form method="post" action={`/inventory/${asset.id}/withdraw`}>
            <Hidden name="seen" value={asset.revision} />
            <Hidden name="why" value="From the starter set; we do not have this." />
            {next && <Hidden name="next" value={next} />}
            <button className="quiet" aria-label={`We do not have this: ${asset.name}`}>
              We do not have this
            </button>
          </form>
        </div>
      )}
    </>
  );
}
