/** Earlier figures and later ones, a row for each: squares by their sums where two deals are compared, else stamps. */
import { fill, type Template } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { area, point } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { rectangle, write } from '../kit/pen.ts';
import type { Said } from './data.ts';
import type { Pen } from './pen.ts';

/** The side of a stamp. */
const STAMP = 12;

function rows({ data, width, height, label: size, lead }: Pen, deals: boolean): Mark[] {
  const { changes, words } = data;
  const shown = changes.filter(({ key }) => !deals || key === 'nvidia' || key === 'amazon');
  const pitch = (height - 6) / shown.length;
  const second = width * 0.46;
  // The area is the sum.
  const side = deals ? Math.min(pitch - 2.7 * lead, width * 0.27) / 10 : 0;

  /** A square for what has dollars, a disc for what has none; and what is said of it, at its side or under it. */
  const mark = (key: string, at: Said, text: Template<'sum'> | undefined, x: number, y: number): Mark[] => {
    const { value, evidence, claim, payer } = at;
    const worn = { key, evidence, claim, payer };
    const sum = dollars(value ?? 0);
    const long = side ? Math.sqrt(value ?? 0) * side : STAMP;
    return [
      ...(value === null
        ? point({ ...worn, x: x + STAMP / 2 + 1, y: y - STAMP / 2, r: STAMP / 2 })
        : area({ ...worn, d: rectangle(x + 1, y, x + 1 + long, y - long) })),
      write(`${key}-text`, text ? fill(text, { sum }) : sum, {
        ...(side ? { x: x + 1, y: y + lead } : { x: x + STAMP + 7, y: y - STAMP / 2 + size * 0.35 }),
        ...(key.startsWith('old') ? { size, classes: 't-muted' } : { size, weight: 600 }),
      }),
    ];
  };
  return shown.flatMap(({ key, old, now }, i): Mark[] => {
    const top = i * pitch;
    const foot = side ? top + pitch - 1.4 * lead : top + 1.7 * size + 6;
    return [
      write(`label-${key}`, words.labels[key], { x: 0, y: top + size * 0.8, size, weight: 600 }),
      ...mark(`old-${key}`, old, words.was[key], 0, foot),
      ...mark(`now-${key}`, now, words.is[key], second, foot),
    ];
  });
}

export const deals = (pen: Pen): Mark[] => rows(pen, true);
export const record = (pen: Pen): Mark[] => rows(pen, false);
