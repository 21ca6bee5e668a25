import { describe, expect, test } from 'vitest';
import { parseRules } from '../export/cascade.ts';
import { chartIds } from './build.ts';
import { classesIn, kitRules, markRules, markSheets, ownRules } from './mark-rules.ts';

const withRules = chartIds().filter((id) => ownRules(id) !== '');
const owned = (chart: string) =>
  classesIn(ownRules(chart)).filter((name) => !classesIn(kitRules()).includes(name));

test('the kit’s rules come first, so that a chart’s own may differ; no sheet is left out', () => {
  const sheets = [...withRules.map((id) => `src/charts/${id}/marks.css`)];
  expect(markSheets()).toEqual(['src/charts/kit/marks.css', ...sheets]);
  expect(markRules()).toBe([kitRules(), ...withRules.map(ownRules)].join('\n'));
});

// All charts can be on one page.
describe.each(withRules)('%s', (id) => {
  test('every rule names a class of the chart’s own, and so touches no other chart', () => {
    const own = owned(id);
    const open = parseRules(ownRules(id)).filter(
      ({ selector }) => !selector.some(({ classes }) => classes.some((name) => own.includes(name))),
    );
    expect(open).toEqual([]);
  });

  test('no other chart has a class of the same name', () => {
    const others = withRules.filter((other) => other !== id).flatMap(owned);
    expect(owned(id).filter((name) => others.includes(name))).toEqual([]);
  });
});
