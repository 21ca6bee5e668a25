/** The campus, cut open: what the guarantee covers is solid, and the racks without their chips are empty. */
import type { Mark } from '../kit/contract.ts';
import { rectangle, write } from '../kit/pen.ts';
import { drawing, type Pen } from './pen.ts';

/** A pylon, in its own measures: one from its middle to a foot, one from its top to the ground. */
const PYLON = 'M-1,1L-.22,0L.22,0L1,1M-1.4,.16L1.4,.16M-1.2,.38L1.2,.38M-.48,.38L.84,.8M.48,.38L-.84,.8';
/** How thick walls and roof are drawn, as the style sheet has it. */
const WALL = 6;

/** @param floor what it stands on, between `x0` and `x1` */
export function campus(at: Pen & { x0: number; x1: number; floor: number }): Mark[] {
  const { data, small, wide, label: size, x0, x1, floor } = at;
  const { covered, chips, only } = data.words.guarantee;
  const across = x1 - x0;
  const land = floor - (small ? 22 : wide ? 36 : 30);
  const [top, left, right] = [3, x0 + across * (small ? 0.2 : 0.24), x1 - across * 0.02];
  const tall = land - top;
  const half = Math.min(across * 0.045, tall * 0.2);
  const middle = x0 + half * 1.6;
  const pylon = PYLON.replace(/([-\d.]+),([\d.]+)/g, (_, x: string, y: string) =>
    [middle + half * Number(x), top + tall * Number(y)].join(),
  );
  // It hangs as deep as its way is long.
  const end = middle + half * 1.4;
  const dip = Math.min(tall * 0.34, (left - end) * 0.7);
  const high = top + tall * 0.16;
  const wire = `M${end},${high}Q${(end + left) / 2},${high + dip},${left},${high + dip * 0.65}`;

  const roof = top + tall * 0.1 + WALL / 2;
  const racks = small ? 9 : 14;
  const pitch = (right - left - 2 * WALL - 6) / racks;
  const lines = [chips, ...(!small && tall > 7 * size ? [only] : [])];
  const head = roof + (lines.length + 1.1) * size * 1.25;
  const rack = Array.from({ length: racks }, (_, i) => {
    const from = left + WALL + 5 + i * pitch;
    return rectangle(from, land - 3, from + pitch - 4, head);
  }).join('');
  return [
    drawing('land', 'stone', rectangle(x0, floor - 4, x1, land)),
    drawing('shell', 'wall', `M${left + WALL / 2},${land}V${roof}H${right - WALL / 2}V${land}`),
    drawing('power', 'built', pylon + wire),
    drawing('chips', 'm-area ev-projected m-empty', rack),
    write('covered', covered, {
      ...{ x: x0 + 8, y: (land + floor) / 2 + size * 0.3, size, weight: 600, classes: 't-carved' },
    }),
    ...lines.map((text, i) =>
      write(`chips-${i}`, text, {
        ...{ x: (left + right) / 2, y: roof + (i + 1.3) * size * 1.25, size, anchor: 'middle' },
        ...(i ? { classes: 't-muted' } : {}),
      }),
    ),
  ];
}
