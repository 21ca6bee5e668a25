/**
 * Numbers, sums and joints in the words of a language, independent of the machine's own. Apart from dates and claims
 * (format.ts), since pictures need these and no more.
 */
import type { Language } from './language.ts';
import { SITE } from './site-language.ts';

/** `short` for charts ($13.07bn), `long` for prose ($13.07 billion). */
export const FORMS = ['short', 'long'] as const;
export type Form = (typeof FORMS)[number];

const BILLION = 1e9;
/** Units of things counted one by one, whose large numbers are said as millions. */
const COUNTED = new Set(['count', 'shares', 'wafers']);

/** The ways in which one language writes numbers and sums, and joins what is said. */
export function numbersOf(language: Language) {
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

  /**
   * A number without groups, as it stands in a table; so is a year.
   * @param digits after the point, no more and no fewer; all that it has, where absent
   */
  const formatExact = (value: number, digits = 0): string =>
    value.toLocaleString(locale, {
      useGrouping: false,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits || 12,
    });

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
        const said = language.money(sign, formatExact(Math.abs(cents), 2), '');
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

  /** Names and other short things, one after the other. */
  const formatNames = (items: readonly string[]): string => items.join(language.comma);

  /** Several things in one sentence; each may hold commas. */
  const formatList = (items: readonly string[]): string => items.join(language.between);

  /** Sentences as running text; empty ones are left out. */
  const formatText = (...sentences: readonly string[]): string =>
    sentences.filter(Boolean).join(language.gap);

  /** A text with a capital letter at its beginning. */
  const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

  return {
    ...{ formatNumber, formatExact, formatAmount, formatBillions },
    ...{ formatNames, formatList, formatText, capitalized },
  };
}

/** The same in the language of the site. */
export const {
  formatNumber,
  formatExact,
  formatAmount,
  formatBillions,
  formatNames,
  formatList,
  formatText,
  capitalized,
} = numbersOf(SITE);

/** One of the last digit that is printed of an amount: of $610.4 billion a hundred million, of 62% one. */
export function printedStep(value: number, unit: string | null, sig = 4): number {
  const [base = 'count'] = (unit ?? 'count').split('/');
  const size = Math.abs(Number(value.toPrecision(sig)));
  const scaled = base in SITE.signs || COUNTED.has(base);
  const scale = (scaled && SITE.scales.find(({ at }) => size >= at)?.at) || 1;
  const printed = Number((value / scale).toPrecision(sig));
  const [whole = '', part = ''] = String(Math.abs(printed)).split('.');
  const dropped = part === '' ? Math.max(0, whole.length - sig) : 0;
  return scale * 10 ** (dropped - part.length);
}
