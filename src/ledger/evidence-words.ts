/** What each evidence is called in the key beside every chart. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from './read.ts';
import type { Evidence } from './types.ts';

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

let known: Record<Evidence, string> | null = null;

/**
 * The words of `content/evidence.yaml`, read once.
 * @throws where one is missing or a name is not known
 */
export function evidenceWords(): Record<Evidence, string> {
  known ??= schema.parse(parse(readFileSync(join(ROOT, 'content/evidence.yaml'), 'utf8')));
  return known;
}
