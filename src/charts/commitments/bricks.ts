/** How bricks look, and what is carved into them or hung before them. Pure. */
import type { Known } from '../../ledger/records.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark, Payer, Size } from '../kit/contract.ts';
import type { Box } from '../kit/boxes.ts';
import { bricksCore, bricksPath, jointOf, lay, piecesOf, type Ground } from '../kit/bricks.ts';
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
  const four = FOUR.map((key) => piecesOf(sums[key].value / BRICK, key === 'coreweave'));
  const all = Math.round(sums.frame.value / BRICK);
  const priced = Math.round(four.flat().reduce((sum, piece) => sum + piece, 0));
  const pieces = {
    ...(Object.fromEntries(FOUR.map((key, i) => [key, four[i]])) as Record<Priced, number[]>),
    rest: piecesOf(all - priced),
    revenue: piecesOf(sums.revenue.value / BRICK),
    target: piecesOf(sums.target.value / BRICK),
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

/** Bricks with a price, in ink or in their payer's colour. */
export function solid(key: string, boxes: Box[], { evidence, claim }: Known, payer?: Payer): Mark {
  const joint = jointOf(heightOf(boxes));
  const broken = evidence === 'reported' ? ' m-broken' : '';
  return {
    ...{ kind: 'group', key, x: 0, y: 0, claim },
    classes: `m-area ev-${evidence}${payer ? ` p-${payer}` : ''}`,
    marks: [
      { kind: 'path', key: 'area', d: bricksPath(boxes, joint) },
      { kind: 'path', key: 'case', d: bricksCore(boxes, joint), classes: `m-case${broken}` },
    ],
  };
}

/** Bricks of which nothing is known, or that are yet to come: empty. */
export const open = (key: string, boxes: Box[], claim: string): Mark => ({
  ...{ kind: 'path', key, claim, classes: 'm-area ev-projected m-empty' },
  d: bricksPath(boxes, jointOf(heightOf(boxes))),
});

const heightOf = ([first]: Box[]) => (first ? first.y1 - first.y0 : 0);

/** The box round bricks. */
export const round = (boxes: readonly Box[]): Box => ({
  x0: Math.min(...boxes.map(({ x0 }) => x0)),
  x1: Math.max(...boxes.map(({ x1 }) => x1)),
  y0: Math.min(...boxes.map(({ y0 }) => y0)),
  y1: Math.max(...boxes.map(({ y1 }) => y1)),
});

/** Words carved into a course of bricks, the first of them that fits; none where none does. */
export function carve(key: string, texts: readonly string[], boxes: readonly Box[], size: number): Mark[] {
  const levels = [...new Set(boxes.map(({ y0 }) => Math.round(y0)))];
  const courses = levels.map((level) =>
    boxes.filter(({ y0 }) => Math.round(y0) === level).sort((a, b) => a.x0 - b.x0),
  );
  const half = (courses.length - 1) / 2;
  const order = courses
    .map((course, i) => ({ course, far: Math.abs(i - half) }))
    .sort((a, b) => a.far - b.far)
    .map(({ course }) => course);
  for (const text of texts) {
    const need = textWidth(text, { size, weight: 600 }) + size * 0.9;
    for (const course of order) {
      const [first] = course;
      const last = course.find(({ x1 }) => x1 - (first?.x0 ?? 0) >= need);
      if (!first || !last) continue;
      const by = jointOf(first.y1 - first.y0) / 2;
      const middle = (first.y0 + first.y1) / 2;
      // At least as high as the letters: then it takes of the joints.
      const height = Math.max(first.y1 - first.y0 - 2 * by, size + 1);
      return [
        {
          ...{
            kind: 'rect',
            key: `stone-${key}`,
            x: first.x0 + by,
            y: middle - height / 2,
            classes: 'stone',
          },
          ...{ width: last.x1 - first.x0 - 2 * by, height },
        },
        write(`tag-${key}`, text, {
          ...{ x: first.x0 + by + size * 0.45, y: middle + size * 0.36 },
          ...{ size, weight: 600, classes: 't-carved' },
        }),
      ];
    }
  }
  return [];
}
