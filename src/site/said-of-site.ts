/** What every page's record for programs begins with: src/site/json-ld.ts. For the build. */
import { published } from '../corrections/read.ts';
import { homeOf } from '../export/routes.ts';
import { LANG } from '../ledger/languages.ts';
import type { Site } from './json-ld.ts';

/**
 * The site as its pages' records name it.
 * @param site the origin, as the build knows it
 * @param base the path below which the site is served
 */
export const siteOf = (site: URL | undefined, base: string): Site => ({
  home: homeOf(site, base),
  published: published(),
  language: LANG,
});
