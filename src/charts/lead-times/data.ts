/** Records of the ledger in, typed waits out. Times are months after the order. */
import { evidenceOf } from '../../ledger/evidence.ts';
import { cellNumber, claimOf, rowOf, seriesOf } from '../../ledger/records.ts';
import type { Claim, Evidence, Ledger, SeriesTable } from '../../ledger/types.ts';
import { MONTHS_IN, type WaitUnit } from '../kit/time.ts';
import { THINGS, THING_KEYS, type Drawn, type ThingKey, type WaitKey } from './waits.ts';
import type { Picture } from './words.ts';

/** One published wait for a thing: a moment, or a range where `low` and `high` differ. */
export interface Wait extends Pick<Drawn, 'unit' | 'aside' | 'most' | 'claim'> {
  key: WaitKey;
  low: number;
  high: number;
  evidence: Evidence;
  /** For the table, at build alone; an ISO date. */
  said?: string;
  sources?: string[];
}
/** A thing that is ordered, with the waits that were published for it, the shortest first. */
export interface Thing {
  key: ThingKey;
  waits: Wait[];
}
export interface LeadData {
  /** From the longest wait to the shortest. */
  things: Thing[];
  /** Months for which a chip may stay at the frontier, by one who left it open. */
  frontier: Pick<Wait, 'low' | 'high'> & { claim: string };
  /** The claim on the later scarcity of chips, and its date: for the table, at build alone. */
  memory?: { claim: string; said: string };
  words: Picture;
}
type Loaded = Omit<LeadData, 'words'>;

/** A claim and its row may differ by as much, rounded as each is in its own unit. */
const ROUNDING = 0.03;

/** The ends of a claim in months. */
function endsOf({ value, low, high, unit }: Claim): number[] {
  const month = MONTHS_IN[unit as WaitUnit] ?? NaN;
  return [value, low, high].flatMap((end) => (typeof end === 'number' ? [end * month] : []));
}

function waitOf(ledger: Ledger, series: SeriesTable, drawn: Drawn & { key: WaitKey }): Wait {
  const { to, ...wait } = drawn;
  const row = rowOf(series, wait.key);
  const place = `${series.file}:${row.line}`;
  const low = cellNumber(series, row, 'low_months');
  const high = cellNumber(series, to ? rowOf(series, to) : row, 'high_months');
  if (!(low > 0 && high >= low)) throw new Error(`${place}: not a range of months`);
  const claim = wait.claim === undefined ? undefined : claimOf(ledger, wait.claim, place);
  if (claim && !endsOf(claim).some((end) => Math.abs(end / low - 1) < ROUNDING))
    throw new Error(`${place}: ${low} months are not what claim "${claim.id}" says`);
  return {
    ...wait,
    ...{ low, high, evidence: claim ? evidenceOf(claim) : 'reported' },
    ...{ said: row.cells['as_of'] ?? '', sources: row.sources },
  };
}

/** @throws when a row or a claim is missing, or they disagree */
export function load(ledger: Ledger): Loaded {
  const series = seriesOf(ledger, 'lead-times');
  const { id, as_of: said } = claimOf(ledger, 'chips-still-scarce');
  const life = claimOf(ledger, 'guarantee-friar-chip-life');
  const [low = NaN, high = NaN] = endsOf(life);
  return {
    things: THING_KEYS.map((key) => ({
      key,
      waits: THINGS[key].map((wait) => waitOf(ledger, series, wait)),
    })),
    frontier: { claim: life.id, low, high },
    memory: { claim: id, said: said ?? '' },
  };
}

/** What the picture needs: no dates, no sources. */
export const live = ({ things, frontier }: Loaded): Loaded => ({
  frontier,
  things: things.map(({ key, waits }) => ({
    key,
    waits: waits.map(({ said: _said, sources: _sources, ...wait }) => wait),
  })),
});
