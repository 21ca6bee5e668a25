/** Years alone: when each work was built, whose money it was, and what stayed when the builders' money was lost. */
import type { Mark } from '../kit/contract.ts';
import { write, type Standing } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { textWidth } from '../kit/text.ts';
import type { Shown } from './amount.ts';
import { box, type Frame } from './parts.ts';
import type { Picture } from './words.ts';

const FIRST = 1938;
const LAST = 2036;
const TICKS = [1950, 1975, 2000, 2025];
/** Pixels between a bar and its words. */
const GAP = 6;

export function spans(works: readonly Shown[], { groups, names, after }: Picture, frame: Frame): Mark[] {
  const { width, top, bottom, label: size, tick } = frame;
  const base = bottom - tick - 6;
  // A row for each work and each group's name, and some air between the groups.
  const row = (base - top) / (works.length + 2.4);
  const x = linear([FIRST, LAST], [1, width - 1]);
  const thick = Math.min(row - 4, 18);
  const wide = (says: string) => textWidth(says, { size });
  const say = (key: string, says: string, y: number, at: Omit<Standing, 'y' | 'size'>) =>
    write(key, says, { ...at, y: y + row / 2 + size * 0.35, size });
  const marks: Mark[] = [];
  let y = top;
  for (const open of [true, false]) {
    marks.push(say(`group-${open}`, groups[open ? 'public' : 'companies'], y, { x: 0, weight: 600 }));
    y += row;
    for (const work of works.filter((known) => Boolean(known.public) === open)) {
      const { key, note, from = 0, to = 0 } = work;
      const upper = y + (row - thick) / 2;
      marks.push(...box(work, [x(from), upper, x(to), upper + thick], false, true));
      const name = names[key];
      const end = after[key];
      const told = end !== undefined && wide(end) <= width - x(to) - GAP;
      const rooms = { right: told ? 0 : width - x(to) - GAP, left: x(from) - GAP };
      const way = rooms.right > rooms.left || wide(name) > rooms.left ? 'right' : 'left';
      const whole = `${name}, ${note}`;
      const says = wide(whole) <= rooms[way] ? whole : name;
      const classes = key === 'plan' ? 't-label' : 't-muted';
      const place = way === 'left' ? ({ x: x(from) - GAP, anchor: 'end' } as const) : { x: x(to) + GAP };
      marks.push(say(`name-${key}-0`, says, y, { ...place, classes }));
      if (told) marks.push(say(`after-${key}`, end, y, { x: x(to) + GAP, classes: 't-muted' }));
      y += row;
    }
    y += row * 0.4;
  }
  return [
    { kind: 'line', key: 'ground', x1: 0, x2: width, y1: base, y2: base, classes: 'axis' },
    ...TICKS.map((year) =>
      write(`year-${year}`, String(year), {
        ...{ x: x(year), y: base + tick + 2, anchor: 'middle', size: tick, classes: 't-axis' },
      }),
    ),
    ...marks,
  ];
}
