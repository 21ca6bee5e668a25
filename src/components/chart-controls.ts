/**
 * A chart's controls in the browser: what is set goes over the chart's own step, into words and into the
 * address, and nowhere else. Loaded with the chart. The address keeps all else that it holds (the fragment is
 * src/scrolly/address.ts's).
 */
import { baseValues, fieldValue, nearestValue, typedValue, type InputValues } from '../charts/inputs.ts';
import type { State } from '../charts/kit/contract.ts';
import type { FigureHandle } from '../charts/kit/figure.ts';
import type { ChartModule } from '../charts/kit/words.ts';
import { chartPart } from '../reader/codec.ts';
import { onLine, ownFrom, share } from './own-future.ts';

/** Browsers throttle, and some throw, when the address is written more often; voices need a pause. */
const DELAY = 400;

interface Wiring {
  chart: ChartModule;
  handle: Pick<FigureHandle, 'overlay'>;
  /** Brings the step of the inputs into view, where another may be shown. */
  reach?: (step: string) => void;
}

/** Wires the controls in `root`. What the address says is shown at once. */
export function wireControls(root: HTMLElement, { chart, handle, reach }: Wiring): void {
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
  for (const field of root.querySelectorAll<HTMLInputElement>('input[type="button"]')) field.type = 'number';
  const fieldsOf = (id: string) => [...(groups.get(id)?.querySelectorAll('input') ?? [])];
  const nameOf = (id: string) => groups.get(id)?.querySelector('legend, label')?.textContent ?? id;
  const base = baseValues(inputs);
  let values: InputValues = base;

  const addressOf = (): URL => {
    const url = new URL(location.href);
    chartPart(inputs).write(values, url.searchParams);
    return url;
  };
  const keep = () => {
    const url = addressOf();
    if (url.href === location.href) return;
    try {
      history.replaceState(history.state, '', url);
    } catch {
      // Too often, or in a frame that may not: the next change tries again.
    }
  };
  const show = (typing: Element | null = null) => {
    for (const input of inputs.list) {
      const { id, base: first } = input;
      const value = fieldValue(input, values[id] ?? first);
      for (const field of fieldsOf(id)) {
        if (field.type === 'radio') field.checked = field.value === value;
        else if (field !== typing && field.value !== value) field.value = value;
      }
    }
    const own = { ...states[inputs.step], ...values } as State;
    const touched = inputs.list.some(({ id }) => values[id] !== base[id]);
    handle.overlay(touched ? (values as Partial<State>) : null, inputs.step);
    tell('said', say(data, own));
    if (inputs.shared) share(touched ? values : null);
    for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-with-values]')) {
      const url = new URL(link.href);
      chartPart(inputs).write(values, url.searchParams);
      link.href = url.href;
    }
  };

  let later: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(later);
    later = setTimeout(() => {
      keep();
      tell('announce', find('said')?.textContent ?? '');
    }, DELAY);
  };
  const set = (id: string, value: string | number, typing: Element | null = null) => {
    values = { ...values, [id]: value };
    tell('mended-inputs', '');
    reach?.(inputs.step);
    show(typing);
    settle();
  };

  for (const input of inputs.list) {
    for (const field of fieldsOf(input.id)) {
      field.addEventListener('input', () => {
        // A field that is half typed is no value yet; leaving it mends what stands there.
        if (field.type === 'number' && !Number.isFinite(field.valueAsNumber)) return;
        set(input.id, nearestValue(input, typedValue(input, field.value)).value, field);
      });
      if (field.type !== 'number') continue;
      field.addEventListener('change', () => {
        const { value, mended } = nearestValue(input, typedValue(input, field.value));
        set(input.id, value);
        if (mended)
          tell(
            'mended-inputs',
            `${nameOf(input.id)}: the nearest value that can be used is ${fieldValue(input, value)}.`,
          );
      });
    }
  }
  find('reset')?.addEventListener('click', () => {
    values = base;
    tell('mended-inputs', '');
    reach?.(inputs.step);
    show();
    settle();
  });
  find('copy')?.addEventListener('click', () => {
    clearTimeout(later);
    keep();
    const url = addressOf();
    const to = root.dataset['to'];
    if (to) url.hash = to;
    // Where there is no clipboard, asking for it throws.
    const copying = Promise.resolve().then(() => navigator.clipboard.writeText(url.href));
    const copied = copying.then(
      () => true,
      () => false,
    );
    void copied.then((done) => {
      tell('copied-words', done ? 'Link copied' : 'The link is in the address bar');
      setTimeout(() => tell('copied-words', ''), 2500);
    });
  });

  const read = () => {
    const query = new URLSearchParams(location.search);
    const { value, changes } = ownFrom(inputs, query);
    values = value;
    const changed = (key: string) => changes.some((change) => change.key === key);
    const mended = inputs.list.flatMap(({ id, key }) => (changed(key) ? [id] : []));
    if (inputs.list.some(({ key }) => query.has(key)) && !query.has('step')) reach?.(inputs.step);
    show();
    if (mended.length === 0) return;
    tell(
      'mended-inputs',
      `The address asks for values that cannot be used here; the nearest are shown: ${mended.map(nameOf).join(', ')}.`,
    );
    keep();
  };
  addEventListener('popstate', read);
  read();
  const { line } = inputs;
  if (!line) return;
  let again = false;
  onLine((drawn) => {
    handle.overlay(drawn as Partial<State> | null, line);
    // The chapter's last values begin with the line, until the reader sets others.
    if (again) read();
    again = true;
  });
}
