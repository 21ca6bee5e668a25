/** Companies from their first ten billion on, and what OpenAI's forecasts ask. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';

export default adapted({ id: 'growth-race', load, live, states, scene, describe });
