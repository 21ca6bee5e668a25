/** The section: data, state and size in, keyed marks out. */
import type { Mark, PathMark, Scene, Size } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { rectangle, write } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { bill } from './bill.ts';
import type { Part, ReachData } from './data.ts';
import { DRAWINGS, scaleDrawing } from './drawings.ts';
import { bayOf, layoutOf, levelOf, type Layout } from './layout.ts';
import { labels, rate } from './lines.ts';
import type { ReachState, View } from './states.ts';

const path = (key: string, d: string, classes: string): PathMark => ({ kind: 'path', key, d, classes });

/** Pixels that a drawing must be high to show what stands behind the cut. */
const FINE = 52;
/** The hall's place among the parts. */
const HALL = 4;

/** How strongly a part is drawn: faint where the view does not speak of it, or writes over it. */
const strength = ({ credit }: Part, show: View): number =>
  show === 'bill' || (show === 'law' && credit !== 'law') || (show === 'asked' && !credit) ? 0.3 : 1;

function drawings(data: ReachData, { show, rate: by }: ReachState, { wide, bays }: Layout): Mark[] {
  // In narrow places the last view needs the room of the drawings.
  if (show === 'bill' && !wide) return [];
  return data.parts.map((part, i): Mark => {
    const { key } = part;
    const { x0, x1, top, ground } = bays[i]!;
    const height = ground - top;
    const [cut, fine] = DRAWINGS[key].map((d) => scaleDrawing(d, Math.min(x1 - x0, height * 1.7), height));
    return {
      ...{ kind: 'group', key: `part-${key}`, x: Math.round((x0 + x1) / 2), y: Math.round(ground) },
      opacity: strength(part, show),
      marks: [
        path('cut', cut!, part.credit === 'law' && by ? 'section bare' : 'section'),
        ...(height >= FINE ? [path('fine', fine!, 'leader')] : []),
      ],
    };
  });
}

/** How far the credit reaches: the share of the investment that it returns, from the ground up. */
function credits({ parts, credit }: ReachData, state: ReachState, layout: Layout): Mark[] {
  if (state.rate === 0) return [];
  return parts.flatMap(({ key, credit: by }, i): Mark[] => {
    if (!by || (by === 'asked' && state.show === 'law')) return [];
    const bay = layout.bays[i]!;
    const { evidence, claim } = credit[by];
    const d = rectangle(bay.x0, levelOf(bay, state.rate), bay.x1, bay.ground);
    return area({ key: `credit-${key}`, d, payer: 'public', evidence, claim });
  });
}

/** The ground: one line with the earth under it, or one line for each row. */
function ground({ wide, width, height, bays, names }: Layout, state: ReachState): Mark[] {
  const y = bays[0]!.ground;
  if (wide) {
    return [
      { kind: 'rect', key: 'earth', x: 0, y, width, height: height - y, classes: 'open-years' },
      { kind: 'line', key: 'ground', x1: 0, x2: width, y1: y, y2: y, classes: 'own-line' },
    ];
  }
  const [start, end] = state.show === 'bill' ? [names, width] : [0, bays[0]!.x1];
  const d = bays.map(({ ground: at }) => `M${num(start)},${num(at)}L${num(end)},${num(at)}`).join('');
  return [path('grounds', d, state.show === 'bill' ? 'grid' : 'axis')];
}

/** The outline round what would count with the hall. */
function reach(layout: Layout): Mark[] {
  const [chip, cooling] = [bayOf(layout, 'chip'), bayOf(layout, 'cooling')];
  const d = layout.wide
    ? rectangle(chip.x0 - 5, Math.max(2, chip.top - 20), cooling.x1 + 5, chip.ground)
    : rectangle(1, chip.from + 1, chip.x1 + 3, cooling.to - 1);
  return area({ key: 'reach', d, payer: 'public', evidence: 'projected' });
}

/** Chips come to the hall from one side and power from the other: where there is room, as arrows under the ground. */
function flow({ words }: ReachData, { bays, height, label: size }: Layout): Mark[] {
  const [first, hall, last] = [bays[0]!, bays[HALL]!, bays.at(-1)!];
  const y = height - size * 1.6;
  const [from, before, after, to] = [first.x0, hall.x0 - 4, hall.x1 + 4, last.x1].map(num);
  const d = `M${from},${num(y)}H${before}l-6,-4m6,4l-6,4M${to},${num(y)}H${after}l6,-4m-6,4l6,4`;
  const at = { y: y - 7, size };
  return [
    path('flow', d, 'flow'),
    write('chips', words.flow.chips, { ...at, x: first.x0 }),
    write('power', words.flow.power, { ...at, x: last.x1, anchor: 'end' }),
  ];
}

/** Between which parts wires hang, and how far down the drawings: from the turbine to the hall. */
const WIRES = [
  [HALL, 0.3, 6, 0.2],
  [6, 0.2, 7, 0.32],
  [7, 0.32, 8, 0.2],
] as const;

function wires({ bays }: Layout): Mark {
  const on = (part: number, down: number) => {
    const { x0, x1, top, ground: foot } = bays[part]!;
    return [(x0 + x1) / 2, top + (foot - top) * down] as const;
  };
  const d = WIRES.map(([from, low, to, high]) => {
    const [[ax, ay], [bx, by]] = [on(from, low), on(to, high)];
    return `M${num(ax)},${num(ay)}Q${num((ax + bx) / 2)},${num(Math.max(ay, by) + 14)},${num(bx)},${num(by)}`;
  });
  return path('wires', d.join(''), 'hairline');
}

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(data: ReachData, state: ReachState, size: Size): Scene {
  const layout = layoutOf(data, state, size);
  const { show } = state;
  const marks = [
    ...credits(data, state, layout),
    ...(show === 'bill' ? bill(data, layout) : []),
    ...(layout.wide ? [wires(layout)] : []),
    ...drawings(data, state, layout),
    ...ground(layout, state),
    ...(show === 'factory' ? reach(layout) : []),
    ...(show === 'chain' && layout.wide ? flow(data, layout) : []),
    ...(show === 'law' ? [rate(data, layout)] : []),
    ...labels(data, state, layout),
  ];
  return { width: size.width, height: size.height, marks };
}
