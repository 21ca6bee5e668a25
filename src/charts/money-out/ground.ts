/** The ground below zero, with what is missing cut out of it. */
import type { Mark, Size } from '../kit/contract.ts';
import { polygon, type Point } from '../kit/shapes.ts';

export interface Ground {
  /** Where the surface is, in pixels. */
  zero: number;
  /** Eight points from the surface down and up again, so that every valley turns into every other. */
  valley: Point[];
  /** A second hole, as deep as it is told. */
  block: { x0: number; x1: number; y: number } | null;
}

export function earth({ zero, valley, block }: Ground, { width, height }: Size): Mark[] {
  const { x0, x1, y } = block ?? { x0: width, x1: width, y: zero };
  const hole = [
    { x: x0, y: zero },
    { x: x0, y },
    { x: x1, y },
    { x: x1, y: zero },
  ];
  const frame = [
    { x: width, y: zero },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  return [
    {
      ...{ kind: 'path', key: 'earth', classes: 'earth' },
      d: polygon([{ x: 0, y: zero }, ...valley, ...hole, ...frame]),
    },
    { kind: 'line', key: 'zero', x1: 0, x2: width, y1: zero, y2: zero, classes: 'axis' },
  ];
}
