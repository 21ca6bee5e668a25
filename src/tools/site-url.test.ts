import { describe, expect, it } from 'vitest';
import { LOCAL, saidOf, whereServed } from './site-url.mjs';

describe('where the site is served', () => {
  it.each<[string, Record<string, string>, string, string | null]>([
    ['nothing is said', {}, `${LOCAL}/`, null],
    ['an empty variable says nothing', { SITE_URL: '', BASE_PATH: '' }, `${LOCAL}/`, null],
    ['the origin', { SITE_URL: 'https://example.org' }, 'https://example.org/', 'SITE_URL'],
    ['a closing slash', { SITE_URL: 'https://example.org/' }, 'https://example.org/', 'SITE_URL'],
    [
      'origin and path in one',
      { SITE_URL: 'https://example.org/a/b' },
      'https://example.org/a/b/',
      'SITE_URL',
    ],
    [
      'both',
      { SITE_URL: 'https://example.org', BASE_PATH: 'backstop' },
      'https://example.org/backstop/',
      'SITE_URL',
    ],
    ['a path alone', { BASE_PATH: '//backstop' }, `${LOCAL}/backstop/`, null],
    ['a root that is said', { SITE_URL: 'https://a.org/b', BASE_PATH: '/' }, 'https://a.org/', 'SITE_URL'],
    [
      'Netlify, published',
      {
        NETLIFY: 'true',
        CONTEXT: 'production',
        URL: 'https://a.org',
        DEPLOY_PRIME_URL: 'https://main--a.app',
      },
      'https://a.org/',
      'URL',
    ],
    [
      'Netlify, a preview',
      {
        NETLIFY: 'true',
        CONTEXT: 'deploy-preview',
        URL: 'https://a.org',
        DEPLOY_PRIME_URL: 'https://p--a.app',
      },
      'https://p--a.app/',
      'DEPLOY_PRIME_URL',
    ],
    ['a variable of this name anywhere else', { URL: 'https://a.org' }, `${LOCAL}/`, null],
    [
      'Cloudflare Pages',
      { CF_PAGES: '1', CF_PAGES_URL: 'https://a.pages.dev' },
      'https://a.pages.dev/',
      'CF_PAGES_URL',
    ],
    [
      'Vercel, which leaves the protocol out',
      { VERCEL: '1', VERCEL_PROJECT_PRODUCTION_URL: 'a.vercel.app' },
      'https://a.vercel.app/',
      'VERCEL_PROJECT_PRODUCTION_URL',
    ],
    [
      'GitHub Pages of a project',
      { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'Some-One/backstop' },
      'https://some-one.github.io/backstop/',
      'GITHUB_REPOSITORY',
    ],
    [
      'GitHub Pages of an owner',
      { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'Some-One/some-one.github.io' },
      'https://some-one.github.io/',
      'GITHUB_REPOSITORY',
    ],
    [
      'what the project says goes before the host',
      { SITE_URL: 'https://a.org', CF_PAGES: '1', CF_PAGES_URL: 'https://b.dev' },
      'https://a.org/',
      'SITE_URL',
    ],
    ['a host that names nothing', { CF_PAGES: '1' }, `${LOCAL}/`, null],
  ])('%s', (_, env, address, from) => {
    const where = whereServed(env);
    expect(`${where.site}${where.base}`).toBe(address);
    expect(where.from).toBe(from);
  });

  it('refuses what is no address of a site', () => {
    for (const SITE_URL of ['example.org', 'ftp://example.org', 'https://'])
      expect(() => whereServed({ SITE_URL })).toThrow(`SITE_URL is "${SITE_URL}"`);
  });

  it('is said at the end of a build, with what to do where nobody said it', () => {
    expect(saidOf(whereServed({ SITE_URL: 'https://a.org/b' }))).toBe(
      'Built for https://a.org/b/, as SITE_URL says.',
    );
    expect(saidOf(whereServed({}))).toMatch(/^Built for http:\/\/localhost:4321\/: .*\n.*\n.*SITE_URL=/);
  });
});
