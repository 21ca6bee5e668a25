/** The words of the model's inputs and endings, read from `content/en/model/`. For the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { wordsFile } from '../ledger/languages.ts';
import { ContentError, unknownClaim, type Problem } from '../ledger/problem.ts';
import { parseRecords, readLedger, ROOT } from '../ledger/read.ts';
import { remember } from '../ledger/remember.ts';
import { ENDINGS, type Ending } from './endings.ts';
import { INPUT_NAMES, type InputName } from './inputs.ts';

export const INPUTS_FILE = wordsFile('model/inputs.yaml');
const ENDINGS_FILE = wordsFile('model/endings.yaml');
/** In place of a claim: nobody vouches for the value. */
export const ASSUMPTION = 'assumption';

const words = z.string().trim().min(1, 'is empty');
const inputSchema = z.strictObject({
  id: words,
  label: words,
  /** Within a sentence or beside a bar. */
  short: words,
  help: words,
  rests: words,
  span: words,
  why: words,
});
const endingSchema = z.strictObject({ id: words, title: words, meaning: words });

export type InputWords = z.output<typeof inputSchema>;
export type EndingWords = z.output<typeof endingSchema>;

/** Records of a file by their ids, which must be exactly those given, in their order. */
function inOrder<T extends { id: string }, Id extends string>(
  found: { record: T; line: number }[],
  ids: readonly Id[],
  file: string,
  problems: Problem[],
): Record<Id, T> {
  ids.forEach((id, i) => {
    const at = found[i];
    if (at?.record.id === id) return;
    problems.push({
      ...{ file, line: at?.line ?? 1, id },
      message: `"${id}" is expected here, and not "${at?.record.id ?? 'the end of the file'}"`,
      remedy: 'Keep one record for each, in the order of the table in src/model',
    });
  });
  for (const { record, line } of found.slice(ids.length))
    problems.push({
      file,
      line,
      id: record.id,
      message: 'the model has no such name',
      remedy: 'Take it out',
    });
  return Object.fromEntries(found.map(({ record }) => [record.id, record])) as Record<Id, T>;
}

/**
 * The words of the inputs from the text of their file.
 * @throws ContentError with the line of what is wrong
 */
export function inputWordsFrom(text: string, claims: ReadonlySet<string>): Record<InputName, InputWords> {
  const problems: Problem[] = [];
  const found = parseRecords(text, INPUTS_FILE, inputSchema, problems);
  for (const { record, line } of found)
    for (const id of [record.rests, record.span])
      if (id !== ASSUMPTION && !claims.has(id)) problems.push(unknownClaim(INPUTS_FILE, line, id));
  const by = inOrder(found, INPUT_NAMES, INPUTS_FILE, problems);
  if (problems.length > 0) throw new ContentError(problems);
  return by;
}

/**
 * The words of the endings from the text of their file.
 * @throws ContentError with the line of what is wrong
 */
export function endingWordsFrom(text: string): Record<Ending, EndingWords> {
  const problems: Problem[] = [];
  const by = inOrder(
    parseRecords(text, ENDINGS_FILE, endingSchema, problems),
    ENDINGS,
    ENDINGS_FILE,
    problems,
  );
  if (problems.length > 0) throw new ContentError(problems);
  return by;
}

/**
 * The words of the project.
 * @throws ContentError with the line of what is wrong
 */
export const readModelWords = remember(() => {
  const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');
  return {
    inputs: inputWordsFrom(text(INPUTS_FILE), new Set(readLedger().claims.keys())),
    endings: endingWordsFrom(text(ENDINGS_FILE)),
  };
});
