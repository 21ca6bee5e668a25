/** What the chart's page hands out besides frames, of the step that is shown: files, citation, link. */
import { downloadsOf } from 'virtual:interface/chartPage';
import { copied } from 'virtual:interface/builder';
import { chartUrl } from '../embed/frame-address.ts';
import { fillText } from '../ledger/pieces.ts';
import { copyText } from './clipboard.ts';

/** What the reader sees. */
interface Seen {
  /** `null` where the whole chart is meant. */
  step: string | null;
  title: string;
  /** The reader's own, as a query; empty for those of the record. */
  values: string;
}

/** Files that there is one of for each step. */
const OF_STEPS = ['.png', '.svg', '.dark.svg', '.csv'];

/**
 * @param root the chart's page
 * @param place the chart, and the site's absolute address with its last slash
 * @returns is told what is seen
 */
export function stepShown(
  root: HTMLElement,
  { chart, site }: { chart: string; site: string },
): (seen: Seen) => void {
  const files = [...root.querySelectorAll<HTMLAnchorElement>('.downloads a[download]')].flatMap((link) => {
    const [name, href] = [link.download, link.getAttribute('href') ?? ''];
    const ending = name.slice(chart.length);
    return OF_STEPS.includes(ending) ? [{ link, href, ending }] : [];
  });
  const cite = root.querySelector<HTMLElement>('[data-cite]');
  const said = root.querySelector<HTMLElement>('[data-downloads-of]');
  const link = root.querySelector<HTMLAnchorElement>('[data-copy-page]');
  const toCopy = link?.firstElementChild;
  const written = toCopy?.textContent ?? '';

  link?.addEventListener('click', (event) => {
    event.preventDefault();
    // Where nothing may be copied it is a link like others.
    void copyText(link.href, () => location.assign(link.href)).then((done) => {
      if (!done || !toCopy) return;
      toCopy.textContent = copied;
      setTimeout(() => (toCopy.textContent = written), 2000);
    });
  });

  return ({ step, title, values }) => {
    // Of a reader's own values there are no files.
    const ofStep = step !== null && values === '';
    const name = ofStep ? `${chart}.${step}` : chart;
    for (const { link, href, ending } of files) {
      link.href = `${href.slice(0, -chart.length - ending.length)}${name}${ending}`;
      link.download = `${name}${ending}`;
    }
    if (cite) Object.assign(cite.dataset, { citeStep: step ?? '', citeValues: values });
    if (link) link.href = chartUrl({ site, chart, step, values });
    if (!said) return;
    said.hidden = !ofStep;
    said.textContent = fillText(downloadsOf, { title });
  };
}
