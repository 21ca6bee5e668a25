import { beforeEach, describe, expect, test, vi } from 'vitest';

const ADDRESS = '/charts/one/';
const table = (of: string) => `<table data-table><caption>Table of ${of}</caption></table>`;
const PAGE = `<!doctype html><figure data-chart="one"><div data-how><p>How we <b>know</b></p></div></figure>
  <div data-table-place="first">${table('first')}</div>
  <template data-table-of="second">${table('second')}</template>
  <template data-table-of="third">${table('third')}</template>`;

const fetching = vi.fn<(address: string) => Promise<Pick<Response, 'ok' | 'statusText' | 'text'>>>();
const answer = (html: string, ok = true) => ({ ok, statusText: 'Gone', text: () => Promise.resolve(html) });
/** Everything that was promised has come. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

let fillTable: typeof import('./folds.ts').fillTable;
let fillHow: typeof import('./folds.ts').fillHow;

beforeEach(async () => {
  document.body.replaceChildren();
  fetching.mockReset().mockResolvedValue(answer(PAGE));
  vi.stubGlobal('fetch', fetching);
  // Pages that were fetched are kept for as long as the module lives.
  vi.resetModules();
  ({ fillTable, fillHow } = await import('./folds.ts'));
});

/** A figure whose tables are on the chart's page, or in its own templates. */
function figure({ tables = ADDRESS, own = '', how = ADDRESS } = {}) {
  document.body.innerHTML = `<figure data-chart="one" data-step="first"><h3 data-chart-title>A finding</h3>
    <details id="how"><summary>How we know</summary><div data-how="${how}"><a href="${ADDRESS}">On its page</a></div></details>
    <details id="table"><summary>Table</summary><div data-table-place=""${tables && ` data-tables="${tables}"`}></div></details>${own}</figure>`;
  const root = document.querySelector('figure')!;
  const toggle = (id: string, open: boolean) => {
    const fold = root.querySelector<HTMLDetailsElement>(`#${id}`)!;
    fold.open = open;
    fold.dispatchEvent(new Event('toggle'));
    return settled();
  };
  const go = async (step: string) => {
    root.dataset['step'] = step;
    fillTable(root, step);
    await settled();
  };
  return {
    root,
    go,
    toggle,
    place: root.querySelector('[data-table-place]')!,
    how: root.querySelector('[data-how]')!,
  };
}

describe('the table', () => {
  test('is not asked for while its fold is closed, and once when it is opened', async () => {
    const { go, toggle, place } = figure();
    for (const step of ['first', 'second', 'first']) await go(step);
    expect(fetching).not.toHaveBeenCalled();
    await toggle('table', true);
    expect(place.textContent).toBe('Table of first');
    expect(fetching.mock.calls).toEqual([[ADDRESS]]);
  });

  test('follows the steps while the fold is open, from the one page', async () => {
    const { go, toggle, place } = figure();
    await go('first');
    await toggle('table', true);
    for (const step of ['second', 'third', 'first']) {
      await go(step);
      expect(place.textContent).toBe(`Table of ${step}`);
    }
    await toggle('table', false);
    await go('second');
    expect(place.textContent).toBe('Table of first');
    await toggle('table', true);
    expect(place.textContent).toBe('Table of second');
    expect(fetching).toHaveBeenCalledTimes(1);
  });

  test('is looked for where the way in its place leads', async () => {
    const { go, toggle, place } = figure({ tables: '' });
    place.innerHTML = `<a href="${ADDRESS}">The table on its page</a>`;
    await go('second');
    await toggle('table', true);
    expect(place.textContent).toBe('Table of second');
    await go('third');
    expect(place.textContent).toBe('Table of third');
    expect(fetching.mock.calls).toEqual([[ADDRESS]]);
  });

  test('that stands already is left alone', async () => {
    const { go, toggle, place } = figure();
    await go('second');
    await toggle('table', true);
    const shown = place.firstElementChild;
    await go('second');
    expect(place.firstElementChild).toBe(shown);
  });

  test('comes from the figure itself where it has a template, and nothing is fetched', async () => {
    const { go, toggle, place } = figure({
      own: `<template data-table-of="second">${table('its own second')}</template>`,
    });
    await go('second');
    await toggle('table', true);
    expect(place.textContent).toBe('Table of its own second');
    expect(fetching).not.toHaveBeenCalled();
  });

  test('that comes late is not put under another step', async () => {
    const { go, toggle, place } = figure({
      own: `<template data-table-of="third">${table('its own third')}</template>`,
    });
    let come: (page: ReturnType<typeof answer>) => void = () => undefined;
    fetching.mockReturnValueOnce(new Promise((resolve) => (come = resolve)));
    await go('second');
    await toggle('table', true);
    expect(place.getAttribute('aria-busy')).toBe('true');
    await go('third');
    come(answer(PAGE));
    await settled();
    expect(place.textContent).toBe('Table of its own third');
    expect(place.hasAttribute('aria-busy')).toBe(false);
  });

  test.each([
    ['the network fails', () => fetching.mockRejectedValueOnce(new Error('offline'))],
    ['the page is gone', () => fetching.mockResolvedValueOnce(answer('', false))],
    ['the page has no such table', () => fetching.mockResolvedValueOnce(answer('<p>Another page'))],
  ])('where %s, the way to it stands there', async (_, fail) => {
    const { go, toggle, place } = figure();
    fail();
    await go('second');
    await toggle('table', true);
    const way = place.querySelector('a')!;
    expect([way.getAttribute('href'), way.textContent]).toEqual([`${ADDRESS}?step=second`, 'A finding']);
    expect(place.hasAttribute('aria-busy')).toBe(false);
  });

  test('is asked for again after a failure', async () => {
    const { go, toggle, place } = figure();
    fetching.mockRejectedValueOnce(new Error('offline'));
    await go('second');
    await toggle('table', true);
    await toggle('table', false);
    await toggle('table', true);
    expect(place.textContent).toBe('Table of second');
  });

  test('that could be had before a failure is there again after it', async () => {
    const { go, toggle, place } = figure();
    await go('first');
    await toggle('table', true);
    await go('unknown');
    expect(place.querySelector('a')).not.toBeNull();
    await go('first');
    expect(place.textContent).toBe('Table of first');
  });

  test('of a chart’s own page is fetched from nowhere, and the last one stays', async () => {
    const { go, toggle, place } = figure({ tables: '' });
    place.innerHTML = table('first');
    await toggle('table', true);
    await go('second');
    expect(place.textContent).toBe('Table of first');
    expect(fetching).not.toHaveBeenCalled();
  });
});

describe('how we know', () => {
  test('is fetched when its fold opens, once, with the page that the table needs too', async () => {
    const { root, go, how, toggle } = figure();
    fillHow(root);
    expect(how.textContent).toBe('On its page');
    await toggle('how', true);
    expect(how.innerHTML).toBe('<p>How we <b>know</b></p>');
    const told = how.firstElementChild;
    await toggle('how', false);
    await toggle('how', true);
    expect(how.firstElementChild).toBe(told);
    await go('second');
    await toggle('table', true);
    expect(fetching).toHaveBeenCalledTimes(1);
  });

  test('leads to the page where that cannot be had, and comes the next time', async () => {
    const { root, how, toggle } = figure();
    fetching.mockRejectedValueOnce(new Error('offline'));
    fillHow(root);
    await toggle('how', true);
    expect(how.querySelector('a')?.getAttribute('href')).toBe(ADDRESS);
    expect(how.hasAttribute('aria-busy')).toBe(false);
    await toggle('how', false);
    await toggle('how', true);
    expect(how.textContent).toBe('How we know');
  });

  test('that stands in the figure already is left alone', async () => {
    const { root, how, toggle } = figure({ how: '' });
    fillHow(root);
    await toggle('how', true);
    expect(how.textContent).toBe('On its page');
    expect(fetching).not.toHaveBeenCalled();
  });
});
