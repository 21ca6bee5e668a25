import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetListeners, noteListeners } from '../testing/document.ts';
import type { Note } from './notes.ts';

noteListeners(window);

const note = (statement: string, url: string | null): Note => ({
  ...{ statement, how: 'Reported · a paper', weak: false, more: 2 },
  source: { publisher: 'A paper', url, read: '' },
  ...{ caveat: null, history: [], used: [] },
});
const asked: string[] = [];
let status = 200;
const TERMS = {
  bond: { term: 'Bond', meaning: 'A loan in pieces.', example: 'One.' },
  debt: { term: 'Debt', meaning: 'Money owed.', example: 'Two.' },
};
const items = () => [...document.querySelectorAll('.notes > ol > li')].map((item) => item.textContent);
const figures = () => [...document.querySelectorAll('p a')].map((link) => link.textContent);
const print = (when: 'before' | 'after') => dispatchEvent(new Event(`${when}print`));

beforeEach(async () => {
  document.body.innerHTML = `<main data-notes="/notes/"><section data-chapter="one">
    <p><a class="fig" href="#note-b">$2</a>, <a class="fig" href="#note-a">$1</a> and again
    <a class="fig" href="#note-b">$2</a>; <a class="fig" href="#note-c">$3</a></p></section>
    <section class="notes"><noscript></noscript></section></main>`;
  document.querySelector('noscript')!.textContent =
    '<ol><li id="note-a">stated.</li><li id="note-b">reported. <a href="https://b.example/sources/#claim-b">A paper</a></li><li id="note-c">law.</li></ol>';
  asked.length = 0;
  status = 200;
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      get status() {
        return status;
      }
      responseText = '';
      open(_: string, address: string, later: boolean) {
        if (later) throw new Error('it would come too late');
        asked.push(address);
        const claims = { a: note('It is one.', 'https://a.example/1'), b: note('It is two.', null) };
        this.responseText = JSON.stringify(address.endsWith('terms.json') ? TERMS : claims);
      }
      send() {
        return undefined;
      }
    },
  );
  vi.resetModules();
  (await import('./paper-notes.ts')).startNotes();
});
afterEach(() => {
  forgetListeners();
  vi.unstubAllGlobals();
});

test('on paper each figure has its note’s number; a note has its statement, and an address', () => {
  print('before');
  expect(figures()).toEqual(['$22', '$11', '$22', '$33']);
  expect([...document.querySelectorAll('p sup')].map((number) => number.textContent)).toEqual([
    ...['2', '1', '2', '3'],
  ]);
  expect(items()).toEqual([
    'It is one. Reported · a paper. A paper and 2 more, https://a.example/1',
    'It is two. Reported · a paper. A paper and 2 more, https://b.example/sources/#claim-b',
    'law.',
  ]);
  print('after');
  expect(figures()).toEqual(['$2', '$1', '$2', '$3']);
  expect(items()).toEqual([]);
});

test('the notes are asked for once; where they cannot be had the footnotes stay', () => {
  status = 404;
  print('before');
  expect(items()).toEqual(['stated.', 'reported. A paper', 'law.']);
  expect(figures()[0]).toBe('$22');
  print('after');
  print('before');
  expect(asked).toEqual(['/notes/one.json']);
});

test('the terms of the page are listed once each, and go with the notes', () => {
  const p = document.querySelector('p')!;
  for (const id of ['bond', 'unknown', 'bond'])
    p.insertAdjacentHTML('beforeend', ` <a class="term" href="/glossary/#${id}">word</a>`);
  const terms = () => [...document.querySelectorAll('.notes > ul > li')].map((item) => item.textContent);
  print('before');
  expect(terms()).toEqual(['Bond: A loan in pieces.']);
  expect(document.querySelector('.notes > h2')?.textContent).toBe('Words');
  print('after');
  expect(terms()).toEqual([]);
  expect(document.querySelector('.notes > h2')).toBeNull();
});

test('where the page itself has what its terms mean, they are not listed again', () => {
  document
    .querySelector('p')!
    .insertAdjacentHTML('beforeend', '<a class="term" href="/glossary/#bond">word</a>');
  document.querySelector('noscript')!.textContent +=
    '<ul class="notes-terms"><li>Bond: in the page</li></ul>';
  print('before');
  expect([...document.querySelectorAll('.notes > ul > li')].map((item) => item.textContent)).toEqual([
    'Bond: in the page',
  ]);
});
