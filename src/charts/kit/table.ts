/**
 * The table under a live figure follows its step. Tables of the other steps wait
 * in templates of the figure, or on the chart's own page, which is asked for
 * once, when a reader opens a table.
 */

/** Tables by step, as far as a piece of a page holds them. */
function tablesIn(root: ParentNode): Map<string, Element> {
  const tables = new Map<string, Element>();
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[data-table-of]')) {
    const table = template.content.firstElementChild;
    if (table) tables.set(template.dataset['tableOf'] ?? '', table);
  }
  const place = root.querySelector<HTMLElement>('[data-table-place]');
  const shown = place?.querySelector('[data-table]');
  if (shown) tables.set(place?.dataset['tablePlace'] ?? '', shown.cloneNode(true) as Element);
  return tables;
}

const asked = new Map<string, Promise<Map<string, Element>>>();

function tablesAt(address: string): Promise<Map<string, Element>> {
  const known = asked.get(address);
  if (known) return known;
  const tables = fetch(address)
    .then((response) => (response.ok ? response.text() : Promise.reject(new Error(response.statusText))))
    .then((html) => tablesIn(new DOMParser().parseFromString(html, 'text/html')));
  asked.set(address, tables);
  // The next opening tries again.
  tables.catch(() => asked.delete(address));
  return tables;
}

/** Puts the step's table in place of the one shown; where it cannot be had, the way to it. */
async function replace(figure: HTMLElement, place: HTMLElement, step: string): Promise<void> {
  if (place.dataset['tablePlace'] === step) return;
  const address = place.dataset['tables'];
  let table = tablesIn(figure).get(step);
  if (!table && address) {
    place.setAttribute('aria-busy', 'true');
    table = await tablesAt(address).then(
      (tables) => tables.get(step),
      () => undefined,
    );
    place.removeAttribute('aria-busy');
    // The reader may have gone on meanwhile.
    if ((figure.dataset['step'] ?? step) !== step) return;
  }
  if (table) {
    place.dataset['tablePlace'] = step;
    place.replaceChildren(table.cloneNode(true));
  } else if (address) {
    const way = document.createElement('a');
    way.href = `${address}?step=${step}`;
    way.textContent = figure.querySelector('[data-chart-title]')?.textContent ?? step;
    place.dataset['tablePlace'] = '';
    place.replaceChildren(way);
  }
}

const watched = new WeakSet<Element>();

/**
 * Shows the table of a step. While its fold is closed nothing is done: the
 * table is fetched when the reader opens it.
 */
export function fillTable(figure: HTMLElement, step: string): void {
  const place = figure.querySelector<HTMLElement>('[data-table-place]');
  if (!place) return;
  const fold = place.closest('details');
  if (!fold || fold.open) void replace(figure, place, step);
  if (!fold || watched.has(fold)) return;
  watched.add(fold);
  fold.addEventListener('toggle', () => {
    if (fold.open) void replace(figure, place, figure.dataset['step'] ?? step);
  });
}
