/** The slides of a page: a chapter's title, its steps, and the answer that closes it, as they stand in the document. */
import { answer } from 'virtual:interface/present';
import { altOf } from '../scrolly/fault.ts';

export interface Slide {
  /** The fragment that leads here: of a chapter or of a step. */
  id: string;
  /** What stands above the title. */
  kicker: string;
  title: string;
  /** The chart and its step; `null` where the words are the picture. */
  picture: { chart: string; step: string; alt: string } | null;
  /** Whether the slide tells something that a question is about; a chapter's title does not. */
  tells: boolean;
  /** The words, made anew for each showing. */
  words: () => HTMLElement[];
}

/** What belongs to the page, not to what it tells. */
const PAGES_OWN =
  '.sr-only, .step-link, .copy-link, .more, .quote-note, .hero-lengths, [data-controls], [data-draw], [data-redraw], button, form, noscript, script, template';

/** A copy of an element's words: without ids and without links within the page, whose places are not seen. */
function copyOf(element: Element): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const own of copy.querySelectorAll(PAGES_OWN)) own.remove();
  for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
  for (const link of copy.querySelectorAll('a[href^="#"]')) link.replaceWith(...link.childNodes);
  return copy;
}

const copiesOf = (elements: Iterable<Element>): HTMLElement[] =>
  [...elements].filter((one) => !one.matches(PAGES_OWN)).map(copyOf);

const textOf = (element: Element | null | undefined): string => element?.textContent?.trim() ?? '';

/** The title of a step's own picture, which stands on the page for readers without scripts. */
function pictureTitle(step: Element): string {
  const template = document.createElement('template');
  template.innerHTML = step.querySelector(':scope > noscript')?.textContent ?? '';
  return textOf(template.content.querySelector('.chart-title'));
}

function slideOfStep(step: HTMLElement, chapter: string): Slide {
  const card = step.querySelector('.step-card');
  const heading = card?.querySelector('h3');
  const { chart = '', step: name = '' } = step.dataset;
  // Of a scene whose words are the picture the heading is the title.
  const typed = step.closest('.scene-type') !== null;
  const title = typed ? textOf(heading) : pictureTitle(step) || textOf(heading);
  return {
    id: step.id,
    kicker: chapter,
    title,
    picture: typed ? null : { chart, step: name, alt: altOf(step) },
    tells: true,
    words: () => copiesOf([...(card?.children ?? [])].filter((one) => !typed || one !== heading)),
  };
}

function slidesOfChapter(chapter: HTMLElement): Slide[] {
  const title = textOf(chapter.querySelector('h2'));
  const id = chapter.dataset['chapter'] ?? '';
  const slides = [...chapter.querySelectorAll<HTMLElement>('section[data-step]')].map((step) =>
    slideOfStep(step, title),
  );
  const lede = chapter.querySelectorAll('.chapter-lede, .hero-deck > p');
  const head = chapter.querySelector('.hero h1');
  const first: Slide = {
    id,
    kicker: head ? title : '',
    title: textOf(head) || title,
    picture: null,
    tells: false,
    words: () => copiesOf(lede),
  };
  const closes = [...chapter.querySelectorAll('.answer')].map((element): Slide => ({
    id: slides.at(-1)?.id ?? id,
    kicker: title,
    title: answer,
    picture: null,
    tells: true,
    words: () => copiesOf(element.children),
  }));
  return [first, ...slides, ...closes];
}

/** The slides of the story, or of one chapter in depth, in their order. */
export const slidesOf = (article: Element): Slide[] =>
  [...article.querySelectorAll<HTMLElement>('[data-chapter]')].flatMap(slidesOfChapter);
