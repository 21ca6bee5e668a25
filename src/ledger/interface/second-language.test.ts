/**
 * The interface in an invented language, all letters of whose words are "x": whatever of English is found in what scripts
 * say, in notes and in files to download was written by code, or stands in the ledger, which is of no language.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layOutInvented } from '../../testing/second-language.ts';
import { toolNode } from '../../tools/lib.mjs';
import { interfaceWords } from './words.ts';

const copy = layOutInvented(toolNode());
/** Milliseconds, many times what it takes: the machine may be busy with the other tests. */
const PATIENCE = 120_000;

interface Said {
  /** What scripts and components say, given no words of their own. */
  alone: Record<string, string>;
  /** Notes and files, which hold words of the ledger. */
  mixed: Record<string, string>;
}
let said: Said;

/** Run in the copy. Scripts get their words as the bundler gives them. */
const TELL = `
import { registerHooks } from 'node:module';
import { interfaceModule } from './src/ledger/interface/module.ts';
// Vite lists the charts for the site; one is enough here.
const charts = \`
  import chart from './commitments/index.ts';
  import { builtOf } from './built.ts';
  const built = builtOf(chart);
  export const getChart = () => built;
\`;
const sourceOf = (url) =>
  url.startsWith('virtual:') ? interfaceModule(url) : url.endsWith('/src/charts/build.ts') ? charts : undefined;
registerHooks({
  resolve: (name, context, next) =>
    name.startsWith('virtual:') ? { url: name, shortCircuit: true } : next(name, context),
  load(url, context, next) {
    const source = sourceOf(url);
    return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true };
  },
});
// A script of the page reads the address when it is loaded.
globalThis.location = new URL('http://localhost/');
globalThis.addEventListener ??= () => undefined;
const get = (path) => import('./src/' + path);
const { interfaceWords } = await get('ledger/interface/words.ts');
const { mendedLine, readParams } = await get('embed/params.ts');
const { sayFound } = await get('claims/sources-filter.ts');
const { barWords } = await get('story/model-bar.ts');
const { barOf } = await get('model/bar.ts');
const { BASE } = await get('model/inputs.ts');
const { run } = await get('model/run.ts');
const { unitWords } = await get('model/unit-words.ts');
const { correctedOn } = await get('corrections/places.ts');
const { noteOf } = await get('claims/notes.ts');
const { readLedger } = await get('ledger/read.ts');
const { textFile } = await get('export/text-file.ts');
const { svgFile } = await get('export/svg-file.ts');
const { jsonFile } = await get('export/json-file.ts');
const { citationFile } = await get('export/records.ts');
const home = new URL('http://localhost/');
const asked = (query) => mendedLine(readParams(query, ['11', '22'], 'qaa').mended, 'de');
const notes = [...readLedger().claims.keys()].map((id) => noteOf(id));
process.stdout.write(JSON.stringify({
  alone: {
    step: asked('step=1111'), number: asked('step=9'), theme: asked('dark=7'), date: asked('pub=8'),
    two: asked('step=1111&pub=8'), more: asked('step=1111&pub=8&dark=7'),
    found: sayFound(1, 22, 'de'), nothing: sayFound(0, 0, 'de'),
    unit: unitWords('billions'),
  },
  mixed: {
    bar: barWords(barOf(run(BASE)), interfaceWords().modelBar),
    corrected: correctedOn('2026-11-29T18:05Z'),
    notes: notes.map(({ how, used, history }) => [how, used[0]?.title, history[0]?.name].join()).join(),
    text: textFile('commitments', home),
    json: JSON.parse(jsonFile('commitments', home)).source,
    svg: await svgFile({ chart: 'commitments', form: 'large', theme: 'light' }, home),
    bibtex: citationFile('commitments', 'bibtex', home),
  },
}));
`;

beforeAll(() => {
  said = JSON.parse(copy.run(TELL)) as Said;
}, PATIENCE);
afterAll(copy.end);

/** What stands written in the texts of the interface: pieces of two words and more, long enough to be no accident. */
function* piecesIn(value: unknown): Iterable<string> {
  if (typeof value === 'string')
    yield* value
      .split(/\{\w+\}/)
      .map((piece) => piece.trim())
      .filter((piece) => piece.length > 9 && /\p{L}+ \p{L}+/u.test(piece));
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* piecesIn(one);
}

describe('the interface in another language', () => {
  test('has no letter of English in what scripts say', () => {
    expect(Object.keys(said.alone).length).toBeGreaterThan(8);
    for (const [name, text] of Object.entries(said.alone)) expect.soft(text, name).toMatch(/^[x\P{L}]+$/u);
    expect(said.alone['found']).toMatch(/^1 x+, 22 x+$/);
  });

  test('has no text of English in notes and files', () => {
    const pieces = [...new Set(piecesIn(interfaceWords()))];
    expect(pieces.length).toBeGreaterThan(150);
    for (const [name, text] of Object.entries(said.mixed)) {
      expect.soft(text, name).toMatch(/x{2}/);
      expect
        .soft(
          pieces.filter((piece) => text.includes(piece)),
          name,
        )
        .toEqual([]);
    }
  });

  test('writes joints and sums of its own there', () => {
    expect(said.mixed['bar']).toMatch(/ Mo | mollum | tutum .* & x/);
    expect(said.mixed['corrected']).toBe('xxxxxxxxx xx 29. November 2026');
  });
});
