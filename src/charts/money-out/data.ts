/** Records of the ledger in, typed data of the money that goes out. Amounts are billions of US dollars. */
import { evidenceOf } from '../../ledger/evidence.ts';
import { cellNumber, claimOf, known, seriesOf, type Known } from '../../ledger/records.ts';
import type { Evidence, Ledger } from '../../ledger/types.ts';
import type { ForecastKey, Kind, Picture } from './words.ts';

/** One kind of cost. */
export interface Cost extends Known {
  key: Kind;
  /** Small pages alone stand behind it. */
  weak: boolean;
}
/** Cash flow of each year from `FROM` on, by one forecast. */
export interface Forecast {
  key: ForecastKey;
  /** ISO date, as near as it is known. */
  said: string;
  values: number[];
  evidence: Evidence;
  claim: string;
}
export interface MoneyData {
  revenue: Known;
  costs: Known;
  loss: Known;
  kinds: Cost[];
  /** Dollars that went out for each one that came in. */
  ratio: Known;
  /** Cash that the first year took. */
  burned: Known;
  forecasts: Forecast[];
  /** The newest forecast, of which the sum alone is known. */
  sum: Known;
  /** For the table: ids of the sources of a claim whose number is drawn below zero, or with others. */
  sources?: Record<string, string[]>;
  words: Picture;
}
type Loaded = Omit<MoneyData, 'words'>;

/** The first year of every forecast, and the years that the newest one sums up. */
export const FROM = 2025;
export const SUMMED = { from: 2026, to: 2030 } as const;

/** @throws when a claim or row is missing, or a forecast does not run year by year to the end of the sum */
export function load(ledger: Ledger): Loaded {
  const yearly = (id: string) => known(ledger, id, { unit: 'USD/year', by: 1e9 });
  const kind = (key: Kind): Cost => {
    const id = `costs-2025-${key}`;
    return { key, weak: claimOf(ledger, id).weak === true, ...yearly(id) };
  };
  const series = seriesOf(ledger, 'cash-forecasts');
  const forecast = (key: ForecastKey): Forecast => {
    const rows = series.rows.filter(({ cells }) => cells['forecast'] === key);
    const years = rows.map((row) => cellNumber(series, row, 'year'));
    if (years.length !== SUMMED.to - FROM + 1 || years.some((year, i) => year !== FROM + i))
      throw new Error(`${series.file}: "${key}" does not run from ${FROM} to ${SUMMED.to}, year by year`);
    const claim = claimOf(ledger, rows[0]?.cells['claim'] ?? '', series.file);
    return {
      ...{ key, claim: claim.id, evidence: evidenceOf(claim) },
      said: rows[0]?.cells['as_of'] ?? '',
      values: rows.map((row) => cellNumber(series, row, 'value_usd_bn')),
    };
  };
  const forecasts = [forecast('early'), forecast('autumn'), forecast('winter')];
  const burned = yearly('cash-burn-2025-8bn');
  const sum = known(ledger, 'july-forecast-burn-278bn', { unit: 'USD', by: 1e9 });
  const below = [burned, ...forecasts, sum].map(({ claim }) => [claim, claimOf(ledger, claim).sources]);
  return {
    revenue: yearly('revenue-2025-actual-13-07bn'),
    costs: yearly('costs-2025-34bn'),
    loss: yearly('operating-loss-2025'),
    kinds: [kind('service'), kind('sales'), kind('administration'), kind('research')],
    ratio: known(ledger, 'costs-per-dollar-2025', { unit: 'USD' }),
    ...{ burned, forecasts, sum },
    sources: Object.fromEntries(below) as Record<string, string[]>,
  };
}

/** What the picture needs: no sources. */
export const live = ({ sources: _, ...drawn }: Loaded): Loaded => drawn;
