import { afterEach, describe, expect, test } from 'vitest';
import { CHART, CLAIM, chapter, cleanUp, check } from '../testing/project.ts';
import { recordUsesFrom } from './record-uses.ts';

afterEach(cleanUp);

const OLD = `${CLAIM.replace('id: the-sum', 'id: old').replace('status: reported', 'status: superseded')}  superseded_by: the-sum\n`;
/** The sound project with a claim that was superseded. */
const project = (files: Record<string, string>) =>
  check({ 'content/ledger/claims/a.yaml': CLAIM + OLD, ...files });

describe('a claim that was superseded', () => {
  const prose = (words: string) => project({ 'content/en/chapters/money.mdx': chapter(words) });
  const TOLD = 'was superseded, and is told as current. Use "the-sum", or mark it as history: ';

  test('in prose, told as current or marked as history', () => {
    expect(
      prose(
        '\nIt took in <Fig claim="old" past />, then <Fig claim="the-sum" />. <Quote claim="old" past />',
      ),
    ).toEqual([]);
    expect(prose('\nIt took in <Fig claim="old" />.\n\n<Quote claim="old" />')).toEqual([
      `content/en/chapters/money.mdx:10  old  ${TOLD}<Fig claim="old" past />.`,
      `content/en/chapters/money.mdx:12  old  ${TOLD}<Quote claim="old" past />.`,
    ]);
    expect(prose('\nIt took in <Fig claim="the-sum" past />.')).toEqual([
      'content/en/chapters/money.mdx:10  the-sum  is marked as past, and was not superseded. Take the mark away.',
    ]);
  });

  const ROWS = 'year,claim\n2025,the-sum\n2024,old\n';
  const chart = (text: string, rows = 'year,claim\n2025,the-sum\n') =>
    project({ 'content/en/charts/path.yaml': text, 'content/ledger/series/rows.csv': rows });

  test('in a chart’s list or in a row of its series', () => {
    const listed = CHART.replace('  - the-sum\n', '  - the-sum\n  - old\n');
    expect(chart(listed)).toEqual([`content/en/charts/path.yaml:16  old  ${TOLD}list it under past.`]);
    expect(chart(`${listed}past: [old]\n`)).toEqual([]);
    expect(chart(CHART, ROWS)).toEqual([`content/en/charts/path.yaml:17  old  ${TOLD}list it under past.`]);
    expect(chart(`${CHART}past: [old]\n`, ROWS)).toEqual([]);
  });

  test('a mark on what was not superseded, or is not drawn', () => {
    expect(chart(`${CHART}past: [the-sum]\n`)).toEqual([
      'content/en/charts/path.yaml:18  the-sum  is marked as past, and was not superseded. Take the mark away.',
    ]);
    expect(chart(`${CHART}past: [old]\n`)).toEqual([
      'content/en/charts/path.yaml:18  old  is marked as past, and the chart does not draw it. Take it out of past.',
    ]);
  });

  test.each([
    ['presets.yaml', '- id: base\n  sources: [old]\n', 2, 'past: [<its id>]', '  past: [old]\n'],
    ['lab.yaml', 'record:\n  - claim: old\n', 2, 'past: true', '    past: true\n'],
    ['inputs.yaml', '- id: revenue\n  rests: old\n  span: assumption\n', 2, 'say so in why', null],
  ])('in the model: %s', (name, text, line, how, mark) => {
    const file = `content/en/model/${name}`;
    expect(project({ [file]: text })).toEqual([`${file}:${line}  old  ${TOLD}${how}.`]);
    if (mark) expect(project({ [file]: text + mark })).toEqual([]);
    expect(
      project({ [file]: text.replaceAll('old', 'the-sum') + (mark ?? '').replace('old', 'the-sum') }),
    ).toHaveLength(mark ? 1 : 0);
  });
});

describe('words with a last day', () => {
  const prose = (date: string) =>
    check({ 'content/en/chapters/money.mdx': chapter(`\nIt is <Until date="${date}">due by then</Until>.`) });

  test('in prose', () => {
    expect(prose('2026-11-29')).toEqual([]);
    expect(prose('2026-11-28')).toEqual([
      'content/en/chapters/money.mdx:10  money.start  these words were current until 2026-11-28, which has passed. ' +
        'Write what became of it, and take until away.',
    ]);
    expect(prose('soon')[0]).toContain('money.start  date="soon" is not a day');
  });

  test('in a chart: of a step or of a text', () => {
    const chart = (until: string) => check({ 'content/en/charts/path.yaml': `${CHART}until: ${until}\n` });
    expect(chart('{ start: 2026-11-29, note: 2027-01-01 }')).toEqual([]);
    expect(chart('{ start: 2026-11-28 }')).toEqual([
      'content/en/charts/path.yaml:18  start  these words were current until 2026-11-28, which has passed. ' +
        'Write what became of it, and take until away.',
    ]);
    expect(chart('{ end: 2027-01-01 }')[0]).toContain('end  until names words that the chart does not have');
    expect(chart('{ note: soon }')[0]).toContain('field "until.note": is not a day');
  });
});

test('the bar’s record names claims by its parts', () => {
  const text = 'whole: a\nrows:\n  - claim: [b, c]\n    past: [c]\noutlines:\n  - claim: d\n';
  expect(
    recordUsesFrom('content/who-pays.yaml', text).map(({ claim, part, line, past }) => [
      claim,
      part,
      line,
      past,
    ]),
  ).toEqual([
    ['a', 'whole', 1, false],
    ['b', 'rows', 3, false],
    ['c', 'rows', 3, true],
    ['d', 'outlines', 6, false],
  ]);
});
