import { expect, test } from 'vitest';
import { SIZES } from '../testing/inspect.ts';
import { chartIds, getChart } from './build.ts';
import { frameRules, wornBy } from './frame-rules.ts';
import { classesIn, kitRules, ownRules } from './mark-rules.ts';

/** The selectors of rules that stand outside of media queries. */
const selectorsOf = (rules: string): string[] =>
  [...rules.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/^([.a-z][^{}@]*)\{/gm)].flatMap(([, list = '']) =>
    list.split(',').map((one) => one.trim()),
  );
const ofKit = selectorsOf(kitRules());

test.each(chartIds())('a frame of %s carries the rules of all that the chart wears, at every size', (id) => {
  const chart = getChart(id);
  const carried = new Set(selectorsOf(frameRules(id)));
  const missing = chart.steps.flatMap((step) =>
    SIZES.flatMap((size) => {
      const worn = wornBy(chart.step(step).scene(size).marks);
      const touches = (selector: string) => classesIn(selector).every((name) => worn.has(name));
      return ofKit.filter((selector) => touches(selector) && !carried.has(selector));
    }),
  );
  expect([...new Set(missing)]).toEqual([]);
  for (const name of classesIn(ownRules(id))) expect(classesIn(frameRules(id))).toContain(name);
});

test('it does without the rules of marks that the chart does not have, and keeps those of media', () => {
  expect(ofKit.length).toBeGreaterThan(40);
  const rules = frameRules('who-pays');
  expect(selectorsOf(rules)).not.toContain('.m-point');
  expect(rules).toContain('@media (forced-colors: active)');
  expect(rules.length).toBeLessThan(kitRules().length);
  expect(selectorsOf(frameRules('say-vs-ask'))).toContain('.m-point');
});
