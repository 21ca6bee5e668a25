/** Money by when it came. Pure. */
import type { Mark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { write } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { num, polygon, type Point } from '../kit/shapes.ts';
import type { Piece, WhoPaysData } from './data.ts';
import type { Layout } from './layout.ts';

/** The years that the record covers, as decimals: from the bar's first year to some weeks after its last sum. */
export const YEARS = { from: 2025, to: 2026.85 } as const;
const NAMED = [2025, 2026];

/** What some pieces hold by a day. */
const heldBy = (pieces: readonly Piece[], day: number): number =>
  pieces.reduce(
    (all, { came }) => came.reduce((sum, [at, value]) => (at <= day ? sum + value : sum), all),
    0,
  );

/** Every piece begins on its first day and lasts; its later parts raise it, and so does what comes below it. */
export function dated(
  { whole, pieces }: Pick<WhoPaysData, 'whole' | 'pieces'>,
  { lens, near, bottom, label: size }: Layout,
): Mark[] {
  const x = linear([YEARS.from, YEARS.to], [lens.x0, lens.x1]);
  /** The upper edge of some pieces, from a day on, as steps. */
  const edge = (under: readonly Piece[], from: number): Point[] => {
    const later = under.flatMap(({ came }) => came.map(([at]) => at)).filter((day) => day > from);
    const days = [from, ...[...new Set(later)].sort((a, b) => a - b)];
    return days.flatMap((day, i) => {
      const y = near(heldBy(under, day));
      return [
        { x: x(day), y },
        { x: x(days[i + 1] ?? YEARS.to), y },
      ];
    });
  };
  const marks = pieces.flatMap((piece, i): Mark[] => {
    const { payer, evidence, came, claim } = piece;
    const below = pieces.slice(0, i);
    const first = Math.min(...came.map(([at]) => at));
    const upper = edge([...below, piece], first);
    // The line inside rises with the piece.
    const halves: Piece = { ...piece, came: came.map(([at, value]) => [at, value / 2]) };
    const core = edge([...below, halves], first).map((point) => `${num(point.x)},${num(point.y)}`);
    return area({
      ...{ key: `near-${payer}-${evidence}`, payer, evidence, claim, core: `M${core.join('L')}` },
      d: polygon([...upper, ...edge(below, first).reverse()]),
    });
  });
  const open = polygon([
    ...edge(pieces, YEARS.from).reverse(),
    { x: lens.x0, y: lens.top },
    { x: lens.x1, y: lens.top },
  ]);
  return [
    ...area({ key: 'near-gap', d: open, payer: 'gap', evidence: whole.evidence }),
    ...marks,
    ...NAMED.map((year) =>
      write(`year-${year}`, String(year), {
        ...{ x: x(year), y: bottom + size + 1, size, classes: 't-axis' },
      }),
    ),
  ];
}
