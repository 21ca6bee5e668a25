/**
 * The word and its withdrawal, in letters of one size: neither is ever shown without the other. What was withdrawn is
 * struck through from the first, and stays readable.
 */
import { fill, type Template } from '../../ledger/template.ts';
import type { Mark, PathMark, Size } from '../kit/contract.ts';
import { rectangle, write } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { RemarkData } from './data.ts';
import { BY, REMARK } from './keys.ts';
import { marksOf, quote, setWords, sizesFrom, stretchesOf, type Set } from './setting.ts';

/** Of its size: how thick the stroke through a letter is at first, and how much it grows. */
const STROKE = { first: 0.055, more: 0.055 };
const MOST = 54;

/** The day on which both were said, and the hour of the second. */
function clock(
  { post, words }: RemarkData,
  y: number,
  { width, size }: { width: number; size: number },
): Mark[] {
  const x = post.of * width;
  const cap = (at: number) => `M${num(at)},${num(y - 4)}V${num(y + 4)}`;
  const hour = textWidth(post.here, { size, weight: 600 });
  const end = textWidth(words.midnight, { size });
  return [
    { kind: 'path', key: 'day', d: `M0,${num(y)}H${num(width)}${cap(0)}${cap(width)}`, classes: 'grid' },
    { kind: 'path', key: 'gone', d: `M0,${num(y)}H${num(x)}`, classes: 'clock-gone' },
    { kind: 'circle', key: 'hour', cx: x, cy: y, r: 5.5, classes: 'clock-hour' },
    write('hour-is', post.here, { x: x - hour / 2, y: y + size + 8, size, weight: 600 }),
    write('midnight', words.midnight, { x: width - end, y: y - 9, size, classes: 't-axis' }),
    write('day-is', fill(words.day, { day: post.day }), { x: 0, y: y + size + 8, size, classes: 't-muted' }),
  ];
}

/** The stroke through the words that were withdrawn. */
function strike(set: Set, struck: string, y: number, grown: number): PathMark {
  const { size, leading } = set;
  const half = Math.max(1.4, size * (STROKE.first + STROKE.more * grown)) / 2;
  const d = stretchesOf(set, struck).map(({ line, x0, x1 }) => {
    // Through the middle of small letters.
    const middle = y + line * leading + leading / 2 + size * 0.08;
    return rectangle(Math.max(0, x0 - size * 0.06), middle - half, x1 + size * 0.06, middle + half);
  });
  return { kind: 'path', key: 'strike', d: d.join(''), classes: 'strike p-public' };
}

/** @param stroke how far the stroke has grown, 0 to 1 */
export function word(data: RemarkData, stroke: number, { width, height }: Size): Mark[] {
  const { words, said, struck, withdrawn, post } = data;
  const [remark, by] = [REMARK, BY].map((key) => said.find((one) => one.key === key));
  if (!remark || !by) return [];
  const { label } = typeFor(width);
  const row = Math.round(label * 1.5);
  const roomy = height >= 300;
  const gap = roomy ? Math.round(height * 0.035) : 6;
  const day = roomy ? label * 2 + 34 : 0;
  const slots = { day: post.day, here: post.here, there: post.there };
  const widthOf = (text: string) => textWidth(text, { size: label });
  const head = <K extends keyof typeof slots>(full: Template<K>, brief: Template<K>) => {
    const text = fill(full, slots);
    return widthOf(text) <= width ? text : fill(brief, slots);
  };
  const { short: least = remark.words } = remark;
  const tries = [remark.words, least].flatMap((part) =>
    sizesFrom(Math.min(MOST, Math.round(width / 13)), part === least ? 12 : 15).map((size) => {
      const set = (text: string) => setWords(text, width, size, size > 17 ? 600 : 400);
      return {
        first: set(quote(remark.words, part, words.omitted)),
        second: set(quote(by.words, by.words, words.omitted)),
      };
    }),
  );
  const heads = 3 * row + day + 2 * gap;
  const fits = ({ first, second }: (typeof tries)[number]) => first.height + second.height + heads <= height;
  const { first, second } = tries.find(fits) ?? tries.at(-1)!;
  const total = first.height + second.height + heads;
  let y = Math.max(0, (height - total) / 3);
  const at = (by: number) => (y += by) - by;
  const line = (y: number) => ({ x: 0, y: y + row / 2 + label * 0.35, size: label });
  const marks: Mark[] = [
    write('stage', head(words.stage, words.stageBriefly), { ...line(at(row)), classes: 't-muted' }),
  ];
  const remarkY = at(first.height);
  marks.push(
    ...marksOf('remark', first, { x: 0, y: remarkY, classes: 't-label', claim: remark.claim }),
    strike(first, struck, remarkY, stroke),
    write('withdrawn', withdrawn, { ...line(at(row)), weight: 600 }),
  );
  at(gap);
  if (roomy) marks.push(...clock(data, at(day) + 16, { width, size: label }));
  at(gap);
  marks.push(
    write('evening', head(words.evening, words.eveningBriefly), { ...line(at(row)), classes: 't-muted' }),
    ...marksOf('post', second, {
      ...{ x: 0, y: at(second.height), claim: by.claim },
      classes: 't-label',
    }),
  );
  return marks;
}
