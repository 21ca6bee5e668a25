/** A thing's wait: which one is its own, and how it is told. Pure. */
import { formatExact } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import { MONTHS_IN } from '../kit/time.ts';
import type { Thing, Wait } from './data.ts';
import type { Picture } from './words.ts';

/** When a thing has come, by the wait that is not said aside. */
export const comeBy = ({ waits }: Thing): Wait | undefined => waits.find(({ aside }) => !aside);

/** A wait as its source gives it: "8 to 12 weeks". */
export function waitText({ low: from, high: to, unit: by, most }: Wait, words: Picture): string {
  const count = (months: number) => {
    const value = months / MONTHS_IN[by];
    const tenths = by === 'years' && value < 11 && value % 1 > 0.1;
    return tenths ? formatExact(value, 1) : formatExact(Math.round(value));
  };
  const [low, high, unit] = [count(from), count(to), words.units[by]];
  const wait = low === high ? fill(words.wait, { n: low, unit }) : fill(words.range, { low, high, unit });
  return most ? fill(words.limit, { wait }) : wait;
}
