/**
 * The reader's own futures: ten thousand draws round the values that the address holds, off the main thread,
 * and again from another seed on request. The seed is kept in the address, so a link brings the same draws.
 */
import { ownView } from '../charts/outcomes/own.ts';
import type { FigureHandle } from '../charts/kit/figure.ts';
import { modelInputs } from '../charts/model-inputs.ts';
import { isSupported } from '../model/endings.ts';
import { withInputs, type Inputs } from '../model/inputs.ts';
import { BASE_STATE, queryOf } from '../model/address.ts';
import { model } from '../reader/codec.ts';
import { askFutures } from './futures.ts';
import { onOwn } from './own-future.ts';

const STEP = 'hundred-yours';
/** While a slider moves nothing is drawn: the pause after which it rests. */
const DELAY = 150;
const SEEDS = 2 ** 32;

/**
 * Wires the chart's own step, and the buttons beside it where there are any.
 * @param reach brings the step into view, where another may be shown
 */
export function wireOutcomes(
  handle: Pick<FigureHandle, 'overlay'>,
  root: HTMLElement | null,
  reach?: (step: string) => void,
): void {
  const find = <T extends HTMLElement>(name: string) => root?.querySelector<T>(`[data-redraw-${name}]`);
  const tell = (words: string) => {
    const said = find('said');
    if (said) said.textContent = words;
  };
  let inputs: Inputs = BASE_STATE.inputs;
  let { seed, sigmas, label } = model.read(new URLSearchParams(location.search)).value;
  let later: ReturnType<typeof setTimeout> | undefined;

  const draw = () => {
    const state = { inputs, seed, sigmas, label };
    const first = find<HTMLButtonElement>('first');
    if (first) first.hidden = seed === BASE_STATE.seed;
    if (queryOf(model, { ...state, label: '' }) === '') {
      handle.overlay(null, STEP);
      tell('');
      return;
    }
    askFutures({ inputs, sigmas, seed }).then(
      (found) => {
        handle.overlay(ownView(found, isSupported(inputs)), STEP);
        tell('Drawn: the dots are ten thousand futures, a hundred to a dot.');
      },
      () => {
        // Another request has taken its place.
      },
    );
  };
  const soon = () => {
    clearTimeout(later);
    later = setTimeout(draw, DELAY);
  };
  const reseed = (to: number) => {
    seed = to;
    const url = new URL(location.href);
    model.write({ inputs, seed, sigmas, label }, url.searchParams);
    history.replaceState(history.state, '', url);
    reach?.(STEP);
    draw();
  };
  find('again')?.addEventListener('click', () => {
    reseed(crypto.getRandomValues(new Uint32Array(1))[0]! % SEEDS);
  });
  find('first')?.addEventListener('click', () => {
    reseed(BASE_STATE.seed);
  });
  addEventListener('popstate', () => {
    ({ seed, sigmas, label } = model.read(new URLSearchParams(location.search)).value);
    soon();
  });
  onOwn(modelInputs(STEP), (values) => {
    inputs = withInputs((values ?? {}) as Partial<Inputs>);
    soon();
  });
}
