/** The words of the revenue chart: the finding, the long description, the table. */
import { formatDate } from '../../ledger/format.ts';
import type { Cell, Description } from '../kit/contract.ts';
import type { Known, RevenueData } from './data.ts';
import { growthYears } from './layout.ts';
import type { RevenueState } from './states.ts';

type Row = Record<string, Cell>;

/** Billions as a cell: the text with three decimals at most, the value as recorded. */
function cell(value: number, claim?: string): Cell {
  return { text: String(Math.round(value * 1000) / 1000), value, ...(claim ? { claim } : {}) };
}

const dated = (iso: string): Cell => ({ text: formatDate(iso), date: iso });

/** Who says so; where no claim stands for the number, with the series' own evidence and sources. */
function whoOf({ who, claim, evidence, sources }: Known): Cell {
  return claim ? { text: who } : { text: who, evidence, sources: sources ?? [] };
}

function rowsOf(data: RevenueData, state: RevenueState): Row[] {
  const { text } = data;
  const t = (key: string): Cell => ({ text: text[key] ?? key });
  const rows: Row[] = data.revenue.map((d) => ({
    year: { text: String(d.year), value: d.year },
    kind: t('kind-actual'),
    value: cell(d.value, d.claim),
    who: whoOf(d),
    said: dated(d.said),
  }));
  const rates =
    state.runRates === 'all' ? data.runRates.filter((d) => d.at <= 2026) : data.runRates.slice(-1);
  if (state.runRates !== 'none') {
    for (const d of rates) {
      rows.push({
        year: dated(d.said),
        kind: t('kind-run-rate'),
        value: cell(d.value, d.claim),
        who: whoOf(d),
        said: dated(d.said),
      });
    }
  }
  if (state.forecasts !== 'none') {
    const shown = data.forecasts.filter((d) => {
      if (state.forecasts === 'sooner') return d.value === 100 || d.value === null;
      if (state.forecasts === 'ends')
        return d.year === 2030 && (d.value === data.growth.low || d.value === data.growth.high);
      return d.year === 2030;
    });
    for (const d of shown) {
      rows.push({
        year: { text: String(d.year), value: d.year },
        kind: t('kind-projection'),
        value: d.value === null ? t('no-number') : cell(d.value, d.claim),
        who: { ...whoOf(d), text: d.weak ? `${d.who} (${text['weak']})` : d.who },
        said: dated(d.said),
      });
    }
  }
  if (state.growth) {
    for (const d of growthYears(data).filter((g) => g.year < 2030)) {
      rows.push({
        year: { text: String(d.year), value: d.year },
        kind: t('kind-model'),
        value: { text: `${d.low.toFixed(1)} to ${d.high.toFixed(1)}`, claim: data.growth.claim },
        who: t('own-arithmetic'),
        said: { text: '' },
      });
    }
  }
  for (const [i, value] of (state.mine ?? []).entries()) {
    rows.push({
      year: { text: String(2026 + i), value: 2026 + i },
      kind: t('kind-mine'),
      value: cell(value),
      who: t('yours'),
      said: { text: '' },
    });
  }
  return rows;
}

/** Which of the findings in the chart's texts speaks of this state. */
function findingKey(state: RevenueState): string {
  if (state.growth) return 'finding-growth-needed';
  if (state.forecasts === 'all') return 'finding-forecasts';
  if (state.forecasts === 'sooner') return 'finding-promise';
  if (state.runRates === 'all') return 'finding-run-rate';
  return state.open ? 'finding-your-line' : 'finding-record';
}

/** What the picture of a state says, in words and as a table; both come from the state. */
export function describe(data: RevenueData, state: RevenueState): Description {
  const rows = rowsOf(data, state);
  const told = rows.map(
    (r) => `${r['year']?.text}, ${r['kind']?.text}: ${r['value']?.text} (${r['who']?.text})`,
  );
  return {
    finding: data.text[findingKey(state)] ?? '',
    long: `${data.text['long-intro']} ${told.join('; ')}.`,
    table: {
      caption: data.text['table-caption'] ?? '',
      columns: [
        { key: 'year', label: data.text['col-year'] ?? '' },
        { key: 'kind', label: data.text['col-kind'] ?? '' },
        { key: 'value', label: data.text['col-value'] ?? '', unit: 'USD bn/year', numeric: true },
        { key: 'who', label: data.text['col-who'] ?? '' },
        { key: 'said', label: data.text['col-said'] ?? '' },
      ],
      rows,
    },
  };
}
