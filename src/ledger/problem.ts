/** What is wrong with a piece of content: where, and what to do about it. */

import { z } from 'zod';

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

/** A file, and what reads it and throws where it breaks a rule. */
export interface Reader {
  file: string;
  id?: string;
  read: () => unknown;
}

/** What a reader throws, as problems. */
export function problemsOf({ file, id = '-', read }: Reader): readonly Problem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    // Where YAML does not parse, the error knows the line; after an empty line it quotes the file.
    const { message, linePos } = error as Error & { linePos?: [{ line: number }] };
    const [said = ''] = (error instanceof z.ZodError ? z.prettifyError(error) : message).split('\n\n');
    // Some begin with the place themselves.
    const [, where = file, line = linePos?.[0].line ?? 1, words = ''] =
      /^(?:(content\/[\w./-]+)(?::(\d+))?: )?(.*)$/s.exec(said) ?? [];
    return [
      {
        file: where,
        line: Number(line),
        id,
        message: words.replaceAll(/\s*\n\s*/g, ' ').replace(/[.:]$/, ''),
        remedy: 'Mend it there, or what it has to agree with',
      },
    ];
  }
}
