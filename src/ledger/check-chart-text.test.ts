import { afterEach, describe, expect, test } from 'vitest';
import { CHART, CLAIM, cleanUp, check } from '../testing/project.ts';

afterEach(cleanUp);

const claims = (text: string) => check({ 'content/ledger/claims/a.yaml': text });
const chart = (text: string) => check({ 'content/en/charts/path.yaml': text });

describe('words of charts', () => {
  test('a home that is no chapter of the story; one that does not parse is a home all the same', () => {
    const elsewhere = CHART.replace('chapter: money', 'chapter: moneys');
    expect(chart(elsewhere)).toEqual([
      'content/en/charts/path.yaml:2  moneys  the story has no such chapter. Name one of money.',
    ]);
    const broken = check({ 'content/en/chapters/money.mdx': '<Fig' });
    expect(broken.filter((line) => line.includes('no such chapter'))).toEqual([]);
  });

  test('claims and series that are unknown, and a chart that names neither', () => {
    expect(chart(CHART.replace('  - the-sum\n', '  - the-sum\n  - none\n'))[0]).toContain(
      'content/en/charts/path.yaml:16  none  there is no claim of this id',
    );
    expect(chart(CHART.replace('  - rows', '  - gone'))[0]).toBe(
      'content/en/charts/path.yaml:17  gone  there is no such series. Use a name from content/ledger/series.',
    );
    const bare = CHART.replace(/\{.*?\}/g, 'much').replace(/claims:[^]*/, 'claims: []\nseries: []\n');
    expect(chart(bare)[0]).toContain('path.yaml:14  path  the chart names neither a claim nor a series');
  });

  test('a place for a figure that nothing can fill', () => {
    const put = (place: string) => chart(CHART.replace('{the-sum|short}', place));
    expect(put('{no-such}')[0]).toContain(
      'content/en/charts/path.yaml:13  no-such  there is no claim of this id',
    );
    expect(put('{the-sum|loud}')[0]).toBe(
      'content/en/charts/path.yaml:13  path  "{the-sum|loud}" is not a place that can be filled here. ' +
        'Write {claim-id}, {claim-id|short} or {preset.result}.',
    );
    expect(put('{the-sum')[0]).toContain('"{the-sum" is not a place that can be filled here');
    const other = CLAIM.replace('id: the-sum', 'id: an-other');
    const unlisted = check({
      'content/ledger/claims/a.yaml': CLAIM + other,
      'content/en/charts/path.yaml': CHART.replace('{the-sum|short}', '{an-other}'),
    });
    expect(unlisted[0]).toContain('path.yaml:13  an-other  this claim is used in a text but not listed');
    const empty = CLAIM.replace('value: 13070000000', 'value: null').replace('unit: USD/year', 'unit: null');
    expect(claims(empty)[0]).toContain(
      'content/en/charts/path.yaml:11  the-sum  {the-sum} has no number to show',
    );
  });

  test('a result’s name may hold digits, other words may not', () => {
    const put = (words: string) => chart(CHART.replace('{the-sum|short}', words));
    expect(put('{the-sum} and {reported-2026-02.gap2033}')).toEqual([]);
    expect(put('{the-sum} and [12]')[0]).toContain('"12" is typed into the chart\'s words');
  });

  test('a switch leads to steps of the chart, to each once', () => {
    const switched = (...ids: string[]) =>
      chart(
        CHART.replace(
          'steps:',
          `switch:\n  label: Measured as\n  steps:\n${ids.map((id) => `    - id: ${id}\n      label: Total\n`).join('')}steps:`,
        ),
      );
    expect(switched('start', 'end')[0]).toContain(
      'path.yaml:13  end  the switch leads to a step that the chart does not have',
    );
    expect(switched('start', 'start')[0]).toContain(
      'path.yaml:13  start  the switch leads to this step twice',
    );
    expect(switched('start')[0]).toContain('field "switch.steps"');
  });

  test('an input has its words once, and no numeral is typed into them', () => {
    const input = (id: string, label: string) => `  - id: ${id}\n    label: ${label}\n    unit: "%"\n`;
    const setting = (...inputs: string[]) =>
      chart(CHART.replace('steps:', `inputs:\n${inputs.join('')}steps:`));
    expect(setting(input('share', 'What counts'), input('rate', 'The rate'))).toEqual([]);
    expect(setting(input('share', 'What counts'), input('share', 'Again'))[0]).toContain(
      'share  this input stands twice in the chart',
    );
    expect(setting(input('share', 'Above 20%'))[0]).toContain('"20%" is typed into the chart\'s words');
  });

  test('a numeral and a quotation typed into the words', () => {
    expect(chart(CHART.replace('Bars are years.', 'Bars reach $20bn in 2025.'))).toEqual([
      'content/en/charts/path.yaml:6  path  "$20bn" is typed into the chart\'s words. ' +
        'Write {claim-id} so that the ledger fills it in.',
    ]);
    const quoting = (words: string) => chart(CHART.replace('Bars are years.', `He said “${words}”.`));
    expect(quoting('grow to hundreds of billions')).toEqual([]);
    expect(quoting('grow to thousands of billions')[0]).toContain(
      'path.yaml:6  path  "grow to thousands of billions" is no quotation of the chart\'s claims',
    );
  });

  test('fields that do not fit', () => {
    expect(chart(`${CHART}mood: good\n`)[0]).toContain('field "(file)": Unrecognized key: "mood"');
    expect(chart(CHART.replace('deck: Revenue\n', ''))[0]).toContain(
      'path.yaml:1  path  field "deck": Invalid input',
    );
    expect(chart(CHART.replace('default: start', 'default: end'))[0]).toContain(
      'path.yaml:3  end  the default is not one of the steps',
    );
    expect(chart(CHART.replace('id: path', 'id: way'))[0]).toContain(
      'path.yaml:1  way  the id is not the name of the file',
    );
    expect(chart(CHART.replace('texts:', '  - id: start\n    caption: c\n    alt: a\ntexts:'))[0]).toContain(
      'path.yaml:12  start  this step stands twice in the chart',
    );
    expect(chart('id: "open')[0]).toMatch(
      /^content\/en\/charts\/path\.yaml:\d+ {2}path {2}the YAML does not parse: /,
    );
  });
});
