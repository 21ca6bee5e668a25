/** The description of the map: the finding, the long description, the table. */
import { formatExact, formatList } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Description } from '../kit/contract.ts';
import { TEXT, numbersIn, tableOf } from '../kit/table.ts';
import type { PlacesData, Site } from './data.ts';
import { sizeOf } from './scene.ts';
import type { PlacesState } from './states.ts';
import type { Told } from './words.ts';

export function describe({ sites, words }: PlacesData, _: PlacesState, told: Told): Description {
  const { describe: said, table } = told.words;
  const termsOf = ({ key }: Site) => words.terms[key] ?? said.none;
  const rows = sites.map((site) => {
    const { key, size, stage, claim, termsClaim, county = '', state = '' } = site;
    return {
      site: { text: words.names[key], claim },
      county: { text: fill(said.county, { county, state }) },
      size: size
        ? { text: formatExact(size.value), value: size.value, claim: size.claim }
        : { text: said.unsized },
      stage: { text: words.stages[stage], claim },
      terms: { text: termsOf(site), ...(termsClaim ? { claim: termsClaim } : {}) },
    };
  });
  const each = sites.map((site) =>
    fill(said.site, {
      ...{ name: words.names[site.key], county: site.county ?? '', state: site.state ?? '' },
      ...{ size: site.size ? sizeOf(site.size, words) : said.unsized, terms: termsOf(site) },
    }),
  );
  return {
    finding: fill(told.finding, {
      sites: sites.length,
      relief: sites.filter(({ relief }) => relief).length,
    }),
    long: fill(said.long, { sites: formatList(each) }),
    table: tableOf(
      table,
      { site: TEXT, county: TEXT, size: numbersIn('GW'), stage: TEXT, terms: TEXT },
      rows,
    ),
  };
}
