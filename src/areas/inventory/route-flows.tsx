import { encryptionWords, phiWords } from '#phi.ts';
import { drawPhiFlows } from '#pictures/phi-flow-drawing.ts';
import { mostNodes, phiFlowGraph, phiFlowRows } from '#pictures/phi-flow-graph.ts';
import { Picture } from '#pictures/phi-flows.tsx';
import { openLayout } from '#render/graph.ts';
import { pageRoutes } from '#ui/page.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';

export const routes = pageRoutes();

/** Rows of the table that are shown; the export has all. */
const rowsShown = 1000;

routes.page('/inventory/flows', async (context, { program, today, may }) => {
  const graph = phiFlowGraph(program, today);
  const rows = phiFlowRows(program, today);
  const open = rows.filter(({ encrypted }) => encrypted === 'no').length;
  const unknown = rows.filter(({ encrypted }) => encrypted === 'unknown').length;
  const drawing = graph.nodes.length > 0 ? drawPhiFlows(graph, await openLayout()) : undefined;
  return context.render(
    <>
      <h1>Where patient information flows</h1>
      <p>
        Drawn from your inventory. What travels over a network has to be guarded against others who listen in
        or change it. <Cite citation="164.312(e)(1)" />
      </p>
      {drawing === undefined ? (
        <Empty
          action={
            may('inventory.addStarterSet') && (
              <a className="button" href="/inventory/start">
                Begin with a starter set
              </a>
            )
          }
        >
          The inventory says of nothing yet that patient information is in it.
        </Empty>
      ) : (
        <>
          <p className="soft">
            {counted(rows.length, 'way')}: {open} not encrypted, {unknown} not known yet.
            {graph.nodes.length >= mostNodes / 2 &&
              graph.nodes.some(({ id }) => id.startsWith('kind-') || id.startsWith('all-')) &&
              ' Lines of one kind are drawn together; the table has each.'}
          </p>
          <figure className="figure wide" tabIndex={0} aria-label="Picture; scroll sideways to see all of it">
            <Picture drawing={drawing} />
          </figure>
          <h2>The same as a table</h2>
          {rows.length === 0 ? (
            <p>
              No way is on record yet by which patient information leaves anything. Open a line of the
              inventory.
            </p>
          ) : (
            <div className="scroll stack">
              <table>
                <caption>Every way that patient information takes, by your inventory</caption>
                <thead>
                  <tr>
                    <th scope="col">From</th>
                    <th scope="col">To</th>
                    <th scope="col">Where that is</th>
                    <th scope="col">What</th>
                    <th scope="col">On the way</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.slice(0, rowsShown).map((row, index) => (
                    <tr key={index}>
                      <th scope="row">
                        <a href={`/inventory/${row.asset}`}>{row.from}</a>
                      </th>
                      <td data-label="To">{row.to}</td>
                      <td data-label="Where that is">{row.place}</td>
                      <td data-label="What">{phiWords(row.what)}</td>
                      <td data-label="On the way">{encryptionWords[row.encrypted]}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {rows.length > rowsShown && (
            <p>
              The first {rowsShown.toLocaleString('en-US')} are shown.{' '}
              <a href="/inventory/export.csv">Export the inventory</a> for all of them.
            </p>
          )}
        </>
      )}
    </>,
    { title: 'Where patient information flows' },
  );
});
