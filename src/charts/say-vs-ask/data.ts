/** Records of the ledger in, dated statements in two lanes out. */
import { evidenceOf } from '../../ledger/evidence.ts';
import { amountOf, claimOf, known, type Known } from '../../ledger/records.ts';
import { formatDate } from '../../ledger/format.ts';
import type { Evidence, Ledger } from '../../ledger/types.ts';
import type { Picture } from './words.ts';

export const LANES = ['said', 'asked'] as const;
type Lane = (typeof LANES)[number];

/** The claims of both lanes, in the order of their dates. */
const CLAIMS = {
  credit: ['asked', 'letter-asks-amic-expansion'],
  loans: ['asked', 'letter-asks-loans-for-manufacturers'],
  enough: ['said', 'guarantee-gerstner-enough'],
  stage: ['asked', 'guarantee-friar-backstop-words'],
  post: ['said', 'guarantee-friar-linkedin'],
  denial: ['said', 'guarantee-altman-denial'],
  fabs: ['asked', 'guarantee-altman-fabs'],
  different: ['said', 'guarantee-altman-super-different'],
  stack: ['asked', 'altman-7-nov-entire-stack'],
  growth: ['said', 'run-rate-end-2025-20bn'],
  fund: ['asked', 'since-public-wealth-fund-paper'],
  aligned: ['said', 'since-2026-04-totally-aligned'],
  stake: ['asked', 'since-government-stake-talks'],
  site: ['asked', 'since-ohio-nvidia-guarantor'],
  offer: ['asked', 'july-five-percent-offer'],
} as const satisfies Readonly<Record<string, readonly [lane: Lane, claim: string]>>;
export type EntryKey = keyof typeof CLAIMS;
export const ENTRY_KEYS = Object.keys(CLAIMS) as EntryKey[];

export interface Entry {
  key: EntryKey;
  lane: Lane;
  /** Days from 1 October 2025. */
  day: number;
  evidence: Evidence;
  claim: string;
  /** ISO, as precise as it is known; for the table, at build alone. */
  date?: string;
}
/** Words of a speaker, to the letter. */
export interface Spoken {
  quote: string;
  claim: string;
}
/** A question, its answer, and the two readings of the answer. Sums are billions of dollars. */
export interface Exchange {
  asked: Spoken;
  answered: Spoken;
  /** When it was published, as it is written. */
  day: string;
  /** Of revenue, as the question has it; of the year; and at the pace of the year’s end. */
  sum: number;
  year: Known;
  pace: Known;
  /** ISO dates of the question and of the pace, for the table. */
  date?: string;
  said?: string;
}
export interface VoicesData {
  entries: Entry[];
  exchange: Exchange;
  words: Picture;
}
type Loaded = Omit<VoicesData, 'words'>;

/** Days from 1 October 2025; a month alone counts from its middle. */
export const dayOf = (iso: string): number =>
  (Date.parse(iso.length === 7 ? `${iso}-15` : iso) - Date.UTC(2025, 9, 1)) / 86_400_000;

function spoken(ledger: Ledger, id: string): Spoken {
  const { quote } = claimOf(ledger, id);
  if (!quote) throw new Error(`claim "${id}" has no quotation`);
  return { quote, claim: id };
}

function loadExchange(ledger: Ledger): Exchange {
  const asked = spoken(ledger, 'guarantee-gerstner-question');
  const date = claimOf(ledger, asked.claim).as_of ?? '';
  const yearly = { unit: 'USD/year', by: 1e9 };
  const pace = known(ledger, 'run-rate-end-2025-20bn', yearly);
  return {
    ...{ asked, answered: spoken(ledger, 'guarantee-gerstner-enough'), day: formatDate(date), date },
    sum: amountOf(claimOf(ledger, 'altman-well-more-than-13bn'), yearly.unit, 'low') / yearly.by,
    year: known(ledger, 'revenue-2025-actual-13-07bn', yearly),
    ...{ pace, said: claimOf(ledger, pace.claim).as_of ?? '' },
  };
}

/** @throws when a claim is missing, or has no date, quotation or sum */
export const load = (ledger: Ledger): Loaded => ({
  exchange: loadExchange(ledger),
  entries: ENTRY_KEYS.map((key): Entry => {
    const [lane, id] = CLAIMS[key];
    const claim = claimOf(ledger, id);
    if (!claim.as_of) throw new Error(`claim "${id}" has no date`);
    return { key, lane, day: dayOf(claim.as_of), evidence: evidenceOf(claim), claim: id, date: claim.as_of };
  }),
});

/** What the picture needs: no dates of the table. */
export const live = ({ entries, exchange: { date: _, said: __, ...exchange } }: Loaded): Loaded => ({
  entries: entries.map(({ date: _, ...entry }) => entry),
  exchange,
});
