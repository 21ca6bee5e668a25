/** The named views: a whole set of the model's inputs, and whether what the spans rest on is brought out. */
import { withInputs, type Inputs } from '../../model/inputs.ts';

export type SensitivityState = Inputs & {
  /** `rests` sets spans with a source apart from those that nobody vouches for. */
  show: 'swings' | 'rests' | 'own';
};

export const states = {
  ranked: { ...withInputs({}), show: 'swings' },
  sourced: { ...withInputs({}), show: 'rests' },
  'ranked-yours': { ...withInputs({}), show: 'own' },
} satisfies Record<string, SensitivityState>;
