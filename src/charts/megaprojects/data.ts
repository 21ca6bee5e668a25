/**
 * Records of the ledger in, the works of each view out. Amounts are billions of
 * US dollars, or percent of GDP.
 */
import { evidenceOf } from '../../ledger/evidence.ts';
import { amountOf, cellNumber, claimOf, rowOf, seriesOf } from '../../ledger/records.ts';
import type { Claim, Evidence, Ledger } from '../../ledger/types.ts';
import type { Group } from './states.ts';
import { VIEWS, type WorkKey } from './works.ts';
import type { Picture } from './words.ts';

/** What the browser needs to draw a work in a view. */
export interface Work {
  key: WorkKey;
  /** The amount; the lower end where counts differ. */
  low: number;
  /** The upper end, where there is one. */
  high?: number;
  /** Decimal years, where the view shows them: when it was built. */
  from?: number;
  to?: number;
  evidence: Evidence;
  claim: string;
  /** What is said after the name, where it is not the years: the price year, say. */
  noted?: 'priced' | 'stated' | 'oneYear' | 'planned' | 'none';
  /** In whose prices the amount is, or when it was stated. */
  year?: number;
  /** Its amount stands on small pages alone. */
  weak?: true;
  /** Public works; the rest is companies’ money, drawn in ink. */
  public?: true;
}
/** Which money an amount is in, or which year's share it is. */
export type Basis = 'priced' | 'stated' | 'day' | 'peak' | 'roads' | 'average' | 'even';
/** What the table says besides. */
export interface Row extends Work {
  /** ISO-like years, as in the series. */
  years: string;
  /** None where no money is compared. */
  basis: Basis | null;
  /** Ids of sources, where no claim stands behind the amount itself. */
  sources?: string[];
  /** The claim behind the amount, where it is not that of the mark. */
  amountClaim?: string;
  /** The whole cost in billions, where the amount is another thing. */
  whole?: number;
}
export interface WorksData {
  views: Record<Group, Work[]>;
  words: Picture;
}
/** With the table's rows, at build alone. */
export interface FullData extends WorksData {
  rows: Record<Group, Row[]>;
}
type Loaded = Omit<FullData, 'words'>;

/** Which year's share it is, where it is not the costliest. */
const SHARE_OF: Readonly<Partial<Record<WorkKey, Basis>>> = {
  marshall: 'average',
  interstates: 'roads',
  plan: 'even',
};
/** The claim that does the sum of a year of the plan. */
const PLAN_YEAR = 'scale-annual-175bn';
/** The law says who paid for the Interstates. */
const TAX_FUNDED = 'scale-interstate-tax-funded';
/** The first whole year after the plan was stated: drawn from there, for as many years as it is said to take. */
const PLAN_FROM = 2026;

const hundredth = (value: number) => Math.round(value * 100) / 100;

/** "1961-1972" as the moments at which it begins and ends. */
function span(years: string): { from: number; to: number } {
  const [first = Number.NaN, last = first] = years.split('-').map(Number);
  return { from: first, to: last + 1 };
}

/** An amount of a claim as it is drawn: one number or two. */
function rangeOf(record: Claim, unit: string, by = 1): { low: number; high?: number } {
  if (typeof record.value === 'number') return { low: amountOf(record, unit) / by };
  return { low: amountOf(record, unit, 'low') / by, high: amountOf(record, unit, 'high') / by };
}

/** @throws when a row or claim is missing, or has no number */
export function load(ledger: Ledger): Loaded {
  const series = seriesOf(ledger, 'megaprojects');
  const claimIn = (key: WorkKey, column: string) => {
    const { cells, line } = rowOf(series, key);
    return claimOf(ledger, cells[column] ?? '', `${series.file}:${line}`);
  };
  const totalOf = (key: WorkKey) => claimIn(key, 'claim');
  const number = (key: WorkKey, column: string) => cellNumber(series, rowOf(series, key), column);
  const about = (key: WorkKey, record: Claim): Omit<Row, 'low' | 'basis'> => {
    const { years = '', sponsor_kind: sponsor } = rowOf(series, key).cells;
    return {
      ...{ key, evidence: evidenceOf(record), claim: record.id },
      ...(key === 'plan' ? { from: PLAN_FROM, to: PLAN_FROM + 8 } : span(years)),
      years,
      ...(sponsor === 'state' ? { public: true } : {}),
    };
  };
  const statedIn = Number(totalOf('plan').as_of?.slice(0, 4));

  const sizes = VIEWS.sizes.map((key): Row => {
    const record = totalOf(key);
    const work = about(key, record);
    return key === 'plan'
      ? { ...work, low: amountOf(record, 'USD') / 1e9, noted: 'stated', year: statedIn, basis: 'stated' }
      : {
          ...{ ...work, low: number(key, 'cost_real_usd_bn') },
          ...{ noted: 'priced', year: number(key, 'price_year'), basis: 'priced' },
        };
  });
  const pace = sizes.map((work): Row => {
    const low = number(work.key, 'annualised_usd_bn');
    return {
      ...work,
      ...{ low, whole: work.low, to: hundredth((work.from ?? 0) + work.low / low) },
      ...(work.key === 'plan' ? { amountClaim: PLAN_YEAR } : { sources: rowOf(series, work.key).sources }),
    };
  });
  const share = VIEWS.share.map((key): Row => {
    const record = claimIn(key, 'gdp_share_claim');
    return {
      ...{ ...about(key, record), ...rangeOf(record, '%') },
      ...{ noted: 'none', basis: SHARE_OF[key] ?? 'peak' },
    };
  });
  const recent = VIEWS.recent.map((key): Row => {
    const record = totalOf(key);
    return {
      ...{ ...about(key, record), ...rangeOf(record, 'USD', 1e9), basis: 'day' },
      ...(key === 'plan' ? { noted: 'stated', year: statedIn } : {}),
      ...(rowOf(series, key).cells['weak'] === 'yes' ? { weak: true } : {}),
    };
  });
  const year = VIEWS.year.map((key): Row => {
    const record = key === 'plan' ? claimOf(ledger, PLAN_YEAR) : totalOf(key);
    return {
      ...{ ...about(key, record), ...rangeOf(record, 'USD/year', 1e9), basis: 'day' },
      ...(key === 'plan' ? { noted: 'oneYear' } : {}),
    };
  });
  const payers = VIEWS.payers.map((key): Row => {
    const work = about(key, totalOf(key));
    return {
      ...{ ...work, low: 0, basis: null },
      ...(key === 'interstates' ? { claim: claimOf(ledger, TAX_FUNDED).id } : {}),
      ...(key === 'plan' ? { noted: 'planned' } : {}),
    };
  });
  const rows = { sizes, pace, share, recent, year, payers };
  const views = Object.entries(rows).map(([group, all]) => [group, all.map((row) => drawn(group, row))]);
  return { rows, views: Object.fromEntries(views) as WorksData['views'] };
}

/** Views that neither draw nor say years. */
const TIMELESS = ['sizes'];

/** What a view draws of a work: no words of the table, no years where none are drawn. */
function drawn(group: string, { from, to, public: open, ...row }: Row): Work {
  const {
    years: _years,
    basis: _basis,
    sources: _sources,
    amountClaim: _claim,
    whole: _whole,
    ...work
  } = row;
  return {
    ...work,
    ...(from === undefined || to === undefined || TIMELESS.includes(group) ? {} : { from, to }),
    ...(open && group === 'payers' ? { public: open } : {}),
  };
}

/** What the picture needs: nothing of the table. */
export const live = ({ views }: Loaded): Pick<FullData, 'views'> => ({ views });
