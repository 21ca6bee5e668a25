/**
 * The ribbon as a part of the page: a year's revenue is a block of a fixed height, stamped along its edge as often as it
 * goes into the promise; contracts are bands inside, from zero.
 */
import { fill } from '../../ledger/template.ts';
import { formatNumber } from '../../ledger/numbers.ts';
import type { Flow, Mark, Scene, Size } from '../kit/contract.ts';
import { area } from '../kit/evidence.ts';
import { rectangle } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { wrap } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { Amount, ScaleData } from './data.ts';
import { dollars, lines } from './parts.ts';

/** Pixels of a year's revenue; and of the frame's edge above and below. */
const YEAR = 28.5;
const EDGE = 7;
/** Ground between stamps, in pixels. */
const GAP = 2;
/** Years from one count to the next. */
const COUNTED = 10;
/** Contracts that are bands inside the ribbon, the longest first, so that each has room for its name below it. */
const BANDS: readonly string[] = ['oracle', 'microsoft'];
/** Amounts that end at a line across it. Others would end behind the words of a step. */
const LINES: readonly string[] = ['stargate', 'hsbc'];
/** Billions: where it is said that nothing else reaches so far. */
const BEYOND = 1050;
/** Where the words of the last step end: pixels from the foot. */
const LAST_WORDS = 330;

const scaleOf = ({ revenue }: ScaleData) => YEAR / revenue.value;
const yOf = (data: ScaleData) => (value: number) => EDGE + value * scaleOf(data);

/** The measure, stamped: the first is the year itself, the others its outline. */
function stamps(data: ScaleData, width: number, label: number): Mark[] {
  const { revenue, promise, text } = data;
  const whole = Math.floor(promise.value / revenue.value);
  let d = '';
  const counts: Mark[] = [];
  for (let year = 1; year <= whole; year++) {
    const top = EDGE + (year - 1) * YEAR;
    if (year > 1) d += rectangle(0.75, top + GAP, width - 0.75, top + YEAR);
    if (year % COUNTED !== 0 && year !== whole) continue;
    counts.push({
      ...{ kind: 'text', key: `count-${year}`, x: width / 2, y: top + YEAR / 2 + GAP / 2 + label * 0.35 },
      ...{ text: fill(text['flow-count'] ?? '', { count: formatNumber(year) }), anchor: 'middle' },
      ...{ size: label, classes: 't-axis' },
    });
  }
  const { evidence, claim } = revenue;
  return [
    { kind: 'path', key: 'stamps', d, classes: 'stamp p-customers' },
    ...area({
      ...{ key: 'year', d: rectangle(0, EDGE, width, EDGE + YEAR), payer: 'customers' },
      ...{ evidence, claim },
    }),
    ...counts,
  ];
}

/** A contract inside the ribbon, and its name where it ends. */
function band(
  at: Amount,
  data: ScaleData,
  box: { x: number; width: number; room: number; size: number },
): Mark[] {
  const { x, width, room, size } = box;
  const end = yOf(data)(at.value);
  const { key, evidence, claim } = at;
  const leading = Math.round(size * 1.25);
  const rows = wrap(`${dollars(at.value)} ${data.text[`flow-${key}`] ?? ''}`, room, { size, weight: 600 });
  return [
    ...area({ key, d: rectangle(x, EDGE + 5, x + width, end), evidence, claim }),
    ...lines(`name-${key}`, rows, { x, y: end + leading, leading, size, weight: 600, classes: 't-label' }),
  ];
}

/** Another amount: where it ends, across the ribbon. */
function mark(
  at: Amount,
  data: ScaleData,
  { x0, x1, size }: { x0: number; x1: number; size: number },
): Mark[] {
  const y = yOf(data)(at.value);
  const leading = Math.round(size * 1.25);
  const rows = wrap(data.text[`name-${at.key}`] ?? '', x1 - x0 - 24, { size });
  const d = `M${num(x0)},${num(y)}H${num(x1)}`;
  const start = { x: x0 + 14, leading, size };
  return [
    { kind: 'path', key: `line-${at.key}`, d, classes: 'flow-end', ...(at.claim ? { claim: at.claim } : {}) },
    ...lines(`amount-${at.key}`, [dollars(at.value)], {
      ...start,
      y: y + leading + 3,
      weight: 600,
      classes: 't-label',
    }),
    ...lines(`name-${at.key}`, rows, { ...start, y: y + 2 * leading + 3, classes: 't-muted' }),
  ];
}

/** @param size pixels; the height is that of the flow at every width */
function scene(data: ScaleData, size: Size): Scene {
  const { width } = size;
  const { label, small } = typeFor(width);
  const column = small ? 62 : 104;
  const [x0, x1] = [column + (small ? 8 : 16), width - 1];
  const { promise, landmarks } = data;
  const foot = yOf(data)(promise.value);
  const wide = small ? 36 : Math.min(90, width * 0.08);
  const bands = BANDS.flatMap((key) => landmarks.find((one) => one.key === key) ?? []);
  const bandX = (i: number) => x0 + 8 + i * (wide + 8);
  const { evidence, claim } = promise;
  const leading = Math.round(label * 1.25);
  const yearX = bandX(bands.length) + 4;
  const yearText = fill(data.text['flow-year'] ?? '', { sum: dollars(data.revenue.value) });
  const yearRows = wrap(yearText, x1 - yearX - 6, { size: label, weight: 600 });
  return {
    width,
    height: size.height,
    marks: [
      ...area({ key: 'promise', d: rectangle(x0, EDGE, x1, foot), evidence, claim }),
      ...stamps(data, column, label),
      ...lines('year-amount', yearRows, {
        x: yearX,
        y: EDGE + leading,
        leading,
        size: label,
        weight: 600,
        classes: 't-label',
      }),
      ...bands.flatMap((at, i) =>
        band(at, data, { x: bandX(i), width: wide, room: x1 - bandX(i) - 8, size: label }),
      ),
      ...landmarks
        .filter(({ key }) => LINES.includes(key))
        .flatMap((at) => mark(at, data, { x0, x1, size: label })),
      ...lines('beyond', wrap(data.text['flow-beyond'] ?? '', x1 - x0 - 28, { size: label }), {
        x: x0 + 14,
        y: yOf(data)(BEYOND),
        leading,
        size: label,
        classes: 't-muted',
      }),
    ],
  };
}

export const flow: Flow<ScaleData> = {
  height: (data) => Math.ceil(yOf(data)(data.promise.value) + EDGE),
  places(data) {
    const y = yOf(data);
    const of = (key: string) => data.landmarks.find((one) => one.key === key)?.value ?? 0;
    return {
      'one-year': EDGE + YEAR + 12,
      contracts: y(of('oracle')) + 26,
      builders: y(of('stargate')) + 72,
      'bank-count': y(of('hsbc')) + 72,
      'the-end': y(data.promise.value) - LAST_WORDS,
    };
  },
  scene,
};
