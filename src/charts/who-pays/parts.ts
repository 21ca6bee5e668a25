/** Small parts that the drawings of the bar share. */
import { fill } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { dodge } from '../kit/labels.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, write } from '../kit/pen.ts';
import { num, polygon } from '../kit/shapes.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { WhoPaysData } from './data.ts';
import type { Layout } from './layout.ts';

/** A box as a path of straight lines, from its upper left corner on. */
export const box = (x0: number, x1: number, y0: number, y1: number): string =>
  polygon([
    { x: x0, y: y0 },
    { x: x1, y: y0 },
    { x: x1, y: y1 },
    { x: x0, y: y1 },
  ]);

/** One line of a label: what is said, and what follows it on the same line. */
interface Line {
  text: string;
  strong: boolean;
  beside?: string;
}
export interface Block {
  key: string;
  /** The middle that it wishes for: the mark's own. */
  y: number;
  /** Where its hairline begins, if not at the bar. */
  from?: number;
  lines: Line[];
}

/** A strong word and its explanation: beside it where there is room, below it elsewhere. */
export function worded(strong: string, plain: string, { words, label: size }: Layout): Line[] {
  const room = words.width - textWidth(strong, { size, weight: 600 }) - 6;
  if (!plain) return [{ text: strong, strong: true }];
  if (textWidth(plain, { size }) <= room) return [{ text: strong, strong: true, beside: plain }];
  return [
    { text: strong, strong: true },
    ...wrap(plain, words.width, { size }).map((text) => ({ text, strong: false })),
  ];
}

/** Height of a block, with the air below it. */
export const heightOf = ({ lines }: Block, { leading, small }: Layout): number =>
  lines.length * leading + (small ? 3 : 6);

/** Labels beside their marks, moved apart where they are close, each with a hairline from `from`. */
export function labels(blocks: readonly Block[], from: number, top: number, layout: Layout): Mark[] {
  const { words, label: size, leading, bottom } = layout;
  const items = blocks.map((block) => ({ key: block.key, y: block.y, height: heightOf(block, layout) }));
  const places = dodge(items, top, bottom + 2);
  let leaders = '';
  const texts = blocks.flatMap((block): Mark[] => {
    const middle = places.get(block.key) ?? block.y;
    const first = middle - (block.lines.length * leading) / 2 + leading / 2 + size * 0.35;
    leaders += `M${num(block.from ?? from)},${num(block.y)}L${num(words.x - 10)},${num(block.y)}L${num(words.x - 4)},${num(first - size * 0.35)}`;
    return block.lines.flatMap(({ text, strong, beside }, i): Mark[] => {
      const y = first + i * leading;
      const key = `label-${block.key}-${i}`;
      const face = strong
        ? ({ weight: 600, classes: 't-label' } as const)
        : ({ weight: 400, classes: 't-muted' } as const);
      const at = write(key, text, { x: words.x, y, size, ...face });
      if (!beside) return [at];
      const x = words.x + textWidth(text, { size, weight: 600 }) + 6;
      return [at, write(`${key}-more`, beside, { x, y, size, classes: 't-muted' })];
    });
  });
  return [{ kind: 'path', key: 'leaders', d: leaders, classes: 'leader' }, ...texts];
}

/** What has no known source: the picture's finding, in its largest type. */
export function gapLabel(data: WhoPaysData, filled: number, x: number, note: string, layout: Layout): Mark[] {
  const { top, loud: size, bar, label, leading, width } = layout;
  const text = fill(data.words.nobody, { sum: dollars(data.whole.value - filled, 'short', 3) });
  const baseline = top + size * 0.85;
  const middle = baseline - size * 0.33;
  const d = `M${num(bar.x1 + 2)},${num(middle)}H${num(x - 5)}`;
  return [
    { kind: 'path', key: 'to-nobody', d, classes: 'leader' },
    write('nobody', text, { x, y: baseline, size, weight: 600 }),
    ...paragraph('nobody-note', note, {
      ...{ x, y: baseline + leading * 1.15, width: width - x, size: label, leading, classes: 't-muted' },
    }),
  ];
}
