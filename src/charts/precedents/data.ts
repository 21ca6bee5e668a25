/** Records of the ledger in, typed past rescues and guarantees out. Amounts are billions of US dollars. */
import { evidenceOf } from '../../ledger/evidence.ts';
import { cellNumber, claimOf, seriesOf } from '../../ledger/records.ts';
import type { Evidence, Ledger } from '../../ledger/types.ts';
import { ENERGY, type PrecedentsState } from './states.ts';
import type { CaseKey, Picture } from './words.ts';

export interface Case {
  key: CaseKey;
  year: number;
  /** What was lent, guaranteed or committed, and whether in dollars of one constant year. */
  exposed: number;
  constant: boolean;
  /** What the public gained; negative where it lost, `null` where nobody knows or it is still open. */
  net: number | null;
  /** Whether the case has not ended. */
  open: boolean;
  evidence: Evidence;
  claim?: string;
  /** For the table. */
  sources?: string[];
}
export interface PrecedentsData {
  cases: Case[];
  words: Picture;
}
type Loaded = Omit<PrecedentsData, 'words'>;

/** Keys of the rows, by the name that the series gives, and the claim that a row rests on where there is one. */
const ROWS: Readonly<Record<string, readonly [key: CaseKey, claim?: string]>> = {
  'Railroads (Penn Central, Conrail)': ['railroads'],
  'Lockheed loan guarantee': ['lockheed', 'guarantee-lockheed-result'],
  'New York City loan guarantees': ['city'],
  'Chrysler loan guarantee': ['chrysler', 'financing-precedent-chrysler'],
  'Airlines after 2001 (grants and guarantees)': ['airlines'],
  'Fannie Mae and Freddie Mac': ['mortgages'],
  'AIG (Treasury and Federal Reserve)': ['aig', 'financing-precedent-aig'],
  'Banks and other financial firms (TARP etc.)': ['banks'],
  'Money market fund guarantee': ['funds'],
  'Car industry (TARP)': ['cars', 'financing-precedent-autos'],
  'Solyndra loan guarantee (DOE)': ['solyndra', 'financing-precedent-solyndra'],
  'Tesla loan (DOE)': ['tesla', 'financing-precedent-tesla'],
  'DOE loan portfolio as of November 2014': ['energy', 'financing-precedent-doe'],
  'Vogtle reactors guarantees (DOE)': ['vogtle', 'financing-precedent-vogtle'],
  'Intel equity stake': ['intel', 'financing-precedent-intel'],
  'AEP Transmission guarantee (DOE)': ['aep', 'financing-aep-rate'],
  'Westinghouse reactors partnership': ['westinghouse', 'financing-precedent-westinghouse'],
  'Constellation reactor restart loan (DOE)': ['constellation', 'financing-constellation-loan'],
};

/** Cents gained for each dollar exposed; `null` where no gain or loss is known. */
export const centsOf = ({ net, exposed }: Pick<Case, 'net' | 'exposed'>): number | null =>
  net === null ? null : (100 * net) / exposed;

/** How many of the largest the view of them speaks of. */
const LARGE = 4;

/** Whether a view speaks of a case. */
export function inFocus(one: Case, cases: readonly Case[], { focus }: PrecedentsState): boolean {
  if (focus === 'energy') return ENERGY.includes(one.key);
  if (focus === 'unknown') return one.net === null;
  return focus === 'all' || cases.filter(({ exposed }) => exposed > one.exposed).length < LARGE;
}

/** @throws when the series, a claim or a number is missing, and for a row without a key */
export function load(ledger: Ledger): Loaded {
  const series = seriesOf(ledger, 'guarantee-precedents');
  const cases = series.rows.map((row): Case => {
    const { cells, sources, line } = row;
    const { programme = '', net_gain_usd_bn: net, dollars = '', outcome = '' } = cells;
    const [key, claim] = ROWS[programme] ?? [];
    if (!key)
      throw new Error(`${series.file}:${line}: "${programme}" has no key in src/charts/precedents/data.ts`);
    return {
      key,
      year: cellNumber(series, row, 'year'),
      exposed: cellNumber(series, row, 'exposure_usd_bn'),
      net: net ? cellNumber(series, row, 'net_gain_usd_bn') : null,
      constant: dollars.startsWith('constant'),
      open: outcome.includes('open'),
      // Rows without a claim come from one table whose publisher is not named.
      evidence: claim ? evidenceOf(claimOf(ledger, claim)) : 'reported',
      ...(claim ? { claim } : {}),
      sources,
    };
  });
  return { cases };
}

/** What the picture needs: no sources. */
export const live = ({ cases }: Loaded): Loaded => ({
  cases: cases.map(({ sources: _, ...one }) => one),
});
