/**
 * A chart's controls in the browser: fields in, the reader's values out, and back into the fields and into words. The
 * picture follows by itself (src/reader/follow.ts). Loaded with the chart.
 */
import { linkCopied, linkInBar, nearest, nearestAll } from 'virtual:interface/reader';
import { baseValues, fieldValue, nearestValue, typedValue, type InputValues } from '../charts/inputs.ts';
import type { State } from '../charts/kit/contract.ts';
import type { ChartModule } from '../charts/kit/chart-module.ts';
import { formatNames } from '../ledger/numbers.ts';
import { fill } from '../ledger/template.ts';
import { copyText } from '../links/clipboard.ts';
import { addressNow, writeAddress } from './address.ts';
import { speakValue } from './speak.ts';
import { ownValues } from './state.ts';

/** Milliseconds: voices need a pause. */
const DELAY = 400;

interface Wiring {
  chart: ChartModule;
  /** Brings the step of the inputs into view, where another may be shown. */
  reach?: ((step: string) => void) | undefined;
}

/** Wires the controls in `root`. What the address says is shown at once. */
export function wireControls(root: HTMLElement, { chart, reach }: Wiring): void {
  const { inputs, say, states, data } = chart;
  if (!inputs || !say) throw new Error('the chart has no inputs');
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`);
  const tell = (name: string, words: string) => {
    const place = find(name);
    if (place && place.textContent !== words) place.textContent = words;
  };
  const groups = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-input]')].map((group) => [group.dataset['input'], group]),
  );
  const fieldsOf = (id: string) => [...(groups.get(id)?.querySelectorAll('input') ?? [])];
  const nameOf = (id: string) => groups.get(id)?.querySelector('legend, label')?.textContent ?? id;
  const own = ownValues(inputs);

  /** The field that is typed in: it is left alone. */
  let typing: Element | null = null;
  const show = (values: InputValues) => {
    for (const input of inputs.list) {
      const { id, base } = input;
      const value = fieldValue(input, values[id] ?? base);
      for (const field of fieldsOf(id)) {
        if (field.type === 'radio') field.checked = field.value === value;
        else if (field !== typing && field.value !== value) field.value = value;
      }
      const [slider, number] = fieldsOf(id);
      if (slider && number && input.kind === 'number') speakValue(slider, number, value);
    }
    tell('said', say(data, { ...states[inputs.step], ...values } as State));
    for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-with-values]')) {
      const url = new URL(link.href);
      own.write(url.searchParams);
      link.href = url.href;
    }
  };

  let later: ReturnType<typeof setTimeout> | undefined;
  const set = (values: InputValues, field: Element | null = null) => {
    tell('mended-inputs', '');
    reach?.(inputs.step);
    typing = field;
    own.set(values);
    typing = null;
    clearTimeout(later);
    later = setTimeout(() => {
      tell('announce', find('said')?.textContent ?? '');
    }, DELAY);
  };

  for (const input of inputs.list) {
    for (const field of fieldsOf(input.id)) {
      field.addEventListener('input', () => {
        // A field that is half typed is no value yet; leaving it mends what stands there.
        if (field.type === 'number' && !Number.isFinite(field.valueAsNumber)) return;
        const { value } = nearestValue(input, typedValue(input, field.value));
        set({ ...own.now(), [input.id]: value }, field);
      });
      if (field.type !== 'number') continue;
      field.addEventListener('change', () => {
        const { value, mended } = nearestValue(input, typedValue(input, field.value));
        set({ ...own.now(), [input.id]: value });
        if (mended)
          tell('mended-inputs', fill(nearest, { name: nameOf(input.id), value: fieldValue(input, value) }));
      });
    }
  }
  find('reset')?.addEventListener('click', () => {
    set(baseValues(inputs));
  });
  find('copy')?.addEventListener('click', () => {
    writeAddress();
    const url = addressNow();
    const to = root.dataset['to'];
    if (to) url.hash = to;
    void copyText(url.href).then((done) => {
      tell('copied-words', done ? linkCopied : linkInBar);
      setTimeout(() => tell('copied-words', ''), 2500);
    });
  });

  // Typed before this code had come.
  for (const field of root.querySelectorAll<HTMLInputElement>('input[type="number"]'))
    if (field.value !== field.defaultValue) field.dispatchEvent(new Event('input'));

  own.subscribe((values, changes) => {
    const query = addressNow().searchParams;
    const given = changes !== null && inputs.list.some(({ key }) => query.has(key));
    if (given && !query.has('step')) reach?.(inputs.step);
    show(values);
    const version = inputs.version ? [{ id: inputs.version.key, key: inputs.version.key }] : [];
    const mended = [...version, ...inputs.list].filter(({ key }) => changes?.some((one) => one.key === key));
    if (mended.length === 0) return;
    const names = formatNames(mended.map(({ id }) => nameOf(id)));
    tell('mended-inputs', fill(nearestAll, { names }));
    own.keep();
    writeAddress();
  });
}
