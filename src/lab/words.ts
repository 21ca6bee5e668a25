/** The words of the lab, read from `content/en/model/lab.yaml` and checked against model and ledger. For the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { wordsFile } from '../ledger/languages.ts';
import { ContentError, unknownClaim, type Problem } from '../ledger/problem.ts';
import { readLedger, ROOT } from '../ledger/read.ts';
import { remember } from '../ledger/remember.ts';
import { dataOf, parseYaml } from '../ledger/yaml.ts';
import { COLUMNS } from '../model/csv.ts';
import { INPUT_NAMES, type InputName } from '../model/inputs.ts';
import { FORMULAS } from './formulas.ts';
import { COMPARED } from './record.ts';

export const LAB_FILE = wordsFile('model/lab.yaml');

const words = z.string().trim().min(1, 'is empty');
const named = <K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, words])) as Record<K, typeof words>);

const schema = z.strictObject({
  title: words,
  description: words,
  lede: words,
  groups: z.array(z.strictObject({ title: words, inputs: z.array(words).min(1) })).min(1),
  sigmas: named(['title', 'help', 'seed']),
  said: named(['short', 'end', 'paid', 'public', 'no-public', 'after', 'futures', 'both']),
  required: named(['paid', 'never', 'none']),
  own: z.strictObject({ intro: words, runs: z.array(words).min(1) }),
  'leaves-out': words,
  changed: named([
    'intro',
    'typed',
    'nothing',
    'not-a-number',
    'outside',
    'not-whole',
    'too-long',
    'version',
  ]),
  outputs: named(COLUMNS),
  formulas: z.strictObject(
    Object.fromEntries(FORMULAS.map((id) => [id, z.strictObject({ name: words, symbols: words })])) as Record<
      (typeof FORMULAS)[number],
      z.ZodObject<{ name: typeof words; symbols: typeof words }>
    >,
  ),
  record: z.array(
    z.strictObject({
      claim: words,
      show: z.enum(['value', 'low', 'high']).default('value'),
      of: z.enum(COMPARED),
      name: words,
      /** Superseded since. */
      past: z.boolean().default(false),
    }),
  ),
  'record-note': words,
});
export type LabWords = z.output<typeof schema>;

/**
 * The lab's words from the text of their file.
 * @throws ContentError naming what is missing, unknown or given twice
 */
export function labWordsFrom(text: string, claims: ReadonlySet<string>): LabWords {
  const parsed = parseYaml(text, LAB_FILE, schema, { id: 'lab', remedy: 'See src/lab/words.ts' });
  const data = dataOf(parsed);
  const problems: Problem[] = [];
  const listed = data.groups.flatMap(({ inputs }) => inputs);
  for (const name of new Set([...INPUT_NAMES, ...listed])) {
    const times = listed.filter((one) => one === name).length;
    if (times === 1 && INPUT_NAMES.includes(name as InputName)) continue;
    const message = INPUT_NAMES.includes(name as InputName)
      ? `this input stands in ${times} groups`
      : 'the model has no such input';
    const group = data.groups.findIndex(({ inputs }) => inputs.includes(name));
    const line = parsed.lineOf(group < 0 ? ['groups'] : ['groups', group, 'inputs']);
    problems.push({ file: LAB_FILE, line, id: name, message, remedy: 'Name every input once' });
  }
  data.record.forEach(({ claim }, i) => {
    if (!claims.has(claim))
      problems.push(unknownClaim(LAB_FILE, parsed.lineOf(['record', i, 'claim']), claim));
  });
  if (problems.length > 0) throw new ContentError(problems);
  return data;
}

/**
 * The words of the project.
 * @throws ContentError naming what is missing, unknown or given twice
 */
export const readLabWords = remember((): LabWords =>
  labWordsFrom(readFileSync(join(ROOT, LAB_FILE), 'utf8'), new Set(readLedger().claims.keys())),
);
