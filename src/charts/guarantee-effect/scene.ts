/** One project paid for, guaranteed and failed: data, state and size in, keyed marks out. */
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { area, point } from '../kit/evidence.ts';
import { dodge } from '../kit/labels.ts';
import { rectangle, write, writeLines } from '../kit/pen.ts';
import { polygon } from '../kit/shapes.ts';
import { wrap } from '../kit/text.ts';
import { blocksOf, type Block } from './blocks.ts';
import type { EffectData } from './data.ts';
import { layoutOf, type Layout } from './layout.ts';
import type { EffectState } from './states.ts';
import { amountsOf, sayEffect } from './sum.ts';

/** Below this many pixels a part is not drawn: its outline alone is as thick. */
const LEAST = 4;
/** Outlines of dots have a width of their own: neighbours keep clear of each other. */
const APART = 2;

interface Part {
  key: string;
  payer: 'investors' | 'lenders' | 'public';
  from: number;
  to: number;
  /** Lost, and so moved out of its place. */
  lost?: boolean;
  hidden?: boolean;
}
/** The end of a leader at a part of the column. */
type Ends = Partial<Record<NonNullable<Block['of']>, { x: number; y: number }>>;

/** The column: investors' money above, lenders' below it; losses eat into it from the top. */
function column(data: EffectData, state: EffectState, layout: Layout): { marks: Mark[]; ends: Ends } {
  const { x0, x1, y0, y1, shift } = layout;
  const { debt, loss } = amountsOf(data, state);
  const at = (fromTop: number) => Math.round(y0 + ((y1 - y0) * fromTop) / data.cost.value);
  const edge = at(data.cost.value - debt);
  const failed = state.view === 'failed' || state.view === 'all';
  const level = failed ? at(loss.all) : y0;
  const lost = state.guaranteed ? 'public' : 'lenders';
  const parts: Part[] = failed
    ? [
        { key: 'equity-kept', payer: 'investors', from: level, to: edge },
        { key: 'debt', payer: 'lenders', from: Math.max(edge, level), to: y1 },
        { key: 'equity', payer: 'investors', from: y0, to: Math.min(edge, level), lost: true },
        { key: 'debt-lost', payer: lost, from: edge, to: level, lost: true },
      ]
    : [
        { key: 'equity', payer: 'investors', from: y0, to: edge },
        { key: 'debt', payer: 'lenders', from: edge, to: y1 },
        // What may be lost lies unseen in its place, so that it can be seen to come out.
        { key: 'debt-lost', payer: 'lenders', from: edge, to: at(loss.all), hidden: true },
      ];
  const ends: Ends = {};
  const drawn = parts.flatMap(({ key, payer, from, to, lost: out, hidden }): Mark[] => {
    const [top, bottom] = [from === y0 ? from : from + APART, to === y1 ? to : to - APART];
    if (bottom - top < LEAST) return [];
    const by = out ? shift : 0;
    const name = (failed && key === 'debt' ? 'kept' : key === 'equity-kept' ? undefined : key) as keyof Ends;
    if (name && !hidden) ends[name] = { x: x1 + by + 3, y: (top + bottom) / 2 };
    const d = rectangle(x0 + by, top, x1 + by, bottom);
    const shape = area({ key, d, payer, evidence: 'model' });
    if (hidden) return shape.map((mark) => ({ ...mark, opacity: 0 }));
    // Out of its place it lies on the outline, and covers it.
    return [
      ...(out ? [{ kind: 'path', key: `under-${key}`, d, classes: 'm-ground' } as const] : []),
      ...shape,
    ];
  });
  const under = failed
    ? [{ kind: 'path', key: 'gone', d: rectangle(x0, y0, x1, level), classes: 'shade' } as const]
    : [];
  // Without a guarantee it lies flat and unseen at the foot: granted, it closes from there.
  const guard = rectangle(x0 - 4, state.guaranteed ? edge : y1 + 4, x1 + 4, y1 + 4);
  const outline: Mark = { kind: 'path', key: 'guarantee', d: guard, classes: 'at-risk' };
  if (state.guaranteed) ends.guarantee = { x: x1 + 6, y: y1 - 6 };
  return { marks: [...under, state.guaranteed ? outline : { ...outline, opacity: 0 }, ...drawn], ends };
}

/** A block measured: its lines, its height, and where its middle would best be. */
interface Measured extends Block {
  lines: string[];
  head: number;
  height: number;
  y: number;
}

/** Room before the words of a real price, for its point. */
const indent = ({ example }: Block, { label }: Layout) => (example ? label + 4 : 0);

/** Blocks under each other; where room is short, the words of the least needed go first, then they themselves. */
function stacked(blocks: Block[], ends: Ends, scale: number, layout: Layout): Measured[] {
  const { label, amount, leading, y0, y1, width, height } = layout;
  const gap = Math.round(label * (label > 12 ? 1.1 : 0.4));
  let last = y0;
  let list = blocks.map((block, i): Measured => {
    const lines = wrap(block.more, width - indent(block, layout), { size: label });
    const slab = block.slab === undefined ? 0 : Math.round(block.slab * scale) + 7;
    const head = block.bold ? Math.round(amount * 1.2) : 0;
    // What names no part stands below the rest, and what names none that is drawn in its place between others.
    last = block.of ? (ends[block.of]?.y ?? last + 1) : y1 + i;
    return {
      ...block,
      lines,
      head,
      y: last,
      height: head + lines.length * leading + slab + gap,
    };
  });
  const rankOf = ({ bold, more, rank: [words, rest] }: Block) => (bold && more ? words : rest);
  while (list.reduce((sum, block) => sum + block.height, 0) > height - y0 + gap) {
    const rank = Math.max(...list.map(rankOf));
    list = list.flatMap((block) => {
      if (rankOf(block) < rank) return [block];
      const shorter = block.height - block.lines.length * leading;
      return block.bold && block.more ? [{ ...block, more: '', lines: [], height: shorter }] : [];
    });
  }
  return list;
}

/** A block's words, what is drawn with them, and the line to what they name. */
function writeBlock(block: Measured, top: number, ends: Ends, scale: number, layout: Layout): Mark[] {
  const { key, bold, lines, head, slab = 0, example, of } = block;
  const { label, amount, leading, x, x0, x1 } = layout;
  const base = top + Math.round(amount * 0.95);
  const end = of && ends[of];
  const foot = top + head + lines.length * leading + 3;
  const marks: Mark[] = [];
  if (end) {
    const [x2, y2] = [x - 5, base - Math.round(amount * 0.36)];
    // What is left lies below what has been moved out: the line goes round that.
    const d = polygon([end, ...(of === 'kept' ? [{ x: x2 - 4, y: end.y }] : []), { x: x2, y: y2 }], false);
    marks.push({ kind: 'path', key: `to-${key}`, d, classes: 'leader' });
  }
  if (example) {
    const y = top + Math.round(label * 0.54);
    marks.push(...point({ ...example, key: `point-${key}`, x: x + 6, y, r: 5.5 }));
  }
  if (bold) marks.push(write(`bold-${key}`, bold, { x, y: base, size: amount, weight: 600 }));
  const more = { x: x + indent(block, layout), y: top + head + Math.round(label * 0.9) };
  marks.push(...writeLines(`more-${key}`, lines, { ...more, size: label, classes: 't-muted' }, leading));
  if (slab * scale >= 1) {
    const d = rectangle(x + 1, foot, x + 1 + x1 - x0, foot + Math.round(slab * scale));
    marks.push(...area({ key: `slab-${key}`, d, payer: 'public', evidence: 'model' }));
  }
  return marks;
}

/** @param size pixels; designed from 280 x 220 upwards */
export function scene(data: EffectData, state: EffectState, size: Size): Scene {
  const layout = layoutOf(size);
  const { x0, y0, y1, label, height } = layout;
  const { value, claim } = data.cost;
  const scale = (y1 - y0) / value;
  const { marks, ends } = column(data, state, layout);
  const blocks = stacked(blocksOf(data, state), ends, scale, layout);
  const places = dodge(blocks, y0, height);
  const words = blocks.flatMap((block) => {
    const top = Math.round((places.get(block.key) ?? 0) - block.height / 2);
    return writeBlock(block, top, ends, scale, layout);
  });
  const at = { x: x0 - 4, y: label, size: label, weight: 600, claim } as const;
  const head = write('cost', sayEffect(data, state, data.words.cost), at);
  return { ...size, marks: [head, ...marks, ...words] };
}
