import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetListeners, noteListeners } from '../testing/document.ts';
import { answerPictures, AT, fetching, openFrame, STEPS } from '../testing/frame.ts';
import { fetched, startSlides } from './slides.ts';

noteListeners(window);
const LONG = 500;
const later = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

let figure: HTMLElement;
const stage = () => figure.querySelector<HTMLElement>('[data-stage]')!;
const svg = () => figure.querySelector('svg')!;
const dot = () => Number(svg().querySelector('circle')?.getAttribute('cx'));
const place = (step: string) => 10 * (1 + STEPS.indexOf(step));
const sizeStage = (width: number, height: number) => {
  Object.defineProperties(stage(), {
    clientWidth: { value: width, configurable: true },
    clientHeight: { value: height, configurable: true },
  });
};
const hide = (hidden: boolean) =>
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });

/** Whether a step is shown, with its words, and rests. */
function expectAtRest(step: string): void {
  expect([dot(), figure.dataset['step'], figure.dataset['progress']]).toEqual([place(step), step, undefined]);
  for (const title of figure.querySelectorAll('[data-chart-title], svg > title'))
    expect(title.textContent).toBe(`Title of ${step}`);
  expect(svg().querySelector('desc')!.textContent).toBe(`What ${step} shows.`);
  expect(svg().querySelector('text') !== null).toBe(step === 'first');
}

beforeEach(() => {
  vi.useFakeTimers();
  hide(false);
  fetching.mockReset().mockImplementation(answerPictures);
  vi.stubGlobal('fetch', fetching);
  figure = openFrame();
  sizeStage(330, 320);
});
afterEach(() => {
  forgetListeners();
  vi.useRealTimers();
});

describe('a frame that comes to life', () => {
  test('shows the step that was drawn, from the pictures that fit its stage', async () => {
    const slides = await startSlides(figure, AT, null, fetched);
    expect(fetching.mock.calls).toEqual([[`${AT}330x320.json`]]);
    expect(slides.step).toBe('second');
    expect(figure.hasAttribute('data-live')).toBe(true);
    expect(svg().getAttribute('viewBox')).toBe('0 0 330 320');
    expectAtRest('second');
  });

  test('or the step that was asked for', async () => {
    await startSlides(figure, AT, 'last', fetched);
    expectAtRest('last');
  });

  test('while it is not displayed the size of the drawn picture serves', async () => {
    sizeStage(0, 0);
    await startSlides(figure, AT, null, fetched);
    expect(fetching.mock.calls[0]?.[0]).toBe(`${AT}420x320.json`);
  });

  test.each([
    ['cannot be had', () => fetching.mockRejectedValueOnce(new Error('offline')), 'second', 'offline'],
    ['are gone', () => fetching.mockImplementationOnce(() => answerPictures('none.json')), 'second', '404'],
    ['lack the step', () => undefined, 'none', 'no picture of the step "none"'],
  ])('where the pictures %s, the drawn one stays untouched', async (_, fail, step, message) => {
    fail();
    const before = figure.outerHTML;
    await expect(startSlides(figure, AT, step, fetched)).rejects.toThrow(message);
    expect(figure.outerHTML).toBe(before);
  });

  test('a figure without a stage is refused', async () => {
    stage().remove();
    await expect(startSlides(figure, AT, null, fetched)).rejects.toThrow('no stage');
  });
});

describe('going to a step', () => {
  test('takes five beats; the words are those of where it goes', async () => {
    const slides = await startSlides(figure, AT, 'first', fetched);
    slides.go('third');
    expect(figure.querySelector('h1')!.textContent).toBe('Title of third');
    await later(LONG / 2);
    expect(dot()).toBeGreaterThan(place('first'));
    expect(dot()).toBeLessThan(place('third'));
    expect(Number(figure.dataset['progress'])).toBeGreaterThan(0.3);
    await later(LONG / 2 + 20);
    expectAtRest('third');
  });

  test.each([
    ['where readers want no motion', '0ms', false],
    ['where the page names no beat', '', false],
    ['in a frame that nobody sees', '100ms', true],
  ])('is a cut %s', async (_, beat, hidden) => {
    figure.style.setProperty('--beat', beat);
    hide(hidden);
    const slides = await startSlides(figure, AT, 'first', fetched);
    slides.go('third');
    expectAtRest('third');
  });

  test('counts beats in seconds too', async () => {
    figure.style.setProperty('--beat', '0.2s');
    const slides = await startSlides(figure, AT, 'first', fetched);
    slides.go('third');
    await later(900);
    expect(figure.dataset['progress']).toBeDefined();
    await later(150);
    expectAtRest('third');
  });

  test('moves what stands in both pictures, and puts nothing else in its place', async () => {
    const slides = await startSlides(figure, AT, 'first', fetched);
    const circle = svg().querySelector('circle');
    slides.go('third');
    await later(LONG / 2);
    expect(svg().querySelector('circle')).toBe(circle);
    await later(LONG / 2 + 20);
    expect(svg().querySelector('circle')).toBe(circle);
  });

  test('arrives even where no frame is painted', async () => {
    const slides = await startSlides(figure, AT, 'first', fetched);
    vi.stubGlobal('requestAnimationFrame', () => 0);
    slides.go('third');
    await later(LONG + 300);
    expectAtRest('third');
    vi.unstubAllGlobals();
  });

  test('that is shown, or that there is not, changes nothing', async () => {
    const slides = await startSlides(figure, AT, 'first', fetched);
    const before = figure.outerHTML;
    slides.go('first');
    expect(() => {
      slides.go('none');
    }).toThrow('no picture of the step "none"');
    expect(figure.outerHTML).toBe(before);
    expect(slides.step).toBe('first');
    slides.go('third');
    await later(LONG / 2);
    slides.go('third');
    await later(LONG / 2 + 20);
    expectAtRest('third');
  });

  test('an interrupted transition goes on from what is on the screen', async () => {
    const slides = await startSlides(figure, AT, 'first', fetched);
    slides.go('last');
    await later(LONG / 2);
    const half = dot();
    slides.go('first');
    await later(17);
    expect(Math.abs(dot() - half)).toBeLessThan(3);
    await later(LONG + 20);
    expectAtRest('first');
  });

  test('asked for in any order at any pace, the last one is shown at the end', async () => {
    const slides = await startSlides(figure, AT, 'first', fetched);
    const step = fc.constantFrom(...STEPS);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(step, fc.integer({ min: 0, max: 700 })), { minLength: 1, maxLength: 5 }),
        async (list) => {
          for (const [to, ms] of list) {
            slides.go(to);
            await later(ms);
            expect(dot()).toBeGreaterThanOrEqual(place('first'));
            expect(dot()).toBeLessThanOrEqual(place('last'));
          }
          await later(LONG + 20);
          expectAtRest(list.at(-1)![0]);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a frame of another size', () => {
  const turn = async (width: number, height: number) => {
    sizeStage(width, height);
    dispatchEvent(new Event('resize'));
    await later();
  };

  test('fetches the pictures that fit, once each, and shows the same step', async () => {
    const slides = await startSlides(figure, AT, 'first', fetched);
    slides.go('third');
    await later(LONG + 20);
    for (const [width, height] of [
      [740, 432],
      [330, 320],
      [741, 433],
    ] as const)
      await turn(width, height);
    expect(fetching.mock.calls.map(([address]) => address)).toEqual([
      `${AT}330x320.json`,
      `${AT}740x432.json`,
    ]);
    expect(svg().getAttribute('viewBox')).toBe('0 0 740 432');
    expectAtRest('third');
  });

  test('keeps the old ones until the new ones have come, and those that come too late away', async () => {
    await startSlides(figure, AT, 'first', fetched);
    let come: () => void = () => undefined;
    fetching.mockImplementationOnce(
      (address) => new Promise((resolve) => (come = () => void answerPictures(address).then(resolve))),
    );
    await turn(740, 432);
    expect(svg().getAttribute('viewBox')).toBe('0 0 330 320');
    await turn(1200, 480);
    expect(svg().getAttribute('viewBox')).toBe('0 0 1200 480');
    come();
    await later();
    expect(svg().getAttribute('viewBox')).toBe('0 0 1200 480');
  });

  test('asks again at the next change where they could not be had', async () => {
    await startSlides(figure, AT, 'first', fetched);
    fetching.mockRejectedValueOnce(new Error('offline'));
    await turn(740, 432);
    expect(svg().getAttribute('viewBox')).toBe('0 0 330 320');
    await turn(740, 432);
    expect(svg().getAttribute('viewBox')).toBe('0 0 740 432');
  });

  test('is nothing while it is not displayed', async () => {
    await startSlides(figure, AT, 'first', fetched);
    await turn(0, 0);
    expect(fetching).toHaveBeenCalledTimes(1);
  });
});
