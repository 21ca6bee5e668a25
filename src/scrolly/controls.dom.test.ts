import { expect, test } from 'vitest';
import { startControls } from './controls.ts';
import type { Engine } from './engine.ts';

test('the way to take a chart along leads to the step that is seen', () => {
  document.body.innerHTML = `<div data-scene><section data-step="first"></section><section data-step="second"></section>
    <a href="/charts/one/#embed"><b>Embed</b></a><a href="/charts/one/#rests">Sources</a></div>`;
  const root = document.querySelector<HTMLElement>('[data-scene]')!;
  const steps = [...root.querySelectorAll<HTMLElement>('section')];
  const scene = { root, steps, place: () => ({ active: 1 }) };
  startControls({ scenes: [scene], onPlace: () => undefined } as unknown as Engine);
  const followed = (selector: string) => {
    const link = document.querySelector<HTMLAnchorElement>(selector)!;
    link.addEventListener('click', (event) => event.preventDefault());
    (link.querySelector('b') ?? link).click();
    return link.getAttribute('href');
  };
  expect(followed('[href*="#embed"]')).toMatch(/\/charts\/one\/\?step=second#embed$/);
  expect(followed('[href*="#rests"]')).toBe('/charts/one/#rests');
});
