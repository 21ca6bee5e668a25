/** An invented second language for tests: other scales, an amount before its sign, other joints; German digits. */
import { ENGLISH, type Language } from '../ledger/language.ts';
import type { AxesLanguage } from '../ledger/language-axes.ts';

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
  units: {
    ...Object.fromEntries(
      Object.keys(ENGLISH.units).map((unit, i) => [
        unit,
        { short: ` u${i}`, long: ` unu${i}`, one: ` unu${i}` },
      ]),
    ),
    years: { short: ' a', long: ' annos', one: ' anno' },
    count: { short: '', long: '', one: '' },
  },
  range: (low, high) => `${low} … ${high}`,
  comma: ' + ',
  between: ' & ',
  quoted: (words) => `»${words}«`,
  gap: ' / ',
  stop: ' ||',
  nothing: 'nullum',
  minus: (sum) => `sub ${sum}`,
};

export const INVENTED_AXES: AxesLanguage = {
  months: ['Un', 'Du', 'Tri', 'Qua', 'Pem', 'Sem', 'Sep', 'Ok', 'Nov', 'Dek', 'Undek', 'Dodek'].map(
    (m) => `${m}a`,
  ),
  dayOf: (day, month) => `${month}-${day}`,
  monthOf: (month, year) => `${year}/${month}`,
  briefYear: (year) => `'${year.slice(2)}`,
};
