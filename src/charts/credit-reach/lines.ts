/** What is written beside or below the parts. */
import type { Mark } from '../kit/contract.ts';
import { paragraph } from '../kit/pen.ts';
import { wrap } from '../kit/text.ts';
import type { ReachData } from './data.ts';
import { bayOf, wordsOf, type Layout } from './layout.ts';
import type { ReachState, View } from './states.ts';

/** Words that hold for a run of parts: its last, by view and its first. */
const RUNS: Readonly<Partial<Record<View, string>>> = { law: 'turbine', factory: 'cooling' };
/** Words that are the view's own point, by its first letters; all others stand back. */
const STRONG = /^(law-fab|asked-(?!fab|line|turbine)|factory-chip)/;

/** Names and words, below the ground or beside the drawings. */
export function words(data: ReachData, state: ReachState, layout: Layout): Mark[] {
  const { wide, label: size, leading, bays, width } = layout;
  const { show } = state;
  return data.parts.flatMap(({ key }, i): Mark[] => {
    const bay = bays[i]!;
    const run = RUNS[show];
    const last = bayOf(layout, run && key === 'chip' ? run : key);
    const text = show === 'bill' ? '' : wordsOf(data, state, key);
    const room = wide ? Math.min(400, last.to - bay.x0 - 4) : width - layout.words;
    const up = ((wrap(text, room, { size }).length - 1) * leading) / 2;
    const middle = (to: number) => (bay.from + to) / 2 + size * 0.35;
    // A name stands with the first line of its row's words, but by its own drawing where they are for several.
    const name = wide ? bay.ground + leading + 4 : middle(bay.to) - (last === bay ? Math.max(0, up) : 0);
    return [
      {
        ...{ kind: 'text', key: `name-${key}`, text: data.text[`name-${key}`] ?? '' },
        ...{ x: wide ? bay.x0 : layout.names, y: name, size, weight: 600, classes: 't-label' },
      },
      ...paragraph(`words-${key}`, text, {
        ...{ x: wide ? bay.x0 : layout.words, y: wide ? name + leading + 2 : middle(last.to) - up },
        ...{ width: room, size, leading, classes: STRONG.test(`${show}-${key}`) ? 't-label' : 't-muted' },
      }),
    ];
  });
}

/** The law in force: the level of its first rate on the fab. */
export function rate({ credit }: ReachData, layout: Layout): Mark {
  const { x0, x1, top, ground } = bayOf(layout, 'fab');
  const y = ground - ((ground - top) * credit.before.high) / 100;
  return { kind: 'line', key: 'rate', x1: x0, x2: x1, y1: y, y2: y, classes: 'own-line' };
}
