/** What the who-pays record says of itself: at the end of a chapter, and at the edge of the screen. For the build. */
import { countedResult } from '../ledger/counted.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { formatAmount } from '../ledger/numbers.ts';
import { PAYERS, type PayerName } from '../ledger/payers.ts';
import { fill } from '../ledger/template.ts';

const short = (name: string) => formatAmount(countedResult(name).value, 'USD', 'short', 3);

/** What a payer has brought, as a sentence's beginning: "Customers so far: $25.5 billion." */
export function saidOf(payer: PayerName): string {
  const words = interfaceWords().whoPays;
  const { value, said } = countedResult(payer);
  return fill(words.lit, { payer: words.names[payer], sum: value > 0 ? said : words.nothingFederal });
}

/** The record as a whole: what all have brought, and the rest. */
export const saidOfAll = (): string =>
  fill(interfaceWords().whoPays.all, {
    sum: countedResult('total').said,
    open: countedResult('open').said,
  });

/** What the bar at the edge says: of the rest, and of each payer whose chapter closes. */
export function edgeWords(): { open: string; lit: Record<PayerName, string> } {
  const words = interfaceWords().whoPays;
  const lit = Object.fromEntries(
    PAYERS.map((payer) => {
      const sum = countedResult(payer).value > 0 ? short(payer) : words.nothingFederal;
      return [payer, fill(words.edgeLit, { payer: words.names[payer], sum })];
    }),
  ) as Record<PayerName, string>;
  return { open: fill(words.edge, { sum: short('open') }), lit };
}
