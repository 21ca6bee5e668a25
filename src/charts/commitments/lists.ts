/** Two views beside the story: dollars against gigawatts, and two outsiders' counts as walls. */
import { formatAmount } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Box } from '../kit/boxes.ts';
import { lay, piecesOf } from '../kit/bricks.ts';
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { rectangle, write, writeLines } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { wrap } from '../kit/text.ts';
import { BRICK, carve, open, round, solid, type Pen } from './bricks.ts';
import { FOUR, type Picture } from './words.ts';

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
    {
      ...{ kind: 'path', key: 'rules', classes: 'grid' },
      d: `M0,${num(each)}H${width}M0,${num(each * 5)}H${width}`,
    },
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
        // What a filing calls binding is filled.
        ...(power?.firm
          ? area({
              ...{ key: `firm-${key}`, evidence: 'stated', claim: power.claim },
              d: rectangle(right, y0, right + power.firm * gw, y1),
            })
          : []),
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
  const { width, height, label: size, leading, small, sums, words } = pen;
  const gap = small ? 14 : 40;
  const columns = width / height > 1.9 ? 14 : 8;
  const wide = (width - gap) / 2;
  const w = (wide - 1) / (columns + 0.5);
  const ground = height - 1.5;
  const most = Math.max(...Object.values(pen.tallies).map(({ rows }) => sumOf(Object.values(rows))));
  const heads = (['ft', 'tunguz'] as const).map((key) =>
    wrap(words.tallies[key], wide, { size, weight: 600 }),
  );
  const top = Math.max(...heads.map(({ length }) => length)) * leading + 8;
  const seam = 3;
  const h = Math.min((ground - top - seam * LAYERS.length) / Math.ceil(most / BRICK / columns), w * 0.8);
  return (['ft', 'tunguz'] as const).flatMap((whose, side): Mark[] => {
    const { rows, claim } = pen.tallies[whose];
    const x = side * (wide + gap) + 0.5;
    const keys = LAYERS.filter((key) => rows[key] !== undefined);
    const pieces = keys.map((key) => piecesOf((rows[key] ?? 0) / BRICK));
    const boxes = lay(pieces.flat(), { x, ground, columns, w, h });
    let at = 0;
    const marks = keys.flatMap((name, i): Mark[] => {
      const own = boxes.slice(at, (at += pieces[i]!.length)).map((box): Box => {
        return { ...box, y0: box.y0 - i * seam, y1: box.y1 - i * seam };
      });
      // The second count has all four contracts: they are the same bricks as in the other views.
      const key = whose === 'tunguz' && isPriced(name) ? name : `${whose}-${name}`;
      const brief = words.names[name as keyof Picture['names']];
      const tag = fill(words.tag, { name: brief, sum: dollars(rows[name] ?? 0) });
      if (isPriced(name)) {
        return [solid(key, own, { ...sums[name], claim }), ...carve(key, [tag, brief], own, size)];
      }
      const { x0, x1, y0, y1 } = round(own);
      return [
        open(key, own, claim),
        write(`tag-${key}`, tag, {
          ...{ x: (x0 + x1) / 2, y: (y0 + y1) / 2 + size * 0.36, anchor: 'middle', size, weight: 600 },
          classes: 't-label t-clear',
        }),
      ];
    });
    const y = ground - Math.ceil(sumOf(Object.values(rows)) / BRICK / columns) * h - keys.length * seam;
    const lines = heads[side]!;
    return [
      ...marks,
      ...writeLines(
        `head-${whose}`,
        lines,
        { x, y: y - 4 - (lines.length - 1) * leading, size, weight: 600 },
        leading,
      ),
    ];
  });
}

const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
