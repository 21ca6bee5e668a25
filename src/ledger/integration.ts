/** Stops the build, and warns while authors write, when content breaks a rule of the ledger. */
import type { AstroIntegration } from 'astro';
import { checkContent } from './check.ts';
import { ContentError, formatProblem } from './problem.ts';
import { ROOT } from './read.ts';

/** @param root the folder that holds `content/` */
export default function ledger(root = ROOT): AstroIntegration {
  return {
    name: 'backstop:ledger',
    hooks: {
      // The first hook of a build: later ones come after the content collections, whose schemas
      // would stop at the first bad record, where authors want the whole list.
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        const problems = checkContent(root);
        if (problems.length > 0) throw new ContentError(problems);
      },
      'astro:server:start': ({ logger }) => {
        for (const problem of checkContent(root)) logger.warn(formatProblem(problem));
      },
    },
  };
}
