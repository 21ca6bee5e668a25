/** Which assumption matters most: each input alone moved to the two ends of its span. Pure. */
import { INPUT_NAMES, INPUTS, type InputName, type Inputs } from './inputs.ts';
import { run } from './run.ts';

export interface Swing {
  name: InputName;
  /** The ends of the span, and the peak of the gap at each, in billions. */
  low: { value: number; peakGap: number };
  high: { value: number; peakGap: number };
  swing: number;
}

/** The largest swing first; among equals in the order of the table. */
export function sensitivity(x: Inputs): Swing[] {
  const at = (name: InputName, value: number) => ({ value, peakGap: run({ ...x, [name]: value }).peakGap });
  return INPUT_NAMES.map((name): Swing => {
    const [low, high] = INPUTS[name].span.map((value) => at(name, value)) as [Swing['low'], Swing['high']];
    return { name, low, high, swing: Math.abs(high.peakGap - low.peakGap) };
  }).sort((a, b) => b.swing - a.swing);
}
