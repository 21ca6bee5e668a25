/** A frame as `EmbedBody.astro` writes it, as far as its scripts touch it, and the pictures that it fetches. */
import { vi } from 'vitest';
import { packPictures, type Picture } from '../embed/packed-pictures.ts';
import { nameOf, SIZES } from '../embed/sizes.ts';

export const STEPS = ['first', 'second', 'third', 'last'];
export const AT = '/backstop/embed/one/';

/** The picture of a step at a size: a dot further to the right with each, and one that the first has alone. */
const pictureAt = (step: string, { width, height }: { width: number; height: number }): Picture => ({
  step,
  title: `Title of ${step}`,
  alt: `What ${step} shows.`,
  scene: {
    width,
    height,
    marks: [
      { kind: 'circle', key: 'dot', cx: 10 * (1 + STEPS.indexOf(step)), cy: 20, r: 3 },
      ...(step === 'first'
        ? [{ kind: 'text' as const, key: 'word', x: 5, y: 9, text: 'one', size: 12 }]
        : []),
    ],
  },
});

type Answer = Pick<Response, 'ok' | 'status' | 'url' | 'json'>;
export const fetching = vi.fn<(address: string) => Promise<Answer>>();

/** Answers with the pictures of the size that is asked for. */
export function answerPictures(address: string): Promise<Answer> {
  const name = /([^/]+)\.json$/.exec(address)?.[1];
  const size = SIZES.find((one) => nameOf(one) === name);
  const pictures = size ? STEPS.map((step) => pictureAt(step, size)) : [];
  return Promise.resolve({
    ok: size !== undefined,
    status: size ? 200 : 404,
    url: address,
    json: () => Promise.resolve(JSON.parse(packPictures(pictures)) as unknown),
  });
}

/** Opens a frame: its markup in the document, at an address. */
export function openFrame(query = '', { path = '', own = '', news = '', extra = '' } = {}): HTMLElement {
  history.replaceState(null, '', `${AT}${path && `${path}/`}${query}`);
  for (const { name } of [...document.documentElement.attributes])
    document.documentElement.removeAttribute(name);
  document.body.innerHTML = `<main data-embed data-steps="${STEPS.join(' ')}"${path && ` data-path="${path}"`} data-at="${AT}">
    ${news && `<p data-news="${news}" data-at="2026-02-01T09:30Z" data-grade="number" hidden></p>`}
    <p data-mended hidden></p>
    <figure data-chart="one" data-step="${path || 'second'}"><h1 data-chart-title>As drawn</h1><div data-stage>
      <svg viewBox="0 0 420 320"><title></title><desc></desc><g class="marks"><path d="M0,0"></path></g></svg></div>
      <details><summary>Table</summary><div data-table-place="second"><table data-table></table></div></details></figure>
    <p data-status></p>
    <div data-switch><a data-measure="first" href="#">First</a><a data-measure="third" href="#">Third</a></div>
    <div data-picker><a data-by="-1">Previous</a><span data-count></span><a data-by="1">Next</a></div>
    <a data-all href="${AT}">All steps</a>
    ${own && `<a data-own="${own}" data-lab="https://site.example/scenarios/" href="https://site.example/charts/one/?step=yours#your-values">Set</a>`}
    <p data-address hidden></p>${extra}</main>`;
  const figure = document.querySelector<HTMLElement>('figure')!;
  figure.style.setProperty('--beat', '100ms');
  return figure;
}
