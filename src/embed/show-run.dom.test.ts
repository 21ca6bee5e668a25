import { loaders } from 'virtual:charts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetListeners, noteListeners } from '../testing/document.ts';
import { figureOf, marksIn, marksOf } from '../testing/figure.ts';
import { nodesOf } from '../charts/kit/nodes.ts';
import { model } from '../reader/codec.ts';
import { showOwnRun } from './show-run.ts';

noteListeners(window);
const LAB = 'https://site.example/scenarios/';
const chart = await loaders['funding-gap']!();
const { step } = chart.inputs!;
const drawn = Object.keys(chart.states).find((one) => one !== step)!;

let figure: HTMLElement;
const place = () => figure.querySelector('[data-table-place]')!;
const stateOf = (query: string) => ({
  ...chart.states[step],
  ...model.read(new URLSearchParams(query)).value.inputs,
});
const sized = (width: number, height: number) =>
  Object.defineProperties(figure.querySelector('[data-stage]'), {
    clientWidth: { value: width, configurable: true },
    clientHeight: { value: height, configurable: true },
  });

beforeEach(() => {
  document.body.replaceChildren();
  figure = figureOf(chart, drawn);
  figure.dataset['chart'] = 'funding-gap';
  sized(500, 320);
});
afterEach(forgetListeners);

/** Opens the frame at an address. */
const open = (query: string) => {
  history.replaceState(null, '', `/embed/funding-gap/${query}`);
  return showOwnRun(figure, LAB);
};
const expectRun = (query: string, width: number, height: number) => {
  const scene = chart.scene(chart.data, stateOf(query), { width, height });
  expect(marksIn(figure.querySelector('svg')!)).toEqual(marksOf(nodesOf(scene)));
};

test('the run of the address is drawn, named, said in words, and again at another size', async () => {
  expect(await open('?m=1&r30=400')).toBe(false);
  expect([figure.dataset['step'], figure.hasAttribute('data-live')]).toEqual([step, true]);
  expectRun('?m=1&r30=400', 500, 320);
  expect(figure.querySelector('h3')!.textContent).toBe(chart.words.steps[step]);
  expect(figure.querySelector('desc')!.textContent).toBe(chart.say!(chart.data, stateOf('?m=1&r30=400')));
  sized(200, 100);
  dispatchEvent(new Event('resize'));
  expectRun('?m=1&r30=400', 280, 220);
});

test('its numbers are in the lab, whenever the reader opens the fold', async () => {
  place().closest('details')!.open = true;
  await open('?m=1&r30=400');
  place().closest('details')!.dispatchEvent(new Event('toggle'));
  const links = [...place().children].map((link) => (link as HTMLAnchorElement).href);
  expect(links).toEqual([`${LAB}?m=1&r30=400`]);
});

test('a value that cannot be taken as it stands is told', async () => {
  expect(await open('?r30=1e99')).toBe(true);
});

test('a chart that takes no values is not drawn', async () => {
  figure.dataset['chart'] = 'commitments';
  const before = figure.outerHTML;
  await expect(open('?m=1&r30=400')).rejects.toThrow('takes no values');
  expect(figure.outerHTML).toBe(before);
});
