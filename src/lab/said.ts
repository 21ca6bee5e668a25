/** The result of a run in sentences. Pure. */
import { fill } from '../ledger/template.ts';
import { barOf } from '../model/bar.ts';
import { endingOf, type Ending } from '../model/endings.ts';
import type { Required } from '../model/required.ts';
import { total, type Run } from '../model/run.ts';
import { about } from '../model/show.ts';
import type { Futures } from '../model/uncertainty.ts';

export interface SaidWords {
  endings: Record<Ending, { title: string; meaning: string }>;
  said: Record<'short' | 'end' | 'paid' | 'public' | 'no-public' | 'after' | 'futures' | 'both', string>;
  required: Record<'paid' | 'never' | 'none', string>;
}

export interface Said {
  ending: Ending;
  title: string;
  meaning: string;
  /** What is unpaid; public money; what the last year leaves. */
  sentences: string[];
}

/** What a run comes to, with at most two significant figures; public money is always named. */
export function saidOf(run: Run, { endings, said }: SaidWords): Said {
  const ending = endingOf(run);
  const { creditKept, guaranteeCost } = barOf(run);
  const worst = run.years.find(({ gap }) => gap >= run.peakGap - 0.5)?.year;
  const open = worst === run.years.at(-1)?.year ? said.end : said.short;
  return {
    ending,
    ...endings[ending],
    sentences: [
      fill(run.peakGap >= 0.5 ? open : said.paid, {
        bill: about(run.bill),
        peak: about(run.peakGap),
        year: String(worst ?? ''),
        end: about(run.gap2033),
      }),
      fill(run.publicMoney < 0.5 ? said['no-public'] : said.public, {
        public: about(run.publicMoney),
        credit: about(total(run.years, 'credit')),
        kept: about(creditKept),
        cost: about(guaranteeCost),
      }),
      fill(said.after, { after: about(run.cashAfterCompute) }),
    ],
  };
}

/** What would have to be true, in two sentences. */
export function requiredSaid({ paidBy2033, neverShort }: Required, { required }: SaidWords): string[] {
  const value = (billions: number | null) => (billions === null ? required.none : about(billions));
  return [
    fill(required.paid, { value: value(paidBy2033) }),
    fill(required.never, { value: value(neverShort) }),
  ];
}

/** The middle half of the futures: what is unpaid at the highest, and what the hardest year needs from others. */
export const futuresSaid = (
  { peakGap, yearlyNeed }: Pick<Futures, 'peakGap' | 'yearlyNeed'>,
  { said }: SaidWords,
): string =>
  fill(said.futures, {
    low: about(peakGap[1]),
    high: about(peakGap[3]),
    least: about(yearlyNeed[1]),
    most: about(yearlyNeed[3]),
  });
