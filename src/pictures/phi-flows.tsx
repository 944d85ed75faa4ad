import type { Drawing, Shape, Tone } from './phi-flow-shapes.ts';

/** Classes of the stylesheet, so that the picture follows light and dark. */
const areas: Record<Tone, string> = {
  ink: 'f-ink',
  soft: 'f-soft',
  shown: 'f-shown',
  said: 'f-said',
  missing: 'f-missing',
  sheet: 'f-sheet',
  wash: 'f-wash',
};
const lines: Record<Tone, string> = {
  ink: 's-ink',
  soft: 's-soft',
  shown: 's-shown',
  said: 's-said',
  missing: 's-missing',
  sheet: 's-line',
  wash: 's-line',
};

function Drawn({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case 'area':
      return <path d={shape.path} className={areas[shape.tone]} stroke="none" />;
    case 'line':
      return (
        <path
          d={shape.path}
          className={lines[shape.tone]}
          fill="none"
          strokeWidth={shape.width}
          strokeDasharray={shape.dash}
        >
          {shape.title && <title>{shape.title}</title>}
        </path>
      );
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          textAnchor={shape.anchor}
          // Text in a tone of its own reads `soft` from the stylesheet.
          className={shape.tone === 'soft' ? undefined : areas[shape.tone]}
          fontWeight={shape.bold ? 600 : undefined}
        >
          {shape.words}
        </text>
      );
  }
}

/** A picture on a page. Its facts stand in the table beside it. */
export function Picture({ drawing }: { drawing: Drawing }) {
  const { width, height, shapes, alt } = drawing;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={alt}>
      {shapes.map((shape, index) => (
        <Drawn key={index} shape={shape} />
      ))}
    </svg>
  );
}
