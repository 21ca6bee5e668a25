/** Names and figures beside the runs. */
import type { Mark } from '../kit/contract.ts';
import { dodge } from '../kit/labels.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import type { RaceData } from './types.ts';
import { span, type Layout } from './layout.ts';
import { bn, passed, shown, words } from './parts.ts';
import type { RaceState } from './states.ts';

const BOLD = { weight: 600 } as const;

/** One company: named where it passes a level and where it arrives, or with the figure of every year. */
function along(data: RaceData, state: RaceState, { x, y, right, label: size }: Layout): Mark[] {
  return shown(data, state).flatMap((of) => {
    const { start, last } = span(of, state);
    return of.values.slice(0, last + 1).flatMap((value, i): Mark[] => {
      const at = i - start;
      const ends = state.labels === 'ends';
      const sum = bn(value);
      // Where a company's year is not the calendar's, it says so.
      const year = `${of.fiscal ? `${data.text['fiscal']} ` : ''}${of.first + i}: ${sum}`;
      // Of the years between, those of the last stretch.
      if (i !== of.ten && i !== last && (ends || at < 4)) return [];
      const text = ends || i === last ? `${of.name}, ${year}` : i === of.ten ? year : sum;
      const beside = Math.min(x(at) + 6, right - textWidth(text, { size }));
      const place =
        i === last
          ? ({ x: x(at), y: y(value) - 9, anchor: 'end' } as const)
          : { x: beside, y: y(value) + size * 1.75 };
      return [words(`sum-${of.name}-${i}`, text, { ...place, size })];
    });
  });
}

/** OpenAI's own beginning and end, and how long each took, dropped onto the axis. */
function ends(data: RaceData, state: RaceState, layout: Layout): Mark[] {
  const { x, y, r, bottom, label: size } = layout;
  const { own } = data;
  const drops = passed(data, state).map(
    ([at, value]) => `M${num(x(at))},${num(y(value) + r + 2)}V${num(bottom)}`,
  );
  return [
    { kind: 'path', key: 'drops', d: drops.join(''), classes: 'leader' },
    ...[0, own.length - 1].map((i) => {
      const { year, value } = own[i]!;
      const place = i ? { x: x(i), y: y(value) - r - 6 } : { x: x(i) + r + 5, y: y(value) + size * 0.35 };
      const label = `OpenAI, ${year}: ${bn(value, 4)}`;
      return words(`own-${i}`, label, { ...place, size, ...BOLD });
    }),
    ...along(data, state, layout),
  ];
}

/** The fifth year: the forecasts, and the others' revenue, in a column at the right. */
function column(data: RaceData, state: RaceState, layout: Layout): Mark[] {
  const { x, y, top, bottom, small, r, label: size } = layout;
  const others = shown(data, state)
    .map((of) => {
      const i = span(of, state).last;
      return { key: of.name, value: of.values[i]!, text: of.name, own: false };
    })
    // Where there is no room for all, the highest and the lowest.
    .filter((_, i, all) => !small || i === 0 || i === all.length - 1);
  const all = [
    ...data.five.map(({ claim, value, when }) => ({ key: claim, value, text: when, own: true })),
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
    ...all.map(({ key, value, text, own }) =>
      words(`of-${key}`, `${bn(value)} ${text}`, {
        ...{ x: start, y: places.get(key)! + size * 0.35, size },
        ...(own ? BOLD : { classes: 't-muted' }),
      }),
    ),
  ];
}

/** Names and figures, where flags do not say them. */
export function names(data: RaceData, state: RaceState, layout: Layout): Mark[] {
  return { ends, years: along, column, flags: () => [] }[state.labels](data, state, layout);
}
