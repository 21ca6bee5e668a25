import { expect, test } from 'vitest';
import type { ChartText, Claim, Ledger, SeriesTable, Source } from './types.ts';
import { chartIds, getChart } from '../charts/build.ts';
import { bestFirst, originOf, publishersOf, sourceLine } from './publishers.ts';

const source = (id: string, publisher: string, more: Partial<Source> = {}) =>
  [id, { id, publisher, origin: null, type: 'reporting', read: 'full', ...more } as Source] as const;
const claim = (id: string, ...sources: string[]) => [id, { id, sources } as unknown as Claim] as const;
const ledger: Ledger = {
  sources: new Map([
    source('s1', 'CNBC'),
    source('s2', 'Reuters'),
    source('s3', 'CNBC'),
    source('s4', 'OpenAI', { type: 'primary' }),
    source('s5', 'A blog'),
    source('s6', 'Another copy (summary of CNBC)', { origin: 'CNBC' }),
    source('s7', 'A wiki'),
    source('s8', 'A survey', { type: 'analysis', read: 'via: s7' }),
  ]),
  claims: new Map([
    claim('c1', 's2'),
    claim('c2', 's1', 's4'),
    claim('c3', 'gone'),
    claim('c4', 's5', 's6'),
    claim('c5', 's5', 's2'),
    claim('c6', 's7', 's8'),
    claim('c7', 's7'),
  ]),
  series: new Map([
    [
      'rows',
      {
        id: 'rows',
        rows: [
          { line: 2, sources: ['s3', 's4'] },
          { line: 3, sources: ['s1'] },
          { line: 4, sources: [] },
        ],
      } as unknown as SeriesTable,
    ],
    ['bad', { id: 'bad', rows: [{ line: 2, sources: ['nowhere'] }] } as unknown as SeriesTable],
  ]),
};
const text = (claims: string[], series: string[] = []) =>
  ({ id: 'a-chart', claims, series }) as unknown as ChartText;

const large = new Set(['Reuters']);

test('the publishers more records rest on come first, then in the order of mention', () => {
  expect(publishersOf(text(['c1', 'c2'], ['rows']), ledger, new Set(['CNBC', 'Reuters']))).toEqual([
    'CNBC',
    'OpenAI',
    'Reuters',
  ]);
  expect(publishersOf(text(['c5']), ledger, new Set())).toEqual(['A blog', 'Reuters']);
  expect(publishersOf(text([]), ledger)).toEqual([]);
});

test('documents and large newsrooms come before what more records rest on', () => {
  expect(publishersOf(text(['c5']), ledger, large)).toEqual(['Reuters', 'A blog']);
  expect(publishersOf(text(['c4', 'c5', 'c2'], ['rows']), ledger, large)).toEqual([
    'OpenAI',
    'Reuters',
    'CNBC',
    'A blog',
  ]);
});

test('a copy is counted for those whose words it holds', () => {
  expect(originOf({ publisher: 'Skim (summary of CNBC)', origin: 'CNBC' })).toBe('CNBC');
  expect(originOf({ publisher: 'OpenAI', origin: null })).toBe('OpenAI');
  expect(publishersOf(text(['c4']), ledger, large)).toEqual(['A blog', 'CNBC']);
});

test('those through whom others were read are named last', () => {
  expect(publishersOf(text(['c6', 'c7', 'c4']), ledger, large)).toEqual([
    'A survey',
    'A blog',
    'CNBC',
    'A wiki',
  ]);
});

test('what the ledger does not know stops, with the file and the id', () => {
  const where = 'content/en/charts/a-chart.yaml';
  expect(() => publishersOf(text(['c9']), ledger)).toThrow(`${where}: unknown claim "c9"`);
  expect(() => publishersOf(text([], ['none']), ledger)).toThrow(`${where}: unknown series "none"`);
  expect(() => publishersOf(text(['c3']), ledger)).toThrow('claim "c3" names the unknown source "gone"');
  expect(() => publishersOf(text([], ['bad']), ledger)).toThrow(
    'series "bad" names the unknown source "nowhere"',
  );
});

test('a source line names three, or four rather than three and one other', () => {
  const names = ['CNBC', 'Reuters', 'OpenAI', 'SEC', 'FT', 'NYT'];
  expect(sourceLine([])).toBe('');
  expect(sourceLine(names.slice(0, 1))).toBe('CNBC');
  expect(sourceLine(names.slice(0, 2))).toBe('CNBC and Reuters');
  expect(sourceLine(names.slice(0, 3))).toBe('CNBC, Reuters and OpenAI');
  expect(sourceLine(names.slice(0, 4))).toBe('CNBC, Reuters, OpenAI and SEC');
  expect(sourceLine(names.slice(0, 5))).toBe('CNBC, Reuters, OpenAI and two others');
  expect(sourceLine(names, 1)).toBe('CNBC and five others');
});

test('a source line leaves its list alone and counts beyond nine in figures', () => {
  const many = Object.freeze(Array.from({ length: 15 }, (_, i) => `P${i}`));
  expect(sourceLine(many)).toBe('P0, P1, P2 and 12 others');
});

test('every chart has a source line', () => {
  for (const id of chartIds()) expect(sourceLine(getChart(id).publishers).length, id).toBeGreaterThan(2);
});

test('the best source of a record: a document, then a large newsroom, its own page before a copy', () => {
  const of = (...ids: string[]) =>
    bestFirst(
      ids.map((id) => ledger.sources.get(id)!),
      new Set(['CNBC', 'Reuters']),
    ).map(({ id }) => id);
  expect(of('s5', 's6', 's1', 's4')).toEqual(['s4', 's1', 's6', 's5']);
  expect(of('s2', 's1')).toEqual(['s2', 's1']);
});
