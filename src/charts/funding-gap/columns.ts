/** A run as columns: what each year needs, and where it comes from. Billions of dollars. Pure. */
import type { Run, Year } from '../../model/run.ts';

/** In the order of the column, from the foot upwards. */
export const SOURCES = ['customers', 'lenders', 'partners', 'public', 'investors', 'gap'] as const;
export const USES = ['compute', 'others', 'service'] as const;
export type Source = (typeof SOURCES)[number];
export type Use = (typeof USES)[number];

export interface Column {
  year: number;
  sources: Record<Source, number>;
  uses: Record<Use, number>;
}

/**
 * The columns of a run. Cash that is used up counts with the customers, as in the who-pays bar. In a year with
 * a surplus the sources are more than the uses: the rest repays what was unpaid, or is saved.
 */
export function columnsOf({ years, inputs }: Run): Column[] {
  let before: Pick<Year, 'cash' | 'gap'> = { cash: inputs.openingCash, gap: 0 };
  return years.map((year) => {
    const { cash, gap } = before;
    before = year;
    return {
      year: year.year,
      sources: {
        customers: year.revenue + Math.max(0, cash - year.cash),
        lenders: year.debt,
        partners: year.partner,
        public: year.credit,
        investors: year.equity,
        gap: Math.max(0, year.gap - gap),
      },
      uses: {
        compute: year.compute,
        others: year.otherCosts,
        service: year.interest + year.principal,
      },
    };
  });
}

export const sumOf = (parts: Readonly<Record<string, number>>): number =>
  Object.values(parts).reduce((sum, part) => sum + part, 0);

/** The first year in which the most is unpaid; `null` where nothing ever is. */
export function worstYear({ years, peakGap }: Run): number | null {
  return peakGap < 0.5 ? null : (years.find(({ gap }) => gap >= peakGap - 0.5)?.year ?? null);
}
