/** The bars: data, view and size in, keyed marks out. */
import type { Mark, Scene, Size } from '../../charts/kit/contract.ts';
import { area } from '../../charts/kit/evidence.ts';
import { dollars } from '../../charts/kit/money.ts';
import { rectangle, write } from '../../charts/kit/pen.ts';
import { linear } from '../../charts/kit/scale.ts';
import { textWidth } from '../../charts/kit/text.ts';
import { typeFor } from '../../charts/kit/type.ts';
import type { Bar, Data } from './data.ts';
import type { View } from './states.ts';

/** Pixels between a bar and its labels. */
const GAP = 8;

/** @param size pixels; designed from 280 x 220 upwards */
export function scene({ bars, words }: Data, view: View, { width, height }: Size): Scene {
  const { label: size } = typeFor(width);
  const top = Math.round(size * 2);
  const pitch = (height - top) / bars.length;
  const widest = (texts: string[]) =>
    Math.max(...texts.map((text) => textWidth(text, { size, weight: 600 })));
  const left = widest(bars.map(({ period }) => period)) + GAP;
  const right = width - widest(bars.map(({ value }) => dollars(value))) - GAP;
  // One scale for all views: a bar that is drawn in two of them has one length.
  const x = linear([0, Math.max(...bars.map(({ value }) => value))], [left, right]);

  const row = ({ claim, period, value, evidence }: Bar, i: number): Mark[] => {
    const middle = top + (i + 0.5) * pitch;
    const half = Math.min(pitch * 0.3, 28);
    const line = { y: middle + size * 0.35, size };
    return [
      write(`period-${claim}`, period, { ...line, x: 0 }),
      ...area({
        ...{ key: `bar-${claim}`, claim, evidence, payer: 'customers' },
        d: rectangle(x(0), middle - half, x(value), middle + half),
      }),
      write(`sum-${claim}`, dollars(value), { ...line, x: x(value) + GAP, weight: 600 }),
    ];
  };
  return {
    ...{ width, height },
    marks: [
      write('head', words.head, { x: left, y: size, size, classes: 't-muted' }),
      ...bars.slice(0, view.bars).flatMap(row),
    ],
  };
}
