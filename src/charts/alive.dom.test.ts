import { loaders } from 'virtual:charts';
import { beforeEach, expect, test, vi } from 'vitest';
import { bringToLife, loadChart } from './alive.ts';
import { figureOf } from '../testing/figure.ts';

const loaded = vi.hoisted(() => ({ loaders: {} as Record<string, () => Promise<unknown>> }));
vi.mock('virtual:charts', async (original) => {
  Object.assign(loaded.loaders, (await original<{ loaders: object }>()).loaders);
  return loaded;
});
const chart = await loaders['commitments']!();
const altOf = (step: string) => `What ${step} shows.`;

let figure: HTMLElement;
let before: string;
beforeEach(() => {
  figure = figureOf(chart, 'years');
  figure.dataset['chart'] = 'commitments';
  before = figure.outerHTML;
});

test('a figure is brought to life by the code of its chart, at the step drawn or another', async () => {
  const live = await bringToLife(figure, { altOf });
  expect([live.chart, live.handle.step]).toEqual([chart, 'years']);
  expect(figure.hasAttribute('data-live')).toBe(true);
  expect((await bringToLife(figure, { altOf, step: 'whole' })).handle.step).toBe('whole');
});

test('a chart that is loaded and not mounted leaves its figure alone', async () => {
  expect((await loadChart(figure)).chart).toEqual(chart);
  expect(figure.outerHTML).toBe(before);
});

test.each([
  ['whose chart the site has not', 'none', 'no chart of this name is built: none'],
  ['whose chart’s name means something else', 'constructor', 'no chart of this name'],
  ['whose code cannot be had', 'away', 'offline'],
])('a figure %s stays as drawn', async (_, id, message) => {
  loaded.loaders['away'] = () => Promise.reject(new Error('offline'));
  figure.dataset['chart'] = id;
  before = figure.outerHTML;
  await expect(bringToLife(figure, { altOf, step: 'whole' })).rejects.toThrow(message);
  expect(figure.outerHTML).toBe(before);
});
