/** The assumptions of a run for paper, where the fields are not: what was set, beside its base. Pure. */
import type { InterfaceWords } from '../ledger/interface/words.ts';
import { fill } from '../ledger/template.ts';
import { formatNumber } from '../ledger/numbers.ts';
import { BASE, INPUT_NAMES, INPUTS } from '../model/inputs.ts';
import { BASE_STATE, type ModelState } from '../model/query.ts';
import { showValue } from '../model/show.ts';
import { SIGMA_NAMES, SIGMAS } from '../model/sigmas.ts';

export type PrintedWords = Pick<
  InterfaceWords['lab'],
  'setTo' | 'setPurpose' | 'setAll' | 'setOthers' | 'setAddress' | 'spread' | 'purpose'
> & { labels: Readonly<Record<string, string>>; seed: string };

/** A line for everything that was set, one for the rest, and the address of the run. */
export function printedOf({ inputs, sigmas, seed, label }: ModelState, address: string, words: PrintedWords) {
  const { labels } = words;
  const line = (name: string, value: string, base: string) => fill(words.setTo, { name, value, base });
  const set = [
    ...INPUT_NAMES.filter((name) => inputs[name] !== BASE[name]).map((name) => {
      const { unit } = INPUTS[name];
      return line(
        labels[name] ?? name,
        showValue(unit, inputs[name], 'long'),
        showValue(unit, BASE[name], 'long'),
      );
    }),
    ...(label ? [fill(words.setPurpose, { purpose: words.purpose, label })] : []),
    ...SIGMA_NAMES.filter((name) => sigmas[name] !== SIGMAS[name].base).map((name) =>
      line(
        fill(words.spread, { input: labels[name] ?? name }),
        formatNumber(sigmas[name]),
        formatNumber(SIGMAS[name].base),
      ),
    ),
    ...(seed === BASE_STATE.seed ? [] : [line(words.seed, String(seed), String(BASE_STATE.seed))]),
  ];
  return [...set, set.length > 0 ? words.setOthers : words.setAll, fill(words.setAddress, { address })];
}
