import { describe, expect, it } from 'vitest';
import { oembed } from './oembed.ts';

const wanted = {
  site: 'https://site.example/sub/',
  chart: 'revenue-path',
  step: null,
  title: 'The record is a <em>corner</em> & the rest is forecast',
  alt: 'Five rings.',
  height: 600,
  tallest: 640,
};

describe('oembed', () => {
  const answer = oembed(wanted);

  it('is what the specification asks of type rich', () => {
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 640 });
    expect(answer.title).toBe('The record is a corner & the rest is forecast');
    for (const key of ['thumbnail_width', 'thumbnail_height', 'cache_age'] as const) {
      expect(typeof answer[key]).toBe('number');
    }
    expect(answer.thumbnail_url).toBe('https://site.example/sub/share/revenue-path.png');
  });
  it('is a quotation and a frame for WordPress, without scripts, all addresses absolute', () => {
    expect(answer.html).toMatch(
      /^<blockquote hidden><a href="https:\/\/[^"]+">[^<]+<\/a><\/blockquote><iframe src="https:[^>]+><\/iframe>$/,
    );
    expect(answer.html).not.toContain('<script');
    expect(answer.html).toContain('corner &amp; the rest');
  });
  it('fits a column of any width, and can be scrolled where text is enlarged', () => {
    expect(answer.html).toContain(' width="100%" height="640" ');
    expect(answer.html).not.toContain('scrolling');
  });
  it('keeps to the heights that WordPress allows', () => {
    expect(oembed({ ...wanted, tallest: 1200 }).height).toBe(1000);
    expect(oembed({ ...wanted, tallest: 90 }).height).toBe(200);
  });
  it('leads to the step', () => {
    const step = oembed({ ...wanted, step: 'record' });
    expect(step.canonical).toBe('https://site.example/sub/charts/revenue-path/record/');
    expect(step.thumbnail_url).toBe('https://site.example/sub/share/revenue-path.record.png');
    expect(step.html).toContain('/sub/embed/revenue-path/record/"');
  });
  it('frames the dark twin where dark colours are asked for, and nothing else of the parameters', () => {
    const params = { dark: 'true', plain: true } as const;
    const dark = oembed({ ...wanted, step: 'record', params });
    expect(dark.html).toContain('"https://site.example/sub/embed/revenue-path/record.dark/"');
    expect(dark.canonical).toBe('https://site.example/sub/charts/revenue-path/record/');
    expect(oembed({ ...wanted, params: { dark: 'false' } }).html).toContain('/embed/revenue-path/"');
  });
});
