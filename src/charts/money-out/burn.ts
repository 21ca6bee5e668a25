/** The valleys of cash: a line for each forecast, deeper with each date, and the newest as a sum. */
import { fill } from '../../ledger/template.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { area, line, point } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, rectangle, write } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { num, polygon, type Point } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { monthOf } from '../kit/time.ts';
import { typeFor } from '../kit/type.ts';
import { FROM, SUMMED, type MoneyData } from './data.ts';
import type { Ground } from './ground.ts';

/** Years from the valley to the block, where there is room for it beside the valley. */
const APART = 0.75;
const SPAN = SUMMED.to - SUMMED.from + 1;

interface Valley {
  ground: Ground;
  marks: Mark[];
}

export function burn(data: MoneyData, { width, height }: Size): Valley {
  const { burned, forecasts, sum, words } = data;
  const { small, wide, label: size } = typeFor(width);
  const roomy = width >= 600 && height >= 380;
  const years = forecasts[0]?.values.map((_, i) => i) ?? [];
  const all = forecasts.flatMap(({ values }) => values);
  const last = years.length - 1;
  const edge = small ? 17 : 34;
  const pitch = (width - edge - (roomy ? 12 : edge)) / (roomy ? last + APART + SPAN : last);
  const x = (i: number) => edge + i * pitch;
  const foot = size + (roomy ? 12 : 18);
  const y = linear([Math.max(...all), Math.min(...all)], [size * (roomy ? 1.6 : 1), height - foot - 10]);
  const zero = y(0);
  const r = small ? 5 : 6.5;
  const lines = forecasts.map(({ values }) => values.map((value, i) => ({ x: x(i), y: y(value) })));
  const deepest = lines.at(-1) ?? [];

  const half = Math.min(pitch * 0.25, edge - 4);
  const burnt = y(-burned.value);
  const valley = [
    { x: x(0) - half, y: zero },
    { x: x(0) - half, y: burnt },
    ...deepest.slice(0, -1),
    { x: crossing(deepest, zero), y: zero },
  ];
  const block = roomy ? { x0: x(last + APART), x1: x(last + APART + SPAN), y: y(-sum.value / SPAN) } : null;

  const labels = forecasts.flatMap(({ key, values, said: on }, i): Mark[] => {
    const said = { date: words.dates[key], sum: dollars(Math.min(...values)) };
    if (i === forecasts.length - 1)
      return besideFloor(key, said, deepest, { r, size, strong: small ? 18 : wide ? 38 : 28 });
    return onFloor(key, said, [monthOf(on, true), fill(words.floor, said)], {
      ceiling: lines[i - 1],
      floor: lines[i] ?? [],
      zero,
      r,
      size,
    });
  });
  const ends = forecasts.map(({ values }) => values[last] ?? 0);
  const [low, high] = [Math.min(...ends), Math.max(...ends)].map((end) => dollars(end));
  const back = fill(words.back, { low: low ?? '', high: high ?? '' });

  const marks: Mark[] = [
    ...(block
      ? area({
          ...{ key: 'sum', evidence: sum.evidence, claim: sum.claim },
          d: rectangle(block.x0, zero, block.x1, block.y),
        })
      : []),
    ...area({
      ...{ key: 'burned', evidence: burned.evidence, claim: burned.claim },
      d: rectangle(x(0) - half, zero, x(0) + half, burnt),
    }),
    ...forecasts.flatMap(({ key, evidence, claim }, i) =>
      line({ key: `line-${key}`, d: polygon(lines[i] ?? [], false), evidence, claim }).map((mark) =>
        // What a later one took the place of is grey.
        i < forecasts.length - 1 ? { ...mark, classes: `${mark.classes ?? ''} ev-superseded` } : mark,
      ),
    ),
    ...forecasts.flatMap(({ key, evidence, claim }, i) => {
      const at = lowest(lines[i] ?? []);
      return point({ key: `floor-${key}`, x: at.x, y: at.y, r, evidence, claim });
    }),
    ...years.map((i) =>
      write(`year-${FROM + i}`, String(FROM + i), {
        ...{ x: x(i), y: height - 6, anchor: 'middle', size, classes: 't-axis' },
      }),
    ),
    ...paragraph('zero-name', words.zero, {
      ...{ x: 2, y: zero - 6, width: small ? 84 : width, size, classes: 't-muted', up: true },
    }),
    roomy
      ? write('back', back, { x: x(last) + r + 8, y: y(low ? Math.min(...ends) : 0) + size * 0.35, size })
      : write('back', back, { x: x(last - 0.3), y: y(Math.max(...ends)) + size * 0.5, anchor: 'end', size }),
    ...labels,
    ...actual(data, { x: 4, top: burnt, size, roomy, flank: deepest, y }),
    ...(block ? inBlock(data, block, zero, size, wide) : inCorner(data, deepest, { x, height, size })),
  ];
  return { ground: { zero, valley, block }, marks };
}

/** The lowest point of a line. */
const lowest = (points: readonly Point[]): Point =>
  points.reduce((low, at) => (at.y > low.y ? at : low), points[0] ?? { x: 0, y: 0 });

/** Where a line comes up through the surface at its end. */
function crossing(points: readonly Point[], zero: number): number {
  const [from, to] = points.slice(-2);
  if (!from || !to) return 0;
  return from.x + ((to.x - from.x) * (zero - from.y)) / (to.y - from.y);
}

/** The height of a line at a place. */
function heightAt(points: readonly Point[], x: number): number {
  const i = Math.max(
    1,
    points.findIndex((point) => point.x >= x),
  );
  const [from, to] = [points[i - 1], points[i]];
  if (!from || !to) return 0;
  return from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
}

/** Where a line first comes down to a height. */
function flankAt(points: readonly Point[], y: number): number {
  const i = points.findIndex((point) => point.y >= y);
  const [from, to] = [points[i - 1], points[i]];
  return from && to ? from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y) : lowest(points).x;
}

/** The highest and lowest of a line over a width. */
function over(points: readonly Point[], x0: number, x1: number): { high: number; low: number } {
  const ys = [heightAt(points, x0), heightAt(points, x1)];
  for (const at of points) if (at.x > x0 && at.x < x1) ys.push(at.y);
  return { high: Math.min(...ys), low: Math.max(...ys) };
}

/** What a label says. */
interface Said {
  date: string;
  sum: string;
}

/** The deepest valley is named in the ground, to the right of its floor. */
function besideFloor(
  key: string,
  { date, sum }: Said,
  floor: Point[],
  { r, size, strong }: { r: number; size: number; strong: number },
): Mark[] {
  const bottom = lowest(floor);
  const top = bottom.y - strong * 0.85 - size - 4;
  const rising = floor.slice(floor.indexOf(bottom)).reverse();
  const x = flankAt(rising, top) + r + 4;
  return [
    write(`label-${key}-1`, date, { x, y: bottom.y - strong * 0.85 - 4, size }),
    write(`label-${key}-0`, sum, { x, y: bottom.y, size: strong, weight: 600 }),
  ];
}

/** Pixels by which a label may reach over a line: it has a halo. */
const LEEWAY = 6;
/** Places to try, in widths of the label from the lowest point. */
const SHIFTS = [0, -0.12, 0.12, -0.25, 0.25, -0.37, 0.37, -0.5, 0.5];

/** The others are named in the air above their floors: in two lines where they fit, else in one, else by the sum. */
function onFloor(
  key: string,
  { date, sum }: Said,
  [brief, whole]: [string, string],
  at: { ceiling: Point[] | undefined; floor: Point[]; zero: number; r: number; size: number },
): Mark[] {
  const { ceiling, floor, zero, r, size } = at;
  const bottom = lowest(floor);
  const leading = Math.round(size * 1.15);
  const places = [[date, sum], [brief, sum], [whole], [sum]].flatMap((lines) => {
    const width = Math.max(...lines.map((text) => textWidth(text, { size, weight: 600 })));
    const tried = SHIFTS.map((shift) => {
      const x = bottom.x + shift * width;
      const [x0, x1] = [x - width / 2 - 2, x + width / 2 + 2];
      const roof = ceiling ? over(ceiling, x0, x1).low : lines.length > 1 ? zero - size - 4 : zero;
      const y = Math.min(over(floor, x0, x1).high, bottom.y - r) - 4;
      const top = y - (lines.length - 1) * leading - size * 0.76;
      // No words on the ring above.
      const ring = ceiling && lowest(ceiling);
      const hit = ring && ring.x + r > x0 && ring.x - r < x1 && ring.y + r > top;
      const spare = hit ? -size : top - roof;
      return { lines, x, y, spare, far: Math.hypot(x - bottom.x, bottom.y - y) };
    });
    return tried.sort((a, b) => a.far - b.far);
  });
  const best =
    places.find(({ spare }) => spare >= -LEEWAY) ?? places.reduce((a, b) => (b.spare > a.spare ? b : a));
  const { lines, x, y } = best;
  return [...lines].reverse().map((text, i) => {
    const level = y - i * leading;
    // No line of words lies on the surface.
    const on = level > zero - 3 && level - size * 0.76 < zero + 1;
    const weight = text === date || text === brief ? 400 : 600;
    return write(`label-${key}-${i}`, text, {
      ...{ x, y: on ? zero - 4 : level, anchor: 'middle', size, weight, classes: 't-label t-halo' },
    });
  });
}

/** What the first year took in fact, beneath its bar. */
function actual(
  { burned, words }: MoneyData,
  at: { x: number; top: number; size: number; roomy: boolean; flank: Point[]; y: (value: number) => number },
): Mark[] {
  const { x, size, roomy, flank, y } = at;
  const sum = dollars(-burned.value);
  const leading = Math.round(size * 1.25);
  // The first line as high as the flank leaves room for it.
  const reach = x + textWidth(sum, { size, weight: 600 }) + 4;
  const first = Math.max(at.top + size, over(flank, flank[0]?.x ?? 0, reach).low + size * 0.9);
  const width = (line: number) => flankAt(flank, line) - x - 8;
  const marks: Mark[] = [
    write('burned-sum', sum, { x, y: first, size, weight: 600 }),
    ...paragraph('burned-name', roomy ? words.burned : words.burnedBriefly, {
      ...{ x, y: first + leading, width: Math.max(width(first + leading * 0.3), 50), size },
    }),
  ];
  if (!roomy) return marks;
  const below = first + (marks.length + 0.6) * leading;
  return [
    ...marks,
    ...paragraph('less', words.lessThanLoss, {
      ...{ x, y: Math.max(below, y(-44)), width: width(below), size, classes: 't-muted' },
    }),
  ];
}

/** The newest forecast, as the block that its sum makes. */
function inBlock(
  { sum, words }: MoneyData,
  { x0, x1 }: { x0: number; x1: number },
  zero: number,
  size: number,
  wide: boolean,
): Mark[] {
  const x = x0 + 14;
  const text = dollars(-sum.value);
  const huge = Math.min(wide ? 72 : 56, ((x1 - x0 - 28) * 10) / textWidth(text, { size: 10, weight: 600 }));
  return [
    write('sum-date', words.newest, { x, y: zero + size * 1.9, size }),
    write('sum-value', text, { x, y: zero + size * 2 + huge, size: huge, weight: 600 }),
    ...paragraph('sum-note', words.unknown, {
      ...{ x, y: zero + size * 3.9 + huge, width: x1 - x0 - 26, size, classes: 't-muted' },
    }),
  ];
}

/** The newest forecast, as a bracket round its years and words in the corner beneath the flank. */
function inCorner(
  { sum, words }: MoneyData,
  flank: Point[],
  at: { x: (i: number) => number; height: number; size: number },
): Mark[] {
  const { height, size } = at;
  const level = height - size - 12;
  const [x0, x1] = [at.x(SUMMED.from - FROM), at.x(SUMMED.to - FROM)];
  // Pieces of their own, so that both ends are drawn whole.
  const tick = (x: number) => `M${num(x)},${num(level - 5)}L${num(x)},${num(level + 1)}`;
  const bracket = line({
    ...{ key: 'sum', evidence: sum.evidence, claim: sum.claim },
    d: `M${num(x0)},${num(level)}L${num(x1)},${num(level)}${tick(x0)}${tick(x1)}`,
  });
  const x = 4;
  const note = paragraph('sum-note', words.unknownBriefly, {
    ...{ x, y: level - 8, width: flankAt(flank, level - 8 - 2 * size) - x - 12, size },
    ...{ classes: 't-muted', up: true },
  });
  const above = (note[0]?.y ?? level) - size * 1.25;
  return [
    ...bracket,
    write('sum-date', words.newestBriefly, { x, y: above - size * 1.5, size }),
    write('sum-value', dollars(-sum.value), { x, y: above, size: size + 4, weight: 600 }),
    ...note,
  ];
}
