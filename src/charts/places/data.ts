/** Records of the ledger in, the named sites out. */
import { evidenceOf } from '../../ledger/evidence.ts';
import { claimOf, known, rowOf, seriesOf, type Known } from '../../ledger/records.ts';
import type { Evidence, Ledger } from '../../ledger/types.ts';
import { MIDDLES } from './map.ts';
import { SITES, STAGES, type Picture, type SiteKey, type Stage } from './words.ts';

export interface Site {
  key: SiteKey;
  /** The middle of its county, in thousandths of the map's width. */
  x: number;
  y: number;
  /** Gigawatts planned, where they are known for this site alone; `least`: there may be more. */
  size: (Known & { least: boolean }) | null;
  stage: Stage;
  claim: string;
  /** Tax that is known to be waived or paid back there, or said to be; no better known than as reported, where it is our reading. */
  relief: { evidence: Evidence; claim: string } | null;
  /** For the table. */
  county?: string;
  state?: string;
  /** What the terms rest on, where anything is known of them. */
  termsClaim?: string | null;
}
export interface PlacesData {
  sites: Site[];
  words: Picture;
}
type Loaded = Omit<PlacesData, 'words'>;

/** What the series says of tax where nothing of it is known to be given up. */
const NOT_FOUND = 'not found';

/** @throws when a site, its county or a claim is missing, or its stage is unknown */
export function load(ledger: Ledger): Loaded {
  const series = seriesOf(ledger, 'sites');
  if (series.rows.length !== SITES.length) throw new Error(`${series.file}: not the sites of words.ts`);
  const sites = SITES.map((key): Site => {
    const { line, cells } = rowOf(series, key);
    const where = `${series.file}:${line}`;
    const stage = STAGES.find((one) => one === cells['state_of_building']);
    if (!stage) throw new Error(`${where}: no known "state_of_building"`);
    const [x, y] = MIDDLES[key];
    const waived = cells['waived_claim'] ? claimOf(ledger, cells['waived_claim'], where) : null;
    return {
      ...{ key, x, y, stage },
      claim: claimOf(ledger, cells['built_claim'] ?? '', where).id,
      size: cells['size_claim']
        ? { ...known(ledger, cells['size_claim'], { unit: 'GW' }), least: cells['size_is'] === 'at least' }
        : null,
      relief:
        waived && cells['waived'] !== NOT_FOUND
          ? { evidence: cells['reading'] ? 'reported' : evidenceOf(waived), claim: waived.id }
          : null,
      ...{ county: cells['county'] ?? '', state: cells['state'] ?? '', termsClaim: waived?.id ?? null },
    };
  });
  return { sites };
}

/** What the picture needs: nothing of what only the table says. */
export const live = ({ sites }: Loaded): Loaded => ({
  sites: sites.map(({ county: _c, state: _s, termsClaim: _t, ...drawn }) => drawn),
});
