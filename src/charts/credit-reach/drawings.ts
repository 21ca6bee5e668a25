/** The parts of the section as line drawings, in a box of 100 by 100 that stands on its lower edge. Pure. */
import { num } from '../kit/shapes.ts';
import type { PartKey } from './data.ts';

/** Where a drawing stands: its sides, its upper edge, and the ground. */
export interface Box {
  x0: number;
  x1: number;
  top: number;
  ground: number;
}

const box = (x0: number, y0: number, x1: number, y1: number) =>
  `M${x0},${y1}L${x0},${y0}L${x1},${y0}L${x1},${y1}Z`;
const rule = (x0: number, y0: number, x1: number, y1: number) => `M${x0},${y0}L${x1},${y1}`;
const rows = (from: number, step: number, count: number, draw: (at: number) => string) =>
  Array.from({ length: count }, (_, i) => draw(from + i * step)).join('');

/** How much of the fab's drawing stands above its roof. */
export const ROOF = 36;

/** The outline of each part, and the thin lines within it. Racks are drawn by the number that there is room for. */
export const DRAWINGS: Readonly<Record<Exclude<PartKey, 'chip'>, readonly [outline: string, fine: string]>> =
  {
    materials: [
      'M0,100L5,87L13,74L20,74L29,88L34,91L34,20L42,10L50,20L50,30L56,30L56,20L64,10L72,20L72,30L78,30L78,20L86,10L94,20L94,72L100,72L100,100Z',
      rows(34, 22, 3, (x) => rows(20, 20, 4, (y) => rule(x, y, x + 16, y)) + rule(x + 16, 30, x + 16, 100)) +
        'M7,82L42,6L86,6M11,84L34,34M56,30L56,100M78,30L78,100',
    ],
    fab: [
      `M0,100L0,${ROOF}L7,${ROOF}L7,24L60,24L60,${ROOF}L69,${ROOF}L69,0L76,0L76,${ROOF}L84,${ROOF}L84,9L91,9L91,${ROOF}L100,${ROOF}L100,100Z`,
      rows(14, 8, 6, (x) => rule(x, 24, x, ROOF)) +
        rows(10, 8, 11, (x) => rule(x, 82, x, 100)) +
        rows(7, 18.5, 5, (x) => box(x, 70, x + 12, 82)) +
        'M0,43L100,43M0,82L100,82',
    ],
    server: [
      'M0,100L0,8L33,28L33,8L67,28L67,8L100,28L100,100Z',
      rows(14, 44, 2, (x) => box(x, 42, x + 28, 94) + rows(48, 8, 6, (y) => rule(x, y, x + 28, y))) +
        'M0,94L100,94',
    ],
    hall: [
      'M0,100L0,8L100,8L100,100Z',
      'M0,12L100,12M0,97L100,97M37,45L70,45M46,97L46,66L60,66L60,97M53,66L53,97',
    ],
    cooling: [
      rows(4, 50, 2, (x) => box(x, 54, x + 42, 100)) + box(4, 0, 96, 40),
      rows(14, 50, 2, (x) => `M${x},62L${x + 22},92M${x + 22},62L${x},92M${x + 11},54L${x + 11},46`) +
        rows(19, 15, 5, (x) => rule(x, 0, x, 40)) +
        'M0,46L75,46M4,9L96,9',
    ],
    transformer: [
      'M0,100L0,93L5,93L5,54L20,54L20,46L31,46L33,8L38,8L40,46L46,46L48,8L52,8L54,46L60,46L62,8L67,8L69,46L80,46L80,54L95,54L95,93L100,93L100,100Z',
      rows(8, 4, 4, (x) => rule(x, 54, x, 93) + rule(x + 72, 54, x + 72, 93)) +
        rows(16, 6, 5, (y) => rows(30, 14.5, 3, (x) => rule(x, y, x + 11, y))) +
        box(32, 58, 68, 84) +
        'M5,93L95,93',
    ],
    line: [
      'M22,100L42,40L43,31L4,31L4,28L44,23L45,16L16,16L16,13L46,9L50,0L54,9L84,13L84,16L55,16L56,23L96,28L96,31L57,31L58,40L78,100L70,100L50,56L30,100Z',
      'M43,31L58,40M57,31L42,40M44,23L57,31M56,23L43,31M36,58L58,40M64,58L42,40',
    ],
    turbine: [
      'M0,100L0,56L48,56L48,38L72,38L72,56L79,56L82,0L91,0L94,56L100,56L100,100Z',
      'M4,82L72,82M8,72L24,78L24,86L8,92ZM30,78L44,70L44,94L30,86ZM52,72L68,72L68,92L52,92ZM0,62L72,62M81,14L92,14' +
        rows(12, 4, 3, (x) => rule(x, 74, x, 90)),
    ],
  };

/** A drawing brought into its place. */
export const place = (d: string, { x0, x1, top, ground }: Box): string =>
  d.replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, x: string, y: string) =>
      `${num(x0 + (Number(x) / 100) * (x1 - x0))},${num(top + (Number(y) / 100) * (ground - top))}`,
  );

/** Racks of servers on two floors that fill their box: so many side by side, each of so many trays. */
export const racks = (across: number, trays: number): string => {
  const [wide, high] = [100 / (across - 0.25), 86 / (trays - 0.28)];
  const tray = (x: number, i: number) => {
    const y = i * high + (i < trays / 2 ? 0 : 14);
    return box(x, y, x + wide * 0.75, y + high * 0.72);
  };
  return rows(0, wide, across, (x) => rows(0, 1, trays, (i) => tray(x, i)));
};
