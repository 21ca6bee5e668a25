/** Stops the build, and warns while authors write, when content breaks a rule of the ledger. */
import type { AstroIntegration } from 'astro';
import { checkContent } from './check.ts';
import { ContentError, formatProblem } from './problem.ts';

export default function ledger(): AstroIntegration {
  return {
    name: 'backstop:ledger',
    hooks: {
      'astro:build:start': () => {
        const problems = checkContent();
        if (problems.length > 0) throw new ContentError(problems);
      },
      'astro:server:start': ({ logger }) => {
        for (const problem of checkContent()) logger.warn(formatProblem(problem));
      },
    },
  };
}
