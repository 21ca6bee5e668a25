/** Presets in, their futures out, drawn at build. Amounts are billions of US dollars. */
import { ENDINGS, endingOf, isSupported } from '../../model/endings.ts';
import type { Inputs } from '../../model/inputs.ts';
import { readPresets, type Preset } from '../../model/presets.ts';
import { run } from '../../model/run.ts';
import { BASE_SEED, BASE_SIGMAS } from '../../model/sigmas.ts';
import { draw, DRAWS, futures, mulberry32 } from '../../model/uncertainty.ts';
import { readModelWords } from '../../model/words.ts';
import { wholeMoves, type Moves } from './moves.ts';
import { ownView } from './own.ts';
import { states, type PresetId } from './states.ts';
import type { Picture } from './words.ts';

/** The futures of one set of inputs. */
export interface Hundred {
  /** A hundred balls in the order of the endings. */
  counts: readonly number[];
  /** Quantiles of the largest gap at 5, 25, 50, 75 and 95 percent. */
  spread: readonly number[];
}
export interface OutcomesData {
  presets: Record<PresetId, Hundred>;
  /** From which ending of the base to which of a preset the same draws go. */
  moves: Record<PresetId, Moves>;
  /** Of the endings, in their order. */
  names: string[];
  words: Picture;
}

/** @throws naming the preset that is missing, or that has support where its view says none, or none where it says some */
export function presetOf(presets: readonly Preset[], id: PresetId): Inputs {
  const preset = presets.find((one) => one.id === id);
  if (!preset) throw new Error(`preset "${id}" is missing from content/en/model/presets.yaml`);
  const supported = isSupported(preset.inputs);
  for (const [step, state] of Object.entries(states))
    if (state.preset === id && state.supported !== supported)
      throw new Error(`preset "${id}" and the state "${step}" of src/charts/outcomes disagree about support`);
  return preset.inputs;
}

function hundredOf(inputs: Inputs): Hundred {
  const drawn = futures(inputs);
  if (!drawn) throw new Error('futures were not drawn');
  const { counts, spread } = ownView(drawn, false);
  return { counts, spread };
}

/** The ending of every draw, by its number in the order of the endings. */
function endingsOf(inputs: Inputs): number[] {
  const next = mulberry32(BASE_SEED);
  return Array.from({ length: DRAWS }, () => ENDINGS.indexOf(endingOf(run(draw(inputs, BASE_SIGMAS, next)))));
}

/** How many of the same draws go from each ending to each. */
function drawnMoves(from: readonly number[], to: readonly number[]): Moves {
  const drawn = ENDINGS.map(() => ENDINGS.map(() => 0));
  from.forEach((ending, i) => {
    const [row, k] = [drawn[ending], to[i]];
    if (row && k !== undefined) row[k] = (row[k] ?? 0) + 1;
  });
  return drawn;
}

const PRESETS: readonly PresetId[] = ['base', 'both-granted', 'slow-market'];
const each = <T>(of: (id: PresetId) => T) =>
  Object.fromEntries(PRESETS.map((id) => [id, of(id)])) as Record<PresetId, T>;

/** @throws when a preset or the words of an ending are missing */
export function load(): Omit<OutcomesData, 'words'> {
  const published = readPresets();
  const inputs = each((id) => presetOf(published, id));
  const presets = each((id) => hundredOf(inputs[id]));
  const ends = each((id) => endingsOf(inputs[id]));
  const { endings } = readModelWords();
  return {
    presets,
    moves: each((id) => wholeMoves(drawnMoves(ends.base, ends[id]), presets.base.counts, presets[id].counts)),
    names: ENDINGS.map((ending) => endings[ending].title),
  };
}
