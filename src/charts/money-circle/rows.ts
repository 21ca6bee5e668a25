/** Deals as bars at one scale in each view, named on the bar or beside it. */
import type { Mark, Size, TextMark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, rectangle, write } from '../kit/pen.ts';
import { textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { Bar, CircleData, Row } from './data.ts';
import type { RowView } from './keys.ts';
import type { Picture } from './words.ts';

/** What stands over the groups of a view. */
const HEADS: Partial<Record<RowView, (keyof Picture['heads'])[]>> = {
  pays: ['pays', 'onward'],
  'half-year-on': ['into', 'orders'],
};

/** What stands at the foot of a picture, and how high it is. */
export function foot(
  data: CircleData,
  view: RowView,
  { width, height }: Size,
): { marks: Mark[]; top: number } {
  const { label: size } = typeFor(width);
  const words = data.words.foot[view];
  if (!words) return { marks: [], top: height };
  const marks = paragraph('foot', words, {
    ...{ x: 2, y: height - 4, width: width - 4, size, classes: 't-muted', up: true },
  });
  return { marks, top: (marks[0]?.y ?? height) - size * 1.2 };
}

/** A deal's mark. */
export const bar = (id: string, { payer, evidence, claim }: Bar, d: string): Mark[] =>
  area({ key: `flow-${id}`, payer, evidence, claim, d });

interface Naming {
  x: number;
  room: number;
  middle: number;
  size: number;
  head: number;
  tall: boolean;
  note: string;
}

/** Name, sum and note: in two lines where the bar is high enough, else in one, as much of it as fits. */
function naming(row: Row, name: string, at: Naming): TextMark[] {
  const { x, room, middle, size, head, tall, note } = at;
  const sum = row.within?.value ?? row.value;
  const main = sum === undefined ? name : `${name} ${dollars(sum)}`;
  const wide = textWidth(main, { size: head, weight: 600 });
  const named = (y: number) => write(`name-${row.id}`, main, { x, y, size: head, weight: 600 });
  const noted = (y: number, from = x) =>
    write(`note-${row.id}`, note, { x: from, y, size, classes: 't-muted' });
  const fits = (from: number) => from + textWidth(note, { size }) <= x + room;
  if (note && tall && fits(x)) return [named(middle - head * 0.12), noted(middle + size * 1.12)];
  const line = middle + head * 0.36;
  const after = x + wide + size * 0.6;
  return [named(line), ...(note && fits(after) ? [noted(line, after)] : [])];
}

/** The bars of a view. */
export function rows(data: CircleData, view: RowView, size: Size): Mark[] {
  const { width } = size;
  const { words } = data;
  const { small, wide, label } = typeFor(width);
  const groups = data.rows[view];
  const end = foot(data, view, size);
  const headings = (HEADS[view] ?? []).map((key) => words.heads[key]);
  const head = small ? 13 : wide ? 19 : 16;
  const above = label * 1.6;
  const pitch = (end.top - headings.length * above - 4) / groups.flat().length;
  const thick = pitch * 0.76;
  const most = Math.max(...groups.flat().map(({ value = 0 }) => value));
  const x = (value: number) => 1 + (value / most) * (width - 2);
  let y = 0;
  const marks = groups.flatMap((group, g): Mark[] => {
    const title = headings[g];
    if (title) y += above;
    return [
      ...(title
        ? [write(`head-${g}`, title, { x: 2, y: y - label * 0.45, size: label, classes: 't-muted' })]
        : []),
      ...group.flatMap((row): Mark[] => {
        const top = y;
        y += pitch;
        const { value, within } = row;
        const d = (sum: number, by = 0) => rectangle(1, top + by, Math.max(x(sum), 3), top + thick - by);
        const note = (within ? words.paid : words.notes[row.id]) ?? '';
        // Outlines have room for words; a payer's fill has none.
        const open = value !== undefined && row.evidence === 'projected';
        const start =
          within?.value !== undefined ? x(within.value) : open || value === undefined ? 1 : x(value);
        const from = start + label / 2;
        const measured = textWidth(`${words.names[row.id]} ${dollars(value ?? 0)}`, {
          size: head,
          weight: 600,
        });
        const inside = open && from + measured < x(value) - 4;
        const begin = open && !inside && within === undefined ? x(value) + label / 2 : from;
        return [
          ...(value === undefined ? [] : bar(row.id, row, d(value))),
          ...(within?.value === undefined ? [] : bar(`${row.id}-paid`, within, d(within.value, 3))),
          ...naming(row, words.names[row.id], {
            ...{ x: begin, room: (inside ? x(value) : width) - begin - 4, middle: top + thick / 2 },
            ...{ size: label, head, tall: thick > label * 2.7 + 6, note },
          }),
        ];
      }),
    ];
  });
  const axis: Mark = {
    kind: 'line',
    key: 'axis',
    x1: 0.5,
    x2: 0.5,
    y1: 0,
    y2: y - pitch + thick,
    classes: 'axis',
  };
  return [axis, ...marks, ...end.marks];
}
