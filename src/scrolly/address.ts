/** The address follows the reader, and links lead to where a step is at rest. */
import { idOf } from '../links/fragment.ts';
import { changeAddress, writeAddress } from '../reader/address.ts';
import type { Engine } from './engine.ts';
import { isFlat } from './flat.ts';
import { readMoved, resolveId } from './fragments.ts';
import { remember } from './storage.ts';
import { followReader } from './standing.ts';

/** Milliseconds after which a reader who scrolls has paused. */
const DELAY = 320;
/** Pixels from the head of the page within which nobody has begun to read. */
const TOP = 40;
/** Where the last step read is kept. */
export const PLACE_KEY = 'place';

/** The id of the last chapter or step that the reader has reached; empty at the head of the page. */
function placeIn(engine: Engine): string {
  // At the head of the page the plain address is the right one.
  if (scrollY < TOP) return '';
  const middle = innerHeight / 2;
  const reached = (element: Element) => element.getBoundingClientRect().top <= middle;
  const chapter = [...document.querySelectorAll<HTMLElement>('[data-chapter]')].findLast(reached);
  // Only of the chapter that is read: a far one has no place to be read from.
  const scenes = engine.scenes.filter(({ root }) => chapter?.contains(root));
  const scene = scenes.findLast(({ root }) => reached(root));
  const step =
    scene && isFlat(scene.root) ? scene.steps.findLast(reached) : scene?.steps[scene.place()?.active ?? 0];
  return step?.id ?? chapter?.dataset['chapter'] ?? '';
}

/** Writes the fragment without a new history entry; the query stays. */
function writeFragment(id: string): void {
  const before = location.hash;
  changeAddress('fragment', (url) => {
    // A link that is followed meanwhile leads on from there.
    if (url.hash === before && idOf(before) !== id) url.hash = id;
  });
  writeAddress();
}

/** Starts both directions: from the reader to the address, and from the address to the reader. */
export function startAddress(engine: Engine): void {
  const moved = readMoved(document.querySelector<HTMLElement>('[data-moved]')?.dataset['moved']);
  const exists = (id: string) => document.getElementById(id) !== null;
  const target = (hash = location.hash) => {
    const id = resolveId(idOf(hash), exists, moved);
    return id === null ? null : document.getElementById(id);
  };

  let timer = 0;
  let linked = false;
  const rest = () => {
    const id = placeIn(engine);
    writeFragment(id);
    if (id) remember(PLACE_KEY, id);
  };
  followReader({
    follow(_at, cause) {
      if (cause !== 'scroll') return;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        // On a slow machine a frame may take longer than a pause: whoever still scrolls is heard of with the next.
        const due = timer;
        requestAnimationFrame(() => {
          if (due === timer) rest();
        });
      }, DELAY);
    },
  });

  document.addEventListener('click', (event) => {
    const from = event.target instanceof Element ? event.target : null;
    const link = from?.closest('a[href^="#"]:not([data-copy-link])');
    if (!link) return;
    linked = true;
    setTimeout(() => {
      if (event.defaultPrevented) linked = false;
      // A link to the fragment that stands in the address already fires no event.
      else if (link.getAttribute('href') === location.hash) follow();
    });
  });
  const follow = (hash = location.hash) => {
    const element = target(hash);
    const id = idOf(hash);
    if (!element) return;
    // The back button brings its own scroll position, which is the better one.
    if (linked || element.id !== id) engine.land(element, 'arrive');
    if (element.id !== id) writeFragment(element.id);
    linked = false;
  };
  // What the event says: by now the address may have been written over from where the reader was.
  addEventListener('hashchange', ({ newURL }) => follow(new URL(newURL).hash));

  // Reload and the back button restore the place themselves. A link may have been followed while the page came.
  const came = document.documentElement.dataset['came'];
  if (location.hash.length > 1 && (came === 'link' || came === 'navigate')) landWhenSettled(engine, target);
}

/** Lands now, and again when fonts and the rest have come, unless the reader has moved on. */
function landWhenSettled(engine: Engine, target: () => HTMLElement | null): void {
  const element = target();
  if (!element) return;
  let left = false;
  const leave = () => {
    left = true;
  };
  for (const sign of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
    addEventListener(sign, leave, { once: true, passive: true });
  const land = () => {
    if (!left) engine.land(element, 'arrive');
  };
  land();
  writeFragment(element.id);
  addEventListener('load', land, { once: true });
  void document.fonts?.ready.then(land);
}
