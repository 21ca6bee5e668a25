/** The section: data, state and size in, keyed marks out. */
import type { Mark, PathMark, Scene, Size } from '../kit/contract.ts';
import { area, line } from '../kit/evidence.ts';
import { rectangle } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { bill } from './bill.ts';
import type { Part, PartKey, ReachData } from './data.ts';
import { DRAWINGS, place, racks, ROOF } from './drawings.ts';
import { layoutOf, sharesOf, type Layout } from './layout.ts';
import { labels, rate } from './lines.ts';
import type { ReachState } from './states.ts';

const path = (key: string, d: string, classes: string): PathMark => ({ kind: 'path', key, d, classes });

/** Whether a view speaks of a part's credit, and as what. */
const creditIn = ({ credit }: Part, { show }: ReachState) =>
  show === 'chain' || show === 'bill' || (credit === 'asked' && show === 'law') ? undefined : credit;

/** Outlines of all parts: faint where the view does not speak of them, without their edge where the credit draws it. */
function drawings({ parts }: ReachData, state: ReachState, { bays, racks: many, wide }: Layout): Mark[] {
  const { show } = state;
  const outline = (key: PartKey) => place(key === 'chip' ? racks(...many) : DRAWINGS[key][0], bays[key]);
  // The hall first: others stand in it. Upright it is small: its cooling is drawn in thin lines.
  const order = [...parts].sort((a, b) => Number(b.key === 'hall') - Number(a.key === 'hall'));
  return order.flatMap((part): Mark[] => {
    const { key, wait } = part;
    if (key === 'cooling' && !wide) return [];
    const credit = creditIn(part, state);
    const inHall = key === 'chip' || key === 'cooling';
    const faint =
      show === 'law' ? !credit : show === 'asked' ? !credit && !inHall : show === 'bill' && !wait && !inHall;
    const classes =
      key === 'chip' ? 'racks' : `section${credit ? ` edged${credit === 'law' ? ' bare' : ''}` : ''}`;
    return [{ ...path(`part-${key}`, outline(key), classes), ...(faint ? { opacity: 0.35 } : {}) }];
  });
}

/** How far the credit reaches: along the outline of each part, and for the law filled to the share that it returns. */
function credits(
  { parts, credit }: ReachData,
  state: ReachState,
  { bays }: Layout,
): [below: Mark[], above: Mark[]] {
  const [below, above]: [Mark[], Mark[]] = [[], []];
  for (const part of parts) {
    const { key } = part;
    const by = creditIn(part, state);
    if (!by || key === 'chip') continue;
    const bay = bays[key];
    const { evidence, claim } = credit[by];
    const worn = { payer: 'public', evidence, claim } as const;
    const outline = place(DRAWINGS[key][0], bay);
    if (by === 'law') {
      const body = ((bay.ground - bay.top) * (100 - ROOF)) / 100;
      const d = rectangle(bay.x0, bay.ground - (body * credit.law.high) / 100, bay.x1, bay.ground);
      below.push(...area({ ...worn, key: `credit-${key}`, d }));
    }
    above.push(...line({ ...worn, key: `edge-${key}`, d: outline }));
  }
  return [below, above];
}

/** Wires: between which parts, from where in the drawing of one to where in that of the next. */
const WIRES: readonly (readonly [PartKey, number, number, PartKey, number, number])[] = [
  ['hall', 100, 30, 'transformer', 35.5, 8],
  ['transformer', 50, 8, 'line', 16, 20],
  ['line', 84, 20, 'turbine', 60, 38],
];

/** Pixels that a drawing must be high to show its thin lines. */
const FINE = 33;

/** The thin lines of the drawings that have room for them, and the wires between them. */
function fine(data: ReachData, { bays, wide }: Layout): Mark {
  const { chip, cooling } = sharesOf(data);
  const floors = [cooling, 1 - chip].map((at) => `M0,${at * 100}L100,${at * 100}`).join('');
  const parts = Object.entries(DRAWINGS).map(([name, [, d]]) => {
    const key = name as PartKey;
    const { top, ground: foot } = bays[key];
    const upright =
      key === 'hall' ? floors : key === 'cooling' ? DRAWINGS.cooling.join('') : foot - top > FINE ? d : '';
    return place(wide ? d : upright, bays[key]);
  });
  const on = (key: PartKey, x: number, y: number) => {
    const { x0, x1, top, ground: foot } = bays[key];
    return [x0 + ((x1 - x0) * x) / 100, top + ((foot - top) * y) / 100] as const;
  };
  const wires = WIRES.map(([a, ax, ay, b, bx, by]) => {
    const [[x0, y0], [x1, y1]] = [on(a, ax, ay), on(b, bx, by)];
    const sag = Math.max(y0, y1) + (x1 - x0) * 0.12;
    return `M${num(x0)},${num(y0)}Q${num((x0 + x1) / 2)},${num(sag)},${num(x1)},${num(y1)}`;
  });
  return path('fine', parts.join('') + (wide ? wires.join('') : ''), 'detail');
}

/** Round what would count with the hall. */
function reach({ bays: { chip, cooling } }: Layout): Mark[] {
  const d = [chip, cooling].map(({ x0, x1, top, ground: foot }) =>
    rectangle(x0 - 2, top - 2, x1 + 2, foot + 2),
  );
  return line({ key: 'reach', payer: 'public', evidence: 'projected', d: d.join('') });
}

/** The ground: one line with the earth under it, or one line for each part. */
function ground({ wide, width, height, bays }: Layout): Mark[] {
  const y = bays.hall.ground;
  if (wide)
    return [
      { kind: 'rect', key: 'earth', x: 0, y, width, height: height - y, classes: 'shade' },
      { kind: 'line', key: 'ground', x1: 0, x2: width, y1: y, y2: y, classes: 'soil' },
    ];
  const stands = Object.values(bays).filter(({ key }) => key !== 'chip' && key !== 'cooling');
  const d = stands.map(({ ground: at }) => `M0,${num(at)}L${num(bays.hall.x1 + 1)},${num(at)}`).join('');
  // Power comes down to the hall, chips come up to it.
  const x = bays.hall.x1 + 5;
  const way = (from: number, to: number, back: number) =>
    `M${num(x)},${num(from)}V${num(to)}M${num(x)},${num(to)}l-3,${back}m3,${-back}l3,${back}`;
  const ways =
    way(bays.turbine.top, bays.hall.top - 2, -6) + way(bays.materials.ground, bays.hall.ground + 2, 6);
  return [path('grounds', d + ways, 'axis')];
}

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(data: ReachData, state: ReachState, size: Size): Scene {
  const layout = layoutOf(data, state, size);
  const { show } = state;
  const [below, above] = credits(data, state, layout);
  const marks = [
    ...below,
    ...drawings(data, state, layout),
    fine(data, layout),
    ...ground(layout),
    ...above,
    ...(show === 'bill' ? bill(data, layout) : []),
    ...(show === 'factory' ? reach(layout) : []),
    ...(show === 'law' || (show === 'asked' && layout.wide) ? [rate(data, layout)] : []),
    ...labels(data, state, layout),
  ];
  return { width: size.width, height: size.height, marks };
}
