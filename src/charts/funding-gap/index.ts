/** Sources and uses of the plan, year by year, as the model works them out: every ending side by side, or one alone. */
import { defineChart } from '../kit/contract.ts';
import { load } from './data.ts';
import { describe } from './describe.ts';
import { inputs, say } from './inputs.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({
  ...{ id: 'funding-gap', words, load, states, scene, describe },
  ...{ inputs, say },
});
