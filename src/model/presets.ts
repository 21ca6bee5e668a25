/** The published presets: their words and inputs, read from `content/en/model/presets.yaml`. For the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { wordsFile } from '../ledger/languages.ts';
import { ContentError, unknownClaim, type Problem } from '../ledger/problem.ts';
import { readLedger, ROOT } from '../ledger/read.ts';
import { remember } from '../ledger/remember.ts';
import { dataOf, parseYaml } from '../ledger/yaml.ts';
import { modelPart } from './query.ts';
import { endingOf, unsupportedRun } from './endings.ts';
import { MODEL_VERSION, type Inputs } from './inputs.ts';
import { required } from './required.ts';
import { run, type Run } from './run.ts';

export const PRESETS_FILE = wordsFile('model/presets.yaml');

const schema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not kebab-case'),
    title: z.string().trim().min(1, 'is empty'),
    description: z.string().trim().min(1, 'is empty'),
    /** Ids of the claims that it leans on; none where it is ours alone. */
    sources: z.array(z.string()).default([]),
    /** Those of them, superseded since, that it keeps as history. */
    past: z.array(z.string()).default([]),
    /** What differs from the base, as in an address. */
    inputs: z.string().default(''),
  }),
);
export interface Preset {
  id: string;
  title: string;
  description: string;
  sources: string[];
  inputs: Inputs;
}

/**
 * Presets from the text of the file.
 * @throws ContentError with the line of what is wrong
 */
export function presetsFrom(text: string, claims: ReadonlySet<string>): Preset[] {
  const parsed = parseYaml(text, PRESETS_FILE, schema, {
    id: 'presets',
    remedy: 'Give every preset id, title and description; src/model/presets.ts has every field',
  });
  const problems: Problem[] = [];
  const presets = dataOf(parsed).map(({ inputs, past: _past, ...words }, i) => {
    const at = { file: PRESETS_FILE, line: parsed.lineOf([i]), id: words.id };
    const { value, changes } = modelPart.read(new URLSearchParams(inputs.replaceAll(' ', '&')));
    for (const { key, given } of changes)
      problems.push({
        ...at,
        message: `${key}=${given} is no accepted value`,
        remedy: 'See the limits in src/model/inputs.ts',
      });
    for (const claim of words.sources)
      if (!claims.has(claim)) problems.push(unknownClaim(PRESETS_FILE, at.line, claim));
    return { ...words, inputs: value.inputs };
  });
  if (problems.length > 0) throw new ContentError(problems);
  return presets;
}

/**
 * The presets of the project.
 * @throws ContentError with the line of what is wrong
 */
export const readPresets = remember((): Preset[] =>
  presetsFrom(readFileSync(join(ROOT, PRESETS_FILE), 'utf8'), new Set(readLedger().claims.keys())),
);

/** A number as it is published: JSON has no infinity. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The outputs of a run as they are published: billions, unrounded. */
const outputsOf = (result: Run) => ({
  years: result.years,
  gap2033: result.gap2033,
  peakGap: result.peakGap,
  cashAfterCompute: result.cashAfterCompute,
  leverage: finite(result.leverage),
  outside: result.outside,
  publicMoney: result.publicMoney,
  unsupportedPeakGap: unsupportedRun(result).peakGap,
});

/** What `/data/scenarios.json` holds. */
export function scenariosFile(presets = readPresets()) {
  return {
    modelVersion: MODEL_VERSION,
    scenarios: presets.map(({ id, title, description, sources, inputs }) => {
      const result = run(inputs);
      return {
        ...{ id, title, description, sources, inputs },
        outputs: outputsOf(result),
        ending: endingOf(result),
        ...required(inputs),
      };
    }),
  };
}
