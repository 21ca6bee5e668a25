/** Records of the ledger in, typed data of the commitments out. Amounts are billions of US dollars, power is gigawatts. */
import { evidenceFrom, evidenceOf } from '../../ledger/evidence.ts';
import { cellNumber, claimOf, known, seriesOf, type Known } from '../../ledger/records.ts';
import type { Evidence, Ledger, SeriesTable } from '../../ledger/types.ts';
import { decimalYear } from '../kit/time.ts';
import { FOUR, type Priced } from './suppliers.ts';
import type { Picture } from './words.ts';

/** Decimal years. */
export interface Span {
  from: number;
  to: number;
}
/** What the table says of a deal: counted once, whatever it is made of. A number that is not published is absent. */
export interface Deal {
  value?: number;
  gw?: number;
  years: Span | null;
  evidence: Evidence;
  claim: string;
  /** ISO date. */
  said: string;
  /** The ledger's word for how firm it is. */
  firmness: string;
  /** What it is made of, where the ledger has several rows for it. */
  parts: { value: number; said: string; years: Span | null }[];
  /** The rows' own sources. */
  sources: string[];
}
/** Somebody's count, by counterparty. */
export interface Tally {
  claim: string;
  rows: Readonly<Record<string, number>>;
  /** The sum that is published, and how each was counted: for the table. */
  value?: number;
  methods?: Readonly<Record<string, string>>;
  /** What stands behind each line. */
  sources?: Readonly<Record<string, string[]>>;
  evidence?: Evidence;
}
const SUMS = {
  oracle: 'oracle-300bn',
  microsoft: 'microsoft-250bn',
  amazon: 'aws-38bn',
  coreweave: 'coreweave-22-4bn',
  frame: 'commitments-1-4tn-8-years',
  rest: 'not-itemised-790bn',
  target: 'since-600bn-target',
  priced: 'priced-purchases-610bn',
} as const;
type Sum = keyof typeof SUMS;
/** The claim that the rows of each deal stand for, in the order in which they were announced. */
const DEALS = {
  coreweave: SUMS.coreweave,
  google: 'google-cloud-undisclosed',
  oracle: SUMS.oracle,
  nvidia: 'nvidia-loi-100bn',
  memory: 'samsung-sk-loi',
  amd: 'amd-6gw',
  broadcom: 'broadcom-10gw',
  microsoft: SUMS.microsoft,
  amazon: SUMS.amazon,
} as const;
export type DealKey = keyof typeof DEALS;
/** Deals with published gigawatts. */
const POWERED = ['nvidia', 'broadcom', 'amd', 'oracle'] as const;

export interface WallData {
  sums: Readonly<Record<Sum | 'revenue', Known>>;
  /** When contracts run, where their years are published; of CoreWeave's the first part alone, and how much that is. */
  spans: Readonly<Record<'oracle' | 'amazon' | 'coreweave', Span>>;
  firstPart: number;
  powers: Readonly<Record<(typeof POWERED)[number], Known>>;
  tallies: Readonly<Record<'ft' | 'tunguz', Tally>>;
  words: Picture;
}
/** With the table's records, at build alone. */
export interface FullData extends WallData {
  deals: Readonly<Record<DealKey, Deal>>;
  /** When sums were stated, and on what sources they rest. */
  dates: Readonly<Record<string, string>>;
  /** The gigawatts that were named for the whole. */
  power: Known;
}
type Loaded = Omit<FullData, 'words'>;

/** Sums of decimal fractions without the dust of binary ones. */
const exact = (value: number) => Math.round(value * 1e9) / 1e9;

/** "7" is seven years from the announcement, "about 5 from 2027" says when they begin; else nothing is known. */
export function spanOf(years: string, said: string): Span | null {
  const [, length, start] = /^(?:about )?(\d+)(?: from (\d{4}))?$/.exec(years) ?? [];
  if (!length) return null;
  const from = start ? Number(start) : decimalYear(said);
  return { from, to: exact(from + Number(length)) };
}

function dealOf(ledger: Ledger, series: SeriesTable, id: string): Deal {
  const rows = series.rows.filter(({ cells }) => cells['claim'] === id);
  const [first] = rows;
  if (!first) throw new Error(`${series.file}: no row for claim "${id}"`);
  const parts = rows.flatMap((row) => {
    const { announced: said = '', years = '', value_usd_bn: priced } = row.cells;
    return priced
      ? [{ value: cellNumber(series, row, 'value_usd_bn'), said, years: spanOf(years, said) }]
      : [];
  });
  const { announced: said = '', years = '', binding: firmness = '', gw } = first.cells;
  return {
    ...(parts.length > 0 ? { value: exact(parts.reduce((sum, { value }) => sum + value, 0)) } : {}),
    ...(gw ? { gw: cellNumber(series, first, 'gw') } : {}),
    // The years of one part are not those of the whole.
    years: rows.length === 1 ? spanOf(years, said) : null,
    ...{ evidence: evidenceOf(claimOf(ledger, id)), claim: id, said, firmness },
    parts: parts.length > 1 ? parts : [],
    sources: [...new Set(rows.flatMap((row) => row.sources))],
  };
}

function tallyOf(ledger: Ledger, name: string, id: string): Tally {
  const series = seriesOf(ledger, 'commitment-tallies');
  const own = series.rows.filter(({ cells }) => cells['tally'] === name);
  if (own.length === 0) throw new Error(`${series.file}: no row of "${name}"`);
  const keyed = own.map((row) => ({
    key: (row.cells['counterparty'] ?? '').toLowerCase(),
    value: cellNumber(series, row, 'value_usd_bn'),
    method: row.cells['counted_as'] ?? '',
    sources: row.sources,
  }));
  return {
    ...known(ledger, id, { unit: 'USD', by: 1e9 }),
    rows: Object.fromEntries(keyed.map(({ key, value }) => [key, value])),
    methods: Object.fromEntries(keyed.map(({ key, method }) => [key, method])),
    sources: Object.fromEntries(keyed.map(({ key, sources }) => [key, sources])),
  };
}

const mapped = <K extends string, A, B>(record: Readonly<Record<K, A>>, make: (value: A, key: K) => B) =>
  Object.fromEntries(
    (Object.entries(record) as [K, A][]).map(([key, value]) => [key, make(value, key)]),
  ) as Record<K, B>;

/** @throws naming the record that is missing, has no number, or does not add up */
export function load(ledger: Ledger): Loaded {
  const series = seriesOf(ledger, 'commitments');
  const dollars = { unit: 'USD', by: 1e9 };
  const deals = mapped(DEALS, (id) => dealOf(ledger, series, id));
  const sums = {
    ...mapped(SUMS, (id, key): Known => {
      const sum = known(ledger, id, dollars);
      // A brick stands for a price that was published, by a party to it or by the press; the money is still to be paid.
      const signed = (FOUR as readonly string[]).includes(key);
      const evidence = signed ? evidenceFrom(claimOf(ledger, id).status, 'actual') : sum.evidence;
      return { ...sum, value: exact(sum.value), evidence };
    }),
    revenue: known(ledger, 'revenue-2025-actual-13-07bn', { unit: 'USD/year', by: 1e9 }),
  };
  const rows = exact(FOUR.reduce((all, key: Priced) => all + (deals[key].value ?? 0), 0));
  if (rows !== sums.priced.value)
    throw new Error(`claim "${SUMS.priced}" says ${sums.priced.value}, the series adds up to ${rows}`);
  if (exact(rows + sums.rest.value) !== sums.frame.value)
    throw new Error(`claim "${SUMS.rest}" is not what is left of "${SUMS.frame}"`);

  const spanned = (key: DealKey): Span => {
    const years = deals[key].years ?? deals[key].parts[0]?.years;
    if (!years) throw new Error(`${series.file}: no years of claim "${deals[key].claim}"`);
    return years;
  };
  const claims = [...Object.values(SUMS), 'revenue-2025-actual-13-07bn'];
  return {
    ...{ deals, sums },
    spans: { oracle: spanned('oracle'), amazon: spanned('amazon'), coreweave: spanned('coreweave') },
    firstPart: deals.coreweave.parts[0]?.value ?? 0,
    powers: Object.fromEntries(
      POWERED.map((key): [string, Known] => {
        const { gw: value = 0, evidence, claim } = deals[key];
        return [key, { value, evidence, claim }];
      }),
    ) as Loaded['powers'],
    tallies: {
      ft: tallyOf(ledger, 'Financial Times', 'ft-tally-1tn'),
      tunguz: tallyOf(ledger, 'Tomasz Tunguz', 'tunguz-tally-1-15tn'),
    },
    dates: Object.fromEntries(claims.map((id) => [id, claimOf(ledger, id).as_of ?? ''])),
    power: known(ledger, 'total-30gw', { unit: 'GW' }),
  };
}

/** What the picture needs: nothing of the table. */
export function live({
  sums: all,
  spans,
  firstPart,
  powers,
  tallies,
}: Loaded): Pick<FullData, 'sums' | 'spans' | 'firstPart' | 'powers' | 'tallies'> {
  const { priced: _, ...sums } = all;
  const lean = ({ claim, rows }: Tally) => ({ claim, rows });
  return {
    sums: sums as WallData['sums'],
    spans,
    firstPart,
    powers,
    tallies: { ft: lean(tallies.ft), tunguz: lean(tallies.tunguz) },
  };
}
