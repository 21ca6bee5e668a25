/** The content while it is written: an edit shows at once, and one that breaks a rule is refused until it is mended. */
import { join, sep } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ErrorPayload, HotPayload, ViteDevServer } from 'vite';
import { formatProblem, type Problem } from '../ledger/problem.ts';
import { turnEdition } from '../ledger/remember.ts';

/** Milliseconds without an edit before the content is read: editors save in several writes, and several files. */
const QUIET = 50;
/** The same after an edit of code, which Vite takes up first. */
const QUIET_CODE = 500;
/** So many problems are listed: what does not parse takes away the ground of much else. */
const MOST = 12;

/** What there is to do about an edit. */
interface Watching {
  /** The folder that holds `content/`. */
  root: string;
  /** All problems of the content. */
  check: () => Promise<Problem[]>;
  /** Whether a module that browsers load, by its id, is made of the content. */
  isOfContent: (id: string) => boolean;
}

/** The first problems, a text each, and how many more there are. */
function listed(problems: readonly Problem[]): string[] {
  const more = problems.length - MOST;
  return [...problems.slice(0, MOST).map(formatProblem), ...(more > 0 ? [`… and ${more} more.`] : [])];
}

/** Problems as Vite lays them over a page, with the extract round the first. */
export function overlayOf(problems: readonly Problem[], root: string): ErrorPayload {
  const [first] = problems;
  const loc = first && { file: join(root, first.file), line: first.line, column: 1 };
  const message = listed(problems).join('\n\n');
  return { type: 'error', err: { message, stack: '', ...(loc ? { loc } : {}) } };
}

/** What stands in place of a page while a rule is broken; Vite lays the problems over it, and loads it anew. */
export function refusal(problems: readonly Problem[], base: string): string {
  const text = listed(problems).join('\n\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const client = `<script type="module" src="${base}@vite/client"></script>`;
  return `<!doctype html><meta charset="utf-8"><title>The content breaks a rule</title>${client}<pre>${text}</pre>`;
}

/**
 * Follows the edits of `content/`: what was made of it is made anew, the rules are checked again, and open pages are
 * loaded anew. While a rule is broken they stay as they are with the problems laid over them, and no other is served.
 * @returns checks now
 */
export function watchContent(
  server: ViteDevServer,
  logger: AstroIntegrationLogger,
  { root, check, isOfContent }: Watching,
): () => Promise<void> {
  const { client, ...rendering } = server.environments;
  const isBelow = (folder: string, file: string) => file.startsWith(join(root, folder) + sep);
  let problems: Problem[] = [];
  /** There while an edit is not yet checked. */
  let waiting: NodeJS.Timeout | undefined;

  // Vite and Astro load pages anew as soon as they see that a chapter has changed.
  const send = client.hot.send.bind(client.hot) as (...message: unknown[]) => void;
  client.hot.send = (...message: [HotPayload | string, unknown?]) => {
    const [payload] = message;
    const reload = typeof payload === 'object' && payload.type === 'full-reload';
    if (!reload || (!waiting && problems.length === 0)) send(...message);
  };

  const forget = () => {
    turnEdition();
    for (const [id, module] of client.moduleGraph.idToModuleMap)
      if (isOfContent(id)) client.moduleGraph.invalidateModule(module);
    // Astro remembers which pages there are, and what they are about, until it is told this.
    for (const { hot } of Object.values(rendering)) hot.send('astro:content-changed', {});
  };
  const showProblems = () => {
    if (problems.length > 0) client.hot.send(overlayOf(problems, root));
  };
  const checkNow = async () => {
    const before = problems;
    try {
      problems = await check();
    } catch (error) {
      // Code that is being written too.
      logger.error(`The content was not checked: ${String(error)}`);
    }
    for (const line of listed(problems)) logger.error(line);
    if (before.length > 0 && problems.length === 0) logger.info('The content keeps every rule again.');
    showProblems();
  };
  server.watcher.on('all', (_, file) => {
    const content = isBelow('content', file);
    // What a chart asks of its records is code: it may be mended there too.
    if (!content && !(problems.length > 0 && isBelow('src', file))) return;
    forget();
    clearTimeout(waiting);
    const takeUp = async () => {
      // Again: a page may have been asked for while the file was half written.
      forget();
      await checkNow();
      // A later edit does the rest.
      if (mine !== waiting) return;
      waiting = undefined;
      client.hot.send({ type: 'full-reload', path: '*' });
    };
    const mine = setTimeout(() => void takeUp(), content ? QUIET : QUIET_CODE);
    waiting = mine;
  });
  client.hot.on('vite:client:connect', showProblems);
  server.middlewares.use((request, response, next) => {
    if (problems.length === 0 || !request.headers.accept?.includes('text/html')) return next();
    response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(refusal(problems, server.config.base));
  });
  return checkNow;
}
