/** Two views beside the story: dollars against gigawatts, and two outsiders' counts as walls. */
import { formatAmount } from '../../ledger/numbers.ts';
import type { Known } from '../../ledger/records.ts';
import { fill } from '../../ledger/template.ts';
import { emptyBricks, piecesFrom, solidBricks } from '../kit/bricks.ts';
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { rectangle, write } from '../kit/pen.ts';
import { wrap } from '../kit/text.ts';
import { BRICK, carve, round, type Pen } from './bricks.ts';
import { over, stand } from './piles.ts';
import { FOUR } from './suppliers.ts';

const isPriced = (key: string): key is (typeof FOUR)[number] => (FOUR as readonly string[]).includes(key);

/** Dollars to the left, gigawatts to the right: chips and clouds are two lists, and nothing is added up. */
export function gigawatts({ powers, sums, width, height, label: size, words }: Pen): Mark[] {
  const rows = ['', '', 'nvidia', 'broadcom', 'amd', '', ...FOUR] as const;
  const each = height / rows.length;
  const thick = Math.min(each * 0.33, size * 1.3);
  const [left, right] = [width * 0.472 - size * 3.2, width * 0.472 + size * 3.2];
  const money = (left - size * 4.7) / sums.oracle.value;
  const power = (width - right - size * 3.9) / powers.nvidia.value;
  const say = (text: string, x: number, row: number, anchor: 'start' | 'middle' | 'end', weight: 400 | 600) =>
    write(`${anchor}-${row}`, text, { x, y: row * each + size * 0.36, anchor, size, weight });
  return [
    say(words.dollars, left, 0.5, 'end', 600),
    say(words.gigawatts, right, 0.5, 'start', 600),
    say(words.chips, 0, 1.5, 'start', 400),
    say(words.clouds, 0, 5.6, 'start', 400),
    ...rows.flatMap((key, i): Mark[] => {
      if (!key) return [];
      const row = i + 0.5;
      const bar = (name: string, known: Known, x0: number, x1: number) =>
        area({ ...known, key: name, d: rectangle(x0, row * each - thick, x1, row * each + thick) });
      const sum = isPriced(key) ? sums[key] : null;
      const gw = key in powers ? powers[key as keyof typeof powers] : null;
      const x0 = left - (sum ? sum.value * money : 0);
      const x1 = right + (gw ? gw.value * power : 0);
      return [
        ...(sum ? bar(key, sum, x0, left) : []),
        ...(gw ? bar(`gw-${key}`, gw, right, x1) : []),
        say(words.names[key], (left + right) / 2, row, 'middle', 400),
        say(sum ? dollars(sum.value, 'short', 3) : words.unpriced, x0 - 6, row, 'end', sum ? 600 : 400),
        say(
          gw ? formatAmount(gw.value, 'GW', 'short') : words.unsized,
          ...([x1 + 6, row, 'start', gw ? 600 : 400] as const),
        ),
      ];
    }),
  ];
}

/** From the ground up: contracts, then chips whose price is a guess. */
const LAYERS = ['oracle', 'microsoft', 'amazon', 'coreweave', 'broadcom', 'amd', 'nvidia'] as const;

/** Two counts as two walls on one ground. */
export function tallies(pen: Pen): Mark[] {
  const { label: size, leading, height, small, sums, words } = pen;
  const sides = ['ft', 'tunguz'] as const;
  const walls = sides.map((side) => {
    const { rows, claim } = pen.tallies[side];
    return LAYERS.filter((name) => rows[name]).map((name) => {
      // The second count has all four contracts: they are the same bricks as in the other views.
      const key = side === 'tunguz' && isPriced(name) ? name : `${side}-${name}`;
      return { key, name, claim, value: rows[name] ?? 0 };
    });
  });
  const pieces = Object.fromEntries(
    walls.flat().map(({ key, value }) => [key, piecesFrom(0, value / BRICK)]),
  );
  const at = stand(
    pen,
    pieces,
    walls.map((wall) => wall.map(({ key }) => key)),
    [
      [8, 8],
      [14, 14],
    ],
    { top: leading * 3, ground: height - 1.5, gap: small ? 14 : 40 },
  );
  return [
    ...walls.flat().flatMap(({ key, name, claim, value }): Mark[] => {
      const own = at.boxes[key] ?? [];
      const tag = fill(words.tag, { name: words.names[name], sum: dollars(value) });
      if (isPriced(name))
        return [solidBricks(key, own, { ...sums[name], claim }), ...carve(key, [tag], own, size)];
      const { x0, x1, y0, y1 } = round(own);
      return [
        emptyBricks(key, own, claim),
        write(`tag-${key}`, tag, {
          ...{ x: (x0 + x1) / 2, y: (y0 + y1) / 2 + size * 0.36, anchor: 'middle', size, weight: 600 },
          classes: 't-label t-clear',
        }),
      ];
    }),
    ...over(
      pen,
      at.piles.map((pile, i) => {
        const key = sides[i] ?? 'ft';
        return { key, lines: wrap(words.tallies[key], pile.x1 - pile.x0, { size, weight: 600 }), pile };
      }),
    ),
  ];
}
