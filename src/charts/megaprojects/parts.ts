/** Small parts that the forms share: the frame, boxes that wear their evidence, words beside them. */
import type { Mark, Size, TextMark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { rectangle, write } from '../kit/pen.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { typeFor, type TypeSizes } from '../kit/type.ts';
import type { Shown } from './amount.ts';
import type { Work } from './data.ts';

export interface Frame extends Size, TypeSizes {
  /** Under the heading; the lowest pixel. */
  top: number;
  bottom: number;
  /** Type of the years, in pixels, and the way from line to line. */
  tick: number;
  leading: number;
}

/** @param lines of the heading, which takes the picture's upper edge */
export function frameOf({ width, height }: Size, lines: number): Frame {
  const type = typeFor(width);
  const leading = Math.round(type.label * 1.25);
  return {
    ...{ width, height, ...type, leading },
    ...{ top: lines * leading + 8, bottom: height - 2, tick: type.wide ? 14 : 12 },
  };
}

/** A work as a box by its edges. */
export function box(work: Work, [x0, y0, x1, y1]: readonly number[], more = false, payer = false): Mark[] {
  const d = rectangle(x0!, y0!, x1!, y1!);
  const { key, claim, evidence } = work;
  return area({
    key: more ? `${key}-more` : key,
    ...{ d, claim },
    // What all counts agree on is known as a report is; the doubt is about the rest.
    evidence: !more && evidence === 'disputed' ? 'reported' : evidence,
    payer: payer && work.public ? 'public' : undefined,
  });
}

/** A work's words as they are set: on one line, or the amount with its note over the name. */
export interface Words {
  amount: string;
  /** What follows the amount on its line. */
  aside: string;
  rows: string[];
  width: number;
  height: number;
  plan: boolean;
}

const GAP = 6;

/** @param stacked whether the name stands under the amount even where there is room beside it */
export function wordsOf(work: Shown, name: string, room: number, frame: Frame, stacked = false): Words {
  const { label: size, leading } = frame;
  const { amount, note } = work;
  const wide = (text: string) => textWidth(text, { size });
  const bold = textWidth(amount, { size, weight: 600 }) + GAP;
  const whole = note ? `${name}, ${note}` : name;
  const one = !stacked && bold + wide(whole) <= room;
  const aside = one ? whole : note && bold + wide(note) <= room ? note : '';
  const rows = one ? [] : wrap(aside || !note ? name : whole, room, { size });
  return {
    ...{ amount, aside, rows, plan: work.key === 'plan' },
    width: Math.max(aside ? bold + wide(aside) : bold - GAP, ...rows.map(wide)),
    height: (rows.length + 1) * leading,
  };
}

/** Words at their left and upper edge, or ending at a right one. */
export function setWords(
  key: string,
  { amount, aside, rows, plan }: Words,
  { x, y, end = false }: { x: number; y: number; end?: boolean },
  { label: size, leading }: Frame,
): TextMark[] {
  const base = y + leading / 2 + size * 0.35;
  const common = { size, ...(end ? ({ anchor: 'end' } as const) : {}) };
  const said = { ...common, classes: plan ? 't-label' : 't-muted' };
  const bold = textWidth(amount, { size, weight: 600 }) + GAP;
  const amountX = end && aside ? x - textWidth(aside, { size }) - GAP : x;
  return [
    write(`amount-${key}`, amount, { ...common, x: amountX, y: base, weight: 600 }),
    ...(aside ? [write(`aside-${key}`, aside, { ...said, x: end ? x : x + bold, y: base })] : []),
    ...rows.map((text, i) => write(`name-${key}-${i}`, text, { ...said, x, y: base + (i + 1) * leading })),
  ];
}
