/** The citations of a chart's page in the browser: of the step that is shown, as read today, and on the clipboard. */
import { copied, corrected, kind, long, note, selected, short } from 'virtual:interface/cite';
import { citation, citedStep, type Cited, type CitedStep, type Way } from '../export/citation.ts';

/** What the build says of the chart and of what differs in its steps. */
interface Known {
  cited: Cited;
  steps: Record<string, CitedStep>;
}
const words = { long, short, note, corrected, kind };

/**
 * What is cited when a step is shown: the chart as a whole where it is the chart's own first picture.
 * @param today by the reader's clock
 * @param locale for the day in words
 */
function citedNow({ cited, steps }: Known, step: string, first: string, today: Date, locale: string): Cited {
  const day = today.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const date = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const read = { ...cited, retrieved: { date, day } };
  const own = step === first ? undefined : steps[step];
  return own ? citedStep(read, step, own) : read;
}

/** Puts a text on the clipboard; selects it for the reader where that is not allowed. */
async function copy(place: HTMLElement, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(place);
    return false;
  }
}

/** Starts the citations of the page, and keeps them to the step that its figure shows. */
export function startCitations(root: HTMLElement): void {
  const figure = document.querySelector<HTMLElement>('[data-chart-page] figure[data-chart]');
  if (!figure) return;
  const known = JSON.parse(root.dataset['cite'] ?? '') as Known;
  const { locale = '', first = '' } = root.dataset;
  const places = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-cite-way]')].map((place) => [
      place.dataset['citeWay'] as Way,
      place,
    ]),
  );
  const statuses = [...root.querySelectorAll<HTMLElement>('[data-cite-copied]')];
  const textOf = (way: Way) =>
    citation(way, citedNow(known, figure.dataset['step'] ?? first, first, new Date(), locale), words);
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
      void copy(place, textOf(way)).then((done) => {
        if (said) said.textContent = done ? copied : selected;
      });
    });
  }
  new MutationObserver(write).observe(figure, { attributeFilter: ['data-step'] });
  write();
}
