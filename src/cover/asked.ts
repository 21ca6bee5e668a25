/** Which step of the story an address is about. */
import { idOf } from '../links/fragment.ts';

/** The id of the step that a fragment names: its own, that of a step that holds it, or the first of a chapter. */
export function stepAsked(article: Element, hash: string): string | null {
  const id = idOf(hash);
  const target = id ? document.getElementById(id) : null;
  if (!target || !article.contains(target)) return null;
  const step =
    target.closest('section[data-step]') ??
    target.closest('[data-chapter]')?.querySelector('section[data-step]');
  return step?.id ?? null;
}
