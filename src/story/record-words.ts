/** What the who-pays record says of itself: at the end of a chapter, and at the edge of the screen. For the build. */
import { interfaceWords } from '../ledger/interface/words.ts';
import { formatAmount } from '../ledger/numbers.ts';
import type { PayerName } from '../ledger/payers.ts';
import { readLedger } from '../ledger/read.ts';
import { fill } from '../ledger/template.ts';
import { readWhoPays, sums, total } from '../ledger/who-pays.ts';

const dollars = (amount: number) => formatAmount(amount, 'USD', 'long', 3);
const short = (amount: number) => formatAmount(amount, 'USD', 'short', 3);

/** Dollars of what is counted, and of what has no known source. */
function recordSums(): { counted: number; open: number } {
  const record = readWhoPays();
  const whole = Number(readLedger().claims.get(record.whole)?.value);
  const counted = total(record.rows);
  return { counted, open: whole - counted };
}

/** What a payer has brought, as a sentence's beginning: "Customers so far: $25.5 billion." */
export function saidOf(payer: PayerName): string {
  const words = interfaceWords().whoPays;
  const sum = sums(readWhoPays().rows)[payer];
  return fill(words.lit, { payer: words.names[payer], sum: sum > 0 ? dollars(sum) : words.nothingFederal });
}

/** The record as a whole: what all have brought, and the rest. */
export function saidOfAll(): string {
  const { counted, open } = recordSums();
  return fill(interfaceWords().whoPays.all, { sum: dollars(counted), open: dollars(open) });
}

/** What the bar at the edge says: of the rest, and of each payer whose chapter closes. */
export function edgeWords(): { open: string; lit: Record<PayerName, string> } {
  const words = interfaceWords().whoPays;
  const bySum = sums(readWhoPays().rows);
  const lit = Object.fromEntries(
    Object.entries(bySum).map(([payer, sum]) => [
      payer,
      fill(words.edgeLit, {
        payer: words.names[payer as PayerName],
        sum: sum > 0 ? short(sum) : words.nothingFederal,
      }),
    ]),
  ) as Record<PayerName, string>;
  return { open: fill(words.edge, { sum: short(recordSums().open) }), lit };
}
