/** Forecasts of revenue in 2030 from the ledger, and what each plan's own bill needs, from the model. Billions of dollars. */
import { known, type Known } from '../../ledger/records.ts';
import type { Ledger } from '../../ledger/types.ts';
import { resultOf } from '../../model/results.ts';
import type { HelpKey, Picture, PlanKey } from './words.ts';

/** Revenue in 2030 with which a plan is never short by more than a bridge; `null` where none that the model takes is. */
type Needed = number | null;

export interface EnoughPlan {
  key: PlanKey;
  forecast: Known;
  /** With the model's own assumption of other costs. */
  needs: Needed;
  /** With costs that meet the company's own need of cash, where it named one. */
  own?: Needed;
}
export interface EnoughData {
  /** The revenue of 2025. */
  past: Known;
  plans: EnoughPlan[];
  /** The first plan with help of the public. */
  helped: { key: HelpKey; needs: Needed }[];
  words: Picture;
}

const needed = (preset: string): Needed => resultOf(preset, 'neverShort');

/** @throws when a claim or a preset is missing */
export function load(ledger: Ledger): Omit<EnoughData, 'words'> {
  const yearly = (claim: string) => known(ledger, claim, { unit: 'USD/year', by: 1e9 });
  return {
    past: yearly('revenue-2025-actual-13-07bn'),
    plans: [
      { key: 'november', forecast: yearly('projection-2025-09-200bn-2030'), needs: needed('base') },
      {
        key: 'february',
        forecast: yearly('projection-2026-02-280bn-2030'),
        needs: needed('reported-2026-02'),
      },
      {
        ...{
          key: 'september',
          forecast: yearly('july-forecast-350bn-2030'),
          needs: needed('reported-2026-09'),
        },
        own: needed('reported-2026-09-cash'),
      },
    ],
    helped: [
      { key: 'credit', needs: needed('credit-granted') },
      { key: 'guarantee', needs: needed('guarantee-granted') },
      { key: 'both', needs: needed('both-granted') },
    ],
  };
}
