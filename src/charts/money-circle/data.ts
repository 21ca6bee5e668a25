/** Records of the ledger in, the circle's parties and flows out, laid out for every view. Amounts are billions of US dollars. */
import { evidenceOf } from '../../ledger/evidence.ts';
import { formatList } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { ChartText, Claim, Evidence, Ledger, Payer, SeriesTable } from '../../ledger/types.ts';
import type { Span } from './geometry.ts';
import { layRing, shareOut } from './ring.ts';
import type { View } from './states.ts';

/** Somebody on the ring. */
export interface Party {
  name: string;
  /** Its arc, in radians clockwise from the top. */
  arc: Span;
  /** Its arc in the view of order books, where it has one. */
  books?: Span;
}
/** Money, or a share of an order book, that goes one way. */
export interface Flow {
  /** Payer and receiver, as indices of parties; and where on their arcs it begins, in billions' worth of arc. */
  way: readonly [from: number, to: number, start: number, end: number];
  /** The measure of its two arcs, where that is not the parties' own: percents, for order books. */
  of?: readonly [number, number];
  /** Billions of dollars, or percent of an order book; absent without a published price. */
  value?: number;
  payer?: Payer;
  /** Absent for what is planned, as most is. */
  evidence?: Evidence;
  /** The claim whose number is drawn; where it has none, it stands in the table alone. */
  claim?: string;
  /** A word or two that qualify it in the list. */
  tag?: string;
  /** For the table, which is made at build. */
  record?: Recorded;
}
/** A flow as its series has it. */
export interface Recorded {
  id: string;
  from: string;
  to: string;
  kind: string;
  note: string;
  /** ISO date. */
  said: string;
  sources: string[];
  claim?: string;
  evidence: Evidence;
}
export interface CircleData {
  /** In the order of the ring. */
  parties: Party[];
  /** Radians of the ring that a billion takes. */
  scale: number;
  flows: Flow[];
  /** Indices of flows, as a list has them: by payer, the largest first, those without a price last. */
  views: Record<View, number[]>;
  /** Words beside the ring, by view and in the order of the parties; empty where there are none. */
  words: Record<View, string[]>;
  /** For the table and the findings. */
  text?: Record<string, string>;
}

type Unlaid = Omit<Flow, 'way'> & { from: number; to: number; record: Recorded };

/** Which kinds of flow each view of a kind shows. */
const KINDS = {
  pays: ['cloud purchase', 'chips', 'lease', 'revenue share'],
  invests: ['equity', 'warrant'],
  debt: ['debt'],
} as const;
/** The first day of what the view of half a year later adds. */
const LATER = '2026';
const LETTER = 'nvidia-openai-letter';
const LOOP = [LETTER, 'openai-oracle-cloud', 'oracle-nvidia-chips'];
/** The shares that were bought in the letter's stead lie in its place. */
const WITHIN: Readonly<Record<string, string>> = { 'nvidia-openai-shares': LETTER };
/** Names of the series that stand for one party. */
const ALIASES: Readonly<Record<string, string>> = {
  'Crusoe and Blue Owl': 'owners',
  'Vantage (for Oracle)': 'owners',
  'Lenders led by JPMorgan': 'lenders',
  'Bond investors': 'lenders',
  Banks: 'lenders',
};

/** Whose money it is, where that is known: what is bought is drawn in ink, since who will bear it is the question. */
function payerOf(kind: string, from: string): Payer | undefined {
  if (kind === 'debt') return 'lenders';
  if (kind !== 'equity' && kind !== 'warrant') return undefined;
  return from === 'softbank' ? 'investors' : 'partners';
}

/** Whether a claim says this very number. */
const saysSo = ({ value, low, high }: Claim, number = NaN, unit: number) =>
  [value, low, high].some((said) => said === number * unit);

/** @throws when a series is missing */
function seriesOf(ledger: Ledger, id: string): SeriesTable {
  const series = ledger.series.get(id);
  if (!series) throw new Error(`series "${id}" is missing from content/ledger/series`);
  return series;
}

/** @throws when a series is missing, or a row names an unknown party or claim or has a value that is no number */
export function load(ledger: Ledger, text: ChartText): CircleData {
  const names = Object.entries(text.texts).flatMap(([key, name]) =>
    key.startsWith('party-') ? [{ id: key.slice(6), name }] : [],
  );
  const readRow = (cells: Record<string, string>, where: string) => {
    const placeOf = (name = '') => {
      const known = names.findIndex(
        (party) => party.name === name || party.id === (ALIASES[name] ?? name.toLowerCase()),
      );
      if (known < 0)
        throw new Error(`${where}: "${name}" is no party of content/en/charts/money-circle.yaml`);
      return known;
    };
    const claim = cells['claim'] ? ledger.claims.get(cells['claim']) : undefined;
    if (cells['claim'] && !claim) throw new Error(`${where}: unknown claim "${cells['claim']}"`);
    const raw = cells['value_usd_bn'] || cells['share_percent'] || '';
    const value = raw === '' ? undefined : Number(raw);
    if (value !== undefined && !(value > 0)) throw new Error(`${where}: "${raw}" is no amount`);
    const known: Pick<Recorded, 'claim' | 'evidence'> = claim
      ? { claim: claim.id, evidence: evidenceOf(claim) }
      : { evidence: 'reported' };
    return { placeOf, claim, known, amount: value === undefined ? {} : { value } };
  };

  const tagged = (id: string) => {
    const tag = text.texts[`tag-${id}`];
    return tag ? { tag } : {};
  };

  const series = seriesOf(ledger, 'circular-flows');
  const flows = series.rows.map(({ line, cells, sources }): Unlaid => {
    const { placeOf, claim, known, amount } = readRow(cells, `${series.file}:${line}`);
    const { id = '', kind = '', said = '', status = '', note = '' } = cells;
    const [from, to] = [placeOf(cells['from']), placeOf(cells['to'])];
    const payer = payerOf(kind, names[from]!.id);
    return {
      ...{ from, to, ...amount, evidence: known.evidence, ...tagged(id) },
      ...(payer ? { payer } : {}),
      ...(claim && saysSo(claim, amount.value, 1e9) ? { claim: claim.id } : {}),
      record: {
        ...{ id, from: cells['from'] ?? '', to: cells['to'] ?? '', kind, said, ...known },
        note: formatList([status, note].filter(Boolean)),
        sources,
      },
    };
  });
  const shares = seriesOf(ledger, 'backlog-shares');
  const books = shares.rows.map(({ line, cells, sources }): Unlaid => {
    const { placeOf, claim, known, amount } = readRow(cells, `${shares.file}:${line}`);
    const { supplier = '', said = '', note = '', who = '' } = cells;
    return {
      ...{ from: 0, to: placeOf(supplier), ...amount, evidence: known.evidence },
      ...(claim && saysSo(claim, amount.value, 1) ? { claim: claim.id } : {}),
      record: {
        ...{ id: `book-${supplier}`, from: names[0]!.name, to: supplier, said, ...known },
        kind: text.texts['kind-books'] ?? '',
        note: fill(text.texts['note-books'] ?? '', { note, who }),
        sources,
      },
    };
  });

  const indexOf = (id: string) => {
    const found = flows.findIndex(({ record }) => record.id === id);
    if (found < 0) throw new Error(`${series.file}: no flow "${id}"`);
    return found;
  };
  const within = (id: string) => (WITHIN[id] ? indexOf(WITHIN[id]) : undefined);
  const laid = layRing(
    names.length,
    flows.map((flow) => ({ ...flow, value: flow.value ?? null, within: within(flow.record.id) })),
  );
  const whole = books.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const bookArcs = shareOut(
    names.map((_, i) => (i === 0 ? whole : books.some(({ to }) => to === i) ? 100 : 0)),
    0.16,
  );
  // Ribbons leave the customer in the order in which suppliers lie, read backwards: then they do not cross.
  const offset = (to: number) => books.reduce((sum, book) => sum + (book.to > to ? (book.value ?? 0) : 0), 0);
  const all = [
    ...flows.map((flow, i) => ({ ...flow, way: [flow.from, flow.to, ...laid.starts[i]!] as const })),
    ...books.map((book) => {
      const way = [0, book.to, offset(book.to), 50 - (book.value ?? 0) / 2] as const;
      return { ...book, way, of: [whole, 100] as const };
    }),
  ];
  const listed = (shows: (flow: (typeof all)[number] & Pick<Flow, 'of'>) => boolean) => {
    const shown = all.flatMap((flow, i) => (shows(flow) ? [i] : []));
    const paid = (from: number) =>
      shown.reduce((sum, i) => sum + (all[i]!.from === from ? (all[i]!.value ?? 0) : 0), 0);
    return shown.sort((i, j) => {
      const [a, b] = [all[i]!, all[j]!];
      const priced = Number(b.value !== undefined) - Number(a.value !== undefined);
      return (
        priced || paid(b.from) - paid(a.from) || a.from - b.from || (b.value ?? 0) - (a.value ?? 0) || i - j
      );
    });
  };
  const earlier = (kinds: readonly string[]) =>
    listed(({ record }) => kinds.includes(record.kind) && record.said < LATER);
  const views = {
    pays: earlier(KINDS.pays),
    invests: earlier(KINDS.invests),
    'one-dollar': LOOP.map(indexOf),
    'order-books': listed(({ of }) => of !== undefined),
    debt: earlier(KINDS.debt),
    'half-year-on': listed(({ of, record }) => record.id === LETTER || (record.said >= LATER && !of)),
  };
  return {
    parties: names.map(({ name }, i) => {
      const books = bookArcs[i]!;
      return { name, arc: laid.arcs[i]!, ...(books[1] > books[0] ? { books } : {}) };
    }),
    scale: laid.scale,
    flows: all,
    views,
    words: Object.fromEntries(
      Object.keys(views).map((view) => [view, names.map(({ id }) => text.texts[`${view}-${id}`] ?? '')]),
    ) as CircleData['words'],
    text: text.texts,
  };
}

/** What the picture needs: no records and no texts of the table. */
export function live({ parties, scale, flows, views, words }: CircleData): CircleData {
  return {
    parties,
    scale,
    // The same fields in the same order pack best.
    flows: flows.map(({ way, evidence, value, claim, payer, tag, of }) => ({
      way,
      ...(evidence === 'projected' ? {} : { evidence }),
      ...(value === undefined ? {} : { value }),
      ...(payer ? { payer } : {}),
      ...(claim ? { claim } : {}),
      ...(tag ? { tag } : {}),
      ...(of ? { of } : {}),
    })),
    views,
    words,
  };
}
