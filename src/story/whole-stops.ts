/** Tables wider than the page scroll by themselves: a stop in one is shown whole. */

/** Starts watching the focus; browsers leave a link alone of which any part can be seen. */
export function startWholeStops(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const table = target.closest<HTMLElement>('[data-scrolls]');
    if (!table || table === target) return;
    const [stop, frame] = [target.getBoundingClientRect(), table.getBoundingClientRect()];
    const over = Math.max(0, stop.right - frame.right) || Math.min(0, stop.left - frame.left);
    if (over !== 0) table.scrollBy({ left: over, behavior: 'instant' });
  });
}
