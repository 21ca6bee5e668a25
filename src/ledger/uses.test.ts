import { describe, expect, test } from 'vitest';
import { chapterFrom } from './chapters.ts';
import { chapter } from '../testing/project.ts';
import { readLedger } from './read.ts';
import type { ChartText, Ledger } from './types.ts';
import { gatherUses, readUses, usesOf } from './uses.ts';

const text: ChartText = {
  id: 'path',
  chapter: 'money',
  default: 'start',
  title: 'It grows',
  deck: '',
  how_to_read: '',
  source_note: '',
  steps: [],
  texts: {},
  claims: ['drawn'],
  series: ['rows'],
};
const row = (claim: string, ...sources: string[]) => ({ line: 2, cells: { claim }, sources });
const claims = new Map(
  [...readLedger().claims.values()]
    .slice(0, 2)
    .map((c, i) => [`c${i}`, { ...c, id: `c${i}`, sources: ['s'] }]),
);
const ledger: Ledger = {
  claims,
  sources: new Map(),
  series: new Map([
    [
      'rows',
      {
        id: 'rows',
        columns: [],
        file: 'f',
        rows: [row('rowed', 's', 't'), row('', 's')],
      },
    ],
  ]),
};
const prose = `\n### The till\n\n<Fig claim="shown" /> <Fig claim="shown" /> <Term id="run-rate">rate</Term>`;
const after = '\n</Step>\n\nBehind it <Quote claim="shown" />.\n\n<Step id="money.end" chart="path">\n';
const uses = gatherUses(ledger, [chapterFrom('money', 'm', chapter(prose + after))], [text]);

describe('uses', () => {
  test('of a claim in the prose: its chapters, and in them each step once', () => {
    expect(uses.claims.get('shown')).toEqual({
      chapters: [{ id: 'money', title: 'Money' }],
      places: [
        { id: 'money.start', title: 'The till' },
        { id: 'money', title: 'Money' },
      ],
      charts: [],
    });
  });

  test('of a claim in a chart, listed or in a row of its series', () => {
    for (const id of ['drawn', 'rowed']) {
      expect(uses.claims.get(id)?.charts, id).toEqual([{ id: 'path', title: 'It grows' }]);
    }
  });

  test('of a source: the claims and the series that name it, each once', () => {
    expect(uses.sources.get('s')).toEqual({ claims: ['c0', 'c1'], series: ['rows'] });
    expect(uses.sources.get('t')).toEqual({ claims: [], series: ['rows'] });
  });

  test('of a term and of a series', () => {
    expect(uses.terms.get('run-rate')).toEqual([{ id: 'money.start', title: 'The till' }]);
    expect(uses.series.get('rows')).toEqual([{ id: 'path', title: 'It grows' }]);
  });

  test('of the real ledger: every source is relied on', () => {
    const real = readUses();
    const copied = new Set([...readLedger().sources.values()].map((s) => s.read.replace('via: ', '')));
    for (const id of readLedger().sources.keys()) {
      const { claims: c, series } = real.sources.get(id) ?? { claims: [], series: [] };
      expect(c.length + series.length > 0 || copied.has(id), id).toBe(true);
    }
    expect(usesOf('no-such-claim')).toEqual({ chapters: [], places: [], charts: [] });
  });
});
