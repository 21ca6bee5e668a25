/**
 * The flat layout: nothing pinned, every step's picture beside its text. For `?flat=1`, for print, and for screens on
 * which a pinned picture would be under 240 px high (400% zoom makes one).
 */
import { drawInPlace } from './draw-in-place.ts';

/** Screens on which nothing is pinned; pinned.css and controls.css ask for the others. */
export const LOW = '(max-height: 38.74em) and (max-width: 56.24em), (max-height: 29.99em)';

/** Whether a part of the page is flat now: with the page, or with its scene alone (fault.ts). */
export const isFlat = (part: Element = document.documentElement): boolean =>
  part.closest('[data-flat]') !== null;

/** Puts the drawn pictures of the steps below `root` beside their text, at once and only once. */
export function placePictures(root: ParentNode): void {
  for (const source of root.querySelectorAll('section[data-step] > noscript')) {
    if (source.nextElementSibling?.hasAttribute('data-placed')) continue;
    const template = document.createElement('template');
    // With scripts on, the browser keeps what stands in <noscript> as text.
    template.innerHTML = source.textContent ?? '';
    const picture = template.content.querySelector('[data-static-step]');
    if (!picture) continue;
    picture.setAttribute('data-placed', '');
    source.after(picture);
  }
}

/** Takes the pictures below `root` away, but for those of what is flat. */
export function removePictures(root: ParentNode): void {
  for (const picture of root.querySelectorAll('[data-placed]')) if (!isFlat(picture)) picture.remove();
}

/**
 * Keeps the layout true to the viewport, the address and the printer.
 * @param onChange called after the layout has turned; `printing` while a printout is made
 */
export function watchFlat(onChange: (flat: boolean, printing: boolean) => void): void {
  const low = matchMedia(LOW);
  const paper = matchMedia('print');
  const wished = new URLSearchParams(location.search).get('flat') === '1';
  let printing = false;
  const set = () => {
    const flat = wished || low.matches || printing;
    if (flat === isFlat()) return;
    document.documentElement.toggleAttribute('data-flat', flat);
    if (flat) placePictures(document);
    else removePictures(document);
    onChange(flat, printing);
  };
  const print = (now: boolean) => {
    printing = now;
    set();
    if (now) drawInPlace(document);
    onChange(isFlat(), now);
  };
  low.addEventListener('change', set);
  paper.addEventListener('change', () => print(paper.matches));
  addEventListener('beforeprint', () => print(true));
  addEventListener('afterprint', () => print(false));
  set();
}
