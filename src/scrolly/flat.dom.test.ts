import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setMedia } from '../testing/document.ts';
import { leave, standIn, storyPage } from '../testing/story-page.ts';

const drawn: ParentNode[] = [];
vi.mock('./draw-in-place.ts', () => ({ drawInPlace: (root: ParentNode) => drawn.push(root) }));

standIn();
const { isFlat, LOW, watchFlat } = await import('./flat.ts');

const SCENES = [
  {
    chart: 'first',
    cards: ['a', 'b'].map((step) => ({ step, height: 500 })),
  },
];
/** The steps whose picture stands beside their text, in order. */
const placed = () =>
  [...document.querySelectorAll<HTMLElement>('section > [data-placed]')].map(
    ({ dataset }) => dataset['staticStep'],
  );
const heard: [flat: boolean, printing: boolean][] = [];
const watchPage = (address = '/') => {
  history.replaceState(null, '', address);
  storyPage(SCENES);
  watchFlat((...now) => heard.push(now));
};

beforeEach(() => {
  heard.length = 0;
  drawn.length = 0;
});
afterEach(leave);

describe('the flat layout', () => {
  test('is not that of a window as they are', () => {
    watchPage('/?flat=0');
    expect([isFlat(), placed(), heard]).toEqual([false, [], []]);
  });

  test('is the reader’s wish, and says so before anybody has scrolled', () => {
    watchPage('/?flat=1');
    expect([isFlat(), placed(), heard]).toEqual([true, ['a', 'b'], [[true, false]]]);
    setMedia(LOW, true);
    setMedia(LOW, false);
    expect([isFlat(), heard.length]).toEqual([true, 1]);
  });

  test('comes and goes with a low window, with each picture once', () => {
    watchPage();
    for (let i = 0; i < 2; i++) {
      setMedia(LOW, true);
      expect([isFlat(), placed()]).toEqual([true, ['a', 'b']]);
      setMedia(LOW, false);
      expect([isFlat(), placed()]).toEqual([false, []]);
    }
    expect(heard.map(([flat]) => flat)).toEqual([true, false, true, false]);
  });

  test('a step without a drawn picture keeps its text, and the others have theirs', () => {
    storyPage(SCENES);
    document.querySelector('noscript')!.textContent = '<p>Nothing drawn';
    watchFlat(() => undefined);
    setMedia(LOW, true);
    expect(placed()).toEqual(['b']);
  });
});

test('the style sheets pin on all other screens, and on no others', () => {
  // The edges of the ranges; a hundredth of an em lies between.
  const [narrow = '', wide = ''] = LOW.replaceAll('max-', 'min-')
    .replaceAll('38.74', '38.75')
    .replaceAll('56.24', '56.25')
    .replaceAll('29.99', '30')
    .split(', ');
  const [high, broad] = narrow.split(' and ');
  const pinned = `screen and ${high}, screen and ${broad} and ${wide}`;
  for (const [sheet, first] of [
    ['pinned', pinned],
    ['controls', pinned],
    ['wide', `screen and ${broad} and ${wide}`],
  ] as const) {
    const rules = readFileSync(path.join(import.meta.dirname, `${sheet}.css`), 'utf8');
    const pins = [...rules.matchAll(/^@media ([^{]+) \{\s+html\.js:not\(\[data-flat\]\)/gm)].map(
      ([, m]) => m!,
    );
    expect(pins[0], sheet).toBe(first);
    // What follows refines one of the two.
    for (const more of pins) expect(more, sheet).toContain(more === pinned ? pinned : wide);
  }
});

describe('for the printer', () => {
  test('the pictures are drawn in place at once, and all is as before afterwards', () => {
    watchPage();
    dispatchEvent(new Event('beforeprint'));
    expect([isFlat(), placed(), drawn]).toEqual([true, ['a', 'b'], [document]]);
    expect(heard.at(-1)).toEqual([true, true]);
    dispatchEvent(new Event('afterprint'));
    expect([isFlat(), placed()]).toEqual([false, []]);
    expect(heard.at(-1)).toEqual([false, false]);
  });

  test('where the browser has no such events the medium tells', () => {
    watchPage();
    setMedia('print', true);
    expect([isFlat(), placed()]).toEqual([true, ['a', 'b']]);
    setMedia('print', false);
    expect(isFlat()).toBe(false);
  });

  test('a page that was flat before stays so', () => {
    watchPage('/?flat=1');
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
    expect([isFlat(), placed()]).toEqual([true, ['a', 'b']]);
  });
});
