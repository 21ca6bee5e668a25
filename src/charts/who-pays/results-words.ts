/** The words of the bar as the model's result. */
import { formatNumber } from '../../ledger/format.ts';
import type { Bar } from '../../model/bar.ts';
import { about } from '../../model/show.ts';
import type { Cell, Description } from '../kit/contract.ts';
import type { WhoPaysData } from './data.ts';
import { nameOf, resultRows } from './results.ts';
import type { WhoPaysState } from './states.ts';

const PARTS = ['customers', 'investors', 'lenders', 'partners', 'public'] as const;

/** The finding, the long description and the table of a state that shows runs of the model. */
export function describeResults(data: WhoPaysData, state: WhoPaysState): Description {
  const t = (key: string) => data.text[key] ?? key;
  const rows = resultRows(data, state);
  const cell = (exact: number): Cell => {
    const value = Math.round(exact * 10) / 10;
    return { text: formatNumber(value), value, evidence: 'model', sources: [] };
  };
  const told = rows.map(({ name, bar }) => {
    const parts = PARTS.filter((part) => Math.abs(bar[part]) > 0.5);
    return `${name}: ${parts.map((part) => `${nameOf(data, part)} ${about(bar[part])}`).join(', ')}, ${t('run-nobody')} ${about(bar.gap)}`;
  });
  /** What lies beside the bill is one column, so that the table fits a narrow page. */
  const columns: Record<string, { label: string; of: (bar: Bar) => number }> = {
    ...Object.fromEntries(
      PARTS.map((part) => [part, { label: nameOf(data, part), of: (bar: Bar) => bar[part] }]),
    ),
    gap: { label: t('run-nobody'), of: ({ gap }) => gap },
    beside: { label: t('col-beside'), of: ({ creditKept, guaranteeCost }) => creditKept + guaranteeCost },
  };
  return {
    finding: t(`finding-${state.view}`),
    long: `${t('long-results')} ${told.join('; ')}.`,
    table: {
      caption: t('table-results'),
      columns: [
        { key: 'run', label: t('col-run') },
        ...Object.entries(columns).map(([key, { label }]) => ({ key, label, unit: 'USD bn', numeric: true })),
      ],
      rows: rows.map(({ name, bar }) => ({
        run: { text: name },
        ...Object.fromEntries(Object.entries(columns).map(([key, { of }]) => [key, cell(of(bar))])),
      })),
    },
  };
}
