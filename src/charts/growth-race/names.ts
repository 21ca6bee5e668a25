/** Names and figures beside the runs. */
import { fill } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { dodge } from '../kit/labels.ts';
import { dollars } from '../kit/money.ts';
import { write } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { monthOf } from '../kit/time.ts';
import type { RaceData } from './types.ts';
import { span, type Layout } from './layout.ts';
import { HALO, passed, runsIn } from './parts.ts';
import type { RaceState } from './states.ts';

/** One company: named where it passes a level and where it arrives, or with the figure of every year. */
function along(data: RaceData, state: RaceState, { x, y, right, label: size }: Layout): Mark[] {
  const { sums } = data.words;
  return runsIn(data, state).flatMap((of) => {
    const { start, last } = span(of, state);
    return of.values.slice(0, last + 1).flatMap((value, i): Mark[] => {
      const at = i - start;
      const ends = state.labels === 'ends';
      const sum = dollars(value, 'short', 3);
      // Where a company's year is not the calendar's, it says so.
      const yearly = fill(of.fiscal ? sums.fiscal : sums.calendar, { year: of.first + i, sum });
      // Of the years between, those of the last stretch.
      if (i !== of.ten && i !== last && (ends || at < 4)) return [];
      const named = ends || i === last;
      const text = named ? fill(sums.named, { who: of.name, yearly }) : i === of.ten ? yearly : sum;
      const beside = Math.min(x(at) + 6, right - textWidth(text, { size }));
      const place =
        i === last
          ? ({ x: x(at), y: y(value) - 9, anchor: 'end' } as const)
          : { x: beside, y: y(value) + size * 1.75 };
      return [write(`sum-${of.name}-${i}`, text, { ...place, size, classes: HALO })];
    });
  });
}

/** OpenAI's own beginning and end, and how long each took, dropped onto the axis. */
function ends(data: RaceData, state: RaceState, layout: Layout): Mark[] {
  const { x, y, r, bottom, label: size } = layout;
  const { firm, own, words } = data;
  const drops = passed(data, state).map(
    ([at, value]) => `M${num(x(at))},${num(y(value) + r + 2)}V${num(bottom)}`,
  );
  return [
    { kind: 'path', key: 'drops', d: drops.join(''), classes: 'leader' },
    ...[0, own.length - 1].map((i) => {
      const { year, value } = own[i]!;
      const place = i ? { x: x(i), y: y(value) - r - 6 } : { x: x(i) + r + 5, y: y(value) + size * 0.35 };
      const yearly = fill(words.sums.calendar, { year, sum: dollars(value) });
      const label = fill(words.sums.named, { who: firm, yearly });
      return write(`own-${i}`, label, { ...place, size, weight: 600, classes: HALO });
    }),
    ...along(data, state, layout),
  ];
}

/** The fifth year: the forecasts, and the others' revenue, in a column at the right. */
function column(data: RaceData, state: RaceState, layout: Layout): Mark[] {
  const { x, y, top, bottom, small, r, label: size } = layout;
  const others = runsIn(data, state)
    .map((of) => {
      const i = span(of, state).last;
      return { key: of.name, value: of.values[i]!, text: of.name, own: false };
    })
    // Where there is no room for all, the highest and the lowest.
    .filter((_, i, all) => !small || i === 0 || i === all.length - 1);
  const all = [
    ...data.five.map(({ claim, value, said }) => ({ key: claim, value, text: monthOf(said), own: true })),
    ...others,
  ];
  const places = dodge(
    all.map(({ key, value }) => ({ key, y: y(value), height: size * 1.28 })),
    top - size,
    bottom + 2,
  );
  const edge = x(5) + r + 3;
  const start = edge + (small ? 7 : 18);
  const leaders = all.map(({ key, value }) => {
    return `M${num(edge)},${num(y(value))}L${num(start - 3)},${num(places.get(key)!)}`;
  });
  return [
    { kind: 'path', key: 'leaders', d: leaders.join(''), classes: 'leader' },
    ...all.map(({ key, value, text, own }) => {
      const label = fill(data.words.sums.column, { sum: dollars(value, 'short', 3), what: text });
      return write(`of-${key}`, label, {
        ...{ x: start, y: places.get(key)! + size * 0.35, size },
        ...(own ? { weight: 600, classes: HALO } : { classes: 't-muted' }),
      });
    }),
  ];
}

/** Names and figures, where flags do not say them. */
export function names(data: RaceData, state: RaceState, layout: Layout): Mark[] {
  return { ends, years: along, column, flags: () => [] }[state.labels](data, state, layout);
}
