/**
 * Records of the ledger in, the works of each view out. Amounts are billions of
 * US dollars, or percent of GDP.
 */
import { evidenceOf } from '../../ledger/evidence.ts';
import type { ChartText, Claim, Evidence, Ledger, SeriesRow, SeriesTable } from '../../ledger/types.ts';
import type { Group } from './states.ts';

/** What the browser needs to draw a work in a view. */
export interface Work {
  key: string;
  /** The amount; the lower end where counts differ. */
  low: number;
  /** The upper end, where there is one. */
  high?: number;
  /** Decimal years, where the view shows them: when it was built. */
  from?: number;
  to?: number;
  evidence: Evidence;
  claim: string;
  /** The small words after the name: the price year, say; where absent, the years. */
  note?: string;
  /** Public works; the rest is companies’ money, drawn in ink. */
  public?: true;
}
/** What the table says besides. */
export interface Row extends Work {
  /** ISO-like years, as in the series. */
  years: string;
  money: string;
  who: string;
  /** Ids of sources, where no claim stands behind the amount itself. */
  sources?: string[];
  /** The claim behind the amount, where it is not that of the mark. */
  amountClaim?: string;
  /** The whole cost in billions, where the amount is another thing. */
  whole?: number;
}
export interface WorksData {
  views: Record<Group, Work[]>;
  text: Record<string, string>;
}
export interface FullData extends WorksData {
  views: Record<Group, Row[]>;
}

const SERIES = 'megaprojects';
/** In constant dollars; the largest first. */
const REAL = ['plan', 'hyperscalers', 'interstates', 'apollo', 'marshall', 'manhattan'];
const SHARE = ['railways', 'manhattan', 'marshall', 'apollo', 'interstates', 'telecom-peak', 'ai', 'plan'];
/** Which year's share it is, where it is not the costliest: keys of the chart's texts. */
const SHARE_OF: Readonly<Record<string, string>> = {
  marshall: 'money-average',
  interstates: 'money-roads',
  plan: 'money-even',
};
/** In dollars of the day: works of four decades at most, so that prices differ little enough to be set side by side. */
const RECENT = ['plan', 'telecom', 'hsr', 'iss', 'gorges', 'vogtle', 'tunnel'];
const YEAR = ['four', 'plan', 'china-rail'];
const PAYERS = [
  ...['manhattan', 'marshall', 'interstates', 'apollo', 'iss', 'gorges', 'hsr'],
  ...['tunnel', 'telecom', 'hyperscalers', 'plan'],
];
/** The claim that does the sum of a year of the plan. */
const PLAN_YEAR = 'scale-annual-175bn';
/** The law says who paid for the Interstates. */
const TAX_FUNDED = 'scale-interstate-tax-funded';
/** The first whole year after the plan was stated: drawn from there, for as many years as it is said to take. */
const PLAN_FROM = 2026;

type Cells = Record<string, string>;

/** @throws naming the row or the claim that is missing */
function reader(ledger: Ledger) {
  const series: SeriesTable | undefined = ledger.series.get(SERIES);
  if (!series) throw new Error(`series "${SERIES}" is missing from content/ledger/series`);
  const rows = new Map(series.rows.map((row) => [row.cells['key'] ?? '', row]));
  const rowOf = (key: string): SeriesRow => {
    const row = rows.get(key);
    if (!row) throw new Error(`${series.file}: no row with the key "${key}"`);
    return row;
  };
  const row = (key: string): Cells => rowOf(key).cells;
  const sourcesOf = (key: string): string[] => rowOf(key).sources;
  const number = (key: string, column: string): number => {
    const value = Number(row(key)[column] || Number.NaN);
    if (!Number.isFinite(value)) throw new Error(`${series.file}: "${key}" has no ${column}`);
    return value;
  };
  const claim = (id: string, of: string): Claim => {
    const found = ledger.claims.get(id);
    if (!found) throw new Error(`${series.file}: "${of}" names the unknown claim "${id}"`);
    return found;
  };
  return { row, sourcesOf, number, claim };
}

const hundredth = (value: number) => Math.round(value * 100) / 100;

/** "1961-1972" as the moments at which it begins and ends. */
function span(years: string): { from: number; to: number } {
  const [first = Number.NaN, last = first] = years.split('-').map(Number);
  return { from: first, to: last + 1 };
}

/** @throws when a row or claim is missing, has no number, or a work is nameless in the chart's text */
export function load(ledger: Ledger, text: ChartText): FullData {
  const { row, sourcesOf, number, claim } = reader(ledger);
  const t = (key: string) => {
    const found = text.texts[key];
    if (!found) throw new Error(`content/en/charts/${text.id}.yaml: no text "${key}"`);
    return found;
  };
  const about = (key: string, record: Claim): Omit<Row, 'low' | 'note' | 'money'> => {
    t(`name-${key}`);
    const { years = '', sponsor_kind: sponsor } = row(key);
    const state = sponsor === 'state';
    return {
      ...{ key, evidence: evidenceOf(record), claim: record.id },
      ...(key === 'plan' ? { from: PLAN_FROM, to: PLAN_FROM + 8 } : span(years)),
      ...{ years, who: t(state ? 'who-public' : 'who-companies') },
      ...(state ? { public: true as const } : {}),
    };
  };
  /** An amount of a claim as it is drawn: one number or two. */
  const range = (record: Claim, per: number): { low: number; high?: number } => {
    const { value, low, high } = record;
    if (typeof value === 'number') return { low: value / per };
    if (low === null || high === null) throw new Error(`claim "${record.id}" has no number to draw`);
    return { low: low / per, high: high / per };
  };
  const totalOf = (key: string) => claim(row(key)['claim'] ?? '', key);
  const priced = (key: string) => row(key)['price_year'] ?? '';
  const moneyOf = (key: string) => (key === 'plan' ? t('money-stated') : `${priced(key)} ${t('money')}`);

  const sizes = REAL.map((key): Row => {
    const record = totalOf(key);
    const low = key === 'plan' ? range(record, 1e9).low : number(key, 'cost_real_usd_bn');
    return { ...about(key, record), low, note: moneyOf(key), money: moneyOf(key) };
  });
  const pace = sizes.map((work): Row => {
    const low = number(work.key, 'annualised_usd_bn');
    const plan = work.key === 'plan';
    return {
      ...work,
      ...{ low, whole: work.low, to: hundredth((work.from ?? 0) + work.low / low) },
      ...(plan ? { amountClaim: PLAN_YEAR } : { sources: sourcesOf(work.key) }),
    };
  });
  const share = SHARE.map((key): Row => {
    const record = claim(row(key)['gdp_share_claim'] ?? '', key);
    const amount = range(record, 1);
    const money = t(SHARE_OF[key] ?? 'money-peak');
    return { ...about(key, record), ...amount, note: '', money };
  });
  const nominal = (keys: readonly string[]) =>
    keys.map((key): Row => {
      const record = totalOf(key);
      const amount = range(record, 1e9);
      const note = key === 'plan' ? { note: t('money-stated') } : {};
      return { ...about(key, record), ...amount, ...note, money: t('money-day') };
    });
  const year = nominal(YEAR).map((work): Row => {
    if (work.key !== 'plan') return work;
    const record = claim(PLAN_YEAR, 'plan');
    const amount = range(record, 1e9);
    return {
      ...{ ...work, ...amount, claim: record.id, evidence: evidenceOf(record) },
      ...{ key: 'plan', note: t('money-even-year') },
    };
  });
  const payers = PAYERS.map((key): Row => {
    const record = key === 'interstates' ? claim(TAX_FUNDED, key) : totalOf(key);
    const when = key === 'plan' ? { note: t('years-plan') } : {};
    return { ...about(key, record), low: 0, ...when, money: '' };
  });
  return { views: { sizes, pace, share, recent: nominal(RECENT), year, payers }, text: text.texts };
}

/** Views that neither draw nor say years. */
const TIMELESS = ['sizes'];
/** Texts of the table and of the findings, which are made at build. */
const AT_BUILD = /^(finding|long|table|col|money|who|years|row)(-|$)/;

/** What the picture needs: no words of the table, no years where none are drawn. */
export function live({ views, text }: WorksData): WorksData {
  const bare = (group: string, { key, low, high, from, to, ...work }: Work): Work => ({
    ...{ key, low, evidence: work.evidence, claim: work.claim },
    ...(high === undefined ? {} : { high }),
    ...(TIMELESS.includes(group) ? {} : { from, to }),
    ...(work.note === undefined ? {} : { note: work.note }),
    ...(work.public && group === 'payers' ? { public: work.public } : {}),
  });
  return {
    views: Object.fromEntries(
      Object.entries(views).map(([group, works]) => [group, works.map((work) => bare(group, work))]),
    ) as WorksData['views'],
    text: Object.fromEntries(Object.entries(text).filter(([key]) => !AT_BUILD.test(key))),
  };
}
