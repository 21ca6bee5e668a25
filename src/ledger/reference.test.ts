import { afterEach, describe, expect, test } from 'vitest';
import { check, cleanUp } from '../testing/project.ts';
import { chapterFrom } from './chapters.ts';
import { formatProblem } from './problem.ts';
import { readLedger } from './read.ts';
import { wholeRecord } from './record-date.ts';
import { POINTS, checkReference, readReference } from './reference.ts';
import { TALLIES, bearingOn, tally } from './tally.ts';

afterEach(cleanUp);

const point = (seed: number, inside: string) =>
  `<Point seed="${seed}" title="A">\n\n${inside}\n\n</Point>\n\n`;
const claimOn = (seed: number) => [...readLedger().claims.values()].find((c) => c.seed.includes(seed))!.id;
const sound = Array.from({ length: POINTS }, (_, i) => point(i + 1, `<Fig claim="${claimOn(i + 1)}" />`));
const found = (text: string) =>
  checkReference(chapterFrom('methods', 'methods.mdx', text), readLedger()).map(formatProblem);

describe('the points that were being made', () => {
  test('are eight, in order, each with a claim that bears on it', () => {
    expect(found(sound.join(''))).toEqual([]);
    expect(found(sound.slice(0, 7).join(''))).toEqual([
      'methods.mdx:1  methods  the points are 1, 2, 3, 4, 5, 6, 7. Tell 1, 2, 3, 4, 5, 6, 7, 8, in order.',
    ]);
  });

  test('a point with nothing, or with a claim of another, stops the build', () => {
    const other = [...readLedger().claims.values()].find((c) => !c.seed.includes(1))!.id;
    for (const inside of ['Words.', `<Fig claim="${other}" />`])
      expect(found([point(1, inside), ...sound.slice(1)].join(''))).toEqual([
        'methods.mdx:1  point 1  no figure and no quotation of this point is a claim that bears on it. Show a claim whose seed has 1.',
      ]);
  });

  test('on the real page each has a claim of the record, and says how many there are', () => {
    const methods = readReference().find(({ id }) => id === 'methods')!;
    const seeds = methods.uses.flatMap(({ name, attributes }) =>
      name === 'Point' ? [attributes['seed']] : [],
    );
    expect(seeds).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    for (const seed of seeds) expect(bearingOn(Number(seed)), seed).toBeGreaterThan(0);
  });
});

describe('counts', () => {
  test('are those of the ledger', () => {
    const { claims, sources, series } = readLedger();
    expect(tally('claims')).toBe(String(claims.size));
    expect(tally('sources')).toBe(String(sources.size));
    expect(tally('series')).toBe(String(series.size));
    const sum = (...names: string[]) => names.reduce((all, name) => all + Number(tally(name)), 0);
    expect(sum('full', 'via', 'not-read')).toBe(sources.size);
    expect(sum('actual', 'plan', 'projection', 'model')).toBe(claims.size);
    const statuses = [
      'stated',
      'reported',
      'estimated',
      'measured',
      'law',
      'disputed',
      'retracted',
      'superseded',
    ];
    expect(sum(...statuses)).toBe(claims.size);
    expect(tally('reaches')).toContain(wholeRecord().slice(0, 4));
  });

  test('a count that there is not stops the build with file, line and remedy', () => {
    expect(found(`<Tally of="luck" />\n\n${sound.join('')}`)).toEqual([
      `methods.mdx:1  luck  nothing of this name is counted. Write one of ${Object.keys(TALLIES).join(', ')}.`,
    ]);
    expect(() => tally('luck')).toThrow('nothing of this name is counted');
  });
});

test('what is typed into these pages is refused as in a chapter, and MDX that does not parse is named', () => {
  const head = '---\ntitle: About\ndescription: D\nlede: L\n---\n\n';
  expect(check({ 'content/en/about.mdx': `${head}It costs $5 billion.` })[0]).toContain(
    'content/en/about.mdx:7  about  "$5 billion" is typed into the prose',
  );
  expect(check({ 'content/en/about.mdx': `${head}<Num>` })[0]).toContain('about  the MDX does not parse');
});
