/** The ribbon: data, state and size in, keyed marks out. */
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { rectangle } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import type { ScaleData } from './data.ts';
import { landmarks } from './landmarks.ts';
import { headingLines, layoutOf, rulerOf, yearWidth, type Layout } from './layout.ts';
import { dollars, lines, ribbonPath } from './parts.ts';
import type { ScaleState } from './states.ts';

/** The year's revenue, held up beside the window at the ribbon's own scale. */
function year(data: ScaleData, layout: Layout): Mark[] {
  const { year, top, scale, label, leading } = layout;
  const { value, evidence, claim } = data.revenue;
  const height = value * scale;
  const d = rectangle(year.x, top, year.x + year.width, top + height);
  return [
    ...area({ key: 'year', d, payer: 'customers', evidence, claim }),
    {
      kind: 'text',
      key: 'year-amount',
      x: year.x,
      y: top + height + leading,
      text: dollars(value),
      size: label,
      weight: 600,
      classes: 't-label',
    },
  ];
}

/** Strokes across the ribbon's edge, and their dollars beside it. */
function ruler(data: ScaleData, state: ScaleState, layout: Layout): Mark[] {
  const { ribbon, top, bottom, tick, y } = layout;
  const { minor, major } = rulerOf(layout);
  const last = Math.min(data.promise.value - 1, state.from + state.span);
  const long = num(ribbon.x1 - ribbon.x0);
  let [d, grid] = ['', ''];
  const labels: Mark[] = [];
  for (let value = Math.ceil(Math.max(state.from, 1) / minor) * minor; value <= last; value += minor) {
    const strong = value % major === 0;
    const at = y(value);
    const start = `M${num(ribbon.x0)},${num(at)}`;
    if (strong) grid += `${start}h${long}`;
    else d += `${start}h6`;
    const baseline = at + tick * 0.35;
    if (strong && baseline - tick > top + (state.from > 0 ? tick : 0) && baseline + 3 < bottom) {
      labels.push({
        kind: 'text',
        key: `tick-${value}`,
        x: ribbon.x0 - 7,
        y: baseline,
        text: dollars(value),
        anchor: 'end',
        size: tick,
        classes: 't-axis',
      });
    }
  }
  return [
    { kind: 'path', key: 'grid', d: grid, classes: 'grid' },
    { kind: 'path', key: 'strokes', d, classes: 'leader' },
    ...labels,
  ];
}

/** The promise: an outline that runs on through the window, and is closed where it begins and ends. */
function ribbon(data: ScaleData, state: ScaleState, layout: Layout): Mark[] {
  const { evidence, claim, value } = data.promise;
  const { ribbon, bottom, y } = layout;
  const marks = area({ key: 'promise', d: ribbonPath(layout, value, state), evidence, claim });
  if (y(value) > bottom) {
    const [x, foot] = [(ribbon.x0 + ribbon.x1) / 2, bottom - 5];
    const d = `M${num(x - 9)},${num(foot - 7)}L${num(x)},${num(foot)}L${num(x + 9)},${num(foot - 7)}`;
    marks.push({ kind: 'path', key: 'onwards', d, classes: 'own-line' });
  }
  return marks;
}

/** Pixels below the window's edge to the middle of the cut, half its height, and from one of its points to the next. */
const CUT = { at: 6, half: 2.5, way: 6 } as const;

/** Where the way from the ribbon's beginning is left out: all lengths begin above it, and are cut there. */
function cut({ from }: ScaleState, layout: Layout): Mark[] {
  if (from <= 0) return [];
  const { ribbon, words, top, tick } = layout;
  const points: number[] = [];
  for (let x = ribbon.x0 - CUT.way; x <= words.x - CUT.way; x += CUT.way) points.push(x);
  const edge = (dy: number) =>
    points.map((x, i) => `${num(x)},${num(top + CUT.at + dy + (i % 2 ? CUT.half : -CUT.half))}`);
  const [upper, lower] = [edge(-1.5), edge(1.5)];
  return [
    { kind: 'path', key: 'cut', d: `M${[...upper, ...lower.toReversed()].join('L')}Z`, classes: 'm-ground' },
    { kind: 'path', key: 'cut-edge', d: `M${upper.join('L')}M${lower.join('L')}`, classes: 'hairline' },
    {
      kind: 'text',
      key: 'beginning',
      x: ribbon.x0 - 7,
      y: top + tick * 0.35,
      text: dollars(0),
      anchor: 'end',
      size: tick,
      classes: 't-axis',
    },
  ];
}

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(data: ScaleData, state: ScaleState, size: Size): Scene {
  const { width, height } = size;
  const text = (key: string) => data.text[key] ?? '';
  const yearHead = headingLines(text('head-year'), yearWidth(width), width);
  const draft = layoutOf(state, size, 1);
  const promiseHead = headingLines(text('head-promise'), width - draft.ribbon.x0, width);
  const layout = layoutOf(state, size, Math.max(yearHead.length, promiseHead.length));
  const { top, label, leading, ribbon: band } = layout;
  // Headings stand on the window, their last lines on one level.
  const heading = (key: string, rows: string[], x: number) =>
    lines(key, rows, {
      ...{ x, y: top - 7 - (rows.length - 1) * leading, leading },
      ...{ size: label, weight: 600, classes: 't-label' },
    });
  const marks: Mark[] = [
    ...heading('head-year', yearHead, layout.year.x),
    ...heading('head-promise', promiseHead, band.x0),
    { kind: 'line', key: 'window', x1: band.x0, x2: width, y1: top, y2: top, classes: 'grid' },
    ...ruler(data, state, layout),
    ...ribbon(data, state, layout),
    ...year(data, layout),
    ...landmarks(data, state, layout),
    ...cut(state, layout),
  ];
  return { width, height, marks };
}
