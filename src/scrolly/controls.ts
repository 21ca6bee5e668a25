/** Previous and next step, by buttons and by the keys j and k while focus is in a scene's controls. */
import type { Engine } from './engine.ts';
import { recall, remember } from './remember.ts';

const KEYS_KEY = 'step-keys';
const BY_KEY: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** Brings every scene's controls to life. */
export function startControls(engine: Engine): void {
  let keys = recall(KEYS_KEY) !== 'off';
  const switches: HTMLElement[] = [];

  for (const scene of engine.scenes) {
    const box = scene.root.querySelector<HTMLElement>('[data-step-controls]');
    if (!box) continue;
    const status = box.querySelector<HTMLElement>('[data-step-status]');
    const move = (by: number) => {
      const at = scene.place()?.active ?? 0;
      const to = Math.min(scene.steps.length - 1, Math.max(0, at + by));
      const step = scene.steps[to];
      if (!step || to === at) return;
      engine.land(step, 'ask');
      // Only what the reader asked for is announced; scrolling stays silent.
      if (status) status.textContent = `Step ${to + 1} of ${scene.steps.length}`;
    };
    for (const button of box.querySelectorAll<HTMLElement>('[data-step-by]'))
      button.addEventListener('click', () => move(Number(button.dataset['stepBy'])));
    const keySwitch = box.querySelector<HTMLElement>('[data-step-keys]');
    if (keySwitch) switches.push(keySwitch);
    keySwitch?.addEventListener('click', () => {
      keys = !keys;
      remember(KEYS_KEY, keys ? 'on' : 'off');
      label();
    });
    box.addEventListener('keydown', (event) => {
      const by = BY_KEY[event.key];
      if (!keys || by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      move(by);
    });
  }

  const label = () => {
    for (const element of switches) element.setAttribute('aria-pressed', String(keys));
  };
  label();
  engine.onPlace(({ scene, place }) => {
    const box = scene.root.querySelector('[data-step-controls]');
    const count = box?.querySelector('[data-step-count]');
    const text = `${place.active + 1} / ${scene.steps.length}`;
    if (!box || !count || count.textContent === text) return;
    count.textContent = text;
    // Never `disabled`: that would take the focus away at the first and the last step.
    const end = { '-1': place.active === 0, '1': place.active === scene.steps.length - 1 };
    for (const [by, is] of Object.entries(end))
      box.querySelector(`[data-step-by="${by}"]`)?.setAttribute('aria-disabled', String(is));
  });
}
