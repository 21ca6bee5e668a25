/** What the who-pays record comes to, in words: `{record.share}` in a chart's words, `<Counted>` in prose. For the build. */
import { interfaceWords } from './interface/words.ts';
import { formatAmount } from './numbers.ts';
import { PAYERS } from './payers.ts';
import { readLedger } from './read.ts';
import { fill, RESULT } from './template.ts';
import { rangeOf, readWhoPays, sums, type WhoPays } from './who-pays.ts';

/** The record's results by name: dollars, and percent of the whole. */
const COUNTED = ['total', 'open', 'share', 'low', 'high', ...PAYERS] as const;
type Name = (typeof COUNTED)[number];
const PERCENT: readonly Name[] = ['share', 'low', 'high'];

/**
 * What is counted, by payer too, what has no known source, and the share that is counted, by the record's own rule and
 * at least and at most by its other rules.
 * @param whole dollars
 */
export function countedOf(record: Pick<WhoPays, 'rows' | 'outlines' | 'other_rules'>, whole: number) {
  const { counted, low, high } = rangeOf(record);
  const percent = (dollars: number) => (100 * dollars) / whole;
  return {
    ...{ total: counted, open: whole - counted },
    ...{ share: percent(counted), low: percent(low), high: percent(high) },
    ...sums(record.rows),
  } satisfies Record<Name, number>;
}

/**
 * One result of the project's record: its number, and the same in words.
 * @throws naming what there is, for a name that there is not
 */
export function countedResult(name: string): { value: number; said: string } {
  const record = readWhoPays();
  const all = countedOf(record, Number(readLedger().claims.get(record.whole)?.value));
  if (!(COUNTED as readonly string[]).includes(name))
    throw new Error(`the who-pays record has no "${name}"; it has: ${COUNTED.join(', ')}`);
  const value = all[name as Name];
  const said = PERCENT.includes(name as Name)
    ? fill(interfaceWords().model.percent, { count: Math.round(value) })
    : formatAmount(value, 'USD', 'long', 3);
  return { value, said };
}

/** Whose results those of the record are, in a place. */
const RECORD = 'record';

/** Fills the places of the record's results in a text. */
export const fillCounted = (text: string): string =>
  text.replace(RESULT, (place, of: string, name: string) =>
    of === RECORD ? countedResult(name).said : place,
  );
