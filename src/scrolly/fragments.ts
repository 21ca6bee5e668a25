/** What a fragment means on this page: ids, ids that moved, and anything else. */

/**
 * The id on this page that a fragment means: itself, where it moved to, either in small letters, as all ids are, or the
 * chapter of a step that is not there. Rings of redirects end.
 */
export function resolveId(
  id: string,
  exists: (id: string) => boolean,
  moved: Readonly<Record<string, string>>,
): string | null {
  const seen = new Set<string>();
  let at = id;
  while (at && !exists(at) && !seen.has(at)) {
    seen.add(at);
    const next = Object.hasOwn(moved, at) ? moved[at] : undefined;
    if (typeof next === 'string') at = next;
  }
  if (at && exists(at)) return at;
  const small = id.toLowerCase();
  if (small !== id) return resolveId(small, exists, moved);
  const chapter = id.split('.')[0] ?? '';
  if (chapter && chapter !== id) return resolveId(chapter, exists, moved);
  return null;
}

/** The moved ids that a page carries in a data attribute; anything else counts as none. */
export function readMoved(json: string | undefined): Record<string, string> {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    return value && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, string>)
      : {};
  } catch {
    return {};
  }
}
