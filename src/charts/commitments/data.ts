/** Records of the ledger in, typed data of the commitments out. Amounts are billions of US dollars, power is gigawatts. */
import { evidenceOf } from '../../ledger/evidence.ts';
import type { ChartText, Claim, Evidence, Ledger, SeriesTable } from '../../ledger/types.ts';
import { decimalYear } from '../kit/time.ts';

/** How a thing is known. */
export interface Known {
  evidence: Evidence;
  claim: string;
}
/** One of a deal's contracts, with its decimal years where they are published. */
export interface Part {
  value: number;
  said: string;
  from?: number;
  to?: number;
}
/** What only the table needs of a deal. */
export interface DealRecord {
  /** ISO date. */
  said: string;
  /** The ledger's word for how firm it is. */
  firmness: string;
  /** What it is made of, where the ledger has several rows for it. */
  parts: Part[];
  /** The rows' own sources. */
  sources: string[];
}
/** One deal, whatever it is made of: counted once. A number that is not published is absent. */
export interface Deal extends Known {
  /** Billions of dollars. */
  value?: number;
  gw?: number;
  /** Of these gigawatts, the number that a filing calls binding. */
  firm?: number;
  /** Decimal years. */
  from?: number;
  to?: number;
  record?: DealRecord;
}
/** Somebody's count, by counterparty. */
export interface Tally extends Known {
  /** The sum that is published. */
  value: number;
  rows: Record<string, number>;
  methods?: Record<string, string>;
}
export interface CommitmentsData {
  /** By key, in the order in which they were announced; then the sums: `frame`, `rest` and `target`. */
  deals: Record<string, Deal>;
  tallies: Record<'ft' | 'tunguz', Tally>;
  /** What is priced, together: for the table. */
  priced: Deal;
  /** The gigawatts that were named for the whole: for the table. */
  power: { value: number; claim: string };
  text: Record<string, string>;
}

/** What is drawn, and the claim that the rows of each stand for. */
const DEALS: Readonly<Record<string, string>> = {
  stargate: 'stargate-500bn',
  coreweave: 'coreweave-22-4bn',
  softbank: 'softbank-40bn',
  google: 'google-cloud-undisclosed',
  oracle: 'oracle-300bn',
  nvidia: 'nvidia-loi-100bn',
  memory: 'samsung-sk-loi',
  amd: 'amd-6gw',
  broadcom: 'broadcom-10gw',
  microsoft: 'microsoft-250bn',
  amazon: 'aws-38bn',
  cerebras: 'cerebras-10bn',
  equity: 'since-nvidia-30bn',
  more: 'since-2026-02-aws-100bn',
};
/** Purchases with a published price, of November 2025: what the frame holds. */
const PRICED = ['oracle', 'microsoft', 'amazon', 'coreweave'];
const SUMS = {
  frame: 'commitments-1-4tn-8-years',
  priced: 'priced-purchases-610bn',
  rest: 'not-itemised-790bn',
  target: 'since-600bn-target',
} as const;
const TALLIES = {
  ft: { name: 'Financial Times', claim: 'ft-tally-1tn' },
  tunguz: { name: 'Tomasz Tunguz', claim: 'tunguz-tally-1-15tn' },
} as const;

const POWER = 'total-30gw';

function claimOf(ledger: Ledger, id: string): Claim {
  const claim = ledger.claims.get(id);
  if (!claim) throw new Error(`claim "${id}" is missing from content/ledger/claims`);
  return claim;
}

function seriesOf(ledger: Ledger, id: string): SeriesTable {
  const series = ledger.series.get(id);
  if (!series) throw new Error(`series "${id}" is missing from content/ledger/series`);
  return series;
}

/** A cell as a number; `undefined` where it is empty. */
function numberOf(cell: string | undefined, where: string): number | undefined {
  if (!cell) return undefined;
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new Error(`${where}: "${cell}" is not a number`);
  return value;
}

/** "7" is seven years from the announcement, "about 5 from 2027" says when they begin; else nothing is known. */
export function spanOf(years: string, said: string): { from: number; to: number } | null {
  const [, length, start] = /^(?:about )?(\d+)(?: from (\d{4}))?$/.exec(years) ?? [];
  if (!length) return null;
  const from = start ? Number(start) : decimalYear(said);
  return { from, to: exact(from + Number(length)) };
}

/** Sums of decimal fractions without the dust of binary ones. */
const exact = (value: number) => Math.round(value * 1e9) / 1e9;

function dealOf(ledger: Ledger, series: SeriesTable, id: string): Deal {
  const claim = claimOf(ledger, id);
  const rows = series.rows.filter(({ cells }) => cells['claim'] === id);
  const [first] = rows;
  if (!first) throw new Error(`${series.file}: no row for claim "${id}"`);
  const parts = rows.flatMap(({ line, cells }): Part[] => {
    const value = numberOf(cells['value_usd_bn'], `${series.file}:${line}`);
    const { announced: said = '', years = '' } = cells;
    return value === undefined ? [] : [{ value, said, ...spanOf(years, said) }];
  });
  const { announced: said = '', years = '', binding: firmness = '', note = '' } = first.cells;
  // The years of one part are not those of the whole.
  const span = rows.length === 1 ? spanOf(years, said) : null;
  const gw = numberOf(first.cells['gw'], `${series.file}:${first.line}`);
  return {
    ...(parts.length > 0 ? { value: exact(parts.reduce((sum, { value }) => sum + value, 0)) } : {}),
    ...(gw === undefined ? {} : { gw }),
    ...(/binding for the first gigawatt/.test(note) ? { firm: 1 } : {}),
    ...span,
    evidence: evidenceOf(claim),
    claim: id,
    record: {
      ...{ said, firmness, parts: parts.length > 1 ? parts : [] },
      sources: [...new Set(rows.flatMap((row) => row.sources))],
    },
  };
}

function tallyOf(ledger: Ledger, { name, claim: id }: { name: string; claim: string }): Tally {
  const { file, rows } = seriesOf(ledger, 'commitment-tallies');
  const own = rows.filter(({ cells }) => cells['tally'] === name);
  if (own.length === 0) throw new Error(`${file}: no row of "${name}"`);
  const keyed = own.map(({ line, cells }) => {
    const value = numberOf(cells['value_usd_bn'], `${file}:${line}`);
    if (value === undefined) throw new Error(`${file}:${line}: no value`);
    return { key: (cells['counterparty'] ?? '').toLowerCase(), value, method: cells['counted_as'] ?? '' };
  });
  const { value, evidence, claim } = sumOf(ledger, id, '');
  return {
    ...{ value, evidence, claim },
    rows: Object.fromEntries(keyed.map(({ key, value }) => [key, value])),
    methods: Object.fromEntries(keyed.map(({ key, method }) => [key, method])),
  };
}

/** A sum that is stated or worked out. */
function sumOf(ledger: Ledger, id: string, firmness: string): Deal & { value: number } {
  const claim = claimOf(ledger, id);
  if (typeof claim.value !== 'number') throw new Error(`claim "${id}" has no number`);
  return {
    ...{ value: exact(claim.value / 1e9), evidence: evidenceOf(claim), claim: id },
    record: { said: claim.as_of ?? '', firmness, parts: [], sources: claim.sources },
  };
}

/** @throws naming the record that is missing, has no number, or does not add up */
export function load(ledger: Ledger, text: ChartText): CommitmentsData {
  const series = seriesOf(ledger, 'commitments');
  const deals = Object.fromEntries(
    Object.entries(DEALS).map(([key, id]) => [key, dealOf(ledger, series, id)]),
  );
  const frame = sumOf(ledger, SUMS.frame, 'stated');
  const priced = sumOf(ledger, SUMS.priced, 'own');
  const rest = sumOf(ledger, SUMS.rest, 'own');
  const target = sumOf(ledger, SUMS.target, 'plan');
  const sum = exact(PRICED.reduce((all, key) => all + (deals[key]?.value ?? 0), 0));
  if (sum !== priced.value) {
    throw new Error(`claim "${SUMS.priced}" says ${priced.value}, the series adds up to ${sum}`);
  }
  if (exact(sum + rest.value) !== frame.value) {
    throw new Error(`claim "${SUMS.rest}" is not what is left of "${SUMS.frame}"`);
  }
  const tallies = { ft: tallyOf(ledger, TALLIES.ft), tunguz: tallyOf(ledger, TALLIES.tunguz) };
  const power = { value: Number(claimOf(ledger, POWER).value), claim: POWER };
  return { deals: { ...deals, frame, rest, target }, tallies, priced, power, text: text.texts };
}

/** Texts of the table and of the findings, which are made at build. */
const AT_BUILD = /^(finding|long|table|col|firm|row)-/;

/** Gigawatts of these stand in the table alone. */
const TABLE_ONLY = ['stargate', 'cerebras', 'more'];

/** What the picture needs: no texts and records of the table. */
export function live({ deals, tallies, text }: CommitmentsData): Partial<CommitmentsData> {
  const tally = ({ methods: _, ...rest }: Tally): Tally => rest;
  return {
    deals: Object.fromEntries(
      Object.entries(deals).map(([key, { record: _, gw, ...deal }]) => [
        key,
        gw && !TABLE_ONLY.includes(key) ? { gw, ...deal } : deal,
      ]),
    ),
    tallies: { ft: tally(tallies.ft), tunguz: tally(tallies.tunguz) },
    text: Object.fromEntries(Object.entries(text).filter(([key]) => !AT_BUILD.test(key))),
  };
}
