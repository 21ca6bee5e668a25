import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetListeners, noteListeners } from '../testing/document.ts';
import type { Note } from './notes.ts';

noteListeners(window);
noteListeners(document);

const NOTE: Note = {
  statement: 'Revenue was so much.',
  how: 'reported · somebody, in March',
  weak: true,
  source: { publisher: 'A paper', url: 'https://paper.example/1', read: 'read in full' },
  more: 2,
  caveat: 'Not audited.',
  history: [],
  used: Array.from({ length: 8 }, (_, i) => ({ path: `/#part-${i}`, title: `Part ${i}` })),
};
const fetching = vi.fn<(address: string) => Promise<Pick<Response, 'ok' | 'statusText' | 'json'>>>();
const notes = (all: Record<string, Note>, ok = true) => ({
  ok,
  statusText: 'Gone',
  json: () => Promise.resolve(all),
});

/** Pixels of the window; where every link stands, and how large the card is. */
const WINDOW = { width: 390, height: 800 };
let linkAt = { left: 40, top: 200, height: 20 };
let cardSize = { width: 300, height: 180 };
const size = (name: string, of: (element: HTMLElement) => number) =>
  Object.defineProperty(HTMLElement.prototype, name, {
    configurable: true,
    get(this: HTMLElement) {
      return of(this);
    },
  });
size('offsetWidth', ({ id }) => (id === 'card' ? cardSize.width : 0));
size('offsetHeight', ({ id }) => (id === 'card' ? cardSize.height : 0));
Object.defineProperties(document.documentElement, {
  clientWidth: { value: WINDOW.width },
  clientHeight: { value: WINDOW.height },
});
Element.prototype.getClientRects = function () {
  const { left, top, height } = linkAt;
  return [new DOMRect(left, top, 60, height)] as unknown as DOMRectList;
};

const find = <T extends HTMLElement = HTMLAnchorElement>(selector: string) =>
  document.querySelector<T>(selector)!;
const card = () => document.getElementById('card');
const isOpen = () => card()?.hidden === false;
const hover = (element: Element, pointerType = 'mouse') =>
  element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType }));
const click = (element: Element, init: MouseEventInit = {}) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  element.dispatchEvent(event);
  return event;
};
const press = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key }));
/** Everything that was promised has come, and the pointer has been away for a while. */
const later = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

beforeEach(async () => {
  vi.useFakeTimers();
  document.body.innerHTML = `<main data-chapter="revenue" data-notes="/backstop/notes/">
      <p>In 2024 it was <a class="fig" id="first" href="#note-revenue-2024"><data>$3.7 billion</data></a>, then
      <a class="fig" id="second" href="#note-revenue-2025">$13 billion</a>, on <a class="fig" id="other" href="#note-none">nothing</a>,
      <a class="term" id="term" href="/backstop/glossary/#capex">capex</a>,
      <a id="plain" href="/away">a link</a>.</p></main>
    <section class="notes"><noscript></noscript></section>`;
  find('noscript').textContent =
    `<ol><li id="note-revenue-2024">reported. <a href="/backstop/sources/#claim-revenue-2024">A paper</a></li>
    <li id="note-revenue-2025">stated.</li></ol>`;
  fetching.mockReset().mockResolvedValue(notes({ 'revenue-2024': NOTE }));
  vi.stubGlobal('fetch', fetching);
  linkAt = { left: 40, top: 200, height: 20 };
  cardSize = { width: 300, height: 180 };
  // Notes that were fetched are kept for as long as the module lives.
  vi.resetModules();
  const { startCards } = await import('./claim-card.ts');
  startCards();
});
afterEach(() => {
  forgetListeners();
  vi.useRealTimers();
});

describe('what a card holds', () => {
  test('the footnote at once, the whole note when it has come', async () => {
    hover(find('#first'));
    expect(card()?.textContent).toContain('reported. A paper');
    expect(card()?.getAttribute('aria-label')).toBe('About $3.7 billion');
    expect(card()?.getAttribute('role')).toBe('dialog');
    const button = card()!.querySelector('button');
    await later();
    expect(fetching.mock.calls).toEqual([['/backstop/notes/revenue.json']]);
    const [statement, how, from, caveat, used] = [...card()!.querySelectorAll('p')].map((p) => p.textContent);
    expect(statement).toBe('Revenue was so much.');
    expect(how).toBe('reported · somebody, in March · weak source');
    expect(from).toBe('A paper, read in full; 2 more sources');
    expect(caveat).toBe('Not audited.');
    expect(used).toBe('Used in Part 0, Part 1, Part 2, Part 3, Part 4, Part 5, 2 more places');
    const links = [...card()!.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(links[0]).toBe('https://paper.example/1');
    expect(card()!.querySelector('.from a')!.getAttribute('aria-label')).toBe('Source: A paper');
    expect(links).toContain('/backstop/sources/#claim-revenue-2024');
    expect(links).toContain('/backstop/#part-0');
    expect(card()!.querySelector('button'), 'it may have the focus').toBe(button);
  });

  test('a reader on a link of the footnote stays on that link when the whole note comes, and in the card', async () => {
    click(find('#first'));
    const link = card()!.querySelector('a')!;
    link.focus();
    await later();
    expect(link.isConnected).toBe(false);
    expect((document.activeElement as HTMLAnchorElement).href).toBe(link.href);
    press('Escape');
    expect(document.activeElement).toBe(find('#first'));
  });

  test('its chapter’s notes are asked for once', async () => {
    for (const id of ['#first', '#second', '#first']) {
      hover(find(id));
      await later();
    }
    expect(fetching).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['cannot be had', () => fetching.mockRejectedValueOnce(new Error('offline'))],
    ['are gone', () => fetching.mockResolvedValueOnce(notes({}, false))],
    ['are nothing', () => fetching.mockResolvedValueOnce(notes(null as never))],
    [
      'are no JSON',
      () => fetching.mockResolvedValueOnce({ ...notes({}), json: () => Promise.reject(new SyntaxError()) }),
    ],
    ['are broken off', () => fetching.mockResolvedValueOnce(notes({ 'revenue-2024': { how: 'h' } as Note }))],
    ['do not come', () => fetching.mockReturnValueOnce(new Promise(() => undefined))],
    ['do not know the claim', () => fetching.mockResolvedValueOnce(notes({}))],
  ])('the footnote stays where the notes %s', async (_, fail) => {
    fail();
    click(find('#first'));
    await later();
    expect(card()!.querySelector('p')!.textContent).toBe('reported. A paper');
    expect(document.activeElement).toBe(card());
  });

  test('after a failure the notes are asked for again with the next card', async () => {
    fetching.mockRejectedValueOnce(new Error('offline'));
    hover(find('#first'));
    await later();
    press('Escape');
    hover(find('#first'));
    await later();
    expect(card()!.textContent).toContain('Revenue was so much.');
  });

  test('notes that come late are not put on the card of another claim', async () => {
    let come: (answer: ReturnType<typeof notes>) => void = () => undefined;
    fetching.mockReturnValueOnce(new Promise((resolve) => (come = resolve)));
    hover(find('#first'));
    hover(find('#second'));
    come(notes({ 'revenue-2024': NOTE }));
    await later();
    expect(card()!.textContent).toBe('×stated.');
  });

  const terms = { capex: { term: 'Capex', meaning: 'Money for things that last.', example: 'A hall.' } };

  test('a term’s meaning and an example, and the way to the glossary, which keeps the focus', async () => {
    fetching.mockResolvedValueOnce(notes(terms as never));
    click(find('#term'));
    const link = card()!.querySelector('a')!;
    link.focus();
    await later();
    expect(card()!.textContent).toBe('×Money for things that last.For example: A hall.In the glossary');
    expect(link.getAttribute('href')).toContain('/backstop/glossary/#capex');
    expect(document.activeElement).toBe(link);
    expect(fetching.mock.calls).toEqual([['/backstop/notes/terms.json']]);
  });

  test.each([
    ['cannot be had', () => fetching.mockRejectedValueOnce(new Error('offline'))],
    ['do not know it', () => fetching.mockResolvedValueOnce(notes({}))],
    ['are nothing', () => fetching.mockResolvedValueOnce(notes(null as never))],
  ])('where the terms %s, the way to the glossary is left', async (_, fails) => {
    fails();
    hover(find('#term'));
    await later();
    expect(card()!.textContent).toBe('×In the glossary');
  });

  test('text of a note stays text', async () => {
    fetching.mockResolvedValueOnce(
      notes({
        'revenue-2024': {
          ...NOTE,
          statement: '<img src=x>',
          history: [{ name: 'Superseded by', path: '/sources/#claim-b', text: '<b>now</b>' }],
        },
      }),
    );
    hover(find('#first'));
    await later();
    expect(card()!.textContent).toContain('<img src=x>');
    expect(card()!.textContent).toContain('Superseded by: <b>now</b>');
    expect(card()!.querySelector('img, .caveat b')).toBeNull();
  });
});

describe('opening', () => {
  test('stands directly after its link, though the words go on, and takes the focus', () => {
    expect(find('#first').getAttribute('aria-haspopup')).toBe('dialog');
    expect(find('#first').getAttribute('aria-expanded'), 'before it was ever open').toBe('false');
    click(find('#first'));
    expect(isOpen()).toBe(true);
    expect(card()!.previousElementSibling).toBe(find('#first'));
    expect(find('#first').getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(card());
  });

  test('focus alone opens nothing, and hovering takes the focus from nobody', () => {
    find('#first').focus();
    expect(isOpen()).toBe(false);
    hover(find('#first'));
    expect([isOpen(), document.activeElement?.id]).toEqual([true, 'first']);
  });

  test('a finger that passes over opens nothing, and neither does a link without a note', () => {
    hover(find('#first'), 'touch');
    hover(find('#other'));
    hover(find('#plain'));
    expect(isOpen()).toBe(false);
  });

  test('a click opens and does not follow; with the key for a new tab it follows', () => {
    expect(click(find('#first'), { metaKey: true }).defaultPrevented).toBe(false);
    expect(isOpen()).toBe(false);
    expect(click(find('#first data')).defaultPrevented).toBe(true);
    expect(isOpen()).toBe(true);
    expect(click(find('#other')).defaultPrevented, 'the link has to do').toBe(false);
  });

  test('one card at a time: another link takes it over', () => {
    hover(find('#first'));
    hover(find('#second'));
    expect(find('#first').getAttribute('aria-expanded')).toBe('false');
    expect(find('#second').getAttribute('aria-expanded')).toBe('true');
    expect(document.querySelectorAll('#card')).toHaveLength(1);
  });

  test('the same link once more changes nothing', async () => {
    hover(find('#first'));
    await later();
    const before = card()!.innerHTML;
    hover(find('#first data'));
    expect(card()!.innerHTML).toBe(before);
    expect(isOpen()).toBe(true);
  });
});

describe('closing', () => {
  test('a moment after the pointer has left, unless it is on the card by then', async () => {
    hover(find('#first'));
    hover(find('main'));
    await later(100);
    hover(card()!);
    await later(1000);
    expect(isOpen()).toBe(true);
    hover(find('main'));
    await later(100);
    expect(isOpen()).toBe(true);
    await later(100);
    expect(isOpen()).toBe(false);
    expect(find('#first').getAttribute('aria-expanded')).toBe('false');
  });

  test('a pinned card stays where the pointer goes, and goes with a second click or one elsewhere', async () => {
    for (const end of ['#first', 'main', '#plain']) {
      click(find('#first'));
      hover(find('main'));
      hover(find('#second'));
      await later(1000);
      expect(isOpen()).toBe(true);
      click(card()!.querySelector('p')!);
      expect(isOpen(), 'a click on the card').toBe(true);
      click(find(end));
      expect(isOpen(), end).toBe(false);
    }
  });

  test('Escape gives the focus back to the one who had it, and takes it from nobody else', () => {
    click(find('#first'));
    card()!.querySelector('button')!.focus();
    press('Escape');
    expect([isOpen(), document.activeElement?.id]).toEqual([false, 'first']);
    find('#plain').focus();
    hover(find('#second'));
    press('Escape');
    expect([isOpen(), document.activeElement?.id]).toEqual([false, 'plain']);
    press('Escape');
    expect(document.activeElement?.id).toBe('plain');
  });

  test('its button closes it and gives the focus back', () => {
    click(find('#first'));
    click(card()!.querySelector('button')!);
    expect([isOpen(), document.activeElement?.id]).toEqual([false, 'first']);
  });

  test('when the focus goes on, but not while it is on the card', async () => {
    click(find('#first'));
    await later();
    card()!.querySelector('a')!.focus();
    expect(isOpen()).toBe(true);
    find('#first').focus();
    expect(isOpen(), 'back on its figure').toBe(true);
    find('#plain').focus();
    expect(isOpen()).toBe(false);
  });

  test('not when the pointer leaves while the reader is in it by keyboard', async () => {
    hover(find('#first'));
    card()!.querySelector('button')!.focus();
    hover(find('main'));
    await later(1000);
    expect(isOpen()).toBe(true);
    find('#second').focus();
    expect(isOpen()).toBe(false);
  });

  test('when the text is set anew for another width, and not when an address bar folds', () => {
    hover(find('#first'));
    dispatchEvent(new Event('resize'));
    expect(isOpen()).toBe(true);
    Object.defineProperty(window, 'innerWidth', { value: innerWidth + 300, configurable: true });
    dispatchEvent(new Event('resize'));
    expect(isOpen()).toBe(false);
  });
});

test('wherever the link stands and however long the note, the card is in the window and beside the link', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -40, max: 380 }),
      fc.integer({ min: 60, max: WINDOW.height - 60 }),
      fc.integer({ min: 40, max: 2000 }),
      (left, top, height) => {
        linkAt = { left, top, height: 20 };
        cardSize = { width: 300, height };
        press('Escape');
        hover(find('#first'));
        const { style } = card()!;
        const box = { left: Number.parseFloat(style.left), top: Number.parseFloat(style.top) };
        const tall = style.maxHeight === '' ? height : Number.parseFloat(style.maxHeight);
        expect(box.left).toBeGreaterThanOrEqual(12);
        expect(box.left + cardSize.width).toBeLessThanOrEqual(WINDOW.width - 12);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.top + tall).toBeLessThanOrEqual(WINDOW.height);
        expect(box.top >= top + 20 || box.top + tall <= top, 'not over its link').toBe(true);
        expect(tall).toBeGreaterThan(Math.min(height, 300) - 1);
      },
    ),
  );
});
