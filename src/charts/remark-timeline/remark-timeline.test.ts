import { describe, expect, test } from 'vitest';
import { readChartText } from '../../ledger/chart-text.ts';
import { readLedger } from '../../ledger/read.ts';
import { drawn, everyMark, SIZES, STATIC, texts } from '../../testing/inspect.ts';
import type { Size } from '../kit/contract.ts';
import { struck, wordsOf } from './blocks.ts';
import { load } from './data.ts';
import { describe as describeChart } from './describe.ts';
import { layoutOf } from './layout.ts';
import { scene } from './scene.ts';
import { states, type View } from './states.ts';
import { BY, VIEWS, WITHDRAWN } from './views.ts';
import { CALIFORNIA, clock, dayBegins, dayIn, WASHINGTON } from './zones.ts';

const ledger = readLedger();
const text = readChartText('remark-timeline');
const data = load(ledger, text);
const said = (key: string) => data.statements.find((at) => at.key === key)!;
const views = Object.keys(states) as View[];
const sizes = [...SIZES, STATIC];

/** Lines of a statement as they stand in a picture, and what stands before its words. */
function linesOf(view: View, key: string, size: Size): string[] {
  const line = new RegExp(`^${key}-\\d+$`);
  return texts(scene(data, states[view], size))
    .filter(({ path }) => line.test(path))
    .map(({ mark }) => mark.text);
}

/** What stands between quotation marks, without the signs of what is cut. */
const quoted = (line: string) => /“(?:…\s)?(.*?)(?:\s…)?”/u.exec(line)?.[1];

describe('quotations', () => {
  test('are the ledger’s to the letter, in every view at every size', () => {
    const seen = new Set<string>();
    for (const view of views) {
      for (const size of sizes) {
        for (const { key } of VIEWS[view]) {
          const { claim, quoted: own } = said(key);
          const words = quoted(linesOf(view, key, size).join(' '));
          if (words === undefined) continue;
          expect(own, key).toBe(true);
          expect(ledger.claims.get(claim)?.quote, `${key} at ${size.width}x${size.height}`).toContain(words);
          seen.add(key);
        }
      }
    }
    expect([...seen].sort()).toEqual(
      data.statements
        .filter(({ quoted: own }) => own)
        .map(({ key }) => key)
        .sort(),
    );
  });

  test('where something is cut, it shows', () => {
    for (const at of data.statements.filter(({ quoted: own }) => own)) {
      for (const form of ['words', 'short', 'tiny'] as const) {
        const part = wordsOf(at, form);
        const words = quoted(part) ?? '';
        expect(part.startsWith('“…'), part).toBe(!at.words.startsWith(`“${words}`));
        expect(part.endsWith('…”'), part).toBe(!at.words.endsWith(`${words}”`));
      }
    }
  });

  test('words that are not in the ledger stop, and so does a short form that is not in them', () => {
    const table = ledger.series.get('remark-timeline')!;
    const rows = table.rows.map((row) =>
      row.cells['key'] === 'post' ? { ...row, cells: { ...row.cells, quote: 'We want a backstop.' } } : row,
    );
    const series = new Map(ledger.series).set('remark-timeline', { ...table, rows });
    expect(() => load({ ...ledger, series }, text)).toThrow('the quotation is not the one of claim');
    const texts = { ...text.texts, 'short-post': 'is seeking a government backstop' };
    expect(() => load(ledger, { ...text, texts })).toThrow('not in the quotation');
  });
});

describe('what was withdrawn', () => {
  test('is what the ledger calls retracted, and no view shows it without its withdrawal', () => {
    expect(data.statements.filter(struck).map(({ key }) => key)).toEqual([...WITHDRAWN]);
    for (const view of views) {
      const keys = VIEWS[view].map(({ key }) => key);
      if (keys.some((key) => struck(said(key)))) expect(keys, view).toContain(BY);
      expect(states[view].to, view).toBeGreaterThan(said(BY).from);
      for (const size of sizes) {
        const shown = WITHDRAWN.some((key) => linesOf(view, key, size).length > 0);
        const by = linesOf(view, BY, size).join(' ');
        if (shown)
          expect(by, `${view} at ${size.width}x${size.height}`).toContain('not seeking a government');
      }
    }
  });

  test('is struck through along every line of its words, in every view at every size', () => {
    for (const view of views) {
      for (const size of sizes) {
        const marks = everyMark(scene(data, states[view], size).marks);
        for (const { key } of VIEWS[view]) {
          const lines = linesOf(view, key, size);
          const first = lines.findIndex((line) => line.includes('“'));
          const words = lines.slice(first);
          const strike = marks.find((mark) => mark.key === `strike-${key}`);
          if (!struck(said(key)) || lines.length === 0) {
            expect(strike, `${key} in ${view}`).toBeUndefined();
            continue;
          }
          const strokes = strike?.kind === 'path' ? strike.d.split('M').length - 1 : 0;
          expect(strokes, `${key} in ${view} at ${size.width}`).toBe(words.length);
        }
      }
    }
  });

  test('stands on the other side of what withdraws it, and earlier', () => {
    const withdrawn = views.filter((view) =>
      VIEWS[view].some(({ key, broad }) => key === 'backstop' && !broad),
    );
    expect(withdrawn.length).toBeGreaterThan(2);
    for (const view of withdrawn)
      for (const size of sizes) {
        const marks = drawn(scene(data, states[view], size).marks);
        const at = (key: string) => {
          const { x0, x1, y0, y1 } = marks.find(({ path }) => path.startsWith(`at-${key}`))!.box;
          return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
        };
        const [remark, post] = [at('backstop'), at('post')];
        const name = `${view} at ${size.width}x${size.height}`;
        expect(remark.x, name).toBeLessThan(post.x);
        expect(remark.y, name).toBeLessThan(post.y);
      }
  });

  test('is called so as often as it is said, to those who only hear', () => {
    for (const view of views) {
      const { long, table } = describeChart(data, states[view]);
      const keys = VIEWS[view].filter(({ key }) => struck(said(key)));
      expect(long.split('Withdrawn on 5 November at 20:05 in California').length - 1, view).toBe(keys.length);
      expect(long.includes('OpenAI is not seeking a government backstop'), view).toBe(keys.length > 0);
      for (const row of table.rows) {
        const struck = keys.some(({ key }) => said(key).words === row['what']?.text);
        expect(row['after']?.text.startsWith('Withdrawn'), row['what']?.text).toBe(struck);
      }
      const step = text.steps.find(({ id }) => id === view);
      if (keys.length > 0) expect(step?.alt, view).toMatch(/struck through/);
    }
  });

  test('has no more room than the words that withdraw it', () => {
    // The post and its reason beside the remark and its confirmation, in the view that sets them side by side.
    for (const size of sizes.filter(({ width }) => width >= 600)) {
      const lines = (...keys: string[]) => keys.flatMap((key) => linesOf('withdrawn', key, size)).length;
      expect(lines('post', 'reason'), `${size.width}x${size.height}`).toBeGreaterThanOrEqual(
        lines('backstop', 'exactly') - 1,
      );
    }
  });
});

describe('time', () => {
  test('is that of the places, also after the clocks have changed', () => {
    const post = Date.parse('2025-11-05T20:05-08:00');
    expect([clock(post, CALIFORNIA), clock(post, WASHINGTON)]).toEqual(['20:05', '23:05']);
    expect(clock(Date.parse('2025-10-27T12:00Z'), CALIFORNIA)).toBe('05:00');
    expect(clock(Date.parse('2025-11-06T16:52Z'), CALIFORNIA)).toBe('08:52');
    expect(clock(Date.parse('2025-11-06T16:52Z'), WASHINGTON)).toBe('11:52');
    expect(dayIn(Date.parse('2025-11-06T04:05Z'), CALIFORNIA)).toBe('2025-11-05');
    const day = dayBegins('2025-11-03', CALIFORNIA) - dayBegins('2025-11-02', CALIFORNIA);
    expect(day / 36e5).toBe(25);
  });

  test('says both clocks, or that the hour is not on record', () => {
    expect(said('post').when).toBe('5 November, 20:05 in California, 23:05 in Washington');
    expect(said('sacks').clock).toBe('6 November, 08:52');
    expect(said('denial').clock).toBe('6 November, 11:21');
    expect(said('supply').clock).toBe('7 November, 14:05');
    expect(said('backstop').when).toBe('5 November, hour not on record');
    expect(said('backstop').to, 'said before it was withdrawn').toBe(said('post').from);
  });

  test('is true: equal distances are equal times', () => {
    for (const view of views) {
      for (const size of sizes) {
        const { from, to } = states[view];
        const { at } = layoutOf(states[view], size);
        const way = (a: number, b: number) => at(b, 0).y - at(a, 0).y;
        const quarter = (to - from) / 4;
        expect(way(from, from + quarter)).toBeCloseTo(way(to - quarter, to), 6);
        expect(way(from, to)).toBeGreaterThan(size.height / 2);
      }
    }
  });
});

describe('what is disputed', () => {
  test('has two marks on one day, and both readings alike', () => {
    const [makers, centers] = [said('reading-makers'), said('reading-centers')];
    for (const { evidence, day } of [makers, centers])
      expect([evidence, day]).toEqual(['disputed', '2025-10-27']);
    expect(makers.stance).not.toBe(centers.stance);
    const [a, b] = [makers.words.length, centers.words.length];
    expect(Math.max(a, b) / Math.min(a, b)).toBeLessThan(1.2);
    const { table } = describeChart(data, states.letter);
    expect(table.rows.filter((row) => row['after']?.text === 'disputed')).toHaveLength(2);
  });
});
