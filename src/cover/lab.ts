/** A question of the lab: the values are shown, and the result is covered until it is asked for. */
import { lab, labTitle, show } from 'virtual:interface/cover';
import { CORRECTED, coverBox, readOn } from './box.ts';

/** What of the lab comes before the result. */
const SHOWN = 'h1, .lab-lede, .lab-changed, .lab-two';
const RESULT = '.lab-main, .lab-result';

/** Covers all that is worked out from the values. */
export function coverLab(root: HTMLElement): void {
  const covered = [
    ...document.querySelectorAll(CORRECTED),
    ...[...root.children, ...root.querySelectorAll(RESULT)].filter((one) => !one.matches(SHOWN)),
  ];
  const title = document.title;
  const box = coverBox(true, () => {
    box.remove();
    for (const one of covered) one.removeAttribute('data-covered');
    document.title = title;
    // Pictures that were not laid out have no size yet.
    dispatchEvent(new Event('resize'));
    readOn(root.querySelector<HTMLElement>('[data-lab-ending]'));
  });
  const heading = document.createElement('h2');
  heading.textContent = labTitle;
  box.prepend(heading);
  const [said, button] = [box.querySelector('p'), box.querySelector('button')];
  if (said) said.textContent = lab;
  if (button) button.textContent = show;
  for (const one of covered) one.setAttribute('data-covered', '');
  root.querySelector('.lab-two')?.before(box);
}
