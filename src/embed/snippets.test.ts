import { parseFragment, defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Dom } from 'parse5';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartUrl } from './frame-address.ts';
import { imageUrl, snippets, type Wanted } from './snippets.ts';

const wanted: Wanted = {
  site: 'https://site.example/sub/',
  chart: 'revenue-path',
  step: null,
  title: 'The record is a corner. The rest is forecast.',
  alt: 'Five rings.',
  height: 611.2,
  tallest: 640,
};

const elementsOf = (html: string) =>
  parseFragment(html).childNodes.filter((n) => tree.isElementNode(n)) as Dom.Element[];
const attributes = (element: Dom.Element | undefined) =>
  Object.fromEntries(element?.attrs.map(({ name, value }) => [name, value]) ?? []);

/** The frame and the link beside it, in a snippet's block. */
function framedIn(snippet: string) {
  const [block, ...rest] = elementsOf(snippet);
  const [iframe, beside] = block?.childNodes as Dom.Element[];
  const link = beside?.childNodes[0] as Dom.Element;
  return { block: block?.tagName, iframe: attributes(iframe), link: attributes(link), rest };
}

describe('addresses', () => {
  it('of pages and pictures have the step in their path, and values in the query', () => {
    const step = { ...wanted, step: 'record' };
    expect(chartUrl(wanted)).toBe('https://site.example/sub/charts/revenue-path/');
    expect(chartUrl(step)).toBe('https://site.example/sub/charts/revenue-path/record/');
    expect(chartUrl({ ...step, values: 'm=1&r30=300' })).toMatch(/\/record\/\?m=1&r30=300$/);
    expect(imageUrl(wanted)).toBe('https://site.example/sub/charts/revenue-path.png');
    expect(imageUrl(step)).toBe('https://site.example/sub/charts/revenue-path.record.png');
  });
});

describe('snippets', () => {
  it('give a frame that is complete without any script, in a block, with a link where frames are taken away', () => {
    const { block, iframe, link, rest } = framedIn(snippets({ ...wanted, step: 'record' }).frame);
    expect(block).toBe('div');
    expect(rest).toEqual([]);
    expect(iframe).toEqual({
      src: 'https://site.example/sub/embed/revenue-path/record/',
      title: wanted.title,
      width: '100%',
      height: '640',
      loading: 'lazy',
      style: 'display:block;width:100%;border:0',
      allow: 'clipboard-write; web-share; fullscreen',
      referrerpolicy: 'strict-origin-when-cross-origin',
    });
    expect(link).toEqual({ href: 'https://site.example/sub/charts/revenue-path/record/' });
  });
  it('add the script that fits the height, in any number on a page', () => {
    const { iframe, rest } = framedIn(snippets(wanted).script);
    expect(iframe).toMatchObject({ scrolling: 'no', height: '612' });
    expect(iframe['id']).toBeUndefined();
    expect(attributes(rest[0])).toEqual({ src: 'https://site.example/sub/embed.js', async: '' });
  });
  it.each([
    [{ dark: 'true' }, 'dark'],
    [{ dark: 'true', transparent: true }, 'dark'],
    [{ dark: 'false' }, 'light'],
    [{ transparent: true }, 'light'],
    [{ dark: 'auto', plain: true }, undefined],
  ] as const)('of %j give the frame the scheme of its document: %s', (params, scheme) => {
    const style = framedIn(snippets({ ...wanted, params }).frame).iframe['style'];
    expect(/color-scheme:(\w+)/.exec(style ?? '')?.[1]).toBe(scheme);
  });
  it('hand out as a link what carries step and dark colours without a query', () => {
    const step = { ...wanted, step: 'record' };
    expect(snippets(step).link).toBe('https://site.example/sub/charts/revenue-path/record/');
    const dark = { ...step, params: { dark: 'true', plain: true, pub: '2026-01-02' } as const };
    expect(snippets(dark).link).toBe('https://site.example/sub/embed/revenue-path/record.dark/');
  });
  it('give the element with a link for pages where it is not defined', () => {
    const [element] = elementsOf(snippets({ ...wanted, step: 'record', params: { dark: 'false' } }).element);
    expect(element?.tagName).toBe('backstop-chart');
    expect(attributes(element)).toMatchObject({ chart: 'revenue-path', step: 'record', dark: 'false' });
    const link = element?.childNodes.find((n) => tree.isElementNode(n)) as Dom.Element;
    expect(attributes(link)['href']).toBe('https://site.example/sub/charts/revenue-path/record/');
  });
  it('give a picture with its text alternative, linked', () => {
    const [block] = elementsOf(snippets(wanted).image);
    const link = block?.childNodes[0] as Dom.Element;
    const image = link.childNodes[0] as Dom.Element;
    expect(image.tagName).toBe('img');
    expect(attributes(image)).toMatchObject({ alt: 'Five rings.' });
  });
  it('keep titles and queries whole, whatever signs stand in them', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, alt) => {
        const made = snippets({
          ...wanted,
          title,
          alt,
          params: { dark: 'true', pub: '2026-01-02' },
          values: 'm=1&r30=300',
        });
        const clean = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
        const { iframe } = framedIn(made.frame);
        expect(iframe['title']).toBe(clean(title));
        expect(iframe['src']).toMatch(/\.dark\/\?m=1&r30=300&pub=2026-01-02$/);
        const link = elementsOf(made.image)[0]?.childNodes[0] as Dom.Element;
        const image = link.childNodes[0] as Dom.Element;
        expect(attributes(image)['alt']).toBe(clean(alt));
      }),
    );
  });
});

it('asks in the frame and on the chart’s page the same question, beside whatever else is asked for', () => {
  const made = snippets({ ...wanted, step: 'fails', values: 'm=1', params: { hide: 'end', plain: true } });
  expect(made.frame).toContain('/embed/revenue-path/fails/?m=1&amp;plain=1&amp;hide=end"');
  expect(made.link).toBe('https://site.example/sub/charts/revenue-path/fails/?m=1&hide=end');
  expect(made.element).toContain(' hide="end" ');
  expect(snippets({ ...wanted, params: { hide: null } }).link).not.toContain('hide');
});
