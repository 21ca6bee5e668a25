/** Small parts that the forms share: the frame, boxes that wear their evidence, words beside them. */
import type { Mark, Size, TextMark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { rectangle } from '../kit/pen.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { Shown } from './amount.ts';
import type { Work } from './data.ts';

export interface Frame extends Size {
  /** Under the heading; the lowest pixel. */
  top: number;
  bottom: number;
  /** Type sizes in pixels, and the way from line to line. */
  label: number;
  tick: number;
  leading: number;
}

/** @param lines of the heading, which takes the picture's upper edge */
export function frameOf({ width, height }: Size, lines: number): Frame {
  const label = labelSize(width);
  const leading = Math.round(label * 1.25);
  return {
    width,
    height,
    top: lines * leading + 8,
    bottom: height - 2,
    label,
    tick: width < 800 ? 12 : 14,
    leading,
  };
}
export const labelSize = (width: number): number => (width < 480 ? 12 : width < 800 ? 13 : 15);

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

/** What is said after a work's name. */
export function noteOf({ note, from = 0, to = 0 }: Work): string {
  if (note !== undefined) return note;
  return to - from === 1 ? String(from) : `${from} to ${to - 1}`;
}

/** @param stacked whether the name stands under the amount even where there is room beside it */
export function wordsOf(work: Shown, name: string, room: number, frame: Frame, stacked = false): Words {
  const { label: size, leading } = frame;
  const { amount } = work;
  // Where it is narrow a bare year says enough: the picture's first line says what it is the year of.
  const note = frame.width < 340 ? noteOf(work).replace(/^stated in | money$/, '') : noteOf(work);
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
  const anchor = end ? ({ anchor: 'end' } as const) : {};
  const common = { kind: 'text', size, ...anchor } as const;
  const said = { ...common, classes: plan ? 't-label' : 't-muted' };
  const bold = textWidth(amount, { size, weight: 600 }) + GAP;
  const amountX = end && aside ? x - textWidth(aside, { size }) - GAP : x;
  const marks: TextMark[] = [
    { ...common, key: `amount-${key}`, x: amountX, y: base, text: amount, weight: 600, classes: 't-label' },
  ];
  if (aside) marks.push({ ...said, key: `aside-${key}`, x: end ? x : x + bold, y: base, text: aside });
  rows.forEach((text, i) => {
    marks.push({ ...said, key: `name-${key}-${i}`, x, y: base + (i + 1) * leading, text });
  });
  return marks;
}
