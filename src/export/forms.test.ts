import { expect, test } from 'vitest';
import { chartIds, getChart } from '../charts/build.ts';
import { stillAddress } from './addresses.ts';
import { LAYOUTS, SET_PIECES, stillName, TAKEN } from './forms.ts';
import { stillsOf } from './routes.ts';

const home = new URL('https://news.example/backstop/');

test('a still is named by chart, step, form and theme, and only by what is not usual', () => {
  const scale = { chart: 'scale', form: 'large', theme: 'light' } as const;
  expect(stillName(scale)).toBe('scale');
  expect(stillName({ ...scale, theme: 'dark' })).toBe('scale.dark');
  expect(stillName({ ...scale, step: 'contracts', form: 'tall', theme: 'dark' })).toBe(
    'scale.contracts.tall.dark',
  );
  expect(stillAddress(home, { ...scale, form: 'print' }, 'png')).toBe(`${home.href}charts/scale.print.png`);
});

test('no step is called like a form or a theme, and no two stills alike', () => {
  const steps = new Set(chartIds().flatMap((id) => [...getChart(id).steps]));
  expect(TAKEN.filter((name) => steps.has(name))).toEqual([]);
  for (const type of ['svg', 'png'] as const) {
    const names = stillsOf(type).map(stillName);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('set pieces are steps that there are, and not default steps, which have every form anyway', () => {
  for (const [chart, step] of Object.entries(SET_PIECES)) {
    expect(getChart(chart).steps, chart).toContain(step);
    expect(getChart(chart).step().id, chart).not.toBe(step);
  }
});

test('every picture is there in both themes, and no form is drawn wider than its type allows', () => {
  const names = new Set(stillsOf('svg').map(stillName));
  for (const id of chartIds())
    for (const name of [id, ...getChart(id).steps.map((step) => `${id}.${step}`)])
      expect([names.has(name), names.has(`${name}.dark`)], name).toEqual([true, true]);
  for (const { widths } of Object.values(LAYOUTS)) expect(Math.max(...widths)).toBeLessThanOrEqual(600);
});
