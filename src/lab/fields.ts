/** The fields of the lab: what is typed or moved goes out as a state, and a state comes back into them. */
import { BASE, INPUT_NAMES, INPUTS, nearest } from '../model/inputs.ts';
import { fromField, toField } from '../model/show.ts';
import { SIGMA_NAMES, type SigmaName } from '../model/sigmas.ts';
import { BASE_STATE, LABEL_LENGTH, type ModelState } from '../model/query.ts';
import { model } from '../reader/codec.ts';
import { speakValue } from '../reader/speak.ts';
import type { Mended } from './changes.ts';
import type { LabPage } from './page.ts';

export interface FieldEvents {
  now: () => ModelState;
  /** A value on its way, typed or moved in `field`. */
  set: (next: ModelState, field: HTMLElement) => void;
  /** The value has arrived: a step that can be undone. */
  settle: () => void;
  /** A value set at once. */
  put: (next: ModelState) => void;
  /** What was typed could not be taken. */
  mended: (what: Mended) => void;
}

export interface Fields {
  /** Fields follow the state; the one that is typed in is left alone. */
  show: (state: ModelState, typing: Element | null) => void;
}

/** Wires the fields of the page. */
export function labFields({ root, find }: LabPage, { now, set, settle, put, mended }: FieldEvents): Fields {
  const pairOf = (selector: string) => {
    const fields = [...root.querySelectorAll<HTMLInputElement>(`${selector} .lab-pair input`)];
    return {
      slider: fields.find(({ type }) => type === 'range'),
      number: fields.find(({ type }) => type === 'number'),
    };
  };
  const inputs = INPUT_NAMES.map((name) => ({
    name,
    ...pairOf(`[data-lab-input="${name}"]`),
    reset: root.querySelector<HTMLButtonElement>(`[data-lab-input="${name}"] [data-lab-one]`),
  }));
  const sigmas = SIGMA_NAMES.map((name) => ({ name, ...pairOf(`[data-lab-sigma="${name}"]`) }));
  const label = find<HTMLInputElement>('label');
  const seed = find<HTMLInputElement>('seed');

  for (const { name, slider, number, reset } of inputs) {
    const { unit } = INPUTS[name];
    for (const field of [slider, number]) {
      field?.addEventListener('input', () => {
        // A field that is half typed is no value yet; leaving it mends what stands there.
        if (!Number.isFinite(field.valueAsNumber)) return;
        const value = nearest(name, fromField(unit, field.valueAsNumber));
        set({ ...now(), inputs: { ...now().inputs, [name]: value } }, field);
      });
      field?.addEventListener('change', () => {
        const typed = field.valueAsNumber;
        settle();
        const used = toField(unit, now().inputs[name]);
        if (field.type === 'range' || typed === used) return;
        mended({ input: name, typed: Number.isNaN(typed) ? null : typed, used });
      });
    }
    reset?.addEventListener('click', () => {
      put({ ...now(), inputs: { ...now().inputs, [name]: BASE[name] } });
      number?.focus();
    });
  }
  for (const { name, slider, number } of sigmas)
    for (const field of [slider, number]) {
      field?.addEventListener('input', () => {
        if (!Number.isFinite(field.valueAsNumber)) return;
        const value = Math.min(1, Math.max(0, field.valueAsNumber));
        set({ ...now(), sigmas: { ...now().sigmas, [name]: value } as Record<SigmaName, number> }, field);
      });
      field?.addEventListener('change', settle);
    }
  label?.addEventListener('input', () => {
    const query = new URLSearchParams({ xl: [...label.value].slice(0, LABEL_LENGTH).join('') });
    set({ ...now(), label: model.read(query).value.label }, label);
  });
  label?.addEventListener('change', settle);
  seed?.addEventListener('change', () => {
    put({ ...now(), seed: model.read(new URLSearchParams({ sd: seed.value })).value.seed });
  });
  find('again')?.addEventListener('click', () => {
    put({ ...now(), seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? BASE_STATE.seed });
  });

  return {
    show: (state, typing) => {
      const write = (field: HTMLInputElement | null | undefined, value: string) => {
        if (field && field !== typing && field.value !== value) field.value = value;
      };
      for (const { name, slider, number, reset } of inputs) {
        const value = String(toField(INPUTS[name].unit, state.inputs[name]));
        write(slider, value);
        write(number, value);
        if (slider && number) speakValue(slider, number, value);
        if (reset) reset.hidden = state.inputs[name] === BASE[name];
      }
      for (const { name, slider, number } of sigmas) {
        write(slider, String(state.sigmas[name]));
        write(number, String(state.sigmas[name]));
      }
      write(label, state.label);
      write(seed, String(state.seed));
    },
  };
}
