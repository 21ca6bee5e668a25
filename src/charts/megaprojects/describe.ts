/** The words of the works: the finding, the long description, the table. */
import { formatNumber } from '../../ledger/format.ts';
import type { Cell, Description, Table } from '../kit/contract.ts';
import { written } from './amount.ts';
import type { FullData, Row } from './data.ts';
import type { WorksState } from './states.ts';

const plain = (value: number) => formatNumber(value);

/** An amount as a cell, with what stands behind it. */
function amountCell({ low, high, claim, amountClaim, sources }: Row): Cell {
  const text = high === undefined ? plain(low) : `${plain(low)} to ${plain(high)}`;
  if (sources) return { text, value: low, sources, evidence: 'model' };
  return { text, value: low, claim: amountClaim ?? claim };
}

/** What the picture of a state says, in words and as a table; both come from the state. */
export function describe({ views, text }: FullData, { works, money }: WorksState): Description {
  const t = (key: string) => text[key] ?? key;
  const columns: Table['columns'] = [{ key: 'what', label: t('col-what') }];
  if (works !== 'payers') {
    const unit = money === 'share' ? '%' : 'USD bn';
    columns.push({ key: 'value', label: t(`col-${works}`), unit, numeric: true });
    columns.push({ key: 'money', label: t('col-money') });
  }
  columns.push({ key: 'years', label: t('col-years') });
  columns.push({ key: 'who', label: t('col-who') });
  if (works === 'pace') columns.push({ key: 'whole', label: t('col-sizes'), unit: 'USD bn', numeric: true });

  const rows = views[works].map((row) => {
    const cells: Record<string, Cell> = {
      what: { text: text[`row-${works}-${row.key}`] ?? text[`row-${row.key}`] ?? t(`name-${row.key}`) },
      value: amountCell(row),
      money: { text: row.money },
      years: { text: row.years.replace('-', ' to '), ...(works === 'payers' ? { claim: row.claim } : {}) },
      who: { text: row.who },
      whole:
        row.whole === undefined
          ? amountCell(row)
          : { text: plain(row.whole), value: row.whole, claim: row.claim },
    };
    return Object.fromEntries(columns.map(({ key }) => [key, cells[key] ?? { text: '' }]));
  });
  const told = views[works].map((row, i) => {
    const what = rows[i]?.['what']?.text ?? '';
    const how = works === 'payers' ? `${row.years.replace('-', ' to ')}, ${row.who}` : written(row, money);
    return `${what}: ${how}${works === 'payers' || !row.money ? '' : ` (${row.money})`}`;
  });
  return {
    finding: t(`finding-${works}`),
    long: `${t(`head-${works}`)}. ${told.join('; ')}.`,
    table: { caption: t(`table-${works}`), columns, rows },
  };
}
