/** The embed builder in the browser: choices in, snippets and a live preview out. */
import { copied, previewOf, selected } from 'virtual:interface/builder';
import { fillText } from '../ledger/pieces.ts';
import { fitFrames } from '../embed/fit.ts';
import type { Dark, EmbedParams } from '../embed/params.ts';
import { frameUrl, snippets, type Snippets, type Wanted } from '../embed/snippets.ts';

/** Today as YYYY-MM-DD, in UTC as frames read it: a day that began after now would hide what is corrected until then. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** Puts a text on the clipboard; selects it for the reader where that is not allowed. */
async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}

function start(form: HTMLFormElement): void {
  const { builder: chart = '', site = '' } = form.dataset;
  const select = form.querySelector<HTMLSelectElement>('select[name="step"]');
  const preview = form.querySelector<HTMLElement>('[data-preview]');
  const column = form.querySelector<HTMLElement>('[data-column]');
  const frame = preview?.querySelector('iframe');
  const said = form.querySelector<HTMLElement>('[data-copied]');
  const fields = [...form.querySelectorAll<HTMLTextAreaElement>('[data-snippet]')];
  if (!preview || !column || !frame) return;
  const original = frame.dataset['src'] ?? '';
  // The snippet speaks of the published site; the preview is of the one that the reader sees.
  const here = new URL(original.replace(/embed\/[^/]+\/$/, ''), location.href).href;

  const wanted = (): Wanted => {
    const option = select?.selectedOptions[0];
    const data = option?.dataset ?? form.dataset;
    const choices = new FormData(form);
    const params: Partial<EmbedParams> = {
      dark: String(choices.get('dark') ?? 'auto') as Dark,
      plain: choices.has('plain'),
      transparent: choices.has('transparent'),
      pub: today(),
    };
    const height = Number(data['height']);
    const { title = '', alt = '' } = data;
    return { site, chart, step: select?.value || null, title, alt, height, params };
  };
  const update = () => {
    const now = wanted();
    const made = snippets(now);
    for (const field of fields) field.value = made[field.dataset['snippet'] as keyof Snippets] ?? '';
    if (said) said.textContent = '';
    const src = frameUrl({ ...now, site: here });
    if (frame.src !== src) frame.src = src;
    frame.title = fillText(previewOf, { title: now.title });
    column.dataset['column'] = String(new FormData(form).get('column') ?? 640);
  };

  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const button of form.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const field = fields.find((f) => f.dataset['snippet'] === button.dataset['copy']);
      if (!field) return;
      void copy(field).then((done) => {
        if (said) said.textContent = done ? copied : selected;
      });
    });
  }
  preview.hidden = false;
  fitFrames(here);
  update();
}

/** Starts every builder of the page. */
export function startBuilders(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-builder]')) start(form);
}
