/**
 * The table under a live figure follows its step. Tables of the other steps wait
 * in the page: in templates of the figure, or with the static picture of the
 * step's card, which scripts hide in `<noscript>`.
 */

function waiting(figure: HTMLElement, step: string): Element | null {
  const own = [...figure.querySelectorAll<HTMLTemplateElement>('template[data-table-of]')];
  const template = own.find((t) => t.dataset['tableOf'] === step);
  if (template) return template.content.firstElementChild;
  const cards = [
    ...(figure.closest('[data-scene]')?.querySelectorAll<HTMLElement>('section[data-step]') ?? []),
  ];
  const kept = cards.find((card) => card.dataset['step'] === step)?.querySelector('noscript');
  if (!kept) return null;
  const parsed = document.createElement('template');
  parsed.innerHTML = kept.textContent ?? '';
  return parsed.content.querySelector('[data-table]');
}

/** Puts the step's table in place of the one shown, where there is one to put. */
function replace(figure: HTMLElement, step: string): void {
  const place = figure.querySelector<HTMLElement>('[data-table-place]');
  if (!place || place.dataset['tablePlace'] === step) return;
  const table = waiting(figure, step);
  if (!table) return;
  place.dataset['tablePlace'] = step;
  place.replaceChildren(table.cloneNode(true));
}

const watched = new WeakSet<Element>();

/**
 * Shows the table of a step. While its fold is closed nothing is done: the
 * table is fetched when the reader opens it.
 */
export function fillTable(figure: HTMLElement, step: string): void {
  const place = figure.querySelector<HTMLElement>('[data-table-place]');
  const fold = place?.closest('details');
  if (!fold || fold.open) replace(figure, step);
  if (!fold || watched.has(fold)) return;
  watched.add(fold);
  fold.addEventListener('toggle', () => {
    if (fold.open) replace(figure, figure.dataset['step'] ?? step);
  });
}
