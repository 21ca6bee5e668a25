/** Stops the build when content breaks a rule, and says so at every edit while authors write. */
import type { AstroIntegration } from 'astro';
import type { RunnableDevEnvironment, ViteDevServer } from 'vite';
import { ContentError, type Problem } from '../ledger/problem.ts';
import { ROOT } from '../ledger/read.ts';
import { watchContent } from './watch-content.ts';

/** Who uses the content besides this folder. */
interface Users {
  /** All problems of the content, before a build. */
  checkBuild: () => Promise<Problem[]>;
  /**
   * A module below the project's root whose `checkAll` gives all problems of the content. The dev server runs it
   * where pages are rendered: with the code as it stands, and reading what they read.
   */
  checks: string;
  /** What is said of the story's lengths when it is built. */
  lengths: () => string[];
  /** Whether a module that browsers load, by its id, is made of the content: an edit makes it anew. */
  isOfContent: (id: string) => boolean;
}

async function checkIn(server: ViteDevServer, module: string): Promise<Problem[]> {
  const { runner } = server.environments.ssr as RunnableDevEnvironment;
  const { checkAll } = await runner.import<{ checkAll: () => Problem[] }>(module);
  return checkAll();
}

/** @param root the folder that holds `content/` */
export default function ledger(
  { checkBuild, checks, lengths, isOfContent }: Users,
  root = ROOT,
): AstroIntegration {
  let checkNow = () => Promise.resolve();
  return {
    name: 'backstop:ledger',
    hooks: {
      // The first hook of a build: later ones come after the content collections, whose schemas
      // would stop at the first bad record, where authors want the whole list.
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return;
        const problems = await checkBuild();
        if (problems.length > 0) throw new ContentError(problems);
      },
      'astro:build:done': ({ logger }) => {
        for (const line of lengths()) logger.info(line);
      },
      'astro:server:setup': ({ server, logger }) => {
        const check = () => checkIn(server, checks);
        checkNow = watchContent(server, logger, { root, check, isOfContent });
      },
      'astro:server:start': () => void checkNow(),
    },
  };
}
