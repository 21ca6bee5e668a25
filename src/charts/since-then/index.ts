/** What is documented after November 2025: each later figure beside the earlier one, in true time. */
import { adapted } from '../adapter.ts';
import { live, load } from './data.ts';
import { describe } from './describe.ts';
import { scene } from './scene.ts';
import { states } from './states.ts';

export default adapted({ id: 'since-then', load, live, states, scene, describe });
