/** What a test does with a page, said in terms of what every engine can do. */
import type { Engine } from './engine.ts';
import { until } from './engine.ts';

/** What the keys are called in WebDriver. */
const KEYS = { Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004' } as const;

export type Page = ReturnType<typeof pageOf>;

export function pageOf(engine: Engine) {
  /** Runs a function in the page, or in its frame at `frame`. It may use nothing but its argument and the page. */
  const run = async <A, R>(
    task: (argument: A) => R | Promise<R>,
    argument: A,
    frame?: number,
  ): Promise<R> => {
    const source = `async (text) => JSON.stringify((await (${task})(...JSON.parse(text))) ?? null)`;
    return JSON.parse(await engine.run(source, JSON.stringify([argument]), frame)) as R;
  };
  const act = (type: 'key' | 'pointer', actions: readonly Record<string, unknown>[]) =>
    engine.act([{ type, id: type, actions }]);
  /** Types letters, or presses one of the keys with a name. */
  const type = async (text: string): Promise<void> => {
    const keys = text in KEYS ? [KEYS[text as keyof typeof KEYS]] : [...text];
    await act(
      'key',
      keys.flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value }))),
    );
  };
  /** Clicks in the middle of the first element that fits, after it was brought into view where it is not. */
  const click = async (selector: string): Promise<void> => {
    const place = await run((selector) => {
      const element = [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length > 0);
      if (!element) throw new Error(`nothing to click: ${selector}`);
      let box = element.getClientRects()[0]!;
      if (box.top < 0 || box.bottom > innerHeight) {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        box = element.getClientRects()[0]!;
      }
      return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
    }, selector);
    await act('pointer', [
      { type: 'pointerMove', duration: 0, ...place },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  };
  return {
    run,
    type,
    click,
    /** Opens an address as a new visit: with another fragment alone a page would not load again. */
    async open(url: string): Promise<void> {
      await engine.open('about:blank');
      await engine.open(url);
    },
    resize: (width: number, height: number) => engine.resize(width, height),
    reload: () => engine.reload(),
    back: () => engine.back(),
    screenshot: () => engine.screenshot(),
    print: () => engine.print(),
    focus: (selector: string) =>
      run((selector) => document.querySelector<HTMLElement>(selector)?.focus(), selector),
    /** Waits until a function of the page finds something true. */
    until: <A>(what: string, task: (argument: A) => boolean, argument: A) =>
      until(what, async () => ((await run(task, argument)) ? true : null)),
  };
}
