/** Lengths: bars under their words; where counts are in dispute, a thin line from the lowest to the highest. */
import type { Mark } from '../kit/contract.ts';
import { line } from '../kit/evidence.ts';
import { linear } from '../kit/scale.ts';
import { num } from '../kit/shapes.ts';
import type { Shown } from './amount.ts';
import { box, setWords, wordsOf, type Frame } from './parts.ts';
import type { Picture } from './words.ts';

export function bars(works: readonly Shown[], { names }: Picture, frame: Frame): Mark[] {
  const { width, top, bottom, leading } = frame;
  const most = Math.max(...works.map(({ low, high = low }) => high));
  const length = linear([0, most], [0, width - 2]);
  const x = (value: number) => 1 + length(value);
  const row = (bottom - top) / works.length;
  const thick = Math.max(5, Math.min(34, row - leading - 8));
  return works.flatMap((work, i): Mark[] => {
    const { key, low, high = low, evidence, claim } = work;
    const y = top + i * row;
    const [upper, lower] = [y + leading + 1, y + leading + 1 + thick];
    const middle = num((upper + lower) / 2);
    const doubt = evidence === 'disputed';
    const words = wordsOf(work, names[key], width, frame);
    return [
      // A count that stands on little must not make the widest bar.
      ...(doubt
        ? line({
            key: `${key}-more`,
            d: `M${num(x(low))},${middle}L${num(x(high))},${middle}`,
            evidence,
            claim,
          })
        : high > low
          ? box(work, [x(low), upper, x(high), lower], true)
          : []),
      ...box(work, [1, upper, x(low), lower]),
      ...setWords(key, words, { x: 0, y }, frame),
    ];
  });
}
