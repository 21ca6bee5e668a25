/** What a credit is worth: a sum of three factors, drawn as areas. */
import { defineChart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { inputs, say } from './inputs.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({
  ...{ id: 'credit-value', words, load, live, states, scene, describe },
  ...{ inputs, say },
});
