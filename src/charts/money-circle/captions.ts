/** Words round the ring: its parties in a column at the right, the one customer of most at the top left. */
import type { Mark, Size } from '../kit/contract.ts';
import { dodge } from '../kit/labels.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { CircleData } from './data.ts';
import { middle, mix, on, type Span } from './geometry.ts';
import { text, wording } from './parts.ts';
import type { CircleState } from './states.ts';

/** Where the circle stands: its middle, its outer radius, the ring's thickness; and where the column begins. */
export function circleOf({ width, height }: Size) {
  const label = width < 560 ? 12 : width < 700 ? 13 : 15;
  const column = Math.max(168, Math.min(width * 0.3, 250));
  const room = width - column - 22;
  const head = height > room ? label * 2 : 6;
  const r = Math.min((height - head - 8) / 2, room / 2);
  return {
    cx: room - r,
    cy: (height + head) / 2 - 2,
    r,
    band: Math.max(5, r * 0.028),
    column,
    x: room + 22,
    label,
  };
}

/** The names in a column, by height on the ring; with the words of the view where there are any. */
export function captions(data: CircleData, state: CircleState, arcs: Span[], size: Size): Mark[] {
  const { cx, cy, r, column, x, label } = circleOf(size);
  const { view, opacity } = wording(state);
  const leading = Math.round(label * 1.25);
  const involved = new Set(data.views[view].flatMap((i) => data.flows[i]!.way.slice(0, 2)));
  const blocks = data.parties.map((party, i) => {
    const words = data.words[view][i] ?? '';
    const active = involved.has(i);
    const face = { size: label, weight: active ? (600 as const) : (400 as const) };
    const after = textWidth(`${party.name} `, face) + 2;
    const beside = textWidth(words, { size: label }) <= column - after;
    const rows = words === '' ? [] : beside ? [words] : wrap(words, column, { size: label });
    const height = leading * (1 + (beside ? 0 : rows.length)) + (active ? 4 : 1);
    const [dx, dy] = on(middle(arcs[i]!), r + 4);
    return { ...party, i, active, face, after, beside, rows, height, dx, dy };
  });
  const [first, ...others] = blocks;
  if (!first) return [];
  // Who has no part in a view is named only where there is room for everybody.
  const all = others.reduce((sum, { height }) => sum + height, 0) <= size.height;
  const named = others.filter(({ active, i }) => active || (all && arcs[i]![1] - arcs[i]![0] > 0.001));
  const places = dodge(
    named.map(({ i, dy, height }) => ({ key: String(i), y: cy + dy, height })),
    0,
    size.height,
  );
  const block = (at: (typeof blocks)[number], left: number, baseline: number): Mark[] => [
    text(`name-${at.i}`, at.name, {
      ...{ x: left, y: baseline, ...at.face, opacity, classes: at.active ? 't-label' : 't-muted' },
    }),
    ...at.rows.map((row, k) =>
      text(`says-${at.i}-${k}`, row, {
        ...{ x: at.beside ? left + at.after : left, y: baseline + (at.beside ? 0 : (k + 1) * leading) },
        ...{ size: label, opacity, classes: 't-label' },
      }),
    ),
  ];
  const words = named.flatMap((at) => {
    const top = (places.get(String(at.i)) ?? 0) - at.height / 2;
    const baseline = top + label * 0.95;
    const level = baseline - label * 0.35;
    const d = `M${cx + at.dx},${cy + at.dy}L${x - 12},${level}H${x - 4}`;
    const leader: Mark = { kind: 'path', key: `to-${at.i}`, d, classes: 'leader', opacity };
    return [leader, ...block(at, x, baseline)];
  });
  // The first stands at the top left, on a line of its own to its arc.
  const [fx, fy] = on(mix(...arcs[0]!, 0.82), r + 4);
  const foot = label + first.rows.length * leading + 5;
  const d = `M1,${foot}V${Math.max(foot + 4, cy + fy)}H${cx + fx}`;
  const leader: Mark = { kind: 'path', key: 'to-0', d, classes: 'leader' };
  return [leader, ...block({ ...first, beside: false }, 0, label), ...words];
}
