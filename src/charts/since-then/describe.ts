/** The description of what came after November 2025: the finding, the long description, the table. */
import { formatDate, formatExact, formatList } from '../../ledger/format.ts';
import { fill, type Template } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { TEXT, USD_BN, tableOf } from '../kit/table.ts';
import { monthOf } from '../kit/time.ts';
import type { Said, SinceData } from './data.ts';
import type { SinceState, View } from './states.ts';
import { TERMS, type Told } from './words.ts';

type Made = Omit<Description, 'finding'>;

/** Billions, with the claim behind them. */
const sumCell = (value: number, claim: string): Cell => ({
  ...{ text: formatExact(Math.round(value * 1000) / 1000), value, claim },
});

/** One line of a table of sums, and of its long description. */
interface Line {
  what: string;
  value: number;
  claim: string;
  note: string;
}

function sums(lines: readonly Line[], caption: string, { words: { table } }: Told) {
  const kinds = { what: TEXT, value: USD_BN, note: TEXT };
  const rows = lines.map(({ what, value, claim, note }) => ({
    ...{ what: { text: what }, value: sumCell(value, claim), note: { text: note } },
  }));
  return tableOf({ ...table, caption }, kinds, rows);
}

const listed = (lines: readonly Line[], { words: { describe: said } }: Told) =>
  formatList(
    lines.map(({ what, value, note }) => fill(said.item, { what, sum: dollars(value, 'long'), note })),
  );

function money({ bands, words }: SinceData, told: Told): Made {
  const said = told.words.describe;
  const lines = bands.map(({ key, value, claim }) => ({
    ...{ what: words.bands[key], value, claim, note: words.paid[key] },
  }));
  return {
    long: fill(said.money, { bands: listed(lines, told) }),
    table: sums(lines, said.captions.money, told),
  };
}

function pace({ rates, taken, spans }: SinceData, told: Told): Made {
  const said = told.words.describe;
  const paces = rates.map(({ at, value, claim }): Line => {
    const month = Math.ceil((at - Math.floor(at - 0.01)) * 12 - 0.01);
    const year = Math.floor(at - 0.01);
    const name = monthOf(`${year}-${String(month).padStart(2, '0')}`);
    return { what: fill(said.rate, { month: name }), value, claim, note: said.year };
  });
  const years = taken.map(({ from, to, value, claim }): Line => {
    const note =
      to - from === 1
        ? String(from)
        : fill(said.quarters, { month: monthOf(`2026-${from === 2026 ? '03' : '06'}`) });
    return { what: said.sum, value, claim, note };
  });
  const forecast = spans
    .filter(({ key }) => key === 'forecast')
    .map(({ value, claim, from, to }): Line => {
      const note = fill(said.span, { from: String(from), to: String(to - 1) });
      return { what: said.forecast, value, claim, note };
    });
  return {
    long: fill(said.pace, {
      rates: listed(paces, told),
      forecast: dollars(forecast[0]?.value ?? 0, 'long'),
    }),
    table: sums([...years, ...paces, ...forecast], said.captions.pace, told),
  };
}

function target({ spans }: SinceData, told: Told): Made {
  const said = told.words.describe;
  const lines = spans.map(({ key, value, claim, said: on }) => ({
    ...{ what: said.spans[key], value, claim, note: formatDate(on) },
  }));
  return {
    long: fill(said.target, { spans: listed(lines, told) }),
    table: sums(lines, said.captions.target, told),
  };
}

function guarantee({ terms }: SinceData, { words: { describe: said, table } }: Told): Made {
  const rows = TERMS.map((key) => ({
    what: { text: said.terms[key] },
    note: { text: said.how[key], ...(terms ? { claim: terms[key] } : {}) },
  }));
  const told = TERMS.map((key) => fill(said.term, { what: said.terms[key], how: said.how[key] }));
  return {
    long: fill(said.guarantee, { terms: told.join('; ') }),
    table: tableOf({ ...table, caption: said.captions.guarantee }, { what: TEXT, note: TEXT }, rows),
  };
}

/** Both deals, or all that changed. */
function changes(data: SinceData, view: View, { words: { describe: said, table } }: Told): Made {
  const { labels, was, is } = data.words;
  const cell = ({ value, claim }: Said, words?: Template<'sum'>): Cell =>
    value === null ? { text: words ? fill(words, { sum: '' }) : '', claim } : sumCell(value, claim);
  const day = ({ said: on }: Said): Cell => ({ text: formatDate(on), date: on });
  const rows = data.changes
    .filter(({ key }) => view === 'record' || key === 'nvidia' || key === 'amazon')
    .map(({ key, old, now }) => ({
      what: { text: labels[key] },
      ...{ was: cell(old, was[key]), before: day(old), now: cell(now, is[key]), said: day(now) },
    }));
  const told = rows.map((row) =>
    fill(said.row, {
      ...{ what: row.what.text, was: row.was.text, before: row.before.text },
      ...{ now: row.now.text, said: row.said.text },
    }),
  );
  const kinds = { what: TEXT, was: USD_BN, before: TEXT, now: USD_BN, said: TEXT };
  return { long: fill(said.changes, { rows: told.join('; ') }), table: tableOf(table, kinds, rows) };
}

export function describe(data: SinceData, { view }: SinceState, told: Told): Description {
  const made: Readonly<Record<View, () => Made>> = {
    money: () => money(data, told),
    pace: () => pace(data, told),
    target: () => target(data, told),
    'supplier-guarantee': () => guarantee(data, told),
    deals: () => changes(data, view, told),
    record: () => changes(data, view, told),
  };
  return { finding: told.finding, ...made[view]() };
}
