/** An address as a QR code. */
import { encode } from 'uqr';
import { write } from '../../export/paint.ts';

/** Modules of quiet ground round it: readers ask for four. */
const QUIET = 4;

/** A code as one path in modules, and how many it is wide and high, its quiet ground included. */
export function qrPath(address: string): { d: string; size: number } {
  // Medium correction: a fold or a stain of a seventh of it does no harm.
  const { data, size } = encode(address, { ecc: 'M', border: QUIET });
  const runs = data.flatMap((row, y) => {
    const found: string[] = [];
    for (let from = 0; from < size; from++) {
      if (!row[from] || row[from - 1]) continue;
      let to = from;
      while (row[to]) to++;
      found.push(`M${from},${y}h${to - from}v1h${from - to}z`);
    }
    return found;
  });
  return { d: runs.join(''), size };
}

/** A code as a picture that stands alone. */
export function qrSvg(address: string): string {
  const { d, size } = qrPath(address);
  const paper = write('rect', { width: String(size), height: String(size), fill: '#fff' });
  const root = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size} ${size}` };
  const shown = { width: String(size), height: String(size), 'shape-rendering': 'crispEdges' };
  return write('svg', { ...root, ...shown }, paper + write('path', { d, fill: '#000' }));
}
