/** What stands along the way: plumb lines from the ribbon's beginning, how much, and what it is. */
import type { Mark } from '../kit/contract.ts';
import { point } from '../kit/evidence.ts';
import { dodge } from '../kit/labels.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { Amount, ScaleData } from './data.ts';
import type { Layout } from './layout.ts';
import { dollars, lines } from './parts.ts';
import type { ScaleState } from './states.ts';

/** A landmark's words as they are set. */
interface Block {
  at: Amount;
  amount: string;
  /** Pixels: where the amount ends, and the middle that the words wish for. */
  foot: number;
  /** Whether the words stand beside the amount, or under it. */
  beside: boolean;
  rows: string[];
  height: number;
  opacity: number;
}

const RADIUS = 5.5;
/** When all cannot be told, the first are. */
const TELLING = ['promise', 'builders', 'hsbc', 'oracle', 'stargate', 'microsoft', 'softbank', 'pace'];
/** Billions: amounts of the first stretch, which leave as the view widens. */
const SMALL_AMOUNT = 100;
/** Billions across the window: where they begin to leave, and are gone. */
const LEAVING = [200, 420] as const;
/** Pixels at the window's edges within which landmarks come and go. */
const EDGE = 6;

/** How fully a landmark is there: it comes in at the window's edge, and small ones go as the view widens. */
function presence({ value }: Amount, { span }: ScaleState, { y, top, bottom }: Layout): number {
  const edge = Math.min(y(value) - RADIUS - top, bottom - RADIUS - y(value) + 1) / EDGE;
  const [begin, gone] = LEAVING;
  const near = value < SMALL_AMOUNT ? (gone - span) / (gone - begin) : 1;
  return Math.max(0, Math.min(1, edge, near));
}

function blockOf(at: Amount, data: ScaleData, state: ScaleState, layout: Layout): Block[] {
  const { words, label: size, leading, y, bottom } = layout;
  const { text, promise } = data;
  const foot = y(at.value);
  const opacity = at.key === promise.key ? Number(foot <= bottom) : presence(at, state, layout);
  if (opacity <= 0.02) return [];
  const amount = dollars(at.value);
  const name = text[`name-${at.key}`] ?? '';
  const room = words.width - textWidth(amount, { size, weight: 600 }) - 7;
  const beside = textWidth(name, { size }) <= room;
  const rows = beside ? [name] : wrap(name, words.width, { size });
  const height = (rows.length + (beside ? 0 : 1)) * leading + 5;
  return [{ at, amount, foot, beside, rows, height, opacity }];
}

/** As many as there is room for, the most telling first. */
function fitting(blocks: Block[], { top, bottom, words }: Layout): Block[] {
  let left = bottom - top - 4;
  const most = words.width < 170 ? 4 : blocks.length;
  const order = [...blocks].sort((a, b) => TELLING.indexOf(a.at.key) - TELLING.indexOf(b.at.key));
  const kept = new Set(order.slice(0, most).filter(({ height }) => (left -= height) >= 0));
  return blocks.filter((block) => kept.has(block));
}

/** From the beginning, or the window's edge, down to the ring where the amount ends. */
function plumb({ at, foot }: Block, x: number, { top }: Layout): Mark[] {
  const { key, evidence, claim } = at;
  return [
    { kind: 'line', key: `line-${key}`, x1: x, x2: x, y1: top, y2: foot - RADIUS, classes: 'axis' },
    ...point({ key: `foot-${key}`, x, y: foot, r: RADIUS, evidence, claim }),
  ];
}

function wording(block: Block, from: number, middle: number, layout: Layout): Mark[] {
  const { at, amount, foot, beside, rows, height } = block;
  const { words, label: size, leading } = layout;
  const first = middle - height / 2 + 2.5 + leading / 2 + size * 0.35;
  const after = words.x + textWidth(amount, { size, weight: 600 }) + 7;
  const start = beside ? { x: after, y: first } : { x: words.x, y: first + leading };
  const d = `M${from},${foot}L${words.x - 10},${foot}L${words.x - 4},${middle}`;
  return [
    { kind: 'path', key: `to-${at.key}`, d, classes: 'leader' },
    {
      ...{ kind: 'text', key: `amount-${at.key}`, x: words.x, y: first, text: amount },
      ...{ size, weight: 600, classes: 't-label' },
    },
    ...lines(`name-${at.key}`, rows, { ...start, leading, size, classes: 't-muted' }),
  ];
}

/** The landmarks in the window, the longest next to the ribbon, their words moved apart where they are close. */
export function landmarks(data: ScaleData, state: ScaleState, layout: Layout): Mark[] {
  const { top, bottom, ribbon, lane } = layout;
  const all = [...data.landmarks, data.promise].flatMap((at) => blockOf(at, data, state, layout));
  const blocks = fitting(all, layout);
  const wishes = blocks.map(({ at, foot, height }) => ({ key: at.key, y: foot, height }));
  const places = dodge(wishes, top + 4, bottom + 4);
  const lanes = (value: number) =>
    data.landmarks.filter(
      (other) => other.value > value && other.value < SMALL_AMOUNT === value < SMALL_AMOUNT,
    );
  return blocks.flatMap((block) => {
    const { at, foot, opacity } = block;
    const end = at.key === data.promise.key;
    const x = ribbon.x1 + lane * (lanes(at.value).length + 1);
    const marks = [
      ...(end ? [] : plumb(block, x, layout)),
      ...wording(block, end ? ribbon.x1 + 4 : x + RADIUS + 2, places.get(at.key) ?? foot, layout),
    ];
    return opacity < 1 ? marks.map((mark) => ({ ...mark, opacity })) : marks;
  });
}
