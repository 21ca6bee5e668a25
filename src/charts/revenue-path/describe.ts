/** The description of the revenue chart: the finding, the long description, the table. */
import { formatDate, formatExact, formatList } from '../../ledger/format.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { TEXT, numbersIn, tableOf } from '../kit/table.ts';
import type { Published, RevenueData } from './data.ts';
import { growthYears } from './layout.ts';
import type { RevenueState } from './states.ts';
import type { Told } from './words.ts';

const KINDS = { year: TEXT, kind: TEXT, value: numbersIn('USD bn/year'), who: TEXT, said: TEXT };

type Row = Record<keyof typeof KINDS, Cell>;

/** Billions as a cell: the text with three decimals at most, the value as recorded. */
function cell(value: number, claim?: string): Cell {
  return { text: formatExact(Math.round(value * 1000) / 1000), value, ...(claim ? { claim } : {}) };
}

const dated = (iso: string): Cell => ({ text: formatDate(iso), date: iso });

/** Who says so; where no claim stands for the number, with the series' own evidence and sources. */
function whoOf({ who = '', claim, evidence, sources }: Published): Cell {
  return claim ? { text: who } : { text: who, evidence, sources: sources ?? [] };
}

function rowsOf(data: RevenueData, state: RevenueState, words: Told['words']['describe']): Row[] {
  const { kinds } = words;
  const rows: Row[] = data.revenue.map((d) => ({
    year: { text: String(d.year), value: d.year, unit: 'year' },
    kind: { text: kinds.actual },
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
        kind: { text: kinds['run-rate'] },
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
        year: { text: String(d.year), value: d.year, unit: 'year' },
        kind: { text: kinds.projection },
        value: d.value === null ? { text: words.noNumber } : cell(d.value, d.claim),
        who: whoOf(d.weak ? { ...d, who: fill(data.words.weak, { who: d.who ?? '' }) } : d),
        said: dated(d.said),
      });
    }
  }
  if (state.growth) {
    for (const d of growthYears(data).filter((g) => g.year < 2030)) {
      rows.push({
        year: { text: String(d.year), value: d.year, unit: 'year' },
        kind: { text: kinds.model },
        value: {
          text: fill(words.growth, { low: formatExact(d.low, 1), high: formatExact(d.high, 1) }),
          low: d.low,
          high: d.high,
          claim: data.growth.claim,
        },
        who: { text: words.ownArithmetic },
        said: { text: '' },
      });
    }
  }
  for (const [i, value] of (state.mine ?? []).entries()) {
    rows.push({
      year: { text: String(2026 + i), value: 2026 + i, unit: 'year' },
      kind: { text: kinds.mine },
      value: cell(value),
      who: { text: words.yours },
      said: { text: '' },
    });
  }
  return rows;
}

/** What the picture of a state says, in words and as a table; both come from the state. */
export function describe(data: RevenueData, state: RevenueState, told: Told): Description {
  const words = told.words.describe;
  const rows = rowsOf(data, state, words);
  const said = rows.map(({ year, kind, value, who }) =>
    fill(words.row, { year: year.text, kind: kind.text, value: value.text, who: who.text }),
  );
  return {
    finding: told.finding,
    long: fill(words.long, { rows: formatList(said) }),
    table: tableOf(told.words.table, KINDS, rows),
  };
}
