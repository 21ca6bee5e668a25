/** What the files of charts say, and where. That each is whole, and fits, is looked at as built: `e2e/files.spec.ts`. */
import { csvParseRows } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { chartIds, getChart } from '../charts/build.ts';
import { claimsOf } from '../charts/typed-table.ts';
import { correctionsOf, readCorrections } from '../corrections/read.ts';
import { readChapters } from '../ledger/chapters.ts';
import { storyPath } from '../ledger/lengths.ts';
import { formatDate } from '../ledger/format.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { readLedger } from '../ledger/read.ts';
import { ground } from './cascade.ts';
import { csvFile, describeColumns } from './csv-file.ts';
import { jsonFile } from './json-file.ts';
import { metadataFile } from './metadata-file.ts';
import { pngFile } from './png-file.ts';
import { homeOf, picturePaths, stillPaths } from './routes.ts';
import { svgFile } from './svg-file.ts';
import { textFile } from './text-file.ts';
import { zipFile } from './zip-file.ts';

const home = new URL('https://news.example/backstop/');
const pictures = picturePaths().map(({ params }) => params.id);
/** The fields of a column that Our World in Data has. */
const OWID = [
  ...['titleShort', 'titleLong', 'unit', 'shortUnit', 'descriptionShort', 'descriptionProcessing'],
  ...['lastUpdated', 'citationShort', 'citationLong'],
];
/** The names of all that is in a value. */
const keysIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(keysIn)]
    : [];
const rgb = (hex: string) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));

test('a file is as wide as asked, on a phone too, and dark where asked', async () => {
  const [chart = ''] = chartIds();
  const svg = await svgFile({ chart, form: 'small', theme: 'dark' }, home);
  expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject({ width: 360 });
  expect(svg).toContain(`fill="${ground('dark')['--ground']}"`);
  expect(svg).not.toContain(ground('light')['--ink']);
});

test('marks keep their payers’ colours on the way to pixels', async () => {
  const png = await pngFile({ chart: 'revenue-path', step: 'record', form: 'large', theme: 'light' }, home);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const wanted = rgb(ground('light')['--customers'] ?? '');
  let found = 0;
  for (let i = 0; i < data.length; i += info.channels) {
    if (wanted.every((v, k) => Math.abs(v - data[i + k]!) < 6)) found++;
  }
  expect(found).toBeGreaterThan(1000);
});

function records(chart: string, step?: string) {
  const [header = [], ...rows] = csvParseRows(csvFile(chart, step));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}
const { units } = interfaceWords().tables;
const textOf = (number: number | null | undefined) => (number == null ? '' : String(number));

test.each(chartIds())('%s: table, CSV and JSON are equal cell by cell, step by step', (chart) => {
  const built = getChart(chart);
  const all = records(chart);
  const json = JSON.parse(jsonFile(chart, home));
  let at = 0;
  for (const [i, step] of built.steps.entries()) {
    const { columns, rows } = built.step(step).table();
    const alone = records(chart, step);
    const inJson = json.steps[i].table;
    expect([alone.length, inJson.rows.length]).toEqual([rows.length, rows.length]);
    for (const [k, row] of rows.entries()) {
      const written = all[at++]!;
      expect(written['step']).toBe(step);
      for (const { key, label } of columns) {
        const { text, value, low, high, unit, date, claim, evidence } = row[key]!;
        const where = `${step}, row ${k + 1}, ${label}`;
        const own =
          unit === null ? {} : { value: textOf(value), unit: unit === 'year' ? '' : units[unit].name };
        for (const record of [written, alone[k]!]) {
          const part = (name: string) => record[`${key}_${name}`] ?? '';
          if (unit !== null) expect({ value: record[key], unit: part('unit') }, where).toEqual(own);
          expect([part('low'), part('high')], where).toEqual([textOf(low), textOf(high)]);
          // Words are lost nowhere: a number says them, or a date, or a column beside it.
          const said = [
            record[key],
            part('text'),
            part('date') && formatDate(part('date')),
            textOf(Number(text)),
          ];
          if (text !== '' && (unit === null || value === null))
            expect([...said, record[key] && formatDate(record[key])], where).toContain(text);
          if (date !== null) expect([record[key], part('date')], where).toContain(date);
          if (claim !== null) expect(record['claim']!.split('; '), where).toContain(claim);
          if (evidence !== null) expect(record['evidence']!.split('; '), where).toContain(evidence);
        }
        const cell = inJson.rows[k][key];
        expect({ value, low, high, date, claim, evidence, ...cell }, where).toEqual({
          ...{ value, low, high, date, claim, evidence, text },
          ...(unit === null ? {} : { unit: units[unit].name }),
          ...(cell.sources ? { sources: cell.sources } : {}),
          ...(cell.rests_on ? { rests_on: cell.rests_on } : {}),
        });
      }
    }
  }
  expect(at).toBe(all.length);
  expect(csvFile(chart).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const { source_url: urls } of all) expect(urls).toMatch(/^$|^https?:\/\/\S+( https?:\/\/\S+)*$/);
});

test('a column’s unit is that of its step, and a range keeps both ends', () => {
  const [first] = records('money-circle', 'order-books');
  expect([first!['share_unit'], first!['total_unit']]).toEqual(['percent', 'billions of dollars']);
  const works = records('megaprojects');
  const unitsOf = (step: string) =>
    new Set(works.filter((r) => r['step'] === step).map((r) => r['value_unit']));
  expect([...unitsOf('share-of-gdp')]).toEqual(['percent']);
  expect([...unitsOf('sizes')]).toEqual(['billions of dollars']);
  const railways = records('megaprojects', 'share-of-gdp')[0]!;
  expect(railways).toMatchObject({ value: '', value_low: '1.5', value_high: '6', value_text: '1.5 to 6' });
  expect(records('funding-gap', 'breaks')[0]).toMatchObject({
    year: '2026',
    gap_unit: 'billions of dollars',
  });
});

test.each(chartIds())('%s: no name that code gives to a text is printed', (chart) => {
  const { text, data, steps, step } = getChart(chart);
  const keys = new Set([...keysIn(text), ...keysIn(data)].filter((key) => /[a-z]-[a-z]/.test(key)));
  const printed = steps.flatMap((id) => {
    const { columns, rows, caption } = step(id).table();
    return [
      caption,
      ...columns.map(({ label }) => label),
      ...rows.flatMap((r) => Object.values(r).map((c) => c.text)),
    ];
  });
  const words = printed.flatMap((one) => one.split(/[\s,;:.()“”]+/));
  expect(words.filter((word) => keys.has(word))).toEqual([]);
});

test.each(chartIds())('%s: every column is explained, and the zip holds what its text says', (chart) => {
  const described = describeColumns(chart);
  expect(described.map(({ name }) => name)).toEqual(csvParseRows(csvFile(chart))[0]);
  const { columns } = JSON.parse(metadataFile(chart, home));
  for (const { name, title, meaning, type, units: found, from } of described) {
    expect([title, meaning].includes(''), name).toBe(false);
    if (from?.part === 'value' && found.length > 0)
      expect(['number', 'integer', 'string'], name).toContain(type);
    expect(Object.keys(columns[name]), name).toEqual(expect.arrayContaining(OWID));
  }
  const files = unzipSync(zipFile(chart, home));
  const readMe = strFromU8(files['README.txt']!);
  for (const file of Object.keys(files).filter((file) => !/README|steps\//.test(file)))
    expect(readMe).toContain(`- ${file}: `);
  expect(Object.keys(files).filter((file) => file.startsWith('steps/')).length).toBe(
    getChart(chart).steps.length,
  );
  expect([...files[`${chart}.csv`]!.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test('the numbers of revenue-path.csv are the ledger’s own', () => {
  const rows = readLedger().series.get('openai-revenue')?.rows ?? [];
  const numbers = rows.map(({ cells }) => ({ claim: cells['claim'], value: Number(cells['value_usd_bn']) }));
  const checked = records('revenue-path').filter((record) => record['value'] && record['claim']);
  expect(checked.length).toBeGreaterThan(20);
  for (const record of checked) {
    const known = numbers.filter(({ claim }) => claim === record['claim']).map(({ value }) => value);
    const nearest = Math.min(...known.map((value) => Math.abs(value - Number(record['value']))));
    expect(nearest, record['claim']).toBeLessThan(0.005);
  }
});

test.each(chartIds())('%s.json holds every step, and every claim with its sources', (chart) => {
  const json = JSON.parse(jsonFile(chart, home));
  expect(json.steps.map((step: { id: string }) => step.id)).toEqual(getChart(chart).steps);
  expect(json.claims.map((claim: { id: string }) => claim.id)).toEqual(claimsOf(getChart(chart)));
  for (const claim of json.claims) {
    expect(claim.sources.length, claim.id).toBeGreaterThan(0);
    expect(claim).not.toHaveProperty('file');
    const { value, low, high } = readLedger().claims.get(claim.id)!;
    expect(claim).toMatchObject({ value, low, high });
  }
});

test.each(chartIds())('%s.metadata.json cites every source and names every address', (chart) => {
  const metadata = JSON.parse(metadataFile(chart, home));
  for (const source of metadata.sources) {
    expect(source.citation).toMatch(/\((n\.d\.|\d{4})[^)]*\)\. .+\./);
    if (source.url) expect(source.citation).toContain(source.url);
    expect(source.claims.length + source.series.length, source.id).toBeGreaterThan(0);
  }
  const used = new Set(metadata.sources.map((source: { id: string }) => source.id));
  for (const id of getChart(chart).text.claims) {
    for (const source of readLedger().claims.get(id)!.sources) expect(used).toContain(source);
  }
  for (const { url } of metadata.formats) expect(url).toMatch(/^https:\/\/news\.example\/backstop\/charts\//);
  expect(metadata.data_date).toMatch(/^\d{4}/);
});

/** What the site holds, below its home page: pages, files, and places in the story. */
const places = new Set([
  ...readCorrections().corrections.map(({ id }) => `corrections/#${id}`),
  ...readChapters().flatMap(({ steps }) => steps.flatMap(({ id }) => [storyPath(id).slice(1), `s/${id}/`])),
  ...chartIds().flatMap((id) => [`charts/${id}/`, `embed/${id}/`]),
  ...chartIds().flatMap((id) =>
    ['csv', 'dictionary.csv', 'zip', 'json', 'txt', 'metadata.json'].map((end) => `charts/${id}.${end}`),
  ),
  ...chartIds().flatMap((id) =>
    getChart(id).steps.flatMap((step) => [
      ...[`charts/${id}/${step}/`, `charts/${id}.${step}.csv`, `embed/${id}/${step}/`],
    ]),
  ),
  // As the routes answer them.
  ...(['svg', 'png'] as const).flatMap((type) =>
    stillPaths(type).map(({ params }) => `charts/${params.id}.${type}`),
  ),
  ...pictures.flatMap((id) => [`share/${id}.png`, `oembed/${id}.json`]),
]);

/** Every text in a value of JSON. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn);

test.each(chartIds())('%s.metadata.json names no address that the site does not have', (chart) => {
  const { steps, ...rest } = JSON.parse(metadataFile(chart, home));
  const own = textsIn([steps, rest]).filter((text) => text.startsWith(home.href));
  expect(own.length).toBeGreaterThan(steps.length * 6);
  expect(own.map((url) => url.slice(home.href.length)).filter((url) => !places.has(url))).toEqual([]);
  for (const { id, story } of steps) {
    const told = readChapters().some((c) => c.steps.some((s) => s.chart === chart && s.step === id));
    expect(story !== null, `${id} has a place in the story`).toBe(told);
  }
});

test('metadata and citation of a chart say what was corrected in it', () => {
  const { corrections } = readCorrections();
  const charts = corrections.flatMap(({ places }) => places.filter(({ kind }) => kind === 'chart'));
  for (const { id: chart } of charts) {
    const { corrections: told, citation } = JSON.parse(metadataFile(chart, home));
    const [first, ...others] = correctionsOf('chart', chart);
    expect(told.map(({ id }: { id: string }) => id)).toEqual([first, ...others].map((one) => one?.id));
    const { id, at, grade, what, right } = first!;
    const url = `https://news.example/backstop/corrections/#${id}`;
    expect(told[0]).toEqual({ id, at, grade, what, right, url });
    expect(citation.endsWith(`: ${url}`), citation).toBe(true);
  }
  const sound = chartIds().find((id) => !charts.some((place) => place.id === id));
  const metadata = JSON.parse(metadataFile(sound!, home));
  expect(metadata.corrections).toEqual([]);
  expect(metadata.citation).not.toContain('corrected');
});

test.each(chartIds())('%s.txt tells every step in lines of 78 characters', (chart) => {
  const text = textFile(chart, home);
  const long = text
    .split('\n')
    .filter((line) => line.length > 78 && !/^\s*(-\s)?\[?https?:\/\/\S+$/.test(line));
  expect(long).toEqual([]);
  const flat = text.replace(/\s+/g, ' ');
  const built = getChart(chart);
  for (const id of built.steps) {
    const { alt, table } = built.step(id);
    expect(flat).toContain(alt.replace(/\s+/g, ' ').trim());
    for (const row of table().rows) {
      for (const { value, text: said } of Object.values(row))
        if (value !== null) expect(flat).toContain(/[\d.]+/.exec(said)?.[0]);
    }
  }
});

test('the home page ends in a slash, below a base path too', () => {
  expect(homeOf(new URL('https://a.example'), '/sub').href).toBe('https://a.example/sub/');
  expect(homeOf(new URL('https://a.example'), '/').href).toBe('https://a.example/');
});
