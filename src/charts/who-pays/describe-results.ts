/** The description of the bar as the model's result. */
import { formatList, formatNames } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import { PAYERS } from '../../ledger/payers.ts';
import { about } from '../../model/show.ts';
import type { Description } from '../kit/contract.ts';
import { modelCell, tableOf, TEXT, USD_BN } from '../kit/table.ts';
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
  const runs = rows.map(({ name, bar }) => {
    const shown = [...PAYERS.filter((part) => Math.abs(bar[part]) > 0.5), 'gap'] as const;
    const parts = shown.map((part) => fill(said.part, { payer: names[part], sum: about(bar[part]) }));
    return fill(said.run, { run: name, parts: formatNames(parts) });
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
        ...Object.fromEntries(columns.map((part) => [part, modelCell(bar[part])])),
        beside: modelCell(bar.creditKept + bar.guaranteeCost),
      })),
    ),
  };
}
