import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetListeners, mediaQuery, noteListeners } from '../testing/document.ts';
import { startTheme } from '../site/theme.ts';
import { offerToContinue } from './continue.ts';
import { startControls } from './controls.ts';
import type { Engine } from './engine.ts';
import type { SceneView } from './scene.ts';
import { recall, remember } from './storage.ts';

noteListeners(document);
vi.stubGlobal('matchMedia', mediaQuery);
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {
      /* nothing grows here */
    }
  },
);

const denied = () => {
  throw new DOMException('denied', 'SecurityError');
};
const full = () => {
  throw new DOMException('full', 'QuotaExceededError');
};
beforeEach(() => {
  document.documentElement.removeAttribute('data-theme');
  document.body.innerHTML = `<button data-theme-toggle></button>
    <section data-chapter="one"><h2>One</h2><div data-scene><div data-step-controls>
    <button data-step-keys></button></div></div></section>`;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.stubGlobal('matchMedia', mediaQuery);
  forgetListeners();
});

test.each<[string, () => unknown]>([
  ['may not be asked for', denied],
  ['is none', () => null],
  ['may not be read', () => ({ getItem: denied, setItem: denied })],
  ['is full', () => ({ getItem: () => null, setItem: full })],
])('where storage %s, nothing is kept and all works for as long as the page lasts', (_, get) => {
  vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(get as () => Storage);
  remember('place', 'one');
  expect(recall('place')).toBeNull();
  offerToContinue();
  expect(document.querySelector('.continue')).toBeNull();

  startTheme();
  const theme = document.querySelector<HTMLElement>('[data-theme-toggle]')!;
  theme.click();
  expect([document.documentElement.dataset['theme'], theme.getAttribute('aria-pressed')]).toEqual([
    'dark',
    'true',
  ]);
  theme.click();
  expect(document.documentElement.dataset['theme']).toBe('light');

  const root = document.querySelector<HTMLElement>('[data-scene]')!;
  const scene = { root, steps: [] as HTMLElement[] } as unknown as SceneView;
  startControls({ scenes: [scene], onPlace: () => undefined } as unknown as Engine);
  const keys = document.querySelector<HTMLElement>('[data-step-keys]')!;
  expect(keys.getAttribute('aria-pressed')).toBe('true');
  keys.click();
  expect(keys.getAttribute('aria-pressed')).toBe('false');
  vi.restoreAllMocks();
});
