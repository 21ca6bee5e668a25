/** Fragments of addresses. Pure. */

/** The id in a fragment; a mangled escape is taken as it stands. */
export function idOf(hash: string): string {
  const raw = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
