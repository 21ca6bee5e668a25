import { describe, expect, it } from 'vitest';
import { hashOf } from '../build/csp.ts';
import { LIVE, partsOf } from '../testing/frozen.ts';
import { askedBy, frozenPage, stepsIn, tableIn } from './page.ts';

const whole = frozenPage(partsOf());
const step = frozenPage(partsOf({ step: 'first', tables: new Map() }));

describe('a frozen page', () => {
  it('asks for nothing: what the live one names is in it, or left out', () => {
    expect(askedBy(LIVE)).toEqual([
      'https://site.example/below/oembed/one.json',
      '/below/favicon.svg',
      '/below/_astro/sans.123.woff2',
      '/below/_astro/sans.123.woff2',
      '/below/_astro/run.js',
      '/below/_astro/embed.js',
    ]);
    for (const page of [whole, step]) {
      expect(askedBy(page)).toEqual([]);
      expect(page).not.toContain('_astro');
      expect(page).toContain('src:url(data:font/woff2;base64,FONT-OF-sans.123.woff2)format("woff2")');
      expect(page).toContain('<script>start()</script>');
      expect(page).toContain('data-pictures="">PACKED</script>');
    }
    const pictured = LIVE.replace('<use ', '<image href="https://elsewhere.example/a.png"></image><use ');
    expect(() => frozenPage(partsOf({ html: pictured }))).toThrow('https://elsewhere.example/a.png');
    expect(() => frozenPage(partsOf({ html: '<p>No frame' }))).toThrow('no frame');
  });

  it('leads to the site by where it stands, and to its own steps', () => {
    const links = (page: string) =>
      [...page.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, address]) => address);
    expect(links(whole)).toEqual([
      '../../../../charts/one/#rests',
      './last/',
      './',
      '../../../../charts/one/?step=last#your-values',
      'https://elsewhere.example/',
    ]);
    expect(links(step).slice(0, 4)).toEqual([
      '../../../../../charts/one/#rests',
      '../last/',
      '../',
      '../../../../../charts/one/?step=last#your-values',
    ]);
    expect(whole).toContain('data-home="../../../../"');
    // The site to be found in its place is named in full: who looks there resolves nothing.
    expect(whole).toContain('<link rel="canonical" href="https://site.example/below/charts/one/">');
  });

  it('has a policy that lets run and ask no more than it does', () => {
    const policy = /security-policy" content="([^"]+)"/.exec(whole)?.[1]?.split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      `script-src ${hashOf('early()')} ${hashOf('start()')}`,
      `style-src ${hashOf('@font-face{font-family:S;src:url(data:font/woff2;base64,FONT-OF-sans.123.woff2)format("woff2")}')} ${hashOf('.m{fill:url(#hatch)}')}`,
      'font-src data:',
      "connect-src 'self' https://site.example",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(whole.match(/security-policy/g)).toHaveLength(1);
    expect(whole.indexOf('security-policy')).toBeLessThan(whole.indexOf('<script'));
  });

  it('knows what was corrected before, and keeps no line of it; it says that it is frozen', () => {
    expect(whole).toContain('data-known="older"');
    expect(whole).not.toContain('Corrected');
    expect(whole).toMatch(/<div class="fold" data-how="">.*<p>Frozen as it was\.<\/p><\/div>/s);
  });

  it('holds the tables of the other steps; that of a step knows its own alone', () => {
    expect(whole).toContain('<template data-table-of="last"><table data-table=""><tbody><tr><td>2');
    expect(whole).toContain('data-steps="first last"');
    expect(step).toContain('data-steps="first"');
    expect(step).not.toContain('data-all');
    expect(whole + step).not.toContain('data-tables');
    expect(tableIn(LIVE)).toContain('<td>1</td>');
    expect(stepsIn(LIVE)).toEqual(['first', 'last']);
  });

  it('draws the runs of an address where it has the code, and only there', () => {
    expect(whole).not.toContain('data-lab');
    expect(frozenPage(partsOf({ runs: true }))).toContain('data-lab="../../../../scenarios/"');
  });
});
