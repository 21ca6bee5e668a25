/** A chart's controls as `ChartControls.astro` writes them, as far as their script touches them. */
import { fieldValue, type ChartInputs } from '../charts/inputs.ts';

/**
 * @param labelOf what an input is called
 * @param to where a copied link leads, within the page
 */
export function controlsOf({ list }: ChartInputs, labelOf: (id: string) => string, to = ''): HTMLElement {
  const root = document.createElement('div');
  if (to) root.dataset['to'] = to;
  const fields = list
    .filter((input) => !(input.kind === 'number' && input.quiet))
    .map((input) =>
      input.kind === 'choice'
        ? `<fieldset data-input="${input.id}"><legend></legend>${input.options
            .map(
              ({ value }) =>
                `<input type="radio" name="${input.id}" value="${value}"${value === input.base ? ' checked' : ''}>`,
            )
            .join('')}</fieldset>`
        : `<div data-input="${input.id}"><label></label>
            <input type="range" min="${fieldValue(input, (input.span ?? [input.min])[0])}"
              max="${fieldValue(input, input.span?.[1] ?? input.max)}" step="${fieldValue(input, input.step)}"
              value="${fieldValue(input, input.base)}">
            <span><input type="number" value="${fieldValue(input, input.base)}"><span> units</span></span></div>`,
    );
  root.innerHTML = `<p data-mended-inputs></p>${fields.join('')}<p data-said></p><p data-announce></p>
    <button data-reset></button><button data-copy></button><a href="/scenarios/" data-with-values></a>
    <span data-copied-words></span>`;
  for (const group of root.querySelectorAll<HTMLElement>('[data-input]'))
    group.querySelector('legend, label')!.textContent = labelOf(group.dataset['input'] ?? '');
  document.body.append(root);
  return root;
}

/** What a reader does with the fields of an input. */
export function fieldsOf(root: HTMLElement, id: string) {
  const all = [...root.querySelectorAll<HTMLInputElement>(`[data-input="${id}"] input`)];
  const of = (type: string) => all.find((field) => field.type === type)!;
  const enter = (field: HTMLInputElement, text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const leave = (field: HTMLInputElement) => field.dispatchEvent(new Event('change', { bubbles: true }));
  return {
    get slider() {
      return of('range');
    },
    get number() {
      return of('number');
    },
    /** The value of the choice that is made. */
    get chosen() {
      return all.find(({ checked }) => checked)?.value;
    },
    slide: (to: number) => {
      enter(of('range'), String(to));
      leave(of('range'));
    },
    /** Types, and stays in the field. */
    type: (text: string) => {
      enter(of('number'), text);
    },
    leave: () => {
      leave(of('number'));
    },
    choose: (value: string) => {
      const field = all.find((one) => one.value === value)!;
      field.checked = true;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
  };
}
