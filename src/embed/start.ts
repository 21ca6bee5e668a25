/** An embed in the browser: its parameters, its live picture, its steps, its words with the host. */
import { address as atAddress, otherStep } from 'virtual:interface/embed';
import { fillText } from '../ledger/pieces.ts';
import type { FigureHandle } from '../charts/kit/mount.ts';
import { stayDrawn } from '../charts/kit/stay-drawn.ts';
import type { Grade } from '../corrections/types.ts';
import { carriesRun, runSaid } from './carries-run.ts';
import { isNews } from './corrections.ts';
import { hostOf } from './height.ts';
import { FLAGS, mendedLine, readParams } from './params.ts';
import { startPicker } from '../figure/picker.ts';
import { startSlides, type PicturesSource } from './slides.ts';
import { startSwitch } from '../figure/switch.ts';
import { startLinks, startSpeaking, tell } from './speak.ts';

/**
 * Starts the embed that the page holds.
 * @param pictures where those of its steps come from
 */
export function startEmbed(pictures: PicturesSource): void {
  const root = document.documentElement;
  const content = document.querySelector<HTMLElement>('[data-embed]');
  const figure = content?.querySelector<HTMLElement>('figure[data-chart]');
  const stage = figure?.querySelector<HTMLElement>('[data-stage]');
  if (!content || !figure || !stage) return;
  const find = (name: string) => content.querySelector<HTMLElement>(`[data-${name}]`);
  const chart = figure.dataset['chart'] ?? '';
  const steps = (content.dataset['steps'] ?? '').split(' ').filter(Boolean);
  const { params, mended } = readParams(location.search, steps, root.lang);
  const host = hostOf(location.href);

  for (const flag of FLAGS) root.toggleAttribute(`data-${flag}`, params[flag]);
  const frozen = content.dataset['path'] !== undefined || params.step !== null;
  root.toggleAttribute('data-frozen', frozen);

  const note = (name: string, text: string) => {
    const place = find(name);
    if (!place) return;
    place.textContent = text;
    place.hidden = text === '';
  };
  note('mended', mendedLine(mended, root.lang));

  // A frame shows drawn steps; values that its address brings along are for the chart's own page.
  const own = find('own');
  if (own instanceof HTMLAnchorElement) {
    const [here, there] = [new URLSearchParams(location.search), new URL(own.href)];
    for (const key of (own.dataset['own'] ?? '').split(' ')) {
      const value = here.get(key);
      if (value !== null) there.searchParams.set(key, value);
    }
    own.href = there.href;
  }

  // The gravest first; one line is enough.
  const news = [...content.querySelectorAll<HTMLElement>('[data-news]')].find(({ dataset }) =>
    isNews(dataset['at'] ?? '', dataset['grade'] as Grade, params.pub, Date.now()),
  );
  if (news) {
    const { news: id, at, grade } = news.dataset;
    news.hidden = false;
    tell(chart, 'correction', { id, at, grade });
  }

  /** Values of the model are drawn here; the frame is then one picture. */
  const ownRun = own !== null && carriesRun(own, location.search);
  if (ownRun) root.setAttribute('data-frozen', '');

  let handle: FigureHandle | null = null;
  let update: () => void = () => undefined;
  let measures: () => void = () => undefined;
  const current = () => handle?.step ?? figure.dataset['step'] ?? '';
  const titleNow = () => figure.querySelector('[data-chart-title]')?.textContent ?? '';
  const changed = () => {
    update();
    measures();
    measure();
    tell(chart, 'state', { step: current(), title: titleNow() });
  };
  const go = (step: string) => {
    if (!handle || !steps.includes(step) || step === current()) return;
    handle.go(step);
    note('status', handle.said);
    changed();
  };
  const measure = startSpeaking({ content, chart, host, silent: params.fitchart, onShow: go });
  startLinks(host, (address) => note('address', fillText(atAddress, { address })));

  document.addEventListener('keydown', ({ key }) => {
    const fold = key === 'Escape' ? figure.querySelector<HTMLDetailsElement>('details[open]') : null;
    if (!fold) return;
    fold.open = false;
    fold.querySelector('summary')?.focus();
  });

  if (ownRun) {
    // src/embed/own-run.ts draws it, and says when it has.
    void runSaid.then((words) => {
      note('mended', words);
      changed();
    });
    return;
  }

  startSlides(figure, content.dataset['at'] ?? '', params.step, pictures)
    .then((live) => {
      handle = live;
      const ways = params.static ? null : find('switch');
      if (ways) measures = startSwitch(ways, { current, go });
      const picker = find('picker');
      if (picker && !params.static) {
        const active = () => !root.hasAttribute('data-frozen');
        update = startPicker(picker, { keys: document, stage, steps, current, go, active });
        const all = find('all');
        all?.addEventListener('click', (event) => {
          event.preventDefault();
          root.removeAttribute('data-frozen');
          measure();
          picker.querySelector<HTMLElement>('button:not([aria-disabled="true"])')?.focus();
        });
      }
      changed();
    })
    .catch((error: unknown) => {
      stayDrawn(figure, error);
      if (params.step !== null && params.step !== figure.dataset['step']) {
        note('mended', otherStep);
      }
      measure();
    });
}
