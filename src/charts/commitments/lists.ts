/** Two views beside the story: dollars against gigawatts, and two outsiders' counts as walls. */
import { formatAmount } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import { piecesOf } from '../kit/bricks.ts';
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { rectangle, write } from '../kit/pen.ts';
import { wrap } from '../kit/text.ts';
import { BRICK, carve, open, round, solid, type Pen } from './bricks.ts';
import { over, stand } from './piles.ts';
import { FOUR } from './suppliers.ts';

const isPriced = (key: string): key is (typeof FOUR)[number] => (FOUR as readonly string[]).includes(key);

/** Dollars to the left, gigawatts to the right: chips and clouds are two lists, and nothing is added up. */
export function gigawatts({ powers, sums, width, height, label: size, words }: Pen): Mark[] {
  const rows = ['', '', 'nvidia', 'broadcom', 'amd', '', ...FOUR] as const;
  const each = height / rows.length;
  const thick = Math.min(each * 0.66, size * 2.6);
  const [left, right] = [width * 0.472 - size * 3.2, width * 0.472 + size * 3.2];
  const scale = (left - size * 4.7) / sums.oracle.value;
  const most = Math.max(...Object.values(powers).map(({ value }) => value));
  const gw = (width - right - size * 3.9) / most;
  const say = (key: string, text: string, x: number, row: number, weak = false) =>
    write(key, text, {
      ...{ x, y: row * each + size * 0.36, size, weight: weak ? 400 : 600 },
      ...{ anchor: x === left || x < left ? 'end' : 'start', classes: weak ? 't-muted' : 't-label' },
    });
  return [
    say('dollars', words.dollars, left, 0.5),
    say('gigawatts', words.gigawatts, right, 0.5),
    ...(['chips', 'clouds'] as const).map((key, i) =>
      write(key, words[key], { x: 0, y: each * [1.5, 5.6][i]! + size * 0.36, size, classes: 't-muted' }),
    ),
    ...rows.flatMap((key, i): Mark[] => {
      if (!key) return [];
      const row = i + 0.5;
      const [y0, y1] = [row * each - thick / 2, row * each + thick / 2];
      const sum = isPriced(key) ? sums[key] : null;
      const power = key in powers ? powers[key as keyof typeof powers] : null;
      const x0 = left - (sum ? sum.value * scale : 0);
      const x1 = right + (power ? power.value * gw : 0);
      return [
        ...(sum ? area({ ...sum, key, d: rectangle(x0, y0, left, y1) }) : []),
        ...(power ? area({ ...power, key: `gw-${key}`, d: rectangle(right, y0, x1, y1) }) : []),
        write(`name-${key}`, words.names[key], {
          ...{ x: (left + right) / 2, y: row * each + size * 0.36, anchor: 'middle', size },
        }),
        say(`sum-${key}`, sum ? dollars(sum.value, 'short', 3) : words.unpriced, x0 - 6, row, !sum),
        say(
          `power-${key}`,
          power ? formatAmount(power.value, 'GW', 'short') : words.unsized,
          ...([x1 + 6, row, !power] as const),
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
  const pieces = Object.fromEntries(walls.flat().map(({ key, value }) => [key, piecesOf(value / BRICK)]));
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
        return [
          solid(key, own, { ...sums[name], claim }),
          ...carve(key, [tag, words.names[name]], own, size),
        ];
      const { x0, x1, y0, y1 } = round(own);
      return [
        open(key, own, claim),
        write(`tag-${key}`, tag, {
          ...{ x: (x0 + x1) / 2, y: (y0 + y1) / 2 + size * 0.36, anchor: 'middle', size, weight: 600 },
          classes: 't-label t-halo',
        }),
      ];
    }),
    ...over(
      pen,
      at.piles.map((pile, i) => {
        const key = sides[i] ?? 'ft';
        return { key, lines: wrap(words.tallies[key], pile.x1 - pile.x0, { size, weight: 600 }), pile };
      }),
      9,
    ),
  ];
}
