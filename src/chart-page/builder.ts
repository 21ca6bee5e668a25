/** The embed builder in the browser: choices in, snippets and a live preview out. */
import { copied, hide as asQuestion, previewOf, selected } from 'virtual:interface/builder';
import { title as question } from 'virtual:interface/cover';
import { fillText } from '../ledger/pieces.ts';
import { fitFrames } from '../embed/fit.ts';
import { frameUrl, today, type AddressParams } from '../embed/frame-address.ts';
import type { Dark, EmbedParams } from '../embed/params.ts';
import { snippets, type Snippets, type Wanted } from '../embed/snippets.ts';
import { copyText } from '../links/clipboard.ts';

/** What the page tells the builder. */
export interface Builder {
  /** Offers the step that the reader sees; the whole chart where `null`. */
  follow(step: string | null): void;
  /** Offers the values that the reader has set, as a query; empty for those of the record. */
  carry(values: string): void;
}

/** Chooses what the page's address asks for. */
function preset(form: HTMLFormElement, { dark = 'auto', ...flags }: Partial<EmbedParams>): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('.builder-choices input:not([name="frozen"])'))
    field.checked =
      field.name === 'dark' ? field.value === dark : flags[field.name as 'plain' | 'transparent'] === true;
}

/** A choice that only a script can serve: a question is covered by one. */
function addQuestion(form: HTMLFormElement): void {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = 'hide';
  label.append(box, ` ${asQuestion}`);
  form.querySelector('[name="transparent"]')?.closest('fieldset')?.append(label);
}

/**
 * Brings the page's builder to life.
 * @param given what the page's address says of frames
 */
export function startBuilder(form: HTMLFormElement, given: Partial<EmbedParams>): Builder | null {
  const { builder: chart = '', site = '' } = form.dataset;
  const select = form.querySelector<HTMLSelectElement>('select[name="step"]');
  const preview = form.querySelector<HTMLElement>('[data-preview]');
  const column = form.querySelector<HTMLElement>('[data-column]');
  const later = form.querySelector<HTMLFieldSetElement>('[data-later]');
  const frame = preview?.querySelector('iframe');
  const said = form.querySelector<HTMLElement>('[data-copied]');
  const fields = [...form.querySelectorAll<HTMLTextAreaElement>('[data-snippet]')];
  if (!preview || !column || !frame) return null;
  const original = frame.dataset['src'] ?? '';
  // The snippet speaks of the published site; the preview is of the one that the reader sees.
  const here = new URL(original.replace(/embed\/[^/]+\/$/, ''), location.href).href;
  const elsewhere = form.querySelector<HTMLElement>('[data-elsewhere]');
  if (elsewhere) elsewhere.hidden = new URL(site).origin === location.origin;
  let values = '';

  const wanted = (): Wanted => {
    const option = select?.options[select.selectedIndex];
    const data = option?.dataset ?? form.dataset;
    // A step that is younger than the freeze is there live alone.
    const young = data['live'] !== undefined;
    const choices = new FormData(form);
    // Frozen frames are whole: what covers answers is not inside.
    const hide = choices.has('hide');
    const frozen = young || hide ? '' : String(choices.get('frozen') ?? '');
    if (later) later.disabled = young || hide;
    const params: AddressParams = {
      dark: String(choices.get('dark') ?? 'auto') as Dark,
      plain: choices.has('plain'),
      transparent: choices.has('transparent'),
      hide: hide ? 'end' : null,
      // What is frozen knows itself since when it stands as it is.
      pub: frozen ? null : (given.pub ?? today()),
    };
    const { title = '', alt = '', height, tallest } = data;
    const step = select?.value || null;
    return {
      // What announces the frame does not tell its answer.
      ...{ site, chart, step, title: hide ? question : title, alt, params },
      height: Number(height),
      tallest: Number(tallest),
      frozen,
      // Values are drawn at one step.
      values: step !== null && step === form.dataset['own'] ? values : '',
    };
  };
  const update = () => {
    const now = wanted();
    const made = snippets(now);
    for (const field of fields) {
      field.value = made[field.dataset['snippet'] as keyof Snippets] ?? '';
      // There is no picture of a reader's own values, and none of a question.
      if (field.dataset['snippet'] === 'image')
        field
          .closest('.builder-other')
          ?.toggleAttribute('hidden', now.values !== '' || Boolean(now.params?.hide));
    }
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
      void copyText(field.value).then((done) => {
        if (!done) {
          field.focus();
          field.select();
        }
        if (said) said.textContent = done ? copied : selected;
      });
    });
  }
  addQuestion(form);
  preview.hidden = false;
  fitFrames(here);
  preset(form, given);
  update();
  return {
    follow(step) {
      if (!select || select.value === (step ?? '')) return;
      select.value = step ?? '';
      update();
    },
    carry(query) {
      if (values === query) return;
      values = query;
      update();
    },
  };
}
