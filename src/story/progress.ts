/** Fills the progress line, marks the chapter that is read, and lets menus close. */

import { followReader, type Standing } from '../scrolly/standing.ts';

/** How far the middle of the screen has come through an element, 0 to 1. */
export function partRead(top: number, height: number, screen: number): number {
  if (!(height > 0)) return 0;
  return Math.min(1, Math.max(0, (screen / 2 - top) / height));
}

/** Starts the line and the contents, where the page has them. */
export function startProgress(): void {
  const menu = document.querySelector<HTMLDetailsElement>('[data-toc]');
  const pieces = [...document.querySelectorAll<HTMLElement>('[data-progress-of]')].flatMap((line) => {
    const id = line.dataset['progressOf'] ?? '';
    const chapter = document.querySelector<HTMLElement>(`[data-chapter="${CSS.escape(id)}"]`);
    const link = menu?.querySelector<HTMLAnchorElement>(`[data-progress-link="${CSS.escape(id)}"]`);
    if (!chapter || !link) return [];
    line.style.flexGrow = line.dataset['minutes'] ?? '1';
    return [{ line, chapter, link, top: 0, height: 0, shown: -1 }];
  });
  if (!menu || pieces.length === 0) return;

  // The presentation begins where the reader is.
  const present = menu.querySelector<HTMLAnchorElement>('a[href="?present"]');
  menu.addEventListener('toggle', () => {
    if (present) present.hash = location.hash;
  });

  const draw = ({ y, viewport }: Standing) => {
    for (const piece of pieces) {
      const read = Math.round(partRead(piece.top - y, piece.height, viewport) * 500) / 500;
      if (read === piece.shown) continue;
      piece.shown = read;
      piece.line.style.transform = `scaleX(${read})`;
      if (read > 0 && read < 1) piece.link.setAttribute('aria-current', 'true');
      else piece.link.removeAttribute('aria-current');
    }
  };
  followReader({
    measure({ y }) {
      for (const piece of pieces) {
        const { top, height } = piece.chapter.getBoundingClientRect();
        piece.top = top + y;
        piece.height = height;
      }
    },
    follow: draw,
  });
}

/** Lets what folds open over the page close as menus do. */
export function startMenus(): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('[data-toc], [data-payers]'))
    closing(menu);
}

function closing(menu: HTMLDetailsElement): void {
  const close = () => {
    menu.open = false;
  };
  menu.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) close();
  });
  document.addEventListener('pointerdown', (event) => {
    if (menu.open && event.target instanceof Node && !menu.contains(event.target)) close();
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) close();
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    close();
    menu.querySelector('summary')?.focus();
  });
}
