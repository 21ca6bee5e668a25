import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetListeners, noteListeners } from '../testing/document.ts';
import { sayRun } from './carries-run.ts';
import { answerPictures, fetching, openFrame, STEPS } from '../testing/frame.ts';
import { fetched } from './slides.ts';
import { startEmbed } from './start.ts';

noteListeners(window);
noteListeners(document);
Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() }, configurable: true });
const sized: (() => void)[] = [];
vi.stubGlobal(
  'ResizeObserver',
  class {
    constructor(callback: () => void) {
      sized.push(callback);
    }
    observe() {
      // Tests say when a box has changed.
    }
  },
);

const root = document.documentElement;
const find = <T extends HTMLElement = HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const figure = () => find('figure');
const note = (name: string) => {
  const { hidden, textContent } = find(`[data-${name}]`);
  return hidden ? null : textContent;
};
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('[data-picker] button')];
const key = (name: string, init: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init });
  document.body.dispatchEvent(event);
  return event;
};
const settled = () => vi.advanceTimersByTimeAsync(600);

/** Opens a frame at an address and starts it. */
async function open(query = '', parts: Parameters<typeof openFrame>[1] = {}) {
  openFrame(query, parts);
  startEmbed(fetched);
  await settled();
}

/** What a page that holds the frame hears. */
const heard: unknown[] = [];
/** Puts the frame into a page, and gives it a height. */
function holdFrame(height = 420): {
  say: (data: unknown, from?: unknown) => void;
  grow: (to: number) => void;
} {
  const host = { postMessage: (message: unknown) => heard.push(message) };
  vi.stubGlobal('parent', host);
  let now = height;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 0, 600, now));
  Object.defineProperty(root, 'clientWidth', { value: 600, configurable: true });
  return {
    say: (data, from = host) => dispatchEvent(Object.assign(new Event('message'), { data, source: from })),
    grow(to) {
      now = to;
      for (const tell of sized) tell();
    },
  };
}
const heights = () =>
  heard.flatMap((message) =>
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'height' &&
    'data' in message
      ? [message.data]
      : [],
  );
const told = (type: string) =>
  heard.flatMap((message) =>
    typeof message === 'object' && message !== null && 'type' in message && message.type === type
      ? [message]
      : [],
  );

beforeEach(() => {
  vi.useFakeTimers();
  fetching.mockReset().mockImplementation(answerPictures);
  vi.stubGlobal('fetch', fetching);
  vi.stubGlobal('parent', window);
  heard.length = 0;
  sized.length = 0;
});
afterEach(() => {
  forgetListeners();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the address', () => {
  test('sets the flags, each as it is said', async () => {
    await open('?plain=1&transparent=yes&static=0');
    expect(
      ['plain', 'transparent', 'static', 'fitchart'].map((flag) => root.hasAttribute(`data-${flag}`)),
    ).toEqual([true, true, false, false]);
    expect(note('mended')).toBeNull();
  });

  test('that cannot be taken as it stands gives the nearest view, and a word about it', async () => {
    await open('?step=thirdd&dark=maybe');
    expect(figure().dataset['step']).toBe('third');
    expect(note('mended')).toContain('The nearest view is shown.');
    await open('?utm_source=a');
    expect(note('mended')).toBeNull();
  });

  test.each([
    ['by its path', '', { path: 'third' }],
    ['by a parameter', '?step=third', {}],
    ['by its number', '?step=3', {}],
  ])('of one step, %s, shows it alone until the reader asks for the others', async (_, query, parts) => {
    await open(query, parts);
    expect([figure().dataset['step'], root.hasAttribute('data-frozen')]).toEqual(['third', true]);
    expect(key('ArrowRight').defaultPrevented).toBe(false);
    buttons()[1]!.click();
    expect(figure().dataset['step']).toBe('third');
    find('[data-all]').click();
    expect(root.hasAttribute('data-frozen')).toBe(false);
    expect(document.activeElement).toBe(buttons()[0]);
    key('ArrowRight');
    expect(figure().dataset['step']).toBe('last');
  });

  test('of the whole chart leaves the steps to the reader', async () => {
    await open();
    expect([figure().dataset['step'], root.hasAttribute('data-frozen')]).toEqual(['second', false]);
  });

  test('takes values along to the chart’s own page, those of the chart and no others', async () => {
    await open('?cv-rate=25&cv-x=3&utm_source=a&cv-base=%00', { own: 'cv-base cv-rate cv-share' });
    const to = new URL(find<HTMLAnchorElement>('[data-own]').href);
    expect([...to.searchParams]).toEqual([
      ['step', 'yours'],
      ['cv-base', '\0'],
      ['cv-rate', '25'],
    ]);
    expect(to.hash).toBe('#your-values');
  });
});

describe('a correction', () => {
  test.each([
    ['later than the article', '?pub=2026-01-31', true],
    ['of the article’s own day', '?pub=2026-02-01', true],
    ['of an earlier minute of that day', '?pub=2026-02-01T09:31Z', false],
    ['older than the article', '?pub=2026-03-01', false],
    ['where nobody says when that was', '', true],
  ])('%s is shown: %s → %s, and told to the page', async (_, query, shown) => {
    holdFrame();
    vi.setSystemTime('2026-02-20T12:00Z');
    await open(query, { news: 'a-slip' });
    expect(find('[data-news]').hidden).toBe(!shown);
    expect(told('correction')).toHaveLength(shown ? 1 : 0);
    if (shown)
      expect(told('correction')[0]).toMatchObject({
        chart: 'one',
        data: { id: 'a-slip', at: '2026-02-01T09:30Z', grade: 'number' },
      });
  });
});

describe('steps', () => {
  test('by buttons, which say where the reader is and end at both ends', async () => {
    await open('?step=');
    const [back, on] = buttons() as [HTMLButtonElement, HTMLButtonElement];
    expect(find('[data-count]').textContent).toBe('2 of 4');
    back.click();
    expect([back, on].map((one) => one.getAttribute('aria-disabled'))).toEqual(['true', 'false']);
    back.click();
    expect(figure().dataset['step']).toBe('first');
    for (const step of [...STEPS.slice(1), 'last']) {
      on.click();
      expect(figure().dataset['step']).toBe(step);
    }
    expect([back, on].map((one) => one.getAttribute('aria-disabled'))).toEqual(['false', 'true']);
    expect(find('[data-count]').textContent).toBe('4 of 4');
    expect(find('[data-status]').textContent).toBe('Title of last. What last shows.');
  });

  test('by keys, which are left alone where they mean something else', async () => {
    await open('', { extra: '<input id="field">' });
    for (const [name, step] of [
      ['End', 'last'],
      ['ArrowRight', 'last'],
      ['Home', 'first'],
      ['ArrowLeft', 'first'],
      ['ArrowRight', 'second'],
    ] as const) {
      key(name);
      expect(figure().dataset['step'], name).toBe(step);
    }
    key('ArrowRight', { altKey: true });
    find('#field').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(figure().dataset['step']).toBe('second');
  });

  test('by the switch, which presses one measure, and none between them', async () => {
    await open();
    const pressed = () =>
      [...document.querySelectorAll('[data-switch] button')]
        .map((one) => one.getAttribute('aria-pressed'))
        .join();
    expect(pressed()).toBe('false,false');
    find('[data-switch] button:last-of-type').click();
    expect([figure().dataset['step'], pressed()]).toEqual(['third', 'false,true']);
    key('Home');
    expect(pressed()).toBe('true,false');
  });

  test('not at all in a frame that is to stand still', async () => {
    await open('?static=1');
    key('ArrowRight');
    expect([figure().dataset['step'], buttons()]).toEqual(['second', []]);
  });
});

test('Escape closes the fold that is open and leads back to its head', async () => {
  await open();
  const fold = find<HTMLDetailsElement>('details');
  fold.open = true;
  key('Escape');
  expect([fold.open, document.activeElement]).toEqual([false, fold.querySelector('summary')]);
  find('[data-picker] button').focus();
  key('Escape');
  expect(document.activeElement).toBe(buttons()[0]);
});

describe('where the pictures cannot be had', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockReturnValue();
    fetching.mockRejectedValue(new Error('offline'));
  });

  test('the drawn one stays, its steps stay links, and nothing is said of it to the reader', async () => {
    await open();
    expect(figure().hasAttribute('data-live')).toBe(false);
    expect(find('[data-stage] path')).not.toBeNull();
    expect(buttons()).toEqual([]);
    expect(document.querySelectorAll('[data-picker] a')).toHaveLength(2);
    expect(note('mended')).toBeNull();
  });

  test('a reader who asked for another step is told', async () => {
    await open('?step=last');
    expect(note('mended')).toContain('could not be drawn');
  });
});

describe('with the page that holds it', () => {
  test('it says its height at once, and again when that has changed, or when it is asked', async () => {
    const { grow, say } = holdFrame(420);
    await open();
    expect(new Set(heights())).toEqual(new Set([420]));
    grow(480.4);
    expect(heights().at(-1)).toBe(481);
    const count = heights().length;
    grow(480.4);
    expect(heights()).toHaveLength(count);
    say({ sentinel: 'amp', type: 'frames-init' });
    expect(heights()).toHaveLength(count + 1);
    grow(20);
    expect(heights(), 'a height that means nothing').toHaveLength(count + 1);
  });

  test('it says nothing of heights where the page has set one', async () => {
    const { grow } = holdFrame();
    await open('?fitchart=1');
    grow(900);
    expect(heights()).toEqual([]);
  });

  test('it says which step it shows, and shows the one that it is asked for, by its holder alone', async () => {
    const { say } = holdFrame();
    await open();
    expect(told('state').at(-1)).toMatchObject({
      chart: 'one',
      data: { step: 'second', title: 'Title of second' },
    });
    const show = (step: unknown) => ({ source: 'backstop', type: 'show', data: { step } });
    say(show('last'), window);
    expect(figure().dataset['step']).toBe('second');
    say(show('last'));
    expect(figure().dataset['step']).toBe('last');
    expect(told('state').at(-1)).toMatchObject({ data: { step: 'last' } });
    const count = told('state').length;
    for (const odd of [show('none'), show(7), show('__proto__'), 'show', null]) say(odd);
    expect(figure().dataset['step']).toBe('last');
    expect(told('state')).toHaveLength(count);
  });

  test('alone, it speaks to nobody', async () => {
    await open();
    key('ArrowRight');
    expect(heard).toEqual([]);
  });
});

describe('a frame whose address carries a run of the model', () => {
  test('is one picture: it fetches none, and says what its run could not take', async () => {
    await open('?r30=100', { own: 'r30 m' });
    expect([root.hasAttribute('data-frozen'), fetching.mock.calls]).toEqual([true, []]);
    sayRun('The nearest are shown.');
    await settled();
    expect(note('mended')).toBe('The nearest are shown.');
  });

  test('is as any other where the address has none of the chart’s values', async () => {
    await open('?r31=100', { own: 'r30 m' });
    expect(figure().hasAttribute('data-live')).toBe(true);
  });
});

test('a page without a frame’s parts is left alone', () => {
  openFrame();
  find('[data-stage]').remove();
  startEmbed(fetched);
  expect(fetching).not.toHaveBeenCalled();
});
