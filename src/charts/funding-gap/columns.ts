/** A run as columns: what falls due each year, and who pays it. Billions of dollars. Pure. */
import type { Run, Year } from '../../model/run.ts';

/** In the order of the column, from the foot upwards. */
export const SOURCES = ['customers', 'lenders', 'partners', 'public', 'investors', 'gap'] as const;
export type Source = (typeof SOURCES)[number];

export interface Column {
  year: number;
  /** Computing, interest and repayment; with them a loss of the running business, where there is one. */
  due: number;
  sources: Record<Source, number>;
}

/**
 * The columns of a run. Customers' part is what the who-pays bar calls so: revenue after all other costs, with cash that
 * is used up and without cash that is saved. Where it repays what was unpaid before, a column is taller than what falls due.
 */
export function columnsOf({ years, inputs }: Run): Column[] {
  let before: Pick<Year, 'cash' | 'gap'> = { cash: inputs.openingCash, gap: 0 };
  return years.map((year) => {
    const { cash, gap } = before;
    before = year;
    const kept = year.revenue - year.otherCosts;
    return {
      year: year.year,
      due: year.compute + year.interest + year.principal + Math.max(0, -kept),
      sources: {
        customers: Math.max(0, Math.max(0, kept) + cash - year.cash),
        lenders: year.debt,
        partners: year.partner,
        public: year.credit,
        investors: year.equity,
        gap: Math.max(0, year.gap - gap),
      },
    };
  });
}

const heightOf = ({ due, sources }: Column): number =>
  Math.max(
    due,
    SOURCES.reduce((sum, source) => sum + sources[source], 0),
  );
/** The tallest column of a run. */
export const tallest = (columns: readonly Column[]): number => Math.max(...columns.map(heightOf));

/** The first year in which the most is unpaid; `null` where nothing ever is. */
export function worstYear({ years, peakGap }: Run): number | null {
  return peakGap < 0.5 ? null : (years.find(({ gap }) => gap >= peakGap - 0.5)?.year ?? null);
}
