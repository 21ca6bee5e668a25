import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copied, link as linkName, preview, question, share as shareName } from 'virtual:interface/linkMenu';
import { forgetListeners, noteListeners } from '../testing/document.ts';

noteListeners(document);
const written: string[] = [];
const share = vi.fn<(what: { title: string; url: string }) => Promise<void>>();
const link = (selector: string) => document.querySelector<HTMLAnchorElement>(selector)!;
const menu = () => document.querySelector<HTMLElement>('.link-menu');
const offered = () => [...(menu()?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent);
const choose = (name: string) =>
  [...(menu()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === name)?.click();
/** Whether the page took the click for itself. */
const press = (selector: string, init: MouseEventInit = {}) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  link(selector).dispatchEvent(event);
  return event.defaultPrevented;
};
const opened = async (selector: string) => {
  press(selector);
  await vi.waitFor(() => expect(menu()).not.toBeNull());
};
const key = (name: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));

beforeEach(async () => {
  history.replaceState(null, '', '/story/');
  document.title = 'The story';
  document.body.innerHTML = `<a id="step" href="/s/one.a/" data-copy-link="share">Share</a>
    <a id="chapter" href="#one" data-copy-link>Copy</a>`;
  written.length = 0;
  share.mockReset().mockResolvedValue();
  vi.stubGlobal('navigator', {
    share,
    clipboard: { writeText: (text: string) => Promise.resolve(void written.push(text)) },
  });
  vi.resetModules();
  (await import('./copy-link.ts')).startCopyLinks();
});
afterEach(() => {
  forgetListeners();
});

test('a step offers its link, its preview, its question, and what the reader shares with', async () => {
  await opened('#step');
  expect(offered()).toEqual([linkName, preview, question, shareName]);
  choose(preview);
  choose(question);
  await vi.waitFor(() =>
    expect(written).toEqual([`${location.origin}/s/one.a/`, `${location.origin}/story/?hide=end#one.a`]),
  );
  await vi.waitFor(() => expect(menu()?.querySelector('[role="status"]')?.textContent).toBe(copied));
});

test('a chapter has no preview; thinking better of sharing is no failure', async () => {
  share.mockRejectedValue(new Error('AbortError'));
  await opened('#chapter');
  expect(offered()).toEqual([linkName, question, shareName]);
  choose(shareName);
  expect(share.mock.calls).toEqual([[{ title: 'The story', url: `${location.origin}/story/#one` }]]);
});

test('the focus goes into the menu, arrows move it, and Escape brings it back', async () => {
  await opened('#step');
  expect(document.activeElement?.textContent).toBe(linkName);
  key('ArrowDown');
  expect(document.activeElement?.textContent).toBe(preview);
  key('ArrowUp');
  key('ArrowUp');
  expect(document.activeElement?.textContent).toBe(shareName);
  key('Escape');
  expect([menu(), document.activeElement?.id]).toEqual([null, 'step']);
  expect(link('#step').getAttribute('aria-expanded')).toBe('false');
});

test('it goes when what opened it has been scrolled away, and stays while that is in sight', async () => {
  await opened('#step');
  const at = vi.spyOn(link('#step'), 'getBoundingClientRect');
  at.mockReturnValue(new DOMRect(10, innerHeight - 50, 100, 20));
  dispatchEvent(new Event('scroll'));
  expect(menu()).not.toBeNull();
  at.mockReturnValue(new DOMRect(10, -60, 100, 20));
  dispatchEvent(new Event('scroll'));
  expect(menu()).toBeNull();
});

test('where nothing may be copied the address stands there to be copied by hand', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
  await opened('#step');
  choose(question);
  const field = () => menu()?.querySelector('input');
  await vi.waitFor(() => expect(field()?.value).toBe(`${location.origin}/story/?hide=end#one.a`));
  expect(document.activeElement).toBe(field());
});

test('with the key for a new tab it is a link', () => {
  expect(press('#step', { ctrlKey: true })).toBe(false);
  expect(menu()).toBeNull();
});
