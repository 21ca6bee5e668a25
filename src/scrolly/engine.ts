/** Keeps every scene's picture where the reader is, whatever woke it. */
import type { Place } from './geometry.ts';
import { JUMP, type Manner } from './moves.ts';
import { sceneOf, type SceneView, type Seen } from './scene.ts';
import {
  followReader,
  lastStanding,
  measureAll,
  readStanding,
  remeasure,
  type Standing,
} from './standing.ts';
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
    const onPlace = (scene: SceneView, place: Place, { top, bottom, viewport }: Seen) => {
      if (top < viewport / 2 && bottom > viewport / 2) reading = { scene, place };
      else if (reading?.scene === scene) reading = null;
      for (const listener of listeners) listener({ scene, place });
    };
    return sceneOf(root, { reduced: () => reducedMotion.matches, onPlace }) ?? [];
  });
  /** Scenes on the screen when the reader was last followed: others are brought up to date as they come in. */
  let onScreen = new Set<SceneView>();
  let lastY = scrollY;
  let width = innerWidth;
  const turn = keepPlaceOverTurns(() => reading);

  const present = () => scenes.filter(({ root }) => !isFar(root));

  const follow = (at: Standing, manner: Manner) => {
    const jumped = Math.abs(at.y - lastY) > at.viewport * JUMP;
    lastY = at.y;
    const how = manner === 'scroll' && jumped ? 'arrive' : manner;
    if (at.width !== width) turn();
    width = at.width;
    const before = onScreen;
    onScreen = new Set();
    for (const scene of present()) {
      if (scene.wakeIfNear(at)) onCrossing([...scene.steps], () => update('scroll'));
      const { top, bottom } = scene.see(at);
      const shown = bottom > 0 && top < at.viewport;
      if (shown) onScreen.add(scene);
      // A scene that has left is told once more; one far away costs nothing, unless all was measured anew.
      if (shown || before.has(scene) || manner !== 'scroll')
        scene.update(before.has(scene) ? how : 'arrive', at);
    }
  };
  const update = (manner: Manner) => follow(readStanding(), manner);

  const land = (target: HTMLElement, manner: Manner) => {
    bringNear();
    target.scrollIntoView({ block: 'start', behavior: 'instant' });
    measureAll();
    const scene = scenes.find(({ root }) => root.contains(target));
    const step = scene?.steps.findIndex((one) => one.contains(target)) ?? -1;
    if (scene && step >= 0 && !isFlat(scene.root)) {
      scrollBy({ top: scene.distanceTo(step), behavior: 'instant' });
      // What a card names may stand below the screen while the card is at rest.
      if (target !== scene.steps[step]) target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
    update(manner);
  };

  followReader({
    measure(at) {
      for (const scene of present()) scene.measure(at);
    },
    follow: (at, cause) => follow(at, cause === 'scroll' ? 'scroll' : 'arrive'),
  });
  const sizes = new ResizeObserver((entries) => {
    for (const scene of scenes) if (entries.some(({ target }) => target === scene.stage)) scene.resize();
    remeasure();
  });
  for (const { stage } of scenes) sizes.observe(stage);
  for (const cause of ['hashchange', 'popstate'] as const) addEventListener(cause, () => update('arrive'));
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return update('arrive');
    // The window may have turned while the page was kept.
    for (const scene of scenes) scene.forget();
    remeasure();
  });
  document.addEventListener('visibilitychange', () => update('arrive'));
  reducedMotion.addEventListener('change', () => remeasure());
  watchFar(() => remeasure('scroll'));

  return { scenes, onPlace: (listener) => void listeners.push(listener), update, land };
}

/**
 * A rotation, a zoom or a turn to the flat layout moves every card; the reader
 * should still stand before the same words. Height alone changes when a
 * phone's address bar folds: that is no turn.
 * @returns to be told of a turn, before where the reader stands is worked out anew
 */
function keepPlaceOverTurns(reading: () => Reading | null): () => void {
  let held: Reading | null = null;
  /** Where the page stood before it was printed: its layout comes back as it was. */
  let printed: number | null = null;
  let timer = 0;

  const hold = () => {
    held ??= reading();
  };
  const back = ({ scene, place }: Reading) => {
    if (isFlat(scene.root))
      scene.steps[place.active]?.scrollIntoView({ block: 'start', behavior: 'instant' });
    else scrollBy({ top: scene.distanceTo(place.active, place.progress), behavior: 'instant' });
  };
  // The new layout and the browser's own scroll anchoring need a moment to come to rest.
  const settle = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      remeasure();
      if (printed !== null) scrollBy({ top: printed - scrollY, behavior: 'instant' });
      else if (held) back(held);
      held = printed = null;
      remeasure();
    }, 120);
  };
  addEventListener('resize', () => {
    if (held) settle();
  });
  watchFlat((_flat, printing) => {
    if (printing) printed ??= lastStanding().y;
    hold();
    remeasure();
    if (!printing) settle();
  });
  return () => {
    hold();
    settle();
  };
}
