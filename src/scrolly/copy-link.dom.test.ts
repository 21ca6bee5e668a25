import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetListeners, forgetMedia, mediaQuery, noteListeners, setMedia } from '../testing/document.ts';

noteListeners(document);
vi.stubGlobal('matchMedia', mediaQuery);
const COARSE = '(pointer: coarse)';
const written: string[] = [];
const share = vi.fn<(what: { title: string; url: string }) => Promise<void>>();
const link = (selector: string) => document.querySelector<HTMLAnchorElement>(selector)!;
/** Whether the page took the click for itself. */
const press = async (selector: string, init: MouseEventInit = {}) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  link(selector).dispatchEvent(event);
  await Promise.resolve();
  return event.defaultPrevented;
};
const said = (selector: string) => link(selector).querySelector('[role="status"]')?.textContent;

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
  forgetMedia();
});

test('with a mouse the address of the step’s own page is copied, and said so', async () => {
  expect(await press('#step')).toBe(true);
  expect([written, share.mock.calls]).toEqual([[`${location.origin}/s/one.a/`], []]);
  await vi.waitFor(() => expect(said('#step')).toBe('Link copied'));
});

test('under a finger it is offered to what the reader shares with; thinking better of it is no failure', async () => {
  setMedia(COARSE, true);
  share.mockRejectedValue(new Error('AbortError'));
  await press('#step');
  expect(share.mock.calls).toEqual([[{ title: 'The story', url: `${location.origin}/s/one.a/` }]]);
  expect([written, said('#step')]).toEqual([[], undefined]);
});

test('under a finger a chapter’s link is copied all the same, and so is a step’s where nothing can be shared', async () => {
  setMedia(COARSE, true);
  await press('#chapter');
  vi.stubGlobal('navigator', { clipboard: navigator.clipboard });
  await press('#step');
  expect(share).not.toHaveBeenCalled();
  expect(written).toEqual([`${location.origin}/story/#one`, `${location.origin}/s/one.a/`]);
});

test('with the key for a new tab it is a link', async () => {
  expect(await press('#step', { ctrlKey: true })).toBe(false);
  expect([written, share.mock.calls]).toEqual([[], []]);
});
