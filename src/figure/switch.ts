/** A switch between a few measures of a chart: each a step by a short name. Without scripts its buttons are links. */
import { toButton } from './picker.ts';

interface Switching {
  current: () => string;
  go: (step: string) => void;
}

/**
 * Wires a switch.
 * @returns a function that brings it up to the current step; between the measures no button is pressed
 */
export function startSwitch(root: HTMLElement, { current, go }: Switching): () => void {
  const buttons = [...root.querySelectorAll<HTMLElement>('[data-measure]')].map((link) => {
    const step = link.dataset['measure'] ?? '';
    const button = toButton(link);
    button.addEventListener('click', () => go(step));
    return { step, button };
  });
  return () => {
    for (const { step, button } of buttons) button.setAttribute('aria-pressed', String(step === current()));
  };
}
