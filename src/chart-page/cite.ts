/** The citations of a chart's page in the browser: of the step that is shown, as read today, and on the clipboard. */
import { copied, corrected, kind, long, note, selected, short } from 'virtual:interface/cite';
import { citation, citedStep, type Cited, type CitedStep, type Way } from '../export/citation.ts';
import { copyText } from '../links/clipboard.ts';

/** What the build says of the chart and of what differs in its steps. */
interface Known {
  cited: Cited;
  steps: Record<string, CitedStep>;
}
/** What the reader sees. */
interface Seen {
  /** Empty where the whole chart is meant. */
  step: string;
  /** The reader's own, as a query; empty for those of the record. */
  values: string;
  /** For the day in words. */
  locale: string;
}
const words = { long, short, note, corrected, kind };

/**
 * What is cited when a step is shown.
 * @param today by the reader's clock
 */
function citedNow({ cited, steps }: Known, { step, values, locale }: Seen, today: Date): Cited {
  const day = today.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const date = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const read = { ...cited, retrieved: { date, day } };
  const own = steps[step];
  return own ? citedStep(read, step, own, values) : read;
}

/**
 * Starts the citations of the page.
 * @param root bears the step and the values that are cited, as the page shows them, in `data-cite-step` and `data-cite-values`
 */
export function startCitations(root: HTMLElement): void {
  const known = JSON.parse(root.dataset['cite'] ?? '') as Known;
  const places = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-cite-way]')].map((place) => [
      place.dataset['citeWay'] as Way,
      place,
    ]),
  );
  const statuses = [...root.querySelectorAll<HTMLElement>('[data-cite-copied]')];
  const seen = (): Seen => {
    const { citeStep: step = '', citeValues: values = '', locale = '' } = root.dataset;
    return { step, values, locale };
  };
  const textOf = (way: Way) => citation(way, citedNow(known, seen(), new Date()), words);
  const write = () => {
    for (const [way, place] of places) place.textContent = textOf(way);
    for (const status of statuses) status.textContent = '';
  };
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-cite-copy]')) {
    const way = button.dataset['citeCopy'] as Way;
    const place = places.get(way);
    if (!place) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      const said = statuses.find((status) => status.dataset['citeCopied'] === way);
      void copyText(textOf(way)).then((done) => {
        if (!done) getSelection()?.selectAllChildren(place);
        if (said) said.textContent = done ? copied : selected;
      });
    });
  }
  new MutationObserver(write).observe(root, { attributeFilter: ['data-cite-step', 'data-cite-values'] });
  write();
}
