/**
 * A scene whose chart cannot be had is flat by itself: each step's own picture beside its words. Where the pictures
 * cannot be had either, what they show is said in words until there is a network again.
 */
import { chartGone, pictureGone } from 'virtual:interface/scrolly';
import type { ChartModule } from '../charts/kit/chart-module.ts';
import { fillText } from '../ledger/pieces.ts';
import { isFlat, placePictures, removePictures } from './flat.ts';

function paragraph(className: string, text: string): HTMLElement {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = text;
  return made;
}

/** The text alternative of a step, from where it stands on the page. */
export const altOf = (step: Element | null | undefined): string =>
  step?.querySelector('.step-card > .sr-only > span')?.textContent ?? '';

/**
 * A chart that never throws once it has been drawn: whoever asks it for a picture, a frame of a movement among them, knows
 * nothing of scenes. Its last picture stays where another cannot be drawn, and its state where none is on the way.
 * @param onFault told soon, and not in the midst of what is being drawn
 */
export function guardChart(chart: ChartModule, onFault: (error: unknown) => void): ChartModule {
  let last: ReturnType<ChartModule['scene']> | undefined;
  const tell = (error: unknown) => queueMicrotask(() => onFault(error));
  const { travel } = chart;
  return {
    ...chart,
    scene(...of) {
      try {
        last = chart.scene(...of);
      } catch (error) {
        if (!last) throw error;
        tell(error);
      }
      return last;
    },
    ...(travel && {
      travel(from, to, t) {
        try {
          return travel(from, to, t);
        } catch (error) {
          tell(error);
          return from;
        }
      },
    }),
  };
}

/** Makes a change; what is held stays where it stands in the window. */
export function holdStill(edge: () => number, change: () => void): void {
  const before = edge();
  const back = () => {
    const by = edge() - before;
    if (by !== 0) scrollBy({ top: by, behavior: 'instant' });
  };
  change();
  back();
  // The browser's own scroll anchoring may have answered to the same change.
  requestAnimationFrame(back);
}

/** Whether the file that the step pictures refer to can be had. */
async function picturesCome(root: Element): Promise<boolean> {
  const file = root.querySelector('[data-placed] > svg > use')?.getAttribute('href')?.split('#')[0];
  if (!file) return true;
  try {
    return (await fetch(file)).ok;
  } catch {
    return false;
  }
}

async function showPictures(root: Element): Promise<void> {
  placePictures(root);
  if ((await picturesCome(root)) || !root.hasAttribute('data-flat')) return;
  for (const svg of root.querySelectorAll('[data-placed] > svg')) {
    const said = paragraph('scene-note', fillText(pictureGone, { alt: altOf(svg.closest('section')) }));
    // Those who hear the page have been told with the step.
    said.setAttribute('aria-hidden', 'true');
    svg.replaceWith(said);
  }
  addEventListener(
    'online',
    () => {
      for (const picture of root.querySelectorAll('[data-placed]')) picture.remove();
      if (isFlat(root)) void showPictures(root);
    },
    { once: true },
  );
}

/** Makes a scene flat, and says so at the step that is read. */
export function flattenScene(root: Element, read: Element): void {
  const focused = root.querySelector('[data-step-controls]')?.contains(document.activeElement);
  root.setAttribute('data-flat', '');
  void showPictures(root);
  read.before(paragraph('scene-note', chartGone));
  // What is pinned is gone, and the focus with it.
  if (!focused || !(read instanceof HTMLElement)) return;
  read.tabIndex = -1;
  read.focus({ preventScroll: true });
}

/** Takes all that back. */
export function raiseScene(root: Element): void {
  root.removeAttribute('data-flat');
  removePictures(root);
  for (const note of root.querySelectorAll('.scene-cards > .scene-note')) note.remove();
}
