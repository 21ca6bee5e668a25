/**
 * `npm run test:dev`: what an author sees. Starts the dev server on a copy of the project in a temporary folder, edits
 * the copy's content, and looks at what is served: every edit shows without a restart, every broken rule is told.
 */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isNews } from '../embed/corrections.ts';
import { at, binOf, toolNode } from './lib.mjs';

/** Milliseconds that an edit may take, and the first answer of a server that starts cold: generous, for busy machines. */
const SOON = 20_000;
const COLD = 180_000;

const copy = mkdtempSync(path.join(tmpdir(), 'backstop-dev-'));
let server: ChildProcess | undefined;
let home: string;
/** What the server has said in the terminal. */
let said = '';

/** The project without its history, build and caches; its packages by links, so that Vite's cache is the copy's own. */
function copyProject(): void {
  for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'public', 'src'])
    cpSync(at(name), path.join(copy, name), { recursive: true });
  mkdirSync(path.join(copy, 'node_modules'));
  for (const name of readdirSync(at('node_modules')))
    if (!name.startsWith('.'))
      symlinkSync(at('node_modules', name), path.join(copy, 'node_modules', name), 'junction');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const get = (address: string) => fetch(new URL(address, home), { signal: AbortSignal.timeout(COLD) });

/** Waits until something holds; fails with what was seen last and with what the server said. */
async function until(what: string, holds: () => Promise<boolean> | boolean, patience = SOON): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    assert.ok(
      Date.now() < end,
      `${what}: not within ${patience / 1000} s. The server said:\n${said.slice(-3000)}`,
    );
    await sleep(100);
  }
}

const shows = (address: string, text: string) =>
  until(`${address} shows "${text}"`, async () => (await (await get(address)).text()).includes(text));

/** Reads a file of the copy's content. */
const read = (file: string) => readFileSync(path.join(copy, 'content', file), 'utf8');
/** Writes a file of the copy's content as its text is after a change, which must be one. */
function edit(file: string, change: (text: string) => string): void {
  const text = read(file);
  const changed = change(text);
  assert.notEqual(changed, text, `content/${file} has nothing to change`);
  // Whole at once, as editors save: the server may be reading.
  const draft = path.join(copy, 'draft');
  writeFileSync(draft, changed);
  renameSync(draft, path.join(copy, 'content', file));
}

/** Opens a page as far as Vite is concerned: what it is told is gathered in the list. */
async function open(): Promise<{ messages: string[]; close: () => void }> {
  const client = await (await get('/@vite/client')).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1];
  const socket = new WebSocket(`${home.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
  const messages: string[] = [];
  socket.addEventListener('message', ({ data }) => messages.push(String(data)));
  await until('the page is connected', () => messages.some((message) => message.includes('"connected"')));
  return { messages, close: () => socket.close() };
}

/** What the server says from now on. */
function listen(): () => string {
  const from = said.length;
  return () => said.slice(from);
}

before(async () => {
  copyProject();
  const port = await freePort();
  home = `http://localhost:${port}/`;
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const args = [binOf('astro'), 'dev', '--port', String(port), '--ignore-lock'];
  server = spawn(toolNode(), args, {
    cwd: copy,
    // With the second, Astro does not ask who runs it: for some it writes JSON, and goes into the background.
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '1', BASE_PATH: '/' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const hear = (text: string) => (said += text);
  server.stdout?.setEncoding('utf8').on('data', hear);
  server.stderr?.setEncoding('utf8').on('data', hear);
  await until(
    'the server answers',
    () => {
      assert.equal(server?.exitCode, null, `The server ended:\n${said}`);
      return get('/').then(
        ({ ok }) => ok,
        () => false,
      );
    },
    COLD,
  );
});

after(async () => {
  const ended = new Promise((resolve) => server?.once('exit', resolve));
  if (server?.exitCode === null && server.kill('SIGKILL')) await ended;
});
process.once('exit', () => {
  server?.kill('SIGKILL');
  rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** The server's copy of a module that browsers load, as `import` would fetch it. */
const moduleOf = (id: string) => `/@id/__x00__virtual:${id}`;

test('an edit of a claim shows in the story, twice in a row, and open pages are loaded anew', async () => {
  const page = await open();
  for (const value of ['4100000000', '4200000000']) {
    page.messages.length = 0;
    edit('ledger/claims/revenue.yaml', (text) =>
      text.replace(/(- id: revenue-2024-3-7bn\n(?: .*\n)*? {2}value: )\d+/, `$1${value}`),
    );
    await shows('/', `value="${value}" data-claim="revenue-2024-3-7bn"`);
    await until('the page is loaded anew', () => page.messages.some((m) => m.includes('"full-reload"')));
  }
  page.close();
});

test("an edit of a chart's words shows on its page and in its live picture, twice in a row", async () => {
  for (const title of ['The first title of the test', 'The second title of the test']) {
    edit('en/charts/revenue-path.yaml', (text) => text.replace(/^title: .*/m, `title: ${title}`));
    await shows('/charts/revenue-path/', title);
    await shows(moduleOf('chart/revenue-path'), title);
  }
});

test("an edit of a series shows in its chart's data", async () => {
  edit('ledger/series/openai-revenue.csv', (text) => text.replace('2023,1.6,run-rate', '2023,1.73,run-rate'));
  await shows('/charts/revenue-path.csv', '1.73');
  await shows(moduleOf('chart/revenue-path'), '1.73');
});

test("an edit of a chapter's sentence and title shows in the story", async () => {
  edit('en/chapters/opening.mdx', (text) => text.replace(/^title: .*/m, 'title: A title of the test'));
  edit('en/chapters/opening.mdx', (text) => `${text}\nA sentence of the test.\n`);
  await shows('/', 'A sentence of the test.');
  await shows('/', 'A title of the test');
  await shows('/chapters/opening/', 'A title of the test');
});

test('an edit of any other file of words shows where it is read', async () => {
  const step = /<Step id="([^"]+)"/.exec(read('en/chapters/opening.mdx'))?.[1];
  assert.ok(step);
  // The list of these pages is known to Astro from now on.
  assert.equal((await get(`/s/${step}/`)).status, 200);
  assert.equal((await get('/s/test.moved/')).status, 404);

  const page = await open();
  edit('en/model/inputs.yaml', (text) => text.replace(/^( {2}label:) .*/m, '$1 A label of the test'));
  edit('en/model/endings.yaml', (text) => text.replace(/^( {2}title:) .*/m, '$1 An ending of the test'));
  edit('en/model/presets.yaml', (text) => text.replace(/^( {2}title:) .*/m, '$1 A preset of the test'));
  edit('en/model/lab.yaml', (text) => text.replace(/^title: .*/m, 'title: A lab of the test'));
  edit('en/glossary/terms.yaml', (text) => text.replace(/^( {2}term:) .*/m, '$1 A term of the test'));
  edit('who-pays.yaml', (text) => text.replace(/^( {4}name:) .*/m, '$1 A payment of the test'));
  edit('en/evidence.yaml', (text) => text.replace(/^stated: .*/m, 'stated: Said by the test'));
  edit('en/interface.yaml', (text) =>
    text
      .replace(/^( {2}contents:) .*/m, '$1 A menu of the test')
      .replace(/^( {2}resume:) .*/m, '$1 A return of the test'),
  );
  edit('permalinks.txt', (text) => `${text}\ntest.moved -> ${step}\n`);
  edit('corrections.yaml', (text) =>
    text.replace(/^( {2}what:) >-\n(?: {4}.*\n)+/m, '$1 An error of the test.\n'),
  );

  for (const words of ['A label', 'A preset', 'A lab', 'An ending'])
    await shows('/scenarios/', `${words} of the test`);
  await shows('/glossary/', 'A term of the test');
  await shows('/charts/who-pays/', 'A payment of the test');
  await shows('/charts/commitments/', 'Said by the test');
  await shows('/corrections/', 'An error of the test.');
  await shows('/', 'A menu of the test');
  // What scripts say.
  await shows(moduleOf('interface/scrolly'), 'A return of the test');
  await until('a moved address leads on', async () => (await get('/s/test.moved/')).status === 200);
  await until('the page is loaded anew', () => page.messages.some((m) => m.includes('"full-reload"')));
  page.close();
});

test('a correction shows where the error was, in what is taken along from there, and nowhere else', async () => {
  const ID = 'test-of-places';
  const [link, mark] = [`corrections/#${ID}`, `data-news="${ID}"`];
  const here = [
    ...['/embed/revenue-path/record/', '/charts/revenue-path/', '/chapters/revenue/', '/notes/revenue.json'],
    ...['metadata.json', 'bib', 'csl.json', 'xml'].map((end) => `/charts/revenue-path.${end}`),
    ...['/feed.xml', '/corrections.json'],
  ];
  const elsewhere = ['/embed/revenue-path/forecasts/', '/charts/scale.metadata.json', '/charts/scale.xml'];
  const told = async (addresses: string[]) => {
    const texts = await Promise.all(addresses.map(async (address) => (await get(address)).text()));
    return addresses.filter((_, i) => texts[i]?.replace(/[\s\\]+/g, '').includes(link));
  };
  const page = await open();
  const at = new Date(Date.now() - 60_000).toISOString().replace(/:\d\d\.\d+Z$/, 'Z');
  const words = ['what', 'right', 'why'].map((name) => `  ${name}: Some words.\n`).join('');
  const places =
    '    - chart: revenue-path\n      steps: [record]\n    - story: revenue.record\n' +
    '    - claim: revenue-2024-3-7bn\n';
  edit(
    'corrections.yaml',
    (text) => `${text}- id: ${ID}\n  at: ${at}\n  grade: number\n${words}  places:\n${places}`,
  );
  await shows('/corrections.json', ID);
  assert.deepEqual(await told(here), here);
  assert.deepEqual(await told(elsewhere), []);

  await until('the page is loaded anew', () => page.messages.some((m) => m.includes('"full-reload"')));
  page.close();

  // A frame tells of it in pages from before, of the same day too, and in none from after.
  const frame = await (await get('/embed/revenue-path/record/')).text();
  assert.ok(frame.includes(mark) && frame.includes(`data-at="${at}"`));
  const later = new Date(Date.parse(at) + 60_000).toISOString();
  assert.deepEqual(
    [at.slice(0, 10), at, later].map((pub) => isNews(at, 'number', pub, Date.now())),
    [true, true, false],
  );
});

test('nothing is told of what keeps the rules', () => {
  assert.deepEqual(
    said.split('\n').filter((line) => /backstop:ledger|ERROR/.test(line)),
    [],
  );
});

test('a numeral that is typed into a chapter is refused at once, until it is mended', async () => {
  const heard = listen();
  const page = await open();
  const line = read('en/chapters/opening.mdx').split('\n').length + 1;
  const problem = `content/en/chapters/opening.mdx:${line}  opening  "$99 billion" is typed into the prose`;
  edit('en/chapters/opening.mdx', (text) => `${text}\nIt costs $99 billion.\n`);
  await until('the terminal tells it', () => heard().includes(problem));
  assert.match(heard(), /Write <Fig claim="…" \/> for a figure/);
  await until('the page tells it', () =>
    page.messages.some((m) => m.includes('"type":"error"') && m.includes('$99 billion')),
  );
  const html = { headers: { accept: 'text/html' } };
  const refused = await fetch(home, html);
  assert.equal(refused.status, 500);
  assert.ok((await refused.text()).includes(problem));
  // Longer than Astro takes to notice the chapter: the page stays, and with it the place that is read.
  await sleep(1000);
  assert.ok(!page.messages.some((m) => m.includes('"full-reload"')));
  page.messages.length = 0;

  const mended = listen();
  edit('en/chapters/opening.mdx', (text) => text.replace('It costs $99 billion.', 'It costs a lot.'));
  await until('the terminal tells that it is mended', () => mended().includes('keeps every rule again'));
  await until('the page is loaded anew', () => page.messages.some((m) => m.includes('"full-reload"')));
  await shows('/', 'It costs a lot.');
  assert.equal((await fetch(home, html)).status, 200);
  assert.ok(!page.messages.some((m) => m.includes('"type":"error"')));
  page.close();
});

test('what cannot be read, or does not agree, is told of with file and line, until it is mended', async () => {
  // Files of one round are broken together: none keeps what is wrong with another from being told.
  const rounds: [file: string, from: string | RegExp, to: string][][] = [
    [['ledger/claims/revenue.yaml', /$/, '"not closed: [\n']],
    [
      ['en/model/presets.yaml', /^ {2}title:/m, '  titel:'],
      ['en/evidence.yaml', /$/, '"not closed: [\n'],
      ['en/interface.yaml', /^ {2}resume:/m, '  resumes:'],
    ],
    [
      ['en/interface.yaml', '{count} claims', '{number} claims'],
      ['ledger/series/lead-times.csv', '(Dell),9,9,', '(Dell),9.5,9.5,'],
    ],
  ];
  for (const round of rounds) {
    const sound = round.map(([file]) => read(file));
    const heard = listen();
    for (const [file, from, to] of round) edit(file, (text) => text.replace(from, to));
    for (const [file] of round)
      await until('the terminal tells it', () => new RegExp(`content/${file}:\\d+  `).test(heard()));
    for (const [i, [file]] of round.entries()) edit(file, () => sound[i]!);
    await until('the terminal tells that it is mended', () => heard().includes('keeps every rule again'));
  }
  await shows('/', '</html>');
});
