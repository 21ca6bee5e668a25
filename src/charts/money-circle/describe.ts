/** The description of the circle: the finding, the long description, the table. */
import { formatDate, formatExact, formatList, formatSentence } from '../../ledger/format.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { TEXT, USD_BN, numbersIn, tableOf } from '../kit/table.ts';
import type { CircleData, Recorded } from './data.ts';
import type { CircleState } from './states.ts';
import type { Told } from './words.ts';

type Body = Omit<Description, 'finding'>;
const PERCENT = numbersIn('%');

/** A line of the series: the claim stands beside the number that it has, else beside the note. */
function cells(record: Recorded, unpriced: string): Record<'value' | 'note' | 'said', Cell> {
  const { value, claim, sources, evidence, exact, note, said } = record;
  const answer = claim ? { claim } : { sources, evidence };
  const number = value === undefined ? { text: unpriced } : { text: formatExact(value), value };
  return {
    value: exact ? { ...number, ...answer } : number,
    note: exact ? { text: note } : { text: note, ...answer },
    said: { text: formatDate(said), date: said },
  };
}

function flows(data: CircleData, { show }: CircleState, { words: { describe: said, table } }: Told): Body {
  const { records, line } = data;
  const rows = (records?.[show] ?? []).map((record) => ({
    ...{ from: { text: record.from }, to: { text: record.to }, kind: { text: record.kind } },
    ...cells(record, said.unpriced),
  }));
  if (show === 'debt' && line)
    rows.push({
      ...{ from: { text: said.lineFrom }, to: { text: said.line }, kind: { text: said.lineKind } },
      value: { text: formatExact(line.value), value: line.value, claim: line.claim },
      ...{ note: { text: said.lineNote }, said: { text: '' } },
    });
  const told = rows.map(({ from, to, kind, value }) =>
    fill(said.flow, { from: from.text, to: to.text, kind: kind.text, value: value.text }),
  );
  return {
    long: formatSentence(fill(show === 'one-dollar' ? said.ring : said.rows, { flows: formatList(told) })),
    table: tableOf(table, { from: TEXT, to: TEXT, kind: TEXT, value: USD_BN, note: TEXT, said: TEXT }, rows),
  };
}

function returns({ own, words, asOf = '' }: CircleData, { words: { describe: said, table } }: Told): Body {
  const share = Math.round((own.value / own.chips) * 100);
  const sums = { own: dollars(own.value), chips: dollars(own.chips) };
  const date = { text: formatDate(asOf), date: asOf };
  const { nvidia, openai } = words.stations;
  return {
    long: fill(said.returns, { ...sums, share: formatExact(share) }),
    table: tableOf(
      { ...table, caption: said.returnsCaption },
      { from: TEXT, to: TEXT, kind: TEXT, share: PERCENT, note: TEXT, said: TEXT },
      [
        {
          ...{ from: { text: nvidia }, to: { text: openai }, kind: { text: said.ownKind } },
          share: { text: formatExact(share), value: share, claim: own.claim },
          ...{ note: { text: fill(said.ownNote, sums) }, said: date },
        },
        {
          ...{ from: { text: said.restFrom }, to: { text: nvidia }, kind: { text: said.restKind } },
          share: { text: formatExact(100 - share), value: 100 - share },
          ...{ note: { text: fill(said.ownNote, sums), claim: own.claim }, said: date },
        },
      ],
    ),
  };
}

function books(
  { books: all, bookRecords = [] }: CircleData,
  { words: { describe: said, table } }: Told,
): Body {
  const rows = all.map(({ total, supplier }, i) => {
    const record = bookRecords[i];
    if (!record) throw new Error('the table needs the records of the order books');
    const note = fill(said.bookNote, { note: record.note, who: record.from });
    const { value, ...rest } = cells({ ...record, note }, said.unpriced);
    return {
      ...{ to: { text: supplier }, share: value, ...rest },
      total: total
        ? { text: formatExact(total.value), value: total.value, claim: total.claim }
        : { text: said.noTotal },
    };
  });
  const told = rows.map(({ to, share, note }) =>
    fill(said.book, { supplier: to.text, share: share.text, note: note.text }),
  );
  return {
    long: fill(said.books, { books: formatList(told) }),
    table: tableOf(
      { ...table, caption: said.booksCaption },
      { to: TEXT, share: PERCENT, total: USD_BN, note: TEXT, said: TEXT },
      rows,
    ),
  };
}

export function describe(data: CircleData, state: CircleState, told: Told): Description {
  const { show } = state;
  return {
    finding: told.finding,
    ...(show === 'returns'
      ? returns(data, told)
      : show === 'order-books'
        ? books(data, told)
        : flows(data, state, told)),
  };
}
