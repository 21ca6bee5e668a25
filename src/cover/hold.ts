/** Texts that a page writes and nobody may read yet: others stand in their place, for eyes and for screen readers alike. */
import { coverLines, type Line } from './tells.ts';

/** A text whose place something else can take. */
export interface Held {
  /** Puts `other` in the text's place; `null` gives the text back. */
  show(other: string | null): void;
}

/** Holds the text of an element: what the page writes meanwhile is kept, and what it reads is what is seen. */
export function holdText(element: Element): Held {
  let real = element.textContent;
  let other: string | null = null;
  const text = document.createTextNode(real);
  element.replaceChildren(text);
  const put = () => {
    const seen = other ?? real;
    if (text.data !== seen) text.data = seen;
  };
  Object.defineProperty(element, 'textContent', {
    get: () => text.data,
    set(written: string | null) {
      real = written ?? '';
      put();
    },
  });
  return {
    show(next) {
      other = next;
      put();
    },
  };
}

/** Holds an attribute that nobody else writes. */
export function holdAttribute(element: Element, name: string): Held {
  const real = element.getAttribute(name);
  return {
    show(other) {
      const value = other ?? real;
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    },
  };
}

const numberOf = (element: Element, name: string, common = 0): number =>
  Number(element.getAttribute(name) ?? common);

const lineOf = (element: Element, text: string): Line => ({
  text,
  x: numberOf(element, 'x'),
  y: numberOf(element, 'y'),
  // What is not written is the style sheet's.
  size: numberOf(element, 'font-size', 12),
  bold: element.getAttribute('font-weight') === '600',
  classes: element.getAttribute('class') ?? '',
});

/** Holds what a drawing says in words: see tells.ts. What is drawn anew is covered before it is painted. */
export function holdDrawing(drawing: Element): { cover(covered: boolean): void } {
  const kept = new WeakMap<Element, { real: string; shown: string }>();
  let covered = false;
  const put = () => {
    const texts = [...drawing.querySelectorAll('text')];
    const real = texts.map((element) => {
      const now = element.textContent ?? '';
      const known = kept.get(element);
      return known && known.shown === now ? known.real : now;
    });
    const shown = covered ? coverLines(texts.map((element, i) => lineOf(element, real[i] ?? ''))) : real;
    texts.forEach((element, i) => {
      const [is, seen] = [real[i] ?? '', shown[i] ?? ''];
      kept.set(element, { real: is, shown: seen });
      if (element.textContent !== seen) element.textContent = seen;
    });
  };
  new MutationObserver(() => {
    if (covered) put();
  }).observe(drawing, { childList: true, characterData: true, subtree: true });
  return {
    cover(now) {
      if (now === covered) return;
      covered = now;
      put();
    },
  };
}
