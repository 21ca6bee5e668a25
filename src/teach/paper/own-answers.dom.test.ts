import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copied, fromLink, kept, nothing, notKept, toCopy, tooLong } from 'virtual:interface/handout';
import { forgetListeners, noteListeners } from '../../testing/document.ts';
import { startAnswers } from './own-answers.ts';

noteListeners(window);
const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const area = (box: string) => find<HTMLTextAreaElement>(`[data-box="${box}"]`);
const said = () => find('[data-answers-said]').textContent;
const write = (box: string, text: string) => {
  area(box).value = text;
  area(box).dispatchEvent(new Event('input', { bubbles: true }));
};
const field = (box: string, room: number) =>
  `<div class="write"><textarea data-box="${box}" maxlength="${room}"></textarea><p class="written"></p></div>`;
const written: string[] = [];
let refused = false;

const settled = () => new Promise((done) => setTimeout(done));

async function open(fragment = '') {
  forgetListeners();
  history.replaceState(null, '', `/teach/one/handout/${fragment}`);
  // This document tells of the new fragment a little later, which browsers do not.
  await settled();
  document.body.innerHTML = `<div data-answers="one">${field('notice', 40)}${field('wonder', 9000)}
    <div data-answers-needs hidden><button data-answers-copy></button><button data-answers-clear></button>
    <a data-answers-own hidden></a><input data-answers-link hidden><p data-answers-said></p></div></div>`;
  startAnswers(find('[data-answers]'));
}
const press = async (what: string) => {
  find(`[data-answers-${what}]`).click();
  await settled();
};

beforeEach(() => {
  localStorage.clear();
  written.length = 0;
  refused = false;
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: (text: string) =>
        refused ? Promise.reject(new Error('no')) : Promise.resolve(void written.push(text)),
    },
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  forgetListeners();
});

test('what is written is kept on the device, printed, and in no address', async () => {
  await open();
  expect([said(), find('[data-answers-needs]').hidden]).toEqual([kept, false]);
  write('notice', 'three numbers');
  expect([find('.written').textContent, location.hash]).toEqual(['three numbers', '']);
  await open();
  expect([area('notice').value, find('.written').textContent]).toEqual(['three numbers', 'three numbers']);
});

test('a link with answers is made when asked for, shows them elsewhere, and keeps nothing there', async () => {
  await open();
  await press('copy');
  expect([said(), written]).toEqual([nothing, []]);
  write('notice', 'mine & yours');
  await press('copy');
  expect([said(), location.hash]).toEqual([copied, '']);
  write('notice', 'my own');
  await open(new URL(written[0]!).hash);
  expect([area('notice').value, said(), find('[data-answers-own]').hidden]).toEqual([
    'mine & yours',
    fromLink,
    false,
  ]);
  write('notice', 'changed');
  await open();
  expect(area('notice').value).toBe('my own');
});

test('clearing empties the boxes and the device, but not for a link of somebody else', async () => {
  await open();
  write('notice', 'mine');
  await open('#answers=1&notice=yours');
  await press('clear');
  expect(area('notice').value).toBe('');
  await open();
  expect(area('notice').value).toBe('mine');
  await press('clear');
  await open();
  expect([area('notice').value, find('.written').textContent]).toEqual(['', '']);
});

test('where nothing can be copied the link stands in a field, and a text too long for a link is said to be', async () => {
  await open();
  refused = true;
  write('notice', 'mine');
  await press('copy');
  const link = find<HTMLInputElement>('[data-answers-link]');
  expect([said(), link.hidden, new URL(link.value).hash]).toEqual([toCopy, false, '#answers=1&notice=mine']);
  write('wonder', 'x'.repeat(8000));
  await press('copy');
  expect(said()).toBe(tooLong);
});

test('where nothing can be kept, the page says so and works', async () => {
  vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  await open();
  expect(said()).toBe(notKept);
  write('notice', 'mine');
  expect(find('.written').textContent).toBe('mine');
});

test('a mangled link gives boxes within their room', async () => {
  await open(`#answers=%E0%A4&notice=${'%F0%9F%98%80'.repeat(60)}&other=1&wonder=%`);
  expect([area('notice').value.length, area('wonder').value]).toEqual([40, '%']);
});
