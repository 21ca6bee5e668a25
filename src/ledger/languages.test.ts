import { afterEach, describe, expect, test } from 'vitest';
import { loadChapters } from './chapters.ts';
import { readChartText } from './chart-text.ts';
import { loadGlossary } from './glossary.ts';
import { INVENTED } from '../testing/language.ts';
import { languagesOf, wordsFile } from './languages.ts';
import { CHART, chapter, cleanUp, project, check } from '../testing/project.ts';
import { loadLedger } from './read.ts';

afterEach(cleanUp);

/** A second language of the sound project, word for word. */
const SECOND = {
  'content/qaa/charts/path.yaml': CHART.replace('It grows', 'Crescat')
    .replace('One bar of {the-sum}.', 'Una barra de {the-sum}.')
    .replace('taken in', 'prendat'),
  'content/qaa/glossary/terms.yaml':
    '- id: run-rate\n  term: Ritmo\n  meaning: Un mens per dodeca.\n  example: "{the-sum}."\n',
  'content/qaa/chapters/money.mdx': chapter(`
### La caja

Prendat <Fig claim="the-sum" />, que non es <Term id="run-rate">ritmo</Term>.`).replace(
    'title: Money',
    'title: Pecunia',
  ),
};

describe('a second language', () => {
  test('is a second set of files: chapters, glossary and charts in its words and its figures', () => {
    const root = project(SECOND);
    expect(languagesOf(root)).toEqual(['en', 'qaa']);
    expect(loadChapters(root, 'qaa').chapters.map(({ title }) => title)).toEqual(['Pecunia']);
    expect(loadGlossary(root, 'qaa').terms.map(({ term }) => term)).toEqual(['Ritmo']);
    const { ledger } = loadLedger(`${root}/content/ledger`, root);
    const words = readChartText('path', ledger, { root, language: INVENTED });
    expect(words.title).toBe('Crescat');
    expect(words.steps[0]?.alt).toBe('Una barra de 13,07 mollum dolo.');
    expect(words.texts).toEqual({ note: '13,07 Mo dolo prendat' });
  });

  test('keeps the rules of the first, each problem in its own file', () => {
    expect(check(SECOND)).toEqual([]);
    const typed = chapter('\n### La caja\n\nPrendat 13 mollum.');
    expect(check({ ...SECOND, 'content/qaa/chapters/money.mdx': typed })[0]).toContain(
      'content/qaa/chapters/money.mdx:12  money  "13',
    );
  });

  test.each([
    ['a chapter', { 'content/qaa/chapters/money.mdx': null, 'content/qaa/chapters/more.mdx': chapter('') }],
    ['a chart', { 'content/qaa/charts/path.yaml': null, 'content/qaa/charts/readme.txt': '' }],
    [
      'a step',
      { 'content/qaa/charts/path.yaml': SECOND['content/qaa/charts/path.yaml'].replaceAll('start', 'begin') },
    ],
  ])('that lacks %s of the first is refused', (_, files) => {
    const lacks = check({ ...SECOND, ...files }).filter((line) => line.includes('Translate it, or take'));
    expect(lacks[0]).toMatch(/^content\/qaa\/.*:1 {2}.* is in content\/en\/ and not in content\/qaa\//);
  });

  test('of a project of one there is one', () => {
    expect(languagesOf(project())).toEqual(['en']);
    expect(wordsFile('chapters/opening.mdx')).toBe('content/en/chapters/opening.mdx');
  });
});
