/**
 * The reader's own line from 2025 to 2030: how a pointer shapes it, and how far it
 * lies from the forecasts. Pure. Values are billions of dollars a year.
 */
import { formatAmount, formatDate, formatText } from '../../ledger/format.ts';
import { fill } from '../../ledger/template.ts';
import { dollars } from '../kit/money.ts';
import type { RevenueData } from './data.ts';
import { equalGrowth } from './layout.ts';
import { clampValue, YEARS } from './years.ts';

/** Where the picture has its axes: a pointer over it is a year and a value. */
export { layoutOf } from './layout.ts';

/** Fills the years that are not set: equal growth between set ones, level after the last. */
export function fillLine(partial: readonly (number | null)[], revenue2025: number): number[] {
  const known = [revenue2025, ...partial];
  return YEARS.map((_, k) => {
    const i = k + 1;
    const own = known[i];
    if (typeof own === 'number') return own;
    let before = i - 1;
    while (typeof known[before] !== 'number') before -= 1;
    let after = i + 1;
    while (after < known.length && typeof known[after] !== 'number') after += 1;
    const a = known[before] as number;
    const b = known[after];
    if (typeof b !== 'number') return clampValue(a);
    const share = (i - before) / (after - before);
    if (a <= 0 || b <= 0) return clampValue(a + (b - a) * share);
    return clampValue(equalGrowth(a, b, 2025 + share * 5));
  });
}

/** The line after a pointer has passed `year` at `value`. */
export function drawTo(partial: readonly (number | null)[], year: number, value: number): (number | null)[] {
  return YEARS.map((y, i) => (y === year ? clampValue(value) : (partial[i] ?? null)));
}

/** Growth a year from 2025 to 2030, as a fraction; −1 where the line ends at nothing. */
export function yearlyGrowth(line: readonly number[], revenue2025: number): number {
  const last = line.at(-1) ?? 0;
  return last <= 0 ? -1 : (last / revenue2025) ** (1 / 5) - 1;
}

/** One row of the comparison: a forecast for 2030 beside the reader's figure. */
export interface Distance {
  who: string;
  /** The same, with a word on a source that is weak. */
  name: string;
  /** The date, in words. */
  said: string;
  forecast: number;
  /** Forecast minus the reader's figure, in billions. */
  distance: number;
  /** By the company itself. */
  own: boolean;
}

/** Every forecast for 2030 beside the reader's figure, in the order in which they were made. */
export function distances(line: readonly number[], data: RevenueData): Distance[] {
  const own = line.at(-1) ?? 0;
  return data.forecasts
    .filter((d) => d.year === 2030 && d.value !== null)
    .map((d) => ({
      who: d.author,
      name: d.weak ? fill(data.words.weak, { who: d.author }) : d.author,
      said: formatDate(d.said),
      forecast: d.value ?? 0,
      distance: Math.round(((d.value ?? 0) - own) * 10) / 10,
      own: d.own,
    }));
}

/** The comparison in a few sentences, from the chart's own texts. */
export function inWords(line: readonly number[], data: RevenueData): string {
  const { mine } = data.words;
  const from = data.growth.from;
  const own = line.at(-1) ?? 0;
  const growth = yearlyGrowth(line, from);
  const percent = formatAmount(Math.round(growth * 100), '%');
  const times = own / from;
  const theirs = distances(line, data)
    .filter((d) => d.own)
    .slice(-1);
  return formatText(
    fill(mine.sum, { value: dollars(own, 'long') }),
    fill(times >= 1 ? mine.times : mine.falls, {
      times: times >= 10 ? Math.round(times) : Math.round(times * 10) / 10,
      growth: percent,
    }),
    ...theirs.map(({ who, said, distance }) =>
      fill(distance > 0 ? mine.below : distance < 0 ? mine.above : mine.equal, {
        who,
        month: said,
        distance: dollars(Math.abs(distance), 'long'),
      }),
    ),
  );
}
