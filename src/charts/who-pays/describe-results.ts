/** The description of the bar as the model's result. */
import { formatList, formatNumber } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import { PAYERS } from '../../ledger/who-pays.ts';
import { about } from '../../model/show.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { TEXT, USD_BN, tableOf } from '../kit/table.ts';
import type { WhoPaysData } from './data.ts';
import { namesOf, resultRows } from './results.ts';
import type { WhoPaysState } from './states.ts';
import type { Told } from './words.ts';

/** The long description and the table of a state that shows runs of the model. */
export function describeResults(
  { words: picture }: WhoPaysData,
  state: WhoPaysState,
  finding: string,
  said: Told['words']['describe']['results'],
): Description {
  const names = namesOf(picture);
  const rows = resultRows(picture, state);
  const cell = (exact: number): Cell => {
    const value = Math.round(exact * 10) / 10;
    return { text: formatNumber(value), value, evidence: 'model', sources: [] };
  };
  const runs = rows.map(({ name, bar }) => {
    const shown = [...PAYERS.filter((part) => Math.abs(bar[part]) > 0.5), 'gap'] as const;
    const parts = shown.map((part) => fill(said.part, { payer: names[part], sum: about(bar[part]) }));
    return fill(said.run, { run: name, parts: parts.join(', ') });
  });
  const columns = [...PAYERS, 'gap'] as const;
  const { caption, columns: heads } = said.table;
  const kinds = Object.fromEntries(columns.map((part) => [part, USD_BN]));
  return {
    finding,
    long: fill(said.long, { runs: formatList(runs) }),
    table: tableOf<string>(
      { caption, columns: { ...names, ...heads } },
      // What lies beside the bill is one column, so that the table fits a narrow page.
      { run: TEXT, ...kinds, beside: USD_BN },
      rows.map(({ name, bar }) => ({
        run: { text: name },
        ...Object.fromEntries(columns.map((part) => [part, cell(bar[part])])),
        beside: cell(bar.creditKept + bar.guaranteeCost),
      })),
    ),
  };
}
