/** The revenue chart: data, state and size in, keyed marks out. */
import { formatAmount } from '../../ledger/format.ts';
import { overlap, textBox } from '../kit/boxes.ts';
import type { Mark, Scene, Size, TextMark } from '../kit/contract.ts';
import { area, line, point } from '../kit/evidence.ts';
import { dodge } from '../kit/labels.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { Forecast, RevenueData } from './data.ts';
import { growthYears, labelledYears, layoutOf, type Layout } from './layout.ts';
import type { RevenueState } from './states.ts';

const PAYER = 'customers';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Billions of dollars as a label: 13.07 is "$13.07bn". */
const bn = (value: number) => formatAmount(value * 1e9, 'USD', 'short');

/** "2025-09" as "Sep 2025", or "Sep ’25" where room is short. */
function monthOf(iso: string, small: boolean): string {
  const [year = '', month] = iso.split('-');
  const name = MONTHS[Number(month) - 1];
  return name ? `${name} ${small ? `’${year.slice(2)}` : year}` : year;
}

/** A paragraph as text marks: one a line, so that lines keep their identity. */
function paragraph(
  key: string,
  words: string,
  at: { x: number; y: number; width: number; anchor?: 'start' | 'end'; classes: string; weight?: 400 | 600; up?: boolean },
): TextMark[] {
  const size = 13;
  const lines = wrap(words, at.width, { size, weight: at.weight ?? 400 });
  const first = at.up ? at.y - (lines.length - 1) * 16 : at.y;
  return lines.map((text, i) => ({
    kind: 'text',
    key: `${key}-${i}`,
    x: at.x,
    y: first + i * 16,
    text,
    anchor: at.anchor ?? 'start',
    size,
    weight: at.weight ?? 400,
    classes: at.classes,
  }));
}

function axes(state: RevenueState, layout: Layout): Mark[] {
  const { x, y, left, right, bottom, small } = layout;
  // Many bars on a small picture: the two forecasts' own labels serve as its upper scale.
  const highest = state.growth && small ? layout.top + 8 : layout.top - 8;
  const step = layout.max <= 30 ? 5 : layout.max <= 400 ? 100 : 200;
  const marks: Mark[] = [];
  for (let value = step; y(value) > highest; value += step) {
    marks.push(
      { kind: 'line', key: `grid-${value}`, x1: left, x2: right, y1: y(value), y2: y(value), classes: 'grid' },
      { kind: 'text', key: `grid-label-${value}`, x: left, y: y(value) - 5, text: bn(value), size: 12, classes: 't-axis' },
    );
  }
  marks.push({ kind: 'line', key: 'axis', x1: left, x2: right, y1: bottom, y2: bottom, classes: 'axis' });
  for (const year of labelledYears(layout)) {
    marks.push({
      kind: 'text',
      key: `year-${year}`,
      x: Math.max(x(year + 0.5), left + textWidth(String(year), { size: 12 }) / 2),
      y: bottom + 18,
      text: String(year),
      anchor: 'middle',
      size: 12,
      classes: 't-axis',
    });
  }
  return marks;
}

/** The outline of a bar over a whole year, with a gap of ground at each side. */
function bar(layout: Layout, year: number, low: number, high: number): string {
  const { x, y } = layout;
  const inset = Math.min(6, (x(year + 1) - x(year)) * 0.1);
  const [l, r, t, b] = [x(year) + inset, x(year + 1) - inset, y(high), y(low)].map((v) => Math.round(v * 10) / 10);
  return `M${l},${b}L${l},${t}L${r},${t}L${r},${b}Z`;
}

function revenueBars(data: RevenueData, state: RevenueState, layout: Layout): Mark[] {
  const near = state.to < 2030;
  return data.revenue.flatMap((d): Mark[] => {
    const marks: Mark[] = area({
      key: `revenue-${d.year}`,
      d: bar(layout, d.year, 0, d.value),
      payer: PAYER,
      evidence: d.evidence,
      ...(d.claim ? { claim: d.claim } : {}),
    });
    const last = d.year === 2025;
    const named = near ? !(last && state.runRates === 'all') && (state.runRates === 'none' || d.year !== 2024) : last;
    if (named && !(last && (state.growth || state.mine))) {
      marks.push({
        kind: 'text',
        key: `revenue-label-${d.year}`,
        x: layout.x(d.year + 0.5),
        y: layout.y(d.value) - 8,
        text: bn(d.value),
        anchor: near ? 'middle' : 'end',
        size: 13,
        weight: 600,
        classes: 't-label',
      });
    }
    return marks;
  });
}

function runRates(data: RevenueData, state: RevenueState, layout: Layout): Mark[] {
  if (state.runRates === 'none') return [];
  const { x, y, small } = layout;
  const shown = state.runRates === 'latest' ? data.runRates.slice(-1) : data.runRates.filter((d) => d.at <= 2026);
  // Two reports of the same month are one disputed point at the higher figure; the table has both.
  const byTime = new Map(shown.map((d) => [d.at, d]));
  const marks: Mark[] = [...byTime.values()].flatMap((d) =>
    point({
      key: `rate-${d.at}`,
      x: x(d.at),
      y: y(d.value),
      r: 6,
      payer: PAYER,
      evidence: d.evidence,
      ...(d.claim ? { claim: d.claim } : {}),
    }),
  );
  if (state.runRates === 'latest') return marks;
  const last = data.runRates.find((d) => d.at === 2026);
  const revenue = data.revenue.at(-1);
  if (!last || !revenue) return marks;
  const room = Math.min(small ? 150 : 260, x(2025) - x(2022));
  marks.push(
    ...paragraph('pace', data.text['pace'] ?? '', {
      x: x(2026) - 14,
      y: y(last.value) - 2,
      width: room,
      anchor: 'end',
      classes: 't-label',
      weight: 600,
    }),
    ...paragraph('taken-in', data.text['taken-in'] ?? '', {
      x: x(2025) - 12,
      y: y(revenue.value) + 10,
      width: Math.min(room, x(2025) - x(2023) - 12),
      anchor: 'end',
      classes: 't-label',
      weight: 600,
    }),
    {
      kind: 'line',
      key: 'taken-in-leader',
      x1: x(2025) - 8,
      x2: x(2025) + 2,
      y1: y(revenue.value) + 6,
      y2: y(revenue.value) + 6,
      classes: 'leader',
    },
  );
  return marks;
}

function ring(d: Forecast, layout: Layout): Mark[] {
  if (d.value === null) return [];
  return point({
    key: `forecast-${d.key}-${d.author}`,
    x: layout.x(d.year + 0.5),
    y: layout.y(d.value),
    r: layout.small ? 5 : 6,
    payer: PAYER,
    evidence: d.evidence,
    ...(d.claim ? { claim: d.claim } : {}),
  });
}

/** A straight hairline from the record to a forecast: nothing is known between. */
function connector(data: RevenueData, d: Forecast, layout: Layout): Mark[] {
  const last = data.revenue.at(-1);
  if (!last || d.value === null) return [];
  const { x, y } = layout;
  return [
    {
      kind: 'line',
      key: `way-${d.key}-${d.author}`,
      x1: x(last.year + 0.5),
      y1: y(last.value),
      x2: x(d.year + 0.5),
      y2: y(d.value),
      classes: 'hairline',
    },
  ];
}

/**
 * Labels of 2030 at the right: the number strong, then author and month. Where
 * the picture is small, author and month stand below the number.
 */
function endLabels(data: RevenueData, shown: Forecast[], layout: Layout): Mark[] {
  const { x, y, small } = layout;
  const size = small ? 12 : 13;
  const places = dodge(
    shown.map((d) => ({ key: d.key, y: y(d.value ?? 0), height: small ? 29 : size + 4 })),
    layout.top,
    layout.bottom,
  );
  const x0 = x(2030.5) + 11;
  return shown.flatMap((d): Mark[] => {
    const at = places.get(d.key) ?? 0;
    const number = bn(d.value ?? 0);
    const gap = small ? 0 : textWidth(number, { size, weight: 600 }) + 5;
    const weak = d.weak && !small ? `, ${data.text['weak']}` : '';
    const tx = small ? x0 : x0 + 16;
    const baseline = small ? at - 2 : at + size * 0.35;
    const moved = Math.abs(at - y(d.value ?? 0)) > 2;
    const marks: Mark[] = [
      { kind: 'text', key: `end-${d.key}`, x: tx, y: baseline, text: number, size, weight: 600, classes: 't-label' },
      {
        kind: 'text',
        key: `end-who-${d.key}`,
        x: tx + gap,
        y: small ? baseline + 13 : baseline,
        text: `${d.author}, ${monthOf(d.said, layout.width < 800)}${weak}`,
        size: 12,
        classes: 't-muted',
      },
    ];
    if (!small && moved) {
      marks.push({
        kind: 'line',
        key: `end-leader-${d.key}`,
        x1: x0 - 2,
        y1: y(d.value ?? 0),
        x2: tx - 4,
        y2: at,
        classes: 'leader',
      });
    }
    return marks;
  });
}

function forecasts(data: RevenueData, state: RevenueState, layout: Layout): Mark[] {
  const { x, y } = layout;
  const for2030 = data.forecasts.filter((d) => d.year === 2030 && d.value !== null);
  switch (state.forecasts) {
    case 'none':
      return [];
    case 'all':
      return [
        ...for2030.flatMap((d) => connector(data, d, layout)),
        ...for2030.flatMap((d) => ring(d, layout)),
        ...endLabels(data, for2030, layout),
      ];
    case 'ends': {
      const ends = for2030.filter((d) => d.value === data.growth.low || d.value === data.growth.high);
      return [...ends.flatMap((d) => ring(d, layout)), ...endLabels(data, ends, layout)];
    }
    case 'sooner': {
      const hundred = data.forecasts.filter((d) => d.value === 100);
      const open = x(2030.5);
      const soonest = Math.min(...hundred.map((d) => d.year));
      return [
        ...hundred.flatMap((d) => ring(d, layout)),
        ...paragraph('sooner', data.text['sooner'] ?? '', {
          x: x(soonest + 0.5) - 14,
          y: y(100) - 12,
          width: x(soonest) - layout.left - 8,
          anchor: 'end',
          classes: 't-label t-halo',
          weight: 600,
          up: true,
        }),
        ...line({ key: 'hundreds', d: `M${open},${y(200)}L${open},${layout.top}`, payer: PAYER, evidence: 'projected' }),
        ...paragraph('hundreds-text', data.text['hundreds'] ?? '', {
          x: open + 10,
          y: layout.top + 10,
          width: layout.width - open - 12,
          classes: 't-label',
        }),
      ];
    }
  }
}

/** Dotted bars: what equal growth asks of each year, to the lower and to the higher forecast. */
function growth(data: RevenueData, state: RevenueState, layout: Layout): Mark[] {
  if (!state.growth) return [];
  const { x, y } = layout;
  const bars = growthYears(data).flatMap((d) => [
    ...area({
      key: `needed-high-${d.year}`,
      d: bar(layout, d.year, d.low, d.high),
      payer: PAYER,
      evidence: 'model',
      claim: data.growth.claim,
    }),
    ...area({
      key: `needed-${d.year}`,
      d: bar(layout, d.year, 0, d.low),
      payer: PAYER,
      evidence: 'model',
      claim: data.growth.claim,
    }),
  ]);
  const latest = data.runRates.at(-1);
  const width = Math.max(110, x(2026.6) - layout.left);
  const needed = wrap(data.text['needed'] ?? '', width, { size: 13, weight: 600 }).length;
  const march = latest ? wrap(data.text['pace-march'] ?? '', width, { size: 13 }).length : 0;
  // Low in the free corner, but clear of the bars of the record.
  const top = Math.min(y(150), y(data.growth.from) - 12 - (needed + march - 1) * 16 - 8);
  return [
    ...bars,
    ...paragraph('needed', data.text['needed'] ?? '', {
      x: layout.left,
      y: top,
      width,
      classes: 't-label t-halo',
      weight: 600,
    }),
    ...(latest
      ? [
          ...paragraph('march', data.text['pace-march'] ?? '', {
            x: layout.left,
            y: top + needed * 16 + 8,
            width,
            classes: 't-muted t-halo',
          }),
        ]
      : []),
  ];
}

function own(data: RevenueData, state: RevenueState, layout: Layout): Mark[] {
  const last = data.revenue.at(-1);
  if (!state.mine || state.to < 2030 || !last) return [];
  const { x, y } = layout;
  const points = [last.value, ...state.mine].map((v, i) => ({ x: x(2025.5 + i), y: y(v) }));
  const end = points.at(-1);
  if (!end) return [];
  const label = `${data.text['yours']}: ${bn(state.mine.at(-1) ?? 0)}`;
  return [
    {
      kind: 'path',
      key: 'mine',
      d: `M${points.map((p) => `${p.x.toFixed(1)},${p.y.toFixed(1)}`).join('L')}`,
      classes: 'own-line',
    },
    ...points.slice(1).map(
      (p, i): Mark => ({ kind: 'circle', key: `mine-${2026 + i}`, cx: p.x, cy: p.y, r: 4.5, classes: 'own-dot' }),
    ),
    {
      kind: 'text',
      key: 'mine-label',
      x: end.x - 10,
      y: Math.max(end.y - 10, layout.top - 4),
      text: label,
      anchor: 'end',
      size: 13,
      weight: 600,
      classes: 't-label t-halo',
    },
  ];
}

function invitation(data: RevenueData, state: RevenueState, layout: Layout): Mark[] {
  if (!state.open || state.mine) return [];
  const { x, y, top, bottom } = layout;
  return [
    {
      kind: 'rect',
      key: 'open',
      x: x(2026),
      y: top,
      width: x(2031) - x(2026),
      height: bottom - top,
      classes: 'open-years',
    },
    ...paragraph('open-text', data.text['open-years'] ?? '', {
      x: x(2026) + 10,
      y: y(layout.max / 2),
      width: x(2031) - x(2026) - 20,
      classes: 't-muted',
    }),
  ];
}

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(data: RevenueData, state: RevenueState, size: Size): Scene {
  const layout = layoutOf(state, size);
  const marks = [
    ...invitation(data, state, layout),
    ...axes(state, layout),
    ...growth(data, state, layout),
    ...revenueBars(data, state, layout),
    ...runRates(data, state, layout),
    ...forecasts(data, state, layout),
    ...own(data, state, layout),
  ];
  return { width: size.width, height: size.height, marks: withRoom(marks) };
}

/** Labels of grid lines give way to every other text. */
function withRoom(marks: Mark[]): Mark[] {
  const grid = (mark: Mark) => mark.key.startsWith('grid-label-');
  const taken = marks.flatMap((mark) => (mark.kind === 'text' && !grid(mark) ? [textBox(mark)] : []));
  return marks.filter((mark) => {
    if (mark.kind !== 'text' || !grid(mark)) return true;
    const box = textBox(mark);
    return !taken.some((other) => overlap(other, box));
  });
}
