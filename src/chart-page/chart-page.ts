/** A chart's own page in the browser: each step by its address, by the list, by buttons, keys and swipes. */
import { bringToLife } from '../charts/alive.ts';
import { stayDrawn } from '../charts/kit/stay-drawn.ts';
import { mendedLine, readParams } from '../embed/params.ts';
import { startPicker } from '../figure/picker.ts';
import { startSwitch } from '../figure/switch.ts';
import { changeAddress, onTravel, pushAddress, writeAddress } from '../reader/address.ts';
import type { Builder } from './builder.ts';
import { near } from './near.ts';
import { stepShown } from './step-shown.ts';

/** Of a figure's folds one is open: when a reader opens the lower one, the upper one closes and nothing else moves. */
function holdFolds(figure: HTMLElement): void {
  figure.addEventListener('click', ({ target }) => {
    const summary = target instanceof Element ? target.closest('summary') : null;
    if (!summary) return;
    const stood = summary.getBoundingClientRect().top;
    // The folds have turned by then, and nothing is painted yet.
    requestAnimationFrame(() => {
      scrollBy({ top: summary.getBoundingClientRect().top - stood, behavior: 'instant' });
    });
  });
}

/** A click on a mark leads to the claim that it stands for, in the list of what the chart rests on: a pointer's shortcut. */
function leadToRecords(stage: HTMLElement): void {
  stage.addEventListener('click', ({ target }) => {
    const mark = target instanceof Element ? target.closest<SVGElement>('[data-claim]') : null;
    const entry = mark && document.getElementById(`rests-${mark.dataset['claim'] ?? ''}`);
    if (entry) location.hash = entry.id;
  });
}

/** Starts the chart of the page. */
export function startChartPage(): void {
  const root = document.querySelector<HTMLElement>('[data-chart-page]');
  const figure = root?.querySelector<HTMLElement>('figure[data-chart]');
  const stage = figure?.querySelector<HTMLElement>('[data-stage]');
  if (!root || !figure || !stage) return;
  holdFolds(figure);
  leadToRecords(stage);
  const steps = (root.dataset['steps'] ?? '').split(' ').filter(Boolean);
  const first = figure.dataset['step'] ?? '';
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-step-list] a[data-to]')];
  const story = root.querySelector<HTMLAnchorElement>('[data-into-story]');
  const status = root.querySelector('[data-status]');
  const { lang } = document.documentElement;
  const asked = () => readParams(location.search, steps, lang);
  const wanted = (): string => asked().params.step ?? first;
  const mended = root.querySelector<HTMLElement>('[data-mended]');
  const line = mendedLine(asked().mended, lang);
  if (mended) {
    mended.textContent = line;
    mended.hidden = line === '';
  }

  const numbers = root.querySelector<HTMLElement>('[data-table-now]');
  const own = numbers?.firstElementChild ?? null;
  const tableOf = (step: string): Node | null => {
    const others = [...figure.querySelectorAll<HTMLTemplateElement>('template[data-table-of]')];
    const other = others.find((template) => template.dataset['tableOf'] === step)?.content.firstElementChild;
    return other?.cloneNode(true) ?? (step === first ? own : null);
  };

  const form = root.querySelector<HTMLFormElement>('form[data-builder]');
  let builder: Builder | null = null;
  const takenAlong = stepShown(root, {
    chart: figure.dataset['chart'] ?? '',
    site: form?.dataset['site'] ?? '',
  });
  /** What is handed out shows what the reader sees: the whole chart opens at its first step, unless that was asked for. */
  let values = '';
  let step: string | null = null;
  const handOut = () => {
    builder?.follow(step);
    builder?.carry(values);
  };
  const takeAlong = (shown: string, ofInputs?: string) => {
    step = shown === first && values === '' && asked().params.step !== first ? null : shown;
    handOut();
    const title = links.find((link) => link.dataset['to'] === shown)?.querySelector('b')?.textContent ?? '';
    takenAlong({ step, title, values: shown === ofInputs ? values : '' });
  };
  takeAlong(wanted());
  if (form)
    near(form)
      .then(() => import('./builder.ts'))
      .then(({ startBuilder }) => {
        builder = startBuilder(form, asked().params);
        handOut();
      })
      // What was built stands there to be copied by hand.
      .catch(() => undefined);
  const citations = root.querySelector<HTMLElement>('[data-cite]');
  if (citations)
    near(citations)
      .then(() => import('./cite.ts'))
      .then(({ startCitations }) => startCitations(citations))
      .catch(() => undefined);

  const altOf = (step: string) => links.find((link) => link.dataset['to'] === step)?.dataset['alt'] ?? '';
  bringToLife(figure, { altOf, step: wanted() })
    .then(({ handle, chart }) => {
      addEventListener('resize', () => handle.resize());
      const naming = (step: string) => {
        const before = location.hash;
        return (url: URL) => {
          if (step === first) url.searchParams.delete('step');
          else url.searchParams.set('step', step);
          // A link that is followed meanwhile keeps its place.
          if (url.hash === before) url.hash = '';
        };
      };
      const changed = () => {
        const now = links.find((link) => link.dataset['to'] === handle.step);
        for (const link of links) {
          if (link === now) link.setAttribute('aria-current', 'step');
          else link.removeAttribute('aria-current');
        }
        const told = now?.dataset['told'];
        if (story) {
          story.hidden = told === undefined;
          if (told !== undefined) story.href = told;
        }
        const table = tableOf(handle.step);
        if (table) numbers?.replaceChildren(table);
        measures();
        update();
        takeAlong(handle.step, chart.inputs?.step);
      };
      const show = (step: string) => {
        if (step === handle.step) return;
        handle.go(step);
        if (status) status.textContent = handle.said;
        changed();
      };
      const go = (step: string) => {
        show(step);
        changeAddress('step', naming(step));
        writeAddress();
      };
      const picker = root.querySelector<HTMLElement>('[data-picker]');
      const update = picker
        ? startPicker(picker, {
            keys: stage.closest<HTMLElement>('.chart-live') ?? stage,
            stage,
            steps,
            current: () => handle.step,
            go,
            active: () => true,
          })
        : () => undefined;
      const ways = root.querySelector<HTMLElement>('[data-switch]');
      const measures = ways ? startSwitch(ways, { current: () => handle.step, go }) : () => undefined;
      for (const link of links) {
        link.addEventListener('click', (event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          const step = link.dataset['to'] ?? first;
          if (step === handle.step) return;
          pushAddress(naming(step));
          show(step);
          // Below the list on a phone the reader would not see what they chose.
          if (figure.getBoundingClientRect().top < 0) figure.scrollIntoView({ block: 'start' });
        });
      }
      onTravel(() => show(wanted()));
      changed();
      const controls = root.querySelector<HTMLElement>('[data-controls]');
      const redraw = root.querySelector<HTMLElement>('[data-redraw]');
      const reach = (step: string) => {
        if (step !== handle.step) go(step);
      };
      if (chart.inputs || chart.futures)
        import('../reader/wire.ts')
          .then(({ wireOwn }) => wireOwn({ chart, handle, controls, redraw, reach }))
          .then((own) =>
            own?.subscribe(() => {
              const query = new URLSearchParams();
              own.write(query);
              // What readers call a line of theirs is their own.
              query.delete('xl');
              values = [...query.keys()].some((key) => key !== 'm') ? query.toString() : '';
              takeAlong(handle.step, chart.inputs?.step);
            }),
          )
          .catch(() => {
            // Fields that move nothing would mislead.
            for (const place of [controls, redraw]) if (place) place.hidden = true;
          });
    })
    .catch((error: unknown) => {
      stayDrawn(figure, error);
    });
}
