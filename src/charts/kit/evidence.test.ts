import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badNumbers, drawn, everyMark, twins } from '../../testing/inspect.ts';
import { readFileSync } from 'node:fs';
import { dress, ground } from '../../export/cascade.ts';
import { EVIDENCES } from '../../ledger/evidence.ts';
import { PAYERS } from '../../ledger/payers.ts';
import type { Evidence, Mark } from './contract.ts';
import { area, line, point } from './evidence.ts';
import { marksToSvg } from './render.ts';

const worn = { key: 'k', payer: 'customers', claim: 'c' } as const;
const shapes = {
  point: (evidence: Evidence, more = {}) => point({ ...worn, ...more, evidence, x: 50, y: 40, r: 6 }),
  area: (evidence: Evidence, more = {}) =>
    area({ ...worn, ...more, evidence, d: 'M10,10L90,10L90,60L10,60Z', date: '2024' }),
  line: (evidence: Evidence, more = {}) => line({ ...worn, ...more, evidence, d: 'M10,10L90,60' }),
};
const svg = (marks: Mark[]) => marksToSvg({ width: 100, height: 80, marks });

/** The rules of the style sheet that a mark of this shape and evidence meets, without its colour. */
const css = readFileSync('src/charts/kit/marks.css', 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
function rules(classes: readonly string[]): string {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, selectors = '']) =>
      selectors.split(',').some((selector) => {
        const names = selector
          .trim()
          .match(/^(?:\.[\w-]+)+$/)?.[0]
          .slice(1)
          .split('.');
        return names?.every((name) => classes.includes(name));
      }),
    )
    .map(([, , body = '']) => body.replaceAll(/\s+/g, ' ').trim())
    .join(' ');
}

describe.each(Object.entries(shapes))('%s', (name, make) => {
  test('no two kinds of evidence look alike, even in one colour', () => {
    const looks = EVIDENCES.map((evidence) => {
      const [mark] = make(evidence);
      const geometry = svg(make(evidence)).replaceAll(/ev-\w+/g, '');
      return `${geometry} ${rules((mark?.classes ?? '').split(' '))}`;
    });
    expect(new Set(looks).size).toBe(EVIDENCES.length);
  });

  test.each(EVIDENCES)('%s: one mark under the key, with claim, payer and evidence', (evidence) => {
    const marks = make(evidence);
    expect(marks).toHaveLength(1);
    expect(marks[0]).toMatchObject({ key: 'k', claim: 'c' });
    expect(marks[0]?.classes?.split(' ').sort()).toEqual(
      [`ev-${evidence}`, `m-${name}`, 'p-customers'].sort(),
    );
    expect(twins(marks)).toEqual([]);
    expect(badNumbers(marks)).toEqual([]);
    expect(everyMark(marks).filter((mark) => mark.claim)).toHaveLength(1);
  });

  test('payers differ in their class alone', () => {
    for (const payer of PAYERS) {
      const other = svg(make('measured', { payer })).replace(`p-${payer}`, 'p-customers');
      expect(other).toBe(svg(make('measured')));
    }
    expect(svg(make('measured', { payer: undefined, claim: undefined }))).not.toMatch(/ p-|data-claim/);
  });

  test('only the gap is hatched', () => {
    for (const evidence of EVIDENCES) expect(svg(make(evidence))).not.toContain('hatch');
  });
});

describe('where marks reach', () => {
  test('a point keeps to its radius, but for the cross of what was retracted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EVIDENCES),
        fc.double({ min: 0, max: 900, noNaN: true }),
        fc.double({ min: 5, max: 14, noNaN: true }),
        (evidence, x, r) => {
          for (const { box } of drawn(point({ key: 'k', evidence, x, y: 50, r }))) {
            const reach = Math.max(x - box.x0, box.x1 - x, 50 - box.y0, box.y1 - 50);
            expect(reach).toBeLessThanOrEqual(r + (evidence === 'retracted' ? 1.1 : 0.1));
          }
        },
      ),
    );
  });

  test('an area keeps to its shape, but for signs that it is too slim to hold', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EVIDENCES),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 200 }),
        (evidence, width, height) => {
          const d = `M100,100H${100 + width}V${100 + height}H100Z`;
          for (const { path, box } of drawn(area({ key: 'k', evidence, d, date: 'May 2024' }))) {
            const air = path.endsWith('strike') ? 3.1 : path.endsWith('doubt') ? 16 : 0.1;
            expect(box.x0).toBeGreaterThanOrEqual(100 - air);
            expect(box.x1).toBeLessThanOrEqual(100 + width + air);
            expect(box.y0).toBeGreaterThanOrEqual(100 - air);
            expect(box.y1).toBeLessThanOrEqual(100 + height + air);
          }
        },
      ),
    );
  });
});

/** What is painted of a mark of this shape and evidence: its fill, its stroke, its dashes, and its parts' classes. */
function painted(name: keyof typeof shapes, evidence: Evidence) {
  const [mark] = shapes[name](evidence);
  const look = (classes: string | undefined, around: string[] = []) => {
    const chain = [...around, classes ?? ''].map((own) => ({ tag: 'g', classes: new Set(own.split(' ')) }));
    let inside = tokens;
    for (let i = 1; i < chain.length; i++) ({ inside } = dress(chain.slice(0, i), inside));
    return dress(chain, inside).declarations;
  };
  const parts = mark?.kind === 'group' ? mark.marks : [];
  const part = (key: string) => {
    const found = parts.find((one) => one.key === key);
    return found && { ...look(mark?.classes), ...look(found.classes, [mark?.classes ?? '']) };
  };
  return { ...look(mark?.classes), dashes: look(mark?.classes)['stroke-dasharray'], part };
}
const tokens = ground('light');
const [HUE, GROUND] = [tokens['--customers'], tokens['--ground']];
const DOTS = /^0 \d/;
const DASHES = /^[1-9]/;

describe('the table of evidence, row by row', () => {
  test('measured: solid', () => {
    expect(painted('area', 'measured')).toMatchObject({ fill: HUE });
    expect(painted('area', 'measured').part('case')).toBeUndefined();
    expect(painted('line', 'measured')).toMatchObject({ stroke: HUE, 'stroke-width': '3' });
    expect(painted('point', 'measured')).toMatchObject({ fill: HUE });
  });
  test('stated: a whole line inside a full fill; cased', () => {
    expect(painted('area', 'stated')).toMatchObject({ fill: HUE });
    expect(painted('area', 'stated').part('case')).toMatchObject({
      ...{ fill: 'none', stroke: GROUND, 'stroke-dasharray': 'none' },
    });
    for (const shape of ['line', 'point'] as const)
      expect(painted(shape, 'stated').part('case')).toMatchObject({ stroke: GROUND });
  });
  test('reported: a broken line inside a full fill; thin; an open ring', () => {
    const inner = painted('area', 'reported').part('case');
    expect(painted('area', 'reported')).toMatchObject({ fill: HUE });
    expect(inner).toMatchObject({ fill: 'none', stroke: GROUND });
    expect(inner?.['stroke-dasharray']).toMatch(DASHES);
    expect(painted('line', 'reported')).toMatchObject({ stroke: HUE, 'stroke-width': '1.5' });
    expect(painted('point', 'reported')).toMatchObject({ fill: GROUND, stroke: HUE });
  });
  test('model: a full fill with dots out of its edge; dotted', () => {
    const area = painted('area', 'model');
    expect(area).toMatchObject({ fill: HUE, stroke: GROUND, 'stroke-linecap': 'round' });
    expect(area.dashes).toMatch(DOTS);
    expect(painted('line', 'model')).toMatchObject({ stroke: HUE, 'stroke-linecap': 'round' });
    expect(painted('line', 'model').dashes).toMatch(DOTS);
    expect(painted('point', 'model').part('ring')).toMatchObject({ fill: 'none', 'stroke-linecap': 'round' });
  });
  test('a plan: dashed, and nothing inside', () => {
    for (const shape of ['area', 'line'] as const) {
      expect(painted(shape, 'projected')).toMatchObject({ fill: 'none', stroke: HUE });
      expect(painted(shape, 'projected').dashes).toMatch(DASHES);
    }
    expect(painted('point', 'projected').part('ring')).toMatchObject({ fill: 'none', stroke: HUE });
  });
  test('disputed: an outline or a thin line, with a question mark', () => {
    expect(painted('area', 'disputed')).toMatchObject({ fill: 'none', stroke: HUE });
    expect(painted('line', 'disputed')).toMatchObject({ stroke: HUE, 'stroke-width': '1.5' });
    for (const shape of ['area', 'line', 'point'] as const)
      expect(painted(shape, 'disputed').part('doubt')).toMatchObject({ stroke: tokens['--ink'] });
  });
  test('superseded: grey, whoever’s it was', () => {
    for (const shape of ['area', 'line', 'point'] as const)
      expect(painted(shape, 'superseded')).toMatchObject({ stroke: tokens['--ink-3'] });
    expect(painted('area', 'superseded')).toMatchObject({ fill: 'none' });
  });
  test('retracted: struck through', () => {
    for (const shape of ['area', 'line', 'point'] as const)
      expect(painted(shape, 'retracted').part('strike')).toMatchObject({ stroke: tokens['--ink'] });
    expect(painted('area', 'retracted')).toMatchObject({ fill: 'none', stroke: HUE });
  });
});

test('a long slim area has one line along its middle, and a slimmer one none', () => {
  const at = (height: number) => {
    const [mark] = area({ ...worn, evidence: 'reported', d: `M0,0L60,0L60,${height}L0,${height}Z` });
    return mark?.kind === 'group' ? mark.marks[1] : undefined;
  };
  expect(at(30)).toMatchObject({ d: 'M3,3L57,3L57,27L3,27Z' });
  expect(at(9)).toMatchObject({ d: 'M3,4.5L57,4.5' });
  expect(at(4)).toMatchObject({ opacity: 0 });
});

test('the gap is hatched whatever is known of it', () => {
  for (const evidence of EVIDENCES) {
    const marks = shapes.area(evidence, { payer: 'gap' });
    expect(everyMark(marks).map((mark) => mark.classes)).toContain('hatch');
  }
});

test('a superseded area carries its date where there is room', () => {
  expect(svg(shapes.area('superseded'))).toContain('>2024<');
  expect(svg(area({ ...worn, evidence: 'superseded', d: 'M0,0H20V60H0Z', date: '2024' }))).not.toContain(
    '2024',
  );
});

test('curved areas wear their evidence too', () => {
  for (const evidence of EVIDENCES) {
    const marks = area({ ...worn, evidence, d: 'M10,10C20,0,40,0,50,10L50,60L10,60Z' });
    expect(badNumbers(marks)).toEqual([]);
    expect(svg(marks)).toContain('C20,0,40,0,50,10');
  }
});
