/**
 * Records of the ledger in, typed data of the revenue chart out.
 * Amounts are billions of US dollars a year; times are decimal years.
 */
import { evidenceOf } from '../../ledger/evidence.ts';
import type { ChartText, Claim, Evidence, Ledger } from '../../ledger/types.ts';
import { decimalYear } from '../kit/time.ts';

/** How a number is known. */
export interface Known {
  evidence: Evidence;
  claim?: string;
  /** Ids of the series' own sources, where no claim stands for the number. */
  sources?: string[];
  who: string;
  /** ISO date. */
  said: string;
}
/** Money taken in over one calendar year. */
export interface YearRevenue extends Known {
  year: number;
  value: number;
}
/** An annualised rate, at the moment it was said of. */
export interface RunRate extends Known {
  at: number;
  value: number;
}
/** A forecast for a calendar year; `value` is null where no number was given. */
export interface Forecast extends Known {
  key: string;
  year: number;
  value: number | null;
  weak: boolean;
  /** The short name on the chart. */
  author: string;
}
export interface RevenueData {
  revenue: YearRevenue[];
  runRates: RunRate[];
  forecasts: Forecast[];
  /** The two ends of equal growth, and the claim that does the sum. */
  growth: { from: number; low: number; high: number; claim: string };
  text: Record<string, string>;
}

const GROWTH_CLAIM = 'required-growth-own-arithmetic';

/** The party that forecasts, in the one or two words that fit on a chart. */
function authorOf(who: string): string {
  return who.replace(/\s*\(.*\)$/, '').replace(/ documents$/, '');
}

/**
 * @throws when a row names an unknown claim, lacks its number, or is of an unknown kind
 */
export function load(ledger: Ledger, text: ChartText): RevenueData {
  const series = ledger.series.get('openai-revenue');
  if (!series) throw new Error('series "openai-revenue" is missing from content/ledger/series');
  const data: RevenueData = {
    revenue: [],
    runRates: [],
    forecasts: [],
    growth: { from: 0, low: 0, high: 0, claim: GROWTH_CLAIM },
    text: text.texts,
  };
  for (const { line, cells, sources } of series.rows) {
    const where = `${series.file}:${line}`;
    const year = Number(cells['year']);
    const raw = cells['value_usd_bn'] ?? '';
    const value = Number(raw);
    if (!Number.isInteger(year) || !Number.isFinite(value)) throw new Error(`${where}: not a number`);
    const claim = claimOf(ledger, cells['claim'], where);
    const who = cells['who'] ?? '';
    const common = {
      who,
      said: cells['as_of'] ?? '',
      ...(claim ? { claim: claim.id } : { sources }),
    };
    switch (cells['kind']) {
      case 'actual':
        data.revenue.push({ year, value, evidence: claim ? evidenceOf(claim) : 'reported', ...common });
        break;
      case 'run-rate':
        data.runRates.push({
          at: decimalYear(common.said),
          value,
          evidence: claim ? evidenceOf(claim) : /^OpenAI/.test(who) ? 'stated' : 'reported',
          ...common,
        });
        break;
      case 'projection':
        data.forecasts.push({
          key: `${common.said}-${year}`,
          year,
          value: raw === '' ? null : value,
          evidence: 'projected',
          weak: /weak/i.test(cells['note'] ?? ''),
          author: authorOf(who),
          ...common,
        });
        break;
      default:
        throw new Error(`${where}: unknown kind "${cells['kind']}"; use actual, run-rate or projection`);
    }
  }
  const last = data.revenue.at(-1);
  const own = data.forecasts.filter((f) => f.year === 2030 && f.author === 'OpenAI' && f.value !== null);
  const values = own.slice(-2).map((f) => f.value ?? 0);
  if (!last || values.length < 2) throw new Error(`${series.file}: too few rows for the growth arithmetic`);
  if (!ledger.claims.has(GROWTH_CLAIM)) throw new Error(`claim "${GROWTH_CLAIM}" is missing`);
  data.growth = {
    from: last.value,
    low: Math.min(...values),
    high: Math.max(...values),
    claim: GROWTH_CLAIM,
  };
  return data;
}

/** Texts of the table and of the findings, which are made at build. */
const AT_BUILD = /^(finding|long|table|col|kind)-|^(no-number|own-arithmetic)$|^draw-(?!mended)/;

/** What the picture and the reader's own line need: no table texts, no names for the table, no sources. */
export function live({ revenue, runRates, forecasts, growth, text }: RevenueData): RevenueData {
  const bare = <K extends Known>(known: K): K => {
    const { sources: _, ...rest } = known;
    return { ...rest, who: '' } as K;
  };
  return {
    revenue: revenue.map((d) => ({ ...bare(d), said: '' })),
    runRates: runRates.map(bare),
    // Only the forecasts that a step shows: those for 2030, and the way to the first hundred billion.
    forecasts: forecasts.filter((d) => d.year === 2030 || d.value === 100).map(bare),
    growth,
    text: Object.fromEntries(Object.entries(text).filter(([key]) => !AT_BUILD.test(key))),
  };
}

function claimOf(ledger: Ledger, id: string | undefined, where: string): Claim | undefined {
  if (!id) return undefined;
  const claim = ledger.claims.get(id);
  if (!claim) throw new Error(`${where}: unknown claim "${id}"; use an id from content/ledger/claims`);
  return claim;
}
