import { beforeEach, expect, test } from 'vitest';
import type { SceneView } from './scene.ts';
import { startSheet } from './sheet.ts';

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
const button = () => find('[data-step-rests]');
const isOpen = () => [
  find('figure').hasAttribute('data-sheet'),
  button().ariaExpanded ?? button().getAttribute('aria-expanded'),
];
let close: () => void;

beforeEach(() => {
  document.body.innerHTML = `<div data-scene><button data-step-rests aria-expanded="false">Sources and data</button>
    <section><p>Words <a href="#x">and a link</a></p></section>
    <figure data-chart="a"><figcaption><p>Source</p>
      <details><summary id="how">How we know</summary></details><details><summary>Table</summary></details>
    </figcaption></figure></div><a href="#after" id="after">After</a>`;
  close = startSheet({ root: find('[data-scene]') } as SceneView);
});

test('opens with its first fold and takes the focus; the button closes it', () => {
  button().click();
  expect(isOpen()).toEqual([true, 'true']);
  expect(document.activeElement).toBe(find('figcaption'));
  expect([...document.querySelectorAll('details')].map(({ open }) => open)).toEqual([true, false]);
  button().focus();
  button().click();
  expect(isOpen()).toEqual([false, 'false']);
});

test('a fold that the reader opened stays the one that is open', () => {
  document.querySelectorAll('details')[1]!.open = true;
  button().click();
  expect([...document.querySelectorAll('details')].map(({ open }) => open)).toEqual([false, true]);
});

test('Escape closes it and gives the focus back', () => {
  button().click();
  find('#how').focus();
  find('#how').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(isOpen()).toEqual([false, 'false']);
  expect(document.activeElement).toBe(button());
});

test('it closes when the focus goes on, and leaves the focus there', () => {
  button().click();
  find('#how').focus();
  expect(isOpen()[0]).toBe(true);
  find('#after').focus();
  expect(isOpen()[0]).toBe(false);
  expect(document.activeElement).toBe(find('#after'));
});

test('another step closes it', () => {
  button().click();
  close();
  expect(isOpen()).toEqual([false, 'false']);
});

test('a scene without one has no sheet', () => {
  find('figcaption').remove();
  expect(() => {
    startSheet({ root: find('[data-scene]') } as SceneView)();
  }).not.toThrow();
});
