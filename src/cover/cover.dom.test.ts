import { beforeEach, expect, test } from 'vitest';
import { gone, picture, title as asked } from 'virtual:interface/cover';
import { holdDrawing, holdText } from './hold.ts';
import { coverLab } from './lab.ts';
import { coverSingle } from './single.ts';
import { coverStory } from './story.ts';

const find = <T extends HTMLElement = HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const settled = () => new Promise((resolve) => setTimeout(resolve));
const figure = (
  step: string,
) => `<figure data-chart="one" data-step="${step}"><h3 data-chart-title>Finding ${step}</h3>
  <div data-stage><svg><title>Finding ${step}</title><desc>Alt ${step}</desc><g class="marks">
  <text x="0" y="10" font-weight="600">Sum $5bn</text></g></svg></div></figure>`;
const step = (name: string) =>
  `<section id="one.${name}" data-step="${name}"><div class="step-card">Text ${name}</div></section>`;

beforeEach(() => {
  history.replaceState(null, '', '/');
  document.body.innerHTML = '';
});

test('a held text shows another; what the page writes meanwhile comes with the answer', () => {
  document.body.innerHTML = '<p>Old</p>';
  const p = find('p');
  const held = holdText(p);
  held.show('?');
  p.textContent = 'New';
  expect([p.innerHTML, p.textContent]).toEqual(['?', '?']);
  held.show(null);
  expect(p.innerHTML).toBe('New');
  p.textContent = 'Newer';
  expect(p.innerHTML).toBe('Newer');
});

test('a drawing is covered anew whenever it is drawn, and uncovered as it then stands', async () => {
  document.body.innerHTML = '<svg><text font-weight="600">Sum $5bn</text></svg>';
  const text = find('text');
  const drawing = holdDrawing(find('svg'));
  drawing.cover(true);
  expect(text.textContent).toBe('Sum ?');
  text.textContent = 'Sum $7bn';
  await settled();
  expect(text.textContent).toBe('Sum ?');
  drawing.cover(false);
  expect(text.textContent).toBe('Sum $7bn');
});

test('in the story the question and what follows are covered, and one answer uncovers one step', async () => {
  history.replaceState(null, '', '/?hide=end#one.b');
  document.body.innerHTML = `<article data-story><section data-chapter="one"><div data-scene="side">
    ${step('a')}${step('b')}${step('c')}${figure('a')}</div><p class="answer">So it is</p></section></article>`;
  coverStory(find('article'));
  const covered = () => [...document.querySelectorAll('[data-covers]')].map(({ id }) => id);
  const seen = () => [
    find('h3').textContent,
    find('svg title').textContent,
    find('desc').textContent,
    find('text').textContent,
  ];
  expect(covered()).toEqual(['one.b', 'one.c']);
  expect(seen()).toEqual(['Finding a', 'Finding a', 'Alt a', 'Sum $5bn']);
  find('figure').dataset['step'] = 'b';
  await settled();
  expect(seen()).toEqual([asked, asked, picture, 'Sum ?']);
  find('figure').dataset['step'] = 'c';
  await settled();
  expect([find('h3').textContent, find('figure').dataset['cover']]).toEqual([gone, 'gone']);
  find('#one\\.b .cover-box button').click();
  expect(covered()).toEqual(['one.c']);
  expect(find('.answer').hasAttribute('data-covered')).toBe(true);
  expect(document.activeElement?.textContent).toBe('Text b');
  find('#one\\.c .cover-box button').click();
  expect([covered(), find('.answer').hasAttribute('data-covered')]).toEqual([[], false]);
});

test('of one chart the step, its numbers and the names of later ones are covered', () => {
  history.replaceState(null, '', '/?hide=end&step=a');
  document.title = 'Finding a';
  document.body.innerHTML = `<div data-embed data-steps="a b">${figure('a')}
    <nav data-step-list><a data-to="a"><b>Finding a</b><span>Caption</span></a><a data-to="b"><b>Finding b</b></a></nav>
    <section class="chart-part"></section><section class="chart-part"><div data-table-now="a"></div></section></div>`;
  coverSingle(find('[data-embed]'));
  const names = () => [...document.querySelectorAll('b')].map(({ textContent }) => textContent);
  const numbers = () => find('[data-table-now]').parentElement?.hasAttribute('data-covered');
  expect([names(), numbers(), document.title === 'Finding a']).toEqual([[asked, gone], true, false]);
  find('.cover-box button').click();
  expect([names(), numbers(), find('h3').textContent]).toEqual([['Finding a', gone], false, 'Finding a']);
});

test('in the lab the values are shown and the result is covered until it is asked for', () => {
  document.body.innerHTML = `<article data-lab><h1>Lab</h1><div class="lab-two"><div class="lab-main"></div>
    <form></form><div class="lab-result"><h2 data-lab-ending>Breaks</h2></div></div><section></section></article>`;
  coverLab(find('article'));
  const covered = () =>
    [...document.querySelectorAll('[data-covered]')].map(({ className, tagName }) => className || tagName);
  expect(covered()).toEqual(['lab-main', 'lab-result', 'SECTION']);
  find('.cover-box button').click();
  expect([covered(), document.querySelector('.cover-box')]).toEqual([[], null]);
  expect(document.activeElement?.textContent).toBe('Breaks');
});
