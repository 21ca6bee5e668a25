/** The reader's own line, and the handle from which it is drawn. */
import { fill } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { write } from '../kit/pen.ts';
import { polygon } from '../kit/shapes.ts';
import type { RevenueData } from './data.ts';
import type { End } from './forecasts.ts';
import type { Layout } from './layout.ts';
import type { RevenueState } from './states.ts';

/** A pencil whose point is at the origin: along its axis and across. */
const PENCIL = [
  [0, 0],
  [7, 3],
  [24, 3],
  [24, -3],
  [7, -3],
] as const;

/** The pencil, its point at the last known year, and what to do with it. */
function handle(data: RevenueData, x: number, y: number, { small, label: size }: Layout): Mark[] {
  const scale = small ? 1 : 1.3;
  const turn = -Math.PI / 4;
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  const [tipX, tipY] = [x + 5, y - 5];
  const d = polygon(PENCIL.map(([a, b]) => ({ x: tipX + a * cos - b * sin, y: tipY + a * sin + b * cos })));
  return [
    { kind: 'path', key: 'pencil', d, classes: 'pencil' },
    write('draw-here', data.words.drawHere, {
      ...{ x: tipX + 24 * scale, y: tipY - 12 * scale, size, weight: 600 },
    }),
  ];
}

/** The reader's line from the last known year on. */
export function own(data: RevenueData, state: RevenueState, layout: Layout): { marks: Mark[]; ends: End[] } {
  const last = data.revenue.at(-1);
  if (state.to < 2030 || !last || (!state.mine && !state.open)) return { marks: [], ends: [] };
  const { x, y } = layout;
  const points = [last.value, ...(state.mine ?? [])].map((value, i) => ({ x: x(2025.5 + i), y: y(value) }));
  const dots = points.map((p, i): Mark => ({
    ...{ kind: 'circle', key: `mine-${2025 + i}`, cx: p.x, cy: p.y, r: 4.5, classes: 'own-dot' },
  }));
  const value = state.mine?.at(-1);
  if (value === undefined)
    return { marks: [...dots, ...handle(data, x(2025.5), y(last.value), layout)], ends: [] };
  return {
    marks: [{ kind: 'path', key: 'mine', d: polygon(points, false), classes: 'own-line' }, ...dots],
    ends: [{ key: 'mine-label', value, number: fill(data.words.yours, { sum: dollars(value) }), who: '' }],
  };
}
