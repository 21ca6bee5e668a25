/** OpenAI's revenue: what was taken in, the run rates, and the forecasts for 2030. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';

export default adapted({ id: 'revenue-path', load, live, states, scene, describe });
