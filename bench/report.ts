import { ms, print, rounded, timed } from './line.ts';
import { served } from './serving.ts';

// The report of the risk analysis as PDF, as a person who asks for it gets it.

const server = await served();
const times: number[] = [];
let bytes = 0;
for (let time = 0; time < 6; time++) {
  const { took, result } = await timed(() => server.get('/risk-analysis/report.pdf'));
  if (result.status !== 200 || !result.body.subarray(0, 5).equals(Buffer.from('%PDF-')))
    throw new Error(`The report answered ${result.status} (${result.type}).`);
  times.push(took);
  bytes = result.body.length;
}
const { took: page } = await timed(() => server.get('/risk-analysis/report'));
server.stop();
const [first = 0, ...warm] = times;
const mean = warm.reduce((sum, time) => sum + time, 0) / warm.length;
print({
  what: 'The report as PDF, after warm-up',
  figure: ms(mean),
  goal: '≤ 2 s',
  ratio: mean / page,
  of: 'the same report as a page',
});
console.log(`    ${rounded(bytes / 1_000)} kB; the first after a start: ${ms(first)}`);
