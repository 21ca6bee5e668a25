/**
 * A picture of futures, and the buttons that draw them anew from another seed. It is kept in the address, so a link
 * brings the same draws.
 */
import { redrawn } from 'virtual:interface/reader';
import type { ChartFutures } from '../charts/kit/contract.ts';
import { BASE_STATE } from '../model/query.ts';
import { writeAddress } from './address.ts';
import { model } from './codec.ts';
import type { Overlaid } from './follow.ts';
import { followFutures, onFutures } from './own-futures.ts';
import { set, subscribe, valueOf } from './state.ts';

const SEEDS = 2 ** 32;

/** @param reach brings the step of the reader's own futures into view, where another may be shown */
export function wireFutures(
  futures: ChartFutures,
  handle: Overlaid,
  root: HTMLElement | null,
  reach: () => void,
): void {
  followFutures(futures, handle);
  if (!root) return;
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-redraw-${name}]`);
  const said = find('said');
  const first = find('first');
  const reseed = (seed: number) => {
    set(model, { ...valueOf(model), seed });
    reach();
    writeAddress();
  };
  find('again')?.addEventListener('click', () => {
    reseed(crypto.getRandomValues(new Uint32Array(1))[0]! % SEEDS);
  });
  first?.addEventListener('click', () => {
    reseed(BASE_STATE.seed);
  });
  subscribe(model, ({ seed }) => {
    if (first) first.hidden = seed === BASE_STATE.seed;
  });
  onFutures((found) => {
    if (said) said.textContent = found ? redrawn : '';
  });
}
