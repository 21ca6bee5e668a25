/**
 * A second language is a record, a folder of words, and the lines that choose it. This lays out an invented one in a
 * copy of the project, all letters of whose words are "x", and reads what is drawn, described and put into tables:
 * whatever of English is found there was written by code, or stands in the ledger, which is of no language.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INVENTED_AXES } from '../testing/language.ts';
import { layOutInvented } from '../testing/second-language.ts';
import { readLedger } from '../ledger/read.ts';
import { at, toolNode } from '../tools/lib.mjs';
import type { Description } from './kit/contract.ts';
import { chartFolders } from '../build/charts-plugin.ts';

const copy = layOutInvented(toolNode());
/** Milliseconds, many times what it takes: the machine may be busy with the other tests. */
const PATIENCE = 120_000;

interface Told extends Description {
  chart: string;
  step: string;
  alt: string;
  drawn: string[];
}
let told: Told[] = [];

/** Run in the copy: every step of every chart, drawn and described. */
const TELL = `
import { chartFolders } from './src/build/charts-plugin.ts';
import { builtOf } from './src/charts/built.ts';
const told = [];
for (const id of chartFolders('.')) {
  const built = builtOf((await import('./src/charts/' + id + '/index.ts')).default);
  for (const name of built.steps) {
    const step = built.step(name);
    const drawn = [];
    const read = (marks) => marks.forEach((mark) =>
      mark.kind === 'group' ? read(mark.marks) : mark.kind === 'text' && drawn.push(mark.text));
    for (const width of [340, 640, 960]) read(step.scene({ width, height: 560 }).marks);
    told.push({ chart: id, step: name, alt: step.alt, drawn, ...step.describe() });
  }
}
process.stdout.write(JSON.stringify(told));
`;

beforeAll(() => {
  told = JSON.parse(copy.run(TELL)) as Told[];
}, PATIENCE);
afterAll(copy.end);

/** What English writes and the invented language does not: signs, scales, units and months, beside a number or not. */
const ENGLISH_FIGURES =
  /[$€£]|\d ?(?:tn|bn|m)\b|\d ?(?:GW|MW|TWh|bp)\b|\b(?:trillion|billion|million|gigawatts?|years?|months?|weeks?|days?|hours?|basis points?|nothing|minus)\b|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Dec|January|February|March|May|June|July|October|December)\b|\d to \d/;
/** Columns that hold what the ledger and the who-pays record say in English: notes, kinds and names. */
const OF_THE_RECORD = new Set(['note', 'method', 'kind', 'who', 'why', 'from', 'to']);

const cells = ({ chart, table }: Told) =>
  table.rows.flatMap((row) =>
    Object.entries(row).flatMap(([column, { text }]) =>
      OF_THE_RECORD.has(column) || (chart === 'who-pays' && column === 'what') ? [] : [text],
    ),
  );

describe('a site in another language', () => {
  test('draws and tells every chart', () => {
    expect(new Set(told.map(({ chart }) => chart))).toEqual(new Set(chartFolders(at())));
    expect(told.length).toBeGreaterThan(90);
  });

  test('has no unit, month or joint of English in a picture, its alternative or its table', () => {
    // What was said stays as it was said, in whatever lines it is set.
    const said = [...readLedger().claims.values()].flatMap(({ quote }) => quote ?? []);
    const record = [readFileSync(at('content/who-pays.yaml'), 'utf8'), ...said].join('\n');
    const unmarked = (text: string) => (text.length > 8 ? text.replace(/^»|«$/g, '') : text);
    const stray = told.flatMap((one) =>
      [one.alt, one.finding, one.table.caption, ...one.drawn, ...cells(one)]
        .filter((text) => ENGLISH_FIGURES.test(text) && !record.includes(unmarked(text)))
        .map((text) => `${one.chart}/${one.step}: ${text}`),
    );
    expect([...new Set(stray)]).toEqual([]);
  });

  test('writes sums, joints and months of its own there', () => {
    const of = (chart: string, step: string) => told.find((one) => one.chart === chart && one.step === step)!;
    const whole = of('commitments', 'whole');
    expect(whole.drawn.join()).toContain('1,4 Tu dolo');
    expect(whole.alt).toContain('1,4 tutum dolo');
    expect(whole.long).toMatch(/ \/ x.*\) & x.*\|\|$/);
    expect(cells(whole).join()).toContain('610,4');
    expect(cells(of('commitments', 'years')).join()).toContain('2027 … 2032');
    expect(cells(of('say-vs-ask', told.find(({ chart }) => chart === 'say-vs-ask')!.step)).join()).toMatch(
      /\d\. Oktober 2025/,
    );
    const { months, dayOf, monthOf } = INVENTED_AXES;
    const drawn = told.flatMap((one) => one.drawn);
    expect(drawn).toContain(dayOf(27, months[9]!));
    expect(drawn.join()).toContain(monthOf(months[8]!, '2025'));
    expect(told.flatMap((one) => cells(one)).join()).toContain('Januar');
  });
});
