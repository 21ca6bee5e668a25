/**
 * Records of the ledger in, typed data of what came after November 2025 out. Amounts are billions of US dollars, times
 * are decimal years.
 */
import { evidenceOf } from '../../ledger/evidence.ts';
import { cellNumber, claimOf, known, seriesOf, type Known } from '../../ledger/records.ts';
import type { Evidence, Ledger, Payer } from '../../ledger/types.ts';
import { readWhoPays } from '../../ledger/who-pays.ts';
import { decimalYear } from '../kit/time.ts';
import type { Band, ChangeKey, Picture, Span, Term } from './words.ts';

/** Money that came in at a moment. */
export interface Payment {
  at: number;
  value: number;
}
/** What one party promised in the round of 2026, and what of it was paid. */
export interface Promised extends Known {
  key: Band;
  payer: Payer;
  /** When it was promised. */
  at: number;
  payments: Payment[];
}
/** A sum over its years. */
export interface Spanned extends Known {
  key: Span;
  payer?: Payer;
  from: number;
  to: number;
  /** ISO date of its saying. */
  said: string;
}
/** A pace, at the moment that it is of. */
export interface Rate extends Known {
  at: number;
}
/** What was said once; `value` is null where it has no number of dollars. */
export interface Said {
  value: number | null;
  evidence: Evidence;
  claim: string;
  payer?: Payer;
  /** ISO date, for the table. */
  said: string;
}
export interface Change {
  key: ChangeKey;
  old: Said;
  now: Said;
}
export interface SinceData {
  bands: Promised[];
  /** All that was promised. */
  round: number;
  /** The last year before, whole, and quarters of the one after. */
  taken: (Known & { from: number; to: number })[];
  rates: Rate[];
  spans: Spanned[];
  ceiling: Known;
  changes: Change[];
  /** For the table: the claim behind each term of the guarantee. */
  terms?: Record<Term, string>;
  words: Picture;
}
type Loaded = Omit<SinceData, 'words'>;

/** Years that sums cover, as published: eight from November 2025, and 2026 to the end of 2030. */
const FIVE = { from: 2026, to: 2031 };
const EIGHT = 8;
/** When most of the round was announced (since-2026-02-110bn-round). */
const ANNOUNCED = '2026-02-27';
/** Said of the end of its month, and of "recently" on a day in August. */
const RATE_AT = { 'july-run-rate-40bn': '2026-08-18' };

/** Earlier and later claims; payers only where the money has one. */
const CHANGES: Readonly<Record<ChangeKey, readonly [old: string, now: string, payer?: Payer]>> = {
  target: ['commitments-1-4tn-8-years', 'july-forecast-compute-856bn'],
  nvidia: ['nvidia-loi-100bn', 'since-2026-02-nvidia-30bn', 'partners'],
  amazon: ['aws-38bn', 'since-2026-02-aws-100bn'],
  microsoft: ['revenue-share-20pct-both-ways', 'since-2026-04-microsoft-capped'],
  forecast: ['projection-2025-09-200bn-2030', 'projection-2026-02-280bn-2030', 'customers'],
  pace: ['run-rate-end-2025-20bn', 'july-run-rate-50bn', 'customers'],
  credit: ['letter-asks-amic-expansion', 'since-no-enactment-found'],
};
const TERMS: Readonly<Record<Term, string>> = {
  ceiling: 'july-nvidia-guarantee-105bn',
  covers: 'july-nvidia-guarantee-quarterly-words',
  chips: 'july-nvidia-guarantee-quarterly-words',
  trigger: 'july-nvidia-guarantee-trigger',
  amount: 'july-nvidia-guarantee-covers',
  term: 'july-nvidia-guarantee-term',
  exclusive: 'july-nvidia-guarantee-exclusive',
  indemnity: 'july-nvidia-guarantee-indemnity',
  bill: 'commitments-1-4tn-8-years',
};

/** @throws when a claim is missing, undated or without its number, or the parts are not the round */
export function load(ledger: Ledger): Loaded {
  const usd = (id: string) => known(ledger, id, { unit: 'USD', by: 1e9 });
  const dateOf = (id: string): string => {
    const { as_of: date } = claimOf(ledger, id);
    if (!date) throw new Error(`claim "${id}" has no date`);
    return date;
  };

  const round = usd('since-122bn-close');
  const { rows } = readWhoPays();
  const band = (key: Band, payer: Payer, claim: string): Promised => {
    const payments = rows.find((row) => row.claim.includes(claim))?.payments ?? [];
    const at = decimalYear(key === 'others' ? dateOf(round.claim) : ANNOUNCED);
    const paid = payments.map(({ on, amount }) => ({ at: decimalYear(on), value: amount / 1e9 }));
    return { key, payer, at, ...usd(claim), payments: paid };
  };
  const bands = [
    band('nvidia', 'partners', 'payers-nvidia-30bn-cnbc'),
    band('amazon', 'partners', 'payers-amazon-50bn-paid'),
    band('softbank', 'investors', 'payers-softbank-third-paid'),
    band('others', 'investors', 'payers-other-investors-12bn'),
  ];
  const sum = bands.reduce((total, { value }) => total + value, 0);
  if (sum !== round.value)
    throw new Error(`the parts are ${sum} billion, "${round.claim}" is ${round.value}`);

  const series = seriesOf(ledger, 'openai-revenue');
  const rates = series.rows
    .filter(({ cells }) => cells['kind'] === 'run-rate' && (cells['as_of'] ?? '') >= '2025-12')
    .map((row): Rate => {
      const claim = claimOf(ledger, row.cells['claim'] ?? '', series.file);
      const value = cellNumber(series, row, 'value_usd_bn');
      return {
        at: decimalYear(row.cells['as_of'] ?? ''),
        value,
        evidence: evidenceOf(claim),
        claim: claim.id,
      };
    });
  for (const [id, date] of Object.entries(RATE_AT))
    rates.push({ ...known(ledger, id, { unit: 'USD/year', by: 1e9 }), at: decimalYear(date) });

  const span = (key: Span, claim: string, payer?: Payer): Spanned => {
    const said = dateOf(claim);
    const begin = decimalYear(said);
    const years = key === 'bill' ? { from: begin, to: begin + EIGHT } : FIVE;
    const { status } = claimOf(ledger, claim);
    // What the ledger calls superseded looks so here, plan or not: that it was is what this chart tells.
    const evidence = status === 'superseded' ? { evidence: status } : {};
    return { key, ...usd(claim), ...evidence, ...years, said, ...(payer ? { payer } : {}) };
  };
  const said = (id: string, payer?: Payer): Said => {
    const claim = claimOf(ledger, id);
    const { unit, value, status } = claim;
    return {
      value: unit?.startsWith('USD') && typeof value === 'number' ? value / 1e9 : null,
      evidence: status === 'superseded' ? status : evidenceOf(claim),
      ...{ claim: id, said: dateOf(id), ...(payer ? { payer } : {}) },
    };
  };
  return {
    ...{ bands, round: round.value },
    taken: [
      {
        ...known(ledger, 'revenue-2025-actual-13-07bn', { unit: 'USD/year', by: 1e9 }),
        ...{ from: 2025, to: 2026 },
      },
      { ...usd('since-q1-2026'), from: 2026, to: 2026.25 },
      { ...usd('payers-q2-2026-revenue'), from: 2026.25, to: 2026.5 },
    ],
    rates: rates.sort((a, b) => a.at - b.at),
    spans: [
      span('bill', 'commitments-1-4tn-8-years'),
      span('cut', 'since-600bn-target'),
      span('plan', 'july-forecast-compute-856bn'),
      span('forecast', 'july-forecast-revenue-840bn', 'customers'),
      span('missing', 'july-forecast-burn-278bn'),
    ],
    ceiling: usd(TERMS.ceiling),
    changes: (Object.keys(CHANGES) as ChangeKey[]).map((key) => {
      const [old, now, payer] = CHANGES[key];
      return { key, old: said(old, payer), now: said(now, payer) };
    }),
    terms: TERMS,
  };
}

/** What the picture needs: no days of sayings, no claims of terms. */
export function live({ terms: _, ...data }: Loaded): Loaded {
  const bare = <D extends { said: string }>({ said: _said, ...rest }: D) => rest as D;
  return {
    ...data,
    spans: data.spans.map(bare),
    changes: data.changes.map(({ key, old, now }) => ({ key, old: bare(old), now: bare(now) })),
  };
}
