/** A YAML file as checked data: whatever is wrong is a problem with its line. */
import { LineCounter, isMap, isNode, isSeq, parseDocument, type Node } from 'yaml';
import type { z } from 'zod';
import { ContentError, type Problem } from './problem.ts';

/** The way to a value in its file. */
export type Path = readonly PropertyKey[];

/**
 * The line of a field below a node, as near as the file has it: the line of its name, or of the entry of a list.
 * @param counter must have counted the lines of the node's document
 */
export function lineBelow(from: Node, path: Path, counter: LineCounter): number {
  let node: unknown = from;
  let at = from.range?.[0] ?? 0;
  for (const step of path) {
    const pair = isMap(node) ? node.items.find((p) => String(p.key) === String(step)) : undefined;
    const name: unknown = pair ? pair.key : isSeq(node) ? node.items[Number(step)] : undefined;
    if (!isNode(name)) break;
    at = name.range?.[0] ?? at;
    node = pair ? pair.value : name;
  }
  return counter.linePos(at).line;
}

export interface ParsedYaml<T> {
  /** `null` where the file does not parse or does not fit. */
  data: T | null;
  /** The line of a field, or of the nearest that holds its place. */
  lineOf: (path: Path) => number;
  problems: Problem[];
}

/**
 * @param text the file's text; `file` names it in problems
 * @param of the id for problems, and where an author finds the fields
 */
export function parseYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  of: { id: string; remedy: string },
): ParsedYaml<z.output<S>> {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter });
  const lineOf = (path: Path) => (doc.contents ? lineBelow(doc.contents, path, counter) : 1);
  if (doc.errors.length > 0) {
    const problems = doc.errors.map((error) => ({
      ...{ file, line: error.linePos?.[0].line ?? 1, id: of.id },
      message: `the YAML does not parse: ${error.message.split('\n')[0]}`,
      remedy: 'Mend the indentation or the quotes',
    }));
    return { data: null, lineOf, problems };
  }
  const parsed = schema.safeParse(doc.toJS());
  if (parsed.success) return { data: parsed.data, lineOf, problems: [] };
  const problems = parsed.error.issues.map((issue) => {
    // What is not known stands below the path that is.
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return {
      ...{ file, line: lineOf([...issue.path, ...unknown]), id: of.id },
      message: `field "${issue.path.join('.') || '(file)'}": ${issue.message}`,
      remedy: of.remedy,
    };
  });
  return { data: null, lineOf, problems };
}

/**
 * The data of a file that has to fit.
 * @throws ContentError with the line of whatever is wrong
 */
export function dataOf<T>({ data, problems }: ParsedYaml<T>): T {
  if (data === null) throw new ContentError(problems);
  return data;
}
