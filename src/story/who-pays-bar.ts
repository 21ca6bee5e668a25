/** Fills the bar at the edge of the screen as chapters close, from where the page stands and nothing else. */

import { inModel } from 'virtual:interface/whoPays';
import { followReader, lastStanding, type Standing } from '../scrolly/standing.ts';

/** Of the screen's height: what has come this far up has been reached. */
const LINE = 0.9;

/**
 * How many chapters are behind the reader.
 * @param ends lower edges of the chapters from the screen's upper edge, in order
 */
export function closedChapters(ends: readonly number[], screen: number): number {
  const open = ends.findIndex((end) => !(end <= screen * LINE));
  return open < 0 ? ends.length : open;
}

/**
 * Starts the bar, where the page has one.
 * @returns to be told when the model's result, which the page holds ready, is another
 */
export function startPayers(): () => void {
  const bar = document.querySelector('[data-payers-bar]');
  const words = document.querySelector('[data-payers-words]');
  const closes = [...document.querySelectorAll('[data-close]')];
  const chapters = closes.map((close) => close.closest('[data-chapter]') ?? close);
  if (!bar || !words) return () => undefined;
  const empty = [...words.childNodes];
  const what = document.querySelector('[data-payers-what]');
  const soFar = what?.textContent ?? '';
  // In its own chapter the model's result stands in place of the record.
  const template = document.querySelector<HTMLTemplateElement>('[data-payers-model]');
  const model = template?.content;
  const chapter = document.querySelector(`[data-chapter="${template?.dataset['payersModel']}"]`);
  const closing = chapter?.querySelector('[data-close]');
  let shown: number | 'model' = 0;
  /** Lower edges of the chapters on the page, and both of the model's. */
  let ends: number[] = [];
  let own = { top: Infinity, bottom: 0 };
  const draw = ({ y, viewport }: Standing) => {
    const count = closedChapters(
      ends.map((end) => end - y),
      viewport,
    );
    const last = closes[count - 1];
    const inside = model && last !== closing && own.top - y <= viewport * LINE && own.bottom > y;
    const now = inside ? 'model' : count;
    if (now === shown) return;
    shown = now;
    if (what) what.textContent = inside ? inModel : soFar;
    if (inside) {
      bar.replaceChildren(model.querySelector('svg')!.cloneNode(true));
      words.replaceChildren(model.querySelector('span')!.textContent);
      bar.closest<HTMLElement>('[data-payers]')!.dataset['payers'] = 'model';
      return;
    }
    bar.replaceChildren(...(last ? [last.querySelector('svg')!.cloneNode(true)] : []));
    const said = last?.querySelector('[data-close-words]')?.cloneNode(true).childNodes;
    words.replaceChildren(...(said ?? empty));
    bar.closest<HTMLElement>('[data-payers]')!.dataset['payers'] = last?.getAttribute('data-close') ?? '';
  };
  followReader({
    measure({ y }) {
      ends = chapters.map((one) => one.getBoundingClientRect().bottom + y);
      const box = chapter?.getBoundingClientRect();
      if (box) own = { top: box.top + y, bottom: box.bottom + y };
    },
    follow: draw,
  });
  return () => {
    if (shown === 'model') shown = -1;
    draw(lastStanding());
  };
}
