/** Past rescues and guarantees: what became of each dollar that the public put at risk. */
import { defineChart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'precedents', words, load, live, states, scene, describe });
