/** Money by when it came. Pure. */
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { write } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { num, polygon } from '../kit/shapes.ts';
import type { Money, WhoPaysData } from './data.ts';
import type { Layout } from './layout.ts';

/** The years that the record covers, as decimals: from the bar's first year to some weeks after its last sum. */
export const YEARS = { from: 2025, to: 2026.85 } as const;

interface Point {
  x: number;
  y: number;
}
/** Money of a payer that has come by a day, and all that lies below it in the stack. */
const heldBy = (rows: readonly Money[], on: number): number =>
  rows.reduce((all, row) => all + ((row.on ?? 0) <= on ? row.value : 0), 0);

/**
 * Every sum as a piece that begins on its day and lasts; what comes later below it lifts it.
 * @returns its marks, and the middle of each at the end, by claim
 */
export function dated(
  { whole }: Pick<WhoPaysData, 'whole'>,
  rows: readonly Money[],
  { lens, near, bottom, label: size }: Layout,
): { marks: Mark[]; middles: Map<string, number> } {
  const x = linear([YEARS.from, YEARS.to], [lens.x0, lens.x1]);
  const middles = new Map<string, number>();
  /** The upper edge of some rows, from a day on, as steps. */
  const edge = (under: readonly Money[], from: number): Point[] => {
    const risen = under.flatMap(({ on = from, value }) => (value > 0 && on > from ? [on] : []));
    const days = [from, ...[...new Set(risen)].sort((a, b) => a - b)];
    return days.flatMap((day, i) => {
      const y = near(heldBy(under, day));
      return [
        { x: x(day), y },
        { x: x(days[i + 1] ?? YEARS.to), y },
      ];
    });
  };
  const pieces = rows.flatMap((row, i): Mark[] => {
    const { claim, payer, evidence, value, on = YEARS.from } = row;
    const below = heldBy(rows.slice(0, i), YEARS.to);
    middles.set(claim, near(below + value / 2));
    if (value === 0) return [];
    const ground = edge(rows.slice(0, i), on);
    const d = polygon([...edge(rows.slice(0, i + 1), on), ...ground.reverse()]);
    const thick = near(below) - near(below + value);
    // The line inside rises with the piece.
    const half = edge([...rows.slice(0, i), { ...row, value: value / 2 }], on);
    const core = `M${half.map((point) => `${num(point.x)},${num(point.y)}`).join('L')}`;
    const key = `near-${claim}`;
    // Too slim for a line inside.
    if (thick < 16) return [{ kind: 'path', key, d, claim, classes: `m-area ev-${evidence} p-${payer}` }];
    return area({ key, d, core, payer, evidence, claim });
  });
  const open = polygon([
    ...edge(rows, YEARS.from).reverse(),
    { x: lens.x0, y: lens.top },
    { x: lens.x1, y: lens.top },
  ]);
  const years = [2025, 2026].flatMap((year): Mark[] => [
    write(`year-${year}`, String(year), { x: x(year), y: bottom + size + 1, size, classes: 't-axis' }),
  ]);
  return {
    marks: [
      ...area({ key: 'near-gap', d: open, payer: 'gap', evidence: whole.evidence }),
      ...pieces,
      ...years,
    ],
    middles,
  };
}
