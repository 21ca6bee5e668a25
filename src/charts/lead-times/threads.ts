/** What was ordered: the list of what is still to come, a thread for each thing, and marks where it arrives. */
import type { Mark } from '../kit/contract.ts';
import { area, point } from '../kit/evidence.ts';
import { write } from '../kit/pen.ts';
import { clamp } from '../kit/scale.ts';
import { num } from '../kit/shapes.ts';
import type { LeadData, Thing, Wait } from './data.ts';
import { endOf, fullnessOf, type Layout } from './layout.ts';
import { comeBy } from './wait-text.ts';
import type { LeadState } from './states.ts';

/** A wait in the window: where its mark stands. */
export interface Stand {
  wait: Wait;
  /** The thing's place from the left. */
  thing: number;
  /** Pixels, cut by the list, the day and the picture's lower edge. */
  y0: number;
  y1: number;
  /** Whether it is a moment's mark: one moment, or a range too short to be seen as one. */
  moment: boolean;
  opacity: number;
}

/** The shortest range that can be seen as one, in pixels. */
const SHORTEST = 9;
/** Pixels over which marks come out from under the list. */
const EDGE = 8;

/** The marks in the window. A thing arrives when its day has come; a range fills as the months go by. */
export function standing({ things }: LeadData, state: LeadState, layout: Layout): Stand[] {
  const { y, r, top, height, listed, pitch, label } = layout;
  return things.flatMap(({ waits }, thing) =>
    waits.flatMap((wait): Stand[] => {
      const [low, high] = [y(wait.low), y(wait.high)];
      const moment = high - low < SHORTEST;
      const begun = moment ? (wait.low + wait.high) / 2 : wait.low;
      if (begun >= state.now) return [];
      const middle = (low + high) / 2;
      // A range that began above the window hangs from its own row of the list, a moment from none.
      const ceiling = listed[thing] === 1 ? (thing + 0.5) * pitch - label * 0.4 : top;
      const [y0, y1] = moment
        ? [middle, middle]
        : [Math.max(low, ceiling), Math.min(high, y(state.now), height)];
      const shown = moment ? Math.min(middle - r - top, height - r - middle + EDGE) : y1 - Math.max(y0, top);
      const opacity = clamp(shown / EDGE) * fullnessOf(wait, state);
      return opacity > 0.02 && (!moment || middle + r <= height)
        ? [{ wait, thing, y0, y1, moment, opacity }]
        : [];
    }),
  );
}

/**
 * From the list, or the order, downwards: heavy until the thing first comes,
 * a hairline on to the last wait that was published, an arrow where none was.
 */
function threads(things: readonly Thing[], state: LeadState, layout: Layout): Mark[] {
  const { listed, pitch, top, height, x, y } = layout;
  let [heavy, light] = ['', ''];
  for (const [i, thing] of things.entries()) {
    const row = (i + 0.5) * pitch;
    const on = (listed[i] ?? 0) > 0;
    const head = on ? row : Math.max(y(0), top);
    const first = comeBy(thing);
    const seen = (month: number) => Math.min(y(Math.min(month, state.now)), height - 1);
    const [come, over, foot] = [seen(first?.low ?? 0), seen(first?.high ?? 0), seen(endOf(thing, state))];
    const at = num(x(i));
    if (on && come > row) heavy += `M${num(x(i) + 5)},${num(row)}H${at}V${num(come)}`;
    else if (!on && come > head) heavy += `M${at},${num(head)}V${num(come)}`;
    if (foot > Math.max(over, head)) light += `M${at},${num(Math.max(over, head))}V${num(foot)}`;
  }
  const marks: Mark[] = [];
  if (light) marks.push({ kind: 'path', key: 'light', d: light, classes: 'axis' });
  if (heavy) marks.push({ kind: 'path', key: 'heavy', d: heavy, classes: 'own-line' });
  if (state.again > 0) {
    const [at, foot] = [x(things.length - 1), height - 2];
    const d = `M${num(at - 5)},${num(foot - 6)}L${num(at)},${num(foot)}L${num(at + 5)},${num(foot - 6)}`;
    marks.push({ kind: 'path', key: 'onwards', d, classes: 'own-line', opacity: state.again });
  }
  return marks;
}

/** What has not come yet, by name, the longest wait first. */
function list({ things, words }: LeadData, layout: Layout): Mark[] {
  const { listed, pitch, label, x } = layout;
  return things.flatMap(({ key }, i): Mark[] => {
    const part = listed[i] ?? 0;
    if (part === 0) return [];
    return [
      write(`thing-${key}`, words.things[key], {
        ...{ x: x(i) + 9, y: (i + 0.5) * pitch + label * 0.35, size: label },
        ...(part < 1 ? { opacity: part } : {}),
      }),
    ];
  });
}

/** A range as an upright bar, left open where the window cuts it. */
function bar({ wait, thing, y0, y1 }: Stand, { x, y, r, height }: Layout): string {
  const [l, m, n, b] = [x(thing) - r, x(thing) + r, y0, y1].map(num);
  if (y(wait.low) < y0 - 0.5) return `M${l},${n}V${b}H${m}V${n}`;
  return `M${l},${b}V${n}H${m}V${b}${y1 < height ? 'Z' : ''}`;
}

function arrival(stand: Stand, layout: Layout): Mark[] {
  const { wait, thing, y0, moment, opacity } = stand;
  const { key, evidence, claim } = wait;
  const marks = moment
    ? point({ key, x: layout.x(thing), y: y0, r: layout.r, evidence, claim })
    : // A key of its own: a bar has other parts than a dot, and cannot turn into one.
      area({ key: `${key}-range`, d: bar(stand, layout), evidence, claim });
  return opacity < 1 ? marks.map((mark) => ({ ...mark, opacity })) : marks;
}

/** The list, the threads and the marks, in painting order. */
export function hanging(data: LeadData, state: LeadState, layout: Layout, stands: readonly Stand[]): Mark[] {
  return [
    ...threads(data.things, state, layout),
    ...stands.flatMap((stand) => arrival(stand, layout)),
    ...list(data, layout),
  ];
}
