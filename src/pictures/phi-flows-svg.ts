import type { Day } from '#calendar.ts';
import type { Program } from '#program.ts';
import type { LayOut } from './graph-layout.ts';
import { drawPhiFlows } from './phi-flow-drawing.ts';
import type { Shape, Tone } from './phi-flow-shapes.ts';
import { phiFlowGraph } from './phi-flow-graph.ts';

/** Colors on white paper; the same as those of the pages by day. */
const colors: Record<Tone, string> = {
  ink: '#1c2422',
  soft: '#55615d',
  shown: '#1b7346',
  said: '#8a5c00',
  missing: '#b0241c',
  sheet: '#ffffff',
  wash: '#f1efe9',
};

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'area':
      return `<path d="${shape.path}" fill="${colors[shape.tone]}"/>`;
    case 'line':
      return `<path d="${shape.path}" fill="none" stroke="${colors[shape.tone]}" stroke-width="${shape.width}"${shape.dash ? ` stroke-dasharray="${shape.dash}"` : ''}/>`;
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}" font-size="12" text-anchor="${shape.anchor}" fill="${colors[shape.tone]}"${shape.bold ? ' font-weight="600"' : ''}>${escaped(shape.words)}</text>`;
  }
}

/** The picture of where PHI flows on a day, as a whole `<svg>` element that needs no stylesheet; and its words. */
export function phiFlowsSvg(program: Program, today: Day, layOut: LayOut): string {
  const { width, height, shapes, alt } = drawPhiFlows(phiFlowGraph(program, today), layOut);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(alt)}">${shapes.map(element).join('')}</svg>`;
}

/** What the picture shows, in a sentence or two, for those who cannot see it. */
export function phiFlowsAlt(program: Program, today: Day, layOut: LayOut): string {
  return drawPhiFlows(phiFlowGraph(program, today), layOut).alt;
}
