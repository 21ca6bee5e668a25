/** A figure whose code or pictures cannot be had stays as it was drawn at build. */
export function stayDrawn(figure: HTMLElement, error: unknown): void {
  // eslint-disable-next-line no-console -- the one trace that a chart was lost
  console.error(`The chart ${figure.dataset['chart']} stays as drawn:`, error);
}
