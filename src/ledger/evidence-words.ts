/** What each evidence is called in the key beside every chart. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { wordsFile } from './languages.ts';
import { ROOT } from './read.ts';
import { remember } from './remember.ts';
import type { Evidence } from './types.ts';
import { dataOf, parseYaml } from './yaml.ts';

const word = z.string().min(1);
const schema = z.strictObject({
  measured: word,
  stated: word,
  reported: word,
  projected: word,
  model: word,
  disputed: word,
  superseded: word,
  retracted: word,
}) satisfies z.ZodType<Record<Evidence, string>>;

export const EVIDENCE_FILE = wordsFile('evidence.yaml');

/**
 * The words of every evidence.
 * @throws ContentError where one is missing or a name is not known
 */
export const evidenceWords = remember((): Record<Evidence, string> =>
  dataOf(
    parseYaml(readFileSync(join(ROOT, EVIDENCE_FILE), 'utf8'), EVIDENCE_FILE, schema, {
      id: 'evidence',
      remedy: 'Name every evidence once',
    }),
  ),
);
