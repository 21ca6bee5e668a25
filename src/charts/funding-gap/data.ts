/** Names of the endings, and forecasts that the plans take up; all other numbers come from the model. */
import { claimOf } from '../../ledger/records.ts';
import type { ChartText, Ledger } from '../../ledger/types.ts';
import { ENDINGS, type Ending } from '../../model/endings.ts';
import { readModelWords } from '../../model/words.ts';
import type { Picture } from './words.ts';

export interface FundingData {
  /** Names of the endings. */
  endings: Record<Ending, string>;
  words: Picture;
}
type Loaded = Omit<FundingData, 'words'>;

/** @throws when the chart's words name no claim of the ledger */
export function load(ledger: Ledger, text: ChartText): Loaded {
  for (const claim of text.claims) claimOf(ledger, claim);
  const { endings } = readModelWords();
  return {
    endings: Object.fromEntries(ENDINGS.map((id) => [id, endings[id].title])) as Loaded['endings'],
  };
}
