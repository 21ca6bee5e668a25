/**
 * The lab in the browser: fields in, the model run, words, tables and pictures out. What is set lives in the address
 * and nowhere else; nothing is fetched but the code of the pictures.
 */
import {
  linkInBar,
  purpose,
  setAddress,
  setAll,
  setOthers,
  setPurpose,
  setTo,
  spread,
} from 'virtual:interface/lab';
import { csvOf } from '../model/csv.ts';
import { run } from '../model/run.ts';
import { BASE_STATE, queryOf, type ModelState } from '../model/query.ts';
import { addressNow, writeAddress } from '../reader/address.ts';
import { kept, model } from '../reader/codec.ts';
import { onFutures } from '../reader/own-futures.ts';
import { keep, set as setPart, subscribe, valueOf } from '../reader/state.ts';
import { changesSaid, mendedSaid, type ChangedWords } from './changes.ts';
import { labFields } from './fields.ts';
import { startHistory, addState, stepForward, stepBack, type History } from './history.ts';
import { labPage } from './page.ts';
import { startPictures } from './pictures.ts';
import { printedOf } from './printed.ts';
import { showFormulas, showRest, showResult, type Framed } from './results.ts';
import { futuresSaid, type SaidWords } from './said.ts';

interface LabData {
  words: SaidWords & { changed: ChangedWords };
  labels: Record<string, string>;
  /** What the seed of the draws is called. */
  seed: string;
  framed: Framed;
}

/** Milliseconds: voices need a pause. */
const DELAY = 400;
/** Milliseconds after a move in which the next one may still come. */
const PAUSE = 60;

const keyOf = (state: ModelState): string => queryOf(model, state);
const same = (a: ModelState, b: ModelState): boolean => keyOf(a) === keyOf(b);

/** The state of an address's query, whatever stands there. */
function stateOf(query: string): ModelState {
  return model.read(new URLSearchParams(query)).value;
}

function download(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = 'backstop-run.csv';
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1000);
}

/** Starts the lab, where the page has one. */
export function startLab(): void {
  const root = document.querySelector<HTMLElement>('[data-lab]');
  const raw = root?.querySelector('[data-lab-data]')?.textContent;
  if (!root || !raw) return;
  const { words, labels, seed, framed } = JSON.parse(raw) as LabData;
  const printed = { ...{ setTo, setPurpose, setAll, setOthers, setAddress, spread, purpose }, labels, seed };
  const page = labPage(root);
  const { find, tell } = page;

  /** A slider on its way is no step of the history yet. */
  let history: History<ModelState> = startHistory(valueOf(model));

  const showFields = (typing: Element | null) => {
    const now = valueOf(model);
    fields.show(now, typing);
    const enable = (name: string, on: boolean) => {
      const button = find<HTMLButtonElement>(name);
      if (button) button.disabled = !on;
    };
    enable('undo', history.past.length > 0);
    enable('redo', history.future.length > 0);
    enable('reset', !same(now, BASE_STATE));
  };

  let later: ReturnType<typeof setTimeout> | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  const show = (typing: Element | null = null) => {
    const states = { now: valueOf(model), kept: valueOf(kept) };
    const result = run(states.now.inputs);
    showFields(typing);
    showResult(page, result, states.kept, words);
    clearTimeout(soon);
    soon = setTimeout(() => {
      showRest(page, result, states, words, framed);
      page.paragraphs('set', printedOf(states.now, addressNow().href, printed));
    }, PAUSE);
    clearTimeout(later);
    later = setTimeout(() => {
      tell('announce', find('short')?.textContent ?? '');
    }, DELAY);
  };
  /** The field that is typed in: it is left alone. */
  let typing: Element | null = null;
  /** A state on its way; `settle` makes it a step that can be undone. */
  const set = (next: ModelState, field: Element | null = null) => {
    tell('changed', '');
    typing = field;
    setPart(model, next);
    typing = null;
    // The run that is kept stands last in the address.
    keep(kept);
  };
  const settle = () => {
    history = addState(history, valueOf(model), same);
    showFields(null);
  };
  const put = (next: ModelState) => {
    set(next);
    settle();
  };

  const fields = labFields(page, {
    now: () => valueOf(model),
    ...{ set, settle, put },
    mended: (what) => {
      page.paragraphs('changed', mendedSaid(what, words.changed, labels));
    },
  });
  const press = (name: string, act: () => void) => {
    find(name)?.addEventListener('click', act);
  };
  const step = (to: History<ModelState>) => {
    history = to;
    set(to.now);
  };
  press('undo', () => {
    step(stepBack(history));
  });
  press('redo', () => {
    step(stepForward(history));
  });
  press('reset', () => {
    put(BASE_STATE);
  });
  press('keep', () => {
    setPart(kept, valueOf(model));
    show();
  });
  press('forget', () => {
    setPart(kept, null);
    show();
    find('keep')?.focus();
  });
  press('copy', () => {
    writeAddress();
    const button = find('copy');
    if (button)
      import('../links/link-menu.ts').then(
        ({ openLinkMenu, runOffers }) => openLinkMenu(button, runOffers(addressNow().href)),
        () => tell('copied', linkInBar),
      );
  });
  press('csv', () => {
    download(csvOf(run(valueOf(model).inputs)));
  });
  find('embed-dark')?.addEventListener('change', () => {
    show();
  });
  find('year')?.addEventListener('change', () => {
    showFormulas(page, run(valueOf(model).inputs));
  });
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-lab-preset]'))
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      put({ ...BASE_STATE, inputs: stateOf(link.dataset['query'] ?? '').inputs });
      find('ending')?.scrollIntoView({ block: 'center' });
    });

  subscribe(model, (now, changes) => {
    if (changes) history = startHistory(now);
    show(typing);
    if (!changes) return;
    page.paragraphs('changed', changesSaid(changes, words.changed, labels));
    for (const part of [model, kept]) keep(part);
  });
  startPictures(page);
  onFutures(
    (found) => {
      if (found) tell('futures', futuresSaid(found, words));
    },
    { even: true },
  );
}
