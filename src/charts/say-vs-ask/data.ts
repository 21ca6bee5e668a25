/** Records of the ledger in, dated statements in two lanes out. */
import { evidenceOf } from '../../ledger/evidence.ts';
import type { ChartText, Evidence, Ledger } from '../../ledger/types.ts';

export interface Entry {
  key: string;
  lane: 'said' | 'asked';
  /** Days from 1 October 2025. */
  day: number;
  evidence: Evidence;
  claim: string;
  /** In a few words, and in fewer. */
  text: string;
  brief: string;
  /** ISO, as precise as it is known. */
  date: string;
}
export interface VoicesData {
  entries: Entry[];
  text: Record<string, string>;
}

/** The claims of both lanes, in the order of their dates. */
const CLAIMS: Readonly<Record<string, readonly [lane: Entry['lane'], claim: string]>> = {
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
};

/** Days from 1 October 2025; a month alone counts from its middle. */
export const dayOf = (iso: string): number =>
  (Date.parse(iso.length === 7 ? `${iso}-15` : iso) - Date.UTC(2025, 9, 1)) / 86_400_000;

/** @throws when a claim or a text is missing, or a claim has no date */
export function load(ledger: Ledger, text: ChartText): VoicesData {
  const entries = Object.entries(CLAIMS).map(([key, [lane, id]]): Entry => {
    const claim = ledger.claims.get(id);
    if (!claim?.as_of) throw new Error(`claim "${id}" is missing from content/ledger/claims, or has no date`);
    const words = text.texts[`says-${key}`];
    const brief = text.texts[`brief-${key}`];
    if (!words || !brief) throw new Error(`content/en/charts/say-vs-ask.yaml: no text "says-${key}"`);
    return {
      key,
      lane,
      day: dayOf(claim.as_of),
      evidence: evidenceOf(claim),
      claim: id,
      text: words,
      brief,
      date: claim.as_of,
    };
  });
  return { entries, text: text.texts };
}

/** Texts of the table and of the findings, which are made at build, and those that stand in entries. */
const AT_BUILD = /^(finding|long|table|col|says|brief)-/;

/** What the picture needs. */
export function live({ entries, text }: VoicesData): VoicesData {
  return {
    entries: entries.map(({ date: _, ...entry }) => entry as Entry),
    text: Object.fromEntries(Object.entries(text).filter(([key]) => !AT_BUILD.test(key))),
  };
}
