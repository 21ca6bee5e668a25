/** The oEmbed document of a chart or of one step, as a static file. */
import { frameUrl } from './frame-address.ts';
import { chartUrl } from './frame-address.ts';
import { escapeHtml, type Wanted } from './snippets.ts';

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

/** The column that the document names, as it must name one. */
const WIDTH = 640;
/** WordPress cuts frames to these heights. */
const HEIGHTS = { min: 200, max: 1000 } as const;
const DAY = 86_400;

/**
 * The document. Its markup holds no script: a quotation that leads to the chart, and the frame. WordPress drops the
 * attribute that hides the quotation and shows it until the frame has spoken; elsewhere the title would stand twice.
 * @param wanted of its `params` only dark colours count: the discovered address has no others
 */
export function oembed(wanted: Wanted): OEmbed {
  const { site, chart, step, title, alt } = wanted;
  const place = { site, chart, step };
  const framed = frameUrl(wanted.params?.dark === 'true' ? { ...place, params: { dark: 'true' } } : place);
  // Many who read this fit no heights, and show it on a column of any width.
  const height = Math.min(HEIGHTS.max, Math.max(HEIGHTS.min, Math.ceil(wanted.tallest)));
  const plain = title.replace(/<[^>]*>/g, '');
  const href = escapeHtml(chartUrl(place));
  const html =
    `<blockquote hidden><a href="${href}">${escapeHtml(plain)}</a></blockquote>` +
    `<iframe src="${escapeHtml(framed)}" title="${escapeHtml(plain)}" width="100%" height="${height}" ` +
    `frameborder="0"></iframe>`;
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
