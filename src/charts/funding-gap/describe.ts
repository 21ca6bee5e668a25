/** The words of sources and uses: the finding, the long description, the table. */
import { formatNumber } from '../../ledger/format.ts';
import { run, type Year } from '../../model/run.ts';
import type { Cell, Description } from '../kit/contract.ts';
import type { FundingData } from './data.ts';
import { say } from './inputs.ts';
import type { FundingState } from './states.ts';

const COLUMNS = [
  ...(['compute', 'otherCosts', 'interest', 'principal', 'revenue', 'debt', 'partner'] as const),
  ...(['credit', 'equity', 'gap', 'cash'] as const),
] as const satisfies readonly (keyof Year)[];

export function describe(data: FundingData, state: FundingState): Description {
  const t = (key: string) => data.text[key] ?? key;
  const result = run(state);
  const cell = (exact: number): Cell => {
    const value = Math.round(exact * 10) / 10;
    return { text: formatNumber(value), value, evidence: 'model', sources: [] };
  };
  return {
    finding: say(data, state),
    long: `${t('long-intro')} ${say(data, state)}`,
    table: {
      caption: t('table-caption'),
      columns: [
        { key: 'year', label: t('col-year') },
        ...COLUMNS.map((key) => ({ key, label: t(`col-${key}`), unit: 'USD', numeric: true })),
      ],
      rows: result.years.map((year) => ({
        year: { text: String(year.year), value: year.year },
        ...Object.fromEntries(COLUMNS.map((key) => [key, cell(year[key])])),
      })),
    },
  };
}
