/** The shapes of the ledger after its schemas have passed. Fields: content/ledger/README.md. */
import type { PayerName } from './payers.ts';

export type SourceType = 'primary' | 'law' | 'filing' | 'dataset' | 'reporting' | 'analysis' | 'paper';

export interface Source {
  id: string;
  type: SourceType;
  publisher: string;
  /** Who first published it, where the page that was read is a copy or names more than the publisher. */
  origin: string | null;
  author: string | null;
  title: string;
  published: string;
  url: string | null;
  /** `full`, `not-read`, or `via: <source id>`. */
  read: string;
  /** Small or secondhand: taken with care. */
  weak: boolean;
  note: string | null;
  /** Where the record stands. */
  file: string;
  line: number;
}

export type ClaimStatus =
  'stated' | 'reported' | 'estimated' | 'law' | 'measured' | 'disputed' | 'retracted' | 'superseded';
export type ClaimKind = 'actual' | 'plan' | 'projection' | 'model';

export type OperationName = 'sum' | 'difference' | 'product' | 'ratio' | 'growth';
/** A claim (`id`, or one end of it: `id.low`, `id.high`), a number that the statement names, or a smaller operation. */
export type Part = string | number | Operation;
/** One operation on its parts; see content/ledger/README.md. */
export type Operation = { [name in OperationName]?: Part[] | undefined };
/** What a claim's number is made of: its value, or its two ends. */
export type Parts = Operation & { low?: Operation | undefined; high?: Operation | undefined };

/** What a cell must be: these words, other words, or a number within bounds. */
export type CellRule =
  | string
  | { not: string }
  | { from?: number | undefined; above?: number | undefined; below?: number | undefined };
/** What a claim counts: names, claims, or rows of a series; `is` says which of its numbers the count is. */
export interface Count {
  is: 'value' | 'low' | 'high' | number;
  names?: string[] | undefined;
  claims?: string[] | undefined;
  series?: string | undefined;
  where?: Record<string, CellRule> | undefined;
  /** Counts different cells of this column, not rows. */
  distinct?: string | undefined;
}

export interface Claim {
  id: string;
  topic: string;
  statement: string;
  /** A number, or an ISO date where the unit is `date`. */
  value: number | string | null;
  low: number | null;
  high: number | null;
  unit: string | null;
  period: string | null;
  as_of: string | null;
  status: ClaimStatus;
  kind: ClaimKind;
  /** When it was withdrawn, in words: "the same evening"; null where it stands. */
  withdrawn: string | null;
  /** The words of the quotation that were withdrawn, to the letter; all of it, where none are named. */
  withdrawn_words?: string | undefined;
  said_by: string | null;
  quote: string | null;
  sources: string[];
  seed: number[];
  caveat: string | null;
  /** The claim that took its place. */
  superseded_by: string | null;
  /** A newer claim on the same thing, where this one stays true of its date. */
  later: string | null;
  /**
   * True: fit for titles and first sentences though it was read in a copy. False: kept out of them. Null: what its date and
   * its caveat say.
   */
  headline: boolean | null;
  /** Small pages alone stand behind it; `caveat` says which. */
  weak: boolean;
  parts?: Parts | undefined;
  count?: Count[] | undefined;
  /** The event that it speaks of; claims of one event have one date. */
  event?: string | undefined;
  /** The last day on which it is current: ISO. */
  until?: string | undefined;
  file: string;
  line: number;
}

export interface SeriesTable {
  id: string;
  columns: string[];
  rows: SeriesRow[];
  file: string;
}
export interface SeriesRow {
  /** Its line in the file. */
  line: number;
  /** By column name, as written. */
  cells: Record<string, string>;
  /** The ids of its `source` cell, best first; empty where it names none. */
  sources: string[];
}

export interface Ledger {
  sources: ReadonlyMap<string, Source>;
  claims: ReadonlyMap<string, Claim>;
  series: ReadonlyMap<string, SeriesTable>;
}

/** Who bears the money; `gap` is what has no known source. */
export type Payer = PayerName | 'gap';

/** How well a thing is known; the first that matches wins (DESIGN section 2). */
export type Evidence =
  'retracted' | 'model' | 'projected' | 'disputed' | 'superseded' | 'reported' | 'stated' | 'measured';

/** Words of a chart, from `content/en/charts/<id>.yaml`, figures already filled in. */
export interface ChartText {
  id: string;
  chapter: string;
  default: string;
  title: string;
  deck: string;
  how_to_read: string;
  /** What the source line says before the list of publishers. */
  source_note: string;
  /** Measures that the reader may choose between: a few of the steps by short names. */
  switch?: { label: string; steps: { id: string; label: string }[] };
  /** Names of what the reader may set, in the order of the controls. */
  inputs?: InputWords[];
  steps: ChartStepText[];
  /** Axis and annotation texts by key. */
  texts: Record<string, string>;
  /** Ids of the claims and series that the chart draws. */
  claims: string[];
  series: string[];
}
/** The words of one input of a chart. */
export interface InputWords {
  id: string;
  label: string;
  /** Stands after the number. */
  unit?: string;
  help?: string;
  /** Names of a choice's options, by their values; numbers may name themselves. */
  options?: Record<string, string>;
}
export interface ChartStepText {
  id: string;
  /** Overrides the chart's title on this step. */
  title?: string;
  caption: string;
  /** At most two sentences. */
  alt: string;
}
