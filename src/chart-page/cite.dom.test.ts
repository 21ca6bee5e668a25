import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Cited } from '../export/citation.ts';
import { startCitations } from './cite.ts';

const cited: Cited = {
  chart: 'path',
  step: null,
  title: 'The chart',
  deck: 'What it shows',
  url: 'https://site.example/charts/path/',
  record: '8 October 2026',
  published: '2026-11-29',
  version: '1.2.3',
  data: 'CNBC',
  corrected: null,
  retrieved: { date: '2026-11-30', day: '30 November 2026' },
  language: 'en',
};
const corrected = { day: '29 November 2026', url: 'https://site.example/corrections/#first' };
const steps = { all: { title: 'The chart', corrected: null }, later: { title: 'The later step', corrected } };

let root: HTMLElement;
const part = (selector: string) => root.querySelector<HTMLElement>(selector)!;
const said = (way: string) => part(`[data-cite-way="${way}"]`).textContent;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2027, 0, 5, 12), toFake: ['Date'] });
  document.body.innerHTML =
    '<div data-locale="en-GB">' +
    ['long', 'csl']
      .map(
        (way) =>
          `<p data-cite-way="${way}">As built.</p><button data-cite-copy="${way}" hidden>Copy</button>` +
          `<span data-cite-copied="${way}"></span>`,
      )
      .join('') +
    '</div>';
  root = document.querySelector<HTMLElement>('[data-locale]')!;
  root.dataset['cite'] = JSON.stringify({ cited, steps });
  startCitations(root);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the chart is cited as read today, and a step by its own title, address and correction', async () => {
  expect(said('long')).toContain('“The chart.” What it shows [chart]');
  expect(said('long')).toContain('Retrieved 5 January 2027 from https://site.example/charts/path/');
  root.dataset['citeStep'] = 'later';
  await vi.waitFor(() => expect(said('long')).toContain('“The later step.”'));
  expect(said('long')).toMatch(/path\/later\/; corrected on 29 November 2026: \S+#first$/);
  root.dataset['citeValues'] = 'm=1&r30=300';
  await vi.waitFor(() => expect(said('long')).toContain('path/later/?m=1&r30=300; corrected'));
  expect(JSON.parse(said('csl') ?? '')).toMatchObject([
    { id: 'backstop-path-later', accessed: { 'date-parts': [[2027, 1, 5]] } },
  ]);
});

test('a citation is copied, or selected where that is not allowed', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const button = part('[data-cite-copy="long"]');
  expect(button.hidden).toBe(false);
  button.click();
  const status = part('[data-cite-copied="long"]');
  await vi.waitFor(() => expect(status.textContent).toBe('Copied.'));
  expect(writeText).toHaveBeenCalledExactlyOnceWith(said('long'));
  writeText.mockRejectedValue(new Error('not allowed'));
  button.click();
  await vi.waitFor(() => expect(status.textContent).toMatch(/^Selected/));
  expect(part('[data-cite-copied="csl"]').textContent).toBe('');
});
