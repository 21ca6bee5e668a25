/** The lab's pictures: drawn at build for the base, and from the reader's run once their code is there. */
import { bringToLife } from '../charts/alive.ts';
import { follow } from '../reader/follow.ts';
import { followFutures } from '../reader/own-futures.ts';
import type { LabPage } from './page.ts';

/** Fetches the code of the pictures; each follows what is set as soon as it is alive. */
export function startPictures({ root }: LabPage): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-lab-picture]')) {
    const figure = place.querySelector<HTMLElement>('figure[data-chart]');
    if (!figure) continue;
    // What it shows is said in numbers and words beside it.
    bringToLife(figure, { altOf: () => '', step: place.dataset['labStep'] ?? '' })
      .then(({ handle, chart: { inputs, futures } }) => {
        addEventListener('resize', () => handle.resize());
        if (inputs) follow(inputs, handle);
        if (futures) followFutures(futures, handle);
      })
      .catch(() => {
        // The picture of the base would mislead beside other values.
        place.hidden = true;
      });
  }
}
