/** The lab's page, as its script sees it: places by their name, and text put there only when it changed. */
export interface LabPage {
  root: HTMLElement;
  /** The place `data-lab-<name>`. */
  find: <T extends HTMLElement = HTMLElement>(name: string) => T | null;
  /** Puts a text in a place; untouched where it stands already, so that nothing is announced twice. */
  tell: (name: string, text: string) => void;
  /** The same with a paragraph for each line. */
  paragraphs: (name: string, lines: readonly string[]) => void;
}

export function labPage(root: HTMLElement): LabPage {
  const find = <T extends HTMLElement = HTMLElement>(name: string) =>
    root.querySelector<T>(`[data-lab-${name}]`);
  return {
    root,
    find,
    tell: (name, text) => {
      const place = find(name);
      if (place && place.textContent !== text) place.textContent = text;
    },
    paragraphs: (name, lines) => {
      const place = find(name);
      if (place?.textContent === lines.join('')) return;
      place?.replaceChildren(
        ...lines.map((line) => {
          const p = document.createElement('p');
          p.textContent = line;
          return p;
        }),
      );
    },
  };
}
