/** What the walk asks of a browser engine, whichever protocol drives it. */

/** Key and pointer actions, of the same form in WebDriver and in WebDriver BiDi. */
export type Actions = readonly {
  type: 'key' | 'pointer';
  id: string;
  actions: readonly Record<string, unknown>[];
}[];

export interface Engine {
  readonly name: string;
  readonly version: string;
  /** By which part a label may be wider than its letters: WebKitGTK sets each on a whole pixel, Safari does not. */
  readonly widening: number;
  /** Opens an address and waits until the page has loaded. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Runs a function in the page, or in its frame at `frame`, given as text with the text of its argument. */
  run(source: string, argument: string, frame?: number): Promise<string>;
  /** Gives the page's window this size, bars of the browser not counted. */
  resize(width: number, height: number): Promise<void>;
  act(actions: Actions): Promise<void>;
  /** What the window shows, as a PNG. */
  screenshot(): Promise<Buffer>;
  /** The page as a PDF; `null` where the engine's driver prints nothing. */
  print(): Promise<Buffer | null>;
  close(): Promise<void>;
}

/** Waits until `look` finds something, or fails with what it waited for. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null> | T | null,
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
