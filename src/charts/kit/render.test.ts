import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { chartIds, getChart } from '../build.ts';
import { GOLDEN, everyMark } from '../../testing/inspect.ts';
import { anyScene } from '../../testing/any-scene.ts';
import type { Scene } from './contract.ts';
import { nodesOf, type SvgNode } from './nodes.ts';
import { marksToSvg, sceneToSvg, sketchToSvg } from './render.ts';

type Element = DefaultTreeAdapterTypes.Element;
const isElement = (node: DefaultTreeAdapterTypes.ChildNode): node is Element => 'tagName' in node;
const textOf = (element: Element | undefined) =>
  element?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';

/** Parses as a browser does; throws where it would have to mend. */
function parse(svg: string): Element {
  const errors: string[] = [];
  const { childNodes } = parseFragment(svg, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  expect(childNodes).toHaveLength(1);
  return childNodes[0] as Element;
}

/** An element as a node of the scene, back from the text. */
function read(element: Element): Omit<SvgNode, 'key'> {
  const { tagName, attrs, childNodes } = element;
  return {
    tag: tagName as SvgNode['tag'],
    attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
    ...(tagName === 'text' ? { text: textOf(element) } : {}),
    ...(tagName === 'g' ? { children: childNodes.filter(isElement).map(read) as SvgNode[] } : {}),
  };
}
const withoutKeys = ({ key: _, children, ...node }: SvgNode): unknown => ({
  ...node,
  ...(children ? { children: children.map(withoutKeys) } : {}),
});

const naming = { name: 'A title', description: 'A description', idPrefix: 'x' };
const marksOf = (root: Element) => root.childNodes.filter(isElement).at(-1)!;

describe('the text of a picture', () => {
  test('parses back to the very elements of its scene', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const marks = marksOf(parse(sceneToSvg(scene, naming)));
        expect(marks.childNodes.filter(isElement).map(read)).toEqual(nodesOf(scene).map(withoutKeys));
      }),
    );
  });

  test('is well-formed XML: every attribute quoted, every element closed in its place', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const open: string[] = [];
        const rest = sceneToSvg(scene, naming).replace(
          /<(\/?)([a-z]+)((?: [\w:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)(\/?)>/g,
          (_, closing: string, tag: string, __, empty: string) => {
            if (closing) expect(open.pop()).toBe(tag);
            else if (!empty) open.push(tag);
            return '';
          },
        );
        expect(open).toEqual([]);
        expect(rest.replaceAll(/&(?:amp|lt|gt|quot);/g, '')).not.toMatch(/[<>&]/);
      }),
    );
  });

  test('carries any words unharmed, in name, description and labels', () => {
    // XML cannot hold control characters; everything else must come through.
    const words = fc.string({ unit: 'grapheme' }).filter((s) => !/[\p{Cc}\p{Cs}]/u.test(s));
    fc.assert(
      fc.property(words, words, words, (name, description, label) => {
        const scene: Scene = {
          width: 300,
          height: 200,
          marks: [{ kind: 'text', key: 't', x: 0, y: 0, text: label, size: 12, claim: label }],
        };
        const root = parse(sceneToSvg(scene, { name, description, idPrefix: 'x' }));
        const [title, desc, marks] = root.childNodes.filter(isElement);
        expect(textOf(title)).toBe(name);
        expect(textOf(desc)).toBe(description);
        const [text] = marks!.childNodes.filter(isElement);
        expect(textOf(text)).toBe(label);
        expect(text?.attrs.find((a) => a.name === 'data-claim')?.value ?? '').toBe(label);
      }),
    );
  });

  test('is one image with its name and description', () => {
    const root = parse(sceneToSvg({ width: 320, height: 240.04, marks: [] }, naming));
    const of = (name: string) => root.attrs.find((a) => a.name === name)?.value;
    expect(of('role')).toBe('img');
    expect(of('viewBox')).toBe('0 0 320 240');
    expect([of('width'), of('height')]).toEqual(['320', '240']);
    const [title, desc] = root.childNodes.filter(isElement);
    expect(title?.attrs).toContainEqual({ name: 'id', value: of('aria-labelledby') });
    expect(desc?.attrs).toContainEqual({ name: 'id', value: of('aria-describedby') });
    expect([textOf(title), textOf(desc)]).toEqual(['A title', 'A description']);
  });

  test('bare pictures leave out the claims and nothing else', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const claimed = { ...scene, marks: scene.marks.map((mark) => ({ ...mark, claim: 'c-1' })) };
        expect(marksToSvg(claimed, { bare: true })).toBe(marksToSvg(scene));
        expect(sceneToSvg(claimed, { ...naming, bare: true })).toBe(sceneToSvg(scene, naming));
        if (scene.marks.length > 0) expect(marksToSvg(claimed)).toContain('data-claim="c-1"');
      }),
    );
  });
});

describe('a sketch, for the many pictures of a page', () => {
  const circle = {
    key: 'a',
    kind: 'circle',
    cx: 100.42,
    cy: 9.46,
    r: 5.14,
    classes: 'm-point',
    claim: 'c',
  } as const;

  test('has whole pixels but for small signs, no claims and no ids', () => {
    const svg = sketchToSvg({ width: 360, height: 300, marks: [circle] });
    expect(svg).toBe('<circle class="m-point" cx="100" cy="9.5" r="5.1"/>');
  });

  test('does not write the size that most texts have', () => {
    const words = { kind: 'text', x: 1, y: 2, text: 'a', classes: 't' } as const;
    const svg = sketchToSvg({
      width: 9,
      height: 9,
      marks: [
        { ...words, key: 'a', size: 12 },
        { ...words, key: 'b', size: 14 },
      ],
    });
    expect(svg).toContain(
      '<text class="t" x="1" y="2">a</text><text class="t" x="1" y="2" font-size="14">a</text>',
    );
    const style = readFileSync(new URL('./marks.css', import.meta.url), 'utf8');
    expect(style).toMatch(/\.chart-svg \{[^}]*font-size: 12px;/);
  });

  test('keeps the numbers of a path apart', () => {
    const path = { key: 'p', kind: 'path', d: 'M12.34,-56.78L-0.4,99.99', classes: '' } as const;
    const svg = sketchToSvg({ width: 9, height: 9, marks: [path] });
    expect(svg).toContain('d="M12,-57L-0.4,100"');
  });

  test('writes level and upright strokes with one number, and only where it is known where they begin', () => {
    const of = (d: string) =>
      sketchToSvg({ width: 9, height: 9, marks: [{ key: 'p', kind: 'path', d, classes: '' }] });
    expect(of('M1,9L1,2L7,2L7,9ZM20,4L30,4')).toContain('d="M1,9V2H7V9ZM20,4H30"');
    expect(of('M1,9l3,0L4,2L4.2,2')).toContain('d="M1,9l3,0L4,2H4.2"');
  });

  test('leaves out what cannot be seen: points on one another, circles of no size, empty paths', () => {
    const of = (d: string) =>
      sketchToSvg({ width: 9, height: 9, marks: [{ key: 'p', kind: 'path', d, classes: '' }] });
    expect(of('M55,21L55,21L55,21L68,18L68,18.2')).toContain('d="M55,21V21L68,18"');
    const dot = 'M52,21a2.4,2.4,0,1,0,4.8,0a2.4,2.4,0,1,0,-4.8,0';
    expect(of(`M0,0M55,21a0,0,0,1,0,0,0a0,0,0,1,0,0,0${dot}`)).toContain(`d="${dot}"`);
    expect(of('M0,0')).not.toContain('<path');
    expect(of('M1,2L3,4L3,45')).toContain('d="M1,2L3,4V45"');
  });
});

describe.each(chartIds().map((id) => ({ id })))('$id as text', ({ id }) => {
  const chart = getChart(id);

  test.each(chart.steps)(
    '%s: no styles, no handlers, no focus, no ids but its own, its claims all there',
    (step) => {
      for (const size of GOLDEN) {
        const scene = chart.step(step).scene(size);
        const svg = sceneToSvg(scene, naming);
        parse(svg);
        expect(svg).not.toMatch(/\s(?:style|tabindex|href|on\w+)=|<(?:script|a|style|image|foreignObject)\b/);
        expect(svg.match(/ id="/g)).toHaveLength(2);
        const claims = everyMark(scene.marks).flatMap(({ claim }) => claim ?? []);
        expect([...svg.matchAll(/data-claim="([^"]+)"/g)].map(([, claim]) => claim)).toEqual(claims);
      }
    },
  );
});
