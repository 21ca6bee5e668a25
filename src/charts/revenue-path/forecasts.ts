/** What is not there yet: forecasts, the way to the first hundred billion, equal growth. */
import { fill } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { area, line, point } from '../kit/evidence.ts';
import { dodge } from '../kit/labels.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, write } from '../kit/pen.ts';
import { clamp } from '../kit/scale.ts';
import { textWidth } from '../kit/text.ts';
import { monthOf } from '../kit/time.ts';
import type { Forecast, RevenueData } from './data.ts';
import { bar, growthYears, type Layout } from './layout.ts';
import { PAYER, worn } from './parts.ts';
import type { RevenueState } from './states.ts';

const radius = ({ small }: Layout) => (small ? 5 : 6);

function ring(d: Forecast, layout: Layout): Mark[] {
  if (d.value === null) return [];
  return point({
    key: `forecast-${d.key}-${d.author}`,
    x: layout.x(d.year + 0.5),
    y: layout.y(d.value),
    r: radius(layout),
    ...worn(d),
  });
}

/** A straight hairline from the record to a forecast: nothing is known between. */
function connector(data: RevenueData, d: Forecast, { x, y }: Layout): Mark[] {
  const last = data.revenue.at(-1);
  if (!last || d.value === null) return [];
  const [from, to] = [last.year + 0.5, d.year + 0.5];
  const ends = { x1: x(from), y1: y(last.value), x2: x(to), y2: y(d.value) };
  return [{ kind: 'line', key: `way-${d.key}-${d.author}`, ...ends, classes: 'hairline' }];
}

/**
 * Labels of 2030 at the right: the number strong, then author and month. What
 * rests on a weak source is set lightly, and says so where there is room.
 */
function endLabels({ words }: RevenueData, shown: Forecast[], state: RevenueState, layout: Layout): Mark[] {
  const { x, y, small, wide, top, bottom, label: size, tick } = layout;
  const wishes = shown.map((d) => ({ key: d.key, y: y(d.value ?? 0), height: size + 4 }));
  const places = dodge(wishes, top, bottom);
  const edge = state.growth ? x(2031) : x(2030.5) + radius(layout) + 3;
  const start = edge + (small ? 2 : 16);
  return shown.flatMap((d): Mark[] => {
    const wish = y(d.value ?? 0);
    const at = places.get(d.key) ?? wish;
    const baseline = at + size * 0.35;
    const number = dollars(d.value ?? 0);
    const weight = d.weak ? 400 : 600;
    const after = start + textWidth(number, { size, weight }) + 5;
    const form = small ? 'small' : d.weak && wide ? 'weak' : 'full';
    const who = fill(words.ends[form], { who: d.author, month: monthOf(d.said, !wide) });
    const classes = d.weak ? 't-muted' : 't-label';
    const marks: Mark[] = [
      write(`end-${d.key}`, number, { x: start, y: baseline, size, weight, classes }),
      write(`end-who-${d.key}`, who, { x: after, y: baseline, size: tick, classes: 't-muted' }),
    ];
    if (!small && Math.abs(at - wish) > 2) {
      const ends = { x1: edge, y1: wish, x2: start - 4, y2: at };
      marks.push({ kind: 'line', key: `end-leader-${d.key}`, ...ends, classes: 'leader' });
    }
    return marks;
  });
}

/**
 * The first hundred billion: with each forecast its year came closer. Under the
 * rings a staircase of labels, the oldest forecast on top.
 */
function sooner({ forecasts, words }: RevenueData, layout: Layout): Mark[] {
  const { x, y, small, label: size } = layout;
  const r = radius(layout);
  const level = y(100);
  const hundred = forecasts.filter((d) => d.value === 100).sort((a, b) => b.year - a.year);
  const step = Math.min(size + 6, (layout.bottom - level - r - 10) / hundred.length);
  const stairs = hundred.flatMap((d, i): Mark[] => {
    const at = x(d.year + 0.5);
    const foot = level + r + 4 + (i + 1) * step;
    const text = fill(words.stair, { year: d.year, who: d.author, month: monthOf(d.said, small) });
    const [y1, y2] = [level + r + 2, foot];
    const marks: Mark[] = [
      { kind: 'line', key: `stair-${d.year}`, x1: at, x2: at, y1, y2, classes: 'leader' },
      write(`stair-text-${d.year}`, text, { x: at + 5, y: foot, size }),
    ];
    const next = hundred[i + 1];
    if (next) {
      const [from, to] = [at - r - 4, x(next.year + 0.5) + r + 4];
      const head = clamp(from - to, 0, 4);
      const tip = `M${to + head},${level - head}L${to},${level}L${to + head},${level + head}`;
      marks.push({
        kind: 'path',
        key: `arrow-${d.year}`,
        d: `M${from},${level}H${to}${tip}`,
        classes: 'leader',
      });
    }
    return marks;
  });
  const wide = textWidth(words.sooner, { size, weight: 600 }) + layout.left;
  const heading = write('sooner', words.sooner, {
    x: Math.max(x((hundred[0]?.year ?? 2029) + 0.5) + r, wide),
    y: level - r - 8,
    anchor: 'end',
    size,
    weight: 600,
    classes: 't-label t-halo',
  });
  return [...stairs, ...hundred.flatMap((d) => ring(d, layout)), heading];
}

/** Hundreds of billions by 2030, without a number: an open line, not a point. */
function hundreds(data: RevenueData, { x, y, top, width, label }: Layout): Mark[] {
  const at = x(2030.5);
  return [
    ...line({ key: 'hundreds', d: `M${at},${y(200)}L${at},${top}`, payer: PAYER, evidence: 'projected' }),
    ...paragraph('hundreds-text', data.words.hundreds, {
      x: at + 10,
      y: top + 10,
      width: width - at - 12,
      size: label,
      classes: 't-label',
    }),
  ];
}

/** The forecasts that a state shows. */
export function forecasts(data: RevenueData, state: RevenueState, layout: Layout): Mark[] {
  const for2030 = data.forecasts.filter((d) => d.year === 2030 && d.value !== null);
  const rings = (shown: Forecast[]) => [
    ...shown
      .flatMap((d) => ring(d, layout))
      // On the bars of equal growth they need ground round them.
      .map((mark) => (state.growth ? { ...mark, classes: `${mark.classes ?? ''} m-halo` } : mark)),
    ...endLabels(data, shown, state, layout),
  ];
  switch (state.forecasts) {
    case 'none':
      return [];
    case 'all':
      return [...for2030.flatMap((d) => connector(data, d, layout)), ...rings(for2030)];
    case 'ends':
      return rings(for2030.filter((d) => d.value === data.growth.low || d.value === data.growth.high));
    case 'sooner':
      return [...sooner(data, layout), ...hundreds(data, layout)];
  }
}

/** Dotted bars: what equal growth asks of each year, to the lower and to the higher forecast. */
export function growth(data: RevenueData, state: RevenueState, layout: Layout): Mark[] {
  if (!state.growth) return [];
  const { x, y, left, label: size } = layout;
  const common = { payer: PAYER, evidence: 'model', claim: data.growth.claim } as const;
  const bars = growthYears(data).flatMap(({ year, low, high }) => [
    ...area({ ...common, key: `needed-high-${year}`, d: bar(layout, year, low, high) }),
    ...area({ ...common, key: `needed-${year}`, d: bar(layout, year, 0, low) }),
  ]);
  const latest = data.runRates.at(-1);
  // Above the bars of the years before 2029.
  const needed = paragraph('needed', data.words.needed, {
    x: left,
    y: y(150) - 4,
    width: Math.min(20 * size, x(2029) - left - 12),
    size,
    classes: 't-label t-halo',
    weight: 600,
    up: true,
  });
  if (!latest) return [...bars, ...needed];
  const pace = paragraph('pace-latest', data.words.paceLatest, {
    x: x(latest.at) - 10,
    y: y(latest.value) - 4,
    width: x(latest.at) - 10 - left,
    size,
    anchor: 'end',
    classes: 't-muted t-halo',
    up: true,
  });
  return [...bars, ...needed, ...pace];
}
