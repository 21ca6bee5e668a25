/** Keeps every scene's picture where the reader is, whatever woke it. */
import type { Place } from './geometry.ts';
import { JUMP, type Manner } from './moves.ts';
import { see, sceneOf, type SceneView, type Seen } from './scene.ts';
import { onCrossing } from './wake.ts';
import { bringNear, isFar, watchFar } from './far.ts';
import { isFlat, watchFlat } from './flat.ts';

/** Where the reader stands: a scene and its step, for the address, the keys and the debug view. */
export interface Reading {
  scene: SceneView;
  place: Place;
}

export interface Engine {
  readonly scenes: readonly SceneView[];
  /** Called after a scene's place was worked out. */
  onPlace(listener: (reading: Reading) => void): void;
  /** Works everything out anew. */
  update(manner: Manner): void;
  /** Scrolls to an element of the story: a step to where it is at rest, anything else to its top. */
  land(target: HTMLElement, manner: Manner): void;
}

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** Finds the page's scenes and starts to follow the reader. */
export function startEngine(): Engine {
  const listeners: ((reading: Reading) => void)[] = [];
  let reading: Reading | null = null;
  const scenes = [...document.querySelectorAll<HTMLElement>('[data-scene]')].flatMap((root) => {
    const onPlace = (scene: SceneView, place: Place, { top, bottom }: Seen) => {
      if (top < innerHeight / 2 && bottom > innerHeight / 2) reading = { scene, place };
      else if (reading?.scene === scene) reading = null;
      for (const listener of listeners) listener({ scene, place });
    };
    return sceneOf(root, { reduced: () => reducedMotion.matches, flat: isFlat, onPlace }) ?? [];
  });
  const onScreen = new Set<SceneView>();
  let lastY = scrollY;

  const present = () => scenes.filter(({ root }) => !isFar(root));

  const update = (manner: Manner) => {
    const jumped = Math.abs(scrollY - lastY) > innerHeight * JUMP;
    lastY = scrollY;
    const how = manner === 'scroll' && jumped ? 'arrive' : manner;
    // Everything is read before anything is drawn: reading after drawing would lay the page out once a scene.
    const here = present();
    const seen = here.map(({ root }) => see(root));
    here.forEach((scene, i) => {
      if (scene.wakeIfNear(seen[i]!)) onCrossing([...scene.steps], () => update('scroll'));
      // A scene off the screen is brought up to date as it comes in; nobody sees it move.
      scene.update(onScreen.has(scene) ? how : 'arrive', seen[i]);
    });
  };
  const measure = () => {
    for (const scene of present()) scene.measure();
  };

  // Scroll events come once a frame; they are listened to only while a scene is on the screen.
  const follow = () => {
    if (scrollY !== lastY) update('scroll');
  };
  const near = new IntersectionObserver(() => update('scroll'), { rootMargin: '100% 0px' });
  const visible = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const scene = scenes.find(({ root }) => root === entry.target);
      if (scene && entry.isIntersecting) onScreen.add(scene);
      else if (scene) onScreen.delete(scene);
    }
    if (onScreen.size > 0) addEventListener('scroll', follow, { passive: true });
    else removeEventListener('scroll', follow);
    update('scroll');
  });

  const land = (target: HTMLElement, manner: Manner) => {
    bringNear();
    target.scrollIntoView({ block: 'start', behavior: 'instant' });
    const scene = scenes.find(({ steps }) => steps.includes(target));
    if (scene && !isFlat()) {
      scene.measure();
      scrollBy({ top: scene.distanceTo(scene.steps.indexOf(target)), behavior: 'instant' });
    }
    update(manner);
  };

  keepPlaceOverTurns(
    () => reading,
    () => {
      measure();
      update('arrive');
    },
  );
  const sizes = new ResizeObserver((entries) => {
    measure();
    for (const scene of scenes) if (entries.some(({ target }) => target === scene.stage)) scene.resize();
    update('arrive');
  });
  for (const { root, steps, stage } of scenes) {
    near.observe(root);
    visible.observe(root);
    for (const element of [...steps, stage]) sizes.observe(element);
  }
  for (const cause of ['pageshow', 'hashchange', 'popstate', 'load'] as const)
    addEventListener(cause, () => update('arrive'));
  document.addEventListener('visibilitychange', () => update('arrive'));
  reducedMotion.addEventListener('change', () => {
    measure();
    update('arrive');
  });
  watchFar(() => {
    measure();
    update('scroll');
  });
  update('arrive');

  return { scenes, onPlace: (listener) => void listeners.push(listener), update, land };
}

/**
 * A rotation, a zoom or a turn to the flat layout moves every card; the reader
 * should still stand before the same words. Height alone changes when a
 * phone's address bar folds: that is no turn.
 */
function keepPlaceOverTurns(reading: () => Reading | null, refresh: () => void): void {
  let width = innerWidth;
  let held: Reading | null = null;
  let timer = 0;

  const hold = () => {
    held ??= reading();
  };
  const back = ({ scene, place }: Reading) => {
    if (isFlat()) scene.steps[place.active]?.scrollIntoView({ block: 'start', behavior: 'instant' });
    else scrollBy({ top: scene.distanceTo(place.active, place.progress), behavior: 'instant' });
  };
  // The new layout and the browser's own scroll anchoring need a moment to come to rest.
  const settle = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      refresh();
      if (held) back(held);
      held = null;
      refresh();
    }, 120);
  };
  addEventListener('resize', () => {
    if (innerWidth !== width) hold();
    width = innerWidth;
    refresh();
    if (held) settle();
  });
  watchFlat((_flat, printing) => {
    hold();
    refresh();
    if (!printing) settle();
  });
}
