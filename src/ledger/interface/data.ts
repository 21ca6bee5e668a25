/** The words of the page of all data, and of the package's description. */
import { z } from 'zod';
import { counted, text } from '../text-shape.ts';

/** The columns of the two tables of records, and of the one that ties them. */
export const CLAIM_FIELDS = [
  ...(['id', 'topic', 'statement', 'value', 'value_date', 'low', 'high', 'unit', 'period', 'as_of'] as const),
  ...(['status', 'kind', 'evidence', 'withdrawn', 'said_by', 'quote', 'caveat', 'weak'] as const),
  ...(['superseded_by', 'later', 'until'] as const),
] as const;
export const SOURCE_FIELDS = [
  ...([
    'id',
    'type',
    'publisher',
    'origin',
    'author',
    'title',
    'published',
    'url',
    'read',
    'read_in',
  ] as const),
  ...(['weak', 'note'] as const),
] as const;
export const LINK_FIELDS = ['claim', 'rank', 'source'] as const;
/** What of a series' columns has a meaning of its own. */
const SERIES_FIELDS = ['row', 'source', 'claim'] as const;
/** Ends of the names of series' columns that say their unit. */
export const SERIES_UNITS = [
  ...(['usd_per_mw_day', 'usd_bn', 'usd_mn', 'usd', 'percent', 'bp', 'months', 'gw', 'gw_added'] as const),
] as const;

const meanings = <const K extends string>(names: readonly [K, ...K[]]) => z.record(z.enum(names), text());
const table = { title: text(), description: text() };

export const data = z.strictObject({
  title: text(),
  description: text(),
  heading: text(),
  lede: text('claims', 'sources', 'series'),
  package: text('package', 'zip'),
  packageLink: text(),
  zipLink: text(),
  encoding: text(),
  scenarios: text('link'),
  scenariosLink: text(),
  charts: text('charts'),
  records: text(),
  series: text(),
  table: text(),
  rows: text(),
  files: text(),
  drawnIn: text(),
  none: text(),
  seriesCount: counted(),
  resources: z.strictObject({
    claims: z.strictObject({ ...table, fields: meanings(CLAIM_FIELDS) }),
    sources: z.strictObject({ ...table, fields: meanings(SOURCE_FIELDS) }),
    links: z.strictObject({ ...table, fields: meanings(LINK_FIELDS) }),
    series: z.strictObject({
      title: text('id'),
      description: text('charts'),
      unused: text(),
      fields: meanings(SERIES_FIELDS),
      column: text(),
    }),
  }),
  units: z.record(z.enum(SERIES_UNITS), text()),
});
