import fc from 'fast-check';
import { loaders } from 'virtual:charts';
import { beforeAll, describe, expect, test } from 'vitest';
import { anyScene } from '../../testing/any-scene.ts';
import { tween } from './between.ts';
import type { Scene, Size } from './contract.ts';
import { marksIn, marksOf, pictureOf, sceneOf } from '../../testing/figure.ts';
import { drawLive } from './live.ts';
import { nodesOf, type SvgNode } from './nodes.ts';
import type { ChartModule } from './chart-module.ts';

/** The elements of a picture by the keys of its scene, outermost first. */
function byKey(parent: Element, nodes: readonly SvgNode[], above = ''): Map<string, Element> {
  return new Map(
    nodes.flatMap(({ key, tag, children }, i) => {
      const element = parent.children[i];
      if (!element) throw new Error(`nothing is drawn for ${above}${key}`);
      const name = `${above}${tag} ${key}`;
      return [[name, element] as const, ...byKey(element, children ?? [], `${name} > `)];
    }),
  );
}
const elementsOf = (svg: Element, scene: Scene) => byKey(svg.querySelector('.marks')!, nodesOf(scene));

/** Draws scenes one after the other; names of marks whose element was replaced although their key stayed. */
function replacedBy(svg: SVGSVGElement, scenes: readonly Scene[]): string[] {
  const replaced = new Set<string>();
  let before = new Map<string, Element>();
  for (const scene of scenes) {
    drawLive(svg, scene);
    const now = elementsOf(svg, scene);
    for (const [name, element] of now) if ((before.get(name) ?? element) !== element) replaced.add(name);
    before = now;
  }
  return [...replaced];
}

/** Whatever is done to the document while `act` runs. */
function changesWhile(svg: Element, act: () => void): MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(svg, { subtree: true, childList: true, attributes: true, characterData: true });
  act();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

describe('for any scenes in any order', () => {
  const scenes = fc.array(anyScene, { minLength: 1, maxLength: 4 });

  test('the picture is the last scene, whatever stood there before', () => {
    fc.assert(
      fc.property(anyScene, scenes, (first, rest) => {
        const svg = pictureOf(first);
        for (const scene of rest) drawLive(svg, scene);
        const last = rest.at(-1)!;
        expect(marksIn(svg)).toEqual(marksOf(nodesOf(last)));
        expect(svg.getAttribute('viewBox')).toBe(`0 0 ${last.width} ${last.height}`);
        expect([svg.getAttribute('width'), svg.getAttribute('height')]).toEqual(
          [last.width, last.height].map(String),
        );
      }),
    );
  });

  test('what keeps its key keeps its element', () => {
    fc.assert(
      fc.property(scenes, (all) => {
        expect(replacedBy(pictureOf(all[0]!), all)).toEqual([]);
      }),
    );
  });

  test('drawn a second time nothing in the document changes', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const svg = pictureOf(scene);
        drawLive(svg, scene);
        expect(changesWhile(svg, () => drawLive(svg, structuredClone(scene)))).toEqual([]);
      }),
    );
  });
});

test('a picture without its marks is refused', () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  expect(() => drawLive(svg, { width: 9, height: 9, marks: [] })).toThrow('no <g class="marks">');
});

/** Places between two steps at which a reader may stop. */
const BETWEEN = [0.2, 0.5, 0.8];
const SIZES = [
  { width: 390, height: 290 },
  { width: 960, height: 540 },
];
/**
 * One claim behind two things: the wait for power from the grid is that of the country's, then Virginia's; what is
 * built fastest is first a bar, then a range; the answer on the podcast is first a sentence, then a point in a lane.
 */
const TWO_THINGS = ['wait-grid-power-us', 'fast-renewables', 'guarantee-gerstner-enough'];
/** Things that a chart tells as one from a step to another, and that stand for no claim of their own. */
const OBJECTS: Readonly<Record<string, { marks: string; count: number; from: string; to: string }>> = {
  commitments: { marks: '.m-area[data-claim="oracle-300bn"]', count: 1, from: 'whole', to: 'february' },
  'growth-race': { marks: 'g.m-line', count: 7, from: 'second-tenfold', to: 'demand' },
  'guarantee-effect': { marks: '.m-area.p-lenders', count: 1, from: 'own-risk', to: 'yours' },
  outcomes: { marks: 'g.futures, .futures.broken', count: 2, from: 'hundred', to: 'hundred-yours' },
};

const charts = new Map<string, ChartModule>();
beforeAll(async () => {
  for (const [id, load] of Object.entries(loaders)) charts.set(id, await load());
}, 60_000);

const claimsOf = (marks: Iterable<Element>) =>
  new Set([...marks].map((mark) => mark.getAttribute('data-claim') ?? ''));
const claimedIn = (svg: Element) => [...svg.querySelectorAll('[data-claim]')];

describe.each(Object.keys(loaders))('%s', (id) => {
  test('from step to step and back marks keep their elements, and claims one of theirs', () => {
    const chart = charts.get(id)!;
    const { scene, states, data, travel } = chart;
    const steps = Object.keys(chart.words.steps);
    const check = (from: string, to: string, size: Size) => {
      const [a, b] = [sceneOf(chart, from, size), sceneOf(chart, to, size)];
      const along = (t: number) => travel?.(states[from]!, states[to]!, t) ?? null;
      const at = along(0) ? (t: number) => scene(data, along(t)!, size) : tween(a, b);
      const svg = pictureOf(a);
      drawLive(svg, a);
      const before = claimedIn(svg);
      const name = `${from} to ${to} at ${size.width}`;
      expect(replacedBy(svg, [a, ...BETWEEN.map(at), b]), name).toEqual([]);
      expect(marksIn(svg), name).toEqual(marksOf(nodesOf(b)));
      const [kept, after] = [claimsOf(before.filter((mark) => svg.contains(mark))), claimsOf(claimedIn(svg))];
      const lost = [...claimsOf(before)].filter((claim) => after.has(claim) && !kept.has(claim));
      expect(
        lost.filter((claim) => !TWO_THINGS.includes(claim)),
        `claims on new elements, ${name}`,
      ).toEqual([]);
    };
    for (const [i, to] of steps.entries()) {
      const from = steps[i - 1];
      if (from === undefined) continue;
      for (const size of SIZES) check(from, to, size);
      check(to, from, SIZES[0]!);
    }
  }, 30_000);

  const object = OBJECTS[id];
  if (object)
    test(`${object.marks} is one and the same from ${object.from} to ${object.to}`, () => {
      const chart = charts.get(id)!;
      const all = Object.keys(chart.words.steps);
      const steps = all.slice(all.indexOf(object.from), all.indexOf(object.to) + 1);
      expect(steps.length).toBeGreaterThan(1);
      for (const size of SIZES) {
        const svg = pictureOf(sceneOf(chart, object.from, size));
        drawLive(svg, sceneOf(chart, object.from, size));
        const kept = [...svg.querySelectorAll(object.marks)].slice(0, object.count);
        expect(kept).toHaveLength(object.count);
        for (const step of steps) {
          drawLive(svg, sceneOf(chart, step, size));
          expect(
            kept.filter((mark) => svg.contains(mark)),
            `${step} at ${size.width}`,
          ).toHaveLength(object.count);
        }
      }
    });
});
