/**
 * What a pinned picture rests on (its source, how we know, its table, its frame): a sheet over the picture, which a button
 * of the scene's controls opens. Where nothing is pinned the same stands at the scene's end.
 */
import type { SceneView } from './scene.ts';

/**
 * Brings the sheet of a scene to life.
 * @returns closes it: another step has come, whose picture must be seen
 */
export function startSheet({ root }: SceneView): () => void {
  const button = root.querySelector<HTMLElement>('[data-step-rests]');
  const figure = root.querySelector<HTMLElement>('figure[data-chart]');
  const sheet = figure?.querySelector<HTMLElement>('figcaption');
  if (!button || !figure || !sheet) return () => undefined;

  const folds = [...sheet.querySelectorAll('details')];
  const isOpen = () => figure.hasAttribute('data-sheet');
  const set = (open: boolean) => {
    if (open === isOpen()) return;
    figure.toggleAttribute('data-sheet', open);
    button.setAttribute('aria-expanded', String(open));
    const inside = sheet.contains(document.activeElement);
    if (open) {
      // Else there is nothing to see but the ways on.
      if (folds.every((fold) => !fold.open)) folds[0]?.toggleAttribute('open', true);
      sheet.tabIndex = -1;
      sheet.focus({ preventScroll: true });
    } else if (inside) button.focus({ preventScroll: true });
  };
  button.addEventListener('click', () => set(!isOpen()));
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') set(false);
  });
  // Who goes on with Tab has read enough; a click on what cannot take the focus leaves it open.
  sheet.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && relatedTarget !== button && !sheet.contains(relatedTarget))
      set(false);
  });
  return () => set(false);
}
