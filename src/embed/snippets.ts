/** What is copied into other people's pages. Pure text, the same at build and in the embed builder. */
import { writeParams, type EmbedParams } from './params.ts';

/** One chart as somebody wants to show it. */
export interface Wanted {
  /** The site's absolute address, with its last slash. */
  site: string;
  chart: string;
  /** One step, frozen; `null` for the chart with its step buttons. */
  step: string | null;
  /** The title that the embedding page announces. */
  title: string;
  /** Text alternative of the picture. */
  alt: string;
  /** Pixels that the frame needs on a column 640 wide. */
  height: number;
  params?: Partial<EmbedParams>;
}

export type Snippets = Record<'script' | 'frame' | 'element' | 'link' | 'image', string>;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in markup and in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}

/** Address of the frame. The step is a real path, since content systems strip queries. */
export function frameUrl({
  site,
  chart,
  step,
  params = {},
}: Pick<Wanted, 'site' | 'chart' | 'step' | 'params'>): string {
  const path = step ? `embed/${chart}/${step}/` : `embed/${chart}/`;
  return `${site}${path}${writeParams({ ...params, step: null })}`;
}

/** Address of the chart's own page, at a step. */
export function chartUrl({ site, chart, step }: Pick<Wanted, 'site' | 'chart' | 'step'>): string {
  return `${site}charts/${chart}/${step ? `?step=${step}` : ''}`;
}

/** Address of the picture at twice its size. */
export function imageUrl({ site, chart, step }: Pick<Wanted, 'site' | 'chart' | 'step'>): string {
  return `${site}charts/${chart}${step ? `.${step}` : ''}.png`;
}

/** The frame's markup, without ids, so that it can be pasted twice. */
function frame(wanted: Wanted, fitted: boolean): string {
  const attributes = [
    `src="${escapeHtml(frameUrl(wanted))}"`,
    `title="${escapeHtml(wanted.title)}"`,
    'width="100%"',
    `height="${Math.ceil(wanted.height)}"`,
    'loading="lazy"',
    'style="width:100%;border:0"',
    'allow="clipboard-write; web-share; fullscreen"',
    'referrerpolicy="strict-origin-when-cross-origin"',
    // Without the script the reader needs the scroll bar where text is enlarged.
    ...(fitted ? ['scrolling="no"'] : []),
  ];
  return `<iframe ${attributes.join(' ')}></iframe>`;
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
    link: chartUrl(wanted),
    image: `<a href="${escapeHtml(chartUrl(wanted))}">${image}</a>`,
  };
}
