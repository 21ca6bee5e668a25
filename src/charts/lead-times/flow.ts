/**
 * The fall: the months as a part of the page. Everything is ordered at the top, and each thread ends where its thing has
 * come; at the right the servers, which came first, grow old while the others wait.
 */
import { formatNumber } from '../../ledger/numbers.ts';
import type { Flow, Mark, Scene, Size } from '../kit/contract.ts';
import { area, point } from '../kit/evidence.ts';
import { rectangle, write } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import type { LeadData, Thing } from './data.ts';
import { CUT, GAP, LAST, ORDER, fallOf, type Fall } from './fall.ts';
import { said } from './fall-words.ts';
import { heightOf, placesOf } from './fall-places.ts';
import { comeBy } from './wait-text.ts';
import type { WaitKey } from './waits.ts';

/** Months: the shortest range that is drawn as one. */
const SHORTEST = 0.6;
/** Months in which the servers' column pales by one tint. */
const TINT = 6;
/** Months with a number: whole years, with which the ground darkens, and some between them. */
const YEARS = [12, 24, 36, 48, 60, 84, 120, LAST];
const BETWEEN = [3, 6, 9, 18, 30, 42, 54];

/** Waits of which one step alone tells. */
const IN_DEPTH: Partial<Record<WaitKey, string>> = {
  'transformer-once': 'chips',
  'chips-2023': 'chips',
  blackwell: 'scarce-again',
  virginia: 'generation',
};

/** The ground darkens with the years; ticks and numbers stand at the months. */
function depths({ words }: LeadData, fall: Fall, height: number): Mark[] {
  const { y, x, r, width, gutter, label: size } = fall;
  let [ticks, lines] = ['', ''];
  for (let month = 1; month < CUT; month++)
    ticks += `M${num(gutter + 2)},${num(y(month))}h${month % 3 ? 2.5 : 5}`;
  for (const month of YEARS) lines += `M${num(gutter + 2)},${num(y(month))}H${num(x(0) - 3)}`;
  return [
    ...YEARS.map((month): Mark => {
      const d = rectangle(0, y(month), width, height);
      return { kind: 'path', key: `depth-${month}`, d, classes: 'shade', opacity: 0.4 };
    }),
    { kind: 'path', key: 'ticks', d: ticks + lines, classes: 'leader' },
    write('months', words.fall.months, { x: 0, y: size, size, classes: 't-axis' }),
    ...[...BETWEEN, ...YEARS].flatMap((month) => {
      const text = formatNumber(month);
      const weight = month % 12 ? 400 : 600;
      const right = Math.max(gutter - 1, textWidth(text, { size, weight }));
      // The last mark of all stands there, and its wait is written beside it.
      if (right > x(0) - r - 1 && month === LAST) return [];
      return write(`month-${month}`, text, {
        ...{ x: right, y: y(month) + size * 0.35, anchor: 'end', size, weight },
        ...(month % 12 ? { classes: 't-axis' } : {}),
      });
    }),
  ];
}

/** The middle of a row of the list of what is ordered; the last ends above the order. */
const rowOf = (i: number, { row }: Fall) => ORDER - (8.2 - i) * row;

/** What is ordered, by name; a thread hangs from each. */
function order({ things, words }: LeadData, fall: Fall): Mark[] {
  const { x, width, label, column } = fall;
  return [
    ...things.map(({ key }, i) => {
      const y = rowOf(i, fall);
      const servers = i === things.length - 1;
      return write(`thing-${key}`, words.things[key], {
        ...{ x: servers ? column - 9 : x(i) + 9, y: y + label * 0.35, size: label },
        ...(servers ? { anchor: 'end' } : {}),
      });
    }),
    { kind: 'line', key: 'order', x1: 0, x2: width, y1: ORDER, y2: ORDER, classes: 'own-line' },
  ];
}

/** Heavy until the thing first comes, a hairline on to the last wait that was published. */
function threads(things: readonly Thing[], fall: Fall): Mark[] {
  const { x, y } = fall;
  let [heavy, light] = ['', ''];
  for (const [i, thing] of things.entries()) {
    const at = num(x(i));
    const row = num(rowOf(i, fall));
    const first = comeBy(thing)?.low ?? 0;
    heavy += `M${num(x(i) + (i === things.length - 1 ? -5 : 5))},${row}H${at}V${num(y(first))}`;
    const last = thing.waits.at(-1)?.high ?? 0;
    if (last > first && i < things.length - 1) light += `M${at},${num(y(first))}V${num(y(last))}`;
  }
  return [
    { kind: 'path', key: 'light', d: light, classes: 'axis' },
    { kind: 'path', key: 'heavy', d: heavy, classes: 'own-line' },
  ];
}

/** A mark where each wait ends, as it is known. */
function arrivals(things: readonly Thing[], fall: Fall): Mark[] {
  const { y, r } = fall;
  return things.flatMap((thing, i) =>
    thing.waits.flatMap(({ key, low, high, evidence, claim }) => {
      const x = fall.x(i);
      return high - low < SHORTEST
        ? point({ key, x, y: y((low + high) / 2), r, evidence, claim })
        : area({ key: `${key}-range`, d: rectangle(x - r, y(low), x + r, y(high)), evidence, claim });
    }),
  );
}

/** A chip with its pins, as wide as the column. */
function chip(x: number, y: number, half: number): string {
  const side = 2 * half;
  const pin = half * 0.5;
  let d = `M${num(x - half)},${num(y - half)}h${num(side)}v${num(side)}h${num(-side)}z`;
  for (const at of [-0.5, 0.5])
    d += `M${num(x - half - pin)},${num(y + at * half)}h${num(side + 2 * pin)}M${num(x + at * half)},${num(y - half - pin)}v${num(side + 2 * pin)}`;
  return d;
}

/** The servers that have come: one chip for each month that they wait, paler by the half-year. */
function column({ things }: LeadData, fall: Fall): Mark[] {
  const { y, column: x, r } = fall;
  const servers = things.at(-1)!;
  const { waits } = servers;
  const come = comeBy(servers)?.high ?? 0;
  const tints: string[] = [];
  for (let month = Math.ceil(come) + 1; month < CUT; month++) {
    // A mark of another wait takes the place of the chip.
    if (waits.some(({ low, high }) => Math.abs((low + high) / 2 - month) < 0.5)) continue;
    const tint = Math.floor((month - come) / TINT);
    tints[tint] = `${tints[tint] ?? ''}${chip(x, y(month), r * 0.72)}`;
  }
  return tints.map((d, i): Mark => {
    const opacity = Math.max(0.16, 1 - (i * 0.9) / tints.length);
    return { kind: 'path', key: `aged-${i}`, d, classes: 'aged', opacity: Math.round(opacity * 100) / 100 };
  });
}

/** The cut of the axis: from here on a year is as tall as three months above. */
function cut({ y, width }: Fall): Mark {
  let d = `M0,${num(y(CUT) + GAP / 2)}`;
  for (let x = 6, i = 0; x <= width; x += 6, i++) d += `L${x},${num(y(CUT) + (i % 2 ? 4 : GAP - 4))}`;
  return { kind: 'path', key: 'cut', d, classes: 'leader' };
}

/** The waits of which the steps that are told tell. */
const toldOf = (data: LeadData, told: readonly string[]): LeadData => ({
  ...data,
  things: data.things.map((thing) => ({
    ...thing,
    waits: thing.waits.filter(({ key }) => told.includes(IN_DEPTH[key] ?? told[0] ?? '')),
  })),
});

/** @param size pixels; the height is that of the flow at every width */
function scene(all: LeadData, { width, height }: Size, told: readonly string[]): Scene {
  const data = toldOf(all, told);
  const fall = fallOf(data, width, told);
  return {
    width,
    height,
    marks: [
      ...depths(data, fall, height),
      ...threads(data.things, fall),
      ...column(data, fall),
      ...arrivals(data.things, fall),
      ...order(data, fall),
      cut(fall),
      ...said(data, fall, told),
    ],
  };
}

export const flow: Flow<LeadData> = {
  height: (_data, told) => heightOf(told),
  places: (_data, told) => placesOf(told),
  scene,
  columns: { left: [94, 150], right: [22, 40] },
};
