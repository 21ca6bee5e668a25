/** Records of the ledger in, typed data of the circle out. Amounts are billions of US dollars. */
import { evidenceOf } from '../../ledger/evidence.ts';
import { formatList } from '../../ledger/numbers.ts';
import { cellNumber, claimOf, known, seriesOf, type Known } from '../../ledger/records.ts';
import type { Claim, Evidence, Ledger, Payer, SeriesRow, SeriesTable } from '../../ledger/types.ts';
import type { View } from './states.ts';
import { FLOWS, PAID, ROWS, SUPPLIERS, type RowId, type RowView, type Supplier } from './keys.ts';
import type { Picture } from './words.ts';

/** Money that goes from one to another. */
export interface Bar {
  /** Absent without a published price, and where nothing is owed. */
  value?: number;
  payer?: Payer;
  evidence: Evidence;
  /** Absent where the claim has no such number; then it stands in the table alone. */
  claim?: string;
}
export interface Row extends Bar {
  id: RowId;
  /** What was paid in its place, drawn inside it. */
  within?: Bar;
}
/** An order book, and the customer's part of it. */
export interface Book {
  supplier: Supplier;
  /** Percent. */
  share: number;
  evidence: Evidence;
  claim?: string;
  /** Absent where the record has none of that time. */
  total?: Known;
}
/** A line of the series, for the table. */
export interface Recorded {
  id: string;
  from: string;
  to: string;
  kind: string;
  value?: number;
  note: string;
  /** ISO date. */
  said: string;
  sources: string[];
  claim?: string;
  evidence: Evidence;
  /** Whether the claim says this very number. */
  exact: boolean;
}
export interface CircleData {
  /** The supplier's own money for so much of its chips, and the claim that says so. */
  own: { value: number; chips: number; evidence: Evidence; claim: string };
  rows: Record<RowView, Row[][]>;
  books: Book[];
  words: Picture;
  /** For the table. */
  records?: Record<View, Recorded[]>;
  bookRecords?: Recorded[];
  line?: Known;
  /** When the share of own money was estimated. */
  asOf?: string;
}
type Loaded = Omit<CircleData, 'words'>;

/** Which kinds of flow each view of a kind tells. */
const KINDS = {
  pays: ['cloud purchase', 'chips', 'lease', 'revenue share'],
  invests: ['equity', 'warrant'],
  debt: ['debt'],
} as const;
/** The first day of what the view of a year later adds. */
const LATER = '2026';
const LOOP = [FLOWS.letter, FLOWS.oracle, FLOWS.chips];
const OWN = 'newstreet-10-for-35';

/** Whose money it is, where that is known: what is bought is drawn in ink, since who will bear it is the question. */
function payerOf(kind: string, from: string): Payer | undefined {
  if (kind === 'debt') return 'lenders';
  if (kind !== 'equity' && kind !== 'warrant') return undefined;
  return from === 'SoftBank' ? 'investors' : 'partners';
}

/** Whether a claim says this very number. */
const saysSo = ({ value, low, high }: Claim, number = Number.NaN, unit = 1) =>
  [value, low, high].some((said) => said === number * unit);

/** A line of a series. */
function recordOf(
  ledger: Ledger,
  series: SeriesTable,
  row: SeriesRow,
  column: string,
  unit: number,
): Omit<Recorded, 'id' | 'from' | 'to' | 'kind' | 'note'> {
  const { cells, sources } = row;
  const claim = cells['claim'] ? claimOf(ledger, cells['claim'], `${series.file}:${row.line}`) : undefined;
  const value = cells[column] ? cellNumber(series, row, column) : undefined;
  return {
    ...(value === undefined ? {} : { value }),
    ...(claim ? { claim: claim.id } : {}),
    evidence: claim ? evidenceOf(claim) : 'reported',
    exact: claim !== undefined && saysSo(claim, value, unit),
    said: cells['said'] ?? '',
    sources,
  };
}

/** @throws when a series, a claim or a flow that a view draws is missing */
export function load(ledger: Ledger): Loaded {
  const series = seriesOf(ledger, 'circular-flows');
  const flows = series.rows.map((row): Recorded => {
    const { id = '', from = '', to = '', kind = '', status = '', note = '' } = row.cells;
    const record = recordOf(ledger, series, row, 'value_usd_bn', 1e9);
    return { id, from, to, kind, note: formatList([status, note].filter(Boolean)), ...record };
  });
  const flowOf = (id: string) => {
    const flow = flows.find((one) => one.id === id);
    if (!flow) throw new Error(`${series.file}: no flow "${id}"`);
    return flow;
  };
  const barOf = (id: string): Bar => {
    const { value, kind, from, claim, evidence, exact } = flowOf(id);
    const payer = payerOf(kind, from);
    return {
      ...(value === undefined ? {} : { value }),
      ...(payer ? { payer } : {}),
      evidence,
      ...(claim && exact ? { claim } : {}),
    };
  };
  const line = known(ledger, 'credit-line-4bn-undrawn', { unit: 'USD', by: 1e9 });
  const rowOf = (id: RowId, view: RowView): Row => {
    if (id === 'line') return { id, evidence: line.evidence };
    const within = view === 'half-year-on' && id === 'letter' ? { within: barOf(PAID) } : {};
    return { id, ...barOf(FLOWS[id]), ...within };
  };
  const rows = Object.fromEntries(
    (Object.keys(ROWS) as RowView[]).map((view) => [
      view,
      ROWS[view].map((group) => group.map((id) => rowOf(id, view))),
    ]),
  ) as CircleData['rows'];

  const shares = seriesOf(ledger, 'backlog-shares');
  const booked = SUPPLIERS.map((supplier) => {
    const row = shares.rows.find(({ cells }) => cells['supplier'] === supplier);
    if (!row) throw new Error(`${shares.file}: no supplier "${supplier}"`);
    const { who = '', note = '', total_claim: total } = row.cells;
    const record = recordOf(ledger, shares, row, 'share_percent', 1);
    const { claim, evidence, exact } = record;
    const book: Book = {
      ...{ supplier, share: cellNumber(shares, row, 'share_percent'), evidence },
      ...(claim && exact ? { claim } : {}),
      ...(total ? { total: known(ledger, total, { unit: 'USD', by: 1e9 }) } : {}),
    };
    return { book, record: { id: supplier, from: who, to: supplier, kind: '', note, ...record } };
  });

  const estimate = claimOf(ledger, OWN);
  const [value = Number.NaN, chips = Number.NaN] = (estimate.parts?.ratio ?? []).map(
    (part) => Number(part) / 1e9,
  );
  if (!(value < chips)) throw new Error(`claim "${OWN}" has no ratio of two sums`);
  const earlier = (kinds: readonly string[]) =>
    flows.filter(({ kind, said }) => kinds.includes(kind) && said < LATER);
  return {
    own: { value, chips, evidence: evidenceOf(estimate), claim: OWN },
    rows,
    books: booked.map(({ book }) => book),
    records: {
      'one-dollar': LOOP.map(flowOf),
      returns: [],
      pays: earlier(KINDS.pays),
      invests: earlier(KINDS.invests),
      debt: earlier(KINDS.debt),
      'order-books': [],
      'half-year-on': flows.filter(({ id, said }) => id === FLOWS.letter || said >= LATER),
    },
    bookRecords: booked.map(({ record }) => record),
    line,
    asOf: estimate.as_of ?? '',
  };
}

/** What the picture needs: no records. */
export const live = ({ own, rows, books }: Loaded): Loaded => ({ own, rows, books });
