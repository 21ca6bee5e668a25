/**
 * The lab in the browser: fields in, the model run, words, tables and pictures out. What is set lives in the address
 * and nowhere else; nothing is fetched but the code of the pictures.
 */
import { ownView } from '../../charts/outcomes/own.ts';
import type { FigureHandle } from '../../charts/kit/figure.ts';
import type { State } from '../../charts/kit/contract.ts';
import { bringToLife } from '../../embed/alive.ts';
import {
  BASE_STATE,
  decode,
  encode,
  LABEL_LENGTH,
  type Change,
  type ModelState,
} from '../../model/address.ts';
import { csvOf } from '../../model/csv.ts';
import { isSupported } from '../../model/endings.ts';
import { BASE, INPUT_NAMES, INPUTS, nearest, type InputName } from '../../model/inputs.ts';
import { required } from '../../model/required.ts';
import { run, type Run } from '../../model/run.ts';
import { about, fromField, shown, toField } from '../../model/show.ts';
import { SIGMA_NAMES, type SigmaName } from '../../model/uncertainty.ts';
import { askFutures } from '../futures.ts';
import { cellOf, cellsOf } from './cells.ts';
import { formulasOf } from './formulas.ts';
import { begun, done, redone, undone, type History } from './history.ts';
import { comparedOf, type Compared } from './record.ts';
import { fill, futuresSaid, requiredSaid, saidOf, type SaidWords } from './said.ts';

interface LabData {
  words: SaidWords & { changed: Record<Change['why'] | 'intro', string> };
  labels: Record<string, string>;
  embed: string;
}

/** Browsers throttle, and some throw, when the address is written more often; voices need a pause. */
const DELAY = 400;
/** The name, in the address, of the run that is kept for comparison. */
const KEPT = 'vs';

const keyOf = (state: ModelState): string => encode(state).toString();
const same = (a: ModelState, b: ModelState): boolean => keyOf(a) === keyOf(b);

/** Starts the lab, where the page has one. */
export function startLab(): void {
  const root = document.querySelector<HTMLElement>('[data-lab]');
  const raw = root?.querySelector('[data-lab-data]')?.textContent;
  if (!root || !raw) return;
  const { words, labels, embed } = JSON.parse(raw) as LabData;
  const find = <T extends HTMLElement = HTMLElement>(name: string) =>
    root.querySelector<T>(`[data-lab-${name}]`);
  const tell = (name: string, text: string) => {
    const place = find(name);
    if (place && place.textContent !== text) place.textContent = text;
  };
  const paragraphs = (name: string, lines: readonly string[]) => {
    const place = find(name);
    if (place?.textContent === lines.join('')) return;
    place?.replaceChildren(
      ...lines.map((line) => {
        const p = document.createElement('p');
        p.textContent = line;
        return p;
      }),
    );
  };
  const fieldsOf = (selector: string) => {
    const fields = [...root.querySelectorAll<HTMLInputElement>(`${selector} .lab-pair input`)];
    return {
      slider: fields.find(({ type }) => type === 'range'),
      number: fields.find(({ type }) => type === 'number'),
    };
  };
  const inputFields = INPUT_NAMES.map((name) => ({
    name,
    ...fieldsOf(`[data-lab-input="${name}"]`),
    reset: root.querySelector<HTMLButtonElement>(`[data-lab-input="${name}"] [data-lab-one]`),
  }));
  const sigmaFields = SIGMA_NAMES.map((name) => ({ name, ...fieldsOf(`[data-lab-sigma="${name}"]`) }));
  const label = find<HTMLInputElement>('label');
  const seed = find<HTMLInputElement>('seed');
  const year = find<HTMLSelectElement>('year');
  const pictures = new Map<string, { handle: FigureHandle; step: string }>();

  let history: History<ModelState> = begun(BASE_STATE);
  let kept: ModelState | null = null;
  /** The state while a slider is on its way: no step of the history yet. */
  let now: ModelState = BASE_STATE;

  const address = (): URL => {
    const url = new URL(location.href);
    const others = new URLSearchParams(url.search);
    others.delete(KEPT);
    const query = encode(now, others);
    if (kept) query.append(KEPT, keyOf(kept));
    url.search = query.toString();
    return url;
  };
  const keep = () => {
    const url = address();
    if (url.href === location.href) return;
    try {
      window.history.replaceState(window.history.state, '', url);
    } catch {
      // Too often, or in a frame that may not: the next change tries again.
    }
  };

  /** Fields follow the state; the one that is typed in is left alone. */
  const showFields = (typing: Element | null) => {
    const set = (field: HTMLInputElement | null | undefined, value: string) => {
      if (field && field !== typing && field.value !== value) field.value = value;
    };
    for (const { name, slider, number, reset } of inputFields) {
      const value = String(toField(INPUTS[name].unit, now.inputs[name]));
      set(slider, value);
      set(number, value);
      if (reset) reset.hidden = now.inputs[name] === BASE[name];
    }
    for (const { name, slider, number } of sigmaFields) {
      set(slider, String(now.sigmas[name]));
      set(number, String(now.sigmas[name]));
    }
    set(label, now.label);
    set(seed, String(now.seed));
    const button = (name: string, on: boolean) => {
      const at = find<HTMLButtonElement>(name);
      if (at) at.disabled = !on;
    };
    button('undo', history.past.length > 0);
    button('redo', history.future.length > 0);
    button('reset', !same(now, BASE_STATE));
  };

  const showResult = (result: Run) => {
    const { title, meaning, sentences } = saidOf(result, words);
    tell('ending', title);
    tell('meaning', meaning);
    tell('short', `${title}: ${sentences[0] ?? ''}`);
    paragraphs('sentences', sentences);
    const other = kept ? run(kept.inputs) : null;
    const place = find('kept');
    if (place) place.hidden = other === null;
    if (other)
      tell(
        'kept',
        fill(words.said.both, {
          'kept-ending': saidOf(other, words).title,
          'kept-peak': about(other.peakGap),
        }),
      );
    const forget = find<HTMLButtonElement>('forget');
    if (forget) forget.hidden = other === null;
  };

  /** What takes longer than a frame may, in the pause after it. */
  const showRest = (result: Run) => {
    paragraphs('required', requiredSaid(required(now.inputs), words));
    const other = kept ? cellsOf(run(kept.inputs)) : null;
    tell('years-note', other ? 'Below each number stands that of the run that you kept.' : '');
    const rows = root.querySelectorAll<HTMLTableRowElement>('[data-lab-years] tr');
    cellsOf(result).forEach((cells, i) => {
      [...(rows[i]?.cells ?? [])].forEach((cell, k) => {
        const text = cells[k] ?? '';
        const beside = k > 0 ? other?.[i]?.[k] : undefined;
        cell.textContent = text;
        if (beside === undefined) return;
        const small = document.createElement('small');
        small.textContent = beside;
        cell.append(document.createElement('br'), small);
      });
    });
    showFormulas(result);
    const compared = comparedOf(result);
    for (const cell of root.querySelectorAll<HTMLElement>('[data-lab-compared]'))
      cell.textContent = cellOf(compared[cell.dataset['labCompared'] as Compared]);
    const area = find<HTMLTextAreaElement>('embed');
    if (area) {
      const query = encode({ ...now, label: '' })
        .toString()
        .replaceAll('&', '&amp;');
      area.value = `<iframe src="${embed}${query && `?${query}`}" title="${saidOf(result, words).title}" width="100%" height="560" loading="lazy" style="width:100%;border:0"></iframe>`;
    }
  };
  const showFormulas = (result: Run) => {
    const i = Number(year?.value ?? 5);
    const list = find('formulas');
    const lines = formulasOf(result, i);
    for (const place of list?.querySelectorAll<HTMLElement>('[data-formula]') ?? [])
      place.hidden = !lines.some(({ id }) => id === place.dataset['formula']);
    for (const { id, numbers, value } of lines) {
      const at = list?.querySelector(`[data-formula="${id}"] [data-numbers]`);
      const b = document.createElement('b');
      b.textContent = cellOf(value, id === 'rate' || id === 'ltv');
      at?.replaceChildren(`${numbers} = `, b);
    }
  };
  const showPictures = () => {
    const untouched = INPUT_NAMES.every((name) => now.inputs[name] === BASE[name]);
    for (const [id, { handle, step }] of pictures) {
      if (id !== 'outcomes') handle.overlay(untouched ? null : (now.inputs as Partial<State>), step);
    }
  };
  const showFutures = () => {
    const picture = pictures.get('outcomes');
    const { inputs, sigmas } = now;
    askFutures({ inputs, sigmas, seed: now.seed }).then(
      (found) => {
        picture?.handle.overlay(ownView(found, isSupported(inputs)), picture.step);
        tell('futures', futuresSaid(found, words));
      },
      () => {
        // Another request has taken its place.
      },
    );
  };

  let later: ReturnType<typeof setTimeout> | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  const show = (typing: Element | null = null) => {
    const result = run(now.inputs);
    showFields(typing);
    showResult(result);
    showPictures();
    clearTimeout(soon);
    soon = setTimeout(() => {
      showRest(result);
      showFutures();
    }, 60);
    clearTimeout(later);
    later = setTimeout(() => {
      keep();
      tell('announce', find('short')?.textContent ?? '');
    }, DELAY);
  };
  /** A state on its way; `settle` makes it a step that can be undone. */
  const set = (next: ModelState, typing: Element | null = null) => {
    now = next;
    tell('changed', '');
    show(typing);
  };
  const settle = () => {
    history = done(history, now, same);
    showFields(null);
  };
  const put = (next: ModelState) => {
    set(next);
    settle();
  };

  for (const { name, slider, number, reset } of inputFields) {
    const { unit } = INPUTS[name];
    const take = (field: HTMLInputElement) => {
      // A field that is half typed is no value yet; leaving it mends what stands there.
      if (!Number.isFinite(field.valueAsNumber)) return;
      const value = nearest(name, fromField(unit, field.valueAsNumber));
      set({ ...now, inputs: { ...now.inputs, [name]: value } }, field);
    };
    for (const field of [slider, number]) {
      field?.addEventListener('input', () => {
        take(field);
      });
      field?.addEventListener('change', () => {
        const typed = field.valueAsNumber;
        settle();
        const used = toField(unit, now.inputs[name]);
        if (field.type === 'number' && typed !== used)
          mended([
            {
              key: INPUTS[name].key,
              given: Number.isNaN(typed) ? '' : String(typed),
              used: String(fromField(unit, used)),
              why: Number.isNaN(typed) ? 'not-a-number' : 'outside',
            },
          ]);
      });
    }
    reset?.addEventListener('click', () => {
      put({ ...now, inputs: { ...now.inputs, [name]: BASE[name] } });
      number?.focus();
    });
  }
  for (const { name, slider, number } of sigmaFields)
    for (const field of [slider, number]) {
      field?.addEventListener('input', () => {
        if (!Number.isFinite(field.valueAsNumber)) return;
        const value = Math.min(1, Math.max(0, field.valueAsNumber));
        set({ ...now, sigmas: { ...now.sigmas, [name]: value } as Record<SigmaName, number> }, field);
      });
      field?.addEventListener('change', settle);
    }
  label?.addEventListener('input', () => {
    const query = new URLSearchParams({ xl: [...label.value].slice(0, LABEL_LENGTH).join('') });
    set({ ...now, label: decode(query).label }, label);
  });
  label?.addEventListener('change', settle);
  seed?.addEventListener('change', () => {
    put({ ...now, seed: decode(new URLSearchParams({ sd: seed.value })).seed });
  });
  const press = (name: string, act: () => void) => {
    find(name)?.addEventListener('click', act);
  };
  press('again', () => {
    put({ ...now, seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 });
  });
  const step = (to: History<ModelState>) => {
    history = to;
    set(to.now);
  };
  press('undo', () => {
    step(undone(history));
  });
  press('redo', () => {
    step(redone(history));
  });
  press('reset', () => {
    put(BASE_STATE);
  });
  press('keep', () => {
    kept = now;
    show();
  });
  press('forget', () => {
    kept = null;
    show();
    find('keep')?.focus();
  });
  press('copy', () => {
    clearTimeout(later);
    keep();
    // Where there is no clipboard, asking for it throws.
    const copying = Promise.resolve().then(() => navigator.clipboard.writeText(address().href));
    void copying
      .then(
        () => 'Link copied',
        () => 'The link is in the address bar',
      )
      .then((said) => {
        tell('copied', said);
        setTimeout(() => {
          tell('copied', '');
        }, 2500);
      });
  });
  press('csv', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csvOf(run(now.inputs))], { type: 'text/csv' }));
    link.download = 'backstop-run.csv';
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
    }, 1000);
  });
  year?.addEventListener('change', () => {
    showFormulas(run(now.inputs));
  });
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-lab-preset]'))
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      put({ ...BASE_STATE, inputs: decode(new URLSearchParams(link.dataset['query'])).inputs });
      find('ending')?.scrollIntoView({ block: 'center' });
    });

  /** Says what could not be taken as it stood. */
  const mended = (changes: readonly Change[]) => {
    const nameOf = (key: string) => {
      const name = INPUT_NAMES.find((one) => INPUTS[one].key === key);
      return name ? (labels[name] ?? key) : key;
    };
    const usedAs = ({ key, used }: Change) => {
      const name: InputName | undefined = INPUT_NAMES.find((one) => INPUTS[one].key === key);
      return name ? shown(INPUTS[name].unit, Number(used)) : used;
    };
    paragraphs(
      'changed',
      changes.length === 0
        ? []
        : [
            words.changed.intro,
            ...changes.map((change) =>
              fill(words.changed[change.why], {
                name: nameOf(change.key),
                given: change.given.slice(0, 40),
                used: usedAs(change),
              }),
            ),
          ],
    );
  };
  const read = () => {
    const query = new URLSearchParams(location.search);
    const { changes, ...found } = decode(query);
    const other = query.get(KEPT);
    kept = other === null ? null : stateOf(other);
    now = found;
    history = begun(found);
    show();
    mended(changes);
  };
  addEventListener('popstate', read);
  read();

  for (const place of root.querySelectorAll<HTMLElement>('[data-lab-picture]')) {
    const id = place.dataset['labPicture'] ?? '';
    const figure = place.querySelector<HTMLElement>('figure[data-chart]');
    if (!figure) continue;
    const to = place.dataset['labStep'] ?? '';
    bringToLife(figure, to).then(
      (handle) => {
        pictures.set(id, { handle, step: to });
        if (id === 'outcomes') showFutures();
        else showPictures();
      },
      () => {
        // The picture of the base would mislead beside other values.
        place.hidden = true;
      },
    );
  }
}

/** The state of an address's query, whatever stands there. */
function stateOf(query: string): ModelState {
  const { inputs, label, sigmas, seed } = decode(new URLSearchParams(query));
  return { inputs, label, sigmas, seed };
}
