/**
 * On a plain visit the chapters below the first are laid out one by one once the page has loaded: a phone would
 * spend most of its first second on what nobody sees yet, and again with each font that arrives. Until then the
 * style sheet skips them. A visit by link, a reload and the way back need true heights at once: the head's
 * script says which it is, in `data-came`.
 */
const page = document.documentElement;
const LAID = 'data-laid';
/** Milliseconds between two chapters, in which a finger is answered. */
const PAUSE = 50;
/** Nor is anybody kept waiting for a file that hangs. */
const LATEST = 3000;

/** Whether this part of the page is not laid out yet; to read its place would do it. */
export const isFar = (element: Element): boolean =>
  page.dataset['came'] === 'navigate' && element.closest(`[data-chapter]:not([${LAID}])`) !== null;

/** Lays everything out at once: somebody wants to go there. */
export const bringNear = (): void => {
  delete page.dataset['came'];
};

/**
 * Lays the chapters out after the page has loaded, with a pause after each.
 * @param onNear called after each
 */
export function watchFar(onNear: () => void): void {
  const chapters = [...document.querySelectorAll(`[data-chapter]:not([${LAID}])`)];
  const next = () => {
    // On other visits nothing is far, and a page that is being turned is not measured without need.
    if (page.dataset['came'] !== 'navigate') return;
    chapters.shift()?.setAttribute(LAID, '');
    if (chapters.length > 0) setTimeout(next, PAUSE);
    else bringNear();
    onNear();
  };
  addEventListener('load', next);
  setTimeout(next, LATEST);
}
