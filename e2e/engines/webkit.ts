/** WebKitGTK's small browser on a display that nobody sees, over WebDriver: JSON over HTTP to its driver. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { until, type Engine } from './engine.ts';
import { freePort, programs } from './processes.ts';

export interface WebKitFiles {
  driver: string;
  browser: string;
  /** The display server. */
  display: string;
}

/** The browser's bar is wider than a phone; without margins it gives way. */
const NARROW = '* { font-size: 1px; min-width: 0; min-height: 0; padding: 0; margin: 0; border: none }';

interface Rect {
  width: number;
  height: number;
}

/** Starts WebKitGTK's browser through its driver. */
export async function startWebKit({ driver, browser, display }: WebKitFiles): Promise<Engine> {
  const { folder, start, stop } = programs();
  mkdirSync(path.join(folder, 'gtk-3.0'));
  writeFileSync(path.join(folder, 'gtk-3.0', 'gtk.css'), NARROW);
  const screen = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const number = await start(display, ['-displayfd', '1', ...screen], { ready: /^(\d+)\n/m });
  const port = await freePort();
  const home = { HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder };
  await start(driver, [`--port=${port}`], { env: { ...home, DISPLAY: `:${number}` } });

  const ask = async (method: 'GET' | 'POST', address: string, body: object = {}): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${address}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${address}: ${JSON.stringify(value)}`);
    return value;
  };
  await until('WebKitWebDriver listens', () => ask('GET', '/status').catch(() => null));
  const { sessionId, capabilities } = (await ask('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const send = <T>(method: 'GET' | 'POST', command: string, body?: object) =>
    ask(method, `/session/${sessionId}/${command}`, body) as Promise<T>;
  const execute = (script: string, args: readonly string[] = []) =>
    send<string>('POST', 'execute/sync', { script, args });
  await send('POST', 'timeouts', { script: 120_000 });
  return {
    name: 'WebKitGTK',
    version: capabilities.browserVersion,
    widening: 0.03,
    open: async (url) => void (await send('POST', 'url', { url })),
    reload: async () => void (await send('POST', 'refresh')),
    back: async () => void (await send('POST', 'back')),
    async run(source, argument, frame) {
      if (frame !== undefined) await send('POST', 'frame', { id: frame });
      try {
        return await execute(`return (${source})(arguments[0])`, [argument]);
      } finally {
        if (frame !== undefined) await send('POST', 'frame', { id: null });
      }
    },
    async resize(width, height) {
      await until(`the window is ${width} x ${height}`, async () => {
        const inner = await execute('return JSON.stringify([innerWidth, innerHeight])');
        const [w, h] = JSON.parse(inner) as [number, number];
        if (w === width && h === height) return true;
        // The browser's bars come on top, and a window takes its size when it can.
        const outer = await send<Rect>('GET', 'window/rect');
        const size = { width: outer.width + width - w, height: outer.height + height - h };
        await send('POST', 'window/rect', size);
        return null;
      });
    },
    act: async (actions) => void (await send('POST', 'actions', { actions })),
    screenshot: async () => Buffer.from(await send<string>('GET', 'screenshot'), 'base64'),
    print: () => Promise.resolve(null),
    close: stop,
  };
}
