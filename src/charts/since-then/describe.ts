/** The words of what came after: the finding, the long description, the table. */
import { formatDate, formatExact, formatList, formatSentence, formatText } from '../../ledger/format.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import type { Dated, SinceData } from './data.ts';
import type { SinceState, View } from './states.ts';

type Row = Record<string, Cell>;

/** The changes of each view; `money` has the parts of the round. */
const SHOWN: Readonly<Record<Exclude<View, 'money' | 'record'>, readonly string[]>> = {
  target: ['target'],
  deals: ['nvidia', 'amazon'],
  pace: ['forecast', 'pace'],
};

/** Billions, or what was said where there is none. */
const cell = ({ value, claim }: Dated, words: string): Cell =>
  value === null ? { text: words, claim } : { text: formatExact(value), value, claim };

function rowsOf(data: SinceData, { view }: SinceState): Row[] {
  const t = (key: string) => data.text[key] ?? key;
  const day = ({ said }: Dated): Cell => ({ text: formatDate(said), date: said });
  const none: Cell = { text: t('long-none') };
  const { round, before } = data;
  if (view === 'money') {
    const parts = data.pieces.map((piece): Row => ({
      what: { text: t(`row-${piece.key}`) },
      was: none,
      before: none,
      now: cell(piece, ''),
      said: day(piece),
    }));
    return [
      ...parts,
      {
        what: { text: t('row-round') },
        was: cell(before, ''),
        before: day(before),
        now: cell(round, ''),
        said: day(round),
      },
    ];
  }
  const shown = data.changes.filter(({ key }) => view === 'record' || SHOWN[view].includes(key));
  return shown.flatMap(({ key, old, between, now }) => {
    const line = [old, ...(between ? [between] : []), now];
    return line.slice(1).map((since, i): Row => ({
      what: { text: t(`label-${key}`) },
      was: cell(line[i]!, t(`was-${key}`)),
      before: day(line[i]!),
      now: cell(since, t(`is-${key}`)),
      said: day(since),
    }));
  });
}

/** What the picture of a state says, in words and as a table; both come from the state. */
export function describe(data: SinceData, state: SinceState): Description {
  const t = (key: string) => data.text[key] ?? key;
  const rows = rowsOf(data, state);
  const told = rows.map((row) => {
    const words = Object.fromEntries(Object.entries(row).map(([column, { text }]) => [column, text]));
    return fill(t(row['before']?.date ? 'long-change' : 'long-piece'), words);
  });
  return {
    finding: t(`finding-${state.view}`),
    long: formatText(t('long-intro'), formatSentence(formatList(told))),
    table: {
      caption: t('table-caption'),
      columns: ['what', 'was', 'before', 'now', 'said'].map((key) => ({
        key,
        label: t(`col-${key}`),
        ...(key === 'was' || key === 'now' ? { unit: 'USD bn', numeric: true } : {}),
      })),
      rows,
    },
  };
}
