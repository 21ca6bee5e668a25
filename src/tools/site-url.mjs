/**
 * Where the site will be served, as far as the build is told: by its own two variables, or by those that hosts set.
 * Plain Node, no dependencies: the configuration of the build reads it, and so do commands that run before an install.
 */

/** Where a site is served that nobody has named a host for: on the machine that builds it. */
export const LOCAL = 'http://localhost:4321';

/** @typedef {Readonly<Record<string, string | undefined>>} Env */

/**
 * @typedef {object} Where
 * @property {string} site the origin, such as `https://example.org`
 * @property {string} base the path below which the site is served, with a slash at the start and at the end
 * @property {string | null} from the variable that named the origin; null where none did
 */

/** A path with one slash at its start, at its end and between its parts. @param {string} path */
const slashed = (path) => `/${path}/`.replace(/\/+/g, '/');

/**
 * The origin that a host's own variables name, the first that fits, with the variable's name.
 * @param {Env} env
 * @returns {[name: string, address: string] | null}
 */
function hostsOwn(env) {
  /** @type {(name: string) => [string, string] | null} */
  const named = (name) => {
    const address = env[name];
    return address ? [name, /^https?:\/\//i.test(address) ? address : `https://${address}`] : null;
  };
  // A preview has an address of its own: what is said there of other branches would lead elsewhere.
  if (env['NETLIFY'] === 'true')
    return (env['CONTEXT'] === 'production' ? null : named('DEPLOY_PRIME_URL')) ?? named('URL');
  if (env['CF_PAGES'] === '1') return named('CF_PAGES_URL');
  if (env['VERCEL'] === '1') return named('VERCEL_PROJECT_PRODUCTION_URL');
  if (env['GITHUB_ACTIONS'] === 'true') {
    const [owner, repository] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    if (!owner || !repository) return null;
    const host = `${owner.toLowerCase()}.github.io`;
    // A repository of this name is the owner's own site, which is served at the root.
    const path = repository.toLowerCase() === host ? '' : `/${repository}`;
    return ['GITHUB_REPOSITORY', `https://${host}${path}`];
  }
  return null;
}

/**
 * Where the site will be served. `SITE_URL` names the origin and `BASE_PATH` the path; without `BASE_PATH` the path of
 * `SITE_URL` counts. Where `SITE_URL` is missing the host's variables serve: Netlify's, Cloudflare Pages', Vercel's, and
 * for GitHub Pages the repository's name.
 * @param {Env} env
 * @returns {Where}
 * @throws where `SITE_URL` is no address of a page
 */
export function whereServed(env) {
  const own = env['SITE_URL']?.trim();
  const [from, address] = own ? ['SITE_URL', own] : (hostsOwn(env) ?? [null, LOCAL]);
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    throw new Error(
      `${from} is "${address}", which is no address of a site. Write it as https://example.org`,
    );
  const { origin, pathname } = new URL(address);
  return { site: origin, base: slashed(env['BASE_PATH'] ?? pathname), from };
}

/**
 * What the build says at its end of the addresses that it has written.
 * @param {Where} where
 */
export function saidOf({ site, base, from }) {
  if (from !== null) return `Built for ${site}${base}, as ${from} says.`;
  return (
    `Built for ${site}${base}: neither SITE_URL nor a host has said where the site will be served.\n` +
    'Snippets, previews, feeds and citations of this build lead to this machine alone. Before you publish it, build\n' +
    'again with the address: SITE_URL=https://example.org npm run build'
  );
}
