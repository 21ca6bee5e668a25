/** Previous and next step: buttons, arrow keys, swipes. Without scripts the buttons are links. */

import { count as counted } from 'virtual:interface/figure';
import { fillText } from '../ledger/pieces.ts';

interface Picking {
  /** Where the keys are heard; the whole document in a frame. */
  keys: HTMLElement | Document;
  /** Where a finger may swipe. */
  stage: HTMLElement;
  steps: readonly string[];
  current: () => string;
  go: (step: string) => void;
  /** Off while the reader has only one step before them. */
  active: () => boolean;
}

/** Shorter strokes are taps, steeper ones scroll. */
const STROKE = 40;
const SLANT = 1.5;

/** The step that an arrow key leads to from `index`, or `null`. */
export function stepForKey(key: string, index: number, count: number): number | null {
  const to = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: count - 1 }[key];
  return to !== undefined && to >= 0 && to < count && to !== index ? to : null;
}

/** -1, 1 or 0: which way a stroke of the finger turns the steps. */
export function turnOf(dx: number, dy: number): -1 | 0 | 1 {
  if (Math.abs(dx) < STROKE || Math.abs(dx) < SLANT * Math.abs(dy)) return 0;
  return dx < 0 ? 1 : -1;
}

/** A link as a button: with scripts it changes the picture, not the page. */
export function toButton(link: Element): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.dataset['by'] = link.getAttribute('data-by') ?? '';
  button.append(...link.childNodes);
  link.replaceWith(button);
  return button;
}

/**
 * Wires a picker.
 * @returns a function that brings it up to the current step
 */
export function startPicker(root: HTMLElement, picking: Picking): () => void {
  const { keys, stage, steps, current, go, active } = picking;
  const buttons = [...root.querySelectorAll('[data-by]')].map(toButton);
  const count = root.querySelector('[data-count]');

  const by = (change: number) => {
    const to = steps[steps.indexOf(current()) + change];
    if (to !== undefined && active()) go(to);
  };
  for (const button of buttons) button.addEventListener('click', () => by(Number(button.dataset['by'])));

  keys.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented || !active()) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Where arrows move a caret, a choice or a scroll bar they stay with it.
    if (event.target instanceof Element && event.target.closest('input, select, textarea, [data-scrolls]'))
      return;
    const to = stepForKey(event.key, steps.indexOf(current()), steps.length);
    const step = to === null ? undefined : steps[to];
    if (step === undefined) return;
    event.preventDefault();
    go(step);
  });

  let begun: { id: number; x: number; y: number } | null = null;
  stage.addEventListener('pointerdown', (event) => {
    begun =
      event.isPrimary && event.pointerType !== 'mouse'
        ? { id: event.pointerId, x: event.clientX, y: event.clientY }
        : null;
  });
  stage.addEventListener('pointerup', (event) => {
    if (begun?.id === event.pointerId) by(turnOf(event.clientX - begun.x, event.clientY - begun.y));
    begun = null;
  });
  stage.addEventListener('pointercancel', () => {
    begun = null;
  });

  return () => {
    const at = steps.indexOf(current());
    if (count) count.textContent = fillText(counted, { step: `${at + 1}`, steps: `${steps.length}` });
    for (const button of buttons) {
      const to = at + Number(button.dataset['by']);
      button.setAttribute('aria-disabled', String(to < 0 || to >= steps.length));
    }
  };
}
