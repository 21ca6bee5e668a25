import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { cartridgeFiles } from './cartridge.ts';

const GROUPS = [
  { title: 'One & only', links: [{ title: '“A” <b>', url: 'https://site.test/?a=1&b="2"#one.a' }] },
  {
    title: 'Two',
    links: [
      { title: 'B', url: 'https://site.test/b/' },
      { title: 'C', url: 'https://site.test/c/' },
    ],
  },
];
const parse = (xml: string) =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');
const files = new Map(
  cartridgeFiles({ title: 'Lessons', description: 'Links', language: 'en', groups: GROUPS }),
);
const manifest = parse(files.get('imsmanifest.xml')!);
const all = (tag: string) => [...manifest.getElementsByTagName(tag)];

test('every item leads to a resource, and every resource to a link of the cartridge', () => {
  const references = all('item').flatMap((item) => item.getAttribute('identifierref') ?? []);
  const resources = all('resource').map((one) => one.getAttribute('identifier'));
  expect(references).toEqual(resources);
  const urls = all('file').map((file) => {
    const link = parse(files.get(file.getAttribute('href') ?? '')!);
    const root = link.documentElement!;
    expect([root.tagName, root.namespaceURI]).toEqual([
      'webLink',
      'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1',
    ]);
    return [
      root.getElementsByTagName('title')[0]?.textContent,
      root.getElementsByTagName('url')[0]?.getAttribute('href'),
    ];
  });
  expect(urls).toEqual(GROUPS.flatMap(({ links }) => links.map(({ title, url }) => [title, url])));
  expect(files.size).toBe(1 + urls.length);
});

test('the manifest says what platforms look for', () => {
  expect(manifest.documentElement?.namespaceURI).toBe('http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1');
  expect(all('schemaversion').map((one) => one.textContent)).toEqual(['1.1.0']);
  expect(all('organization').map((one) => one.getAttribute('structure'))).toEqual(['rooted-hierarchy']);
  expect(new Set(all('resource').map((one) => one.getAttribute('type')))).toEqual(new Set(['imswl_xmlv1p1']));
  const ids = ['item', 'resource'].flatMap((tag) => all(tag).map((one) => one.getAttribute('identifier')));
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    [...manifest.getElementsByTagName('item')].map(
      (item) => item.getElementsByTagName('title')[0]?.textContent,
    )[1],
  ).toBe('One & only');
});
