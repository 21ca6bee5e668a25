/** Records of the ledger in, typed waits out. Times are months after the order. */
import { evidenceOf } from '../../ledger/evidence.ts';
import type { ChartText, Claim, Evidence, Ledger, SeriesTable } from '../../ledger/types.ts';

/** One published wait for a thing: a moment, or a range where `low` and `high` differ. */
export interface Wait {
  key: string;
  low: number;
  high: number;
  /** The unit in which its source gives it. */
  unit: 'weeks' | 'months' | 'years';
  evidence: Evidence;
  /** Left out of the overview: it adds to another wait, or rests on little. */
  aside?: boolean;
  claim?: string;
  /** For the table, which is made at build; an ISO date. */
  said?: string;
  sources?: string[];
}
/** A thing that is ordered, with the waits that were published for it, the shortest first. */
export interface Thing {
  key: string;
  waits: Wait[];
}
export interface LeadData {
  /** From the longest wait to the shortest. */
  things: Thing[];
  text: Record<string, string>;
}

interface Drawn extends Pick<Wait, 'key' | 'unit'> {
  /** A row of the series by its name and, where several share one, its date. */
  row: string;
  at?: string;
  /** A second row, where two averages make a range. */
  to?: string;
  claim?: string;
  aside?: boolean;
}

/** What is drawn, of all that the series holds: like with like, and no seller's own figure alone. */
const THINGS: Record<string, Drawn[]> = {
  reactor: [{ key: 'reactor', row: 'New nuclear (Vogtle 3 and 4)', unit: 'years' }],
  line: [{ key: 'line', row: 'Transmission line (whole)', unit: 'years', claim: 'wait-transmission' }],
  turbine: [{ key: 'turbine', row: 'Gas turbine delivery', unit: 'years', claim: 'wait-gas-turbines' }],
  grid: [
    {
      ...{ key: 'grid', row: 'Grid power for a new data center (US average)' },
      ...{ unit: 'years', claim: 'wait-grid-power-us' },
    },
    {
      ...{ key: 'virginia', row: 'Grid power for 100 MW in Northern Virginia' },
      ...{ unit: 'years', claim: 'wait-grid-power-us', aside: true },
    },
  ],
  transformer: [
    {
      ...{ key: 'transformer-once', row: 'Transformers before the shortage' },
      ...{ unit: 'months', claim: 'wait-transformers-history', aside: true },
    },
    {
      ...{ key: 'transformer', row: 'Large power transformer', to: 'Generator step-up transformer' },
      ...{ unit: 'months', claim: 'wait-transformers' },
    },
    {
      ...{ key: 'transformer-2026', row: 'High-capacity transformer' },
      ...{ unit: 'years', claim: 'wait-transformers-2026', aside: true },
    },
  ],
  building: [
    {
      ...{ key: 'abilene', row: 'Stargate Abilene from land clearing to first two buildings' },
      ...{ unit: 'months', claim: 'power-abilene-build-time', aside: true },
    },
    { key: 'building', row: 'Data center from groundbreaking to commissioning', unit: 'months' },
  ],
  solar: [{ key: 'solar', row: 'Solar or batteries', unit: 'months', claim: 'fast-renewables' }],
  chips: [
    {
      ...{ key: 'chips-2024', row: 'AI server with Nvidia H100 (Dell)', at: '2024-04' },
      ...{ unit: 'weeks', claim: 'chips-lead-time-fell' },
    },
    {
      ...{ key: 'chips-2023', row: 'AI server with Nvidia H100 (Dell)', at: '2023-12' },
      ...{ unit: 'weeks', claim: 'chips-lead-time-fell' },
    },
    {
      ...{ key: 'blackwell', row: 'Nvidia Blackwell for a new customer' },
      ...{ unit: 'months', claim: 'chips-still-scarce', aside: true },
    },
  ],
};

/** Months of a unit. */
export const MONTHS: Readonly<Record<string, number>> = { weeks: 12 / 52.18, months: 1, years: 12 };
/** A claim and its row may differ by as much, rounded as each is in its own unit. */
const ROUNDING = 0.03;

/** The ends of a claim in months. */
function endsOf({ value, low, high, unit }: Claim): number[] {
  const month = MONTHS[unit ?? ''] ?? NaN;
  return [value, low, high].flatMap((end) => (typeof end === 'number' ? [end * month] : []));
}

function waitOf(ledger: Ledger, { rows, file }: SeriesTable, drawn: Drawn): Wait {
  const { key, unit, claim: id, aside } = drawn;
  const find = (name: string) => {
    const found = rows.find(
      ({ cells }) => cells['thing'] === name && (!drawn.at || cells['as_of'] === drawn.at),
    );
    if (!found) throw new Error(`${file}: no row "${name}"${drawn.at ? ` of ${drawn.at}` : ''}`);
    return found;
  };
  const row = find(drawn.row);
  const end = drawn.to ? find(drawn.to) : row;
  const [low, high] = [Number(row.cells['low_months']), Number(end.cells['high_months'])];
  if (!(low > 0 && high >= low)) throw new Error(`${file}:${row.line}: not a range of months`);
  const claim = id === undefined ? undefined : ledger.claims.get(id);
  if (id !== undefined) {
    if (!claim) throw new Error(`claim "${id}" is missing from content/ledger/claims`);
    if (!endsOf(claim).some((end) => Math.abs(end / low - 1) < ROUNDING)) {
      throw new Error(`${file}:${row.line}: ${low} months are not what claim "${id}" says`);
    }
  }
  return {
    ...{ key, low, high, unit },
    ...(aside ? { aside } : {}),
    evidence: claim ? evidenceOf(claim) : 'reported',
    ...(claim ? { claim: claim.id } : {}),
    said: row.cells['as_of'] ?? '',
    sources: row.sources,
  };
}

/** @throws when a row or a claim is missing or they disagree, or a thing is nameless in the chart's text */
export function load(ledger: Ledger, text: ChartText): LeadData {
  const series = ledger.series.get('lead-times');
  if (!series) throw new Error('series "lead-times" is missing from content/ledger/series');
  const things = Object.entries(THINGS).map(([key, drawn]) => ({
    key,
    waits: drawn.map((wait) => waitOf(ledger, series, wait)),
  }));
  const names = things.flatMap(({ key, waits }) => [`thing-${key}`, ...waits.map((w) => `name-${w.key}`)]);
  for (const name of names) {
    if (!text.texts[name]) throw new Error(`content/en/charts/lead-times.yaml: no text "${name}"`);
  }
  return { things, text: text.texts };
}

/** Texts of the table and of the findings, which are made at build. */
const AT_BUILD = /^(finding|long|table|col|who|row)-|^waiting$/;

/** What the picture needs: no texts of the table, no sources. */
export function live({ things, text }: LeadData): LeadData {
  return {
    things: things.map(({ key, waits }) => ({
      key,
      waits: waits.map(({ said: _said, sources: _sources, ...wait }) => wait),
    })),
    text: Object.fromEntries(Object.entries(text).filter(([key]) => !AT_BUILD.test(key))),
  };
}
