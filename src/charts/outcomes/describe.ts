/** The words of a hundred futures: the finding, the long description, the table. */
import { formatList, formatText } from '../../ledger/numbers.ts';
import type { TableUnit } from '../../ledger/table-units.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { NUMBER, tableOf, TEXT } from '../kit/table.ts';
import type { OutcomesData } from './data.ts';
import { movesOf, shownOf } from './scene.ts';
import type { OutcomesState } from './states.ts';
import { QUANTILES, type Told } from './words.ts';

type Row = Record<'what' | 'value' | 'unit' | 'how', Cell>;

/** Which balls moved from where to where, in words. */
function moved(data: OutcomesData, state: OutcomesState, { words: { describe: said } }: Told): string {
  const { names } = data;
  const all = movesOf(data, state).flatMap((row, from) =>
    row.flatMap((count, to) =>
      from === to || count === 0
        ? []
        : [fill(said.move, { count: String(count), from: names[from] ?? '', to: names[to] ?? '' })],
    ),
  );
  return state.beside && all.length > 0 ? fill(said.moved, { moves: formatList(all) }) : '';
}

export function describe(data: OutcomesData, state: OutcomesState, told: Told): Description {
  const { describe: said, table } = told.words;
  const { counts, spread } = shownOf(data, state);
  const [carried, , , waits, breaks] = counts.map(String);
  const moves = movesOf(data, state);
  const values = {
    ...{ carried: carried ?? '', waits: waits ?? '', breaks: breaks ?? '' },
    paid: String(counts.slice(0, 3).reduce((sum, count) => sum + count, 0)),
    baseBreaks: String(data.presets.base.counts.at(-1)),
    kept: String(moves.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)),
  };
  const quantiles = Object.fromEntries(
    QUANTILES.map((name, i) => [name, dollars(spread[i] ?? 0, 'short', 3)]),
  ) as Record<(typeof QUANTILES)[number], string>;
  const row = (what: string, value: number, unit: string, code: TableUnit): Row => ({
    what: { text: what },
    value: { text: String(value), value, unit: code },
    unit: { text: unit },
    how: { text: said.model, evidence: 'model', sources: [] },
  });
  return {
    finding: fill(told.finding, values),
    long: formatText(
      said.intro,
      ...(state.fallen === 0
        ? [said.waiting]
        : data.names.map((ending, i) => fill(said.count, { ending, count: String(counts[i]) }))),
      state.supported ? '' : said.cannot,
      moved(data, state, told),
      fill(said.range, quantiles),
    ),
    table: tableOf(table, { what: TEXT, value: NUMBER, unit: TEXT, how: TEXT }, [
      ...data.names.map((name, i) => row(name, counts[i] ?? 0, said.futures, 'futures')),
      ...QUANTILES.map((name, i) => row(said.rows[name], spread[i] ?? 0, said.billions, 'USD bn')),
    ]),
  };
}
