import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { chartIds, getChart } from './build.ts';
import { sketchFile, sketchId } from './sketches.ts';

type Element = DefaultTreeAdapterTypes.Element;
const isElement = (node: DefaultTreeAdapterTypes.ChildNode): node is Element => 'tagName' in node;
const idOf = (element: Element) => element.attrs.find(({ name }) => name === 'id')?.value;

describe('the file of step pictures', () => {
  const errors: string[] = [];
  const [root] = parseFragment(sketchFile(), { onParseError: ({ code }) => errors.push(code) }).childNodes;
  const children = root && isElement(root) ? root.childNodes.filter(isElement) : [];

  test('holds each step of each chart once, in well-formed markup', () => {
    expect(errors).toEqual([]);
    const wanted = chartIds().flatMap((chart) => getChart(chart).steps.map((step) => sketchId(chart, step)));
    expect(children.filter(({ tagName }) => tagName === 'g').map(idOf)).toEqual(wanted);
  });

  test('carries the rules of its marks, and no colour of its own', () => {
    const style = children.find(({ tagName }) => tagName === 'style');
    const css = style?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';
    expect(css).toContain('.m-area {');
    expect(css).not.toMatch(/#[0-9a-f]{3,8}\b/i);
  });
});
