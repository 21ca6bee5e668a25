/** A question of one chart: on its own page, or in a frame on the page of others. */
import { gone, page, said, title } from 'virtual:interface/cover';
import { CORRECTED, coverBox, readOn } from './box.ts';
import { isCovered, pictureOf } from './hide.ts';
import { holdText } from './hold.ts';
import { holdPicture } from './picture.ts';

/** The place of the step that an address asks for: by its id, or by its number; that of the drawn one where it asks for none. */
export function askedOf(steps: readonly string[], asked: string | null, drawn: string): number {
  const number = /^\d+$/.test(asked ?? '') ? Number(asked) - 1 : steps.indexOf(asked ?? drawn);
  return Math.min(Math.max(0, number), steps.length - 1);
}

/**
 * Covers the chart of a page.
 * @param root the chart's page, or what a frame holds
 */
export function coverSingle(root: HTMLElement): void {
  const figure = root.querySelector<HTMLElement>('figure[data-chart]');
  if (!figure) return;
  const steps = (root.dataset['steps'] ?? '').split(' ').filter(Boolean);
  const asked = root.dataset['path'] ?? new URLSearchParams(location.search).get('step');
  const from = askedOf(steps, asked || null, figure.dataset['step'] ?? '');
  const open = new Set<number>();
  const covering = { from, open };
  const named = document.title;
  const place = document.createElement('div');
  place.className = 'cover-place';
  figure.after(place);
  const see = holdPicture(figure);
  const status = [...root.querySelectorAll('[data-status]')].map(holdText);
  const numbers = root.querySelector('[data-table-now]')?.parentElement;
  const links = [...root.querySelectorAll<HTMLElement>('[data-step-list] a[data-to]')].map((link) => ({
    at: steps.indexOf(link.dataset['to'] ?? ''),
    name: [...link.querySelectorAll('b')].map(holdText),
    caption: link.querySelector('span'),
  }));
  // All that names other steps, or says what this one is made of; how to read the picture stays.
  const [, ...parts] = root.querySelectorAll('.chart-part');
  const rest = [
    ...parts,
    ...document.querySelectorAll(CORRECTED),
    ...root.querySelectorAll('.chart-own, [data-redraw], [data-into-story]'),
  ];

  let shown = '';
  const update = () => {
    const at = Math.max(0, steps.indexOf(figure.dataset['step'] ?? ''));
    const moving = figure.dataset['progress'] !== undefined;
    const seen = pictureOf(covering, at, moving ? [at - 1, at + 1].filter((one) => one in steps) : []);
    const here = isCovered(covering, at);
    const left = steps.length - from - open.size;
    see(here ? (at === from ? 'question' : 'gone') : seen);
    for (const held of status) held.show(here ? said : null);
    for (const { at, name, caption } of links) {
      const covered = isCovered(covering, at);
      for (const held of name) held.show(covered ? (at === from ? title : gone) : null);
      caption?.toggleAttribute('data-covered', covered);
    }
    for (const one of rest) one.toggleAttribute('data-covered', one === numbers ? here : left > 0);
    document.title = left > 0 ? page : named;
    const key = here ? `${at}` : '';
    if (key === shown) return;
    shown = key;
    place.replaceChildren();
    if (!here) return;
    place.append(
      coverBox(at === from, () => {
        open.add(at);
        update();
        readOn(figure.querySelector<HTMLElement>('[data-chart-title]'));
      }),
    );
  };
  new MutationObserver(update).observe(figure, { attributeFilter: ['data-step', 'data-progress'] });
  update();
}
