/**
 * What the tests ask of the page itself. Each function is sent into the page as text, so it may use nothing but its
 * one argument and the page.
 */

/** Lets every timed movement of the page take a tenth of its time. */
export function quicken(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { --beat: 10ms !important }');
  document.adoptedStyleSheets = [sheet];
}

/** What the figure of a step's scene says about itself. */
export function stateIn(id: string) {
  const scene = document.getElementById(id)?.closest('[data-scene]');
  const figure = scene?.querySelector('figure[data-chart]');
  return {
    live: figure?.hasAttribute('data-live') ?? false,
    step: figure?.getAttribute('data-step') ?? null,
    progress: figure?.getAttribute('data-progress') ?? null,
    active: scene?.querySelector('section[data-active]')?.id ?? null,
  };
}

/** Scrolls as a reader does: `speed` pixels a frame, until the page stands at `y`. */
export function scrollIn([y, speed]: readonly [y: number, speed: number]): Promise<void> {
  return new Promise((resolve) => {
    const frame = () => {
      const left = y - scrollY;
      const before = scrollY;
      scrollBy({ top: Math.sign(left) * Math.min(Math.abs(left), speed), behavior: 'instant' });
      if (Math.abs(left) < 1 || scrollY === before) resolve();
      else requestAnimationFrame(frame);
    };
    frame();
  });
}

/** What a reader finds at a step: its picture, where the page stands, and whether words and chart are in view. */
export interface Found {
  svg: string;
  y: number;
  wordsSeen: boolean;
  stageSeen: boolean;
}

/** What is found at a step once its picture rests and the page stands still, looked at frame by frame; or what is wrong. */
export function arrivedIn({ id, step }: { id: string; step: string }): Promise<Found | string> {
  return new Promise((resolve) => {
    const words = document.getElementById(id);
    const scene = words?.closest('[data-scene]');
    const figure = scene?.querySelector('figure[data-chart]');
    const svg = figure?.querySelector('svg');
    if (!words || !scene || !figure || !svg) return resolve(`no picture for ${id}`);
    const end = performance.now() + 10_000;
    let before = NaN;
    let still = 0;
    const state = () => {
      const active = scene.querySelector('section[data-active]')?.id;
      const shown = figure.getAttribute('data-step');
      const progress = figure.getAttribute('data-progress');
      const live = figure.hasAttribute('data-live');
      return live && shown === step && progress === null && active === id
        ? null
        : `${id}: live ${live}, step ${shown}, progress ${progress}, active ${active}`;
    };
    const look = () => {
      const wrong = state();
      still = wrong === null && scrollY === before ? still + 1 : 0;
      before = scrollY;
      if (still < 2) {
        if (performance.now() > end) resolve(wrong ?? `${id}: the page does not stand still`);
        else requestAnimationFrame(look);
        return;
      }
      const copy = svg.cloneNode(true) as SVGElement;
      // The order of attributes tells of the way here; it is no part of the picture.
      for (const element of [copy, ...copy.querySelectorAll('*')])
        for (const { name, value } of [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1))) {
          element.removeAttribute(name);
          element.setAttribute(name, value);
        }
      const first = words.querySelector('.step-card > :is(h3, p)')!;
      const { left, top } = first.getBoundingClientRect();
      const hit = document.elementFromPoint(left + 4, top + 4);
      const stage = figure.querySelector('[data-stage]')!.getBoundingClientRect();
      // A drawing that is a part of the page is longer than the window.
      const flows = figure.closest('[data-scene="flow"]') !== null;
      const inside = flows
        ? stage.top < innerHeight && stage.bottom > 0
        : stage.top >= 0 && stage.bottom <= innerHeight;
      resolve({
        svg: copy.outerHTML,
        y: scrollY,
        wordsSeen: first === hit || first.contains(hit),
        stageSeen: stage.height > 0 && inside,
      });
    };
    look();
  });
}

/** How far the content of a frame is from fitting its frame, in pixels: 0 is exact, above is cut. */
export function cutOffIn(): number {
  const content = document.querySelector('[data-embed]')?.getBoundingClientRect().height ?? NaN;
  return Math.ceil(content) - document.documentElement.clientHeight;
}
