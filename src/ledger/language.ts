/** What a language brings to numbers, money and dates: names of scales and units, and how things are joined. Pure. */

/** A unit's name: in charts, in prose, and in prose of one of it. */
export interface UnitName {
  short: string;
  long: string;
  one: string;
}

/** Everything that writing figures needs of a language; digits, and dates in sentences, come from Intl. */
export interface Language {
  /** In addresses and folders: `content/<code>/`. */
  code: string;
  /** As Intl knows it: groups and points of numbers, names of months in sentences. */
  locale: string;
  /** Names of large numbers, the largest first. The one at a thousand million measures sums of the model. */
  scales: readonly { at: number; short: string; long: string }[];
  /** A sum: its sign, its number, and the scale's name with its space where it has one. */
  money: (sign: string, number: string, scale: string) => string;
  /** Signs of currencies. */
  signs: Readonly<Record<string, string>>;
  /** Names of units, each with the space before it. */
  units: Readonly<Record<string, UnitName>>;
  /** From one end to another. */
  range: (low: string, high: string) => string;
  /** Between names and other short things. */
  comma: string;
  /** Between things that hold commas themselves. */
  between: string;
  /** Words of others, between marks of quotation. */
  quoted: (words: string) => string;
  /** Between sentences, and at the end of one. */
  gap: string;
  stop: string;
  /** Less than can be said, and a sum below zero, in a sentence. */
  nothing: string;
  minus: (sum: string) => string;
}

/** A unit that takes an s in the plural; in charts by its own name or a sign. */
const plural = (one: string, short = ` ${one}s`): UnitName => ({ short, long: ` ${one}s`, one: ` ${one}` });
/** A unit that is one word for one and for many. */
const same = (short: string, long = short): UnitName => ({ short, long, one: long });

export const ENGLISH: Language = {
  code: 'en',
  locale: 'en-GB',
  scales: [
    { at: 1e12, short: 'tn', long: ' trillion' },
    { at: 1e9, short: 'bn', long: ' billion' },
    { at: 1e6, short: 'm', long: ' million' },
  ],
  money: (sign, number, scale) => `${sign}${number}${scale}`,
  signs: { USD: '$', GBP: '£', EUR: '€', CNY: '¥' },
  units: {
    '%': same('%'),
    bp: plural('basis point', ' bp'),
    x: same('×', ' times'),
    GW: plural('gigawatt', ' GW'),
    MW: plural('megawatt', ' MW'),
    TWh: plural('terawatt-hour', ' TWh'),
    years: plural('year'),
    months: plural('month'),
    weeks: plural('week'),
    days: plural('day'),
    hours: plural('hour'),
    miles: plural('mile'),
    shares: plural('share'),
    wafers: plural('wafer'),
    count: same(''),
  },
  range: (low, high) => `${low} to ${high}`,
  comma: ', ',
  between: '; ',
  quoted: (words) => `“${words}”`,
  gap: ' ',
  stop: '.',
  nothing: 'nothing',
  minus: (sum) => `minus ${sum}`,
};
