/**
 * A story page laid out by numbers, for tests in a document that lays nothing out: cards one below the other, a line
 * at a fixed place of the window, a scroll position, and the observers and media that scripts ask for. Time is
 * Vitest's: a scroll is heard of with the next frame, as in a browser.
 */
import { vi } from 'vitest';
import { stopFollowing } from '../scrolly/standing.ts';
import { forgetListeners, forgetMedia, mediaQuery, noteListeners } from './document.ts';

export interface Card {
  step: string;
  enter?: string;
  height: number;
}
export interface SceneSketch {
  chart: string;
  cards: readonly Card[];
  /** Its words are the picture: it has no figure. */
  typed?: boolean;
}

/** Pixels above the first scene, between two scenes, and below the last. */
export const GAP = 1000;
/** Where the trigger line stands in the window. */
export const LINE = 300;
const FRAME = 16;

/** The markup of a chapter `one`, as far as scripts touch it. */
const markup = (scenes: readonly SceneSketch[]) =>
  `<section data-chapter="one" id="one"><h2>One</h2>${scenes
    .map(
      ({ chart, cards, typed }) => `<div data-scene${typed ? '="type" data-flat' : ''} style="--blend: 0.2">
      <div class="scene-cards">${cards
        .map(
          ({ step, enter = 'step' }) => `<section id="one.${step}" data-step="${step}" data-enter="${enter}">
            <div class="step-card"><p>${step}</p>
            <p class="sr-only">In the chart: <span>What ${step} shows.</span></p></div><noscript></noscript></section>`,
        )
        .join('')}</div>${
        typed
          ? '<footer></footer>'
          : `
      <div class="scene-stage"><figure data-chart="${chart}" data-step="${cards[0]?.step ?? ''}">
        <h3 data-chart-title></h3><div data-stage><svg viewBox="0 0 300 200"><title></title><desc></desc>
        <g class="marks"></g></svg></div></figure></div>
      <i data-line></i>`
      }</div>`,
    )
    .join('')}</section>`;

let boxes = new Map<Element, { top: number; height: number }>();
/** Lays the page out where a scene has turned flat, or back, since. */
let layOutAnew = (): void => undefined;
/** What a card of a scene that is flat by itself is higher by. */
const FLAT = 2;
let depth = 0;
let scheduled = false;

type Entries = { target: Element; isIntersecting: boolean }[];
interface Watching {
  callback: (entries: Entries) => void;
  /** In windows. */
  margin: number;
  seen: Map<Element, boolean | null>;
}
let watching: Watching[] = [];
let sizing: ((entries: { target: Element }[]) => void)[] = [];

function lookAround(): void {
  for (const { callback, margin, seen } of watching) {
    const room = innerHeight * margin;
    const entries = [...seen].flatMap(([target, before]) => {
      const { top, bottom } = target.getBoundingClientRect();
      const isIntersecting = bottom > -room && top < innerHeight + room;
      if (isIntersecting === before) return [];
      seen.set(target, isIntersecting);
      return [{ target, isIntersecting }];
    });
    if (entries.length > 0) callback(entries);
  }
}

/** What a browser does with the next frame after a scroll. */
function nextFrame(scrolled: boolean): void {
  if (scheduled) return;
  scheduled = true;
  setTimeout(() => {
    scheduled = false;
    if (scrolled) dispatchEvent(new Event('scroll'));
    lookAround();
  }, FRAME);
}

function moveTo(to: number): void {
  const before = depth;
  depth = Math.max(0, to);
  if (depth !== before) nextFrame(true);
}

const at = (value: number) => ({ configurable: true, get: () => value });
function setWindow(width: number, height: number): void {
  Object.defineProperties(window, { innerWidth: at(width), innerHeight: at(height) });
  Object.defineProperties(document.documentElement, { clientWidth: at(width), clientHeight: at(height) });
}

/** Gives the document what a browser has and a light document has not. Once a file, before scripts are loaded. */
export function standIn(): void {
  const rect = (top: number, height: number) => new DOMRect(0, top, innerWidth, height);
  Element.prototype.getBoundingClientRect = function () {
    if (this.hasAttribute('data-line')) return rect(LINE, 0);
    layOutAnew();
    const box = boxes.get(this);
    return box ? rect(box.top - depth, box.height) : new DOMRect();
  };
  Element.prototype.scrollIntoView = function () {
    moveTo(boxes.get(this)?.top ?? 0);
  };
  Object.defineProperty(window, 'scrollY', { configurable: true, get: () => depth });
  vi.stubGlobal('scrollBy', ({ top }: { top: number }) => {
    moveTo(depth + top);
  });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #own: Watching;
      constructor(callback: Watching['callback'], { rootMargin = '0' } = {}) {
        this.#own = { callback, margin: Number.parseFloat(rootMargin) / 100, seen: new Map() };
        watching.push(this.#own);
      }
      observe(target: Element) {
        this.#own.seen.set(target, null);
        nextFrame(false);
      }
    },
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: (entries: { target: Element }[]) => void) {
        sizing.push(callback);
      }
      observe() {
        // Tests say what has changed its size.
      }
    },
  );
  vi.stubGlobal('matchMedia', mediaQuery);
  noteListeners(window);
  noteListeners(document);
}

/** Forgets the page: its layout, its scripts’ listeners, the media that hold. */
export function leave(): void {
  stopFollowing();
  forgetListeners();
  forgetMedia();
  watching = [];
  sizing = [];
  scheduled = false;
  document.documentElement.removeAttribute('data-flat');
}

export const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

export interface StoryPage {
  /** A step's section. */
  section: (step: string) => HTMLElement;
  /** The figure of a chart. */
  figure: (chart: string) => HTMLElement;
  /** Scrolls to a depth within one frame. */
  scroll: (y: number) => Promise<void>;
  /** Scrolls on, some pixels a frame. */
  scrollOn: (y: number, speed?: number) => Promise<void>;
  /** How far a step's upper edge is below the page's. */
  topOf: (step: string) => number;
  /** Gives the window another size, and the cards their heights times `factor`; scripts hear of it unless told otherwise. */
  turn: (size: { width: number; height: number }, factor: number, told?: boolean) => void;
}

/** Puts a story into the document, and lays it out on a phone. */
export function storyPage(scenes: readonly SceneSketch[]): StoryPage {
  document.body.innerHTML = markup(scenes);
  for (const text of document.querySelectorAll('noscript'))
    text.textContent = `<figure data-static-step="${text.closest('section')!.dataset['step']}">
      <svg><use href="/pictures.svg#${text.closest('section')!.dataset['step']}"></use></svg></figure>`;
  for (const figure of document.querySelectorAll('figure')) figure.style.setProperty('--beat', '100ms');
  depth = 0;
  const flat = (scene: Element) => scene.hasAttribute('data-flat');
  const layOut = (factor: number) => {
    const turned = () => [...document.querySelectorAll('[data-scene]')].map(flat).join();
    const before = turned();
    layOutAnew = () => {
      if (turned() !== before) layOut(factor);
    };
    boxes = new Map();
    let top = 0;
    [...document.querySelectorAll('[data-scene]')].forEach((scene, i) => {
      top += GAP;
      const begin = top;
      [...scene.querySelectorAll('section')].forEach((card, k) => {
        const height = (scenes[i]?.cards[k]?.height ?? 0) * factor * (flat(scene) ? FLAT : 1);
        boxes.set(card, { top, height });
        top += height;
      });
      boxes.set(scene, { top: begin, height: top - begin });
    });
    boxes.set(document.querySelector('[data-chapter]')!, { top: 0, height: top + GAP });
  };
  layOut(1);
  setWindow(390, 800);

  const page: StoryPage = {
    section: (step) => document.getElementById(`one.${step}`)!,
    figure: (chart) => document.querySelector<HTMLElement>(`figure[data-chart="${chart}"]`)!,
    async scroll(y) {
      moveTo(y);
      await wait(FRAME);
    },
    async scrollOn(y, speed = 60) {
      while (Math.abs(y - depth) > 0.5)
        await page.scroll(depth + Math.sign(y - depth) * Math.min(speed, Math.abs(y - depth)));
    },
    topOf(step) {
      layOutAnew();
      return boxes.get(page.section(step))?.top ?? NaN;
    },
    turn({ width, height }, factor, told = true) {
      setWindow(width, height);
      layOut(factor);
      if (told) dispatchEvent(new Event('resize'));
    },
  };
  return page;
}

/** Says that boxes have changed their size. */
export function resized(...targets: Element[]): void {
  for (const tell of sizing) tell(targets.map((target) => ({ target })));
}
