import { expect, test } from 'vitest';
import { parseSeries } from './read.ts';

test('the sources of a row are a list, however it is spaced', () => {
  const { rows } = parseSeries('year,source\n2025,a; b ;c\n2026,d;\n2027,\n', 'series/rows.csv');
  expect(rows.map(({ line, sources }) => [line, sources])).toEqual([
    [2, ['a', 'b', 'c']],
    [3, ['d']],
    [4, []],
  ]);
  expect(parseSeries('year\n2025\n', 'series/bare.csv').rows[0]?.sources).toEqual([]);
});
