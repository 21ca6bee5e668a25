/** The words of sources and uses: the finding, the long description, the table. */
import { formatText } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import { run, total, type Year } from '../../model/run.ts';
import { about } from '../../model/show.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { modelCell, tableOf, TEXT, USD_BN } from '../kit/table.ts';
import type { FundingData } from './data.ts';
import { say } from './inputs.ts';
import { nameOf, panelsOf, type Panel } from './panels.ts';
import type { FundingState } from './states.ts';
import type { Told } from './words.ts';

/** Interest and repayment are one column, so that the table fits a narrow page. */
const COLUMNS = {
  compute: ({ compute }) => compute,
  otherCosts: ({ otherCosts }) => otherCosts,
  service: ({ interest, principal }) => interest + principal,
  revenue: ({ revenue }) => revenue,
  debt: ({ debt }) => debt,
  partner: ({ partner }) => partner,
  credit: ({ credit }) => credit,
  equity: ({ equity }) => equity,
  gap: ({ gap }) => gap,
} satisfies Record<string, (year: Year) => number>;

/** The years of one run. */
function years(data: FundingData, state: FundingState, { words }: Told): Omit<Description, 'finding'> {
  const kinds = Object.fromEntries(Object.keys(COLUMNS).map((key) => [key, USD_BN]));
  return {
    long: fill(words.describe.years, { said: say(data, state) }),
    table: tableOf(
      words.table,
      { year: TEXT, ...kinds },
      run(state).years.map((year) => ({
        year: { text: String(year.year), value: year.year, unit: 'year' },
        ...Object.fromEntries(Object.entries(COLUMNS).map(([key, of]) => [key, modelCell(of(year))])),
      })),
    ),
  };
}

const PLAN_COLUMNS = {
  peak: ({ result }) => result.peakGap,
  end: ({ result }) => result.gap2033,
  revenue2030: ({ result }) => result.inputs.revenue2030,
  compute2030: ({ result }) =>
    total(
      result.years.filter(({ year }) => year <= 2030),
      'compute',
    ),
  public: ({ result }) => result.publicMoney,
} satisfies Record<string, (panel: Panel) => number>;

/** All plans: a line for each. */
function plans(data: FundingData, state: FundingState, { words }: Told): Omit<Description, 'finding'> {
  const { describe: said, table } = words;
  const panels = panelsOf(data, state);
  const name = (panel: Panel) => nameOf(panel, data.words.plans);
  const verdict = ({ result: { peakGap, gap2033 }, open }: Panel) => {
    const slots = { peak: about(peakGap), end: about(gap2033) };
    if (peakGap < 0.5) return said.paid;
    return open ? fill(said.open, slots) : fill(said.late, slots);
  };
  const told = panels.map((panel) =>
    fill(said.plan, { plan: name(panel), ending: panel.ending, verdict: verdict(panel) }),
  );
  const kinds = Object.fromEntries(Object.keys(PLAN_COLUMNS).map((key) => [key, USD_BN]));
  return {
    long: fill(said.five, { plans: formatText(...told) }),
    table: tableOf(
      { ...table, caption: said.fiveCaption },
      { plan: TEXT, ending: TEXT, ...kinds },
      panels.map((panel): Record<string, Cell> => ({
        plan: { text: name(panel) },
        ending: { text: panel.ending },
        ...Object.fromEntries(Object.entries(PLAN_COLUMNS).map(([key, of]) => [key, modelCell(of(panel))])),
      })),
    ),
  };
}

export const describe = (data: FundingData, state: FundingState, told: Told): Description => ({
  finding: told.finding,
  ...(state.show === 'five' ? plans : years)(data, state, told),
});
