/** What is copied into other people's pages. Pure text, the same at build and in the embed builder. */
import { chartUrl as plainUrl, frameUrl, schemeOf, type Shown } from './frame-address.ts';

/** One chart as somebody wants to show it. */
export interface Wanted extends Shown {
  /** The title that the embedding page announces. */
  title: string;
  /** Text alternative of the picture. */
  alt: string;
  /** Pixels that the frame needs on a column 640 wide: where a script fits it to any other. */
  height: number;
  /** Pixels that it needs at most on the columns of phones and articles: where nobody fits it. */
  tallest: number;
}

export type Snippets = Record<'script' | 'frame' | 'element' | 'link' | 'image', string>;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in markup and in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}

/** Address of the picture at twice its size. */
export function imageUrl({ site, chart, step }: Shown): string {
  return `${site}charts/${chart}${step ? `.${step}` : ''}.png`;
}

/** The chart's own page, which asks the same question as the frame. */
function chartUrl(wanted: Wanted): string {
  if (!wanted.params?.hide) return plainUrl(wanted);
  return plainUrl({
    ...wanted,
    values: `${wanted.values ? `${wanted.values}&` : ''}hide=${wanted.params.hide}`,
  });
}

/** An address that becomes the chart where it is pasted by itself: of dark colours only the frame has one. */
function linkUrl(wanted: Wanted): string {
  if (wanted.params?.dark !== 'true') return chartUrl(wanted);
  return frameUrl({ ...wanted, frozen: '', params: { dark: 'true', hide: wanted.params.hide ?? null } });
}

/**
 * The frame's markup, without ids, so that it can be pasted twice; in a block, which themes keep in the column of the
 * text where they leave frames outside; with a link, which stays where an editor takes frames away.
 */
function frame(wanted: Wanted, fitted: boolean): string {
  const scheme = schemeOf(wanted.params ?? {});
  const attributes = [
    `src="${escapeHtml(frameUrl(wanted))}"`,
    `title="${escapeHtml(wanted.title)}"`,
    'width="100%"',
    `height="${Math.ceil(fitted ? wanted.height : wanted.tallest)}"`,
    'loading="lazy"',
    `style="display:block;width:100%;border:0${scheme ? `;color-scheme:${scheme}` : ''}"`,
    'allow="clipboard-write; web-share; fullscreen"',
    'referrerpolicy="strict-origin-when-cross-origin"',
    // Without the script the reader needs the scroll bar where text is enlarged.
    ...(fitted ? ['scrolling="no"'] : []),
  ];
  return `<div><iframe ${attributes.join(' ')}></iframe><p>${anchor(wanted)}</p></div>`;
}

/** The same chart as attributes of the element that `/embed.js` defines. */
function element(wanted: Wanted): string {
  const { chart, step, title, params = {}, height } = wanted;
  const attributes = [
    `chart="${chart}"`,
    ...(step ? [`step="${step}"`] : []),
    ...(params.dark && params.dark !== 'auto' ? [`dark="${params.dark}"`] : []),
    ...(params.plain ? ['plain="1"'] : []),
    ...(params.transparent ? ['transparent="1"'] : []),
    ...(params.hide ? ['hide="end"'] : []),
    ...(wanted.frozen ? [`frozen="${wanted.frozen}"`] : []),
    ...(wanted.values ? [`values="${escapeHtml(wanted.values)}"`] : []),
    ...(params.pub ? [`pub="${params.pub}"`] : []),
    `height="${Math.ceil(height)}"`,
    `title="${escapeHtml(title)}"`,
  ];
  return `<backstop-chart ${attributes.join(' ')}>${anchor(wanted)}</backstop-chart>`;
}

function anchor(wanted: Wanted): string {
  return `<a href="${escapeHtml(chartUrl(wanted))}">${escapeHtml(wanted.title)}</a>`;
}

function script(site: string): string {
  return `<script src="${escapeHtml(`${site}embed.js`)}" async></script>`;
}

/** Every way to take a chart along. */
export function snippets(wanted: Wanted): Snippets {
  const image = `<img src="${escapeHtml(imageUrl(wanted))}" alt="${escapeHtml(wanted.alt)}" width="640" style="max-width:100%;height:auto">`;
  return {
    script: `${frame(wanted, true)}\n${script(wanted.site)}`,
    frame: frame(wanted, false),
    element: `${element(wanted)}\n${script(wanted.site)}`,
    link: linkUrl(wanted),
    image: `<div><a href="${escapeHtml(chartUrl(wanted))}">${image}</a></div>`,
  };
}
