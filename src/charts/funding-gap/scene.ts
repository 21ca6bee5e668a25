/** Sources and uses, year by year, and what stays unpaid: data, state and size in, keyed marks out. */
import { endingOf } from '../../model/endings.ts';
import { BASE } from '../../model/inputs.ts';
import { run, type Run } from '../../model/run.ts';
import { aboutShort } from '../../model/show.ts';
import { fill } from '../../ledger/template.ts';
import { AXES } from '../../ledger/site-axes.ts';
import type { Mark, Scene, Size, TextMark } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { paragraph, rectangle } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { columnsOf, SOURCES, sumOf, USES, type Column, type Source } from './columns.ts';
import type { FundingData } from './data.ts';
import { layoutOf, type Layout } from './layout.ts';
import type { FundingState } from './states.ts';

/** The scales hold every view of the chart, so that pictures compare; only a reader's larger run stretches them. */
export const MOST_A_YEAR = 620;
const MOST_UNPAID = 900;
/** Pixels under which a part of a column is too thin to be named. */
const LEAST = 3;

type Setting = Pick<TextMark, 'x' | 'y'> & Partial<Pick<TextMark, 'anchor' | 'weight' | 'classes'>>;
const write = (key: string, text: string, { label: size }: Layout, at: Setting): Mark => ({
  ...{ kind: 'text', key, text, size, classes: 't-label' },
  ...at,
});

interface Picture {
  data: FundingData;
  result: Run;
  columns: Column[];
  layout: Layout;
  y: (value: number) => number;
}

/** The key's marks and box, and those of its signs that are drawn with what they stand for. */
interface Key {
  marks: Mark[];
  needs: string;
  stroke: string;
  right: number;
  bottom: number;
}

/** Parts piled up in every year: one path for each, so that it keeps its identity from run to run. */
function piles<K extends string>(
  order: readonly K[],
  of: (column: Column) => Record<K, number>,
  { from, to }: { from: number; to: number },
  { columns, layout: { x0, pitch }, y }: Picture,
): Record<K, string[]> {
  const paths = Object.fromEntries(order.map((key) => [key, [] as string[]])) as unknown as Record<
    K,
    string[]
  >;
  columns.forEach((column, i) => {
    const x = x0 + i * pitch;
    let low = 0;
    for (const key of order) {
      const high = low + of(column)[key];
      const [upper, lower] = [Math.round(y(high)), Math.round(y(low))];
      // Ground between neighbours, which a slim part can spare less of.
      const by = Math.min(1, (lower - upper) / 4);
      paths[key].push(rectangle(x + from, upper + by, x + to, lower - by));
      low = high;
    }
  });
  return paths;
}

const hatched = (key: string, rects: readonly string[]): Mark[] =>
  area({ key, d: rects.join(''), payer: 'gap', evidence: 'model' });

function years(picture: Picture, { needs }: Key): Mark[] {
  const { layout, columns, y } = picture;
  const { x0, x1, foot, pitch, uses, sources, small, label } = layout;
  const used = piles(USES, (column) => column.uses, uses, picture);
  const paid = piles(SOURCES, (column) => column.sources, sources, picture);
  const step = [200, 400];
  return [
    {
      ...{ kind: 'path', key: 'grid', classes: 'grid' },
      d: step.map((value) => `M${num(x0)},${num(y(value))}H${num(x1)}`).join(''),
    },
    ...step.map((value) =>
      write(`tick-${value}`, aboutShort(value), layout, {
        ...{ x: x1 + 5, y: Math.round(y(value)) + Math.round(label * 0.35), classes: 't-muted' },
      }),
    ),
    { kind: 'path', key: 'uses', d: [...USES.flatMap((key) => used[key]), needs].join(''), classes: 'use' },
    ...SOURCES.filter((key) => key !== 'gap').map((key): Mark => ({
      ...{ kind: 'path', key, d: paid[key].join('') },
      classes: `m-area ev-model p-${key}`,
    })),
    ...hatched('gap', paid.gap),
    { kind: 'line', key: 'foot', x1: x0, x2: x1, y1: foot, y2: foot, classes: 'axis' },
    ...columns.flatMap(({ year }, i): Mark[] =>
      small && i % 4
        ? []
        : [
            write(`year-${year}`, small && i ? AXES.briefYear(String(year)) : String(year), layout, {
              x: x0 + i * pitch + (small ? uses.from : pitch / 2),
              ...{ y: foot + label + 3, anchor: small ? 'start' : 'middle', classes: 't-muted' },
            }),
          ],
    ),
  ];
}

/**
 * Each payer's initial beside the tallest of its parts that has room for it: in grey and in forced colours a column's
 * parts are alike.
 */
function initials({ data, columns, layout, y }: Picture, { right, bottom }: Key): Mark[] {
  const { x0, pitch, sources, label } = layout;
  const xOf = (i: number) => x0 + i * pitch + sources.to + 1;
  const taken = columns.map((): number[] => []);
  return SOURCES.filter((source) => source !== 'gap').flatMap((source): Mark[] => {
    const parts = columns.map(({ sources: paid }, i) => {
      const low = SOURCES.slice(0, SOURCES.indexOf(source)).reduce((sum, below) => sum + paid[below], 0);
      const [upper, lower] = [y(low + paid[source]), y(low)];
      return { i, tall: lower - upper, at: Math.round((upper + lower) / 2 + label * 0.35) };
    });
    const [best] = parts
      .filter(({ i, tall, at }) => tall >= LEAST && taken[i]?.every((by) => Math.abs(by - at) >= label))
      // Not under the key.
      .filter(({ i, at }) => xOf(i) > right || at - label > bottom)
      .sort((a, b) => b.tall - a.tall);
    if (!best) return [];
    taken[best.i]?.push(best.at);
    return [
      write(`initial-${source}`, data.text[`initial-${source}`] ?? '', layout, {
        ...{ x: xOf(best.i), y: best.at },
      }),
    ];
  });
}

/** Who is who, in the corner where the first years leave room; in the order of the piles. */
function keyOf({ data, columns, layout }: Picture, { show }: FundingState): Key {
  const { label, leading, small, x0 } = layout;
  const square = label - 2;
  const shown = [...SOURCES]
    .reverse()
    .filter((source) => columns.some(({ sources }) => sources[source] > 0.5));
  const named = (source: Source) => {
    const [payer = '', initial] = [data.text[`name-${source}`], data.text[`initial-${source}`]];
    return initial ? fill(data.text['named'] ?? '', { initial, payer }) : payer;
  };
  const swatch = (source: Source, x: number, y: number): Mark[] => {
    const d = rectangle(x + 1, y, x + square + 1, y + square);
    return source === 'gap'
      ? hatched('swatch-gap', [d])
      : [{ kind: 'path', key: `swatch-${source}`, d, classes: `swatch p-${source}` }];
  };
  const entries = [
    ...shown.map((source) => ({ name: source, text: named(source) })),
    { name: 'uses' as const, text: data.text['name-uses'] ?? '' },
    ...(show === 'line' ? [{ name: 'path' as const, text: data.text['path'] ?? '' }] : []),
  ];
  // One column would reach down onto the years of a low picture.
  const rows = small ? Math.ceil(entries.length / 2) : entries.length;
  const widest = (some: typeof entries) =>
    Math.max(...some.map(({ text }) => textWidth(text, { size: label })));
  const second = x0 + square + 6 + Math.ceil(widest(entries.slice(0, rows))) + 12;
  const placed = entries.map((one, i) => ({
    ...one,
    ...{ x: i < rows ? x0 : second, y: (i % rows) * leading },
  }));
  const marks = placed.flatMap(({ name, text, x, y }): Mark[] => {
    // A line of the scale may pass behind it.
    const place = { x: x + square + 6, y: y + label * 0.8, classes: 't-label t-halo' };
    const sign = name === 'uses' || name === 'path' ? [] : swatch(name, x, y);
    return [...sign, write(`key-${name}`, text, layout, place)];
  });
  /** A sign that is drawn with what it stands for, at the corner of its entry. */
  const signOf = (wanted: 'uses' | 'path', draw: (x: number, y: number) => string) =>
    placed.flatMap(({ name, x, y }) => (name === wanted ? draw(x, y) : [])).join('');
  const last = placed.filter(({ x }) => x === placed.at(-1)?.x);
  return {
    marks,
    needs: signOf('uses', (x, y) => rectangle(x + square * 0.3, y, x + square * 0.8, y + square)),
    stroke: signOf(
      'path',
      (x, y) => `M${num(x)},${num(y + square * 0.8)}L${num(x + square)},${num(y + square * 0.2)}`,
    ),
    right: (last[0]?.x ?? x0) + square + 6 + widest(last),
    bottom: rows * leading,
  };
}

/** What is unpaid at its highest, against what partners could agree to put off. */
function strip({ data, result, layout }: Picture, state: FundingState): Mark[] {
  const { x0, width: x1, strip: at, leading, label, small } = layout;
  const { peakGap, bill, inputs } = result;
  const limit = inputs.deferrableShare * bill;
  const most = Math.max(MOST_UNPAID, peakGap, limit * 1.02);
  const x = (value: number) => x0 + ((x1 - x0) * value) / most;
  const t = (name: string) => data.text[name] ?? '';
  const ending = data.endings[endingOf(result)] ?? '';
  const first = `${ending}: ${peakGap < 0.5 ? t('nothing') : `${t('unpaid')} ${aboutShort(peakGap)}`}`;
  const middle = (value: number, text: string) => {
    const half = textWidth(text, { size: label }) / 2;
    return { half, x: Math.max(half, Math.min(x1 - half, x(value))) };
  };
  const tick = (name: string, value: number, text: string): Mark[] => [
    {
      ...{ kind: 'line', key: `tick-${name}`, x1: x(value), x2: x(value), classes: 'axis' },
      ...{ y1: at.y0 - 4, y2: at.y1 + 4 },
    },
    write(`label-${name}`, text, layout, {
      ...{ x: middle(value, text).x, y: at.y1 + leading, anchor: 'middle', classes: 't-muted' },
    }),
  ];
  const base = state.show === 'base' || state.show === 'own' ? run(BASE).peakGap : null;
  const limitSaid = `${t('limit')}: ${aboutShort(limit)}`;
  const baseSaid = base === null ? '' : `${t('base')}: ${aboutShort(base)}`;
  const [a, b] = [middle(limit, limitSaid), middle(base ?? 0, baseSaid)];
  const apart = !small && base !== null && Math.abs(a.x - b.x) > a.half + b.half + 10;
  return [
    ...paragraph('ending', first, {
      x: x0,
      y: at.y0 - 8,
      width: x1 - x0,
      size: label,
      weight: 600,
      up: true,
    }),
    ...(peakGap < 0.5 ? [] : hatched('peak', [rectangle(x0, at.y0, x(peakGap), at.y1)])),
    ...tick('limit', limit, limitSaid),
    ...(apart ? tick('base', base, baseSaid) : []),
  ];
}

/** The path of revenue, as a line over its columns. */
function path({ result, layout: { x0, pitch, sources }, y }: Picture, { stroke }: Key): Mark {
  const points = result.years.slice(0, 5).map(({ revenue }, i) => {
    const x = x0 + i * pitch + (sources.from + sources.to) / 2;
    return `${num(x)},${num(y(revenue))}`;
  });
  return { kind: 'path', key: 'path', d: `M${points.join('L')}${stroke}`, classes: 'own-line' };
}

/** @param size pixels; designed from 280 x 220 upwards */
export function scene(data: FundingData, state: FundingState, size: Size): Scene {
  const result = run(state);
  const columns = columnsOf(result);
  const layout = layoutOf(size);
  const { top, foot } = layout;
  const most = Math.max(
    MOST_A_YEAR,
    ...columns.flatMap(({ sources, uses }) => [sumOf(sources), sumOf(uses)]),
  );
  const picture: Picture = {
    ...{ data, result, columns, layout },
    y: (value) => foot - ((foot - top) * value) / most,
  };
  const key = keyOf(picture, state);
  return {
    ...{ width: size.width, height: size.height },
    marks: [
      ...years(picture, key),
      ...initials(picture, key),
      ...key.marks,
      ...(state.show === 'line' ? [path(picture, key)] : []),
      ...strip(picture, state),
    ],
  };
}
