/** What is written beside or below the parts. */
import { formatAmount } from '../../ledger/numbers.ts';
import { fill, type Template } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { paragraph, write } from '../kit/pen.ts';
import { wrap } from '../kit/text.ts';
import type { Part, PartKey, ReachData } from './data.ts';
import { ROOF } from './drawings.ts';
import { columnOf, wordsOf, type Layout } from './layout.ts';
import type { ReachState, View } from './states.ts';
import type { Picture } from './words.ts';

export const percent = (value: number): string => formatAmount(value, '%', 'short');

/** A part's wait in words; that none was found, where there is none. */
export function waitWords({ waits, none }: Picture, { key, wait }: Part): string {
  const texts: Partial<Record<PartKey, Template<'low' | 'high'>>> = waits;
  const text = texts[key];
  return wait && text ? fill(text, wait.said) : none;
}

/** Whether a part's words are the view's own point; all others stand back. */
const strong = ({ key, credit }: Part, show: View) =>
  show === 'asked' ? credit === 'asked' : key === (show === 'law' ? 'fab' : 'chip');

/** Names and words, below the ground or beside the drawings. */
export function labels(data: ReachData, { show }: ReachState, layout: Layout): Mark[] {
  const { wide, label: size, leading, bays, width, names } = layout;
  const law = show === 'law';
  return data.parts.flatMap((part): Mark[] => {
    const { key, wait, cost } = part;
    const { from, to, x0, ground, top } = bays[key];
    const inner = key === 'chip' || key === 'cooling';
    const column = wide ? columnOf(layout, show, key) : { x: layout.words, width: width - layout.words };
    const text = wordsOf(data, show, key);
    const up = text ? ((wrap(text, column.width, { size }).length - 1) * leading) / 2 : 0;
    const middle = (a: number, b: number) => (a + b) / 2 + size * 0.35;
    // Upright, what is said at the chips holds for all that the law leaves out, or for all of the data center.
    const said =
      key === 'chip'
        ? middle(bays[law ? 'turbine' : 'cooling'].from, bays[law ? 'server' : key].to)
        : middle(from, to);
    const beside =
      law && key === 'fab'
        ? from + size + 4
        : middle(from, to) - (key !== 'chip' ? up : show === 'bill' ? leading / 2 : 0);
    // What stands in the data center is named in it; upright, names stand where something is said or shown.
    const y = wide ? (inner ? top - size * 0.6 : ground + leading + 4) : beside;
    const silent = show === 'asked' ? inner : show === 'bill' && (key === 'cooling' || !(wait ?? cost));
    const name = write(`name-${key}`, data.words.names[key], { x: wide ? x0 : names, y, size, weight: 600 });
    return [
      ...(silent && !wide ? [] : [name]),
      ...(text
        ? paragraph(`words-${key}`, text, {
            ...{ ...column, size, leading, classes: strong(part, show) ? 't-label' : 't-muted' },
            y: wide ? bays.hall.ground + leading * 2 + 6 : said - up,
          })
        : []),
    ];
  });
}

/** The rate of the law in force: on the building above what it fills, or beside it. */
export function rate({ credit }: ReachData, { bays, wide, names, leading, label }: Layout): Mark {
  const { x0, x1, top, ground, from } = bays.fab;
  const high = ground - top;
  const size = wide ? Math.round(Math.min(34, high * 0.15)) : 26;
  const at = wide
    ? { x: (x0 + x1) / 2, y: top + (high * (ROOF + 17)) / 100 + size * 0.36, anchor: 'middle' as const }
    : { x: names, y: from + label + leading + size * 0.66 };
  return write('rate', percent(credit.law.high), { ...at, size, weight: 600 });
}
