/** The stated sum as one upright bar: who has paid or signed, what is only planned, and the gap. */
import { defineChart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { inputs, say } from './inputs.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({
  ...{ id: 'who-pays', words, load, live, states, scene, describe },
  ...{ inputs, say },
});
