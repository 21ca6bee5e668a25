import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../ledger/problem.ts';
import { cleanUp, check } from '../testing/project.ts';
import { loadCorrections, type Known } from './check.ts';
import { aCorrection } from '../testing/correction.ts';
import { correctionsOf, lastCorrection, published, readCorrections } from './read.ts';
import { GRADES } from './types.ts';

afterEach(cleanUp);

/** The site's own, read before the tests, whose time the ledger would take. */
const { corrections } = readCorrections();
const known: Known = {
  claims: new Set(['the-sum']),
  charts: new Map([
    ['path', new Set(['start', 'later'])],
    ['money', new Set(['all'])],
  ]),
  story: new Map([
    ['money', null],
    ['money.start', { chart: 'path', step: 'start' }],
    ['money.later', { chart: 'path', step: 'later' }],
  ]),
  moved: { 'money.first': 'money.start', 'cash.old': 'money.later' },
  pages: new Set(['/scenarios/']),
  now: Date.parse('2026-12-01T00:00Z'),
};
const ENTRY = `- id: first
  at: 2026-11-29T18:05Z
  grade: number
  what: It said twelve.
  right: It is thirteen.
  why: The accounts came out.
  places:
    - chart: path
      steps: [start]
    - story: money.start
    - claim: the-sum
    - page: /scenarios/
`;
const entry = (from: string, to: string) => {
  if (!ENTRY.includes(from)) throw new Error(`the entry has no "${from}"`);
  return ENTRY.replace(from, to);
};
const lines = (corrections: string, updates = '') =>
  loadCorrections(corrections, updates, known).problems.map(formatProblem);

describe('loadCorrections', () => {
  it('reads empty lists', () => {
    expect(loadCorrections('# none yet\n', '[]\n', known)).toEqual({
      corrections: [],
      updates: [],
      problems: [],
    });
  });

  it('reads an entry whole, its time in UTC', () => {
    const { corrections, problems } = loadCorrections(entry('18:05Z', '19:05+01:00'), '', known);
    expect(problems).toEqual([]);
    expect(corrections).toEqual([
      aCorrection({
        places: [
          { kind: 'chart', id: 'path', steps: ['start'] },
          { kind: 'story', id: 'money.start' },
          { kind: 'claim', id: 'the-sum' },
          { kind: 'page', id: '/scenarios/' },
        ],
      }),
    ]);
  });

  it('puts the newest first, to the minute and over zones', () => {
    const times = ['2026-11-29T18:05Z', '2026-11-29T20:00+03:00', '2026-11-29T18:06Z', '2026-11-30T00:00Z'];
    const text = times.map((at, i) => `${entry('first', `n${i}`).replace('2026-11-29T18:05Z', at)}`).join('');
    const { corrections } = loadCorrections(text, '', known);
    expect(corrections.map(({ id }) => id)).toEqual(['n3', 'n2', 'n0', 'n1']);
  });

  it('follows the redirects of the story, for its steps and for those of charts', () => {
    const text = entry('[start]', '[first, old, start]').replace('story: money.start', 'story: money.first');
    const { corrections, problems } = loadCorrections(text, '', known);
    expect(problems).toEqual([]);
    expect(corrections[0]?.places.slice(0, 2)).toEqual([
      { kind: 'chart', id: 'path', steps: ['start', 'later'] },
      { kind: 'story', id: 'money.start' },
    ]);
  });

  it('does not take the moved step of one chart for that of another', () => {
    expect(lines(entry('chart: path\n      steps: [start]', 'chart: money\n      steps: [first]'))).toEqual([
      expect.stringContaining('chart "money" has no step "first"'),
    ]);
  });

  it.each<[string, string, string, string]>([
    ['id: first', 'id: The first', ':1  The first  field "id": is not kebab-case', 'See the head of'],
    ['at: 2026-11-29T18:05Z', 'at: 2026-11-29', ':2  first  field "at": is not a time to the minute', ''],
    ['18:05Z', '18:05', ':2  first  field "at": is not a time to the minute', 'as 2026-11-29T18:05Z'],
    ['11-29', '02-30', ':2  first  field "at": is not a time', ''],
    ['2026-11', '2062-11', ':2  first  "2062-11-29T18:05Z" has not come yet', 'in UTC or with its zone'],
    ['grade: number', 'grade: grave', ':3  first  field "grade": ', ''],
    ['what: It said twelve.', 'what: " "', ':4  first  field "what": is empty', ''],
    ['  why: The accounts came out.\n', '', ':1  first  field "why": ', ''],
    ['why:', 'wherefore: so\n  why:', ':6  first  Unrecognized key: "wherefore"', ''],
    [
      'chart: path',
      'chart: paths',
      ':8  first  there is no chart "paths"',
      'Name a file of content/en/charts',
    ],
    ['[start]', '[start, end]', ':9  first  chart "path" has no step "end"', 'or leave steps out'],
    ['story: money.start', 'story: money.end', ':10  first  the story has no "money.end"', 'permalinks.txt'],
    [
      'claim: the-sum',
      'claim: the-sums',
      ':11  first  there is no claim "the-sums"',
      'content/ledger/claims',
    ],
    ['/scenarios/', '/about/', ':12  first  there is no page "/about/"', 'corrections-page.yaml'],
    ['/scenarios/', 'scenarios', ':12  first  field "places.3.page": is not the path of a page', ''],
    [
      'claim: the-sum',
      'claim: the-sum\n      page: /scenarios/',
      ':11  first  field "places.2": a place has one',
      '',
    ],
    ['story: money.start', 'steps: [start]', ':10  first  field "places.1.steps": only a chart', ''],
    ['- story: money.start', '- claim: the-sum', ':11  first  the claim the-sum stands there twice', ''],
  ])('%j as %j names file, line, id and remedy', (from, to, problem, remedy) => {
    const found = lines(entry(from, to));
    const line = found.find((one) => one.startsWith(`content/corrections.yaml${problem}`));
    expect(line, found.join('\n')).toBeDefined();
    expect(line).toContain(remedy);
  });

  it('lets an id stand once, over both lists', () => {
    expect(lines(ENTRY + ENTRY)).toEqual([
      expect.stringMatching(
        /^content\/corrections\.yaml:13 {2}first {2}a correction of this id stands already/,
      ),
    ]);
    const update = '- id: first\n  at: 2026-11-30T10:00Z\n  title: News\n  text: Something is new.\n';
    expect(lines(ENTRY, update)).toEqual([
      expect.stringMatching(/^content\/updates\.yaml:1 {2}first {2}a correction has this id/),
    ]);
    expect(lines('', update)).toEqual([]);
    expect(lines('', update.replace('10:00Z', '10'))).toEqual([
      expect.stringContaining('content/updates.yaml:2'),
    ]);
  });

  it('never throws and never passes a place that is not there', () => {
    const ids = fc.constantFrom(
      'path',
      'money',
      'money.start',
      'money.first',
      'the-sum',
      '/scenarios/',
      'x',
      '',
    );
    const kinds = fc.constantFrom('chart', 'story', 'claim', 'page');
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, ids), { minLength: 1, maxLength: 4 }), (places) => {
        const list = places.map(([kind, id]) => `    - ${kind}: "${id}"\n`).join('');
        const text = ENTRY.slice(0, ENTRY.indexOf('    - chart')) + list;
        const { corrections, problems } = loadCorrections(text, '', known);
        if (problems.length > 0) return;
        for (const { kind, id } of corrections[0]?.places ?? []) {
          const there = {
            chart: known.charts.has(id),
            story: known.story?.has(id),
            claim: known.claims.has(id),
            page: known.pages.has(id),
          };
          expect(there[kind]).toBe(true);
        }
      }),
    );
  });
});

describe('the check of all content', () => {
  it('names what is wrong with corrections among the rest', () => {
    const story = '- story: money.start\n';
    const good = `${ENTRY.slice(0, ENTRY.indexOf('    - chart'))}    - chart: path\n    ${story}    - claim: the-sum\n`;
    expect(check({ 'content/corrections.yaml': good })).toEqual([]);
    expect(check({ 'content/corrections.yaml': good.replace('money.start', 'money.end') })).toEqual([
      expect.stringMatching(/^content\/corrections\.yaml:9 {2}first {2}the story has no "money\.end"/),
    ]);
    const moved = {
      'content/permalinks.txt': 'money\nmoney.start\nmoney.end -> money.start\n',
      'content/corrections.yaml': good.replace('money.start', 'money.end'),
    };
    expect(check(moved)).toEqual([]);
    expect(check({ 'content/en/corrections-page.yaml': 'title: Corrections\n' })).toContainEqual(
      expect.stringMatching(/^content\/en\/corrections-page\.yaml:1 .*"lede"/),
    );
  });
});

describe('what the lists say of a chart and of the site', () => {
  const chart = (id: string, at: string, ...steps: string[]) =>
    aCorrection({ id, at, places: [{ kind: 'chart', id: 'path', steps }] });
  const list = [
    chart('later', '2026-11-29T19:00Z', 'later'),
    chart('whole', '2026-11-29T18:05Z'),
    chart('start', '2026-11-29T08:00Z', 'start'),
  ];
  it('is the newest correction of the chart, or of what concerns a step, to the minute', () => {
    expect(lastCorrection('path', undefined, list)?.id).toBe('later');
    expect(lastCorrection('path', 'later', list)?.id).toBe('later');
    expect(lastCorrection('path', 'start', list)?.id).toBe('whole');
    expect(lastCorrection('money', undefined, list)).toBeNull();
    expect(lastCorrection('path', 'start', list.slice(0, 1))).toBeNull();
  });
  it('is when it was published and last changed', () => {
    const updates = [{ id: 'u', at: '2026-11-28T10:00Z', title: 'News', text: 'Something is new.' }];
    expect(published({ corrections: list, updates })).toEqual({
      first: '2026-11-28T10:00Z',
      last: '2026-11-29T19:00Z',
    });
    expect(() => published({ corrections: [], updates: [] })).toThrow('content/updates.yaml');
  });
});

describe("the site's own lists", () => {
  it('are dated, graded and placed, newest first', () => {
    expect(corrections.length).toBeGreaterThan(0);
    for (const { at, grade, places } of corrections) {
      expect(at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/);
      expect(GRADES).toContain(grade);
      expect(places).not.toEqual([]);
    }
    expect(corrections.map(({ at }) => at)).toEqual(
      corrections
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
  });

  it('are found by every place that they name, and by no other', () => {
    for (const correction of corrections)
      for (const { kind, id } of correction.places) expect(correctionsOf(kind, id)).toContain(correction);
    expect(correctionsOf('chart', 'nowhere')).toEqual([]);
  });
});
