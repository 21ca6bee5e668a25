/** The slim bar as the model's result, brought up to date while it waits for the reader to come to its chapter. */
import { edge, paid, part, parts, payers } from 'virtual:interface/modelBar';
import { barOf } from '../model/bar.ts';
import type { Inputs } from '../model/inputs.ts';
import { run } from '../model/run.ts';
import { model } from '../reader/codec.ts';
import { subscribe } from '../reader/state.ts';
import { barParts, barSays, barWords } from './model-bar.ts';

function draw(waiting: DocumentFragment, inputs: Inputs): void {
  const bar = barOf(run(inputs));
  waiting.querySelector('svg')?.setAttribute('viewBox', `0 0 ${Math.round(bar.bill)} 10`);
  const lengths = barParts(bar);
  waiting.querySelectorAll('rect').forEach((rect, i) => {
    rect.setAttribute('x', String(lengths[i]?.x ?? 0));
    rect.setAttribute('width', String(lengths[i]?.width ?? 0));
  });
  const all = { payers, part, parts, edge, paid };
  const [words, says] = [waiting.querySelector('span'), waiting.querySelector('b')];
  if (words) words.textContent = barWords(bar, all);
  if (says) says.textContent = barSays(bar, all);
}

/**
 * Draws the waiting bar now, and whenever the reader sets values of the model.
 * @param drawn told each time
 */
export function followModel(drawn: () => void): void {
  const waiting = document.querySelector<HTMLTemplateElement>('[data-payers-model]')?.content;
  if (!waiting) return;
  subscribe(model, ({ inputs }) => {
    draw(waiting, inputs);
    drawn();
  });
}
