import { describe, expect, test } from 'vitest';
import { rowOf } from '../../ledger/records.ts';
import { readLedger } from '../../ledger/read.ts';
import { everyMark, SIZES, STATIC, texts } from '../../testing/inspect.ts';
import { getChart } from '../build.ts';
import type { Size } from '../kit/contract.ts';
import { corners } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { load, type RemarkData } from './data.ts';
import { ANSWERS, BY, REMARK, WEEKS } from './keys.ts';
import { scene } from './scene.ts';
import { quote, setWords, stretchesOf } from './setting.ts';
import { states, type View } from './states.ts';
import { CALIFORNIA, clock, dayIn, WASHINGTON } from './zones.ts';

const ledger = readLedger();
const built = getChart('remark-timeline');
const data = built.data as RemarkData;
const said = (key: string) => data.said.find((one) => one.key === key)!;
const views = Object.keys(states) as View[];
const sizes = [...SIZES, STATIC];
const draw = (view: View, size: Size) => scene(data, states[view], size);

/** Lines of text marks whose key begins so, in order. */
const linesOf = (view: View, key: string, size: Size) =>
  texts(draw(view, size)).filter(({ path }) => new RegExp(`^${key}-\\d+$`).test(path));
const wordsOf = (view: View, key: string, size: Size) =>
  linesOf(view, key, size)
    .map(({ mark }) => mark.text)
    .join(' ');
/** What stands between quotation marks, without the signs of what is cut. */
const quoted = (line: string) => /^“(?:…\s)?(.*?)(?:\s…)?”$/u.exec(line)?.[1];

/** The series with some cells changed. */
function withCells(key: string, cells: Record<string, string>) {
  const table = ledger.series.get('remark-timeline')!;
  const rows = table.rows.map((row) =>
    row.cells['key'] === key ? { ...row, cells: { ...row.cells, ...cells } } : row,
  );
  return { ...ledger, series: new Map(ledger.series).set('remark-timeline', { ...table, rows }) };
}

describe('quotations', () => {
  test('are the ledger’s to the letter, in every view at every size, and show where they are cut', () => {
    for (const size of sizes) {
      const shown = [
        ...(['on-stage', 'withdrawn'] as const).flatMap((view) => [
          [REMARK, wordsOf(view, 'remark', size)] as const,
          [BY, wordsOf(view, 'post', size)] as const,
        ]),
        ...ANSWERS.map((key) => [key, wordsOf('answers', `words-${key}`, size)] as const),
        ...WEEKS.map((key) => [key, wordsOf('afterwards', `words-${key}`, size)] as const),
      ];
      for (const [key, line] of shown) {
        const at = `${key} at ${size.width}x${size.height}`;
        const words = quoted(line);
        const all = ledger.claims.get(said(key).claim)!.quote!;
        expect(words, at).toBeTruthy();
        expect(all, at).toContain(words);
        expect(line.startsWith('“…'), at).toBe(!said(key).words.startsWith(words!));
        expect(line.endsWith('…”'), at).toBe(!said(key).words.endsWith(words!));
      }
    }
  });

  test('of the letter stand as it has them, cut where passages are left out', () => {
    for (const size of sizes) {
      const text = [0, 1].map((i) => wordsOf('letter', `paragraph-${i}`, size)).join(' ');
      const passages = text.split(data.words.cut).map((part) => part.trim());
      const all = Object.values(data.letter.passages).map(({ claim }) => ledger.claims.get(claim)!.quote!);
      for (const part of passages.filter(Boolean)) {
        expect(
          all.some((one) => one.includes(part)),
          `"${part}" at ${size.width}`,
        ).toBe(true);
      }
      for (const { tiny } of Object.values(data.letter.passages)) if (tiny) expect(text).toContain(tiny);
    }
  });

  test('words that are not in the ledger stop the build, and so does a short form that is not in them', () => {
    expect(() => load(withCells(BY, { quote: 'We want a backstop.' }))).toThrow('not the one of claim');
    expect(() => load(withCells(BY, { short: 'is seeking a government backstop' }))).toThrow(
      'is not in the quotation',
    );
  });
});

describe('what was withdrawn', () => {
  test('is in no view without its withdrawal, which is set in letters of the same size', () => {
    for (const view of views) {
      for (const size of sizes) {
        const remark = linesOf(view, 'remark', size);
        const post = linesOf(view, 'post', size);
        expect(remark.length > 0, view).toBe(states[view].show === 'word');
        if (remark.length === 0) continue;
        expect(quoted(wordsOf(view, 'post', size))).toBe(said(BY).words);
        const faces = [...remark, ...post].map(({ mark }) => `${mark.size} ${mark.weight} ${mark.classes}`);
        expect(new Set(faces).size, `${view} at ${size.width}`).toBe(1);
        expect(texts(draw(view, size)).some(({ mark }) => mark.text === data.withdrawn)).toBe(true);
      }
    }
  });

  test('is struck through on every line, over its own words alone, from the first and more so later', () => {
    const thickness = (view: View, size: Size) => {
      const marks = everyMark(draw(view, size).marks);
      const strike = marks.find(({ key }) => key === 'strike');
      const pieces = (strike?.kind === 'path' ? strike.d : '').split('Z').filter(Boolean);
      const boxes = pieces.map((d) => corners(`${d}Z`)!);
      const lines = linesOf(view, 'remark', size);
      const struck = lines.filter(({ mark }) => boxes.some(([p]) => Math.abs(p!.y - mark.y) < mark.size));
      const { size: type, weight } = lines[0]!.mark;
      const wide = boxes.reduce((sum, [a, , c]) => sum + c!.x - a!.x, 0);
      const words = textWidth(data.struck, { size: type, weight });
      expect(struck.length).toBe(pieces.length);
      // Each piece reaches a little over its words; a space is lost where a line ends.
      expect(Math.abs(wide - words), `${view} at ${size.width}`).toBeLessThan(type * 0.6);
      return boxes[0]![0]!.y - boxes[0]![1]!.y;
    };
    for (const size of sizes) {
      const [first, later] = [thickness('on-stage', size), thickness('withdrawn', size)];
      expect(first).toBeGreaterThan(1);
      expect(later).toBeGreaterThan(first * 1.1);
    }
    expect(said(REMARK).words).toContain(data.struck);
    expect(said(REMARK).evidence).toBe('retracted');
  });

  test('without the words that were withdrawn, or when, the build stops', () => {
    const claims = new Map(ledger.claims);
    claims.set(said(REMARK).claim, { ...claims.get(said(REMARK).claim)!, withdrawn_words: undefined });
    expect(() => load({ ...ledger, claims })).toThrow('which of its words');
  });
});

describe('times', () => {
  test('are the clocks of the two places', () => {
    const at = Date.parse(rowOf(ledger.series.get('remark-timeline')!, BY).cells['datetime']!);
    expect([clock(at, CALIFORNIA), clock(at, WASHINGTON)]).toEqual([data.post.here, data.post.there]);
    expect(dayIn(at, WASHINGTON)).toBe(dayIn(at, CALIFORNIA));
    expect([data.post.here, data.post.there]).toEqual(['20:05', '23:05']);
    expect(data.post.of).toBeCloseTo((20 + 5 / 60) / 24, 9);
  });

  test('bars are as long as the time from the withdrawal to the answer', () => {
    for (const [view, keys] of [['answers', ANSWERS] as const, ['afterwards', WEEKS] as const]) {
      for (const size of sizes) {
        const marks = everyMark(draw(view, size).marks);
        const lengths = keys.map((key) => {
          const bar = marks.find((mark) => mark.key === `time-${key}`);
          const [a, , c] = corners(bar?.kind === 'path' ? bar.d : '')!;
          const { minutes, days = 0 } = said(key);
          return (c!.x - a!.x) / (minutes ?? days * 1440);
        });
        for (const one of lengths) expect(one).toBeCloseTo(lengths[0]!, 3);
      }
    }
    expect(said('sacks').minutes).toBe(12 * 60 + 47);
    expect(said('denial').minutes).toBe(15 * 60 + 16);
    expect(said('warren').days).toBe(13);
  });

  test('what was said before the remark’s day is no answer', () => {
    expect(() => load(withCells('sacks', { datetime: '2025-11-01T10:00Z' }))).toThrow('no time');
    expect(() => load(withCells('warren', { datetime: '2025-11-01' }))).toThrow('no day');
  });
});

describe('passages in set words', () => {
  test('are found where they stand, over the ends of lines too', () => {
    const set = setWords('one two three four', 60, 12);
    expect(set.lines.length).toBeGreaterThan(1);
    const [first] = stretchesOf(set, 'one');
    expect(first).toEqual({ line: 0, x0: 0, x1: textWidth('one', { size: 12 }) });
    expect(stretchesOf(set, 'two three').length).toBeGreaterThan(0);
    expect(stretchesOf(set, 'five')).toEqual([]);
  });

  test('a cut is marked on the side on which it is', () => {
    expect(quote('all of it', 'all of it', '…')).toBe('“all of it”');
    expect(quote('all of it', 'of it', '…')).toBe('“…\u00a0of it”');
    expect(quote('all of it', 'all of', '…')).toBe('“all of\u00a0…”');
  });
});
