import { expect, test } from 'vitest';
import { chartIds, getChart } from '../charts/build.ts';
import type { Mark } from '../charts/kit/contract.ts';
import { coverLines, type Line } from './tells.ts';

const line = (text: string, rest: Partial<Line> = {}): Line => ({
  ...{ text, x: 10, y: 20, size: 12, bold: false, classes: 't-label' },
  ...rest,
});
const cover = (...lines: Line[]) => coverLines(lines);

test('sums in bold type become question marks; names, years and scales stay', () => {
  expect(cover(line('Oracle $300bn', { bold: true }))).toEqual(['Oracle ?']);
  expect(cover(line('8 to 12 weeks', { bold: true }))).toEqual(['? to ? weeks']);
  expect(cover(line('−$20bn Early 2025', { bold: true }))).toEqual(['? Early 2025']);
  expect(cover(line('$200bn', { bold: true, classes: 't-axis' }))).toEqual(['$200bn']);
  expect(cover(line('9% CoreWeave'))).toEqual(['9% CoreWeave']);
});

test('a verdict goes, with what explains it below', () => {
  const note = line('no source of the money is known', { y: 35 });
  expect(cover(line('Hatched: $1.39tn', { bold: true }), note)).toEqual(['', '']);
  expect(cover(line('Hatched: $1.39tn', { bold: true }), { ...note, y: 90 })).toEqual(['', note.text]);
});

test('a sentence goes, over all of its lines; a quotation stays', () => {
  expect(cover(line('Building must begin'), line('by the end of 2026.', { y: 35 }))).toEqual(['', '']);
  expect(cover(line('“No backstop is sought by us.”', { bold: true }))).toEqual([
    '“No backstop is sought by us.”',
  ]);
});

test('after a colon numbers are covered in plain type, too, on whichever line', () => {
  expect(cover(line('could be put off: $420bn'))).toEqual(['could be put off: ?']);
  expect(cover(line('stated in 14 steps:'), line('about $5bn', { y: 35 }))).toEqual([
    'stated in 14 steps:',
    'about ?',
  ]);
});

test('in no chart does a bold sum or a sentence stay, and each keeps something to look at', () => {
  const textsIn = (marks: readonly Mark[]): Line[] =>
    marks.flatMap((mark) => {
      if (mark.kind === 'group') return textsIn(mark.marks);
      if (mark.kind !== 'text') return [];
      const { text, x, y, size, weight, classes = '' } = mark;
      return [{ text, x, y, size, bold: weight === 600, classes }];
    });
  for (const id of chartIds()) {
    const built = getChart(id);
    const lines = textsIn(built.step().scene({ width: 400, height: 360 }).marks);
    const seen = coverLines(lines);
    for (const [i, { bold, classes }] of lines.entries())
      if (bold && !classes.includes('t-axis') && !/^[“[]/.test(lines[i]?.text ?? ''))
        expect(seen[i]?.replace(/“.*/, ''), `${id}: ${lines[i]?.text}`).not.toMatch(/\$\d/);
    expect(lines.length === 0 || seen.some(Boolean), id).toBe(true);
  }
});
