/** The bar at the edge of the screen: measured with the page, drawn where what it shows differs. */

import { inModel } from 'virtual:interface/whoPays';
import { isFar } from '../scrolly/far.ts';
import { shownAt, type Stretch, type Track } from './bar-shown.ts';
import { followReader, lastStanding, type Standing } from '../scrolly/standing.ts';

/**
 * Starts the bar, where the page has one.
 * @returns to be told when the model's result, which the page holds ready, is another
 */
export function startPayers(): () => void {
  const root = document.querySelector<HTMLElement>('[data-payers]');
  const bar = root?.querySelector('[data-payers-bar]');
  const says = root?.querySelector('[data-payers-says]');
  const words = root?.querySelector('[data-payers-words]');
  const what = root?.querySelector('[data-payers-what]');
  const record = bar?.firstElementChild;
  if (!root || !bar || !says || !words || !what || !record) return () => undefined;
  const said = { says: says.textContent, words: words.textContent, what: what.textContent };
  const lit = JSON.parse(root.dataset['payersLit'] ?? '{}') as Record<string, string>;
  // In its own chapter the model's result stands in place of the record.
  const template = document.querySelector<HTMLTemplateElement>('[data-payers-model]');
  const model = template?.content;
  const chapter = document.querySelector(`[data-chapter="${template?.dataset['payersModel']}"]`);
  const filled = document.getElementById('opening.known');
  const ends = [...document.querySelectorAll<HTMLElement>('[data-close]')];

  let track: Track = { known: Infinity, closes: [], model: null };
  let now = 'none';
  const draw = ({ y, viewport }: Standing) => {
    const shown = shownAt(track, y, viewport);
    const key = shown.view === 'record' ? `${shown.view}:${shown.lit}` : shown.view;
    if (key === now) return;
    now = key;
    root.dataset['payers'] = shown.view;
    if (shown.view === 'model' && model) {
      bar.replaceChildren(model.querySelector('svg')!.cloneNode(true));
      says.textContent = model.querySelector('b')!.textContent;
      words.textContent = model.querySelector('span')!.textContent;
      what.textContent = inModel;
      return;
    }
    const payer = shown.view === 'record' ? shown.lit : '';
    bar.replaceChildren(record);
    for (const rect of record.querySelectorAll('rect'))
      rect.classList.toggle('lit', payer !== '' && rect.classList.contains(`p-${payer}`));
    says.textContent = lit[payer] ?? said.says;
    words.textContent = said.words;
    what.textContent = said.what;
  };
  followReader({
    measure({ y }) {
      const stretch = (element: Element): Stretch => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top: top + y, bottom: bottom + y };
      };
      // To read a place within a far chapter would lay it out; its end is where the chapter's is.
      const near = (end: Element) => (isFar(end) ? (end.closest('[data-chapter]') ?? end) : end);
      const closes = ends.map((end) => ({ ...stretch(near(end)), payer: end.dataset['lit'] ?? '' }));
      const closing = closes[ends.findIndex((end) => chapter?.contains(end))];
      track = {
        known: filled ? stretch(filled).top : 0,
        closes,
        model: chapter && closing ? { top: stretch(chapter).top, bottom: closing.bottom } : null,
      };
    },
    follow: draw,
  });
  return () => {
    if (now === 'model') now = '';
    draw(lastStanding());
  };
}
