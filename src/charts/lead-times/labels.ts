/** Words beside the marks: how long, and what. They stand to the right of every thread that passes them. */
import type { Mark } from '../kit/contract.ts';
import { dodge } from '../kit/labels.ts';
import { write } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { SMALL } from '../kit/type.ts';
import type { LeadData } from './data.ts';
import { endOf, type Layout } from './layout.ts';
import { waitText } from './wait-text.ts';
import type { LeadState } from './states.ts';
import type { Stand } from './threads.ts';
import type { TellKey } from './waits.ts';

interface Block {
  key: TellKey;
  /** The thing's place from the left. */
  thing: number;
  /** The mark that is spoken of. */
  at: number;
  value: string;
  name: string;
  x: number;
  beside: boolean;
  rows: string[];
  height: number;
  opacity: number;
}

/** When all cannot be told, the last are left out first. */
const ASIDES: readonly TellKey[] = ['transformer-once', 'abilene', 'transformer-2026', 'virginia'];
const GAP = 7;
/** Months in the picture that make an overview, where names are short on small pictures. */
const OVERVIEW = 120;
/** Pixels of width below which they are short in every view. */
const BRIEF = 340;

/** Left edge of words between two heights: beyond the threads that pass there. */
function clearOf(
  thing: number,
  y0: number,
  y1: number,
  data: LeadData,
  state: LeadState,
  layout: Layout,
): number {
  const { x, y, r, listed, pitch, top } = layout;
  let right = thing;
  for (let i = thing + 1; i < data.things.length; i += 1) {
    const other = data.things[i]!;
    const foot = y(Math.min(endOf(other, state), state.now)) + r + 2;
    const head = listed[i] ? (i + 0.5) * pitch : Math.max(y(0), top);
    if (foot > y0 && head < y1) right = i;
  }
  return x(right) + r + (right === thing ? 5 : 8);
}

function set(block: Block, layout: Layout): Block {
  const { width, label: size, leading } = layout;
  const { value, name, x } = block;
  const beside =
    x + textWidth(value, { size, weight: weightOf(block.key) }) + GAP + textWidth(name, { size }) <= width;
  const rows = beside ? [name] : wrap(name, width - x, { size });
  return { ...block, beside, rows, height: (rows.length + (beside ? 0 : 1)) * leading + 3 };
}

/** What is said aside is said lightly. */
const weightOf = (key: TellKey): 400 | 600 => (ASIDES.includes(key) ? 400 : 600);
const total = (blocks: readonly Block[]) => blocks.reduce((sum, { height }) => sum + height, 0);

/** As many as there is room for. */
function fitting(blocks: readonly Block[], room: number): Block[] {
  const kept = [...blocks];
  for (const key of [...ASIDES, 'chips-2023']) {
    if (total(kept) <= room) break;
    const i = kept.findIndex((block) => block.key === key);
    if (i >= 0) kept.splice(i, 1);
  }
  return kept;
}

function wording(block: Block, middle: number, layout: Layout): Mark[] {
  const { key, value, rows, x, beside, height } = block;
  const weight = weightOf(key);
  const { label: size, leading } = layout;
  const first = middle - height / 2 + leading / 2 + 1.5 + size * 0.35;
  const after = beside
    ? { x: x + textWidth(value, { size, weight }) + GAP, y: first }
    : { x, y: first + leading };
  return [
    write(`wait-${key}`, value, { x, y: first, size, weight, classes: 't-label t-halo' }),
    ...rows.map((text, i) =>
      write(`name-${key}-${i}`, text, {
        ...{ x: after.x, y: after.y + i * leading, size, classes: 't-muted t-halo' },
      }),
    ),
  ];
}

/** The words of all marks in the window whose wait is over. */
export function labels(data: LeadData, state: LeadState, layout: Layout, stands: readonly Stand[]): Mark[] {
  const { words } = data;
  const { y, r, top, height, leading, x } = layout;
  const day = y(state.now);
  const brief = layout.width < (state.months > OVERVIEW ? SMALL : BRIEF);
  const nameOf = (key: TellKey) => (brief && words.brief[key]) || words.names[key];
  const block = (key: TellKey, thing: number, at: number, value: string, opacity: number): Block => {
    const left = clearOf(thing, at - leading, at + leading, data, state, layout);
    const draft = { key, thing, at, value, name: nameOf(key), x: left, opacity };
    return set({ ...draft, beside: false, rows: [], height: 0 }, layout);
  };
  const all = stands
    .filter(({ wait }) => wait.high < state.now && y(wait.high) <= height)
    .map(({ wait, thing, y0, y1, opacity }) =>
      block(wait.key, thing, Math.max((y0 + y1) / 2, y1 - leading), waitText(wait, words), opacity),
    );
  if (state.again > 0) {
    const chips = data.things.length - 1;
    all.push(block('memory', chips, y(15), words.noMonths, state.again));
  }
  // At one height the words of the shorter thread stand above: the other's leader passes below its end.
  all.sort((a, b) => a.at - b.at || b.thing - a.thing);
  const above = fitting(all, day - top - 6);
  const onDay = day <= height && total(above) <= day - top - 6;
  const floor = onDay ? day - 4 : height - 2;
  const kept = onDay ? above : fitting(all, floor - top - 2);
  const placesOf = (blocks: readonly Block[]) =>
    dodge(
      blocks.map(({ key, at, height }, i) => ({ key, y: at + i * 0.01, height })),
      top + 2,
      floor,
    );
  const drafts = placesOf(kept);
  const blocks = kept.map((block) => {
    const middle = drafts.get(block.key) ?? block.at;
    const half = block.height / 2;
    return set(
      { ...block, x: clearOf(block.thing, middle - half, middle + half, data, state, layout) },
      layout,
    );
  });
  const places = placesOf(blocks);
  let leaders = '';
  const marks = blocks.flatMap((block) => {
    const middle = places.get(block.key) ?? block.at;
    const from = x(block.thing) + r + 1;
    if (block.x - from > 8 || Math.abs(middle - block.at) > 6) {
      leaders += `M${num(from)},${num(block.at)}L${num(block.x - 3)},${num(middle)}`;
    }
    const said = wording(block, middle, layout);
    return block.opacity < 1 ? said.map((mark) => ({ ...mark, opacity: block.opacity })) : said;
  });
  return [
    ...(leaders ? [{ kind: 'path', key: 'leaders', d: leaders, classes: 'leader' } as const] : []),
    ...marks,
  ];
}
