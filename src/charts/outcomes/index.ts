/** A hundred futures round one set of values, falling into five endings. */
import { defineChart } from '../kit/contract.ts';
import { load } from './data.ts';
import { describe } from './describe.ts';
import { futures } from './futures.ts';
import { scene } from './scene.ts';
import { states, travel } from './states.ts';
import { words } from './words.ts';

export default defineChart({
  ...{ id: 'outcomes', words, load, states, travel, scene, describe },
  futures,
});
