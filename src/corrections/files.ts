/** The lists as files: `/corrections.json` and `/feed.xml`. */
import { getRssString } from '@astrojs/rss';
import { LANG } from '../ledger/languages.ts';
import { fill } from '../ledger/template.ts';
import { correctedOn, lineOf, linkOf, pathOf, titleOfEntry, urlOf } from './places.ts';
import { correctionsOf } from './read.ts';
import type { PageWords } from './schema.ts';
import type { Correction, Update } from './types.ts';

/** A correction as programs read it, its address and those of its places in full. */
function correctionRecord(correction: Correction, home: URL) {
  const { id, places, ...rest } = correction;
  return {
    id,
    ...rest,
    url: urlOf(pathOf(id), home),
    // Frozen frames say it in these words.
    said: { corrected: correctedOn(correction.at), line: lineOf(correction) },
    places: places.map((place) => {
      const { title, path } = linkOf(place);
      return { ...place, title, url: urlOf(path, home) };
    }),
  };
}

/**
 * `/corrections.json`: every correction, newest first. The page says what the fields are.
 * @param home the home page in full, with its closing slash
 */
export function correctionsFile(corrections: readonly Correction[], home: URL): string {
  const all = {
    site: home.href,
    page: urlOf('/corrections/', home),
    feed: urlOf('/feed.xml', home),
    corrections: corrections.map((correction) => correctionRecord(correction, home)),
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** A paragraph of a feed's entry, which readers take for HTML. */
const paragraph = (text: string) =>
  `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`;

/** What a feed is called, what it leads to, and where it is found: paths within the site. */
interface Feed {
  title: string;
  description: string;
  page: string;
  self: string;
}

/** Entries as RSS 2.0, newest first. */
function rssOf(
  { title, description, page, self }: Feed,
  { corrections, updates }: { corrections: readonly Correction[]; updates: readonly Update[] },
  words: PageWords,
  home: URL,
): Promise<string> {
  const { labels, grades, feed } = words;
  const corrected = corrections.map((correction) => {
    const { id, at: when, grade, what, right, why } = correction;
    return {
      id,
      when,
      title: `${feed.item}: ${titleOfEntry(correction)}`,
      description: [
        paragraph(`${labels.what}: ${what}`),
        paragraph(`${labels.right}: ${right}`),
        paragraph(`${labels.why}: ${why}`),
      ].join(''),
      categories: [grades[grade].name],
    };
  });
  const news = updates.map(({ id, at: when, title, text }) => ({
    id,
    when,
    title,
    description: paragraph(text),
    categories: [words.updates.title],
  }));
  const entries = [...corrected, ...news].sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : 0));
  const built = entries[0] ? `<lastBuildDate>${new Date(entries[0].when).toUTCString()}</lastBuildDate>` : '';
  return getRssString({
    title,
    description,
    site: urlOf(page, home),
    // The address of a chart ends in a slash, those of entries in their names.
    trailingSlash: page.endsWith('/'),
    items: entries.map(({ id, when, ...item }) => ({
      ...item,
      link: urlOf(pathOf(id), home),
      pubDate: new Date(when),
    })),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${LANG}</language>${built}<atom:link href="${urlOf(self, home)}" rel="self" type="application/rss+xml"/>`,
  });
}

/**
 * `/feed.xml`: corrections and updates, newest first.
 * @param home the home page in full, with its closing slash
 */
export const feedFile = (
  lists: { corrections: readonly Correction[]; updates: readonly Update[] },
  words: PageWords,
  home: URL,
): Promise<string> => rssOf({ ...words.feed, page: '/', self: '/feed.xml' }, lists, words, home);

/**
 * `/charts/<id>.xml`: the corrections of one chart, for whoever has published it; empty where there are none.
 * @param corrections those of all charts, newest first
 * @param home the home page in full, with its closing slash
 */
export function chartFeedFile(
  { id, title }: { id: string; title: string },
  corrections: readonly Correction[],
  words: PageWords,
  home: URL,
): Promise<string> {
  const { chart } = words.feed;
  const feed = {
    title: fill(chart.title, { title }),
    description: chart.description,
    page: `/charts/${id}/`,
    self: `/charts/${id}.xml`,
  };
  return rssOf(feed, { corrections: correctionsOf('chart', id, corrections), updates: [] }, words, home);
}
