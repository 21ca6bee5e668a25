/**
 * The slim bar as the model's result, which stands at the edge of the screen while the reader is in the model's
 * chapter: at build for the base, and later for the reader's own values (live-bar.ts).
 */
import { PAYERS, type PayerName } from '../ledger/payers.ts';
import type { Bar } from '../model/bar.ts';
import { about } from '../model/show.ts';

/** Revenue counts here when all other costs are paid, and the name says so. */
const NAMES: Readonly<Record<PayerName, string>> = {
  customers: 'customers, after running costs,',
  investors: 'investors',
  lenders: 'lenders',
  partners: 'partners',
  public: 'public',
};

export interface BarPart {
  payer: PayerName;
  /** Billions from the bar's beginning, and long. */
  x: number;
  width: number;
}

/** The parts of a bar in their order; customers' loss takes no room, and shortens what the others fill. */
export function barParts(bar: Bar): BarPart[] {
  let x = Math.min(0, bar.customers);
  return PAYERS.map((payer) => {
    const from = x;
    x += Math.max(0, bar[payer]);
    const [start, end] = [from, x].map((at) => Math.max(0, at)) as [number, number];
    return { payer, x: Math.round(start), width: Math.round(end - start) };
  });
}

/** What the bar says, in words. */
export const barWords = (bar: Bar): string =>
  `${PAYERS.map((payer) => `${NAMES[payer]} ${about(bar[payer])}`).join('; ')}; unpaid ${about(bar.gap)}.`;
