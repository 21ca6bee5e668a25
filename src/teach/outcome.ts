/**
 * A result in a lesson, worked out wherever it is shown: of the model, at a preset or at values of its own as the lab's
 * address writes them; or of the guaranteed project, at values as its chart's address writes them.
 */
import { inputs as terms } from '../charts/guarantee-effect/inputs.ts';
import { load } from '../charts/guarantee-effect/data.ts';
import { states } from '../charts/guarantee-effect/states.ts';
import { amountsOf, rounded } from '../charts/guarantee-effect/sum.ts';
import { formatAmount } from '../ledger/format.ts';
import { formatBillions } from '../ledger/numbers.ts';
import { readLedger } from '../ledger/read.ts';
import { BASE, type Inputs } from '../model/inputs.ts';
import { endingOf } from '../model/endings.ts';
import { BASE_STATE, modelPart, queryOf } from '../model/query.ts';
import { inputsOf, resultFor, sayResult } from '../model/results.ts';
import { run } from '../model/run.ts';
import { readModelWords } from '../model/words.ts';
import { chartPart } from '../reader/codec.ts';

/** What an author writes: `of`, and one of the others. */
export interface Asked {
  of?: string;
  preset?: string;
  /** As in `r30=280&gu=1`. */
  set?: string;
  /** The same for the guaranteed project; "base" for its own values, `none` in place of a guarantee. */
  guarantee?: string;
}
export interface Outcome {
  /** Dollars in billions, or the id of an ending; null where no accepted revenue is enough. */
  value: number | string | null;
  said: string;
  /** Where a reader finds it, within the site. */
  path: string;
}

/**
 * The query of settings as the lab writes it.
 * @throws for one that it would not take as it stands
 */
export function settingsIn(query: string): Inputs {
  const given = new URLSearchParams(query);
  const { value, changes } = modelPart.read(given);
  for (const { key, given: typed, used } of changes)
    throw new Error(`the lab does not take ${key}=${typed}; it would use ${used}`);
  const known = new URLSearchParams(queryOf(modelPart, value));
  given.forEach((_, key) => {
    if (key !== 'm' && !known.has(key))
      throw new Error(`the lab has no value "${key}", or has it so at the base`);
  });
  return value.inputs;
}

/** What the guaranteed project comes to: who is in it with how much, and who loses how much when it fails. */
const PROJECT = [
  'equity',
  'debt',
  'equityLost',
  'lendersLost',
  'publicLost',
  'fair',
  'booked',
  'lost',
] as const;

function ofProject(query: string, of: string): Outcome {
  const own = query === 'base' || query === 'none' ? '' : query;
  const part = chartPart(terms);
  const { value: set, changes } = part.read(new URLSearchParams(own));
  if (changes.length > 0 || queryOf(part, set) !== own)
    throw new Error(`the chart "guarantee-effect" does not take "${query}" as it stands`);
  const state = { ...states.yours, ...set, guaranteed: query !== 'none' };
  const { equity, debt, fairValue: fair, booked, loss } = amountsOf(load(readLedger()), state);
  const all: Record<(typeof PROJECT)[number], number> = {
    ...{ equity, debt, fair, booked, lost: loss.all },
    ...{ equityLost: loss.equity, lendersLost: loss.lenders, publicLost: loss.public },
  };
  if (!Object.hasOwn(all, of))
    throw new Error(`the project reports no "${of}"; it reports: ${PROJECT.join(', ')}`);
  const value = rounded(all[of as (typeof PROJECT)[number]]);
  const path = `/chapters/guarantee/${own && `?${own}`}#guarantee.${own ? 'yours' : query === 'none' ? 'fails' : 'fails-guaranteed'}`;
  return { value, said: value === 0 ? formatAmount(0, 'USD') : formatBillions(value, 'long'), path };
}

/**
 * A result, in words too.
 * @throws naming what is known, for what there is not
 */
export function outcomeOf({ of = '', preset, set, guarantee }: Asked): Outcome {
  if (guarantee !== undefined) return ofProject(guarantee, of);
  if (set === undefined && preset === undefined) throw new Error('name a preset, a set or a guarantee');
  const inputs = set !== undefined ? settingsIn(set) : inputsOf(preset ?? '');
  const query = queryOf(modelPart, { ...BASE_STATE, inputs });
  const path = `/scenarios/${query && `?${query}`}`;
  if (of === 'ending') {
    const value = endingOf(run({ ...BASE, ...inputs }));
    return { value, said: readModelWords().endings[value].title.toLowerCase(), path };
  }
  const value = resultFor(inputs, of);
  return { value, said: sayResult(value), path };
}
