/** Words of the inputs, and what each span rests on; all numbers come from the model. */
import type { ChartText, Ledger } from '../../ledger/types.ts';
import { INPUT_NAMES, type InputName } from '../../model/inputs.ts';
import { ASSUMPTION, readModelWords } from '../../model/words.ts';
import { bestFirst, originOf } from '../publishers.ts';

export interface InputText {
  /** For the table, at build alone. */
  label?: string;
  short: string;
  /** Who published what the span rests on; `null` where it is an assumption. */
  publisher: string | null;
  claim: string | null;
}
export interface SensitivityData {
  inputs: Record<InputName, InputText>;
  text: Record<string, string>;
}

/** @throws when a span rests on a claim that is missing or that the chart does not list */
export function load(ledger: Ledger, text: ChartText): SensitivityData {
  const { inputs } = readModelWords();
  const worded = INPUT_NAMES.map((name): [InputName, InputText] => {
    const { label, short, span } = inputs[name];
    if (span === ASSUMPTION) return [name, { label, short, publisher: null, claim: null }];
    const claim = ledger.claims.get(span);
    if (!claim) throw new Error(`claim "${span}" is missing from content/ledger/claims`);
    if (!text.claims.includes(span))
      throw new Error(`content/charts/sensitivity.yaml: add "${span}" to its claims`);
    const [source] = bestFirst(claim.sources.flatMap((id) => ledger.sources.get(id) ?? []));
    if (!source) throw new Error(`claim "${span}" has no source`);
    const publisher = originOf(source.publisher);
    return [name, { label, short, publisher, claim: span }];
  });
  return { inputs: Object.fromEntries(worded) as SensitivityData['inputs'], text: text.texts };
}

/** Texts of the table and of the findings, which are made at build. */
const AT_BUILD = /^(finding|long|table|col|row)-/;

/** What the picture needs: no labels of the table. */
export function live({ inputs, text }: SensitivityData): SensitivityData {
  const bare = INPUT_NAMES.map((name) => {
    const { label: _, ...rest } = inputs[name];
    return [name, rest] as const;
  });
  return {
    inputs: Object.fromEntries(bare) as SensitivityData['inputs'],
    text: Object.fromEntries(Object.entries(text).filter(([key]) => !AT_BUILD.test(key))),
  };
}
