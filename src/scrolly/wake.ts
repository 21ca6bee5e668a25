/**
 * The one place that touches scrollama. It only wakes: crossings come late
 * after reloads, jumps and flicks, so nothing is read from what it reports.
 */
import scrollama from 'scrollama';

/** Calls `wake` when any of the cards crosses a line in the middle of the screen. */
export function onCrossing(cards: HTMLElement[], wake: () => void): void {
  if (cards.length === 0) return;
  const crossings = scrollama().setup({ step: cards, offset: 0.6 });
  crossings.onStepEnter(wake);
  crossings.onStepExit(wake);
}
