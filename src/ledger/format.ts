/**
 * Numbers into words, in one place: units and sensible rounding.
 * English throughout and independent of the machine's language.
 */
import type { Claim } from './types.ts';

/** `short` for charts ($13.07bn), `long` for prose ($13.07 billion). */
export const FORMS = ['short', 'long'] as const;
export type Form = (typeof FORMS)[number];

const SCALES = [
  { at: 1e12, short: 'tn', long: 'trillion' },
  { at: 1e9, short: 'bn', long: 'billion' },
  { at: 1e6, short: 'm', long: 'million' },
] as const;

const SIGNS: Record<string, string> = { USD: '$', GBP: '£', EUR: '€', CNY: '¥' };

const NAMES: Record<string, { short: string; long: string; one: string }> = {
  '%': { short: '%', long: '%', one: '%' },
  bp: { short: ' bp', long: ' basis points', one: ' basis point' },
  x: { short: '×', long: ' times', one: ' times' },
  GW: { short: ' GW', long: ' gigawatts', one: ' gigawatt' },
  MW: { short: ' MW', long: ' megawatts', one: ' megawatt' },
  TWh: { short: ' TWh', long: ' terawatt-hours', one: ' terawatt-hour' },
  years: { short: ' years', long: ' years', one: ' year' },
  months: { short: ' months', long: ' months', one: ' month' },
  weeks: { short: ' weeks', long: ' weeks', one: ' week' },
  days: { short: ' days', long: ' days', one: ' day' },
  hours: { short: ' hours', long: ' hours', one: ' hour' },
  miles: { short: ' miles', long: ' miles', one: ' mile' },
  shares: { short: ' shares', long: ' shares', one: ' share' },
  wafers: { short: ' wafers', long: ' wafers', one: ' wafer' },
  count: { short: '', long: '', one: '' },
};

/** Up to four significant figures, no trailing zeros, commas from ten thousand. */
export function formatNumber(value: number, sig = 4): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(sig));
  const [whole = '0', part] = String(Math.abs(rounded)).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${rounded < 0 ? '−' : ''}${grouped}${part ? `.${part}` : ''}`;
}

/** Units of things counted one by one, whose large numbers are said as millions. */
const COUNTED = new Set(['count', 'shares', 'wafers']);

/** The scale is chosen after rounding, so that 999.96 million is one billion. */
function scaleOf(value: number, sig: number): (typeof SCALES)[number] | undefined {
  const size = Math.abs(Number(value.toPrecision(sig)));
  return SCALES.find((s) => size >= s.at);
}

/**
 * A value with its unit. Money below a thousand is given to the cent.
 * @param value in the unit itself: plain dollars, not billions; percent, not fractions
 * @param unit a unit of the ledger; "/year", "/month" and the like are left to the sentence
 * @throws RangeError for an unknown unit or a value that is not finite
 */
export function formatAmount(value: number, unit: string | null, form: Form = 'long', sig = 4): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const [base = 'count'] = (unit ?? 'count').split('/');
  if (base === 'date') return String(value);
  const sign = SIGNS[base];
  if (sign) {
    const scale = scaleOf(value, sig);
    const scaled = scale ? value / scale.at : value;
    const cents = Number(value.toFixed(2));
    if (Math.abs(cents) < 1000 && !Number.isInteger(cents)) {
      return `${cents < 0 ? '−' : ''}${sign}${Math.abs(cents).toFixed(2)}`;
    }
    const tail = scale ? (form === 'short' ? scale.short : ` ${scale.long}`) : '';
    const minus = scaled < 0 ? '−' : '';
    return `${minus}${sign}${formatNumber(Math.abs(scaled), sig)}${tail}`;
  }
  const name = NAMES[base];
  if (!name) throw new RangeError(`unknown unit: ${unit}`);
  const scale = COUNTED.has(base) ? scaleOf(value, sig) : undefined;
  const said = formatNumber(scale ? value / scale.at : value, sig);
  const of = value === 1 ? name.one : name.long;
  if (form === 'short')
    return `${said}${scale?.short ?? ''}${value === 1 && name.short === name.long ? name.one : name.short}`;
  return `${said}${scale ? ` ${scale.long}` : ''}${of}`;
}

/** One of the last digit that is printed of an amount: of $610.4 billion a hundred million, of 62% one. */
export function printedStep(value: number, unit: string | null, sig = 4): number {
  const [base = 'count'] = (unit ?? 'count').split('/');
  const scale = base in SIGNS || COUNTED.has(base) ? (scaleOf(value, sig)?.at ?? 1) : 1;
  const printed = Number((value / scale).toPrecision(sig));
  const [whole = '', part = ''] = String(Math.abs(printed)).split('.');
  const dropped = part === '' ? Math.max(0, whole.length - sig) : 0;
  return scale * 10 ** (dropped - part.length);
}

/** Two ends of a range in one unit: "$1.6 billion to $2 billion", "73% to 85%". */
export function formatRange(low: number, high: number, unit: string | null, form: Form = 'long'): string {
  return `${formatAmount(low, unit, form)} to ${formatAmount(high, unit, form)}`;
}

/** Days are those of the record, whatever the clock of the machine. */
const written = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const DATES = [
  written({ year: 'numeric' }),
  written({ month: 'long', year: 'numeric' }),
  written({ day: 'numeric', month: 'long', year: 'numeric' }),
];

/** An ISO date as it is written: 2025-11-06 is "6 November 2025", 2025-11 is "November 2025". */
export function formatDate(iso: string): string {
  if (iso.includes('/')) return iso.split('/').map(formatDate).join(' to ');
  const at = Date.parse(iso);
  const form = DATES[iso.split('-').length - 1];
  return form && !Number.isNaN(at) ? form.format(at) : iso;
}

export type Show = 'auto' | 'value' | 'low' | 'high' | 'range';

/**
 * The figure of a claim, in a form.
 * @throws Error naming the claim when it has no number of the kind asked for
 */
export function formatClaim(
  claim: Pick<Claim, 'id' | 'value' | 'low' | 'high' | 'unit'>,
  form: Form = 'long',
  show: Show = 'auto',
): string {
  const { value, low, high, unit } = claim;
  if (typeof value === 'string') return formatDate(value);
  const one = show === 'low' ? low : show === 'high' ? high : show === 'range' ? null : value;
  if (one !== null) return formatAmount(one, unit, form);
  if (show === 'auto' || show === 'range') {
    if (low !== null && high !== null) return formatRange(low, high, unit, form);
    const end = low ?? high;
    if (end !== null) return formatAmount(end, unit, form);
  }
  throw new Error(`claim "${claim.id}" has no ${show === 'auto' ? 'number' : show} to show`);
}

/** The raw number behind the same figure; the lower end of a range, or null where there is none. */
export function rawValue(
  claim: Pick<Claim, 'value' | 'low' | 'high'>,
  show: Show = 'auto',
): number | string | null {
  if (show === 'low') return claim.low;
  if (show === 'high') return claim.high;
  return claim.value ?? claim.low ?? claim.high;
}

/** Several things in one sentence; each may hold commas. */
export const formatList = (items: readonly string[]): string => items.join('; ');

/** Sentences as running text; empty ones are left out. */
export const formatText = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(' ');

/** A text with a capital letter at its beginning. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
