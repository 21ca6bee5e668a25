/** What a frozen frame runs whose address may carry values of the model: the chart's own code draws the run. */
import { startOwnRun } from '../embed/own-run.ts';

const own = document.querySelector<HTMLElement>('[data-lab]');
// A frozen file leads to the site by where it stands.
if (own) own.dataset['lab'] = new URL(own.dataset['lab'] ?? '', location.href).href;
startOwnRun();
