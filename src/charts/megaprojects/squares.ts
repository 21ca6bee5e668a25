/** Areas: squares that share a corner, the largest outermost, each with its words at the right. */
import type { Mark } from '../kit/contract.ts';
import { dodge } from '../kit/labels.ts';
import { num } from '../kit/shapes.ts';
import type { Shown } from './amount.ts';
import { box, setWords, wordsOf, type Frame } from './parts.ts';
import type { Picture } from './words.ts';

/** Pixels between the squares and their words. */
const WAY = 22;
/** The most of the picture's width that words may take. */
const WORDS = 0.46;

export function squares(works: readonly Shown[], { names }: Picture, frame: Frame): Mark[] {
  const { width, top, bottom, label } = frame;
  const x0 = 1;
  const told = works.map((work) => ({
    ...{ work, words: wordsOf(work, names[work.key], width * WORDS, frame, true) },
  }));
  // Room for the words comes first.
  const need = Math.max(...told.map(({ words }) => words.width));
  const side = Math.min(bottom - top - 1, width - WAY - need - 2);
  const base = (top + bottom + side) / 2;
  const most = Math.max(...works.map(({ low, high = low }) => high));
  const edge = (value: number) => Math.sqrt(value / most) * side;
  const shapes: Mark[] = [];
  const marks: Mark[] = [];
  const x = x0 + side + WAY;
  const wishes = told.map(({ work, words }) => ({
    key: work.key,
    y: base - edge(work.high ?? work.low) + words.height / 2 - label * 0.5,
    height: words.height + 2,
  }));
  const places = dodge(wishes, top - 2, bottom + 2);
  let ways = '';
  for (const { work, words } of told) {
    const { low, high = low, key } = work;
    if (high > low) shapes.push(...box(work, [x0, base - edge(high), x0 + edge(high), base], true));
    shapes.push(...box(work, [x0, base - edge(low), x0 + edge(low), base]));
    const y = (places.get(key) ?? 0) - words.height / 2;
    const level = y + frame.leading / 2;
    const corner = base - edge(high);
    ways += `M${num(x0 + edge(high))},${num(corner)}H${num(x - WAY + 6)}L${num(x - 6)},${num(level)}`;
    marks.push(...setWords(key, words, { x, y }, frame));
  }
  // Lines: filled, one within the other, they would be read as one.
  const lines = shapes.map((mark) => ({ ...mark, classes: `${mark.classes ?? ''} m-outline` }));
  return [...lines, { kind: 'path', key: 'ways', d: ways, classes: 'leader' }, ...marks];
}
