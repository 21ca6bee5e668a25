import { expect, test } from 'vitest';
import { startBuilder } from './builder.ts';

/** The form as the page writes it, with a chart that was frozen and a step that is younger. */
function open(): {
  form: HTMLFormElement;
  field: (kind: string) => string;
  choose: (name: string, value: string) => void;
} {
  document.body.innerHTML = `<form data-builder="one" data-site="https://site.example/below/" data-title="One" data-alt="A" data-height="600" data-tallest="640">
    <div class="builder-choices"><select name="step"><option value="" data-title="One" data-height="600" data-tallest="640">All</option>
      <option value="first" data-title="First" data-height="500" data-tallest="540">First</option>
      <option value="young" data-title="Young" data-height="500" data-tallest="540" data-live>Young</option></select>
    <input type="radio" name="dark" value="auto" checked><input type="radio" name="dark" value="true">
    <fieldset data-later><input type="radio" name="frozen" value="" checked><input type="radio" name="frozen" value="20261130"></fieldset></div>
    <textarea data-snippet="script"></textarea><textarea data-snippet="element"></textarea><textarea data-snippet="link"></textarea>
    <div data-preview hidden><div data-column><iframe data-src="/here/embed/one/"></iframe></div></div></form>`;
  const form = document.querySelector('form')!;
  return {
    form,
    field: (kind) => form.querySelector<HTMLTextAreaElement>(`[data-snippet="${kind}"]`)!.value,
    choose(name, value) {
      const radio = form.querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`);
      if (radio) radio.checked = true;
      else form.querySelector<HTMLOptionElement>(`[name="${name}"] [value="${value}"]`)!.selected = true;
      form.dispatchEvent(new Event('input'));
    },
  };
}

test('the frozen chart is handed out where it is asked for, and shown beside the code', () => {
  const { form, field, choose } = open();
  startBuilder(form, { dark: 'true' });
  expect(form.querySelector<HTMLInputElement>('[name="frozen"][value=""]')!.checked).toBe(true);
  expect(field('script')).toContain('src="https://site.example/below/embed/one.dark/?pub=');
  choose('frozen', '20261130');
  expect(field('script')).toMatch(
    /src="https:\/\/site\.example\/below\/v\/20261130\/embed\/one\/\?dark=true"/,
  );
  expect(field('element')).toContain(' frozen="20261130"');
  expect(field('link')).toBe('https://site.example/below/embed/one.dark/');
  expect(form.querySelector('iframe')!.src).toContain('/here/v/20261130/embed/one/');
  choose('step', 'first');
  expect(field('script')).toContain('/v/20261130/embed/one/first/');
});

test('a step that is younger than the freeze is handed out live', () => {
  const { form, field, choose } = open();
  startBuilder(form, {});
  choose('frozen', '20261130');
  choose('step', 'young');
  expect(form.querySelector<HTMLFieldSetElement>('[data-later]')!.disabled).toBe(true);
  expect(field('script')).toContain('below/embed/one/young/');
  choose('step', '');
  expect(field('script')).toContain('/v/20261130/embed/one/');
});
