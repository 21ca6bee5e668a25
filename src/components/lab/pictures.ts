/** The lab's pictures: drawn at build for the base, and from the reader's run once their code is there. */
import type { State } from '../../charts/kit/contract.ts';
import type { FigureHandle } from '../../charts/kit/figure.ts';
import { ownView } from '../../charts/outcomes/own.ts';
import { bringToLife } from '../../embed/alive.ts';
import { isSupported } from '../../model/endings.ts';
import { BASE, INPUT_NAMES } from '../../model/inputs.ts';
import type { Futures } from '../../model/uncertainty.ts';
import type { ModelState } from '../../model/address.ts';
import { askFutures } from '../futures.ts';
import type { LabPage } from './page.ts';

export interface Pictures {
  /** All but the futures, which take longer than a frame. */
  show: () => void;
  /** Draws the futures off the main thread; a later request takes the place of an earlier one. */
  showFutures: () => void;
}

/**
 * Fetches the code of the pictures, and shows the state in each as it comes alive.
 * @param said hears of the futures that were drawn, whether or not their picture is there
 */
export function labPictures(
  { root }: LabPage,
  now: () => ModelState,
  said: (found: Futures) => void,
): Pictures {
  const pictures = new Map<string, { handle: FigureHandle; step: string }>();
  const show = () => {
    const { inputs } = now();
    const untouched = INPUT_NAMES.every((name) => inputs[name] === BASE[name]);
    for (const [id, { handle, step }] of pictures)
      if (id !== 'outcomes') handle.overlay(untouched ? null : (inputs as Partial<State>), step);
  };
  const showFutures = () => {
    const { inputs, sigmas, seed } = now();
    askFutures({ inputs, sigmas, seed }).then(
      (found) => {
        const picture = pictures.get('outcomes');
        picture?.handle.overlay(ownView(found, isSupported(inputs)), picture.step);
        said(found);
      },
      () => {
        // Another request has taken its place.
      },
    );
  };
  for (const place of root.querySelectorAll<HTMLElement>('[data-lab-picture]')) {
    const id = place.dataset['labPicture'] ?? '';
    const step = place.dataset['labStep'] ?? '';
    const figure = place.querySelector<HTMLElement>('figure[data-chart]');
    if (!figure) continue;
    bringToLife(figure, step).then(
      (handle) => {
        pictures.set(id, { handle, step });
        if (id === 'outcomes') showFutures();
        else show();
      },
      () => {
        // The picture of the base would mislead beside other values.
        place.hidden = true;
      },
    );
  }
  return { show, showFutures };
}
