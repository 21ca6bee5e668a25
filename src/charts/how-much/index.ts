/** How much would be enough: forecasts of revenue in 2030 beside what each plan's own bill needs. */
import { defineChart } from '../kit/contract.ts';
import { load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';
import { words } from './words.ts';

export default defineChart({ id: 'how-much', words, load, states, scene, describe });
