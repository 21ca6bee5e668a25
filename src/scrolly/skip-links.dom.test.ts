import { beforeEach, expect, test } from 'vitest';
import { startSkipLinks } from './skip-links.ts';

const scene = (
  title: string,
  steps: string[],
) => `<div data-scene><div data-step-controls><button>Next</button></div>
  ${steps.map((id) => `<section data-step="x" id="${id}"></section>`).join('')}
  <figure><h3 data-chart-title>${title}</h3></figure></div>`;
const links = () =>
  [...document.querySelectorAll<HTMLAnchorElement>('a.skip')].map((link) => [
    link.textContent,
    link.getAttribute('href'),
  ]);

beforeEach(() => {
  document.body.innerHTML = `
    <section data-chapter="one"><header><h2 id="one" tabindex="-1">First</h2><a href="#one">Copy link</a></header>
      ${scene('Bars', ['one.a', 'one.b'])}<p>After the bars</p>
      ${scene('Lines', ['one.c'])}${scene('Dots', ['one.d'])}<div data-close="one">So far</div></section>
    <section data-chapter="two"><header><h2 id="two" tabindex="-1">Second</h2></header>
      <p>Words</p><div data-close="two">So far</div></section>`;
  startSkipLinks();
});

test('each chapter and each scene has a way past it', () => {
  expect(links()).toEqual([
    ['Skip the chapter: First', '#two'],
    ['Skip the chart: Bars', '#one.b.end'],
    ['Skip the chart: Lines', '#one.c.end'],
    ['Skip the chart: Dots', '#one.d.end'],
    ['Skip the chapter: Second', '#two.end'],
  ]);
});

test('they lead to what follows', () => {
  const led = links().map(([, href]) => document.getElementById(href!.slice(1))!);
  expect(led.map((target) => target.textContent.trim().split('\n')[0])).toEqual([
    'Second',
    'After the bars',
    expect.stringContaining('Skip the chart: Dots'),
    'So far',
    'So far',
  ]);
  expect(led.map((target) => target.dataset['close'])).toEqual([
    ...[undefined, undefined, undefined],
    ...['one', 'two'],
  ]);
});

test('a chapter’s comes after its heading, a scene’s before its controls', () => {
  const before = [...document.querySelectorAll('a.skip')].map((link) => [
    link.previousElementSibling?.tagName,
    link.nextElementSibling?.hasAttribute('data-step-controls'),
  ]);
  expect(before).toEqual([
    ['H2', false],
    [undefined, true],
    [undefined, true],
    [undefined, true],
    ['H2', undefined],
  ]);
});

test('what follows takes the focus once somebody goes there, and not before', () => {
  const target = document.getElementById('one.b.end')!;
  expect(target.hasAttribute('tabindex')).toBe(false);
  document.querySelector<HTMLElement>('[href="#one.b.end"]')!.click();
  expect(target.tabIndex).toBe(-1);
});
