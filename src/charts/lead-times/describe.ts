/** The description of the calendar: the finding, the long description, the table. */
import { formatDate, formatExact, formatList } from '../../ledger/format.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { TEXT, numbersIn, tableOf } from '../kit/table.ts';
import type { LeadData, Wait } from './data.ts';
import { comeBy, waitText } from './wait-text.ts';
import { fullnessOf } from './layout.ts';
import type { LeadState } from './states.ts';
import type { Told } from './words.ts';

type Row = Record<'what' | 'wait' | 'from' | 'to' | 'who' | 'said', Cell>;
const EMPTY: Cell = { text: '' };

/** A number of months as a cell. */
const months = (value: number): Cell => ({ text: formatExact(value), value });
/** An ISO date as a cell. */
const day = (date: string): Cell => ({ text: formatDate(date), date });

/** A wait that is over, or has begun to be. */
function rowOf(wait: Wait, { words }: LeadData, { describe }: Told['words']): Row {
  const { key, low, high, unit, claim, evidence, sources = [], said = '' } = wait;
  const who = { text: describe.who[key] };
  return {
    what: { text: describe.rows[key] ?? words.names[key] },
    wait: { text: waitText(wait, words), ...(claim ? { claim } : {}) },
    // A claim's lower end is its row's, which loading checks; here it must be in months to be shown.
    from: { ...months(low), ...(claim && unit === 'months' ? { claim } : {}) },
    to: months(high),
    who: claim ? who : { ...who, evidence, sources },
    said: day(said),
  };
}

/** What has arrived, or begun to arrive, in the window of a state, and what is still to come. */
function rowsOf(data: LeadData, state: LeadState, told: Told['words']): Row[] {
  const { from, months: span, now, again } = state;
  const { words, memory } = data;
  const [begin, end] = [Math.max(0, from), Math.min(now, from + span)];
  return data.things.toReversed().flatMap((thing) => {
    const { key, waits } = thing;
    const shown = waits.filter((wait) => fullnessOf(wait, state) > 0 && wait.low < end && wait.high > begin);
    const rows = shown.map((wait) => rowOf(wait, data, told));
    const none = { from: EMPTY, to: EMPTY };
    if (key === 'chips' && again > 0 && memory)
      rows.push({
        ...{ what: { text: words.names.memory }, ...none },
        wait: { text: words.noMonths, claim: memory.claim },
        ...{ who: { text: told.describe.who.memory }, said: day(memory.said) },
      });
    if ((comeBy(thing)?.low ?? 0) >= end)
      rows.push({
        ...{ what: { text: words.things[key] }, wait: { text: told.describe.waiting }, ...none },
        ...{ who: EMPTY, said: EMPTY },
      });
    return rows;
  });
}

/** What the picture of a state says, in words and as a table. */
export function describe(data: LeadData, state: LeadState, { finding, words }: Told): Description {
  const { long, row } = words.describe;
  const rows = rowsOf(data, state, words);
  const lines = rows.map(({ what, wait }) => fill(row, { what: what.text, wait: wait.text }));
  const count = numbersIn('months');
  return {
    finding,
    long: fill(long, { rows: formatList(lines) }),
    table: tableOf(
      words.table,
      { what: TEXT, wait: TEXT, from: count, to: count, who: TEXT, said: TEXT },
      rows,
    ),
  };
}
