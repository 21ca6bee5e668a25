/** Forecasts: those of 2030 beside one another, and the way to the first hundred billion. */
import { fill } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { area, line, point } from '../kit/evidence.ts';
import { dodge } from '../kit/labels.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, write } from '../kit/pen.ts';
import { polygon } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { monthOf } from '../kit/time.ts';
import type { Forecast, RevenueData } from './data.ts';
import { bar, type Layout } from './layout.ts';
import { worn } from './parts.ts';

const radius = (small: boolean) => (small ? 5 : 6.5);

/** The forecasts for 2030 that have a number. */
export const of2030 = ({ forecasts }: RevenueData) =>
  forecasts.flatMap((d) => (d.year === 2030 && d.value !== null ? [{ ...d, value: d.value }] : []));

/** A forecast's ring, at a place. */
export const ring = (d: Forecast, x: number, y: number, small: boolean): Mark[] =>
  point({ key: `forecast-${d.said}-${d.author}`, x, y, r: radius(small), ...worn(d) });

/** What stands at the end of a line in 2030: a number, and whose. */
export interface End {
  key: string;
  value: number;
  number: string;
  who: string;
  weak?: true | undefined;
}

/**
 * Labels at the ends of lines in 2030: beside the plot where there is room, else in it, the number next to its ring.
 * What rests on a weak source is set lightly.
 */
export function endLabels(ends: End[], layout: Layout): Mark[] {
  const { x, y, width, right, small, bottom, label: size, tick } = layout;
  const way = width - right < 40 ? -1 : 1;
  const anchor = way < 0 ? 'end' : 'start';
  const places = dodge(
    ends.map(({ key, value }) => ({ key, y: y(value), height: size + (small ? 4 : 7) })),
    2,
    bottom - 2,
  );
  const edge = x(2030.5) + way * (radius(small) + 2);
  const start = edge + way * (small ? 12 : 18);
  const leaders: string[] = [];
  const labels = ends.flatMap(({ key, value, number, who, weak }): Mark[] => {
    const level = y(value);
    const at = places.get(key) ?? level;
    if (Math.abs(at - level) > 2)
      leaders.push(
        polygon(
          [
            { x: edge, y: level },
            { x: start - way * 3, y: at },
          ],
          false,
        ),
      );
    const face = { size, weight: weak ? 400 : 600 } as const;
    const standing = { y: at + size * 0.35, anchor } as const;
    const after = start + way * (textWidth(number, face) + 6);
    const classes = weak ? 't-muted t-halo' : 't-label t-halo';
    return [
      write(key, number, { x: start, ...standing, ...face, classes }),
      ...(who
        ? [write(`who-${key}`, who, { x: after, ...standing, size: tick, classes: 't-muted t-halo' })]
        : []),
    ];
  });
  if (leaders.length === 0) return labels;
  return [{ kind: 'path', key: 'leaders', d: leaders.join(''), classes: 'leader' }, ...labels];
}

/** Every forecast for 2030: a straight hairline from the record, for nothing is known between, a ring, and a label. */
export function forecasts(data: RevenueData, layout: Layout): { marks: Mark[]; ends: End[] } {
  const { x, y, small, wide } = layout;
  const [shown, last] = [of2030(data), data.revenue.at(-1)];
  const from = { x: x(2025.5), y: y(last?.value ?? 0) };
  const ways = (of: typeof shown) =>
    of.map(({ value }) => polygon([from, { x: x(2030.5), y: y(value) }], false)).join('');
  const lines: Mark[] = [
    { kind: 'path', key: 'ways-others', d: ways(shown.filter(({ own }) => !own)), classes: 'way' },
    {
      kind: 'path',
      key: 'ways-own',
      d: ways(shown.filter(({ own }) => own)),
      classes: 'way p-customers',
    },
  ];
  const ends = shown.map(({ value, weak, author, said }): End => {
    const form = small ? 'small' : weak && wide ? 'weak' : 'full';
    const who = fill(data.words.ends[form], { who: author, month: monthOf(said, !wide) });
    return { key: `end-${said}`, value, number: dollars(value), who, weak };
  });
  return { marks: [...lines, ...shown.flatMap((d) => ring(d, x(2030.5), y(d.value), small))], ends };
}

/** The first hundred billion: one post, which each later forecast puts a year nearer; the oldest stands on top. */
export function sooner({ forecasts: all, words }: RevenueData, layout: Layout): Mark[] {
  const { x, y, left, small, label: size } = layout;
  const posts = all.filter(({ value }) => value === 100).sort((a, b) => a.year - b.year);
  const leading = size + (small ? 5 : 9);
  const level = y(100);
  const marks = posts.flatMap((d, i): Mark[] => {
    const at = x(d.year + 0.5);
    const foot = level - 8 - i * leading;
    const text = fill(words.ends.full, { who: d.author, month: monthOf(d.said, small) });
    const lift: Mark[] =
      i > 0
        ? [
            {
              kind: 'line',
              key: `stair-${d.year}`,
              x1: at,
              x2: at,
              y1: foot + 4,
              y2: level - 2,
              classes: 'leader',
            },
          ]
        : [];
    return [
      ...area({ key: `post-${d.year}`, d: bar(layout, d.year, 100), ...worn(d) }),
      ...lift,
      write(`stair-text-${d.year}`, text, { x: x(d.year + 1) - layout.inset, y: foot, anchor: 'end', size }),
    ];
  });
  const [first] = posts;
  const open = x(2030.5);
  const head = level - 8 - posts.length * leading;
  const promised = { payer: 'customers', evidence: 'projected' } as const;
  return [
    ...marks,
    ...(first
      ? paragraph('sooner', words.sooner, {
          ...{ x: left, y: level + size * 1.6, width: x(first.year) - left - 10, size, weight: 600 },
          classes: 't-label t-halo',
        })
      : []),
    // A sum without a number: a line that leaves the view.
    ...line({
      key: 'hundreds',
      d: `M${open},${head}L${open},4L${open - 5},10M${open},4L${open + 5},10`,
      ...promised,
    }),
    ...paragraph('hundreds-text', words.hundreds, {
      ...{ x: open - 12, y: size + 2, width: Math.min(open - 14, 30 * size), size, anchor: 'end' },
    }),
  ];
}
