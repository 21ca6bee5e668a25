/** The words of sources and uses: the finding, the long description, the table. */
import { formatNumber } from '../../ledger/format.ts';
import { endingOf } from '../../model/endings.ts';
import { run, type Year } from '../../model/run.ts';
import { about } from '../../model/show.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { worstYear } from './columns.ts';
import type { FundingData } from './data.ts';
import type { FundingState } from './states.ts';

const COLUMNS = [
  ...(['compute', 'otherCosts', 'interest', 'principal', 'revenue', 'debt', 'partner'] as const),
  ...(['credit', 'equity', 'gap', 'cash'] as const),
] as const satisfies readonly (keyof Year)[];

export function describe(data: FundingData, state: FundingState): Description {
  const t = (key: string) => data.text[key] ?? key;
  const result = run(state);
  const slots: Record<string, string> = {
    ending: data.endings[endingOf(result)] ?? '',
    peak: about(result.peakGap),
    year: String(worstYear(result) ?? ''),
    end: about(result.gap2033),
    public: about(result.publicMoney),
    bill: about(result.bill),
  };
  const fill = (words: string) => words.replace(/\[(\w+)\]/g, (_, key: string) => slots[key] ?? '');
  const cell = (exact: number): Cell => {
    const value = Math.round(exact * 10) / 10;
    return { text: formatNumber(value), value, evidence: 'model', sources: [] };
  };
  return {
    finding: fill(t(worstYear(result) === null ? 'finding-paid' : 'finding-short')),
    long: fill(`${t('long-intro')} ${t(worstYear(result) === null ? 'finding-paid' : 'finding-short')}`),
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
