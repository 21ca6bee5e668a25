/** The words of sources and uses: the finding, the long description, the table. */
import {} from '../../ledger/numbers.ts';
import { run, type Year } from '../../model/run.ts';
import { modelCell } from '../kit/table.ts';
import type { Description } from '../kit/contract.ts';
import type { FundingData } from './data.ts';
import { say } from './inputs.ts';
import type { FundingState } from './states.ts';

/** Interest and repayment are one column, so that the table fits a narrow page. */
const COLUMNS: Readonly<Record<string, (year: Year) => number>> = {
  compute: ({ compute }) => compute,
  otherCosts: ({ otherCosts }) => otherCosts,
  service: ({ interest, principal }) => interest + principal,
  revenue: ({ revenue }) => revenue,
  debt: ({ debt }) => debt,
  partner: ({ partner }) => partner,
  credit: ({ credit }) => credit,
  equity: ({ equity }) => equity,
  gap: ({ gap }) => gap,
};

export function describe(data: FundingData, state: FundingState): Description {
  const t = (key: string) => data.text[key] ?? key;
  const result = run(state);
  return {
    finding: say(data, state),
    long: `${t('long-intro')} ${say(data, state)}`,
    table: {
      caption: t('table-caption'),
      columns: [
        { key: 'year', label: t('col-year') },
        ...Object.keys(COLUMNS).map((key) => ({ key, label: t(`col-${key}`), unit: 'USD', numeric: true })),
      ],
      rows: result.years.map((year) => ({
        year: { text: String(year.year), value: year.year },
        ...Object.fromEntries(Object.entries(COLUMNS).map(([key, of]) => [key, modelCell(of(year))])),
      })),
    },
  };
}
