/** The parts of the section as line drawings, in a box of 100 by 100 that stands on its lower edge. Pure. */
import { num } from '../kit/shapes.ts';
import type { PartKey } from './data.ts';

const box = (x0: number, y0: number, x1: number, y1: number) =>
  `M${x0},${y1}L${x0},${y0}L${x1},${y0}L${x1},${y1}Z`;
const rule = (x0: number, y0: number, x1: number, y1: number) => `M${x0},${y0}L${x1},${y1}`;
const rows = (from: number, step: number, count: number, draw: (at: number) => string) =>
  Array.from({ length: count }, (_, i) => draw(from + i * step)).join('');

/** What is cut through, and what is seen behind it. The second is left out where it would blur. */
export const DRAWINGS: Readonly<Record<PartKey, readonly [cut: string, fine: string]>> = {
  materials: [
    `M8,100L8,36L22,22L36,36L36,100ZM40,100L40,36L54,22L68,36L68,100Z${box(74, 62, 96, 100)}`,
    rows(48, 14, 4, (y) => rule(8, y, 68, y)),
  ],
  fab: [
    `${box(3, 34, 97, 100)}${box(12, 22, 30, 34)}${box(40, 22, 58, 34)}M70,34L70,10L76,10L76,34ZM82,34L82,10L88,10L88,34Z`,
    rule(3, 76, 97, 76) + rows(10, 22, 4, (x) => box(x, 60, x + 14, 76)),
  ],
  chip: [
    `${box(6, 92, 94, 100)}${box(12, 70, 88, 78)}${box(20, 50, 80, 56)}${box(24, 26, 52, 38)}${box(58, 22, 76, 38)}`,
    rows(18, 9, 8, (x) => box(x, 83, x + 4, 87)) + rows(26, 8, 7, (x) => box(x, 61, x + 2.5, 65)),
  ],
  server: [box(26, 8, 74, 100), rows(16, 13, 6, (y) => box(32, y, 68, y + 8))],
  hall: ['M3,100L3,38L50,26L97,38L97,100Z', rows(11, 16, 5, (x) => box(x, 58, x + 11, 90))],
  cooling: [
    `${box(8, 46, 92, 84)}${box(16, 34, 44, 46)}${box(56, 34, 84, 46)}`,
    rows(14, 36, 3, (x) => rule(x, 84, x, 100)) +
      'M14,76L22,54L30,76L38,54L46,76L54,54L62,76L70,54L78,76L86,54',
  ],
  transformer: [
    `${box(24, 46, 76, 92)}${box(10, 54, 18, 86)}${box(82, 54, 90, 86)}${box(16, 92, 84, 100)}`,
    rows(34, 16, 3, (x) => rule(x, 46, x, 18)) + rows(32, 12, 4, (x) => rule(x, 52, x, 86)),
  ],
  line: [
    'M50,2L56,24L54,46L66,100L60,100L50,60L40,100L34,100L46,46L44,24ZM45,24L14,30L44,30ZM55,24L86,30L56,30ZM46,44L20,50L45,50ZM54,44L80,50L55,50Z',
    rows(16, 68, 2, (x) => rule(x, 30, x, 37)),
  ],
  turbine: [
    `M6,60L36,67L36,81L6,88ZM40,62L52,62L52,86L40,86ZM56,67L78,58L78,90L56,81Z${box(82, 14, 96, 100)}`,
    rule(2, 74, 82, 74) +
      rows(12, 6, 4, (x) => rule(x, 64, x, 84)) +
      rows(18, 25, 3, (x) => rule(x, 86, x, 100)),
  ],
};

/** A drawing brought to a width and height in pixels, about the middle of its foot. */
export const scaleDrawing = (d: string, width: number, height: number): string =>
  d.replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, x: string, y: string) =>
      `${num(((Number(x) - 50) * width) / 100)},${num(((Number(y) - 100) * height) / 100)}`,
  );
