/**
 * The lab in the browser: fields in, the model run, words, tables and pictures out. What is set lives in the address
 * and nowhere else; nothing is fetched but the code of the pictures.
 */
import { csvOf } from '../../model/csv.ts';
import { run } from '../../model/run.ts';
import { BASE_STATE, queryOf, type ModelState } from '../../model/address.ts';
import { kept as keptPart, model } from '../../reader/codec.ts';
import { changesSaid, mendedSaid, type ChangedWords } from './changes.ts';
import { labFields } from './fields.ts';
import { begun, done, redone, undone, type History } from './history.ts';
import { labPage } from './page.ts';
import { labPictures } from './pictures.ts';
import { showFormulas, showRest, showResult } from './results.ts';
import { futuresSaid, type SaidWords } from './said.ts';

interface LabData {
  words: SaidWords & { changed: ChangedWords };
  labels: Record<string, string>;
  embed: string;
}

/** Browsers throttle, and some throw, when the address is written more often; voices need a pause. */
const DELAY = 400;
/** Milliseconds after a move in which the next one may still come. */
const PAUSE = 60;

const keyOf = (state: ModelState): string => queryOf(model, state);
const same = (a: ModelState, b: ModelState): boolean => keyOf(a) === keyOf(b);

/** The state of an address's query, whatever stands there. */
function stateOf(query: string): ModelState {
  return model.read(new URLSearchParams(query)).value;
}

/** The page's address with the states in it; what else stands there is left alone. */
function addressOf(now: ModelState, kept: ModelState | null): URL {
  const url = new URL(location.href);
  model.write(now, url.searchParams);
  keptPart.write(kept, url.searchParams);
  return url;
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
  const { words, labels, embed } = JSON.parse(raw) as LabData;
  const page = labPage(root);
  const { find, tell } = page;

  let history: History<ModelState> = begun(BASE_STATE);
  let kept: ModelState | null = null;
  /** The state while a slider is on its way: no step of the history yet. */
  let now: ModelState = BASE_STATE;

  const keep = () => {
    const url = addressOf(now, kept);
    if (url.href === location.href) return;
    try {
      window.history.replaceState(window.history.state, '', url);
    } catch {
      // Too often, or in a frame that may not: the next change tries again.
    }
  };
  const showFields = (typing: Element | null) => {
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
    const result = run(now.inputs);
    showFields(typing);
    showResult(page, result, kept, words);
    pictures.show();
    clearTimeout(soon);
    soon = setTimeout(() => {
      showRest(page, result, { now, kept }, words, embed);
      pictures.showFutures();
    }, PAUSE);
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

  const fields = labFields(page, {
    now: () => now,
    ...{ set, settle, put },
    mended: (what) => {
      page.paragraphs('changed', mendedSaid(what, words.changed, labels));
    },
  });
  const pictures = labPictures(
    page,
    () => now,
    (found) => {
      tell('futures', futuresSaid(found, words));
    },
  );

  const press = (name: string, act: () => void) => {
    find(name)?.addEventListener('click', act);
  };
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
    const copying = Promise.resolve().then(() => navigator.clipboard.writeText(addressOf(now, kept).href));
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
    download(csvOf(run(now.inputs)));
  });
  find('year')?.addEventListener('change', () => {
    showFormulas(page, run(now.inputs));
  });
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-lab-preset]'))
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      put({ ...BASE_STATE, inputs: stateOf(link.dataset['query'] ?? '').inputs });
      find('ending')?.scrollIntoView({ block: 'center' });
    });

  const read = () => {
    const query = new URLSearchParams(location.search);
    const { changes, value: found } = model.read(query);
    kept = keptPart.read(query).value;
    now = found;
    history = begun(found);
    show();
    page.paragraphs('changed', changesSaid(changes, words.changed, labels));
  };
  addEventListener('popstate', read);
  read();
}
