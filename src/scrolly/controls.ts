/**
 * Previous and next step, by buttons and by the keys j and k while focus is in a scene's controls, and the link to the
 * step: a toolbar, by the pattern of WAI-ARIA.
 */
import { step as told } from 'virtual:interface/scrolly';
import { fillText } from '../ledger/pieces.ts';
import type { Engine } from './engine.ts';
import { startSheet } from './sheet.ts';
import { recall, remember } from './storage.ts';

const KEYS_KEY = 'step-keys';
const BY_KEY: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** Makes a toolbar one stop for Tab, the control that had the focus last; arrow keys, Home and End lead on inside. */
function keepOneStop(box: HTMLElement): void {
  const controls = [...box.querySelectorAll<HTMLElement>('button, a')];
  box.addEventListener('focusin', ({ target }) => {
    for (const control of controls) control.tabIndex = control === target ? 0 : -1;
  });
  box.addEventListener('keydown', (event) => {
    const shown = controls.filter((control) => control.checkVisibility());
    const at = shown.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[event.key];
    if (to === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // The toolbar is in view, and between two of its controls none has the focus that keeps it there.
    shown.at(to % shown.length)?.focus({ preventScroll: true });
  });
}

/** Brings every scene's controls to life. */
export function startControls(engine: Engine): void {
  let keys = recall(KEYS_KEY) !== 'off';
  const switches: HTMLElement[] = [];
  const sheets = new Map(engine.scenes.map((scene) => [scene, startSheet(scene)]));

  for (const scene of engine.scenes) {
    // Who takes the chart along takes the step that they see.
    scene.root.addEventListener('click', ({ target }) => {
      const link = (target as Element).closest<HTMLAnchorElement>('[href$="#embed"]');
      if (link) link.search = `step=${scene.steps[scene.place()?.active ?? 0]?.dataset['step'] ?? ''}`;
    });
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
      if (status)
        status.textContent = fillText(told, {
          step: `${to + 1}`,
          steps: `${scene.steps.length}`,
          title: scene.titleOf(to),
        });
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
    keepOneStop(box);
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
    sheets.get(scene)?.();
    const step = scene.steps[place.active];
    const link = box.querySelector<HTMLAnchorElement>('[data-copy-link]');
    // The step's page of its own, whose preview is the step's.
    if (link && step) link.href = link.href.replace(/[^/]+\/$/, `${step.id}/`);
    // Never `disabled`: that would take the focus away at the first and the last step.
    const end = { '-1': place.active === 0, '1': place.active === scene.steps.length - 1 };
    for (const [by, is] of Object.entries(end))
      box.querySelector(`[data-step-by="${by}"]`)?.setAttribute('aria-disabled', String(is));
  });
}
