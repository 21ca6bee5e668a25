/** Past rescues: data, state and size in, keyed marks out. One row a case, cents along the row. */
import { formatAmount, formatExact } from '../../ledger/numbers.ts';
import type { Mark, Scene, Size, TextMark } from '../kit/contract.ts';
import { point } from '../kit/evidence.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { centsOf, type Case, type PrecedentsData } from './data.ts';
import { ENERGY, type PrecedentsState } from './states.ts';

/** Cents at the two ends of the scale. */
const [WORST, BEST] = [-100, 25];
const TICKS = { wide: [-100, -50, 0, 25], narrow: [-100, 0] };
/** How many of the largest the view of them speaks of. */
const LARGE = 4;

/** Billions as a label. */
const dollars = (value: number): string => formatAmount(value * 1e9, 'USD', 'short', 4);

/** Cents below which hundredths of one are told. */
const FINE = 0.5;

/** Cents as they are told. */
export const rounded = (cents: number): number => Number(cents.toFixed(Math.abs(cents) < FINE ? 2 : 0));

/** Cents with their sign; tenths of a cent are below what such figures can bear, save where all is less. */
export function signed(cents: number): string {
  const size = Math.abs(cents);
  const words = size < FINE ? formatExact(size, 2) : formatExact(Math.round(size));
  return `${cents < 0 ? '−' : '+'}${words}`;
}

/** The cases in the order of a view. */
export function ordered(cases: readonly Case[], { order }: PrecedentsState): Case[] {
  const by: Record<PrecedentsState['order'], (one: Case) => number> = {
    result: (one) => -(centsOf(one) ?? 0),
    exposed: ({ exposed }) => -exposed,
    year: ({ year }) => year,
  };
  return [...cases].sort((a, b) => by[order](a) - by[order](b) || a.year - b.year);
}

/** Whether a view speaks of a case. */
export function inFocus(one: Case, cases: readonly Case[], { focus }: PrecedentsState): boolean {
  if (focus === 'energy') return ENERGY.includes(one.key);
  if (focus === 'unknown') return one.net === null;
  if (focus === 'all') return true;
  const large = [...cases].sort((a, b) => b.exposed - a.exposed).slice(0, LARGE);
  return large.some(({ key }) => key === one.key);
}

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(
  { cases, text }: PrecedentsData,
  state: PrecedentsState,
  { width, height }: Size,
): Scene {
  const t = (key: string) => text[key] ?? '';
  const wide = width >= 560 && height >= 330;
  const size = width < 640 ? 12 : width < 1000 ? 13 : 15;
  const all = ordered(cases, state);
  const [known, unknown] = [all.filter(({ net }) => net !== null), all.filter(({ net }) => net === null)];
  // Where there is little room the cases without a result share one row at the foot.
  const rows = wide
    ? state.order === 'year' || state.order === 'exposed'
      ? all
      : [...known, ...unknown]
    : known;
  const head = size + 10;
  const pitch = (height - head) / (rows.length + (wide ? 0 : 1));
  const y = (row: number) => head + (row + 0.5) * pitch;
  const label = (one: Case) => {
    const name = t(`name-${one.key}`);
    // Where there is little room the cents stand with the name.
    return wide ? `${name}, ${one.year}` : `${name} ${signed(centsOf(one) ?? 0)}`;
  };
  const names = Math.max(
    ...(wide ? cases : known).map((one) => textWidth(label(one), { size, weight: 600 })),
  );
  const value = wide ? textWidth('−100', { size }) + 10 : 0;
  const money = wide
    ? textWidth(t('nominal'), { size }) + textWidth('$0.465bn', { size, weight: 600 }) + 16
    : 0;
  const aside = wide ? textWidth(t('head-unknown'), { size }) + 24 : 0;
  const [left, right] = [names + 16 + value, width - money - aside - (wide ? 12 : 6)];
  const x = (cents: number) => left + ((cents - WORST) / (BEST - WORST)) * (right - left);
  const radius = Math.min(6.5, pitch * 0.34);
  const word = (key: string, words: string, at: Partial<TextMark> & { x: number; y: number }): TextMark => ({
    ...{ kind: 'text', key, text: words, size, classes: 't-label' },
    ...at,
  });

  const ticks = TICKS[wide && x(BEST) - x(0) > size * 5 ? 'wide' : 'narrow'];
  const grid = ticks
    .filter((tick) => tick !== 0)
    .map((tick) => `M${num(x(tick))},${num(head)}V${num(height)}`);
  const marks: Mark[] = [
    ...(wide ? [{ kind: 'path', key: 'grid', d: grid.join(''), classes: 'grid' } as const] : []),
    {
      kind: 'line',
      key: 'zero',
      x1: x(0),
      x2: x(0),
      y1: head,
      y2: wide ? height : y(rows.length) - radius - 3,
      classes: 'own-line',
    },
    ...ticks.map((tick) =>
      word(`tick-${tick}`, tick === WORST ? t('lost-all') : tick === 0 ? t('nothing') : signed(tick), {
        ...{ x: x(tick), y: size, classes: 't-axis' },
        anchor: tick === WORST ? 'start' : tick === BEST ? 'end' : 'middle',
      }),
    ),
  ];
  // Where there is little room the grid is drawn with the stems, for the sake of few marks.
  let stems = wide ? '' : grid.join('');
  for (const [row, one] of rows.entries()) {
    const lit = inFocus(one, cases, state);
    const base = y(row) + size * 0.35;
    const cents = centsOf(one);
    marks.push(
      word(`name-${one.key}`, label(one), {
        ...{ x: 0, y: base, weight: lit ? 600 : 400, classes: lit ? 't-label' : 't-muted' },
      }),
    );
    const { key, evidence, claim } = one;
    if (cents !== null) {
      stems += `M${num(x(0))},${num(y(row))}H${num(x(cents))}`;
      if (wide) {
        marks.push(
          word(`cents-${key}`, signed(cents), {
            ...{ x: left - 8, y: base, anchor: 'end', classes: lit ? 't-label' : 't-muted' },
          }),
        );
      }
      const payer = cents < 0 ? ('public' as const) : undefined;
      marks.push(
        ...point({ key: `point-${key}`, x: x(cents), y: y(row), r: radius, payer, evidence, claim }),
      );
    } else {
      marks.push({
        ...{ kind: 'circle', key: `point-${key}`, cx: right + aside / 2 + 6, cy: y(row), r: radius },
        ...{ classes: 'own-dot', ...(claim ? { claim } : {}) },
      });
    }
    if (wide) {
      const dim = lit ? 't-label' : 't-muted';
      const at = width - textWidth(t('nominal'), { size }) - 8;
      marks.push(
        word(`sum-${key}`, dollars(one.exposed), {
          x: at,
          y: base,
          anchor: 'end',
          classes: dim,
          weight: 600,
        }),
      );
      marks.push(
        word(`kind-${key}`, t(one.constant ? 'constant' : 'nominal'), {
          x: width,
          y: base,
          anchor: 'end',
          classes: 't-muted',
        }),
      );
    }
  }
  marks.push({ kind: 'path', key: 'stems', d: stems, classes: 'leader' });
  if (wide) {
    marks.push(
      word('head-unknown', t('head-unknown'), {
        x: right + aside / 2 + 6,
        y: size,
        anchor: 'middle',
        classes: 't-axis',
      }),
    );
    marks.push(
      word('head-exposed', t('head-exposed'), { x: width, y: size, anchor: 'end', classes: 't-axis' }),
    );
  } else {
    const foot = y(rows.length);
    const gap = Math.min(2.6 * radius, 16);
    for (const [i, { key, claim }] of unknown.entries()) {
      const classes = 'own-dot';
      const cx = width - radius - 3 - (unknown.length - 1 - i) * gap;
      marks.push({
        kind: 'circle',
        key: `point-${key}`,
        cx,
        cy: foot,
        r: radius,
        classes,
        ...(claim ? { claim } : {}),
      });
    }
    marks.push(
      word('foot', t('unknown-row'), {
        x: 0,
        y: foot + size * 0.35,
        weight: state.focus === 'unknown' ? 600 : 400,
      }),
    );
  }
  return { width, height, marks };
}
