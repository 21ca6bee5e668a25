/** Records of the ledger in, typed past rescues and guarantees out. Amounts are billions of US dollars. */
import { evidenceOf } from '../../ledger/evidence.ts';
import type { ChartText, Evidence, Ledger } from '../../ledger/types.ts';

export interface Case {
  key: string;
  year: number;
  /** What was lent, guaranteed or committed, and in which dollars. */
  exposed: number;
  constant: boolean;
  /** What the public gained; negative where it lost, `null` where nobody knows or it is still open. */
  net: number | null;
  /** Whether the case has not ended. */
  open: boolean;
  evidence: Evidence;
  claim?: string;
  /** For the table. */
  sources: string[];
}
export interface PrecedentsData {
  cases: Case[];
  text: Record<string, string>;
}

/** Keys of the rows, by the name that the series gives, and the claim that a row rests on where there is one. */
const ROWS: Readonly<Record<string, readonly [key: string, claim?: string]>> = {
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

/** @throws when the series, a claim or a number is missing, and for a row without a key */
export function load(ledger: Ledger, text: ChartText): PrecedentsData {
  const series = ledger.series.get('guarantee-precedents');
  if (!series) throw new Error('series "guarantee-precedents" is missing from content/ledger/series');
  const cases = series.rows.map(({ cells, sources }): Case => {
    const programme = cells['programme'] ?? '';
    const [key, claim] = ROWS[programme] ?? [];
    if (!key)
      throw new Error(`guarantee-precedents: "${programme}" has no key in src/charts/precedents/data.ts`);
    const known = claim === undefined ? undefined : ledger.claims.get(claim);
    if (claim !== undefined && !known)
      throw new Error(`claim "${claim}" is missing from content/ledger/claims`);
    const [year, exposed] = [Number(cells['year']), Number(cells['exposure_usd_bn'])];
    if (!(exposed > 0) || !Number.isInteger(year))
      throw new Error(`guarantee-precedents: "${programme}" needs year and exposure`);
    const net = cells['net_gain_usd_bn'] ? Number(cells['net_gain_usd_bn']) : null;
    return {
      ...{ key, year, exposed, net },
      constant: /constant/.test(cells['dollars'] ?? ''),
      open: /open/.test(cells['outcome'] ?? ''),
      // Rows without a claim come from one table whose publisher is not named.
      evidence: known ? evidenceOf(known) : 'reported',
      ...(claim ? { claim } : {}),
      sources,
    };
  });
  return { cases, text: text.texts };
}

/** Texts of the table and of the findings, which are made at build. */
const AT_BUILD = /^(finding|long|table|col|row)-/;

/** What the picture needs: no sources and no texts of the table. */
export function live({ cases, text }: PrecedentsData): PrecedentsData {
  return {
    cases: cases.map(({ sources: _, ...one }) => one as Case),
    text: Object.fromEntries(Object.entries(text).filter(([key]) => !AT_BUILD.test(key))),
  };
}
