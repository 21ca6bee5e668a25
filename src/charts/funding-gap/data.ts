/** The words of the picture; all its numbers come from the model. */
import type { ChartText, Ledger } from '../../ledger/types.ts';
import { ENDINGS } from '../../model/endings.ts';
import { readModelWords } from '../../model/words.ts';

export interface FundingData {
  /** Names of the endings. */
  endings: Record<string, string>;
  text: Record<string, string>;
}

/** @throws when the chart's words name no claim of the ledger */
export function load(ledger: Ledger, text: ChartText): FundingData {
  for (const claim of text.claims)
    if (!ledger.claims.has(claim)) throw new Error(`claim "${claim}" is missing from content/ledger/claims`);
  const { endings } = readModelWords();
  return {
    endings: Object.fromEntries(ENDINGS.map((id) => [id, endings[id].title])),
    text: text.texts,
  };
}

/** Texts of the table and of the findings, which are made at build. */
const AT_BUILD = /^(finding|long|table|col)-/;

/** What the picture needs. */
export function live({ endings, text }: FundingData): FundingData {
  return { endings, text: Object.fromEntries(Object.entries(text).filter(([key]) => !AT_BUILD.test(key))) };
}
