/** What is written beside or below the parts. */
import { formatAmount } from '../../ledger/numbers.ts';
import { fill, type Template } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { paragraph, write } from '../kit/pen.ts';
import { wrap } from '../kit/text.ts';
import type { Part, PartKey, ReachData } from './data.ts';
import { bayOf, levelOf, wordsOf, type Layout } from './layout.ts';
import type { ReachState, View } from './states.ts';
import type { Picture } from './words.ts';

/** Words that hold for a run of parts: its last, by view and its first. */
const RUNS: Readonly<Partial<Record<View, PartKey>>> = { law: 'turbine', factory: 'cooling' };
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
export function labels(data: ReachData, state: ReachState, layout: Layout): Mark[] {
  const { wide, label: size, leading, bays, width } = layout;
  const { show } = state;
  return data.parts.flatMap((part, i): Mark[] => {
    const { key } = part;
    const bay = bays[i]!;
    const run = RUNS[show];
    const last = bayOf(layout, run && key === 'chip' ? run : key);
    const text = wordsOf(data, state, key);
    const room = wide ? Math.min(400, last.to - bay.x0 - 4) : width - layout.words;
    const up = ((wrap(text, room, { size }).length - 1) * leading) / 2;
    const middle = (to: number) => (bay.from + to) / 2 + size * 0.35;
    // A name stands with the first line of its row's words, but by its own drawing where they are for several.
    const name = wide ? bay.ground + leading + 4 : middle(bay.to) - (last === bay ? Math.max(0, up) : 0);
    const place = wide ? { x: bay.x0, y: name + leading + 2 } : { x: layout.words, y: middle(last.to) - up };
    const classes = STRONG[show]?.(part) ? 't-label' : 't-muted';
    return [
      write(`name-${key}`, data.words.names[key], {
        ...{ x: wide ? bay.x0 : layout.names, y: name, size, weight: 600 },
      }),
      ...paragraph(`words-${key}`, text, { ...place, width: room, size, leading, classes }),
    ];
  });
}

/** The law in force: the level of its first rate on the fab. */
export function rate({ credit }: ReachData, layout: Layout): Mark {
  const bay = bayOf(layout, 'fab');
  const y = levelOf(bay, credit.before.high);
  return { kind: 'line', key: 'rate', x1: bay.x0, x2: bay.x1, y1: y, y2: y, classes: 'own-line' };
}
