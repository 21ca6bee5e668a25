/**
 * Numbers into words, in one place: units and sensible rounding, in the words of a language and independent of the
 * machine's own. What a language brings stands in src/ledger/language.ts; what this file exports is English.
 */
import { ENGLISH, type Language } from './language.ts';
import type { Claim } from './types.ts';

/** `short` for charts ($13.07bn), `long` for prose ($13.07 billion). */
export const FORMS = ['short', 'long'] as const;
export type Form = (typeof FORMS)[number];
export type Show = 'auto' | 'value' | 'low' | 'high' | 'range';

const BILLION = 1e9;
/** Units of things counted one by one, whose large numbers are said as millions. */
const COUNTED = new Set(['count', 'shares', 'wafers']);

/** The ways in which one language writes figures, dates and lists. */
export function formatsOf(language: Language) {
  const { locale, scales, signs, units } = language;

  const numbers = new Map<number, Intl.NumberFormat>();
  /** Up to four significant figures, no trailing zeros, grouped from ten thousand. */
  function formatNumber(value: number, sig = 4): string {
    let number = numbers.get(sig);
    if (!number) {
      number = new Intl.NumberFormat(locale, { maximumSignificantDigits: sig, useGrouping: 'min2' });
      numbers.set(sig, number);
    }
    // Rounded as the scale is chosen; and there is no minus before nothing.
    const rounded = Number(value.toPrecision(sig));
    const said = number.format(Math.abs(rounded));
    return rounded < 0 ? `−${said}` : said;
  }

  /** The scale is chosen after rounding, so that 999.96 million is one billion. */
  function scaleOf(value: number, sig: number): Language['scales'][number] | undefined {
    const size = Math.abs(Number(value.toPrecision(sig)));
    return scales.find((s) => size >= s.at);
  }

  /** Money in a scale; below zero with a minus before the sign. */
  function moneyIn(
    scale: Language['scales'][number] | undefined,
    value: number,
    { sign, form, sig }: { sign: string; form: Form; sig: number },
  ): string {
    const said = language.money(
      sign,
      formatNumber(Math.abs(value) / (scale?.at ?? 1), sig),
      scale?.[form] ?? '',
    );
    return value < 0 ? `−${said}` : said;
  }

  /**
   * A value with its unit. Money below a thousand is given to the cent.
   * @param value in the unit itself: plain dollars, not billions; percent, not fractions
   * @param unit a unit of the ledger; "/year", "/month" and the like are left to the sentence
   * @throws RangeError for an unknown unit or a value that is not finite
   */
  function formatAmount(value: number, unit: string | null, form: Form = 'long', sig = 4): string {
    if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
    const [base = 'count'] = (unit ?? 'count').split('/');
    if (base === 'date') return String(value);
    const sign = signs[base];
    if (sign) {
      const cents = Number(value.toFixed(2));
      if (Math.abs(cents) < 1000 && !Number.isInteger(cents)) {
        const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
        const said = language.money(sign, Math.abs(cents).toLocaleString(locale, digits), '');
        return cents < 0 ? `−${said}` : said;
      }
      return moneyIn(scaleOf(value, sig), value, { sign, form, sig });
    }
    const name = units[base];
    if (!name) throw new RangeError(`unknown unit: ${unit}`);
    const scale = COUNTED.has(base) ? scaleOf(value, sig) : undefined;
    const said = formatNumber(scale ? value / scale.at : value, sig);
    const ofOne = value === 1 && (form === 'long' || name.short === name.long);
    return `${said}${scale?.[form] ?? ''}${ofOne ? name.one : name[form]}`;
  }

  /**
   * Billions of dollars, never in smaller parts: of the model, which is no finer.
   * @param sig significant figures
   */
  function formatBillions(billions: number, form: Form, sig = 4): string {
    const value = Number(billions.toPrecision(sig)) * BILLION;
    const scale = scaleOf(value, sig);
    const atLeast = scale && scale.at > BILLION ? scale : scales.find(({ at }) => at === BILLION);
    return moneyIn(atLeast, value, { sign: signs['USD'] ?? '', form, sig });
  }

  /** Two ends of a range in one unit: "$1.6 billion to $2 billion", "73% to 85%". */
  const formatRange = (low: number, high: number, unit: string | null, form: Form = 'long'): string =>
    language.range(formatAmount(low, unit, form), formatAmount(high, unit, form));

  // Days are those of the record, whatever the clock of the machine.
  const written = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const dates = [
    written({ year: 'numeric' }),
    written({ month: 'long', year: 'numeric' }),
    written({ day: 'numeric', month: 'long', year: 'numeric' }),
  ];

  /** An ISO date as it is written: 2025-11-06 is "6 November 2025", 2025-11 is "November 2025". */
  function formatDate(iso: string): string {
    const [from, to] = iso.split('/');
    if (from !== undefined && to !== undefined) return language.range(formatDate(from), formatDate(to));
    const at = Date.parse(iso);
    const form = dates[iso.split('-').length - 1];
    return form && !Number.isNaN(at) ? form.format(at) : iso;
  }

  /**
   * The figure of a claim, in a form.
   * @throws Error naming the claim when it has no number of the kind asked for
   */
  function formatClaim(
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

  /** Several things in one sentence; each may hold commas. */
  const formatList = (items: readonly string[]): string => items.join(language.between);

  /** Sentences as running text; empty ones are left out. */
  const formatText = (...sentences: readonly string[]): string =>
    sentences.filter(Boolean).join(language.gap);

  /** A text with a capital letter at its beginning. */
  const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

  return {
    ...{ formatNumber, formatAmount, formatBillions, formatRange, formatDate, formatClaim },
    ...{ formatList, formatText, capitalized },
  };
}

export const {
  formatNumber,
  formatAmount,
  formatBillions,
  formatRange,
  formatDate,
  formatClaim,
  formatList,
  formatText,
  capitalized,
} = formatsOf(ENGLISH);

/** One of the last digit that is printed of an amount: of $610.4 billion a hundred million, of 62% one. */
export function printedStep(value: number, unit: string | null, sig = 4): number {
  const [base = 'count'] = (unit ?? 'count').split('/');
  const size = Math.abs(Number(value.toPrecision(sig)));
  const scaled = base in ENGLISH.signs || COUNTED.has(base);
  const scale = (scaled && ENGLISH.scales.find(({ at }) => size >= at)?.at) || 1;
  const printed = Number((value / scale).toPrecision(sig));
  const [whole = '', part = ''] = String(Math.abs(printed)).split('.');
  const dropped = part === '' ? Math.max(0, whole.length - sig) : 0;
  return scale * 10 ** (dropped - part.length);
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
