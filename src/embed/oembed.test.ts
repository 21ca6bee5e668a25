import { describe, expect, it } from 'vitest';
import { oembed } from './oembed.ts';

const wanted = {
  site: 'https://site.example/sub/',
  chart: 'revenue-path',
  step: null,
  title: 'The record is a <em>corner</em> & the rest is forecast',
  alt: 'Five rings.',
  height: 640,
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
      /^<blockquote><a href="https:\/\/[^"]+">[^<]+<\/a><\/blockquote><iframe src="https:[^>]+><\/iframe>$/,
    );
    expect(answer.html).not.toContain('<script');
    expect(answer.html).toContain('corner &amp; the rest');
  });
  it('keeps to the heights that WordPress allows', () => {
    expect(oembed({ ...wanted, height: 1200 }).height).toBe(1000);
    expect(oembed({ ...wanted, height: 90 }).height).toBe(200);
  });
  it('leads to the step', () => {
    const step = oembed({ ...wanted, step: 'record' });
    expect(step.canonical).toBe('https://site.example/sub/charts/revenue-path/?step=record');
    expect(step.thumbnail_url).toBe('https://site.example/sub/share/revenue-path.record.png');
    expect(step.html).toContain('/sub/embed/revenue-path/record/"');
  });
});
