import { describe, expect, test } from 'vitest';
import { readLedger } from '../../ledger/read.ts';
import { getChart } from '../build.ts';
import { drawn, everyMark } from '../../testing/inspect.ts';
import { dayOf, load, type VoicesData } from './data.ts';
import { scene, shownIn, ticksOf } from './scene.ts';
import { PAIRS, states } from './states.ts';

const ledger = readLedger();
const data = getChart('say-vs-ask').data as VoicesData;
const wide = { width: 900, height: 520 };
/** The views of the two lanes. */
const lanes = Object.values(states).filter(({ show }) => show === 'lanes');

describe('the entries', () => {
  test('stand at the days of their claims, the withdrawn one crossed', () => {
    for (const { claim, date, day, evidence, key } of data.entries) {
      const record = ledger.claims.get(claim)!;
      expect(date).toBe(record.as_of);
      expect(day).toBe(dayOf(date!));
      expect(evidence === 'retracted', key).toBe(record.status === 'retracted');
    }
    expect(dayOf('2025-10-01')).toBe(0);
    expect(dayOf('2025-11')).toBe(dayOf('2025-11-15'));
  });

  test('of a pair one was said and one was asked, on one day', () => {
    for (const [said, asked] of PAIRS) {
      const [a, b] = [said, asked].map((key) => data.entries.find((entry) => entry.key === key)!);
      expect([a!.lane, b!.lane]).toEqual(['said', 'asked']);
      expect(a!.day).toBe(b!.day);
    }
  });

  test('every entry is in the view of the whole, and in one of the parts', () => {
    expect(shownIn(data.entries, states['what-it-shows'])).toHaveLength(data.entries.length);
    const parts = [...shownIn(data.entries, states.autumn), ...shownIn(data.entries, states.later)];
    expect(new Set(parts.map(({ key }) => key)).size).toBe(data.entries.length);
  });

  test('a claim that is missing, or has no date, stops by name', () => {
    const claims = new Map(ledger.claims);
    claims.delete('guarantee-altman-denial');
    expect(() => load({ ...ledger, claims })).toThrow('claim "guarantee-altman-denial"');
    const undated = { ...ledger.claims.get('guarantee-altman-denial')!, as_of: null };
    claims.set(undated.id, undated);
    expect(() => load({ ...ledger, claims })).toThrow('claim "guarantee-altman-denial" has no date');
  });
});

describe('the picture', () => {
  /** The middle of an entry's point. */
  const pointOf = (key: string, state: (typeof states)[keyof typeof states]) => {
    const found = drawn(scene(data, state, wide).marks).find(({ path }) => path.startsWith(`point-${key}`));
    return found && { x: (found.box.x0 + found.box.x1) / 2, y: (found.box.y0 + found.box.y1) / 2 };
  };

  test('has what was said to the left of the line of time and what was asked to the right', () => {
    for (const state of lanes) {
      for (const { key, lane } of shownIn(data.entries, state)) {
        const point = pointOf(key, state);
        expect(point && point.x < wide.width / 2, key).toBe(lane === 'said');
      }
    }
  });

  test('time runs down: later entries stand lower', () => {
    const ys = data.entries.map(({ key, day }) => ({
      day,
      y: pointOf(key, states['what-it-shows'])?.y ?? NaN,
    }));
    for (const a of ys) for (const b of ys) if (a.day < b.day) expect(a.y).toBeLessThan(b.y);
  });

  test('names its days', () => {
    expect(ticksOf(states.autumn).map(({ label }) => label)).toEqual([
      '27 Oct',
      '30 Oct',
      '2 Nov',
      '5 Nov',
      '8 Nov',
    ]);
    expect(ticksOf(states['what-it-shows']).map(({ label }) => label)).toContain('2026');
  });

  test('crosses what was withdrawn wherever it is shown, and nothing else', () => {
    for (const state of lanes) {
      const crossed = everyMark(scene(data, state, wide).marks).filter(({ classes = '' }) =>
        /\bev-retracted\b/.test(classes),
      );
      const shown = shownIn(data.entries, state).filter(({ evidence }) => evidence === 'retracted');
      expect(new Set(crossed.map(({ claim }) => claim))).toEqual(new Set(shown.map(({ claim }) => claim)));
    }
    expect(shownIn(data.entries, states.difference).some(({ evidence }) => evidence === 'retracted')).toBe(
      true,
    );
  });

  test('a pair’s reasons are written only where the view is of pairs', () => {
    const whys = (state: (typeof states)[keyof typeof states]) =>
      scene(data, state, wide).marks.filter(({ key }) => key.startsWith('why-')).length;
    expect(whys(states.difference)).toBeGreaterThanOrEqual(PAIRS.length);
    expect(whys(states.autumn)).toBe(0);
  });
});

describe('the exchange', () => {
  const { marks } = scene(data, states.exchange, wide);
  const { asked, answered, sum, year, pace } = data.exchange;

  test('has the words of both to the letter, in letters of one size', () => {
    for (const [key, { quote, claim }] of Object.entries({ asked, answered })) {
      const lines = marks.flatMap((mark) =>
        mark.kind === 'text' && mark.key.startsWith(`${key}-words`) ? [mark] : [],
      );
      expect(lines.map(({ text }) => text).join(' ')).toBe(`“${quote}”`);
      expect(quote).toBe(ledger.claims.get(claim)!.quote);
      expect(new Set(lines.map(({ size }) => size)).size).toBe(1);
    }
    const sizes = marks.flatMap((mark) =>
      mark.kind === 'text' && mark.key.includes('-words-') ? [mark.size] : [],
    );
    expect(new Set(sizes).size).toBe(1);
  });

  test('draws the year, the pace and the sum of the question on one scale, the year as an area', () => {
    const found = drawn(marks);
    const end = (path: string) => found.find((one) => one.path === path)!.box.x1;
    const line = found.find(({ path }) => path === 'pace > line')!.mark;
    const unit = (line.kind === 'path' ? Number(/H([\d.]+)/.exec(line.d)?.[1]) : NaN) / pace.value;
    expect(end('year > area') / unit).toBeCloseTo(year.value, 1);
    expect(end('asked-tick') / unit).toBeCloseTo(sum, 1);
    const ofMark = (key: string) => marks.find((mark) => mark.key === key);
    expect(ofMark('year')).toMatchObject({ claim: year.claim, classes: expect.stringContaining('m-area') });
    expect(ofMark('pace')).toMatchObject({ claim: pace.claim, classes: expect.stringContaining('m-line') });
  });
});
