/** The description of the two voices: the finding, the long description, the table. */
import { formatDate, formatText } from '../../ledger/format.ts';
import { fill } from '../../ledger/template.ts';
import type { Description } from '../kit/contract.ts';
import { TEXT, tableOf } from '../kit/table.ts';
import type { EntryKey, VoicesData } from './data.ts';
import { shownIn } from './scene.ts';
import type { VoicesState } from './states.ts';
import type { Told } from './words.ts';

export function describe({ entries, words }: VoicesData, state: VoicesState, told: Told): Description {
  const { intro, row, lanes, none } = told.words.describe;
  const why: Partial<Record<EntryKey, string>> = words.why;
  const shown = shownIn(entries, state).map(({ date = '', ...entry }) => ({ ...entry, date }));
  const sentences = shown.map(({ key, lane, date }) =>
    fill(row, { when: formatDate(date), lane: lanes[lane], what: words.says[key] }),
  );
  const rows = shown.map(({ key, date, lane, claim }) => ({
    when: { text: formatDate(date), date },
    lane: { text: words.heads[lane] },
    what: { text: words.says[key], claim },
    why: { text: why[key] ?? none },
  }));
  return {
    finding: told.finding,
    long: formatText(intro, ...sentences),
    table: tableOf(told.words.table, { when: TEXT, lane: TEXT, what: TEXT, why: TEXT }, rows),
  };
}
