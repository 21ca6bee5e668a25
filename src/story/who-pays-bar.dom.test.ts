import { afterEach, expect, test, vi } from 'vitest';
import { stopFollowing } from '../scrolly/standing.ts';
import { startPayers } from './who-pays-bar.ts';

afterEach(() => {
  stopFollowing();
  vi.restoreAllMocks();
});

/** A page whose second chapter is not laid out yet, with what the bar reads of it. */
function open(): Element[] {
  document.documentElement.dataset['came'] = 'navigate';
  document.body.innerHTML = `
    <details data-payers="none" data-payers-lit='{"customers":"Customers: some"}'>
      <summary><span data-payers-bar><svg><rect class="p-customers"></rect></svg></span><span data-payers-says>All</span></summary>
      <b data-payers-what></b><span data-payers-words></span>
    </details>
    <section data-chapter="one" data-laid><div data-close="one" data-lit="customers"></div></section>
    <section data-chapter="two"><div data-close="two"></div></section>`;
  const read: Element[] = [];
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    read.push(this);
    return new DOMRect(0, this.closest('[data-chapter="two"]') ? 2000 : 100, 300, 50);
  });
  startPayers();
  return read;
}

test('it reads no place within a chapter that is not laid out, which would lay it out', () => {
  const read = open();
  const [near, far] = [...document.querySelectorAll('[data-close]')];
  expect(read).toContain(near);
  expect(read).not.toContain(far);
  expect(read, 'the chapter stands for its end').toContain(far!.parentElement);
});

test('it says whose chapter closes, and lights their part', () => {
  Object.defineProperty(document.documentElement, 'clientHeight', { value: 800, configurable: true });
  open();
  expect(document.querySelector('[data-payers-says]')!.textContent).toBe('Customers: some');
  expect(document.querySelector('rect')!.classList.contains('lit')).toBe(true);
  expect(document.querySelector<HTMLElement>('[data-payers]')!.dataset['payers']).toBe('record');
});
