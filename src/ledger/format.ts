/**
 * Numbers, dates and claims into words, in one place: units and sensible rounding, in the words of a language and
 * independent of the machine's own. What a language brings stands in src/ledger/language.ts; what this file exports
 * is in the language of the site.
 */
import type { Language } from './language.ts';
import { numbersOf, type Form } from './numbers.ts';
import { SITE } from './site-language.ts';
import type { Claim } from './types.ts';

export { formatAmount, formatExact, formatList, formatNames, formatNumber } from './numbers.ts';
export { formatText } from './numbers.ts';
export { FORMS, printedStep, type Form } from './numbers.ts';

export type Show = 'auto' | 'value' | 'low' | 'high' | 'range';

/** The ways in which one language writes figures, dates and lists. */
export function formatsOf(language: Language) {
  const { locale } = language;
  const numbers = numbersOf(language);
  const { formatAmount } = numbers;

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

  const day = written({ day: 'numeric', month: 'long' });
  const month = written({ month: 'long' });
  /** A date of a year that is known: 2025-11-06 is "6 November", 2025-11 is "November". */
  const formatDay = (iso: string): string =>
    (iso.split('-').length > 2 ? day : month).format(Date.parse(iso));

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

  /** A sentence of words that have no end yet. */
  const formatSentence = (words: string): string => words + language.stop;

  return { ...numbers, formatSentence, formatRange, formatDate, formatDay, formatClaim };
}

export const { formatSentence, formatRange, formatDate, formatDay, formatClaim } = formatsOf(SITE);

/** The raw number behind the same figure; the lower end of a range, or null where there is none. */
export function rawValue(
  claim: Pick<Claim, 'value' | 'low' | 'high'>,
  show: Show = 'auto',
): number | string | null {
  if (show === 'low') return claim.low;
  if (show === 'high') return claim.high;
  return claim.value ?? claim.low ?? claim.high;
}
