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

/** Words that hold for a run of parts: in the upright drawing they have the rows of all of them. */
const RUNS: Readonly<Partial<Record<View, readonly [first: PartKey, last: PartKey]>>> = {
  law: ['turbine', 'server'],
  factory: ['cooling', 'chip'],
};
/** Parts whose words are the view's own point; all others stand back. */
const STRONG: Readonly<Partial<Record<View, (part: Part) => boolean>>> = {
  law: ({ key }) => key === 'fab',
  asked: ({ credit }) => credit === 'asked',
  factory: ({ key }) => key === 'chip',
};

export const percent = (value: number): string => formatAmount(value, '%', 'short');

/** A part's wait in words; that none was found, where there is none. */
export function waitWords({ waits, none }: Picture, { key, wait }: Part): string {
  const texts: Partial<Record<PartKey, Template<'low' | 'high' | 'lowYears' | 'highYears'>>> = waits;
  const text = texts[key];
  return wait && text
    ? fill(text, { ...wait.said, lowYears: wait.low / 12, highYears: wait.high / 12 })
    : none;
}

/** Names and words, below the ground or beside the drawings. */
export function labels(data: ReachData, { show }: ReachState, layout: Layout): Mark[] {
  const { wide, label: size, leading, bays, width } = layout;
  const inner = (key: PartKey) => key === 'chip' || key === 'cooling';
  return data.parts.flatMap((part): Mark[] => {
    const { key } = part;
    const { from, to, x0, ground, top } = bays[key];
    const text = wordsOf(data, show, key);
    const classes = STRONG[show]?.(part) ? 't-label' : 't-muted';
    const set = { size, leading, classes };
    const marks: Mark[] = [];
    if (wide) {
      // What stands in the hall is named there.
      const y = inner(key) ? top - size * 0.6 : ground + leading + 4;
      marks.push(write(`name-${key}`, data.words.names[key], { x: x0, y, size, weight: 600 }));
      const column = columnOf(layout, show, key);
      if (text && (show !== 'chain' || !inner(key)))
        marks.push(
          ...paragraph(`words-${key}`, text, { ...set, ...column, y: bays.hall.ground + leading * 2 + 6 }),
        );
      return marks;
    }
    const [first, last] = (key === 'chip' && RUNS[show]) || [key, key];
    const room = width - layout.words;
    const up = text ? ((wrap(text, room, { size }).length - 1) * leading) / 2 : 0;
    const middle = (a: number, b: number) => (a + b) / 2 + size * 0.35;
    const own = first === key && show !== 'bill' && !(show === 'law' && key === 'fab');
    const named =
      show === 'asked'
        ? !inner(key)
        : show === 'bill'
          ? key !== 'cooling' && !!(part.wait ?? part.cost)
          : true;
    if (named) {
      const y =
        show === 'law' && key === 'fab'
          ? from + size + 4
          : middle(from, to) - (own ? Math.max(0, up) : show === 'bill' && key === 'chip' ? leading / 2 : 0);
      marks.push(write(`name-${key}`, data.words.names[key], { x: layout.names, y, size, weight: 600 }));
    }
    if (text)
      marks.push(
        ...paragraph(`words-${key}`, text, {
          ...{ ...set, x: layout.words, width: room },
          y: middle(bays[first].from, bays[last].to) - up,
        }),
      );
    return marks;
  });
}

/** The rate of the law in force: on the building above what it fills, or beside it. */
export function rate({ words }: ReachData, { bays, wide, names, leading, label }: Layout): Mark {
  const { x0, x1, top, ground, from } = bays.fab;
  const high = ground - top;
  const size = wide ? Math.round(Math.min(34, high * 0.15)) : 26;
  const at = wide
    ? { x: (x0 + x1) / 2, y: top + (high * (ROOF + 17)) / 100 + size * 0.36, anchor: 'middle' as const }
    : { x: names, y: from + label + leading + size * 0.66 };
  return write('rate', words.rate, { ...at, size, weight: 600 });
}
