/** What stands in the place of a covered answer: what it is, and the button that uncovers it. */
import { later, question, show, showLater } from 'virtual:interface/cover';

/** Corrections of the page or the picture: they say what is right. */
export const CORRECTED = '.corrected, [data-news]';

/** @param open called when the reader asks for the answer; the box is then gone */
export function coverBox(asked: boolean, open: () => void): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cover-box';
  const said = document.createElement('p');
  said.textContent = asked ? question : later;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = asked ? show : showLater;
  button.addEventListener('click', open);
  box.append(said, button);
  return box;
}

/** Gives the focus to what was uncovered, so that it is read where the button was. */
export function readOn(element: HTMLElement | null): void {
  if (!element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
