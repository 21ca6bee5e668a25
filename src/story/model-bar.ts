/**
 * The slim bar as the model's result, which stands at the edge of the screen while the reader is in the model's
 * chapter: at build for the base, and later for the reader's own values (live-bar.ts).
 */
import { PAYERS, type PayerName } from '../ledger/payers.ts';
import type { InterfaceWords } from '../ledger/interface/words.ts';
import { formatList } from '../ledger/numbers.ts';
import { fill } from '../ledger/template.ts';
import type { Bar } from '../model/bar.ts';
import { about } from '../model/show.ts';

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
export const barWords = (bar: Bar, { payers, part, parts }: InterfaceWords['modelBar']): string =>
  fill(parts, {
    parts: formatList(PAYERS.map((payer) => fill(part, { payer: payers[payer], sum: about(bar[payer]) }))),
    gap: about(bar.gap),
  });

/** Billions below which a sum is said to be nothing. */
const NOTHING = 0.5;

/** What the bar says at a glance: that it is the model's, and what stays unpaid. */
export const barSays = (bar: Bar, { edge, paid }: InterfaceWords['modelBar']): string =>
  bar.gap >= NOTHING ? fill(edge, { gap: about(bar.gap) }) : paid;
