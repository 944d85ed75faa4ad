import { encodeQR } from 'qr';

/** White around the picture, in modules: readers need four (ISO/IEC 18004). */
const margin = 4;

/**
 * A QR code of a text, to be read by a phone off a screen, where nothing of it is worn: large modules matter more than
 * spare ones. Drawn as one path, in black on white by day and by night: readers want
 * it dark on light. `label`: what it is, for those who cannot see it.
 */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: margin });
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${rows.length} ${rows.length}`}>
      <path className="qr-light" d={`M0 0h${rows.length}v${rows.length}H0z`} />
      <path className="qr-dark" d={path} shapeRendering="crispEdges" />
    </svg>
  );
}
