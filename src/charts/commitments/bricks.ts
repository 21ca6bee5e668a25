/** How bricks look, and what is carved into them or hung before them. Pure. */
import { fill } from '../../ledger/template.ts';
import type { Mark, Size } from '../kit/contract.ts';
import type { Box } from '../kit/boxes.ts';
import { carved, jointOf, lay, piecesFrom, type Ground } from '../kit/bricks.ts';
import { dollars } from '../kit/money.ts';
import { write } from '../kit/pen.ts';
import { textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { WallData } from './data.ts';
import { FOUR, type Priced } from './suppliers.ts';

/** Billions of dollars in a brick. */
export const BRICK = 10;

export type Pen = ReturnType<typeof penOf>;

export function penOf(data: WallData, { width, height }: Size) {
  const type = typeFor(width);
  const { sums, words } = data;
  const all = Math.round(sums.frame.value / BRICK);
  const bricks = (value: number) => piecesFrom(0, value / BRICK);
  // One after the other they are cut as they lie in the wall; the last is rounded to a whole brick.
  let laid = 0;
  const four = FOUR.map((key, i) => {
    const from = laid;
    laid += sums[key].value / BRICK;
    if (i === FOUR.length - 1) laid = Math.round(laid);
    return [key, piecesFrom(from, laid)];
  });
  const pieces = {
    ...(Object.fromEntries(four) as Record<Priced, number[]>),
    ...{
      rest: piecesFrom(laid, all),
      revenue: bricks(sums.revenue.value),
      target: bricks(sums.target.value),
    },
  };
  const tag = (key: Priced) =>
    fill(words.tag, { name: words.names[key], sum: dollars(sums[key].value, 'short', 2) });
  const slots = { sum: dollars(sums.frame.value), count: String(all), brick: dollars(BRICK) };
  const leading = Math.round(type.label * 1.25);
  /** The picture's first line. */
  const head = (): Mark =>
    write('head', fill(words.head, slots), { x: 0, y: type.label, size: type.label, weight: 600 });
  return { ...data, ...type, width, height, leading, pieces, all, tag, head };
}

/** The bricks of some groups, laid one after the other. */
export function laid<K extends string>(
  pieces: Readonly<Record<K, number[]>>,
  keys: readonly K[],
  on: Ground,
): Record<K, Box[]> {
  const boxes = lay(
    keys.flatMap((key) => pieces[key]),
    on,
  );
  let at = 0;
  return Object.fromEntries(keys.map((key) => [key, boxes.slice(at, (at += pieces[key].length))])) as Record<
    K,
    Box[]
  >;
}

/** The box round bricks. */
export const round = (boxes: readonly Box[]): Box => ({
  x0: Math.min(...boxes.map(({ x0 }) => x0)),
  x1: Math.max(...boxes.map(({ x1 }) => x1)),
  y0: Math.min(...boxes.map(({ y0 }) => y0)),
  y1: Math.max(...boxes.map(({ y1 }) => y1)),
});

/** Words carved into a course of bricks, the first of them that fits; none where none does. */
export function carve(key: string, texts: readonly string[], boxes: readonly Box[], size: number): Mark[] {
  const levels = [...new Set(boxes.map(({ y0 }) => y0))];
  for (const text of texts) {
    const need = textWidth(text, { size, weight: 600 }) + size * 0.9;
    // From the middle up, then from the ground.
    for (const level of [...levels.slice(levels.length >> 1), ...levels]) {
      const course = boxes.filter(({ y0 }) => y0 === level);
      const { x0, y1 } = round(course);
      const x1 = Math.min(...course.map((box) => box.x1).filter((edge) => edge - x0 >= need));
      if (x1 === Infinity) continue;
      const joint = jointOf(y1 - level);
      return carved(
        { key: `tag-${key}`, text, size },
        {
          ...{ x: x0 + joint / 2, width: x1 - x0 - joint, middle: (level + y1) / 2 },
          // At least as high as the letters: then it takes of the joints.
          height: Math.max(y1 - level - joint, size + 1),
        },
      );
    }
  }
  return [];
}
