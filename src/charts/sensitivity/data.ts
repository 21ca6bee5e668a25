/** Names of the inputs, and what each span rests on; all numbers come from the model. */
import { claimOf } from '../../ledger/records.ts';
import type { ChartText, Ledger } from '../../ledger/types.ts';
import { INPUT_NAMES, type InputName } from '../../model/inputs.ts';
import { ASSUMPTION, readModelWords } from '../../model/words.ts';
import { bestFirst, originOf } from '../../ledger/publishers.ts';
import type { Picture } from './words.ts';

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
  words: Picture;
}
type Loaded = Omit<SensitivityData, 'words'>;

const byName = (textOf: (name: InputName) => InputText) =>
  Object.fromEntries(INPUT_NAMES.map((name) => [name, textOf(name)])) as SensitivityData['inputs'];

/** @throws when a span rests on a claim that is missing or that the chart does not list */
export function load(ledger: Ledger, text: ChartText): Loaded {
  const { inputs } = readModelWords();
  return {
    inputs: byName((name) => {
      const { label, short, span } = inputs[name];
      if (span === ASSUMPTION) return { label, short, publisher: null, claim: null };
      const claim = claimOf(ledger, span);
      if (!text.claims.includes(span))
        throw new Error(`content/en/charts/sensitivity.yaml: add "${span}" to its claims`);
      const [source] = bestFirst(claim.sources.flatMap((id) => ledger.sources.get(id) ?? []));
      if (!source) throw new Error(`claim "${span}" has no source`);
      return { label, short, publisher: originOf(source), claim: span };
    }),
  };
}

/** What the picture needs: no labels of the table. */
export const live = ({ inputs }: Loaded): Loaded => ({
  inputs: byName((name) => {
    const { label: _, ...rest } = inputs[name];
    return rest;
  }),
});
