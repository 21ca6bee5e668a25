import { parseFragment, defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Dom } from 'parse5';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartUrl, frameUrl, imageUrl, snippets, type Wanted } from './snippets.ts';

const wanted: Wanted = {
  site: 'https://site.example/sub/',
  chart: 'revenue-path',
  step: null,
  title: 'The record is a corner. The rest is forecast.',
  alt: 'Five rings.',
  height: 611.2,
};

const elementsOf = (html: string) =>
  parseFragment(html).childNodes.filter((n) => tree.isElementNode(n)) as Dom.Element[];
const attributes = (element: Dom.Element | undefined) =>
  Object.fromEntries(element?.attrs.map(({ name, value }) => [name, value]) ?? []);

describe('addresses', () => {
  it('put a step into the path of frames and into the query of pages', () => {
    const step = { ...wanted, step: 'record' };
    expect(frameUrl(wanted)).toBe('https://site.example/sub/embed/revenue-path/');
    expect(frameUrl({ ...step, params: { dark: 'true', step: 'promise' } })).toBe(
      'https://site.example/sub/embed/revenue-path/record/?dark=true',
    );
    expect(chartUrl(step)).toBe('https://site.example/sub/charts/revenue-path/?step=record');
    expect(imageUrl(wanted)).toBe('https://site.example/sub/charts/revenue-path.png');
    expect(imageUrl(step)).toBe('https://site.example/sub/charts/revenue-path.record.png');
  });
});

describe('snippets', () => {
  it('give a frame that is complete without any script', () => {
    const [iframe, ...rest] = elementsOf(snippets(wanted).frame);
    expect(rest).toEqual([]);
    expect(attributes(iframe)).toEqual({
      src: 'https://site.example/sub/embed/revenue-path/',
      title: wanted.title,
      width: '100%',
      height: '612',
      loading: 'lazy',
      style: 'width:100%;border:0',
      allow: 'clipboard-write; web-share; fullscreen',
      referrerpolicy: 'strict-origin-when-cross-origin',
    });
  });
  it('add the script that fits the height, in any number on a page', () => {
    const [iframe, script] = elementsOf(snippets(wanted).script);
    expect(attributes(iframe)).toMatchObject({ scrolling: 'no', height: '612' });
    expect(attributes(iframe)['id']).toBeUndefined();
    expect(attributes(script)).toEqual({ src: 'https://site.example/sub/embed.js', async: '' });
  });
  it('give the element with a link for pages where it is not defined', () => {
    const [element] = elementsOf(snippets({ ...wanted, step: 'record', params: { dark: 'false' } }).element);
    expect(element?.tagName).toBe('backstop-chart');
    expect(attributes(element)).toMatchObject({ chart: 'revenue-path', step: 'record', dark: 'false' });
    const link = element?.childNodes.find((n) => tree.isElementNode(n)) as Dom.Element;
    expect(attributes(link)['href']).toBe('https://site.example/sub/charts/revenue-path/?step=record');
  });
  it('give a picture with its text alternative, linked', () => {
    const [link] = elementsOf(snippets(wanted).image);
    const image = link?.childNodes[0] as Dom.Element;
    expect(image.tagName).toBe('img');
    expect(attributes(image)).toMatchObject({ alt: 'Five rings.' });
  });
  it('keep titles and queries whole, whatever signs stand in them', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, alt) => {
        const made = snippets({ ...wanted, title, alt, params: { dark: 'true', pub: '2026-01-02' } });
        const clean = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
        expect(attributes(elementsOf(made.frame)[0])['title']).toBe(clean(title));
        expect(attributes(elementsOf(made.frame)[0])['src']).toMatch(/\?dark=true&pub=2026-01-02$/);
        const image = elementsOf(made.image)[0]?.childNodes[0] as Dom.Element;
        expect(attributes(image)['alt']).toBe(clean(alt));
      }),
    );
  });
});
