/** Companies from their first ten billion on, and what OpenAI's forecasts ask. */
import { defineChart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'growth-race', words, load, live, states, scene, describe });
