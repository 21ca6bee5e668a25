/**
 * The table under a live figure follows its step. Tables of the other steps wait
 * in templates of the figure, or on the chart's own page, which is asked for
 * once, when a reader opens a table. How we know waits there too.
 */

const asked = new Map<string, Promise<Document>>();

/** The chart's own page; where it cannot be had, the next opening tries again. */
function pageAt(address: string): Promise<Document> {
  const known = asked.get(address);
  if (known) return known;
  const page = fetch(address)
    .then((response) => (response.ok ? response.text() : Promise.reject(new Error(response.statusText))))
    // Its styles are that page's own: the policy of this one lets them in nowhere.
    .then((html) => new DOMParser().parseFromString(html.replace(/<style.*?<\/style>/gs, ''), 'text/html'));
  asked.set(address, page);
  page.catch(() => asked.delete(address));
  return page;
}

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

/** Puts the step's table in place of the one shown; where it cannot be had, the way to it. */
async function replace(figure: HTMLElement, place: HTMLElement, step: string): Promise<void> {
  if (place.dataset['tablePlace'] === step) return;
  const address = place.dataset['tables'];
  let table = tablesIn(figure).get(step);
  if (!table && address) {
    place.setAttribute('aria-busy', 'true');
    table = await pageAt(address).then(
      (page) => tablesIn(page).get(step),
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
  // The way to the tables is where they are, as long as none has taken its place.
  const way = place.querySelector(':scope > a')?.getAttribute('href');
  if (way && place.dataset['tablePlace'] === '') place.dataset['tables'] ??= way;
  if (!fold || fold.open) void replace(figure, place, step);
  if (!fold || watched.has(fold)) return;
  watched.add(fold);
  fold.addEventListener('toggle', () => {
    if (fold.open) void replace(figure, place, figure.dataset['step'] ?? step);
  });
}

/** Lets the fold about how we know fetch what it holds when the reader opens it; until then it leads there. */
export function fillHow(figure: HTMLElement): void {
  const place = figure.querySelector<HTMLElement>('[data-how]');
  const fold = place?.closest('details');
  const address = place?.dataset['how'];
  if (!place || !fold || !address) return;
  fold.addEventListener('toggle', () => {
    if (!fold.open || place.dataset['how'] === '') return;
    place.setAttribute('aria-busy', 'true');
    pageAt(address)
      .then((page) => {
        const told = page.querySelector('figure[data-chart] [data-how]');
        if (!told) return;
        place.replaceChildren(...[...told.childNodes].map((node) => document.importNode(node, true)));
        place.dataset['how'] = '';
      })
      .catch(() => undefined)
      .finally(() => {
        place.removeAttribute('aria-busy');
      });
  });
}
