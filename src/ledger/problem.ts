/** What is wrong with a piece of content: where, and what to do about it. */

export interface Problem {
  file: string;
  line: number;
  id: string;
  message: string;
  remedy: string;
}

/** One problem on one line: file:line, the id, what is wrong, what to do. */
export function formatProblem({ file, line, id, message, remedy }: Problem): string {
  return `${file}:${line}  ${id}  ${message}. ${remedy}.`;
}

/** The problem of a reference to a claim that is not there. */
export function unknownClaim(file: string, line: number, id: string): Problem {
  return {
    file,
    line,
    id,
    message: 'there is no claim of this id',
    remedy: 'Use an id from content/ledger/claims, or add the claim there with its source',
  };
}

/** Content that the build cannot accept. The message lists every problem. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
    super(`${count} in the content:\n${problems.map((p) => `  ${formatProblem(p)}`).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
