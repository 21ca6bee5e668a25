/** The calendar itself: a box for every month, the years, and the day that the reader has come to. */
import { fill } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { write } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import type { LeadData } from './data.ts';
import type { Layout } from './layout.ts';
import { comeBy } from './wait-text.ts';
import type { LeadState } from './states.ts';
import type { Picture } from './words.ts';

/** Pixels below which months cannot be told apart: then a box is a year. */
const SMALLEST_BOX = 4;
/** The last year that is shown. */
const LAST = 16;

/** The boxes that have gone by, and those to come, as two paths. */
function boxes({ boxes: { x, width }, scale, y, height }: Layout, { now }: LeadState): Mark[] {
  const unit = scale < SMALLEST_BOX ? 12 : 1;
  const side = unit * scale - Math.min(2, unit * scale * 0.25);
  let [gone, open] = ['', ''];
  for (let month = 0; month < LAST * 12; month += unit) {
    const top = y(month) + 1;
    if (top < 0 || top + side > height) continue;
    const d = `M${num(x)},${num(top)}h${width}v${num(side)}h${-width}z`;
    if (month + unit <= now + 0.01) gone += d;
    else open += d;
  }
  const marks: Mark[] = [];
  if (gone) marks.push({ kind: 'path', key: 'gone', d: gone, classes: 't-axis' });
  if (open) marks.push({ kind: 'path', key: 'open', d: open, classes: 'leader' });
  return marks;
}

/** Hairlines at the years, and their names. */
function years(words: Picture, layout: Layout, { now }: LeadState): Mark[] {
  const { scale, y, height, width, gutter, boxes, tick, count } = layout;
  const step = [1, 2, 5].find((years) => years * 12 * scale > 40) ?? 10;
  const day = y(now);
  const clear = [day - count - tick - 6, day + 2] as const;
  let d = '';
  const names: Mark[] = [];
  for (let year = 0; year <= LAST; year += 1) {
    const at = y(year * 12);
    if (at < 0.5 || at > height - 0.5) continue;
    if (year % step === 0) d += `M${num(boxes.x + boxes.width + 3)},${num(at)}H${width}`;
    const baseline = at + tick * 0.35;
    const apart = day > height || baseline < clear[0] || baseline - tick > clear[1];
    if (year % step > 0 || baseline - tick < 0 || baseline + tick > height || !apart) continue;
    const name = year === 0 ? words.order : fill(year === 1 ? words.year : words.years, { n: year });
    names.push(
      write(`year-${year}`, name, { x: gutter, y: baseline, anchor: 'end', size: tick, classes: 't-axis' }),
    );
  }
  return [{ kind: 'path', key: 'years', d, classes: 'grid' }, ...names];
}

/** The line of the day, with the months counted on it, and how much has come by then. */
function today({ things, words }: LeadData, layout: Layout, { now }: LeadState): Mark[] {
  const { y, height, width, gutter, tick, count, label } = layout;
  const at = y(now);
  if (at < 1 || at > height - 1) return [];
  const line: Mark = { kind: 'line', key: 'today', x1: 0, x2: width, y1: at, y2: at, classes: 'own-line' };
  const come = things.filter((thing) => (comeBy(thing)?.high ?? Infinity) <= now).length;
  const said = come ? fill(words.come, { n: come, all: things.length }) : words.none;
  const below = at + label * 1.3 + 3;
  const here =
    below + 4 > height
      ? []
      : [write('here', said, { x: width, y: below, anchor: 'end', size: label, classes: 't-muted' })];
  const name = { x: gutter, anchor: 'end', size: tick } as const;
  const baseline = at - 6;
  const month = String(Math.floor(now + 0.01));
  if (month === '0')
    return [line, ...here, write('month', words.order, { ...name, y: baseline, weight: 600 })];
  const size = Math.min(count, (count * gutter) / textWidth(month, { size: count, weight: 600 }));
  return [
    line,
    ...here,
    write('month', words.month, { ...name, y: baseline - size * 0.8 - 2, weight: 400 }),
    write('count', month, { ...name, y: baseline, size, weight: 600 }),
  ];
}

/** All of it: what lies behind the threads, and the day, which lies before them. */
export function calendar(
  data: LeadData,
  layout: Layout,
  state: LeadState,
): { behind: Mark[]; before: Mark[] } {
  return {
    behind: [...years(data.words, layout, state), ...boxes(layout, state)],
    before: today(data, layout, state),
  };
}
