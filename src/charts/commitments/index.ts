/** The stated $1.4 trillion as a wall of bricks, as far as it is itemised. */
import { defineChart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'commitments', words, load, live, states, scene, describe });
