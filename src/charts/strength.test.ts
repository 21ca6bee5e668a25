/** The hue survives the evidence: whatever is known of it, a payer's money is drawn at full strength. */
import { PAYERS } from '../ledger/payers.ts';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dress, ground, parseRules, type Styled } from '../export/cascade.ts';
import { chartIds, getChart } from './build.ts';
import { markSheets } from './mark-rules.ts';
import { GOLDEN } from '../testing/inspect.ts';
import { nodesOf, type SvgNode } from './kit/nodes.ts';

const tokens = ground('light');
const HUES = PAYERS.map((payer) => tokens[`--${payer}`]);
const weak = (value = '1') => Number(value) > 0 && Number(value) < 1;

/** Everything in a payer's colour that is seen through, by its path. */
function* pale(
  nodes: readonly SvgNode[],
  above: Styled[],
  around: typeof tokens,
  at: string,
): Generator<string> {
  for (const { tag, key, attributes, children } of nodes) {
    const chain = [...above, { tag, classes: new Set((attributes['class'] ?? '').split(' ')) }];
    const { declarations, inside } = dress(chain, around);
    const worn = { ...attributes, ...declarations };
    const path = `${at}/${key}`;
    const own = HUES.includes(inside['--mark']);
    const clear = ['opacity', 'fill-opacity', 'stroke-opacity'].filter((name) => weak(worn[name]));
    if (own && clear.length > 0) yield `${path} ${clear.join()}`;
    if (children) yield* pale(children, chain, inside, path);
  }
}

test.each(chartIds())('%s', (id) => {
  const chart = getChart(id);
  const found = chart.steps.flatMap((step) =>
    GOLDEN.flatMap((size) => [
      ...pale(nodesOf(chart.step(step).scene(size)), [], tokens, `${step} ${size.width}`),
    ]),
  );
  expect(found).toEqual([]);
});

test('no rule makes a mark of money paler, in pictures, in the head or in the slim bar', () => {
  const files = [...markSheets(), 'src/story/who-pays-bar.css', 'src/story/story.css'];
  const rules = files.flatMap((file) => parseRules(readFileSync(file, 'utf8')));
  const faded = rules.filter(({ declarations }) =>
    ['opacity', 'fill-opacity', 'stroke-opacity'].some((name) => weak(declarations[name])),
  );
  const named = faded.map(({ selector }) => selector.flatMap(({ classes }) => classes).join('.'));
  // Ground and drawings, in ink.
  expect(named.sort()).toEqual(['section', 'shade']);
});
