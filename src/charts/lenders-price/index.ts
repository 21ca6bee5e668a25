/** What lenders asked of those who borrow for AI, and what insuring one of them cost. */
import { defineChart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'lenders-price', words, load, live, states, scene, describe });
