/** What the files of charts say, and where. That each is whole, and fits, is looked at as built: `e2e/files.spec.ts`. */
import { csvParseRows } from 'd3-dsv';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { chartIds, getChart } from '../charts/build.ts';
import { correctionsOf, readCorrections } from '../corrections/read.ts';
import { readChapters } from '../ledger/chapters.ts';
import { storyPath } from '../ledger/lengths.ts';
import { readLedger } from '../ledger/read.ts';
import { ground } from './cascade.ts';
import { csvFile, jsonFile, metadataFile } from './data-file.ts';
import { pngFile } from './png-file.ts';
import { homeOf, picturePaths } from './routes.ts';
import { svgFile } from './svg-file.ts';
import { textFile } from './text-file.ts';

const home = new URL('https://news.example/backstop/');
const pictures = picturePaths().map(({ params }) => params.id);
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

function records(chart: string) {
  const [header = [], ...rows] = csvParseRows(csvFile(chart));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

test.each(chartIds())('%s.csv parses back to every row of every table', (chart) => {
  const built = getChart(chart);
  const expected = built.steps.flatMap((step) =>
    built
      .step(step)
      .describe()
      .table.rows.map((row) => ({ step, row })),
  );
  const found = records(chart);
  expect(found.length).toBe(expected.length);
  for (const [i, { step, row }] of expected.entries()) {
    const record = found[i]!;
    expect(record['step']).toBe(step);
    for (const [key, cell] of Object.entries(row)) {
      if (cell.value !== undefined) expect(Number(record[key]), `${step} ${key}`).toBe(cell.value);
      if (cell.claim) expect(record['claim']).toContain(cell.claim);
    }
    if (record['claim']) expect(record['source_url']).toMatch(/^https?:\/\/\S+( https?:\/\/\S+)*$/);
  }
  expect(csvFile(chart).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
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
  expect(json.claims.map((claim: { id: string }) => claim.id)).toEqual(getChart(chart).text.claims);
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
  ...chartIds().flatMap((id) => ['csv', 'json', 'txt', 'metadata.json'].map((end) => `charts/${id}.${end}`)),
  ...chartIds().flatMap((id) =>
    getChart(id).steps.flatMap((step) => [`charts/${id}/?step=${step}`, `embed/${id}/${step}/`]),
  ),
  ...pictures.flatMap((id) => [
    `charts/${id}.svg`,
    `charts/${id}.png`,
    `share/${id}.png`,
    `oembed/${id}.json`,
  ]),
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
    const { alt, describe } = built.step(id);
    expect(flat).toContain(alt.replace(/\s+/g, ' ').trim());
    for (const row of describe().table.rows) {
      for (const { value } of Object.values(row))
        if (value !== undefined) expect(flat).toContain(String(value));
    }
  }
});

test('the home page ends in a slash, below a base path too', () => {
  expect(homeOf(new URL('https://a.example'), '/sub').href).toBe('https://a.example/sub/');
  expect(homeOf(new URL('https://a.example'), '/').href).toBe('https://a.example/');
});
