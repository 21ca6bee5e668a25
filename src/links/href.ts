/**
 * An address inside the site, under whatever path it is served from.
 * @param path absolute within the site, with its leading slash
 */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/** The same address in full, for metadata, feeds and snippets. */
export function absolute(path: string, site: URL | undefined): string {
  return new URL(href(path), site ?? 'http://localhost:4321').href;
}
