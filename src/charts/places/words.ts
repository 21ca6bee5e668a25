/** The words of where it stands. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { defineWords, each, heads, some, text } from '../define-words.ts';

/** The named sites, as the series has them. */
export const SITES = [
  ...(['abilene', 'shackelford', 'dona-ana', 'lordstown', 'milam'] as const),
  ...(['saline', 'port-washington', 'pike'] as const),
] as const;
/** How far a site is. */
export const STAGES = ['running', 'building', 'announced'] as const;

export const words = defineWords({
  finding: text('sites', 'relief'),
  picture: z.strictObject({
    key: text(),
    size: text('gw'),
    floor: text('gw'),
    sized: text('size', 'stage'),
    names: each(SITES),
    briefly: each(SITES),
    stages: each(STAGES),
    terms: some(SITES),
    termsBriefly: some(SITES),
    others: text(),
  }),
  describe: z.strictObject({
    long: text('sites'),
    site: text('name', 'county', 'state', 'size', 'terms'),
    unsized: text(),
    none: text(),
    county: text('county', 'state'),
  }),
  table: heads('site', 'county', 'size', 'stage', 'terms'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
export type SiteKey = (typeof SITES)[number];
export type Stage = (typeof STAGES)[number];
