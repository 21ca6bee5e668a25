import { describe, expect, test } from 'vitest';
import { readLedger } from '../../ledger/read.ts';
import { getChart } from '../build.ts';
import { everyMark, flatten, markBox, SIZES } from '../../testing/inspect.ts';
import { inside } from '../kit/boxes.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { boxOf } from '../kit/shapes.ts';
import { LETTER, load, PARTS, type PartKey, type ReachData } from './data.ts';
import { DRAWINGS, place, racks, ROOF } from './drawings.ts';
import { layoutOf, sharesOf, wordsOf } from './layout.ts';
import { waitWords } from './lines.ts';
import { scene } from './scene.ts';
import { states, type ReachState } from './states.ts';

const ledger = readLedger();
const built = getChart('credit-reach');
const data = built.data as ReachData;
const phone = { width: 366, height: 290 };
const wide = { width: 880, height: 540 };
const marksAt = (state: ReachState, size: Size) => scene(data, state, size).marks;
const keysAt = (state: ReachState, size: Size) => marksAt(state, size).map(({ key }) => key);
const find = (marks: readonly Mark[], key: string) => {
  const mark = everyMark(marks).find((m) => m.key === key);
  if (!mark) throw new Error(`no mark "${key}"`);
  return mark;
};
const boxAt = (state: ReachState, size: Size, key: string) => {
  const mark = find(marksAt(state, size), key);
  const shape = mark.kind === 'group' ? mark.marks[0]! : mark;
  if (shape.kind === 'group') throw new Error(`"${key}" is nested`);
  return markBox(shape)!;
};

describe('words', () => {
  test('what stands in quotation marks is in the letter, to the letter', () => {
    const quote = ledger.claims.get(LETTER)?.quote ?? '';
    const words = JSON.stringify(built.told('asked').words);
    const quoted = [...words.matchAll(/“([^”]+)”/g)].map(([, inner = '']) => inner);
    expect(quoted.length).toBeGreaterThanOrEqual(8);
    for (const passage of quoted) expect(quote).toContain(passage);
  });

  test('every item of the letter stands at a part that is asked for', () => {
    let rest = ledger.claims.get(LETTER)?.quote?.split('eligibility to the ')[1] ?? '';
    const asked = data.parts.filter(({ credit }) => credit === 'asked');
    for (const { key } of asked) rest = rest.replace(wordsOf(data, 'asked', key).replace(/[“”]/g, ''), '');
    expect(rest.replace(/\band\b|[;.\s]/g, '')).toBe('');
  });

  test('numbers in the labels are those of the claims', () => {
    expect(data.parts.map((part) => waitWords(data.words, part))).toEqual([
      ...[
        'no figure found',
        'no figure found',
        '12 months',
        '39 weeks, then 8',
        '17 months',
        'no figure found',
      ],
      ...['30 to 33 months', '4 years', '1–7 years'],
    ]);
    const shares = (size: Size) =>
      marksAt(states['bill-and-wait'], size).flatMap((mark) =>
        mark.kind === 'text' && mark.key.startsWith('share-') ? [mark.text] : [],
      );
    for (const size of [phone, wide])
      expect(shares(size).join(' ')).toBe('39% of the cost about 33%: power and cooling');
  });

  test('where no figure was found the table says so', () => {
    const { rows } = built.step('bill-and-wait').describe().table;
    const none = rows
      .filter((row) => row['wait']?.text === 'no figure found')
      .map((row) => row['part']?.text);
    expect(none).toEqual(['materials', 'chip factory', 'cooling']);
    expect(rows.find((row) => row['part']?.text === 'server')?.['cost']?.text).toBe('no figure found');
    expect(rows.find((row) => row['part']?.text === 'server')?.['wait']?.text).toBe('39 weeks, then 8');
  });

  test('a claim that is missing, or in another unit, stops by name', () => {
    const claims = new Map(ledger.claims);
    claims.delete('wait-transformers');
    expect(() => load({ ...ledger, claims })).toThrow('claim "wait-transformers" is missing');
    claims.set('wait-transformers', { ...ledger.claims.get('wait-transformers')!, unit: 'days' });
    expect(() => load({ ...ledger, claims })).toThrow('claim "wait-transformers" is not in weeks, months');
  });
});

describe('the credit', () => {
  const outlineOf = (key: Exclude<PartKey, 'chip'>, state: ReachState, size: Size) =>
    place(DRAWINGS[key][0], layoutOf(data, state, size).bays[key]);

  test.each(SIZES)('fills 35 of 100 of the fab’s body, and nothing else, at $width x $height', (size) => {
    for (const state of [states.law, states.asked, states.factory]) {
      const { x0, x1, top, ground } = layoutOf(data, state, size).bays.fab;
      const filled = keysAt(state, size).filter((key) => key.startsWith('credit-'));
      expect(filled).toEqual(['credit-fab']);
      const box = boxAt(state, size, 'credit-fab');
      const body = ((ground - top) * (100 - ROOF)) / 100;
      expect(Math.abs((box.y1 - box.y0) / body - 0.35)).toBeLessThan(0.02);
      expect(box.x0).toBeCloseTo(x0, 0);
      expect(box.x1).toBeCloseTo(x1, 0);
    }
  });

  test.each(SIZES)('edges lie on the outlines of the buildings at $width x $height', (size) => {
    for (const state of [states.law, states.asked, states.factory]) {
      const edges = marksAt(state, size).filter(({ key }) => key.startsWith('edge-'));
      const reached = state === states.law ? ['fab'] : ['materials', 'fab', 'server', 'hall', 'transformer'];
      expect(edges.map(({ key }) => key.slice(5))).toEqual(reached);
      for (const mark of edges) {
        const key = mark.key.slice(5) as Exclude<PartKey, 'chip'>;
        expect(mark).toMatchObject({ kind: 'path', d: outlineOf(key, state, size) });
        expect(mark.classes).toContain('p-public');
        expect(mark.classes).toContain(key === 'fab' ? 'ev-measured' : 'ev-projected');
      }
    }
  });

  test('no payer’s colour where no public money is meant', () => {
    for (const state of [states.chain, states['bill-and-wait']]) {
      for (const size of [phone, wide]) {
        expect(everyMark(marksAt(state, size)).some(({ classes = '' }) => /\bp-/.test(classes))).toBe(false);
      }
    }
  });

  test('the edges of the last reading hold racks and cooling, and no other', () => {
    for (const size of [phone, wide]) {
      const { bays } = layoutOf(data, states.factory, size);
      const reach = find(marksAt(states.factory, size), 'reach');
      if (reach.kind !== 'path') throw new Error('no path');
      const boxes = reach.d.split(/(?=M)/).map((d) => boxOf(flatten(d)));
      const held = PARTS.filter((key) => {
        const { x0, x1, top, ground } = bays[key];
        return boxes.some((box) => inside({ x0, x1, y0: top, y1: ground }, box, 0.1));
      });
      expect(held).toEqual(['chip', 'cooling']);
    }
  });
});

describe('the bill and the wait', () => {
  const state = states['bill-and-wait'];

  test.each([phone, wide])('measures take as much of the hall as the claim says at $width', (size) => {
    const { bays, wide: across } = layoutOf(data, state, size);
    const { x0, x1, top, ground } = bays.hall;
    for (const [key, share] of Object.entries(sharesOf(data))) {
      const box = boxAt(state, size, `cost-${key}`);
      const part = across ? (box.x1 - box.x0) / (x1 - x0) : (box.y1 - box.y0) / (ground - top);
      expect(part).toBeCloseTo(share, 2);
    }
    expect(sharesOf(data)).toEqual({ chip: 0.39, cooling: 0.33 });
  });

  test('racks and cooling stand inside their measures', () => {
    for (const size of [phone, wide]) {
      const { bays } = layoutOf(data, state, size);
      for (const key of ['chip', 'cooling'] as const) {
        const measure = boxAt(state, size, `cost-${key}`);
        const { x0, x1, top, ground } = bays[key];
        const [low, high, from, to] =
          size === wide ? [x0, x1, measure.x0, measure.x1] : [top, ground, measure.y0, measure.y1];
        expect(low).toBeGreaterThan(from - 0.1);
        expect(high).toBeLessThan(to + 0.1);
      }
    }
  });

  test('waits are as long as their months', () => {
    const turbine = boxAt(state, wide, 'wait-turbine');
    const order = boxAt(state, wide, 'stems').y0;
    expect((turbine.y1 - order) / (turbine.y0 - order)).toBeCloseTo(84 / 12, 0);
    const upright = boxAt(state, phone, 'wait-turbine');
    const { words } = layoutOf(data, state, phone);
    expect((upright.x1 - words) / (upright.x0 - words)).toBeCloseTo(84 / 12, 0);
  });
});

describe('drawings', () => {
  const box = { x0: 0, x1: 80, top: 0, ground: 120 };

  test('there is one for each part, which stands on the ground and fills its box', () => {
    const outlines = [...Object.values(DRAWINGS).map(([outline]) => outline), racks(5, 12), racks(8, 3)];
    expect(outlines).toHaveLength(PARTS.length + 1);
    for (const outline of outlines) {
      const { x0, x1, y0, y1 } = boxOf(flatten(place(outline, box)));
      expect(x0).toBeGreaterThanOrEqual(0);
      expect(x1).toBeLessThanOrEqual(80);
      expect(y0).toBeGreaterThanOrEqual(0);
      expect(y1).toBeLessThanOrEqual(120);
      expect(y1).toBeGreaterThan(114);
    }
    for (const [, fine] of Object.values(DRAWINGS))
      expect(inside(boxOf(flatten(place(fine, box))), { x0: 0, x1: 80, y0: 0, y1: 120 }, 0.1)).toBe(true);
  });

  test('the place is the same one for all that the law and the letter say, where there is room', () => {
    for (const state of [states.chain, states.asked, states.factory])
      expect(layoutOf(data, state, wide).bays).toEqual(layoutOf(data, states.law, wide).bays);
  });

  test('parts and their names keep their keys through all views where there is room', () => {
    for (const state of Object.values(states)) {
      for (const part of PARTS) {
        expect(keysAt(state, wide)).toEqual(expect.arrayContaining([`part-${part}`, `name-${part}`]));
      }
    }
  });
});
