/** Money by when it came. Pure. */
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { write } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { num, polygon, type Point } from '../kit/shapes.ts';
import type { Money, WhoPaysData } from './data.ts';
import type { Layout } from './layout.ts';

/** The years that the record covers, as decimals: from the bar's first year to some weeks after its last sum. */
export const YEARS = { from: 2025, to: 2026.85 } as const;
const NAMED = [2025, 2026];

/** Pixels: lower pieces have no room for the line inside. */
const SLIM = 16;

/** What some sums hold by a day. */
const heldBy = (rows: readonly Money[], day: number): number =>
  rows.reduce(
    (all, { came = [] }) => came.reduce((sum, { at, value }) => (at <= day ? sum + value : sum), all),
    0,
  );

/**
 * Every sum as a piece that begins on its first day and lasts; its later parts raise it, and so does what comes below it.
 * @returns its marks, and the middle of each at the end, by claim
 */
export function dated(
  { whole }: Pick<WhoPaysData, 'whole'>,
  rows: readonly Money[],
  { lens, near, bottom, label: size }: Layout,
): { marks: Mark[]; middles: Map<string, number> } {
  const x = linear([YEARS.from, YEARS.to], [lens.x0, lens.x1]);
  const middles = new Map<string, number>();
  /** The upper edge of some sums, from a day on, as steps. */
  const edge = (under: readonly Money[], from: number): Point[] => {
    const later = under.flatMap(({ came = [] }) => came.map(({ at }) => at)).filter((day) => day > from);
    const days = [from, ...[...new Set(later)].sort((a, b) => a - b)];
    return days.flatMap((day, i) => {
      const y = near(heldBy(under, day));
      return [
        { x: x(day), y },
        { x: x(days[i + 1] ?? YEARS.to), y },
      ];
    });
  };
  const pieces = rows.flatMap((row, i): Mark[] => {
    const { claim, payer, evidence, value, came = [] } = row;
    const below = rows.slice(0, i);
    const held = heldBy(below, YEARS.to);
    middles.set(claim, near(held + value / 2));
    const [first] = came;
    if (!first) return [];
    const d = polygon([...edge([...below, row], first.at), ...edge(below, first.at).reverse()]);
    const key = `near-${claim}`;
    if (near(held) - near(held + value) < SLIM)
      return [{ kind: 'path', key, d, claim, classes: `m-area ev-${evidence} p-${payer}` }];
    // The line inside rises with the piece.
    const halves = came.map((part) => ({ ...part, value: part.value / 2 }));
    const middle = edge([...below, { ...row, came: halves }], first.at);
    const core = `M${middle.map((point) => `${num(point.x)},${num(point.y)}`).join('L')}`;
    return area({ key, d, core, payer, evidence, claim });
  });
  const open = polygon([
    ...edge(rows, YEARS.from).reverse(),
    { x: lens.x0, y: lens.top },
    { x: lens.x1, y: lens.top },
  ]);
  return {
    marks: [
      ...area({ key: 'near-gap', d: open, payer: 'gap', evidence: whole.evidence }),
      ...pieces,
      ...NAMED.map((year) =>
        write(`year-${year}`, String(year), {
          ...{ x: x(year), y: bottom + size + 1, size, classes: 't-axis' },
        }),
      ),
    ],
    middles,
  };
}
