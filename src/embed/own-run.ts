/** A frame whose address carries values of the model draws that run; the code for it comes only then. */
import { nearestRun, noRun } from 'virtual:interface/embed';
import { carriesRun, sayRun } from './carries-run.ts';

/** Draws the run that the frame's address carries, where it carries one, and tells the frame. */
export function startOwnRun(): void {
  const content = document.querySelector<HTMLElement>('[data-embed]');
  const figure = content?.querySelector<HTMLElement>('figure[data-chart]');
  const own = content?.querySelector<HTMLElement>('[data-own]');
  if (!figure || !own || !carriesRun(own, location.search)) return;
  const showing = import('./show-run.ts').then(({ showOwnRun }) =>
    showOwnRun(figure, own.dataset['lab'] ?? ''),
  );
  showing.then(
    (mended) => sayRun(mended ? nearestRun : ''),
    () => sayRun(noRun),
  );
}
