/** What the model says where somebody has published a number for the same thing. Billions of dollars. Pure. */
import type { Run } from '../model/run.ts';

export const COMPARED = [
  'revenue2030',
  'compute2030',
  'computeTo2030',
  'computeTo2033',
  'revenueTo2030',
  'needTo2030',
  'gap2030',
  'worstCash',
  'burnTo2029',
] as const;
export type Compared = (typeof COMPARED)[number];

/**
 * The run's own values of what the record has; cash flow is revenue and credit less computing, other costs and
 * interest, and the need is the same before interest, with its sign turned.
 */
export function comparedOf({ years }: Run): Record<Compared, number> {
  const to = (year: number) => years.filter((one) => one.year <= year);
  const at2030 = years.find(({ year }) => year === 2030);
  const flow = ({ revenue, credit, compute, otherCosts, interest }: Run['years'][number]) =>
    revenue + credit - compute - otherCosts - interest;
  const sum = (list: number[]) => list.reduce((all, one) => all + one, 0);
  return {
    revenue2030: at2030?.revenue ?? 0,
    compute2030: at2030?.compute ?? 0,
    computeTo2030: sum(to(2030).map(({ compute }) => compute)),
    computeTo2033: sum(years.map(({ compute }) => compute)),
    revenueTo2030: sum(to(2030).map(({ revenue }) => revenue)),
    needTo2030: -sum(to(2030).map((year) => flow(year) + year.interest)),
    gap2030: at2030?.gap ?? 0,
    worstCash: Math.min(...to(2030).map(flow)),
    burnTo2029: sum(to(2029).map((year) => Math.max(0, -flow(year)))),
  };
}
