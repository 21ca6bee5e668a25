/** Small parts that the drawings of the revenue chart share. */
import type { Mark } from '../kit/contract.ts';
import { num, type Point } from '../kit/shapes.ts';
import type { Published } from './data.ts';

/** Everything in this chart is customers' money. */
export const PAYER = 'customers';

/** What the mark of a number wears. */
export const worn = ({ evidence, claim }: Published) => ({ payer: PAYER, evidence, claim }) as const;

/** Ground round points of radius `r`, so that they are seen on bars too. */
export function under(key: string, points: readonly Point[], r: number): Mark {
  const half = (way: number) => `a${r + 2},${r + 2},0,1,0,${way * 2 * (r + 2)},0`;
  const d = points.map(({ x, y }) => `M${num(x - r - 2)},${num(y)}${half(1)}${half(-1)}`).join('');
  return { kind: 'path', key: `under-${key}`, d, classes: 'm-ground' };
}
