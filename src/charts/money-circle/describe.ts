/** The words of the circle: the finding, the long description, the table. */
import { formatDate, formatExact, formatList, formatSentence, formatText } from '../../ledger/format.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import type { CircleData, Flow } from './data.ts';
import type { CircleState } from './states.ts';

/** What a view says, in words and as a table of its flows. */
export function describe(data: CircleData, state: CircleState): Description {
  const t = (key: string) => data.text?.[key] ?? key;
  const books = state.show === 'order-books';
  const rowOf = ({ record, value, claim: exact }: Flow): Record<string, Cell> => {
    if (!record) throw new Error('the table needs the records of the flows');
    const { claim, sources, evidence } = record;
    // The claim stands beside the number that it has, else beside the note.
    const answer = claim ? { claim } : { sources, evidence };
    const number = value === undefined ? { text: t('unpriced') } : { text: formatExact(value), value };
    return {
      from: { text: record.from },
      to: { text: record.to },
      kind: { text: record.kind },
      value: exact ? { ...number, ...answer } : number,
      note: exact ? { text: record.note } : { text: record.note, ...answer },
      said: { text: formatDate(record.said), date: record.said },
    };
  };
  const rows = data.views[state.show].map((i) => rowOf(data.flows[i]!));
  const told = rows.map((row) =>
    fill(t('long-flow'), Object.fromEntries(Object.entries(row).map(([column, { text }]) => [column, text]))),
  );
  return {
    finding: t(`finding-${state.show}`),
    long: formatText(t(books ? 'long-books' : 'long-intro'), formatSentence(formatList(told))),
    table: {
      caption: t(books ? 'table-books' : 'table-caption'),
      columns: [
        { key: 'from', label: t('col-from') },
        { key: 'to', label: t('col-to') },
        { key: 'kind', label: t('col-kind') },
        {
          key: 'value',
          label: t(books ? 'col-share' : 'col-value'),
          unit: books ? '%' : 'USD bn',
          numeric: true,
        },
        { key: 'note', label: t('col-note') },
        { key: 'said', label: t('col-said') },
      ],
      rows,
    },
  };
}
