import { describe, expect, test } from 'vitest';
import { readLedger } from '../../ledger/read.ts';
import { getChart } from '../build.ts';
import { everyMark, flatten, markBox, SIZES } from '../../testing/inspect.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { LETTER, load, PARTS, type ReachData } from './data.ts';
import { DRAWINGS, scaleDrawing } from './drawings.ts';
import { layoutOf, wordsOf } from './layout.ts';
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
    for (const { key } of asked)
      rest = rest.replace(wordsOf(data, states.asked, key).replace(/[“”]/g, ''), '');
    expect(rest.replace(/\band\b|[;.\s]/g, '')).toBe('');
  });

  test('numbers in the labels are those of the claims', () => {
    expect(data.parts.map((part) => waitWords(data.words, part))).toEqual([
      ...['none found', 'none found', '12 months', '39 weeks, then 8', '17 months', 'none found'],
      ...['30 to 33 months', '4 years', '1–7 years'],
    ]);
    const shares = (size: Size) =>
      marksAt(states['bill-and-wait'], size).flatMap((mark) =>
        mark.kind === 'text' && mark.key.startsWith('share-') ? [mark.text] : [],
      );
    expect(shares(wide)).toContain('39% of cost');
    expect(shares(phone)).toEqual(['39%', '33%']);
  });

  test('where no figure was found the table says so', () => {
    const { rows } = built.step('bill-and-wait').describe().table;
    const none = rows.filter((row) => row['wait']?.text === 'none found').map((row) => row['part']?.text);
    expect(none).toEqual(['materials', 'fab', 'cooling']);
    expect(rows.find((row) => row['part']?.text === 'server')?.['cost']?.text).toBe('none found');
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
  test.each(SIZES)('fills 35 of 100 of each part that it reaches at $width x $height', (size) => {
    for (const state of [states.law, states.asked, states.factory]) {
      const { bays } = layoutOf(data, state, size);
      const filled = keysAt(state, size).filter((key) => key.startsWith('credit-'));
      expect(filled.length).toBe(state === states.law ? 1 : 5);
      for (const key of filled) {
        const bay = bays.find((b) => key === `credit-${b.key}`)!;
        const box = boxAt(state, size, key);
        expect(Math.abs((box.y1 - box.y0) / (bay.ground - bay.top) - 0.35)).toBeLessThan(0.02);
      }
    }
  });

  test('is solid where it is law and dashed where it is asked for, and public throughout', () => {
    for (const mark of marksAt(states.asked, wide).filter(({ key }) => key.startsWith('credit-'))) {
      expect(mark.classes).toContain('p-public');
      expect(mark.classes).toContain(mark.key === 'credit-fab' ? 'ev-measured' : 'ev-projected');
    }
  });

  test('no payer’s colour where no public money is meant', () => {
    for (const state of [states.chain, states['bill-and-wait']]) {
      for (const size of [phone, wide]) {
        expect(everyMark(marksAt(state, size)).some(({ classes = '' }) => /\bp-/.test(classes))).toBe(false);
      }
    }
  });

  test('the outline of the last reading holds chip, server, hall and cooling, and no other', () => {
    for (const size of [phone, wide]) {
      const { bays } = layoutOf(data, states.factory, size);
      const box = boxAt(states.factory, size, 'reach');
      const held = bays.filter(({ x0, x1, top, ground }) => {
        const [x, y] = [(x0 + x1) / 2, (top + ground) / 2];
        return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;
      });
      expect(held.map(({ key }) => key)).toEqual(['chip', 'server', 'hall', 'cooling']);
    }
  });
});

describe('the bill and the wait', () => {
  test('shares are as high as they are shares, waits as long as their months', () => {
    const state = states['bill-and-wait'];
    const height = (key: string, size: Size) => {
      const box = boxAt(state, size, key);
      return box.y1 - box.y0;
    };
    expect(height('cost-chip', wide) / height('cost-cooling', wide)).toBeCloseTo(39 / 33, 1);
    const turbine = boxAt(state, wide, 'wait-turbine');
    const order = boxAt(state, wide, 'stems').y0;
    expect((turbine.y1 - order) / (turbine.y0 - order)).toBeCloseTo(84 / 12, 0);
  });
});

describe('drawings', () => {
  test('there is one for each part, which stands on the ground and fills its box', () => {
    expect(Object.keys(DRAWINGS)).toEqual([...PARTS]);
    for (const [cut, fine] of Object.values(DRAWINGS)) {
      const ys = flatten(scaleDrawing(cut, 80, 120)).map(({ y }) => y);
      expect(Math.max(...ys)).toBeLessThanOrEqual(0);
      expect(Math.min(...ys)).toBeGreaterThanOrEqual(-120);
      for (const { x } of flatten(scaleDrawing(fine, 80, 120))) expect(Math.abs(x)).toBeLessThanOrEqual(40);
    }
  });

  test('parts and their names keep their keys through all views where there is room', () => {
    for (const state of Object.values(states)) {
      for (const part of PARTS) {
        expect(keysAt(state, wide)).toEqual(expect.arrayContaining([`part-${part}`, `name-${part}`]));
      }
    }
  });
});
