/** Years alone: when each work was built, whose money it was, and what stayed when the builders' money was lost. */
import type { Mark } from '../kit/contract.ts';
import { textWidth } from '../kit/text.ts';
import type { Shown } from './amount.ts';
import type { WorksData } from './data.ts';
import { box, noteOf, type Frame } from './parts.ts';

const FIRST = 1938;
const LAST = 2036;
const TICKS = [1950, 1975, 2000, 2025];
/** Pixels between a bar and its words. */
const GAP = 6;

export function spans(works: readonly Shown[], { text }: WorksData, frame: Frame): Mark[] {
  const { width, top, bottom, label: size, tick } = frame;
  const base = bottom - tick - 6;
  // A row for each work and each group's name, and some air between the groups.
  const row = (base - top) / (works.length + 2.4);
  const x = (year: number) => 1 + ((year - FIRST) / (LAST - FIRST)) * (width - 2);
  const thick = Math.min(row - 4, 18);
  const wide = (says: string) => textWidth(says, { size });
  const say = (key: string, at: number, y: number, says: string, classes: string, end = false): Mark => ({
    ...{ kind: 'text', key, x: at, y: y + row / 2 + size * 0.35, text: says, size, classes },
    ...(end ? { anchor: 'end' } : {}),
  });
  const marks: Mark[] = [];
  let y = top;
  for (const open of [true, false]) {
    const head = text[open ? 'group-public' : 'group-companies'] ?? '';
    const heading = say(`group-${open}`, 0, y, head, 't-label');
    marks.push({ ...heading, weight: 600 } as Mark);
    y += row;
    for (const work of works.filter((known) => Boolean(known.public) === open)) {
      const { key, from = 0, to = 0 } = work;
      const upper = y + (row - thick) / 2;
      marks.push(...box(work, [x(from), upper, x(to), upper + thick], false, true));
      const name = text[`name-${key}`] ?? '';
      const after = text[`after-${key}`] ?? '';
      const told = after !== '' && wide(after) <= width - x(to) - GAP;
      const rooms = { right: told ? 0 : width - x(to) - GAP, left: x(from) - GAP };
      const way = rooms.right > rooms.left || wide(name) > rooms.left ? 'right' : 'left';
      const whole = `${name}, ${noteOf(work)}`;
      const says = wide(whole) <= rooms[way] ? whole : name;
      const left = way === 'left';
      const classes = key === 'plan' ? 't-label' : 't-muted';
      marks.push(say(`name-${key}-0`, left ? x(from) - GAP : x(to) + GAP, y, says, classes, left));
      if (told) marks.push(say(`after-${key}`, x(to) + GAP, y, after, 't-muted'));
      y += row;
    }
    y += row * 0.4;
  }
  return [
    { kind: 'line', key: 'ground', x1: 0, x2: width, y1: base, y2: base, classes: 'axis' },
    ...TICKS.map((year): Mark => ({
      ...{ kind: 'text', key: `year-${year}`, x: x(year), y: base + tick + 2, text: String(year) },
      ...{ anchor: 'middle', size: tick, classes: 't-axis' },
    })),
    ...marks,
  ];
}
