/** The description of the two voices: the finding, the long description, the table. */
import { formatDate, formatText } from '../../ledger/format.ts';
import { SITE } from '../../ledger/site-language.ts';
import { fill } from '../../ledger/template.ts';
import type { Description } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { TEXT, tableOf } from '../kit/table.ts';
import type { EntryKey, VoicesData } from './data.ts';
import { shownIn } from './scene.ts';
import type { VoicesState } from './states.ts';
import type { Told } from './words.ts';

/** The question, the answer, and the two readings. */
function describeExchange(
  { exchange }: VoicesData,
  { finding, words: { describe, table } }: Told,
): Description {
  const { asked, answered, sum, year, pace, date = '', said = '' } = exchange;
  const { who, sums } = describe;
  const long = (value: number) => dollars(value, 'long');
  const row = (key: keyof typeof who, iso: string, what: string, claim: string) => ({
    when: { text: formatDate(iso), date: iso },
    who: { text: who[key] },
    what: { text: what, claim },
  });
  return {
    finding,
    long: fill(describe.exchange, {
      ...{ asked: SITE.quoted(asked.quote), answered: SITE.quoted(answered.quote) },
      ...{ year: long(year.value), pace: long(pace.value), sum: long(sum) },
    }),
    table: tableOf({ ...table, caption: describe.exchangeCaption }, { when: TEXT, who: TEXT, what: TEXT }, [
      row('asked', date, SITE.quoted(asked.quote), asked.claim),
      row('answered', date, SITE.quoted(answered.quote), answered.claim),
      row('year', '2025', fill(sums.year, { sum: long(year.value) }), year.claim),
      row('pace', said, fill(sums.pace, { sum: long(pace.value) }), pace.claim),
    ]),
  };
}

export function describe(data: VoicesData, state: VoicesState, told: Told): Description {
  if (state.show === 'exchange') return describeExchange(data, told);
  const { entries, words } = data;
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
