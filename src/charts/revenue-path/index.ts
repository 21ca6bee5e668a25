/** OpenAI's revenue: what was taken in, the run rates, and the forecasts for 2030. */
import { defineChart } from '../kit/contract.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'revenue-path', words, load, live, states, scene, describe });
