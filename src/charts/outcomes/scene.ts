/** A hundred futures as dots in five rows: data, state and size in, keyed marks out. */
import { formatAmount } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark, Scene, Size, TextMark } from '../kit/contract.ts';
import { area, line, point } from '../kit/evidence.ts';
import { rectangle } from '../kit/pen.ts';
import { num, type Point } from '../kit/shapes.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { arrange, rearrange } from './arrange.ts';
import type { Hundred, OutcomesData } from './data.ts';
import { layoutOf, type Layout } from './layout.ts';
import type { OutcomesState } from './states.ts';

const HUNDRED = '100';
/** The one ending that needs a support: the first. */
const PUBLIC = 0;

export const dollars = (billions: number): string => formatAmount(billions * 1e9, 'USD', 'short', 3);

/** What a state shows: the reader's own where there are some. */
export function shownOf({ presets }: OutcomesData, { preset, counts, spread }: OutcomesState): Hundred {
  return { counts: counts ?? presets[preset].counts, spread: spread ?? presets[preset].spread };
}

type Setting = Pick<TextMark, 'x' | 'y' | 'size'> & Partial<Pick<TextMark, 'anchor' | 'weight' | 'classes'>>;
const write = (key: string, text: string, at: Setting): Mark => ({
  ...{ kind: 'text', key, text, classes: 't-label' },
  ...at,
});

/** The middle of each dot by its number: rows are filled column by column. */
function places(counts: readonly number[], from: readonly number[], layout: Layout): Point[] {
  const { x0, start, row, top, high, pitch } = layout;
  const middles: Point[] = [];
  rearrange(arrange(from), counts).forEach((group, i) =>
    group.forEach((dot, slot) => {
      middles[dot] = {
        x: x0 + 3 + Math.round((Math.floor(slot / high) + 0.5) * pitch),
        y: start + i * row + top + Math.round(((slot % high) + 0.5) * pitch),
      };
    }),
  );
  return middles;
}

/** Below this radius the dotted ring is drawn finer. */
const FINE = 6.5;

/** All dots as one path whose commands never change: each goes its own way, and the picture stays light. */
function dots(data: OutcomesData, { counts }: Hundred, layout: Layout): Mark {
  const r = num(layout.r);
  const half = (down: number) => `a${r},${r},0,1,1,0,${num(down)}`;
  const circle = `${half(2 * layout.r)}${half(-2 * layout.r)}`;
  const d = places(counts, data.presets.base.counts, layout)
    .map(({ x, y }) => `M${num(x)},${num(y - layout.r)}${circle}`)
    .join('');
  const classes = `m-point ev-model futures${layout.r < FINE ? ' fine' : ''}`;
  return { kind: 'path', key: 'dots', d, classes };
}

/** Name and count of each row, what the ending means where there is room, and why a row must be empty. */
function rows(data: OutcomesData, state: OutcomesState, { counts }: Hundred, layout: Layout): Mark[] {
  const { label, small, leading, start, row, column, inline, x0, top, high, pitch } = layout;
  const t = (key: string) => data.text[key] ?? key;
  const face = { size: label, weight: 600 } as const;
  const meanings = data.meanings.map((words) => wrap(words, column, { size: small }));
  const tall = Math.max(...meanings.map(({ length }) => length)) * (small + 4);
  const head = label + (inline ? 0 : leading);
  const meant = column > 0 && head + 4 + tall <= row - 6;
  return data.names.flatMap((name, i): Mark[] => {
    const edge = start + i * row;
    const y = edge + label;
    const count = countOf(data, state, String(counts[i]), String(data.presets.base.counts[i]));
    const [y0, y1] = [edge + top, edge + top + high * pitch];
    const marks = [
      write(`name-${i}`, name, { x: 0, y, ...face }),
      write(`count-${i}`, count, {
        x: inline ? Math.round(textWidth(name, face)) + 8 : 0,
        y: inline ? y : y + leading,
        size: small,
        classes: 't-muted',
      }),
      ...(meant ? (meanings[i] ?? []) : []).map((text, k) =>
        write(`meaning-${i}-${k}`, text, {
          x: 0,
          y: edge + head + 4 + (k + 1) * (small + 4) - 3,
          size: small,
          classes: 't-muted',
        }),
      ),
    ];
    marks.push({ kind: 'line', key: `foot-${i}`, x1: x0, x2: x0, y1: y0, y2: y1, classes: 'axis' });
    if (i === PUBLIC && !state.supported)
      marks.push(
        write('cannot', t('cannot'), {
          x: x0 + 9,
          y: Math.round((y0 + y1) / 2 + label * 0.35),
          size: small,
          classes: 't-muted',
        }),
      );
    return marks;
  });
}

/** A count in words, the base's beside it where the state says so. */
const countOf = ({ text }: OutcomesData, { beside }: OutcomesState, count: string, base: string): string =>
  fill(text[beside ? 'count-beside' : 'count'] ?? '', { count, base, all: HUNDRED });

/** Ends that the scale of the largest gap may have, in billions: the first that holds the range. */
const ENDS = [1200, 2000, 4000];

/** The range of the largest gap: nine in ten futures as a line, half of them as a box, the median as a point. */
function range(data: OutcomesData, { spread }: Hundred, layout: Layout): Mark[] {
  const { width, label, small, leading, column, x0, y } = layout;
  if (layout.range === 'none') return [];
  const [low = 0, lower = 0, mid = 0, upper = 0, high = 0] = spread;
  const beside = column > 0;
  const values = { mid: dollars(mid), lower: dollars(lower), upper: dollars(upper) };
  const ways = (beside ? ['range-beside', 'range-beside-short'] : ['range-above', 'range-above-short']).map(
    (key) => fill(data.text[key] ?? '', values),
  );
  // With the median where there is room to name it.
  const [full = '', short = ''] = ways;
  const words = textWidth(full, { size: small }) <= (beside ? column : width) ? full : short;
  if (layout.range === 'words') return [write('range-words', words, { x: 0, y: y + label, size: small })];
  const end = ENDS.find((one) => one >= high) ?? Math.ceil(high / 1000) * 1000;
  const [left, right] = [beside ? x0 : 8, width - 24];
  const at = (billions: number) => Math.round(left + ((right - left) * billions) / end);
  const middle = beside ? y + 15 : y + leading + 9;
  const foot = middle + 11;
  return [
    ...(beside
      ? [
          write('range-name', data.text['range-name'] ?? '', {
            x: 0,
            y: y + label,
            size: label,
            weight: 600,
          }),
          write('range-words', words, { x: 0, y: y + label + leading, size: small, classes: 't-muted' }),
        ]
      : [write('range-words', words, { x: 0, y: y + label, size: small })]),
    { kind: 'line', key: 'range-axis', x1: left, x2: right, y1: foot, y2: foot, classes: 'axis' },
    ...line({ key: 'range-most', d: `M${at(low)},${middle}L${at(high)},${middle}`, evidence: 'model' }),
    ...area({
      key: 'range-half',
      d: rectangle(at(lower), middle - 7, at(upper), middle + 7),
      evidence: 'model',
    }),
    ...point({ key: 'range-mid', x: at(mid), y: middle, r: 5.5, evidence: 'model' }),
    ...[0, end / 2, end].map((value) =>
      write(`range-${value}`, dollars(value), {
        x: at(value),
        y: foot + 14,
        size: 12,
        classes: 't-axis',
        anchor: value === 0 ? 'start' : 'middle',
      }),
    ),
  ];
}

/** @param size pixels; designed from 280 x 220 upwards */
export function scene(data: OutcomesData, state: OutcomesState, size: Size): Scene {
  const widest = countOf(data, { ...state, beside: true }, HUNDRED, HUNDRED);
  const layout = layoutOf(size, data.names, widest);
  const shown = shownOf(data, state);
  return {
    ...{ width: size.width, height: size.height },
    marks: [...rows(data, state, shown, layout), dots(data, shown, layout), ...range(data, shown, layout)],
  };
}
