/** What a key asks for in either window of a presentation. */
import { turnOfKey, type Turn } from './turns.ts';

/** Whether a stroke is a key alone, and nobody's yet. */
export const isPlain = (event: KeyboardEvent): boolean =>
  !(event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented);

/**
 * The turn that a stroke of a key asks for; `null` where it is the browser's, or presses the control that has the focus.
 * Its own effect, such as scrolling, is taken away where it turns.
 */
export function turnOfStroke(event: KeyboardEvent): Turn | null {
  const { key, shiftKey, target } = event;
  if (!isPlain(event)) return null;
  // A button that has the focus is pressed; other keys turn there, too.
  const own = key === ' ' || key === 'Enter' ? 'a, button, summary' : 'input, select, textarea';
  if (target instanceof Element && target.closest(own)) return null;
  const turn = turnOfKey(key, shiftKey);
  if (turn) event.preventDefault();
  return turn;
}
