/** The glossary: plain words for the terms of finance and power. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from './read.ts';

export const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  term: z.string().min(1),
  meaning: z.string().min(1),
});
export type Term = z.output<typeof termSchema>;

/** @throws ZodError when a term does not fit */
export function readGlossary(path = join(ROOT, 'content/glossary/terms.yaml')): Term[] {
  return z.array(termSchema).parse(parse(readFileSync(path, 'utf8')));
}
