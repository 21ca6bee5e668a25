import sharp from 'sharp';
import { expect, test } from 'vitest';
import { creditRdf, creditXmp } from './credit.ts';
import { rasterize } from './png-file.ts';

const credit = {
  title: 'A “year” < a promise & more',
  alt: 'A block, and a long ribbon.',
  description: 'The block is small. Sources: CNBC.',
  creator: 'Backstop',
  source: 'https://site.example/charts/scale/',
  licence: { title: 'Creative Commons', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

test('the credit travels in the file, in fields that picture libraries know', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><rect width="2" height="2"/></svg>';
  const png = await rasterize(svg, 1, { density: 144, xmp: creditXmp(credit) });
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
