/** Firefox as it is installed, over WebDriver BiDi: JSON over the WebSocket that it opens itself. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from './engine.ts';
import { programs } from './processes.ts';

interface Answer {
  id?: number;
  type: string;
  result?: unknown;
  error?: string;
  message?: string;
}

/** Quiet on a closed network, and the system's theme is light. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'layout.css.prefers-color-scheme.content-override': 1,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

/** Sends commands and gives each its answer. */
async function connect(address: string) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`no connection to ${address}`)));
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id === undefined) return;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  return async <T>(method: string, params: object): Promise<T> => {
    last += 1;
    const id = last;
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.type === 'error') throw new Error(`${method}: ${answer.error}: ${answer.message}`);
    return answer.result as T;
  };
}

interface Context {
  context: string;
  children: Context[] | null;
}
interface Called {
  type: 'success' | 'exception';
  result?: { value: string };
  exceptionDetails?: { text: string };
}

/** Starts Firefox without a window. */
export async function startFirefox(file: string): Promise<Engine> {
  const { folder, start, stop } = programs();
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(folder, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--no-remote', '--profile', folder, '--remote-debugging-port=0', 'about:blank'];
  const address = await start(file, args, { ready: /WebDriver BiDi listening on (ws:\S+)\s/ });
  const send = await connect(`${address}/session`);
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  const contexts = async () => (await send<{ contexts: Context[] }>('browsingContext.getTree', {})).contexts;
  const [top] = await contexts();
  if (!top) throw new Error('Firefox shows no page.');
  const { context } = top;
  const load = (method: string, params: object) => send(method, { context, wait: 'complete', ...params });
  return {
    name: 'Firefox',
    version: capabilities.browserVersion,
    widening: 0,
    open: async (url) => void (await load('browsingContext.navigate', { url })),
    reload: async () => void (await load('browsingContext.reload', {})),
    back: async () => void (await send('browsingContext.traverseHistory', { context, delta: -1 })),
    async run(source, argument, frame) {
      const framed = frame === undefined ? undefined : (await contexts())[0]?.children?.[frame]?.context;
      const { type, result, exceptionDetails } = await send<Called>('script.callFunction', {
        functionDeclaration: source,
        arguments: [{ type: 'string', value: argument }],
        target: { context: framed ?? context },
        awaitPromise: true,
      });
      if (type === 'exception' || !result) throw new Error(exceptionDetails?.text ?? 'no result');
      return result.value;
    },
    resize: async (width, height) =>
      void (await send('browsingContext.setViewport', { context, viewport: { width, height } })),
    act: async (actions) => void (await send('input.performActions', { context, actions })),
    async screenshot() {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    async print() {
      const { data } = await send<{ data: string }>('browsingContext.print', { context });
      return Buffer.from(data, 'base64');
    },
    close: stop,
  };
}
