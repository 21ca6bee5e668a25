import sharp from 'sharp';
import { expect, test } from 'vitest';
import { creditRdf, creditXmp } from './credit.ts';
import { indexedPng } from './indexed-png.ts';

const credit = {
  title: 'A “year” < a promise & more',
  alt: 'A block, and a long ribbon.',
  description: 'The block is small. Sources: CNBC.',
  creator: 'Backstop',
  source: 'https://site.example/charts/scale/',
  licence: { title: 'Creative Commons', url: 'https://creativecommons.org/licenses/by/4.0/' },
};
/** Pixels of one row, from colours as 0xRRGGBB. */
const row = (colours: readonly number[]) =>
  Uint8Array.from(colours.flatMap((c) => [(c >> 16) & 255, (c >> 8) & 255, c & 255, 255]));
const decoded = async (png: Buffer) => [...(await sharp(png).removeAlpha().raw().toBuffer())];

test('flat colours come back exactly, in their places; a colour that is nearly another is taken for it', async () => {
  const colours = [0xfbf8f2, 0xfbf8f2, 0x12a27c, 0x1c1b1a, 0xfbf8f2, 0xfaf7f1];
  const png = indexedPng({ width: 3, height: 2, data: row(colours) }, { density: 300, xmp: '' });
  const expected = [...colours.slice(0, 5), 0xfbf8f2].flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]);
  expect(await decoded(png)).toEqual(expected);
  expect(await sharp(png).metadata()).toMatchObject({ width: 3, height: 2, density: 300, isPalette: true });
});

test('more colours than a palette holds fall on the nearest of those that are most frequent', async () => {
  const many = Array.from(
    { length: 400 },
    (_, i) => (((i % 20) * 13) << 16) | ((Math.floor(i / 20) * 13) << 8),
  );
  const png = indexedPng(
    { width: 20, height: 40, data: row([...many, ...many.map(() => 0x0000ff)]) },
    { density: 72, xmp: '' },
  );
  const found = await decoded(png);
  expect(found.slice(-3)).toEqual([0, 0, 255]);
  const far = many.map(
    (c, i) => Math.abs((c >> 16) - found[i * 3]!) + Math.abs(((c >> 8) & 255) - found[i * 3 + 1]!),
  );
  expect(Math.max(...far)).toBeLessThan(60);
});

test('the credit travels in the file, in fields that picture libraries know', async () => {
  const png = indexedPng({ width: 1, height: 1, data: row([0]) }, { density: 144, xmp: creditXmp(credit) });
  const { xmpAsString = '' } = await sharp(png).metadata();
  expect(xmpAsString).toContain(creditRdf(credit));
  const said = (name: string) =>
    new RegExp(`<${name}>(?:<rdf:(?:Alt|Seq)><rdf:li[^>]*>)?([^<]*)<`).exec(xmpAsString)?.[1];
  expect(said('dc:title')).toBe('A “year” &lt; a promise &amp; more');
  expect(said('Iptc4xmpCore:AltTextAccessibility')).toBe(credit.alt);
  expect(said('dc:creator')).toBe('Backstop');
  expect(said('dc:source')).toBe(credit.source);
  expect(said('dc:rights')).toBe('Creative Commons');
  expect(said('xmpRights:WebStatement')).toBe(credit.licence.url);
});
