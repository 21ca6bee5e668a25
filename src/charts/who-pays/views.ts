/** The bar before it is filled: the frame alone, and those who could fill it. */
import type { Mark } from '../kit/contract.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { Money, WhoPaysData } from './data.ts';
import type { Layout } from './layout.ts';
import { dollars, paragraph } from './parts.ts';

type Payer = Money['payer'];
export const ORDER: readonly Payer[] = ['customers', 'investors', 'lenders', 'partners', 'public'];
/** Where colours fail, on grey paper. */
export const INITIAL: Record<Payer, string> = {
  customers: 'C',
  investors: 'I',
  lenders: 'L',
  partners: 'P',
  public: 'G',
};

/** The frame alone, with the sum set large beside it. */
export function empty(data: WhoPaysData, layout: Layout): Mark[] {
  const { words, top, bottom, label, small } = layout;
  const { x, width } = words;
  const sumText = dollars(data.whole.value);
  const large = Math.min(
    layout.width * 0.11,
    92,
    (width / textWidth(sumText, { size: 100, weight: 600 })) * 100,
  );
  const size = small ? 13 : label + 2;
  const leading = Math.round(size * 1.32);
  const place = { x, size, leading };
  const note = wrap(data.text['whole-note'] ?? '', width, { size });
  const hatched = wrap(data.text['hatched-note'] ?? '', width, { size });
  const first = top + large * 0.76;
  const foot = bottom - 3 - (hatched.length - 1) * leading;
  return [
    { kind: 'text', key: 'sum', x, y: first, text: sumText, size: large, weight: 600, classes: 't-label' },
    ...paragraph('whole-note', note, { ...place, y: first + large * 0.22 + leading, classes: 't-muted' }),
    {
      kind: 'text',
      key: 'hatched',
      x,
      y: foot - leading,
      text: data.text['hatched'] ?? '',
      size,
      weight: 600,
      classes: 't-label',
    },
    ...paragraph('hatched-note', hatched, { ...place, y: foot, classes: 't-muted' }),
  ];
}

/** Those who could pay, each with the colour that is theirs from here on. */
export function payers(data: WhoPaysData, layout: Layout): Mark[] {
  const { top, bottom, label, leading, small, words } = layout;
  const height = (bottom - top) / ORDER.length;
  const name = small ? 13 : label + 3;
  const side = small ? 10 : Math.min(26, height * 0.3);
  const x = words.x + side + (small ? 9 : 16);
  return ORDER.flatMap((payer, i): Mark[] => {
    const room = Math.max(1, Math.floor((height - name * 1.2 - 4) / leading));
    const full = wrap(data.text[`says-${payer}`] ?? '', layout.width - x, { size: label });
    const rows =
      full.length <= Math.min(room, 2)
        ? full
        : wrap(data.text[`brief-${payer}`] ?? '', layout.width - x, { size: label });
    // The first in the bar stand at its foot.
    const y0 = bottom - (i + 1) * height;
    const block = name * 1.2 + rows.length * leading;
    const first = y0 + (height - block) / 2 + name * 0.9;
    return [
      {
        kind: 'rect',
        key: `who-${payer}`,
        x: words.x,
        y: first - name * 0.85,
        width: side,
        height: block - 2,
        classes: `swatch p-${payer}`,
      },
      {
        kind: 'text',
        key: `name-${payer}`,
        x,
        y: first,
        text: `${INITIAL[payer]} · ${data.text[`name-${payer}`] ?? ''}`,
        size: name,
        weight: 600,
        classes: 't-label',
      },
      ...paragraph(`says-${payer}`, rows, {
        x,
        y: first + leading * 1.05,
        size: label,
        leading,
        classes: 't-muted',
      }),
    ];
  });
}
