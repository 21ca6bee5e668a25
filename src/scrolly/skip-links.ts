/**
 * Ways past a chapter and past a scene, for who goes by Tab. They come with the scripts that make the scenes long, and lie
 * over the page's head while they have the focus, so that nothing moves under the reader.
 */
import { skipChapter, skipChart } from 'virtual:interface/scrolly';
import { fillText } from '../ledger/pieces.ts';

/** The way to an element: as a link, so that the address and the way back are as for the contents. */
function linkTo(target: HTMLElement, text: string, id: string): HTMLElement {
  const link = document.createElement('a');
  link.className = 'skip';
  target.id ||= id;
  link.href = `#${target.id}`;
  link.textContent = text;
  // Whatever follows takes the focus, and only then: a click into text should not.
  link.addEventListener('click', () => target.setAttribute('tabindex', '-1'));
  return link;
}

/** Puts a link before each scene's controls and below each chapter's heading. */
export function startSkipLinks(): void {
  for (const scene of document.querySelectorAll<HTMLElement>('[data-scene]')) {
    const next = scene.nextElementSibling;
    const title = scene.querySelector('[data-chart-title]')?.textContent?.trim() ?? '';
    const last = [...scene.querySelectorAll('section[data-step]')].at(-1)?.id ?? '';
    // Words that are the picture are read like any other text.
    if (next instanceof HTMLElement && last && title)
      // An address that is kept leads to the chapter: see fragments.ts.
      scene.prepend(linkTo(next, fillText(skipChart, { title }), `${last}.end`));
  }
  const chapters = [...document.querySelectorAll<HTMLElement>('[data-chapter]')];
  for (const [i, chapter] of chapters.entries()) {
    const head = chapter.querySelector(':scope > header');
    const heading = head?.querySelector('h1, h2');
    const next = chapters[i + 1]?.querySelector<HTMLElement>(':scope > header :is(h1, h2)');
    const target = next ?? chapter.querySelector<HTMLElement>('[data-close]');
    if (heading && target)
      heading.after(
        linkTo(
          target,
          fillText(skipChapter, { title: heading.textContent.trim() }),
          `${chapter.dataset['chapter']}.end`,
        ),
      );
  }
}
