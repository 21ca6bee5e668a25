/** The bar before it is filled: the frame alone, and those who could fill it. */
import { PAYERS } from '../../ledger/payers.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, write } from '../kit/pen.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { WhoPaysData } from './data.ts';
import type { Layout } from './layout.ts';

/** The frame alone, with the sum set large beside it. */
export function empty({ whole, words: said }: WhoPaysData, layout: Layout): Mark[] {
  const { words, top, bottom, label, small } = layout;
  const { x, width } = words;
  const sum = dollars(whole.value);
  const large = Math.min(layout.width * 0.11, 92, (width / textWidth(sum, { size: 100, weight: 600 })) * 100);
  const size = small ? 13 : label + 2;
  const leading = Math.round(size * 1.32);
  const place = { x, width, size, leading, classes: 't-muted' };
  const first = top + large * 0.76;
  const note = paragraph('hatched-note', said.hatchedNote, { ...place, y: bottom - 3, up: true });
  const foot = note[0]?.y ?? bottom;
  return [
    write('sum', sum, { x, y: first, size: large, weight: 600 }),
    ...paragraph('whole-note', said.wholeNote, { ...place, y: first + large * 0.22 + leading }),
    write('hatched', said.hatched, { x, y: foot - leading, size, weight: 600 }),
    ...note,
  ];
}

/** Those who could pay, each with the colour that is theirs from here on. */
export function payers({ words: said }: WhoPaysData, layout: Layout): Mark[] {
  const { top, bottom, label, leading, small, words } = layout;
  const height = (bottom - top) / PAYERS.length;
  const size = small ? 13 : label + 3;
  const side = small ? 10 : Math.min(26, height * 0.3);
  const x = words.x + side + (small ? 9 : 16);
  const width = layout.width - x;
  return PAYERS.flatMap((payer, i): Mark[] => {
    const says = said.says[payer];
    // The first in the bar stand at its foot.
    const y0 = bottom - (i + 1) * height;
    const block = size * 1.2 + wrap(says, width, { size: label }).length * leading;
    const first = y0 + (height - block) / 2 + size * 0.9;
    const name = fill(said.labels.payer, { initial: said.initials[payer], payer: said.names[payer] });
    return [
      {
        ...{ kind: 'rect', key: `who-${payer}`, classes: `swatch p-${payer}` },
        ...{ x: words.x, y: first - size * 0.85, width: side, height: block - 2 },
      },
      write(`name-${payer}`, name, { x, y: first, size, weight: 600 }),
      ...paragraph(`says-${payer}`, says, {
        ...{ x, y: first + leading * 1.05, width, size: label, leading, classes: 't-muted' },
      }),
    ];
  });
}
