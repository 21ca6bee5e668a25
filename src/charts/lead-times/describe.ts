/** The words of the calendar: the finding, the long description, the table. */
import { formatDate } from '../../ledger/format.ts';
import type { Cell, Description } from '../kit/contract.ts';
import type { LeadData, Wait } from './data.ts';
import { waitText } from './labels.ts';
import { comeBy, told } from './layout.ts';
import { states, type LeadState } from './states.ts';

type Row = Record<string, Cell>;
const EMPTY: Cell = { text: '' };

/** A number of months as a cell. */
const months = (value: number): Cell => ({ text: String(value), value });

/** What has arrived, or begun to arrive, in the window of a state. */
function rowOf(wait: Wait, { text }: LeadData): Row {
  const { key, low, high, unit, claim, evidence, sources = [], said = '' } = wait;
  const who = text[`who-${key}`] ?? '';
  return {
    what: { text: text[`row-${key}`] ?? text[`name-${key}`] ?? key },
    wait: { text: waitText(wait, text), ...(claim ? { claim } : {}) },
    // A claim's lower end is its row's, which loading checks; here it must be in months to be shown.
    from: { ...months(low), ...(claim && unit === 'months' ? { claim } : {}) },
    to: months(high),
    who: claim ? { text: who } : { text: who, evidence, sources },
    said: { text: formatDate(said), date: said },
  };
}

function rowsOf(data: LeadData, state: LeadState): Row[] {
  const { from, months: span, now, again } = state;
  const { text } = data;
  const [begin, end] = [Math.max(0, from), Math.min(now, from + span)];
  const rows: Row[] = [];
  for (const thing of [...data.things].reverse()) {
    const { key, waits } = thing;
    const shown = waits.filter((wait) => told(wait, state) > 0 && wait.low < end && wait.high > begin);
    rows.push(...shown.map((wait) => rowOf(wait, data)));
    if (key === 'chips' && again > 0) {
      rows.push({
        ...{ what: { text: text['name-memory'] ?? '' }, from: EMPTY, to: EMPTY },
        wait: { text: text['no-months'] ?? '', claim: 'chips-still-scarce' },
        ...{
          who: { text: text['who-memory'] ?? '' },
          said: { text: formatDate('2026-03'), date: '2026-03' },
        },
      });
    }
    if ((comeBy(thing)?.low ?? 0) >= end) {
      const what = { text: text[`thing-${key}`] ?? key };
      rows.push({
        what,
        wait: { text: text['waiting'] ?? '' },
        from: EMPTY,
        to: EMPTY,
        who: EMPTY,
        said: EMPTY,
      });
    }
  }
  return rows;
}

/** What the picture of a state says, in words and as a table; both come from the state. */
export function describe(data: LeadData, state: LeadState): Description {
  const t = (key: string) => data.text[key] ?? key;
  const [name] =
    Object.entries(states).find(([, { from, now }]) => from === state.from && now === state.now) ?? [];
  const rows = rowsOf(data, state);
  return {
    finding: t(`finding-${name ?? 'whole'}`),
    long: `${t('long-intro')} ${rows.map(({ what, wait }) => `${what?.text}: ${wait?.text}`).join('; ')}.`,
    table: {
      caption: t('table-caption'),
      columns: [
        { key: 'what', label: t('col-what') },
        { key: 'wait', label: t('col-wait') },
        { key: 'from', label: t('col-from'), unit: 'months', numeric: true },
        { key: 'to', label: t('col-to'), unit: 'months', numeric: true },
        { key: 'who', label: t('col-who') },
        { key: 'said', label: t('col-said') },
      ],
      rows,
    },
  };
}
