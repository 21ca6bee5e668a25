import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { headersBelow, withPolicy } from './csp.ts';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
/** The directives of the page's policy, by name. */
function policy(html: string): Record<string, string> {
  const content = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
  return Object.fromEntries(
    content.split('; ').map((directive) => {
      const [name = '', ...rest] = directive.split(' ');
      return [name, rest.join(' ')];
    }),
  );
}

describe('withPolicy', () => {
  it('hashes the inline scripts and styles of the page, and nothing else', () => {
    const { html, problems } = withPolicy(
      page(
        '<script>a()</script><style>b{c:d}</style><script src="/x.js"></script>',
        '<script type="module">e()</script><script type="application/ld+json">{"f":1}</script>',
      ),
    );
    expect(problems).toEqual([]);
    expect(policy(html)['script-src']).toBe(`'self' ${sha('a()')} ${sha('e()')}`);
    expect(policy(html)['style-src']).toBe(`'self' ${sha('b{c:d}')}`);
  });
  it('hashes the text that the browser will see', () => {
    const script = '\n  if (a < b && "</p>") c("é");\n';
    expect(policy(withPolicy(page(`<script>${script}</script>`)).html)['script-src']).toContain(sha(script));
    expect(policy(withPolicy(page('<script>a\r\nb</script>')).html)['script-src']).toContain(sha('a\nb'));
  });
  it('reaches into noscript, templates and drawings', () => {
    const { html } = withPolicy(
      page(
        '<noscript><style>a{}</style></noscript>',
        '<template><style>b{}</style></template><svg><style>c{}</style></svg><noscript><style>d{}</style></noscript>',
      ),
    );
    for (const style of ['a{}', 'b{}', 'c{}', 'd{}']) expect(policy(html)['style-src']).toContain(sha(style));
  });
  it('names the site’s own address in a frame: in a sandbox there is no self', () => {
    const found = policy(withPolicy(page('<script>a()</script>'), 'https://example.org').html);
    expect(found).toMatchObject({
      'default-src': "'self' https://example.org",
      'script-src': `'self' https://example.org ${sha('a()')}`,
      'form-action': "'self'",
    });
  });
  it('stands after the charset and before all that it governs', () => {
    const { html } = withPolicy(page('<script>a()</script>'));
    const at = html.indexOf('content-security-policy');
    expect(at).toBeGreaterThan(html.indexOf('charset'));
    expect(at).toBeLessThan(html.indexOf('<script>'));
  });
  it('keeps everything else of the page as it was', () => {
    const before = page('<title>A &amp; B</title>', '<p>c</P><br/>');
    const { html } = withPolicy(before);
    expect(html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')).toBe(before);
  });
  it('is strict', () => {
    const { html } = withPolicy(page(''));
    expect(html).not.toMatch(/unsafe-(inline|eval|hashes)/);
    expect(policy(html)).toMatchObject({
      'default-src': "'self'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'object-src': "'none'",
      'base-uri': "'none'",
    });
  });
  it.each([
    ['<p style="color:red">a</p>', '<p style="color:red">: use a class'],
    ['<svg><path style="fill:red"/></svg>', '<path style="fill:red">: use a class'],
    ['<button onclick="a()">b</button>', '<button onclick="a()">: add the listener in a script'],
    ['<a href=" JavaScript:a()">b</a>', 'use a button and a listener'],
    ['<noscript><p style="a:b">c</p></noscript>', '<p style="a:b">: use a class'],
  ])('names what the policy would block: %s', (markup, problem) => {
    expect(withPolicy(page('', markup)).problems.join()).toContain(problem);
  });
  it('refuses a second policy', () => {
    const second = '<meta http-equiv="Content-Security-Policy" content="default-src *">';
    expect(withPolicy(page(second)).problems.join()).toContain('a policy of its own');
  });
});

describe('headersBelow', () => {
  const headers = '# a /note\n/*\n  X-A: /b\n\n/embed/*\n  X-C: d\n';
  it('moves the rules below the path of the site', () => {
    expect(headersBelow(headers, '/sub')).toBe('# a /note\n/sub/*\n  X-A: /b\n\n/sub/embed/*\n  X-C: d\n');
    expect(headersBelow(headers, '/sub/')).toBe(headersBelow(headers, '/sub'));
  });
  it('leaves them alone at the root', () => {
    expect(headersBelow(headers, '/')).toBe(headers);
  });
});
