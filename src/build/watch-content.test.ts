import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Problem } from '../ledger/problem.ts';
import { remember } from '../ledger/remember.ts';
import { overlayOf, refusal, watchContent } from './watch-content.ts';

const problem: Problem = { file: 'content/a.yaml', line: 3, id: 'a', message: 'is wrong', remedy: 'Mend it' };
const RELOAD = { type: 'full-reload', path: '*' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The parts of a dev server that are used, and what was done with them. */
function stage() {
  const watcher = new EventEmitter();
  const connected: (() => void)[] = [];
  const sent: unknown[] = [];
  const told: string[] = [];
  const invalidated: string[] = [];
  const client = {
    hot: {
      on: (_: string, call: () => void) => connected.push(call),
      send: (payload: unknown) => sent.push(payload),
    },
    moduleGraph: {
      idToModuleMap: new Map(['mine', 'other'].map((id) => [id, { id }])),
      invalidateModule: ({ id }: { id: string }) => invalidated.push(id),
    },
  };
  const ssr = { hot: { send: (event: string) => told.push(event) } };
  const logger = { error: vi.fn(), info: vi.fn() };
  let refuse: (request: object, response: object, next: () => void) => void = () => {};
  const middlewares = { use: (given: typeof refuse) => (refuse = given) };
  const check = vi.fn<() => Promise<Problem[]>>(() => Promise.resolve([]));
  const server = { environments: { client, ssr }, watcher, middlewares, config: { base: '/' } };
  const checkNow = watchContent(server as never, logger as never, {
    root: '/site',
    check,
    isOfContent: (id) => id === 'mine',
  });
  return {
    ...{ check, checkNow, logger, sent, told, invalidated },
    edit: (file: string) => watcher.emit('all', 'change', file),
    connect: () => connected.forEach((call) => call()),
    /** As Vite and Astro do when they see a chapter change. */
    reload: () => client.hot.send(RELOAD),
    /** What is answered in place of something; `null` where nothing is. */
    answerTo(accept: string): string | null {
      let body: string | null = null;
      const response = { writeHead: vi.fn(), end: (text: string) => (body = text) };
      refuse({ headers: { accept } }, response, () => {});
      return body;
    },
  };
}

test('an edit makes all of the content anew at once, and loads pages anew when it has been checked', async () => {
  const { edit, check, sent, told, invalidated } = stage();
  const read = remember(() => ({}));
  const before = read();
  edit('/site/content/ledger/claims/a.yaml');
  const between = read();
  expect(between).not.toBe(before);
  expect(invalidated).toEqual(['mine']);
  expect(told).toEqual(['astro:content-changed']);
  expect(sent).toEqual([]);
  await vi.runAllTimersAsync();
  expect(check).toHaveBeenCalledOnce();
  expect(sent).toEqual([RELOAD]);
  // The file may have been half written when it was read first.
  expect(read()).not.toBe(between);
});

test('edits of other files, and of a folder whose name begins alike, are not of the content', async () => {
  const { edit, check, told } = stage();
  edit('/site/src/charts/kit/mount.ts');
  edit('/site/content-old/a.yaml');
  await vi.runAllTimersAsync();
  expect(told).toEqual([]);
  expect(check).not.toHaveBeenCalled();
});

test('many edits at a time are checked once', async () => {
  const { edit, check, sent } = stage();
  for (let i = 0; i < 50; i++) edit(`/site/content/en/charts/${i}.yaml`);
  await vi.runAllTimersAsync();
  expect(check).toHaveBeenCalledOnce();
  expect(sent).toEqual([RELOAD]);
});

test('a broken rule is told in the terminal and over every page, which stays as it is until it is mended', async () => {
  const { edit, check, logger, sent, connect, reload, answerTo } = stage();
  const overlay = overlayOf([problem], '/site');
  check.mockResolvedValueOnce([problem]);
  edit('/site/content/en/chapters/a.mdx');
  reload();
  await vi.runAllTimersAsync();
  reload();
  expect(logger.error.mock.calls).toEqual([['content/a.yaml:3  a  is wrong. Mend it.']]);
  expect(sent).toEqual([overlay]);
  connect();
  expect(sent).toEqual([overlay, overlay]);
  expect(answerTo('text/html,*/*')).toBe(refusal([problem], '/'));
  expect(answerTo('*/*')).toBeNull();

  edit('/site/content/en/chapters/a.mdx');
  await vi.runAllTimersAsync();
  connect();
  expect(sent.slice(2)).toEqual([RELOAD]);
  expect(logger.info).toHaveBeenCalledOnce();
  expect(answerTo('text/html,*/*')).toBeNull();
  reload();
  expect(sent.slice(2)).toEqual([RELOAD, RELOAD]);

  edit('/site/content/en/chapters/a.mdx');
  await vi.runAllTimersAsync();
  expect(logger.info).toHaveBeenCalledOnce();
});

test('a rule that code breaks may be mended in the code', async () => {
  const { edit, check, sent } = stage();
  check.mockResolvedValueOnce([problem]);
  edit('/site/content/en/charts/a.yaml');
  await vi.runAllTimersAsync();
  edit('/site/node_modules/.vite/deps/a.js');
  await vi.runAllTimersAsync();
  expect(check).toHaveBeenCalledTimes(1);
  edit('/site/src/charts/a/data.ts');
  await vi.runAllTimersAsync();
  expect(check).toHaveBeenCalledTimes(2);
  expect(sent.at(-1)).toEqual(RELOAD);
});

test('an edit while the one before is checked is checked too, before pages are loaded anew', async () => {
  const { edit, check, sent } = stage();
  let finish: (problems: Problem[]) => void = () => {};
  check.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
  edit('/site/content/a.yaml');
  await vi.runAllTimersAsync();
  edit('/site/content/b.yaml');
  finish([]);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([]);
  await vi.runAllTimersAsync();
  expect(check).toHaveBeenCalledTimes(2);
  expect(sent).toEqual([RELOAD]);
});

test('a check that fails itself is told, and pages are loaded anew all the same', async () => {
  const { edit, check, logger, sent } = stage();
  check.mockRejectedValueOnce(new Error('no such module'));
  edit('/site/content/a.yaml');
  await vi.runAllTimersAsync();
  expect(logger.error).toHaveBeenCalledWith('The content was not checked: Error: no such module');
  expect(sent).toEqual([RELOAD]);
});

test('the first check is asked for', async () => {
  const { check, checkNow, logger } = stage();
  expect(check).not.toHaveBeenCalled();
  check.mockResolvedValueOnce([problem]);
  await checkNow();
  expect(logger.error).toHaveBeenCalledOnce();
});

test('the overlay lists every problem, and shows the place of the first', () => {
  const { message, loc } = overlayOf([problem, { ...problem, line: 9, id: 'b' }], '/site').err;
  expect(message).toBe('content/a.yaml:3  a  is wrong. Mend it.\n\ncontent/a.yaml:9  b  is wrong. Mend it.');
  expect(loc).toEqual({ file: '/site/content/a.yaml', line: 3, column: 1 });
});

test('of very many problems the first are listed', () => {
  const many = Array.from({ length: 40 }, (_, i) => ({ ...problem, line: i + 1 }));
  const lines = overlayOf(many, '/site').err.message.split('\n\n');
  expect(lines).toHaveLength(13);
  expect(lines.at(-2)).toContain('content/a.yaml:12  ');
  expect(lines.at(-1)).toBe('… and 28 more.');
});

test('a page that is refused is loaded anew by Vite, and says why without it', () => {
  const page = refusal([{ ...problem, remedy: 'Write <Fig claim="…" /> & no numeral' }], '/below/');
  expect(page).toContain('<script type="module" src="/below/@vite/client"></script>');
  expect(page).toContain('content/a.yaml:3  a  is wrong. Write &lt;Fig claim="…" /> &amp; no numeral.');
});
