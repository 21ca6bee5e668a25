/** Presets in, their futures out, drawn at build. Amounts are billions of US dollars. */
import type { ChartText, Ledger } from '../../ledger/types.ts';
import { ENDINGS, isSupported } from '../../model/endings.ts';
import { readPresets, type Preset } from '../../model/presets.ts';
import { futures } from '../../model/uncertainty.ts';
import { readModelWords } from '../../model/words.ts';
import { ownView } from './own.ts';
import { states, type PresetId } from './states.ts';

/** The futures of one set of inputs. */
export interface Hundred {
  /** A hundred dots in the order of the endings. */
  counts: readonly number[];
  /** Quantiles of the largest gap at 5, 25, 50, 75 and 95 percent. */
  spread: readonly number[];
}
export interface OutcomesData {
  presets: Record<PresetId, Hundred>;
  /** Of the endings, in their order. */
  names: string[];
  meanings: string[];
  text: Record<string, string>;
}

/** @throws naming the preset that is missing, or that has support where its view says none, or none where it says some */
export function hundredOf(presets: readonly Preset[], id: PresetId): Hundred {
  const preset = presets.find((one) => one.id === id);
  if (!preset) throw new Error(`preset "${id}" is missing from content/en/model/presets.yaml`);
  const supported = isSupported(preset.inputs);
  for (const [step, state] of Object.entries(states))
    if (state.preset === id && state.supported !== supported)
      throw new Error(`preset "${id}" and the state "${step}" of src/charts/outcomes disagree about support`);
  const drawn = futures(preset.inputs);
  if (!drawn) throw new Error(`preset "${id}": its futures were not drawn`);
  const { counts, spread } = ownView(drawn, supported);
  return { counts, spread };
}

/** @throws when a preset or the words of an ending are missing */
export function load(_: Ledger, text: ChartText): OutcomesData {
  const presets = readPresets();
  const { endings } = readModelWords();
  return {
    presets: {
      base: hundredOf(presets, 'base'),
      'both-granted': hundredOf(presets, 'both-granted'),
      'slow-market': hundredOf(presets, 'slow-market'),
    },
    names: ENDINGS.map((ending) => endings[ending].title),
    meanings: ENDINGS.map((ending) => endings[ending].meaning),
    text: text.texts,
  };
}

/** Texts of the table and of the findings, which are made at build. */
const AT_BUILD = /^(finding|long|table|col|row|how|unit)-/;

/** What the picture needs. */
export function live(data: OutcomesData): OutcomesData {
  const text = Object.entries(data.text).filter(([key]) => !AT_BUILD.test(key));
  return { ...data, text: Object.fromEntries(text) };
}
