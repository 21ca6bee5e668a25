/** The description of how much would be enough: the finding, the long description, the table. */
import { formatExact, formatText } from '../../ledger/numbers.ts';
import type { Known } from '../../ledger/records.ts';
import { fill } from '../../ledger/template.ts';
import { about } from '../../model/show.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { modelCell, tableOf, TEXT, USD_BN } from '../kit/table.ts';
import type { EnoughData } from './data.ts';
import type { EnoughState } from './states.ts';
import type { Told } from './words.ts';

export function describe(data: EnoughData, _: EnoughState, { finding, words }: Told): Description {
  const { past, plans, helped, words: drawn } = data;
  const { describe: said, table } = words;
  const sum = (value: number | null) => (value === null ? drawn.beyond : about(value));
  const fact = (what: string, { value, claim }: Known): Record<string, Cell> => ({
    what: { text: what },
    value: { text: formatExact(value), value, claim },
  });
  const result = (what: string, value: number | null): Record<string, Cell> => ({
    what: { text: what },
    value: value === null ? { text: drawn.beyond } : modelCell(value),
  });
  const told = [
    ...plans.map(({ key, forecast, needs, own }) =>
      fill(said.plan, {
        plan: drawn.plans[key],
        forecast: dollars(forecast.value, 'long'),
        needs: own === undefined ? sum(needs) : fill(said.twice, { own: sum(own), ours: sum(needs) }),
      }),
    ),
    ...helped.map(({ key, needs }) => fill(said.helped, { help: drawn.helped[key], needs: sum(needs) })),
  ];
  return {
    finding,
    long: fill(said.intro, { past: dollars(past.value, 'long'), plans: formatText(...told) }),
    table: tableOf(table, { what: TEXT, value: USD_BN }, [
      fact(said.past, past),
      ...plans.flatMap(({ key, forecast, needs, own }) => {
        const plan = drawn.plans[key];
        return [
          fact(fill(said.forecastOf, { plan }), forecast),
          ...(own === undefined
            ? [result(fill(said.needsOf, { plan }), needs)]
            : [result(fill(said.ownOf, { plan }), own), result(fill(said.oursOf, { plan }), needs)]),
        ];
      }),
      ...helped.map(({ key, needs }) => result(fill(said.needsOf, { plan: drawn.helped[key] }), needs)),
    ]),
  };
}
