/** One run alone: its years, and below them what stays unpaid at the highest. */
import { AXES } from '../../ledger/site-axes.ts';
import { fill } from '../../ledger/template.ts';
import { endingOf } from '../../model/endings.ts';
import { BASE } from '../../model/inputs.ts';
import { run, type Run } from '../../model/run.ts';
import { aboutShort } from '../../model/show.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { dodge } from '../kit/labels.ts';
import { paragraph, rectangle, write } from '../kit/pen.ts';
import { clamp, linear } from '../kit/scale.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import { columnsOf, SOURCES, tallest, type Column } from './columns.ts';
import type { FundingData } from './data.ts';
import { dueLine, middleOf, payerMarks, stackOf, type Plot } from './stack.ts';
import type { FundingState } from './states.ts';

/** The scales hold every view of the chart, so that pictures compare; only a reader's larger run stretches them. */
export const MOST_A_YEAR = 400;
const MOST_UNPAID = 900;
const TICKS = [100, 200, 300];

export function solo(data: FundingData, state: FundingState, { width, height }: Size): Mark[] {
  const { words } = data;
  const { small, label: size } = typeFor(width);
  const leading = Math.round(size * 1.3);
  const result = run(state);
  const columns = columnsOf(result);
  const line = state.show === 'line' ? result.years.slice(0, 5).map(({ revenue }) => revenue) : [];
  const most = Math.max(MOST_A_YEAR, tallest(columns), ...line);
  const names = [...SOURCES.map((source) => words.names[source])];
  const right = Math.ceil(Math.max(...names.map((name) => textWidth(name, { size })))) + 8;
  const strip = { y1: height - leading - 6, y0: height - leading - 6 - (small ? 12 : 18) };
  const foot = Math.round(strip.y0 - leading * 2 - (small ? 12 : 22));
  const x0 = 1;
  const pitch = (width - right - x0) / columns.length;
  const y = linear([0, most], [foot, size]);
  const plot: Plot = { x: x0, foot, pitch, joint: small ? 3 : 8, scale: (foot - size) / most };
  const end = x0 + columns.length * pitch - plot.joint;
  const tickWide = Math.ceil(textWidth(aboutShort(TICKS[0] ?? 0), { size }));
  // No word stands on a payer's colour.
  const under = tallest(columns.slice(0, Math.ceil((tickWide + 4) / pitch)));
  const ticks = TICKS.filter((value) => y(value) > size * 1.6 && y(value) + size * 0.6 < y(under));
  return [
    {
      ...{ kind: 'path', key: 'grid', classes: 'grid' },
      d: ticks.map((value) => `M${num(x0 + tickWide + 6)},${num(y(value))}H${num(end)}`).join(''),
    },
    ...ticks.map((value) =>
      write(`tick-${value}`, aboutShort(value), {
        ...{ x: x0, y: Math.round(y(value) + size * 0.35), size, classes: 't-muted' },
      }),
    ),
    ...payerMarks(stackOf(columns, plot, true), dueLine(columns, plot)),
    { kind: 'line', key: 'foot', x1: x0, x2: end, y1: foot, y2: foot, classes: 'axis' },
    ...columns.flatMap(({ year }, i): Mark[] =>
      small && i % 7
        ? []
        : [
            write(`year-${year}`, i ? AXES.briefYear(String(year)) : String(year), {
              ...{ x: x0 + i * pitch + (pitch - plot.joint) / 2, y: foot + size + 3, size },
              ...(small ? { x: i ? end : x0, anchor: i ? 'end' : 'start' } : { anchor: 'middle' }),
              classes: 't-muted',
            }),
          ],
    ),
    ...payerNames(data, columns, plot, { size, leading, left: x0 + tickWide + 10, end }),
    ...(line.length > 0 ? ownLine(data, line, plot, { y, size }) : []),
    ...unpaid(data, state, result, { width, strip, size, leading, small }),
  ];
}

interface Setting {
  size: number;
  leading: number;
  left: number;
  end: number;
}

/** Who pays: beside the last column, or, for those who pay in earlier years alone, over the first ones. */
function payerNames(
  { words }: FundingData,
  columns: readonly Column[],
  plot: Plot,
  { size, leading, left, end }: Setting,
): Mark[] {
  const last = columns.length - 1;
  const beside = SOURCES.flatMap((source) => {
    const part = middleOf(columns, plot, source, last);
    return part ? [{ key: source, y: part.y, height: leading }] : [];
  });
  const places = dodge(beside, 0, plot.foot);
  const lines: string[] = [];
  const atEnd = beside.map(({ key, y }): Mark => {
    const at = places.get(key) ?? y;
    if (Math.abs(at - y) > 3) lines.push(`M${num(end - 2)},${num(y)}L${num(end + 6)},${num(at)}`);
    return write(`name-${key}`, words.names[key], { x: end + 8, y: at + size * 0.35, size });
  });
  const early = SOURCES.filter((source) => !places.has(source)).flatMap((source) => {
    const parts = columns.map((_, i) => middleOf(columns, plot, source, i)).filter((part) => part !== null);
    const [best] = parts.sort((a, b) => b.tall - a.tall);
    return best && best.tall >= 3 ? [{ name: `name-${source}`, said: words.names[source], to: best }] : [];
  });
  const fourth = columns[3];
  const due = fourth && {
    ...{ name: 'name-due', said: words.due },
    to: { x: plot.x + 3.4 * plot.pitch, y: plot.foot - fourth.due * plot.scale },
  };
  const all = [...(due ? [due] : []), ...early.reverse()];
  // As near over the low first columns as they let them.
  const wide = Math.max(...all.map(({ said }) => textWidth(said, { size })));
  const under = columns.slice(0, Math.ceil((left + wide + 4 - plot.x) / plot.pitch));
  const lowest = plot.foot - Math.max(...under.map((column) => tallest([column]))) * plot.scale - 12;
  const first = Math.max(size, lowest - (all.length - 1) * leading);
  const over = all.map(({ name, said, to }, i): Mark => {
    const y = first + i * leading;
    lines.push(
      `M${num(left + textWidth(said, { size }) + 4)},${num(y - size * 0.3)}L${num(to.x)},${num(to.y)}`,
    );
    return write(name, said, { x: left, y, size, classes: 't-label t-halo' });
  });
  return [{ kind: 'path', key: 'hairlines', d: lines.join(''), classes: 'hairline' }, ...over, ...atEnd];
}

/** The revenue that the reader drew, over the columns: customers' part is what running costs leave of it. */
function ownLine(
  { words }: FundingData,
  revenue: readonly number[],
  { x, pitch, joint }: Plot,
  { y, size }: { y: (value: number) => number; size: number },
): Mark[] {
  const points = revenue.map((value, i) => ({ x: x + i * pitch + (pitch - joint) / 2, y: y(value) }));
  const last = points.at(-1) ?? { x, y: 0 };
  return [
    {
      ...{ kind: 'path', key: 'path', classes: 'own-line' },
      d: `M${points.map((point) => `${num(point.x)},${num(point.y)}`).join('L')}`,
    },
    write('path-label', words.path, {
      ...{ x: last.x + 6, y: Math.max(size, last.y - 4), size, weight: 600, classes: 't-label t-halo' },
    }),
  ];
}

interface StripSetting {
  width: number;
  strip: { y0: number; y1: number };
  size: number;
  leading: number;
  small: boolean;
}

/** What is unpaid at its highest, against what partners could agree to put off. */
function unpaid(
  { words, endings }: FundingData,
  state: FundingState,
  result: Run,
  { width, strip, size, leading, small }: StripSetting,
): Mark[] {
  const { peakGap, bill, inputs } = result;
  const limit = inputs.deferrableShare * bill;
  const x = linear([0, Math.max(MOST_UNPAID, peakGap, limit * 1.02)], [1, width - 1]);
  const ending = endings[endingOf(result)];
  const said =
    peakGap < 0.5
      ? fill(words.nothing, { ending })
      : fill(words.unpaid, { ending, sum: aboutShort(peakGap) });
  const placeOf = (value: number, text: string) => {
    const half = textWidth(text, { size }) / 2;
    return { half, x: clamp(x(value), half, width - half) };
  };
  const tick = (name: string, value: number, text: string): Mark[] => [
    {
      ...{ kind: 'line', key: `tick-${name}`, x1: x(value), x2: x(value), classes: 'axis' },
      ...{ y1: strip.y0 - 4, y2: strip.y1 + 4 },
    },
    write(`label-${name}`, text, {
      ...{ x: placeOf(value, text).x, y: strip.y1 + leading, size, anchor: 'middle', classes: 't-muted' },
    }),
  ];
  const base = state.show === 'base' || state.show === 'own' ? run(BASE).peakGap : null;
  const limitSaid = fill(words.limit, { sum: aboutShort(limit) });
  const baseSaid = base === null ? '' : fill(words.base, { sum: aboutShort(base) });
  const [a, b] = [placeOf(limit, limitSaid), placeOf(base ?? 0, baseSaid)];
  const apart = !small && base !== null && Math.abs(a.x - b.x) > a.half + b.half + 10;
  return [
    ...paragraph('ending', said, {
      ...{ x: 1, y: strip.y0 - 8, width: width - 2, size, weight: 600, up: true },
    }),
    ...(peakGap < 0.5
      ? []
      : area({
          ...{ key: 'peak', payer: 'gap', evidence: 'model' },
          d: rectangle(1, strip.y0, x(peakGap), strip.y1),
        })),
    ...tick('limit', limit, limitSaid),
    ...(apart ? tick('base', base, baseSaid) : []),
  ];
}
