/** The campus, cut open: what the guarantee covers is solid, and the racks without their chips are empty. */
import type { Mark } from '../kit/contract.ts';
import { rectangle, write } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import type { Pen } from './pen.ts';

/** @param floor what it stands on, between `x0` and `x1` */
export function campus(at: Pen & { x0: number; x1: number; floor: number }): Mark[] {
  const { data, small, wide, label: size, x0, x1, floor } = at;
  const { covered, chips, only, place } = data.words.guarantee;
  const across = x1 - x0;
  const land = floor - (small ? 22 : wide ? 36 : 30);
  const [top, wall] = [3, small ? 4 : 7];
  const [left, right] = [x0 + across * (small ? 0.2 : 0.24), x1 - across * 0.02];
  const half = Math.min(across * 0.045, (land - top) * 0.2);
  const t = x0 + half * 1.6;
  const y = (part: number) => num(top + (land - top) * part);
  const x = (part: number) => num(t + half * part);
  const tower =
    `M${x(-1)},${y(1)}L${x(-0.22)},${y(0)}L${x(0.22)},${y(0)}L${x(1)},${y(1)}` +
    `M${x(-1.4)},${y(0.16)}L${x(1.4)},${y(0.16)}M${x(-1.2)},${y(0.38)}L${x(1.2)},${y(0.38)}` +
    `M${x(-0.48)},${y(0.38)}L${x(0.84)},${y(0.8)}M${x(0.48)},${y(0.38)}L${x(-0.84)},${y(0.8)}`;
  // They hang as deep as the way is long.
  const dip = Math.min((land - top) * 0.34, (left - t - half) * 0.6);
  const wire = (from: number, side: number) => {
    const high = top + (land - top) * from;
    const [far, low, end] = [(t + left) / 2 + half * 0.4, high + dip, high + dip * 0.65].map(num);
    return `M${x(side)},${num(high)}Q${far},${low},${num(left)},${end}`;
  };
  const roof = top + (land - top) * 0.1;
  // Walls and roof as thick as they are seen in a section, and the land under them.
  const shell = [
    [left, land],
    [left, roof],
    [right, roof],
    [right, land],
    [right - wall, land],
    [right - wall, roof + wall],
    [left + wall, roof + wall],
    [left + wall, land],
  ] as const;
  const racks = small ? 9 : wide ? 16 : 12;
  const pitch = (right - left - 2 * wall - 6) / racks;
  const room = roof + wall;
  const lines = [chips, ...(!small && land - room > 5 * size ? [only] : [])];
  const head = room + (lines.length + 0.9) * size * 1.25;
  const rack = Array.from({ length: racks }, (_, i) =>
    rectangle(left + wall + 5 + i * pitch, land - 3, left + wall + 1 + (i + 1) * pitch, head),
  ).join('');
  const name = { y: (land + floor - 4) / 2 + size * 0.36, size };
  const fits = textWidth(covered, { size, weight: 600 }) + textWidth(place, { size }) + 40 < across;
  return [
    { kind: 'path', key: 'land', d: rectangle(x0, floor - 4, x1, land), classes: 'stone' },
    {
      kind: 'path',
      key: 'shell',
      d: `M${shell.map(([a, b]) => `${num(a)},${num(b)}`).join('L')}Z`,
      classes: 'stone',
    },
    { kind: 'path', key: 'power', d: tower + wire(0.16, 1.4) + wire(0.38, 1.2), classes: 'built' },
    { kind: 'path', key: 'chips', d: rack, classes: 'm-area ev-projected m-empty' },
    write('covered', covered, { x: x0 + 8, ...name, weight: 600, classes: 't-carved' }),
    ...(fits ? [write('place', place, { x: x1 - 8, ...name, anchor: 'end', classes: 't-carved' })] : []),
    ...lines.map((text, i) =>
      write(`chips-${i}`, text, {
        ...{ x: (left + right) / 2, y: room + (i + 1.1) * size * 1.25, size, anchor: 'middle' },
        ...(i ? { classes: 't-muted' } : {}),
      }),
    ),
  ];
}
