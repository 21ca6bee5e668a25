/** The oEmbed document of a chart or of one step, as a static file. */
import { chartUrl, escapeHtml, frameUrl, type Wanted } from './snippets.ts';

export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name: string;
  author_url: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  html: string;
  width: number;
  height: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
  description: string;
  alt_text: string;
  canonical: string;
  license: string;
}

/** Widest column for which the height is given. */
const WIDTH = 640;
/** WordPress cuts frames to these heights. */
const HEIGHTS = { min: 200, max: 1000 } as const;
const DAY = 86_400;

/**
 * The document. Its markup holds no script: a quotation that leads to the chart, which
 * WordPress shows until the frame has spoken, and the frame.
 * @param wanted `params` are left out: the discovered address has none
 */
export function oembed(wanted: Wanted): OEmbed {
  const { site, chart, step, title, alt } = wanted;
  const place = { site, chart, step };
  const height = Math.min(HEIGHTS.max, Math.max(HEIGHTS.min, Math.ceil(wanted.height)));
  const plain = title.replace(/<[^>]*>/g, '');
  const href = escapeHtml(chartUrl(place));
  const html =
    `<blockquote><a href="${href}">${escapeHtml(plain)}</a></blockquote>` +
    `<iframe src="${escapeHtml(frameUrl(place))}" title="${escapeHtml(plain)}" width="${WIDTH}" height="${height}" ` +
    `frameborder="0" scrolling="no"></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    title: plain,
    author_name: 'Backstop',
    author_url: site,
    provider_name: 'Backstop',
    provider_url: site,
    cache_age: DAY,
    html,
    width: WIDTH,
    height,
    thumbnail_url: `${site}share/${chart}${step ? `.${step}` : ''}.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    description: alt,
    alt_text: alt,
    canonical: chartUrl(place),
    license: 'https://creativecommons.org/licenses/by/4.0/',
  };
}
