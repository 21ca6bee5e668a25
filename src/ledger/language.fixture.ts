/** An invented second language for tests: other scales, an amount before its sign, other joints; German digits. */
import { ENGLISH, type Language } from './language.ts';

export const INVENTED: Language = {
  code: 'qaa',
  locale: 'de',
  scales: [
    { at: 1e12, short: ' Tu', long: ' tutum' },
    { at: 1e9, short: ' Mo', long: ' mollum' },
    { at: 1e8, short: ' Yi', long: ' yillum' },
  ],
  money: (sign, number, scale) => `${number}${scale} ${sign}`,
  signs: { USD: 'dolo' },
  units: { ...ENGLISH.units, years: { short: ' a', long: ' annos', one: ' anno' } },
  range: (low, high) => `${low} … ${high}`,
  between: ' & ',
  gap: ' / ',
  nothing: 'nullum',
  minus: (sum) => `sub ${sum}`,
};
