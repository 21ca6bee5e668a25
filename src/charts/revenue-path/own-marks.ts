/** The reader's own line, and the empty years that invite it. */
import { fill } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, write } from '../kit/pen.ts';
import type { RevenueData } from './data.ts';
import type { Layout } from './layout.ts';
import type { RevenueState } from './states.ts';

/** The empty years, until something is drawn in them. */
export function invitation(
  data: RevenueData,
  state: RevenueState,
  { x, y, top, bottom, max, label }: Layout,
): Mark[] {
  if (!state.open || state.mine) return [];
  const [left, right] = [x(2026), x(2031)];
  const frame = { x: left, y: top, width: right - left, height: bottom - top };
  return [
    { kind: 'rect', key: 'open', ...frame, classes: 'open-years' },
    ...paragraph('open-text', data.words.openYears, {
      x: left + 12,
      y: y(max / 2) + 22,
      width: right - left - 24,
      size: label,
      classes: 't-muted',
    }),
  ];
}

/** The reader's line from the last known year on. */
export function own(data: RevenueData, state: RevenueState, layout: Layout): Mark[] {
  const last = data.revenue.at(-1);
  if (state.to < 2030 || !last || (!state.mine && !state.open)) return [];
  const { x, y, top, label } = layout;
  const values = [last.value, ...(state.mine ?? [])];
  const points = values.map((value, i) => ({ x: x(2025.5 + i), y: y(value) }));
  const dots = points.map((p, i): Mark => ({
    kind: 'circle',
    key: `mine-${2025 + i}`,
    cx: p.x,
    cy: p.y,
    r: 4.5,
    classes: 'own-dot',
  }));
  const end = points.at(-1);
  if (!state.mine || !end) return dots;
  return [
    {
      kind: 'path',
      key: 'mine',
      d: `M${points.map((p) => `${p.x.toFixed(1)},${p.y.toFixed(1)}`).join('L')}`,
      classes: 'own-line',
    },
    ...dots,
    write('mine-label', fill(data.words.yours, { sum: dollars(state.mine.at(-1) ?? 0) }), {
      x: end.x - 10,
      y: Math.max(end.y - 10, top - 4),
      anchor: 'end',
      size: label,
      weight: 600,
      classes: 't-label t-halo',
    }),
  ];
}
